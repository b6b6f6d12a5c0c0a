"""The events of a lane as sorted columns, so that a frame looks up instead of looping; no Qt."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from torchviewer.mission.event_columns import EventColumns
from torchviewer.mission.happenings import Event
from torchviewer.mission.records import PRECISION_S, Span
from torchviewer.views.timeline_columns import VAGUE, Columns
from torchviewer.views.timeline_scale import Scale

WIDE_PX = 28.0
MOST_AREAS = 60
"""More than these in view lie over one another: their common stretches are drawn instead."""


def is_vague(event: Event) -> bool:
    """True where only the hour or the day is known."""
    return event.precision in VAGUE


@dataclass(frozen=True)
class Marks:
    """Events drawn as marks, by anchor; `heavy` holds the positions of weight 1 and of weight 2."""

    anchors: "array[float]"
    events: Sequence[Event]
    heavy: "tuple[array[int], array[int]]"

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {event.id: index for index, event in enumerate(self.events)}

    def position(self, event_id: str) -> int | None:
        """Where the event of this id stands in the column; None if it is not in it."""
        return self._positions.get(event_id)

    def best(self, first: int, stop: int) -> int:
        """The position within [first, stop) whose event has the highest weight."""
        for positions in self.heavy:
            found = bisect_left(positions, first)
            if found < len(positions) and positions[found] < stop:
                return positions[found]
        return first


@dataclass(frozen=True)
class Areas:
    """Events drawn as areas, by start; `reach` is the latest end of all up to each one."""

    starts: "array[float]"
    reach: "array[float]"
    events: Sequence[Event]

    def visible(self, scale: Scale) -> tuple[int, int]:
        """The positions [first, stop) outside which no area is in view."""
        first = bisect_right(self.reach, scale.start_utc_s)
        return first, bisect_right(self.starts, scale.end_utc_s)

    def merged(self, scale: Scale) -> list[tuple[float, float]]:
        """The stretches of time, UTC s, that any area in view covers, at the grain of a pixel."""
        index, stop = self.visible(scale)
        runs: list[tuple[float, float]] = []
        while index < stop:
            start, end = self.starts[index], self.reach[index]
            following = bisect_right(self.starts, end + scale.s_per_px, index + 1, stop)
            while self.reach[following - 1] > end:
                end = self.reach[following - 1]
                following = bisect_right(self.starts, end + scale.s_per_px, following, stop)
            runs.append((start, end))
            index = following
        return runs


class EventTable:
    """The events of one lane (of some groups, of all if none), at three levels of nearness.

    Level 0: hours and days are wide enough to be areas; 1: only days are; 2: none is.
    """

    def __init__(self, known: EventColumns, groups: Sequence[str] = ()) -> None:
        self._known = known
        self._groups = groups
        self._marks: dict[int, Marks] = {}
        self._areas: dict[int, Areas] = {}

    @staticmethod
    @lru_cache(maxsize=128)
    def level(px_per_s: float) -> int:
        return sum(PRECISION_S[precision] * px_per_s < WIDE_PX for precision in VAGUE)

    @classmethod
    def marked_precisions(cls, px_per_s: float) -> frozenset[str]:
        """The precisions whose events have a mark, not only an area, at this nearness."""
        return frozenset(PRECISION_S) - frozenset(VAGUE[cls.level(px_per_s) :])

    def marks(self, px_per_s: float) -> Marks:
        level = self.level(px_per_s)
        if level not in self._marks:
            self._marks[level] = self._make_marks(level)
        return self._marks[level]

    def areas(self, px_per_s: float) -> Areas:
        level = self.level(px_per_s)
        if level not in self._areas:
            self._areas[level] = self._make_areas(level)
        return self._areas[level]

    def heavy_in(self, span: Span) -> int:
        """How many events of weight 1 start within a span."""
        return self._columns.heavy_in(span)

    @cached_property
    def _columns(self) -> Columns:
        return Columns(self._known, self._groups)

    def _make_marks(self, level: int) -> Marks:
        anchors, events, *heavy = self._columns.marks(VAGUE[level:])
        return Marks(anchors, events, (heavy[0], heavy[1]))

    def _make_areas(self, level: int) -> Areas:
        return Areas(*self._columns.areas(VAGUE[level:]))
