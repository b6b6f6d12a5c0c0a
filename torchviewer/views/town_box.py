"""A small box to look for a town by its name, in Latin or Cyrillic letters."""

from functools import cache

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from torchviewer.flight.cities import Cities, FoundCity
from torchviewer.state.enquiry import Spot
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.place_text import degrees_text, grouped
from torchviewer.views.scroll_page import words

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

MOST_FOUND = 30
TYPING_MS = 60
"""A name is looked for when the hand has rested this long, ms."""
ROWS = 8
NAME_PX, WHERE_PX, EDGE_PX = 14, 12, 6
TOWN, WHERE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class TownBox(QDialog):
    """Results come as you type; up and down choose, Enter asks about the place."""

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.setWindowTitle(translate("TownBox", "Find a town"))
        self.line = QLineEdit()
        self.line.setAccessibleName(translate("TownBox", "Name of the town"))
        self.line.setPlaceholderText(translate("TownBox", "Your town, e.g. Graz or Омск"))
        self.line.setClearButtonEnabled(True)
        self.found = QListWidget()
        self.found.setAccessibleName(translate("TownBox", "Towns found"))
        self.found.setItemDelegate(_TownPainter(self.found))
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line keeps the keyboard
        self.answer = words("small")
        self._wait = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._wait.timeout.connect(self.look)
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self.go)
        self.line.installEventFilter(self)
        self.found.itemClicked.connect(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        for widget in (self.line, self.answer, self.found):
            column.addWidget(widget)
        self.look()
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        high = ROWS * _row_height()
        return QSize(round(520 * theme.text_scale()), high + 120).boundedTo(self._room())

    def _room(self) -> QSize:
        return self.screen().availableSize() * 0.9

    def _typed(self) -> None:
        self._wait.start()

    def look(self) -> None:
        """Show the towns whose name is like what is typed."""
        self._wait.stop()
        typed = self.line.text().strip()
        towns = _cities().search(typed, self._state.language, MOST_FOUND) if typed else []
        self.found.clear()
        for town in towns:
            item = QListWidgetItem(town.name)
            item.setData(TOWN, town)
            item.setData(WHERE, _where(town))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{town.name}, {_where(town)}")
            self.found.addItem(item)
        if towns:
            self.found.setCurrentRow(0)
        self.answer.setText(self._answer(typed, bool(towns)))

    def _answer(self, typed: str, any_found: bool) -> str:
        if any_found:
            return translate("TownBox", "Up and down choose, Enter goes there.")
        if typed:
            form = translate(
                "TownBox",
                "No town of more than 15,000 people is called {name}. Look for a larger one near "
                "by, or click the map.",
            )
            return form.format(name=typed)
        return translate("TownBox", "34,000 towns, in Latin or Cyrillic letters, offline.")

    def go(self) -> None:
        """Ask about the town that is marked."""
        if self._wait.isActive():
            self.look()
        item = self.found.currentItem()
        if item is not None:
            self.choose(item)

    def choose(self, item: QListWidgetItem) -> None:
        """Ask about this town, and close."""
        town = item.data(TOWN)
        self._state.enquiry.ask_about(Spot(town.lat_deg, town.lon_deg, town.name, town.zone))
        self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move through the list while the line keeps the keyboard."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in LIST_KEYS:
                self.found.event(event)
                return True
        return super().eventFilter(watched, event)


class _TownPainter(QStyledItemDelegate):
    """The name over what tells it from others of that name; the chosen one on a plate."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(option.rect.width(), _row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        roles, place = theme.roles(), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        quiet = roles.text if chosen else roles.quiet
        if chosen:
            painter.fillRect(place, roles.line)
        inner = place.adjusted(EDGE_PX + 2, EDGE_PX, -EDGE_PX, -EDGE_PX)
        for text, size_px, weight, ink, side in (
            (index.data(), NAME_PX, 600, roles.text, Qt.AlignmentFlag.AlignTop),
            (index.data(WHERE), WHERE_PX, 400, quiet, Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(theme.font(size_px, weight))
            painter.setPen(ink)
            letters = theme.metrics(size_px, weight)
            shown = letters.elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(inner, side, shown)


def _row_height() -> int:
    return theme.metrics(NAME_PX, 600).height() + theme.metrics(WHERE_PX).height() + 2 * EDGE_PX


@cache
def _cities() -> Cities:
    """The towns are read once, with the first search."""
    return Cities()


def _where(town: FoundCity) -> str:
    """What tells towns of one name apart, and the name that was found where it is another one."""
    people = translate("TownBox", "{n} people").format(n=grouped(town.population))
    parts = [town.country, people, degrees_text(town.lat_deg, town.lon_deg)]
    if town.matched != town.name:
        parts.append(town.matched)
    return " · ".join(parts)
