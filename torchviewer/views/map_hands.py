"""Hands on the map: mouse, wheel, trackpad and fingers become a few plain wishes."""

import math

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

WHEEL_STEP = 1.2
DOUBLE_CLICK_STEP = 2.0
MOUSE_REACH_PX = 10.0
FINGER_REACH_PX = 22.0


class Hands(QObject):
    """Watches the events of one widget and tells what the person wants.

    `holding` is true while a button or a finger has the map; nothing else may move it then.
    """

    #: the map is dragged by dx, dy px
    dragged = Signal(float, float)
    #: two fingers moved
    pinched = Signal(QEventPoint, QEventPoint)
    #: closer by a factor at a pixel, by the wheel
    scrolled = Signal(float, QPointF)
    #: closer by a factor at a pixel, by a double click
    double_clicked = Signal(float, QPointF)
    #: a pixel was clicked or tapped; how far off, px, still counts
    picked = Signal(QPointF, float)
    #: the pointer is over a pixel, no button down
    hovered = Signal(QPointF)
    #: a drag or a pinch begins
    taken = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.holding = False
        self._press: QPointF | None = None
        widget.setMouseTracking(True)
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QTouchEvent):
            return self._touch(event)
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        left = event.button() == Qt.MouseButton.LeftButton
        if kind == QEvent.Type.MouseMove:
            self._move(event.position())
        elif kind == QEvent.Type.MouseButtonPress and left:
            self._press = event.position()
        elif kind == QEvent.Type.MouseButtonRelease and left and self._press is not None:
            self._release(event.position())
        elif kind == QEvent.Type.MouseButtonDblClick and left:
            self.double_clicked.emit(DOUBLE_CLICK_STEP, event.position())
        return False

    def _move(self, here: QPointF) -> None:
        if self._press is None:
            self.hovered.emit(here)
            return
        way = here - self._press
        if self.holding or way.manhattanLength() >= QApplication.startDragDistance():
            self._take()
            self._press = here
            self.dragged.emit(way.x(), way.y())

    def _release(self, here: QPointF) -> None:
        was_dragging, self.holding, self._press = self.holding, False, None
        if was_dragging:
            self.hovered.emit(here)
        else:
            self.picked.emit(here, MOUSE_REACH_PX)

    def _wheel(self, event: QWheelEvent) -> bool:
        steps = event.angleDelta().y() / 120.0
        if steps and math.isfinite(steps):
            self.scrolled.emit(WHEEL_STEP**steps, event.position())
        event.accept()
        return True

    def _touch(self, event: QTouchEvent) -> bool:
        """One finger drags, two pinch, a tap picks."""
        points, kind = event.points(), event.type()
        if kind in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            tapped = kind == QEvent.Type.TouchEnd and not self.holding and len(points) == 1
            self.holding = False
            if tapped:
                self.picked.emit(points[0].position(), FINGER_REACH_PX)
        elif kind == QEvent.Type.TouchUpdate and len(points) == 1:
            self._drag(points[0])
        elif kind == QEvent.Type.TouchUpdate and len(points) == 2:
            self._take()
            self.pinched.emit(points[0], points[1])
        event.accept()
        return True

    def _drag(self, finger: QEventPoint) -> None:
        gone = finger.position() - finger.pressPosition()
        if self.holding or gone.manhattanLength() >= QApplication.startDragDistance():
            self._take()
            way = finger.position() - finger.lastPosition()
            self.dragged.emit(way.x(), way.y())

    def _take(self) -> None:
        if not self.holding:
            self.holding = True
            self.taken.emit()
