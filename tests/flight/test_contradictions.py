"""Element sets of one number that contradict each other: told, and never blended."""

import datetime as dt
import re
from collections.abc import Callable
from math import dist, radians, sin
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from torchviewer.flight.contradictions import contradictions, explained_km
from torchviewer.flight.element_files import ElementFile, examine_element_file
from torchviewer.flight.element_sets import checksum
from torchviewer.flight.elements import EARTH_RADIUS_KM, ElementSet, semi_major_axis_km
from torchviewer.flight.flight import Flight, flight_problems
from torchviewer.flight.knots import flown_knots
from torchviewer.flight.orbit import MOST_BLENDED_KM, Orbit, apart_km
from torchviewer.mission.resources import resource

DAY_S = 86400.0
SPOILED = 83
"""The line of iss.tle where the set of 8 November, 11:01:26, begins."""
# of the station, 7 November 2013
LINE1 = "1 25544U 98067A   13311.04336329  .00016480  00000-0  29120-3 0  9995"
LINE2 = "2 25544  51.6485 120.5490 0001240 118.2430 331.9460 15.49864060856860"


def sealed(line: str) -> str:
    return line[:68] + str(checksum(line))


def pair(title: str = "", **changes: str) -> str:
    """The set of 7 November with some texts replaced: `_51_6485="52.0000"` for 51.6485."""
    lines = [LINE1, LINE2]
    for old, new in changes.items():
        text = old[1:].replace("_", ".")
        assert any(text in line for line in lines)
        lines = [line.replace(text, new) for line in lines]
    return "".join(f"{line}\n" for line in (title, *map(sealed, lines)) if line)


def examined(text: str) -> ElementFile:
    file = examine_element_file(text.encode())
    assert file.faults == ()
    return file


def spoiled_text(elements: Path, turned_deg: float) -> str:
    """The mission's sets, but one of them so far ahead on its orbit; its checksum is right."""
    lines = elements.read_text().splitlines()
    line = lines[SPOILED]
    anomaly_deg = (float(line[43:51]) + turned_deg) % 360.0
    lines[SPOILED] = sealed(f"{line[:43]}{anomaly_deg:08.4f}{line[51:]}")
    return "\n".join(lines)


@pytest.fixture(scope="module")
def spoiled(elements: Path) -> ElementFile:
    return examined(spoiled_text(elements, 160.0))


# ---- what is told


def test_that_a_set_on_the_wrong_side_of_the_orbit_contradicts_both_its_neighbours(
    spoiled: ElementFile,
) -> None:
    found = spoiled.contradictions
    places = [(one.first.line_number, one.second.line_number) for one in found]
    assert places == [(SPOILED - 2, SPOILED), (SPOILED, SPOILED + 2)]
    # the chord of 160 degrees in a circle as large as the orbit (6795 km)
    radius_km = semi_major_axis_km(spoiled.sets[0].mean_motion_rev_day)
    chord_km = 2.0 * radius_km * sin(radians(80.0))
    told_km = float(found[0].what.partition(" lie ")[2].partition(" km")[0])
    assert told_km == pytest.approx(chord_km, rel=0.002)
    assert found[0].what.startswith(
        "the set of 2013-11-08T06:07:54Z (line 81) and the set of 2013-11-08T11:01:26Z (line 83) "
    )
    assert found[0].instead == "Compare both with their source and remove the wrong one"


def test_that_no_set_of_the_missions_contradicts_another() -> None:
    files = list(resource("missions").glob("*/elements/*"))
    sets = [examine_element_file(path) for path in files]
    assert sum(len(file.sets) for file in sets) == 91
    assert [file.contradictions for file in sets] == [()] * len(files)


@pytest.mark.parametrize("step", [1, 2, 5, 10, 20])
def test_that_no_two_sets_up_to_four_days_apart_do_when_others_are_left_out(
    elements: Path, step: int
) -> None:
    sets = examine_element_file(elements).sets
    for start in range(step):
        assert contradictions(sets[start::step]) == []


def test_that_the_bound_grows_with_the_gap_and_knows_a_reboost() -> None:
    # 2.2 m/s, 14 September 2015: along the track 3 * 2.2 m/s * 43,200 s = 285 km in half a day
    assert explained_km(0.0) == 50.0
    assert explained_km(1.0) > 50.0 + 285.0
    bounds = [explained_km(days / 4.0) for days in range(100)]
    assert bounds == sorted(set(bounds))


