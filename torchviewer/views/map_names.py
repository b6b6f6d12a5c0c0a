"""The names of places on the map."""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_labels import (
    EDGE_PX,
    LABEL_FONT_PX,
    LabelInk,
    Placed,
    Wanted,
    draw_dot,
    lay_out,
    text_size,
)

SECOND_RANK_PX_PER_DEG = 6.0
THIRD_RANK_PX_PER_DEG = 14.0


class PlaceNames:
    """The names of places, laid out for a view; they keep their side from view to view."""

    def __init__(self, state: MissionState) -> None:
        self._state = state
        self._sides: dict[str, str] = {}
        self._ink = LabelInk()
        self.placed: list[Placed] = []

    def forget(self) -> None:
        self._ink.forget()
        self._sides.clear()

    def chosen(self) -> str | None:
        """The place that is picked out, itself or through its event."""
        selection, mission = self._state.selection, self._state.mission
        if selection is None:
            return None
        if selection.kind == "place":
            return selection.id
        if selection.kind == "event":
            event = next((e for e in mission.events if e.id == selection.id), None)
            return event.place if event is not None and event.place in mission.places else None
        return None

    def lay_out(
        self, view: MapFrame, taken: list[QRectF], torch: QRectF | None, *, shown: bool = True
    ) -> None:
        """Find room for the names that this scale shows; not under a torch that rests.

        Where names are not `shown` only the one that is picked out is.
        """
        font = theme.font(LABEL_FONT_PX, 600)
        chosen = self.chosen()
        most = 1 + (view.px_per_deg > SECOND_RANK_PX_PER_DEG)
        most = most + (view.px_per_deg > THIRD_RANK_PX_PER_DEG) if shown else 0
        wanted = []
        for place_id, place in self._state.mission.places.items():
            rank = 0 if place_id == chosen else (place.label or 9)
            if rank <= most and view.sees(place.lat_deg, place.lon_deg):
                x, y = view.place(place.lat_deg, place.lon_deg)
                size = text_size(place.name.in_language(self._state.language), font)
                wanted.append(Wanted(place_id, x, y, size, rank))
        bounds = QRectF(0, 0, view.width_px, view.height_px)
        bounds.adjust(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
        words = [] if torch is None else [torch]
        self.placed = lay_out(wanted, bounds, taken, self._sides, words)

    def draw(self, painter: QPainter) -> None:
        font, chosen = theme.font(LABEL_FONT_PX, 600), self.chosen()
        colour = theme.roles().text if theme.is_light() else theme.roles().focus
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for one in self.placed:
            draw_dot(painter, one.x, one.y, chosen=one.id == chosen)
        for one in self.placed:
            name = self._state.mission.places[one.id].name.in_language(self._state.language)
            self._ink.draw(painter, name, one.rect, font, colour)

    def at(self, x: float, y: float, reach: float) -> str | None:
        """The place whose name or dot lies under a pixel."""
        for one in self.placed:
            near = math.hypot(one.x - x, one.y - y) <= reach
            if near or one.rect.adjusted(-4, -4, 4, 4).contains(x, y):
                return one.id
        return None
