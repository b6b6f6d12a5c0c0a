"""What is marked along the path: where it leads, when, and how high while it climbs or sinks."""

import datetime as dt
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from torchviewer.views import theme
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_labels import SIDES, Wanted, text_size
from torchviewer.views.map_points import on_map
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_samples import STEP_S, Samples

ARROWS_S = (600.0, 1500.0, 3000.0)
ARROWS_APART_PX = 150.0
ARROWS_OFF = 0.4  # of the time between them: not on the ticks
TICKS_S = (60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0)
FEW_S = 900.0  # of these there are not more than 96 a day
TICKS_APART_PX = 250.0
HEIGHTS_KM = (10.0, 20.0, 50.0, 100.0)
HEIGHTS_APART_PX = 46.0
CLIMBING_KM_S = 0.05  # an orbit's own ups and downs are ten times slower
TICK_PX = 4.5
TICK_FONT_PX = 11.5
LEVEL_DEG = 35.0  # a path that leads less steeply over the map is no place for words
BESIDE_LEVEL = ("above", "below", "above_right", "above_left", "below_right", "below_left")
TICK_GAP_PX = 13.0  # its words stay off the ring of a torch that is at the tick
DEG_PER_S = 360.0 / 5570.0  # how fast a low orbit goes along its path

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Tick:
    """A mark across the path at (x, y), px, with its words; `angle_deg`: where the path leads,
    clockwise from the right."""

    id: str
    text: str
    x: float
    y: float
    angle_deg: float

    @property
    def wanted(self) -> Wanted:
        """Room for its words, right beside the path, not on it."""
        size = text_size(self.text, theme.font(TICK_FONT_PX, 600))
        is_level = abs(math.sin(math.radians(self.angle_deg))) < math.sin(math.radians(LEVEL_DEG))
        sides = BESIDE_LEVEL if is_level else SIDES
        return Wanted(self.id, self.x, self.y, size, 1, gap_px=TICK_GAP_PX, sides=sides)


def spaced(sizes: tuple[float, ...], px_per_size: float, apart_px: float) -> float:
    """The smallest of some sizes at which marks are far enough apart, else the largest."""
    return next((size for size in sizes if size * px_per_size >= apart_px), sizes[-1])


def words_of_a_day(view: MapFrame) -> list[str]:
    """All words that `time_ticks` may give, where they are few: a map that is not close."""
    every_s = spaced(TICKS_S, DEG_PER_S * view.px_per_deg, TICKS_APART_PX)
    if every_s < FEW_S:
        return []
    minutes = range(0, 24 * 60, int(every_s / 60))
    return [f"{minute // 60:02d}:{minute % 60:02d}" for minute in minutes]


def time_ticks(view: MapFrame, samples: Samples) -> list[Tick]:
    """Marks at round times (UTC), the closer the map the more of them."""
    every_s = spaced(TICKS_S, DEG_PER_S * view.px_per_deg, TICKS_APART_PX)
    ticks = []
    for run in samples.runs():
        first = math.ceil(run.utc_s[0] / every_s) * every_s
        at = np.arange(first, run.utc_s[-1] + 0.5, every_s)
        for utc_s, x, y, angle in _in_view(view, run, at):
            time = dt.datetime.fromtimestamp(utc_s, dt.UTC)
            ticks.append(Tick(f"{utc_s:.0f}", f"{time:%H:%M}", x, y, angle))
    return ticks


def height_ticks(view: MapFrame, samples: Samples) -> list[Tick]:
    """Marks at round altitudes, where the path climbs from the ground or sinks to it."""
    form = QCoreApplication.translate("PlaceText", "{number} km")
    ticks = []
    for run in samples.runs():
        if len(run.utc_s) < 2:
            continue
        rates = np.abs(np.diff(run.alt_km)) / np.diff(run.utc_s)
        steep = rates > CLIMBING_KM_S
        if not steep.any():
            continue
        length_px = float(np.diff(run.along_deg)[steep].sum()) * view.px_per_deg
        climb_km = float(np.abs(np.diff(run.alt_km))[steep].sum())
        every_km = spaced(HEIGHTS_KM, length_px / climb_km, HEIGHTS_APART_PX)
        for index in np.flatnonzero(steep).tolist():
            for height_km, at in _crossings(run, index, every_km):
                for utc_s, x, y, angle in _in_view(view, run, np.array([at])):
                    name, text = f"{utc_s:.0f} km", form.format(number=f"{height_km:.0f}")
                    ticks.append(Tick(name, text, x, y, angle))
    return ticks


