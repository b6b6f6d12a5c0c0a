"""Curves on the sphere for the map: great circles, circles of visibility, unwrapped longitudes."""

import math
from functools import cache

EARTH_RADIUS_KM = 6371.0  # mean radius, IUGG
KM_PER_DEG = EARTH_RADIUS_KM * math.pi / 180.0
Point = tuple[float, float]


def great_circle(origin: Point, destination: Point, step_deg: float = 1.0) -> list[Point]:
    """The shortest way between two places, as (lat, lon) in degrees, ends included.

    Longitudes run on without a jump. Between antipodes any way is the shortest; one is chosen.
    """
    one, other = _unit(*origin), _unit(*destination)
    angle = math.acos(min(max(sum(a * b for a, b in zip(one, other, strict=True)), -1.0), 1.0))
    count = max(1, math.ceil(math.degrees(angle) / step_deg))
    if math.sin(angle) < 1e-9:
        return unwrapped([origin, destination])
    points = []
    for index in range(count + 1):
        part = index / count
        near, far = math.sin((1 - part) * angle), math.sin(part * angle)
        points.append(_lat_lon([near * a + far * b for a, b in zip(one, other, strict=True)]))
    return unwrapped(points)


def circle(centre: Point, radius_deg: float, count: int = 96) -> list[Point]:
    """Places `radius_deg` away from `centre`, clockwise from north, as (lat, lon) in degrees.

    Longitudes run on without a jump; where a pole lies inside, the ring ends 360 degrees from
    where it began and is closed by way of that pole.
    """
    lat, lon, radius = (math.radians(angle) for angle in (*centre, radius_deg))
    out = _unit(*centre)
    north = (-math.sin(lat) * math.cos(lon), -math.sin(lat) * math.sin(lon), math.cos(lat))
    east = (-math.sin(lon), math.cos(lon), 0.0)
    ahead, aside = math.cos(radius), math.sin(radius)
    points = []
    for sine, cosine in _bearings(count):
        axes = zip(out, north, east, strict=True)
        points.append(_lat_lon([ahead * a + aside * (cosine * b + sine * c) for a, b, c in axes]))
    points = unwrapped(points)
    turn_deg = points[-1][1] - points[0][1]
    if abs(turn_deg) > 180.0:
        pole = math.copysign(90.0, centre[0])
        points += [(pole, points[-1][1]), (pole, points[0][1])]
    return points


@cache
def _bearings(count: int) -> list[tuple[float, float]]:
    """Sine and cosine of bearings all around, the first one again at the end."""
    angles = [2 * math.pi * index / count for index in range(count + 1)]
    return [(math.sin(angle), math.cos(angle)) for angle in angles]


def horizon_deg(alt_km: float) -> float:
    """How far from the point below, in degrees of arc, something at this altitude is seen."""
    if not alt_km > 0.0:
        return 0.0
    return math.degrees(math.acos(EARTH_RADIUS_KM / (EARTH_RADIUS_KM + alt_km)))


def distance_km(one: Point, other: Point) -> float:
    """The great-circle distance of two places given as (lat, lon), degrees."""
    a, b = _unit(*one), _unit(*other)
    chord = math.dist(a, b)
    return EARTH_RADIUS_KM * 2 * math.asin(min(chord / 2, 1.0))


def bearing_deg(origin: Point, destination: Point) -> float:
    """The direction in which a great circle leaves for a place, degrees from north over east.

    Between a place and itself, and on a pole, north is said.
    """
    lat, there = math.radians(origin[0]), math.radians(destination[0])
    east = math.radians(destination[1] - origin[1])
    right = math.sin(east) * math.cos(there)
    ahead = math.cos(lat) * math.sin(there) - math.sin(lat) * math.cos(there) * math.cos(east)
    if math.hypot(right, ahead) < 1e-12:
        return 0.0
    return math.degrees(math.atan2(right, ahead)) % 360.0


def unwrapped(points: list[Point]) -> list[Point]:
    """The same places with longitudes that never jump by more than half a turn."""
    result: list[Point] = []
    for lat, lon in points:
        if result:
            lon += 360.0 * round((result[-1][1] - lon) / 360.0)  # noqa: PLW2901
        result.append((lat, lon))
    return result


def _unit(lat_deg: float, lon_deg: float) -> list[float]:
    lat, lon = math.radians(lat_deg), math.radians(lon_deg)
    return [math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)]


def _lat_lon(vector: list[float]) -> Point:
    x, y, z = vector
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))
