"""Around the globe: the stars behind it and the thin air at its limb."""

import math
from functools import lru_cache
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
    QRegion,
)

from torchviewer.flight.sky import sky_to_earth, stars
from torchviewer.mission.errors import ResourceError
from torchviewer.views import theme
from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_paths import polygon_of

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
LIGHT_MAGNITUDE = 5.0  # a third of the stars, and three quarters of their light
FINE_PX = 1.2  # a star so fine looks the same with hard edges
AIR = QColor("#7cc4ff")
OUTER_PART, INNER_PART = 0.035, 0.07  # of the radius: the real air would be a hair's breadth
BRIGHTEST, DARK_SIDE = 0.55, 0.10
STOPS = 10
BANDS = 8  # each half of a disc is cut into so many
COARSE, COARSE_DRAFT = 2, 4  # pixels to a pixel of the glow
# sines of the Sun's elevation between which the air at the limb fades
FADE_FROM, FADE_TO = -0.30, 0.35


def draw_space(painter: QPainter, view: GlobeView) -> None:
    """What lies behind the globe, but for its stars."""
    if _shows_limb(view):
        whole = QRectF(0, 0, view.width_px, view.height_px)
        painter.fillRect(whole, QColor(SPACE) if theme.name() == "dark" else theme.roles().ground)


def draw_stars(
    painter: QPainter, view: GlobeView, utc_s: float, *, draft: bool = False, light: bool = False
) -> None:
    """In the dark look the stars that stand behind the globe, beside it and its air.

    `draft`: with hard edges where that is hardly seen; `light`: without the faintest.
    """
    if theme.name() == "dark" and _shows_limb(view):
        try:
            _draw_stars(painter, view, utc_s, draft=draft, light=light)
        except ResourceError:
            return


def _draw_stars(
    painter: QPainter, view: GlobeView, utc_s: float, *, draft: bool, light: bool
) -> None:
    """The sky behind the Earth as an eye with a field of view of SKY_DEG would see it.

    The globe itself is drawn as from far away, where no star would move: a freedom of the picture.
    """
    sky = stars()
    count = int(np.searchsorted(sky.magnitudes, LIGHT_MAGNITUDE)) if light else None
    to_eye = np.array(view.axes) @ sky_to_earth(utc_s)
    right, up, near = to_eye @ sky.directions[:count].T
    px_per_rad = max(view.width_px, view.height_px) / math.radians(SKY_DEG)
    middle_x, middle_y = view.middle_px
    behind = near < -0.2
    x = middle_x - px_per_rad * right[behind] / near[behind]
    y = middle_y + px_per_rad * up[behind] / near[behind]
    magnitudes = sky.magnitudes[:count][behind]
    clear = np.hypot(x - middle_x, y - middle_y) > view.radius_px * (1 + OUTER_PART)
    clear &= (x > 0) & (x < view.width_px) & (y > 0) & (y < view.height_px)
    for brightest, faintest, size_px, alpha in STAR_SIZES:
        chosen = clear & (magnitudes >= brightest) & (magnitudes < faintest)
        colour = QColor(STAR)
        colour.setAlpha(alpha)
        painter.setPen(QPen(colour, size_px, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        smooth = not draft or size_px > FINE_PX
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        painter.drawPoints(polygon_of(x[chosen], y[chosen]))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def draw_air(
    painter: QPainter,
    view: GlobeView,
    sun_lat_deg: float,
    sun_lon_deg: float,
    *,
    draft: bool = False,
) -> None:
    """The glow at the limb, bright where the Sun shines on it; an edge where space is not black.

    In high contrast the edge alone.
    """
    if not _shows_limb(view):
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if theme.name() != "dark":
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.roles().quiet, theme.line_px(1.2)))
        painter.drawEllipse(QPointF(*view.middle_px), view.radius_px, view.radius_px)
    if theme.name() != "contrast":
        coarse = COARSE_DRAFT if draft else COARSE
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        box = _around(view)
        painter.setClipRegion(_without_inside(view), Qt.ClipOperation.IntersectClip)
        painter.drawImage(box, _glow(view, (sun_lat_deg, sun_lon_deg), box, coarse))
    painter.restore()


def _shows_limb(view: GlobeView) -> bool:
    middle_x, middle_y = view.middle_px
    across = max(middle_x, view.width_px - middle_x)
    down = max(middle_y, view.height_px - middle_y)
    return math.hypot(across, down) > view.radius_px * (1 - INNER_PART)


def _without_inside(view: GlobeView) -> QRegion:
    """The view but for the middle of the globe, where no air is drawn."""
    size = view.width_px, view.height_px
    return _beside_disc(size, view.middle_px, view.radius_px * (1 - INNER_PART))


