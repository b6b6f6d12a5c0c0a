"""The turning Earth: its shape, its angle, and the way between the sky's axes and its own."""

from bisect import bisect_right
from collections.abc import Sequence
from math import asin, atan2, cos, degrees, floor, hypot, radians, sin, sqrt, tau

from torchviewer.flight.moment import Vector
from torchviewer.mission.story import Ut1Value

EQUATORIAL_RADIUS_KM = 6378.137
"""Semi-major axis of the ellipsoid WGS84 (NIMA TR8350.2, table 3.1)."""
FLATTENING = 1.0 / 298.257223563
"""Flattening of the ellipsoid WGS84 (NIMA TR8350.2, table 3.1)."""
POLAR_RADIUS_KM = EQUATORIAL_RADIUS_KM * (1.0 - FLATTENING)
ECCENTRICITY_SQUARED = FLATTENING * (2.0 - FLATTENING)
SECOND_ECCENTRICITY_SQUARED = ECCENTRICITY_SQUARED / (1.0 - ECCENTRICITY_SQUARED)
TURNING_RAD_S = 7.2921158553e-5
"""How fast the Earth turns against the mean equinox of date (slope of GMST 1982), rad/s."""
J2000_UTC_DAYS = 10957.5
"""2000-01-01 12:00 in days since 1970-01-01."""
MILLIMETRE_KM = 1e-6


class Ut1:
    """UT1 minus UTC, linear between the values of a mission, constant beyond; without any, 0."""

    def __init__(self, values: Sequence[Ut1Value] = ()) -> None:
        ordered = sorted(values, key=lambda value: value.at_utc_s)
        self.times_utc_s = [value.at_utc_s for value in ordered]
        self.seconds = [value.seconds for value in ordered]

    def minus_utc_s(self, utc_s: float) -> float:
        """UT1 minus UTC at `utc_s`, s."""
        times, seconds = self.times_utc_s, self.seconds
        if not times:
            return 0.0
        after = bisect_right(times, utc_s)
        if after == 0 or after == len(times):
            return seconds[0 if after == 0 else -1]
        part = (utc_s - times[after - 1]) / (times[after] - times[after - 1])
        return seconds[after - 1] + part * (seconds[after] - seconds[after - 1])


def sidereal_rad(ut1_s: float) -> float:
    """Greenwich mean sidereal time of 1982, rad (Aoki et al. 1982, Astron. Astrophys. 105, 359)."""
    days = ut1_s / 86400.0 - J2000_UTC_DAYS
    centuries = days / 36525.0
    seconds = 67310.54841 + centuries * (
        8640184.812866 + centuries * (0.093104 - 6.2e-6 * centuries)
    )
    turns = seconds / 86400.0 + days % 1.0
    return tau * (turns - floor(turns))


def teme_to_itrf(r_km: Vector, v_km_s: Vector, sidereal: float) -> tuple[Vector, Vector]:
    """Earth-fixed position, and velocity relative to the turning Earth; no polar motion (10 m)."""
    c, s = cos(sidereal), sin(sidereal)
    x, y = c * r_km[0] + s * r_km[1], c * r_km[1] - s * r_km[0]
    vx = c * v_km_s[0] + s * v_km_s[1] + TURNING_RAD_S * y
    vy = c * v_km_s[1] - s * v_km_s[0] - TURNING_RAD_S * x
    return (x, y, r_km[2]), (vx, vy, v_km_s[2])


def with_turning(r_itrf_km: Vector, v_itrf_km_s: Vector) -> Vector:
    """Velocity relative to the stars, along the Earth-fixed axes of the instant, km/s."""
    return (
        v_itrf_km_s[0] - TURNING_RAD_S * r_itrf_km[1],
        v_itrf_km_s[1] + TURNING_RAD_S * r_itrf_km[0],
        v_itrf_km_s[2],
    )


def without_turning(r_itrf_km: Vector, w_km_s: Vector) -> Vector:
    """The reverse of `with_turning`."""
    return (
        w_km_s[0] + TURNING_RAD_S * r_itrf_km[1],
        w_km_s[1] - TURNING_RAD_S * r_itrf_km[0],
        w_km_s[2],
    )


def geodetic(r_itrf_km: Vector) -> Vector:
    """WGS84 latitude and longitude (degrees, [-180, 180)) and altitude (km) of a position.

    Bowring's formula (1976, Survey Review 23, 323), applied twice: well below a millimetre from
    -1 to 2000 km. What lies within a millimetre of the ellipsoid lies on it.
    """
    x, y, z = r_itrf_km
    p = hypot(x, y)
    across, up = p * POLAR_RADIUS_KM, z * EQUATORIAL_RADIUS_KM  # tangent of the reduced latitude
    for _ in range(2):
        size = hypot(across, up) or 1.0
        sine, cosine = up / size, across / size
        rise = z + SECOND_ECCENTRICITY_SQUARED * POLAR_RADIUS_KM * sine**3
        run = p - ECCENTRICITY_SQUARED * EQUATORIAL_RADIUS_KM * cosine**3
        across, up = run, rise * (1.0 - FLATTENING)
    size = hypot(run, rise) or 1.0
    sine, cosine = rise / size, run / size
    altitude_km = p * cosine + z * sine
    altitude_km -= EQUATORIAL_RADIUS_KM * sqrt(1.0 - ECCENTRICITY_SQUARED * sine * sine)
    if abs(altitude_km) < MILLIMETRE_KM:
        altitude_km = 0.0
    longitude_deg = degrees(atan2(y, x))
    if longitude_deg >= 180.0:
        longitude_deg = -180.0
    return degrees(atan2(rise, run)), longitude_deg, altitude_km


def itrf_km(lat_deg: float, lon_deg: float, alt_km: float = 0.0) -> Vector:
    """The Earth-fixed position of a WGS84 latitude, longitude (degrees) and altitude (km)."""
    lat, lon = radians(lat_deg), radians(lon_deg)
    sine, cosine = sin(lat), cos(lat)
    normal_km = EQUATORIAL_RADIUS_KM / sqrt(1.0 - ECCENTRICITY_SQUARED * sine * sine)
    p = (normal_km + alt_km) * cosine
    z = (normal_km * (1.0 - ECCENTRICITY_SQUARED) + alt_km) * sine
    return p * cos(lon), p * sin(lon), z


def up_at(lat_deg: float, lon_deg: float) -> Vector:
    """The direction away from the ellipsoid (its geodetic normal), Earth-fixed, length 1."""
    lat, lon = radians(lat_deg), radians(lon_deg)
    cosine = cos(lat)
    return cosine * cos(lon), cosine * sin(lon), sin(lat)


def place_of(direction: Vector) -> tuple[float, float]:
    """Latitude and longitude (degrees) at which `direction`, of length 1, points straight up."""
    lon_deg = degrees(atan2(direction[1], direction[0]))
    lat_deg = degrees(asin(max(-1.0, min(1.0, direction[2]))))
    return lat_deg, lon_deg if lon_deg < 180.0 else -180.0
