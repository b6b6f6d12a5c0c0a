"""What is asked without moving the clock."""

import math

import pytest

from torchviewer.flight.element_sets import read_element_sets
from torchviewer.state.enquiry import Ruler, Spot
from torchviewer.state.mission_state import MissionState

# the station's set of 9 November 2013, 14:54:26 UTC (elements/iss.tle of the torch's mission)
STATION = """\
1 25544U 98067A   13313.62113251  .00018930  00000-0  33897-3 0  9996
2 25544 051.6507 107.7937 0001163 107.9239 307.8122 15.49991301857265
"""


def test_that_a_preview_shows_another_instant_and_leaves_the_clock(state: MissionState) -> None:
    before_s = state.utc_s
    seen: list[object] = []
    state.enquiry.preview_changed.connect(seen.append)
    state.preview(before_s + 600.0)
    assert state.utc_s == state.moment.utc_s == before_s
    assert state.shown_utc_s == state.shown_moment.utc_s == before_s + 600.0
    state.preview(None)
    assert state.shown_utc_s == before_s
    assert seen == [before_s + 600.0, None]


def test_that_a_preview_is_held_inside_the_span(state: MissionState) -> None:
    state.preview(state.mission.span.end_utc_s + 1e9)
    assert state.shown_utc_s == state.mission.span.end_utc_s


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_that_nothing_but_finite_numbers_is_asked(state: MissionState, bad: float) -> None:
    with pytest.raises(ValueError, match="finite"):
        state.preview(bad)
    with pytest.raises(ValueError, match="finite"):
        state.enquiry.ask_about(Spot(bad, 0.0))


def test_that_questions_are_told_once_each_time_they_change(state: MissionState) -> None:
    told: list[object] = []
    state.enquiry.spot_changed.connect(told.append)
    state.enquiry.ruler_changed.connect(told.append)
    state.enquiry.comparisons_changed.connect(told.append)
    spot, ruler = Spot(51.5, -0.1, "London"), Ruler((0.0, 0.0), (1.0, 1.0))
    for _ in range(2):
        state.enquiry.ask_about(spot)
        state.enquiry.measure(ruler)
        state.enquiry.compare("j2", shown=True)
    assert told == [spot, ruler, frozenset({"j2"})]
    state.enquiry.compare("j2", shown=False)
    assert told[-1] == frozenset()


def test_that_element_sets_brought_along_are_told_and_laid_beside(state: MissionState) -> None:
    told: list[object] = []
    state.enquiry.imported_changed.connect(told.append)
    sets = tuple(read_element_sets(STATION))
    for _ in range(2):
        state.enquiry.take_imported(sets)
    assert told == [sets]
    assert state.enquiry.imported == sets
    assert state.enquiry.comparisons == {"imported"}
    state.open_mission(state.mission, state.flight)
    assert state.enquiry.imported == told[-1] == ()
    assert state.enquiry.comparisons == frozenset()


def test_that_another_mission_takes_all_questions_away(state: MissionState) -> None:
    state.preview(state.utc_s + 60.0)
    state.enquiry.ask_about(Spot(0.0, 0.0))
    state.enquiry.measure(Ruler((0.0, 0.0)))
    state.open_mission(state.mission, state.flight)
    assert state.enquiry.preview_utc_s is None
    assert state.enquiry.spot is None
    assert state.enquiry.ruler is None
