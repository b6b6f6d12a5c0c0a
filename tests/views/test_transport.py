"""The bar that moves the clock."""

import pytest
from PySide6.QtCore import Qt

from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import Selection
from torchviewer.views.language import use_language
from torchviewer.views.rate_text import rate_words
from torchviewer.views.time_text import rate_text
from torchviewer.views.transport import Transport


@pytest.fixture
def transport(qtbot, state):
    made = Transport(state)
    qtbot.addWidget(made)
    made.show()
    return made


def press(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_that_play_plays_and_pauses(qtbot, transport, state):
    press(qtbot, transport.play)
    assert state.playing
    assert "Pause" in transport.play.accessibleName()
    press(qtbot, transport.play)
    assert not state.playing


def test_that_exactly_the_rate_in_force_is_marked(qtbot, transport, state):
    press(qtbot, transport.rates[600])
    assert state.rate == 600
    assert [rate for rate, button in transport.rates.items() if button.isChecked()] == [600]
    press(qtbot, transport.rates[600])
    assert transport.rates[600].isChecked()


def test_that_a_rate_without_a_button_is_still_shown(transport, state):
    state.set_rate(-120)
    # mission.toml's sets: 15.5 orbits a day, 5574 s each, / 120 = 46 s
    assert transport.rate_words.text() == "−120×, one orbit in 46 s"
    assert transport.rate_words.accessibleName() == "Rate: −120×, one orbit in 46 s"


def test_that_the_usual_rate_is_said_in_words(transport, state):
    state.set_rate(60)
    assert transport.rate_words.text() == "60×, one orbit in 93 s"
    state.set_rate(1)
    assert transport.rate_words.text() == "1×, real time"
    state.seek(state.mission.span.start_utc_s)  # weeks before the launch
    state.set_rate(60)
    assert transport.rate_words.text() == "60×, one day in 24\u00a0min"


@pytest.mark.parametrize(("language", "wait"), [("en", "9.3 s"), ("ru", "9,3 с"), ("de", "9,3 s")])
def test_that_numbers_have_the_decimal_sign_of_the_language(state, language, wait):
    use_language(language)
    try:
        state.set_rate(600)
        assert rate_words(state).endswith(wait)
        assert rate_text(-1.5) == ("−1.5×" if language == "en" else "−1,5×")
    finally:
        use_language("en")


def test_that_a_story_is_said_and_every_plain_rate_ends_it(qtbot, transport, state):
    before_utc_s = state.utc_s
    state.pace.set_minutes(10)
    assert state.utc_s == before_utc_s
    assert transport.rate_words.text() == "About 1×, story of 10\u00a0min"  # an event is here
    assert transport.pace.isChecked()
    assert not any(button.isChecked() for button in transport.rates.values())
    press(qtbot, transport.rates[600])
    assert state.pace.minutes is None
    assert not transport.pace.isChecked()
    state.pace.toggle()
    assert state.pace.minutes == 10
    state.pace.toggle()
    assert (state.pace.minutes, state.rate) == (None, 600)


def test_that_the_menu_has_the_rates_where_the_bar_is_narrow(qtbot, transport, state):
    transport.resize(1280, 52)
    assert transport.rates[600].isVisible()
    transport.resize(720, 52)
    assert not transport.rates[600].isVisible()
    actions = {a.text(): a for a in transport.pace.menu().actions() if a.text()}
    actions["600×"].trigger()
    assert state.rate == 600
    actions["Story in 3 minutes"].trigger()
    assert state.pace.minutes == 3
    assert [text for text, action in actions.items() if action.isChecked()] == [
        "Story in 3 minutes"
    ]


def test_that_the_neighbouring_events_are_gone_to(qtbot, transport, state):
    press(qtbot, transport.on)
    assert state.selection == Selection("event", "eva_work")
    press(qtbot, transport.back)
    assert state.selection == Selection("event", "eva_handover")


def test_that_the_phase_is_looped_and_let_go(qtbot, transport, state):
    phase = state.moment.phase
    press(qtbot, transport.loop)
    assert (state.loop.start_utc_s, state.loop.end_utc_s) == (phase.start_utc_s, phase.end_utc_s)
    press(qtbot, transport.loop)
    assert state.loop is None


def test_that_the_countdown_is_as_fine_as_the_event_is_known(transport, state):
    state.seek(parse_time("docking", state.mission) - 95)  # known to the second
    assert transport.next_when.text().replace("\u00a0", " ") == "in 1 min 35 s"
    state.seek(parse_time("hatch_open", state.mission) - 95)  # known to the minute
    assert transport.next_when.text().replace("\u00a0", " ") == "in 1 min"
    state.seek(parse_time("relay_yakutsk", state.mission) - 95)  # known to the day
    assert transport.next_when.text() == "9 Nov 2013"


def test_that_after_the_last_event_it_says_so(transport, state):
    state.seek(state.mission.span.end_utc_s)
    following = [e for e in state.mission.events if e.start_utc_s > state.utc_s]
    assert bool(following) != (transport.next_when.text() == "No later event")


def test_that_every_button_has_a_name(transport):
    buttons = [transport.back, transport.play, transport.on, transport.loop]
    names = [b.accessibleName() for b in (*buttons, *transport.rates.values())]
    assert all(names)
    assert len(set(names)) == len(names)
