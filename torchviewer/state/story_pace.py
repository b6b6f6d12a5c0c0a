"""The story-paced clock: which length it has, and going over to it and back.

Part of the shared model: the change runs through the model's one queued commit.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from torchviewer.mission.clock import Clock
from torchviewer.mission.pacing import STORY_MINUTES, story_pacing

if TYPE_CHECKING:
    from torchviewer.state.mission_state import MissionState

SetClock = Callable[[Callable[[Clock, float], Clock]], None]


class StoryPace(QObject):
    """Intents and facts of the pace; the Clock itself holds it, so clock_changed tells of it."""

    def __init__(self, state: "MissionState", set_clock: SetClock) -> None:
        super().__init__(state)
        self._state = state
        self._set_clock = set_clock
        self._usual_minutes = STORY_MINUTES[1]
        state.language_changed.connect(self._read_anew)

    @property
    def minutes(self) -> int | None:
        """The length of the story that is told, None: the rate is constant."""
        pacing = self._state.clock.pacing
        return None if pacing is None else pacing.minutes

    @property
    def rate(self) -> float:
        """The momentary rate at the instant being shown, times real time; negative: backwards."""
        clock = self._state.clock
        return clock.rate if clock.pacing is None else clock.paced_rate(self._state.utc_s)

    def set_minutes(self, minutes: int | None) -> None:
        """Tell the mission in `minutes` from where the clock is; None: go on at the plain rate."""
        if minutes is None:
            self._set_clock(lambda clock, mono_s: clock.with_pacing(None, mono_s))
            return
        self._usual_minutes = minutes
        mission, language = self._state.mission, self._state.language
        pacing = story_pacing(mission, minutes, language)
        self._set_clock(
            lambda clock, mono_s: (
                clock.with_pacing(pacing, mono_s) if self._state.mission is mission else clock
            )
        )

    def toggle(self) -> None:
        """From the plain rate to the story of the last chosen length, and back."""
        self.set_minutes(self._usual_minutes if self.minutes is None else None)

    def _read_anew(self) -> None:
        """Another language takes another time to read."""
        if self.minutes is not None:
            self.set_minutes(self.minutes)
