"""The one shared model: intents up, facts down, in order."""

import itertools
import math

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from torchviewer import load_mission
from torchviewer.flight.flight import Flight
from torchviewer.mission.records import Span
from torchviewer.mission.starter import write_starter
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState, Selection


def test_that_a_pause_or_another_rate_is_no_jump(qapp, mission, flight):
    """A true clock goes on between two readings; at 3600x a microsecond is 4 ms of the mission."""
    reading = itertools.count()
    state = MissionState(mission, flight, mono_s=lambda: next(reading) * 1e-6)
    state.set_rate(3600)
    jumps = []
    state.seeked.connect(jumps.append)
    for act in (state.play, state.tick, state.faster, state.slower, state.reverse, state.pause):
        act()
    assert jumps == []


class Heard:
    """Everything that the signals of a state said, in order."""

    def __init__(self, state: MissionState) -> None:
        self.facts: list[tuple] = []
        for name in (
            "utc_changed",
            "seeked",
            "clock_changed",
            "selection_changed",
            "window_changed",
        ):
            getattr(state, name).connect(self._hear(name))

    def _hear(self, name):
        return lambda *values: self.facts.append((name, *values))

    def named(self, name: str) -> list[tuple]:
        return [fact for fact in self.facts if fact[0] == name]


def test_that_a_seek_is_told_as_a_jump_and_as_a_time(state):
    heard = Heard(state)
    there = parse_time("docking", state.mission)
    state.seek(there)
    assert heard.facts == [("seeked", there), ("utc_changed", there)]
    assert state.utc_s == there


def test_that_time_passes_without_a_jump(state, hand_clock):
    state.seek(parse_time("docking", state.mission))
    state.set_rate(60)
    state.play()
    heard = Heard(state)
    before = state.utc_s
    hand_clock.now_s += 0.5
    state.tick()
    assert state.utc_s == pytest.approx(before + 30)
    assert [fact[0] for fact in heard.facts] == ["utc_changed"]


def test_that_time_does_not_move_between_ticks(state, hand_clock):
    state.play()
    before = state.utc_s
    hand_clock.now_s += 5
    assert state.utc_s == before


def test_that_changing_the_rate_does_not_move_the_playhead(state, hand_clock):
    state.play()
    hand_clock.now_s += 1
    state.tick()
    before = state.utc_s
    state.set_rate(600)
    assert state.utc_s == pytest.approx(before, abs=1e-6)


def test_that_setting_what_is_already_so_says_nothing(state):
    heard = Heard(state)
    state.select(None)
    state.set_rate(state.rate)
    state.pause()
    state.set_window(state.window.start_utc_s, state.window.end_utc_s)
    assert heard.facts == []


def test_that_a_rate_of_zero_is_refused(state):
    with pytest.raises(ValueError, match="pause"):
        state.set_rate(0)


def test_that_no_receiver_hears_an_old_value_after_a_new_one(state):
    first, second = (parse_time(event, state.mission) for event in ("docking", "eva_start"))
    heard: list[float] = []
    state.utc_changed.connect(lambda utc_s: state.seek(second) if utc_s == first else None)
    state.utc_changed.connect(heard.append)
    state.seek(first)
    assert heard == [first, second]
    assert state.utc_s == second


def test_that_receivers_who_answer_each_other_for_ever_are_stopped(state, caplog):
    state.utc_changed.connect(lambda utc_s: state.seek(utc_s + 1))
    state.seek(parse_time("docking", state.mission))
    assert "without end" in caplog.text
    state.utc_changed.disconnect()
    state.seek(parse_time("eva_start", state.mission))
    assert state.utc_s == parse_time("eva_start", state.mission)


def test_that_the_clock_stops_at_the_end_of_the_span(state, hand_clock):
    state.seek(state.mission.span.end_utc_s - 10)
    state.play()
    hand_clock.now_s += 10
    state.tick()
    assert not state.playing
    assert state.utc_s == state.mission.span.end_utc_s
    state.play()
    assert state.utc_s == state.mission.span.start_utc_s


