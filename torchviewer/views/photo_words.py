"""The words below the large picture: labels below each other that scroll where room is short."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from torchviewer.views.scroll_page import touch_scrolls

LEAST_PX = 48
ENDLESS_PX = 100_000
"""So wide that any text is one line."""
MOST_HEIGHTS = 200
LINES_BELOW = 2  # of the caption
MOST_PART = 0.3
"""How much of the panel's height title and first lines may claim."""


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
        self._heights: dict[tuple[str, str, int], tuple[int, int]] = {}
        self._settled_for: object = None
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
        touch_scrolls(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def settle(self) -> None:
        """Take the height of new words now, so that one frame shows them in their place."""
        self._settled_for = self._said()
        self.settled.emit()
        if self.isVisible():
            self._column.activate()  # unless another size has already made it do so

    def _said(self) -> object:
        """What the height of the words depends on, beside the room that there is."""
        return [(one.text(), one.isHidden(), one.font().key()) for one in self._labels]

    def least_px(self, width_px: int) -> int:
        """Height at a width for the title, all above it and the first lines below, at least."""
        panel, index = self.parentWidget(), self._labels.index(self._whole) + 1
        most_px = panel.height() * MOST_PART if panel is not None else LEAST_PX
        whole = self._line_ends(width_px, self._labels[:index])
        more = self._line_ends(width_px, self._labels[: index + 1])[len(whole) :]
        ends = whole + more[:LINES_BELOW]
        return max((end for end in ends if end <= most_px), default=LEAST_PX)

    def whole_lines_px(self, width_px: int, room_px: int) -> int:
        """As many whole lines as there is room for, or all: their height at a width."""
        ends = self._line_ends(width_px, self._labels)
        return max((end for end in ends if end <= room_px), default=max(room_px, 0))

    def _line_ends(self, width_px: int, labels: tuple[QLabel, ...]) -> list[int]:
        """Where the lines of words end, from the top, px; where they scroll the bar takes room."""
        margins, ends = self._column.contentsMargins(), list[int]()
        bar_px = self.verticalScrollBar().sizeHint().width()
        wide, top = width_px - bar_px - margins.left() - margins.right(), margins.top()
        for label in labels:
            if not label.isHidden():
                high, line = self._heights_of(label, wide)
                ends += [top + line * n for n in range(1, round(high / line))]
                ends.append(top + high)
                top += high + self._column.spacing()
        return ends

    def _heights_of(self, label: QLabel, width_px: int) -> tuple[int, int]:
        """How high a label is at a width, and a line of it; wrapping words takes long."""
        key = (label.text(), label.font().key(), width_px)
        if key not in self._heights:
            if len(self._heights) >= MOST_HEIGHTS:
                self._heights.clear()
            # the metrics of a font say a pixel less than a line takes in a paragraph
            line_px = label.heightForWidth(ENDLESS_PX)
            self._heights[key] = (label.heightForWidth(width_px), line_px)
        return self._heights[key]

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and self._settled_for != self._said():
            self.settle()
        return super().viewportEvent(event)
