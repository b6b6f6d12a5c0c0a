"""The mission of the Sochi torch: is every known fact in it, told as it was?

The tables below are the mission's facts as they were gathered (events, places and the nineteen
slides with their true dates), copied by hand from the collection, not from the mission file.
"""

import itertools
import re
import tomllib
from functools import cache
from pathlib import Path

import pytest

from torchviewer.mission.lookups import custody_at, pictures_in_order
from torchviewer.mission.mission_file import check_mission, read_mission
from torchviewer.mission.records import Text
from torchviewer.mission.story import Mission
from torchviewer.mission.times import utc_s_from_iso

FOLDER = Path(__file__).parents[2] / "resources" / "missions" / "sochi-torch-2013"

# id, start, end, precision, status
# Two rows are as read later: Mount Elbrus was climbed on 22 October 2013, the pictures came out on
# 1 February (RT, 2 February 2014); insidethegames had the space torch named on 3 December 2013.
EVENTS = """
sts78              1996-06-20T14:49:00Z      1996-07-07T12:37:30Z s     reported
sts101             2000-05-19T10:11:10Z      2000-05-29T06:20:19Z s     reported
tma09m_launch      2013-05-28T20:31:24.262Z  -                    ms    reported
tma09m_docking     2013-05-29T02:10:24Z      -                    s     reported
tma10m_launch      2013-09-25T20:58:50Z      -                    s     reported
flame_lit          2013-09-29T00:00:00Z      -                    day   reported
flame_moscow       2013-10-06T00:00:00Z      -                    day   reported
relay_start        2013-10-07T00:00:00Z      -                    day   reported
icebreaker         2013-10-15T00:00:00Z      -                    day   reported
north_pole         2013-10-19T00:00:00Z      2013-10-20T23:59:59Z day   reported
elbrus             2013-10-22T00:00:00Z      -                    day   reported
tma09m_move        2013-11-01T08:33:00Z      2013-11-01T08:54:00Z min   reported
relay_syktyvkar    2013-11-02T00:00:00Z      -                    day   reported
relay_naryanmar    2013-11-03T00:00:00Z      -                    day   reported
relay_salekhard    2013-11-04T00:00:00Z      -                    day   reported
rollout            2013-11-05T01:00:00Z      -                    h     reported
state_commission   2013-11-06T00:00:00Z      -                    day   reported
crew_hotel         2013-11-06T22:05:00Z      -                    15min reported
crew_suited        2013-11-07T01:14:00Z      -                    h     typical
crew_boards        2013-11-07T02:00:00Z      -                    15min reported
liftoff            2013-11-07T04:14:15.29Z   -                    ms    reported
asc_tower          2013-11-07T04:16:09Z      -                    s     typical
asc_strapon        2013-11-07T04:16:13Z      -                    s     typical
asc_fairing        2013-11-07T04:16:53Z      -                    s     typical
asc_core           2013-11-07T04:19:03Z      -                    s     typical
asc_cutoff         2013-11-07T04:23:00Z      -                    s     recalled
asc_separation     2013-11-07T04:23:03Z      -                    s     typical
rv_first_burns     2013-11-07T05:00:00Z      2013-11-07T06:00:00Z h     typical
rv_auto            2013-11-07T08:05:00Z      -                    15min typical
docking            2013-11-07T10:27:52Z      -                    s     reported
hatch_open         2013-11-07T12:44:00Z      -                    min   reported
nine_press         2013-11-08T13:50:00Z      2013-11-08T14:30:00Z min   planned
relay_yakutsk      2013-11-09T00:00:00Z      -                    day   reported
eva_start          2013-11-09T14:34:00Z      -                    min   reported
eva_torch_out      2013-11-09T14:50:00Z      2013-11-09T15:50:00Z 15min reported
eva_handover       2013-11-09T15:14:00Z      -                    min   reported
eva_work           2013-11-09T16:00:00Z      2013-11-09T20:10:00Z h     reported
eva_end            2013-11-09T20:24:00Z      -                    min   reported
command            2013-11-10T00:00:00Z      -                    day   reported
hatch_closed       2013-11-10T20:09:00Z      -                    min   reported
undock_command     2013-11-10T23:25:00Z      -                    min   reported
undocking          2013-11-10T23:26:31Z      -                    s     reported
deorbit            2013-11-11T01:55:00Z      2013-11-11T01:59:41Z min   reported
modules            2013-11-11T02:23:00Z      -                    min   reported
entry              2013-11-11T02:26:40Z      -                    min   derived
max_g              2013-11-11T02:32:45Z      -                    min   derived
chute              2013-11-11T02:34:50Z      -                    min   derived
touchdown          2013-11-11T02:49:00.1Z    -                    s     reported
torch_out          2013-11-11T03:04:00Z      -                    min   reported
baikal             2013-11-23T00:00:00Z      -                    day   reported
space_torch_chosen 2013-12-03T00:00:00Z      -                    day   reported
opening            2014-02-07T16:14:00Z      -                    min   planned
tma11m_landing     2014-05-14T01:58:06.8Z    -                    s     reported
"""

