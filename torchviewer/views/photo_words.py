"""The words below the large picture: labels below each other that scroll where room is short."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

LEAST_PX = 48
MOST_PART = 0.27
"""How much of the panel's height the title may claim."""


class PhotoWords(QScrollArea):
    """Labels below each other, as high as is left for them; they scroll if it is too little."""

    #: the keyboard has come or gone
    focus_changed = Signal()
    #: the words are others, or of another size
    settled = Signal()

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

    def settle(self) -> None:
        """Take the height of new words now, so that one frame shows them in their place."""
        if self.isVisible():
            self._column.activate()
        self.settled.emit()

    def heights(self, width_px: int) -> tuple[int, int]:
        """Height at a width: what the title, and all above it, need at least; and all together."""
        margins = self._column.contentsMargins()
        wide = width_px - margins.left() - margins.right()
        above = self._labels[: self._labels.index(self._whole)]
        needed = margins.top() + self._whole.heightForWidth(wide)
        for label in above:
            if not label.isHidden():
                needed += label.heightForWidth(wide) + self._column.spacing()
        panel, line = self.parentWidget(), self._whole.fontMetrics()
        most = panel.height() * MOST_PART if panel is not None else LEAST_PX
        while needed > max(most, LEAST_PX):  # a line less, rather than half a line
            needed -= line.lineSpacing()
        return max(needed, LEAST_PX), max(self._page.heightForWidth(width_px), LEAST_PX)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.settled.emit()
        return super().viewportEvent(event)
