"""The Sun's height at the edges of day, twilight and night, against two other programs.

The instants and heights below come from Skyfield 1.55 with JPL's ephemeris DE421, seen from the
ellipsoid WGS84 and without air; PyEphem 4.2.1 (VSOP87) agrees with each of the
twelve crossings to 0.0002 degrees.
"""

from collections.abc import Callable

import pytest

from torchviewer.flight.sun import sun_direction, sun_elevation_deg

At = Callable[[str], float]
# The Almanac states this for its formula; the Sun's parallax takes 0.0024 of it
SUN_DEG = 0.01

# The upper edge of the Sun on the horizon, with 34' of refraction; then the ends of civil,
# nautical and astronomical twilight (Astronomical Almanac, glossary)
SUNSET, CIVIL, NAUTICAL, ASTRONOMICAL = -0.833, -6.0, -12.0, -18.0
CROSSINGS = [
    pytest.param(45.920, 63.342, "2013-11-07T02:35:21", SUNSET, True, id="sunrise, Baikonur"),
    pytest.param(29.560, -95.090, "2013-11-07T23:29:20", SUNSET, False, id="sunset, Houston"),
    pytest.param(-33.870, 151.210, "2013-11-10T08:31:25", SUNSET, False, id="sunset, Sydney"),
    pytest.param(55.754, 37.620, "2013-11-08T14:15:59", CIVIL, False, id="civil, Moscow"),
    pytest.param(62.030, 129.730, "2013-11-09T22:26:01", CIVIL, True, id="civil, Yakutsk"),
    pytest.param(0.000, -78.500, "2013-11-09T23:23:00", CIVIL, False, id="civil, equator"),
    pytest.param(43.402, 39.956, "2013-11-10T03:02:22", NAUTICAL, True, id="nautical, Sochi"),
    pytest.param(-55.980, -67.270, "2013-11-08T01:56:37", NAUTICAL, False, id="nautical, Horn"),
    pytest.param(35.680, 139.770, "2013-11-09T20:14:00", NAUTICAL, True, id="nautical, Tokyo"),
    pytest.param(47.315, 69.460, "2013-11-10T00:33:14", ASTRONOMICAL, True, id="astro, landing"),
    pytest.param(68.970, 33.080, "2013-11-07T16:01:11", ASTRONOMICAL, False, id="astro, Murmansk"),
    pytest.param(21.310, -157.86, "2013-11-09T05:08:00", ASTRONOMICAL, False, id="astro, Honolulu"),
]
HEIGHTS = [
    pytest.param(90.0, 0.0, "2013-11-09T00:00:00", -16.841, id="polar night at the Pole"),
    pytest.param(78.220, 15.650, "2013-11-08T10:42:00", -4.902, id="noon without Sun, Svalbard"),
    pytest.param(-77.850, 166.670, "2013-11-11T12:40:00", 5.394, id="midnight Sun, McMurdo"),
    pytest.param(36.0, -24.6, "2013-11-09T15:14:00", 30.756, id="below the hand-over"),
    pytest.param(45.920, 63.342, "2013-11-07T04:14:15", 13.658, id="pad at liftoff"),
    pytest.param(47.31517, 69.45966, "2013-11-11T02:49:00", 3.458, id="field at the landing"),
    pytest.param(-16.7, -45.0, "2013-11-09T15:14:00", 82.782, id="nearly overhead"),
]


def height_deg(lat_deg: float, lon_deg: float, utc_s: float) -> float:
    return sun_elevation_deg(lat_deg, lon_deg, sun_direction(utc_s))


@pytest.mark.parametrize(("lat_deg", "lon_deg", "time", "limit_deg", "rises"), CROSSINGS)
def test_that_the_sun_passes_each_limit_when_other_programs_say(
    lat_deg: float, lon_deg: float, time: str, limit_deg: float, *, rises: bool, at: At
) -> None:
    utc_s = at(time)
    assert height_deg(lat_deg, lon_deg, utc_s) == pytest.approx(limit_deg, abs=SUN_DEG)
    earlier, later = (height_deg(lat_deg, lon_deg, utc_s + s) for s in (-30.0, 30.0))
    assert (earlier < limit_deg < later) if rises else (later < limit_deg < earlier)


@pytest.mark.parametrize(("lat_deg", "lon_deg", "time", "elevation_deg"), HEIGHTS)
def test_that_the_sun_stands_as_high_as_other_programs_say(
    lat_deg: float, lon_deg: float, time: str, elevation_deg: float, at: At
) -> None:
    assert height_deg(lat_deg, lon_deg, at(time)) == pytest.approx(elevation_deg, abs=SUN_DEG)


def test_that_the_pole_has_no_civil_and_no_nautical_twilight_all_week(at: At) -> None:
    # at the Pole the Sun's height is its declination: -16.26 as the 7th begins, -17.68 as the
    # 11th ends (Skyfield, DE421), between the limits of nautical and astronomical twilight
    start_s = at("2013-11-07T00:00:00")
    heights = [height_deg(90.0, 0.0, start_s + hour * 3600.0) for hour in range(5 * 24)]
    assert max(heights) < NAUTICAL
    assert min(heights) > ASTRONOMICAL
