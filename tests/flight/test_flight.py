"""The flight of a mission as the rest of the program asks for it."""

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from torchviewer.flight.flight import Flight, flight_problems
from torchviewer.flight.mission_text import text_of
from torchviewer.mission.errors import MissionFileError, Problem
from torchviewer.mission.lookups import custody_at, event_at, next_event, phase_at
from torchviewer.mission.story import Mission

Build = Callable[..., Mission]
Leg = Callable[..., dict[str, Any]]
At = Callable[[str], float]


# ---- one instant


def test_that_a_moment_holds_all_that_is_true_of_its_instant(sochi: Flight, at: At) -> None:
    utc_s = at("2013-11-09T15:14:00")
    mission = sochi.mission
    moment = sochi.moment(utc_s)
    assert moment.utc_s == utc_s
    assert moment.met_s == utc_s - mission.epoch_utc_s
    assert moment.fix == sochi.fix(utc_s, mission.subject)
    assert moment.fix is not None
    assert moment.light == sochi.light(moment.fix)
    assert moment.phase == phase_at(mission, utc_s)
    assert moment.custody == custody_at(mission, utc_s)
    assert moment.event == event_at(mission, utc_s)
    assert moment.next_event == next_event(mission, utc_s)


def test_that_a_moment_without_a_position_still_tells_the_rest(sochi: Flight, at: At) -> None:
    moment = sochi.moment(at("2013-12-03T12:00:00"))
    assert moment.fix is None
    assert moment.light is None
    assert moment.event is not None


def test_that_the_hand_over_was_in_sunlight_over_the_north_atlantic(sochi: Flight, at: At) -> None:
    # fact spacewalk_light: sunlit; reported at the time: "high over the Atlantic"
    fix = sochi.fix(at("2013-11-09T15:14:00"))
    assert fix is not None
    assert sochi.light(fix).sunlit
    assert "Atlantic" in sochi.below(fix, "en")


def test_that_light_on_the_ground_is_the_sun_above_the_horizon(
    build: Build, leg: Leg, at: At
) -> None:
    # timeanddate and the like give sunrise at Baikonur on 7 November near 01:45 UTC with
    # refraction; the Sun's centre without refraction comes about five minutes later
    flight = Flight(build({"it": [leg("place", "00:00:00", "23:00:00", place="pad")]}))
    rise_s = flight.next_light_change(at("2013-11-07T00:00:00"))
    assert rise_s is not None
    assert rise_s == pytest.approx(at("2013-11-07T02:44:00"), abs=15 * 60)
    for side, sunlit in ((-5.0, False), (5.0, True)):
        fix = flight.fix(rise_s + side)
        assert fix is not None
        light = flight.light(fix)
        assert light.sunlit is sunlit
        assert (light.sun_elevation_deg > 0.0) is sunlit


# ---- light over time


def test_that_the_next_change_of_light_does_not_depend_on_what_was_asked_before(
    sochi: Flight, at: At
) -> None:
    start = at("2013-11-08T00:00:00")
    forwards = [sochi.next_light_change(start + 600.0 * i) for i in range(20)]
    backwards = [sochi.next_light_change(start + 600.0 * i) for i in reversed(range(20))]
    for one, other in zip(forwards, reversed(backwards), strict=True):
        assert one == pytest.approx(other, abs=1.0)


def test_that_the_light_ends_and_begins_with_what_is_recorded(
    build: Build, leg: Leg, at: At
) -> None:
    legs = [
        leg("place", "00:00:00", "05:00:00", place="pad"),
        leg("place", "08:00:00", "23:00:00", place="pad"),
    ]
    flight = Flight(build({"it": legs}))
    change, changes = at("2013-11-07T00:00:00"), []
    while (found := flight.next_light_change(change)) is not None:
        change = found + 1.0
        changes.append(found)
    rise_s, gap_s, again_s, set_s = changes
    assert rise_s < gap_s == pytest.approx(at("2013-11-07T05:00:00"), abs=1.0)
    assert again_s == pytest.approx(at("2013-11-07T08:00:00"), abs=1.0)
    assert set_s > again_s
    # what begins five minutes before sunset is lit for five minutes
    late = dt.datetime.fromtimestamp(set_s - 300.0, dt.UTC)
    legs[1] = leg("place", f"{late:%H:%M:%S}", "23:00:00", place="pad")
    flight = Flight(build({"it": legs}))
    assert flight.next_light_change(gap_s + 60.0) == pytest.approx(set_s - 300.0, abs=1.5)
    assert flight.next_light_change(set_s - 200.0) == pytest.approx(set_s, abs=1.5)


