"""The shape and the angle of the Earth."""

from math import degrees, dist, hypot

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.flight.earth import (
    TURNING_RAD_S,
    Ut1,
    geodetic,
    itrf_km,
    sidereal_rad,
    teme_to_itrf,
    with_turning,
    without_turning,
)
from torchviewer.flight.track import geodetic_arrays
from torchviewer.mission.story import Ut1Value

MILLIMETRE_KM = 1e-6


@given(st.floats(-90.0, 90.0), st.floats(-180.0, 180.0, exclude_max=True), st.floats(-1.0, 2000.0))
def test_that_geodetic_and_back_is_the_same_point_to_a_millimetre(
    lat: float, lon: float, alt: float
) -> None:
    r = itrf_km(lat, lon, alt)
    found = geodetic(r)
    assert abs(found[2] - alt) < MILLIMETRE_KM
    assert dist(itrf_km(*found), r) < MILLIMETRE_KM
    assert dist(np.array(geodetic_arrays(np.array([r])))[:, 0], found) < MILLIMETRE_KM


@pytest.mark.parametrize("lat", [90.0, -90.0])
def test_that_the_poles_are_where_the_ellipsoid_ends(lat: float) -> None:
    # NIMA TR8350.2, table 3.3: semi-minor axis of WGS84 6356.7523142 km
    x, y, z = itrf_km(lat, 0.0)
    assert hypot(x, y) < MILLIMETRE_KM
    assert abs(z) == pytest.approx(6356.7523142, abs=1e-6)
    assert geodetic((0.0, 0.0, z))[0] == lat
    assert geodetic((0.0, 0.0, z))[2] == 0.0


def test_that_longitude_stays_below_180() -> None:
    assert geodetic((-7000.0, 0.0, 0.0))[1] == -180.0


def test_that_latitude_is_geodetic_and_not_geocentric() -> None:
    # At 45 degrees the two differ by 0.1924 degrees (flattening / 2 in radians, first order)
    lat = geodetic((4500.0, 0.0, 4500.0))[0]
    assert lat == pytest.approx(45.19, abs=0.01)


def test_that_sidereal_time_is_that_of_the_almanac() -> None:
    # Meeus, Astronomical Algorithms, example 12.a: 1987 April 10, 0 h UT: 13 h 10 min 46.3668 s
    assert degrees(sidereal_rad(545011200.0)) / 15 == pytest.approx(
        13 + 10 / 60 + 46.3668 / 3600, abs=1e-7
    )


def test_that_the_axes_turn_as_fast_as_the_stated_rate() -> None:
    gained = sidereal_rad(1383786100.0) - sidereal_rad(1383786000.0)
    assert gained / 100.0 == pytest.approx(TURNING_RAD_S, rel=1e-6)


def test_that_a_point_at_rest_on_the_ground_moves_with_the_earth_against_the_stars() -> None:
    # 465.1 m/s at the equator
    w = with_turning((6378.137, 0.0, 0.0), (0.0, 0.0, 0.0))
    assert w[1] == pytest.approx(0.4651, abs=1e-4)
    assert without_turning((6378.137, 0.0, 0.0), w) == (0.0, 0.0, 0.0)


def test_that_speed_against_the_stars_does_not_depend_on_the_axes() -> None:
    r, v = (-2000.0, 5000.0, 4000.0), (5.0, 3.0, -4.0)
    turned = teme_to_itrf(r, v, 1.234)
    assert hypot(*with_turning(*turned)) == pytest.approx(hypot(*v), abs=1e-12)


def test_that_ut1_is_linear_between_its_values_and_constant_beyond() -> None:
    values = [
        Ut1Value.model_construct(at_utc_s=at, seconds=s) for at, s in ((20, -0.4), (10, -0.2))
    ]
    ut1 = Ut1(values)
    assert [ut1.minus_utc_s(t) for t in (0, 10, 15, 20, 99)] == pytest.approx(
        [-0.2, -0.2, -0.3, -0.4, -0.4]
    )
    assert Ut1().minus_utc_s(15) == 0.0
