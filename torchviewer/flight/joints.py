"""Where one leg ends and the next begins: a reconstructed leg bends so that nothing jumps.

Tracked and ground legs are never moved. A table yields to them, a phasing leg also to a table.
The leg that yields is shifted at the joint by what is missing, in position and (in flight) in
velocity, and the shift dies away smoothly over half the leg, at most over half a revolution.
"""

from dataclasses import dataclass
from math import dist, hypot

from torchviewer.flight.earth import with_turning, without_turning
from torchviewer.flight.legs import LegPath, LocalAxes, combined
from torchviewer.flight.moment import State, Vector
from torchviewer.mission.legs import Grade

LONGEST_FADE_S = 45 * 60.0
"""Half a revolution of a low orbit: the time in which an orbit's own ups and downs average out."""
LARGEST_KICK_KM_S = 0.1
"""A correction that needs a greater change of speed is not made: the sources do not fit."""
OPEN_KM = 1.0
"""A joint with a greater distance between its two sides is worth a warning."""

_STEEPEST = 1.875  # greatest slope of `_fading`'s first polynomial


@dataclass(frozen=True)
class Correction:
    """A shift that is whole at the joint and dies away from there.

    `shift_km`, `rate_km_s`: outward, ahead, across; `fade_s` is negative for the end of a leg.
    """

    joint_utc_s: float
    fade_s: float
    shift_km: Vector
    rate_km_s: Vector

    def at(self, utc_s: float) -> tuple[Vector, Vector] | None:
        """The shift and its rate of change; None where it has died away."""
        part = (utc_s - self.joint_utc_s) / self.fade_s
        if part >= 1.0:
            return None
        keep, keep_slope, bend, bend_slope = _fading(max(part, 0.0))
        shift = combined(keep, self.shift_km, bend * self.fade_s, self.rate_km_s)
        rate = combined(keep_slope / self.fade_s, self.shift_km, bend_slope, self.rate_km_s)
        return shift, rate


def _fading(x: float) -> tuple[float, float, float, float]:
    """Quintics that begin with value 1 (first) or slope 1 (second) and end with nothing at 1."""
    x2 = x * x
    x3 = x2 * x
    keep = 1.0 - x3 * (10.0 - 15.0 * x + 6.0 * x2)
    keep_slope = -30.0 * x2 * (1.0 - x) * (1.0 - x)
    bend = x - x3 * (6.0 - 8.0 * x + 3.0 * x2)
    bend_slope = 1.0 - x2 * (18.0 - 32.0 * x + 15.0 * x2)
    return keep, keep_slope, bend, bend_slope


class MendedPath:
    """A reconstructed path with the corrections of its two ends."""

    def __init__(self, path: LegPath, corrections: list[Correction]) -> None:
        self.path = path
        self.corrections = corrections
        self.grade: Grade = path.grade

    def state(self, utc_s: float) -> State | None:
        state = self.path.state(utc_s)
        for correction in self.corrections:
            change = correction.at(utc_s)
            if state is not None and change is not None:
                state = _shifted(state, *change)
        return state

    def error_km(self, utc_s: float) -> float | None:
        return self.path.error_km(utc_s)

    def element_epoch_utc_s(self, utc_s: float) -> float | None:
        return self.path.element_epoch_utc_s(utc_s)


def _shifted(state: State, shift: Vector, rate: Vector) -> State:
    """`state` moved by a shift along its local axes, which themselves turn with it."""
    axes = LocalAxes(*state)
    turning = axes.turning_rad_s
    rate_out = rate[0] - turning * shift[1]
    rate_ahead = rate[1] + turning * shift[0]
    moved = combined(1.0, state[0], 1.0, axes.vector(shift))
    w = combined(1.0, with_turning(*state), 1.0, axes.vector((rate_out, rate_ahead, rate[2])))
    return moved, without_turning(moved, w)


def correction(
    path: LegPath, joint_utc_s: float, fade_s: float, target: State, in_flight: bool
) -> Correction | None:
    """What brings `path` onto `target` at the joint; None: nothing sensible does.

    `fade_s` as in Correction; `in_flight`: the velocity is matched too, unless it is too far off.
    """
    base = path.state(joint_utc_s)
    if base is None or fade_s == 0.0:
        return None
    axes = LocalAxes(*base)
    shift = axes.parts(combined(1.0, target[0], -1.0, base[0]))
    if hypot(*shift) * _STEEPEST / abs(fade_s) > LARGEST_KICK_KM_S:
        return None
    rate = (0.0, 0.0, 0.0)
    if in_flight:
        a, b, c = axes.parts(combined(1.0, with_turning(*target), -1.0, with_turning(*base)))
        if hypot(a, b, c) <= LARGEST_KICK_KM_S:
            turning = axes.turning_rad_s
            rate = (a + turning * shift[1], b - turning * shift[0], c)
    return Correction(joint_utc_s, fade_s, shift, rate)


def gap_km(before: State | None, after: State | None) -> float:
    """The distance between the two sides of a joint, km; 0 where a side has no position."""
    return dist(before[0], after[0]) if before is not None and after is not None else 0.0
