"""Where the panes of a window are, in words of our own.

Qt's saveState() is not used: restoring damaged bytes of it ends the program. This description
holds names and whole numbers only; anything odd in it is passed over.
"""

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget, QMainWindow

AREAS = {
    "left": Qt.DockWidgetArea.LeftDockWidgetArea,
    "right": Qt.DockWidgetArea.RightDockWidgetArea,
    "top": Qt.DockWidgetArea.TopDockWidgetArea,
    "bottom": Qt.DockWidgetArea.BottomDockWidgetArea,
}
LEAST_SEEN_PX = 120


def describe(window: QMainWindow) -> dict[str, Any]:
    """Place of `window` and of its docks."""
    place = window.normalGeometry() if window.isMaximized() else window.geometry()
    return {
        "window": [place.x(), place.y(), place.width(), place.height()],
        "maximised": window.isMaximized(),
        "docks": {dock.objectName(): _describe_dock(window, dock) for dock in docks_of(window)},
    }


def docks_of(window: QMainWindow) -> list[QDockWidget]:
    return window.findChildren(QDockWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _describe_dock(window: QMainWindow, dock: QDockWidget) -> dict[str, Any]:
    area = window.dockWidgetArea(dock)
    return {
        "area": next((name for name, value in AREAS.items() if value == area), ""),
        "shown": not dock.isHidden(),
        "floating": dock.isFloating(),
        "size": [dock.width(), dock.height()],
        "place": [dock.x(), dock.y()] if dock.isFloating() else [],
    }


def restore(window: QMainWindow, layout: dict[str, Any]) -> None:
    """Bring the panes back to what `layout` describes, as far as it makes sense here."""
    place = _numbers(layout.get("window"), 4)
    if place and place[2] > 0 and place[3] > 0:
        window.setGeometry(_on_a_screen(QRect(*place)))
    docks = layout.get("docks")
    for dock in docks_of(window):
        found = docks.get(dock.objectName()) if isinstance(docks, dict) else None
        if isinstance(found, dict):
            _restore_dock(window, dock, found)
    if layout.get("maximised") is True:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def _restore_dock(window: QMainWindow, dock: QDockWidget, found: dict[str, Any]) -> None:
    area = AREAS.get(str(found.get("area")))
    if area is not None and area != window.dockWidgetArea(dock):
        window.addDockWidget(area, dock)
    dock.setVisible(found.get("shown") is not False)
    size, place = _numbers(found.get("size"), 2), _numbers(found.get("place"), 2)
    if found.get("floating") is True and place and size:
        dock.setFloating(True)
        dock.setGeometry(_on_a_screen(QRect(place[0], place[1], max(size[0], 1), max(size[1], 1))))
    elif size and not dock.isFloating():
        across = window.dockWidgetArea(dock) in (AREAS["left"], AREAS["right"])
        way = Qt.Orientation.Horizontal if across else Qt.Orientation.Vertical
        window.resizeDocks([dock], [size[0] if across else size[1]], way)


def _numbers(value: object, count: int) -> list[int]:
    """`value` if it is a list of `count` whole numbers of a sane size, else nothing."""
    if not isinstance(value, list) or len(value) != count:
        return []
    sane = all(isinstance(n, int) and not isinstance(n, bool) and abs(n) < 100_000 for n in value)
    return value if sane else []


def _on_a_screen(place: QRect) -> QRect:
    """`place`, moved and shrunk until it can be seen and held on a screen that is there now."""
    screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
    home = max(screens, key=lambda s: _seen(s, place), default=place)
    seen = home.intersected(place)
    if (
        seen.width() >= LEAST_SEEN_PX
        and seen.height() >= LEAST_SEEN_PX
        and place.top() >= home.top()
    ):
        return place
    fitted = QRect(place)
    fitted.setSize(place.size().boundedTo(home.size()))
    fitted.moveCenter(home.center())
    return fitted


def _seen(screen: QRect, place: QRect) -> int:
    seen = screen.intersected(place)
    return max(seen.width(), 0) * max(seen.height(), 0)
