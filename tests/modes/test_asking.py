"""Asking about a place and for the working: panes that come when they are asked for."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget

from torchviewer.mission.times import parse_time
from torchviewer.modes import layout
from torchviewer.state.enquiry import Ruler, Spot
from torchviewer.state.mission_state import Selection
from torchviewer.views.town_box import TownBox

GRAZ = Spot(47.07, 15.44, "Graz", "Europe/Vienna")


def front_pane(explorer):
    return [name for name in explorer.panes.BESIDE if explorer.panes.is_on_top(name)]


def test_that_a_new_window_shows_neither_pane(explorer):
    assert explorer.docks["spot"].isHidden()
    assert explorer.docks["working"].isHidden()
    assert front_pane(explorer) == ["photos"]


def test_that_a_spot_brings_up_its_card_and_escape_closes_it(qtbot, explorer, state):
    state.enquiry.ask_about(GRAZ)
    qtbot.waitUntil(lambda: front_pane(explorer) == ["spot"])
    assert explorer.spot_card.title.text() == "Graz"
    qtbot.keyClick(explorer, Qt.Key.Key_Escape)
    assert state.enquiry.spot is None
    qtbot.waitUntil(lambda: front_pane(explorer) == ["photos"])
    assert explorer.docks["spot"].isHidden()


def test_that_escape_takes_one_thing_away_at_a_time(qtbot, explorer, state):
    state.enquiry.measure(Ruler((0.0, 0.0)))
    state.enquiry.ask_about(GRAZ)
    state.set_loop(state.mission.phases[0])
    for left in ((GRAZ, True), (None, True), (None, False)):
        qtbot.keyClick(explorer, Qt.Key.Key_Escape)
        assert state.enquiry.ruler is None
        assert (state.enquiry.spot, state.loop is not None) == left


def test_that_escape_lets_go_of_a_place_that_was_picked(qtbot, explorer, state):
    """Its card and its ring go together; an event keeps its own card."""
    for spot in (Spot(29.56, -95.09, "Mission Control, Houston"), None):
        state.select(Selection("place", "jsc"))
        state.enquiry.ask_about(spot)
        qtbot.keyClick(explorer, Qt.Key.Key_Escape)
        assert state.enquiry.spot is None
        assert state.selection is None
    state.select(Selection("event", "docking"))
    qtbot.keyClick(explorer, Qt.Key.Key_Escape)
    assert state.selection == Selection("event", "docking")


def test_that_escape_soon_after_a_click_asks_nothing(qtbot, explorer, state):
    """A click on open ground waits for the second half of a double click."""
    state.set_loop(state.mission.phases[0])
    explorer.map.prepare_fully()
    pointer = explorer.map._pointer
    at = next(
        QPoint(x, y)
        for x in range(100, 900, 20)
        for y in range(100, 400, 20)
        if pointer.instant_at(QPointF(x, y), 40.0) is None and not pointer._is_named(QPointF(x, y))
    )
    qtbot.mouseClick(explorer.map, Qt.MouseButton.LeftButton, pos=at)
    qtbot.keyClick(explorer, Qt.Key.Key_Escape)
    qtbot.wait(QApplication.doubleClickInterval() + 100)
    assert state.enquiry.spot is None
    assert state.loop is not None  # one thing at a time
    qtbot.mouseClick(explorer.map, Qt.MouseButton.LeftButton, pos=at)
    qtbot.waitUntil(lambda: state.enquiry.spot is not None)


def test_that_a_town_is_found_by_typing_alone(qtbot, explorer, state, monkeypatch):
    explorer.activateWindow()

    def type_it(box):
        assert isinstance(box, TownBox)
        qtbot.keyClicks(box.line, "Graz")
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
        box.deleteLater()
        return box.result()

    monkeypatch.setattr(QDialog, "exec", type_it)
    explorer.actions_by_id["find_town"].trigger()
    # GeoNames: Graz, Austria, 47.067 N 15.45 E
    assert state.enquiry.spot.name == "Graz"
    assert state.enquiry.spot.lat_deg == pytest.approx(47.07, abs=0.02)
    assert state.enquiry.spot.zone == "Europe/Vienna"
    assert QApplication.focusWidget() is explorer.spot_card.page
    explorer.commands.turn_pane("working")
    explorer.actions_by_id["find_town"].trigger()  # the same once more: its card comes back
    qtbot.waitUntil(lambda: front_pane(explorer) == ["spot"])
    qtbot.keyClick(explorer.spot_card.page, Qt.Key.Key_Escape)
    assert state.enquiry.spot is None
    assert QApplication.focusWidget() is explorer.map


def test_that_the_head_of_the_card_looks_for_towns_too(explorer, monkeypatch):
    opened = []
    monkeypatch.setattr(QDialog, "exec", lambda box: opened.append(box) or box.deleteLater())
    explorer.panes.bring_up("spot")
    explorer.spot_card.find_button.click()
    assert [type(box) for box in opened] == [TownBox]


def test_that_a_key_opens_and_closes_the_working(qtbot, explorer):
    for shown in (["working"], ["photos"], ["working"]):
        qtbot.keyClick(explorer, Qt.Key.Key_E)
        qtbot.waitUntil(lambda shown=shown: front_pane(explorer) == shown)


def test_that_the_working_behind_a_tab_comes_to_the_front(qtbot, explorer):
    explorer.commands.turn_pane("working")
    explorer.docks["photos"].raise_()
    qtbot.waitUntil(lambda: front_pane(explorer) == ["photos"])
    explorer.commands.turn_pane("working")
    qtbot.waitUntil(lambda: front_pane(explorer) == ["working"])


def test_that_only_the_pane_in_front_follows_the_clock(qtbot, explorer, state):
    state.enquiry.ask_about(GRAZ)
    qtbot.waitUntil(lambda: front_pane(explorer) == ["spot"])
    explorer.commands.turn_pane("working")
    qtbot.waitUntil(lambda: front_pane(explorer) == ["working"])
    qtbot.waitUntil(lambda: bool(explorer.working.steps))
    before = explorer.spot_card.facts.facts
    state.step(3600)
    assert explorer.spot_card.facts.facts == before
    explorer.docks["spot"].raise_()
    qtbot.waitUntil(lambda: explorer.spot_card.facts.facts != before)


def test_that_the_working_is_remembered_and_a_place_is_not(explorer, state, settings):
    state.enquiry.ask_about(GRAZ)
    explorer.commands.turn_pane("working")
    explorer.close()
    explorer.reset_layout()
    assert explorer.docks["working"].isHidden()
    layout.restore(explorer, settings["layout"])
    assert not explorer.docks["working"].isHidden()
    assert explorer.docks["spot"].isHidden()


def test_that_the_tab_key_and_f6_reach_the_front_pane(qtbot, explorer, state):
    explorer.activateWindow()
    state.enquiry.ask_about(GRAZ)
    qtbot.waitUntil(lambda: front_pane(explorer) == ["spot"])
    qtbot.waitUntil(lambda: explorer.spot_card.passes.count() > 0)
    explorer.map.setFocus()
    explorer.commands.next_pane(+1)
    assert QApplication.focusWidget() is explorer.spot_card.page
    reached = []
    for _ in range(6):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert explorer.spot_card.passes in reached


@pytest.mark.parametrize("pane", ["spot", "working"])
def test_that_every_stop_of_a_pane_has_a_name(qtbot, explorer, state, pane):
    state.enquiry.ask_about(GRAZ)
    explorer.panes.bring_up(pane)
    qtbot.waitUntil(lambda: front_pane(explorer) == [pane])
    names = [
        widget.accessibleName()
        for widget in explorer.findChildren(QWidget)
        if not widget.visibleRegion().isEmpty()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QTabBar)
    ]
    assert all(names)
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("pane", ["photos", "spot", "working", "story"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_that_the_tab_key_stops_only_at_what_is_seen(qtbot, explorer, state, pane, key):
    explorer.activateWindow()
    state.enquiry.ask_about(GRAZ)
    explorer.panes.bring_up("working")
    explorer.panes.bring_up(pane)
    qtbot.waitUntil(lambda: front_pane(explorer) == [pane])
    behind = [dock for name, dock in explorer.docks.items() if not explorer.panes.is_on_top(name)]
    explorer.map.setFocus()
    stops = []
    while not stops or stops[-1] is not explorer.map:
        qtbot.keyClick(QApplication.focusWidget(), key)
        stops.append(QApplication.focusWidget())
        assert len(stops) < 200
    assert any(explorer.docks[pane].isAncestorOf(stop) for stop in stops)
    assert not [stop for stop in stops for dock in behind if dock.isAncestorOf(stop)]


def test_that_the_map_has_the_keyboard_when_the_working_goes(qtbot, explorer):
    explorer.activateWindow()
    qtbot.keyClick(explorer, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: front_pane(explorer) == ["working"])
    switch = explorer.working.others.switches["j2"]
    switch.setFocus()
    qtbot.keyClick(switch, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: front_pane(explorer) == ["photos"])
    assert QApplication.focusWidget() is explorer.map


@pytest.mark.parametrize("other", ["photos", "spot"])
def test_that_the_map_has_the_keyboard_when_a_pane_goes_behind_another(
    qtbot, explorer, state, other
):
    explorer.activateWindow()
    explorer.commands.turn_pane("working")
    qtbot.waitUntil(lambda: front_pane(explorer) == ["working"])
    explorer.working.page.setFocus()
    if other == "spot":
        state.enquiry.ask_about(GRAZ)
    else:
        explorer.docks[other].raise_()  # as its tab does
    qtbot.waitUntil(lambda: front_pane(explorer) == [other])
    assert QApplication.focusWidget() is explorer.map


@pytest.fixture
def dropped(explorer, let_go):
    """Let go of a file over the window; whether it was welcome."""

    def drop(path):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        return let_go(explorer, data)

    return drop


def test_that_a_file_that_is_dropped_is_examined(qtbot, dropped, state, monkeypatch):
    reports = []

    def take(box):
        reports.append(box.report.toPlainText())
        box.take()
        box.deleteLater()

    monkeypatch.setattr(QDialog, "exec", take)
    assert dropped(state.mission.folder / "elements/iss.tle")
    qtbot.waitUntil(lambda: bool(reports))
    # facts.md of the mission: 84 published sets
    assert len(state.enquiry.imported) == 84
    assert "84 sets" in reports[0]


def test_that_the_working_shows_what_was_brought_along(qtbot, explorer, state, monkeypatch):
    def take(box):
        box.take()
        box.deleteLater()
        return box.result()

    monkeypatch.setattr(QDialog, "exec", take)
    state.seek(parse_time("eva_handover", state.mission))
    explorer.commands.import_elements(str(state.mission.folder / "elements/iss.tle"))
    qtbot.waitUntil(lambda: front_pane(explorer) == ["working"])
    facts = explorer.working.others.facts["imported"]
    qtbot.waitUntil(lambda: not facts.visibleRegion().isEmpty())


def test_that_an_import_that_is_left_opens_nothing(explorer, state, monkeypatch):
    monkeypatch.setattr(
        QDialog, "exec", lambda box: box.deleteLater() or QDialog.DialogCode.Rejected
    )
    explorer.commands.import_elements(str(state.mission.folder / "elements/iss.tle"))
    assert front_pane(explorer) == ["photos"]
    assert not state.enquiry.imported


def test_that_a_mission_that_is_dropped_is_opened(qtbot, dropped, state, tmp_path):
    from torchviewer.mission.starter import write_starter

    write_starter(tmp_path / "mine")
    before = state.mission
    assert dropped(tmp_path / "mine" / "mission.toml")
    qtbot.waitUntil(lambda: state.mission is not before)


def test_that_words_that_are_dropped_are_not_welcome(explorer, let_go):
    data = QMimeData()
    data.setText("hello")
    assert not let_go(explorer, data)


def test_that_a_chosen_pass_takes_the_clock_there(qtbot, explorer, state):
    state.seek(parse_time("docking", state.mission))
    state.enquiry.ask_about(GRAZ)
    passes = explorer.spot_card.passes
    qtbot.waitUntil(lambda: passes.count() > 0)
    one = passes.passes()[3]
    passes.picked.emit(one.culmination.utc_s)
    assert state.utc_s == one.culmination.utc_s
    assert passes.is_now(one)
    # the torch stands there then, as high as the list says
    assert f"{one.culmination.elevation_deg:.0f}°" in explorer.spot_card.facts.value("Torch")


@pytest.mark.parametrize("stop", ["passes", "close_button", "page"])
def test_that_the_map_has_the_keyboard_when_the_card_goes(qtbot, explorer, state, stop):
    explorer.activateWindow()
    state.enquiry.ask_about(GRAZ)
    qtbot.waitUntil(lambda: explorer.spot_card.passes.count() > 0)
    widget = getattr(explorer.spot_card, stop)
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)
    qtbot.keyClick(widget, Qt.Key.Key_Escape)
    assert state.enquiry.spot is None
    assert QApplication.focusWidget() is explorer.map