def test_that_what_a_manoeuvre_explains_is_no_contradiction_and_what_none_does_is(
    elements: Path,
) -> None:
    # a degree of the orbit is 2 * pi * 6795 / 360 = 119 km; 3.4 hours explain 107 km, 4.9 hours 132
    assert examined(spoiled_text(elements, 0.8)).contradictions == ()
    assert len(examined(spoiled_text(elements, 1.2)).contradictions) == 2


def test_that_sets_more_than_four_weeks_apart_are_not_compared() -> None:
    # in the orbit of a satellite that stands over one place, one of two on the far side of it
    high = {"_15_49864060": " 1.00270000", "_51_6485": " 0.0500", "_29120-3": "00000-0"}
    for day, count in (("13338", 1), ("13340", 0)):
        text = pair(**high) + pair(_13311=day, _331_9460="151.9460", **high)
        assert len(examined(text).contradictions) == count


def test_that_of_two_sets_with_one_epoch_the_last_one_counts_and_that_is_told() -> None:
    file = examined(pair() + pair(_331_9460="151.9460"))
    (found,) = file.contradictions
    # half a turn: about the diameter of the orbit, 2 * 6795 km
    assert "(line 1) and the set of 2013-11-07T01:02:27Z (line 3) have one epoch" in found.what
    assert re.search(r"135[89]\d km apart; only the last counts$", found.what)
    assert Orbit(file.sets).sets == [file.sets[1]]


def test_that_a_set_that_stands_there_twice_is_counted_once_and_contradicts_nothing() -> None:
    file = examined(pair() * 3 + pair(_13311="13312"))
    assert [one.line_number for one in file.different_sets] == [1, 7]
    assert file.repeated(file.sets[0]) is None
    assert file.repeated(file.sets[2]) is file.sets[0]
    assert "names" not in "".join(found.what for found in file.contradictions)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (pair("ISS") + pair("CSS", _13311_04="13311.05"), "the names ISS and CSS"),
        (
            pair() + pair(_98067A="21035A", _13311_04="13311.05"),
            "the designators 1998-067A and 2021-035A",
        ),
        (pair("ISS (ZARYA)") + pair("iss(Zarya)", _13311_04="13311.05"), None),
        (pair("ISS") + pair(_13311_04="13311.05"), None),
    ],
)
def test_that_two_names_under_one_number_are_told(text: str, told: str | None) -> None:
    by_name = [one for one in examined(text).contradictions if "number" in one.what]
    assert len(by_name) == (told is not None)
    if told:
        assert f"have the number 25544, but {told}" in by_name[0].what
        assert by_name[0].instead == "Give each satellite a number of its own"


def test_that_satellites_of_two_numbers_are_not_compared() -> None:
    file = examined(pair() + pair(_25544="25545", _331_9460="151.9460"))
    assert file.contradictions == ()


# ---- what is done


def test_that_no_position_is_one_that_neither_set_gives(spoiled: ElementFile) -> None:
    orbit = Orbit(spoiled.sets)
    place = next(i for i, one in enumerate(orbit.sets) if one.line_number == SPOILED)
    for change in (place - 1, place):
        middle = orbit.changes_utc_s[change]
        times = np.arange(middle - 400.0, middle + 400.0, 7.0)
        r, v = orbit.states_teme(times)
        for utc_s, row, speed in zip(times.tolist(), r, v, strict=True):
            own = [one.state_teme(utc_s)[0] for one in orbit.sets[change : change + 2]]
            assert min(dist(row, one) for one in own) < 1e-6
            assert dist(row, orbit.state_teme(utc_s)[0]) < 1e-6
            assert len(orbit.in_use(utc_s)[0]) == 1
            assert np.linalg.norm(row) > EARTH_RADIUS_KM + 400.0
            assert np.linalg.norm(speed) > 7.6
            assert orbit.error_km(utc_s) > 13000.0


