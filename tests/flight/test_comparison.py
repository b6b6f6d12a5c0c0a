"""Two bodies, the flattened Earth and imported sets beside the flight."""

import math
import random
from collections.abc import Callable
from dataclasses import replace
from math import cos, degrees, dist, hypot, radians, sin, sqrt, tau
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from torchviewer.flight.comparison import apart, apart_km, imported, predicted
from torchviewer.flight.element_sets import read_element_sets
from torchviewer.flight.flight import Flight
from torchviewer.flight.kepler import (
    Turning,
    eccentric_anomaly,
    ellipse_through,
    secular_j2,
    two_body,
)
from torchviewer.flight.moment import Vector
from torchviewer.flight.orbit import OLDEST_S
from torchviewer.mission.mission_file import read_mission
from torchviewer.mission.resources import resource

DAY_S = 86400.0
HALF_WAY = "2013-11-09T15:14:00"


def integrated(r: Vector, v: Vector, mu: float, seconds: float, step_s: float = 1.0) -> Vector:
    """Newton's law in small steps (Runge-Kutta, fourth order): nothing of Kepler in it."""

    def pull(state: np.ndarray) -> np.ndarray:
        x = state[:3]
        return np.concatenate((state[3:], -mu * x / np.linalg.norm(x) ** 3))

    state = np.array([*r, *v])
    steps = round(seconds / step_s)
    h = seconds / steps
    for _ in range(steps):
        a = pull(state)
        b = pull(state + h / 2.0 * a)
        c = pull(state + h / 2.0 * b)
        d = pull(state + h * c)
        state = state + h / 6.0 * (a + 2.0 * b + 2.0 * c + d)
    return tuple(state[:3].tolist())


# ---- the ellipse


def test_that_vallados_example_of_keplers_problem_is_met(monkeypatch: pytest.MonkeyPatch) -> None:
    # Vallado, Fundamentals of Astrodynamics and Applications, example 2-4: 40 minutes on from
    # r = 1131.340, -2282.343, 6672.423 km, v = -5.64305, 4.30333, 2.42879 km/s, with his
    # mu = 398600.4418 km3/s2, lies r = -4219.7527, 4363.0292, -3958.7666 km,
    # v = 3.689866, -1.916735, -6.112511 km/s
    monkeypatch.setattr("torchviewer.flight.kepler.MU_KM3_S2", 398600.4418)
    ellipse = ellipse_through((1131.340, -2282.343, 6672.423), (-5.64305, 4.30333, 2.42879))
    assert ellipse is not None
    x, y, z, vx, vy, vz = ellipse.state(2400.0)
    assert (x, y, z) == pytest.approx((-4219.7527, 4363.0292, -3958.7666), abs=5e-4)
    assert (vx, vy, vz) == pytest.approx((3.689866, -1.916735, -6.112511), abs=1e-6)


