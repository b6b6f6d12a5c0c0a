"""What stands together on the timeline as rows of a list, by time; events or pictures.

Nothing is made for a row before it is asked for, so that a mark for 100,000 events opens at once.
"""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from torchviewer.mission.folding import folded
from torchviewer.mission.happenings import Event
from torchviewer.mission.records import PRECISION_S, Precision, Span
from torchviewer.mission.story import Mission
from torchviewer.mission.telling import Picture
from torchviewer.views.event_rows import DISPUTED, RECORD, SHORT, WHEN, WHERE
from torchviewer.views.event_text import (
    instant_text,
    short_when_text,
    spoken_text,
    when_text,
    where_text,
)
from torchviewer.views.plain_tip import plain_tip
from torchviewer.views.timeline_marks import is_vague

Index = QModelIndex | QPersistentModelIndex
OneOf = Event | Picture
MARGIN = 0.15
"""To each side of what is zoomed to, as a part of its length."""
LEAST_S = 240.0
"""To each side where all is at one instant, s."""


def start_utc_s(record: OneOf) -> float:
    """Where the clock goes for a record, s UTC."""
    return record.start_utc_s if isinstance(record, Event) else record.taken_utc_s


def frame_of(records: Sequence[OneOf], now: Span) -> Span:
    """A window that takes apart what stands together; never a longer one than `now`.

    Where all is at one instant: what is known of that, with a few minutes at least.
    """
    marks_utc_s = [_mark_utc_s(one) for one in records]
    first, last = min(marks_utc_s), max(marks_utc_s)
    margin_s = (last - first) * MARGIN
    if margin_s == 0.0:
        known_s = max(PRECISION_S[_precision(one)] for one in records)
        margin_s = min(max(LEAST_S, known_s), now.length_s / 2)
    return Span.between(first - margin_s, last + margin_s)


def _precision(record: OneOf) -> Precision:
    return record.precision if isinstance(record, Event) else record.taken_precision


def _mark_utc_s(record: OneOf) -> float:
    """Where its mark stands: amid the hour or day that is all that is known of an event."""
    vague = isinstance(record, Event) and is_vague(record)
    return start_utc_s(record) + (PRECISION_S[_precision(record)] / 2 if vague else 0.0)


class ClusterModel(QAbstractListModel):
    """The rows are `records` in the order of their time; those of one instant as they came."""

    def __init__(
        self,
        records: Sequence[OneOf],
        mission: Mission,
        language: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.records = sorted(records, key=start_utc_s)
        self._mission = mission
        self._language = language

    def row_of(self, record_id: str) -> int:
        """The row of a record; -1: it is not listed."""
        return next((row for row, one in enumerate(self.records) if one.id == record_id), -1)

    def row_with(self, typed: str, first: int) -> int:
        """The row, from `first` on and then from the top, in whose title a word begins so.

        Accents and capitals do not matter. -1: there is none.
        """
        wanted, count = f" {folded(typed)}", len(self.records)
        rows = ((first + step) % count for step in range(count))
        return next((row for row in rows if wanted in f" {folded(self._title(row))}"), -1)

    def _title(self, row: int) -> str:
        return self.records[row].title.in_language(self._language)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (as Qt has it)
        return 0 if parent.isValid() else len(self.records)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record, mission, language = self.records[index.row()], self._mission, self._language
        answers: dict[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._title(index.row()),
            RECORD: lambda: record,
            WHEN: lambda: self._when(record, is_short=False),
            SHORT: lambda: self._when(record, is_short=True),
            WHERE: lambda: where_text(record.place, mission, language),
            DISPUTED: lambda: isinstance(record, Event) and bool(record.disagreements),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._spoken(record),
            Qt.ItemDataRole.ToolTipRole: lambda: plain_tip(self._spoken(record)),
        }
        answer = answers.get(role)
        return answer() if answer else None

    def _when(self, record: OneOf, *, is_short: bool) -> str:
        if isinstance(record, Picture):
            return instant_text(record.taken_utc_s, record.taken_precision, self._language)
        if is_short:
            return short_when_text(record, self._mission.epoch_utc_s, self._language)
        return when_text(record, self._language)

    def _spoken(self, record: OneOf) -> str:
        if isinstance(record, Event):
            return spoken_text(record, self._mission, self._language)
        parts = record.title.in_language(self._language), self._when(record, is_short=False)
        return ". ".join((*parts, where_text(record.place, self._mission, self._language)))
