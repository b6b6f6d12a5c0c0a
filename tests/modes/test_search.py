"""The search from the window: its keys, and where the keyboard goes on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from torchviewer.state.mission_state import Selection
from torchviewer.views.search_box import SearchBox
from torchviewer.views.town_box import TownBox


@pytest.mark.parametrize(
    "key",
    [
        (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_that_a_key_opens_the_search_and_enter_shows_the_card(
    qtbot, explorer, state, monkeypatch, key
):
    opened = []

    def type_it(box):
        opened.append(box)
        box.line.setText("Тюрин")
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
        return box.result()

    monkeypatch.setattr(SearchBox, "exec", type_it)
    qtbot.keyClick(explorer.map, *key)
    assert len(opened) == 1
    assert state.selection == Selection("person", "tyurin")
    qtbot.waitUntil(lambda: explorer.panes.is_on_top("events"))
    assert explorer.events.card.card.title == "Mikhail Tyurin"


def test_that_a_town_that_the_mission_does_not_know_is_found_among_all(
    qtbot, explorer, state, monkeypatch
):
    def type_it(box):
        if isinstance(box, SearchBox):
            box.line.setText("New York")
        else:
            assert isinstance(box, TownBox)
            assert box.line.text() == "New York"
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
        box.deleteLater()
        return box.result()

    monkeypatch.setattr(QDialog, "exec", type_it)
    qtbot.keyClick(explorer.map, Qt.Key.Key_Slash)
    assert state.enquiry.spot.name == "New York"
    qtbot.waitUntil(lambda: explorer.panes.is_on_top("spot"))


def test_that_the_glass_in_the_header_opens_the_search(qtbot, explorer, monkeypatch):
    opened = []
    monkeypatch.setattr(SearchBox, "exec", lambda box: opened.append(box) or 0)
    qtbot.mouseClick(explorer.header.search_button, Qt.MouseButton.LeftButton)
    assert len(opened) == 1


def test_that_a_term_leads_to_what_happened(explorer, state):
    state.select(Selection("term", "hatch"))
    card = explorer.events.card.card
    assert card.title == "Hatch"
    links = dict(card.links)["See also"]
    assert Selection("event", "hatch_open") in [link.selection for link in links]
