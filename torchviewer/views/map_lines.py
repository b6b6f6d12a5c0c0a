"""Coasts, borders and the graticule of the map, chosen by scale."""

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from torchviewer.mission.resources import resource
from torchviewer.views import theme
from torchviewer.views.map_paths import path_of
from torchviewer.views.map_projection import FlatView

GRATICULE_DEG = 30
# the coarsest lines that still look round, by device pixels per degree
SCALES = ((2.0, "110m"), (14.0, "50m"), (float("inf"), "10m"))


@dataclass(frozen=True)
class Lines:
    """Polylines end to end: `points` (n, 2) longitude and latitude, degrees; `starts` (n,) bool.

    `boxes`: (m, 4) west, south, east, north of each polyline; `offsets`: (m + 1,) its first point.
    """

    points: NDArray[np.float32]
    offsets: NDArray[np.int64]
    boxes: NDArray[np.float32]


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


def draw_lines(painter: QPainter, view: FlatView, device_pixel_ratio: float) -> None:
    """Graticule, borders and coasts over the whole view."""
    scale = scale_for(view.px_per_deg * device_pixel_ratio)
    light = theme.name() == "light"
    ink = QColor("#1d2b45") if light else QColor("#cfe0ff")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_graticule(painter, view, _with_alpha(ink, 40 if light else 26))
    for kind, alpha in (("lake", 60), ("border", 70), ("coast", 150)):
        lines = lines_of(scale, kind)
        if lines is not None:
            painter.setPen(_pen(_with_alpha(ink, alpha if light else alpha * 0.42)))
            painter.drawPath(_visible_path(lines, view))


def _draw_graticule(painter: QPainter, view: FlatView, colour: QColor) -> None:
    painter.setPen(_pen(colour))
    first = int(view.left_lon_deg // GRATICULE_DEG)
    count = int(view.width_px / view.px_per_deg // GRATICULE_DEG) + 2
    for index in range(first, first + count):
        x = (index * GRATICULE_DEG - view.left_lon_deg) * view.px_per_deg
        painter.drawLine(QPointF(x, 0), QPointF(x, view.height_px))
    for lat in range(-60, 61, GRATICULE_DEG):
        y = view.y_px(lat)
        painter.drawLine(QPointF(0, y), QPointF(view.width_px, y))


def _visible_path(lines: Lines, view: FlatView) -> QPainterPath:
    """What of `lines` lies in the view, once for each copy of the world."""
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
            path.addPath(_path_of_chosen(lines, seen, view, shift))
    return path


def _path_of_chosen(
    lines: Lines, seen: NDArray[np.bool_], view: FlatView, shift_deg: float
) -> QPainterPath:
    mask = np.repeat(seen, np.diff(lines.offsets))
    starts = np.zeros(len(lines.points), bool)
    starts[lines.offsets[:-1]] = True
    chosen = lines.points[mask].astype(np.float64)
    x = (chosen[:, 0] + shift_deg - view.left_lon_deg) * view.px_per_deg
    y = (view.top_lat_deg - chosen[:, 1]) * view.px_per_deg
    return path_of(x, y, starts[mask])


def _pen(colour: QColor) -> QPen:
    pen = QPen(colour)
    pen.setWidthF(1.0)
    pen.setCosmetic(True)
    return pen


def _with_alpha(colour: QColor, alpha: float) -> QColor:
    made = QColor(colour)
    made.setAlpha(round(alpha))
    return made
