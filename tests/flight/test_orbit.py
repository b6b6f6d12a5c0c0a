"""One orbit over many element sets."""

import datetime as dt
import random
from dataclasses import replace
from itertools import pairwise
from math import dist
from pathlib import Path

import numpy as np
import pytest
from skyfield.api import EarthSatellite, Timescale, load, wgs84
from skyfield.framelib import itrs

from torchviewer.flight.earth import Ut1, geodetic
from torchviewer.flight.element_sets import read_element_sets
from torchviewer.flight.elements import ElementSet, MeanElements
from torchviewer.flight.flight import Flight
from torchviewer.flight.legs import OrbitPath
from torchviewer.flight.orbit import BLEND_HALF_WIDTH_S, OLDEST_S, Orbit
from torchviewer.flight.propagation import Propagator
from torchviewer.flight.track import track_arrays
from torchviewer.flight.trajectory import TrackPath
from torchviewer.mission.errors import OrbitError, PropagationError
from torchviewer.mission.legs import OrbitLeg

DAY_S = 86400.0
# 0.12 m was measured, with UT1 from a few values; a metre is asked for here
SKYFIELD_KM = 0.001


@pytest.fixture(scope="module")
def orbit(elements: Path) -> Orbit:
    return Orbit(read_element_sets(elements))


@pytest.fixture(scope="module")
def timescale() -> Timescale:
    return load.timescale(builtin=True)


@pytest.fixture(scope="module")
def path(sochi: Flight) -> OrbitPath:
    path = sochi._tracks["iss"].paths[0]
    assert isinstance(path, OrbitPath)
    return path


def test_that_skyfield_finds_the_same_places_all_week(
    path: OrbitPath, elements: Path, timescale: Timescale
) -> None:
    lines = elements.read_text().splitlines()
    chance = random.Random(6)
    compared = 0
    for one in path.orbit.sets:
        satellite = EarthSatellite(*lines[one.line_number - 1 : one.line_number + 1], ts=timescale)
        utc_s = float(round(one.epoch_utc_s + chance.uniform(-3000.0, 3000.0)))
        if any(abs(utc_s - c) < BLEND_HALF_WIDTH_S for c in path.orbit.changes_utc_s):
            continue
        if path.orbit.nearest(utc_s) is not one:
            continue
        time = timescale.from_datetime(dt.datetime.fromtimestamp(utc_s, dt.UTC))
        theirs = satellite.at(time)
        state = path.state(utc_s)
        assert state is not None
        assert dist(state[0], theirs.frame_xyz(itrs).km) < SKYFIELD_KM
        place = wgs84.geographic_position_of(theirs)
        lat, lon, alt = geodetic(state[0])
        assert lat == pytest.approx(place.latitude.degrees, abs=1e-5)
        assert lon == pytest.approx(place.longitude.degrees, abs=2e-5)
        assert alt == pytest.approx(place.elevation.km, abs=SKYFIELD_KM)
        compared += 1
    assert compared >= 60


def test_that_the_set_with_the_nearest_epoch_is_used(orbit: Orbit) -> None:
    chance = random.Random(1)
    for _ in range(200):
        utc_s = chance.uniform(orbit.epochs_utc_s[0], orbit.epochs_utc_s[-1])
        nearest = min(orbit.sets, key=lambda one: abs(one.epoch_utc_s - utc_s))
        assert orbit.nearest(utc_s) is nearest


def test_that_position_and_velocity_do_not_jump_where_one_set_gives_way_to_the_next(
    orbit: Orbit,
) -> None:
    tiny_s = 1e-3
    for change, half_s in zip(orbit.changes_utc_s, orbit.half_widths_s, strict=True):
        for edge_s in (change - half_s, change, change + half_s):
            r0, v0, _ = orbit.state_teme(edge_s - tiny_s)
            r1, v1, _ = orbit.state_teme(edge_s + tiny_s)
            middle = [(a + b) / 2.0 for a, b in zip(v0, v1, strict=True)]
            moved = [a + 2.0 * tiny_s * m for a, m in zip(r0, middle, strict=True)]
            # sets up to 7 km apart (fact element_sets) drift together in ten minutes:
            # 18 m/s at most, 3.5e-5 km in this time
            assert dist(moved, r1) < 5e-5
            assert dist(v0, v1) < 1e-4


def test_that_the_velocity_within_a_change_lies_between_those_of_the_two_sets(
    orbit: Orbit,
) -> None:
    # the two sets that disagree most: their drift together is no motion of the station
    change = max(orbit.changes_utc_s, key=orbit.error_km)
    place = orbit.changes_utc_s.index(change)
    for since_s in (-200.0, -90.0, 0.0, 150.0):
        _, v, _ = orbit.state_teme(change + since_s)
        _, v0 = orbit.sets[place].state_teme(change + since_s)
        _, v1 = orbit.sets[place + 1].state_teme(change + since_s)
        assert dist(v0, v) + dist(v, v1) == pytest.approx(dist(v0, v1), abs=1e-9)
        assert dist(v0, v) > 0
        assert dist(v, v1) > 0