def test_that_vallados_example_of_elements_from_a_state_is_met(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # the same, example 2-5: a = 36127.343 km, e = 0.832853, i = 87.870, node = 227.898,
    # perigee = 53.38, true anomaly = 92.335 degrees
    monkeypatch.setattr("torchviewer.flight.kepler.MU_KM3_S2", 398600.4418)
    ellipse = ellipse_through((6524.834, 6862.875, 6448.296), (4.901327, 5.533756, -1.976341))
    assert ellipse is not None
    assert ellipse.semi_major_km == pytest.approx(36127.343, abs=0.01)
    assert ellipse.eccentricity == pytest.approx(0.832853, abs=1e-6)
    assert degrees(ellipse.inclination_rad) == pytest.approx(87.870, abs=1e-3)
    assert degrees(ellipse.node_rad) % 360.0 == pytest.approx(227.898, abs=1e-3)
    assert degrees(ellipse.perigee_rad) % 360.0 == pytest.approx(53.38, abs=5e-3)
    e = ellipse.eccentricity
    anomaly = eccentric_anomaly(ellipse.anomaly_rad, e)
    true = 2.0 * math.atan(sqrt((1.0 + e) / (1.0 - e)) * math.tan(anomaly / 2.0))
    assert degrees(true) % 360.0 == pytest.approx(92.335, abs=1e-3)


@pytest.mark.parametrize("eccentricity", [0.0, 1e-4, 0.1, 0.29, 0.31, 0.74, 0.9, 0.98])
def test_that_keplers_equation_is_solved_for_every_ellipse(eccentricity: float) -> None:
    means = [*np.linspace(-20.0, 20.0, 401).tolist(), 1e-9, -1e-9, math.pi, -math.pi, 0.0]
    found = [eccentric_anomaly(mean, eccentricity) for mean in means]
    for mean, anomaly in zip(means, found, strict=True):
        back = anomaly - eccentricity * sin(anomaly)
        assert math.remainder(back - mean, tau) == pytest.approx(0.0, abs=1e-11)
    together = eccentric_anomaly(np.array(means), eccentricity, np)
    assert np.abs(together - found).max() < 1e-9


@pytest.mark.parametrize(
    ("r", "v"),
    [
        ((7000.0, 0.0, 0.0), (0.0, 7.5, 0.0)),  # in the equator
        ((7000.0, 0.0, 0.0), (0.0, -7.5, 0.0)),  # in the equator, backwards
        ((7000.0, 0.0, 0.0), (0.0, 0.0, sqrt(398600.8 / 7000.0))),  # a circle over the poles
        ((7000.0, 0.0, 0.0), (0.0, sqrt(398600.8 / 7000.0), 0.0)),  # a circle in the equator
        ((-3000.0, 5000.0, 4000.0), (-6.0, -4.0, 2.0)),
        ((-9000.0, 15000.0, 12000.0), (3.0, 1.0, -4.0)),
    ],
)
def test_that_any_ellipse_follows_newtons_law(r: Vector, v: Vector) -> None:
    ellipse = ellipse_through(r, v)
    assert ellipse is not None
    assert dist(ellipse.state(0.0), (*r, *v)) < 1e-8
    assert dist(ellipse.state(3000.0)[:3], integrated(r, v, 398600.8, 3000.0)) < 1e-5


@pytest.mark.parametrize(
    ("r", "v"),
    [
        ((7000.0, 0.0, 0.0), (0.0, 11.0, 0.0)),  # escapes: sqrt(2 mu / r) is 10.67 km/s
        ((7000.0, 0.0, 0.0), (1.0, 0.0, 0.0)),  # falls straight down
        ((7000.0, 0.0, 0.0), (0.0, 0.0, 0.0)),
    ],
)
def test_that_what_is_no_ellipse_is_none(r: Vector, v: Vector) -> None:
    assert ellipse_through(r, v) is None


# ---- predictions of the flight


def test_that_two_bodies_start_where_sgp4_does_and_follow_newtons_law(elements: Path) -> None:
    one = read_element_sets(elements)[40]
    r, v = one.propagator.state(0.0)
    ellipse = two_body(one)
    assert ellipse is not None
    assert dist(ellipse.state(0.0), (*r, *v)) < 1e-9
    for seconds in (1000.0, 5580.0):
        assert dist(ellipse.state(seconds)[:3], integrated(r, v, 398600.8, seconds)) < 1e-5


def test_that_the_flattened_earth_turns_node_and_perigee_of_the_station(elements: Path) -> None:
    # the textbook's rates (Vallado, section 9.6): node -3/2 n J2 (R/p)^2 cos i, perigee
    # 3/4 n J2 (R/p)^2 (4 - 5 sin^2 i); for the station about -5 and +3.7 degrees a day
    one = read_element_sets(elements)[40]
    ellipse = secular_j2(one)
    n = 15.5 * tau / DAY_S
    i = radians(51.65)
    p = (398600.8 / n**2) ** (1.0 / 3.0)
    factor = n * 0.001082616 * (6378.135 / p) ** 2 * DAY_S
    assert degrees(ellipse.node_rad_s * DAY_S) == pytest.approx(
        degrees(-1.5 * factor * cos(i)), abs=0.01
    )
    assert degrees(ellipse.perigee_rad_s * DAY_S) == pytest.approx(
        degrees(0.75 * factor * (4.0 - 5.0 * sin(i) ** 2)), abs=0.01
    )
    assert degrees(ellipse.node_rad_s * DAY_S) == pytest.approx(-5.0, abs=0.1)


def test_that_the_drift_of_the_node_is_that_of_the_published_sets(elements: Path) -> None:
    # 84 sets of two weeks, nothing of our own in them: the slope of their nodes
    sets = read_element_sets(elements)
    days = [(one.epoch_utc_s - sets[0].epoch_utc_s) / DAY_S for one in sets]
    nodes = np.unwrap([radians(one.elements.node_deg) for one in sets])
    slope = float(np.polyfit(days, np.degrees(nodes), 1)[0])
    drift = degrees(secular_j2(sets[40]).node_rad_s * DAY_S)
    assert drift == pytest.approx(slope, rel=0.005)


def test_that_velocity_is_the_change_of_position(elements: Path) -> None:
    one = read_element_sets(elements)[40]
    lively = replace(one, elements=replace(one.elements, eccentricity=0.05))
    for ellipse in (two_body(one), secular_j2(one), secular_j2(lively)):
        assert ellipse is not None
        for seconds in (0.0, 1234.5, 3 * DAY_S):
            before, after = (np.array(ellipse.state(seconds + h)[:3]) for h in (-0.5, 0.5))
            assert dist(after - before, ellipse.state(seconds)[3:]) < 1e-6


@pytest.mark.parametrize(("kind", "within_km"), [("two_body", 1e-6), ("j2", 15.0)])
def test_that_a_prediction_starts_from_the_set_in_use(
    sochi: Flight, at: Callable[[str], float], kind: Any, within_km: float
) -> None:
    utc_s = at(HALF_WAY)
    comparison = predicted(sochi, kind, utc_s)
    assert comparison is not None
    assert comparison.kind == kind
    working = sochi.working(utc_s)
    assert working is not None
    assert comparison.element_set is working.nearest
    # two bodies touch SGP4 at the epoch; the mean ellipse lacks the ups and downs of about 10 km
    epoch = comparison.element_set.epoch_utc_s
    ours, theirs = comparison.fix(epoch), sochi.fix(epoch, "iss")
    assert ours is not None
    assert theirs is not None
    assert apart_km(ours, theirs) < within_km


def test_that_two_bodies_drift_from_the_flight_faster_than_j2(
    sochi: Flight, at: Callable[[str], float]
) -> None:
    utc_s = at(HALF_WAY)
    two, flattened = (predicted(sochi, kind, utc_s) for kind in ("two_body", "j2"))
    assert two is not None
    assert flattened is not None
    later = two.element_set.epoch_utc_s + DAY_S
    fix = sochi.fix(later, "iss")
    ours, theirs = two.fix(later), flattened.fix(later)
    assert fix is not None
    assert ours is not None
    assert theirs is not None
    # the node alone moves 5 degrees: 600 km at the equator, of which 51.65 degrees of
    # inclination leave sin 51.65 across the path, where it crosses the equator
    assert 100.0 < apart_km(fix, ours) < 700.0
    assert apart_km(fix, theirs) < 30.0


def test_that_the_same_set_gives_the_same_object(sochi: Flight, at: Callable[[str], float]) -> None:
    one = predicted(sochi, "j2", at(HALF_WAY))
    assert one is predicted(sochi, "j2", at(HALF_WAY) + 60.0)
    assert one is not predicted(sochi, "j2", at(HALF_WAY) + 6 * 3600.0)


def test_that_there_is_no_prediction_where_no_set_is_in_use(
    sochi: Flight, at: Callable[[str], float]
) -> None:
    assert predicted(sochi, "j2", at("2013-11-07T04:16:00")) is None
    assert predicted(sochi, "two_body", at("2014-01-20T00:00:00")) is None


@pytest.mark.parametrize("kind", ["two_body", "j2"])
def test_that_a_prediction_as_arrays_is_the_same_and_ends_after_14_days(
    sochi: Flight, at: Callable[[str], float], kind: Any
) -> None:
    comparison = predicted(sochi, kind, at(HALF_WAY))
    assert comparison is not None
    epoch = comparison.element_set.epoch_utc_s
    arrays = comparison.track(epoch - 15 * DAY_S, epoch + 15 * DAY_S, 3333.0)
    known = 0
    for row, utc_s in enumerate(arrays.utc_s.tolist()):
        fix = comparison.fix(utc_s)
        assert (fix is None) == (abs(utc_s - epoch) > OLDEST_S)
        assert (fix is None) == (arrays.grade[row] == 0)
        if fix is not None:
            assert dist(fix.r_itrf_km, arrays.r_itrf_km[row]) < 1e-6
            assert fix.speed_km_s == pytest.approx(arrays.speed_km_s[row], abs=1e-9)
            assert fix.error_km is None
            assert fix.element_epoch_utc_s == epoch
            known += 1
    assert known > 700


def test_that_only_the_force_model_differs(sochi: Flight, at: Callable[[str], float]) -> None:
    # the way to the map is the same: at the epoch, two bodies stand on the same degree
    comparison = predicted(sochi, "two_body", at(HALF_WAY))
    assert comparison is not None
    epoch = comparison.element_set.epoch_utc_s
    ours, theirs = comparison.fix(epoch), sochi.fix(epoch, "iss")
    assert ours is not None
    assert theirs is not None
    assert (ours.lat_deg, ours.lon_deg) == pytest.approx((theirs.lat_deg, theirs.lon_deg))
    assert ours.alt_km == pytest.approx(theirs.alt_km, abs=1e-6)
    assert ours.ground_speed_km_s == pytest.approx(theirs.ground_speed_km_s, abs=1e-9)


# ---- imported sets


def test_that_imported_sets_are_an_orbit_for_each_number(
    sochi: Flight, elements: Path, at: Callable[[str], float]
) -> None:
    sets = read_element_sets(elements)
    others = [replace(one, catalogue_number=37820, title="TIANGONG 1") for one in sets[10:12]]
    mixed = [*sets, *others]
    random.Random(1).shuffle(mixed)
    mission = read_mission(resource("missions/sochi-torch-2013"))
    by_name = {one.name: one for one in imported(mixed, mission)}
    assert set(by_name) == {"1998-067A", "TIANGONG 1"}
    station, other = by_name["1998-067A"], by_name["TIANGONG 1"]
    assert (station.kind, station.element_set) == ("imported", sets[0])
    # the same sets give the same flight, with the same statement of error
    for utc_s in (at(HALF_WAY), at("2013-11-07T12:00:00")):
        ours, theirs = station.fix(utc_s), sochi.fix(utc_s, "iss")
        assert ours == theirs
        fix = other.fix(utc_s)
        assert fix is not None
        assert fix.grade == "tracked"
        assert fix.error_km is not None
        assert fix.error_km > 0.44


def test_that_an_imported_set_is_shown_up_to_60_days_from_its_epoch(
    elements: Path, sochi: Flight
) -> None:
    (one,) = imported(read_element_sets(elements)[-1:], sochi.mission)
    epoch = one.element_set.epoch_utc_s
    fix = one.fix(epoch + 59.9 * DAY_S)
    assert fix is not None
    assert fix.error_km == pytest.approx(2 * 6795, abs=20)  # it may be anywhere on its orbit
    assert one.fix(epoch + 60.1 * DAY_S) is None
    arrays = one.track(epoch + 59 * DAY_S, epoch + 61 * DAY_S, 3600.0)
    assert (arrays.grade != 0).sum() == 25
    assert np.isnan(arrays.lat_deg[-1])


def test_that_nothing_imported_is_nothing(sochi: Flight) -> None:
    assert imported([], sochi.mission) == []


# ---- distances


def test_that_the_parts_of_a_distance_make_the_whole(
    sochi: Flight, at: Callable[[str], float]
) -> None:
    chance = random.Random(4)
    comparison = predicted(sochi, "two_body", at(HALF_WAY))
    assert comparison is not None
    for _ in range(50):
        utc_s = at(HALF_WAY) + chance.uniform(-DAY_S, DAY_S)
        one, other = sochi.fix(utc_s, "iss"), comparison.fix(utc_s)
        assert one is not None
        assert other is not None
        found = apart(one, other)
        assert found.km == apart_km(one, other) == apart_km(other, one)
        assert hypot(found.along_km, found.across_km, found.up_km) == pytest.approx(found.km)


def test_that_the_parts_are_ahead_to_the_left_and_up(
    sochi: Flight, at: Callable[[str], float]
) -> None:
    utc_s = at(HALF_WAY)
    fix, later = sochi.fix(utc_s, "iss"), sochi.fix(utc_s + 1.0, "iss")
    assert fix is not None
    assert later is not None
    # a second later on the turning Earth: 7.36 km over the ground, almost all of it ahead
    ahead = apart(fix, later)
    assert ahead.along_km == pytest.approx(fix.ground_speed_km_s, abs=0.1)
    assert abs(ahead.up_km) < 0.05
    # it flies to the south-east there (36 N, descending): left of it is north-east
    assert later.lat_deg < fix.lat_deg
    north = replace(fix, r_itrf_km=(fix.r_itrf_km[0], fix.r_itrf_km[1], fix.r_itrf_km[2] + 1.0))
    assert apart(fix, north).across_km > 0.5
    higher = replace(fix, r_itrf_km=tuple(1.001 * x for x in fix.r_itrf_km))
    assert apart(fix, higher).up_km == pytest.approx(6.79, abs=0.02)


def test_that_no_ellipse_ever_gives_nan() -> None:
    chance = random.Random(8)
    for _ in range(500):
        a = chance.uniform(6500.0, 300_000.0)
        ellipse = Turning(
            semi_major_km=a,
            eccentricity=chance.choice((0.0, 1e-12, chance.uniform(0.0, 1.0 - 6378.135 / a))),
            inclination_rad=chance.choice((0.0, math.pi, chance.uniform(0.0, math.pi))),
            node_rad=chance.uniform(0.0, tau),
            perigee_rad=chance.uniform(0.0, tau),
            anomaly_rad=chance.choice((0.0, math.pi, chance.uniform(0.0, tau))),
            node_rad_s=1e-6,
            perigee_rad_s=-1e-6,
            anomaly_rad_s=sqrt(398600.8 / a**3),
        )
        values = ellipse.state(chance.uniform(-OLDEST_S, OLDEST_S))
        assert all(math.isfinite(value) for value in values)
        assert a * (1.0 - ellipse.eccentricity) - 1e-3 < hypot(*values[:3])
        assert hypot(*values[:3]) < a * (1.0 + ellipse.eccentricity) + 1e-3
