"""Which finger, or which button of the mouse, holds what of the timeline, until it lifts.

Everybody keeps what they took: one person drags the playhead, the loop or a title while another
pans the lanes or zooms them with two fingers. What is held already is nobody else's to take; a
third finger on the lanes does nothing. Of two that pinch, the one that stays pans on.
"""

from typing import Literal, Protocol

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QTouchEvent

from torchviewer.views.timeline_glide import WindowGlide
from torchviewer.views.timeline_hand import Hand, Zone
from torchviewer.views.timeline_loop_hand import LoopHand
from torchviewer.views.timeline_titles import Titles
from torchviewer.views.touch_layout import TouchLayout

MOUSE, MIDDLE_BUTTON = -1, -2
"""Fingers of a screen have ids from 0 on."""

Thing = Literal["lanes", "clock", "loop", "titles"]


class Fingered(Protocol):
    """What the fingers need to know of the timeline."""

    glide: WindowGlide
    touch_layout: TouchLayout

    def zone_at(self, position: QPointF) -> Zone: ...
    def reveal_playhead(self) -> None: ...


class Fingers:
    """Brings presses, moves and releases to the hand that has what was pressed."""

    def __init__(
        self, held: Fingered, lanes: Hand, clock: Hand, loop: LoopHand, titles: Titles
    ) -> None:
        """`lanes` pans, pinches and clicks, `clock` drags the playhead."""
        self._held = held
        self._lanes, self._clock, self._loop, self._titles = lanes, clock, loop, titles
        self._things: dict[int, Thing] = {}
        self._places: dict[int, QPointF] = {}

    def holds(self, finger: int) -> bool:
        return finger in self._things

    def press(self, finger: int, position: QPointF, *, marks: bool = False) -> None:
        """A finger comes down; with `marks` it marks a range of the axis to loop."""
        self.cancel(finger)
        self._held.glide.stop()
        self._lanes.look_away()
        zone = self._held.zone_at(position)
        if zone == "arrow":
            self._held.reveal_playhead()
            return
        thing = _thing(zone, marks=marks)
        others = [other for other, theirs in self._things.items() if theirs == thing]
        if others and (thing != "lanes" or len(others) > 1 or min(finger, *others) < 0):
            return
        if thing == "clock":
            self._clock.press(position)
        elif thing == "loop":
            taken = self._loop.mark(position) if marks else self._loop.press(position)
            if not taken:
                return
            if finger >= 0:
                self._loop.wait()
        elif thing == "titles":
            if not self._titles.press(position):
                return
            if finger >= 0:
                self._titles.wait()
        elif not others:
            self._lanes.press(position)
            if finger >= 0:
                self._lanes.wait()
        self._things[finger], self._places[finger] = thing, position
        if others and thing == "lanes":
            self._pinch()

    def press_to_pan(self, finger: int, position: QPointF) -> None:
        """Take hold of the window wherever `position` is."""
        self.cancel(finger)
        self._held.glide.stop()
        self._lanes.look_away()
        if "lanes" not in self._things.values():
            self._things[finger], self._places[finger] = "lanes", position
            self._lanes.pan_from(position)

    def move(self, finger: int, position: QPointF) -> None:
        thing = self._things.get(finger)
        if thing is None:
            return
        self._places[finger] = position
        if thing == "clock":
            self._clock.move(position)
        elif thing == "loop":
            self._loop.move(position)
        elif thing == "titles":
            self._titles.move(position)
        elif len(self._on_lanes()) > 1:
            self._pinch()
        else:
            self._lanes.move(position)

    def release(self, finger: int, position: QPointF) -> None:
        thing = self._let_go(finger)
        if thing == "clock":
            self._clock.release(position)
        elif thing == "loop":
            self._loop.release(position)
        elif thing == "titles":
            self._titles.release()
        elif thing == "lanes":
            self._leave_lanes(position)

    def cancel(self, finger: int) -> None:
        """A finger is gone without having been lifted: what it held stays as it was."""
        thing = self._let_go(finger)
        if thing == "clock":
            self._clock.cancel()
        elif thing == "loop":
            self._loop.cancel()
        elif thing == "titles":
            self._titles.cancel()
        elif thing == "lanes":
            self._leave_lanes(None)

    def cancel_all(self) -> None:
        for finger in tuple(self._things):
            self.cancel(finger)

    def touch(self, event: QTouchEvent) -> None:
        """What the fingers of a screen do, each by its id."""
        points, kind = event.points(), event.type()
        self._held.touch_layout.see_finger()
        if kind in (QEvent.Type.TouchBegin, QEvent.Type.TouchCancel):
            still_down = () if kind == QEvent.Type.TouchCancel else [p.id() for p in points]
            for finger in tuple(self._things):
                if finger >= 0 and finger not in still_down:
                    self.cancel(finger)
        if kind != QEvent.Type.TouchCancel:
            for point in points:
                self._take(point)

    def _take(self, point: QEventPoint) -> None:
        state, position = point.state(), point.position()
        if state == QEventPoint.State.Pressed:
            self.press(point.id(), position)
        elif state == QEventPoint.State.Updated:
            self.move(point.id(), position)
        elif state == QEventPoint.State.Released:
            self.release(point.id(), position)

    def _on_lanes(self) -> list[int]:
        return [finger for finger, thing in self._things.items() if thing == "lanes"]

    def _pinch(self) -> None:
        one, other = (self._places[finger].x() for finger in self._on_lanes())
        self._lanes.pinch(one, other)

    def _leave_lanes(self, position: QPointF | None) -> None:
        """A finger has left the lanes, at `position` or nobody knows where."""
        others = self._on_lanes()
        if others:
            self._lanes.pan_from(self._places[others[0]])
        elif position is None:
            self._lanes.cancel()
        else:
            self._lanes.release(position)

    def _let_go(self, finger: int) -> Thing | None:
        self._places.pop(finger, None)
        return self._things.pop(finger, None)


def _thing(zone: Zone, *, marks: bool) -> Thing:
    """What a press in `zone` takes hold of."""
    if zone == "titles":
        return "titles"
    if zone == "loop" or (marks and zone == "axis"):
        return "loop"
    return "lanes" if zone == "lanes" else "clock"