def test_that_playing_backwards_from_the_start_of_the_span_begins_at_its_end(state):
    state.seek(state.mission.span.start_utc_s)
    state.set_rate(-60)
    state.play()
    assert state.playing
    assert state.utc_s == state.mission.span.end_utc_s


def test_that_another_mission_brings_its_own_clock_window_and_zone_and_no_selection(
    state, tmp_path
):
    write_starter(tmp_path)
    other = load_mission(tmp_path)
    state.select(Selection("event", "docking"))
    state.play()
    heard = Heard(state)
    zones = []
    state.zone_changed.connect(zones.append)
    state.open_mission(other, Flight(other))
    assert state.mission is other
    assert state.selection is None
    assert not state.playing
    assert state.utc_s == other.start_at_utc_s
    assert state.window == other.home
    assert zones == [state.zone]
    assert heard.facts[-2:] == [("seeked", state.utc_s), ("utc_changed", state.utc_s)]


def test_that_the_next_event_is_gone_to_and_selected(state):
    state.seek(parse_time("liftoff", state.mission))
    state.next_event()
    assert state.selection == Selection("event", "asc_tower")
    assert state.utc_s == parse_time("asc_tower", state.mission)
    state.previous_event()
    assert state.selection == Selection("event", "liftoff")


def test_that_events_that_start_together_are_gone_to_one_after_the_other(state):
    there = parse_time("relay_salekhard", state.mission)
    assert there == parse_time("rocket_mated", state.mission)
    state.seek(there - 60)
    seen = []
    for intent in (state.next_event, state.next_event, state.previous_event):
        intent()
        assert state.utc_s == there
        seen.append(state.selection.id)
    assert set(seen) == {"relay_salekhard", "rocket_mated"}
    assert seen[0] == seen[2] != seen[1]


def test_that_events_before_the_span_are_not_gone_to(state):
    state.seek(state.mission.span.start_utc_s)
    state.previous_event()
    assert state.selection is None
    assert state.utc_s == state.mission.span.start_utc_s


def test_that_a_loop_is_told_as_a_jump_when_it_begins_again(state, hand_clock):
    start = parse_time("eva_start", state.mission)
    state.seek(start)
    state.set_loop(Span.between(start, start + 600))
    state.set_rate(60)
    state.play()
    heard = Heard(state)
    hand_clock.now_s += 10.5
    state.tick()
    assert state.utc_s == pytest.approx(start + 30)
    assert heard.named("seeked") == [("seeked", pytest.approx(start + 30))]


def test_that_shuttling_plays_backwards_then_faster(state):
    state.set_rate(60)
    state.shuttle_back()
    assert state.playing
    assert state.rate == -60
    state.shuttle_back()
    assert state.rate == -120
    state.shuttle_forward()
    assert state.rate == 120


def test_that_zooming_keeps_the_instant_it_is_around_in_its_place(state):
    around = parse_time("eva_start", state.mission)
    before = (around - state.window.start_utc_s) / state.window.length_s
    state.zoom(3.0, around)
    after = (around - state.window.start_utc_s) / state.window.length_s
    assert after == pytest.approx(before, abs=1e-9)


def test_that_the_window_stays_inside_the_span(state):
    span = state.mission.span
    state.set_window(span.start_utc_s - 1e7, span.start_utc_s - 9e6)
    assert state.window.start_utc_s == span.start_utc_s
    state.set_window(0, 5e9)
    assert (state.window.start_utc_s, state.window.end_utc_s) == (span.start_utc_s, span.end_utc_s)


def test_that_the_local_clocks_go_round_and_end_with_ones_own(state):
    seen = [state.zone]
    for _ in range(len(state.zones)):
        state.next_zone()
        seen.append(state.zone)
    assert seen[0] == seen[-1]
    assert set(seen) == set(state.zones)
    assert state.zones[-1] == "own"


def test_that_the_moment_is_computed_once_for_each_instant(state):
    assert state.moment is state.moment
    before = state.moment
    state.step(1.0)
    assert state.moment is not before
    assert state.moment.utc_s == state.utc_s