def test_that_sets_that_agree_are_blended_and_those_too_far_apart_are_not(elements: Path) -> None:
    near = Orbit(examine_element_file(elements).sets)
    assert all(len(near.in_use(change)[0]) == 2 for change in near.changes_utc_s)
    # 0.4 degrees: 47 km; 0.5 degrees: 59 km
    for turned_deg, count in ((0.4, 2), (0.5, 1)):
        orbit = Orbit(examined(spoiled_text(elements, turned_deg)).sets)
        change = next(i for i, one in enumerate(orbit.sets) if one.line_number == SPOILED)
        middle = orbit.changes_utc_s[change]
        far_km = apart_km(orbit.sets[change], orbit.sets[change + 1], middle)
        assert far_km is not None
        assert (far_km <= MOST_BLENDED_KM) == (count == 2)
        assert len(orbit.in_use(middle)[0]) == count


def rising(inclination: str, day: str, utc_s: float) -> ElementSet:
    """The set of that day which goes north over the equator at `utc_s`, to a tenth of a degree."""
    texts = (
        pair(_51_6485=inclination, _13311_04=day, _331_9460=f"{tenth / 10.0:8.4f}")
        for tenth in range(3600)
    )
    ways = [examined(text).sets[0] for text in texts]
    states = [one.state_teme(utc_s) for one in ways]
    north = [place for place, (_, v) in enumerate(states) if v[2] > 0.0]
    return ways[min(north, key=lambda place: abs(states[place][0][2]))]


def test_that_planes_that_cross_just_at_the_change_are_not_blended_before_and_after_it() -> None:
    # 46 degrees between the planes: 5 minutes from the crossing, 7.6 * 300 s = 2280 km along either
    # of them, the sets are 2 * 2280 * sin 23 = 1780 km apart
    middle = dt.datetime(2013, 11, 7, tzinfo=dt.UTC).timestamp() + 0.09336329 * DAY_S
    orbit = Orbit([rising("51.6485", "13311.04", middle), rising("98.0000", "13311.14", middle)])
    change = orbit.changes_utc_s[0]
    apart = [apart_km(*orbit.sets, change + since_s) for since_s in (-300.0, 0.0, 300.0)]
    assert [km is not None and km > 1500.0 for km in apart] == [True, False, True]
    assert apart[1] is not None
    assert apart[1] < MOST_BLENDED_KM
    assert all(len(orbit.in_use(change + since_s)[0]) == 1 for since_s in (-150.0, 0.0, 150.0))


def test_that_two_satellites_under_one_number_are_never_blended_below_the_ground() -> None:
    text = pair() + pair(_13311_04="13311.14", _51_6485="98.0000", _120_5490="200.5490")
    orbit = Orbit(examined(text).sets)
    change = orbit.changes_utc_s[0]
    r, _ = orbit.states_teme(np.arange(change - 400.0, change + 400.0, 10.0))
    assert np.linalg.norm(r, axis=1).min() > EARTH_RADIUS_KM + 400.0


@pytest.fixture
def spoiled_mission(
    build: Callable[..., Any], leg: Callable[..., Any], tmp_path: Path
) -> Callable[[str], Any]:
    """A mission of 7 November with two sets of 1:02 and 14:27 in its file."""

    def made(anomaly: str) -> Any:
        text = pair() + pair(_13311_04336329="13311.60236329", _331_9460=anomaly)
        (tmp_path / "sets.tle").write_text(text)
        one = leg("orbit", "00:00:00", "23:00:00", elements="sets.tle", catalogue_number=25544)
        return build({"it": [one]})

    return made


def test_that_a_mission_is_warned_of_them_and_flies_all_the_same(
    spoiled_mission: Callable[[str], Any],
) -> None:
    mission = spoiled_mission("151.9460")
    (problem,) = flight_problems(mission)
    assert not problem.serious
    assert problem.path.name == "sets.tle"
    assert "km apart halfway between their epochs" in problem.what
    flight = Flight(mission)
    changes = flight._tracks["it"].paths[0].orbit.changes_utc_s
    for utc_s in np.arange(changes[0] - 400.0, changes[0] + 400.0, 25.0).tolist():
        fix = flight.fix(utc_s)
        assert fix is not None
        assert 400.0 < fix.alt_km < 450.0


def test_that_the_curve_between_knots_is_cut_where_one_set_gives_way_to_the_other(
    spoiled_mission: Callable[[str], Any],
) -> None:
    mission = spoiled_mission("151.9460")
    track = Flight(mission)._tracks["it"]
    change = track.paths[0].orbit.changes_utc_s[0]
    knots = flown_knots(track, change - 3600.0, change + 3600.0)
    (cut,) = np.flatnonzero(~knots.joined)
    assert knots.utc_s[cut] <= change <= knots.utc_s[cut + 1]
