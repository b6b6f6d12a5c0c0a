"""The working of a position: the same numbers as the position itself, and where they come from."""

import datetime as dt
import random
from collections.abc import Callable
from math import dist
from pathlib import Path
from typing import Any

import pytest
from skyfield.api import EarthSatellite, load
from skyfield.sgp4lib import theta_GMST1982

from torchviewer.flight.flight import Flight
from torchviewer.flight.legs import OrbitPath
from torchviewer.flight.propagation import Propagator

# Skyfield adds nothing to SGP4's own answer but its way of cutting the day in two: below 0.1 mm
TEME_KM = 1e-6


@pytest.fixture(scope="module")
def instants(sochi: Flight) -> list[float]:
    """Some of all kinds: anywhere in the flight, and within the changes of sets."""
    chance = random.Random(3)
    home = sochi.mission.home
    path = sochi._tracks["iss"].paths[0]
    assert isinstance(path, OrbitPath)
    changes = [c for c in path.orbit.changes_utc_s if home.holds(c)]
    return [chance.uniform(home.start_utc_s, home.end_utc_s) for _ in range(200)] + [
        change + chance.uniform(-290.0, 290.0) for change in changes
    ]


def test_that_every_number_is_that_of_the_fix(sochi: Flight, instants: list[float]) -> None:
    for utc_s in instants:
        for track in (None, "iss", "tma09m"):
            fix, working = sochi.fix(utc_s, track), sochi.working(utc_s, track)
            if fix is None or fix.grade != "tracked":
                assert working is None
                continue
            assert working is not None
            assert working.fix == fix
            assert working.error.error_km == fix.error_km
            assert working.age_s == fix.element_age_s
            assert working.nearest.epoch_utc_s == fix.element_epoch_utc_s


def test_that_the_steps_lead_from_the_sets_to_the_place(
    sochi: Flight, instants: list[float]
) -> None:
    blended = 0
    for utc_s in instants:
        working = sochi.working(utc_s, "iss")
        assert working is not None
        assert sum(one.weight for one in working.sets) == pytest.approx(1.0, abs=1e-15)
        states = []
        for one in working.sets:
            assert one.minutes == (utc_s - one.element_set.epoch_utc_s) / 60.0
            assert one.element_set.lines is not None
            # SGP4 anew from the two lines that are shown
            states.append(Propagator.from_lines(*one.element_set.lines).state(one.minutes))
        for values, which in ((working.r_teme_km, 0), (working.v_teme_km_s, 1)):
            mixed = [
                sum(
                    one.weight * state[which][axis]
                    for one, state in zip(working.sets, states, strict=True)
                )
                for axis in range(3)
            ]
            assert values == pytest.approx(mixed, abs=1e-9)
        blended += len(working.sets) == 2
    assert blended >= 20


def test_that_skyfield_has_the_same_vector_and_angle(sochi: Flight, at: Any) -> None:
    timescale = load.timescale(builtin=True)
    utc_s = at("2013-11-09T15:14:00")
    working = sochi.working(utc_s)
    assert working is not None
    (one,) = working.sets
    assert one.element_set.lines is not None
    time = timescale.from_datetime(dt.datetime.fromtimestamp(utc_s, dt.UTC))
    r, v, error = EarthSatellite(
        *one.element_set.lines, ts=timescale
    )._position_and_velocity_TEME_km(time)
    assert not error
    assert dist(working.r_teme_km, r) < TEME_KM
    assert dist(working.v_teme_km_s, v) < TEME_KM
    # IERS Bulletin A: UT1-UTC was -0.036 s on that day; 15 arc seconds of angle a second
    assert working.ut1_minus_utc_s == pytest.approx(time.dut1, abs=0.002)
    theta, _ = theta_GMST1982(time.whole, time.ut1_fraction)
    assert working.sidereal_deg == pytest.approx(theta * 360.0 / 6.283185307179586, abs=1e-5)


def test_that_there_is_none_where_no_set_is_in_use(sochi: Flight, at: Any) -> None:
    # the ascent is reconstructed, and of the day before launch a place is known, of 2014 nothing
    assert sochi.working(at("2013-11-07T04:16:00")) is None
    assert sochi.working(at("2013-11-06T21:00:00")) is None
    assert sochi.working(at("2014-01-20T00:00:00")) is None
    # carried: the torch within the station has the working of the station
    inside, station = (sochi.working(at("2013-11-08T12:00:00"), track) for track in (None, "iss"))
    assert inside is not None
    assert inside == station


