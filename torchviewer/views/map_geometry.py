"""Curves on the sphere for the map: great circles, circles of visibility, unwrapped longitudes."""

import math
from collections.abc import Callable
from functools import cache

EARTH_RADIUS_KM = 6371.0  # mean radius, IUGG
SAME_RAD = 1e-9  # 6 mm: places that are no farther apart are one
LEAST_PART = 1e-9  # of a way, between two of its points
KM_PER_DEG = EARTH_RADIUS_KM * math.pi / 180.0
Point = tuple[float, float]


def great_circle(
    origin: Point, destination: Point, step_deg: float = 1.0, bend_deg: float = math.inf
) -> list[Point]:
    """The shortest way between two places, as (lat, lon) in degrees, ends included.

    Longitudes run on without a jump. A pole has the longitude of the other end. Between antipodes
    any way is the shortest: it goes the way that `bearing_deg` says. Points are at most `step_deg`
    apart, and nearer where on an even grid of degrees the way bends more than `bend_deg` between.
    """
    if _is_pole(destination):
        destination = destination[0], origin[1]
    elif _is_pole(origin):
        origin = origin[0], destination[1]
    angle, bearing = _polar(origin, destination)[0], math.radians(bearing_deg(origin, destination))
    out, north, east = _axes(*origin)
    sine, cosine = math.sin(bearing), math.cos(bearing)
    ahead = [cosine * a + sine * b for a, b in zip(north, east, strict=True)]

    def place(part: float) -> Point:
        near, far = math.cos(part * angle), math.sin(part * angle)
        return _lat_lon([near * a + far * b for a, b in zip(out, ahead, strict=True)])

    count = max(1, math.ceil(math.degrees(angle) / step_deg))
    parts = [index / count for index in range(count + 1)]
    inner = [(part, place(part)) for part in parts[1:-1]]
    known = [(0.0, origin), *inner, (1.0, destination)]
    if bend_deg < math.inf:
        known = _bent(known, place, bend_deg)
    return unwrapped([point for _, point in known])


Known = list[tuple[float, Point]]


def _bent(known: Known, place: Callable[[float], Point], bend_deg: float) -> Known:
    """Points of a way, by their part of it, with more between where it bends."""
    bent, ahead = [known[0]], known[:0:-1]
    while ahead:
        (from_part, start), (to_part, end) = bent[-1], ahead[-1]
        part = (from_part + to_part) / 2
        middle = place(part)
        if _aside_deg(start, middle, end) > bend_deg and to_part - from_part > LEAST_PART:
            ahead.append((part, middle))
        else:
            bent.append(ahead.pop())
    return bent


def _aside_deg(start: Point, middle: Point, end: Point) -> float:
    """How far a place is from the line between two others on an even grid of degrees."""
    (lat, lon), (middle_lat, middle_lon), (end_lat, end_lon) = unwrapped([start, middle, end])
    up, right = end_lat - lat, end_lon - lon
    length = math.hypot(up, right)
    if length == 0.0:
        return math.hypot(middle_lat - lat, middle_lon - lon)
    return abs((middle_lat - lat) * right - (middle_lon - lon) * up) / length


def _is_pole(place: Point) -> bool:
    return math.cos(math.radians(place[0])) < SAME_RAD


def circle(centre: Point, radius_deg: float, count: int = 96) -> list[Point]:
    """Places `radius_deg` away from `centre`, clockwise from north, as (lat, lon) in degrees.

    Longitudes run on without a jump; where a pole lies inside, the ring ends 360 degrees from
    where it began and is closed by way of that pole.
    """
    radius = math.radians(radius_deg)
    out, north, east = _axes(*centre)
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

    Every way from the North Pole leaves to the south, every way from the South Pole to the north.
    Between antipodes, and between a place and itself, north is said.
    """
    if _is_pole(origin):
        return 180.0 if origin[0] > 0.0 else 0.0
    if _is_pole(destination):
        return 0.0 if destination[0] > 0.0 else 180.0
    return math.degrees(_polar(origin, destination)[1]) % 360.0


def _polar(origin: Point, destination: Point) -> tuple[float, float]:
    """How far a place is from another, and in which direction from north over east; radians."""
    lat, there = math.radians(origin[0]), math.radians(destination[0])
    east = math.radians(destination[1] - origin[1])
    right = math.sin(east) * math.cos(there)
    ahead = math.cos(lat) * math.sin(there) - math.sin(lat) * math.cos(there) * math.cos(east)
    near = math.sin(lat) * math.sin(there) + math.cos(lat) * math.cos(there) * math.cos(east)
    aside = math.hypot(right, ahead)
    return math.atan2(aside, near), math.atan2(right, ahead) if aside > SAME_RAD else 0.0


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


def _axes(lat_deg: float, lon_deg: float) -> tuple[list[float], list[float], list[float]]:
    """Outwards, north and east at a place, as Earth-fixed directions of length 1."""
    lat, lon = math.radians(lat_deg), math.radians(lon_deg)
    north = [-math.sin(lat) * math.cos(lon), -math.sin(lat) * math.sin(lon), math.cos(lat)]
    return _unit(lat_deg, lon_deg), north, [-math.sin(lon), math.cos(lon), 0.0]


def _lat_lon(vector: list[float]) -> Point:
    x, y, z = vector
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))