def test_that_blending_never_takes_more_than_a_quarter_of_the_gap(orbit: Orbit) -> None:
    gaps = np.diff(orbit.epochs_utc_s)
    assert (np.array(orbit.half_widths_s) <= gaps / 4.0 + 1e-9).all()
    assert max(orbit.half_widths_s) == BLEND_HALF_WIDTH_S


def test_that_the_error_is_the_disagreement_of_the_sets_before_and_after(orbit: Orbit) -> None:
    # fact element_sets: neighbours disagree by 0.44 km (median), 7.0 km at most
    errors = [
        orbit.error_km(before + part * (after - before))
        for before, after in pairwise(orbit.epochs_utc_s)
        for part in (0.01, 0.25, 0.5, 0.75, 0.99)
    ]
    assert 0.44 <= float(np.median(errors)) < 0.7
    assert 6.0 < max(errors) < 7.5


@pytest.mark.parametrize("days", [0.5, 1.0, 2.0, 4.0])
def test_that_four_of_five_positions_lie_within_the_stated_error(orbit: Orbit, days: float) -> None:
    # the truth: all 84 sets; the statement: two of them, so many days apart
    chance = random.Random(7)
    within = compared = 0
    while compared < 200:
        first = chance.choice(orbit.sets)
        last = min(
            orbit.sets, key=lambda one: abs(one.epoch_utc_s - first.epoch_utc_s - days * DAY_S)
        )
        if last.epoch_utc_s - first.epoch_utc_s < 0.5 * days * DAY_S:
            continue
        utc_s = chance.uniform(first.epoch_utc_s, last.epoch_utc_s)
        few = Orbit([first, last])
        off_km = dist(few.state_teme(utc_s)[0], orbit.state_teme(utc_s)[0])
        if orbit.nearest(utc_s) in (first, last):
            continue  # that would be the truth itself
        within += off_km <= few.error_km(utc_s)
        compared += 1
    assert within >= 160


def test_that_the_error_of_a_single_set_grows_with_its_age(elements: Path) -> None:
    # fact element_sets: 0.44 km between neighbours; the sets of 6 and 11 November: 132 km
    alone = Orbit(read_element_sets(elements)[:1])
    epoch = alone.epochs_utc_s[0]
    assert alone.error_km(epoch) == pytest.approx(0.44)
    assert alone.error_km(epoch + 5 * DAY_S) == pytest.approx(132, abs=2)


@pytest.mark.parametrize("side", [-1, 1])
def test_that_there_is_no_position_more_than_14_days_from_every_set(
    orbit: Orbit, side: int
) -> None:
    end = orbit.epochs_utc_s[0 if side < 0 else -1]
    orbit.state_teme(end + side * (OLDEST_S - 1.0))
    with pytest.raises(PropagationError, match="14 days"):
        orbit.state_teme(end + side * (OLDEST_S + 1.0))
    r, _ = orbit.states_teme(np.array([end + side * (OLDEST_S + 1.0)]))
    assert np.isnan(r).all()


def test_that_what_lies_far_from_every_set_is_a_gap(elements: Path) -> None:
    first, last = (read_element_sets(elements)[i] for i in (0, -1))
    apart = Orbit([first, replace(last, epoch_utc_s=first.epoch_utc_s + 40 * DAY_S)])
    start, end = (first.epoch_utc_s + days * DAY_S for days in (-20, 50))
    days = [
        tuple((edge - first.epoch_utc_s) / DAY_S for edge in gap) for gap in apart.gaps(start, end)
    ]
    assert days == [(-20.0, -14.0), (14.0, 26.0)]
    assert apart.gaps(first.epoch_utc_s, first.epoch_utc_s + 14 * DAY_S) == []


