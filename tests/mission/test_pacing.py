"""A story's pace: as long as chosen, slow at events, never a jump of the rate, never backwards."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.mission.clock import Clock
from torchviewer.mission.mission_file import read_mission
from torchviewer.mission.pacing import LEAST_STAY_S, Pacing, Stop, read_s, story_pacing
from torchviewer.mission.records import Span

SPAN = Span.between(1_000_000.0, 1_380_000.0)
stops = st.lists(
    st.builds(
        Stop,
        st.floats(SPAN.start_utc_s - 100, SPAN.end_utc_s + 100),
        st.floats(0, 60),
        st.integers(1, 3),
    ),
    max_size=60,
)
lengths = st.sampled_from((180.0, 600.0, 1800.0))


@pytest.fixture(scope="module")
def mission():
    root = Path(__file__).parents[2] / "resources/missions/sochi-torch-2013"
    return read_mission(root / "mission.toml")


@given(stops, lengths)
def test_that_a_story_is_exactly_as_long_as_chosen_and_never_runs_backwards(stops, length_s):
    pacing = Pacing(SPAN, stops, length_s)
    last = pacing._pieces[-1]
    assert last.played_s + last.length_s == pytest.approx(length_s, abs=0.1)
    assert last.utc_after_s(1.0) == pytest.approx(SPAN.end_utc_s, abs=0.01)
    instants = [pacing.utc_s(length_s * i / 500) for i in range(501)]
    assert instants[0] == SPAN.start_utc_s
    assert all(a < b for a, b in itertools.pairwise(instants))


@given(stops, lengths)
def test_that_the_rate_does_not_jump_where_pieces_meet(stops, length_s):
    pieces = Pacing(SPAN, stops, length_s)._pieces
    for before, after in itertools.pairwise(pieces):
        assert before.utc_after_s(1.0) == pytest.approx(after.utc_s, abs=1e-5)
        assert before.rate_after(1.0) == pytest.approx(after.rate_after(0.0), rel=1e-9)


def test_that_the_rate_is_how_fast_mission_time_runs():
    pacing = Pacing(SPAN, [Stop(1_200_000.0, 20.0), Stop(1_210_000.0, 5.0)], 600.0)
    for played_s in (1.0, 100.0, 300.0, 310.0, 400.0, 599.0):
        moved_s = pacing.utc_s(played_s + 1e-3) - pacing.utc_s(played_s - 1e-3)
        assert moved_s / 2e-3 == pytest.approx(pacing.rate(played_s), rel=1e-3)


@given(stops, lengths, st.floats(-100, 2000))
def test_that_the_inverse_leads_back(stops, length_s, played_s):
    pacing = Pacing(SPAN, stops, length_s)
    assert pacing.played_s(pacing.utc_s(played_s)) == pytest.approx(played_s, abs=1e-3)


@given(stops, lengths)
def test_that_every_stay_is_slow(stops, length_s):
    pacing = Pacing(SPAN, stops, length_s)
    for stay in pacing.stays:
        assert pacing.rate(pacing.played_s(stay.utc_s)) <= 1.0 + 1e-6


def test_that_a_lone_event_gets_its_reading_time_at_real_time():
    pacing = Pacing(SPAN, [Stop(1_200_000.0, 20.0)], 600.0)
    start_s = pacing.played_s(1_200_000.0 - 4.0)  # a fifth of the stay lies before
    assert pacing.utc_s(start_s + 20.0) == pytest.approx(1_200_000.0 + 16.0, abs=0.01)
    assert pacing.rate(start_s + 40.0) > 1.0


def test_that_events_at_once_share_the_sum_of_their_times():
    pacing = Pacing(SPAN, [Stop(1_200_000.0, 20.0), Stop(1_200_000.0, 10.0)], 600.0)
    way_s = pacing.played_s(1_200_026.0) - pacing.played_s(1_199_996.0)
    assert way_s == pytest.approx(30.0, abs=0.01)


def test_that_of_too_many_the_main_ones_stay():
    many = [
        Stop(SPAN.start_utc_s + i * 3.8, 10.0, 1 if i % 5000 == 0 else 3) for i in range(100_000)
    ]
    pacing = Pacing(SPAN, many, 180.0)
    assert sum(stay.weight == 1 for stay in pacing.stays) == 20
    assert len(pacing.stays) == int(0.7 * 180 / LEAST_STAY_S)
    assert min(stay.read_s for stay in pacing.stays) >= 2.0  # less is over before one has looked
    assert pacing.stays[-1].utc_s > SPAN.start_utc_s + 0.9 * SPAN.length_s


def test_that_reading_aloud_takes_as_long_as_was_measured():
    # IReST 2012: English 228, German 179, Russian 184 words a minute
    assert read_s("word " * 228, "en-GB") == pytest.approx(60)
    assert read_s("Wort " * 179, "de") == pytest.approx(60)
    assert read_s("слово " * 184, "ru") == pytest.approx(60)


def test_that_no_story_has_no_length():
    with pytest.raises(ValueError, match="more than 0 s"):
        Pacing(SPAN, [], 0.0)


# the clock that follows it


@pytest.mark.parametrize("minutes", [3, 10, 30])
def test_that_the_mission_is_told_in_the_chosen_minutes(mission, minutes):
    pacing = story_pacing(mission, minutes, "en")
    clock = Clock(mission.span, mission.home.start_utc_s).with_pacing(pacing, 0.0).started(0.0)
    assert clock.utc_s(minutes * 60 - 0.1) < mission.home.end_utc_s
    assert clock.utc_s(minutes * 60 + 0.1) == mission.home.end_utc_s
    assert clock.is_spent(minutes * 60 + 0.1)


@given(st.floats(SPAN.start_utc_s, SPAN.end_utc_s), st.floats(0, 100), st.booleans())
def test_that_changing_over_does_not_move_the_clock(utc_s, after_s, backwards):
    pacing = Pacing(SPAN, [Stop(1_200_000.0, 20.0)], 600.0)
    plain = Clock(SPAN, utc_s, rate=-60.0 if backwards else 60.0).started(0.0)
    story = plain.with_pacing(pacing, after_s)
    assert story.utc_s(after_s) == pytest.approx(plain.utc_s(after_s), abs=1e-6)
    later = after_s + 7.0
    assert story.with_rate(10, later).utc_s(later) == pytest.approx(story.utc_s(later), abs=1e-6)
    assert story.with_rate(10, later).pacing is None
    moved = story.utc_s(later) - story.utc_s(after_s)
    assert moved <= 0 if backwards else moved >= 0


def test_that_a_loop_goes_round_at_the_pace_of_its_piece():
    pacing = Pacing(SPAN, [Stop(1_200_000.0, 20.0)], 600.0)
    loop = Span.between(1_190_000.0, 1_210_000.0)
    clock = Clock(SPAN, loop.start_utc_s, pacing=pacing, loop=loop).started(0.0)
    round_s = pacing.played_s(loop.end_utc_s) - pacing.played_s(loop.start_utc_s)
    assert clock.turn(round_s * 1.5) == 1
    assert clock.utc_s(round_s * 1.25) == pytest.approx(clock.utc_s(round_s * 0.25), abs=1.0)
    assert clock.rate_at(0.0) == pytest.approx(pacing.rate(pacing.played_s(loop.start_utc_s)))
