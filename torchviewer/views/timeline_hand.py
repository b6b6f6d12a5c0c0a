"""What a hand does to the timeline: scrub, pan, pinch, click; the same for mouse and touch.

A mouse that only points looks at the instant below it; a finger does once it has rested on the
lanes, for as long as it stays down.
"""

from typing import Literal, Protocol

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWheelEvent

from torchviewer.mission.records import Span
from torchviewer.mission.story import Mission
from torchviewer.state.mission_state import SHORTEST_WINDOW_S, MissionState, Selection
from torchviewer.views import theme
from torchviewer.views.timeline_canvas import Hit
from torchviewer.views.timeline_glide import WindowGlide
from torchviewer.views.timeline_scale import Scale
from torchviewer.views.timeline_snap import SNAP_PX, Snaps
from torchviewer.views.timeline_spans import Strip

PAN_AFTER_PX = 4.0
ZOOM_PER_NOTCH = 1.2
NOTCH = 120.0
LEAST_APART_PX = 8.0
"""Fingers that are closer than this do not tell a scale."""
PAN_NOTCHES = 10
"""Notches, with Shift, from one end of the window to the other."""
LONG_PRESS_MS = 500
LOOK_MS = 5000
"""A mouse that has lain still for so long looks no further while the clock plays."""

Zone = Literal["handle", "axis", "loop", "lanes", "titles", "arrow"]
Grip = Literal["none", "scrub", "press", "pan", "pinch", "look"]


class Held(Protocol):
    """What the hand needs to know of the timeline that it holds."""

    @property
    def scale(self) -> Scale: ...
    @property
    def playhead_x_px(self) -> float: ...

    glide: WindowGlide

    def zone_at(self, position: QPointF) -> Zone: ...
    def hit_at(self, position: QPointF) -> Hit | None: ...
    def scroll_lanes(self, lanes: int) -> None: ...
    def reveal_playhead(self) -> None: ...
    def grip_changed(self) -> None: ...
    def show_list(self, hit: Hit) -> None: ...


