"""The report on a spot: names, local time by the rules of 2013, light, the way to the torch."""

import datetime as dt

import pytest

from torchviewer.flight.look import look_at
from torchviewer.flight.spot_report import daylight, ground_km, spot_report

# place, latitude, longitude, offset in November 2013 in hours, and what it rests on
ZONES = [
    ("Moscow", 55.75, 37.62, 4, "city"),  # +3 since 2014
    ("Baikonur", 45.62, 63.32, 6, "city"),  # +5 since 2018
    ("Kyzylorda", 44.85, 65.51, 6, "city"),
    ("Yakutsk", 62.03, 129.73, 10, "city"),  # +9 since 2014
    ("Simferopol", 44.95, 34.10, 2, "city"),
    ("Houston", 29.76, -95.36, -6, "city"),
    ("Tokyo", 35.69, 139.69, 9, "city"),
    ("Kathmandu", 27.70, 85.32, 5.75, "city"),
    ("South Atlantic", -30.0, -20.0, -1, "longitude"),
    ("Pacific, east of the date line", 0.0, -179.0, -12, "longitude"),
    ("Pacific, west of the date line", 0.0, 179.0, 12, "longitude"),
    ("South Pole", -90.0, 0.0, 0, "longitude"),
]


@pytest.mark.parametrize(("name", "lat", "lon", "hours", "basis"), ZONES)
def test_the_local_time_of_2013(sochi, at, name, lat, lon, hours, basis):  # noqa: PLR0917
    utc_s = at("2013-11-09T15:14:00")
    report = spot_report(sochi, utc_s, lat, lon, "en")
    assert report.local.utcoffset() == dt.timedelta(hours=hours), name
    assert report.zone_basis == basis
    assert report.local.timestamp() == utc_s
    assert basis == "city" or report.zone.startswith("UTC")


def test_that_a_far_city_that_lends_its_time_is_named(sochi, at):
    """In the taiga the zone may be that of the next region; the report tells whose it is."""
    report = spot_report(sochi, at("2013-11-09T15:14:00"), 64.0, 100.0, "en")
    assert report.zone_city is not None
    assert report.zone_city.country == "RU"
    assert report.zone_city.timezone == report.zone
    assert report.zone_city.distance_km > 500.0
    assert report.city is None
    at_sea = spot_report(sochi, at("2013-11-09T15:14:00"), 0.0, -140.0, "en")
    assert at_sea.zone_city is None


def test_that_a_harbour_keeps_the_time_of_its_land(sochi, at):
    """The grid of places is true to 5 km: the mole of Sochi may lie in the sea."""
    report = spot_report(sochi, at("2013-11-09T15:14:00"), 43.56, 39.70, "en")
    assert (report.zone, report.zone_basis) == ("Europe/Moscow", "city")


@pytest.mark.parametrize("lon", [-180.0, 180.0, 540.0, -540.0])
def test_that_any_longitude_will_do(sochi, at, lon):
    report = spot_report(sochi, at("2013-11-09T15:14:00"), 0.0, lon, "en")
    assert report.lon_deg == -180.0
    assert report.below in {"South Pacific Ocean", "North Pacific Ocean"}


def test_the_names_and_the_nearest_city(sochi, at):
    report = spot_report(sochi, at("2013-11-09T15:14:00"), 48.2, 11.6, "de")
    assert report.below == "Deutschland"
    assert report.city is not None
    assert report.city.distance_km < 15.0
    assert spot_report(sochi, at("2013-11-09T15:14:00"), 0.0, -140.0, "de").city is None


def test_the_sun_at_the_pad_and_at_the_pole(sochi, at):
    """facts.md: at the pad at liftoff the Sun stood 13.7 degrees up, at the landing 3.5."""
    pad = spot_report(sochi, at("2013-11-07T04:14:15"), 45.92, 63.342, "en")
    assert pad.sun_elevation_deg == pytest.approx(13.7, abs=0.05)
    assert pad.daylight == "day"
    # The declination of the Sun on 9 November 2013, 15 h: -17.0 degrees (Astronomical Almanac)
    pole = spot_report(sochi, at("2013-11-09T15:14:00"), 90.0, 0.0, "en")
    assert pole.sun_elevation_deg == pytest.approx(-17.0, abs=0.1)
    assert pole.daylight == "astronomical"


def test_the_names_of_the_light():
    """Civil, nautical and astronomical twilight end at 6, 12 and 18 degrees (Almanac, page A12)."""
    kinds = [daylight(degrees) for degrees in (90, -0.8, -0.9, -5.9, -6.1, -11.9, -12.1, -17.9)]
    assert kinds == [*["day"] * 2, *["civil"] * 2, *["nautical"] * 2, *["astronomical"] * 2]
    assert daylight(-18.1) == daylight(-90.0) == "night"


def test_the_way_to_the_torch(sochi, at):
    """facts.md: the landing place is 492 km from the pad."""
    assert ground_km(45.92, 63.342, 47.31517, 69.45966) == pytest.approx(492.0, abs=1.5)
    assert ground_km(0.0, 179.0, 0.0, -179.0) == pytest.approx(222.4, abs=0.1)
    assert ground_km(90.0, 10.0, -90.0, 50.0) == pytest.approx(20015.1, abs=0.1)
    utc_s = at("2013-11-09T15:14:00")
    report = spot_report(sochi, utc_s, 40.0, -20.0, "en")
    fix = sochi.fix(utc_s)
    assert fix is not None
    assert report.look == look_at(fix.r_itrf_km, 40.0, -20.0)
    assert report.ground_km == pytest.approx(ground_km(40.0, -20.0, fix.lat_deg, fix.lon_deg))


def test_that_without_a_position_there_is_no_way(sochi, at):
    report = spot_report(sochi, at("2013-10-01T00:00:00"), 40.0, -20.0, "en")
    assert report.ground_km is None
    assert report.look is None


@pytest.mark.parametrize(
    ("utc_s", "lat", "lon"),
    [(0.0, 91.0, 0.0), (0.0, float("nan"), 0.0), (0.0, 0.0, float("inf")), (1e300, 0.0, 0.0)],
)
def test_that_what_cannot_be_is_refused(sochi, utc_s, lat, lon):
    with pytest.raises(ValueError, match=r"no place|no time"):
        spot_report(sochi, utc_s, lat, lon, "en")
