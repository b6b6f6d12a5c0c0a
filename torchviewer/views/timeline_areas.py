"""Paints areas of a lane of events: stretches of time, soft where only the hour or day is known."""

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPixmap

from torchviewer.views import theme
from torchviewer.views.timeline_canvas import Canvas, faded
from torchviewer.views.timeline_events import RAIL_PX, Area, areas_of
from torchviewer.views.timeline_lettering import SMOOTH
from torchviewer.views.timeline_marks import is_vague
from torchviewer.views.timeline_places import Places
from torchviewer.views.timeline_scale import Scale

BEYOND_PX = 40.0
SOFT_PX = 24.0
SOFT_PART = 0.35
FEW_PX = 1500.0
"""Up to so many px an area is filled at once, gradient and all."""
#: so many areas may lie over one another before they are painted thinner
SEE_THROUGH = 3
#: of the line at the foot of an area: lengths of dashes and gaps by turns, px
_STATUS_DASHES = {
    "derived": (6.0, 3.0, 2.0, 3.0),
    "planned": (6.0, 4.0),
    "typical": (6.0, 4.0),
    "recalled": (2.0, 3.0),
}


def paint_areas(canvas: Canvas, row: QRectF, places: Places, colour: QColor) -> None:
    """Stretches of time that an event covers; the common ones of very many."""
    areas, merged = areas_of(canvas.scale, row, places)
    for rect in merged:
        canvas.painter.fillRect(rail_of(rect), faded(colour, 0.5))
    veil = min(1.0, SEE_THROUGH / max(_depth(areas), 1))
    for area in areas:
        _paint_area(canvas, area, colour, veil)


def _depth(areas: Sequence[Area]) -> int:
    """How many of them lie over one another at most."""
    if len(areas) <= SEE_THROUGH:
        return len(areas)
    ends = [(area.rect.left(), 1) for area in areas] + [(area.rect.right(), -1) for area in areas]
    return max(accumulate(step for _, step in sorted(ends)), default=0)


def _paint_area(canvas: Canvas, area: Area, colour: QColor, veil: float) -> None:
    """A stretch of time: sharp ends where they are known, soft where only the hour or day is.

    `veil` (0 to 1) thins the fill where many lie over one another, so that titles can be read.
    """
    painter, selected = canvas.painter, canvas.selected_id("event") == area.event.id
    seen = seen_of(canvas.scale, area)
    middle = rail_of(seen).center().y()
    line = theme.roles().focus if selected else faded(colour, 0.8)
    status, is_soft = area.event.status, is_vague(area.event)
    if is_soft:
        fill_soft(painter, seen, area.rect, faded(colour, 0.30 if selected else 0.17 * veil))
    else:
        painter.fillRect(seen, faded(colour, 0.16 if selected else 0.07 * veil))
    thick = 1.6 if is_soft else 2.4
    rail = QRectF(seen.left(), middle - thick / 2, seen.width(), thick)
    if status != "reported":
        soft = _soft_px(area.rect.width()) if is_soft else 0.0
        left = max(rail.left(), area.rect.left() + soft)
        right = min(rail.right(), area.rect.right() - soft)
        dashes = _dashes(canvas, line, status, thick)
        painter.drawTiledPixmap(QRectF(left, rail.top(), right - left, thick), dashes)
    elif is_soft:
        fill_soft(painter, rail, area.rect, line)
    else:
        painter.fillRect(rail, line)


