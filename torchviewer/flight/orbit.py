"""The orbit of one satellite over many element sets, without a jump between them."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from math import dist
from typing import TYPE_CHECKING, Literal

from torchviewer.flight.elements import ElementSet, semi_major_axis_km
from torchviewer.flight.moment import Vector
from torchviewer.mission.errors import OrbitError, PropagationError
from torchviewer.mission.records import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLEND_HALF_WIDTH_S = 300.0
"""How long before and after the middle between two epochs one set gives way to the other, s."""
MOST_BLENDED_KM = 50.0
"""Sets further apart than this are not blended: one gives way to the other at once, km.

The chord from one to the other is then no place of any orbit. At 50 km it dips 50**2 / (8 * 6780)
= 0.05 km below the arc, far less than any position is good to.
"""
OLDEST_S = 14 * 86400.0
"""How far from every epoch a position is still given, s."""
ERROR_AT_EPOCH_KM = 0.44
"""Median disagreement of neighbouring sets (the torch's mission, fact `element_sets`), km.

Two sets may agree better than that by chance; the position is not better known for it.
"""
ERROR_GROWTH_KM_DAY2 = 5.3
"""How the error grows with the square of the age, km/day2.

Drag that turns out otherwise than predicted: sets of the station of 6 and 11 November 2013
disagree by 132 km after five days; 132 / 5**2 = 5.3.
"""


def smoothstep(part: float) -> float:
    """A smooth way from 0 to 1 (3x2 - 2x3)."""
    return part * part * (3.0 - 2.0 * part)


@dataclass(frozen=True)
class ErrorBasis:
    """What an expected error rests on.

    `kind`: "neighbours", the sets before and after, which lie `apart_km` from each other at that
    instant; "age", growth with the time to the epoch of the nearest set, alone in `sets`;
    "stated", what the mission says of the leg. `error_km` is what follows from it.
    """

    kind: Literal["neighbours", "age", "stated"]
    error_km: float
    sets: tuple[ElementSet, ...]
    apart_km: float | None = None

    def overruled(self, error_km: float) -> "ErrorBasis":
        """The same sets, but the error that the mission states."""
        return replace(self, kind="stated", error_km=error_km)


def apart_km(one: ElementSet, other: ElementSet, utc_s: float) -> float | None:
    """How far two sets put the satellite apart, km; None: one of them has no position then."""
    try:
        return dist(one.state_teme(utc_s)[0], other.state_teme(utc_s)[0])
    except PropagationError:
        return None


class Orbit:
    """Positions in TEME from the element set whose epoch is nearest.

    Around the middle between two epochs the two sets are blended, five minutes either way but
    never more than a quarter of the gap; at once where they lie more than 50 km apart.
    """

    def __init__(self, element_sets: Iterable[ElementSet], oldest_s: float = OLDEST_S) -> None:
        """Raises OrbitError when there is no set. Of sets with one epoch the last one counts.

        `oldest_s`: how far from every epoch a position is still given, s.
        """
        by_epoch = {element_set.epoch_utc_s: element_set for element_set in element_sets}
        if not by_epoch:
            raise OrbitError("an orbit needs at least one element set")
        self.oldest_s = oldest_s
        self.sets = [by_epoch[epoch] for epoch in sorted(by_epoch)]
        self.epochs_utc_s = [element_set.epoch_utc_s for element_set in self.sets]
        pairs = list(pairwise(self.epochs_utc_s))
        self.changes_utc_s = [(before + after) / 2.0 for before, after in pairs]
        self.half_widths_s = [
            min(BLEND_HALF_WIDTH_S, (after - before) / 4.0) for before, after in pairs
        ]
        self._near: dict[int, bool] = {}

    def nearest(self, utc_s: float) -> ElementSet:
        """The set whose epoch is nearest to `utc_s`."""
        return self.sets[bisect_right(self.changes_utc_s, utc_s)]

    def gaps(self, start_utc_s: float, end_utc_s: float) -> list[tuple[float, float]]:
        """The parts of [start, end] too far from every set for a position (14 days)."""
        gaps: list[tuple[float, float]] = []
        known_s = start_utc_s
        for epoch_s in (*self.epochs_utc_s, float("inf")):
            until_s = min(epoch_s - self.oldest_s, end_utc_s)
            if until_s > known_s:
                gaps.append((known_s, until_s))
            known_s = max(known_s, epoch_s + self.oldest_s)
        return gaps

    def uses(self, start_utc_s: float, end_utc_s: float) -> list[tuple[ElementSet, Span]]:
        """The sets that make positions in [start, end], each with the part in which it does."""
        uses: list[tuple[ElementSet, Span]] = []
        changes = (float("-inf"), *self.changes_utc_s, float("inf"))
        for one, (before, after) in zip(self.sets, pairwise(changes), strict=True):
            first = max(start_utc_s, before, one.epoch_utc_s - self.oldest_s)
            last = min(end_utc_s, after, one.epoch_utc_s + self.oldest_s)
            if first < last:
                uses.append((one, Span.between(first, last)))
        return uses

    def in_use(self, utc_s: float) -> tuple[tuple[ElementSet, ...], float]:
        """The sets that make the position: one, or two in order, and the weight of the last."""
        index = bisect_right(self.changes_utc_s, utc_s)
        for change in (index - 1, index):
            if 0 <= change < len(self.changes_utc_s):
                part = (utc_s - self.changes_utc_s[change]) / (2.0 * self.half_widths_s[change])
                if abs(part) < 0.5 and self._is_blended(change, utc_s):
                    return tuple(self.sets[change : change + 2]), smoothstep(part + 0.5)
        return (self.sets[index],), 1.0

    def _is_blended(self, change: int, utc_s: float) -> bool:
        """Whether there is anything to blend: the two are near, and neither has come down yet."""
        return self._is_near(change) and self._apart_km(change, utc_s) is not None

    def _is_near(self, change: int) -> bool:
        """Whether the two sets of a change lie near enough to each other all through it."""
        if change not in self._near:
            middle, half_s = self.changes_utc_s[change], self.half_widths_s[change]
            looks = (middle - half_s, middle, middle + half_s)
            apart = [self._apart_km(change, utc_s) for utc_s in looks]
            self._near[change] = all(km is None or km <= MOST_BLENDED_KM for km in apart)
        return self._near[change]

    def _apart_km(self, change: int, utc_s: float) -> float | None:
        return apart_km(self.sets[change], self.sets[change + 1], utc_s)

    def state_teme(self, utc_s: float) -> tuple[Vector, Vector, ElementSet]:
        """Position (km), velocity (km/s) and the nearest element set.

        Raises PropagationError too far from every epoch, and where SGP4 has no answer. Between
        two sets the velocity is that of the sets, without the drift from one to the other (up to
        20 m/s for ten minutes), which is no motion of the station.
        """
        nearest = self.nearest(utc_s)
        if not abs(utc_s - nearest.epoch_utc_s) <= self.oldest_s:
            days = self.oldest_s / 86400.0
            raise PropagationError(f"the nearest element set is more than {days:g} days away")
        sets, weight = self.in_use(utc_s)
        r, v = sets[0].state_teme(utc_s)
        if len(sets) == 1:
            return r, v, nearest
        r1, v1 = sets[1].state_teme(utc_s)
        x, y, z = (a + weight * (b - a) for a, b in zip(r, r1, strict=True))
        vx, vy, vz = (a + weight * (b - a) for a, b in zip(v, v1, strict=True))
        return (x, y, z), (vx, vy, vz), nearest

    def error_km(self, utc_s: float) -> float:
        """How far a position may be off, km; `error_basis` says why."""
        return self.error_basis(utc_s).error_km

    def error_basis(self, utc_s: float) -> ErrorBasis:
        """How far the sets before and after `utc_s` lie apart at that instant, at least 0.44 km.

        Nine of ten positions lie within it, measured on the sets of the station with some left
        out. Before the first and after the last, and with a single set: 0.44 km plus 5.3 km for
        the square of the age in days, at most the diameter of the orbit.
        """
        after = bisect_right(self.epochs_utc_s, utc_s)
        if 0 < after < len(self.sets):
            pair = (self.sets[after - 1], self.sets[after])
            km = apart_km(*pair, utc_s)
            if km is not None:
                return ErrorBasis("neighbours", max(km, ERROR_AT_EPOCH_KM), pair, km)
        nearest = self.nearest(utc_s)
        age_days = (utc_s - nearest.epoch_utc_s) / 86400.0
        grown_km = ERROR_AT_EPOCH_KM + ERROR_GROWTH_KM_DAY2 * age_days * age_days
        widest_km = 2.0 * semi_major_axis_km(nearest.mean_motion_rev_day)
        return ErrorBasis("age", min(grown_km, widest_km), (nearest,))

    def states_teme(
        self, utc_s: "NDArray[np.float64]"
    ) -> tuple["NDArray[np.float64]", "NDArray[np.float64]"]:
        """Positions and velocities at many instants, float64 (n, 3) each; NaN: no answer."""
        import numpy as np  # noqa: PLC0415 (numpy: after the first frame)

        r = np.full((utc_s.size, 3), np.nan)
        v = np.full((utc_s.size, 3), np.nan)
        sets = np.searchsorted(self.changes_utc_s, utc_s, side="right")
        for index in np.unique(sets):
            rows = np.flatnonzero(sets == index)
            rows = rows[np.abs(utc_s[rows] - self.epochs_utc_s[index]) <= self.oldest_s]
            r[rows], v[rows] = self.sets[index].states_teme(utc_s[rows])
        for change, middle in enumerate(self.changes_utc_s):
            part = (utc_s - middle) / (2.0 * self.half_widths_s[change])
            rows = np.flatnonzero((np.abs(part) < 0.5) & ~np.isnan(r[:, 0]))
            if rows.size and self._is_near(change):
                self._blend(change, part[rows] + 0.5, utc_s, rows, (r, v))
        return r, v

    def _blend(
        self,
        change: int,
        part: "NDArray[np.float64]",
        utc_s: "NDArray[np.float64]",
        rows: "NDArray[np.intp]",
        states: tuple["NDArray[np.float64]", "NDArray[np.float64]"],
    ) -> None:
        """Put set `change` and the next together in `rows`, where both have an answer."""
        import numpy as np  # noqa: PLC0415 (numpy: after the first frame)

        weight = (part * part * (3.0 - 2.0 * part))[:, None]
        firsts = self.sets[change].states_teme(utc_s[rows])
        seconds = self.sets[change + 1].states_teme(utc_s[rows])
        both = ~(np.isnan(firsts[0][:, 0]) | np.isnan(seconds[0][:, 0]))
        for values, one, other in zip(states, firsts, seconds, strict=True):
            values[rows[both]] = (one + weight * (other - one))[both]
