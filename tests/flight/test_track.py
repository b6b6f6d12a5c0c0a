"""Paths as arrays: the same values as one instant at a time."""

import datetime as dt
import random
from collections.abc import Callable
from math import dist, isnan
from pathlib import Path

import numpy as np
import pytest

from torchviewer.flight.flight import Flight
from torchviewer.flight.track import CHUNK, GRADES
from torchviewer.mission.story import Mission

At = Callable[[str], float]
Build = Callable[..., Mission]
METRE_KM = 0.001


def utc(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("track", "start", "end"),
    [
        ("torch", "2013-11-05T23:00:00", "2013-11-12T01:00:00"),
        ("iss", "2013-11-07T00:00:00", "2013-11-12T00:00:00"),
        ("tma11m", "2013-11-07T04:00:00", "2013-11-07T11:00:00"),
        ("tma09m", "2013-11-10T23:00:00", "2013-11-11T03:00:00"),
        ("flame", "2013-10-01T00:00:00", "2013-11-20T00:00:00"),
    ],
)
def test_that_arrays_hold_the_same_values_as_single_fixes(
    sochi: Flight, at: At, track: str, start: str, end: str
) -> None:
    step_s = (at(end) - at(start)) / (CHUNK + 500)  # more than one chunk
    arrays = sochi.track(at(start), at(end), step_s, track)
    for i in random.Random(3).sample(range(arrays.utc_s.size), 400):
        fix = sochi.fix(float(arrays.utc_s[i]), track)
        if fix is None:
            assert arrays.grade[i] == 0
            assert isnan(arrays.lat_deg[i])
            assert np.isnan(arrays.r_itrf_km[i]).all()
            continue
        assert GRADES[arrays.grade[i]] == fix.grade
        assert dist(arrays.r_itrf_km[i], fix.r_itrf_km) < METRE_KM
        assert arrays.alt_km[i] == pytest.approx(fix.alt_km, abs=METRE_KM)
        assert arrays.lat_deg[i] == pytest.approx(fix.lat_deg, abs=1e-8)
        assert arrays.lon_deg[i] == pytest.approx(fix.lon_deg, abs=1e-8)
        assert arrays.speed_km_s[i] == pytest.approx(fix.speed_km_s, abs=1e-6)
        assert arrays.ground_speed_km_s[i] == pytest.approx(fix.ground_speed_km_s, abs=1e-6)


def test_that_both_ends_are_included_when_the_step_fits(sochi: Flight, at: At) -> None:
    start = at("2013-11-08T00:00:00")
    arrays = sochi.track(start, start + 60.0, 20.0)
    assert arrays.utc_s.tolist() == [start, start + 20.0, start + 40.0, start + 60.0]
    assert sochi.track(start, start + 59.0, 20.0).utc_s.size == 3
    assert sochi.track(start, start, 20.0).utc_s.tolist() == [start]


def test_that_arrays_have_no_grade_where_the_element_sets_are_too_old(
    build: Build, elements: Path, tmp_path: Path
) -> None:
    (tmp_path / "iss.tle").write_bytes(elements.read_bytes())
    orbit = {"kind": "orbit", "elements": "iss.tle", "catalogue_number": 25544}
    # the last set is of 15 November; a position is given for 14 days more
    orbit |= {"start": utc("2013-11-28T00:00:00"), "end": utc("2013-12-01T00:00:00")}
    arrays = Flight(build({"iss": [orbit]})).track(
        utc("2013-11-28T00:00:00").timestamp(), utc("2013-11-30T23:00:00").timestamp(), 3600.0
    )
    assert GRADES[arrays.grade[0]] == "tracked"
    assert arrays.grade[-1] == 0
    assert ((arrays.grade == 0) == np.isnan(arrays.lat_deg)).all()


def test_that_altitude_is_never_negative_and_longitude_stays_below_180(
    sochi: Flight, at: At
) -> None:
    arrays = sochi.track(at("2013-11-06T00:00:00"), at("2013-11-11T12:00:00"), 30.0)
    known = arrays.grade > 0
    assert known.all()
    assert (arrays.alt_km >= 0.0).all()
    assert (arrays.lon_deg >= -180.0).all()
    assert (arrays.lon_deg < 180.0).all()


@pytest.mark.parametrize(
    ("length_s", "step_s"), [(60.0, 0.0), (60.0, -1.0), (-1.0, 1.0), (1e9, 1.0)]
)
def test_that_an_impossible_grid_is_refused(
    sochi: Flight, at: At, length_s: float, step_s: float
) -> None:
    start = at("2013-11-08T00:00:00")
    with pytest.raises(ValueError, match=r"step|end"):
        sochi.track(start, start + length_s, step_s)
