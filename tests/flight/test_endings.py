"""Sets whose orbit ends in a flight or before it: refused, or told with the time and the reason."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from torchviewer.flight.element_files import endings, examine_element_file
from torchviewer.flight.element_sets import checksum
from torchviewer.flight.elements import ElementSet, Fault
from torchviewer.flight.flight import Flight, flight_problems
from torchviewer.flight.orbit import Orbit
from torchviewer.mission.errors import MissionFileError, PropagationError
from torchviewer.mission.records import Span

LINE1 = "1 25544U 98067A   13311.04336329  .00016480  00000-0  29120-3 0  9995"
LINE2 = "2 25544  51.6485 120.5490 0001240 118.2430 331.9460 15.49864060856860"
DAY_S = 86400.0
# drag terms per Earth radius, from a lasting orbit to one that is gone within the hour
LASTING, FALLING, SINKING, GONE = " 29120-3", " 10000-0", " 10000+1", " 99999+1"
RISING = "-99999-0"


def lines(drag: str, mean_motion: str = "15.49864060", day: str = "13311.04336329") -> str:
    line1 = LINE1.replace(" 29120-3", drag).replace("13311.04336329", day)
    line2 = LINE2.replace("15.49864060", mean_motion)
    return "".join(f"{line[:68]}{checksum(line)}\n" for line in (line1, line2))


def set_of(text: str) -> ElementSet:
    (one,) = examine_element_file(text.encode()).sets
    return one


def days(one: ElementSet, start: float, end: float) -> Span:
    """From and to so many days after the epoch."""
    return Span.between(one.epoch_utc_s + start * DAY_S, one.epoch_utc_s + end * DAY_S)


def gives(one: ElementSet, utc_s: float) -> bool:
    try:
        one.state_teme(utc_s)
    except PropagationError:
        return False
    return True


@pytest.mark.parametrize("drag", [FALLING, SINKING, RISING])
def test_that_the_end_is_told_at_the_minute_after_which_nothing_is_shown(drag: str) -> None:
    one = set_of(lines(drag))
    (ending,) = endings(one, days(one, 0.1, 5.0))
    assert not ending.is_early
    assert not ending.is_all
    assert ending.why
    assert gives(one, ending.utc_s - 61.0)
    after_s = np.arange(ending.utc_s, one.epoch_utc_s + 5.0 * DAY_S, 600.0)
    assert np.isnan(one.states_teme(after_s)[0]).all()


def test_that_a_set_can_end_on_the_way_back_from_its_epoch() -> None:
    # a drag term below zero lets the orbit rise: it has come out of the ground some days before
    one = set_of(lines("-10000-0"))
    (ending,) = endings(one, days(one, -5.0, 1.0))
    assert ending.is_early
    assert not ending.is_all
    assert "before 2013-11-0" in ending.text
    assert gives(one, ending.utc_s + 61.0)
    assert not gives(one, ending.utc_s - 1.0)
    (before,) = endings(one, days(one, -9.0, -8.0))
    assert before.is_all


def test_that_a_set_that_lasts_longer_than_the_flight_has_no_end(elements: Path) -> None:
    one = set_of(lines(FALLING))
    assert endings(one, days(one, 0.0, 2.0)) == []
    home = Span.between(1383768000.0, 1384149600.0)  # 6 November 20:00 to 11 November 6:00
    published = examine_element_file(elements, home)
    assert (len(published.sets), published.faults) == (84, ())
    assert [ending for one in published.sets for ending in endings(one, home)] == []


def test_that_no_end_is_told_where_no_position_is_shown_anyway() -> None:
    one = set_of(lines(FALLING))
    assert endings(one, days(one, 61.0, 65.0)) == []
    assert examine_element_file(lines(FALLING).encode(), days(one, 61.0, 65.0)).faults == ()
    assert [ending.is_all for ending in endings(one, days(one, 59.0, 65.0))] == [True]


def test_that_a_set_without_a_position_in_the_flight_is_refused_with_code_and_time() -> None:
    text = lines(LASTING) + lines(GONE, "15.00000000")
    one = set_of(lines(LASTING))
    file = examine_element_file(text.encode(), days(one, 0.2, 5.0))
    kept, fault = file.found
    assert isinstance(kept, ElementSet)
    assert isinstance(fault, Fault)
    assert (fault.place, fault.name) == ("line 3", "25544")
    assert fault.what.startswith(
        "no position at any time of the flight; SGP4 has no position from 2013-11-07T01:"
    )
    assert fault.what.endswith("its mean eccentricity leaves the range 0 to 1, SGP4 error 1")
    # without a flight nothing can be said of it
    assert len(examine_element_file(text.encode()).sets) == 2


@pytest.mark.parametrize("drag", [LASTING, FALLING, SINKING, GONE, RISING, "-99999+1"])
@pytest.mark.parametrize("minutes", [300.0, 7000.0, -7000.0, 30_000.0, 80_000.0])
def test_that_looking_ahead_at_once_finds_what_step_by_step_is_found(
    drag: str, minutes: float
) -> None:
    slow, fast = (set_of(lines(drag)).propagator for _ in range(2))
    fast.look_ahead(minutes)
    assert fast.end_minutes(minutes) == slow.end_minutes(minutes)
    assert fast.end_minutes(minutes / 2.0) == slow.end_minutes(minutes / 2.0)


def test_that_the_time_of_a_set_reaches_to_the_middle_between_epochs_or_14_days() -> None:
    first, last = set_of(lines(LASTING)), set_of(lines(LASTING, day="13313.04336329"))
    uses = Orbit([last, first]).uses(first.epoch_utc_s - 20 * DAY_S, first.epoch_utc_s + 3 * DAY_S)
    assert [one for one, _ in uses] == [first, last]
    spans = [
        [(utc_s - first.epoch_utc_s) / DAY_S for utc_s in (part.start_utc_s, part.end_utc_s)]
        for _, part in uses
    ]
    assert spans == [pytest.approx([-14.0, 1.0]), pytest.approx([1.0, 3.0])]


# ---- in a mission


@pytest.fixture
def mission_of(
    build: Callable[..., Any], leg: Callable[..., Any], tmp_path: Path
) -> Callable[[str], Any]:
    """A mission of 7 November, 0:00 to 23:00, whose only leg is in the orbit of these sets."""

    def made(text: str) -> Any:
        (tmp_path / "sets.tle").write_text(text)
        one = leg("orbit", "00:00:00", "23:00:00", elements="sets.tle", catalogue_number=25544)
        return build({"it": [one]})

    return made


def test_that_a_mission_is_warned_of_a_set_that_ends_while_it_is_in_use(mission_of: Any) -> None:
    mission = mission_of(lines(SINKING))
    (problem,) = flight_problems(mission)
    assert not problem.serious
    assert "sets.tle, line 1: SGP4 has no position from 2013-11-07T" in problem.what
    time = problem.what.partition("from ")[2][:20]
    flight = Flight(mission)
    end_s = next(one.utc_s for one in endings(set_of(lines(SINKING)), mission.home))
    assert time == np.datetime_as_string(np.datetime64(round(end_s), "s")) + "Z"
    assert flight.fix(end_s - 61.0) is not None
    assert flight.fix(end_s + 1.0) is None


def test_that_a_mission_whose_orbit_has_no_position_at_all_is_refused(mission_of: Any) -> None:
    # the epoch is one day before the leg
    mission = mission_of(lines(GONE, "15.00000000", "13310.04336329"))
    with pytest.raises(MissionFileError, match="SGP4 error 1"):
        Flight(mission)


def test_that_a_set_may_end_after_another_has_taken_over(mission_of: Any) -> None:
    later = lines(LASTING, day="13311.24336329")
    problems = flight_problems(mission_of(lines(SINKING) + later))
    # so much drag in one of them is a contradiction (test_contradictions.py), but no ending
    assert [one.what for one in problems if "SGP4" in one.what] == []
