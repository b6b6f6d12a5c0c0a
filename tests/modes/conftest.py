"""An explorer on the real mission."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from torchviewer import load_mission
from torchviewer.flight.flight import Flight
from torchviewer.mission.times import parse_time
from torchviewer.modes.explorer import ExplorerWindow
from torchviewer.state.mission_state import MissionState
from torchviewer.state.settings import Settings
from torchviewer.views import theme


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> QApplication:
    theme.load_fonts()
    theme.apply(qapp, "dark")
    return qapp


@pytest.fixture
def state(look: QApplication) -> MissionState:
    mission = load_mission()
    made = MissionState(mission, Flight(mission), mono_s=lambda: 0.0)
    made.seek(parse_time("eva_handover", mission))
    return made


@pytest.fixture
def settings() -> Settings:
    return Settings(None)


@pytest.fixture
def explorer(qtbot, state: MissionState, settings: Settings) -> Iterator[ExplorerWindow]:
    window = ExplorerWindow(state, settings, ("en",))
    qtbot.addWidget(window)
    window.resize(1600, 900)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
