"""A column of words and figures that scrolls up and down, by hand and by keyboard."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QScrollArea,
    QScroller,
    QScrollerProperties,
    QVBoxLayout,
    QWidget,
)

from torchviewer.views.focus_frame import THICKEST_PX, draw_focus
from torchviewer.views.words import Words

SCROLLS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
LEFT_PX = 8
"""What is on the page begins so far from its left edge: the focus frame does not touch it."""


class ScrollPage(QScrollArea):
    """Put the parts into `column`; never wider than it is, so that nothing scrolls sideways.

    Up, down and the page keys scroll where there is more to see, and are the window's otherwise.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = QWidget()
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 10 - THICKEST_PX, 8)
        self.column.setSpacing(8)
        self.setWidget(self.content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        touch_scrolls(self)
        self.setProperty("role", "words")  # no frame of the stylesheet: it would move what is in it
        self.setViewportMargins(LEFT_PX, THICKEST_PX, THICKEST_PX, THICKEST_PX)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and self.hasFocus():
            with QPainter(self) as painter:
                draw_focus(painter, self._frame())
        return handled

    def _frame(self) -> QRect:
        """Around what is seen of the page: the scroll bar beside it would lie on the right side."""
        return self.viewport().geometry().adjusted(-LEFT_PX, -THICKEST_PX, THICKEST_PX, THICKEST_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        more = self.verticalScrollBar().maximum() > 0
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if more and plain and event.key() in SCROLLS:
            super().keyPressEvent(event)
        else:
            event.ignore()


def touch_scrolls(area: QScrollArea) -> None:
    """Let a finger scroll, and what it has set going run on."""
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    properties = QScroller.scroller(area.viewport()).scrollerProperties()
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for metric in (
        QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
        QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
    ):
        properties.setScrollMetric(metric, never)
    QScroller.scroller(area.viewport()).setScrollerProperties(properties)


def words(role: str = "") -> Words:
    """A label of words in the look of `role`."""
    return Words(role)
