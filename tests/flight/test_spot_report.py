"""The report on a spot: names, local time by the rules of 2013, light, the way to the torch."""

import datetime as dt

import pytest

from torchviewer.flight.look import look_at
from torchviewer.flight.spot_report import daylight, ground_km, spot_report

# place, latitude, longitude, zone, offset from UTC on 8 November 2013 in hours: IANA tzdata
ZONES = [
    ("Moscow", 55.75, 37.62, "Europe/Moscow", 4),  # +3 since 2014
    ("Baikonur", 45.62, 63.32, "Asia/Qyzylorda", 6),  # +5 since 2018
    ("Kyzylorda", 44.85, 65.51, "Asia/Qyzylorda", 6),
    ("Yakutsk", 62.03, 129.73, "Asia/Yakutsk", 10),  # +9 since 2014, as all of Russia an hour less
    ("Verkhoyansk", 67.55, 133.39, "Asia/Vladivostok", 11),
    ("Tiksi", 71.64, 128.87, "Asia/Yakutsk", 10),
    ("Dikson", 73.51, 80.55, "Asia/Krasnoyarsk", 8),
    ("Severo-Kurilsk", 50.68, 156.12, "Asia/Srednekolymsk", 12),
    ("Simferopol", 44.95, 34.10, "Europe/Simferopol", 2),
    ("Houston", 29.76, -95.36, "America/Chicago", -6),
    ("Adak", 51.88, -176.65, "America/Adak", -10),
    ("Baker Lake", 64.32, -96.02, "America/Rankin_Inlet", -6),
    ("Thule", 76.53, -68.70, "America/Thule", -4),
    ("Danmarkshavn", 76.77, -18.67, "America/Danmarkshavn", 0),
    ("Easter Island", -27.15, -109.43, "Pacific/Easter", -5),  # -6 and summer time
    ("Galápagos", -0.74, -90.31, "Pacific/Galapagos", -6),
    ("Punta Arenas", -53.16, -70.91, "America/Punta_Arenas", -3),  # -4 and summer time
    ("Tokyo", 35.69, 139.69, "Asia/Tokyo", 9),
    ("Kathmandu", 27.70, 85.32, "Asia/Kathmandu", 5.75),
    ("Halls Creek", -18.23, 127.67, "Australia/Perth", 8),
    ("Eucla", -31.68, 128.88, "Australia/Eucla", 8.75),
    ("Chatham", -43.95, -176.56, "Pacific/Chatham", 13.75),  # +12:45 and summer time
    ("Kiritimati", 1.99, -157.47, "Pacific/Kiritimati", 14),
    ("McMurdo", -77.85, 166.67, "Antarctica/McMurdo", 13),  # of New Zealand, with summer time
    ("South Pole", -90.0, 0.0, "Antarctica/McMurdo", 13),
]
# ships keep zones of 15 degrees, halved by the date line
AT_SEA = [
    ("South Atlantic", -30.0, -20.0, -1),
    ("South Pacific, in the latitude of Easter Island", -27.15, -100.0, -7),
    ("Pacific, east of the date line", 0.0, -179.0, -12),
    ("Pacific, west of the date line", 0.0, 179.0, 12),
    ("North Pole", 90.0, 0.0, 0),
]


@pytest.mark.parametrize(("name", "lat", "lon", "zone", "hours"), ZONES)
def test_the_local_time_of_2013(sochi, at, name, lat, lon, zone, hours):  # noqa: PLR0917
    utc_s = at("2013-11-08T12:00:00")
    report = spot_report(sochi, utc_s, lat, lon, "en")
    assert (report.zone, report.zone_basis) == (zone, "place"), name
    assert report.local.utcoffset() == dt.timedelta(hours=hours), name
    assert report.local.timestamp() == utc_s


@pytest.mark.parametrize(("name", "lat", "lon", "hours"), AT_SEA)
def test_that_in_the_open_sea_ships_keep_the_time(sochi, at, name, lat, lon, hours):  # noqa: PLR0917
    report = spot_report(sochi, at("2013-11-08T12:00:00"), lat, lon, "en")
    assert (report.zone.startswith("UTC"), report.zone_basis) == (True, "longitude"), name
    assert report.local.utcoffset() == dt.timedelta(hours=hours), name


def test_that_a_known_zone_goes_before_the_borders(sochi, at):
    """Tornio in Finland lies across a river from Haparanda in Sweden, an hour behind."""
    utc_s, tornio = at("2013-11-08T12:00:00"), (65.848, 24.147)
    report = spot_report(sochi, utc_s, *tornio, "en", zone="Europe/Helsinki")
    assert (report.zone, report.local.hour) == ("Europe/Helsinki", 14)


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
