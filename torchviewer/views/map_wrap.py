"""A flat picture of the world wrapped around the globe, pixel by pixel."""

import math
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QRegion

from torchviewer.views.map_globe import GlobeView

BAND_CELLS = 1 << 16  # so many cells are worked on at once: their arrays stay in the cache
FINEST_PX = 5400 * 1.25  # cells around the equator: more would show nothing more
MOST_CELLS = 1_100_000  # a tenth of a second's work
COARSE_PART = 1.4
LOW_BYTES = np.uint32(0x00FF00FF)
HALF = np.float32(0.5)

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
    # even numbers, so that every other cell lies as well in the box as all
    columns, rows = (2 * max(1, math.ceil(side / cell / 2)) for side in (box.width(), box.height()))
    # a coarse picture gains nothing from more cells than it has pixels
    stride = 2 if 360.0 * view.px_per_deg / cell > COARSE_PART * image.width() else 1
    wrapped = wrapped_picture(image, view, box, (columns, rows), stride)
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


def wrapped_picture(
    image: QImage, view: GlobeView, box: QRectF, cells: tuple[int, int], stride: int = 1
) -> QImage:
    """What of the world is seen in a box of pixels, in so many columns and rows of cells.

    Of these only every `stride`-th is drawn. Beside the globe the colour of the limb goes on.
    """
    world = pixels_of(image)
    height, width = world.shape
    every = slice(stride // 2, None, stride)
    east, south = (part[every, every] for part in places_in(view, box.getRect(), *cells))
    rows, columns = east.shape
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

    How far east of 180 W and how far south of the north pole, as parts of the whole.
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

    for part in _bands(columns, rows):
        up = all_up[part]
        near = np.sqrt(np.maximum(np.float32(1.0) - right * right - up * up, np.float32(0.0)))
        ahead = near * cosine - up * sine
        north = np.clip(near * sine + up * cosine, np.float32(-1.0), np.float32(1.0))
        turn = np.arctan2(np.broadcast_to(right, ahead.shape), ahead)
        east[part] = turn * np.float32(1 / math.tau) + start
        south[part] = HALF - np.arcsin(north) * np.float32(1 / math.pi)
    return east, south


def _bands(columns: int, rows: int) -> Iterator[slice]:
    """Some rows after the others."""
    band = max(1, BAND_CELLS // columns)
    for first in range(0, rows, band):
        yield slice(first, min(first + band, rows))


def sampled(world: Colours, column: Floats, row: Floats) -> Colours:
    """The colours between four pixels each (bilinear); columns wrap, rows lie inside."""
    height, width = world.shape
    left, top = np.floor(column), np.floor(row)
    east = ((column - left) * 256).astype(np.uint32)
    south = ((row - top) * 256).astype(np.uint32)
    left_index = left.astype(np.int32) % width
    right_index = left_index + 1
    right_index[right_index == width] = 0
    above = top.astype(np.int32) * width
    below = np.minimum(above + width, (height - 1) * width)
    flat = world.ravel()
    upper = _mixed(flat.take(above + left_index), flat.take(above + right_index), east)
    lower = _mixed(flat.take(below + left_index), flat.take(below + right_index), east)
    return _mixed(upper, lower, south)


def _mixed(one: Colours, other: Colours, part: Colours) -> Colours:
    """Between two colours of four bytes each; `part` of 256 of the other."""
    rest = np.uint32(256) - part
    even = ((one & LOW_BYTES) * rest + (other & LOW_BYTES) * part) >> np.uint32(8)
    odd = ((one >> np.uint32(8)) & LOW_BYTES) * rest + ((other >> np.uint32(8)) & LOW_BYTES) * part
    mixed: Colours = (even & LOW_BYTES) | (odd & ~LOW_BYTES)
    return mixed


def pixels_of(image: QImage) -> Colours:
    """The pixels of a picture of 32 bits each, (rows, columns), shared with it: keep it alive."""
    stride = image.bytesPerLine() // 4
    shared = np.frombuffer(image.bits(), np.uint32).reshape(image.height(), stride)
    return shared[:, : image.width()]
