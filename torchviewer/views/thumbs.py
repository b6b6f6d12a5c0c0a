"""Small pictures by their number in a row, made as they are needed: in view first, then around."""

from collections.abc import Callable, Sequence
from itertools import islice

from PySide6.QtCore import QObject, Signal

from torchviewer.views.picture_cache import Shown
from torchviewer.views.picture_decode import Want
from torchviewer.views.picture_files import PictureFile
from torchviewer.views.picture_loader import Line

AHEAD = 48
"""So many beyond those in view wait at a time; when they are made the next ones are."""


class Thumbs(QObject):
    """The thumbnails of a row of pictures. `done`: how many have been made since it was taken."""

    #: number of a thumbnail that is here now
    changed = Signal(int)

    def __init__(self, line: Line, parent: QObject) -> None:
        super().__init__(parent)
        self._line = line
        self._number = 0
        self._make: Callable[[int], Want] | None = None
        self._wants: dict[int, Want] = {}
        self._older: dict[int, Want] = {}
        self._numbers: dict[Want, list[int]] = {}
        self._missing: dict[int, None] = {}
        self._visible: Sequence[int] = ()
        self._asked: set[Want] = set()
        line.arrived.connect(self._arrive)

    @property
    def done(self) -> int:
        return self._number - len(self._missing)

    def take(self, number: int, file_of: Callable[[int], PictureFile], ratio: float) -> None:
        """So many pictures from now on, at `ratio` device pixels to the pixel.

        `file_of` is asked for a file when it is needed, so that a thousand open at once.
        """
        self._older = self._wants if number == self._number else {}
        self._number = number
        self._make = lambda index: file_of(index).small(ratio)
        self._wants, self._numbers = {}, {}
        self._missing = dict.fromkeys(range(number))
        self._visible = ()
        self._ask()

    def _want_of(self, number: int) -> Want:
        if number not in self._wants and self._make is not None:
            want = self._wants[number] = self._make(number)
            self._numbers.setdefault(want, []).append(number)
        return self._wants[number]

    def want(self, visible: Sequence[int]) -> None:
        """These are in view."""
        if visible != self._visible:
            self._visible = visible
            self._ask()

    def get(self, number: int) -> Shown | None:
        """The thumbnail, if it is here; one that has been dropped meanwhile is asked for again."""
        want = self._want_of(number)
        shown = self._line.get(want)
        if shown is None and want not in self._asked:
            self._ask()
        return shown

    def older(self, number: int) -> Shown | None:
        """The thumbnail in the size that was taken before, while the one in this is made."""
        want = self._older.get(number)
        if want is None or want.path != self._want_of(number).path:
            return None
        return self._line.get(want)

    def load(self, number: int) -> None:
        """Have this one here when this returns."""
        self._line.load(self._want_of(number))

    def _ask(self) -> None:
        """What is in view, then what lies nearest behind and before it, then the rest."""
        wanted = self._next()
        while not wanted and self._missing:  # all of them were here already
            wanted = self._next()
        self._asked = set(wanted)
        self._line.want(wanted)

    def _next(self) -> list[Want]:
        """The next that are missing; those found to be here are crossed out."""
        middle = self._visible[len(self._visible) // 2] if self._visible else 0
        near = [n for n in range(middle - AHEAD, middle + AHEAD + 1) if n in self._missing]
        near.sort(key=lambda number: abs(number - middle))
        rest = islice(self._missing, AHEAD) if not near else ()
        wanted = dict.fromkeys(self._want_of(n) for n in (*self._visible, *near, *rest))
        here = [want for want in wanted if self._line.get(want) is not None]
        for want in here:
            self._note(want)
        return [want for want in wanted if self._line.get(want) is None]

    def _note(self, want: Want) -> None:
        for number in self._numbers.get(want, ()):
            self._missing.pop(number, None)

    def _arrive(self, want: Want) -> None:
        self._note(want)
        self._asked.discard(want)
        for number in self._numbers.get(want, ()):
            self.changed.emit(number)
        if not self._asked and self._missing:
            self._ask()
