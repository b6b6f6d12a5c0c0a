"""The words below the large picture: labels below each other that scroll where room is short."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from torchviewer.views.paragraph import Paragraph
from torchviewer.views.scroll_page import touch_scrolls

LEAST_PX = 48
LINES_BELOW = 2  # of the caption
MOST_PART = 0.3
"""How much of the panel's height title and first lines may claim."""
TOP_PX, RIGHT_PX, GAP_PX = 4, 8, 7
"""Room above the words, at their right, and between them."""


class PhotoWords(QScrollArea):
    """Labels below each other, as high as is left for them; they scroll if it is too little."""

    #: the keyboard has come or gone
    focus_changed = Signal()
    #: the words are others, or of another size
    settled = Signal()

    def __init__(self, labels: tuple[Paragraph, ...], *, whole: Paragraph) -> None:
        """`whole`: what is shown, with all above it, before the picture gets its full height."""
        super().__init__()
        self._labels, self._whole = labels, whole
        self._settled_for: object = None
        self.setProperty("role", "words")
        self._page = QWidget()
        for label in labels:
            label.setParent(self._page)
        self.setWidget(self._page)
        self.setFrameShape(QFrame.Shape.NoFrame)
        touch_scrolls(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def settle(self) -> None:
        """Take the height of new words now, so that one frame shows them in their place."""
        self._settled_for = self._said()
        self.settled.emit()
        self._place()  # unless another size has already made it do so

    def _said(self) -> object:
        """What the height of the words depends on, beside the room that there is."""
        return [(one.text(), one.isHidden(), one.font().key()) for one in self._labels]

    def least_px(self, width_px: int) -> int:
        """Height at a width for the title, all above it and the first lines below, at least."""
        panel, index = self.parentWidget(), self._labels.index(self._whole) + 1
        most_px = panel.height() * MOST_PART if panel is not None else LEAST_PX
        beside_bar_px = self._beside_bar(width_px)
        whole = self._line_ends(beside_bar_px, self._labels[:index])
        more = self._line_ends(beside_bar_px, self._labels[: index + 1])[len(whole) :]
        ends = whole + more[:LINES_BELOW]
        return max((end for end in ends if end <= most_px), default=LEAST_PX)

    def whole_lines_px(self, width_px: int, room_px: int) -> int:
        """All words, or as many whole lines as there is room for: their height at a width."""
        if self._high(width_px) <= room_px:
            return self._high(width_px)
        ends = self._line_ends(self._beside_bar(width_px), self._labels)
        return max((end for end in ends if end <= room_px), default=max(room_px, 0))

    def _beside_bar(self, width_px: int) -> int:
        """The width that is left where the words scroll."""
        return width_px - self.verticalScrollBar().sizeHint().width()

    def _high(self, width_px: int) -> int:
        return max(self._line_ends(width_px, self._labels), default=0)

    def _line_ends(self, width_px: int, labels: tuple[Paragraph, ...]) -> list[int]:
        """Where the lines of words end at a width of the page, from the top, px."""
        ends, top = list[int](), TOP_PX
        for label in labels:
            if not label.isHidden():
                lines = label.lines(width_px - RIGHT_PX)
                ends += [top + end for end in lines.ends_px]
                top += lines.high_px + GAP_PX
        return ends

    def _place(self) -> None:
        """Give the labels their places on the page."""
        wide, top = self.width(), TOP_PX
        if self._high(wide) > self.height():
            wide = self._beside_bar(wide)
        for label in self._labels:
            if not label.isHidden():
                high = label.heightForWidth(wide - RIGHT_PX)
                label.setGeometry(0, top, wide - RIGHT_PX, high)
                top += high + GAP_PX
        self._page.resize(wide, top - GAP_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.LayoutRequest
            and watched is self._page
            and self._settled_for != self._said()
        ):
            self.settle()
        return super().eventFilter(watched, event)
