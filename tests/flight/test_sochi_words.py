"""Numbers that stand in the texts of the Sochi mission, held against the flight model.

The texts are read, not repeated here: where one of them changes, the number found in it is
compared again.
"""

import math
import re

import pytest

from torchviewer.flight.figures import Figures
from torchviewer.flight.flight import Flight
from torchviewer.flight.spot_report import ground_km
from torchviewer.mission.mission_file import read_mission
from torchviewer.mission.records import Text
from torchviewer.mission.resources import resource
from torchviewer.mission.story import Mission

LANGUAGES = ("en", "de", "ru")
SPACES = re.compile(r"[\u00a0\u202f]")


@pytest.fixture(scope="module")
def mission() -> Mission:
    return read_mission(resource("missions/sochi-torch-2013"))


@pytest.fixture(scope="module")
def flight(mission: Mission) -> Flight:
    return Flight(mission)


def km_in(text: Text | None, language: str) -> list[int]:
    """The whole kilometres that a text names in one language."""
    assert text is not None
    words = re.sub(r"(?<=\d)\u202f(?=\d)", "", text.in_language(language))
    return [int(number) for number in re.findall(r"(\d+) (?:km|км)\b", SPACES.sub(" ", words))]


def event_text(mission: Mission, key: str) -> Text | None:
    return next(event.text for event in mission.events if event.id == key)


def start_s(mission: Mission, key: str) -> float:
    return next(event.start_utc_s for event in mission.events if event.id == key)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_station_is_as_far_away_at_liftoff_as_is_told(mission, flight, language):
    """To the nearest hundred kilometres, along the ground: the model has 2,333 km."""
    pad, station = mission.places["pad"], flight.fix(start_s(mission, "liftoff"), "iss")
    apart = ground_km(pad.lat_deg, pad.lon_deg, station.lat_deg, station.lon_deg)
    launch = next(chapter for chapter in mission.chapters if chapter.id == "launch")
    told = [km_in(event_text(mission, "liftoff"), language), km_in(launch.panels[1].text, language)]
    assert told == [[round(apart, -2)]] * 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("key", "track"), [("eva_handover", "iss"), ("undocking", "iss")])
def test_that_a_height_is_that_of_the_path(mission, flight, language, key, track):
    height = flight.fix(start_s(mission, key), track).alt_km
    assert km_in(event_text(mission, key), language) == [round(height)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_landing_place_is_as_far_from_pad_and_town_as_is_told(mission, language):
    landing = mission.places["landing"]
    apart = [
        round(ground_km(landing.lat_deg, landing.lon_deg, place.lat_deg, place.lon_deg))
        for place in (mission.places["zhezkazgan"], mission.places["pad"])
    ]
    assert km_in(landing.text, language) == apart


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("town", ["syktyvkar", "salekhard"])
def test_that_a_town_of_the_relay_is_as_far_from_moscow_as_is_told(mission, language, town):
    place, moscow = mission.places[town], mission.places["moscow"]
    apart = ground_km(place.lat_deg, place.lon_deg, moscow.lat_deg, moscow.lon_deg)
    assert km_in(place.text, language) == [round(apart)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_suns_hours_of_the_spacewalk_are_those_of_the_model(mission, flight, language):
    """Sunrise, sunset and sunrise to the minute, as the fact promises."""
    fact = next(fact for fact in mission.facts if fact.id == "spacewalk_light")
    told = re.findall(r"\d\d:\d\d(?::\d\d)?", fact.text.in_language(language))
    begin_s, end_s = start_s(mission, "eva_start"), start_s(mission, "eva_end")
    lit = flight.sunlight(begin_s, end_s)
    minutes = [round((utc_s % 86400) / 60) for utc_s in (lit[0][0], lit[0][1], lit[1][0])]
    rise, fall, again, hand_over = (int(t[:2]) * 60 + int(t[3:5]) for t in told)
    assert all(len(time) == 5 for time in told)
    assert [rise, fall, again] == pytest.approx(minutes, abs=1)
    assert hand_over == (start_s(mission, "eva_handover") % 86400) / 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_lag_of_the_earth_is_that_of_the_table(mission, language):
    """UT1 minus UTC from liftoff to landing, and how far the equator turns meanwhile: 465.1 m/s."""
    fact = next(fact for fact in mission.facts if fact.id == "earth_rotation")
    words = SPACES.sub(" ", fact.text.in_language(language)).replace(",", ".")
    least, most = (float(number) for number in re.findall(r"0\.\d{3}", words))
    week = [
        -row.seconds
        for row in mission.ut1_minus_utc
        if start_s(mission, "liftoff") - 86400 < row.at_utc_s < start_s(mission, "touchdown")
    ]
    assert (least, most) == (round(min(week), 3), round(max(week), 3))
    metres = [int(number) for number in re.findall(r"(\d\d)(?: to | bis |–)(\d\d) ", words)[0]]
    assert metres == [round(465.1 * least), round(465.1 * most)]


def test_that_no_time_known_to_a_quarter_of_an_hour_is_told_to_the_minute(mission):
    """NHK has the walk from the hotel a little after 07:00 in Japan: no "04:05" in any text."""
    event = next(event for event in mission.events if event.id == "crew_hotel")
    slide = next(picture for picture in mission.pictures if picture.id == "slide_08")
    assert event.precision == slide.taken_precision == "15min"
    for text in (event.text, slide.caption, slide.correction):
        for language in LANGUAGES:
            assert "04:05" not in text.in_language(language)
            assert "22:05" not in text.in_language(language)


def test_that_the_flame_was_never_where_the_torch_was(mission, flight):
    """Norilsk on the day of the launch (specletter), Yakutsk on that of the spacewalk (yatoday)."""
    for key, place in (
        ("liftoff", "norilsk"),
        ("relay_mirny", "mirny"),
        ("relay_yakutsk", "yakutsk"),
    ):
        fix, there = flight.fix(start_s(mission, key) + 1.0, "flame"), mission.places[place]
        assert fix.lat_deg == pytest.approx(there.lat_deg)
        assert fix.lon_deg == pytest.approx(there.lon_deg)


def test_that_norilsk_is_as_far_from_the_pad_as_on_a_sphere(mission, flight):
    """GeoNames: Norilsk at 69.353 N, 88.203 E; the pad at 45.920 N, 63.342 E; cosine rule."""
    one, other, apart = (math.radians(degrees) for degrees in (69.353, 45.920, 88.203 - 63.342))
    cosine = math.sin(one) * math.sin(other) + math.cos(one) * math.cos(other) * math.cos(apart)
    known = next(known for known in mission.did_you_know if known.id == "flame_in_norilsk")
    shown = Figures(flight).value(known.figures["apart"])
    assert shown == pytest.approx(6371.0 * math.acos(cosine), abs=25)