def _crossings(run: Samples, index: int, every_km: float) -> Iterator[tuple[float, float]]:
    """The round altitudes between two samples, and when each is passed."""
    low, high = sorted((float(run.alt_km[index]), float(run.alt_km[index + 1])))
    for number in range(max(1, math.ceil(low / every_km)), math.floor(high / every_km) + 1):
        height_km = number * every_km
        part = (height_km - run.alt_km[index]) / (run.alt_km[index + 1] - run.alt_km[index])
        yield height_km, float(run.utc_s[index] + part * (run.utc_s[index + 1] - run.utc_s[index]))


@dataclass(frozen=True, eq=False)
class _Stops:
    """Places of a path at some instants, degrees, and its places shortly before and after: (n,)."""

    utc_s: Floats
    lat_deg: Floats
    lon_deg: Floats
    before: tuple[Floats, Floats]
    after: tuple[Floats, Floats]

    @cached_property
    def flat_angles_deg(self) -> Floats:
        """Where the path leads on any flat map, clockwise from the right, (n,)."""
        (lat0, lon0), (lat1, lon1) = self.before, self.after
        angles: Floats = np.degrees(np.arctan2(lat0 - lat1, lon1 - lon0))
        return angles

    def angles_deg(self, view: MapFrame) -> Floats:
        """Where the path leads on the map, clockwise from the right, (n,)."""
        if isinstance(view, FlatView):
            return self.flat_angles_deg
        (x0, y0), (x1, y1) = on_map(view, *self.before), on_map(view, *self.after)
        angles: Floats = np.degrees(np.arctan2(y1 - y0, x1 - x0))
        return angles


@lru_cache(maxsize=64)  # a map that is moved asks for the same ones with each frame
def _stops(run: Samples, at_utc_s: tuple[float, ...]) -> _Stops:
    at = np.array(at_utc_s)
    before = _places(run, np.maximum(at - STEP_S / 2, run.utc_s[0]))
    after = _places(run, np.minimum(at + STEP_S / 2, run.utc_s[-1]))
    return _Stops(at, *_places(run, at), before, after)


def _places(run: Samples, at_utc_s: Floats) -> tuple[Floats, Floats]:
    lat = np.interp(at_utc_s, run.utc_s, run.lat_deg)
    return lat, np.interp(at_utc_s, run.utc_s, run.lon_deg)


def _in_view(
    view: MapFrame, run: Samples, at_utc_s: Floats
) -> Iterator[tuple[float, float, float, float]]:
    """Instant, x, y (px) and direction (degrees) of points of a path, for every copy in view."""
    stops = _stops(run, tuple(at_utc_s.tolist()))
    x, y = on_map(view, stops.lat_deg, stops.lon_deg)
    angles = stops.angles_deg(view)
    seen = np.isfinite(x + y + angles) & (y >= 0) & (y <= view.height_px)
    for index in np.flatnonzero(seen).tolist():
        at_x, at_y, angle = float(x[index]), float(y[index]), float(angles[index])
        for shift in view.copies(at_x, at_x):
            yield float(at_utc_s[index]), at_x + shift, at_y, angle


def draw_ticks(painter: QPainter, ticks: list[Tick]) -> None:
    """The strokes across the path, without their words."""
    painter.setPen(QPen(tick_ink(), 1.4))
    for tick in ticks:
        angle = math.radians(tick.angle_deg)
        across = QPointF(-math.sin(angle) * TICK_PX, math.cos(angle) * TICK_PX)
        at = QPointF(tick.x, tick.y)
        painter.drawLine(at - across, at + across)


def tick_ink() -> QColor:
    return theme.roles().text


def draw_arrows(painter: QPainter, view: MapFrame, samples: Samples) -> None:
    """Small arrowheads along the path, at fixed times, so that they rest while the clock runs."""
    every_s = spaced(ARROWS_S, DEG_PER_S * view.px_per_deg, ARROWS_APART_PX)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.roles().torch)
    head = QPolygonF([QPointF(6, 0), QPointF(-4.5, -5), QPointF(-2, 0), QPointF(-4.5, 5)])
    for run in samples.runs():
        off_s = ARROWS_OFF * every_s
        first = math.ceil((run.utc_s[0] + STEP_S - off_s) / every_s) * every_s + off_s
        at = np.arange(first, run.utc_s[-1] - STEP_S, every_s)
        for _, x, y, angle in _in_view(view, run, at):
            painter.save()
            painter.translate(x, y)
            painter.rotate(angle)
            painter.drawPolygon(head)
            painter.restore()
