"""The flown part of a track as knots: positions and velocities with smooth curves between them.

A question about many places and long times asks a track thousands of times. Between two knots the
cubic through both positions and velocities (Hermite's) stands for the path: for an orbit a minute
apart it is true to half a metre (h^4 / 384 of the fourth derivative).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from torchviewer.flight.joints import MendedPath
from torchviewer.flight.legs import LegPath, ProfilePath
from torchviewer.flight.track import CHUNK, Floats, leg_states
from torchviewer.flight.trajectory import TOUCHING_S, TrackPath

ORBIT_STEP_S = 60.0
PROFILE_STEP_S = 5.0
"""An ascent or a descent changes its speed by 20 m/s in every second."""
LEAP_KM = 25.0
"""Knots that miss each other by more, going on as they move, are of element sets that disagree.

Half of what two sets lie apart at least where one gives way to the other at once, km.
"""

Rows = NDArray[np.intp]


@dataclass(frozen=True)
class Knots:
    """`n` knots in the order of time; where two legs touch, there are two of one instant.

    `utc_s` (n,), `r_itrf_km` and `v_itrf_km_s` (n, 3): float64; `joined` (n - 1,), bool: the path
    goes on from a knot to the next one.
    """

    utc_s: Floats
    r_itrf_km: Floats
    v_itrf_km_s: Floats
    joined: NDArray[np.bool_]

    def states(self, rows: Rows, utc_s: Floats) -> tuple[Floats, Floats]:
        """Positions and velocities at `utc_s` between the knots `rows` and their next ones."""
        after = np.minimum(rows + 1, self.utc_s.size - 1)
        step = self.utc_s[after] - self.utc_s[rows]
        part = ((utc_s - self.utc_s[rows]) / np.where(step > 0.0, step, 1.0))[:, None]
        r0, v0 = self.r_itrf_km[rows], self.v_itrf_km_s[rows] * step[:, None]
        rise = self.r_itrf_km[after] - r0
        bend = self.v_itrf_km_s[after] * step[:, None] + v0 - 2.0 * rise
        turn = rise - v0 - bend
        r = r0 + part * (v0 + part * (turn + part * bend))
        v = v0 + part * (2.0 * turn + 3.0 * part * bend)
        slow = (step <= 0.0)[:, None]
        speed = v / np.where(step > 0.0, step, 1.0)[:, None]
        return r, np.where(slow, self.v_itrf_km_s[rows], speed)

    def between(self, start_utc_s: float, end_utc_s: float) -> "Knots":
        """The part in [start, end], with knots at its two ends where the path goes across."""
        whole = self._with_knot(start_utc_s)._with_knot(end_utc_s)
        first = int(np.searchsorted(whole.utc_s, start_utc_s))
        last = int(np.searchsorted(whole.utc_s, end_utc_s, side="right"))
        return Knots(
            whole.utc_s[first:last],
            whole.r_itrf_km[first:last],
            whole.v_itrf_km_s[first:last],
            whole.joined[first : max(last - 1, first)],
        )

    def _with_knot(self, utc_s: float) -> "Knots":
        """One knot more, upon the same curve."""
        row = int(np.searchsorted(self.utc_s, utc_s)) - 1
        inside = 0 <= row < self.joined.size and self.utc_s[row] < utc_s < self.utc_s[row + 1]
        if not inside or not self.joined[row]:
            return self
        r, v = self.states(np.array([row]), np.array([utc_s]))
        return Knots(
            np.insert(self.utc_s, row + 1, utc_s),
            np.insert(self.r_itrf_km, row + 1, r, axis=0),
            np.insert(self.v_itrf_km_s, row + 1, v, axis=0),
            np.insert(self.joined, row, True),
        )


def flown_knots(path: TrackPath, start_utc_s: float, end_utc_s: float) -> Knots:
    """The knots of everything in [start, end] that flies; what lies on the ground is left out."""
    times: list[Floats] = [np.empty(0)]
    states: list[Floats] = [np.empty((0, 6))]
    begins: list[int] = []  # the first knot of each piece
    count = 0
    for begin_s, finish_s, leg in path.pieces(start_utc_s, end_utc_s):
        if leg.grade == "ground":
            continue
        utc_s = _knot_times(leg, begin_s, finish_s)
        parts = [leg_states(leg, utc_s[i : i + CHUNK]) for i in range(0, utc_s.size, CHUNK)]
        times.append(utc_s)
        states.extend(np.hstack(part) for part in parts)
        begins.append(count)
        count += utc_s.size
    utc_s, both = np.concatenate(times), np.concatenate(states)
    joined = np.ones(count, bool)
    joined[begins] = False
    joined[1:] |= np.diff(utc_s) <= TOUCHING_S
    known = np.isfinite(both[:, 0])
    joined[1:] &= known[:-1]
    utc_s, both, joined = utc_s[known], both[known], joined[known]
    going_on = (both[1:, 3:] + both[:-1, 3:]) / 2.0 * np.diff(utc_s)[:, None]
    missed_km = np.linalg.norm(both[1:, :3] - both[:-1, :3] - going_on, axis=1)
    joined[1:] &= missed_km <= LEAP_KM
    return Knots(utc_s, both[:, :3], both[:, 3:], joined[1:])


def _knot_times(leg: LegPath, start_utc_s: float, end_utc_s: float) -> Floats:
    own = leg.path if isinstance(leg, MendedPath) else leg
    step_s = PROFILE_STEP_S if isinstance(own, ProfilePath) else ORBIT_STEP_S
    count = max(1, int(np.ceil((end_utc_s - start_utc_s) / step_s)))
    return np.linspace(start_utc_s, end_utc_s, count + 1)
