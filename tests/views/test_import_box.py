"""Element sets from a file: nothing silent, nothing taken unasked."""

import pytest
from PySide6.QtWidgets import QPushButton

from torchviewer.views.import_box import ImportBox

# of the station, 9 November 2013 (elements/iss.tle of the torch's mission)
LINE_1 = "1 25544U 98067A   13313.62113251  .00018930  00000-0  33897-3 0  9996"
LINE_2 = "2 25544 051.6507 107.7937 0001163 107.9239 307.8122 15.49991301857265"
GOOD = f"ISS (ZARYA)\n{LINE_1}\n{LINE_2}\n"
# the same of 2 January 2020: only the epoch (20002) and with it the checksum are others
LATER = GOOD.replace("13313.62113251", "20002.00000000").replace("9996", "9998")
# a drag term that brings it down within a day, and the day before; checksums of line 1: 4 and 9
FALLING = GOOD.replace("33897-3 0  9996", "10000+1 0  9994")
FALLEN = FALLING.replace("13313.62113251", "13309.62113251").replace("9994", "9999")


@pytest.fixture
def import_box(qtbot, state, tmp_path):
    def made(text):
        path = tmp_path / "sets.txt"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        box = ImportBox(state, path)
        qtbot.addWidget(box)
        return box

    return made


def words_of(box):
    return [button.text() for button in box.findChildren(QPushButton)]


def test_that_good_sets_are_taken_when_asked(import_box, state):
    box = import_box(GOOD)
    assert "ISS (ZARYA), 25544: one set, of 9 Nov 2013 14:54 UTC" in box.report.toPlainText()
    assert "Refused" not in box.report.toPlainText()
    assert state.enquiry.imported == ()
    box.take_button.click()
    assert [one.title for one in state.enquiry.imported] == ["ISS (ZARYA)"]
    assert "imported" in state.enquiry.comparisons


def test_that_cancelling_changes_nothing(import_box, state):
    import_box(GOOD).reject()
    assert state.enquiry.imported == ()
    assert state.enquiry.comparisons == frozenset()


@pytest.mark.parametrize("content", [b"", bytes(range(256)), b"no sets here", LINE_1.encode()])
def test_that_a_damaged_file_offers_nothing_and_says_why(import_box, state, content):
    box = import_box(content)
    assert words_of(box) == ["Close"]
    assert "Refused: 1" in box.report.toPlainText()
    assert len(box.report.toPlainText().splitlines()[1]) > 20
    assert state.enquiry.imported == ()


def test_that_one_damaged_set_is_named_by_line_and_the_others_can_be_taken(import_box):
    damaged = LINE_2.replace("051.6507", "051.6508")  # the checksum tells
    box = import_box(f"{GOOD}{LINE_1}\n{damaged}\n")
    text = box.report.toPlainText()
    assert "line 5" in text
    assert "checksum" in text
    assert [one.line_number for one in box.file.sets] == [2]
    assert "Lay them beside the flight" in words_of(box)


def test_that_a_set_of_another_year_is_warned_of(import_box):
    box = import_box(LATER)
    text = box.report.toPlainText()
    assert "With a warning: 1" in text
    # the home of the mission ends on 11 November 2013 at 6:00: 2242 days and 18 hours before
    assert "2242 d" in text
    assert "No position can be shown" in text


def test_that_a_set_that_ends_in_the_flight_is_warned_of_with_time_and_reason(import_box):
    box = import_box(FALLING)
    text = box.report.toPlainText()
    assert "With a warning: 1" in text
    assert "ISS (ZARYA), 25544, 9 Nov 2013 14:54 UTC: No position before " in text
    assert "No position from 9 Nov 2013 23:12 UTC on (its mean eccentricity" in text
    assert "SGP4 error 1)." in text


def test_that_sets_that_contradict_each_other_are_warned_of_once_for_each(import_box):
    # 14.4 minutes later in the orbit (56 degrees), but half a turn on (127.8122)
    line_1 = LINE_1.replace("62113251", "63113251").replace("9996", "9997")
    turned = f"{line_1}\n{LINE_2.replace('307.8122', '127.8122')[:-1]}5\n"
    box = import_box(GOOD + GOOD + turned)
    text = box.report.toPlainText()
    assert "Can be used: 2 (3LE)" in text
    assert "With a warning: 2" in text
    # the chord of 180 - 56 degrees: 2 * 6795 * sin 62 = 12,000 km; 50 + 400 * 0.01 km explained
    assert "(line 2) and the set of 2013-11-09T15:08:50Z (line 7) lie 12" in text
    assert "drag and manoeuvres explain 54 km at most. Compare both with" in text


def test_that_a_set_that_has_ended_before_the_flight_is_refused(import_box, state):
    box = import_box(FALLEN)
    assert words_of(box) == ["Close"]
    assert "no position at any time of the flight" in box.report.toPlainText()
    assert "Refused: 1" in box.report.toPlainText()


def test_that_a_file_that_is_not_there_is_a_reason_too(qtbot, state, tmp_path):
    box = ImportBox(state, tmp_path / "nowhere.tle")
    qtbot.addWidget(box)
    assert words_of(box) == ["Close"]
    assert "Refused: 1" in box.report.toPlainText()
