"""SGP4 behind one door: every call of the sgp4 library is in this module.

The library reads almost any text as an element set, answers NaN without an error code, and never
comes back from an absurd time; here every answer is finite or an error.
"""

from math import hypot, isfinite, radians, tau
from typing import TYPE_CHECKING, Any, TypeVar

from sgp4.api import WGS72, Satrec  # type: ignore[import-untyped]

from torchviewer.flight.moment import Vector
from torchviewer.mission.errors import PropagationError
from torchviewer.mission.said import Said

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from torchviewer.flight.elements import MeanElements

Values = TypeVar("Values", float, "NDArray[np.float64]")

__all__ = ["LONGEST_MINUTES", "WGS72", "Propagator", "Satrec"]

LONGEST_MINUTES = 10 * 365.25 * 1440.0
"""How far from its epoch an element set is ever propagated, minutes (ten years).

The deep-space integrator walks there in steps of half a day, for ever if asked for enough.
"""

LOOKS_MINUTES = 20.0
"""How finely the way from the epoch is searched for the end of the orbit, minutes.

Further away, where only imported sets are still shown, a third as finely.
"""
FINE_LOOKS_MINUTES = 14 * 1440.0
"""How far from the epoch it is searched that finely, minutes."""
LAST_TURNS_MINUTES = 200.0
"""Two revolutions of a falling satellite, in which only its perigee may be below the ground."""
FARTHEST_LOOK_MINUTES = 60 * 1440.0
"""Beyond this no position is shown, so no end is looked for either, minutes."""

_UNIX_EPOCH_JD = 2440587.5
_UNIX_EPOCH_DAYS = 7306.0
"""1970-01-01 in days since 1949-12-31, from which SGP4 counts."""
_REASONS = {
    1: Said("its mean eccentricity leaves the range 0 to 1"),
    2: Said("its mean motion falls below zero"),
    3: Said("its disturbed eccentricity leaves the range 0 to 1"),
    4: Said("its orbit shrinks to nothing"),
    5: Said("its orbit meets the ground already at the epoch"),
    6: Said("it has come down before this time"),
}


def _way(minutes: float) -> tuple[float, float]:
    """The direction from the epoch (1 or -1), and how far the end is looked for that way."""
    farthest = min(abs(minutes) + LAST_TURNS_MINUTES, FARTHEST_LOOK_MINUTES)
    return 1.0 if minutes >= 0.0 else -1.0, farthest


def reason(code: int) -> str:
    """Plain words for an error code of SGP4."""
    return _REASONS.get(code) or Said("SGP4 reports error {0}", code)


def _perigee_km(radius_km: Values, speed_squared: Values, along: Values, mu: float) -> Values:
    """From the centre, of one state or of many; `along`: position times velocity, km2/s."""
    parameter_km = (radius_km * radius_km * speed_squared - along * along) / mu
    level = parameter_km / radius_km - 1.0
    steep_squared = along * along * parameter_km / (mu * radius_km * radius_km)
    eccentricity: Values = (level * level + steep_squared) ** 0.5
    return parameter_km / (1.0 + eccentricity)


