"""What a lane needs of its events, read once into columns and sorted there; no Qt.

Few events are sorted as they are; many with numpy, which takes a tenth of the time.
"""

from array import array
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import TypeVar, overload

from torchviewer.mission.event_columns import NO_END, PRECISION_CODES, EventColumns
from torchviewer.mission.happenings import Event
from torchviewer.mission.records import PRECISION_S, Span
from torchviewer.views.timeline_clusters import MANY

VAGUE = ("h", "day")
N = TypeVar("N", int, float)


class Reordered(Sequence[Event]):
    """Some of the events in another order, without a list of their own."""

    def __init__(self, events: Sequence[Event], order: "array[int]") -> None:
        self._events = events
        self._order = order

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> list[Event]: ...
    def __getitem__(self, index: int | slice) -> Event | list[Event]:
        if isinstance(index, slice):
            return [self._events[i] for i in self._order[index]]
        return self._events[self._order[index]]


def places_of(column: "array[N]", wanted: Sequence[N]) -> "array[int]":
    """Where one of the `wanted` values stands in a column."""
    if len(column) <= MANY:
        values = frozenset(wanted)
        return array("l", (i for i, value in enumerate(column) if value in values))
    import numpy as np  # noqa: PLC0415 - not before the first paint

    found = np.isin(np.frombuffer(column, dtype=column.typecode), wanted)
    return array("l", np.flatnonzero(found).astype(np.int_).tobytes())


def _taken(column: "array[N]", order: "array[int]") -> "array[N]":
    """The values at some places, in that order."""
    if len(column) <= MANY:
        return array(column.typecode, (column[i] for i in order))
    import numpy as np  # noqa: PLC0415 - not before the first paint

    values = np.frombuffer(column, dtype=column.typecode)
    return array(column.typecode, values[np.frombuffer(order, dtype=np.int_)].tobytes())


