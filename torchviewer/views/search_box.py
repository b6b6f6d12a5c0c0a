"""A box to look for anything that the mission tells, in any script; Enter goes there."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from torchviewer.mission.search import Hit, Search, query_words
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import theme
from torchviewer.views.ask_box import AskBox
from torchviewer.views.search_rows import (
    HIT,
    ICON,
    ICONS,
    NOTE,
    WORDS,
    HitPainter,
    heading_height,
    kind_heading,
    note_of,
    row_height,
    title_of,
)

translate = QCoreApplication.translate

MOST_FOUND, MOST_OF_A_KIND = 200, 12
MOST_REMEMBERED = 8
ROWS, HEADINGS = 9, 3


class SearchBox(AskBox):
    """Results come as you type; up and down choose, Enter goes to what is marked.

    `search`: that of the state's mission and language; `searches`: what was looked for before, the
    last first; the box writes into it.
    """

    def __init__(
        self,
        state: MissionState,
        search: Search,
        searches: list[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state, self._search, self._searches = state, search, searches
        self.chosen: Hit | None = None
        self.setWindowTitle(translate("Search", "Search"))
        self.line.setAccessibleName(translate("Search", "What to look for"))
        self.line.setPlaceholderText(translate("Search", "Events, people, places, terms…"))
        self.found.setAccessibleName(translate("Search", "What was found"))
        self.found.setItemDelegate(HitPainter(self.found))
        self.found.setMouseTracking(True)
        self.look()
        self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        high = ROWS * row_height() + HEADINGS * heading_height() + 120
        room = self.screen().availableSize()
        parent = self.parentWidget()
        if parent is not None:
            room = room.boundedTo(parent.window().size())
        return QSize(round(620 * theme.text_scale()), high).boundedTo(room * 0.9)

    # What is listed

    def look(self) -> None:
        """Show what answers the words that are typed; without any, what was looked for before."""
        typed = self.line.text().strip()
        asked = query_words(typed)
        self.found.clear()
        if asked:
            self._list_hits(self._search.find(typed, MOST_FOUND), asked)
        else:
            self._list_searches()
        first = next((row for row in range(self.found.count()) if self._is_choice(row)), -1)
        self.found.setCurrentRow(first)
        self.found.scrollToTop()
        self.answer.setText(self._answer(typed, first >= 0))

    def _is_choice(self, row: int) -> bool:
        return bool(self.found.item(row).flags() & Qt.ItemFlag.ItemIsSelectable)

    def _list_hits(self, hits: Iterable[Hit], asked: list[str]) -> None:
        """Group by kind, the kind with the best result first; in each group the best first."""
        groups: dict[str, list[Hit]] = {}
        for hit in hits:
            groups.setdefault(hit.kind, []).append(hit)
        for kind, group in groups.items():
            self._add_heading(kind_heading(kind))
            for hit in group[:MOST_OF_A_KIND]:
                note = note_of(hit, self._state.language)
                item = QListWidgetItem(title_of(hit))
                item.setData(HIT, hit)
                item.setData(ICON, ICONS[kind])
                item.setData(NOTE, note)
                item.setData(WORDS, asked)
                spoken = [kind_heading(kind), title_of(hit), note]
                item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, spoken)))
                self.found.addItem(item)

    def _list_searches(self) -> None:
        if self._searches:
            self._add_heading(translate("Search", "Looked for before"))
        for text in self._searches:
            item = QListWidgetItem(text)
            item.setData(ICON, "search")
            self.found.addItem(item)

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.found.addItem(item)

    def _answer(self, typed: str, any_found: bool) -> str:
        if not typed:
            return translate(
                "Search", "Names in any spelling or alphabet: Tyurin, Tjurin and Тюрин are one."
            )
        if any_found and query_words(typed):
            return translate("Search", "Up and down choose, Enter goes there.")
        form = translate(
            "Search", "Nothing is found for {text}. Try fewer words, or only the beginning of one."
        )
        return form.format(text=typed)

    # Going there

    def choose(self, item: QListWidgetItem) -> None:
        """Go to this result and close; an earlier search is made once more."""
        hit = item.data(HIT)
        if hit is None:
            if item.data(ICON):
                self.line.setText(item.text())
                self.look_at_once()
            return
        self._remember(self.line.text().strip())
        self.chosen = hit
        self._go_to(hit)
        self.accept()

    def _go_to(self, hit: Hit) -> None:
        """Take the clock along where the mission's span allows, and let the card be seen."""
        span, utc_s = self._state.mission.span, hit.utc_s
        if utc_s is not None and span.start_utc_s <= utc_s <= span.end_utc_s:
            self._state.seek(utc_s)
        if hit.kind == "chapter":  # that has no card: the story follows the clock
            return
        self._state.select(Selection(hit.kind, hit.id))  # type: ignore[arg-type]
        if hit.kind != "picture":  # that is seen among the pictures
            self._state.enquiry.ask_for_card()

    def _remember(self, text: str) -> None:
        self._searches[:] = [text, *(one for one in self._searches if one != text)]
        del self._searches[MOST_REMEMBERED:]

    def _step(self, event: QKeyEvent) -> None:
        before = self.found.currentRow()
        super()._step(event)
        row = self.found.currentRow()
        if row < 0 or not self._is_choice(row):  # a page away stands a heading
            self.found.setCurrentRow(before)
        if self.found.currentRow() == 1:
            self.found.scrollToTop()  # its heading is seen, too
