"""A state on the real mission for every view, and the look that people see."""

import pytest
from PySide6.QtWidgets import QApplication

from torchviewer import load_mission
from torchviewer.flight.flight import Flight
from torchviewer.mission.story import Mission
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme


@pytest.fixture(scope="session")
def mission() -> Mission:
    return load_mission()


@pytest.fixture(scope="session")
def flight(mission: Mission) -> Flight:
    return Flight(mission)


@pytest.fixture(scope="session")
def look(qapp: QApplication) -> QApplication:
    """The dark theme with the program's own fonts."""
    theme.load_fonts()
    theme.apply(qapp, "dark")
    return qapp


@pytest.fixture
def state(look: QApplication, mission: Mission, flight: Flight) -> MissionState:
    """A state that stands at the hand-over outside."""
    made = MissionState(mission, flight, mono_s=lambda: 0.0)
    made.seek(parse_time("eva_handover", mission))
    return made
