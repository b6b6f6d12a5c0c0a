"""Whatever is done in whatever order, the playhead is where the clock says.

A machine that does to the timeline what hands, keys and other views do, and looks after each deed:
at numbers, at the instants that were told, and now and then at the pixels.
"""

import math

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from torchviewer import load_mission
from torchviewer.flight.flight import Flight
from torchviewer.mission.records import Span
from torchviewer.state.mission_state import SHORTEST_WINDOW_S, MissionState
from torchviewer.views import theme, timeline_glide
from torchviewer.views.timeline_lanes import AXIS_PX
from torchviewer.views.timeline_playhead import HANDLE_PX
from torchviewer.views.timeline_snap import SNAP_PX
from torchviewer.views.timeline_view import TimelineView
from torchviewer.views.touch_layout import TOUCH_TARGET_PX

MISSION = load_mission()
FLIGHT = Flight(MISSION)
LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
parts = st.floats(0.0, 1.0)
GLIDES = ("closer", "farther", "whole", "home", "this_phase", "this_event")
INTENTS = (
    "play", "pause", "toggle", "reverse", "faster", "slower", "shuttle_back", "shuttle_forward",
    "next_event", "previous_event", "go_start", "go_end", "go_back", "go_forward",
    "zoom_in", "zoom_out", "zoom_home",
)  # fmt: skip


