"""A flat picture of the world wrapped around the globe, pixel by pixel."""

import math
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QRegion

from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_imagery import enlarged

BAND_CELLS = 1 << 15  # so many cells are worked on at once: their arrays stay in the cache
FINEST_PX = 5400 * 1.25  # cells around the equator: more would show nothing more
MOST_CELLS = 1_100_000  # of more, day and night would take more than a tenth of a second
COARSE_PART = 1.4
COARSER = 4, 2
LOW_BYTES, BYTE = np.uint32(0x00FF00FF), np.uint32(8)
HALF, ONE = np.float32(0.5), np.float32(1.0)
TINY = np.float32(1e-12)
# Abramowitz and Stegun, Handbook of Mathematical Functions, 4.4.49: off by at most 2e-8 radians
ARCTANGENT = tuple(
    np.float32(part)
    for part in (
        0.0028662257, -0.0161657367, 0.0429096138, -0.0752896400,
        0.1065626393, -0.1420889944, 0.1999355085, -0.3333314528,
    )
)  # fmt: skip

Colours = NDArray[np.uint32]
Floats = NDArray[np.float32]


def limb(view: GlobeView) -> QPainterPath:
    """The outline of the globe."""
    path = QPainterPath()
    path.addEllipse(QPointF(*view.middle_px), view.radius_px, view.radius_px)
    return path


def draw_wrapped(
    painter: QPainter, image: QImage, view: GlobeView, ratio: float, cell_px: float = 0.0
) -> None:
    """Draw a picture of the whole world (180 W to 180 E) on the globe.

    `ratio`: device pixels to a pixel; `cell_px`: how coarse, 0: as fine as the picture allows.
    """
    middle_x, middle_y = view.middle_px
    radius = view.radius_px + 1.0
    globe = QRectF(middle_x - radius, middle_y - radius, 2 * radius, 2 * radius)
    box = globe & QRectF(0, 0, view.width_px, view.height_px)
    if box.isEmpty():
        return
    area_px = box.width() * box.height()
    finest_px = max(360.0 * view.px_per_deg / FINEST_PX, math.sqrt(area_px / MOST_CELLS))
    cell = cell_px or max(1.0 / ratio, finest_px)
    # a coarse picture gains nothing from more cells than it has pixels
    cells_per_pixel = 360.0 * view.px_per_deg / cell / image.width()
    cell *= next((n for n in COARSER if cells_per_pixel > COARSE_PART * n / 2), 1)
    columns, rows = (max(1, math.ceil(side / cell)) for side in (box.width(), box.height()))
    wrapped = wrapped_picture(image, view, box, (columns, rows))
    if not cell_px:
        wrapped = enlarged(wrapped, cell * ratio)
    painter.save()
    corner = math.hypot(view.width_px, view.height_px + view.low_px) / 2
    if corner > view.radius_px and cell_px:  # rough edges are enough for a coarse picture
        painter.setClipRegion(_disc(globe.toRect().getRect()), Qt.ClipOperation.IntersectClip)
    elif corner > view.radius_px:
        painter.setClipPath(limb(view))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, wrapped)
    painter.restore()


@lru_cache(maxsize=2)  # a globe that turns keeps its size
def _disc(box: tuple[int, int, int, int]) -> QRegion:
    return QRegion(QRect(*box), QRegion.RegionType.Ellipse)


def wrapped_picture(image: QImage, view: GlobeView, box: QRectF, cells: tuple[int, int]) -> QImage:
    """What of the world is seen in a box of pixels, in so many columns and rows of cells.

    Beside the globe the colour of the limb goes on.
    """
    world = pixels_of(image, writable=False)
    height, width = world.shape
    columns, rows = cells
    east, south = places_in(view, box.getRect(), columns, rows)
    made = QImage(columns, rows, QImage.Format.Format_RGB32)
    target = pixels_of(made)
    last = np.float32(height - 1.001)

    for part in _bands(columns, rows):
        row = np.clip(south[part] * np.float32(height) - HALF, np.float32(0.0), last)
        target[part] = sampled(world, east[part] * np.float32(width) - HALF, row)
    return made


