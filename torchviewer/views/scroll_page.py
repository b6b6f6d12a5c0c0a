"""A column of words and figures that scrolls up and down, by hand and by keyboard."""

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputDevice, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QScroller,
    QScrollerProperties,
    QVBoxLayout,
    QWidget,
)

from torchviewer.views.focus_frame import THICK_PX, draw_focus

SCROLLS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


LONGEST_WORD = 24
"""So many letters fit into the narrowest pane at the largest text; a line may end behind them."""
LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}(?=\S)")
MAY_BREAK = "\u200b"


class ScrollPage(QScrollArea):
    """Put the parts into `column`; never wider than it is, so that nothing scrolls sideways.

    Up, down and the page keys scroll where there is more to see, and are the window's otherwise.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = QWidget()
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 8, 8)
        self.column.setSpacing(8)
        self.setWidget(self.content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        touch_scrolls(self)
        self.setProperty("role", "words")  # no frame of the stylesheet: it would move what is in it
        self.setViewportMargins(THICK_PX + 2, THICK_PX, THICK_PX, THICK_PX)

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint and self.hasFocus():
            with QPainter(self) as painter:
                draw_focus(painter, self.rect())
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        more = self.verticalScrollBar().maximum() > 0
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if more and plain and event.key() in SCROLLS:
            super().keyPressEvent(event)
        else:
            event.ignore()


class _Words(QLabel):
    """Words that a mouse may select; a finger on them scrolls.

    `breaks`: a word that is too long goes on in the next line; not for what may be copied.
    """

    def __init__(self, *, breaks: bool) -> None:
        super().__init__()
        self._breaks = breaks

    def setText(self, text: str) -> None:
        super().setText(LONG_WORD.sub("\\g<0>" + MAY_BREAK, text) if self._breaks else text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.deviceType() == QInputDevice.DeviceType.TouchScreen:
            event.ignore()
        else:
            super().mousePressEvent(event)


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


def words(role: str = "", *, breaks: bool = False) -> QLabel:
    """A label of plain words that go on in further lines; see _Words."""
    label = _Words(breaks=breaks)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    if role:
        label.setProperty("role", role)
    return label
