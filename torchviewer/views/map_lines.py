"""Coasts, borders and the graticule of the map, chosen by scale."""

from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from torchviewer.mission.resources import resource
from torchviewer.views import theme
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_paths import path_of
from torchviewer.views.map_points import directions_of, on_globe, on_map
from torchviewer.views.map_projection import FlatView

GRATICULES_DEG = (1, 2, 5, 10, 30)
LINES_APART_PX = 130.0
GLOBE_STEPS_DEG = 1.0, 2.0  # between points of a line: of odd and of even distance
COAST_ALPHA = 150
FINE_PX = 0.75  # device pixels: corners nearer to each other are one
ROUGHER = 5.0  # times coarser lines for a map that moves
# the coarsest lines that still look round, by device pixels per degree
SCALES = ((2.0, "110m"), (14.0, "50m"), (float("inf"), "10m"))

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Lines:
    """Polylines end to end: `points` (n, 2) longitude and latitude, degrees.

    `boxes`: (m, 4) west, south, east, north of each polyline; `offsets`: (m + 1,) its first point.
    """

    points: NDArray[np.float32]
    offsets: NDArray[np.int64]
    boxes: NDArray[np.float32]

    @cached_property
    def starts(self) -> Bools:
        """Where a polyline begins, (n,)."""
        starts = np.zeros(len(self.points), bool)
        starts[self.offsets[:-1]] = True
        return starts

    @cached_property
    def directions(self) -> NDArray[np.float32]:
        """Where the points lie as seen from the middle of the Earth, (3, n)."""
        lon, lat = self.points.T.astype(np.float64)
        return directions_of(lat, lon)


@cache
def lines_of(scale: str, kind: str) -> Lines | None:
    """The lines of one kind at one scale ("110m", "50m", "10m"); None if they are not shipped."""
    with np.load(resource(f"maps/lines_{scale}.npz")) as stored:
        if f"{kind}_points" not in stored:
            return None
        points = (stored[f"{kind}_points"] / 1000.0).astype(np.float32)
        firsts = stored[f"{kind}_starts"].astype(np.int64)
    firsts = firsts[firsts < len(points)]
    offsets = np.append(firsts, len(points))
    low = np.minimum.reduceat(points, firsts)
    high = np.maximum.reduceat(points, firsts)
    return Lines(points, offsets, np.hstack((low, high)))


def scale_for(device_px_per_deg: float) -> str:
    return next(name for limit, name in SCALES if device_px_per_deg < limit)


def draw_lines(
    painter: QPainter, view: MapFrame, device_pixel_ratio: float, strength: float = 1.0
) -> None:
    """Graticule, borders and coasts over the whole view; `strength` over 1: for a plain ground."""
    scale = scale_for(view.px_per_deg * device_pixel_ratio)
    light, ink = theme.is_light(), _ink()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(_with_alpha(ink, (40 if light else 26) * min(strength, 2.0))))
    painter.drawPath(graticule(view))
    for kind, alpha in (("lake", 60), ("border", 70), ("coast", COAST_ALPHA)):
        lines = lines_of(scale, kind)
        if lines is not None:
            painter.setPen(_pen(_with_alpha(ink, alpha * _share() * strength)))
            painter.drawPath(visible_path(lines, view, FINE_PX / device_pixel_ratio))


def draw_rough_coasts(painter: QPainter, view: MapFrame, strength: float) -> None:
    """Coasts alone, coarser and without soft edges, for a plain ground that moves."""
    lines = lines_of(scale_for(view.px_per_deg / ROUGHER), "coast")
    if lines is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(_with_alpha(_ink(), COAST_ALPHA * _share() * strength)))
    painter.drawPath(visible_path(lines, view))
    painter.restore()


def _ink() -> QColor:
    return QColor("#1d2b45") if theme.is_light() else QColor("#cfe0ff")


def _share() -> float:
    """How strong lines are in this look."""
    return 1.0 if theme.is_light() else 0.42


def graticule_deg(view: MapFrame) -> int:
    """How many degrees lie between meridians, and between parallels, at this scale."""
    fitting = (step for step in GRATICULES_DEG if step * view.px_per_deg >= LINES_APART_PX)
    return next(fitting, GRATICULES_DEG[-1])


def graticule(view: MapFrame) -> QPainterPath:
    """Meridians and parallels, the closer the view the more of them.

    On a globe the meridians end at 80 degrees, where they would run together.
    """
    if isinstance(view, FlatView):
        return _flat_graticule(view)
    lat, lon, starts = _globe_graticule(graticule_deg(view))
    x, y = on_map(view, lat, lon)
    x[~_ends_of_near(view, x, y)] = np.nan
    return path_of(x, y, starts)


