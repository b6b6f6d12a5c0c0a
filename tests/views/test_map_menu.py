"""The menu of what the map shows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from torchviewer.state.mission_state import MissionState
from torchviewer.views.map_menu import LENGTHS, map_menu
from torchviewer.views.map_options import MOST_ORBITS, USUAL, MapOptions
from torchviewer.views.map_view import MapView

CHOICES = ("Names of places", "Times and heights on the path", "Circle of visibility")


@pytest.fixture
def parent(look, qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def entries(menu: QMenu) -> list[QAction]:
    """The choices of a menu and of the menus in it."""
    found = []
    for action in menu.actions():
        inner = action.menu()
        found += entries(inner) if isinstance(inner, QMenu) else [action]
    return [action for action in found if not action.isSeparator()]


@pytest.mark.parametrize("options", [USUAL, MapOptions(names=False, past_orbits=3.0)])
def test_that_the_menu_ticks_what_is_shown(parent: QWidget, options: MapOptions) -> None:
    menu = map_menu(parent, lambda: options, lambda _: None)
    ticked = {action.text() for action in entries(menu) if action.isChecked()}
    assert ("Names of places" in ticked) == options.names
    assert "Pictures of the Earth" in ticked
    assert f"{'3' if options.past_orbits == 3 else '1.25'} orbits" in ticked


def test_that_each_entry_chooses_one_thing(parent: QWidget) -> None:
    chosen: list[MapOptions] = []
    menu = map_menu(parent, lambda: USUAL, chosen.append)
    usual = [a for a in entries(menu) if a.isChecked() and a.actionGroup() is not None]
    assert len(usual) == 2
    for action in entries(menu):
        chosen.clear()
        action.trigger()
        differing = [
            name for name, value in vars(USUAL).items() if getattr(chosen[0], name) != value
        ]
        assert len(chosen) == 1
        assert len(differing) == (0 if action in usual else 1), action.text()


def test_that_every_length_of_the_menu_is_a_sound_choice() -> None:
    for orbits in LENGTHS:
        assert 0 <= orbits <= MOST_ORBITS
        options = replace(USUAL, past_orbits=orbits, future_orbits=orbits)
        assert MapOptions.from_values(options.values()) == options


@pytest.fixture
def world(state: MissionState, show_map) -> MapView:
    return show_map(state, 800, 400)


def test_that_a_choice_changes_the_map_and_is_told(world: MapView, qtbot) -> None:
    world.ask_what_is_shown()
    menu = world.findChild(QMenu)
    names = next(action for action in entries(menu) if action.text() == "Names of places")
    assert world.label_rects
    with qtbot.waitSignal(world.options_changed) as told:
        names.trigger()
    menu.close()
    assert told.args == [replace(USUAL, names=False)]
    assert world.options == replace(USUAL, names=False)
    QTest.qWait(1)
    assert not world.label_rects


def test_that_several_things_are_chosen_while_the_menu_is_open(world: MapView) -> None:
    """By hand and by keys, each beside what was chosen before."""
    world.ask_what_is_shown()
    menu = world.findChild(QMenu)
    names, ticks, circle = (a for a in entries(menu) if a.text() in CHOICES)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(names).center())
    menu.setActiveAction(ticks)
    QTest.keyClick(menu, Qt.Key.Key_Space)
    menu.setActiveAction(circle)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert menu.isVisible()
    assert world.options == replace(USUAL, names=False, ticks=False, footprint=False)
    assert not any(action.isChecked() for action in (names, ticks, circle))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(names).center())
    assert world.options == replace(USUAL, ticks=False, footprint=False)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()


def test_that_what_the_program_sets_is_not_told_as_a_persons_choice(world: MapView, qtbot) -> None:
    with qtbot.assertNotEmitted(world.options_changed):
        world.set_options(MapOptions(projection="globe", past_orbits=3.0))
    assert world.options.past_orbits == 3.0


def test_that_the_globe_button_is_a_persons_choice(world: MapView, qtbot) -> None:
    with qtbot.waitSignal(world.options_changed) as told:
        world._buttons.globe.click()
    assert told.args == [replace(USUAL, projection="globe")]


@pytest.mark.parametrize("name", ["imagery", "names", "ticks", "footprint"])
def test_that_each_choice_can_be_seen(world: MapView, name: str) -> None:
    QTest.qWait(1)
    before = world.grab().toImage()
    world.set_options(replace(USUAL, **{name: False}))
    QTest.qWait(1)
    without = world.grab().toImage()
    assert without != before
    world.set_options(USUAL)
    QTest.qWait(1)
    assert world.grab().toImage() != without


def test_that_menus_go_when_they_are_closed(world: MapView) -> None:
    for _ in range(20):
        world.ask_what_is_shown()
        for menu in world.findChildren(QMenu):
            menu.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert world.findChildren(QMenu) == []


@pytest.mark.parametrize("orbits", [0.0, 6.0])
def test_that_the_path_is_as_long_as_was_chosen(world: MapView, state, orbits: float) -> None:
    world.set_options(replace(USUAL, past_orbits=orbits, future_orbits=orbits))
    QTest.qWait(1)
    path = world._layers.overlay.shown_path()
    # 5570 s to an orbit; the picture's end lies on the grid of 20 s, some pixels of way back
    until = world._layers.overlay.drawn_until_utc_s
    assert path.utc_s[0] == pytest.approx(until - orbits * 5570, abs=20)
    assert path.utc_s[-1] == pytest.approx(until + orbits * 5570, abs=20)
