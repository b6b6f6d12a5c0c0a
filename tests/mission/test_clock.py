"""The mission clock: anchor + elapsed x rate, and nothing that adds up errors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.mission.clock import RATES, Clock
from torchviewer.mission.records import Span

SPAN = Span.between(1_000_000.0, 2_000_000.0)
instants = st.floats(SPAN.start_utc_s, SPAN.end_utc_s)
elapsed = st.floats(0, 200)
rates = st.floats(1, 3600) | st.floats(-3600, -1)


def clock_at(utc_s: float, mono_s: float = 50.0) -> Clock:
    return Clock(SPAN, utc_s, mono_s)


@given(instants, elapsed, st.sampled_from(RATES))
def test_that_a_playing_clock_moves_by_elapsed_times_rate(utc_s, after_s, rate):
    clock = clock_at(utc_s).with_rate(rate, 50.0).started(50.0)
    expected = min(utc_s + after_s * rate, SPAN.end_utc_s)
    assert clock.utc_s(50.0 + after_s) == pytest.approx(expected, abs=1e-6)


@given(instants, elapsed, rates, rates)
def test_that_changing_the_rate_does_not_move_the_clock(utc_s, after_s, before, rate):
    clock = clock_at(utc_s).with_rate(before, 50.0).started(50.0)
    now = 50.0 + after_s
    assert clock.with_rate(rate, now).utc_s(now) == pytest.approx(clock.utc_s(now), abs=1e-6)


@given(instants, elapsed, rates)
def test_that_pausing_and_playing_again_lose_no_time(utc_s, after_s, rate):
    clock = clock_at(utc_s).with_rate(rate, 50.0).started(50.0)
    stopped = clock.stopped(50.0 + after_s)
    assert stopped.utc_s(9999.0) == pytest.approx(clock.utc_s(50.0 + after_s), abs=1e-6)
    assert stopped.started(9999.0).utc_s(9999.0) == stopped.utc_s(9999.0)


@given(instants, elapsed, rates)
def test_that_the_clock_never_leaves_the_span(utc_s, after_s, rate):
    clock = clock_at(utc_s).with_rate(rate, 50.0).started(50.0)
    assert SPAN.start_utc_s <= clock.utc_s(50.0 + after_s * 1000) <= SPAN.end_utc_s


@given(st.floats(-1e9, 1e9))
def test_that_seeking_outside_the_span_ends_at_its_edge(utc_s):
    assert SPAN.start_utc_s <= clock_at(1_500_000.0).at(utc_s, 0.0).utc_s(0.0) <= SPAN.end_utc_s


def test_that_the_rate_is_held_between_1_and_3600_either_way():
    clock = clock_at(1_500_000.0)
    assert clock.with_rate(0.2, 0.0).rate == 1
    assert clock.with_rate(99_999, 0.0).rate == 3600
    assert clock.with_rate(-99_999, 0.0).rate == -3600


@given(elapsed, st.sampled_from([60.0, -60.0, 3600.0]))
def test_that_a_loop_is_never_left(after_s, rate):
    loop = Span.between(1_200_000.0, 1_200_600.0)
    clock = clock_at(1_200_300.0).with_rate(rate, 0.0).with_loop(loop, 0.0).started(0.0)
    assert loop.start_utc_s <= clock.utc_s(after_s) <= loop.end_utc_s


def test_that_each_round_of_a_loop_has_its_number():
    loop = Span.between(1_200_000.0, 1_200_600.0)
    clock = clock_at(1_200_000.0).with_loop(loop, 0.0).with_rate(60, 0.0).started(0.0)
    assert clock.turn(9.9) == 0
    assert clock.turn(10.1) == 1
    assert clock.utc_s(10.5) == pytest.approx(1_200_030.0)


def test_that_a_clock_outside_its_loop_starts_at_the_loops_beginning():
    loop = Span.between(1_200_000.0, 1_200_600.0)
    clock = clock_at(1_900_000.0).with_loop(loop, 0.0).started(0.0)
    assert clock.utc_s(0.0) == loop.start_utc_s


def test_that_a_clock_at_the_end_of_the_span_is_spent():
    clock = clock_at(SPAN.end_utc_s - 30.0, 0.0).with_rate(60, 0.0).started(0.0)
    assert not clock.is_spent(0.4)
    assert clock.is_spent(0.6)
    backwards = clock_at(SPAN.start_utc_s + 30.0, 0.0).with_rate(-60, 0.0).started(0.0)
    assert backwards.is_spent(0.6)


def test_that_a_clock_running_backwards_enters_its_loop_from_the_end():
    loop = Span.between(1_200_000.0, 1_200_600.0)
    clock = clock_at(1_900_000.0).with_rate(-1.0, 0.0).with_loop(loop, 0.0).started(0.0)
    assert clock.utc_s(0.0) == pytest.approx(loop.end_utc_s, abs=1.0)
    assert clock.utc_s(60.0) == pytest.approx(loop.end_utc_s - 60.0, abs=1.0)


LOOP = Span.between(1_200_000.0, 1_200_600.0)


def looped(rate: float = 60.0) -> Clock:
    """A clock that plays in the middle of its loop since 0 s."""
    return clock_at(1_200_300.0).with_rate(rate, 0.0).with_loop(LOOP, 0.0).started(0.0)


@pytest.mark.parametrize("rate", [60.0, -60.0])
@pytest.mark.parametrize("there_utc_s", [1_100_000.0, 1_500_000.0])
def test_that_a_jump_out_of_a_loop_is_where_the_person_wants_it(rate, there_utc_s):
    clock = looped(rate).jumped(there_utc_s, 1.0)
    assert clock.utc_s(1.0) == there_utc_s
    assert clock.utc_s(2.0) == there_utc_s + rate
    assert clock.loop == LOOP  # it waits


def test_that_a_clock_taken_out_is_looped_again_when_it_runs_in():
    clock = looped().jumped(LOOP.start_utc_s - 60.0, 0.0)
    assert clock.utc_s(0.5) == LOOP.start_utc_s - 30.0
    assert clock.utc_s(2.0) == LOOP.start_utc_s + 60.0
    assert (clock.turn(0.5), clock.turn(2.0)) == (0, 0)  # running in is no jump
    assert clock.utc_s(11.5) == pytest.approx(LOOP.start_utc_s + 30.0)
    assert clock.turn(11.5) == 1
    behind = looped(-60.0).jumped(LOOP.end_utc_s + 60.0, 0.0)
    assert behind.utc_s(2.0) == pytest.approx(LOOP.end_utc_s - 60.0)
    assert behind.utc_s(11.5) == pytest.approx(LOOP.end_utc_s - 30.0)


def test_that_a_clock_taken_past_its_loop_runs_to_the_end_of_the_span():
    clock = looped().jumped(SPAN.end_utc_s - 30.0, 0.0)
    assert not clock.is_spent(0.4)
    assert clock.is_spent(0.6)
    assert clock.utc_s(9.0) == SPAN.end_utc_s


def test_that_a_clock_taken_out_at_rest_plays_on_from_there():
    clock = looped().stopped(0.0).jumped(1_500_000.0, 0.0).started(5.0)
    assert clock.utc_s(5.0) == 1_500_000.0
    assert clock.utc_s(6.0) == 1_500_060.0


def test_that_a_playing_clock_outside_a_new_loop_goes_to_its_beginning():
    playing = clock_at(1_900_100.0).with_rate(60, 0.0).started(0.0)
    assert playing.with_loop(LOOP, 0.0).utc_s(0.0) == LOOP.start_utc_s


def test_that_a_jump_within_the_loop_stays_in_it():
    clock = looped().jumped(1_200_590.0, 0.0)
    assert clock.utc_s(1.0) == pytest.approx(LOOP.start_utc_s + 50.0)


def test_that_a_loop_ended_at_the_clock_is_played_from_its_beginning():
    clock = looped().stopped(0.0).jumped(1_300_000.0, 0.0)
    longer = clock.with_loop(Span.between(LOOP.start_utc_s, 1_300_000.0), 0.0)
    assert longer.started(0.0).utc_s(0.0) == LOOP.start_utc_s


def test_that_moving_a_loop_about_does_not_fetch_a_clock_that_was_taken_out():
    clock = looped().jumped(1_500_000.0, 0.0)
    moved = clock.with_loop(Span.between(1_250_000.0, 1_260_000.0), 0.0)
    assert moved.utc_s(1.0) == 1_500_060.0
    around = moved.with_loop(Span.between(1_499_000.0, 1_500_100.0), 0.0)
    assert around.utc_s(2.0) == pytest.approx(1_499_020.0)  # it is in there: looped
