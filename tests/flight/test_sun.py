"""Where the Sun stands and what it shines on."""

from collections.abc import Callable
from math import asin, atan2, cos, degrees, radians, sin

import pytest

from torchviewer.flight.earth import J2000_UTC_DAYS, itrf_km
from torchviewer.flight.flight import Flight
from torchviewer.flight.sun import (
    ecliptic_longitude_deg,
    in_sunlight,
    obliquity_deg,
    sun_direction,
    sun_elevation_deg,
    sun_place,
)

At = Callable[[str], float]
# The Almanac states 0.01 degrees for its formula
ALMANAC_DEG = 0.01


def test_that_the_sun_stands_where_the_textbook_says(at: At) -> None:
    # Meeus, Astronomical Algorithms, example 25.a: 1992 October 13, 0 h TD:
    # longitude 199.90895, right ascension 198.38083, declination -7.78507 degrees
    days = at("1992-10-13T00:00:00") / 86400.0 - J2000_UTC_DAYS
    longitude, obliquity = ecliptic_longitude_deg(days), radians(obliquity_deg(days))
    assert longitude == pytest.approx(199.90895, abs=ALMANAC_DEG)
    across = cos(obliquity) * sin(radians(longitude))
    right_ascension = degrees(atan2(across, cos(radians(longitude)))) % 360.0
    assert right_ascension == pytest.approx(198.38083, abs=ALMANAC_DEG)
    declination = degrees(asin(sin(obliquity) * sin(radians(longitude))))
    assert declination == pytest.approx(-7.78507, abs=ALMANAC_DEG)


def test_that_the_sun_is_over_the_equator_at_the_equinox_and_over_the_tropic_in_june(
    at: At,
) -> None:
    # Equinox 2013 March 20, 11:02; solstice June 21, 05:04 (US Naval Observatory)
    assert sun_place(at("2013-03-20T11:02:00"))[0] == pytest.approx(0.0, abs=ALMANAC_DEG)
    assert sun_place(at("2013-06-21T05:04:00"))[0] == pytest.approx(23.44, abs=ALMANAC_DEG)


def test_that_the_sun_is_due_south_of_greenwich_when_the_equation_of_time_says(at: At) -> None:
    # Early November: the equation of time is greatest, +16 min 25 s; 4 minutes are 1 degree
    noon_longitude = sun_place(at("2013-11-03T12:00:00"))[1]
    assert noon_longitude == pytest.approx(-(16 + 25 / 60) / 4, abs=0.05)


def test_that_the_sun_stands_over_pad_and_landing_place_as_computed_elsewhere(at: At) -> None:
    # fact sun_heights: 13.7 degrees at the pad at liftoff, 3.5 at the landing
    pad = sun_elevation_deg(45.920, 63.342, sun_direction(at("2013-11-07T04:14:15")))
    assert pad == pytest.approx(13.7, abs=0.05)
    field = sun_elevation_deg(47.31517, 69.45966, sun_direction(at("2013-11-11T02:49:00")))
    assert field == pytest.approx(3.5, abs=0.05)


def test_that_the_spacewalk_opens_in_darkness_and_meets_three_changes_of_light(
    sochi: Flight, at: At
) -> None:
    # fact spacewalk_light: sunrise 14:44:00, sunset 15:51:30, sunrise 16:17:00, +-1 min
    changes = [("14:44:00", True), ("15:51:30", False), ("16:17:00", True)]
    utc_s = at("2013-11-09T14:34:00")
    fix = sochi.fix(utc_s, "iss")
    assert fix is not None
    assert not sochi.light(fix).sunlit
    for time, becomes_lit in changes:
        change_s = sochi.next_light_change(utc_s, "iss")
        assert change_s == pytest.approx(at(f"2013-11-09T{time}"), abs=60.0)
        after = sochi.fix(change_s + 1.0, "iss")
        assert after is not None
        assert sochi.light(after).sunlit is becomes_lit
        utc_s = change_s


def test_that_a_craft_above_the_night_side_is_lit_only_beyond_the_shadow(at: At) -> None:
    sun = sun_direction(at("2013-11-07T12:00:00"))
    behind = tuple(-7000.0 * part for part in sun)
    assert not in_sunlight(behind, sun)
    assert in_sunlight(tuple(-part for part in behind), sun)
    aside = (behind[0] + 7000.0 * -sun[1], behind[1] + 7000.0 * sun[0], behind[2])
    assert in_sunlight(aside, sun)


def test_that_the_shadow_is_narrower_over_the_poles() -> None:
    # WGS84: the polar radius is 6356.75 km, 21 km less than at the equator
    sun = (1.0, 0.0, 0.0)
    assert in_sunlight((-1000.0, 0.0, 6360.0), sun)
    assert not in_sunlight((-1000.0, 6360.0, 0.0), sun)


def test_that_a_high_craft_is_still_lit_when_the_sun_is_below_its_horizontal_plane() -> None:
    # From 420 km the horizon dips by acos(6378 / 6798) = 20 degrees
    sun = (1.0, 0.0, 0.0)
    lon = 90.0 + 15.0
    assert sun_elevation_deg(0.0, lon, sun) == pytest.approx(-15.0)
    assert in_sunlight(itrf_km(0.0, lon, 420.0), sun)
    assert not in_sunlight(itrf_km(0.0, 90.0 + 21.0, 420.0), sun)