# id, latitude, longitude
PLACES = """
olympia        37.638 21.627
athens         37.984 23.728
moscow         55.754 37.62
tsup           55.913 37.81
jsc            29.558 -95.089
pad            45.92 63.342
cosmodrome     45.95 63.35
baikonur_town  45.617 63.317
landing        47.31517 69.45966
zhezkazgan     47.794 67.706
northpole      90.0 0.0
murmansk       68.968 33.099
syktyvkar      61.664 50.816
naryanmar      67.639 53.004
salekhard      66.534 66.61
mirny          62.535 113.961
yakutsk        62.031 129.723
baikal         51.854 104.869
elbrus         43.355 42.439
fisht          43.402 39.956
ksc            28.608 -80.604
"""

# slide, taken, precision, event, place, rights, photographer
SLIDES = """
 1 2013-11-07T02:00:00Z 15min crew_boards      pad           reserved Shamil Zhumatov
 2 2013-11-07T01:14:00Z h     crew_suited      cosmodrome    reserved Kirill Kudryavtsev
 3 2013-11-07T04:14:15Z min   liftoff          pad           nasa     Bill Ingalls
 4 2013-11-07T04:14:15Z min   liftoff          pad           nasa     Bill Ingalls
 5 2013-11-07T03:00:00Z h     crew_boards      pad           reserved Shamil Zhumatov
 6 2013-11-07T03:00:00Z h     crew_boards      pad           reserved Shamil Zhumatov
 7 2013-11-07T02:00:00Z 15min crew_boards      pad           reserved Shamil Zhumatov
 8 2013-11-06T22:05:00Z 15min crew_hotel       baikonur_town reserved Dmitry Lovetsky
 9 2013-11-05T02:00:00Z h     rollout          pad           nasa     Bill Ingalls
10 2013-11-05T02:00:00Z h     rollout          pad           nasa     Bill Ingalls
11 2013-11-05T02:00:00Z h     rollout          pad           reserved Dmitry Lovetsky
12 2013-11-05T02:00:00Z h     rollout          pad           reserved Dmitry Lovetsky
13 2013-11-05T01:00:00Z h     rollout          cosmodrome    reserved Dmitry Lovetsky
14 2013-11-05T01:00:00Z h     rollout          cosmodrome    reserved Dmitry Lovetsky
15 2013-11-04T00:00:00Z day   relay_salekhard  salekhard     reserved -
16 2013-11-04T00:00:00Z day   relay_salekhard  salekhard     reserved -
17 2013-11-04T00:00:00Z day   relay_salekhard  salekhard     reserved -
18 2013-11-04T00:00:00Z day   relay_salekhard  salekhard     reserved -
19 2013-11-02T00:00:00Z day   relay_syktyvkar  syktyvkar     reserved -
"""


@cache
def the_mission() -> Mission:
    return read_mission(FOLDER)


@pytest.fixture
def mission() -> Mission:
    return the_mission()


def rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


def start_of(mission: Mission, event_id: str) -> float:
    return next(event.start_utc_s for event in mission.events if event.id == event_id)


def words_of(text: Text | None) -> str:
    return "" if text is None else text.in_language("en")


def every_text() -> list[tuple[str, str]]:
    """Every text of the file with its place in it, as written."""
    found: list[tuple[str, str]] = []

    def walk(value: object, where: str) -> None:
        if isinstance(value, dict):
            for key, inner in value.items():
                walk(inner, f"{where}.{key}")
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                walk(inner, f"{where}[{number}]")
        elif isinstance(value, str):
            found.append((where, value))

    walk(tomllib.loads((FOLDER / "mission.toml").read_text(encoding="utf-8")), "")
    return found


def test_that_nothing_is_wrong_with_the_mission() -> None:
    assert [str(problem) for problem in check_mission(FOLDER)] == []


