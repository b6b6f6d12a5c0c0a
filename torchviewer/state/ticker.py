"""The beat of the program: one timer that runs only while the mission clock plays."""

from PySide6.QtCore import QObject, Qt, QTimer

from torchviewer.mission.clock import Clock
from torchviewer.state.mission_state import MissionState

FRAME_MS = 16


class Ticker(QObject):
    """Calls `state.tick()` about 60 times a second while the clock plays, else rests."""

    def __init__(self, state: MissionState) -> None:
        super().__init__(state)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(state.tick)
        state.clock_changed.connect(self._follow)
        self._follow(state.clock)

    def stop(self) -> None:
        """End the beat for good, at the end of the program."""
        self._timer.stop()

    def _follow(self, clock: Clock) -> None:
        if not clock.playing:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
