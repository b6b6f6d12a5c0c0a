"""Flags of bookmarks on the timeline: where they stand, and what a mouse does to them."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from torchviewer.mission.times import parse_time
from torchviewer.views import theme
from torchviewer.views.timeline_bookmarks import APART_PX
from torchviewer.views.timeline_overview import TimelineOverview
from torchviewer.views.timeline_view import TimelineView


@pytest.fixture
def timeline(qtbot, state):
    made = TimelineView(state)
    qtbot.addWidget(made)
    made.resize(1600, 260)
    made.show()
    made.prepare_fully()
    QApplication.processEvents()
    return made


@pytest.fixture
def noon(state, mission):
    """A moment far from the playhead at which nothing begins; a fraction of a second is kept."""
    return parse_time("2013-11-08T12:00Z", mission) + 0.125


def middle(timeline, flag):
    return timeline.flags.rect(flag).center().toPoint()


def hover(timeline, position):
    """Move there; straight to the timeline, for a window may be covered by another test's."""
    there = QPointF(position)
    none, nothing = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    moved = QMouseEvent(
        QEvent.Type.MouseMove, there, timeline.mapToGlobal(there), none, none, nothing
    )
    QApplication.sendEvent(timeline, moved)


def test_that_a_flag_stands_at_its_moment_in_the_axis(timeline, state, noon):
    state.bookmarks.toggle(noon)
    (flag,) = timeline.flags.flags
    assert flag.x_px == timeline.scale.x_px(noon)
    rect = timeline.flags.rect(flag)
    assert rect.left() <= flag.x_px <= rect.right()
    assert rect.bottom() == timeline.axis_px
    for text in timeline.texts:  # the part that is painted is clear of what is written
        assert not text.rect.intersects(rect.adjusted(0, 3, 0, 0)), text.text


def test_that_the_flag_is_painted_and_gone_again(timeline, state, noon):
    before = timeline.grab().toImage()
    state.bookmarks.toggle(noon)
    after = timeline.grab().toImage()
    x, y = round(timeline.scale.x_px(noon)) + 2, round(timeline.axis_px) - 11
    assert after.pixelColor(x, y) == theme.roles().orbit
    state.bookmarks.toggle(noon)
    assert timeline.grab().toImage() == before


def test_that_the_flag_of_the_present_moment_is_seen_on_the_playhead(timeline, state):
    state.bookmarks.toggle(state.utc_s)
    x, y = round(timeline.playhead_x_px) + 2, round(timeline.axis_px) - 10
    assert timeline.grab().toImage().pixelColor(x, y) == theme.roles().orbit


def test_that_a_click_goes_there_exactly(timeline, state, noon):
    state.bookmarks.toggle(noon)
    QTest.mouseClick(
        timeline, Qt.MouseButton.LeftButton, pos=middle(timeline, timeline.flags.flags[0])
    )
    assert state.utc_s == noon


def test_that_a_click_on_several_asks_which(timeline, state, noon):
    near_s = (APART_PX - 1.0) * timeline.scale.s_per_px
    for step in range(3):
        state.bookmarks.toggle(noon + step * near_s / 2)
    state.bookmarks.rename(state.bookmarks.all[1], "Salt & pepper")
    (flag,) = timeline.flags.flags
    assert [one.utc_s for one in flag.marks] == list(state.bookmarks.instants)
    before_utc_s = state.utc_s
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=middle(timeline, flag))
    assert state.utc_s == before_utc_s
    menu = timeline.findChild(QMenu)
    assert menu.actions()[1].text() == "Salt && pepper"
    menu.actions()[1].trigger()
    assert state.utc_s == state.bookmarks.instants[1]
    menu.close()
    state.zoom(20.0, noon)
    assert [len(one.marks) for one in timeline.flags.flags] == [1, 1, 1]


def test_that_the_playhead_is_held_where_it_covers_a_flag(timeline, state):
    state.bookmarks.toggle(state.utc_s)
    x = round(timeline.playhead_x_px)
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=QPoint(x + 2, 28))
    QTest.mouseMove(timeline, QPoint(x + 60, 28))
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=QPoint(x + 60, 28))
    assert timeline.playhead_x_px > x + 40


def test_that_pointing_shows_the_moment_and_leaving_takes_it_back(timeline, state, noon):
    state.bookmarks.toggle(noon)
    here = middle(timeline, timeline.flags.flags[0])
    hover(timeline, here)
    assert state.enquiry.preview_utc_s == noon
    assert timeline.cursor().shape() == Qt.CursorShape.PointingHandCursor
    hover(timeline, here + QPoint(100, 0))
    assert state.enquiry.preview_utc_s not in (None, noon), "the axis shows its own moment"
    hover(timeline, here)
    QApplication.sendEvent(timeline, QEvent(QEvent.Type.Leave))
    assert state.enquiry.preview_utc_s is None


def test_that_the_tip_tells_name_and_time(timeline, state, mission):
    """Docking was at 10:27:52 UTC on 7 November (spacefacts), 6 h 13 min 37 s after liftoff."""
    state.bookmarks.toggle(parse_time("docking", mission))
    (flag,) = timeline.flags.flags
    here = middle(timeline, flag)
    event = QHelpEvent(QEvent.Type.ToolTip, here, timeline.mapToGlobal(here))
    QApplication.sendEvent(timeline, event)
    assert "Docking at Rassvet" in QToolTip.text()
    assert timeline.flags.tip(flag) == (
        "Docking at Rassvet\n7 Nov 2013, 10:27:52 UTC · T+0d 06:13:37 · Aboard"
    )
    state.bookmarks.rename(state.bookmarks.all[0], "<b>Clang</b>")
    QApplication.sendEvent(timeline, event)
    assert "&lt;b&gt;Clang" in QToolTip.text()
    QToolTip.hideText()


def test_that_a_flag_has_a_menu(qtbot, timeline, state, noon):
    state.bookmarks.toggle(noon)
    here = middle(timeline, timeline.flags.flags[0])
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, here, timeline.mapToGlobal(here))
    QApplication.sendEvent(timeline, event)
    menu = timeline.findChild(QMenu)
    rename, remove = menu.actions()
    with qtbot.waitSignal(timeline.flags.rename_asked) as asked:
        rename.trigger()
    assert asked.args == [state.bookmarks.all[0]]
    remove.trigger()
    assert state.bookmarks.all == ()
    menu.close()


def test_that_flags_out_of_view_are_not_there(timeline, state, mission):
    state.bookmarks.toggle(parse_time("2014-02-07T16:14Z", mission))
    assert timeline.flags.flags == []
    state.set_window(mission.span.start_utc_s, mission.span.end_utc_s)
    assert len(timeline.flags.flags) == 1


def test_that_the_strip_of_the_whole_mission_shows_them_and_paints_the_rest_as_before(
    qtbot, timeline, state, mission
):
    strip = TimelineOverview(state, timeline.glide)
    qtbot.addWidget(strip)
    strip.resize(1000, 26)
    bare = strip.grab().toImage()
    utc_s = parse_time("2013-12-24T00:00Z", mission)
    state.bookmarks.toggle(utc_s)
    flown = strip.grab().toImage()
    x = round(strip.scale.x_px(utc_s) + 14)
    changed = {
        column for column in range(1000) for row in range(26)
        if flown.pixel(column, row) != bare.pixel(column, row)
    }  # fmt: skip
    assert changed
    assert all(x - 1 <= column <= x + 6 for column in changed)
