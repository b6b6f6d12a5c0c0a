"""The orbit of one satellite over many element sets, without a jump between them."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from math import dist
from typing import TYPE_CHECKING

from torchviewer.flight.element_sets import ElementSet
from torchviewer.flight.moment import Vector
from torchviewer.mission.errors import OrbitError, PropagationError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLEND_HALF_WIDTH_S = 300.0
"""How long before and after the middle between two epochs one set gives way to the other, s."""
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


class Orbit:
    """Positions in TEME from the element set whose epoch is nearest.

    Around the middle between two epochs the two sets are blended, five minutes either way but
    never more than a quarter of the gap.
    """

    def __init__(self, element_sets: Iterable[ElementSet]) -> None:
        """Raises OrbitError when there is no set. Of sets with one epoch the last one counts."""
        by_epoch = {element_set.epoch_utc_s: element_set for element_set in element_sets}
        if not by_epoch:
            raise OrbitError("an orbit needs at least one element set")
        self.sets = [by_epoch[epoch] for epoch in sorted(by_epoch)]
        self.epochs_utc_s = [element_set.epoch_utc_s for element_set in self.sets]
        pairs = list(pairwise(self.epochs_utc_s))
        self.changes_utc_s = [(before + after) / 2.0 for before, after in pairs]
        self.half_widths_s = [
            min(BLEND_HALF_WIDTH_S, (after - before) / 4.0) for before, after in pairs
        ]

    def nearest(self, utc_s: float) -> ElementSet:
        """The set whose epoch is nearest to `utc_s`."""
        return self.sets[bisect_right(self.changes_utc_s, utc_s)]

    def gaps(self, start_utc_s: float, end_utc_s: float) -> list[tuple[float, float]]:
        """The parts of [start, end] that lie more than 14 days from every set."""
        gaps: list[tuple[float, float]] = []
        known_s = start_utc_s
        for epoch_s in (*self.epochs_utc_s, float("inf")):
            until_s = min(epoch_s - OLDEST_S, end_utc_s)
            if until_s > known_s:
                gaps.append((known_s, until_s))
            known_s = max(known_s, epoch_s + OLDEST_S)
        return gaps

    def state_teme(self, utc_s: float) -> tuple[Vector, Vector, ElementSet]:
        """Position (km), velocity (km/s) and the nearest element set.

        Raises PropagationError more than 14 days from every epoch, and where SGP4 has no answer.
        """
        index = bisect_right(self.changes_utc_s, utc_s)
        nearest = self.sets[index]
        if not abs(utc_s - nearest.epoch_utc_s) <= OLDEST_S:
            raise PropagationError("the nearest element set is more than 14 days away")
        r, v = nearest.state_teme(utc_s)
        for change in (index - 1, index):
            if 0 <= change < len(self.changes_utc_s):
                since_s = utc_s - self.changes_utc_s[change]
                if abs(since_s) < self.half_widths_s[change]:
                    return (*self._blended(change, since_s, utc_s), nearest)
        return r, v, nearest

    def _blended(self, change: int, since_s: float, utc_s: float) -> tuple[Vector, Vector]:
        """Between set `change` and the next, `since_s` after the middle between their epochs.

        The velocity is that of the two sets, without the drift from one to the other (up to
        20 m/s for ten minutes), which is no motion of the station.
        """
        weight = smoothstep(since_s / (2.0 * self.half_widths_s[change]) + 0.5)
        r0, v0 = self.sets[change].state_teme(utc_s)
        r1, v1 = self.sets[change + 1].state_teme(utc_s)
        x, y, z = (a + weight * (b - a) for a, b in zip(r0, r1, strict=True))
        vx, vy, vz = (a + weight * (b - a) for a, b in zip(v0, v1, strict=True))
        return (x, y, z), (vx, vy, vz)

    def error_km(self, utc_s: float) -> float:
        """How far the sets before and after `utc_s` lie apart at that instant, at least 0.44 km.

        Before the first and after the last, and with a single set: 0.44 km plus 5.3 km for the
        square of the age in days.
        """
        after = bisect_right(self.epochs_utc_s, utc_s)
        if 0 < after < len(self.sets):
            try:
                one, _ = self.sets[after - 1].state_teme(utc_s)
                other, _ = self.sets[after].state_teme(utc_s)
            except PropagationError:
                pass
            else:
                return max(dist(one, other), ERROR_AT_EPOCH_KM)
        age_days = (utc_s - self.nearest(utc_s).epoch_utc_s) / 86400.0
        return ERROR_AT_EPOCH_KM + ERROR_GROWTH_KM_DAY2 * age_days * age_days

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
            rows = rows[np.abs(utc_s[rows] - self.epochs_utc_s[index]) <= OLDEST_S]
            r[rows], v[rows] = self.sets[index].propagator.states(utc_s[rows])
        for change, middle in enumerate(self.changes_utc_s):
            since_s = utc_s - middle
            rows = np.flatnonzero(np.abs(since_s) < self.half_widths_s[change])
            if rows.size:
                r[rows], v[rows] = self._all_blended(change, since_s[rows], utc_s[rows])
        return r, v

    def _all_blended(
        self, change: int, since_s: "NDArray[np.float64]", utc_s: "NDArray[np.float64]"
    ) -> tuple["NDArray[np.float64]", "NDArray[np.float64]"]:
        part = (since_s / (2.0 * self.half_widths_s[change]) + 0.5)[:, None]
        weight = part * part * (3.0 - 2.0 * part)
        r0, v0 = self.sets[change].propagator.states(utc_s)
        r1, v1 = self.sets[change + 1].propagator.states(utc_s)
        return r0 + weight * (r1 - r0), v0 + weight * (v1 - v0)