INTENTS = (
    "play pause toggle reverse faster slower shuttle_back shuttle_forward "
    "next_event previous_event go_start go_end zoom_in zoom_out zoom_home"
).split()


class StateMachine(RuleBasedStateMachine):
    """Whatever is asked in whatever order, the state stays whole."""

    mission = load_mission()
    flight = Flight(mission)

    @initialize()
    def begin(self) -> None:
        self.now_s = 0.0
        self.state = MissionState(self.mission, self.flight, mono_s=lambda: self.now_s)
        self.told_utc_s = self.state.utc_s
        self.state.utc_changed.connect(self._told)

    def _told(self, utc_s: float) -> None:
        self.told_utc_s = utc_s

    @rule(seconds=st.floats(0, 30))
    def wait_and_tick(self, seconds: float) -> None:
        self.now_s += seconds
        self.state.tick()

    @rule(part=st.floats(-0.1, 1.1))
    def seek(self, part: float) -> None:
        span = self.mission.span
        self.state.seek(span.start_utc_s + part * span.length_s)

    @rule(rate=st.sampled_from([1, -1, 60, -600, 3600, 5000, -0.5]))
    def set_rate(self, rate: float) -> None:
        self.state.set_rate(rate)

    @rule(name=st.sampled_from(INTENTS))
    def do(self, name: str) -> None:
        getattr(self.state, name)()

    @rule(minutes=st.integers(-5, 500))
    def loop(self, minutes: int) -> None:
        start = self.state.utc_s
        self.state.set_loop(Span.between(start, start + minutes * 60) if minutes > 0 else None)

    @invariant()
    def the_clock_is_inside_the_span(self) -> None:
        span = self.mission.span
        assert span.start_utc_s <= self.state.utc_s <= span.end_utc_s

    @invariant()
    def everybody_was_told_the_time(self) -> None:
        assert self.told_utc_s == self.state.utc_s

    @invariant()
    def the_rate_is_one_that_exists(self) -> None:
        assert 1 <= abs(self.state.rate) <= 3600

    @invariant()
    def the_window_is_inside_the_span(self) -> None:
        window, span = self.state.window, self.mission.span
        assert span.start_utc_s <= window.start_utc_s < window.end_utc_s <= span.end_utc_s


TestStateMachine = StateMachine.TestCase
TestStateMachine.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


def test_that_words_are_due_less_often_than_marks(state, hand_clock):
    state.seek(parse_time("docking", state.mission))
    state.set_rate(60)
    state.play()
    marks, words = [], []
    state.utc_changed.connect(marks.append)
    state.words_due.connect(words.append)
    for _ in range(60):
        hand_clock.now_s += 1 / 60
        state.tick()
    assert len(marks) == 60
    assert 8 <= len(words) <= 11  # every 0.095 s at the soonest, with whole frames between


def test_that_words_of_a_slow_clock_change_as_a_second_is_full(state, hand_clock):
    state.seek(parse_time("docking", state.mission))
    state.set_rate(1)
    state.play()
    words = []
    state.words_due.connect(words.append)
    for _ in range(180):
        hand_clock.now_s += 1 / 60
        state.tick()
    assert [math.floor(utc_s) for utc_s in words] == [
        math.floor(words[0]) + second for second in range(3)
    ]
    assert all(utc_s % 1.0 < 1 / 59 for utc_s in words)


def test_that_words_are_right_at_once_after_a_jump_and_at_rest(state, hand_clock):
    state.set_rate(60)
    state.play()
    hand_clock.now_s += 1.0
    state.tick()
    words = []
    state.words_due.connect(words.append)
    hand_clock.now_s += 0.01
    state.tick()
    assert words == []  # they were told a hundredth of a second ago
    state.seek(state.utc_s + 600.0)
    assert words == [state.utc_s]
    hand_clock.now_s += 0.01
    state.pause()
    assert words[-1] == state.utc_s


def test_that_words_are_told_of_a_preview_and_of_its_end(state):
    words = []
    state.words_due.connect(words.append)
    state.preview(state.utc_s + 60.0)
    state.preview(None)
    assert words == [state.utc_s + 60.0, state.utc_s]
