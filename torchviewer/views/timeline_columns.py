"""What a lane needs of its events, read once into columns and sorted there; no Qt.

Few events are sorted as they are; many with numpy, which takes a tenth of the time.
"""

from array import array
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from operator import attrgetter
from typing import overload

from torchviewer.mission.happenings import Event
from torchviewer.mission.records import PRECISION_S, Span
from torchviewer.views.timeline_clusters import MANY

VAGUE = ("h", "day")
_CODES = {precision: code for code, precision in enumerate(PRECISION_S)}
_read = attrgetter("start_utc_s", "end_utc_s", "precision", "weight")


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


class Columns:
    """Starts, ends (UTC s), precisions and weights of events, in the events' order."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.events = events
        self._starts, self._ends = array("d"), array("d")
        self._precisions, self._weights = array("b"), array("b")
        # each event is looked up in memory once, and no tuple outlives its turn
        for start, end, precision, weight in map(_read, events):
            self._starts.append(start)
            self._ends.append(-1.0 if end is None else end)
            self._precisions.append(_CODES[precision])
            self._weights.append(weight)

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
        return self._shifted([PRECISION_S[p] / 2 if p in VAGUE else 0.0 for p in _CODES])

    @cached_property
    def _latest(self) -> "array[float]":
        """Where each event is over: at its end, or that of its hour or day (Event.latest_utc_s)."""
        latest = self._shifted([PRECISION_S[p] if p in VAGUE else 0.0 for p in _CODES])
        if len(latest) > MANY:
            import numpy as np  # noqa: PLC0415 - not before the first paint

            ends = np.frombuffer(self._ends, dtype=np.float64)
            found = np.frombuffer(latest, dtype=np.float64)
            return array("d", np.where(ends >= 0.0, ends, found).tobytes())
        for i, end in enumerate(self._ends):
            if end >= 0.0:
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
        codes = {_CODES[precision] for precision in wide}
        if len(self._starts) > MANY:
            import numpy as np  # noqa: PLC0415 - not before the first paint

            are_wide = np.isin(np.frombuffer(self._precisions, dtype=np.int8), list(codes))
            if spans:
                are_wide |= np.frombuffer(self._ends, dtype=np.float64) >= 0.0
            found: Sequence[int] = np.flatnonzero(are_wide if spans else ~are_wide)  # type: ignore[assignment]
            return found
        if spans:
            pairs = zip(self._ends, self._precisions, strict=True)
            return [i for i, (end, code) in enumerate(pairs) if end >= 0.0 or code in codes]
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
        by_key = np.argsort(values, kind="stable")
        return array("l", places[by_key].tobytes()), array("d", values[by_key].tobytes())
