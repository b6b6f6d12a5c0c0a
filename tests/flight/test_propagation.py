"""SGP4 through our door: Vallado's verification set, error codes, absurd times."""

from collections.abc import Iterator
from importlib.resources import files
from math import dist, nan

import numpy as np
import pytest
from sgp4.api import Satrec as FastSatrec
from sgp4.model import Satrec as PythonSatrec

from torchviewer.flight.propagation import LONGEST_MINUTES, Propagator
from torchviewer.mission.errors import PropagationError

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
