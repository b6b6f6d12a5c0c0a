"""The stars, and how the sky turns over the Earth."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from skyfield.api import load
from skyfield.framelib import itrs

from torchviewer.flight import sky
from torchviewer.flight.sun import sun_direction
from torchviewer.mission.errors import ResourceError

At = Callable[[str], float]
# A ten-thousandth of a degree is kept; sources round right ascension to 0.01 s
POSITION_DEG = 0.001
# Nutation reaches 17 arcseconds
TURNING_DEG = 0.01


def direction(right_ascension_deg: float, declination_deg: float) -> np.ndarray:
    lon, lat = np.radians((right_ascension_deg, declination_deg))
    return np.array((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))


def between_deg(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.degrees(np.arctan2(np.linalg.norm(np.cross(one, other)), one @ other)))


def angles_deg(vector: np.ndarray) -> tuple[float, float]:
    lon_deg = np.degrees(np.arctan2(vector[1], vector[0])) % 360.0
    return float(lon_deg), float(np.degrees(np.arcsin(vector[2])))


def test_that_the_stars_stand_brightest_first_down_to_the_sixth_magnitude() -> None:
    known = sky.stars()
    assert known.directions.shape == (5044, 3)
    assert known.magnitudes.shape == known.colours.shape == (5044,)
    assert np.all(np.diff(known.magnitudes) >= 0.0)
    assert known.magnitudes[-1] == 6.0
    assert np.linalg.norm(known.directions, axis=1) == pytest.approx(1.0)
    assert np.isfinite(known.colours).all()
    # B-V of stars: from O stars to carbon stars
    assert -0.4 < known.colours.min() < known.colours.max() < 5.0


@pytest.mark.parametrize(
    ("hours", "degrees", "magnitude", "colour"),
    [
        # Hipparcos (ESA SP-1200, and van Leeuwen 2007), ICRS at J2000.0; V and B-V of the former
        pytest.param((6, 45, 8.92), (-16, 42, 58.0), -1.44, 0.009, id="Sirius"),
        pytest.param((2, 31, 49.09), (89, 15, 50.8), 1.97, 0.636, id="Polaris"),
        pytest.param((18, 36, 56.34), (38, 47, 1.3), 0.03, -0.001, id="Vega"),
        pytest.param((5, 55, 10.31), (7, 24, 25.4), 0.45, 1.500, id="Betelgeuse"),
        pytest.param((6, 23, 57.11), (-52, 41, 44.4), -0.62, 0.164, id="Canopus"),
    ],
)
def test_that_well_known_stars_stand_where_the_catalogue_says(
    hours: tuple[int, int, float],
    degrees: tuple[int, int, float],
    magnitude: float,
    colour: float,
) -> None:
    right_ascension_deg = 15.0 * (hours[0] + hours[1] / 60.0 + hours[2] / 3600.0)
    size_deg = abs(degrees[0]) + degrees[1] / 60.0 + degrees[2] / 3600.0
    wanted = direction(right_ascension_deg, size_deg if degrees[0] >= 0 else -size_deg)
    known = sky.stars()
    nearest = int(np.argmax(known.directions @ wanted))
    assert between_deg(known.directions[nearest], wanted) < POSITION_DEG
    assert known.magnitudes[nearest] == pytest.approx(magnitude, abs=0.005)
    assert known.colours[nearest] == pytest.approx(colour, abs=0.0005)


def test_that_precession_is_that_of_the_textbook(at: At) -> None:
    # Meeus, Astronomical Algorithms, example 21.b: theta Persei on 2028 November 13.19 TD moves
    # from 41.054063, +49.227750 (its own motion added) to 41.547214, +49.348483 degrees
    utc_s = at("2028-11-13T00:00:00") + 0.19 * 86400.0
    moved = sky.precession(utc_s) @ direction(41.054063, 49.227750)
    assert angles_deg(moved) == pytest.approx((41.547214, 49.348483), abs=2e-6)


def test_that_nothing_has_precessed_at_the_epoch_itself(at: At) -> None:
    assert sky.precession(at("2000-01-01T12:00:00")) == pytest.approx(np.eye(3))


@pytest.mark.parametrize("time", ["2013-11-07T04:14:15", "2013-11-09T14:34:00", "2013-11-11T02:49"])
def test_that_the_sky_turns_as_skyfield_turns_it(time: str, at: At) -> None:
    year, month, day = (int(part) for part in time[:10].split("-"))
    moment = load.timescale(builtin=True).utc(year, month, day, 0, 0, at(time) - at(time[:10]))
    theirs, ours = itrs.rotation_at(moment), sky.sky_to_earth(at(time))
    for axis in np.eye(3):
        assert between_deg(ours @ axis, theirs @ axis) < TURNING_DEG


def test_that_polaris_goes_round_the_north_pole(at: At) -> None:
    # 0.736 degrees from the pole in 2000; 20.04" cos 39.7 degrees nearer every year since
    # (the yearly precession in declination, Explanatory Supplement)
    pole_star = direction(37.9545, 89.2641)[None, :]
    distance_deg = 0.736 - 13.85 * 20.04 / 3600.0 * np.cos(np.radians(39.7))
    for hour in range(0, 24, 3):
        (overhead,) = pole_star @ sky.sky_to_earth(at("2013-11-09T00:00:00") + hour * 3600.0).T
        assert 90.0 - angles_deg(overhead)[1] == pytest.approx(distance_deg, abs=0.003)


def test_that_the_sun_stands_before_the_scales_when_the_torch_flies(at: At) -> None:
    # alpha Librae (HIP 72622) at 222.7196, -16.0418: ecliptic longitude 225.08 + 0.19, latitude
    # +0.33; the Sun's longitude is 225.2 on 7 November (Astronomical Almanac, page C5)
    (libra,) = (
        direction(222.7196, -16.0418)[None, :] @ sky.sky_to_earth(at("2013-11-07T12:00:00")).T
    )
    assert between_deg(libra, np.array(sun_direction(at("2013-11-07T12:00:00")))) < 0.4


def test_that_a_caller_cannot_move_the_stars_of_everybody() -> None:
    with pytest.raises(ValueError, match="read-only"):
        sky.stars().directions[0] = 0.0


@pytest.mark.parametrize("content", [b"", b"no archive at all", b"PK\x03\x04 cut off"])
def test_that_a_damaged_file_is_told_by_name_and_with_a_remedy(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = tmp_path / "stars.npz"
    damaged.write_bytes(content)
    monkeypatch.setattr(sky, "resource", lambda _name: damaged)
    with pytest.raises(ResourceError, match=r"stars\.npz.*damaged.*Install"):
        sky.stars.__wrapped__()
