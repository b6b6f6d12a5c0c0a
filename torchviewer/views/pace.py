"""How often a pane of words and figures follows the clock."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

LEAST_MS = 250
"""Figures that change more often than four times a second are not read, ms."""


class Pace(QObject):
    """Calls `act` when asked: at once after a pause, and at most every `least_ms` from then on.

    The last question is always answered. A pane that cannot be seen rests, and answers one
    question when it is seen again.
    """

    def __init__(self, act: Callable[[], None], parent: QObject, least_ms: int = LEAST_MS) -> None:
        super().__init__(parent)
        self._act = act
        self._awake = False
        self._asked = False
        self._rest = QTimer(self, singleShot=True, interval=least_ms)
        self._rest.timeout.connect(self._rested)

    @property
    def awake(self) -> bool:
        return self._awake

    def wake(self, awake: bool) -> None:
        """The pane can be seen now, or no longer."""
        self._awake = awake
        if awake:
            self.at_once()
        else:
            self._rest.stop()

    def ask(self) -> None:
        """Act now if the last time is long enough ago, else when it is."""
        if not self._awake:
            return
        if self._rest.isActive():
            self._asked = True
        else:
            self.at_once()

    def at_once(self) -> None:
        """Act now in any case, for a jump or another question; not while nobody can see it."""
        if self._awake:
            self._asked = False
            self._act()
            self._rest.start()

    def _rested(self) -> None:
        if self._asked:
            self.at_once()
