"""The moments that a person has marked in a mission, remembered for each mission in a file.

Part of the shared model: intents come up as method calls, a fact goes down as a signal, and every
change runs through the model's one queued commit. Each change starts from what the file holds, so
that two windows of the program keep each other's bookmarks.
"""

import logging
import math
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal

from torchviewer.state.saved_file import is_damaged, load_values, put_aside, save_values

log = logging.getLogger(__name__)

SAME_S = 0.5
"""Two moments that are nearer to each other than this are one, s."""
MOST = 500
LONGEST_NAME = 120
MOST_UNDONE = 100


@dataclass(frozen=True, order=True)
class Bookmark:
    """A marked moment, s UTC; without a name it is called by what happens then, or by its time."""

    utc_s: float
    name: str = ""


Marks = tuple[Bookmark, ...]


class Bookmarks(QObject):
    """The bookmarks of the open mission, in order of time."""

    #: the tuple of all bookmarks, after any change
    changed = Signal(object)
    #: what went wrong: "damaged" (what could be read is there, the file is kept under another
    #: name), "unread", "unsaved" or "full"; and the file that it concerns
    troubled = Signal(str, str)

    def __init__(
        self, commit: Callable[[Callable[[], None]], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._commit = commit
        self._folder: Path | None = None
        self._mission_id = ""
        self._all: Marks = ()
        self._is_saved = True
        self._undone: list[tuple[frozenset[Bookmark], frozenset[Bookmark]]] = []

    @property
    def all(self) -> Marks:
        return self._all

    @property
    def instants(self) -> tuple[float, ...]:
        """When they are, s UTC, the first first."""
        return tuple(one.utc_s for one in self._all)

    @property
    def can_undo(self) -> bool:
        return bool(self._undone)

    def at(self, utc_s: float, reach_s: float = SAME_S) -> Bookmark | None:
        """The bookmark nearest to `utc_s`, not farther than `reach_s`."""
        place = bisect_left(self.instants, utc_s)
        near = self._all[max(place - 1, 0) : place + 1]
        best = min(near, key=lambda one: abs(one.utc_s - utc_s), default=None)
        return best if best is not None and abs(best.utc_s - utc_s) <= reach_s else None

    # Where they are kept

    def keep_in(self, folder: Path) -> None:
        """Read those of the open mission from `folder`, and write every change there."""
        self._folder = folder
        self.take_mission(self._mission_id)

    def take_mission(self, mission_id: str) -> None:
        """Another mission is open: hold its bookmarks."""
        self._mission_id = mission_id
        self._undone.clear()
        self._is_saved = True
        self._all = () if self._folder is None else self._read()
        self.changed.emit(self._all)

    def _path(self) -> Path | None:
        return None if self._folder is None else self._folder / f"{self._mission_id}.json"

    def _read(self) -> Marks:
        """What the file holds; without one, and where it could not be written, what is here."""
        path = self._path()
        if path is None or not self._is_saved:
            return self._all
        found, is_whole = _from_values(load_values(path))
        if not path.exists() or (is_whole and not is_damaged(path)):
            return found
        try:
            kept = put_aside(path)
        except OSError as error:
            log.warning("%s cannot be kept under another name: %s", path, error)
            self._folder = None  # nothing may overwrite it
            self.troubled.emit("unread", str(path))
            return found
        self._write(found)
        self.troubled.emit("damaged", str(kept))
        return found

    def _write(self, marks: Marks) -> None:
        path = self._path()
        if path is None:
            return
        values = {"bookmarks": [{"utc_s": one.utc_s, "name": one.name} for one in marks]}
        try:
            save_values(path, values)
        except OSError as error:
            log.warning("bookmarks are not saved: %s", error)
            self._is_saved = False
            self.troubled.emit("unsaved", str(path))
        else:
            self._is_saved = True

    # Intents

    def toggle(self, utc_s: float) -> None:
        """Bookmark this moment, or take away the bookmark that it has."""

        def change() -> None:
            there = self.at(utc_s)
            if there is None:
                self.add(utc_s)
            else:
                self.remove(there)

        self._commit(change)

    def add(self, utc_s: float, name: str = "") -> None:
        """Bookmark a moment that has none."""
        if not math.isfinite(utc_s):
            raise ValueError("a bookmark needs a finite instant")
        if len(self._all) >= MOST:
            self.troubled.emit("full", "")
            return
        self._change(lambda now: {*now, Bookmark(float(utc_s), plain_name(name))})

    def rename(self, bookmark: Bookmark, name: str) -> None:
        """Call a bookmark so; an empty name: as what happens then."""
        named = replace(bookmark, name=plain_name(name))
        self._change(lambda now: {named if one == bookmark else one for one in now})

    def remove(self, bookmark: Bookmark) -> None:
        self._change(lambda now: set(now) - {bookmark})

    def clear(self) -> None:
        """Take all of them away; `undo` brings them back."""
        self._change(lambda _: ())

    def undo(self) -> None:
        """Take back the last change that was made here."""

        def change() -> None:
            if self._undone:
                added, removed = self._undone.pop()
                self._put(lambda now: (set(now) - added) | removed)

        self._commit(change)

    def _change(self, make: Callable[[Marks], Iterable[Bookmark]]) -> None:
        def change() -> None:
            before, after = self._put(make)
            if before != after:
                self._undone.append((frozenset(after - before), frozenset(before - after)))
                del self._undone[:-MOST_UNDONE]

        self._commit(change)

    def _put(
        self, make: Callable[[Marks], Iterable[Bookmark]]
    ) -> tuple[set[Bookmark], set[Bookmark]]:
        """Change what the file holds; the bookmarks before and after."""
        before = self._read()
        after = tuple(sorted(make(before)))
        if after != before:
            self._write(after)
        if after != self._all:
            self._all = after
            self.changed.emit(after)
        return set(before), set(after)


def plain_name(name: str) -> str:
    """A name on one line, not too long."""
    shown = "".join(c if c.isprintable() else " " for c in name)
    return " ".join(shown.split())[:LONGEST_NAME].strip()


def _from_values(values: dict[str, object]) -> tuple[Marks, bool]:
    """The bookmarks of a file, and whether that is all that it holds."""
    saved = values.get("bookmarks", [])
    if not isinstance(saved, list):
        return (), False
    found = {_bookmark(one) for one in saved}
    good = tuple(sorted(one for one in found if one is not None))
    return good[:MOST], None not in found and len(good) <= MOST


def _bookmark(value: object) -> Bookmark | None:
    """The bookmark that a saved value is; None: it is none."""
    if not isinstance(value, dict):
        return None
    utc_s, name = value.get("utc_s"), value.get("name")
    if not isinstance(utc_s, float) or not math.isfinite(utc_s) or not isinstance(name, str):
        return None
    return Bookmark(utc_s, plain_name(name))


def bookmarks_folder() -> Path:
    """Where this platform keeps what a person has made with this program."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return Path(folder) / "bookmarks"