class Propagator:
    """One satellite of SGP4, in the frame TEME (true equator, mean equinox of date)."""

    def __init__(self, satellite: Any) -> None:
        """`satellite`: a `Satrec` of either implementation of the sgp4 library."""
        self._satellite = satellite
        self.epoch_utc_s: float = (satellite.jdsatepoch - _UNIX_EPOCH_JD) * 86400.0 + (
            satellite.jdsatepochF * 86400.0
        )
        self._sound = {1.0: 0.0, -1.0: 0.0}
        self._ends: dict[float, float] = {}

    @classmethod
    def from_lines(cls, line1: str, line2: str, gravity: int = WGS72) -> "Propagator":
        """The satellite of two lines that the gate in `element_sets` has let through."""
        return cls(Satrec.twoline2rv(line1, line2, gravity))

    @classmethod
    def from_elements(
        cls, epoch_utc_s: float, elements: "MeanElements", gravity: int = WGS72
    ) -> "Propagator":
        """The satellite of mean elements that the gate has let through."""
        satellite = Satrec()
        satellite.sgp4init(
            gravity,
            "i",
            0,  # the library refuses numbers above 339999; positions do not depend on it
            epoch_utc_s / 86400.0 + _UNIX_EPOCH_DAYS,
            elements.bstar,
            elements.mean_motion_dot * tau / 1440.0**2,
            elements.mean_motion_ddot * tau / 1440.0**3,
            elements.eccentricity,
            radians(elements.perigee_deg),
            radians(elements.inclination_deg),
            radians(elements.anomaly_deg),
            elements.mean_motion_rev_day * tau / 1440.0,
            radians(elements.node_deg),
        )
        return cls(satellite)

    def has_ended(self, minutes: float) -> bool:
        """Whether the orbit has met the ground, or broken down, on the way from the epoch."""
        return abs(minutes) >= self.end_minutes(minutes)

    def end_minutes(self, minutes: float) -> float:
        """How far from the epoch the orbit ends on the way to `minutes`; infinite: not before.

        SGP4 squares what drag leaves of an orbit, so that one which has shrunk to nothing comes
        back later without an error. Therefore the way is searched, each part of it once, and a
        little further: at the end SGP4 has answers at apogee after the first failing perigee.
        """
        direction, asked = _way(minutes)
        while direction not in self._ends and self._sound[direction] <= asked:
            looked = self._sound[direction]
            if self._is_down(direction * looked):
                before = max(looked - LAST_TURNS_MINUTES, 0.0)
                self._ends[direction] = self._first_down(direction, before, looked)
            else:
                is_near = looked < FINE_LOOKS_MINUTES
                self._sound[direction] = looked + LOOKS_MINUTES * (1.0 if is_near else 3.0)
        return self._ends.get(direction, float("inf"))

    def look_ahead(self, minutes: float) -> None:
        """Search the way to `minutes` at once, so that `end_minutes` need not go it step by step.

        Three times as fast, for files with thousands of sets.
        """
        import numpy as np  # noqa: PLC0415 (numpy: after the first frame)

        direction, asked = _way(minutes)
        near = np.arange(0.0, min(asked + LOOKS_MINUTES, FINE_LOOKS_MINUTES), LOOKS_MINUTES)
        far = np.arange(FINE_LOOKS_MINUTES, asked, 3.0 * LOOKS_MINUTES)
        looks = np.concatenate((near, far))
        down = np.flatnonzero(self._are_down(direction * looks))
        looked = float(looks[down[0] if down.size else -1])
        self._sound[direction] = max(self._sound[direction], looked)

    def _are_down(self, minutes: "NDArray[np.float64]") -> "NDArray[np.bool_]":
        """`_is_down` at many instants."""
        import numpy as np  # noqa: PLC0415 (numpy: after the first frame)

        with np.errstate(all="ignore"):  # of numbers too large to be squared
            r, v = self.states(self.epoch_utc_s + 60.0 * minutes)
            radius_km = np.sqrt((r * r).sum(axis=1))
            speed_squared = (v * v).sum(axis=1)
            along = (r * v).sum(axis=1)
            perigee_km = _perigee_km(radius_km, speed_squared, along, self._satellite.mu)
        down: NDArray[np.bool_] = ~(perigee_km >= self._satellite.radiusearthkm)
        return down

    def end_reason(self, minutes: float) -> str:
        """Why there is no position at `minutes`, in plain words, with SGP4's code if it has one."""
        code, r, v = self._satellite.sgp4_tsince(minutes)
        if code:
            return Said("{0}, SGP4 error {1}", reason(code), code)
        if not isfinite(r[0] + r[1] + r[2] + v[0] + v[1] + v[2]):
            return Said("SGP4 answers with no number")
        return Said("its perigee lies below the ground")

    def _first_down(self, direction: float, before: float, looked: float) -> float:
        """The first whole minute in this range without a position, as far as `looked` itself."""
        ways = (before + minute for minute in range(int(looked - before)))
        return next((way for way in ways if self._is_down(direction * way)), looked)

    def _is_down(self, minutes: float) -> bool:
        """SGP4 has no answer here, or the perigee of the orbit of this instant is in the ground.

        From position and velocity alone: what the library keeps of a call may be of another thread.
        """
        code, r, v = self._satellite.sgp4_tsince(minutes)
        if code or not isfinite(r[0] + r[1] + r[2] + v[0] + v[1] + v[2]):
            return True
        speed_squared = v[0] * v[0] + v[1] * v[1] + v[2] * v[2]
        along = r[0] * v[0] + r[1] * v[1] + r[2] * v[2]
        perigee_km = _perigee_km(hypot(*r), speed_squared, along, self._satellite.mu)
        return bool(perigee_km < self._satellite.radiusearthkm)

    def state(self, minutes: float) -> tuple[Vector, Vector]:
        """Position (km) and velocity (km/s) at `minutes` from the epoch.

        Raises PropagationError where SGP4 has no answer, a value is not finite, or the time lies
        more than ten years from the epoch.
        """
        if not abs(minutes) <= LONGEST_MINUTES:
            raise PropagationError(Said("the time lies more than ten years from the element set"))
        code, r, v = self._satellite.sgp4_tsince(minutes)
        if code:
            raise PropagationError(Said("no position at this time: {0}", reason(code)))
        if not isfinite(r[0] + r[1] + r[2] + v[0] + v[1] + v[2]):
            why = Said("SGP4 answers with no number")
            raise PropagationError(Said("no position at this time: {0}", why))
        return r, v

    def states(
        self, utc_s: "NDArray[np.float64]"
    ) -> tuple["NDArray[np.float64]", "NDArray[np.float64]"]:
        """Positions and velocities at many instants, each float64 (n, 3); NaN: no answer."""
        import numpy as np  # noqa: PLC0415 (numpy: after the first frame)

        days = (utc_s - self.epoch_utc_s) / 86400.0
        near = np.abs(days) <= LONGEST_MINUTES / 1440.0
        jd = np.full(days.shape, self._satellite.jdsatepoch)
        fraction = np.where(near, self._satellite.jdsatepochF + days, 0.0)
        codes, r, v = self._satellite.sgp4_array(jd, fraction)
        bad = (codes != 0) | ~near | ~np.isfinite(r.sum(axis=1) + v.sum(axis=1))
        r[bad] = np.nan
        v[bad] = np.nan
        return r, v
