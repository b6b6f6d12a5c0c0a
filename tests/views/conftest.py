"""A state for every view, on the real mission."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState
from torchviewer.views.map_options import USUAL, MapOptions
from torchviewer.views.map_view import MapView


@pytest.fixture
def state(look, mission, flight) -> MissionState:
    """A state that stands at the hand-over outside."""
    made = MissionState(mission, flight, mono_s=lambda: 0.0)
    made.seek(parse_time("eva_handover", mission))
    return made


@pytest.fixture
def widget(look, qtbot) -> QWidget:
    """A plain widget that is shown, for hands to be laid on."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def show_map(qtbot) -> Callable[..., MapView]:
    """Shows a map of a state, so large, with all that it needs here and drawn."""

    def show(state: MissionState, width: int, height: int, options: MapOptions = USUAL) -> MapView:
        shown = MapView(state)
        qtbot.addWidget(shown)
        shown.resize(width, height)
        shown.set_options(options)
        shown.prepare_fully()
        with qtbot.waitExposed(shown):
            shown.show()
        return shown

    return show


@pytest.fixture(autouse=True)
def window_jumps(monkeypatch) -> None:
    """The timeline's window is at once where it goes, as with less motion."""
    monkeypatch.setattr("torchviewer.views.timeline_glide.is_still", lambda _widget: True)


@pytest.fixture(autouse=True)
def frames_take_no_time(monkeypatch) -> None:
    """A map that moves leaves nothing out, however busy the machine is that tests run on."""
    monkeypatch.setattr("torchviewer.views.map_effort.perf_counter", lambda: 0.0)
