"""SGP4 through our door: Vallado's verification set, error codes, absurd times."""

from collections.abc import Iterator
from importlib.resources import files
from math import dist, nan

import numpy as np
import pytest
from sgp4.api import Satrec as FastSatrec
from sgp4.model import Satrec as PythonSatrec

from torchviewer.flight.earth import Ut1
from torchviewer.flight.elements import ElementSet, MeanElements
from torchviewer.flight.legs import OrbitPath
from torchviewer.flight.moment import Fix
from torchviewer.flight.orbit import Orbit
from torchviewer.flight.propagation import LONGEST_MINUTES, Propagator
from torchviewer.flight.trajectory import TrackPath
from torchviewer.mission.errors import PropagationError
from torchviewer.mission.legs import OrbitLeg

# Tolerance with which the sgp4 package compares its own results with the same file.
VERIFICATION_KM = 2e-7


Run = tuple[float, float, float]


def verification_sets() -> Iterator[tuple[str, str, Run]]:
    """Lines 1 and 2, and the run (start, stop, step in minutes) that the file adds to line 2.

    The gate is for published sets; these are made to provoke errors, and some lack a checksum.
    """
    lines = files("sgp4").joinpath("SGP4-VER.TLE").read_text().splitlines()
    numbered = [line for line in lines if line[:1] in ("1", "2")]
    for line1, line2 in zip(numbered[::2], numbered[1::2], strict=True):
        start, stop, step = (float(word) for word in line2[69:].split())
        yield line1[:69], line2[:69], (start, stop, step)


def expected_rows() -> list[list[tuple[float, ...]]]:
    """For each satellite of tcppver.out: minutes, position and velocity of each row."""
    groups: list[list[tuple[float, ...]]] = []
    for line in files("sgp4").joinpath("tcppver.out").read_text().splitlines():
        if line.endswith("xx"):
            groups.append([])
        else:
            groups[-1].append(tuple(float(word) for word in line.split()[:7]))
    return groups


@pytest.mark.parametrize("satrec", [FastSatrec, PythonSatrec])
def test_that_every_row_of_vallados_verification_file_is_met(satrec: type) -> None:
    # Vallado, Crawford, Hujsak, Kelso: Revisiting Spacetrack Report 3 (2006); 666 rows
    compared = 0
    for (line1, line2, _), rows in zip(verification_sets(), expected_rows(), strict=True):
        propagator = Propagator(satrec.twoline2rv(line1, line2))
        for minutes, *state in rows:
            try:
                r, v = propagator.state(minutes)
            except PropagationError:
                assert minutes == 0.0  # the file repeats the epoch of sets that fail at once
                continue
            assert dist(r, state[:3]) < VERIFICATION_KM
            assert dist(v, state[3:]) < VERIFICATION_KM
            compared += 1
    assert compared == 666


def test_that_the_seven_error_endings_of_the_verification_file_are_told() -> None:
    # sgp4/tests.py: the run ends with the codes 1, 1, 6, 6, 4, 3, 6, in this order
    words = ["mean eccentricity"] * 2 + ["come down"] * 2
    words += ["shrinks to nothing", "disturbed eccentricity", "come down"]
    told = []
    for line1, line2, (start, stop, step) in verification_sets():
        propagator = Propagator.from_lines(line1, line2)
        try:
            for minutes in (0.0, *np.arange(start, stop, step), stop):
                propagator.state(float(minutes))
        except PropagationError as error:
            told.append(str(error))
    assert len(told) == len(words)
    for text, word in zip(told, words, strict=True):
        assert word in text


@pytest.fixture
def vanguard() -> Propagator:
    return Propagator.from_lines(*next(verification_sets())[:2])


@pytest.mark.parametrize("minutes", [1e12, -1e12, LONGEST_MINUTES * 1.001, nan])
def test_that_an_absurd_time_is_refused_before_sgp4_sees_it(
    vanguard: Propagator, minutes: float
) -> None:
    with pytest.raises(PropagationError, match="ten years"):
        vanguard.state(minutes)


def test_that_arrays_agree_with_single_instants_and_mark_what_has_no_answer(
    vanguard: Propagator,
) -> None:
    utc_s = vanguard.epoch_utc_s + np.array([0.0, 5000.0, 1e12])
    r, v = vanguard.states(utc_s)
    for row, minutes in enumerate((0.0, 5000.0 / 60.0)):
        one_r, one_v = vanguard.state(minutes)
        assert dist(r[row], one_r) < 1e-6
        assert dist(v[row], one_v) < 1e-9
    assert np.isnan(r[2]).all()
    assert np.isnan(v[2]).all()


class Answering:
    """A satellite of the sgp4 library that always answers the same."""

    jdsatepoch, jdsatepochF = 2456603.5, 0.0  # noqa: N815 (its names)
    mu, radiusearthkm = 398600.8, 6378.135

    def __init__(self, code: int, x_km: float) -> None:
        self.answer = (code, (x_km, 0.0, 0.0), (0.0, 7.66, 0.0))

    def sgp4_tsince(self, minutes: float) -> tuple[int, tuple[float, ...], tuple[float, ...]]:
        return self.answer


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (1, "its mean eccentricity leaves the range 0 to 1"),
        (2, "its mean motion falls below zero"),
        (3, "its disturbed eccentricity leaves the range 0 to 1"),
        (4, "its orbit shrinks to nothing"),
        (5, "its orbit meets the ground already at the epoch"),
        (6, "it has come down before this time"),
    ],
)
def test_that_every_error_code_is_told_in_plain_words_and_shows_no_position(
    code: int, words: str
) -> None:
    # the codes and their meaning: sgp4/api.py, SGP4_ERRORS
    propagator = Propagator(Answering(code, 6800.0))
    with pytest.raises(PropagationError, match=words):
        propagator.state(10.0)
    assert place_of(propagator) is None


@pytest.mark.parametrize("x_km", [nan, float("inf")])
def test_that_no_number_without_an_error_code_is_an_error_too(x_km: float) -> None:
    propagator = Propagator(Answering(0, x_km))
    with pytest.raises(PropagationError, match="answers with no number"):
        propagator.state(10.0)
    assert place_of(propagator) is None
    assert place_of(Propagator(Answering(0, 6800.0))) is not None


def place_of(propagator: Propagator) -> Fix | None:
    """What a track over this satellite shows ten minutes after its epoch."""
    elements = MeanElements(51.65, 120.5, 0.001, 118.0, 331.0, 15.5, 0.0)
    one = ElementSet(1, propagator.epoch_utc_s, 1, propagator, elements)
    leg = OrbitLeg.model_construct(
        start_utc_s=one.epoch_utc_s - 1000.0, end_utc_s=one.epoch_utc_s + 1000.0
    )
    return TrackPath([leg], [OrbitPath(Orbit([one]), Ut1(), None)]).fix(one.epoch_utc_s + 600.0)


@pytest.mark.parametrize(("speed_km_s", "ended"), [(7.66, False), (7.55, False), (7.51, True)])
def test_that_an_orbit_whose_perigee_lies_in_the_ground_has_ended(
    speed_km_s: float, ended: bool
) -> None:
    # at apogee, 6800 km from the centre; v^2 = mu (2 / r - 1 / a) with a perigee at 6378.135 km:
    # a = 6589.07 km, 7.533 km/s
    satellite = Answering(0, 6800.0)
    satellite.answer = (0, (6800.0, 0.0, 0.0), (0.0, speed_km_s, 0.0))
    assert Propagator(satellite).has_ended(10.0) == ended
