"""Hands on the map: mouse, wheel, trackpad and fingers become a few plain wishes."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

WHEEL_STEP = 1.2
MOST_WHEEL_STEPS = 50.0  # at once: more than from the whole world to the closest view
DOUBLE_CLICK_STEP = 2.0
MOUSE_REACH_PX = 10.0
FINGER_REACH_PX = 22.0
LONG_PRESS_MS = 450


class Hands(QObject):
    """Watches the events of one widget and tells what the person wants.

    `holding` is true while a button or a finger drags; `down` while one lies on the map, too.
    While `measuring`, and with Shift held down, a drag measures instead of moving the map.
    `can_look` tells whether there is something to look ahead at under a pixel: elsewhere, and while
    `measuring`, a finger that rests is like any other.
    """

    #: the map is dragged from one pixel to another
    dragged = Signal(QPointF, QPointF)
    #: two fingers went from one pair of pixels to another, each a tuple of two QPointF
    pinched = Signal(object, object)
    #: closer by a factor at a pixel, by the wheel
    scrolled = Signal(float, QPointF)
    #: closer by a factor at a pixel, by a double click
    double_clicked = Signal(float, QPointF)
    #: a pixel was clicked or tapped; how far off, px, still counts
    picked = Signal(QPointF, float)
    #: the pointer is over a pixel, no button down
    hovered = Signal(QPointF)
    #: the pointer has left, or a long press has ended
    left = Signal()
    #: a finger rests on a pixel where it can look ahead, or goes on from there
    pressed_long = Signal(QPointF)
    #: a way was drawn from one pixel to another
    measured = Signal(QPointF, QPointF)
    #: a button or a finger comes down
    touched = Signal()
    #: a drag or a pinch begins
    taken = Signal()
    #: it has ended: nothing is held any longer
    given_back = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.holding = False
        self.measuring = False
        self.can_look: Callable[[QPointF], bool] = lambda _at: False
        self._press: QPointF | None = None
        self._is_second = False  # the press of a double click: its release picks nothing
        self._from: QPointF | None = None  # where a measurement began
        # where the map last went along with each finger that lies on it, by its id; what Qt says
        # of that (lastPosition) is an older place for a finger that did not move in an event
        self._fingers: dict[int, QPointF] = {}
        self._resting: QPointF | None = None
        self._long = False
        self._long_timer = QTimer(self, singleShot=True, interval=LONG_PRESS_MS)
        self._long_timer.timeout.connect(self._begin_long_press)
        widget.setMouseTracking(True)
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        widget.installEventFilter(self)

    @property
    def down(self) -> bool:
        """Whether a button or a finger is on the map: nothing else may move it then."""
        return self.holding or self._press is not None or bool(self._fingers)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QTouchEvent):
            return self._touch(event)
        if isinstance(event, QWheelEvent):
            return self._wheel(event)
        if event.type() == QEvent.Type.Leave:
            self.left.emit()
        elif event.type() == QEvent.Type.Hide:
            self.let_go()
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        left = event.button() == Qt.MouseButton.LeftButton
        if kind == QEvent.Type.MouseMove:
            if self._press is not None and not event.buttons() & Qt.MouseButton.LeftButton:
                self.let_go()  # something else, such as a menu, took the release
            self._move(event.position())
        elif kind == QEvent.Type.MouseButtonPress and left:
            self._press, self._is_second = event.position(), False
            self.touched.emit()
            if self.measuring or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._from = event.position()
        elif kind == QEvent.Type.MouseButtonRelease and left and self._press is not None:
            self._release(event.position())
        elif kind == QEvent.Type.MouseButtonDblClick and left:
            self._press, self._is_second = event.position(), True
            self.double_clicked.emit(DOUBLE_CLICK_STEP, event.position())
        return False

    def _move(self, here: QPointF) -> None:
        if self._press is None:
            self.hovered.emit(here)
            return
        way = here - self._press
        if self.holding or way.manhattanLength() >= QApplication.startDragDistance():
            before, self._press = self._press, here
            self._drag(before, here)

    def _drag(self, before: QPointF, here: QPointF) -> None:
        if self._from is not None:
            self.holding = True
            self.measured.emit(self._from, here)
            return
        self._take()
        self.dragged.emit(before, here)

    def _release(self, here: QPointF) -> None:
        was_dragging, self.holding = self.holding, False
        self._press = self._from = None
        if was_dragging:
            self.given_back.emit()
            self.hovered.emit(here)
        elif not self._is_second:
            self.picked.emit(here, MOUSE_REACH_PX)

    def let_go(self) -> None:
        """Nothing is held any longer, though no release was seen."""
        self.holding = False
        self._press = self._from = None
        self._fingers.clear()
        self._end_long_press()

    def _wheel(self, event: QWheelEvent) -> bool:
        steps = min(max(event.angleDelta().y() / 120.0, -MOST_WHEEL_STEPS), MOST_WHEEL_STEPS)
        if steps:
            self.scrolled.emit(WHEEL_STEP**steps, event.position())
        event.accept()
        return True

    # Fingers

    def _touch(self, event: QTouchEvent) -> bool:
        """One finger drags, two pinch, a tap picks, a finger that rests may look ahead."""
        points, kind = event.points(), event.type()
        down = [point for point in points if point.state() != QEventPoint.State.Released]
        for finger in down:
            self._fingers.setdefault(finger.id(), finger.position())
        if kind == QEvent.Type.TouchBegin:
            self._begin_touch(points)
        if kind in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._end_touch(points, tapped=kind == QEvent.Type.TouchEnd)
        elif len(down) == 2:
            self._pinch(*down)
        elif len(down) == 1 and kind == QEvent.Type.TouchUpdate:
            self._move_finger(down[0])
        self._forget_fingers(down)
        event.accept()
        return True

    def _forget_fingers(self, down: list[QEventPoint]) -> None:
        """Those that were lifted; and more than two move nothing, wherever they go."""
        many = len(down) > 2
        self._fingers = {
            finger.id(): finger.position() if many else self._fingers[finger.id()]
            for finger in down
            if finger.id() in self._fingers
        }

    def _begin_touch(self, points: list[QEventPoint]) -> None:
        self.touched.emit()
        if len(points) == 1:
            self._resting = points[0].position()
            self._from = points[0].position() if self.measuring else None
            self._long_timer.start()

    def _end_touch(self, points: list[QEventPoint], *, tapped: bool) -> None:
        was_dragging, self.holding = self.holding, False
        tapped = tapped and not was_dragging and not self._long and len(points) == 1
        self._from = None
        self._end_long_press()
        if was_dragging:
            self.given_back.emit()
        if tapped:
            self.picked.emit(points[0].position(), FINGER_REACH_PX)

    def _pinch(self, one: QEventPoint, other: QEventPoint) -> None:
        self._end_long_press()
        if self._from is not None:  # the second finger ends a measurement
            self._from, self.holding = None, False
        self._take()
        before = self._fingers[one.id()], self._fingers[other.id()]
        now = one.position(), other.position()
        self._fingers |= {one.id(): now[0], other.id(): now[1]}
        self.pinched.emit(before, now)

    def _move_finger(self, finger: QEventPoint) -> None:
        before, here = self._fingers[finger.id()], finger.position()
        if self._long:
            self._fingers[finger.id()] = here  # a pinch may go on from there
            self.pressed_long.emit(here)
            return
        if self.holding or (here - before).manhattanLength() >= QApplication.startDragDistance():
            self._long_timer.stop()
            self._fingers[finger.id()] = here
            self._drag(before, here)

    def _begin_long_press(self) -> None:
        at = self._resting
        if at is None or self.holding or self.measuring or not self.can_look(at):
            return
        self._long = True
        self.pressed_long.emit(at)

    def _end_long_press(self) -> None:
        self._long_timer.stop()
        self._resting = None
        if self._long:
            self._long = False
            self.left.emit()

    def _take(self) -> None:
        if not self.holding:
            self.holding = True
            self.taken.emit()
