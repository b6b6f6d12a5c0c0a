"""What stands on the tabs of crowded panes, and how list and card share theirs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar

from torchviewer.modes.explorer import ExplorerWindow
from torchviewer.state.mission_state import Selection


def bar_of(explorer):
    return next(bar for bar in explorer.findChildren(QTabBar) if bar.isVisible() and bar.count())


NAMES = ["Pictures", "Altitude and speed", "Events", "Place", "Working", "Story"]


@pytest.fixture
def crowded(qtbot, explorer):
    """A small window with every pane open."""
    explorer.resize(1280, 720)
    for name in ("working", "spot", "events"):
        explorer.panes.bring_up(name)
    qtbot.waitUntil(lambda: bar_of(explorer).count() == len(NAMES))
    qtbot.waitUntil(lambda: not bar_of(explorer).tabIcon(0).isNull())
    return explorer


def test_that_crowded_tabs_show_icons_and_still_say_what_they_are(crowded):
    bar = bar_of(crowded)
    room = bar.parentWidget().rect().intersected(bar.geometry()).width()
    for index, name in enumerate(NAMES):
        assert not bar.tabIcon(index).isNull()
        assert name in bar.tabToolTip(index)
        assert bar.accessibleTabName(index) == name
        assert bar.tabRect(index).right() <= room
    for name, words in zip(
        ("photos", "plots", "spot"), ("Pictures", NAMES[1], "Place"), strict=True
    ):
        assert crowded.docks[name].toggleViewAction().text() == words


def test_that_names_come_back_where_there_is_room(qtbot, crowded):
    for name in ("working", "spot", "story"):
        crowded.panes.put_away(name)
    qtbot.waitUntil(lambda: bar_of(crowded).tabText(0) == "Pictures")
    assert bar_of(crowded).tabIcon(0).isNull()
    crowded.panes.bring_up("working")
    crowded.panes.bring_up("spot")
    crowded.panes.bring_up("story")
    qtbot.waitUntil(lambda: not bar_of(crowded).tabIcon(0).isNull())
    qtbot.waitUntil(lambda: not crowded.panes._titles_later.isActive())
    crowded.resizeDocks([crowded.docks["photos"]], [600], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: bar_of(crowded).tabIcon(0).isNull())
    assert [bar_of(crowded).tabText(i) for i in range(len(NAMES))] == NAMES


def test_that_a_pane_taken_out_has_its_name_again(qtbot, crowded):
    bar_of(crowded).tabBarDoubleClicked.emit(1)
    qtbot.waitUntil(lambda: crowded.docks["plots"].windowTitle() == "Altitude and speed")
    assert crowded.docks["plots"].isFloating()


def test_that_the_line_between_list_and_card_is_remembered(qtbot, explorer, state, settings):
    """A new window with the same settings begins with it."""
    explorer.panes.bring_up("events")
    state.select(Selection("event", "docking"))
    qtbot.waitUntil(explorer.events.card.isVisible)
    explorer.events.splitter.moveSplitter(100, 1)
    part = settings["event_list_part"]
    assert part == pytest.approx(explorer.events.list_part)
    assert part < 0.35
    other = ExplorerWindow(state, settings, ("en",))
    qtbot.addWidget(other)
    assert other.events.list_part == part
