"""Passes over a place: when something that flies stands above a horizon, and can be seen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from torchviewer.flight.look import look_at
from torchviewer.flight.moment import Vector
from torchviewer.flight.sun import in_sunlight, sun_direction, sun_elevation_deg

if TYPE_CHECKING:
    from torchviewer.flight.knots import Knots
    from torchviewer.flight.trajectory import TrackPath

DARK_SUN_DEG = -6.0
"""The Sun below this leaves the sky dark enough for a bright craft: the end of civil twilight.

The brightest stars come out then, and the station is brighter than they are.
"""
SAMPLE_S = 10.0
"""How closely the light is looked at within a pass; shorter glimpses are not told, s."""
SHARP_S = 0.1
SKY_TURNS_DEG_S = 360.0 / 86164.0


@dataclass(frozen=True)
class PassPoint:
    """One instant of a pass; angles as in Look, `sunlit`: the Sun reaches what flies."""

    utc_s: float
    azimuth_deg: float
    elevation_deg: float
    distance_km: float
    sunlit: bool
    sun_elevation_deg: float

    @property
    def sky_dark(self) -> bool:
        """Whether the Sun is far enough below the place's horizon to see a bright craft."""
        return self.sun_elevation_deg < DARK_SUN_DEG


@dataclass(frozen=True)
class Pass:
    """From rise to set; `culmination` is its highest point.

    `begins_before`: it was up already where the range or the recorded flight begins, and `rise`
    is that beginning; `ends_after` likewise. `visible`: the ranges (s UTC) in which the Sun
    reaches what flies while the sky at the place is dark.
    """

    rise: PassPoint
    culmination: PassPoint
    set: PassPoint
    begins_before: bool
    ends_after: bool
    visible: tuple[tuple[float, float], ...]


def find_passes(
    path: "TrackPath", knots: "Knots", lat_deg: float, lon_deg: float, min_elevation_deg: float
) -> list[Pass]:
    """The passes within `knots`, which are those of `path`, in the order of time."""
    import numpy as np  # noqa: PLC0415 (numpy: after the first frame)

    from torchviewer.flight.pass_search import search  # noqa: PLC0415 (numpy)

    one = np.ones(1)
    found = search(knots, lat_deg * one, lon_deg * one, min_elevation_deg * one)
    times = np.concatenate((found.rise_utc_s, found.culmination_utc_s, found.set_utc_s))
    rows = np.concatenate((found.rise_knot, found.culmination_knot, found.set_knot))
    positions, _ = knots.states(rows, times)
    points = [
        _point(time, position, lat_deg, lon_deg)
        for time, position in zip(times.tolist(), positions.tolist(), strict=True)
    ]
    count = found.rise_utc_s.size
    passes = []
    for i in range(count):
        rise, top, end = points[i], points[count + i], points[2 * count + i]
        visible = _visible(path, rise, end, lat_deg, lon_deg)
        before, after = bool(found.begins_before[i]), bool(found.ends_after[i])
        passes.append(Pass(rise, top, end, before, after, visible))
    return passes


def check_question(lat_deg: float, lon_deg: float, min_elevation_deg: float) -> None:
    """Raises ValueError where the numbers are no place on Earth or no least elevation."""
    if not -90.0 <= lat_deg <= 90.0:
        raise ValueError(f"the latitude {lat_deg} is not between -90 and 90 degrees")
    if not -360.0 <= lon_deg <= 360.0:
        raise ValueError(f"the longitude {lon_deg} is not between -180 and 180 degrees")
    if not 0.0 <= min_elevation_deg < 90.0:
        raise ValueError(f"the least elevation {min_elevation_deg} is not from 0 to below 90")


def _point(utc_s: float, r_itrf_km: Vector, lat_deg: float, lon_deg: float) -> PassPoint:
    look = look_at(r_itrf_km, lat_deg, lon_deg)
    sun = sun_direction(utc_s)
    return PassPoint(
        utc_s=utc_s,
        azimuth_deg=look.azimuth_deg,
        elevation_deg=look.elevation_deg,
        distance_km=look.distance_km,
        sunlit=in_sunlight(r_itrf_km, sun),
        sun_elevation_deg=sun_elevation_deg(lat_deg, lon_deg, sun),
    )


def _visible(
    path: "TrackPath", rise: PassPoint, end: PassPoint, lat_deg: float, lon_deg: float
) -> tuple[tuple[float, float], ...]:
    """The ranges of a pass with light on the craft and a dark sky at the place."""
    length_s = end.utc_s - rise.utc_s
    lowest_deg = min(rise.sun_elevation_deg, end.sun_elevation_deg) - length_s * SKY_TURNS_DEG_S
    if lowest_deg >= DARK_SUN_DEG or length_s <= 0.0:
        return ()

    def seen(utc_s: float) -> bool:
        sun = sun_direction(utc_s)
        if sun_elevation_deg(lat_deg, lon_deg, sun) >= DARK_SUN_DEG:
            return False
        state = path.state(utc_s)
        return state is not None and in_sunlight(state[0], sun)

    steps = int(length_s / SAMPLE_S) + 1
    times = [rise.utc_s + length_s * i / steps for i in range(steps + 1)]
    states = [seen(time) for time in times]
    edges = [rise.utc_s] if states[0] else []
    for i in range(steps):
        if states[i] != states[i + 1]:
            edges.append(_sharpened(seen, times[i], times[i + 1], states[i]))
    if states[-1]:
        edges.append(end.utc_s)
    return tuple(zip(edges[::2], edges[1::2], strict=True))


def _sharpened(
    seen: Callable[[float], bool], before_s: float, after_s: float, seen_before: bool
) -> float:
    """The change between two instants, by halving."""
    while after_s - before_s > SHARP_S:
        middle_s = (before_s + after_s) / 2.0
        if seen(middle_s) == seen_before:
            before_s = middle_s
        else:
            after_s = middle_s
    return (before_s + after_s) / 2.0
