"""Where something stands in the sky of a place: azimuth, elevation, distance."""

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin

from torchviewer.flight.earth import MILLIMETRE_KM, itrf_km
from torchviewer.flight.moment import Vector


@dataclass(frozen=True)
class Look:
    """A direction over the geodetic horizon of a place, without refraction.

    `azimuth_deg`: north 0, east 90, in [0, 360); `elevation_deg`: 0 at the horizon, 90 overhead.
    """

    azimuth_deg: float
    elevation_deg: float
    distance_km: float


def look_at(r_itrf_km: Vector, lat_deg: float, lon_deg: float, alt_km: float = 0.0) -> Look:
    """The look from a WGS84 place to an Earth-fixed position.

    On a pole north is where the meridian `lon_deg` leads on beyond it (as everywhere else, away
    from where one came). What lies straight up or down, or at the place itself, has azimuth 0;
    what lies at the place itself is taken as overhead.
    """
    place = itrf_km(lat_deg, lon_deg, alt_km)
    x, y, z = (r_itrf_km[i] - place[i] for i in range(3))
    lat, lon = radians(lat_deg), radians(lon_deg)
    outward = cos(lon) * x + sin(lon) * y
    east = cos(lon) * y - sin(lon) * x
    north = cos(lat) * z - sin(lat) * outward
    up = cos(lat) * outward + sin(lat) * z
    level = hypot(east, north)
    distance_km = hypot(level, up)
    if distance_km < MILLIMETRE_KM:
        return Look(0.0, 90.0, 0.0)
    azimuth_deg = degrees(atan2(east, north)) % 360.0 if level > 1e-12 * distance_km else 0.0
    return Look(azimuth_deg if azimuth_deg < 360.0 else 0.0, degrees(atan2(up, level)), distance_km)
