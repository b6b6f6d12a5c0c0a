"""The panes of a window: docks around its middle, their titles, tabs, order and share of space."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QMainWindow,
    QTabBar,
    QTabWidget,
    QWidget,
)

from torchviewer.modes.tabs import TabWords

FLOAT_BY_PX = 64


class Panes(QObject):
    """Holds `views` by name as docks: `BESIDE` the middle behind each other, the rest below it.

    Panes that a tab or nothing names have no title bar; `fixed` ones never leave their place, and
    `closed` ones wait until they are asked for.
    """

    BESIDE = ("photos", "plots", "events", "spot", "working", "story")

    def __init__(
        self,
        window: QMainWindow,
        views: dict[str, QWidget],
        fixed: set[str],
        closed: set[str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._fixed = fixed
        self._closed = closed
        self._titles_later = QTimer(self, singleShot=True, interval=0)
        self._titles_later.timeout.connect(self._give_titles)
        window.setDockOptions(
            QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks
        )
        window.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        for corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner):
            window.setCorner(corner, Qt.DockWidgetArea.BottomDockWidgetArea)
        self.docks = {name: self._dock(name, view) for name, view in views.items()}
        self.tabs = TabWords(window, self.docks)
        self.tabs.stale.connect(self._titles_later.start)

    def _dock(self, name: str, view: QWidget) -> QDockWidget:
        dock = QDockWidget(self._window)
        dock.setObjectName(name)
        dock.setWidget(view)
        dock.setTitleBarWidget(QWidget(dock))
        dock.visibilityChanged.connect(partial(self._leave_behind, dock))
        if name in self._fixed:
            dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        else:
            for signal in (dock.topLevelChanged, dock.dockLocationChanged):
                signal.connect(self.settle)
        return dock

    # Where they stand

    def reset(self) -> None:
        """Every pane where it stands in a new window."""
        window, docks = self._window, self.docks
        for dock in docks.values():
            dock.setFloating(False)  # a pane that has left the window cannot come back by itself
            window.removeDockWidget(dock)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, docks["photos"])
        for name in self.BESIDE[1:]:
            window.tabifyDockWidget(docks["photos"], docks[name])
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, docks["transport"])
        window.splitDockWidget(docks["transport"], docks["timeline"], Qt.Orientation.Vertical)
        for name, dock in docks.items():
            dock.setVisible(name not in self._closed)
        docks["photos"].raise_()
        self.settle()
        self.share_space()

    def is_on_top(self, name: str) -> bool:
        """True where a person can see the pane: it is open and not behind a tab."""
        return not self.docks[name].visibleRegion().isEmpty()

    def bring_up(self, name: str) -> None:
        """Open a pane, in front of those behind whose tabs it stands."""
        self.docks[name].show()
        self.docks[name].raise_()
        self.settle()

    def put_away(self, name: str) -> None:
        """Close a pane; the pictures come to the front where it stood behind their tab."""
        dock, photos = self.docks[name], self.docks["photos"]
        beside = photos in self._window.tabifiedDockWidgets(dock)
        self._give_keyboard_back(dock)
        dock.hide()
        if beside:
            photos.raise_()
        self.settle()

    def holds_unseen(self, widget: QWidget) -> bool:
        """True of what is in a pane that stands behind a tab: the keyboard is no use there."""
        return any(_is_behind(dock) and dock.isAncestorOf(widget) for dock in self.docks.values())

    def _leave_behind(self, dock: QDockWidget, _seen: bool) -> None:
        if _is_behind(dock):
            self._give_keyboard_back(dock)

    def _give_keyboard_back(self, dock: QDockWidget) -> None:
        """From a pane that goes the keyboard comes to the middle; Qt would leave it anywhere."""
        focus, middle = QApplication.focusWidget(), self._window.centralWidget()
        if focus is not None and dock.isAncestorOf(focus) and middle is not None:
            middle.setFocus()

    def share_space(self) -> None:
        """A quarter of the width for the pictures, a quarter of the height for the timeline."""
        window, docks = self._window, self.docks
        right = min(max(round(window.width() * 0.24), 320), 800)
        timeline = min(max(round(window.height() * 0.3), 224), 446)
        window.resizeDocks([docks["photos"]], [right], Qt.Orientation.Horizontal)
        controls = docks["transport"].widget().sizeHint().height()
        lower = [docks["transport"], docks["timeline"]]
        window.resizeDocks(lower, [controls, timeline], Qt.Orientation.Vertical)

    def raise_floating(self) -> None:
        """Panes that float were shown before their window, and lie behind it."""
        for dock in self.docks.values():
            if dock.isFloating() and not dock.isHidden():
                dock.hide()
                dock.show()

    # Titles and tabs

    def settle(self) -> None:
        """Give titles and order their due; tabs come and go a little later, so do it twice."""
        self._give_titles()
        self._titles_later.start()

    def _give_titles(self) -> None:
        """A pane has a title bar where no tab names it already."""
        for name, dock in self.docks.items():
            if name in self._fixed:
                continue
            others = (d for d in self._window.tabifiedDockWidgets(dock) if not d.isHidden())
            tabbed = not dock.isFloating() and any(others)
            if tabbed and dock.titleBarWidget() is None:
                dock.setTitleBarWidget(QWidget(dock))
            elif not tabbed and dock.titleBarWidget() is not None:
                dock.setTitleBarWidget(None)  # type: ignore[arg-type]  # the usual bar again
        self.tabs.settle()
        self._order_stops()

    def _order_stops(self) -> None:
        """The Tab key goes through the window as the eye does: down, and from left to right."""
        window = self._window
        bars = [bar for bar in window.findChildren(QTabBar) if not bar.isHidden()]
        for bar in bars:
            bar.tabBarDoubleClicked.connect(self._float_tab, Qt.ConnectionType.UniqueConnection)
        panes = [dock.widget() for dock in self.docks.values()]
        parts = [window.menuWidget(), window.centralWidget(), *bars, *panes]
        here = [part for part in parts if part is not None and part.window() is window]
        for one, other in pairwise([stop for part in here for stop in _stops(part)]):
            QWidget.setTabOrder(one, other)

    def _float_tab(self, index: int) -> None:
        """A double click on a tab takes its pane out, as one on a title bar does."""
        bar = self.sender()
        if not isinstance(bar, QTabBar):
            return
        dock = self.tabs.dock_of(bar, index)
        if dock is not None:
            corner, size = bar.mapToGlobal(bar.rect().bottomLeft()), dock.size()
            dock.setFloating(True)
            dock.setGeometry(QRect(corner - QPoint(FLOAT_BY_PX, -FLOAT_BY_PX), size))
            dock.show()


def _is_behind(dock: QDockWidget) -> bool:
    """True of an open pane that another one covers, at whose tab it stands."""
    return dock.isVisible() and dock.visibleRegion().isEmpty()


def _stops(part: QWidget) -> list[QWidget]:
    """Where the Tab key can stop in a part of the window, as they lie: rows, then columns."""
    inside = [
        widget
        for widget in part.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is part.window()
    ]
    inside.sort(key=lambda w: (w.mapTo(part, QPoint()).y(), w.mapTo(part, QPoint()).x()))
    own = [part] if part.focusPolicy() & Qt.FocusPolicy.TabFocus else []
    return own + inside