class Columns:
    """Starts, ends (UTC s), precisions and weights of the events of some groups, of all if none.

    They are in the order of the events.
    """

    def __init__(self, known: EventColumns, groups: Sequence[str] = ()) -> None:
        self.events: Sequence[Event] = known.events
        self._starts, self._ends = known.starts, known.ends
        self._precisions, self._weights = known.precisions, known.weights
        if groups:
            codes = [known.group_codes[group] for group in groups if group in known.group_codes]
            order = places_of(known.groups, codes)
            self.events = Reordered(known.events, order)
            self._starts, self._ends = _taken(known.starts, order), _taken(known.ends, order)
            self._precisions = _taken(known.precisions, order)
            self._weights = _taken(known.weights, order)

    def heavy_in(self, span: Span) -> int:
        """How many events of weight 1 start within a span."""
        starts, weights = self._starts, self._weights
        if len(starts) > MANY:
            import numpy as np  # noqa: PLC0415 - not before the first paint

            instants = np.frombuffer(starts, dtype=np.float64)
            inside = (instants >= span.start_utc_s) & (instants < span.end_utc_s)
            return int(np.count_nonzero(inside & (np.frombuffer(weights, dtype=np.int8) == 1)))
        return sum(span.holds(starts[i]) for i, weight in enumerate(weights) if weight == 1)

    def marks(
        self, wide: Sequence[str]
    ) -> "tuple[array[float], Reordered, array[int], array[int]]":
        """The events that are not of `wide` precisions, by the instant of their mark.

        Also at which positions weight 1 stands, and weight 2.
        """
        order, anchors = self._sorted(self._anchors, self._kept(wide, spans=False))
        if len(self.events) <= MANY:
            weights = [self._weights[i] for i in order]
            one, two = (
                array("l", (i for i, weight in enumerate(weights) if weight == heavy))
                for heavy in (1, 2)
            )
            return anchors, Reordered(self.events, order), one, two
        import numpy as np  # noqa: PLC0415 - not before the first paint

        found = np.frombuffer(self._weights, dtype=np.int8)[np.frombuffer(order, dtype=np.int_)]
        one, two = (array("l", np.flatnonzero(found == heavy).tobytes()) for heavy in (1, 2))
        return anchors, Reordered(self.events, order), one, two

    def areas(self, wide: Sequence[str]) -> "tuple[array[float], array[float], Reordered]":
        """The events with an end or of `wide` precisions, by start; and the latest end so far."""
        order, starts = self._sorted(self._starts, self._kept(wide, spans=True))
        if len(self.events) <= MANY:
            reach = array("d", accumulate((self._latest[i] for i in order), max))
            return starts, reach, Reordered(self.events, order)
        import numpy as np  # noqa: PLC0415 - not before the first paint

        ends = np.frombuffer(self._latest, dtype=np.float64)[np.frombuffer(order, dtype=np.int_)]
        reach = array("d", np.maximum.accumulate(ends).tobytes())
        return starts, reach, Reordered(self.events, order)

    @cached_property
    def _anchors(self) -> "array[float]":
        """Where each event's mark stands: at its instant, or amid its hour or day."""
        return self._shifted([PRECISION_S[p] / 2 if p in VAGUE else 0.0 for p in PRECISION_CODES])

    @cached_property
    def _latest(self) -> "array[float]":
        """Where each event is over: at its end, or that of its hour or day (Event.latest_utc_s)."""
        latest = self._shifted([PRECISION_S[p] if p in VAGUE else 0.0 for p in PRECISION_CODES])
        if len(latest) > MANY:
            import numpy as np  # noqa: PLC0415 - not before the first paint

            ends = np.frombuffer(self._ends, dtype=np.float64)
            found = np.frombuffer(latest, dtype=np.float64)
            return array("d", np.where(ends != NO_END, ends, found).tobytes())
        for i, end in enumerate(self._ends):
            if end != NO_END:
                latest[i] = end
        return latest

    def _shifted(self, by_s: list[float]) -> "array[float]":
        """The starts, later by what belongs to each precision, s."""
        if len(self._starts) > MANY:
            import numpy as np  # noqa: PLC0415 - not before the first paint

            later = np.array(by_s)[np.frombuffer(self._precisions, dtype=np.int8)]
            return array("d", (np.frombuffer(self._starts, dtype=np.float64) + later).tobytes())
        return array(
            "d", [s + by_s[code] for s, code in zip(self._starts, self._precisions, strict=True)]
        )

    def _kept(self, wide: Sequence[str], *, spans: bool) -> Sequence[int]:
        """Positions of the areas (`spans`) or of the marks where `wide` precisions are areas."""
        codes = {PRECISION_CODES[precision] for precision in wide}
        if len(self._starts) > MANY:
            import numpy as np  # noqa: PLC0415 - not before the first paint

            wide_codes = np.array([code in codes for code in range(len(PRECISION_S))])
            are_wide = wide_codes[np.frombuffer(self._precisions, dtype=np.int8)]
            if spans:
                are_wide |= np.frombuffer(self._ends, dtype=np.float64) != NO_END
            found: Sequence[int] = np.flatnonzero(are_wide if spans else ~are_wide)  # type: ignore[assignment]
            return found
        if spans:
            pairs = zip(self._ends, self._precisions, strict=True)
            return [i for i, (end, code) in enumerate(pairs) if end != NO_END or code in codes]
        return [i for i, code in enumerate(self._precisions) if code not in codes]

    def _sorted(
        self, keys: "array[float]", kept: Sequence[int]
    ) -> "tuple[array[int], array[float]]":
        """The positions `kept`, ordered by their keys, and these keys; ties keep their order."""
        if len(kept) <= MANY:
            order = array("l", sorted(kept, key=keys.__getitem__))
            return order, array("d", (keys[i] for i in order))
        import numpy as np  # noqa: PLC0415 - not before the first paint

        places = np.array(kept, dtype=np.int_)
        values = np.frombuffer(keys, dtype=np.float64)[places]
        if bool((values[1:] >= values[:-1]).all()):
            return array("l", places.tobytes()), array("d", values.tobytes())
        by_key = np.argsort(values, kind="stable")
        return array("l", places[by_key].tobytes()), array("d", values[by_key].tobytes())
