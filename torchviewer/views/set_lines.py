"""The two lines of an element set, on a grid of equal columns, field by field."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from torchviewer.views import theme

FIELD_STARTS = ((0, 2, 9, 18, 33, 44, 53, 62, 64), (0, 2, 8, 17, 26, 34, 43, 52, 63))
"""Where the fields of each line begin, columns counted from 0."""
SIZE_PX = 13
EDGE_PX = 8
BETWEEN_LINES_PX = 6

Piece = tuple[int, int, str]
"""Row, column and what is written there."""


class SetLines(QWidget):
    """As wide as there is room for: a line that does not fit goes on below, between two fields.

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
        rows = sum(max(row for row, _, _ in pieces) + 1 for pieces in self._pieces(width))
        gap = BETWEEN_LINES_PX * (len(self._lines) - 1)
        return rows * self._row_height() + gap + 2 * EDGE_PX if rows else 0

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def _cell(self) -> int:
        return theme.metrics(SIZE_PX).horizontalAdvance("0")

    def _row_height(self) -> int:
        return theme.metrics(SIZE_PX).height()

    def _pieces(self, width: int) -> list[list[Piece]]:
        columns = max((width - 2 * EDGE_PX) // self._cell(), 1)
        return [
            list(_broken(line, starts, columns))
            for line, starts in zip(self._lines, FIELD_STARTS, strict=False)
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        roles, cell, high = theme.roles(), self._cell(), self._row_height()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(roles.ground)
            painter.drawRoundedRect(self.rect(), 6, 6)
            painter.setFont(theme.font(SIZE_PX))
            painter.setPen(roles.text)
            top = EDGE_PX
            for pieces in self._pieces(self.width()):
                for row, column, words in pieces:
                    for at, letter in enumerate(words):
                        left = EDGE_PX + (column + at) * cell
                        place = QRect(left, top + row * high, cell, high)
                        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letter)
                top += (pieces[-1][0] + 1) * high + BETWEEN_LINES_PX

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)


def _broken(line: str, starts: tuple[int, ...], columns: int) -> Iterator[Piece]:
    """The fields of `line` in rows of at most `columns`, each where it stands within its row."""
    row = row_start = 0
    for start, end in zip(starts, (*starts[1:], len(line)), strict=True):
        field = line[start:end].rstrip()
        if start + len(field) - row_start > columns and start > row_start:
            row, row_start = row + 1, start
        yield row, start - row_start, field
