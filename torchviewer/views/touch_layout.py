"""Whether a view is laid out for fingers, and how large things have to be for them.

Sizes in mm hold on the screen that the view is on. Screens often tell a wrong size, so that what
they tell is believed only between those of a large screen on a wall and of a small tablet.
"""

from typing import Literal, get_args

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

TouchMode = Literal["auto", "on", "off"]
TOUCH_MODES: tuple[TouchMode, ...] = get_args(TouchMode)
HANDLE_MM = 20.0
"""Least height of what is dragged by a finger: Colle and Hiszem, Ergonomics 47 (2004) 1406."""
TARGET_PX = 24.0
TOUCH_TARGET_PX = 44.0
LEAST_DPI, MOST_DPI = 50.0, 150.0
MM_PER_INCH = 25.4


class TouchLayout(QObject):
    """The layout of one view: for fingers where that is chosen, else once a finger was seen."""

    #: the layout is another one now
    changed = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._mode: TouchMode = "auto"
        self._is_seen = False

    @property
    def is_on(self) -> bool:
        return self._mode == "on" or (self._mode == "auto" and self._is_seen)

    def choose(self, mode: TouchMode) -> None:
        """Lay out for fingers always ("on"), never ("off"), or from the first finger on."""
        self._set(mode, is_seen=self._is_seen)

    def see_finger(self) -> None:
        """A finger has come down on the view."""
        self._set(self._mode, is_seen=True)

    def _set(self, mode: TouchMode, *, is_seen: bool) -> None:
        before = self.is_on
        self._mode, self._is_seen = mode, is_seen
        if self.is_on != before:
            self.changed.emit()

    @property
    def target_px(self) -> float:
        """The least size of what can be gripped, px before text scale."""
        return TOUCH_TARGET_PX if self.is_on else TARGET_PX

    @property
    def handle_px(self) -> float:
        """How high a handle for fingers is on this screen, px."""
        return mm_px(HANDLE_MM, self._widget.screen().physicalDotsPerInchY())


def mm_px(mm: float, dots_per_inch: float) -> float:
    """`mm` in px of a screen that tells `dots_per_inch`, held within what screens have."""
    return mm * min(max(dots_per_inch, LEAST_DPI), MOST_DPI) / MM_PER_INCH
