"""Where playing began, and the key that goes back there."""

import pytest

from torchviewer.mission.records import Span
from torchviewer.mission.times import parse_time


@pytest.fixture
def liftoff(state):
    utc_s = parse_time("liftoff", state.mission)
    state.seek(utc_s)
    return utc_s


def run(state, hand_clock, seconds):
    hand_clock.now_s += seconds
    state.tick()


def test_that_stop_goes_back_to_where_playing_began(state, hand_clock, liftoff):
    state.play()
    run(state, hand_clock, 5.0)
    state.play_start.stop()
    assert (state.playing, state.utc_s) == (False, liftoff)


def test_that_stop_after_a_pause_goes_back_too(state, hand_clock, liftoff):
    state.play()
    run(state, hand_clock, 5.0)
    state.pause()
    state.play_start.stop()
    assert state.utc_s == liftoff


def test_that_a_jump_while_playing_begins_anew(state, hand_clock, liftoff):
    state.play()
    run(state, hand_clock, 5.0)
    state.seek(liftoff + 3600.0)
    run(state, hand_clock, 5.0)
    state.set_rate(120)
    state.play_start.stop()
    assert state.utc_s == liftoff + 3600.0


def test_that_a_jump_at_rest_is_kept_until_playing_begins(state, hand_clock, liftoff):
    state.play()
    state.pause()
    state.seek(liftoff + 3600.0)
    assert state.play_start.utc_s == liftoff
    state.play()
    assert state.play_start.utc_s == liftoff + 3600.0


def test_that_a_round_of_a_loop_begins_nothing(state, hand_clock, liftoff):
    state.seek(liftoff + 300.0)
    state.set_loop(Span.between(liftoff, liftoff + 600.0))
    state.set_rate(60)
    state.play()
    run(state, hand_clock, 7.0)
    assert state.rounds == 1
    state.play_start.stop()
    assert state.utc_s == liftoff + 300.0


def test_that_nothing_was_played_in_a_mission_just_opened(state, hand_clock, liftoff):
    state.play_start.stop()
    assert state.utc_s == liftoff  # nothing has been played
    state.play()
    run(state, hand_clock, 5.0)
    state.open_mission(state.mission, state.flight)
    there = state.utc_s
    state.play_start.stop()
    assert (state.play_start.utc_s, state.utc_s) == (None, there)


def test_that_the_way_back_can_be_taken_back(state, hand_clock, liftoff):
    state.play()
    run(state, hand_clock, 60.0)
    here = state.utc_s
    state.play_start.stop()
    state.go_back()
    assert state.utc_s == here
