"""What a window does with bookmarks: their key, their box, their menu, and what goes wrong."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from torchviewer.state.bookmarks import Bookmark
from torchviewer.state.mission_state import MissionState
from torchviewer.views.bookmark_box import BookmarkBox
from torchviewer.views.bookmark_text import bookmark_name

if TYPE_CHECKING:
    from torchviewer.modes.explorer import ExplorerWindow

translate = QCoreApplication.translate

MOST_LISTED = 12
LONGEST_ENTRY = 60
MAY_BREAK = "\u200b"
"""A space of no width: a long path may go on in the next line behind it."""


class BookmarkDesk(QObject):
    """The bookmarks of the state, in one window."""

    def __init__(self, window: "ExplorerWindow", state: MissionState) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._listed: list[QAction] = []
        state.bookmarks.troubled.connect(self._tell)
        window.timeline.flags.rename_asked.connect(self.rename)

    def toggle(self) -> None:
        """Bookmark the moment that the clock shows, or take its bookmark away."""
        state = self._state
        there = state.bookmarks.at(state.utc_s)
        state.bookmarks.toggle(state.utc_s)
        now = state.bookmarks.at(state.utc_s)
        if now is not None:
            form = translate("Bookmarks", "Bookmarked: {name}")
        else:
            form = translate("Bookmarks", "No bookmark any more: {name}. Ctrl+B, Ctrl+Z undo that.")
        if now != there:
            self._window.say(form.format(name=self._name(now or there or Bookmark(state.utc_s))))

    def ask(self) -> None:
        """Show all of them."""
        self._open(BookmarkBox(self._state, self._window))

    def rename(self, bookmark: Bookmark) -> None:
        """Show all of them, with this one's name to be written."""
        self._open(BookmarkBox(self._state, self._window, rename=bookmark))

    def _open(self, box: BookmarkBox) -> None:
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.exec()

    def list_in(self, menu: QMenu) -> None:
        """Let a menu end with the bookmarks, as they are whenever it opens."""
        menu.aboutToShow.connect(lambda: self._list_in(menu))

    def _list_in(self, menu: QMenu) -> None:
        for action in self._listed:
            menu.removeAction(action)
            action.deleteLater()
        marks = self._state.bookmarks.all[:MOST_LISTED]
        self._listed = [menu.addSeparator()] if marks else []
        for one in marks:
            action = menu.addAction(_shortened(self._name(one)).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, one=one: self._state.seek(one.utc_s))
            self._listed.append(action)

    def _name(self, bookmark: Bookmark) -> str:
        return bookmark_name(bookmark, self._state.mission, self._state.language)

    def _tell(self, what: str, path: str) -> None:
        form = {
            "damaged": translate(
                "Bookmarks",
                "The file of bookmarks is damaged. What could be read is here; the file is kept "
                "as {path}.",
            ),
            "unread": translate(
                "Bookmarks",
                "The file of bookmarks cannot be used: {path}. New ones last until the program "
                "ends.",
            ),
            "unsaved": translate(
                "Bookmarks",
                "The bookmarks cannot be saved in {path}. Is the disk full? They last until the "
                "program ends.",
            ),
            "full": translate("Bookmarks", "That is as many bookmarks as there can be."),
        }[what]
        self._window.say(form.format(path=re.sub(r"(?<=[/\\])", MAY_BREAK, path)))


def _shortened(name: str) -> str:
    return name if len(name) <= LONGEST_ENTRY else f"{name[: LONGEST_ENTRY - 1]}…"
