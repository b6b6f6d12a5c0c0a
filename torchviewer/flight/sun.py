"""Where the Sun stands, and what it shines on."""

from math import asin, cos, degrees, radians, sin, sqrt

from torchviewer.flight.earth import (
    EQUATORIAL_RADIUS_KM,
    J2000_UTC_DAYS,
    POLAR_RADIUS_KM,
    place_of,
    sidereal_rad,
    up_at,
)
from torchviewer.flight.moment import Vector

_STRETCH = EQUATORIAL_RADIUS_KM / POLAR_RADIUS_KM


def ecliptic_longitude_deg(days: float) -> float:
    """Apparent longitude of the Sun `days` after 2000-01-01 12:00, degrees.

    The Astronomical Almanac's low-precision formula (page C5), good to 0.01 degrees from 1950 to
    2050.
    """
    anomaly = radians(357.528 + 0.9856003 * days)
    longitude_deg = 280.460 + 0.9856474 * days + 1.915 * sin(anomaly) + 0.020 * sin(2.0 * anomaly)
    return longitude_deg % 360.0


def obliquity_deg(days: float) -> float:
    """How far the ecliptic is inclined to the equator, degrees (Astronomical Almanac, page C5)."""
    return 23.439 - 0.0000004 * days


def sun_direction(utc_s: float) -> Vector:
    """The direction of the Sun from the Earth's centre, Earth-fixed, length 1.

    Good to 0.01 degrees; the differences between UTC, UT1 and dynamical time are less than that.
    """
    days = utc_s / 86400.0 - J2000_UTC_DAYS
    longitude = radians(ecliptic_longitude_deg(days))
    obliquity = radians(obliquity_deg(days))
    x, y = cos(longitude), cos(obliquity) * sin(longitude)
    sidereal = sidereal_rad(utc_s)
    c, s = cos(sidereal), sin(sidereal)
    return c * x + s * y, c * y - s * x, sin(obliquity) * sin(longitude)


def sun_place(utc_s: float) -> tuple[float, float]:
    """The point with the Sun overhead: latitude and longitude, degrees."""
    return place_of(sun_direction(utc_s))


def sun_elevation_deg(lat_deg: float, lon_deg: float, sun: Vector) -> float:
    """How high the Sun (a direction of `sun_direction`) stands, degrees; no refraction."""
    up = up_at(lat_deg, lon_deg)
    sine = up[0] * sun[0] + up[1] * sun[1] + up[2] * sun[2]
    return degrees(asin(max(-1.0, min(1.0, sine))))


def in_sunlight(r_itrf_km: Vector, sun: Vector) -> bool:
    """True where the centre of the Sun is not behind the ellipsoid of the Earth.

    The shadow is a cylinder: the Sun is taken as far away. Stretching the polar axis turns the
    ellipsoid into a sphere without moving anything in or out of its shadow.
    """
    x, y, z = r_itrf_km[0], r_itrf_km[1], r_itrf_km[2] * _STRETCH
    sx, sy, sz = sun[0], sun[1], sun[2] * _STRETCH
    along = (x * sx + y * sy + z * sz) / sqrt(sx * sx + sy * sy + sz * sz)
    if along >= 0.0:
        return True
    return x * x + y * y + z * z - along * along > EQUATORIAL_RADIUS_KM**2