class TimelineMachine(RuleBasedStateMachine):
    """A person, and a clock that the test moves."""

    @initialize(glides=st.booleans())
    def begin(self, glides: bool) -> None:
        """With `glides` the window takes its time, in steps of `glide_on`."""
        timeline_glide.is_still = lambda _widget: not glides  # the fixture puts it back
        self.now_s = 0.0
        self.state = MissionState(MISSION, FLIGHT, mono_s=lambda: self.now_s)
        self.view = TimelineView(self.state)
        self.view.resize(1200, 260)
        self.view.show()
        self.told_utc_s = self.state.utc_s
        self.state.utc_changed.connect(self._hear)
        self.screen = QTest.createTouchDevice()

    def _hear(self, utc_s: float) -> None:
        self.told_utc_s = utc_s

    def teardown(self) -> None:
        if hasattr(self, "view"):
            self.view.close()
            self.view.deleteLater()
            self.state.deleteLater()
            QApplication.sendPostedEvents()

    # What can be pointed at

    def _x(self, part: float) -> int:
        scale = self.view.scale
        return round(scale.left_px + part * scale.width_px)

    def _on_axis(self, part: float) -> QPoint:
        return QPoint(self._x(part), 4)

    def _on_lanes(self, part: float) -> QPoint:
        rows = self.view.rows()
        return QPoint(self._x(part), round(rows[-1].rect.bottom() - 2.0))

    def _drag(self, start: QPoint, end: QPoint, button=LEFT, modifiers=None) -> None:
        held = modifiers or Qt.KeyboardModifier.NoModifier
        QTest.mousePress(self.view, button, held, start)
        for part in (0.3, 1.0):
            QTest.mouseMove(self.view, start + (end - start) * part)
            self._look()
        QTest.mouseRelease(self.view, button, held, end)

    # What others do

    @rule(seconds=st.floats(0.0, 20.0))
    def wait_and_tick(self, seconds: float) -> None:
        self.now_s += seconds
        self.state.tick()

    @rule(part=st.floats(-0.1, 1.1))
    def seek(self, part: float) -> None:
        span = MISSION.span
        self._seek(span.start_utc_s + part * span.length_s)

    @rule(part=st.floats(-0.5, 1.5))
    def seek_near(self, part: float) -> None:
        window = self.state.window
        self._seek(window.start_utc_s + part * window.length_s)

    def _seek(self, utc_s: float) -> None:
        """Whatever else is going on, the clock goes where it is sent."""
        self.state.seek(utc_s)
        span = MISSION.span
        held_utc_s = min(max(utc_s, span.start_utc_s), span.end_utc_s)
        assert self.state.utc_s == pytest.approx(held_utc_s, rel=0, abs=1e-6)

    @rule(name=st.sampled_from(INTENTS))
    def intend(self, name: str) -> None:
        getattr(self.state, name)()

    @rule(rate=st.sampled_from([1, -1, 60, -600, 3600]))
    def run(self, rate: float) -> None:
        self.state.set_rate(rate)
        self.state.play()

    @rule(minutes=st.sampled_from([None, 3, 30]))
    def pace(self, minutes: int | None) -> None:
        self.state.pace.set_minutes(minutes)

    @rule()
    def stop(self) -> None:
        self.state.play_start.stop()

    @rule(one=parts, other=parts)
    def set_loop(self, one: float, other: float) -> None:
        window = self.state.window
        ends = sorted(window.start_utc_s + part * window.length_s for part in (one, other))
        if ends[1] - ends[0] >= 1.0:
            self.state.set_loop(Span.between(*ends))

    @rule()
    def end_loop(self) -> None:
        self.state.set_loop(None)

    @rule(start=st.floats(-0.1, 1.1), exponent=st.floats(0.0, 7.2))
    def set_window(self, start: float, exponent: float) -> None:
        start_utc_s = MISSION.span.start_utc_s + start * MISSION.span.length_s
        self.state.set_window(start_utc_s, start_utc_s + 10.0**exponent)

    @rule(half=st.floats(1.0, 1e6))
    def look_around_the_clock(self, half: float) -> None:
        self.state.set_window(self.state.utc_s - half, self.state.utc_s + half)

    @rule(size=st.sampled_from([(1200, 260), (1600, 200), (700, 330), (400, 120)]))
    def resize(self, size: tuple[int, int]) -> None:
        self.view.resize(*size)

    @rule(index=st.integers(0, 8), folded=st.booleans())
    def fold(self, index: int, folded: bool) -> None:
        lane = MISSION.lanes[index % len(MISSION.lanes)].id
        self.view.choose_lanes(self.view.choice.with_folded(lane, folded))

    @rule(language=st.sampled_from(["en", "de", "ru"]))
    def speak(self, language: str) -> None:
        self.state.set_language(language)

    @rule(mode=st.sampled_from(["auto", "on", "off"]))
    def choose_touch(self, mode: str) -> None:
        self.view.touch_layout.choose(mode)

    # What hands do

    @rule(part=parts, notches=st.sampled_from([-30, -3, 0.1, 1, 5, 30]), pans=st.booleans())
    def wheel(self, part: float, notches: float, pans: bool) -> None:
        place = QPointF(self._on_lanes(part))
        held = Qt.KeyboardModifier.ShiftModifier if pans else Qt.KeyboardModifier.NoModifier
        event = QWheelEvent(
            place,
            self.view.mapToGlobal(place),
            QPoint(),
            QPoint(0, round(120 * notches)),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
            Qt.MouseEventSource.MouseEventNotSynthesized,
            QPointingDevice.primaryPointingDevice(),
        )
        QApplication.sendEvent(self.view, event)

    @rule(name=st.sampled_from(GLIDES))
    def glide(self, name: str) -> None:
        getattr(self.view.glide, name)()

    @rule(milliseconds=st.sampled_from([16, 80, 200]))
    def glide_on(self, milliseconds: int) -> None:
        animation = self.view.glide._animation
        if self.view.glide.running:
            animation.setCurrentTime(min(animation.currentTime() + milliseconds, 180))

    @rule()
    def bring_back(self) -> None:
        self.view.reveal_playhead()

    @rule(key=st.sampled_from([Qt.Key.Key_Left, Qt.Key.Key_Right]), big=st.booleans())
    def step(self, key: Qt.Key, big: bool) -> None:
        held = Qt.KeyboardModifier.ShiftModifier if big else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self.view, key, held)

    @rule(start=parts, end=st.floats(-0.2, 1.2), button=st.sampled_from([LEFT, MIDDLE]))
    def pan(self, start: float, end: float, button: Qt.MouseButton) -> None:
        self._drag(self._on_lanes(start), self._on_lanes(end), button)

    @rule(part=parts)
    def click(self, part: float) -> None:
        QTest.mouseClick(self.view, LEFT, pos=self._on_lanes(part))

    @rule(part=parts, end=st.floats(-0.2, 1.2))
    def scrub(self, part: float, end: float) -> None:
        view, there = self.view, self._on_axis(end)
        if view.zone_at(QPointF(self._on_axis(part))) not in ("axis", "handle"):
            return
        self._drag(self._on_axis(part), there)
        x = min(max(there.x(), view.scale.left_px), view.scale.right_px)
        reach_px = SNAP_PX + HANDLE_PX[0] + TOUCH_TARGET_PX / 2
        assert abs(view.playhead_x_px - x) <= reach_px

    @rule(end=st.floats(-0.2, 1.2))
    def drag_handle(self, end: float) -> None:
        x = self.view.playhead_x_px
        if 0 <= x < self.view.width():
            self._drag(QPoint(round(x), round(AXIS_PX) - 6), self._on_axis(end))

    @rule(start=parts, end=parts)
    def mark_loop(self, start: float, end: float) -> None:
        shift = Qt.KeyboardModifier.ShiftModifier
        self._drag(self._on_axis(start), self._on_axis(end), modifiers=shift)

    @precondition(lambda self: self.state.loop is not None)
    @rule(which=st.sampled_from(["start", "end", "middle"]), end=st.floats(-0.2, 1.2))
    def drag_loop(self, which: str, end: float) -> None:
        place = self.view._loop_place()
        x = {
            "start": place.start_px - 10.0,
            "end": place.end_px + 10.0,
            "middle": (max(place.start_px, 0.0) + min(place.end_px, self.view.width())) / 2,
        }[which]
        if 0 <= x < self.view.width():
            self._drag(QPoint(round(x), round(place.axis_px) - 6), self._on_axis(end))

    @rule(places=st.tuples(parts, parts), ends=st.tuples(parts, parts), first=st.integers(0, 1))
    def pinch(self, places, ends, first: int) -> None:
        """Two fingers meet the lanes, move, and lift one after the other; the last one pans on."""
        view, screen = self.view, self.screen
        points = [self._on_lanes(part) for part in places]
        QTest.touchEvent(view, screen).press(0, points[0], view).press(1, points[1], view).commit()
        points = [self._on_lanes(part) for part in ends]
        QTest.touchEvent(view, screen).move(0, points[0], view).move(1, points[1], view).commit()
        self._look()
        other = 1 - first
        sequence = QTest.touchEvent(view, screen).stationary(other)
        sequence.release(first, points[first], view).commit()
        points[other] += QPoint(30, 0)
        QTest.touchEvent(view, screen).move(other, points[other], view).commit()
        self._look()
        QTest.touchEvent(view, screen).release(other, points[other], view).commit()

    @rule(places=st.tuples(parts, parts), ends=st.tuples(parts, parts), seconds=st.floats(0, 5))
    def two_people(self, places, ends, seconds: float) -> None:
        """One scrubs while the other pans, and the clock goes on."""
        view, screen = self.view, self.screen
        scrubs, pans = self._on_axis(places[0]), self._on_lanes(places[1])
        QTest.touchEvent(view, screen).press(0, scrubs, view).press(1, pans, view).commit()
        for part in (0.5, 1.0):
            one = scrubs + (self._on_axis(ends[0]) - scrubs) * part
            other = pans + (self._on_lanes(ends[1]) - pans) * part
            QTest.touchEvent(view, screen).move(0, one, view).move(1, other, view).commit()
            self.wait_and_tick(seconds)
            self._look()
        QTest.touchEvent(view, screen).release(0, one, view).release(1, other, view).commit()

    # What must be true, always

    @invariant()
    def everything_is_true(self) -> None:
        if hasattr(self, "view"):
            self._look()
            self._look_at_rest()

    def _look(self) -> None:
        state, view, span = self.state, self.view, MISSION.span
        window, scale = state.window, view.scale
        assert span.start_utc_s <= state.utc_s <= span.end_utc_s
        assert state.utc_s == pytest.approx(state.clock.utc_s(self.now_s), rel=0, abs=1e-3)
        assert self.told_utc_s == state.utc_s
        assert span.start_utc_s <= window.start_utc_s < window.end_utc_s <= span.end_utc_s
        assert window.length_s >= SHORTEST_WINDOW_S - 1e-6
        assert view.playhead_x_px == pytest.approx(scale.x_px(state.utc_s), rel=0, abs=0.5)
        if state.loop is not None:
            loop = state.loop
            assert loop.length_s >= 1.0 - 1e-6
            is_out = state.clock.is_out
            if state.playing and not is_out:
                assert loop.start_utc_s <= state.utc_s <= loop.end_utc_s
        target = view.glide.target
        is_coming = target.start_utc_s - 1e-6 <= state.utc_s <= target.end_utc_s + 1e-6
        if view.following and view.loop_hand.grip == "none":
            assert is_coming

    def _look_at_rest(self) -> None:
        """No hand holds anything between two deeds."""
        view = self.view
        grips = (view._hand.grip, view._clock_hand.grip, view.loop_hand.grip, view.titles.grip)
        assert grips == ("none",) * 4
        assert not any(view._fingers.holds(finger) for finger in (-2, -1, 0, 1))
        assert view.loop_hand.shown == self.state.loop

    @rule()
    def look_at_the_pixels(self) -> None:
        """The handle is painted where the clock says, or there is none, and the arrow instead."""
        state, view = self.state, self.view
        image = view.grab().toImage()
        colour, y = theme.roles().focus, view.height() - 2
        found = [x for x in range(view.width()) if image.pixelColor(x, y) == colour]
        window = state.window
        if window.start_utc_s <= state.utc_s <= window.end_utc_s:
            assert abs(view._shown_x_px - view.scale.x_px(state.utc_s)) <= 0.5
            assert found, "no playhead is painted"
            middle = view.scale.x_px(state.utc_s)
            assert min(abs(x + 0.5 - middle) for x in found) <= 1.0
        else:
            assert math.isfinite(view._shown_x_px)
            assert not found


TestTimelineMachine = TimelineMachine.TestCase
TestTimelineMachine.settings = settings(
    max_examples=25,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
pytestmark = pytest.mark.usefixtures("look", "qtbot")
