"""What the map says of how good a position is: the statement, and the ring around the torch."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication

from torchviewer.mission.times import parse_time
from torchviewer.views import map_marks, theme
from torchviewer.views.map_truth import TruthChip
from torchviewer.views.map_view import MapView
from torchviewer.views.map_words import MarkWords
from torchviewer.views.plain_tip import plain_tip
from torchviewer.views.truth_text import truth_words


@pytest.fixture
def in_size(look):
    """Letters of a size, and the usual ones again afterwards."""
    yield lambda text_scale: theme.apply(look, "dark", text_scale)
    theme.apply(look, "dark")


@pytest.mark.parametrize("language", ["en", "de", "ru"])
@pytest.mark.parametrize("moment", ["2013-11-09T14:52:00Z", "T+00:05:00"])
def test_that_the_statement_names_its_error_however_little_room_there_is(
    qtbot, state, in_size, language, moment
):
    """A map of 960 px with letters of double size: a window of 1280 x 720 for poor eyes."""
    in_size(2.0)
    state.set_language(language)
    state.seek(parse_time(moment, state.mission))
    chip = TruthChip(state, None)
    qtbot.addWidget(chip)
    for room_px, whole in ((2000, True), (700, False)):
        chip.fit(room_px, 0)
        assert "±" in chip.shown
        assert (chip.shown == chip.text()) == whole
        width = theme.metrics(12.0, 600).horizontalAdvance(chip.shown)
        assert width < chip.width() <= room_px


def test_that_the_ring_of_error_lies_below_the_card_of_the_torch(qtbot, state, monkeypatch):
    """Between undocking and the braking burn the error is that of a reconstruction."""
    world = MapView(state)
    qtbot.addWidget(world)
    world.resize(1094, 575)
    world.show()
    state.seek(parse_time("2013-11-10T23:40:00Z", state.mission))
    fix, painted = state.moment.fix, []
    world.set_view(world.view.zoomed(30.0, 0.0, 0.0).centred(fix.lat_deg, fix.lon_deg))
    world.prepare_fully()
    draw_ring, draw_callout = map_marks.draw_ring, MarkWords.draw_callout
    monkeypatch.setattr(
        map_marks, "draw_ring", lambda *what: painted.append("ring") or draw_ring(*what)
    )
    monkeypatch.setattr(
        MarkWords, "draw_callout", lambda *what: painted.append("card") or draw_callout(*what)
    )
    world.grab()
    assert painted == ["ring", "card"]


def test_that_the_statement_looks_as_if_it_had_just_been_made(qtbot, state, look):
    """What it looks like is kept; grade, words, keyboard and look of the program change it."""
    world = MapView(state)
    qtbot.addWidget(world)
    world.resize(1094, 575)
    with qtbot.waitExposed(world):
        world.show()
    seen = []

    def check() -> None:
        kept = world.truth.grab().toImage()
        world.truth._looks = None
        assert kept == world.truth.grab().toImage()
        seen.append(kept)

    try:
        for moment in (
            "eva_handover",
            "T+00:05:00",
            "2013-11-07T00:00:00Z",
            "2013-12-01T00:00:00Z",
        ):
            state.seek(parse_time(moment, state.mission))
            check()
        world.truth.setFocus()
        check()
        theme.apply(look, "light")
        check()
    finally:
        theme.apply(look, "dark")
    assert len({(one.width(), bytes(one.constBits())) for one in seen}) > 4


def test_that_the_tool_tip_of_the_statement_is_of_the_instant(qtbot, state):
    chip = TruthChip(state, None)
    qtbot.addWidget(chip)
    for moment in ("2013-11-09T14:52:00Z", "T+00:05:00"):
        state.seek(parse_time(moment, state.mission))
        place = QPoint(5, 5)
        QApplication.sendEvent(chip, QHelpEvent(QEvent.Type.ToolTip, place, place))
        assert chip.toolTip() == plain_tip(truth_words(state.moment.fix, "en"))