@lru_cache(maxsize=1)  # day and night are wrapped one after the other
def places_in(
    view: GlobeView, box: tuple[float, float, float, float], columns: int, rows: int
) -> tuple[Floats, Floats]:
    """Where on a picture of the world the cells of a box lie, (rows, columns) each.

    How far east of 180 W, 0 to 1, and how far south of the north pole, as parts of the whole.
    """
    left, top, width, height = box
    middle_x, middle_y = view.middle_px
    x = left + (np.arange(columns) + 0.5) * (width / columns)
    y = top + (np.arange(rows) + 0.5) * (height / rows)
    right = ((x - middle_x) / view.radius_px).astype(np.float32)[None, :]
    all_up = ((middle_y - y) / view.radius_px).astype(np.float32)[:, None]
    centre = math.radians(view.centre_lat_deg)
    sine, cosine = np.float32(math.sin(centre)), np.float32(math.cos(centre))
    start = np.float32((view.centre_lon_deg + 180.0) / 360.0)
    east, south = np.empty((2, rows, columns), np.float32)

    right_squared = right * right
    for part in _bands(columns, rows):
        up = all_up[part]
        near = np.sqrt(np.maximum(ONE - right_squared - up * up, np.float32(0.0)))
        ahead = near * cosine - up * sine
        north = near * sine + up * cosine
        from_axis = np.sqrt(right_squared + ahead * ahead)
        # tangents of half the longitude, then of a quarter of it: four times their arcs
        half = right / np.maximum(from_axis + ahead, TINY)
        quarter = half / (ONE + np.sqrt(ONE + half * half))
        turned = _arctangent(quarter) * np.float32(4 / math.tau) + start
        east[part] = turned - np.floor(turned)
        south[part] = HALF - _arctangent(north / (ONE + from_axis)) * np.float32(2 / math.pi)
    return east, south


def _arctangent(tangent: Floats) -> Floats:
    """The arc of a tangent between -1 and 1, radians: at a tenth of the time of the library's."""
    square = tangent * tangent
    arc = square * ARCTANGENT[0]
    for part in ARCTANGENT[1:]:
        arc += part
        arc *= square
    arc += ONE
    arc *= tangent
    return arc


def _bands(columns: int, rows: int) -> Iterator[slice]:
    """Some rows after the others."""
    band = max(1, BAND_CELLS // columns)
    for first in range(0, rows, band):
        yield slice(first, min(first + band, rows))


def sampled(world: Colours, column: Floats, row: Floats) -> Colours:
    """The colours between four pixels each (bilinear).

    Rows lie inside; columns from -1 on, less than the width: the last lies beside the first.
    """
    height, width = world.shape
    left, top = np.floor(column), np.floor(row)
    east = ((column - left) * 256).astype(np.uint32)
    south = ((row - top) * 256).astype(np.uint32)
    wide = np.int32(width)
    left_index = left.astype(np.int32)
    right_index = left_index + np.int32(1)
    left_index += (left_index < 0) * wide
    right_index -= (right_index == wide) * wide
    above = top.astype(np.int32) * wide
    below = np.minimum(above + wide, wide * np.int32(height - 1))
    flat = world.ravel()
    places = (line + side for line in (above, below) for side in (left_index, right_index))
    corners = [flat.take(place) for place in places]
    # parts of 256 that each of the four has
    both = (east * south) >> BYTE
    parts = np.uint32(256) - east - south + both, east - both, south - both, both
    even = _sum([(one & LOW_BYTES) * part for one, part in zip(corners, parts, strict=True)])
    odd = _sum(
        [((one >> BYTE) & LOW_BYTES) * part for one, part in zip(corners, parts, strict=True)]
    )
    mixed: Colours = ((even >> BYTE) & LOW_BYTES) | (odd & ~LOW_BYTES)
    return mixed


def _sum(terms: list[Colours]) -> Colours:
    total = terms[0]
    for term in terms[1:]:
        total += term
    return total


def pixels_of(image: QImage, *, writable: bool = True) -> Colours:
    """The pixels of a picture of 32 bits each, (rows, columns), shared with it: keep it alive.

    Where they are `writable` the picture counts as changed.
    """
    stride = image.bytesPerLine() // 4
    memory = image.bits() if writable else image.constBits()
    shared = np.frombuffer(memory, np.uint32).reshape(image.height(), stride)
    return shared[:, : image.width()]
