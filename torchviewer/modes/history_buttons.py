"""The two buttons at the side of a mouse go back and forward, wherever the mouse is.

Lists, texts and painted views take presses for themselves, so these are caught as they come into
a window of the system: that of the explorer, or of a pane that floats.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtWidgets import QWidget

_KINDS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseButtonRelease,
)


class HistoryButtons(QObject):
    """Calls `back` and `forward` for presses anywhere in the windows of some widgets."""

    def __init__(
        self,
        widgets: Iterable[QWidget],
        back: Callable[[], object],
        forward: Callable[[], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._acts = {Qt.MouseButton.BackButton: back, Qt.MouseButton.ForwardButton: forward}
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget):
            window = watched.window().windowHandle()
            if event.type() == QEvent.Type.Show and window is not None:
                window.installEventFilter(self)
        elif isinstance(watched, QWindow) and event.type() in _KINDS:
            act = self._acts.get(event.button()) if isinstance(event, QMouseEvent) else None
            if act is not None:
                if event.type() != QEvent.Type.MouseButtonRelease:
                    act()
                return True
        return super().eventFilter(watched, event)