def _dashes(canvas: Canvas, colour: QColor, status: str, thick_px: float) -> QPixmap:
    """A piece of a dashed line that tells the evidence; painted once.

    Tiles take a third of the time of a pen that draws dashes.
    """
    key, ratio = (colour.rgba(), status, thick_px, canvas.ratio), canvas.ratio
    tile = canvas.letters.tiles.get(key)
    if tile is None:
        dashes = _STATUS_DASHES[status]
        tile = QPixmap(round(sum(dashes) * ratio), math.ceil(thick_px * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(Qt.GlobalColor.transparent)
        left = 0.0
        with QPainter(tile) as painter:
            painter.setRenderHint(SMOOTH)
            for dash, gap in zip(dashes[::2], dashes[1::2], strict=True):
                painter.fillRect(QRectF(left, 0.0, dash, thick_px), colour)
                left += dash + gap
        canvas.letters.tiles[key] = tile
    return tile


def _soft_px(wide_px: float) -> float:
    """How long the ends are over which something so wide fades out."""
    return min(SOFT_PART * wide_px, SOFT_PX)


def fill_soft(painter: QPainter, seen: QRectF, whole: QRectF, colour: QColor) -> None:
    """Fill what is `seen` of `whole`, which fades out at both ends."""
    wide, left, right = whole.width(), whole.left(), whole.right()
    if wide <= 0:
        return
    if seen.width() * seen.height() < FEW_PX:
        edge, none = _soft_px(wide) / wide, faded(colour, 0.0)
        gradient = QLinearGradient(left, 0.0, right, 0.0)
        for where, ink in ((0.0, none), (edge, colour), (1.0 - edge, colour), (1.0, none)):
            gradient.setColorAt(where, ink)
        painter.fillRect(seen, gradient)
    else:
        _fill_wide(painter, seen, (round(left), round(right)), colour)


def _fill_wide(painter: QPainter, seen: QRectF, ends_px: tuple[int, int], colour: QColor) -> None:
    """The same, quicker where it covers much: a gradient is dearer than an even colour."""
    (left, right), top, high = ends_px, seen.top(), seen.height()
    soft = round(_soft_px(right - left))
    first, last = max(left + soft, seen.left()), min(right - soft, seen.right())
    if first < last:
        painter.fillRect(QRectF(first, top, last - first, high), colour)
    rise, fall = _edges(colour.rgba(), soft)
    if seen.left() < left + soft:
        painter.setBrushOrigin(left, 0)
        painter.fillRect(QRectF(left, top, soft, high), rise)
    if seen.right() > right - soft:
        painter.setBrushOrigin(right - soft, 0)
        painter.fillRect(QRectF(right - soft, top, soft, high), fall)
    painter.setBrushOrigin(0, 0)


@lru_cache(maxsize=200)
def _edges(rgba: int, soft_px: int) -> tuple[QBrush, QBrush]:
    """What fades in, and out, over so many px from the brush's origin."""
    colour = QColor.fromRgba(rgba)
    rise, fall = QLinearGradient(0.0, 0.0, soft_px, 0.0), QLinearGradient(0.0, 0.0, soft_px, 0.0)
    for gradient, full in ((rise, 1.0), (fall, 0.0)):
        gradient.setColorAt(full, colour)
        gradient.setColorAt(1.0 - full, faded(colour, 0.0))
    return QBrush(rise), QBrush(fall)


def seen_of(scale: Scale, area: Area) -> QRectF:
    """What of an area is in view, and a little beyond."""
    left = max(area.rect.left(), scale.left_px - BEYOND_PX)
    right = min(area.rect.right(), scale.right_px + BEYOND_PX)
    return QRectF(left, area.rect.top(), right - left, area.rect.height())


def rail_of(rect: QRectF) -> QRectF:
    """The line at the foot of the lane that an area stands on."""
    height = RAIL_PX * theme.text_scale()
    return QRectF(rect.left(), rect.bottom() - height, rect.width(), height)


def draw_blob(painter: QPainter, middle: QPointF, half: float, colour: QColor, status: str) -> None:
    """The small form of an hour or a day: a short bar with soft ends, paler if not reported."""
    rect = QRectF(middle.x() - half, middle.y() - half * 0.7, 2 * half, 1.4 * half)
    fill_soft(painter, rect, rect, faded(colour, 0.95 if status == "reported" else 0.45))
