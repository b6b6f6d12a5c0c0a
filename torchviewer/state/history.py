"""Where the clock has been: jumps can be taken back, and made again, as pages of a browser can."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

MOST_JUMPS = 100
ONE_JUMP_S = 1.0
"""Jumps that follow each other within this, s of real time, are one: keys repeat, people aim."""
SAME_S = 1.0
"""A jump shorter than this, s of mission time, is not worth a way back."""


class History(QObject):
    """The instants that the clock left by a jump of a person; `go` takes it to one of them."""

    #: there is another way back or forward now
    changed = Signal()

    def __init__(
        self, go: Callable[[float], None], mono_s: Callable[[], float], parent: QObject
    ) -> None:
        """`go`: sets the clock without a note of it; `mono_s`: real time."""
        super().__init__(parent)
        self._go = go
        self._mono_s = mono_s
        self._past: list[float] = []
        self._future: list[float] = []
        self._noted_mono_s = -ONE_JUMP_S
        self._held = self._is_noted = False

    @property
    def can_go_back(self) -> bool:
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._future)

    def note(self, from_utc_s: float, to_utc_s: float) -> None:
        """The clock jumps; what was ahead in the history is given up."""
        now_s = self._mono_s()
        again = now_s - self._noted_mono_s < ONE_JUMP_S or (self._held and self._is_noted)
        if again and self._past:
            self._noted_mono_s = now_s
            return
        if abs(to_utc_s - from_utc_s) < SAME_S:
            return
        self._noted_mono_s, self._is_noted = now_s, True
        self._past = [*self._past[1 - MOST_JUMPS :], from_utc_s]
        self._future = []
        self.changed.emit()

    def hold(self) -> None:
        """A hand has taken the clock: all its jumps until `release` are one."""
        self._held, self._is_noted = True, False
        self._noted_mono_s = -ONE_JUMP_S

    def release(self) -> None:
        self._held = False

    def back(self, now_utc_s: float) -> None:
        """Go where the clock was before its last jump; `now_utc_s`: where it is."""
        self._travel(self._past, self._future, now_utc_s)

    def forward(self, now_utc_s: float) -> None:
        """Take the last step back back."""
        self._travel(self._future, self._past, now_utc_s)

    def forget(self) -> None:
        """Another mission has other instants."""
        self._past, self._future = [], []
        self.changed.emit()

    def _travel(self, there: list[float], here: list[float], now_utc_s: float) -> None:
        if there:
            here.append(now_utc_s)
            self._noted_mono_s = -ONE_JUMP_S
            self._go(there.pop())
            self.changed.emit()
