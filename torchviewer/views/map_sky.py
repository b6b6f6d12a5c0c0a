"""Around the globe: the stars behind it and the thin air at its limb."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QConicalGradient, QPainter, QPen

from torchviewer.flight.sky import earth_fixed, stars
from torchviewer.mission.errors import ResourceError
from torchviewer.views import theme
from torchviewer.views.map_globe import GlobeView

SPACE = "#04060c"
STAR = QColor("#dfe9ff")
SKY_DEG = 75.0
# magnitudes from and to, width (px) and opacity of a star
STAR_SIZES = (
    (-2.0, 1.5, 2.6, 235),
    (1.5, 2.8, 2.0, 200),
    (2.8, 4.0, 1.5, 160),
    (4.0, 6.1, 1.1, 95),
)
AIR = QColor("#7cc4ff")
OUTER_PART, OUTER_RINGS = 0.035, 7  # of the radius: the real air would be a hair's breadth
INNER_PART, INNER_RINGS = 0.07, 7
BRIGHTEST, DARK_SIDE = 0.55, 0.10
STOPS = 36
# sines of the Sun's elevation between which the air at the limb fades
FADE_FROM, FADE_TO = -0.30, 0.35


def draw_space(painter: QPainter, view: GlobeView, utc_s: float) -> None:
    """What lies behind the globe: in the dark look the stars that stand there."""
    whole = QRectF(0, 0, view.width_px, view.height_px)
    painter.fillRect(whole, QColor(SPACE) if theme.name() == "dark" else theme.roles().ground)
    if theme.name() == "dark" and _shows_limb(view):
        try:
            _draw_stars(painter, view, utc_s)
        except ResourceError:
            return


def _draw_stars(painter: QPainter, view: GlobeView, utc_s: float) -> None:
    """The sky behind the Earth as an eye with a field of view of SKY_DEG would see it.

    The globe itself is drawn as from far away, where no star would move: a freedom of the picture.
    """
    sky = stars()
    places = earth_fixed(sky.directions, utc_s)
    right, up, near = (places @ np.array(axis) for axis in view.axes)
    px_per_rad = max(view.width_px, view.height_px) / math.radians(SKY_DEG)
    middle_x, middle_y = view.middle_px
    behind = near < -0.2
    x = middle_x - px_per_rad * right[behind] / near[behind]
    y = middle_y + px_per_rad * up[behind] / near[behind]
    magnitudes = sky.magnitudes[behind]
    clear = np.hypot(x - middle_x, y - middle_y) > view.radius_px * (1 + OUTER_PART)
    clear &= (x > 0) & (x < view.width_px) & (y > 0) & (y < view.height_px)
    for brightest, faintest, size_px, alpha in STAR_SIZES:
        chosen = clear & (magnitudes >= brightest) & (magnitudes < faintest)
        dots = [QPointF(a, b) for a, b in zip(x[chosen].tolist(), y[chosen].tolist(), strict=True)]
        colour = QColor(STAR)
        colour.setAlpha(alpha)
        painter.setPen(QPen(colour, size_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPoints(dots)


def draw_air(painter: QPainter, view: GlobeView, sun_lat_deg: float, sun_lon_deg: float) -> None:
    """The glow at the limb, bright where the Sun shines on it; a plain edge in other looks."""
    if not _shows_limb(view):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if theme.name() == "dark":
        _draw_glow(painter, view, _light_around(view, sun_lat_deg, sun_lon_deg))
    else:
        painter.setPen(QPen(theme.roles().quiet, 1.2))
        painter.drawEllipse(QPointF(*view.middle_px), view.radius_px, view.radius_px)
    painter.restore()


def _shows_limb(view: GlobeView) -> bool:
    middle_x, middle_y = view.middle_px
    across = max(middle_x, view.width_px - middle_x)
    down = max(middle_y, view.height_px - middle_y)
    return math.hypot(across, down) > view.radius_px * (1 - INNER_PART)


def _light_around(view: GlobeView, sun_lat_deg: float, sun_lon_deg: float) -> list[float]:
    """How bright the air is at STOPS points of the limb, from the right on, against the clock."""
    lat, lon = math.radians(sun_lat_deg), math.radians(sun_lon_deg)
    sun = math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)
    right, up, _ = (sum(a * b for a, b in zip(axis, sun, strict=True)) for axis in view.axes)
    lights = []
    for index in range(STOPS):
        angle = math.tau * index / STOPS
        sine = right * math.cos(angle) + up * math.sin(angle)
        part = min(max((sine - FADE_FROM) / (FADE_TO - FADE_FROM), 0.0), 1.0)
        lights.append(DARK_SIDE + (1 - DARK_SIDE) * part * part * (3 - 2 * part))
    return lights


def _draw_glow(painter: QPainter, view: GlobeView, lights: list[float]) -> None:
    """Rings that fade outward quickly and inward slowly."""
    radius = view.radius_px
    for part, rings, outward in ((OUTER_PART, OUTER_RINGS, 1), (INNER_PART, INNER_RINGS, -1)):
        width = radius * part / rings
        for index in range(rings):
            fade = (1 - (index + 0.5) / rings) ** 2.2
            strength = BRIGHTEST * fade * (1.0 if outward > 0 else 0.62)
            away = radius + outward * width * (index + 0.5)
            pen = QPen(QBrush(_around(view, lights, strength)), width + 0.6)
            painter.setPen(pen)
            painter.drawEllipse(QPointF(*view.middle_px), away, away)


def _around(view: GlobeView, lights: list[float], strength: float) -> QConicalGradient:
    gradient = QConicalGradient(QPointF(*view.middle_px), 0.0)
    for index in range(STOPS + 1):
        colour = QColor(AIR)
        colour.setAlphaF(strength * lights[index % STOPS])
        gradient.setColorAt(index / STOPS, colour)
    return gradient