def test_that_two_sets_are_told_with_weights_while_one_gives_way(sochi: Flight) -> None:
    path = sochi._tracks["iss"].paths[0]
    assert isinstance(path, OrbitPath)
    change, half_s = path.orbit.changes_utc_s[40], path.orbit.half_widths_s[40]
    for part, last in ((-0.999, 0.0), (-0.5, 0.15625), (0.0, 0.5), (0.5, 0.84375)):
        working = sochi.working(change + part * half_s, "iss")
        assert working is not None
        assert [one.element_set for one in working.sets] == path.orbit.sets[40:42]
        # 3x2 - 2x3 at 0, 1/4, 1/2, 3/4
        assert working.sets[1].weight == pytest.approx(last, abs=1e-6)
    alone = sochi.working(change + 1.001 * half_s, "iss")
    assert alone is not None
    assert [(one.element_set, one.weight) for one in alone.sets] == [(path.orbit.sets[41], 1.0)]


def test_that_the_error_is_told_with_the_two_sets_that_disagree(
    sochi: Flight, instants: list[float]
) -> None:
    for utc_s in instants:
        working = sochi.working(utc_s, "iss")
        assert working is not None
        error = working.error
        assert error.kind == "neighbours"
        before, after = error.sets
        assert before.epoch_utc_s <= utc_s < after.epoch_utc_s
        positions = [
            Propagator.from_lines(*one.lines).state((utc_s - one.epoch_utc_s) / 60.0)[0]
            for one in (before, after)
            if one.lines is not None
        ]
        assert error.apart_km == pytest.approx(dist(*positions), abs=1e-9)
        assert error.error_km == max(error.apart_km, 0.44)


def test_that_the_error_of_a_single_set_is_told_to_come_of_its_age(
    build: Callable[..., Any], leg: Callable[..., Any], tmp_path: Path, elements: Path, at: Any
) -> None:
    # the first set of the file: 1 November, 04:23:43; 5.3 km for each day squared
    (tmp_path / "one.tle").write_text("\n".join(elements.read_text().splitlines()[:2]))
    orbit = leg("orbit", "00:00:00", "12:00:00", elements="one.tle", catalogue_number=25544)
    working = Flight(build({"iss": [orbit]})).working(at("2013-11-07T04:23:43.105"))
    assert working is not None
    assert (working.error.kind, working.error.apart_km) == ("age", None)
    assert working.error.sets == (working.nearest,)
    assert working.error.error_km == pytest.approx(0.44 + 5.3 * 36.0, abs=0.01)


def test_that_an_error_stated_by_the_mission_comes_first(
    build: Callable[..., Any], leg: Callable[..., Any], tmp_path: Path, elements: Path, at: Any
) -> None:
    (tmp_path / "iss.tle").write_text(elements.read_text())
    more = {"elements": "iss.tle", "catalogue_number": 25544, "error_km": 7.5}
    legs = [leg("orbit", "00:00:00", "12:00:00", **more)]
    carried = [
        leg("with", "01:00:00", "02:00:00", track="iss", error_km=9.0),
        leg("with", "02:00:00", "03:00:00", track="iss"),
    ]
    flight = Flight(build({"iss": legs, "torch": carried}))
    for track, time, expected_km in (
        ("iss", "01:30:00", 7.5),
        ("torch", "01:30:00", 9.0),
        ("torch", "02:30:00", 7.5),
    ):
        fix = flight.fix(at(f"2013-11-07T{time}"), track)
        working = flight.working(at(f"2013-11-07T{time}"), track)
        assert fix is not None
        assert working is not None
        assert fix.error_km == working.error.error_km == expected_km
        assert working.error.kind == "stated"
        assert len(working.error.sets) == 2


def test_that_every_leg_states_an_error(sochi: Flight) -> None:
    # nothing is shown without it; reconstructed legs of the mission name their own
    named = {
        track: [leg for leg in sochi.mission.tracks[track].legs if leg.kind != "with"]
        for track in sochi.mission.tracks
    }
    for track, legs in named.items():
        for leg in legs:
            middle = (leg.start_utc_s + leg.end_utc_s) / 2.0
            fix = sochi.fix(middle, track)
            if fix is None:
                continue
            assert fix.error_km is not None
            assert fix.error_km > 0.0
            if leg.error_km is not None:
                assert fix.error_km == leg.error_km
