"""The path of each kind of leg, as positions and velocities that the Earth turns with.

Every path answers `state(utc_s)`: Earth-fixed position (km) and velocity relative to the turning
Earth (km/s), or None where there is no position. Whether the instant lies inside the leg is the
business of the track.
"""

from collections.abc import Callable
from math import acos, cos, pi, sin, sqrt
from typing import TYPE_CHECKING, Protocol

from torchviewer.flight.curve import Curve
from torchviewer.flight.earth import (
    Ut1,
    itrf_km,
    place_of,
    sidereal_rad,
    teme_to_itrf,
    up_at,
    with_turning,
    without_turning,
)
from torchviewer.flight.elements import ElementSet
from torchviewer.flight.moment import State, Vector
from torchviewer.flight.orbit import ErrorBasis, Orbit
from torchviewer.flight.profile import Profile, Row
from torchviewer.mission.cast import Place
from torchviewer.mission.errors import PropagationError
from torchviewer.mission.legs import Grade, GreatCircleLeg, PhasingLeg

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

GREAT_CIRCLE_ERROR_KM = 50.0
"""How far a traveller may be from the shortest way between two places: our estimate, km."""
PROFILE_ERROR_KM = 30.0
"""Trust in a reconstructed table (30 s of a flight, or 30 km: our estimate), km."""
PHASING_ERROR_KM = 100.0
"""Chases of the same kind differ from flight to flight by about a degree of phase, km."""

_OPPOSITE_RAD = pi - 1e-6


class LegPath(Protocol):
    """What every kind of leg can tell."""

    grade: Grade

    def state(self, utc_s: float) -> State | None: ...

    def error_km(self, utc_s: float) -> float | None: ...

    def element_epoch_utc_s(self, utc_s: float) -> float | None: ...


class _Untracked:
    """What is the same for every leg without element sets."""

    def __init__(self, error_km: float) -> None:
        self._error_km = error_km

    def error_km(self, utc_s: float) -> float | None:
        return self._error_km

    def element_epoch_utc_s(self, utc_s: float) -> float | None:
        return None


class PlacePath(_Untracked):
    """At rest on the ellipsoid."""

    grade: Grade = "ground"

    def __init__(self, place: Place, error_km: float | None) -> None:
        super().__init__(error_km or place.accuracy_km)
        self.r_itrf_km = itrf_km(place.lat_deg, place.lon_deg)

    def state(self, utc_s: float) -> State | None:
        return self.r_itrf_km, (0.0, 0.0, 0.0)


class GreatCirclePath(_Untracked):
    """Over the ground at a steady pace by the shortest way (on a sphere of geodetic places)."""

    grade: Grade = "ground"

    def __init__(self, leg: GreatCircleLeg, origin: Place, destination: Place) -> None:
        """Raises ValueError when the two places are opposite each other: no way is shortest."""
        super().__init__(leg.error_km or GREAT_CIRCLE_ERROR_KM)
        self.start_utc_s, self.length_s = leg.start_utc_s, leg.length_s
        self.origin = up_at(origin.lat_deg, origin.lon_deg)
        self.destination = up_at(destination.lat_deg, destination.lon_deg)
        self.angle = acos(max(-1.0, min(1.0, dot(self.origin, self.destination))))
        if self.angle > _OPPOSITE_RAD:
            raise ValueError("the two places lie opposite each other; name a place on the way")

    def _position(self, utc_s: float) -> Vector:
        part = min(max((utc_s - self.start_utc_s) / self.length_s, 0.0), 1.0)
        if self.angle < 1e-9:
            direction = self.origin
        else:
            a = sin((1.0 - part) * self.angle) / sin(self.angle)
            b = sin(part * self.angle) / sin(self.angle)
            direction = combined(a, self.origin, b, self.destination)
        return itrf_km(*place_of(direction))

    def state(self, utc_s: float) -> State | None:
        before_s = max(utc_s - 0.5, self.start_utc_s)
        after_s = min(utc_s + 0.5, self.start_utc_s + self.length_s)
        if after_s <= before_s:
            return self._position(utc_s), (0.0, 0.0, 0.0)
        slope = 1.0 / (after_s - before_s)
        velocity = combined(slope, self._position(after_s), -slope, self._position(before_s))
        return self._position(utc_s), velocity


class TemeOrbit(Protocol):
    """Positions in TEME that follow from element sets, km and km/s."""

    def state_teme(self, utc_s: float) -> tuple[Vector, Vector, ElementSet]: ...

    def states_teme(
        self, utc_s: "NDArray[np.float64]"
    ) -> tuple["NDArray[np.float64]", "NDArray[np.float64]"]: ...

    def nearest(self, utc_s: float) -> ElementSet: ...


class TemePath:
    """In orbit, from the axes of TEME to those of the turning Earth."""

    grade: Grade = "reconstructed"

    def __init__(self, orbit: TemeOrbit, ut1: Ut1) -> None:
        self.orbit = orbit
        self.ut1 = ut1

    def state(self, utc_s: float) -> State | None:
        try:
            r, v, _ = self.orbit.state_teme(utc_s)
        except PropagationError:
            return None
        return teme_to_itrf(r, v, self.sidereal_rad(utc_s))

    def sidereal_rad(self, utc_s: float) -> float:
        """The angle from the mean equinox to Greenwich, rad."""
        return sidereal_rad(utc_s + self.ut1.minus_utc_s(utc_s))

    def error_km(self, utc_s: float) -> float | None:
        return None

    def element_epoch_utc_s(self, utc_s: float) -> float | None:
        return self.orbit.nearest(utc_s).epoch_utc_s


