"""A small box to look for a town by its name, in Latin or Cyrillic letters."""

import unicodedata
from functools import cache

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from torchviewer.flight.cities import Cities, FoundCity
from torchviewer.mission.folding import folded
from torchviewer.state.enquiry import Spot
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.ask_box import AskBox
from torchviewer.views.place_text import degrees_text, grouped

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex

MOST_FOUND = 30
ROWS = 8
NAME_PX, WHERE_PX, EDGE_PX = 14, 12, 6
TOWN, WHERE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class TownBox(AskBox):
    """Results come as you type; up and down choose, Enter asks about the place.

    `name`: what is looked for at first.
    """

    def __init__(self, state: MissionState, parent: QWidget | None = None, name: str = "") -> None:
        super().__init__(parent)
        self._state = state
        self.setWindowTitle(translate("TownBox", "Find a town"))
        self.line.setAccessibleName(translate("TownBox", "Name of the town"))
        self.line.setPlaceholderText(translate("TownBox", "Your town, e.g. Graz or Омск"))
        self.found.setAccessibleName(translate("TownBox", "Towns found"))
        self.found.setItemDelegate(_TownPainter(self.found))
        self.line.setText(name)
        self.look_at_once()
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        high = ROWS * _row_height()
        return QSize(round(520 * theme.text_scale()), high + 120).boundedTo(self._room())

    def _room(self) -> QSize:
        return self.screen().availableSize() * 0.9

    def look(self) -> None:
        """Show the towns of the name that is typed; of none, those with two letters exchanged."""
        typed, language = self.line.text().strip(), self._state.language
        towns = _cities().search(typed, language, MOST_FOUND) if typed else []
        towns = towns or _cities().search_swapped(typed, language, MOST_FOUND)
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
        if not all(map(_is_of_known_script, folded(typed))):
            form = translate(
                "TownBox",
                "The names of towns are known in Latin and Cyrillic letters: write {name} in one "
                "of these, or click the map.",
            )
            return form.format(name=typed)
        if typed:
            form = translate(
                "TownBox",
                "No town of more than 15\u202f000 people is called {name}. Look for a larger one "
                "near by, or click the map.",
            )
            return form.format(name=typed)
        return translate("TownBox", "34\u202f000 towns, in Latin or Cyrillic letters, offline.")

    def choose(self, item: QListWidgetItem) -> None:
        """Ask about this town, and close."""
        town = item.data(TOWN)
        self._state.enquiry.ask_about(Spot(town.lat_deg, town.lon_deg, town.name, town.zone))
        self.accept()


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


def _is_of_known_script(character: str) -> bool:
    """False of a letter in whose script no town has a name."""
    name = unicodedata.name(character, "")
    return not character.isalpha() or name.startswith(("LATIN", "CYRILLIC", "MODIFIER"))


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
