"""I and O: a stretch of time to play round and round, set by its two ends."""

from PySide6.QtCore import Qt

HOUR_S = 3600.0


def press(qtbot, explorer, key, at_utc_s, state):
    state.seek(at_utc_s)
    qtbot.keyClick(explorer, key)


def test_that_i_and_o_make_a_loop_in_either_order(qtbot, explorer, state):
    start = state.mission.home.start_utc_s + 10 * HOUR_S
    press(qtbot, explorer, Qt.Key.Key_I, start + HOUR_S, state)
    assert state.loop is None
    assert "Press O" in explorer.notice.text()
    press(qtbot, explorer, Qt.Key.Key_O, start, state)
    assert (state.loop.start_utc_s, state.loop.end_utc_s) == (start, start + HOUR_S)


def test_that_each_end_of_a_running_loop_can_be_moved(qtbot, explorer, state):
    start = state.mission.home.start_utc_s + 10 * HOUR_S
    press(qtbot, explorer, Qt.Key.Key_I, start, state)
    press(qtbot, explorer, Qt.Key.Key_O, start + HOUR_S, state)
    press(qtbot, explorer, Qt.Key.Key_O, start + 2 * HOUR_S, state)
    press(qtbot, explorer, Qt.Key.Key_I, start + 0.5 * HOUR_S, state)
    loop = state.loop
    assert (loop.start_utc_s, loop.end_utc_s) == (start + 0.5 * HOUR_S, start + 2 * HOUR_S)


def test_that_an_end_without_a_start_is_answered(qtbot, explorer, state):
    press(qtbot, explorer, Qt.Key.Key_O, state.utc_s, state)
    assert state.loop is None
    assert "Press I" in explorer.notice.text()


def test_that_a_loop_of_no_length_is_refused(qtbot, explorer, state):
    press(qtbot, explorer, Qt.Key.Key_I, state.utc_s, state)
    press(qtbot, explorer, Qt.Key.Key_O, state.utc_s + 0.4, state)
    assert state.loop is None
    assert "at least a second" in explorer.notice.text()
