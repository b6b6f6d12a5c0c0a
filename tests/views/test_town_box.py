"""Looking for a town."""

import pytest
from PySide6.QtCore import Qt

from torchviewer.views.town_box import TownBox


@pytest.fixture
def box(qtbot, state):
    made = TownBox(state)
    qtbot.addWidget(made)
    return made


def names_of(box):
    return [box.found.item(row).text() for row in range(box.found.count())]


def test_that_results_come_as_you_type(qtbot, box):
    assert names_of(box) == []
    qtbot.keyClicks(box.line, "graz")
    qtbot.waitUntil(lambda: "Graz" in names_of(box))
    assert box.found.currentItem().text() == "Graz"


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("Омск", "Asia/Omsk"), ("zurich", "Europe/Zurich"), ("Graz, Austria", "Europe/Vienna")],
)
def test_that_a_town_is_found_in_other_letters(qtbot, box, state, typed, zone):
    box.line.setText(typed)
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert state.enquiry.spot.zone == zone


def test_that_up_and_down_choose_among_towns_of_one_name(qtbot, box, state):
    box.line.setText("springfield")
    box.look()
    assert box.found.count() > 3
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert box.found.currentRow() == 2
    assert box.line.text() == "springfield"
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert box.result() == TownBox.DialogCode.Accepted
    assert state.enquiry.spot is not None


def test_that_who_listens_hears_what_tells_towns_apart(box):
    box.line.setText("springfield")
    box.look()
    spoken = {
        box.found.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(box.found.count())
    }
    assert len(spoken) == box.found.count()
    assert all("people" in words for words in spoken)


def test_that_a_name_nobody_has_is_answered(qtbot, box, state):
    box.line.setText("qqq<b>x")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert box.result() == 0
    assert "qqq<b>x" in box.answer.text()
    assert state.enquiry.spot is None


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("Grza", "Europe/Vienna"), ("new yrok", "America/New_York"), ("Осмк", "Asia/Omsk")],
)
def test_that_two_letters_may_be_exchanged(qtbot, box, state, typed, zone):
    box.line.setText(typed)
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert state.enquiry.spot.zone == zone


@pytest.mark.parametrize("typed", ["北京", "القاهرة", "Αθήνα", "서울"])
def test_that_letters_of_which_no_name_is_known_are_not_taken_for_a_small_town(box, typed):
    box.line.setText(typed)
    box.look_at_once()
    assert typed in box.answer.text()
    assert "Latin and Cyrillic letters" in box.answer.text()
    assert "No town" not in box.answer.text()
