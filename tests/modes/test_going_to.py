"""G: to a time or an event, from the window."""

import pytest
from PySide6.QtCore import Qt

from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import Selection
from torchviewer.views.search_box import SearchBox


@pytest.fixture
def typing(qtbot, monkeypatch):
    """Type what is in the list into each box that opens, and press the key."""
    words: list[tuple[str, Qt.Key]] = []
    opened: list[SearchBox] = []

    def type_it(box):
        opened.append(box)
        text, key = words.pop(0)
        box.line.setText(text)
        box.look_at_once()
        qtbot.keyClick(box.line, key)
        return box.result()

    monkeypatch.setattr(SearchBox, "exec", type_it)
    return words, opened


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("liftoff", "liftoff"),
        ("meet the press", "nine_press"),
        ("docking rassvet", "docking"),  # TMA-09M docked before the clock's span begins
        ("T+2d10:59:44.71", "eva_handover"),
        ("9 Nov 19:14 Moscow", "eva_handover"),  # Moscow kept UTC+4 then (IANA)
    ],
)
def test_that_the_box_goes_to_what_is_typed(explorer, state, typing, text, expected):
    typing[0].append((text, Qt.Key.Key_Return))
    state.seek(parse_time("hatch_open", state.mission))
    explorer.actions_by_id["goto_time"].trigger()
    assert state.utc_s == pytest.approx(parse_time(expected, state.mission), abs=0.01)


@pytest.mark.parametrize("modifier", ["NoModifier", "ControlModifier"])
def test_that_g_opens_the_box_for_times(qtbot, explorer, state, typing, modifier):
    words, opened = typing
    words.append(("15:30", Qt.Key.Key_Return))
    qtbot.keyClick(explorer.map, Qt.Key.Key_G, Qt.KeyboardModifier[modifier])
    assert "15:14" in opened[0].line.placeholderText()
    assert state.utc_s == parse_time("2013-11-09T15:30Z", state.mission)


def test_that_a_time_keeps_what_is_selected(qtbot, explorer, state, typing):
    typing[0].append(("15:30", Qt.Key.Key_Return))
    state.select(Selection("person", "tyurin"))
    qtbot.keyClick(explorer.map, Qt.Key.Key_G)
    assert state.selection == Selection("person", "tyurin")
    assert state.utc_s == parse_time("2013-11-09T15:30Z", state.mission)


def test_that_escape_leaves_the_clock_and_the_window_as_they_were(qtbot, explorer, state, typing):
    typing[0].append(("10:00", Qt.Key.Key_Escape))
    before_utc_s, seen = state.utc_s, []
    state.enquiry.preview_changed.connect(seen.append)
    qtbot.keyClick(explorer.map, Qt.Key.Key_G)
    assert seen == [parse_time("2013-11-09T10:00Z", state.mission), None]
    assert state.utc_s == before_utc_s
