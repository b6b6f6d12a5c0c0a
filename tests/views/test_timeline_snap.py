"""A dragged playhead is drawn to what begins and ends."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState
from torchviewer.views.timeline_snap import SNAP_PX, Snaps
from torchviewer.views.timeline_view import TimelineView


@pytest.fixture
def state(look, mission, flight):
    made = MissionState(mission, flight)
    press = parse_time("nine_press", mission)  # it lasts 40 minutes: 40 px in a window of a day
    made.set_window(press - 43_200, press + 43_200)
    return made


@pytest.fixture
def timeline(qtbot, state):
    made = TimelineView(state)
    qtbot.addWidget(made)
    made.resize(1600, 260)
    made.show()
    return made


def scrubbed(timeline, state, x_px, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, modifiers, QPoint(round(x_px), 10))
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, modifiers, QPoint(round(x_px), 10))
    return state.utc_s


def test_that_the_playhead_is_drawn_to_an_event_close_by(timeline, state, mission):
    press = parse_time("nine_press", mission)
    there_px = timeline.scale.x_px(press)
    assert scrubbed(timeline, state, there_px + SNAP_PX - 1.5) == press
    assert scrubbed(timeline, state, there_px - SNAP_PX + 1.5) == press


def test_that_it_is_free_farther_away(timeline, state, mission):
    there_px = round(timeline.scale.x_px(parse_time("nine_press", mission)) + SNAP_PX + 4)
    free = timeline.scale.utc_s(there_px)
    assert scrubbed(timeline, state, there_px) == pytest.approx(free, abs=1e-3)


def test_that_alt_lets_go(timeline, state, mission):
    press = parse_time("nine_press", mission)
    there_px = round(timeline.scale.x_px(press)) + 2
    found = scrubbed(timeline, state, there_px, Qt.KeyboardModifier.AltModifier)
    assert found == pytest.approx(timeline.scale.utc_s(there_px), abs=1e-3)
    assert found != press


def test_that_edges_of_phases_custody_and_crews_count(mission):
    snaps = Snaps(mission)
    for edges in (mission.phases, mission.custody, mission.aboard):
        for edge in edges:
            assert snaps.near(edge.start_utc_s + 0.01, 0.02) == pytest.approx(edge.start_utc_s)
            assert snaps.near(edge.end_utc_s, 0.0) == edge.end_utc_s


def test_that_the_playhead_is_drawn_to_bookmarks(timeline, state, mission):
    press = parse_time("nine_press", mission)
    lonely = press + 21_000.5  # nothing begins or ends within an hour
    there_px = timeline.scale.x_px(lonely) - SNAP_PX + 1.5
    for marked in (False, True, False):
        assert bool(state.bookmarks.all) == marked
        state.seek(press)  # away, so that its handle is not taken
        assert (scrubbed(timeline, state, there_px) == lonely) == marked
        state.bookmarks.toggle(lonely)
