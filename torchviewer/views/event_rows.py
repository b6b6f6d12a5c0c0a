"""How a record looks in a list: mark and title over time and place, all rows of one height."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QPolygon
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from torchviewer.mission.happenings import Event
from torchviewer.views import icons, theme
from torchviewer.views.status_mark import paint_status_mark

RECORD, WHEN, SHORT, WHERE, NOW, DISPUTED = (Qt.ItemDataRole.UserRole + n for n in range(6))
"""What a row holds: the record; its time, and the same for narrow rows; its place; whether the
clock stands at it; whether sources disagree."""
TITLE_PX, WHEN_PX = 14, 12
EDGE_PX, MARK_PX, GAP_PX, NOW_PX = 8, 14, 8, 2
BETWEEN = " · "

Index = QModelIndex | QPersistentModelIndex


def row_height() -> int:
    """How high every row is, px."""
    letters = theme.metrics(TITLE_PX, 600).height() + theme.metrics(WHEN_PX).height()
    return letters + 2 * EDGE_PX


class RecordPainter(QStyledItemDelegate):
    """Two lines a row; a line below the row at which the clock stands."""

    def __init__(self, owner: QAbstractItemView) -> None:
        super().__init__(owner)
        self._list = owner

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._list.viewport().width(), row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        inner = place.adjusted(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
        inner.setLeft(self._paint_mark(painter, inner, index.data(RECORD)))
        self._paint_title(painter, inner, index)
        self._paint_when(painter, inner, index)
        if index.data(NOW):
            _paint_now(painter, place)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        roles, state = theme.roles(), option.state
        place: QRect = option.rect.adjusted(1, 1, -1, -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus) and self._list.hasFocus()
        if chosen or pointed or focused:
            strong = roles.raised if theme.is_contrast() else roles.line
            painter.setPen(QPen(roles.focus, theme.line_px(2)) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(strong if chosen and not theme.is_light() else roles.raised)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)
        if chosen:
            bar = QRect(place.left() + 2, place.top() + 8, 3, place.height() - 16)
            painter.fillRect(bar, roles.orbit)

    def _paint_mark(self, painter: QPainter, inner: QRect, record: object) -> int:
        """The form of its evidence, where it is an event; returns where words may begin, px."""
        if not isinstance(record, Event):
            return inner.left()
        size = round(MARK_PX * theme.text_scale())
        middle = inner.top() + theme.metrics(TITLE_PX, 600).height() / 2
        rect = QRectF(inner.left() + 2, middle - size / 2, size, size)
        paint_status_mark(painter, rect, record, theme.roles().text)
        return inner.left() + size + GAP_PX

    @staticmethod
    def _paint_title(painter: QPainter, inner: QRect, index: Index) -> None:
        roles, letters = theme.roles(), theme.metrics(TITLE_PX, 600)
        room = inner.width()
        if index.data(DISPUTED):
            size = round(MARK_PX * theme.text_scale())
            top = inner.top() + (letters.height() - size) // 2
            sign = icons.icon("alert-triangle", roles.text)
            sign.paint(painter, inner.right() - size, top, size, size)
            room -= size + GAP_PX
        title = str(index.data()).replace("\n", " ")
        painter.setFont(theme.font(TITLE_PX, 600))
        painter.setPen(roles.text)
        _write(painter, inner, Qt.AlignmentFlag.AlignTop, _elided(letters, title, room))

    @staticmethod
    def _paint_when(painter: QPainter, inner: QRect, index: Index) -> None:
        """The time is never cut: narrow rows have a shorter one, and the place goes first."""
        letters, room = theme.metrics(WHEN_PX), inner.width()
        when, where = index.data(WHEN), index.data(WHERE)
        if letters.horizontalAdvance(when) > room:
            when = index.data(SHORT)
        text = f"{when}{BETWEEN}{where}" if where else when
        if letters.horizontalAdvance(when + BETWEEN + where[:6]) > room:
            text = when
        painter.setFont(theme.font(WHEN_PX))
        chosen_ink = theme.roles().text if theme.is_contrast() else theme.roles().quiet
        painter.setPen(chosen_ink)
        _write(painter, inner, Qt.AlignmentFlag.AlignBottom, _elided(letters, text, room))


def _elided(letters: object, text: str, room: int) -> str:
    return str(letters.elidedText(text, Qt.TextElideMode.ElideRight, room))  # type: ignore[attr-defined]


def _write(painter: QPainter, inner: QRect, side: Qt.AlignmentFlag, text: str) -> None:
    painter.drawText(inner, int(side | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip), text)


def _paint_now(painter: QPainter, place: QRect) -> None:
    """Where the clock stands: after this row, before the next; like the timeline's playhead."""
    colour, low = theme.roles().focus, place.bottom() - NOW_PX + 1
    painter.fillRect(QRect(place.left(), low, place.width(), NOW_PX), colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    tip = QPoint(place.left() + 7, low)
    painter.drawPolygon(QPolygon([tip, tip + QPoint(-7, -5), tip + QPoint(-7, 5)]))
