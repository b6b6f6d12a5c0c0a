"""The night laid over the day: whole where it is dark, through a mask in the twilight only."""

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QImage, QPainter, QRegion

from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_imagery import alpha_image, night_share

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TILE_CELLS = 6
"""Cells of the mask, either way, of the tiles that are told apart as day, twilight and night."""
OPAQUE = 1.0 - 0.5 / 255
BEFOREHAND, AT_A_TIME = 48, 2
"""So many nights are made beforehand, all around the Earth: one is at most 3.75 degrees off."""
SEASON_DEG = 1.5
"""So far off may the latitude of the Sun be that they are made for."""


@dataclass(frozen=True)
class Shade:
    """How much of the night shows in a view: everything in `dark`, by `mask` in `twilight`.

    The regions are in whole pixels of the view and do not overlap; elsewhere it is day.
    """

    mask: QImage
    dark: QRegion
    twilight: QRegion


def shade_of(view: MapFrame, sun_lat_deg: float, sun_lon_deg: float) -> Shade:
    """The shade over a view while the Sun stands overhead there, degrees."""
    share = night_share(view, sun_lat_deg, sun_lon_deg)
    least, most = _tiles(share)
    dark = least >= OPAQUE
    dusk = ~dark & (most > 0.0)
    return Shade(
        alpha_image(share), _region(dark, share.shape, view), _region(dusk, share.shape, view)
    )


def lay_night(
    painter: QPainter, night: QImage, shade: Shade, view: MapFrame, dusk: QImage | None = None
) -> QImage:
    """Paint the night picture, as large as the view in device pixels, over the day.

    `dusk`: what an earlier call has given back; its memory is used again.
    """
    dusk = QImage() if dusk is None else dusk
    painter.save()
    if not shade.dark.isEmpty():
        painter.setClipRegion(shade.dark)
        painter.drawImage(QPointF(0, 0), night)
    if not shade.twilight.isEmpty():
        if dusk.size() != night.size() or dusk.devicePixelRatio() != night.devicePixelRatio():
            dusk = QImage(night.size(), QImage.Format.Format_ARGB32_Premultiplied)
            dusk.setDevicePixelRatio(night.devicePixelRatio())
        _draw_dusk(dusk, night, shade, view)
        painter.setClipRegion(shade.twilight)
        painter.drawImage(QPointF(0, 0), dusk)
    painter.restore()
    return dusk


def _draw_dusk(dusk: QImage, night: QImage, shade: Shade, view: MapFrame) -> None:
    """What of the night picture shows in the twilight; nothing is painted elsewhere."""
    with QPainter(dusk) as painter:
        painter.setClipRegion(shade.twilight)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(QPointF(0, 0), night)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(QRectF(0, 0, view.width_px, view.height_px), shade.mask)


class Nights:
    """Shades of one view made beforehand, for frames that must be quick; bit by bit."""

    def __init__(self) -> None:
        self._view: MapFrame | None = None
        self._sun_lat_deg = 0.0
        self._shades: list[Shade] = []

    def prepare_next(self, view: MapFrame, sun_lat_deg: float) -> bool:
        """Make some more for this view and season; False: all are made."""
        if not self._are_for(view, sun_lat_deg):
            self._view, self._sun_lat_deg, self._shades = view, sun_lat_deg, []
        if len(self._shades) == BEFOREHAND:
            return False
        for _ in range(AT_A_TIME):
            sun_lon_deg = len(self._shades) * 360.0 / BEFOREHAND
            self._shades.append(shade_of(view, self._sun_lat_deg, sun_lon_deg))
        return True

    def near(self, view: MapFrame, sun_lat_deg: float, sun_lon_deg: float) -> Shade | None:
        """The shade for about this place of the Sun; None: it is not made yet."""
        number = round(sun_lon_deg * BEFOREHAND / 360.0) % BEFOREHAND
        is_made = self._are_for(view, sun_lat_deg) and number < len(self._shades)
        return self._shades[number] if is_made else None

    def _are_for(self, view: MapFrame, sun_lat_deg: float) -> bool:
        return self._view == view and abs(self._sun_lat_deg - sun_lat_deg) <= SEASON_DEG


def _tiles(share: "NDArray[np.float32]") -> "tuple[NDArray[np.float32], NDArray[np.float32]]":
    """The least and the most of the night in each tile, (rows, columns) of tiles.

    The mask is smoothed as it is enlarged, so a tile also looks at the cells around it.
    """
    import numpy as np  # noqa: PLC0415 (after the first frame)

    return _by_tile(np.minimum, share), _by_tile(np.maximum, share)


def _by_tile(pick: "np.ufunc", share: "NDArray[np.float32]") -> "NDArray[np.float32]":
    import numpy as np  # noqa: PLC0415 (after the first frame)

    rows, columns = share.shape
    near = np.pad(share, 1, mode="edge")
    near = pick(pick(near[:-2], near[1:-1]), near[2:])
    near = pick(pick(near[:, :-2], near[:, 1:-1]), near[:, 2:])
    lines = pick.reduceat(near, np.arange(0, rows, TILE_CELLS), axis=0)
    tiles: NDArray[np.float32] = pick.reduceat(lines, np.arange(0, columns, TILE_CELLS), axis=1)
    return tiles


def _region(tiles: "NDArray[np.bool_]", size_cells: tuple[int, int], view: MapFrame) -> QRegion:
    """The tiles that are True, as whole pixels; those beside each other are one rectangle."""
    import numpy as np  # noqa: PLC0415 (after the first frame)

    tops = _edges(size_cells[0], view.height_px)
    lefts = _edges(size_cells[1], view.width_px)
    framed = np.pad(tiles.astype(np.int8), ((0, 0), (1, 1)))
    rows, turns = np.nonzero(np.diff(framed, axis=1))
    region = QRegion()
    for row, first, end in zip(rows[::2].tolist(), turns[::2], turns[1::2], strict=True):
        left, top = lefts[first], tops[row]
        region += QRect(left, top, lefts[end] - left, tops[row + 1] - top)
    return region


def _edges(cells: int, length_px: float) -> list[int]:
    """Where the tiles of a row of so many cells begin, and where the last ends, px."""
    inner = [round(first * length_px / cells) for first in range(0, cells, TILE_CELLS)]
    return [*inner, math.ceil(length_px)]
