"""The beat of the program: one timer that runs only while the mission clock plays."""

import math

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

from torchviewer.mission.clock import Clock
from torchviewer.state.mission_state import MissionState

MOST_FRAMES_PER_S = 60.0
LEAST_FRAMES_PER_S = 20.0


class Ticker(QObject):
    """Calls `state.tick()` once a frame while the clock plays, else rests.

    Beats lie on a grid, as timers know only whole milliseconds; a beat that comes late is not
    made up for, so that a slow frame is not followed by a rush.
    """

    def __init__(self, state: MissionState, frames_per_s: float = MOST_FRAMES_PER_S) -> None:
        """`frames_per_s`: what the screen shows; it is held within 20 and 60."""
        super().__init__(state)
        held = min(max(frames_per_s, LEAST_FRAMES_PER_S), MOST_FRAMES_PER_S)
        self._frame_ms = 1000.0 / held
        self._state = state
        self._due_ms = 0.0
        self._running = QElapsedTimer()
        self._running.start()
        self._timer = QTimer(self, singleShot=True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        state.clock_changed.connect(self._follow)
        self._follow(state.clock)

    def stop(self) -> None:
        """End the beat for good, at the end of the program."""
        self._timer.stop()

    def _follow(self, clock: Clock) -> None:
        if not clock.playing:
            self._timer.stop()
        elif not self._timer.isActive():
            self._aim()

    def _beat(self) -> None:
        self._aim()
        self._state.tick()

    def _aim(self) -> None:
        now_ms = self._running.nsecsElapsed() / 1e6
        self._due_ms = next_beat_ms(self._due_ms, now_ms, self._frame_ms)
        self._timer.start(max(round(self._due_ms - now_ms), 1))


def next_beat_ms(last_ms: float, now_ms: float, frame_ms: float) -> float:
    """The first instant of the grid through `last_ms` that is half a frame or more ahead."""
    frames = math.ceil((now_ms - last_ms) / frame_ms + 0.5)
    return last_ms + max(frames, 1) * frame_ms
