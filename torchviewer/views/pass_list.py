"""The passes of the torch over a place, day by day: look ahead at one, or go there."""

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from torchviewer.flight.passes import Pass
from torchviewer.views.direction_text import wind_letters
from torchviewer.views.pass_painter import HEADS, PASS, WORDS, PassPainter, run_on
from torchviewer.views.pass_text import cells_of, heads_of, seen_text, spoken_text
from torchviewer.views.time_text import date_text

translate = QCoreApplication.translate

OWN_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
        self._painter = PassPainter(self, self.is_now)
        self.setItemDelegate(self._painter)
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
        self._painter.widest_wind = max(map(wind_letters, range(0, 360, 45)), key=len)
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
        heading = QListWidgetItem(words or run_on(heads))
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