def test_that_the_mission_file_is_smaller_than_400_kb() -> None:
    assert (FOLDER / "mission.toml").stat().st_size < 400_000


@pytest.mark.parametrize("row", rows(EVENTS), ids=lambda row: row[0])
def test_that_every_known_event_has_its_time_precision_and_status(
    mission: Mission, row: list[str]
) -> None:
    event_id, start, end, precision, status = row
    event = next(event for event in mission.events if event.id == event_id)
    assert event.start_utc_s == utc_s_from_iso(start)
    assert event.end_utc_s == (None if end == "-" else utc_s_from_iso(end))
    assert (event.precision, event.status) == (precision, status)


@pytest.mark.parametrize("row", rows(PLACES), ids=lambda row: row[0])
def test_that_every_known_place_has_its_coordinates(mission: Mission, row: list[str]) -> None:
    place = mission.places[row[0]]
    assert (place.lat_deg, place.lon_deg) == (float(row[1]), float(row[2]))


@pytest.mark.parametrize("row", rows(SLIDES), ids=lambda row: f"slide_{row[0]}")
def test_that_every_slide_has_its_true_date_place_photographer_and_rights(
    mission: Mission, row: list[str]
) -> None:
    number, taken, precision, event, place, rights, *photographer = row
    picture = next(picture for picture in mission.pictures if picture.slide == int(number))
    assert picture.taken_utc_s == utc_s_from_iso(taken)
    assert (picture.taken_precision, picture.event) == (precision, event)
    assert (picture.place, picture.rights) == (place, rights)
    assert (picture.photographer or "-") == " ".join(photographer)


def test_that_only_slides_3_4_9_and_10_are_by_nasa(mission: Mission) -> None:
    nasa = [picture.slide for picture in mission.pictures if picture.rights == "nasa"]
    assert nasa == [3, 4, 9, 10]


def test_that_the_landing_places_are_where_they_were_surveyed(mission: Mission) -> None:
    # spacefacts: TMA-09M 47 18 54.599 N, 69 27 34.788 E; TMA-11M 47 20 59.459 N, 69 31 25.117 E
    first, second = mission.places["landing"], mission.places["landing_tma11m"]
    assert first.lat_deg == pytest.approx(47 + 18 / 60 + 54.599 / 3600, abs=1e-5)
    assert first.lon_deg == pytest.approx(69 + 27 / 60 + 34.788 / 3600, abs=1e-5)
    assert second.lat_deg == pytest.approx(47 + 20 / 60 + 59.459 / 3600, abs=1e-5)
    assert second.lon_deg == pytest.approx(69 + 31 / 60 + 25.117 / 3600, abs=1e-5)


def test_that_slides_in_true_order_run_from_the_relay_to_the_flight(mission: Mission) -> None:
    slides = [picture.slide for picture in pictures_in_order(mission) if picture.slide]
    # the slide show itself runs backwards: flight first, relay last
    assert slides == [19, 15, 16, 17, 18, 13, 14, 9, 10, 11, 12, 8, 2, 1, 7, 5, 6, 3, 4]


def test_that_the_chase_took_6_h_13_min_37_s(mission: Mission) -> None:
    # facts, section 2: liftoff 04:14:15.290, docking 10:27:52
    took_s = start_of(mission, "docking") - start_of(mission, "liftoff")
    assert took_s == pytest.approx(6 * 3600 + 13 * 60 + 37, abs=0.5)


def test_that_the_torch_was_off_the_ground_for_3_d_22_h_34_min_45_s(mission: Mission) -> None:
    # facts, section 2, totals
    took_s = start_of(mission, "touchdown") - start_of(mission, "liftoff")
    assert took_s == pytest.approx(3 * 86400 + 22 * 3600 + 34 * 60 + 45, abs=0.5)


def test_that_the_torch_was_at_the_station_for_3_d_12_h_58_min_39_s(mission: Mission) -> None:
    # facts, section 2, totals
    took_s = start_of(mission, "undocking") - start_of(mission, "docking")
    assert took_s == 3 * 86400 + 12 * 3600 + 58 * 60 + 39


def test_that_custody_covers_the_whole_span_without_a_gap(mission: Mission) -> None:
    custody = mission.custody
    assert custody[0].start_utc_s == mission.span.start_utc_s
    assert custody[-1].end_utc_s == mission.span.end_utc_s
    for before, after in itertools.pairwise(custody):
        assert before.end_utc_s == after.start_utc_s


