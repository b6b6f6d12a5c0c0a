"""The loop in the hand: drag a bracket, drag the bar between them, or mark a new one.

The shared state hears of it when the hand lets go: a playing clock is not fetched again and again
while the hand has not decided yet.
"""

from collections.abc import Callable
from typing import Literal, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QTimer
from PySide6.QtWidgets import QMenu

from torchviewer.mission.records import Span
from torchviewer.state.mission_state import MissionState
from torchviewer.views.time_text import duration_text
from torchviewer.views.timeline_hand import LONG_PRESS_MS
from torchviewer.views.timeline_loop import LoopPart
from torchviewer.views.timeline_scale import Scale

SHORTEST_LOOP_S = 1.0
MARK_AFTER_PX = 4.0

translate = QCoreApplication.translate


class Looped(Protocol):
    """What the hand needs to know of the timeline that the loop lies on."""

    @property
    def scale(self) -> Scale: ...
    def loop_part_at(self, position: QPointF) -> LoopPart | None: ...
    def snapped(self, utc_s: float) -> float: ...
    def loop_moved(self) -> None: ...
    def grip_changed(self) -> None: ...
    def show_loop_menu(self, position: QPointF) -> None: ...


class LoopHand:
    """One gesture at a time; `shown` is the loop as it would be if the hand let go now."""

    def __init__(self, state: MissionState, held: Looped, owner: QObject) -> None:
        self._state = state
        self._held = held
        #: what is held; "new": a range is being marked
        self.grip: LoopPart | Literal["new", "none"] = "none"
        self._before: Span | None = None
        self._loop: Span | None = None
        self._from = QPointF()
        self._long_press = QTimer(owner, singleShot=True, interval=LONG_PRESS_MS)
        self._long_press.timeout.connect(self._rest)
        self._from_utc_s = self._pressed_utc_s = 0.0
        state.clock_changed.connect(self._take_clock)

    @property
    def shown(self) -> Span | None:
        """The loop in the hand, else the state's."""
        return self._state.loop if self.grip == "none" else self._loop

    @property
    def edge_utc_s(self) -> float | None:
        """The instant that the hand decides on now, s UTC; of a bar the middle."""
        loop = None if self.grip == "none" else self._loop
        if loop is None:
            return None
        if self.grip == "middle":
            return (loop.start_utc_s + loop.end_utc_s) / 2
        is_start = self.grip == "start" or (
            self.grip == "new" and loop.end_utc_s == self._from_utc_s
        )
        return loop.start_utc_s if is_start else loop.end_utc_s

    def text(self, time_text: Callable[[float], str]) -> str:
        """The time in the hand and the loop's length; empty: nothing is held."""
        loop, edge_utc_s = self._loop, self.edge_utc_s
        if loop is None or edge_utc_s is None:
            return ""
        length = duration_text(round(loop.length_s))
        if self.grip == "middle":
            form = translate("Loop", "{start} to {end} · loop of {length}")
            return form.format(
                start=time_text(loop.start_utc_s), end=time_text(loop.end_utc_s), length=length
            )
        form = translate("Loop", "{time} · loop of {length}")
        return form.format(time=time_text(edge_utc_s), length=length)

    # The gesture

    def press(self, position: QPointF) -> bool:
        """Take hold of the loop at `position`; False where it is not, or is held already."""
        part, loop = self._held.loop_part_at(position), self._state.loop
        if part is None or loop is None or self.grip != "none":
            return False
        ends = {"start": loop.start_utc_s, "end": loop.end_utc_s}
        self._begin(part, ends.get(part, loop.start_utc_s), position)
        return True

    def mark(self, position: QPointF) -> bool:
        """Begin a new loop at `position`; False where one is held already."""
        if self.grip != "none":
            return False
        scale = self._held.scale
        self._begin("new", self._held.snapped(scale.utc_s(position.x())), position)
        return True

    def wait(self) -> None:
        """A finger has come down on the loop: it opens the menu, once it has rested for a while."""
        self._long_press.start()

    def _rest(self) -> None:
        where = self._from
        self.cancel()
        self._held.show_loop_menu(where)

    def _begin(self, grip: LoopPart | Literal["new"], utc_s: float, position: QPointF) -> None:
        self.grip = grip
        self._before = self._loop = self._state.loop
        self._from_utc_s, self._from = utc_s, position
        self._pressed_utc_s = self._held.scale.utc_s(position.x())
        self._held.grip_changed()

    def move(self, position: QPointF) -> None:
        """Lead what is held to `position`, within what the window shows."""
        if self.grip == "none":
            return
        scale, before = self._held.scale, self._before
        has_moved = abs(position.x() - self._from.x()) >= MARK_AFTER_PX
        if has_moved:
            self._long_press.stop()
        elif self._long_press.isActive():
            return  # fingers are never quite still
        x = min(max(position.x(), scale.left_px), scale.right_px)
        shift_s = scale.utc_s(x) - self._pressed_utc_s
        utc_s = self._held.snapped(self._from_utc_s + shift_s)
        if self.grip == "new":
            if has_moved or self._loop != before:
                self._loop = self._between(*sorted((self._from_utc_s, utc_s)))
        elif before is not None and self.grip == "start":
            start_utc_s = min(utc_s, before.end_utc_s - SHORTEST_LOOP_S)
            self._loop = self._between(start_utc_s, before.end_utc_s)
        elif before is not None and self.grip == "end":
            end_utc_s = max(utc_s, before.start_utc_s + SHORTEST_LOOP_S)
            self._loop = self._between(before.start_utc_s, end_utc_s)
        elif before is not None:
            self._loop = self._shifted(before, shift_s)
        self._held.loop_moved()

    def release(self, position: QPointF) -> None:
        """Let go: the loop is what it was led to. A mark of no length is a click: go there."""
        was, before, loop = self.grip, self._before, self._loop
        self._end()
        if was == "new" and loop == before:
            self._state.seek(self._held.scale.utc_s(position.x()))
        elif was == "new":
            self._state.set_loop(None)  # a new loop fetches a clock that was out of the old one
            self._state.set_loop(loop)
        elif loop != before:
            self._state.set_loop(loop)

    def cancel(self) -> None:
        """Let go, and leave the loop as it was."""
        if self.grip != "none":
            self._end()

    def _end(self) -> None:
        self.grip, self._before, self._loop = "none", None, None
        self._long_press.stop()
        self._held.loop_moved()
        self._held.grip_changed()

    def _take_clock(self, _clock: object) -> None:
        """Somebody else has set another loop: what the hand holds is no more."""
        if self.grip != "none" and self._state.loop != self._before:
            self.cancel()

    def _between(self, start_utc_s: float, end_utc_s: float) -> Span:
        """A loop inside the span, at least 1 s long."""
        span = self._state.mission.span
        start = min(max(start_utc_s, span.start_utc_s), span.end_utc_s - SHORTEST_LOOP_S)
        end = min(max(end_utc_s, start + SHORTEST_LOOP_S), span.end_utc_s)
        return Span.between(start, end)

    def _shifted(self, loop: Span, shift_s: float) -> Span:
        """`loop` moved as a whole, one of its ends drawn to an edge, inside the span."""
        span, snapped = self._state.mission.span, self._held.snapped
        start, end = loop.start_utc_s + shift_s, loop.end_utc_s + shift_s
        drawn_s = (snapped(start) - start) or (snapped(end) - end)
        start = min(max(start + drawn_s, span.start_utc_s), span.end_utc_s - loop.length_s)
        return Span.between(start, start + loop.length_s)

    # What a menu offers

    def end_loop(self) -> None:
        self.cancel()
        self._state.set_loop(None)

    def fill_menu(self, menu: QMenu, utc_s: float) -> None:
        """What can be done with the loop at `utc_s`, where the menu was asked for."""
        state, loop = self._state, self._state.loop
        if loop is None:
            self._offer(menu, translate("Loop", "Loop from here to the clock"), utc_s, state.utc_s)
            window = state.window
            self._offer(
                menu,
                translate("Loop", "Loop what is in view"),
                window.start_utc_s,
                window.end_utc_s,
            )
            return
        self._offer(menu, translate("Loop", "Loop starts here"), utc_s, loop.end_utc_s)
        self._offer(menu, translate("Loop", "Loop ends here"), loop.start_utc_s, utc_s)
        menu.addAction(translate("Loop", "End the loop")).triggered.connect(self.end_loop)

    def _offer(self, menu: QMenu, words: str, one_utc_s: float, other_utc_s: float) -> None:
        start, end = sorted((one_utc_s, other_utc_s))
        action = menu.addAction(words)
        action.setEnabled(end - start >= SHORTEST_LOOP_S)
        if action.isEnabled():
            loop = Span.between(start, end)
            action.triggered.connect(lambda: self._state.set_loop(loop))


def loop_tip(part: LoopPart | None) -> str:
    """What can be done with the part of the loop below the mouse."""
    if part == "middle":
        return translate("Loop", "Drag to move the loop. A double click ends it.")
    return translate("Loop", "Drag to move this end of the loop. A double click ends the loop.")
