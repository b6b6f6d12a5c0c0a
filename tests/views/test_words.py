"""Words in as many lines as they take."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from torchviewer.views import theme
from torchviewer.views.words import MAY_BREAK, Words, may_break

ADDRESS = "https://en.wikipedia.org/wiki/2014_Winter_Olympics_torch_relay"


@pytest.fixture
def label(qtbot, look):
    made = Words()
    qtbot.addWidget(made)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.resize(120, 200)
    made.setText(f"See {ADDRESS}")
    made.show()
    qtbot.waitExposed(made)
    return made


def test_that_only_a_word_that_is_too_wide_may_break(look):
    letters = theme.metrics(14)
    assert may_break("A few short words", letters, 120) == "A few short words"
    broken = may_break(ADDRESS, letters, 120)
    parts = broken.split(MAY_BREAK)
    assert "".join(parts) == ADDRESS
    assert all(letters.horizontalAdvance(part) <= 120 for part in parts)
    # each part is as long as there is room for
    for part, following in pairwise(parts):
        assert letters.horizontalAdvance(part + following[0]) > 120


def test_that_a_single_letter_never_breaks(look):
    assert may_break("WW", theme.metrics(14), 1) == f"W{MAY_BREAK}W"


def test_that_it_asks_for_no_width(label):
    assert label.minimumSizeHint().width() == 0


def test_that_all_lines_have_room_at_every_width(label):
    for width in (60, 120, 300, 900):
        high = label.heightForWidth(width)
        label.resize(width, high)
        assert label.heightForWidth(width) == high
    assert label.heightForWidth(60) > label.heightForWidth(300) > label.heightForWidth(900)


def test_that_a_copy_has_no_breaks_of_ours(qtbot, label):
    label.setSelection(0, len(label._shown(label.width())))
    assert MAY_BREAK in label.selectedText()
    qtbot.keyClick(label, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == f"See {ADDRESS}"
    assert label.text() == f"See {ADDRESS}"
