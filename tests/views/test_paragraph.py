"""Paragraphs stand and look as Qt's own labels do; lines and words of a picture."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from torchviewer.state.mission_state import Selection
from torchviewer.views import theme
from torchviewer.views.paragraph import Paragraph
from torchviewer.views.photos import PhotosView

HEBREW = "\u05e9\u05dc\u05d5\u05dd, \u05e2\u05d5\u05dc\u05dd (2013) \u05de\u05d4\u05d8\u05d9"
WIDTHS = (233, 352, 801)
"""Every word fits into the narrowest; one that does not goes out of a label of Qt."""


def captions(mission) -> list[str]:
    return [p.caption.in_language(code) for p in mission.pictures for code in ("en", "ru", "de")]


@pytest.fixture
def pair(qtbot, look):
    """A paragraph and a label of Qt's own in the same look, both shown."""
    page = QWidget()
    qtbot.addWidget(page)
    ours, theirs = Paragraph("title"), QLabel()
    theirs.setTextFormat(Qt.TextFormat.PlainText)
    theirs.setWordWrap(True)
    theirs.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    theirs.setProperty("role", "title")
    for label in (ours, theirs):
        label.setParent(page)
    page.resize(900, 900)
    page.show()
    yield ours, theirs
    page.hide()


def test_that_a_paragraph_is_as_high_as_a_label_of_the_same_words(pair, mission):
    ours, theirs = pair
    for text in [*captions(mission), "", "one", "two\nlines", HEBREW]:
        ours.setText(text)
        theirs.setText(text)
        for width_px in WIDTHS:
            line_px = QFontMetrics(theirs.font()).height()
            high_px = theirs.heightForWidth(width_px) or line_px  # an empty label has no height
            assert ours.heightForWidth(width_px) == high_px, (text, width_px)


@pytest.mark.parametrize("size", [1.0, 1.5])
def test_that_a_paragraph_looks_like_a_label_of_the_same_words(pair, look, mission, size):
    ours, theirs = pair
    try:
        theme.apply(look, "dark", size)
        for text in [*captions(mission)[::7], "two\nlines", HEBREW]:
            for label in pair:
                label.setText(text)
                label.resize(352, ours.heightForWidth(352))
            assert ours.grab().toImage() == theirs.grab().toImage(), text
    finally:
        theme.apply(look, "dark")


def test_that_a_word_without_end_goes_on_in_the_next_line(pair):
    ours, _ = pair
    ours.setText("W" * 300)
    lines = ours.lines(200)
    assert len(lines.ends_px) > 10
    assert all(
        lines.layout.lineAt(n).naturalTextWidth() <= 200 for n in range(lines.layout.lineCount())
    )


def test_that_lines_worked_out_before_follow_another_size_of_the_text(pair, look):
    ours, _ = pair
    ours.setText("quickly gyrating jugs quietly yoke jagged gypsy quays " * 6)
    plain_px = ours.heightForWidth(300)
    try:
        theme.apply(look, "dark", 2.0)
        assert ours.heightForWidth(300) > 2 * plain_px
    finally:
        theme.apply(look, "dark")
    assert ours.heightForWidth(300) == plain_px


# Words of a picture


def test_that_words_without_a_scroll_bar_leave_no_room_for_one(qtbot, look, state):
    """Words that fit as they are stand as wide as the panel; nothing is left free below them."""
    panel = PhotosView(state)
    qtbot.addWidget(panel)
    panel.resize(380, 900)
    panel.show()
    for picture in state.mission.pictures:
        state.select(Selection("picture", picture.id))
        state.seek(picture.taken_utc_s)
        words = panel.words
        shown = [label for label in words._labels if label.isVisible()]
        assert words.verticalScrollBar().maximum() == 0, picture.id
        assert words.height() == shown[-1].geometry().bottom() + 1, picture.id


def test_that_the_words_of_another_picture_begin_at_the_top(qtbot, look, state):
    panel = PhotosView(state)
    qtbot.addWidget(panel)
    panel.resize(300, 340)
    panel.show()
    long = next(p for p in state.mission.pictures if p.slide == 3)
    state.select(Selection("picture", long.id))
    state.seek(long.taken_utc_s)
    bar = panel.words.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    panel.next_picture()
    assert panel.picture is not long
    assert bar.value() == 0
