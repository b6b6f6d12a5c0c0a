"""The side buttons of a mouse, the media keys, and the layout for fingers in the explorer."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest


@pytest.fixture
def been(state):
    """Where the clock began, and where it is: jumps within a second are one."""
    state.seek(state.utc_s + 7200.0)
    return state.mission.start_at_utc_s, state.utc_s


@pytest.mark.parametrize("view", ["map", "timeline", "transport", "header", "photos"])
def test_that_the_side_buttons_go_through_the_history(explorer, state, been, view):
    widget = getattr(explorer, view)
    place = widget.mapTo(explorer, QPoint(widget.width() // 2, widget.height() // 2))
    window = explorer.windowHandle()
    QTest.mouseClick(window, Qt.MouseButton.BackButton, pos=place)
    assert state.utc_s == been[0]
    QTest.mouseClick(window, Qt.MouseButton.ForwardButton, pos=place)
    assert state.utc_s == been[1]


def test_that_the_side_buttons_work_in_a_pane_that_floats(qtbot, explorer, state, been):
    dock = explorer.docks["plots"]
    dock.setFloating(True)
    qtbot.waitExposed(dock)
    QTest.mouseClick(dock.windowHandle(), Qt.MouseButton.BackButton, pos=QPoint(50, 60))
    assert state.utc_s == been[0]
    dock.setFloating(False)


def test_that_the_stop_key_goes_back_to_where_playing_began(qtbot, explorer, state):
    began = state.utc_s
    state.play()
    state.seek(began + 600.0)
    state.pause()
    state.seek(began + 1200.0)
    qtbot.keyClick(explorer, Qt.Key.Key_MediaStop)
    assert (state.playing, state.utc_s) == (False, began + 600.0)


def test_that_the_setting_lays_the_timeline_out_for_fingers(explorer, settings):
    assert not explorer.timeline.touch_layout.is_on
    settings.put("touch", "on")
    assert explorer.timeline.touch_layout.is_on
    settings.put("touch", "off")
    assert not explorer.timeline.touch_layout.is_on
