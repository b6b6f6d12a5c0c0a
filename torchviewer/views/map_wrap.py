"""A flat picture of the world wrapped around the globe, pixel by pixel."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath

from torchviewer.views.map_globe import GlobeView

BAND_CELLS = 1 << 16  # so many cells are worked on at once: their arrays stay in the cache
FINENESS = 1.25  # cells to a pixel of the picture: more would show nothing more
LOW_BYTES = np.uint32(0x00FF00FF)

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
    box = QRectF(middle_x - radius, middle_y - radius, 2 * radius, 2 * radius)
    box &= QRectF(0, 0, view.width_px, view.height_px)
    if box.isEmpty():
        return
    least_px = 360.0 * view.px_per_deg / image.width() / FINENESS
    cell = cell_px or max(1.0 / ratio, least_px)
    columns, rows = max(2, math.ceil(box.width() / cell)), max(2, math.ceil(box.height() / cell))
    wrapped = wrapped_picture(image, view, box, columns, rows)
    painter.save()
    painter.setClipPath(limb(view))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, wrapped)
    painter.restore()


def wrapped_picture(image: QImage, view: GlobeView, box: QRectF, columns: int, rows: int) -> QImage:
    """What of the world is seen in a box of pixels, as a picture of columns x rows cells.

    Beside the globe the colour of the limb goes on.
    """
    world = pixels_of(image)
    made = QImage(columns, rows, QImage.Format.Format_RGB32)
    target = pixels_of(made)
    middle_x, middle_y = view.middle_px
    x = box.x() + (np.arange(columns, dtype=np.float32) + 0.5) * (box.width() / columns)
    y = box.y() + (np.arange(rows, dtype=np.float32) + 0.5) * (box.height() / rows)
    right = ((x - middle_x) / view.radius_px).astype(np.float32)[None, :]
    up = ((middle_y - y) / view.radius_px).astype(np.float32)[:, None]
    band = max(1, BAND_CELLS // columns)
    for first in range(0, rows, band):
        part = slice(first, min(first + band, rows))
        target[part] = _seen(world, view, right, up[part])
    return made


def _seen(world: Colours, view: GlobeView, right: Floats, up: Floats) -> Colours:
    """The colours of the globe's surface at some cells."""
    height, width = world.shape
    centre = math.radians(view.centre_lat_deg)
    sine, cosine = np.float32(math.sin(centre)), np.float32(math.cos(centre))
    near = np.sqrt(np.maximum(np.float32(1.0) - right * right - up * up, np.float32(0.0)))
    ahead = near * cosine - up * sine
    north = np.clip(near * sine + up * cosine, np.float32(-1.0), np.float32(1.0))
    east = np.arctan2(np.broadcast_to(right, ahead.shape), ahead)
    x_scale, y_scale = np.float32(width / math.tau), np.float32(height / math.pi)
    start = np.float32((view.centre_lon_deg + 180.0) / 360.0 * width - 0.5)
    column = east * x_scale + start
    row = (np.float32(math.pi / 2) - np.arcsin(north)) * y_scale - np.float32(0.5)
    return sampled(world, column, np.clip(row, np.float32(0.0), np.float32(height - 1.001)))


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
    """The pixels of a picture of 32 bits each, (rows, columns), shared with it."""
    stride = image.bytesPerLine() // 4
    shared = np.frombuffer(image.bits(), np.uint32).reshape(image.height(), stride)
    return shared[:, : image.width()]
