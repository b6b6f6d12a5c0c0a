"""The window of the timeline glides: what is under the cursor stays, and nobody is fought with."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle

from torchviewer.mission.records import Span
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState
from torchviewer.views import timeline_glide
from torchviewer.views.timeline_frames import event_frame, phase_frame
from torchviewer.views.timeline_glide import WindowGlide, window_between
from torchviewer.views.timeline_view import TimelineView

IS_STILL = timeline_glide.is_still
NOV_7 = 1383782400.0  # `date -u -d 2013-11-07 +%s`
LANES_PX = 1470.0

starts = st.floats(NOV_7 - 3e6, NOV_7 + 7e6)
lengths = st.floats(10.0, 1.1e7)
parts = st.floats(0.0, 1.0)


class Clock:
    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def beat():
    return Clock()


@pytest.fixture
def state(look, mission, flight, beat):
    made = MissionState(mission, flight, mono_s=beat)
    made.seek(parse_time("eva_handover", mission))
    return made


@pytest.fixture
def timeline(qtbot, state, monkeypatch):
    """A timeline that is seen and may move; its animation is stepped by hand."""
    monkeypatch.setattr(timeline_glide, "is_still", IS_STILL)
    made = TimelineView(state)
    qtbot.addWidget(made)
    made.resize(1600, 260)
    made.show()
    QApplication.processEvents()
    yield made
    made.glide.stop()


def frames(glide: WindowGlide, count: int = 12):
    """Take a glide on frame after frame, without waiting for the time to pass."""
    animation = glide._animation
    animation.pause()
    for number in range(1, count + 1):
        animation.setCurrentTime(round(timeline_glide.GLIDE_MS * number / count))
        yield number


def wheel(view, x, turned=120, pixels=0, modifiers=Qt.KeyboardModifier.NoModifier):
    position = QPointF(x, 150.0)
    event = QWheelEvent(
        position, view.mapToGlobal(position), QPoint(0, pixels), QPoint(0, turned),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
        Qt.MouseEventSource.MouseEventNotSynthesized, QPointingDevice.primaryPointingDevice(),
    )  # fmt: skip
    QApplication.sendEvent(view, event)


@given(starts, lengths, st.floats(0.02, 50.0), parts, parts)
def test_that_an_instant_at_the_same_place_of_both_windows_stays_there(start, length, times, at, p):
    """Pixels of a lane 1470 px wide; 1 px is what an eye can see."""
    one = Span.between(start, start + length)
    other_s = max(length / times, 10.0)
    held_utc_s = start + at * length
    other = Span.between(held_utc_s - at * other_s, held_utc_s + (1 - at) * other_s)
    first, last = window_between(one, other, p)
    x = (held_utc_s - first) / (last - first) * LANES_PX
    assert x == pytest.approx(at * LANES_PX, abs=0.1)


@given(starts, lengths, starts, lengths)
def test_that_a_way_begins_and_ends_where_it_should(start, length, other_start, other_length):
    one = Span.between(start, start + length)
    other = Span.between(other_start, other_start + other_length)
    assert window_between(one, other, 0.0) == pytest.approx((start, start + length), abs=1e-5)
    assert window_between(one, other, 1.0) == (other.start_utc_s, other.end_utc_s)


@given(starts, lengths, st.floats(-2.0, 2.0), st.floats(1.01, 50.0), st.tuples(parts, parts))
def test_that_no_frame_shows_more_than_both_ends_of_the_way(start, length, far, times, moments):
    """The length never overshoots, and grows or shrinks all the way (by ratio, so evenly)."""
    one = Span.between(start, start + length)
    other = Span.between(start + far * length, start + far * length + length / times)
    p, q = sorted(moments)
    early, late = (window_between(one, other, part) for part in (p, q))
    early_s, late_s = (end - begin for begin, end in (early, late))
    assert late_s <= early_s + 1e-5
    assert other.length_s - 1e-5 <= late_s <= one.length_s + 1e-5
    assert math.log(one.length_s / early_s) == pytest.approx(p * math.log(times), abs=1e-4)


@pytest.mark.parametrize("x", [150.0, 700.0, 1580.0])
def test_that_a_notch_of_the_wheel_holds_the_instant_under_the_cursor_in_each_frame(
    timeline, state, x
):
    held, length_s = timeline.scale.utc_s(x), state.window.length_s
    wheel(timeline, x)
    assert state.window.length_s == length_s
    lengths_s = []
    for _ in frames(timeline.glide):
        assert timeline.scale.x_px(held) == pytest.approx(x, abs=0.5)
        lengths_s.append(state.window.length_s)
    assert lengths_s == sorted(lengths_s, reverse=True)
    assert lengths_s[-1] == pytest.approx(length_s / 1.2)
    assert lengths_s[0] > lengths_s[-1]
    assert not timeline.glide.running


def test_that_a_notch_on_the_way_goes_on_from_where_the_last_one_led(timeline, state):
    length_s = state.window.length_s
    held = timeline.scale.utc_s(900.0)
    wheel(timeline, 900.0)
    for number in frames(timeline.glide):
        if number == 5:
            break
    here = timeline.scale.utc_s(600.0)
    wheel(timeline, 600.0)
    assert timeline.scale.x_px(held) == pytest.approx(900.0, abs=0.5)
    for _ in frames(timeline.glide):
        assert timeline.scale.x_px(here) == pytest.approx(600.0, abs=0.5)
    assert state.window.length_s == pytest.approx(length_s / 1.2**2)


def test_that_a_trackpad_moves_the_window_itself(timeline, state):
    length_s = state.window.length_s
    wheel(timeline, 900.0, turned=30, pixels=12)
    assert state.window.length_s == pytest.approx(length_s / 1.2**0.25)
    assert not timeline.glide.running


def test_that_a_press_stops_a_glide_where_it_is(timeline, state):
    wheel(timeline, 900.0, turned=480)
    for number in frames(timeline.glide):
        if number == 4:
            break
    window = state.window
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=QPoint(700, 200))
    assert not timeline.glide.running
    QTest.qWait(timeline_glide.GLIDE_MS // 4)
    assert state.window == window


def test_that_a_window_set_by_somebody_else_stands(timeline, state):
    wheel(timeline, 900.0)
    for number in frames(timeline.glide):
        if number == 3:
            break
    state.set_window(NOV_7, NOV_7 + 600.0)
    assert not timeline.glide.running
    timeline.glide._animation.setCurrentTime(timeline_glide.GLIDE_MS)
    assert state.window.length_s == pytest.approx(600.0)


def test_that_a_window_set_before_the_first_frame_stands(timeline, state):
    timeline.glide.closer()
    state.set_window(NOV_7, NOV_7 + 600.0)
    assert not timeline.glide.running


def test_that_a_real_glide_ends_by_itself_in_time(qtbot, timeline, state):
    length_s = state.window.length_s
    timeline.glide.closer()
    qtbot.waitUntil(lambda: not timeline.glide.running, timeout=5000)
    assert state.window.length_s == pytest.approx(length_s / 1.5)


def test_that_nothing_glides_with_less_motion(timeline, state, monkeypatch):
    class Quiet:
        """A style as less motion gives it: its animations last 0 ms."""

        def styleHint(self, hint, _option, _widget):
            assert hint == QStyle.StyleHint.SH_Widget_Animation_Duration
            return 0

    monkeypatch.setattr(timeline, "style", Quiet)
    length_s = state.window.length_s
    wheel(timeline, 900.0)
    assert state.window.length_s == pytest.approx(length_s / 1.2)
    assert not timeline.glide.running


def test_that_far_away_is_a_cut_and_near_a_glide(timeline, state):
    state.set_window(NOV_7, NOV_7 + 3600.0)
    timeline.glide.to(NOV_7 + 1800.0, NOV_7 + 5400.0)
    assert timeline.glide.running
    timeline.glide.to(NOV_7 + 86400.0, NOV_7 + 90000.0)
    assert not timeline.glide.running
    assert state.window.start_utc_s == pytest.approx(NOV_7 + 86400.0, abs=1e-3)


def test_that_a_page_turned_for_the_playhead_glides_and_goes_on_following(timeline, state, beat):
    state.set_window(state.utc_s - 3590.0, state.utc_s + 10.0)
    state.play()  # 60 times real time
    beat.now_s += 0.25
    state.tick()
    assert timeline.glide.running
    assert timeline.following
    for _ in frames(timeline.glide):
        beat.now_s += 0.015
        state.tick()
        assert timeline.following
    assert state.window.holds(state.utc_s)
    assert state.window.length_s == pytest.approx(3600.0, abs=1e-3)


@pytest.mark.parametrize("by", ["rate", "story"])
def test_that_a_page_is_turned_at_once_for_a_clock_that_would_escape(
    timeline, state, beat, by: str
) -> None:
    if by == "rate":
        state.set_rate(3600)
    else:  # between what happens it goes fast, whatever the plain rate is
        state.pace.set_minutes(3)
        state.seek(parse_time("2013-11-08T12:00:00Z", state.mission))
        assert state.pace.rate > 3600 > state.rate
    state.set_window(state.utc_s - 590.0, state.utc_s + 10.0)
    state.play()
    beat.now_s += 0.1
    state.tick()
    assert not timeline.glide.running
    assert state.window.holds(state.utc_s)


def test_that_a_pan_on_its_way_out_of_view_stops_following_at_once(timeline, state, beat):
    told = []
    timeline.following_changed.connect(told.append)
    state.set_window(state.utc_s - 100.0, state.utc_s + 500.0)
    state.play()
    for _ in range(3):
        wheel(timeline, 900.0, turned=-120, modifiers=Qt.KeyboardModifier.ShiftModifier)
    beat.now_s += 0.01
    state.tick()
    assert told == [False]
    timeline.reveal_playhead()
    assert told == [False, True]
    for _ in frames(timeline.glide):
        pass
    assert state.window.holds(state.utc_s)


# What there is to frame


def test_that_a_phase_is_framed_with_a_margin(mission):
    phase = next(p for p in mission.phases if p.id == "eva" or "Spacewalk" in str(p.title))
    frame = phase_frame(mission, phase.start_utc_s + 60.0)
    assert frame.start_utc_s < phase.start_utc_s
    assert frame.end_utc_s > phase.end_utc_s
    assert frame.length_s < 1.1 * phase.length_s


def test_that_an_instant_is_framed_by_minutes_and_more_where_it_is_not_well_known(mission):
    by_id = {event.id: event for event in mission.events}
    liftoff = event_frame(mission, 0.0, "liftoff")
    assert liftoff.length_s == pytest.approx(480.0)
    for event in mission.events:
        frame = event_frame(mission, 0.0, event.id)
        assert frame.start_utc_s <= event.start_utc_s - min(event.precision_s, 3600.0)
        assert frame.end_utc_s >= by_id[event.id].latest_utc_s


def test_that_the_selected_event_is_framed_before_that_of_the_clock(mission):
    docking = next(e for e in mission.events if e.id == "docking")
    assert event_frame(mission, docking.start_utc_s) == event_frame(mission, 0.0, "docking")
    assert event_frame(mission, docking.start_utc_s, "liftoff").holds(
        parse_time("liftoff", mission)
    )
    assert event_frame(mission, mission.span.start_utc_s - 1e9) is None
