"""How the small pictures stand: in one row, or in several below each other where room is left."""

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize

from torchviewer.views.picture_files import SMALL_PX

GAP_PX, EDGE_PX = 8, 3
SHAPE = SMALL_PX[0] / SMALL_PX[1]
LEAST_HIGH_PX = SMALL_PX[1]
SEEN_IN_ROW = 4.5
"""So many stand beside each other in a single row at least: the current one and neighbours."""
WIDE_IN_ROWS = (SMALL_PX[0], 84, 168)
"""Width of a picture in several rows, px: at least, where they have to scroll, and at most."""


LEAST_PART = 0.85
"""Pictures are made smaller than their columns are, down to this part, where all then fit."""
LEAST_ROWS_PX = 2 * (LEAST_HIGH_PX + EDGE_PX) + GAP_PX
"""So much height two rows take at least."""


@dataclass(frozen=True)
class Grid:
    """`columns` pictures of the size `small` beside each other; `rows` of them are in view.

    A single row holds them all and scrolls sideways, several rows scroll up and down.
    """

    small: QSize
    pitch: QSize
    """From one picture to the next, across and down."""
    columns: int
    rows: int
    single: bool

    @property
    def high_px(self) -> int:
        """The height of what is in view."""
        return self.rows * self.pitch.height() - GAP_PX + 2 * EDGE_PX

    def slot(self, index: int) -> QRect:
        """Where picture `index` stands while nothing is scrolled."""
        row, column = divmod(index, self.columns)
        corner = QPoint(column * self.pitch.width(), row * self.pitch.height())
        return QRect(corner + QPoint(EDGE_PX, EDGE_PX), self.small)

    def whole(self, count: int) -> QSize:
        """What `count` pictures take in all."""
        rows = ceil(count / self.columns)
        between = (min(count, self.columns) - 1) * self.pitch.width()
        across = max(between, 0) + self.small.width() + 2 * EDGE_PX
        return QSize(across, rows * self.pitch.height() - GAP_PX + 2 * EDGE_PX)


def grid_for(width_px: int, room_px: int, count: int) -> Grid:
    """The largest pictures of which `count` fit into the room, or a row that goes on sideways.

    Where not all fit, as many rows as there are whole ones. `high_px` of the Grid, given as room
    again, leads to the same Grid.
    """
    inner_px = width_px - 2 * EDGE_PX
    least_px, scrolling_px, most_px = WIDE_IN_ROWS
    most, fewest = int(_beside(inner_px, least_px)), ceil(_beside(inner_px, most_px))
    if room_px >= LEAST_ROWS_PX and most > 1:
        for columns in range(fewest, most + 1):
            rows = ceil(count / columns)
            most_high_px = (room_px - 2 * EDGE_PX + GAP_PX) // max(rows, 1) - GAP_PX
            grid = _rows(inner_px, columns, rows, most_high_px)
            if grid.rows > 1 and grid.high_px <= room_px:
                return grid
        columns = max(int(_beside(inner_px, scrolling_px)), 1)
        high_px = _rows(inner_px, columns, 1, 0).pitch.height()
        rows = min((room_px - 2 * EDGE_PX + GAP_PX) // high_px, ceil(count / columns))
        if rows > 1:
            return _rows(inner_px, columns, rows, 0)
    return _row(inner_px, room_px, count)


def _beside(inner_px: int, wide_px: int) -> float:
    """How many pictures of a width stand beside each other."""
    return (inner_px + GAP_PX) / (wide_px + GAP_PX)


def _rows(inner_px: int, columns: int, rows: int, most_high_px: int) -> Grid:
    """Rows of pictures from edge to edge; a little smaller and further apart to fit the room."""
    across_px = (inner_px + GAP_PX) // columns
    whole = QSize(across_px - GAP_PX, round((across_px - GAP_PX) / SHAPE))
    fits = whole.height() * LEAST_PART <= most_high_px < whole.height()
    small = QSize(round(most_high_px * SHAPE), most_high_px) if fits else whole
    if columns > 1:
        across_px = small.width() + (inner_px - columns * small.width()) // (columns - 1)
    return Grid(small, QSize(across_px, small.height() + GAP_PX), columns, rows, single=False)


def _row(inner_px: int, room_px: int, count: int) -> Grid:
    most_high_px = round((inner_px / SEEN_IN_ROW - GAP_PX) / SHAPE)
    high_px = max(min(room_px - 2 * EDGE_PX, most_high_px), LEAST_HIGH_PX)
    small = QSize(round(high_px * SHAPE), high_px)
    return Grid(small, small + QSize(GAP_PX, GAP_PX), max(count, 1), 1, single=True)
