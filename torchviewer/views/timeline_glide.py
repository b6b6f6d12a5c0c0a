"""How the window of the timeline moves: eased, in a fifth of a second, for everybody who looks.

Every frame is a window of the shared state. Between two windows the length runs by ratio and the
one instant that lies at the same place in both stays there, so that a zoom holds what is under the
cursor.
"""

import math

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal
from PySide6.QtWidgets import QStyle, QWidget

from torchviewer.mission.records import Span
from torchviewer.state.mission_state import SHORTEST_WINDOW_S, MissionState, held_window
from torchviewer.views.timeline_frames import event_frame, phase_frame

GLIDE_MS = 180
ZOOM_PER_PRESS = 1.5
FARTHEST = 3.0
"""Windows that lie farther apart, in lengths of the longer one, have nothing to show between."""
QUICKEST = 0.25
"""How much of the window a clock may run over during a glide."""


def is_still(widget: QWidget) -> bool:
    """True where nothing is to move: it is not seen, or the person has asked for less motion."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return not widget.isVisible() or widget.style().styleHint(hint, None, widget) <= 0


def window_between(one: Span, other: Span, part: float) -> tuple[float, float]:
    """Start and end, s UTC, at `part` (0 to 1) of the way from one window to another."""
    growth = math.log(other.length_s / one.length_s)
    if part >= 1.0:
        return other.start_utc_s, other.end_utc_s
    done = math.expm1(growth * part) / math.expm1(growth) if growth else part
    start = one.start_utc_s + (other.start_utc_s - one.start_utc_s) * done
    return start, start + one.length_s * math.exp(growth * part)


class WindowGlide(QObject):
    """Takes the state's window where a person wants it; anybody else who moves it ends that."""

    #: a glide sets off, or is stopped on its way; `target` says where to
    aimed = Signal()

    def __init__(self, state: MissionState, widget: QWidget) -> None:
        super().__init__(widget)
        self._state = state
        self._widget = widget
        self._from = state.window
        self._target: Span | None = None
        self._expected: Span | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(GLIDE_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._go_on)
        state.window_changed.connect(self._check)

    @property
    def running(self) -> bool:
        return self._target is not None

    @property
    def target(self) -> Span:
        """Where the window is going; where it is, if it lies still."""
        return self._target or self._state.window

    # Intents

    def to(self, start_utc_s: float, end_utc_s: float) -> None:
        """Show [start, end), as far as the span allows."""
        state = self._state
        target = held_window(start_utc_s, end_utc_s, state.mission.span)
        if is_still(self._widget) or self._is_a_cut(target):
            self._halt()
            state.set_window(start_utc_s, end_utc_s)
            return
        if target == self.target:
            return
        self._halt()
        self._from, self._expected, self._target = state.window, state.window, target
        self.aimed.emit()
        self._animation.start()

    def page(self, start_utc_s: float, end_utc_s: float) -> None:
        """Show [start, end) for a clock that runs on meanwhile; at once for one that would escape.

        That is one which runs over a good part of the window while it glides.
        """
        state = self._state
        run_s = abs(state.pace.rate) * GLIDE_MS / 1000 if state.playing else 0.0
        if run_s > QUICKEST * (end_utc_s - start_utc_s):
            self._halt()
            state.set_window(start_utc_s, end_utc_s)
        else:
            self.to(start_utc_s, end_utc_s)

    def show(self, span: Span) -> None:
        self.to(span.start_utc_s, span.end_utc_s)

    def zoom(self, factor: float, part: float) -> None:
        """Zoom by `factor` (over 1: closer) where the instant at `part` (0 to 1) of the window is.

        On the way from a zoom before, this one begins with the length that was the aim of that.
        """
        now, longest_s = self._state.window, self._state.mission.span.length_s
        length_s = min(max(self.target.length_s / factor, SHORTEST_WINDOW_S), longest_s)
        if length_s == self.target.length_s:
            return
        start = now.start_utc_s + part * (now.length_s - length_s)
        self.to(start, start + length_s)

    def pan(self, windows: float) -> None:
        """Move by so many lengths of the window, towards later; on from where it was going."""
        target = self.target
        shift_s = windows * target.length_s
        self.to(target.start_utc_s + shift_s, target.end_utc_s + shift_s)

    def closer(self) -> None:
        self.zoom(ZOOM_PER_PRESS, self._middle())

    def farther(self) -> None:
        self.zoom(1 / ZOOM_PER_PRESS, self._middle())

    def whole(self) -> None:
        """The whole span of the mission."""
        self.show(self._state.mission.span)

    def home(self) -> None:
        """What the mission is about: the flight."""
        self.show(self._state.mission.home)

    def this_phase(self) -> None:
        """The phase that the clock is in."""
        frame = phase_frame(self._state.mission, self._state.utc_s)
        if frame is not None:
            self.show(frame)

    def this_event(self) -> None:
        """The selected event, else the one at the clock."""
        chosen = self._state.selection
        wanted = chosen.id if chosen is not None and chosen.kind == "event" else None
        frame = event_frame(self._state.mission, self._state.utc_s, wanted)
        if frame is not None:
            self.show(frame)

    def stop(self) -> None:
        """Stay where the window is now."""
        if self.running:
            self._halt()
            self.aimed.emit()

    def _halt(self) -> None:
        self._target = self._expected = None
        self._animation.stop()

    # The way

    def _middle(self) -> float:
        """Where keys and buttons zoom, as a part of the window: at the clock, if it is in view."""
        window, utc_s = self._state.window, self._state.utc_s
        is_in_view = window.start_utc_s <= utc_s <= window.end_utc_s
        return (utc_s - window.start_utc_s) / window.length_s if is_in_view else 0.5

    def _is_a_cut(self, target: Span) -> bool:
        now = self._state.window
        apart_s = abs(target.start_utc_s - now.start_utc_s)
        return apart_s > FARTHEST * max(now.length_s, target.length_s)

    def _go_on(self, part: float) -> None:
        target = self._target
        if target is None:
            return
        start, end = window_between(self._from, target, part)
        if part >= 1.0:
            self._target = self._expected = None
        else:
            self._expected = held_window(start, end, self._state.mission.span)
        self._state.set_window(start, end)

    def _check(self, start_utc_s: float, end_utc_s: float) -> None:
        """Somebody else has moved the window: this way is over."""
        expected = self._expected
        if expected is None:
            return
        if (start_utc_s, end_utc_s) != (expected.start_utc_s, expected.end_utc_s):
            self._halt()
