"""The look from a place: beside Skyfield, back and forth, at the poles and at the date line."""

from math import cos, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from skyfield.api import wgs84

from torchviewer.flight.earth import itrf_km
from torchviewer.flight.look import Look, look_at
from torchviewer.flight.moment import Vector

AU_KM = 149597870.700
LATITUDES = st.floats(-90.0, 90.0)
LONGITUDES = st.floats(-180.0, 180.0)


def position(look: Look, lat_deg: float, lon_deg: float) -> Vector:
    """The reverse of look_at, by the rotation to the south-east-zenith axes."""
    azimuth, elevation = radians(look.azimuth_deg), radians(look.elevation_deg)
    south = -look.distance_km * cos(elevation) * cos(azimuth)
    east = look.distance_km * cos(elevation) * sin(azimuth)
    zenith = look.distance_km * sin(elevation)
    lat, lon = radians(lat_deg), radians(lon_deg)
    outward = sin(lat) * south + cos(lat) * zenith
    x, y, z = itrf_km(lat_deg, lon_deg)
    return (
        x + cos(lon) * outward - sin(lon) * east,
        y + sin(lon) * outward + cos(lon) * east,
        z - cos(lat) * south + sin(lat) * zenith,
    )


@given(
    LATITUDES, LONGITUDES, st.floats(0.0, 359.99), st.floats(-89.0, 89.0), st.floats(0.1, 50_000.0)
)
def test_that_a_look_leads_back_to_where_it_came_from(lat, lon, azimuth, elevation, distance):
    look = look_at(position(Look(azimuth, elevation, distance), lat, lon), lat, lon)
    assert look.distance_km == pytest.approx(distance, rel=1e-9, abs=1e-8)
    assert look.elevation_deg == pytest.approx(elevation, abs=1e-5)
    apart = (look.azimuth_deg - azimuth + 180.0) % 360.0 - 180.0
    assert apart * cos(radians(elevation)) == pytest.approx(0.0, abs=1e-5)


@given(LATITUDES, LONGITUDES, LATITUDES, LONGITUDES, st.floats(0.0, 2000.0))
def test_that_numbers_stay_in_their_ranges(lat, lon, other_lat, other_lon, alt_km):
    look = look_at(itrf_km(other_lat, other_lon, alt_km), lat, lon)
    assert 0.0 <= look.azimuth_deg < 360.0
    assert -90.0 <= look.elevation_deg <= 90.0
    assert look.distance_km >= 0.0


@pytest.mark.parametrize("lat", [-90.0, -45.0, 0.0, 12.3, 89.9, 90.0])
def test_that_what_stands_straight_above_is_at_ninety_degrees(lat):
    look = look_at(itrf_km(lat, -180.0, 420.0), lat, 180.0)  # the two longitudes are one
    assert look.elevation_deg == pytest.approx(90.0, abs=1e-6)
    assert look.distance_km == pytest.approx(420.0, abs=1e-9)


def test_that_what_is_at_the_place_is_overhead_and_no_nan():
    assert look_at(itrf_km(45.92, 63.342), 45.92, 63.342) == Look(0.0, 90.0, 0.0)


def test_the_four_quarters_across_the_date_line():
    assert look_at(itrf_km(0.0, -179.0), 0.0, 179.0).azimuth_deg == pytest.approx(90.0)
    assert look_at(itrf_km(0.0, 179.0), 0.0, -179.0).azimuth_deg == pytest.approx(270.0)
    north = look_at(itrf_km(2.0, 180.0), 0.0, -180.0)
    assert cos(radians(north.azimuth_deg)) == pytest.approx(1.0)
    assert look_at(itrf_km(-2.0, 180.0), 0.0, -180.0).azimuth_deg == pytest.approx(180.0)


def test_that_at_the_pole_the_meridian_of_the_place_gives_north():
    """From the South Pole every way leads north; the one along its own meridian is azimuth 0."""
    assert look_at(itrf_km(-80.0, 30.0), -90.0, 30.0).azimuth_deg == pytest.approx(0.0, abs=1e-9)
    assert look_at(itrf_km(-80.0, 120.0), -90.0, 30.0).azimuth_deg == pytest.approx(90.0)
    assert look_at(itrf_km(80.0, 30.0), 90.0, 30.0).azimuth_deg == pytest.approx(180.0)


@given(LATITUDES, LONGITUDES, st.floats(-89.9, 89.9), LONGITUDES, st.floats(100.0, 2000.0))
def test_that_skyfield_sees_the_same(lat, lon, other_lat, other_lon, alt_km):
    """Skyfield's own matrix of a place turns Earth-fixed vectors to north, east, up."""
    import numpy as np
    from skyfield.functions import rot_y, rot_z

    place = wgs84.latlon(lat, lon)
    away = np.array(itrf_km(other_lat, other_lon, alt_km)) - place.itrs_xyz.km
    turned = rot_y(radians(lat) - np.pi / 2)[::-1] @ rot_z(-radians(lon)) @ away  # up, east, ...
    up, east, _ = turned
    look = look_at(itrf_km(other_lat, other_lon, alt_km), lat, lon)
    distance = float(np.linalg.norm(away))
    assert look.distance_km == pytest.approx(distance, abs=1e-6)
    assert sin(radians(look.elevation_deg)) * distance == pytest.approx(up, abs=1e-5)
    level = cos(radians(look.elevation_deg)) * distance
    assert sin(radians(look.azimuth_deg)) * level == pytest.approx(east, abs=1e-4)
