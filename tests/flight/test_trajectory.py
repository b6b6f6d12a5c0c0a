"""Tracks made of legs: what each kind does, gaps, and joints."""

from collections.abc import Callable
from math import acos, degrees, dist, hypot
from pathlib import Path
from typing import Any

import pytest

from torchviewer.flight.earth import itrf_km
from torchviewer.flight.flight import Flight, flight_problems
from torchviewer.flight.moment import Fix
from torchviewer.mission.story import Mission

Build = Callable[..., Mission]
Leg = Callable[..., dict[str, Any]]
At = Callable[[str], float]

HEAD = "utc,lat_deg,lon_deg,alt_km\n"


def found(fix: Fix | None) -> Fix:
    assert fix is not None
    return fix


@pytest.fixture
def with_elements(tmp_path: Path, elements: Path) -> str:
    (tmp_path / "iss.tle").write_bytes(elements.read_bytes())
    return "iss.tle"


def orbit_leg(
    leg: Leg, file: str, start: str = "00:00:00", end: str = "23:00:00"
) -> dict[str, Any]:
    return leg("orbit", start, end, elements=file, catalogue_number=25544)


def table(path: Path, rows: list[tuple[str, float, float, float]]) -> str:
    lines = (f"2013-11-07T{time},{lat},{lon},{alt}\n" for time, lat, lon, alt in rows)
    path.write_text(HEAD + "".join(lines))
    return path.name


# ---- kinds of leg


def test_that_a_place_is_at_rest_on_the_ellipsoid(build: Build, leg: Leg, at: At) -> None:
    flight = Flight(build({"it": [leg("place", "01:00:00", "02:00:00", place="pad")]}))
    fix = found(flight.fix(at("2013-11-07T01:30:00")))
    assert (fix.lat_deg, fix.lon_deg) == pytest.approx((45.92, 63.342), abs=1e-9)
    assert (fix.alt_km, fix.ground_speed_km_s, fix.grade) == (0.0, 0.0, "ground")
    assert fix.error_km == 1.0  # the accuracy of the place
    # the Earth turns with 465.1 m/s at the equator, at 45.92 degrees with 324
    assert fix.speed_km_s == pytest.approx(0.324, abs=0.001)


def test_that_ranges_are_half_open_and_gaps_have_no_position(
    build: Build, leg: Leg, at: At
) -> None:
    legs = [
        leg("place", "01:00:00", "02:00:00", place="pad"),
        leg("place", "03:00:00", "04:00:00", place="field"),
    ]
    flight = Flight(build({"it": legs}))
    times = ["00:59:59", "01:00:00", "01:59:59", "02:00:00", "02:59:59", "03:00:00", "04:00:00"]
    there = [flight.fix(at(f"2013-11-07T{time}")) is not None for time in times]
    assert there == [False, True, True, False, False, True, False]


def test_that_a_great_circle_is_travelled_at_a_steady_pace(build: Build, leg: Leg, at: At) -> None:
    legs = [
        leg("great_circle", "01:00:00", "03:00:00", **{"from": "pad", "to": "pole"}, error_km=7)
    ]
    flight = Flight(build({"it": legs}))
    half = found(flight.fix(at("2013-11-07T02:00:00")))
    assert half.lat_deg == pytest.approx((45.92 + 90) / 2, abs=1e-6)
    assert half.lon_deg == pytest.approx(63.342, abs=1e-6)
    assert half.alt_km == pytest.approx(0.0, abs=1e-9)
    assert (half.grade, half.error_km) == ("ground", 7.0)
    # 44.08 degrees of 111.19 km (mean; WGS84 differs by up to 1 %) in 7200 s
    assert half.ground_speed_km_s == pytest.approx(44.08 * 111.19 / 7200, rel=0.01)
    end = found(flight.fix(at("2013-11-07T03:00:00") - 0.01))
    assert dist(end.r_itrf_km, itrf_km(90.0, 0.0)) < 0.01


def test_that_what_is_with_another_track_has_its_fix(
    build: Build, leg: Leg, at: At, with_elements: str
) -> None:
    tracks = {
        "it": [leg("with", "01:00:00", "02:00:00", track="iss")],
        "iss": [orbit_leg(leg, with_elements)],
    }
    flight = Flight(build(tracks))
    utc_s = at("2013-11-07T01:30:00")
    assert flight.fix(utc_s) == flight.fix(utc_s, "iss")
    assert found(flight.fix(utc_s)).grade == "tracked"
    assert flight.fix(at("2013-11-07T02:00:00")) is None