@cache
def _globe_graticule(step_deg: int) -> tuple[Floats, Floats, Bools]:
    """Latitudes and longitudes of all parallels and meridians, and where each begins."""
    fine_deg = GLOBE_STEPS_DEG[step_deg % 2 == 0]
    along, up = np.arange(-180.0, 181.0, fine_deg), np.arange(-80.0, 81.0, fine_deg)
    parallels = np.arange(-90.0 + step_deg, 90.0, step_deg)
    meridians = np.arange(-180.0, 180.0, step_deg)
    lat = np.concatenate((np.repeat(parallels, along.size), np.tile(up, meridians.size)))
    lon = np.concatenate((np.tile(along, parallels.size), np.repeat(meridians, up.size)))
    starts = np.zeros(lat.size, bool)
    on_parallels = parallels.size * along.size
    starts[: on_parallels : along.size] = starts[on_parallels :: up.size] = True
    return lat, lon, starts


def _flat_graticule(view: FlatView) -> QPainterPath:
    path, step = QPainterPath(), graticule_deg(view)
    first = int(view.left_lon_deg // step)
    count = int(view.width_px / view.px_per_deg // step) + 2
    for index in range(first, first + count):
        x = (index * step - view.left_lon_deg) * view.px_per_deg
        path.moveTo(x, 0)
        path.lineTo(x, view.height_px)
    for lat in range(-90 + step, 90, step):
        y = view.y_px(lat)
        path.moveTo(0, y)
        path.lineTo(view.width_px, y)
    return path


def visible_path(lines: Lines, view: MapFrame, fine_px: float = FINE_PX) -> QPainterPath:
    """What of `lines` lies in the view, once for each copy of the world; its corners so fine."""
    if not isinstance(view, FlatView):
        seen = _near_enough(lines, view)
        return _path_of_chosen(lines, seen, view, 0.0, fine_px) if seen.any() else QPainterPath()
    path = QPainterPath()
    left = view.left_lon_deg
    right = left + view.width_px / view.px_per_deg
    bottom = view.top_lat_deg - view.height_px / view.px_per_deg
    boxes = lines.boxes
    for turn in range(int((left + 180) // 360), int((right + 180) // 360) + 1):
        shift = 360.0 * turn
        seen = (
            (boxes[:, 0] + shift <= right)
            & (boxes[:, 2] + shift >= left)
            & (boxes[:, 1] <= view.top_lat_deg)
            & (boxes[:, 3] >= bottom)
        )
        if seen.any():
            path.addPath(_path_of_chosen(lines, seen, view, shift, fine_px))
    return path


def _near_enough(lines: Lines, view: GlobeView) -> Bools:
    """Which lines may be in sight: those whose boxes come as near to the middle as the corners."""
    corner = np.hypot(view.width_px, view.height_px + view.low_px) / 2 / view.radius_px
    reach_deg = 90.0 if corner >= 1.0 else float(np.degrees(np.arcsin(corner)))
    west, south, east, north = lines.boxes.T
    half_deg = np.hypot(east - west, north - south) / 2
    lat, lon = np.radians((south + north) / 2), np.radians((west + east) / 2 - view.centre_lon_deg)
    centre = np.radians(view.centre_lat_deg)
    near = np.sin(lat) * np.sin(centre) + np.cos(lat) * np.cos(centre) * np.cos(lon)
    away_deg = np.degrees(np.arccos(np.clip(near, -1.0, 1.0)))
    seen: Bools = away_deg - half_deg <= reach_deg
    return seen


def _path_of_chosen(
    lines: Lines, seen: Bools, view: MapFrame, shift_deg: float, fine_px: float
) -> QPainterPath:
    mask = np.repeat(seen, np.diff(lines.offsets))
    if isinstance(view, GlobeView):
        x, y = on_globe(view, lines.directions[:, mask])
    else:
        chosen = lines.points[mask].astype(np.float64)
        x, y = on_map(view, chosen[:, 1], chosen[:, 0] + shift_deg)
    x[~_ends_of_near(view, x, y)] = np.nan
    starts = lines.starts[mask]
    told = _told_apart(x, y, starts, fine_px)
    return path_of(x[told], y[told], starts[told])


def _told_apart(x: Floats, y: Floats, starts: Bools, fine_px: float) -> Bools:
    """Which points are needed: of some that follow each other in one small square, one.

    More than half of all lie so close. The ends of a line are always needed.
    """
    column, row = np.floor(x / fine_px), np.floor(y / fine_px)
    told = starts.copy()
    told[1:] |= (column[1:] != column[:-1]) | (row[1:] != row[:-1])
    told[:-1] |= starts[1:]
    told[-1:] = True
    return told


def _ends_of_near(view: MapFrame, x: Floats, y: Floats) -> Bools:
    """Which points are ends of strokes that may touch the view: of a continent's coast, few do."""
    seen = np.ones(len(x) - 1, bool)
    for places, size_px in ((x, view.width_px), (y, view.height_px)):
        before, after = places[:-1], places[1:]
        seen &= (np.maximum(before, after) > -1.0) & (np.minimum(before, after) < size_px + 1.0)
    ends = np.zeros(len(x), bool)
    ends[:-1] |= seen
    ends[1:] |= seen
    return ends


def _pen(colour: QColor) -> QPen:
    pen = QPen(colour)
    pen.setWidthF(1.0)
    pen.setCosmetic(True)
    return pen


def _with_alpha(colour: QColor, alpha: float) -> QColor:
    made = QColor(colour)
    made.setAlpha(min(round(alpha), 255))
    return made