def test_that_the_torch_is_lit_at_no_time(mission: Mission) -> None:
    assert not any(custody.lit for custody in mission.custody)


def test_that_every_sentence_about_a_known_torch_says_that_it_is_unlit(mission: Mission) -> None:
    for custody in mission.custody:
        if custody.carrier is not None:
            assert "unlit" in words_of(custody.sentence)


@pytest.mark.parametrize(
    ("time", "carrier", "outside", "title"),
    [
        ("2013-11-05T12:00:00Z", None, False, "Not recorded"),
        ("2013-11-07T04:00:00Z", "tma11m", False, "Pad"),
        ("2013-11-07T11:00:00Z", "tma11m", False, "Docked"),
        ("2013-11-08T12:00:00Z", "iss", False, "Inside the station"),
        ("2013-11-09T15:00:00Z", "kotov", True, "Outside"),
        ("2013-11-09T15:20:00Z", "ryazansky", True, "Outside"),
        ("2013-11-09T18:00:00Z", "iss", False, "Back in the airlock"),
        ("2013-11-10T21:00:00Z", "tma09m", False, "Hatch shut"),
        ("2013-11-11T02:55:00Z", "tma09m", False, "Landed"),
        ("2013-11-11T03:05:00Z", "landing", False, "Steppe"),
        ("2013-11-20T00:00:00Z", None, False, "Not recorded"),
        ("2014-02-07T18:00:00Z", None, False, "Sochi, as told"),
    ],
)
def test_that_custody_knows_who_has_the_torch(
    mission: Mission, time: str, carrier: str | None, outside: bool, title: str
) -> None:
    custody = custody_at(mission, utc_s_from_iso(time))
    assert custody is not None
    assert (custody.carrier, custody.outside) == (carrier, outside)
    assert words_of(custody.title) == title


def test_that_custody_and_the_colour_of_outside_agree(mission: Mission) -> None:
    for custody in mission.custody:
        assert custody.outside == (custody.role == "outside")


def test_that_the_path_of_the_torch_has_no_gap_from_6_to_11_november(mission: Mission) -> None:
    legs = mission.tracks["torch"].legs
    assert legs[0].start_utc_s == utc_s_from_iso("2013-11-06T00:00:00Z")
    assert legs[-1].end_utc_s == utc_s_from_iso("2013-11-12T00:00:00Z")
    for before, after in itertools.pairwise(legs):
        assert before.end_utc_s == after.start_utc_s


def test_that_the_phases_cover_the_span_and_fit_the_digit_keys(mission: Mission) -> None:
    phases = mission.phases
    assert len(phases) <= 9
    assert phases[0].start_utc_s == mission.span.start_utc_s
    assert phases[-1].end_utc_s == mission.span.end_utc_s
    for before, after in itertools.pairwise(phases):
        assert before.end_utc_s == after.start_utc_s


def test_that_no_text_lights_the_torch_in_space_or_makes_all_three_cosmonauts() -> None:
    forbidden = re.compile(
        r"three cosmonauts|all cosmonauts"
        r"|(?<!un)\blit (torch )?(in|into) (space|orbit)"
        r"|flame (in|into) (space|orbit)|burning torch (in|into) (space|orbit)"
        r"|longest (torch )?relay of all|bottom of the lake",
        re.IGNORECASE,
    )
    assert [where for where, text in every_text() if forbidden.search(text)] == []


def test_that_no_crew_member_but_those_of_roscosmos_is_called_a_cosmonaut(
    mission: Mission,
) -> None:
    for person in mission.people.values():
        if "Cosmonaut" in words_of(person.role):
            assert person.agency == "Roscosmos"


def test_that_titles_are_short_enough_for_their_labels(mission: Mission) -> None:
    for record in (*mission.events, *mission.pictures):
        assert 3 <= len(words_of(record.title)) <= 45, record.id
    for record in (*mission.custody, *mission.phases, *mission.lanes):
        assert 3 <= len(words_of(record.title)) <= 25


def test_that_event_texts_are_one_to_three_sentences(mission: Mission) -> None:
    for event in mission.events:
        text = words_of(event.text)
        assert 20 <= len(text) <= 260, event.id
        assert text.endswith((".", ")."))


def test_that_captions_and_alternative_texts_have_the_right_length(mission: Mission) -> None:
    for picture in mission.pictures:
        assert len(words_of(picture.caption).split()) <= 45, picture.id
        assert 30 <= len(words_of(picture.alt)) <= 250, picture.id
        assert words_of(picture.alt).startswith("Drawing: "), picture.id


