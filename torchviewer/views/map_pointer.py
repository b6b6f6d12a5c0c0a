"""What pointing at the map asks for: a look ahead on the path, a place, a distance."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from torchviewer.state.enquiry import Point, Ruler, Spot
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views.map_hands import FINGER_REACH_PX, MOUSE_REACH_PX, Hands
from torchviewer.views.map_moves import Moves
from torchviewer.views.map_overlay import Overlay
from torchviewer.views.map_sites import site_at

PATH_REACH_PX = 7.0
FINGER_PATH_REACH_PX = 18.0
CLEAR_PART = 0.85  # of the path: its faded ends are too faint to be meant


class Pointer(QObject):
    """Turns hovers, clicks and drags of the ruler into intents of the state.

    `hidden(at)` tells whether something lies over the map at a pixel.
    """

    def __init__(
        self,
        widget: QWidget,
        state: MissionState,
        hands: Hands,
        moves: Moves,
        *,
        overlay: Overlay,
        hidden: Callable[[QPointF], bool],
    ) -> None:
        super().__init__(widget)
        self._widget, self._state, self._hands = widget, state, hands
        self._moves, self._overlay, self._hidden = moves, overlay, hidden
        self._looks_ahead_at: QPointF | None = None  # while the path there is looked at
        self._asked: Point | None = None
        self.points = False  # just now: at a place that is asked about
        self._first_end: Point | None = None  # of a ruler whose second end is not set yet
        # a click on open ground waits: it may be the first half of a double click
        self._ask_timer = QTimer(self, singleShot=True)
        self._ask_timer.timeout.connect(self._ask)
        hands.can_look = lambda at: self.instant_at(at, FINGER_PATH_REACH_PX) is not None
        hands.hovered.connect(self._hover)
        hands.left.connect(self._leave)
        hands.pressed_long.connect(self._press_long)
        hands.picked.connect(self._pick)
        hands.measured.connect(self._measure)
        hands.double_clicked.connect(lambda *_: self._ask_timer.stop())
        hands.taken.connect(self._grab)
        moves.asked.connect(self._ask_by_key)
        moves.moved.connect(self._look_again)

    def _grab(self) -> None:
        self._leave()
        self._widget.setCursor(Qt.CursorShape.ClosedHandCursor)

    def instant_at(self, at: QPointF, reach_px: float) -> float | None:
        """When the path passes a pixel, s UTC; None where it is not drawn."""
        inside = self._widget.rect().contains(at.toPoint())  # a finger may have left the map
        if not (inside and self._moves.ready) or self._hidden(at):
            return None
        from torchviewer.views.map_find import instant_at  # noqa: PLC0415 (numpy)

        path = self._overlay.shown_path(CLEAR_PART)
        return instant_at(self._moves.view, path, at.x(), at.y(), reach_px)

    def _hover(self, at: QPointF) -> None:
        if self._hands.measuring:
            self._widget.setCursor(Qt.CursorShape.CrossCursor)
            self.stretch_ruler(at)
            return
        named = self._is_named(at)
        utc_s = None if named else self.instant_at(at, PATH_REACH_PX)
        self._preview(utc_s, at)
        if utc_s is not None or named:
            self._widget.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self._widget.unsetCursor()

    def _is_named(self, at: QPointF) -> bool:
        """Whether a click here would be on a name."""
        x, y = at.x(), at.y()
        found = self._overlay.pictures.at(x, y) or self._overlay.towns.at(x, y)
        return found is not None or self._place_at(at, MOUSE_REACH_PX) is not None

    def _press_long(self, at: QPointF) -> None:
        self._preview(self.instant_at(at, FINGER_PATH_REACH_PX), at)

    def _leave(self) -> None:
        self._preview(None)

    def _look_again(self) -> None:
        """The map has moved under a pointer that rests: what is looked at lies elsewhere now."""
        if self._looks_ahead_at is not None and self._state.enquiry.preview_utc_s is not None:
            self._hover(self._looks_ahead_at)

    def _preview(self, utc_s: float | None, at: QPointF | None = None) -> None:
        """Look ahead; what another view looks at is left alone."""
        if utc_s is not None or self._looks_ahead_at is not None:
            self._looks_ahead_at = None if utc_s is None else at
            self._state.preview(utc_s)

    def _pick(self, at: QPointF, reach_px: float) -> None:
        if self._hands.measuring:
            self._set_end(at)
            return
        if self._hidden(at):
            return
        picture = self._overlay.pictures.at(at.x(), at.y())
        if picture is not None:
            self._pick_picture(picture)
            return
        place = self._place_at(at, reach_px)
        if place is not None:
            self._pick_place(place)
            return
        town = self._overlay.towns.at(at.x(), at.y())
        if town is not None:
            spot = Spot(town.lat_deg, town.lon_deg, town.name, town.zone)
            self._state.enquiry.ask_about(spot)
            return
        by_finger = reach_px >= FINGER_REACH_PX
        utc_s = self.instant_at(at, FINGER_PATH_REACH_PX if by_finger else PATH_REACH_PX)
        if utc_s is not None:
            self._preview(None)
            self._state.seek(utc_s)
            return
        self._asked = self._moves.view.ground(at.x(), at.y())  # the map may move on
        self._ask_timer.start(QApplication.doubleClickInterval())

    def _place_at(self, at: QPointF, reach_px: float) -> str | None:
        """The place of the mission whose name, dot or triangle lies under a pixel."""
        found = self._overlay.names.at(at.x(), at.y(), reach_px)
        if found is None and self._overlay.options.sites and self._moves.ready:
            found = site_at(self._moves.view, self._state, at.x(), at.y(), reach_px)
        return found

    def _pick_picture(self, picture_id: str) -> None:
        """Go to the moment of a picture, as a click on it in its row does."""
        pictures = self._state.mission.pictures
        picture = next(picture for picture in pictures if picture.id == picture_id)
        self._state.select(Selection("picture", picture_id))
        self._state.seek(picture.taken_utc_s)

    def _pick_place(self, place_id: str) -> None:
        place = self._state.mission.places[place_id]
        name = place.name.in_language(self._state.language)
        self._state.select(Selection("place", place_id))
        self._state.enquiry.ask_about(Spot(place.lat_deg, place.lon_deg, name))

    def drop_question(self) -> bool:
        """Ask nothing after all; True if a click was waiting to be asked about."""
        waited = self._ask_timer.isActive()
        self._ask_timer.stop()
        return waited

    def _ask(self) -> None:
        self.points = True
        self._state.enquiry.ask_about(None if self._asked is None else Spot(*self._asked))
        self.points = False

    def _ask_by_key(self, at: QPointF) -> None:
        """Set an end of the ruler, or ask about the place at once: no second key is to come."""
        if self._hands.measuring:
            self._set_end(at)
            return
        self._ask_timer.stop()
        self._asked = self._moves.view.ground(at.x(), at.y())
        self._ask()

    def _set_end(self, at: QPointF) -> None:
        """Click by click: the first end of the ruler, the second, and a new one again."""
        ground = self._moves.view.ground(at.x(), at.y())
        if ground is None:
            return
        if self._is_open:
            self.stretch_ruler(at)
            self._first_end = None
        else:
            self._first_end = ground
            self._state.enquiry.measure(Ruler(ground))

    @property
    def _is_open(self) -> bool:
        """Whether the ruler on the map still waits for its second end."""
        laid = self._state.enquiry.ruler
        return laid is not None and laid.start == self._first_end

    def stretch_ruler(self, at: QPointF) -> None:
        """Show how far it is from the first end to a pixel, until the second is set."""
        ground = self._moves.view.ground(at.x(), at.y())
        if self._is_open and self._first_end is not None and ground is not None:
            self._state.enquiry.measure(Ruler(self._first_end, ground))

    def _measure(self, start: QPointF, end: QPointF) -> None:
        self._preview(None)
        self._first_end = None
        view = self._moves.view
        one, other = view.ground(start.x(), start.y()), view.ground(end.x(), end.y())
        if one is not None and other is not None:
            self._state.enquiry.measure(Ruler(one, other))
