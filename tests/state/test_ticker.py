"""The beat of the program."""

import pytest
from PySide6.QtCore import QTimer

from torchviewer.mission.times import parse_time
from torchviewer.state.ticker import Ticker, next_beat_ms


@pytest.fixture
def ticker(qapp, state):
    ticker = Ticker(state)
    yield ticker
    ticker.stop()


def is_beating(ticker: Ticker) -> bool:
    return ticker.findChild(QTimer).isActive()


def test_that_it_beats_only_while_the_clock_plays(ticker, state):
    assert not is_beating(ticker)
    state.play()
    assert is_beating(ticker)
    state.set_rate(600)
    assert is_beating(ticker)
    state.pause()
    assert not is_beating(ticker)


def test_that_it_rests_when_the_clock_has_come_to_its_end(ticker, state, hand_clock):
    state.seek(state.mission.span.end_utc_s - 1)
    state.play()
    hand_clock.now_s += 1
    state.tick()
    assert not is_beating(ticker)


def test_that_each_beat_shows_the_instant_that_the_clock_has_reached(
    qtbot, ticker, state, hand_clock
):
    state.seek(parse_time("docking", state.mission))
    state.set_rate(60)
    state.play()
    hand_clock.now_s += 2
    with qtbot.waitSignal(state.utc_changed) as told:
        pass
    assert told.args == [pytest.approx(parse_time("docking", state.mission) + 120)]


def test_that_beats_keep_to_the_grid_of_frames():
    frame_ms = 1000.0 / 60.0
    assert next_beat_ms(100.0, 100.3, frame_ms) == pytest.approx(100.0 + frame_ms)
    # a timer that fires a little early does not beat twice for one frame
    assert next_beat_ms(100.0, 99.4, frame_ms) == pytest.approx(100.0 + frame_ms)


def test_that_frames_which_were_missed_are_left_out():
    frame_ms = 10.0
    assert next_beat_ms(100.0, 137.0, frame_ms) == pytest.approx(150.0)
    assert next_beat_ms(100.0, 131.0, frame_ms) == pytest.approx(140.0)


@pytest.mark.parametrize(("screen", "shown"), [(0.0, 20.0), (30.0, 30.0), (144.0, 60.0)])
def test_that_the_beat_is_that_of_the_screen_within_reason(qapp, state, screen, shown):
    assert Ticker(state, screen)._frame_ms == pytest.approx(1000.0 / shown)