def test_that_drawings_without_a_slide_say_whose_they_are(mission: Mission) -> None:
    own = [picture for picture in mission.pictures if picture.slide is None]
    assert len(own) >= 14
    for picture in own:
        assert (picture.rights, picture.photographer) == ("own", None)
        assert picture.credit == "torchviewer drawing"


def test_that_a_picture_was_taken_within_two_days_of_its_event(mission: Mission) -> None:
    starts_utc_s = {event.id: event.start_utc_s for event in mission.events}
    for picture in mission.pictures:
        assert abs(picture.taken_utc_s - starts_utc_s[picture.event]) < 2 * 86400, picture.id


def test_that_sources_listed_are_sources_used() -> None:
    text = (FOLDER / "mission.toml").read_text(encoding="utf-8")
    named = {
        name for found in re.findall(r"sources = \[(.*?)\]", text) for name in found.split('"')
    }
    listed = tomllib.loads(text)["sources"]
    assert sorted(set(listed) - named) == []


@pytest.mark.parametrize(
    "event_id",
    # facts, section 2: the events on which sources disagree
    [
        "sts78", "sts101", "north_pole", "tma09m_move", "crew_boards", "liftoff",
        "asc_separation", "docking", "hatch_open", "eva_start", "eva_torch_out", "eva_handover",
        "undocking", "deorbit", "modules", "entry", "chute", "touchdown", "torch_out", "baikal",
    ],
)  # fmt: skip
def test_that_a_disputed_event_says_what_others_say(mission: Mission, event_id: str) -> None:
    event = next(event for event in mission.events if event.id == event_id)
    assert event.disagreements


def test_that_every_known_error_of_the_slide_show_is_told(mission: Mission) -> None:
    # facts, section 5: fifteen discrepancies between the article and the record
    told = {fact.id for fact in mission.facts if fact.kind in ("correction", "open_question")}
    assert told >= {
        "wrong_month", "two_minute_exposure", "began_monday", "typing_errors", "crew_of_three",
        "no_flame_flew", "first_spacewalk", "third_in_space", "progress_torch", "longest_relay",
        "rocket_or_ship", "costs_unchecked", "syktyvkar_distance", "local_morning",
        "dates_in_sources", "before_docking",
    }  # fmt: skip


def test_that_slides_with_a_wrong_caption_carry_the_correction(mission: Mission) -> None:
    # collected with the slides: those whose printed caption disagrees with the record
    wrong = {3, 4, 9, 10, 15, 16, 17, 18, 19}
    corrected = {picture.slide for picture in mission.pictures if picture.correction}
    assert wrong <= corrected


def test_that_what_is_only_remembered_is_marked_so(mission: Mission) -> None:
    for record in (*mission.events, *mission.facts):
        if set(record.sources) == {"recalled"}:
            assert record.status == "recalled", record.id


def test_that_crews_of_three_are_led_by_a_cosmonaut(mission: Mission) -> None:
    for ship, commander in (("tma11m", "tyurin"), ("tma09m", "yurchikhin"), ("tma10m", "kotov")):
        crew = mission.vehicles[ship].crew
        assert len(crew) == 3
        assert crew[0].person == commander


def test_that_catalogue_numbers_are_those_published(mission: Mission) -> None:
    # facts, section 1
    numbers = {
        name: mission.vehicles[name].catalogue_number for name in ("iss", "tma11m", "tma09m")
    }
    assert numbers == {"iss": 25544, "tma11m": 39373, "tma09m": 39170}


def test_that_the_tour_has_eight_panels_of_at_most_60_words(mission: Mission) -> None:
    (tour,) = mission.stories
    assert len(tour.cues) == 8
    assert all(len(words_of(cue.text).split()) <= 60 for cue in tour.cues)
    times = [cue.at_utc_s for cue in tour.cues]
    assert times == sorted(times)


def test_that_ut1_is_known_for_the_week_of_the_flight(mission: Mission) -> None:
    # IERS by way of Skyfield's table: -0.0329 s on 7 November, -0.0378 s on 11 November 2013
    values = {value.at_utc_s: value.seconds for value in mission.ut1_minus_utc}
    assert values[utc_s_from_iso("2013-11-07T00:00:00Z")] == -0.0329
    assert values[utc_s_from_iso("2013-11-11T00:00:00Z")] == -0.0378
