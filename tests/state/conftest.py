"""A state on the real mission, with a hand-turned monotonic clock."""

from dataclasses import dataclass

import pytest

from torchviewer.state.mission_state import MissionState


@dataclass
class HandClock:
    """A monotonic clock that moves when it is told to."""

    now_s: float = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def hand_clock() -> HandClock:
    return HandClock()


@pytest.fixture
def state(mission, flight, hand_clock: HandClock) -> MissionState:
    return MissionState(mission, flight, mono_s=hand_clock)
