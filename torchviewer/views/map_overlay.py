"""What lies on the ground picture and rests most of the time: paths and names of places."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
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
from torchviewer.views.map_projection import FlatView

if TYPE_CHECKING:
    from torchviewer.views.map_track import Head, Samples

STEP_S = 20.0  # as the tracks are sampled
STEP_PX = 40.0
STEP_REAL_S = 0.25
WAY_S = 1500.0
HEAD_S = 2000.0
RING_PX = 8.0
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

    def lay_out(self, view: FlatView, taken: list[QRectF], torch: QRectF | None) -> None:
        """Find room for the names that this scale shows; not under a torch that rests."""
        font = theme.font(LABEL_FONT_PX, 600)
        chosen = self.chosen()
        most = 1 + (view.px_per_deg > SECOND_RANK_PX_PER_DEG)
        most += view.px_per_deg > THIRD_RANK_PX_PER_DEG
        wanted = []
        for place_id, place in self._state.mission.places.items():
            rank = 0 if place_id == chosen else (place.label or 9)
            if rank <= most:
                x, y = view.place(place.lat_deg, place.lon_deg)
                size = text_size(place.name.in_language(self._state.language), font)
                wanted.append(Wanted(place_id, x, y, size, rank))
        bounds = QRectF(0, 0, view.width_px, view.height_px)
        bounds.adjust(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
        words = [] if torch is None else [torch]
        self.placed = lay_out(wanted, bounds, taken, self._sides, words)

    def draw(self, painter: QPainter) -> None:
        font, chosen = theme.font(LABEL_FONT_PX, 600), self.chosen()
        colour = theme.roles().text if theme.name() == "light" else theme.roles().focus
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


class Paths:
    """The sampled paths around the clock, asked of the flight once per block of time."""

    def __init__(self, state: MissionState) -> None:
        self._state = state
        self._kept: dict[str | None, tuple[int, Samples]] = {}

    def forget(self) -> None:
        self._kept.clear()

    def around(self, utc_s: float, track: str | None = None) -> "Samples":
        from torchviewer.views.map_track import (  # noqa: PLC0415 (numpy: after the first frame)
            block_of,
            sampled,
        )

        block = block_of(utc_s)
        kept = self._kept.get(track)
        if kept is None or kept[0] != block:
            kept = (block, sampled(self._state.flight, utc_s, track))
            self._kept[track] = kept
        return kept[1]


@dataclass(frozen=True)
class OverlayKey:
    """What the overlay shows; it is drawn anew when one of these changes."""

    view: FlatView
    device_pixel_ratio: float
    until_utc_s: float
    station_track: str | None
    language: str
    chosen: str | None
    taken: tuple[tuple[float, float, float, float], ...]
    theme_name: str
    torch: QRectF | None


class Overlay:
    """Paths and place names as one cached, transparent picture."""

    def __init__(self, state: MissionState) -> None:
        self._state = state
        self.names = PlaceNames(state)
        self.paths = Paths(state)
        self._key: OverlayKey | None = None
        self._until_utc_s = state.utc_s
        self._head: Head | None = None
        self._head_of: tuple[FlatView, float] | None = None
        self._way: list[QRectF] = []
        self._way_of: tuple[FlatView, float] | None = None
        self.picture = QPixmap()

    def forget(self) -> None:
        self._key = self._way_of = self._head_of = None
        self.names.forget()
        self.paths.forget()

    @property
    def drawn_until_utc_s(self) -> float:
        """Where the flown path ends in the picture; from there to the marker it is drawn live."""
        return self._until_utc_s

    def key(
        self, view: FlatView, ratio: float, station_track: str | None, taken: list[QRectF]
    ) -> OverlayKey:
        return OverlayKey(
            view,
            ratio,
            drawn_until(self._state.utc_s, view.px_per_deg, self._state.rate),
            station_track,
            self._state.language,
            self.names.chosen(),
            tuple((r.x(), r.y(), r.width(), r.height()) for r in taken),
            theme.name(),
            self._resting_torch(view),
        )

    def _resting_torch(self, view: FlatView) -> QRectF | None:
        """Where the torch lies on a name and stays; names would jump for one that flies past."""
        fix = self._state.moment.fix
        if fix is None or (self._state.playing and fix.grade != "ground"):
            return None
        x, y = (round(at) for at in view.place(fix.lat_deg, fix.lon_deg))
        ring = QRectF(x - RING_PX, y - RING_PX, 2 * RING_PX, 2 * RING_PX)
        known = self._key is not None and self._key.view == view and self._key.torch == ring
        hides = any(one.rect.intersects(ring) for one in self.names.placed)
        return ring if known or hides else None

    def is_stale(self, key: OverlayKey) -> bool:
        return key != self._key

    def refresh(self, key: OverlayKey, taken: list[QRectF]) -> None:
        """Bring the picture up to date."""
        if key == self._key:
            return
        view, ratio = key.view, key.device_pixel_ratio
        self.picture = QPixmap(math.ceil(view.width_px * ratio), math.ceil(view.height_px * ratio))
        self.picture.setDevicePixelRatio(ratio)
        self.picture.fill(Qt.GlobalColor.transparent)
        self.names.lay_out(view, taken, key.torch)
        self._key = key
        with QPainter(self.picture) as painter:
            self.draw_paths(painter, key)
            self.names.draw(painter)

    def draw_head(
        self, painter: QPainter, view: FlatView, utc_s: float, at: tuple[float, float]
    ) -> None:
        """The last bit of the flown way, from the picture's end to the marker at (x, y)."""
        key = (view, self._until_utc_s)
        if self._head is None or self._head_of != key:
            from torchviewer.views.map_track import head_of  # noqa: PLC0415 (numpy)

            path = self.paths.around(self._until_utc_s)
            self._head = head_of(view, path, self._until_utc_s, HEAD_S)
            self._head_of = key
        self._head.draw(painter, view, utc_s, *at)

    def way_near(self, view: FlatView) -> list[QRectF]:
        """Small squares along the torch's way near the clock, for the call-out to keep clear of."""
        from torchviewer.views.map_track import way_points  # noqa: PLC0415 (numpy)

        if self._key is None:
            return []
        key = (view, self._until_utc_s)
        if self._way_of != key:
            path = self.paths.around(self._until_utc_s)
            points = way_points(view, path, self._until_utc_s, WAY_S)
            self._way = [QRectF(x - 5, y - 5, 10, 10) for x, y in points]
            self._way_of = key
        return self._way

    def draw_moving(self, painter: QPainter, key: OverlayKey, taken: list[QRectF]) -> None:
        """Paths and names straight onto a view that is moving."""
        self.names.lay_out(key.view, taken, key.torch)
        self.draw_paths(painter, key)
        self.names.draw(painter)

    def draw_paths(self, painter: QPainter, key: OverlayKey) -> None:
        """Relay, station's way, torch's way: to come below, flown on top."""
        from torchviewer.views import map_track  # noqa: PLC0415 (numpy: after the first frame)

        utc_s, view = key.until_utc_s, key.view
        self._until_utc_s = utc_s
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        map_track.draw_relay(painter, view, self._state.mission, utc_s)
        if key.station_track is not None:
            way = self.paths.around(utc_s, key.station_track)
            map_track.draw_future(painter, view, way, utc_s, theme.roles().orbit)
        torch = self.paths.around(utc_s)
        map_track.draw_future(painter, view, torch, utc_s, theme.roles().torch)
        map_track.draw_past(painter, view, torch, utc_s)


def drawn_until(utc_s: float, px_per_deg: float, rate: float) -> float:
    """Where the flown path in the picture may end: a little before the clock, on the samples' grid.

    So it is drawn anew only after some pixels of way and some part of a second.
    """
    way_s = STEP_PX / px_per_deg / (360.0 / 5570.0)
    steps = max(1, round(max(way_s, abs(rate) * STEP_REAL_S) / STEP_S))
    return math.floor(utc_s / (steps * STEP_S)) * steps * STEP_S
