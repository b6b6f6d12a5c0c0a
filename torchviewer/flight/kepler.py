"""Simpler orbits than SGP4's, to be compared with it: two bodies, and the flattened Earth.

Both start from one element set and live in TEME, like SGP4. The constants are those of WGS72.
"""

import math
from dataclasses import dataclass
from math import atan2, hypot, pi, radians, sqrt, tau
from typing import TYPE_CHECKING, Any

from torchviewer.flight.elements import EARTH_RADIUS_KM, MU_KM3_S2, ElementSet, semi_major_axis_km
from torchviewer.flight.legs import combined, cross, dot
from torchviewer.flight.moment import Vector
from torchviewer.flight.orbit import OLDEST_S
from torchviewer.mission.errors import PropagationError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

J2 = 0.001082616
"""Second zonal harmonic of the Earth in WGS72: how much it is flattened."""

_CLOSE_ENOUGH_RAD = 1e-13
_MOST_STEPS = 60
_ROUND = 0.3
"""Below this eccentricity Newton's method converges from the mean anomaly itself."""


@dataclass(frozen=True)
class Turning:
    """An ellipse whose node, perigee and mean anomaly grow evenly with time; rad and rad/s."""

    semi_major_km: float
    eccentricity: float
    inclination_rad: float
    node_rad: float
    perigee_rad: float
    anomaly_rad: float
    node_rad_s: float
    perigee_rad_s: float
    anomaly_rad_s: float

    def state(self, since_s: Any, functions: Any = math) -> tuple[Any, ...]:
        """x, y, z (km) and their rates (km/s), `since_s` after the start.

        `functions`: `math` for one instant, `numpy` for an array of them.
        """
        cos, sin = functions.cos, functions.sin
        e, a = self.eccentricity, self.semi_major_km
        anomaly = eccentric_anomaly(self.anomaly_rad + self.anomaly_rad_s * since_s, e, functions)
        c, s, b = cos(anomaly), sin(anomaly), a * sqrt(1.0 - e * e)
        rate = self.anomaly_rad_s / (1.0 - e * c)
        x, y, vx, vy = self._turned(
            self.perigee_rad + self.perigee_rad_s * since_s,
            self.perigee_rad_s,
            (a * (c - e), b * s, -a * s * rate, b * c * rate),
            functions,
        )
        tilt, lift = math.cos(self.inclination_rad), math.sin(self.inclination_rad)
        z, vz = y * lift, vy * lift
        x, y, vx, vy = self._turned(
            self.node_rad + self.node_rad_s * since_s,
            self.node_rad_s,
            (x, y * tilt, vx, vy * tilt),
            functions,
        )
        return x, y, z, vx, vy, vz

    @staticmethod
    def _turned(
        angle: Any, rate: float, plane: tuple[Any, Any, Any, Any], functions: Any
    ) -> tuple[Any, Any, Any, Any]:
        """Position and velocity in a plane, turned by an angle that grows at `rate`."""
        x, y, vx, vy = plane
        c, s = functions.cos(angle), functions.sin(angle)
        x, y = c * x - s * y, s * x + c * y
        return x, y, c * vx - s * vy - rate * y, s * vx + c * vy + rate * x


def eccentric_anomaly(mean_rad: Any, eccentricity: float, functions: Any = math) -> Any:
    """Kepler's equation by Newton's method; `functions` as in `Turning.state`.

    From plus or minus half a turn it converges for every ellipse, from one side.
    """
    mean = mean_rad - tau * functions.floor((mean_rad + pi) / tau)
    found = mean + 0.0 if eccentricity < _ROUND else functions.copysign(pi, mean)
    for _ in range(_MOST_STEPS):
        step = (found - eccentricity * functions.sin(found) - mean) / (
            1.0 - eccentricity * functions.cos(found)
        )
        found = found - step
        size = abs(step)
        if (size if functions is math else size.max(initial=0.0)) < _CLOSE_ENOUGH_RAD:
            break
    return found


def two_body(element_set: ElementSet) -> Turning | None:
    """The ellipse through the position and velocity that SGP4 gives at the epoch of the set.

    Only the pull of a round Earth acts on it. None: the state is no ellipse.
    """
    r, v = element_set.propagator.state(0.0)
    return ellipse_through(r, v)


