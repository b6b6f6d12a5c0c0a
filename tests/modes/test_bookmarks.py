"""Bookmarks from the window: their keys, their menu, the search, and what goes wrong."""

import pytest
from PySide6.QtCore import Qt

from torchviewer.app import _window
from torchviewer.mission.search import Search
from torchviewer.mission.times import parse_time
from torchviewer.state.commands import BOOKMARKS
from torchviewer.state.settings import Settings
from torchviewer.views.bookmark_box import BookmarkBox
from torchviewer.views.search_box import SearchBox
from torchviewer.views.search_rows import HIT, INSTANT

CTRL = Qt.KeyboardModifier.ControlModifier


def test_that_ctrl_d_marks_the_moment_and_says_so(qtbot, explorer, state):
    qtbot.keyClick(explorer.map, Qt.Key.Key_D, CTRL)
    assert state.bookmarks.instants == (state.utc_s,)
    assert explorer.notice.text() == "Bookmarked: Torch handed over in open space"
    qtbot.keyClick(explorer.map, Qt.Key.Key_D, CTRL)
    assert state.bookmarks.all == ()
    assert "Torch handed over in open space" in explorer.notice.text()
    assert "Ctrl+Z" in explorer.notice.text()


def test_that_ctrl_b_opens_them_all(qtbot, explorer, monkeypatch):
    opened = []
    monkeypatch.setattr(BookmarkBox, "exec", lambda box: opened.append(box) or 0)
    qtbot.keyClick(explorer.map, Qt.Key.Key_B, CTRL)
    assert len(opened) == 1


def test_that_renaming_from_the_timeline_opens_the_box_at_it(explorer, state, monkeypatch):
    chosen = []
    monkeypatch.setattr(BookmarkBox, "exec", lambda box: chosen.append(box.chosen) or 0)
    state.bookmarks.toggle(parse_time("liftoff", state.mission))
    state.bookmarks.toggle(state.utc_s)
    explorer.timeline.flags.rename_asked.emit(state.bookmarks.all[0])
    assert chosen == [state.bookmarks.all[0]]


def test_that_the_menu_lists_them_whenever_it_opens(explorer, state):
    menu = explorer._menus[BOOKMARKS]
    menu.aboutToShow.emit()
    assert len(menu.actions()) == 2
    state.bookmarks.toggle(parse_time("docking", state.mission))
    state.bookmarks.rename(state.bookmarks.all[0], "Bang & clang")
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()[2:]] == ["", "Bang && clang"]
    menu.actions()[-1].trigger()
    assert state.utc_s == parse_time("docking", state.mission)


@pytest.mark.parametrize("what", ["damaged", "unread", "unsaved", "full"])
def test_that_what_goes_wrong_is_said(explorer, state, what):
    state.bookmarks.troubled.emit(what, "/somewhere/<b>file.json")
    assert explorer.notice.isVisible()
    told = explorer.notice.text().replace("\u200b", "")
    assert ("/somewhere/<b>file.json" in told) == (what != "full")


def test_that_a_long_notice_stays_on_the_map(explorer, state):
    path = "/home/" + "a-long-name/" * 20 + "sochi-torch-2013.damaged-1.json"
    for size in ((1280, 720), (1600, 900)):
        explorer.resize(*size)
        state.bookmarks.troubled.emit("damaged", path)
        notice = explorer.notice
        assert notice.geometry().right() < explorer.map.width()
        assert (
            notice.height()
            >= notice.heightForWidth(notice.width())
            > 2 * notice.fontMetrics().height()
        )
        explorer.say("Short.")
        assert notice.height() < 3 * notice.fontMetrics().height()
        assert notice.width() >= notice.sizeHint().width()


def test_that_they_outlive_the_window(look, qtbot, state, tmp_path):
    window = _window(state, Settings(None))
    qtbot.addWidget(window)
    state.bookmarks.keep_in(tmp_path)
    window.commands.bookmarks.toggle()
    assert [file.name for file in tmp_path.iterdir()] == [f"{state.mission.id}.json"]


# In the search


@pytest.fixture
def box(qtbot, explorer, state):
    state.bookmarks.toggle(parse_time("2013-11-09T14:00Z", state.mission))
    state.bookmarks.rename(state.bookmarks.all[0], "Восход Солнца")
    state.bookmarks.toggle(parse_time("docking", state.mission))
    made = SearchBox(state, Search(state.mission, "en"), [], explorer, for_times=True)
    qtbot.addWidget(made)
    return made


def rows(box):
    return [box.found.item(row) for row in range(box.found.count())]


def test_that_g_offers_them_before_anything_is_typed(qtbot, box, state):
    assert [row.text() for row in rows(box)] == ["Bookmarks", "Docking at Rassvet", "Восход Солнца"]
    before_utc_s = state.utc_s
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert state.utc_s == before_utc_s
    assert state.enquiry.preview_utc_s is None
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert state.enquiry.preview_utc_s == parse_time("docking", state.mission)
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert state.utc_s == parse_time("docking", state.mission)


def test_that_they_are_found_by_name_in_any_spelling(qtbot, box, state):
    box.line.setText("voskhod soln")
    box.look_at_once()
    item = box.found.currentItem()
    assert item.text() == "Восход Солнца"
    assert item.data(INSTANT) == parse_time("2013-11-09T14:00Z", state.mission)


def test_that_what_the_mission_tells_stands_first(box):
    box.line.setText("docking")
    box.look_at_once()
    assert box.found.currentItem().data(HIT) is not None
    assert rows(box)[-1].data(INSTANT) is not None
