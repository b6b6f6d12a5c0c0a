"""The words below the large picture: labels below each other that scroll where room is short."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

LEAST_PX = 48
MOST_PART = 0.27
"""How much of the panel's height the title may claim."""


class PhotoWords(QScrollArea):
    """Labels below each other, as high as they are together; they scroll where that is too much."""

    #: the keyboard has come or gone
    focus_changed = Signal()

    def __init__(self, labels: tuple[QLabel, ...], *, whole: QLabel) -> None:
        """`whole`: what is shown, with all above it, before the picture gets its full height."""
        super().__init__()
        self._labels, self._whole = labels, whole
        self.setProperty("role", "words")
        self._page = QWidget()
        column = self._column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 4, 8, 0)
        column.setSpacing(7)
        for label in labels:
            column.addWidget(label)
        column.addStretch(1)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(LEAST_PX)

    def settle(self) -> None:
        """Take the height of new words now, so that one frame shows them in their place."""
        self._keep_whole()
        if self.isVisible():
            self._column.activate()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(200, self._page.heightForWidth(self.viewport().width()))

    def _keep_whole(self) -> None:
        """Ask for the room that the title needs at least."""
        margins, wide = self._column.contentsMargins(), self.viewport().width()
        wide -= margins.left() + margins.right()
        above = self._labels[: self._labels.index(self._whole)]
        needed = margins.top() + self._whole.heightForWidth(wide)
        for label in above:
            if not label.isHidden():
                needed += label.heightForWidth(wide) + self._column.spacing()
        panel, line = self.parentWidget(), self._whole.fontMetrics()
        most = panel.height() * MOST_PART if panel is not None else LEAST_PX
        while needed > max(most, LEAST_PX):  # a line less, rather than half a line
            needed -= line.lineSpacing()
        self.setMinimumHeight(max(needed, LEAST_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._keep_whole()
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)
