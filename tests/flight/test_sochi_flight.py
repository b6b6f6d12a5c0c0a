"""The real mission: positions computed elsewhere, and a path without jumps.

Expected values: Skyfield on the same element sets and the facts of the mission file, unless
another source is named.
"""

from collections.abc import Callable, Iterator
from math import acos, degrees, dist, hypot

import pytest

from torchviewer.flight.flight import Flight, flight_problems
from torchviewer.flight.moment import Fix

At = Callable[[str], float]

# "good to a few kilometres", but the same sets and the same theory: half of the last digit
DIGIT_DEG = 0.0006
DIGIT_KM = 0.06
# where two sets are being blended, the table's nearest set is not the whole truth
BLENDED_DEG = 0.005
JUMP_KM = 1.0


def found(fix: Fix | None) -> Fix:
    assert fix is not None
    return fix


@pytest.mark.parametrize(
    "row",
    [
        ("07T04:14:15", 51.673, 94.226, 422.3, DIGIT_DEG),
        ("07T10:27:52", 51.514, 13.129, 422.2, DIGIT_DEG),
        ("07T12:44:00", -51.269, 139.080, 435.4, DIGIT_DEG),
        ("08T13:50:00", -13.937, -153.698, 421.0, DIGIT_DEG),
        ("09T14:34:00", -18.393, -174.729, 422.2, DIGIT_DEG),
        ("09T15:14:00", 36.012, -24.609, 418.6, DIGIT_DEG),
        ("09T20:24:00", -48.989, -3.726, 434.1, DIGIT_DEG),
        ("10T23:26:31", 45.516, 112.409, 420.6, DIGIT_DEG),
        ("11T01:55:00", -50.514, -51.293, 434.7, BLENDED_DEG),
        ("11T02:49:00", 36.835, 151.609, 418.6, DIGIT_DEG),
    ],
)
def test_that_the_station_is_where_the_facts_have_it(
    sochi: Flight, at: At, row: tuple[str, float, float, float, float]
) -> None:
    time, lat, lon, alt, tolerance_deg = row
    fix = found(sochi.fix(at(f"2013-11-{time}"), "iss"))
    assert fix.lat_deg == pytest.approx(lat, abs=tolerance_deg)
    assert fix.lon_deg == pytest.approx(lon, abs=tolerance_deg)
    assert fix.alt_km == pytest.approx(alt, abs=DIGIT_KM)


@pytest.mark.parametrize(
    "row",
    [
        (60, 10, 45.943, 63.381, 454),
        (100, 32, 46.052, 63.642, 1270),
        (114, 44, 46.129, 63.837, 1710),
        (200, 110, 46.835, 65.753, 2545),
        (350, 183, 48.767, 72.138, 4607),
        (410, 195, 49.615, 75.721, 5313),
        (470, 200, 50.436, 80.053, 6261),
        (525, 200, 51.118, 84.931, 7497),
    ],
)
def test_that_the_ascent_is_that_of_the_facts(
    sochi: Flight, at: At, row: tuple[float, float, float, float, float]
) -> None:
    since_s, alt, lat, lon, relative_m_s = row
    fix = found(sochi.fix(at("2013-11-07T04:14:15") + since_s))
    assert fix.grade == "reconstructed"
    assert fix.alt_km == pytest.approx(alt, abs=0.6)
    assert fix.lat_deg == pytest.approx(lat, abs=0.002)
    assert fix.lon_deg == pytest.approx(lon, abs=0.01)
    assert fix.ground_speed_km_s * 1000 == pytest.approx(relative_m_s, abs=25)


@pytest.mark.parametrize(
    "row",
    [
        ("01:55:00", -50.52, -51.33, 434.5, 7343),
        ("01:59:41", -43.5, -28.1, 428, 7226),
        ("02:10:00", -16.76, 3.92, 343, 7326),
        ("02:16:00", 1.76, 17.49, 259, 7428),
        ("02:20:00", 14.40, 26.73, 198, 7502),
        ("02:23:50", 26.27, 36.95, 139.9, 7570),
        ("02:26:42", 34.60, 46.24, 99.7, 7620),
        ("02:28:12", 38.62, 51.92, 80.4, 7620),
        ("02:30:20", 43.54, 60.78, 58.4, 6621),
        ("02:32:59", 46.92, 68.60, 35.3, 2010),
        ("02:34:53", 47.32, 69.46, 10.8, 196),
    ],
)
def test_that_the_descent_is_that_of_the_facts(
    sochi: Flight, at: At, row: tuple[str, float, float, float, float]
) -> None:
    time, lat, lon, alt, relative_m_s = row
    fix = found(sochi.fix(at(f"2013-11-11T{time}")))
    assert fix.grade == "reconstructed"
    assert fix.lat_deg == pytest.approx(lat, abs=0.06)
    assert fix.lon_deg == pytest.approx(lon, abs=0.06)
    assert fix.alt_km == pytest.approx(alt, abs=0.6)
    assert fix.ground_speed_km_s * 1000 == pytest.approx(relative_m_s, abs=30)


