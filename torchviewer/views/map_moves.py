"""Which part of the world the map shows, and all that changes it: hands, glides, following."""

import math
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from torchviewer.state.mission_state import MissionState
from torchviewer.views import map_following
from torchviewer.views.map_following import Place, middle_for, way_after
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_hands import Hands
from torchviewer.views.map_motion import Glide, Way, pinched, way_closer, way_to
from torchviewer.views.map_options import Projection
from torchviewer.views.map_projection import FlatView

ZOOM_STEP = 1.6
KEY_PART = 0.15  # of the map is passed with each press of an arrow
ARROWS = {
    Qt.Key.Key_Left: (1, 0), Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1),
}  # fmt: skip
REST_MS = 30
HELD_MS = 60  # a hand that pauses for less may go on, and nothing must hold it up
ZOOMED_MS = 1000  # a hand that has zoomed is still at the wheel, and may go on
AGAIN_MS = 250  # until it is tried again to follow, after hands or a glide stood in the way
AT_TORCH_PX = 40.0  # who zooms so near to the torch means it


class Moves(QObject):
    """Holds the `view` of one map widget; nothing else changes it.

    `following`: whether the map keeps the torch in view by itself; `ready`: whether the map can
    be drawn coarsely while it moves; `moving`: it is being moved just now.
    """

    #: another part of the world is shown
    moved = Signal()
    #: it has come to rest
    rested = Signal()
    #: a key asks about a pixel
    asked = Signal(QPointF)
    #: following begins (True) or ends
    following_changed = Signal(bool)

    def __init__(self, widget: QWidget, state: MissionState, hands: Hands) -> None:
        super().__init__(widget)
        self._widget, self._state, self._hands = widget, state, hands
        self.view: MapFrame = FlatView.home(640, 320)
        self.following = True
        self.ready = False
        self.moving = False
        self.low_px = 0.0
        self._closer: float | None = None  # the scale, px per degree, to come back to when slower
        self._goes_along = False  # with the torch, frame by frame
        self._aim: float | None = None  # the scale that a zoom on its way leads to
        self._at_home = True  # nobody has moved the map: it may fit itself to its frame
        self._glide = Glide(widget)
        self._rest_timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest_timer.timeout.connect(self._rest)
        self._since_move = QElapsedTimer()
        self._since_zoom = QElapsedTimer()  # by a hand, at a place of its choice
        self._pause_ms = HELD_MS  # a hand that does not move for so long rests
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self.keep_torch_in_view)
        self._glide.moved.connect(self._move_to)
        state.clock_changed.connect(self.keep_torch_in_view)
        hands.touched.connect(self._halt)
        hands.taken.connect(self._take_over)
        hands.given_back.connect(self._rest_soon)
        hands.dragged.connect(self._drag)
        hands.pinched.connect(self._pinch)
        hands.scrolled.connect(self._scroll)
        hands.double_clicked.connect(self._zoom_by_hand)

    # What may be asked

    def set_view(self, view: MapFrame) -> None:
        """Show another part of the world, at once and sharp."""
        self._glide.stop()
        self._forget_rate()
        self._show(view.resized(self._widget.width(), self._widget.height()))
        self.moving = False
        self.moved.emit()

    def fit(self) -> None:
        """Fill the widget as large as it is now; a map that nobody moved shows its home again."""
        self._glide.stop()
        self._try_again()
        self.view = self.view.resized(self._widget.width(), self._widget.height())
        if self._at_home:
            self.view = self.home()
        self.moving = False
        self.moved.emit()

    def _halt(self) -> None:
        """End a glide on its way; one that followed the torch is taken up again."""
        if self._glide.running:
            self._glide.stop()
            self._try_again()

    def _try_again(self) -> None:
        """Soon look whether the torch is in view, as no clock may tell to."""
        if self.following:
            self._again.start()

    def keep_free(self, low_px: float) -> None:
        """The lowest part of the map is covered by something else."""
        first = self.low_px == 0.0
        self.low_px = low_px
        if self._at_home and first:  # later the map moves only with its frame
            self.view = self.home()

    def show_projection(self, projection: Projection) -> None:
        """Go over to a globe, or to a flat map, of the same place."""
        wanted: type[MapFrame] = GlobeView if projection == "globe" else FlatView
        if isinstance(self.view, wanted):
            return
        before, at_home = self.view, self._at_home or self.view.shows_whole_world
        closer, self.view = self._closer, self._home_of(wanted)
        if not at_home:
            centre = before.centre_lat_deg, before.centre_lon_deg
            self.view = replace(self.view, px_per_deg=before.px_per_deg).centred(*centre)
        self.set_view(self.view)
        self._closer = closer
        self.keep_torch_in_view()

    def zoom_in(self) -> None:
        self.zoom_at(ZOOM_STEP, self._middle())

    def zoom_out(self) -> None:
        self.zoom_at(1 / ZOOM_STEP, self._middle())

    def zoom_home(self) -> None:
        """Show the whole world again."""
        self._forget_rate()
        self._go(way_to(self.view, self.home()))

    def zoom_at(self, factor: float, at: QPointF) -> None:
        """Come closer, eased; the ground at a pixel stays there. Zooms that follow add up."""
        aim = self._aim if self._aim is not None and self._glide.running else self.view.px_per_deg
        factor *= aim / self.view.px_per_deg
        end = self.view.zoomed(factor, at.x(), at.y())
        self._zooms_to(end)
        self._go(way_closer(self.view, factor, at.x(), at.y()))
        self._aim = end.px_per_deg
        self._try_again()

    def _go(self, way: Way) -> None:
        self._aim = None
        self._glide.start(way)

    def set_following(self, following: bool) -> None:
        """Keep the torch in view from now on, or leave the map where it is."""
        changed, self.following = following != self.following, following
        self._goes_along = False
        if not following and isinstance(self.view, GlobeView):
            self._at_home = False  # which is where the torch is
        if changed:
            self.following_changed.emit(following)
        if following:
            self.keep_torch_in_view(centre=True)

    def home(self) -> MapFrame:
        """The whole world in this kind of map; a globe turned to the torch."""
        return self._home_of(type(self.view))

    def _home_of(self, kind: type[MapFrame]) -> MapFrame:
        size = float(self._widget.width()), float(self._widget.height())
        if kind is FlatView:
            return FlatView.home(*size, self.low_px)
        torch, home = self._torch, GlobeView.home(*size, self.low_px)
        return home if torch is None else home.centred(*middle_for(home, torch, self._rate))

    @property
    def at_rest(self) -> bool:
        """Whether nothing moves the view just now, nor did a moment ago."""
        return not (self.moving or self._glide.running)

    # Hands

    def _drag(self, before: QPointF, here: QPointF) -> None:
        self._move_to(self.view.dragged(before.x(), before.y(), here.x(), here.y()))

    def _pinch(self, before: tuple[QPointF, QPointF], now: tuple[QPointF, QPointF]) -> None:
        self._forget_rate()
        self._move_to(pinched(self.view, before, now))

    def _scroll(self, factor: float, at: QPointF) -> None:
        self._halt()
        end = self.view.zoomed(factor, at.x(), at.y())
        self._give_way(end, at)
        self._zooms_to(end)
        self._move_to(end)

    def _zoom_by_hand(self, factor: float, at: QPointF) -> None:
        """Come closer at a place that a person chose, eased."""
        self._give_way(self.view.zoomed(factor, at.x(), at.y()), at)
        self.zoom_at(factor, at)

    def _give_way(self, end: MapFrame, at: QPointF) -> None:
        """Leave the ground where a hand that zooms at a pixel puts it.

        Following ends where it would move that view at once: the person looks at something else
        then, unless it is the torch itself. Else it goes on when the hand has left the wheel.
        """
        torch = self._torch
        if end == self.view:
            return
        self._since_zoom.start()
        if not self.following or torch is None:
            return
        from_torch = at - QPointF(*self.view.place(*torch))
        means_torch = from_torch.manhattanLength() <= AT_TORCH_PX and not self.torch_is_lost
        if not means_torch and map_following.is_near_the_edge(end, torch):
            self.set_following(False)

    def _zooms_to(self, end: MapFrame) -> None:
        """A person chooses another scale; one too close for the rate ends following."""
        self._forget_rate()
        if end.px_per_deg > self.view.px_per_deg and map_following.is_too_fast(end, self._rate):
            self.set_following(False)

    def _forget_rate(self) -> None:
        """The view is as a person wants it, whatever the rate has made of it before."""
        self._closer, self._goes_along = None, False

    @property
    def _is_zoomed_by_hand(self) -> bool:
        """Whether a hand zooms now, or may go on to."""
        return self._since_zoom.isValid() and self._since_zoom.elapsed() < ZOOMED_MS

    def _take_over(self) -> None:
        """The person moves the map now: nothing else does."""
        self._glide.stop()
        self.set_following(False)

    def obey(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Arrows move the map, + and - zoom, 0 shows the whole, Enter asks about its middle.

        False: the key means nothing to the map.
        """
        held = modifiers & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if held:
            return False
        arrow = ARROWS.get(Qt.Key(key))
        if arrow is not None:
            self.set_following(False)
            dx, dy = arrow
            step_px = KEY_PART * min(self.view.width_px, self.view.height_px)
            self._move_to(self.view.panned(dx * step_px, dy * step_px))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom_by_hand(ZOOM_STEP, self.middle)
        elif key == Qt.Key.Key_Minus:
            self._zoom_by_hand(1 / ZOOM_STEP, self.middle)
        elif key == Qt.Key.Key_0:
            self.zoom_home()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit(self.middle)
        else:
            return False
        return True

    def _middle(self) -> QPointF:
        """What a zoom without a pointer keeps in place: the torch if followed, else the middle."""
        torch = self._torch
        if self.following and torch is not None and not self.torch_is_lost:
            return QPointF(*self.view.place(*torch))
        return self.middle

    @property
    def middle(self) -> QPointF:
        """The pixel that the view is centred on."""
        if isinstance(self.view, GlobeView):
            return QPointF(*self.view.middle_px)
        return QPointF(self.view.width_px / 2, self.view.height_px / 2)

    # Moving

    def _show(self, view: MapFrame) -> None:
        self.view = view
        home = self.home()
        whole = isinstance(view, GlobeView) and view.shows_whole_world and self.following
        self._at_home = view == home or whole

    def _move_to(self, view: MapFrame) -> None:
        """Show another part of the world while a hand or a glide moves it."""
        if view != self.view:
            self._show(view)
            gap_ms = self._since_move.elapsed() if self.moving else HELD_MS
            self.moving = self._widget.isVisible() and self.ready
            if self.moving:
                self._rest_timer.start(REST_MS)
                self._since_move.start()
                # a quick hand comes again soon or not at all, a slow one takes its time
                self._pause_ms = min(max(2 * gap_ms, REST_MS), HELD_MS)
            self.moved.emit()

    def _rest_soon(self) -> None:
        """Whoever lets go does not go on: there is nothing to wait for."""
        if self.moving:
            self._rest_timer.start(0)

    def _rest(self) -> None:
        """Nothing has moved for a moment."""
        left_ms = self._pause_ms - self._since_move.elapsed() if self._hands.holding else 0
        if self._glide.running or left_ms > 0:
            self._rest_timer.start(REST_MS if self._glide.running else left_ms)
            return
        self.moving = False
        self.rested.emit()

    # Following

    @property
    def _torch(self) -> Place | None:
        """Where the torch is; None where that is not recorded."""
        fix = self._state.moment.fix
        return None if fix is None else (fix.lat_deg, fix.lon_deg)

    @property
    def _rate(self) -> float:
        """How fast the clock runs just now; 0 while it, or the torch on the ground, stands."""
        fix = self._state.moment.fix
        flies = fix is not None and fix.grade != "ground"
        return self._state.pace.rate if self._state.playing and flies else 0.0

    @property
    def torch_is_lost(self) -> bool:
        """Whether the torch has a place that cannot be seen."""
        torch = self._torch
        if torch is None:
            return False
        x, y = self.view.place(*torch)
        inside = 0 <= x <= self.view.width_px and 0 <= y <= self.view.height_px
        return not (inside and self.view.sees(*torch))

    def bring_into_view(self, lat_deg: float, lon_deg: float) -> None:
        """Go to a place that is out of sight; the torch is left alone then."""
        x, y = self.view.place(lat_deg, lon_deg)
        room = QRectF(0, 0, self.view.width_px, self.view.height_px - self.low_px)
        seen = self.view.sees(lat_deg, lon_deg) and room.contains(QPointF(x, y))
        if not seen and not self._hands.down:
            self.set_following(False)
            self._go(way_to(self.view, self.view.centred(lat_deg, lon_deg)))

    def keep_torch_in_view(self, *, centre: bool = False) -> None:
        """Bring the torch back to the middle when it has gone near the edge.

        Not under a hand, nor while a glide goes its way: soon after that. Where the clock is too
        fast for so close a map it goes out, and comes back when the clock is slower; where it is
        too fast for a map of the whole world, too, that goes along with each frame.
        """
        torch = self._torch
        if not self.following or torch is None:
            return
        zoomed = self._is_zoomed_by_hand and not centre
        if zoomed or self._hands.down or self._glide.running:
            self._goes_along = self._goes_along and self._glide.running
            self._glide.renew()
            if not self._again.isActive():
                self._again.start()
            return
        rate, wanted = self._rate, self._closer or self.view.px_per_deg
        varies = self._state.clock.pacing is not None
        end = replace(
            self.view, px_per_deg=map_following.scale_for(self.view, wanted, rate, varies=varies)
        )
        end = end.centred(*middle_for(end, torch, rate))
        went_along, self._goes_along = self._goes_along, map_following.turns_along(end, rate)
        if went_along and self._goes_along:
            still = self._glide.still
            self._move_to(map_following.stepped(self.view, torch, rate) if still else end)
            return
        rescaled = not math.isclose(end.px_per_deg, self.view.px_per_deg, rel_tol=1e-3)
        if rescaled:
            self._closer = wanted if end.px_per_deg < wanted else None
        too_fast = map_following.is_too_fast(end, rate)
        lost = map_following.is_near_the_edge(self.view, torch) and not too_fast
        asked = centre and not map_following.shows_all(self.view)
        if (rescaled or self._goes_along or lost or asked) and end != self.view:
            self._go(way_after(self.view, end.px_per_deg, lambda: self._torch, rate))
