"""What is written on the tabs of panes: their names where all find room, else an icon on each."""

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar

from torchviewer.views import icons, theme
from torchviewer.views.plain_tip import plain_tip

ICONS = {
    "photos": "photo",
    "plots": "chart-line",
    "events": "calendar-event",
    "spot": "map-pin",
    "working": "math-function",
    "story": "presentation",
}
ANY = "list"
"""The icon of a pane that the table does not know."""
TEXT_PX, PAD_PX = 12, 12
ICON = QSize(20, 20)
UNSEEN = "\u200b"
"""A character without width: Qt writes the title of a pane on its tab, and knows it by that."""


class TabWords(QObject):
    """Names `docks`, and their tabs as there is room; `stale` asks for `settle` to be called.

    A pane whose tab has an icon has a title of unseen characters only, another number for each.
    """

    #: a pane has another size or look
    stale = Signal()

    def __init__(self, window: QMainWindow, docks: dict[str, QDockWidget]) -> None:
        super().__init__(window)
        self._window = window
        self._docks = docks
        self._names: dict[str, str] = {}
        for dock in docks.values():
            dock.installEventFilter(self)

    def name(self, names: dict[str, str]) -> None:
        """What each pane is called now."""
        self._names = names
        self.settle()

    def settle(self) -> None:
        """Give every pane its title, and every tab what there is room for."""
        crowded: set[str] = set()
        for name, dock in self._docks.items():
            if name in self._names and self._is_crowded(dock):
                crowded.add(name)
        for name, words in self._names.items():
            self._entitle(name, words, is_crowded=name in crowded)
        for bar in self._window.findChildren(QTabBar):
            are_icons = [self._dress(bar, index) for index in range(bar.count())]
            _show_as(bar, "icons", any(are_icons))
            _show_as(bar, "crowded", bar.count() > 2)

    def dock_of(self, bar: QTabBar, index: int) -> QDockWidget | None:
        """The pane that a tab belongs to."""
        text = bar.tabText(index)
        return next((dock for dock in self._docks.values() if dock.windowTitle() == text), None)

    def _is_crowded(self, dock: QDockWidget) -> bool:
        """Whether the names of this pane and of those behind the same tabs are too long for it."""
        if dock.isHidden() or dock.isFloating():
            return False
        others = [d for d in self._window.tabifiedDockWidgets(dock) if not d.isHidden()]
        if not others:
            return False
        letters = theme.metrics(TEXT_PX, 700)
        group = [self._names.get(one.objectName(), "") for one in (dock, *others)]
        wanted = sum(letters.horizontalAdvance(name) + PAD_PX for name in group)
        shown = [one.width() for one in (dock, *others) if not one.visibleRegion().isEmpty()]
        return wanted > max(shown, default=dock.width())

    def _entitle(self, name: str, words: str, *, is_crowded: bool) -> None:
        dock = self._docks[name]
        title = UNSEEN * (list(self._docks).index(name) + 1) if is_crowded else words
        if dock.windowTitle() != title:
            dock.setWindowTitle(title)
        dock.setAccessibleName(words)
        dock.toggleViewAction().setText(words)

    def _dress(self, bar: QTabBar, index: int) -> bool:
        """Whether the tab shows an icon now."""
        dock = self.dock_of(bar, index)
        if dock is None:
            return False
        words, text = self._names[dock.objectName()], bar.tabText(index)
        is_icon = text.startswith(UNSEEN)
        drawn = icons.icon(ICONS.get(dock.objectName(), ANY)) if is_icon else QIcon()
        bar.setIconSize(ICON)
        bar.setTabIcon(index, drawn)
        bar.setTabToolTip(index, plain_tip(words))
        bar.setAccessibleTabName(index, words)
        return is_icon

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.StyleChange):
            self.stale.emit()
        return super().eventFilter(watched, event)


def _show_as(bar: QTabBar, look: str, holds: bool) -> None:
    """Let the stylesheet know of the look of a bar."""
    if bar.property(look) != holds:
        bar.setProperty(look, holds)
        bar.style().polish(bar)