def test_that_of_two_sets_with_one_epoch_the_later_one_in_the_file_counts(elements: Path) -> None:
    sets = read_element_sets(elements.read_text() * 2)
    assert [one.line_number for one in Orbit(sets).sets] == [
        one.line_number for one in sets[len(sets) // 2 :]
    ]


def test_that_an_orbit_without_sets_is_an_error() -> None:
    with pytest.raises(OrbitError):
        Orbit([])


# ---- faults B9 and B10: overlapping sets, gaps, a satellite that comes down


def falling(epoch_utc_s: float, bstar: float) -> ElementSet:
    """A satellite at 417 km with a large drag term."""
    elements = MeanElements(51.65, 120.5, 0.0001, 118.0, 331.0, 15.5, bstar)
    propagator = Propagator.from_elements(epoch_utc_s, elements)
    return ElementSet(1, propagator.epoch_utc_s, 1, propagator, elements)


def track_of(orbit: Orbit, start_utc_s: float, end_utc_s: float) -> TrackPath:
    leg = OrbitLeg.model_construct(start_utc_s=start_utc_s, end_utc_s=end_utc_s)
    return TrackPath([leg], [OrbitPath(orbit, Ut1(), None)])


def test_that_of_two_sets_valid_at_once_the_nearer_epoch_wins(elements: Path) -> None:
    # the sets of 1 and 15 November both reach 7 November; taken alone each has a position there
    first, last = (read_element_sets(elements)[i] for i in (0, -1))
    orbit = Orbit([last, first])
    middle = (first.epoch_utc_s + last.epoch_utc_s) / 2.0
    for utc_s, one in ((middle - DAY_S, first), (middle + DAY_S, last)):
        r, v, nearest = orbit.state_teme(utc_s)
        assert nearest is one
        assert (r, v) == one.state_teme(utc_s)
        assert orbit.in_use(utc_s) == ((one,), 1.0)
        # and the statement of error is their disagreement, tens of kilometres after a week
        both = [each.state_teme(utc_s)[0] for each in (first, last)]
        assert orbit.error_km(utc_s) == pytest.approx(dist(*both))
        assert orbit.error_km(utc_s) > 30.0


def test_that_a_satellite_that_has_come_down_never_comes_back() -> None:
    one = falling(0.0, 0.1)
    # bare SGP4: error 6 after 3.6 days, then a position again after 13.3 days
    raw = [one.propagator._satellite.sgp4_tsince(day * 1440.0)[0] for day in (1.0, 6.0, 13.9)]
    assert raw == [0, 6, 0]
    assert one.state_teme(one.epoch_utc_s + 3.5 * DAY_S)
    with pytest.raises(PropagationError, match="come down"):
        one.state_teme(one.epoch_utc_s + 13.9 * DAY_S)
    has_ended = [one.propagator.has_ended(float(minute)) for minute in range(0, 14 * 1440, 7)]
    assert has_ended == sorted(has_ended)
    assert 3.5 * 1440 < 7 * has_ended.index(True) < 3.7 * 1440


@pytest.mark.parametrize("order", ["forwards", "backwards", "late"])
def test_that_the_end_does_not_depend_on_what_was_asked_before(order: str) -> None:
    one = falling(0.0, 0.1)
    minutes = [float(minute) for minute in range(5000, 5400, 3)]
    if order == "late":
        one.propagator.has_ended(14 * 1440.0)
    asked = minutes if order != "backwards" else minutes[::-1]
    ended = [minute for minute in sorted(asked) if one.propagator.has_ended(minute)]
    fresh = [minute for minute in minutes if falling(0.0, 0.1).propagator.has_ended(minute)]
    assert ended == fresh
    assert 0 < len(ended) < len(minutes)


def test_that_the_track_stops_where_the_satellite_comes_down() -> None:
    epoch = dt.datetime(2013, 11, 7, tzinfo=dt.UTC).timestamp()
    one = falling(epoch, 0.1)
    path = track_of(Orbit([one]), epoch, epoch + 14 * DAY_S)
    arrays = track_arrays(path, epoch, epoch + 13.9 * DAY_S, 600.0)
    known = arrays.grade != 0
    end = int(known.sum())
    assert known[:end].all()
    assert not known[end:].any()
    assert 3.5 < (arrays.utc_s[end] - epoch) / DAY_S < 3.7
    assert np.isnan(arrays.lat_deg[end:]).all()
    assert arrays.alt_km[:end].min() > -30.0  # to the ground of a round Earth, not to (0, 0)
    steps_km = np.linalg.norm(np.diff(arrays.r_itrf_km[:end], axis=0), axis=1)
    assert steps_km.max() < 600.0 * 8.0
    for utc_s, is_known in zip(arrays.utc_s.tolist(), known.tolist(), strict=True):
        assert (path.fix(utc_s) is not None) == is_known


def test_that_a_later_set_takes_over_alone_where_the_earlier_one_has_come_down() -> None:
    # the middle between the epochs lies after the end of the first: nothing is left to blend
    epoch = dt.datetime(2013, 11, 7, tzinfo=dt.UTC).timestamp()
    first, second = falling(epoch, 0.1), falling(epoch + 8 * DAY_S, 0.0001)
    path = track_of(Orbit([first, second]), epoch, epoch + 9 * DAY_S)
    orbit = path.paths[0].orbit
    middle = (first.epoch_utc_s + second.epoch_utc_s) / 2.0
    for since_s in (-250.0, -1.0, 1.0, 250.0):
        fix = path.fix(middle + since_s)
        assert (fix is None) == (since_s < 0)
    assert orbit.in_use(middle + 1.0) == ((second,), 1.0)
    # no disagreement can be told there: the age of the set that is used speaks
    assert orbit.error_basis(middle + 1.0).kind == "age"
    assert orbit.error_km(middle + 1.0) == pytest.approx(0.44 + 5.3 * 16.0, abs=0.1)
    arrays = track_arrays(path, middle - 300.0, middle + 300.0, 50.0)
    assert (arrays.grade != 0).tolist() == [
        path.fix(utc_s) is not None for utc_s in arrays.utc_s.tolist()
    ]


def test_that_the_error_of_an_old_set_is_never_wider_than_its_orbit(elements: Path) -> None:
    one = read_element_sets(elements)[0]
    orbit = Orbit([one], oldest_s=60 * DAY_S)
    # semi-major axis 6378 + 417 km
    assert orbit.error_km(one.epoch_utc_s + 59 * DAY_S) == pytest.approx(2 * 6795, abs=10)
