"""The paths on the map: flown solid, to come dotted, reconstructed dashed, the flame's relay."""

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from torchviewer.mission.legs import GreatCircleLeg
from torchviewer.mission.story import Mission
from torchviewer.views import theme
from torchviewer.views.map_geometry import Point, great_circle
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_paths import path_of, polygon_of
from torchviewer.views.map_points import on_map, path_on
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_samples import RECONSTRUCTED, Samples, on_grid

FADED_PART = 0.22
FADE_PIECES = 8
DOT_EVERY_PX = 6.5
DOT_REACH_PX = 4.0
LEAST_GAP = 0.7
"""Of the usual distance between dots: nearer ones look like a line."""
CASING_PX = 8.0
RELAY_BEND_PX = 0.5
QUICK_PX = 1.0
LIGHT_DARKER = 128  # per cent, as QColor.darker has it
WHOLE_PX = 10_000.0  # of longer stretches only the dots in view are looked for
BESIDE = ((-0.5, -0.5), (0.5, -0.5), (-0.5, 0.5))
"""Lines of one pixel are drawn several times as fast as wider ones: three beside each other, px."""

Floats = NDArray[np.float64]


def draw_past(
    painter: QPainter, view: MapFrame, samples: Samples, utc_s: float, past_s: float,
    *, draft: bool = False,
) -> None:  # fmt: skip
    """The path flown until `utc_s`, its far end fading; a `draft` is quick and does not fade."""
    colour = theme.roles().torch
    start, fade_s = utc_s - past_s, past_s * FADED_PART
    if draft:
        piece = samples.cut(on_grid(start + fade_s / 2), utc_s)
        _draw_line(painter, view, piece, colour, 1.0, casing=False)
        return
    for index in range(FADE_PIECES):
        piece = samples.cut(
            on_grid(start + fade_s * index / FADE_PIECES),
            on_grid(start + fade_s * (index + 1) / FADE_PIECES),
        )
        _draw_line(painter, view, piece, colour, (index + 0.5) / FADE_PIECES, fading=True)
    _draw_line(painter, view, samples.cut(on_grid(start + fade_s), utc_s), colour, 1.0)


