"""Towns on a map that is close enough: the greatest of those in sight, read in the background."""

import logging
from dataclasses import dataclass
from functools import cache
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter

from torchviewer.flight.cities import Cities
from torchviewer.mission.errors import ResourceError
from torchviewer.views import theme
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_labels import (
    EDGE_PX,
    LabelInk,
    Placed,
    Wanted,
    dot_box,
    draw_dots,
    lay_out,
    text_size,
)
from torchviewer.views.map_room import Room

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

FROM_PX_PER_DEG = 12.0
GREATEST = 3_000_000.0  # people of the smallest town that is named when towns first appear
MOST_TOWNS = 60  # on a map of this many pixels; on a larger one more, but not as many more
USUAL_PX = 1458.0 * 647.0
CAPITAL_COUNTS = 4.0  # times its people
FONT_PX = 12.0
FREE_PX = 3.0


@dataclass(frozen=True)
class Town:
    """A town on the map; `number` is its place in the table of cities."""

    number: int
    name: str
    lat_deg: float
    lon_deg: float
    zone: str


@dataclass(frozen=True)
class Atlas:
    """All towns that maps name, the greatest first: `lat_deg`, `lon_deg`, `people`, `number` (in
    the table), each (n,); a capital counts more than its people.

    `zones`: of the table, in its order.
    """

    cities: Cities
    lat_deg: "NDArray[np.float64]"
    lon_deg: "NDArray[np.float64]"
    people: "NDArray[np.float64]"
    number: "NDArray[np.int64]"
    zones: list[str]


@cache
def atlas() -> Atlas | None:
    """The towns, read once; None (and a line in the log) where their file is damaged."""
    import numpy as np  # noqa: PLC0415 (after the first frame)

    cities = Cities()
    try:
        lat, lon, people, zones = cities.table()
        capitals, hidden = cities.on_maps()
    except ResourceError as problem:
        log.warning("the map does without towns: %s", problem)
        return None
    counted = np.array(people, float)
    counted[capitals] *= CAPITAL_COUNTS
    order = np.argsort(-counted, kind="stable")
    order = order[~np.isin(order, hidden)]
    return Atlas(cities, np.array(lat)[order], np.array(lon)[order], counted[order], order, zones)


class _Post(QObject):
    """Carries the news from the worker's thread to the interface's."""

    read = Signal()


class Towns(QObject):
    """Which towns a view names, and where their names stand."""

    #: the towns are in memory now
    arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.placed: list[Placed] = []
        self._towns: dict[str, Town] = {}
        self._chosen_for: tuple[MapFrame, str] | None = None
        self._rested: set[str] | None = None  # ids that found room at rest
        self._sides: dict[str, str] = {}
        self._ink = LabelInk()
        self._here = False
        self._worker: Thread | None = None
        self._post = _Post()
        self._post.read.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def forget(self) -> None:
        self._ink.forget()
        self._sides.clear()
        self._chosen_for = None

    @property
    def here(self) -> bool:
        """Whether the towns are in memory."""
        return self._here

    def want(self, view: MapFrame, *, at_once: bool) -> None:
        """Have the towns read if this view names some."""
        if self._here or view.px_per_deg < FROM_PX_PER_DEG:
            return
        if at_once:
            atlas()
            self._here = True
        elif self._worker is None:
            self._worker = Thread(target=_read_into, args=(self._post,), name="map towns")
            self._worker.start()

    def finish(self) -> None:
        """Wait for the reading that is under way."""
        if self._worker is not None:
            self._worker.join()
            self._worker = None

    def _take(self) -> None:
        self.finish()
        self._here = True
        self.arrived.emit()

    def lay_out(
        self,
        view: MapFrame,
        language: str,
        taken: Room,
        room: Room,
        *,
        moving: bool,
    ) -> None:
        """Find room for names, clear of `taken` and of what else is written.

        A view that is `moving` names the towns that it named at rest, and no others.
        """
        known = atlas() if self._here else None
        if known is None or view.px_per_deg < FROM_PX_PER_DEG:
            self.placed, self._towns, self._chosen_for = [], {}, None
            return
        if not (moving and self._chosen_for) and self._chosen_for != (view, language):
            self._towns = {f"town {t.number}": t for t in _greatest(known, view, language)}
            self._chosen_for, self._rested = (view, language), None
        bounds = QRectF(0, 0, view.width_px, view.height_px)
        bounds.adjust(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
        font, wanted = theme.font(FONT_PX), []
        for rank, (name, town) in enumerate(self._towns.items()):
            if moving and self._rested is not None and name not in self._rested:
                continue
            at = view.seen_at(town.lat_deg, town.lon_deg)
            if at and bounds.contains(*at) and room.is_free(dot_box(*at), FREE_PX):
                size = text_size(town.name, font)
                wanted.append(Wanted(name, *at, size, rank, gap_px=7.0))
        self.placed = lay_out(wanted, bounds, taken, self._sides, room, free_px=FREE_PX)
        if not moving:
            self._rested = {one.id for one in self.placed}

    def draw(self, painter: QPainter) -> None:
        font, colour = theme.font(FONT_PX), theme.roles().text
        draw_dots(painter, self.placed)
        for one in self.placed:
            self._ink.draw(painter, self._towns[one.id].name, one.rect, font, colour)

    def at(self, x: float, y: float) -> Town | None:
        """The town whose name lies under a pixel."""
        for one in self.placed:
            if one.rect.contains(x, y):
                return self._towns[one.id]
        return None


def _read_into(post: _Post) -> None:
    atlas()
    post.read.emit()


def _greatest(known: Atlas, view: MapFrame, language: str) -> list[Town]:
    """The greatest towns in sight, the more the closer the view."""
    import numpy as np  # noqa: PLC0415 (after the first frame)

    from torchviewer.views.map_points import on_map  # noqa: PLC0415 (numpy)
    from torchviewer.views.map_projection import FlatView  # noqa: PLC0415

    least = GREATEST * (FROM_PX_PER_DEG / view.px_per_deg) ** 2
    count = int(np.searchsorted(-known.people, -least))
    lat, lon = known.lat_deg[:count], known.lon_deg[:count]
    if isinstance(view, FlatView):  # beside the middle, where longitudes do not jump
        lon = view.centre_lon_deg + (lon - view.centre_lon_deg + 180.0) % 360.0 - 180.0
    most = MOST_TOWNS * max(view.width_px * view.height_px / USUAL_PX, 1.0) ** 0.5
    x, y = on_map(view, lat, lon)
    seen = (x > 0) & (x < view.width_px) & (y > 0) & (y < view.height_px)
    return [
        Town(
            int(known.number[i]),
            known.cities.name(int(known.number[i]), language),
            float(known.lat_deg[i]),
            float(known.lon_deg[i]),
            known.zones[int(known.number[i])],
        )
        for i in np.flatnonzero(seen)[: round(most)].tolist()
    ]