def test_that_changes_of_light_that_are_known_need_not_be_searched(
    sochi: Flight, at: At, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor where one range that was asked about joins the next, if the light changes just there."""
    flight, searching = Flight(sochi.mission), Flight(sochi.mission)
    begin, end = at("2013-11-08T00:00:00"), at("2013-11-08T14:00:00")
    change = searching.next_light_change(at("2013-11-08T05:00:00"))
    again = searching.next_light_change(change + 1.0)
    joints = [begin, change, again, again + 200.0, end]
    for first, last in pairwise(joints):
        flight.sunlight(first, last)
    flight.sunlight(begin, begin)
    asked = [begin + 700.0 * i for i in range(70)]
    expected = [searching.next_light_change(utc_s) for utc_s in asked]
    monkeypatch.delattr("torchviewer.flight.sunlight.next_change")
    found = [flight.next_light_change(utc_s) for utc_s in asked]
    assert found == pytest.approx(expected, abs=1.0)


def test_that_the_next_change_is_searched_where_what_is_known_ends(sochi: Flight, at: At) -> None:
    flight, begin = Flight(sochi.mission), at("2013-11-08T00:00:00")
    assert flight.sunlight(begin, begin + 1000.0) == [(begin, begin + 1000.0)]
    expected = Flight(sochi.mission).next_light_change(begin + 900.0)
    assert expected > begin + 1000.0
    assert flight.next_light_change(begin + 900.0) == expected


def test_that_there_is_no_next_change_where_nothing_is_recorded(sochi: Flight, at: At) -> None:
    assert sochi.next_light_change(at("2013-12-05T12:00:00")) is None


def test_that_the_ranges_of_sunlight_end_where_the_light_changes(sochi: Flight, at: At) -> None:
    start, end = at("2013-11-08T00:00:00"), at("2013-11-08T12:00:00")
    ranges = sochi.sunlight(start, end, "iss")
    # a revolution of 92.9 minutes: 7.75 nights in twelve hours
    assert len(ranges) in (8, 9)
    edges = [edge for pair in ranges for edge in pair if start < edge < end]
    asked, searching = start, Flight(sochi.mission)  # which has not been told of the ranges
    for edge in edges:
        change = searching.next_light_change(asked, "iss")
        assert change == pytest.approx(edge, abs=1.0)
        asked = edge + 1.0
    assert all(begin < stop for begin, stop in ranges)


def test_that_sunlight_lasts_to_the_end_of_the_range_where_nothing_ends_it(
    sochi: Flight, at: At
) -> None:
    # fact spacewalk_light: sunrise 14:44:00, sunset 15:51:30, +-1 min
    start, end = at("2013-11-09T14:35:00"), at("2013-11-09T15:30:00")
    [(begin, stop)] = sochi.sunlight(start, end, "iss")
    assert begin == pytest.approx(at("2013-11-09T14:44:00"), abs=60.0)
    assert stop == end


def test_that_there_is_no_sunlight_in_an_empty_range(sochi: Flight, at: At) -> None:
    noon = at("2013-11-08T12:00:00")
    assert sochi.sunlight(noon, noon) == []


# ---- what can be wrong


def problems_of(mission: Mission) -> list[Problem]:
    with pytest.raises(MissionFileError) as caught:
        Flight(mission)
    assert list(caught.value.problems) == [p for p in flight_problems(mission) if p.serious]
    return list(caught.value.problems)


def orbit(leg: Leg, file: str = "iss.tle", number: int = 25544) -> dict[str, Any]:
    return leg("orbit", "00:00:00", "06:00:00", elements=file, catalogue_number=number)


def test_that_every_bad_line_of_every_file_is_told_at_once(
    build: Build, leg: Leg, tmp_path: Path, elements: Path
) -> None:
    lines = elements.read_text().splitlines()
    lines[3] = lines[3][:-1] + "x"
    lines[8] = lines[8][:50]
    (tmp_path / "iss.tle").write_text("\n".join(lines))
    (tmp_path / "up.csv").write_text("utc,lat_deg,lon_deg,alt_km\nnow,1,2,3\n")
    found = problems_of(
        build({"it": [leg("profile", "06:00:00", "07:00:00", file="up.csv")], "iss": [orbit(leg)]})
    )
    assert {(problem.path.name, problem.where) for problem in found} == {
        ("iss.tle", "line 4"),
        ("iss.tle", "line 9"),
        ("up.csv", "line 2"),
    }


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "no such file"),
        (b"\xff\xfe1 2", "not UTF-8"),
        (b"#" * (5 * 1024 * 1024), "larger than"),
    ],
)
def test_that_a_file_that_cannot_be_used_is_told(
    build: Build, leg: Leg, tmp_path: Path, content: bytes | None, reason: str
) -> None:
    if content is not None:
        (tmp_path / "iss.tle").write_bytes(content)
    [problem] = problems_of(build({"iss": [orbit(leg)]}))
    assert problem.path == tmp_path / "iss.tle"
    assert reason in problem.what
    assert "tracks.iss.legs[0]" in problem.instead


def test_that_a_file_outside_the_missions_folder_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.tle").write_text("1")
    (tmp_path / "mission").mkdir()
    with pytest.raises(ValueError, match="not inside"):
        text_of(tmp_path / "mission", "../secret.tle")


def test_that_a_satellite_without_sets_is_told(
    build: Build, leg: Leg, tmp_path: Path, elements: Path
) -> None:
    (tmp_path / "iss.tle").write_bytes(elements.read_bytes())
    [problem] = problems_of(build({"iss": [orbit(leg, number=39373)]}))
    assert problem.where == "tracks.iss.legs[0].catalogue_number"
    assert problem.instead == "Write 25544"


@pytest.mark.parametrize(
    "use",
    [
        lambda leg: orbit(leg, "bad.txt"),
        lambda leg: leg("profile", "01:00:00", "01:10:30", file="bad.txt"),
    ],
)
def test_that_of_a_file_full_of_bad_lines_only_the_first_are_told(
    build: Build, leg: Leg, tmp_path: Path, use: Callable[[Leg], dict[str, Any]]
) -> None:
    (tmp_path / "bad.txt").write_text("utc,lat_deg,lon_deg,alt_km\n" + "x\n" * 90_000)
    found = problems_of(build({"it": [use(leg)]}))
    assert len(found) == 21
    assert found[-1].what == "and more lines are wrong"
    assert all(problem.instead for problem in found[:-1])


def test_that_an_orbit_far_from_its_sets_is_a_warning_and_has_no_position(
    build: Build, leg: Leg, tmp_path: Path, at: At
) -> None:
    old = "1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753\n"
    old += "2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667\n"
    (tmp_path / "old.tle").write_text(old)
    mission = build({"it": [orbit(leg, "old.tle", 5)]})
    [problem] = flight_problems(mission)
    assert not problem.serious
    assert "14 days" in problem.what
    flight = Flight(mission)
    assert flight.fix(at("2013-11-07T01:00:00")) is None
    assert flight.moment(at("2013-11-07T01:00:00")).fix is None


@pytest.mark.parametrize(
    ("legs", "where"),
    [
        ({"it": [("place", {"place": "nowhere"})]}, "tracks.it.legs[0].place"),
        ({"it": [("with", {"track": "ghost"})]}, "tracks.it.legs[0].track"),
        ({"it": [("with", {"track": "it"})]}, "tracks.it.legs[0].track"),
        (
            {"it": [("with", {"track": "b"})], "b": [("with", {"track": "it"})]},
            "tracks.b.legs[0].track",
        ),
        ({"it": [("great_circle", {"from": "pad", "to": "other_side"})]}, "tracks.it.legs[0]"),
    ],
)
def test_that_a_leg_that_leads_nowhere_is_told(
    build: Build, leg: Leg, legs: dict[str, list[tuple[str, dict[str, Any]]]], where: str
) -> None:
    tracks = {
        name: [leg(kind, "01:00:00", "02:00:00", **more) for kind, more in kinds]
        for name, kinds in legs.items()
    }
    assert where in [problem.where for problem in problems_of(build(tracks))]


def test_that_a_chase_needs_a_lead_in_orbit(build: Build, leg: Leg) -> None:
    points = [
        {"at": leg("x", f"0{hour}:00:00", "00:00:00")["start"], "behind_deg": 1.0}
        for hour in (1, 2)
    ]
    tracks = {
        "it": [leg("phasing", "01:00:00", "02:00:00", lead="b", points=points)],
        "b": [leg("place", "01:00:00", "02:00:00", place="pad")],
    }
    [problem] = problems_of(build(tracks))
    assert problem.where == "tracks.it.legs[0].lead"
    tracks["it"][0]["points"] = points[::-1]
    [problem] = problems_of(build(tracks))
    assert problem.where == "tracks.it.legs[0].points"


def test_that_a_leg_longer_than_its_table_is_told(build: Build, leg: Leg, tmp_path: Path) -> None:
    rows = "2013-11-07T01:00:00,45,63,0\n2013-11-07T01:10:00,46,64,9\n"
    (tmp_path / "up.csv").write_text("utc,lat_deg,lon_deg,alt_km\n" + rows)
    [problem] = problems_of(build({"it": [leg("profile", "01:00:00", "01:10:30", file="up.csv")]}))
    assert problem.where == "tracks.it.legs[0]"
    assert "2013-11-07T01:10:00Z" in problem.instead


def test_that_legs_that_overlap_are_told(build: Build, leg: Leg) -> None:
    legs = [leg("place", "01:00:00", "03:00:00", place="pad")]
    legs.append(leg("place", "02:00:00", "04:00:00", place="pad"))
    [problem] = problems_of(build({"it": legs}))
    assert problem.where == "tracks.it.legs[1]"


def test_that_a_subject_without_a_track_is_told(build: Build, leg: Leg) -> None:
    mission = build({"it": [leg("place", "01:00:00", "03:00:00", place="pad")]}, subject="ghost")
    assert [problem.where for problem in problems_of(mission)] == ["subject"]


# ---- manners


def test_that_one_instant_is_answered_without_numpy_and_without_qt() -> None:
    script = (
        "import sys\n"
        "from torchviewer.flight.flight import Flight\n"
        "from torchviewer.mission.mission_file import read_mission\n"
        "from torchviewer.mission.resources import resource\n"
        "flight = Flight(read_mission(resource('missions/sochi-torch-2013')))\n"
        "moment = flight.moment(1384010040.0)\n"
        "assert moment.fix is not None and flight.next_light_change(1384010040.0)\n"
        "print([name for name in ('numpy', 'PySide6') if name in sys.modules])\n"
    )
    answer = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert answer.stderr == ""
    assert answer.stdout == "[]\n"
