"""A box with a line to type into and a list of what answers it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from torchviewer.views.scroll_page import words

TYPING_MS = 60
"""An answer is looked for when the hand has rested this long, ms."""
LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


HIGH = 0.08
"""Where a box that stands high begins, of the height of its window."""


def stand_high(box: QDialog) -> None:
    """Move a box that shows its choice in the window clear of the timeline and the readouts."""
    parent = box.parentWidget()
    if parent is not None:
        window = parent.window().frameGeometry()
        box.move(box.x(), window.top() + round(HIGH * window.height()))


class AskBox(QDialog):
    """Results come as you type; up and down choose, Enter takes what is marked.

    A box of its own says in `look` what is listed in `found` and said in `answer`, and in `choose`
    what is done with it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        self.found = QListWidget()
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line keeps the keyboard
        self.answer = words("small")
        self._wait = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._wait.timeout.connect(self.look)
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self.go)
        self.line.installEventFilter(self)
        self.found.itemClicked.connect(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        for widget in (self.line, self.answer, self.found):
            column.addWidget(widget)

    def _typed(self) -> None:
        self._wait.start()

    def look(self) -> None:
        """List what answers the line."""
        raise NotImplementedError

    def choose(self, item: QListWidgetItem) -> None:
        """Do what this result is for."""
        raise NotImplementedError

    def look_at_once(self) -> None:
        """List it now, and not once more when the hand has rested."""
        self._wait.stop()
        self.look()

    def go(self) -> None:
        """Take what is marked."""
        if self._wait.isActive():
            self.look_at_once()
        item = self.found.currentItem()
        if item is not None:
            self.choose(item)

    def _step(self, event: QKeyEvent) -> None:
        """Let a key of the list choose another result."""
        self.found.event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down move through the list while the line keeps the keyboard."""
        if watched is self.line and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() in LIST_KEYS:
                self._step(event)
                return True
        return super().eventFilter(watched, event)