@lru_cache(maxsize=4)  # a globe that turns keeps its size
def _beside_disc(
    size: tuple[float, float], middle: tuple[float, float], reach_px: float
) -> QRegion:
    """All but a disc, in bands: some of the disc is left, too, but the region is quickly made."""
    region = QRegion(QRectF(QPointF(), QSizeF(*size)).toAlignedRect())
    heights = [reach_px * math.sin(math.pi * n / BANDS / 2) for n in range(-BANDS, BANDS + 1)]
    for low, high in pairwise(heights):
        half = math.sqrt(max(reach_px**2 - max(low**2, high**2), 0.0))
        band = QRectF(middle[0] - half, middle[1] + low, 2 * half, high - low)
        region -= QRegion(_inside(band))
    return region


def _inside(rect: QRectF) -> QRect:
    """The whole pixels within."""
    left, top = math.ceil(rect.left()), math.ceil(rect.top())
    return QRect(
        left, top, max(math.floor(rect.right()) - left, 0), max(math.floor(rect.bottom()) - top, 0)
    )


def _around(view: GlobeView) -> QRectF:
    """The part of the view that the air is in."""
    middle_x, middle_y = view.middle_px
    reach = view.radius_px * (1 + OUTER_PART)
    box = QRectF(middle_x - reach, middle_y - reach, 2 * reach, 2 * reach)
    return QRectF((box & QRectF(0, 0, view.width_px, view.height_px)).toAlignedRect())


def _glow(view: GlobeView, sun: tuple[float, float], box: QRectF, coarse: int) -> QImage:
    """The air in a part of the view, as a small picture: it has no fine parts."""
    picture = QImage(_ring(view.middle_px, view.radius_px, box.getRect(), coarse))
    with QPainter(picture) as painter:
        painter.scale(picture.width() / box.width(), picture.height() / box.height())
        painter.translate(-box.topLeft())
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.fillRect(box, _light(view, *sun))
    return picture


@lru_cache(maxsize=2)  # a globe that turns keeps its size
def _ring(
    middle_px: tuple[float, float], radius: float, box: tuple[float, float, float, float],
    coarse: int,
) -> QImage:  # fmt: skip
    """The air all around as if it was light everywhere."""
    left, top, width, height = box
    size = math.ceil(width / coarse), math.ceil(height / coarse)
    picture = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    middle, reach = QPointF(*middle_px), radius * (1 + OUTER_PART)
    ring = QPainterPath()
    ring.addEllipse(middle, reach, reach)
    ring.addEllipse(middle, radius * (1 - INNER_PART), radius * (1 - INNER_PART))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(size[0] / width, size[1] / height)
        painter.translate(-left, -top)
        painter.fillPath(ring, _thinning(middle, radius, reach))
    return picture


def _thinning(middle: QPointF, radius: float, reach: float) -> QRadialGradient:
    """Thick at the limb, quickly thinner outward, slowly inward."""
    gradient = QRadialGradient(middle, reach)
    for index in range(STOPS + 1):
        part = index / STOPS
        fade = (1 - part) ** 2.2
        for away, strength in (
            (radius + (reach - radius) * part, BRIGHTEST * fade),
            (radius * (1 - INNER_PART * part), BRIGHTEST * 0.62 * fade),
        ):
            colour = QColor(AIR)
            colour.setAlphaF(strength)
            gradient.setColorAt(min(away / reach, 1.0), colour)
    return gradient


def _light(view: GlobeView, sun_lat_deg: float, sun_lon_deg: float) -> QLinearGradient:
    """How much of the air's light is seen.

    At the limb the sine of the Sun's elevation grows evenly across the picture, towards the Sun.
    """
    lat, lon = math.radians(sun_lat_deg), math.radians(sun_lon_deg)
    sun = math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)
    right, up, _ = (sum(a * b for a, b in zip(axis, sun, strict=True)) for axis in view.axes)
    middle_x, middle_y = view.middle_px
    size = max(math.hypot(right, up), 1e-6)

    def at(sine: float) -> QPointF:
        away = view.radius_px * sine / size
        return QPointF(middle_x + away * right / size, middle_y - away * up / size)

    gradient = QLinearGradient(at(FADE_FROM), at(FADE_TO))
    for index in range(STOPS + 1):
        part = index / STOPS
        colour = QColor(Qt.GlobalColor.white)
        colour.setAlphaF(DARK_SIDE + (1 - DARK_SIDE) * part * part * (3 - 2 * part))
        gradient.setColorAt(part, colour)
    return gradient
