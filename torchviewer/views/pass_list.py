"""The passes of the torch over a place, day by day: look ahead at one, or go there."""

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from torchviewer.flight.passes import Pass
from torchviewer.views import icons, theme
from torchviewer.views.pass_text import cells_of, heads_of, seen_text, spoken_text
from torchviewer.views.time_text import date_text

translate = QCoreApplication.translate

PASS, WORDS, HEADS = (Qt.ItemDataRole.UserRole + n for n in range(3))
TIMES_PX, LIGHT_PX, DAY_PX = 13, 12, 12
EDGE_PX, GAP_PX, MARK_PX = 8, 12, 16
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
OWN_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)

Index = QModelIndex | QPersistentModelIndex


class PassList(QListWidget):
    """As high as all its rows: the page that holds it scrolls.

    The pass below the pointer, or the one that the keyboard is on, is looked at ahead; a click or
    Enter goes there. Keys other than up, down and Enter are the window's.
    """

    #: the instant to look at ahead, float s UTC; None: no more
    looked_at = Signal(object)
    #: the instant to go to, float s UTC
    picked = Signal(float)
    #: where the keyboard is now, in the list's own pixels
    moved_to = Signal(QRect)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: Pass | None = None
        self.setItemDelegate(_PassPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "passes")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.itemEntered.connect(self._look)
        self.viewportEntered.connect(self._look_no_more)
        self.itemClicked.connect(self._pick)
        self.itemActivated.connect(self._pick)
        self.currentItemChanged.connect(self._step)

    def show_passes(self, passes: tuple[Pass, ...], zone: str, language: str) -> None:
        """List these, in the local time of `zone`, under the days on which they begin."""
        self.clear()
        self._now = None
        day = ""
        if passes:
            self._add_heading("", heads_of())
        for one in passes:
            date = date_text(
                one.rise.utc_s, language, zone, form=translate("PassList", "ddd d MMM")
            )
            if date != day:
                day = date
                self._add_heading(date)
            item = QListWidgetItem()
            item.setData(PASS, one)
            item.setData(WORDS, (*cells_of(one, zone), seen_text(one, zone)))
            spoken = spoken_text(one, date, zone)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.addItem(item)
        self.updateGeometry()

    def _add_heading(self, words: str, heads: tuple[str, ...] = ()) -> None:
        """A row that cannot be chosen: a day, or what the columns are."""
        heading = QListWidgetItem(words or _run_on(heads))
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setData(HEADS, heads)
        self.addItem(heading)

    def passes(self) -> list[Pass]:
        """What is listed."""
        return [p for row in range(self.count()) if (p := self.item(row).data(PASS)) is not None]

    def mark(self, utc_s: float) -> None:
        """Mark the pass that is under way at `utc_s`, if one is."""
        under_way = (p for p in self.passes() if p.rise.utc_s <= utc_s <= p.set.utc_s)
        now = next(under_way, None)
        if now is not self._now:
            self._now = now
            self.viewport().update()

    def is_now(self, one: Pass) -> bool:
        """True of the marked pass."""
        return one is self._now

    # Size

    def sizeHint(self) -> QSize:
        high = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(200, high + 2 * self.frameWidth())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def restyle(self) -> None:
        """The look of the program has changed: measure anew."""
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    # Hand and keyboard

    def _look(self, item: QListWidgetItem) -> None:
        one = item.data(PASS)
        self.looked_at.emit(None if one is None else one.culmination.utc_s)

    def _look_no_more(self) -> None:
        self.looked_at.emit(None)

    def _step(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.hasFocus():
            self._look(item)
            self.moved_to.emit(self.visualItemRect(item))

    def _pick(self, item: QListWidgetItem) -> None:
        one = item.data(PASS)
        if one is not None:
            self.looked_at.emit(None)
            self.picked.emit(one.culmination.utc_s)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in OWN_KEYS or modifiers:
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        item = self.currentItem()
        if item is not None:
            self.moved_to.emit(self.visualItemRect(item))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._look_no_more()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._look_no_more()


class _PassPainter(QStyledItemDelegate):
    """Three columns of times over a line on the light; without room the times run on."""

    def __init__(self, owner: PassList) -> None:
        super().__init__(owner)
        self._list = owner

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
        if self._list.is_now(one):
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
            painter.drawText(QRect(left, top, width, high), WRAPPED, _run_on(words))
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
        rise = letters.horizontalAdvance("…88:88 NW") + GAP_PX
        top = letters.horizontalAdvance("88:88 88° NW") + GAP_PX
        end = letters.horizontalAdvance("88:88 NW…")
        return (0, rise, rise + top) if rise + top + end <= self._room(width) else None

    def _times_height(self, words: tuple[str, ...], width: int) -> int:
        letters = theme.metrics(TIMES_PX, 600)
        if self._columns(width):
            return letters.height()
        room = self._room(width)
        return letters.boundingRect(0, 0, room, 0, WRAPPED, _run_on(words)).height()


def _weight(one: Pass) -> int:
    """What could be seen stands out in the list."""
    return 600 if one.visible else 400


def _run_on(words: tuple[str, ...]) -> str:
    return " – ".join(words[:3])


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect


def _state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    state: QStyle.StateFlag = option.state
    return state
