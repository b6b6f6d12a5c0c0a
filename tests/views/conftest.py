"""A state for every view, on the real mission."""

import pytest

from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState


@pytest.fixture
def state(look, mission, flight) -> MissionState:
    """A state that stands at the hand-over outside."""
    made = MissionState(mission, flight, mono_s=lambda: 0.0)
    made.seek(parse_time("eva_handover", mission))
    return made


@pytest.fixture(autouse=True)
def window_jumps(monkeypatch) -> None:
    """The timeline's window is at once where it goes, as with less motion."""
    monkeypatch.setattr("torchviewer.views.timeline_glide.is_still", lambda _widget: True)


@pytest.fixture(autouse=True)
def frames_take_no_time(monkeypatch) -> None:
    """A map that moves leaves nothing out, however busy the machine is that tests run on."""
    monkeypatch.setattr("torchviewer.views.map_effort.perf_counter", lambda: 0.0)
