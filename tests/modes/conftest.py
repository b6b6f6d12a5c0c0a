"""An explorer on the real mission."""

from collections.abc import Iterator

import pytest

from torchviewer.mission.times import parse_time
from torchviewer.modes.explorer import ExplorerWindow
from torchviewer.state.mission_state import MissionState
from torchviewer.state.settings import Settings


@pytest.fixture
def state(look, mission, flight) -> MissionState:
    made = MissionState(mission, flight, mono_s=lambda: 0.0)
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


@pytest.fixture(autouse=True)
def window_jumps(monkeypatch) -> None:
    """The timeline's window is at once where it goes, as with less motion."""
    monkeypatch.setattr("torchviewer.views.timeline_glide.is_still", lambda _widget: True)
