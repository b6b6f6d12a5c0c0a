"""Curves on the sphere."""

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.views.map_geometry import circle, distance_km, great_circle, horizon_deg

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
