"""The story in the window: its key, the search that leads to it, a name for every stop."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from torchviewer.modes import layout
from torchviewer.views.search_box import SearchBox
from torchviewer.views.search_rows import HIT


def front_pane(explorer):
    return [name for name in explorer.panes.BESIDE if explorer.panes.is_on_top(name)]


def test_that_a_key_opens_and_closes_the_story(qtbot, explorer):
    for shown in (["story"], ["photos"], ["story"]):
        qtbot.keyClick(explorer, Qt.Key.Key_S, Qt.KeyboardModifier.ShiftModifier)
        qtbot.waitUntil(lambda shown=shown: front_pane(explorer) == shown)
    qtbot.waitUntil(lambda: explorer.story.open_chapter is not None)
    assert explorer.story.open_chapter.chapter.id == "spacewalk"


def test_that_a_chapter_that_is_found_is_opened_in_the_story(qtbot, explorer, state, monkeypatch):
    def find_chapter(box):
        box.line.setText("Nine aboard")
        box.look_at_once()
        rows = [box.found.item(row) for row in range(box.found.count())]
        box.choose(next(r for r in rows if r.data(HIT) and r.data(HIT).kind == "chapter"))
        return box.result()

    monkeypatch.setattr(SearchBox, "exec", find_chapter)
    qtbot.keyClick(explorer.map, Qt.Key.Key_Slash)
    qtbot.waitUntil(lambda: front_pane(explorer) == ["story"])
    hatch_open = next(e for e in state.mission.events if e.id == "hatch_open")
    assert state.utc_s == hatch_open.start_utc_s
    qtbot.waitUntil(lambda: explorer.story.open_chapter.chapter.id == "nine_aboard")


def test_that_every_stop_of_the_story_has_a_name(qtbot, explorer):
    explorer.commands.turn_pane("story")
    qtbot.waitUntil(lambda: explorer.story.open_chapter is not None)
    stops = [
        widget
        for widget in explorer.story.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisibleTo(explorer.story)
    ]
    assert len(stops) >= 5  # page, heading, a picture or more, the button
    for stop in stops:
        assert stop.accessibleName() or getattr(stop, "text", str)(), stop


def test_that_a_closed_story_is_remembered(qtbot, explorer):
    explorer.docks["story"].hide()
    kept = layout.describe(explorer)
    explorer.reset_layout()
    assert not explorer.docks["story"].isHidden()
    layout.restore(explorer, kept)
    assert explorer.docks["story"].isHidden()