def test_that_a_tracked_fix_names_its_element_set(
    build: Build, leg: Leg, at: At, with_elements: str
) -> None:
    flight = Flight(build({"iss": [orbit_leg(leg, with_elements)]}))
    fix = found(flight.fix(at("2013-11-07T04:14:15")))
    assert fix.element_age_s is not None
    assert abs(fix.element_age_s) < 6 * 3600
    assert fix.error_km is not None
    assert fix.error_km >= 0.44


def test_that_a_chase_keeps_its_angle_and_height(
    build: Build, leg: Leg, at: At, with_elements: str
) -> None:
    tracks = {
        "ship": [chase(leg, [(1, 300.0, 20.0), (4, 300.0, 20.0), (6, None, 0.0)])],
        "iss": [orbit_leg(leg, with_elements)],
    }
    flight = Flight(build(tracks))
    for time in ("01:00:00", "02:00:00", "03:59:59"):
        ship, iss = fixes(flight, at(f"2013-11-07T{time}"))
        assert angle_deg(ship, iss) == pytest.approx(20.0, abs=1e-6)
        # mean altitude of the lead from its mean motion: 417 km
        below_km = hypot(*iss.r_itrf_km) - hypot(*ship.r_itrf_km)
        assert below_km == pytest.approx(417 - 300, abs=1.0)
        assert ship.grade == "reconstructed"
    # behind: where the lead was a good five minutes (20 / 3.875 degrees a minute) earlier
    ship, _ = fixes(flight, at("2013-11-07T02:00:00"))
    earlier = found(flight.fix(at("2013-11-07T02:00:00") - 20 / 3.875 * 60, "iss"))
    assert ship.lat_deg == pytest.approx(earlier.lat_deg, abs=0.5)
    ship, iss = fixes(flight, at("2013-11-07T05:59:59.999"))
    assert dist(ship.r_itrf_km, iss.r_itrf_km) < 0.01


def test_that_the_velocity_of_a_chase_is_the_slope_of_its_path(
    build: Build, leg: Leg, at: At, with_elements: str
) -> None:
    tracks = {
        "ship": [chase(leg, [(1, 200.0, 40.0), (3, 250.0, 20.0), (6, None, 0.0)])],
        "iss": [orbit_leg(leg, with_elements)],
    }
    flight = Flight(build(tracks))
    for time in ("01:30:00", "02:45:00", "05:00:00"):
        utc_s = at(f"2013-11-07T{time}")
        before, after = (found(flight.fix(utc_s + half)) for half in (-0.5, 0.5))
        moved = [b - a for a, b in zip(before.r_itrf_km, after.r_itrf_km, strict=True)]
        # the slow turn of the lead's orbit plane (5 degrees a day) is left out: 5 m/s at most
        assert dist(moved, found(flight.fix(utc_s)).v_itrf_km_s) < 0.005


def chase(leg: Leg, points: list[tuple[int, float | None, float]]) -> dict[str, Any]:
    shaped = []
    for hour, altitude_km, behind_deg in points:
        point = {"at": leg("x", f"{hour:02}:00:00", "00:00:00")["start"], "behind_deg": behind_deg}
        shaped.append(point if altitude_km is None else {**point, "altitude_km": altitude_km})
    return leg("phasing", "01:00:00", "06:00:00", lead="iss", points=shaped)


def fixes(flight: Flight, utc_s: float) -> tuple[Fix, Fix]:
    return found(flight.fix(utc_s, "ship")), found(flight.fix(utc_s, "iss"))


def angle_deg(one: Fix, other: Fix) -> float:
    dot = sum(a * b for a, b in zip(one.r_itrf_km, other.r_itrf_km, strict=True))
    return degrees(acos(dot / hypot(*one.r_itrf_km) / hypot(*other.r_itrf_km)))


# ---- joints


def test_that_a_table_bends_to_meet_the_ground_at_both_ends(
    build: Build, leg: Leg, at: At, tmp_path: Path
) -> None:
    rows = [("01:00:00", 45.93, 63.35, 0.5), ("01:10:00", 46.5, 66.0, 30.0)]
    rows += [("01:20:00", 47.31, 69.45, 0.4)]
    legs = [
        leg("place", "00:30:00", "01:00:00", place="pad"),
        leg("profile", "01:00:00", "01:20:00", file=table(tmp_path / "hop.csv", rows)),
        leg("place", "01:20:00", "01:30:00", place="field"),
    ]
    mission = build({"hop": legs})
    assert flight_problems(mission) == []
    flight = Flight(mission)
    start, end = at("2013-11-07T01:00:00"), at("2013-11-07T01:20:00")
    assert dist(found(flight.fix(start)).r_itrf_km, itrf_km(45.92, 63.342)) < 1e-6
    assert dist(found(flight.fix(end - 1e-3)).r_itrf_km, itrf_km(47.3, 69.46)) < 0.01
    # half way each correction has died away
    assert dist(found(flight.fix((start + end) / 2)).r_itrf_km, itrf_km(46.5, 66.0, 30.0)) < 1e-6


