"""The box of bookmarks: go, rename, remove, take back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from torchviewer.mission.times import parse_time
from torchviewer.state.bookmarks import Bookmark
from torchviewer.views.bookmark_box import BookmarkBox
from torchviewer.views.bookmark_text import bookmark_name, bookmark_note
from torchviewer.views.search_rows import NOTE


@pytest.fixture
def instants(state, mission):
    """Three bookmarks, the last of them at the present moment."""
    chosen = [parse_time(name, mission) for name in ("liftoff", "docking", "eva_handover")]
    for utc_s in chosen:
        state.bookmarks.toggle(utc_s)
    return chosen


@pytest.fixture
def box(qtbot, state, instants):
    made = BookmarkBox(state)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def names(box):
    return [box.list.item(row).text() for row in range(box.list.count())]


def test_that_they_stand_in_order_of_time_by_the_names_of_events(box):
    assert names(box) == ["Liftoff", "Docking at Rassvet", "Torch handed over in open space"]
    # 10:27:52 UTC on 7 November (spacefacts)
    assert box.list.item(1).data(NOTE).startswith("7 Nov 2013, 10:27:52 UTC · T+0d 06:13:37")


def test_that_nothing_is_shown_before_one_chooses(qtbot, box, state, instants):
    assert box.list.currentRow() == 2
    assert state.enquiry.preview_utc_s is None
    qtbot.keyClick(box.list, Qt.Key.Key_Up)
    assert state.enquiry.preview_utc_s == instants[1]
    qtbot.keyClick(box.list, Qt.Key.Key_Escape)
    assert state.enquiry.preview_utc_s is None
    assert state.utc_s == instants[2]


def test_that_enter_goes_there(qtbot, box, state, instants):
    qtbot.keyClick(box.list, Qt.Key.Key_Home)
    qtbot.keyClick(box.list, Qt.Key.Key_Return)
    assert state.utc_s == instants[0]
    assert box.result() == BookmarkBox.DialogCode.Accepted


def editor_of(qtbot, box):
    qtbot.waitUntil(lambda: box.list.findChild(QLineEdit) is not None)
    return box.list.findChild(QLineEdit)


def test_that_f2_renames_and_enter_keeps_the_box_open(qtbot, box, state, instants):
    qtbot.keyClick(box.list, Qt.Key.Key_F2)
    line = editor_of(qtbot, box)
    assert line.selectedText() == "Torch handed over in open space"
    qtbot.keyClicks(line, "<i>Hand</i> & hand")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: state.bookmarks.all[2].name == "<i>Hand</i> & hand")
    assert box.isVisible()
    assert state.utc_s == instants[2]
    assert names(box)[2] == "<i>Hand</i> & hand"
    assert box.list.currentRow() == 2


def test_that_escape_leaves_the_name_and_the_box(qtbot, box, state):
    box.rename()
    line = editor_of(qtbot, box)
    qtbot.keyClicks(line, "nonsense")
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    qtbot.wait(1)
    assert box.isVisible()
    assert [one.name for one in state.bookmarks.all] == ["", "", ""]


def test_that_the_usual_name_is_not_kept_as_a_name(qtbot, box, state):
    box.rename()
    qtbot.keyClick(editor_of(qtbot, box), Qt.Key.Key_Return)
    qtbot.wait(1)
    assert state.bookmarks.all[2].name == ""
    state.set_language("ru")
    assert bookmark_name(state.bookmarks.all[2], state.mission, "ru") != names(box)[2]


def test_that_delete_removes_and_ctrl_z_brings_back(qtbot, box, state, instants):
    qtbot.keyClick(box.list, Qt.Key.Key_Up)
    qtbot.keyClick(box.list, Qt.Key.Key_Delete)
    assert state.bookmarks.instants == (instants[0], instants[2])
    assert box.list.currentRow() == 1
    assert state.enquiry.preview_utc_s == instants[2], "the window follows what is chosen now"
    qtbot.keyClick(box.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert state.bookmarks.instants == tuple(instants)


def test_that_all_can_go_and_come_back(qtbot, box, state, instants):
    box.clear_button.click()
    assert state.bookmarks.all == ()
    assert "Ctrl+D" in box.answer.text()
    assert not box.clear_button.isEnabled()
    assert not box.go_button.isEnabled()
    box.undo_button.click()
    assert state.bookmarks.instants == tuple(instants)
    assert box.clear_button.isEnabled()


def test_that_an_empty_box_does_no_harm(qtbot, state):
    box = BookmarkBox(state)
    qtbot.addWidget(box)
    for act in (box.go, box.rename, box.remove, box.clear, box.undo):
        act()
    assert state.bookmarks.all == ()


def test_that_a_box_can_open_to_rename(qtbot, state, instants):
    box = BookmarkBox(state, rename=Bookmark(instants[1]))
    qtbot.addWidget(box)
    box.show()
    assert editor_of(qtbot, box).text() == "Docking at Rassvet"


def test_that_a_moment_without_an_event_is_called_by_its_time(mission):
    mark = Bookmark(parse_time("2013-11-09T15:20:10Z", mission))
    assert bookmark_name(mark, mission, "en") == "9 Nov 2013, 15:20:10 UTC"
    assert bookmark_note(mark, mission, "en") == "T+2d 11:05:55 · Spacewalk"
