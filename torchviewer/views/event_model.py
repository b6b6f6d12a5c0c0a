"""The events of a mission as a table for lists and screen readers: sorted by time, sifted, marked.

Nothing is made for a row before it is asked for, so that 100,000 events open at once.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from torchviewer.mission.folding import folded
from torchviewer.mission.happenings import Event
from torchviewer.mission.lookups import events_in_order
from torchviewer.mission.story import Mission
from torchviewer.views.event_rows import DISPUTED, NOW, RECORD, SHORT, WHEN, WHERE
from torchviewer.views.event_text import (
    evidence_text,
    short_when_text,
    spoken_text,
    when_text,
    where_text,
)
from torchviewer.views.plain_tip import plain_tip

translate = QCoreApplication.translate

Index = QModelIndex | QPersistentModelIndex
TIME, TITLE, EVIDENCE, PLACE = range(4)
"""The columns."""
ALL = frozenset[str]()
"""Events of every group."""


class EventModel(QAbstractTableModel):
    """Rows are events by their start; those that start together stand as the file has them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mission: Mission | None = None
        self._language = ""
        self._events: Sequence[Event] = ()
        self._starts = array("d")
        self._rows: dict[str, int] = {}
        self._now_row = -1
        self._now_utc_s = float("-inf")
        self._words: tuple[str, ...] = ()
        self._groups = ALL
        self._disputed_only = False
        self._hay: list[str] = []

    # What is listed

    @property
    def events(self) -> Sequence[Event]:
        """The events that are listed, row by row."""
        return self._events

    @property
    def now_row(self) -> int:
        """The row of the last event that has begun; -1: none of those listed has."""
        return self._now_row

    @property
    def whole_count(self) -> int:
        """How many events there are, listed or not."""
        return len(self._mission.events) if self._mission else 0

    def take(self, mission: Mission, language: str) -> None:
        """List the events of a mission, in a language."""
        if mission is not self._mission or language != self._language:
            self._hay = []
        self._mission, self._language = mission, language
        self._list()

    def sift(self, text: str, groups: frozenset[str] = ALL, *, disputed_only: bool = False) -> None:
        """List only events of `groups` that hold every word of `text` in title, place or people.

        Accents and capitals do not matter. `disputed_only`: only those on which sources disagree.
        """
        asked = (tuple(folded(text).split()), groups, disputed_only)
        if asked != (self._words, self._groups, self._disputed_only):
            self._words, self._groups, self._disputed_only = asked
            self._list()

    def mark(self, utc_s: float) -> None:
        """Mark the row at which the clock stands; only rows that change are painted anew."""
        self._now_utc_s = utc_s
        before, self._now_row = self._now_row, bisect_right(self._starts, utc_s) - 1
        if before != self._now_row:
            for row in (before, self._now_row):
                if row >= 0:
                    self.dataChanged.emit(self.index(row, TIME), self.index(row, PLACE), [NOW])

    def row_of(self, event_id: str) -> int:
        """The row of an event; -1: it is not listed."""
        return self._rows.get(event_id, -1)

    def _list(self) -> None:
        self.beginResetModel()
        self._events = self._sifted()
        self._starts = array("d", (event.start_utc_s for event in self._events))
        self._rows = {event.id: row for row, event in enumerate(self._events)}
        self._now_row = bisect_right(self._starts, self._now_utc_s) - 1
        self.endResetModel()

    def _sifted(self) -> Sequence[Event]:
        if self._mission is None:
            return ()
        events = events_in_order(self._mission)
        if not (self._words or self._groups or self._disputed_only):
            return events
        if self._words and not self._hay:
            self._hay = self._texts(events, self._mission)
        return tuple(event for at, event in enumerate(events) if self._fits(at, event))

    def _fits(self, at: int, event: Event) -> bool:
        if self._groups and event.group not in self._groups:
            return False
        if self._disputed_only and not event.disagreements:
            return False
        return all(word in self._hay[at] for word in self._words)

    def _texts(self, events: Sequence[Event], mission: Mission) -> list[str]:
        """What is looked through for each event: its title, place and people, folded at once."""
        people = {key: who.name.in_language(self._language) for key, who in mission.people.items()}
        lines = []
        for event in events:
            words = [
                event.title.in_language(self._language),
                where_text(event.place, mission, self._language),
                *(people.get(who, "") for who in event.people),
            ]
            lines.append(" ".join(words).replace("\n", " "))
        return folded("\n".join(lines)).split("\n")

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt has it)
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else PLACE + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return {
            TIME: translate("EventList", "Time"),
            TITLE: translate("EventList", "Event"),
            EVIDENCE: translate("EventList", "Evidence"),
            PLACE: translate("EventList", "Place"),
        }.get(section)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._mission is None:
            return None
        row, column = index.row(), index.column()
        event = self._events[row]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(event, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(event, row) if column == TITLE else self._cell(event, column)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return event.text.in_language(self._language) if column == TITLE else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(spoken_text(event, self._mission, self._language))
        return self._for_painter(event, row, role)

    def _for_painter(self, event: Event, row: int, role: int) -> Any:
        assert self._mission is not None
        mission, language = self._mission, self._language
        answers: dict[int, Callable[[], Any]] = {
            RECORD: lambda: event,
            WHEN: lambda: when_text(event, language),
            SHORT: lambda: short_when_text(event, mission.epoch_utc_s, language),
            WHERE: lambda: where_text(event.place, mission, language),
            NOW: lambda: row == self._now_row,
            DISPUTED: lambda: bool(event.disagreements),
        }
        answer = answers.get(role)
        return answer() if answer else None

    def _cell(self, event: Event, column: int) -> str:
        assert self._mission is not None
        if column == TIME:
            return when_text(event, self._language)
        if column == TITLE:
            return event.title.in_language(self._language)
        if column == EVIDENCE:
            return evidence_text(event)
        return where_text(event.place, self._mission, self._language)

    def _spoken(self, event: Event, row: int) -> str:
        """The row in sentences, and whether the clock stands at it."""
        assert self._mission is not None
        words = spoken_text(event, self._mission, self._language)
        if row == self._now_row:
            return f"{words}. " + translate("EventList", "The clock stands here")
        return words