def draw_beside(
    painter: QPainter, view: MapFrame, samples: Samples, colour: QColor, *, draft: bool = False
) -> None:
    """An orbit to compare with: a thin line, which no torch, and nothing to come, has."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    casing, ink = _pens(colour, 0.9, 0.0, dashed=False)
    for pen, width in ((casing, 3.2), (ink, 1.2)) if not draft else ((ink, QUICK_PX),):
        pen.setWidthF(theme.line_px(width))
        painter.setPen(pen)
        for run in samples.runs():
            painter.drawPath(path_on(view, run.lat_deg, run.lon_deg))


def draw_further(painter: QPainter, view: MapFrame, flown: Samples) -> None:
    """A piece of the way flown, after one that is drawn already."""
    _draw_line(painter, view, flown, theme.roles().torch, 1.0, fading=True)


def squares_of(view: MapFrame, samples: Samples) -> list[QRectF]:
    """Where a piece of a path lies with its casing, once for each copy of the Earth, px."""
    x, y = on_map(view, samples.lat_deg, samples.lon_deg)
    seen = np.isfinite(x)
    if not seen.any():
        return []
    left, right = float(x[seen].min()) - CASING_PX, float(x[seen].max()) + CASING_PX
    top, bottom = float(y[seen].min()) - CASING_PX, float(y[seen].max()) + CASING_PX
    return [
        QRectF(left + shift, top, right - left, bottom - top) for shift in view.copies(left, right)
    ]


def draw_future(
    painter: QPainter, view: MapFrame, samples: Samples, utc_s: float, future_s: float,
    *, colour: QColor, draft: bool = False,
) -> None:  # fmt: skip
    """The path of the next orbits in dots, its far end fading; a `draft` does not fade."""
    end, fade_s = utc_s + future_s, future_s * FADED_PART
    if draft:
        draw_dots(painter, view, samples.cut(utc_s, end - fade_s / 2), colour, 0.95, casing=False)
        return
    draw_dots(painter, view, samples.cut(utc_s, end - fade_s), colour, 0.95)
    pieces = FADE_PIECES // 2
    for index in range(pieces):
        piece = samples.cut(
            on_grid(end - fade_s + fade_s * index / pieces),
            on_grid(end - fade_s + fade_s * (index + 1) / pieces),
        )
        draw_dots(painter, view, piece, colour, 0.95 * (1 - (index + 0.5) / pieces))


@dataclass(frozen=True)
class Head:
    """Where the flown path ends in the picture, ready to be drawn on to the marker.

    `points`: utc_s, x, y (px, beside the nearest copy) of the samples from there on.
    """

    points: list[tuple[float, float, float]]
    along_px: float
    dashed: bool

    @cached_property
    def _pens(self) -> list[QPen]:
        return _pens(theme.roles().torch, 1.0, self.along_px, dashed=self.dashed)

    def draw(self, painter: QPainter, view: MapFrame, utc_s: float, x: float, y: float) -> None:
        """Draw the path to the marker, which is at (x, y) at `utc_s`."""
        line = [(px, py) for at, px, py in self.points if at < utc_s - 0.5]
        if not line:
            return
        if isinstance(view, FlatView):
            x += view.world_px * round((line[-1][0] - x) / view.world_px)
        line.append((x, y))
        low, high = min(px for px, _ in line), max(px for px, _ in line)
        for copy in view.copies(low - 4, high + 4):
            polyline = QPolygonF([QPointF(px + copy, py) for px, py in line])
            for pen in self._pens:
                painter.setPen(pen)
                painter.drawPolyline(polyline)


def head_of(view: MapFrame, samples: Samples, from_utc_s: float, reach_s: float) -> Head:
    """The samples from the end of the drawn path on, in pixels; none on the ground.

    On a globe they end at the limb.
    """
    part = samples.cut(from_utc_s, from_utc_s + reach_s)
    run = next(iter(part.runs()), None)
    if run is None or run.utc_s[0] > from_utc_s + 1.0:
        return Head([], 0.0, False)
    x, y = on_map(view, run.lat_deg, run.lon_deg)
    seen = np.isfinite(x)
    points = list(zip(run.utc_s[seen].tolist(), x[seen].tolist(), y[seen].tolist(), strict=True))
    dashed = int(run.grade[0]) == RECONSTRUCTED
    return Head(points, float(run.along_deg[0]) * view.px_per_deg, dashed)


def way_points(
    view: MapFrame, samples: Samples, utc_s: float, reach_s: float, every: int = 2
) -> list[tuple[float, float]]:
    """Pixels along the path near the clock, nearest copy to the middle, for keeping clear of it."""
    near = samples.cut(utc_s - reach_s, utc_s + reach_s)
    x, y = on_map(view, near.lat_deg[::every], near.lon_deg[::every])
    if isinstance(view, FlatView):
        x = x - view.world_px * np.round((x - view.width_px / 2) / view.world_px)
    seen = np.isfinite(x)
    return list(zip(x[seen].tolist(), y[seen].tolist(), strict=True))


def draw_relay(
    painter: QPainter, view: MapFrame, mission: Mission, utc_s: float, *, draft: bool = False
) -> None:
    """The lit flame's way over the Earth until `utc_s`, as great circles."""
    colour = QColor(theme.roles().flame)
    colour.setAlpha(130)
    painter.setPen(QPen(colour, QUICK_PX if draft else 1.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    legs = tuple(relay_legs(mission, utc_s))
    if not isinstance(view, FlatView):
        painter.drawPath(path_on(view, *_relay_line(legs)))
        return
    path, box = _flat_relay(view.px_per_deg, legs)
    for at in _origins(view, box):
        painter.save()
        painter.translate(at)
        painter.drawPath(path)
        painter.restore()


def _origins(view: FlatView, box: QRectF) -> list[QPointF]:
    """Where 0 N 0 E lies, px, for every copy of the Earth on which a box from there is in view."""
    x, y = -view.left_lon_deg * view.px_per_deg, view.y_px(0.0)
    return [QPointF(x + shift, y) for shift in view.copies(x + box.left(), x + box.right())]


@lru_cache(maxsize=2)  # a map that pans asks for the same one with each frame
def _flat_relay(
    px_per_deg: float, legs: tuple[tuple[Point, Point], ...]
) -> tuple[QPainterPath, QRectF]:
    """The relay on a flat map, px from 0 N 0 E, and the room that it takes."""
    # by halves: a map that zooms asks for few different ones
    lat, lon = _relay_line(legs, 2.0 ** math.floor(math.log2(RELAY_BEND_PX / px_per_deg)))
    path = path_of(lon * px_per_deg, -lat * px_per_deg)
    return path, path.boundingRect().adjusted(-1, -1, 1, 1)


@lru_cache(maxsize=4)
def _relay_line(
    legs: tuple[tuple[Point, Point], ...], bend_deg: float = math.inf
) -> tuple[Floats, Floats]:
    """Latitudes and longitudes of all great circles, NaN between one and the next."""
    gap = (math.nan, math.nan)
    points = [place for leg in legs for place in (*great_circle(*leg, bend_deg=bend_deg), gap)]
    lat, lon = np.array(points, np.float64).reshape(-1, 2).T
    return lat, lon


def relay_legs(mission: Mission, utc_s: float) -> list[tuple[Point, Point]]:
    """Ends, (lat, lon), of the flame's great circles that had begun by `utc_s`."""
    legs = []
    for track in mission.tracks.values():
        for leg in track.legs if track.role == "flame" else ():
            if isinstance(leg, GreatCircleLeg) and leg.start_utc_s <= utc_s:
                one, other = mission.places[leg.origin], mission.places[leg.destination]
                legs.append(((one.lat_deg, one.lon_deg), (other.lat_deg, other.lon_deg)))
    return legs


def _draw_line(
    painter: QPainter, view: MapFrame, samples: Samples, colour: QColor, strength: float,
    *, fading: bool = False, casing: bool = True,
) -> None:  # fmt: skip
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for run in samples.runs():
        dashed = int(run.grade[-1]) == RECONSTRUCTED
        along_px = float(run.along_deg[0]) * view.px_per_deg
        pens = _pens(colour, strength, along_px, dashed=dashed, fading=fading)
        if not casing:
            pens = pens[1:]
            pens[0].setJoinStyle(Qt.PenJoinStyle.BevelJoin)  # at a third of the time
            if not dashed and _is_two_pixels_wide(painter, pens[0]):
                painter.setPen(QPen(pens[0].color(), QUICK_PX))
                _draw_quickly(painter, view, run)
                continue
        path = path_on(view, run.lat_deg, run.lon_deg)
        for pen in pens:
            painter.setPen(pen)
            painter.drawPath(path)


def _draw_quickly(painter: QPainter, view: MapFrame, run: Samples) -> None:
    """A line of two pixels' width that is no picture to be kept."""
    if isinstance(view, FlatView):
        path, box = _flat_line(run, view.px_per_deg)
        origins = _origins(view, box)
    else:
        path, origins = path_on(view, run.lat_deg, run.lon_deg), [QPointF()]
    for origin in origins:
        for right, down in BESIDE:
            painter.save()
            painter.translate(origin + QPointF(right, down))
            painter.drawPath(path)
            painter.restore()


@lru_cache(maxsize=8)  # a map that pans asks for the same ones with each frame
def _flat_line(run: Samples, px_per_deg: float) -> tuple[QPainterPath, QRectF]:
    """A stretch of a path on a flat map, px from 0 N 0 E, and the room that it takes."""
    path = path_of(run.lon_deg * px_per_deg, -run.lat_deg * px_per_deg)
    return path, path.boundingRect().adjusted(-1, -1, 1, 1)


def _is_two_pixels_wide(painter: QPainter, pen: QPen) -> bool:
    device = painter.device()
    ratio = 1.0 if device is None else device.devicePixelRatio()
    return ratio == 1.0 and round(pen.widthF()) == 2


def _pens(
    colour: QColor, strength: float, along_px: float, *, dashed: bool, fading: bool = False
) -> list[QPen]:
    """A dark (on light ground: white) pen for the casing, then the line's own."""
    casing = QColor("#ffffff") if theme.is_light() else QColor("#050914")
    casing.setAlphaF(_casing_part() * strength)
    ink = _ink(colour)
    ink.setAlphaF(strength)
    cap = Qt.PenCapStyle.FlatCap if fading or dashed else Qt.PenCapStyle.RoundCap
    pens = []
    for width, tint in ((theme.line_px(4.4), casing), (theme.line_px(2.1), ink)):
        pen = QPen(tint, width, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.RoundJoin)
        if dashed:
            pen.setDashPattern([7.0 / width, 4.5 / width])
            pen.setDashOffset((along_px % 11.5) / width)
        pens.append(pen)
    return pens


def _ink(colour: QColor) -> QColor:
    """A line's colour on the map: on light ground, which is darker than a page, a darker one."""
    return colour.darker(LIGHT_DARKER) if theme.is_light() else QColor(colour)


def _casing_part() -> float:
    """How opaque the casing is: on light ground it alone is to be seen at night."""
    return 0.9 if theme.is_light() else 0.45


def draw_dots(
    painter: QPainter, view: MapFrame, samples: Samples, colour: QColor, strength: float,
    *, casing: bool = True,
) -> None:  # fmt: skip
    """A path in dots, evenly spaced along it; without a casing they are square, and quick."""
    light = theme.is_light()
    ink, rim = _ink(colour), QColor("#ffffff" if light else "#050914")
    ink.setAlphaF(strength)
    rim.setAlphaF(strength * _casing_part())
    widths = ((4.2, rim), (3.0, ink)) if light else ((3.6, rim), (2.1, ink))
    cap = Qt.PenCapStyle.RoundCap if casing else Qt.PenCapStyle.SquareCap
    for run in samples.runs():
        length_px = float(run.along_deg[-1] - run.along_deg[0]) * view.px_per_deg
        if isinstance(view, FlatView) and not casing and length_px < WHOLE_PX:
            dots, box = _flat_dots(run, view.px_per_deg)
            painter.setPen(QPen(ink, widths[1][0], Qt.PenStyle.SolidLine, cap))
            for at in _origins(view, box):
                painter.save()
                painter.translate(at)
                painter.drawPoints(dots)
                painter.restore()
            continue
        x, y = on_map(view, *_dots_along(run, view.px_per_deg))
        if isinstance(view, GlobeView):
            apart = _apart(x, y, first=math.ceil(run.along_deg[0] * view.px_per_deg / DOT_EVERY_PX))
            x, y = x[apart], y[apart]
        dots = _dots_in_view(view, x, y)
        for width, tint in widths if casing else widths[1:]:
            painter.setPen(QPen(tint, width, Qt.PenStyle.SolidLine, cap))
            painter.drawPoints(dots)


def _dots_along(run: Samples, px_per_deg: float) -> tuple[Floats, Floats]:
    """Latitudes and longitudes of dots that lie evenly along a stretch, degrees."""
    every_deg = DOT_EVERY_PX / px_per_deg
    first = math.ceil(run.along_deg[0] / every_deg) * every_deg
    at = np.arange(first, run.along_deg[-1], every_deg)
    return np.interp(at, run.along_deg, run.lat_deg), np.interp(at, run.along_deg, run.lon_deg)


def _apart(x: Floats, y: Floats, *, first: int) -> NDArray[np.bool_]:
    """Which dots stay where they come close to each other, as before the limb of a globe.

    `first`: the number of the first dot along the path. Every second one goes, or three of four,
    and so on, by numbers: so the others stay what they are while time goes on.
    """
    if len(x) < 2:
        return np.ones(len(x), bool)
    gaps_px = np.hypot(np.diff(x, append=x[-1]), np.diff(y, append=y[-1]))
    gaps_px[-1] = gaps_px[-2]
    halvings = np.log2(LEAST_GAP * DOT_EVERY_PX / np.maximum(np.nan_to_num(gaps_px, nan=1), 0.1))
    every = 2 ** np.clip(np.ceil(halvings), 0, 6).astype(int)
    stays: NDArray[np.bool_] = (first + np.arange(len(x))) % every == 0
    return stays


@lru_cache(maxsize=8)
def _flat_dots(run: Samples, px_per_deg: float) -> tuple[QPolygonF, QRectF]:
    """The dots of a stretch on a flat map, px from 0 N 0 E, and the room that they take."""
    lat, lon = _dots_along(run, px_per_deg)
    dots = polygon_of(lon * px_per_deg, -lat * px_per_deg)
    reach = DOT_REACH_PX
    return dots, dots.boundingRect().adjusted(-reach, -reach, reach, reach)


def _dots_in_view(view: MapFrame, x: Floats, y: Floats) -> QPolygonF:
    known = np.isfinite(x) & (y > -DOT_REACH_PX) & (y < view.height_px + DOT_REACH_PX)
    if not known.any():
        return QPolygonF()
    x, y = x[known], y[known]
    found = []
    for shift in view.copies(float(x.min()), float(x.max())):
        seen = (x + shift > -DOT_REACH_PX) & (x + shift < view.width_px + DOT_REACH_PX)
        found.append((x[seen] + shift, y[seen]))
    if not found:
        return QPolygonF()
    return polygon_of(*(np.concatenate(part) for part in zip(*found, strict=True)))