@pytest.mark.parametrize(
    ("time", "phase_deg", "range_km"),
    [
        ("04:23:04", 38.5, 4560),
        ("05:09:00", 30.4, 3600),
        ("05:24:00", 28.1, 3340),
        ("06:44:00", 17.8, 2110),
        ("08:04:00", 7.4, 880),
        ("08:34:00", 3.7, 440),
        ("09:04:00", 1.2, 140),
        ("09:34:00", 0.12, 14),
    ],
)
def test_that_the_chase_closes_in_as_the_facts_say(
    sochi: Flight, at: At, time: str, phase_deg: float, range_km: float
) -> None:
    ship, station = (
        found(sochi.fix(at(f"2013-11-07T{time}"), track)) for track in ("tma11m", "iss")
    )
    dot = sum(a * b for a, b in zip(ship.r_itrf_km, station.r_itrf_km, strict=True))
    radius_km = hypot(*station.r_itrf_km)
    phase_rad = acos(dot / radius_km / hypot(*ship.r_itrf_km))
    assert degrees(phase_rad) == pytest.approx(phase_deg, abs=0.07)
    # the table's range is the arc at the station's height
    assert phase_rad * radius_km == pytest.approx(range_km, abs=10)


def seconds(start: float, end: float, step: int = 1) -> Iterator[float]:
    yield from (start + i for i in range(0, int(end - start), step))


def test_that_the_mission_has_no_open_joint(sochi: Flight) -> None:
    assert [str(problem) for problem in flight_problems(sochi.mission)] == []


@pytest.mark.parametrize("track", ["torch", "tma11m", "tma09m"])
def test_that_no_second_brings_a_jump_around_any_joint(sochi: Flight, track: str) -> None:
    for leg in sochi.mission.tracks[track].legs:
        for joint in (leg.start_utc_s, leg.end_utc_s):
            before = None
            for utc_s in seconds(joint - 90.0, joint + 90.0):
                after = sochi.fix(utc_s, track)
                if before is not None and after is not None:
                    assert_no_jump(before, after)
                before = after


@pytest.mark.parametrize(
    ("start", "end"),
    [("07T04:10:00", "07T10:40:00"), ("10T23:20:00", "11T02:55:00")],
)
def test_that_free_flight_has_no_jump_and_stays_within_physical_bounds(
    sochi: Flight, at: At, start: str, end: str
) -> None:
    before = None
    for utc_s in seconds(at(f"2013-11-{start}"), at(f"2013-11-{end}")):
        fix = found(sochi.fix(utc_s))
        if before is not None:
            assert_no_jump(before, fix)
            # engines and air: never more than 5 g, except in the step onto the ground
            assert dist(fix.v_itrf_km_s, before.v_itrf_km_s) < 0.07
        assert 0.0 <= fix.alt_km <= 450.0
        assert fix.speed_km_s < 8.0
        before = fix
    assert before is not None


def test_that_the_torch_is_in_orbit_from_insertion_to_entry(sochi: Flight, at: At) -> None:
    for utc_s in seconds(at("2013-11-07T04:23:03"), at("2013-11-11T02:26:42"), step=37):
        fix = found(sochi.fix(utc_s))
        assert 7.0 < fix.speed_km_s < 8.0
        assert fix.alt_km > 99.0
        if utc_s < at("2013-11-11T01:55:00"):
            assert fix.alt_km > 185.0


def assert_no_jump(before: Fix, after: Fix) -> None:
    moved_km = dist(before.r_itrf_km, after.r_itrf_km)
    # the margin asked for at a joint; everywhere else the path itself moves as its speed says
    assert moved_km < before.ground_speed_km_s * (after.utc_s - before.utc_s) + JUMP_KM


def test_that_grades_follow_the_legs(sochi: Flight, at: At) -> None:
    grades = {
        "06T12:00:00": "ground",
        "07T04:14:10": "ground",
        "07T04:15:00": "reconstructed",
        "07T09:00:00": "reconstructed",
        "07T11:00:00": "tracked",
        "09T15:14:00": "tracked",
        "10T23:30:00": "reconstructed",
        "11T02:48:00": "reconstructed",
        "11T02:50:00": "ground",
    }
    assert {time: found(sochi.fix(at(f"2013-11-{time}"))).grade for time in grades} == grades


@pytest.mark.parametrize("time", ["2013-10-10T12:00:00", "2013-12-05T00:00:00"])
def test_that_the_torch_has_no_position_where_none_is_recorded(
    sochi: Flight, at: At, time: str
) -> None:
    assert sochi.fix(at(time)) is None


def test_that_docked_ships_are_at_the_station(sochi: Flight, at: At) -> None:
    utc_s = at("2013-11-08T12:00:00")
    fixes = {track: sochi.fix(utc_s, track) for track in ("iss", "tma11m", "tma09m", "torch")}
    assert fixes["iss"] is not None
    assert all(fix == fixes["iss"] for fix in fixes.values())


def test_that_the_flame_was_in_yakutsk_while_the_torch_was_outside(sochi: Flight, at: At) -> None:
    # place and event of the mission file: Yakutsk 62.031 N, 129.723 E, on 9 November
    fix = found(sochi.fix(at("2013-11-09T15:14:00"), "flame"))
    assert (fix.lat_deg, fix.lon_deg) == pytest.approx((62.031, 129.723), abs=0.01)
    assert fix.grade == "ground"
