"""The paths on the map: flown solid, to come dotted, reconstructed dashed, the flame's relay."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from torchviewer.flight.flight import Flight
from torchviewer.flight.track import GRADES
from torchviewer.mission.legs import GreatCircleLeg
from torchviewer.mission.story import Mission
from torchviewer.views import theme
from torchviewer.views.map_geometry import great_circle
from torchviewer.views.map_paths import path_of
from torchviewer.views.map_projection import FlatView

ORBIT_S = 5570.0  # the station's orbit in November 2013, for the length of what is shown
PAST_ORBITS = 1.25
FUTURE_ORBITS = 1.0
STEP_S = 20.0
BLOCK_S = 10800.0
FADED_PART = 0.22
FADE_PIECES = 14
DOT_EVERY_PX = 6.5
ARROW_EVERY_S = 1500.0
POLE_IS_EDGE_DEG = 88.0  # beyond, longitude says nothing: the pole is the whole edge of the map
RECONSTRUCTED = GRADES.index("reconstructed")
GROUND = GRADES.index("ground")

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Samples:
    """A path around an instant, at every STEP_S: longitudes run on without a jump.

    `utc_s`, `lat_deg`, `lon_deg`, `along_deg` (length of the drawn line so far): float64 (n,);
    `grade`: int8 (n,), 0 where the path is not recorded (the numbers are NaN there).
    """

    utc_s: Floats
    lat_deg: Floats
    lon_deg: Floats
    along_deg: Floats
    grade: NDArray[np.int8]

    def cut(self, start_utc_s: float, end_utc_s: float) -> "Samples":
        """The samples within [start, end]."""
        first, last = np.searchsorted(self.utc_s, [start_utc_s - 1e-3, end_utc_s + 1e-3])
        part = slice(int(first), int(last))
        return Samples(
            self.utc_s[part], self.lat_deg[part], self.lon_deg[part], self.along_deg[part],
            self.grade[part],
        )  # fmt: skip

    def runs(self) -> Iterator["Samples"]:
        """Stretches of one grade that were really flown; each begins where the one before ends."""
        flown = np.isfinite(self.lat_deg) & (self.grade != 0) & (self.grade != GROUND)
        changes = np.flatnonzero(np.diff(np.where(flown, self.grade, 0))) + 1
        edges = [0, *changes.tolist(), len(self.utc_s)]
        for first, end in pairwise(edges):
            if first < end and flown[first]:
                yield self._part(max(first - 1, 0) if first and flown[first - 1] else first, end)

    def _part(self, first: int, end: int) -> "Samples":
        part = slice(first, end)
        grade = np.full(end - first, self.grade[end - 1])
        return Samples(
            self.utc_s[part], self.lat_deg[part], self.lon_deg[part], self.along_deg[part], grade
        )


def sampled(flight: Flight, utc_s: float, track: str | None = None) -> Samples:
    """The path around `utc_s`, far enough for every instant of the same block of time."""
    block = math.floor(utc_s / BLOCK_S) * BLOCK_S
    start = block - math.ceil(PAST_ORBITS * ORBIT_S / STEP_S + 2) * STEP_S
    end = block + BLOCK_S + math.ceil(FUTURE_ORBITS * ORBIT_S / STEP_S + 2) * STEP_S
    path = flight.track(start, end, STEP_S, track)
    lon = _unwrapped(path.lon_deg)
    steps = np.hypot(np.diff(lon), np.diff(path.lat_deg))
    along = np.concatenate(([0.0], np.cumsum(np.nan_to_num(steps))))
    return Samples(path.utc_s, path.lat_deg, lon, along, path.grade)


def block_of(utc_s: float) -> int:
    """Which block of time `utc_s` lies in: within it `sampled` gives the same answer."""
    return math.floor(utc_s / BLOCK_S)


def _unwrapped(lon_deg: Floats) -> Floats:
    """Longitudes without jumps; gaps (NaN) stay gaps."""
    known = np.isfinite(lon_deg)
    result = np.full(lon_deg.shape, np.nan)
    if known.any():
        result[known] = np.unwrap(lon_deg[known], period=360.0)
    return result


def draw_past(painter: QPainter, view: FlatView, samples: Samples, utc_s: float) -> None:
    """The path flown until `utc_s`, its far end fading."""
    colour = theme.roles().torch
    start = utc_s - PAST_ORBITS * ORBIT_S
    fade_s = PAST_ORBITS * ORBIT_S * FADED_PART
    solid = samples.cut(start + fade_s, utc_s)
    for index in range(FADE_PIECES):
        piece = samples.cut(
            _on_grid(start + fade_s * index / FADE_PIECES),
            _on_grid(start + fade_s * (index + 1) / FADE_PIECES),
        )
        _draw_line(painter, view, piece, colour, (index + 0.5) / FADE_PIECES, fading=True)
    solid = samples.cut(_on_grid(start + fade_s), utc_s)
    _draw_line(painter, view, solid, colour, 1.0)
    _draw_arrows(painter, view, solid, colour)


def draw_future(
    painter: QPainter, view: FlatView, samples: Samples, utc_s: float, colour: QColor
) -> None:
    """The path of the next orbit in dots, its far end fading."""
    end = utc_s + FUTURE_ORBITS * ORBIT_S
    fade_s = FUTURE_ORBITS * ORBIT_S * FADED_PART
    _draw_dots(painter, view, samples.cut(utc_s, end - fade_s), colour, 0.95)
    pieces = FADE_PIECES // 2
    for index in range(pieces):
        piece = samples.cut(
            _on_grid(end - fade_s + fade_s * index / pieces),
            _on_grid(end - fade_s + fade_s * (index + 1) / pieces),
        )
        _draw_dots(painter, view, piece, colour, 0.95 * (1 - (index + 0.5) / pieces))


@dataclass(frozen=True)
class Head:
    """Where the flown path ends in the picture, ready to be drawn on to the marker.

    `points`: utc_s, x, y (px, beside the nearest copy) of the samples from there on.
    """

    points: list[tuple[float, float, float]]
    along_px: float
    dashed: bool

    def draw(self, painter: QPainter, view: FlatView, utc_s: float, x: float, y: float) -> None:
        """Draw the path to the marker, which is at (x, y) at `utc_s`."""
        line = [(px, py) for at, px, py in self.points if at < utc_s - 0.5]
        if not line:
            return
        shift = view.world_px * round((line[-1][0] - x) / view.world_px)
        line.append((x + shift, y))
        low, high = min(px for px, _ in line), max(px for px, _ in line)
        for copy in view.copies(low - 4, high + 4):
            polyline = QPolygonF([QPointF(px + copy, py) for px, py in line])
            for pen in _pens(theme.roles().torch, 1.0, self.along_px, dashed=self.dashed):
                painter.setPen(pen)
                painter.drawPolyline(polyline)


def head_of(view: FlatView, samples: Samples, from_utc_s: float, reach_s: float) -> Head:
    """The samples from the end of the drawn path on, in pixels; none on the ground."""
    part = samples.cut(from_utc_s, from_utc_s + reach_s)
    run = next(iter(part.runs()), None)
    if run is None or run.utc_s[0] > from_utc_s + 1.0:
        return Head([], 0.0, False)
    x = (run.lon_deg - view.left_lon_deg) * view.px_per_deg
    y = (view.top_lat_deg - run.lat_deg) * view.px_per_deg
    points = list(zip(run.utc_s.tolist(), x.tolist(), y.tolist(), strict=True))
    dashed = int(run.grade[0]) == RECONSTRUCTED
    return Head(points, float(run.along_deg[0]) * view.px_per_deg, dashed)


def way_points(
    view: FlatView, samples: Samples, utc_s: float, reach_s: float, every: int = 2
) -> list[tuple[float, float]]:
    """Pixels along the path near the clock, nearest copy to the middle, for keeping clear of it."""
    near = samples.cut(utc_s - reach_s, utc_s + reach_s)
    points = zip(near.lat_deg[::every].tolist(), near.lon_deg[::every].tolist(), strict=True)
    return [view.place(lat, lon) for lat, lon in points if math.isfinite(lat + lon)]


def draw_relay(painter: QPainter, view: FlatView, mission: Mission, utc_s: float) -> None:
    """The lit flame's way over the Earth until `utc_s`, as great circles."""
    colour = QColor(theme.roles().flame)
    colour.setAlpha(130)
    painter.setPen(QPen(colour, 1.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for origin, destination in relay_legs(mission, utc_s):
        points = np.array(great_circle(origin, destination))
        points = points[np.abs(points[:, 0]) < POLE_IS_EDGE_DEG]
        painter.drawPath(_path_on(view, points[:, 0], points[:, 1]))


def relay_legs(
    mission: Mission, utc_s: float
) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Ends, (lat, lon), of the flame's great circles that had begun by `utc_s`."""
    legs = []
    for track in mission.tracks.values():
        for leg in track.legs if track.role == "flame" else ():
            if isinstance(leg, GreatCircleLeg) and leg.start_utc_s <= utc_s:
                ends = mission.places[leg.origin], mission.places[leg.destination]
                legs.append(tuple((place.lat_deg, place.lon_deg) for place in ends))
    return legs  # type: ignore[return-value]


def _on_grid(utc_s: float) -> float:
    return math.floor(utc_s / STEP_S) * STEP_S


def _path_on(view: FlatView, lat_deg: Floats, lon_deg: Floats) -> QPainterPath:
    """A line over the map and all its copies in view; longitudes must run on without a jump."""
    x = (lon_deg - view.left_lon_deg) * view.px_per_deg
    y = (view.top_lat_deg - lat_deg) * view.px_per_deg
    shifts = view.copies(float(x.min()) - 4, float(x.max()) + 4) if len(x) else []
    if not shifts or y.max() < -4 or y.min() > view.height_px + 4:
        return QPainterPath()
    starts = np.zeros(len(x) * len(shifts), bool)
    starts[:: len(x)] = True
    return path_of(np.concatenate([x + shift for shift in shifts]), np.tile(y, len(shifts)), starts)


def _draw_line(
    painter: QPainter, view: FlatView, samples: Samples, colour: QColor, strength: float,
    *, fading: bool = False,
) -> None:  # fmt: skip
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for run in samples.runs():
        path = _path_on(view, run.lat_deg, run.lon_deg)
        dashed = int(run.grade[-1]) == RECONSTRUCTED
        along_px = float(run.along_deg[0]) * view.px_per_deg
        for pen in _pens(colour, strength, along_px, dashed=dashed, fading=fading):
            painter.setPen(pen)
            painter.drawPath(path)


def _pens(
    colour: QColor, strength: float, along_px: float, *, dashed: bool, fading: bool = False
) -> list[QPen]:
    """A dark (on light ground: white) pen for the casing, then the line's own."""
    casing = QColor("#ffffff") if theme.name() == "light" else QColor("#050914")
    casing.setAlphaF(0.45 * strength)
    ink = QColor(colour)
    ink.setAlphaF(strength)
    cap = Qt.PenCapStyle.FlatCap if fading or dashed else Qt.PenCapStyle.RoundCap
    pens = []
    for width, tint in ((4.4, casing), (2.1, ink)):
        pen = QPen(tint, width, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.RoundJoin)
        if dashed:
            pen.setDashPattern([7.0 / width, 4.5 / width])
            pen.setDashOffset((along_px % 11.5) / width)
        pens.append(pen)
    return pens


def _draw_dots(
    painter: QPainter, view: FlatView, samples: Samples, colour: QColor, strength: float
) -> None:
    ink, casing = QColor(colour), QColor("#050914")
    light = theme.name() == "light"
    if light:
        casing = QColor("#ffffff")
    ink.setAlphaF(strength)
    casing.setAlphaF(strength * (0.3 if light else 0.45))
    widths = ((4.0, casing), (2.7, ink)) if light else ((3.6, casing), (2.1, ink))
    for run in samples.runs():
        every_deg = DOT_EVERY_PX / view.px_per_deg
        first = math.ceil(run.along_deg[0] / every_deg) * every_deg
        at = np.arange(first, run.along_deg[-1], every_deg)
        lat = np.interp(at, run.along_deg, run.lat_deg)
        lon = np.interp(at, run.along_deg, run.lon_deg)
        x = (lon - view.left_lon_deg) * view.px_per_deg
        y = (view.top_lat_deg - lat) * view.px_per_deg
        for shift in view.copies(float(x.min()), float(x.max())) if len(x) else []:
            seen = (x + shift > -4) & (x + shift < view.width_px + 4)
            dots = QPolygonF(
                [QPointF(a, b) for a, b in zip((x[seen] + shift).tolist(), y[seen].tolist(),
                                               strict=True)]
            )  # fmt: skip
            for width, tint in widths:
                painter.setPen(QPen(tint, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
                painter.drawPoints(dots)


def _draw_arrows(painter: QPainter, view: FlatView, samples: Samples, colour: QColor) -> None:
    """Small arrowheads along the path, at fixed times, so that they rest while the clock runs."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    every = max(1, round(ARROW_EVERY_S / STEP_S))
    indices = np.flatnonzero(np.round(samples.utc_s / STEP_S) % every == 0)
    for index in indices.tolist():
        if not 0 < index < len(samples.utc_s) - 1 or samples.grade[index] in (0, GROUND):
            continue
        lat, lon = samples.lat_deg[index], samples.lon_deg[index]
        x = (lon - view.left_lon_deg) * view.px_per_deg
        y = (view.top_lat_deg - lat) * view.px_per_deg
        rise = samples.lat_deg[index + 1] - samples.lat_deg[index - 1]
        run = samples.lon_deg[index + 1] - samples.lon_deg[index - 1]
        if math.isfinite(rise + run + x + y):
            for shift in view.copies(x - 8, x + 8):
                _draw_arrow(painter, QPointF(x + shift, y), math.degrees(math.atan2(-rise, run)))


def _draw_arrow(painter: QPainter, tip: QPointF, angle_deg: float) -> None:
    painter.save()
    painter.translate(tip)
    painter.rotate(angle_deg)
    painter.drawPolygon(
        QPolygonF([QPointF(6, 0), QPointF(-4.5, -5), QPointF(-2, 0), QPointF(-4.5, 5)])
    )
    painter.restore()
