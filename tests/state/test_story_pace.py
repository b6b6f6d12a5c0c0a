"""The story pace in the shared model: no jumps, the playhead where the clock says, a way back."""

import pytest

from torchviewer.mission.pacing import story_pacing


def test_that_going_over_and_back_is_told_without_a_jump(state):
    told, jumps = [], []
    state.clock_changed.connect(lambda clock: told.append(clock.pacing is not None))
    state.seeked.connect(jumps.append)
    state.pace.set_minutes(3)
    state.pace.toggle()
    state.pace.toggle()
    assert state.pace.minutes == 3  # the length that was chosen last
    assert told == [True, False, True]
    assert jumps == []


@pytest.mark.parametrize("leave", ["faster", "slower", "shuttle_forward", "shuttle_back"])
def test_that_every_key_of_the_plain_rate_leaves_the_story(state, leave):
    state.pace.set_minutes(10)
    getattr(state, leave)()
    assert state.pace.minutes is None


def test_that_a_seek_goes_on_at_the_pace_of_the_new_place(state):
    state.pace.set_minutes(10)
    home = state.mission.home
    state.seek(home.start_utc_s + home.length_s / 3)
    assert state.pace.minutes == 10
    pacing = state.clock.pacing
    assert state.pace.rate == pytest.approx(pacing.rate(pacing.played_s(state.utc_s)))


def test_that_another_language_is_given_its_own_reading_time(state):
    state.pace.set_minutes(30)
    state.set_language("de")
    expected = story_pacing(state.mission, 30, "de").stays
    assert state.clock.pacing.stays == expected
    assert expected != story_pacing(state.mission, 30, "en").stays


def test_that_play_at_the_end_of_the_story_begins_it_again(state):
    state.pace.set_minutes(3)
    state.seek(state.mission.home.end_utc_s)
    state.play()
    state.pause()
    assert state.utc_s == pytest.approx(state.mission.home.start_utc_s, abs=60)