class OrbitPath(TemePath):
    """In orbit on published element sets."""

    grade: Grade = "tracked"
    orbit: Orbit

    def __init__(self, orbit: Orbit, ut1: Ut1, error_km: float | None) -> None:
        """`error_km`: what the mission says of the leg, None: what the sets say."""
        super().__init__(orbit, ut1)
        self._error_km = error_km

    def error_km(self, utc_s: float) -> float | None:
        return self._error_km or self.orbit.error_km(utc_s)

    def error_basis(self, utc_s: float) -> ErrorBasis:
        """What the expected error rests on."""
        basis = self.orbit.error_basis(utc_s)
        return basis if self._error_km is None else basis.overruled(self._error_km)


class ProfilePath(_Untracked):
    """Along a reconstructed table."""

    grade: Grade = "reconstructed"

    def __init__(self, rows: list[Row], error_km: float | None) -> None:
        super().__init__(error_km or PROFILE_ERROR_KM)
        self.profile = Profile(rows)

    def state(self, utc_s: float) -> State | None:
        return self.profile.state(utc_s)


class PhasingPath(_Untracked):
    """Behind another craft in its orbit plane: the lead's position turned back and lowered.

    The angle and the difference of the mean altitudes pass through the points of the leg without
    overshoot. Where a point names no altitude, it is the lead's own.
    """

    grade: Grade = "reconstructed"

    def __init__(
        self, leg: PhasingLeg, lead: Callable[[float], State | None], lead_altitude_km: float
    ) -> None:
        """`lead_altitude_km`: mean altitude of the lead over the equatorial radius."""
        super().__init__(leg.error_km or PHASING_ERROR_KM)
        self.lead = lead
        times = [point.at_utc_s for point in leg.points]
        self.behind_rad = Curve.monotone(times, [p.behind_deg * pi / 180.0 for p in leg.points])
        self.above_km = Curve.monotone(
            times,
            [
                0.0 if p.altitude_km is None else p.altitude_km - lead_altitude_km
                for p in leg.points
            ],
        )

    def state(self, utc_s: float) -> State | None:
        state = self.lead(utc_s)
        if state is None:
            return None
        angle, angle_rate = self._held(self.behind_rad, utc_s)
        above, above_rate = self._held(self.above_km, utc_s)
        axes = LocalAxes(*state)
        radius = axes.radius_km + above
        out = combined(cos(angle), axes.out, -sin(angle), axes.ahead)
        ahead = combined(sin(angle), axes.out, cos(angle), axes.ahead)
        r = (radius * out[0], radius * out[1], radius * out[2])
        w = combined(
            axes.climb_km_s + above_rate, out, radius * (axes.turning_rad_s - angle_rate), ahead
        )
        return r, without_turning(r, w)

    @staticmethod
    def _held(curve: Curve, utc_s: float) -> tuple[float, float]:
        """The curve between its ends, constant beyond them."""
        inside = min(max(utc_s, curve.times_s[0]), curve.times_s[-1])
        value, slope = curve.at(inside)
        return value, slope if inside == utc_s else 0.0


class LocalAxes:
    """Outward, ahead and across as a craft sees them, from its Earth-fixed position and velocity.

    `out`, `ahead`, `across`: directions of length 1; ahead lies in the plane of the motion against
    the stars; `climb_km_s` and `turning_rad_s`: how the radius grows and the radius turns.
    """

    def __init__(self, r_itrf_km: Vector, v_itrf_km_s: Vector) -> None:
        w = with_turning(r_itrf_km, v_itrf_km_s)
        self.radius_km = sqrt(dot(r_itrf_km, r_itrf_km))
        self.out = _scaled(1.0 / self.radius_km, r_itrf_km)
        self.climb_km_s = dot(w, self.out)
        sideways = combined(1.0, w, -self.climb_km_s, self.out)
        speed_km_s = sqrt(dot(sideways, sideways))
        if speed_km_s < 1e-6:  # at rest against the stars, as on the pole: any direction will do
            sideways, speed_km_s = cross((0.0, 1.0, 0.0), self.out), 0.0
            self.ahead = _scaled(1.0 / (sqrt(dot(sideways, sideways)) or 1.0), sideways)
        else:
            self.ahead = _scaled(1.0 / speed_km_s, sideways)
        self.across = cross(self.out, self.ahead)
        self.turning_rad_s = speed_km_s / self.radius_km

    def parts(self, vector: Vector) -> Vector:
        """The parts of `vector` outward, ahead and across."""
        return dot(vector, self.out), dot(vector, self.ahead), dot(vector, self.across)

    def vector(self, parts: Vector) -> Vector:
        """The reverse of `parts`."""
        a, b, c = parts
        return (
            a * self.out[0] + b * self.ahead[0] + c * self.across[0],
            a * self.out[1] + b * self.ahead[1] + c * self.across[1],
            a * self.out[2] + b * self.ahead[2] + c * self.across[2],
        )


def dot(a: Vector, b: Vector) -> float:
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    return (
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    )


def combined(p: float, a: Vector, q: float, b: Vector) -> Vector:
    """p a + q b."""
    return p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]


def _scaled(p: float, a: Vector) -> Vector:
    return p * a[0], p * a[1], p * a[2]
