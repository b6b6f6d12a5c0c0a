"""The two lines of an element set, on a grid of equal columns."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from torchviewer.views import theme

WIDE = 69
"""Columns of a line."""
BREAKS = ((0,), (0, 33), (0, 17, 43), (0, 17, 33, 52), (0, 8, 17, 33, 43, 52))
"""Columns, counted from 0, at which rows may begin: in both lines between two fields."""
SIZES_PX = (13, 12, 11)
"""Letters become smaller, in this order, rather than that there are more rows."""
EDGE_PX = 8
BETWEEN_LINES_PX = 6


class SetLines(QWidget):
    """As wide as there is room for: lines that do not fit go on below, both from the same column.

    Inter has digits of one width but no letters of one width, so every character stands in a
    column of its own: the numbers of the two lines can then be compared by eye.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_lines(self, lines: tuple[str, ...]) -> None:
        if lines == self._lines:
            return
        self._lines = lines
        self.setAccessibleName(QCoreApplication.translate("Working", "The two lines of the set"))
        self.setAccessibleDescription("\n".join(lines))
        self.setVisible(bool(lines))
        self.updateGeometry()
        self.update()

    @property
    def lines(self) -> tuple[str, ...]:
        return self._lines

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        starts, size = _fitting(width)
        rows, gaps = len(self._lines) * len(starts), BETWEEN_LINES_PX * (len(self._lines) - 1)
        return rows * theme.metrics(size).height() + gaps + 2 * EDGE_PX if rows else 0

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        roles, (starts, size) = theme.roles(), _fitting(self.width())
        cell, high = _cell(size), theme.metrics(size).height()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(roles.ground)
            painter.drawRoundedRect(self.rect(), 6, 6)
            painter.setFont(theme.font(size))
            painter.setPen(roles.text)
            top = EDGE_PX
            for line in self._lines:
                for start, end in pairwise((*starts, WIDE)):
                    for column, letter in enumerate(line[start:end]):
                        place = QRect(EDGE_PX + column * cell, top, cell, high)
                        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)
                    top += high
                top += BETWEEN_LINES_PX

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


def _cell(size_px: int) -> int:
    return theme.metrics(size_px).horizontalAdvance("0")


def _fitting(width: int) -> tuple[tuple[int, ...], int]:
    """Where the rows begin, as few as fit into `width`, and the size of their letters, px."""
    room = width - 2 * EDGE_PX
    for starts in BREAKS:
        most = max(end - start for start, end in pairwise((*starts, WIDE)))
        for size in SIZES_PX:
            if most * _cell(size) <= room:
                return starts, size
    return BREAKS[-1], SIZES_PX[-1]
