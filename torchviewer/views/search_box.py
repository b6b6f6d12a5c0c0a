"""A box for a time, or for anything that the mission tells, in any script; Enter goes there."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from torchviewer.mission.errors import MomentTextError
from torchviewer.mission.folding import folded
from torchviewer.mission.moment_words import said_moment
from torchviewer.mission.search import Hit, Search, marks, query_words
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import theme
from torchviewer.views.ask_box import AskBox, stand_high
from torchviewer.views.bookmark_text import bookmark_name, bookmark_note
from torchviewer.views.moment_text import moment_note, moment_title, refusal_text, setting_of
from torchviewer.views.search_rows import (
    HIT,
    ICON,
    ICONS,
    INSTANT,
    NOTE,
    TOWN,
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
MOST_READ_AT_ONCE, RECORDS_AT_A_TIME = 3000, 100
ROWS, HEADINGS = 9, 3
ROWS_FOR_TIMES, HEADINGS_FOR_TIMES = 4, 2


class SearchBox(AskBox):
    """Results come as you type; up and down choose, Enter goes to what is marked.

    A time that is typed is shown in the whole window while it is marked, and Esc takes that back.
    `search`: that of the state's mission and language; `searches`: what was looked for before, the
    last first; the box writes into it. `town`: what to look for among the towns of the Earth, of
    which the mission knows few.
    """

    def __init__(
        self,
        state: MissionState,
        search: Search,
        searches: list[str],
        parent: QWidget | None = None,
        *,
        for_times: bool = False,
    ) -> None:
        super().__init__(parent)
        self._state, self._search, self._searches = state, search, searches
        self._for_times = for_times
        self.chosen: Hit | None = None
        self.town = ""
        self._name()
        self.found.setAccessibleName(translate("Search", "What was found"))
        self.found.setItemDelegate(HitPainter(self.found))
        self.found.setMouseTracking(True)
        self.found.currentItemChanged.connect(self._preview)
        self._reads = QTimer(self)
        self._reads.setInterval(0)
        self._reads.timeout.connect(self._read_on)
        if len(state.mission.events) > MOST_READ_AT_ONCE and not search.is_ready:
            self._reads.start()
        self.look()
        self.resize(self.sizeHint())

    def _name(self) -> None:
        """Say what the box is for; it takes the same either way."""
        if self._for_times:
            self.setWindowTitle(translate("Search", "Go to"))
            self.line.setAccessibleName(translate("Search", "A time or an event"))
            self.line.setPlaceholderText(
                translate("Search", "15:14 · 9 Nov 19:14 Moscow · T+2d 11:00 · +30 min")
            )
        else:
            self.setWindowTitle(translate("Search", "Search"))
            self.line.setAccessibleName(translate("Search", "What to look for"))
            self.line.setPlaceholderText(translate("Search", "Events, people, places, terms…"))

    def sizeHint(self) -> QSize:
        rows, headings = ROWS, HEADINGS
        if self._for_times:
            rows, headings = ROWS_FOR_TIMES, HEADINGS_FOR_TIMES
        high = rows * row_height() + headings * heading_height() + 120
        room = self.screen().availableSize()
        parent = self.parentWidget()
        if parent is not None:
            room = room.boundedTo(parent.window().size())
        return QSize(round(620 * theme.text_scale()), high).boundedTo(room * 0.9)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._for_times:
            stand_high(self)

    # What is listed

    def look(self) -> None:
        """Show what answers the words that are typed; without any, what was looked for before."""
        typed = self.line.text().strip()
        asked = query_words(typed)
        with QSignalBlocker(self.found):  # one preview, of what is marked in the end
            self.found.clear()
            refusal = self._list_moment(typed)
            if asked and not self._reads.isActive():
                self._list_hits(self._search.find(typed, MOST_FOUND), asked)
            else:
                self._list_searches()
            if asked or self._for_times:
                self._list_bookmarks(asked)
            any_found = any(map(self._is_choice, self._rows()))
            if asked and not (self._for_times or refusal or any(map(self._fits, self._rows()))):
                self._offer_towns(typed)
            first = next(filter(self._is_choice, self._rows()), -1)
            self.found.setCurrentRow(first if typed or not self._for_times else -1)
        self.found.scrollToTop()
        self._preview(self.found.currentItem())
        self.answer.setText(refusal or self._answer(typed, any_found))

    def _read_on(self) -> None:
        """Read on in a very large mission, a little between two frames; then answer."""
        self._search.read(RECORDS_AT_A_TIME)
        if self._search.is_ready:
            self._reads.stop()
            self.look()

    def _list_moment(self, typed: str) -> str:
        """The instant that is typed, first of all; of a time that is none, what is wrong."""
        try:
            moment = said_moment(typed, setting_of(self._state))
        except MomentTextError as error:
            return refusal_text(error, self._state)
        if moment is not None:
            self._add_heading(translate("Search", "Time"))
            title = moment_title(moment, self._state.language)
            self._add_instant(title, moment_note(moment, self._state), "clock", moment.utc_s)
        return ""

    def _add_instant(self, title: str, note: str, icon: str, utc_s: float) -> QListWidgetItem:
        item = QListWidgetItem(title)
        item.setData(INSTANT, utc_s)
        item.setData(ICON, icon)
        item.setData(NOTE, note)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {note}")
        self.found.addItem(item)
        return item

    def _list_bookmarks(self, asked: list[str]) -> None:
        """Those whose names answer the words, all of them where nothing is asked."""
        state, found = self._state, []
        for one in state.bookmarks.all:
            name = bookmark_name(one, state.mission, state.language)
            if all(marks(name, [word]) for word in asked):
                found.append((one, name))
        if found:
            self._add_heading(translate("Search", "Bookmarks"))
        for one, name in found[:MOST_OF_A_KIND]:
            note = bookmark_note(one, state.mission, state.language)
            self._add_instant(name, note, "bookmark", one.utc_s).setData(WORDS, asked)

    def _fits(self, row: int) -> bool:
        """True of what has the very words that are asked for, not only words like them."""
        item = self.found.item(row)
        hit, asked = item.data(HIT), item.data(WORDS)
        if hit is None:
            return self._is_choice(row)
        text = folded(f" {title_of(hit)} {hit.found}")
        return all(f" {word}" in text for word in asked)

    def _offer_towns(self, typed: str) -> None:
        """Where nothing fits, or only what sounds like it: look for a town of that name."""
        heading = translate("TownBox", "Find a town")
        self._add_heading(heading)
        item = QListWidgetItem(typed)
        item.setData(TOWN, typed)
        item.setData(ICON, ICONS["place"])
        known = translate("TownBox", "34\u202f000 towns, in Latin or Cyrillic letters, offline.")
        item.setData(NOTE, known)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{heading}, {typed}")
        self.found.addItem(item)

    def _preview(self, item: QListWidgetItem | None) -> None:
        """Let the window show the instant that is marked; nothing else is one."""
        self._state.preview(None if item is None else item.data(INSTANT))

    def done(self, result: int) -> None:
        self._state.preview(None)
        super().done(result)

    def _rows(self) -> range:
        return range(self.found.count())

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
        if not typed and self._for_times:
            return translate(
                "Search", "A time, a date, the time since launch, a step from here, or any name."
            )
        if not typed:
            return translate(
                "Search", "Names in any spelling or alphabet: Tyurin, Tjurin and Тюрин are one."
            )
        if self._state.enquiry.preview_utc_s is not None:
            return translate("Search", "The window shows it: Enter goes there, Esc stays here.")
        if self._reads.isActive():
            return translate("Search", "The mission is being read; the answer comes in a moment.")
        if any_found and query_words(typed):
            return translate("Search", "Up and down choose, Enter goes there.")
        if self._for_times or typed[0].isdigit():
            form = translate(
                "Search",
                "Nothing is found for {text}. Write a time as 15:14, 9 Nov 19:14 Moscow or "
                "T+2d 11:00, or the beginning of a word.",
            )
        else:
            form = translate(
                "Search",
                "The mission has nothing for {text}. Try fewer words, or look for a town of that "
                "name.",
            )
        return form.format(text=typed)

    # Going there

    def choose(self, item: QListWidgetItem) -> None:
        """Go to this result and close; an earlier search is made once more."""
        hit, utc_s = item.data(HIT), item.data(INSTANT)
        if utc_s is not None:
            self._state.seek(utc_s)
            self.accept()
            return
        if item.data(TOWN):
            self.town = item.data(TOWN)
            self.accept()
            return
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