def ellipse_through(r: Vector, v: Vector) -> Turning | None:
    """The ellipse of a position (km) and velocity (km/s); None: too fast, or straight down.

    Vallado, Fundamentals of Astrodynamics and Applications, algorithm RV2COE; angles that a
    circle or an equatorial orbit does not have are counted from whatever is left.
    """
    radius = sqrt(dot(r, r))
    energy = dot(v, v) / 2.0 - MU_KM3_S2 / radius
    momentum = cross(r, v)
    size = sqrt(dot(momentum, momentum))
    if energy >= 0.0 or size < 1.0:
        return None
    a = -MU_KM3_S2 / (2.0 * energy)
    node = atan2(momentum[0], -momentum[1])
    to_node = (math.cos(node), math.sin(node), 0.0)
    normal = (momentum[0] / size, momentum[1] / size, momentum[2] / size)
    ahead = cross(normal, to_node)
    to_perigee = combined(dot(v, v) / MU_KM3_S2 - 1.0 / radius, r, -dot(r, v) / MU_KM3_S2, v)
    e = sqrt(dot(to_perigee, to_perigee))
    if e >= 1.0:
        return None
    perigee = atan2(dot(to_perigee, ahead), dot(to_perigee, to_node))
    # e cos E and e sin E would lose a circle's angle: from the true anomaly nothing is lost
    true = atan2(dot(r, ahead), dot(r, to_node)) - perigee
    eccentric = atan2(sqrt(1.0 - e * e) * math.sin(true), e + math.cos(true))
    return Turning(
        semi_major_km=a,
        eccentricity=e,
        inclination_rad=atan2(hypot(momentum[0], momentum[1]), momentum[2]),
        node_rad=node,
        perigee_rad=perigee,
        anomaly_rad=eccentric - e * math.sin(eccentric),
        node_rad_s=0.0,
        perigee_rad_s=0.0,
        anomaly_rad_s=sqrt(MU_KM3_S2 / a) / a,
    )


def secular_j2(element_set: ElementSet) -> Turning:
    """The mean ellipse of the set, turned by what the flattened Earth does in the long run.

    The mean elements are taken as they are published, and stay as they are but for the steady
    drift of node, perigee and mean anomaly to first order in J2 (Kozai 1959, Astron. J. 64, 367;
    Vallado, Fundamentals of Astrodynamics and Applications, section 9.6). The published mean
    motion is Kozai's, which contains the drift of the mean anomaly; without it, as SGP4 removes
    it, it gives the size of the ellipse. Not in it: drag, the ups and downs within a revolution
    (up to about 10 km), higher harmonics, Sun and Moon.
    """
    elements = element_set.elements
    e = elements.eccentricity
    inclination = radians(elements.inclination_deg)
    cosine = math.cos(inclination)
    kozai_rad_s = elements.mean_motion_rev_day * tau / 86400.0
    root = sqrt(1.0 - e * e)

    def drift(semi_major_km: float) -> float:
        """Three quarters of J2 (R / p) squared."""
        p = semi_major_km * (1.0 - e * e)
        return 0.75 * J2 * (EARTH_RADIUS_KM / p) ** 2

    motion_rad_s = kozai_rad_s
    for _ in range(3):  # the size depends on the motion, and the drift a little on the size
        a = semi_major_axis_km(motion_rad_s * 86400.0 / tau)
        motion_rad_s = kozai_rad_s / (1.0 + drift(a) * root * (3.0 * cosine * cosine - 1.0))
    a = semi_major_axis_km(motion_rad_s * 86400.0 / tau)
    return Turning(
        semi_major_km=a,
        eccentricity=e,
        inclination_rad=inclination,
        node_rad=radians(elements.node_deg),
        perigee_rad=radians(elements.perigee_deg),
        anomaly_rad=radians(elements.anomaly_deg),
        node_rad_s=-2.0 * drift(a) * motion_rad_s * cosine,
        perigee_rad_s=drift(a) * motion_rad_s * (5.0 * cosine * cosine - 1.0),
        anomaly_rad_s=kozai_rad_s,
    )


class KeplerOrbit:
    """The positions of a `Turning` ellipse in TEME, up to 14 days from the epoch of its set."""

    def __init__(self, element_set: ElementSet, ellipse: Turning) -> None:
        self.element_set = element_set
        self.ellipse = ellipse

    def nearest(self, utc_s: float) -> ElementSet:
        return self.element_set

    def state_teme(self, utc_s: float) -> tuple[Vector, Vector, ElementSet]:
        """Position (km), velocity (km/s) and the set; PropagationError beyond 14 days."""
        since_s = utc_s - self.element_set.epoch_utc_s
        if not abs(since_s) <= OLDEST_S:
            raise PropagationError("the element set is more than 14 days away")
        x, y, z, vx, vy, vz = self.ellipse.state(since_s)
        return (x, y, z), (vx, vy, vz), self.element_set

    def states_teme(
        self, utc_s: "NDArray[np.float64]"
    ) -> tuple["NDArray[np.float64]", "NDArray[np.float64]"]:
        """The same at many instants, float64 (n, 3) each; NaN: beyond 14 days."""
        import numpy as np  # noqa: PLC0415 (numpy: after the first frame)

        since_s = utc_s - self.element_set.epoch_utc_s
        near = np.abs(since_s) <= OLDEST_S
        columns = np.column_stack(self.ellipse.state(np.where(near, since_s, 0.0), np))
        columns[~near] = np.nan
        return columns[:, :3], columns[:, 3:]
