"""The names of places on the map."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.map_chosen import RING_PX, Choice, draw_chosen, reach_of
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_labels import (
    EDGE_PX,
    LABEL_FONT_PX,
    LabelInk,
    Placed,
    Wanted,
    draw_dots,
    lay_out,
    text_size,
)
from torchviewer.views.map_room import Room

SECOND_RANK_PX_PER_DEG = 6.0
THIRD_RANK_PX_PER_DEG = 14.0
PASSED = ""
"""Stands for the id where words belong to a spot that is no place."""


class PlaceNames:
    """The names of places, laid out for a view; they keep their side from view to view."""

    def __init__(self, state: MissionState) -> None:
        self._state = state
        self._sides: dict[str, str] = {}
        self._ink = LabelInk()
        self.placed: list[Placed] = []
        self.choice = Choice(state)
        self._ring_at: QPointF | None = None

    def forget(self) -> None:
        self._ink.forget()
        self._sides.clear()

    def lay_out(self, view: MapFrame, taken: Room, room: Room, *, shown: bool = True) -> None:
        """Find room for the names that this scale shows; not on what is written already.

        Where names are not `shown` only the one that is picked out is. What is picked out and is
        no place has its words beside it.
        """
        font, spot = theme.font(LABEL_FONT_PX, 600), self.choice.spot()
        chosen = spot.place if spot is not None else ""
        most = 1 + (view.px_per_deg > SECOND_RANK_PX_PER_DEG)
        most = most + (view.px_per_deg > THIRD_RANK_PX_PER_DEG) if shown else 0
        wanted = []
        for place_id, place in self._state.mission.places.items():
            rank = 0 if place_id == chosen else (place.label or 9)
            at = view.seen_at(place.lat_deg, place.lon_deg) if rank <= most else None
            if at is not None:
                size = text_size(place.name.in_language(self._state.language), font)
                wanted.append(Wanted(place_id, *at, size, rank))
        self._ring_at = None
        at = None if spot is None else view.seen_at(spot.lat_deg, spot.lon_deg)
        if spot is not None and at is not None:
            self._ring_at = QPointF(*at)
            if not spot.place:
                size = text_size(spot.words, font)
                wanted.append(Wanted(PASSED, *at, size, 0, gap_px=RING_PX + 7.0))
        bounds = QRectF(0, 0, view.width_px, view.height_px)
        bounds.adjust(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
        self.placed = lay_out(wanted, bounds, taken, self._sides, room)

    @property
    def ring(self) -> QRectF:
        """The room of the ring around what is picked out; empty where nothing is."""
        at, spot = self._ring_at, self.choice.spot()
        if at is None or spot is None:
            return QRectF()
        reach = reach_of(spot)
        return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)

    def draw(self, painter: QPainter) -> None:
        font, spot = theme.font(LABEL_FONT_PX, 600), self.choice.spot()
        colour = theme.roles().text if theme.is_light() else theme.roles().focus
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places, language = self._state.mission.places, self._state.language
        draw_dots(painter, [one for one in self.placed if one.id != PASSED])
        if spot is not None and self._ring_at is not None:
            draw_chosen(painter, spot, self._ring_at)
        for one in self.placed:
            if one.id == PASSED:
                name = spot.words if spot is not None else ""
            else:
                name = places[one.id].name.in_language(language)
            self._ink.draw(painter, name, one.rect, font, colour)

    def at(self, x: float, y: float, reach: float) -> str | None:
        """The place whose name or dot lies under a pixel."""
        for one in self.placed:
            if one.id == PASSED:
                continue
            near = math.hypot(one.x - x, one.y - y) <= reach
            if near or one.rect.adjusted(-4, -4, 4, 4).contains(x, y):
                return one.id
        return None
