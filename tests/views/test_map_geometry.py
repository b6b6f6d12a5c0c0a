"""Curves on the sphere."""

import math
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from torchviewer.views.map_geometry import (
    bearing_deg,
    circle,
    distance_km,
    great_circle,
    horizon_deg,
)

PLACES = st.tuples(st.floats(-89, 89), st.floats(-180, 179.999))


@given(PLACES, PLACES)
def test_that_a_great_circle_joins_its_ends_without_a_jump(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    points = great_circle(one, other)
    assert distance_km(points[0], one) < 1e-3
    assert distance_km(points[-1], other) < 1e-3
    for (_, lon), (_, next_lon) in pairwise(points):
        assert abs(next_lon - lon) <= 180.0 + 1e-9


@given(PLACES, PLACES)
def test_that_no_point_of_a_great_circle_is_a_detour(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    whole_km = distance_km(one, other)
    for point in great_circle(one, other, 5.0):
        assert distance_km(one, point) + distance_km(point, other) == pytest.approx(
            whole_km, abs=0.5
        )


@given(st.floats(-180, 179.999), PLACES, st.floats(0.001, 90))
def test_that_a_way_from_or_to_a_pole_is_one_meridian(
    pole_lon: float, place: tuple[float, float], bend: float
) -> None:
    for pole in (90.0, -90.0):
        down = great_circle((pole, pole_lon), place, 2.0, bend)
        assert (down[0], down[-1]) == ((pole, place[1]), pytest.approx(place))
        up = great_circle(place, (pole, pole_lon), 2.0, bend)
        assert (up[0], up[-1]) == (place, pytest.approx((pole, place[1])))
        assert [lon for _, lon in down + up] == pytest.approx([place[1]] * len(down + up))


@given(PLACES, st.floats(-180, 179.999))
def test_that_a_pole_is_left_to_the_south_or_to_the_north(
    place: tuple[float, float], lon: float
) -> None:
    assert bearing_deg((90.0, lon), place) == 180.0
    assert bearing_deg((-90.0, lon), place) == 0.0
    assert bearing_deg((90.0, lon), (-90.0, place[1])) == 180.0
    assert bearing_deg(place, (90.0, lon)) == 0.0
    assert bearing_deg(place, (-90.0, lon)) == 180.0


@given(PLACES)
@example((10.0, 20.0))
@example((0.0, 0.0))
@example((90.0, 70.0))
@example((88.0, 1.0))
@example((-90.0, 70.0))
def test_that_the_way_between_antipodes_is_whole_and_leaves_as_the_bearing_says(
    place: tuple[float, float],
) -> None:
    other = -place[0], place[1] - 180.0
    points = great_circle(place, other, 2.0)
    assert len(points) == 91
    steps = [distance_km(one, next_one) for one, next_one in pairwise(points)]
    # half the girth of a sphere of 6371 km in 90 steps
    assert steps == pytest.approx([222.39] * 90, abs=0.01)
    bearing = bearing_deg(place, other)
    assert bearing == (180.0 if place[0] == 90.0 else 0.0)
    side = -1.0 if bearing else 1.0
    straight_on = min(place[0] + 2.0 * side, 90.0), place[1]  # the pole lies on every meridian
    assert distance_km(points[1], straight_on) < 0.01 or place[0] > 88.0


@given(PLACES, PLACES)
def test_that_a_great_circle_leaves_as_the_bearing_says(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    assume(1.0 < distance_km(one, other) < 19000.0)
    first = great_circle(one, other)[1]
    apart = bearing_deg(one, first) - bearing_deg(one, other)
    assert math.remainder(apart, 360.0) == pytest.approx(0.0, abs=1e-4)


@given(PLACES, st.floats(0.5, 60))
def test_that_a_circle_keeps_its_distance(centre: tuple[float, float], radius: float) -> None:
    for lat, lon in circle(centre, radius)[:97]:
        # 111.195 km to a degree on a sphere of 6371 km
        assert distance_km(centre, (lat, lon)) == pytest.approx(radius * 111.195, rel=1e-3)


def test_that_a_circle_around_a_pole_is_closed_by_way_of_the_pole() -> None:
    ring = circle((85.0, 40.0), 20.0)
    assert [lat for lat, _ in ring[-2:]] == [90.0, 90.0]
    assert abs(ring[-3][1] - ring[0][1]) == pytest.approx(360.0)


def test_that_a_station_at_418_km_is_seen_from_2200_km() -> None:
    # acos(6371 / (6371 + 418)) = 20.2 degrees of arc
    assert horizon_deg(418.0) == pytest.approx(20.2, abs=0.05)


@pytest.mark.parametrize("alt_km", [0.0, -1.0, math.nan])
def test_that_nothing_is_seen_from_the_ground(alt_km: float) -> None:
    assert horizon_deg(alt_km) == 0.0
