"""What is true of a spot on the ground at one instant: its name, its time, its light, the torch."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from math import atan2, hypot, isfinite
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from torchviewer.flight.earth import up_at
from torchviewer.flight.flight import Flight
from torchviewer.flight.legs import cross, dot
from torchviewer.flight.look import Look, look_at
from torchviewer.flight.places_below import EARTH_RADIUS_KM, City, PlacesBelow
from torchviewer.flight.sun import sun_direction, sun_elevation_deg

ZoneBasis = Literal["place", "longitude"]
Daylight = Literal["day", "civil", "nautical", "astronomical", "night"]

NEAR_CITY_KM = 100.0
"""A city further away is not named."""
SUNRISE_DEG = -0.833
"""The centre of the Sun at sunrise: 34' of refraction, 16' of radius (Astronomical Almanac)."""
_TWILIGHTS: tuple[tuple[float, Daylight], ...] = (
    (SUNRISE_DEG, "day"), (-6.0, "civil"), (-12.0, "nautical"), (-18.0, "astronomical"),
)  # fmt: skip
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class SpotReport:
    """One spot at one instant.

    `below`: the land, sea or ocean; `city`: the nearest one within 100 km, or None; `zone`: an
    IANA name, or such as "UTC-3" where `zone_basis` is "longitude" (a ship's time: the place keeps
    none of its own, as in the open sea); `local`: date and time there, with the
    rules of that date; `daylight`: day, or which twilight, or night; `ground_km`: along the Earth
    to the point below the torch; `look`: where the torch stands in the sky. The last two are None
    where the position of the torch is not recorded.
    """

    utc_s: float
    lat_deg: float
    lon_deg: float
    below: str
    city: City | None
    zone: str
    zone_basis: ZoneBasis
    local: dt.datetime
    sun_elevation_deg: float
    daylight: Daylight
    ground_km: float | None
    look: Look | None


def spot_report(
    flight: Flight,
    utc_s: float,
    lat_deg: float,
    lon_deg: float,
    language: str,
    *,
    zone: str = "",
) -> SpotReport:
    """The report on a spot; any longitude will do.

    `zone`: the IANA name of its time zone where that is known better than to a few km, as a town's.
    Raises ValueError where the numbers are no place or no time, ResourceError where the
    program's own data are missing or damaged.
    """
    if not (-90.0 <= lat_deg <= 90.0 and isfinite(lon_deg)):
        raise ValueError(f"{lat_deg}, {lon_deg} is no place; latitudes go from -90 to 90")
    lon_deg = (lon_deg + 180.0) % 360.0 - 180.0
    places = flight.places
    zone, zone_basis, local = local_time(places, utc_s, lat_deg, lon_deg, zone=zone)
    elevation_deg = sun_elevation_deg(lat_deg, lon_deg, sun_direction(utc_s))
    fix = flight.fix(utc_s)
    return SpotReport(
        utc_s=utc_s,
        lat_deg=lat_deg,
        lon_deg=lon_deg,
        below=places.name(lat_deg, lon_deg, language),
        city=_near_city(places, lat_deg, lon_deg),
        zone=zone,
        zone_basis=zone_basis,
        local=local,
        sun_elevation_deg=elevation_deg,
        daylight=daylight(elevation_deg),
        ground_km=None if fix is None else ground_km(lat_deg, lon_deg, fix.lat_deg, fix.lon_deg),
        look=None if fix is None else look_at(fix.r_itrf_km, lat_deg, lon_deg),
    )


def daylight(sun_elevation_deg: float) -> Daylight:
    """What light there is with the Sun (its centre, without refraction) at an elevation."""
    for least_deg, name in _TWILIGHTS:
        if sun_elevation_deg >= least_deg:
            return name
    return "night"


def ground_km(lat_deg: float, lon_deg: float, other_lat_deg: float, other_lon_deg: float) -> float:
    """The great circle between two places on a sphere of the Earth's mean radius, km."""
    one, other = up_at(lat_deg, lon_deg), up_at(other_lat_deg, other_lon_deg)
    return EARTH_RADIUS_KM * atan2(hypot(*cross(one, other)), dot(one, other))


def local_time(
    places: PlacesBelow, utc_s: float, lat_deg: float, lon_deg: float, *, zone: str = ""
) -> tuple[str, ZoneBasis, dt.datetime]:
    """The zone of a place, what it rests on, and the date and time in it.

    `zone`: its IANA name, empty: by the borders. Where none is kept, a ship's: 15 degrees wide, the
    first one about Greenwich. ValueError where `utc_s` is no time.
    """
    try:
        utc = _EPOCH + dt.timedelta(seconds=utc_s)
    except (OverflowError, ValueError):
        raise ValueError(f"{utc_s} is no time, s since 1970") from None
    kept = zone or places.zone(lat_deg, lon_deg)
    if kept is not None:
        try:
            return kept, "place", utc.astimezone(zone_of(kept))
        except (ZoneInfoNotFoundError, ValueError, OSError):
            pass  # a zone that this computer does not know
    hours = int((lon_deg + 7.5) // 15.0)
    ships = f"UTC{hours:+d}" if hours else "UTC"
    return ships, "longitude", utc.astimezone(zone_of(ships))


@lru_cache(maxsize=16)
def _near_city(places: PlacesBelow, lat_deg: float, lon_deg: float) -> City | None:
    """The city near by: kept while a clock runs over one spot."""
    return places.near_city(lat_deg, lon_deg, NEAR_CITY_KM)


def zone_of(zone: str) -> dt.tzinfo:
    """The rules of a zone of a report: an IANA name, or such as "UTC-3"."""
    if zone.startswith("UTC"):
        return dt.timezone(dt.timedelta(hours=int(zone[3:] or 0)), zone)
    return ZoneInfo(zone)
