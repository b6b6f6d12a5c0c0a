"""Figure R2 in small: damaged element sets, through the same run as the benchmark's."""

import importlib.util
import sys
from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest

from torchviewer.flight.elements import ElementSet

FUZZ = Path(__file__).parents[1] / "benchmarks/fuzz_elements.py"


@pytest.fixture(scope="module")
def fuzz() -> ModuleType:
    path = list(sys.path)
    spec = importlib.util.spec_from_file_location("fuzz_elements", FUZZ)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.path[:] = path
    return module


@pytest.mark.parametrize(
    ("kind", "count", "least_accepted"),
    [("mutated_sets", 800, 40), ("single_changes", 3000, 5), ("mutated_messages", 1200, 60)],
)
def test_that_damage_ends_in_reasons_or_finite_positions(
    fuzz: ModuleType, kind: str, count: int, least_accepted: int
) -> None:
    seed = 20131107
    texts = {
        "mutated_sets": lambda: fuzz.mutated_sets(count, seed),
        "single_changes": lambda: islice(fuzz.single_changes(), 7, None, 69_870 // count),
        "mutated_messages": lambda: fuzz.mutated_messages(count, seed),
    }[kind]()
    tally = fuzz.Tally(longest_s=float("inf"))  # time is the business of the benchmark
    for data in texts:
        tally.try_text(data)
    assert tally.examples == []
    assert tally.counts["tried"] >= count
    assert tally.counts["accepted"] >= least_accepted  # or nothing would have reached SGP4
    assert tally.counts["positions"] > tally.counts["accepted"]


def test_that_the_run_sees_what_it_looks_for(
    fuzz: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = f"{fuzz.LINE1}\n{fuzz.LINE2}".encode()
    nan = float("nan")
    monkeypatch.setattr(ElementSet, "state_teme", lambda *_: ((nan, 0.0, 0.0), (0.0, 0.0, 0.0)))
    tally = fuzz.Tally(longest_s=0.0)
    tally.try_text(good)
    assert tally.counts["not a number"] == len(fuzz.MINUTES)
    assert tally.counts["too slow"] > 0
    monkeypatch.setattr(fuzz, "examine_element_file", lambda data: 1 / 0)
    tally.try_text(good)
    assert tally.counts["crash: ZeroDivisionError"] == 1
    assert not tally.is_clean


def test_that_a_run_with_too_few_cases_fails(
    fuzz: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not fuzz.run("Few", fuzz.mutated_messages(20, 1), 21)
    assert fuzz.run("Enough", fuzz.mutated_messages(21, 1), 21)
    assert "21 tried" in capsys.readouterr().out
