"""The way back: jumps of a person can be undone, scrubs are one jump, running is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.state.history import MOST_JUMPS
from torchviewer.state.mission_state import MissionState


class Now:
    """Real time that stands still until a test moves it."""

    def __init__(self) -> None:
        self.mono_s = 1000.0

    def __call__(self) -> float:
        return self.mono_s


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture
def state(mission, flight, now) -> MissionState:
    state = MissionState(mission, flight, mono_s=now)
    state.go_start()
    state.history.forget()
    now.mono_s += 10.0
    return state


def jump(state, now, utc_s: float) -> None:
    now.mono_s += 2.0
    state.seek(utc_s)


def test_that_jumps_are_taken_back_and_made_again(state, now):
    start = state.utc_s
    jump(state, now, start + 3600.0)
    jump(state, now, start + 7200.0)
    state.go_back()
    assert state.utc_s == start + 3600.0
    state.go_back()
    assert (state.utc_s, state.history.can_go_back) == (start, False)
    state.go_forward()
    state.go_forward()
    assert (state.utc_s, state.history.can_go_forward) == (start + 7200.0, False)


def test_that_a_new_jump_gives_up_what_was_ahead(state, now):
    start = state.utc_s
    jump(state, now, start + 3600.0)
    state.go_back()
    jump(state, now, start + 60.0)
    assert not state.history.can_go_forward
    state.go_back()
    assert state.utc_s == start


def test_that_jumps_in_quick_succession_are_one(state, now):
    start = state.utc_s
    for _ in range(5):  # a key that repeats
        now.mono_s += 0.4
        state.next_event()
    state.go_back()
    assert (state.utc_s, state.history.can_go_back) == (start, False)


def test_that_a_scrub_is_one_jump_however_long_it_takes(state, now):
    start = state.utc_s
    jump(state, now, start + 600.0)
    state.history.hold()
    for second in range(10):
        now.mono_s += 3.0
        state.seek(start + 1000.0 + second)
    state.history.release()
    state.go_back()
    assert state.utc_s == start + 600.0
    state.go_back()
    assert state.utc_s == start


def test_that_steps_and_running_leave_no_trace(state, now):
    state.step(60.0)
    state.play()
    for _ in range(5):
        now.mono_s += 1.0
        state.tick()
    assert not state.history.can_go_back


def test_that_another_mission_begins_without_a_past(state, now, mission, flight):
    jump(state, now, state.utc_s + 3600.0)
    state.open_mission(mission, flight)
    assert not state.history.can_go_back


@given(st.lists(st.floats(2.0, 400_000.0), min_size=1, max_size=MOST_JUMPS + 20))
def test_that_going_back_and_forward_again_ends_where_it_began(mission, flight, ways_s):
    now = Now()
    state = MissionState(mission, flight, mono_s=now)
    start = state.mission.home.start_utc_s
    for way_s in ways_s:
        jump(state, now, start + way_s)
    end, count = state.utc_s, 0
    while state.history.can_go_back:
        state.go_back()
        count += 1
    assert count <= MOST_JUMPS
    while state.history.can_go_forward:
        state.go_forward()
    assert state.utc_s == end
