"""Where playing began: what the Stop key of a keyboard goes back to.

A jump of a person while the clock plays begins anew there; a round of a loop does not.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from torchviewer.state.mission_state import MissionState


class PlayStart(QObject):
    """Remembers the instant, and takes the clock back to it."""

    def __init__(self, state: "MissionState") -> None:
        super().__init__(state)
        self._state = state
        self._was_playing = False
        self._utc_s: float | None = None
        state.clock_changed.connect(self._take_clock)
        state.seeked.connect(self._take_jump)
        state.mission_changed.connect(self._forget)

    @property
    def utc_s(self) -> float | None:
        """Where the clock last began to play, s UTC; None: it has not in this mission."""
        return self._utc_s

    def stop(self) -> None:
        """Pause, and go back to where playing began; at rest, too, where that is elsewhere."""
        state = self._state
        state.pause()
        if self._utc_s is not None and self._utc_s != state.utc_s:
            state.seek(self._utc_s)

    def _take_clock(self, _clock: object) -> None:
        clock = self._state.clock
        if clock.playing and not self._was_playing:
            self._utc_s = clock.anchor_utc_s
        self._was_playing = clock.playing

    def _take_jump(self, utc_s: float) -> None:
        if self._was_playing and self._state.playing and self._state.rounds == 0:
            self._utc_s = utc_s

    def _forget(self, _mission: object) -> None:
        self._was_playing, self._utc_s = self._state.playing, None
