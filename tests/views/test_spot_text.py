"""A place in words."""

import datetime as dt
from itertools import zip_longest

import pytest

from torchviewer.flight.spot_report import spot_report
from torchviewer.mission.times import utc_s_from_iso
from torchviewer.state.enquiry import Spot
from torchviewer.views import theme
from torchviewer.views.language import use_language
from torchviewer.views.spot_text import (
    facts_of,
    offset_text,
    place_words,
    title_of,
    widest_facts,
    zone_of,
)

WALK_UTC_S = utc_s_from_iso("2013-11-09T15:14:00Z")


@pytest.fixture
def report(flight):
    return lambda lat_deg, lon_deg, utc_s=WALK_UTC_S: spot_report(
        flight, utc_s, lat_deg, lon_deg, "en"
    )


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(60, "UTC+1"), (345, "UTC+5:45"), (-120, "UTC−2"), (-210, "UTC−3:30"), (0, "UTC")],
)
def test_that_a_zone_is_told_by_its_offset(minutes, words):
    assert offset_text(dt.timedelta(minutes=minutes)) == words


def test_that_time_on_land_is_that_of_the_town_with_the_rules_of_that_date(report):
    # Moscow kept UTC+4 all the year from 2011 to 2014 (IANA time zone database)
    facts = dict(facts_of(report(55.75, 37.62), "en"))
    assert facts["Local time"] == "Sat 9 Nov 2013, 19:14:00 (UTC+4)"


def test_that_time_at_sea_is_a_ship_s_time(report):
    # 30 W lies in the zone of 22.5 to 37.5 W, two hours behind UTC; an evening there is 9 November
    at_sea = report(10.0, -30.0, utc_s_from_iso("2013-11-10T01:30:00Z"))
    assert zone_of(at_sea) == "Etc/GMT+2"
    time = dict(facts_of(at_sea, "en"))["Local time"]
    assert time == "Sat 9 Nov 2013, 23:30:00 (UTC−2, ship's time)"


def test_that_a_place_is_called_as_it_was_found_else_by_what_is_near(report):
    graz = report(47.07, 15.44)
    assert title_of(Spot(47.07, 15.44, "Грац"), graz) == "Грац"
    assert title_of(Spot(47.07, 15.44), graz) == "Graz"
    assert place_words(Spot(47.07, 15.44), graz) == "Austria · 47.1° N 15.4° E"
    sea = report(10.0, -30.0)
    assert title_of(Spot(10.0, -30.0), sea) == "North Atlantic Ocean"
    assert place_words(Spot(10.0, -30.0), sea) == "10.0° N 30.0° W"
    assert place_words(Spot(10, 330), report(10, 330)) == "10.0° N 30.0° W"


def test_that_away_from_towns_the_nearest_one_is_named(report):
    # the landing site of TMA-09M: about 150 km from Zhezkazgan by the mission file; 60 km north of
    # that town the title is the country
    steppe = report(48.4, 67.7)
    assert title_of(Spot(48.4, 67.7), steppe) == "Kazakhstan"
    assert "km from" in place_words(Spot(48.4, 67.7), steppe)


def test_that_below_the_torch_it_stands_overhead(report, flight):
    fix = flight.fix(WALK_UTC_S)
    facts = dict(facts_of(report(fix.lat_deg, fix.lon_deg), "en"))
    assert facts["Torch"].startswith("90° above the horizon")
    assert facts["Distance"].startswith("0\u00a0km over the ground, 4")


def test_that_the_other_side_of_the_earth_says_below(report, flight):
    fix = flight.fix(WALK_UTC_S)
    facts = dict(facts_of(report(-fix.lat_deg, fix.lon_deg + 180.0), "en"))
    assert facts["Torch"].startswith("below the horizon (−90°)")
    # half of a meridian of the mean sphere (6371 km), by latitudes 20,004 to 20,015 km
    assert facts["Distance"].replace("\u202f", "").startswith("20015\u00a0km")


def test_that_without_a_position_nothing_is_made_up(report):
    facts = dict(facts_of(report(47.07, 15.44, utc_s_from_iso("2013-12-24T12:00:00Z")), "en"))
    assert facts["Torch"] == "position not recorded"
    assert facts["Distance"] == "–"


@pytest.mark.parametrize("place", [(51.5, -0.1), (-38.7, 38.1), (27.7, 85.3)])
@pytest.mark.parametrize("language", ["en", "ru"])
def test_that_no_fact_is_wider_than_its_widest(look, report, mission, place, language):
    """As many words of an equally wide sample need as much room, wherever the lines end."""
    letters = theme.metrics(14)
    use_language(language)
    try:
        samples = widest_facts(report(*place), language)
        start_utc_s = mission.span.start_utc_s
        for step in range(0, int(mission.span.length_s), 9973):
            for caption, value in facts_of(report(*place, start_utc_s + step), language):
                assert any(_covers(sample, value, letters) for sample in samples[caption]), value
    finally:
        use_language("en")


def _covers(sample, value, letters):
    """True where every word of the value is no wider than that of the sample at its place."""
    pairs = zip_longest(sample.split(" "), value.split(" "), fillvalue="")
    return all(letters.horizontalAdvance(a) >= letters.horizontalAdvance(b) for a, b in pairs)
