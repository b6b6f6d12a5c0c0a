"""How a pass looks in the list: three columns of times over a line on the light."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from torchviewer.flight.passes import Pass
from torchviewer.views import icons, theme

PASS, WORDS, HEADS = (Qt.ItemDataRole.UserRole + n for n in range(3))
"""What a row holds: the pass with its words, or (a heading) what the columns are."""
TIMES_PX, LIGHT_PX, DAY_PX = 13, 12, 12
EDGE_PX, GAP_PX, MARK_PX = 8, 12, 16
SPREAD_PX = 24
"""Where there is room, the columns stand farther apart by no more than this."""
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

Index = QModelIndex | QPersistentModelIndex


class PassPainter(QStyledItemDelegate):
    """Three columns of times over a line on the light; without room the times run on."""

    def __init__(self, owner: QAbstractItemView, is_now: Callable[[Pass], bool]) -> None:
        """`is_now`: whether a pass is under way at the instant that is shown."""
        super().__init__(owner)
        self._list = owner
        self._is_now = is_now
        self.widest_wind = "NW"

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._list.viewport().width()
        words = index.data(WORDS)
        if words is None:
            above = 4 if index.data(HEADS) else 14
            return QSize(width, theme.metrics(DAY_PX, 600).height() + above)
        times = self._times_height(words, width)
        letters = theme.metrics(LIGHT_PX, _weight(index.data(PASS)))
        room = self._room(width) - self._mark_width()
        light = letters.boundingRect(0, 0, room, 0, WRAPPED, words[3])
        return QSize(width, times + light.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place = _rect(option)
        words, one = index.data(WORDS), index.data(PASS)
        painter.save()
        if words is None:
            self._paint_heading(painter, place, index)
        else:
            self._paint_ground(painter, option, one)
            self._paint_pass(painter, place, one, words)
        painter.restore()

    def _paint_heading(self, painter: QPainter, place: QRect, index: Index) -> None:
        heads = index.data(HEADS)
        low = place.adjusted(EDGE_PX, 0, -EDGE_PX, -2)
        columns = self._columns(place.width()) if heads else None
        painter.setFont(theme.font(DAY_PX, 400 if heads else 600))
        painter.setPen(theme.roles().quiet)
        for at, text in zip(columns or (0,), heads if columns else (index.data(),), strict=True):
            painter.drawText(low.adjusted(at, 0, 0, 0), Qt.AlignmentFlag.AlignBottom, text)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, one: Pass) -> None:
        """What lies behind a row: that it is pointed at, has the keyboard, is under way."""
        roles, place = theme.roles(), _rect(option).adjusted(1, 1, -1, -1)
        state = _state(option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if pointed or focused:
            painter.setPen(QPen(roles.focus, 2) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(roles.raised)
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)
        if self._is_now(one):
            bar = QRect(place.left() + 2, place.top() + 6, 3, place.height() - 12)
            painter.fillRect(bar, roles.orbit)

    def _paint_pass(
        self, painter: QPainter, place: QRect, one: Pass, words: tuple[str, ...]
    ) -> None:
        roles, width = theme.roles(), self._room(place.width())
        weight = _weight(one)
        corner = place.topLeft()
        left, top = corner.x() + EDGE_PX, corner.y() + 5
        high = self._times_height(words, place.width())
        painter.setFont(theme.font(TIMES_PX, weight))
        painter.setPen(roles.text)
        columns = self._columns(place.width())
        if columns:
            for at, cell in zip(columns, words[:3], strict=True):
                painter.drawText(QRect(left + at, top, width - at, high), WRAPPED, cell)
        else:
            painter.drawText(QRect(left, top, width, high), WRAPPED, run_on(words))
        mark = self._mark_width() if one.visible else 0
        line = QRect(left + mark, top + high + 2, width - self._mark_width(), place.height())
        ink = roles.good if one.visible else roles.quiet
        painter.setFont(theme.font(LIGHT_PX, weight))
        if mark:
            size = round(MARK_PX * theme.text_scale())
            drawn = icons.icon("eye", ink)
            middle = line.top() + theme.metrics(LIGHT_PX).height() // 2
            drawn.paint(painter, left, middle - size // 2, size, size)
        painter.setPen(ink)
        painter.drawText(line, WRAPPED, words[3])

    # Measures

    def _room(self, width: int) -> int:
        return width - 2 * EDGE_PX

    def _mark_width(self) -> int:
        return round(MARK_PX * theme.text_scale()) + 6

    def _columns(self, width: int) -> tuple[int, int, int] | None:
        """Where the three columns begin; None: there is no room for columns."""
        letters = theme.metrics(TIMES_PX, 600)
        wind = self.widest_wind
        rise = letters.horizontalAdvance(f"…88:88 {wind}") + GAP_PX
        top = letters.horizontalAdvance(f"88:88 88° {wind}") + GAP_PX
        end = letters.horizontalAdvance(f"88:88 {wind}…")
        spare = self._room(width) - rise - top - end
        if spare < 0:
            return None
        apart = min(spare // 2, SPREAD_PX)
        return (0, rise + apart, rise + top + 2 * apart)

    def _times_height(self, words: tuple[str, ...], width: int) -> int:
        letters = theme.metrics(TIMES_PX, 600)
        if self._columns(width):
            return letters.height()
        room = self._room(width)
        return letters.boundingRect(0, 0, room, 0, WRAPPED, run_on(words)).height()


def _weight(one: Pass) -> int:
    """What could be seen stands out in the list."""
    return 600 if one.visible else 400


def run_on(words: tuple[str, ...]) -> str:
    """Three cells in one line."""
    return " – ".join(words[:3])


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state