class Hand:
    """One gesture at a time: what was gripped, where, and what window was there then."""

    def __init__(self, state: MissionState, held: Held, owner: QObject) -> None:
        self._state = state
        self._held = held
        self._looks = False
        self._looked_at = QPointF()
        self._long_press = QTimer(owner, singleShot=True, interval=LONG_PRESS_MS)
        self._long_press.timeout.connect(self.rest)
        self._still = QTimer(owner, singleShot=True, interval=LOOK_MS)
        self._still.timeout.connect(self.lie_still)
        self.grip: Grip = "none"
        self._from = self._at = QPointF()
        self._window: Span = state.window
        self._offset_px = 0.0
        self._snaps: tuple[Mission, Snaps] | None = None
        self._pinched: tuple[float, float] | None = None

    def press(self, position: QPointF) -> None:
        self.look_away()
        zone = self._held.zone_at(position)
        self._from, self._at, self._window = position, position, self._state.window
        if zone == "arrow":
            self._held.reveal_playhead()
        elif zone == "handle":
            self._offset_px = self._held.playhead_x_px - position.x()
            self._take("scrub")
        elif zone == "axis":
            self._offset_px = 0.0
            self._take("scrub")
            self._scrub(position)
        elif zone == "lanes":
            self._take("press")

    def wait(self) -> None:
        """A finger has come down: it looks, once it has rested for a while."""
        self._long_press.start()

    def pan_from(self, position: QPointF) -> None:
        """Take hold of the window at `position`, from where it is now."""
        self.look_away()
        self._from, self._window = position, self._state.window
        self._take("pan")

    def keep_hold(self) -> None:
        """Somebody else has moved the window: a held playhead stays at its instant."""
        if self.grip == "scrub":
            self._offset_px = self._held.playhead_x_px - self._at.x()

    def move(self, position: QPointF) -> None:
        self._at = position
        if self.grip == "scrub":
            self._scrub(position)
        elif self.grip == "press" and abs(position.x() - self._from.x()) >= PAN_AFTER_PX:
            self._take("pan")
        if self.grip == "pan":
            self._pan_to(position.x())
        elif self.grip == "look":
            self.look(position)

    def release(self, position: QPointF) -> None:
        was = self.grip
        self._take("none")
        if was == "look":
            self.look_away()
        if was == "press":
            self._click(position)

    def look(self, position: QPointF) -> None:
        """Show the instant at `position` everywhere; on a mark or its words, that of the record."""
        scale, zone = self._held.scale, self._held.zone_at(position)
        inside = scale.left_px <= position.x() <= scale.right_px
        if not inside or zone not in ("lanes", "axis"):
            self.look_away()
            return
        here_s, (marked_s, until_s, _) = scale.utc_s(position.x()), self._target(position)
        self._looks, self._looked_at = True, position
        self._still.start()
        self._state.preview(here_s if marked_s <= here_s < until_s else marked_s)

    def look_again(self) -> None:
        """The window has moved below a mouse that lies still and looks."""
        if self._looks:
            self.look(self._looked_at)

    def look_away(self) -> None:
        """End the preview that this hand began; others may have begun one of their own."""
        self._still.stop()
        if self._looks:
            self._looks = False
            self._state.preview(None)

    def lie_still(self) -> None:
        """A forgotten mouse must not hide what the playing clock shows; a finger is meant."""
        if self._state.playing and self.grip == "none":
            self.look_away()

    def take_clock(self) -> None:
        """The clock has begun or ceased to play: count the time of lying still from now."""
        if self._looks:
            self._still.start()

    def rest(self) -> None:
        """A finger has rested on the lanes for a while: it looks instead of clicking."""
        if self.grip == "press":
            self._take("look")
            self.look(self._from)

    def turn(self, event: QWheelEvent) -> None:
        """The wheel zooms at the cursor, pans with Shift or sideways, scrolls over the titles.

        Notches of a wheel glide; a trackpad, which tells pixels or small parts of a notch, moves
        the window itself.
        """
        held, turned, pixels = self._held, event.angleDelta(), event.pixelDelta()
        is_sideways = abs(turned.x()) > abs(turned.y())
        is_notched = pixels.isNull() and max(abs(turned.x()), abs(turned.y())) >= NOTCH
        if held.zone_at(event.position()) == "titles":
            held.scroll_lanes(-1 if turned.y() > 0 else 1)
        elif is_sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            notches = (turned.x() or turned.y()) / NOTCH
            if is_notched:
                held.glide.pan(-notches / PAN_NOTCHES)
            else:
                self.pan(-float(pixels.x() or notches * held.scale.width_px / PAN_NOTCHES))
        elif is_notched:
            part = (event.position().x() - held.scale.left_px) / held.scale.width_px
            held.glide.zoom(ZOOM_PER_NOTCH ** (turned.y() / NOTCH), part)
        else:
            self.zoom(ZOOM_PER_NOTCH ** (turned.y() / NOTCH), event.position().x())
        if self._looks:
            self.look(event.position())
        event.accept()

    def cancel(self) -> None:
        self.look_away()
        self._take("none")

    def pinch(self, one_px: float, other_px: float) -> None:
        """Two fingers: the instants below them stay below them."""
        scale = self._held.scale
        if self.grip != "pinch":
            self.look_away()
            self._take("pinch")
            self._pinched = None
        apart_px = other_px - one_px
        if abs(apart_px) < LEAST_APART_PX:
            return
        if self._pinched is None:
            self._pinched = (scale.utc_s(one_px), scale.utc_s(other_px))
            return
        apart_s = self._pinched[1] - self._pinched[0]
        if apart_px * apart_s <= 0:
            return
        s_per_px = apart_s / apart_px
        start = self._pinched[0] - (one_px - scale.left_px) * s_per_px
        self._state.set_window(start, start + scale.width_px * s_per_px)

    def zoom(self, factor: float, x_px: float) -> None:
        """Zoom so that the instant at `x_px` stays where it is, as far as the limits allow."""
        window, span = self._state.window, self._state.mission.span
        closest = window.length_s / SHORTEST_WINDOW_S
        factor = min(max(factor, window.length_s / span.length_s), max(closest, 1.0))
        if factor != 1.0:
            self._state.zoom(factor, self._held.scale.utc_s(x_px))

    def pan(self, distance_px: float) -> None:
        """Move the window by `distance_px` towards later."""
        seconds = distance_px * self._held.scale.s_per_px
        window = self._state.window
        self._state.set_window(window.start_utc_s + seconds, window.end_utc_s + seconds)

    def _take(self, grip: Grip) -> None:
        if grip != self.grip:
            self._long_press.stop()
            history = self._state.history
            if grip == "scrub":
                history.hold()
            elif self.grip == "scrub":
                history.release()
            self.grip = grip
            self._held.grip_changed()

    def _scrub(self, position: QPointF) -> None:
        scale = self._held.scale
        x = min(max(position.x() + self._offset_px, scale.left_px), scale.right_px)
        self._state.seek(self.snapped(scale.utc_s(x)))

    def snapped(self, utc_s: float, *others_utc_s: float) -> float:
        """`utc_s`, or the edge near it in the window, or one of `others_utc_s`; Alt lets go."""
        if QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier:
            return utc_s
        mission, window = self._state.mission, self._state.window
        if self._snaps is None or self._snaps[0] is not mission:
            self._snaps = (mission, Snaps(mission, self._state.bookmarks))
        reach_s = SNAP_PX * theme.text_scale() * self._held.scale.s_per_px
        edges = (self._snaps[1].near(utc_s, reach_s), *others_utc_s)
        near = [edge for edge in edges if edge != utc_s and abs(edge - utc_s) <= reach_s]
        edge_utc_s = min(near, key=lambda edge: abs(edge - utc_s), default=utc_s)
        return edge_utc_s if window.start_utc_s <= edge_utc_s <= window.end_utc_s else utc_s

    def _pan_to(self, x_px: float) -> None:
        window = self._window
        seconds = (self._from.x() - x_px) * window.length_s / self._held.scale.width_px
        self._state.set_window(window.start_utc_s + seconds, window.end_utc_s + seconds)

    def _click(self, position: QPointF) -> None:
        hit = self._held.hit_at(position)
        if hit is not None and hit.count > 1:
            self.look_away()
            self._held.show_list(hit)
            return
        utc_s, _, selection = self._target(position)
        self._state.seek(utc_s)
        if selection is not None:
            self._state.select(selection)
            if selection.kind == "event":
                self._state.enquiry.ask_for_card()

    def _target(self, position: QPointF) -> tuple[float, float, Selection | None]:
        """Where a click at `position` goes, until when that lasts, s UTC, and what it picks out."""
        hit, mission = self._held.hit_at(position), self._state.mission
        if hit is not None and hit.kind in ("event", "disagreement"):
            event = next(event for event in mission.events if event.id == hit.best)
            until_utc_s = event.end_utc_s or event.start_utc_s
            return event.start_utc_s, until_utc_s, Selection("event", event.id)
        if hit is not None and hit.kind == "picture":
            picture = next(item for item in mission.pictures if item.id == hit.best)
            return picture.taken_utc_s, picture.taken_utc_s, Selection("picture", picture.id)
        here_s = self._held.scale.utc_s(position.x())
        return here_s, here_s, self._of_bar(hit)

    def _of_bar(self, hit: Hit | None) -> Selection | None:
        """What a click on a bar picks out; again and again it goes round those who share it."""
        if hit is not None and hit.kind == "phase":
            return Selection("phase", hit.best)
        strip = hit.records[hit.first] if hit is not None else None
        if not isinstance(strip, Strip) or not strip.chooses:
            return None
        now, all_of_it = self._state.selection, strip.chooses
        return all_of_it[(all_of_it.index(now) + 1) % len(all_of_it) if now in all_of_it else 0]