def test_that_a_chase_bends_to_meet_a_table_and_takes_over_its_speed(
    build: Build, leg: Leg, at: At, tmp_path: Path, with_elements: str
) -> None:
    tracks = ascent_and_chase(build, leg, at, tmp_path, with_elements)
    mission = build(tracks)
    assert flight_problems(mission) == []
    flight = Flight(mission)
    joint = at("2013-11-07T01:00:00")
    before, after = (found(flight.fix(joint + side, "ship")) for side in (-1e-3, 0.0))
    assert dist(before.r_itrf_km, after.r_itrf_km) < 0.02
    assert dist(before.v_itrf_km_s, after.v_itrf_km_s) < 1e-4
    # the table itself is not moved
    plain = build({"ship": tracks["ship"][:1], "iss": tracks["iss"]})
    untouched = found(Flight(plain).fix(joint - 1e-3, "ship"))
    assert dist(before.r_itrf_km, untouched.r_itrf_km) < 1e-9


def ascent_and_chase(
    build: Build, leg: Leg, at: At, folder: Path, elements: str
) -> dict[str, list[dict[str, Any]]]:
    """A table that runs 20 km beside the chase that follows it."""
    iss = {"iss": [orbit_leg(leg, elements)]}
    ahead = Flight(
        build({"ship": [chase(leg, [(1, 230.0, 30.0), (3, 230.0, 30.0), (6, None, 0.0)])], **iss})
    )
    joint = at("2013-11-07T01:00:00")
    path = ahead._tracks["ship"].paths[0]
    rows = []
    for back_s in range(300, -1, -20):
        state = path.state(joint) if not back_s else path.state(joint - back_s)
        assert not isinstance(state, type(None))
        r = tuple(value * (1.0 - 20.0 / 6600.0) for value in state[0])
        lat, lon, alt = geodetic_of(r)
        minute, second = divmod(3600 - back_s, 60)
        rows.append((f"{minute // 60:02}:{minute % 60:02}:{second:02}", lat, lon, alt))
    ascent = leg("profile", "00:55:00", "01:00:00", file=table(folder / "up.csv", rows))
    return {
        "ship": [ascent, chase(leg, [(1, 230.0, 30.0), (3, 230.0, 30.0), (6, None, 0.0)])],
        **iss,
    }


def geodetic_of(r: tuple[float, ...]) -> tuple[float, float, float]:
    from torchviewer.flight.earth import geodetic

    return geodetic((r[0], r[1], r[2]))


def test_that_ground_legs_that_do_not_meet_are_left_alone_and_told(build: Build, leg: Leg) -> None:
    legs = [
        leg("place", "01:00:00", "02:00:00", place="pad"),
        leg("place", "02:00:00", "03:00:00", place="field"),
    ]
    [problem] = flight_problems(build({"it": legs}))
    assert not problem.serious
    assert problem.where == "tracks.it"
    # fact pad_and_landing: the landing place is 492 km from the pad
    assert problem.what.startswith("the path jumps 49")
    assert "2013-11-07T02:00:00Z" in problem.what


def test_that_a_table_that_ends_far_from_the_next_leg_is_left_alone_and_told(
    build: Build, leg: Leg, at: At, tmp_path: Path
) -> None:
    rows = [("01:00:00", 45.92, 63.342, 0.0), ("01:10:00", 46.5, 66.0, 30.0)]
    legs = [
        leg("profile", "01:00:00", "01:10:00", file=table(tmp_path / "hop.csv", rows)),
        leg("place", "01:10:00", "01:30:00", place="pole"),
    ]
    mission = build({"hop": legs})
    assert [problem.serious for problem in flight_problems(mission)] == [False]
    last = found(Flight(mission).fix(at("2013-11-07T01:10:00") - 1e-3))
    assert dist(last.r_itrf_km, itrf_km(46.5, 66.0, 30.0)) < 0.01
