"""The row of small pictures below the large one: current, neighbours, all the rest by scrolling."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from torchviewer.mission.lookups import pictures_in_order
from torchviewer.mission.telling import Picture
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.drawing import rounded_picture
from torchviewer.views.plain_tip import plain_tip

THUMB = QSize(68, 46)
GAP_PX = 8
EDGE_PX = 3


class PhotoStrip(QWidget):
    """Thumbnails in the order of time; a click tells which picture is meant.

    Thumbnails are drawn one at a time while the program is idle, nearest to the view first.
    """

    #: id of the picture that a person has picked
    picked = Signal(str)

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._pictures: tuple[Picture, ...] = ()
        self._thumbs: dict[str, QPixmap] = {}
        self._current = 0
        self._offset_px = 0
        self._pressed: QPoint | None = None
        self._dragged = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._draw_one)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(QCoreApplication.translate("Photos", "All pictures"))
        state.mission_changed.connect(self._take_mission)
        self._take_mission()

    def _take_mission(self) -> None:
        self._pictures = pictures_in_order(self._state.mission)
        self._thumbs.clear()
        self._current = self._offset_px = 0
        self._idle.start()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(5 * (THUMB.width() + GAP_PX), THUMB.height() + 2 * EDGE_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(THUMB.width(), self.sizeHint().height())

    def show_picture(self, picture_id: str) -> None:
        """Mark this picture as the current one and bring it into view."""
        index = next((i for i, p in enumerate(self._pictures) if p.id == picture_id), self._current)
        if index != self._current:
            self._current = index
        self._scroll_to(index)
        self.update()

    def prepare_fully(self) -> None:
        """Draw every thumbnail in view now."""
        for index in self._visible():
            self._thumb(index)

    # Where things are

    def _slot(self, index: int) -> QRect:
        left = EDGE_PX + index * (THUMB.width() + GAP_PX) - self._offset_px
        return QRect(left, EDGE_PX, THUMB.width(), THUMB.height())

    def _most_offset_px(self) -> int:
        whole = len(self._pictures) * (THUMB.width() + GAP_PX) - GAP_PX + 2 * EDGE_PX
        return max(whole - self.width(), 0)

    def _scroll_to(self, index: int) -> None:
        centred = index * (THUMB.width() + GAP_PX) + THUMB.width() // 2 - self.width() // 2
        self._offset_px = min(max(centred, 0), self._most_offset_px())

    def _visible(self) -> list[int]:
        return [i for i in range(len(self._pictures)) if self._slot(i).intersects(self.rect())]

    def _at(self, position: QPoint) -> int | None:
        return next((i for i in self._visible() if self._slot(i).contains(position)), None)

    # Painting

    def _thumb(self, index: int) -> QPixmap:
        picture = self._pictures[index]
        if picture.id not in self._thumbs:
            path = self._state.mission.folder / picture.file
            ratio = self.devicePixelRatioF()
            self._thumbs[picture.id] = rounded_picture(path, THUMB, ratio, 6)
        return self._thumbs[picture.id]

    def _draw_one(self) -> None:
        missing = [i for i in self._visible() if self._pictures[i].id not in self._thumbs]
        if missing:
            index = min(missing, key=lambda i: abs(i - self._current))
            self._thumb(index)
            self.update(self._slot(index))
            self._idle.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        roles = theme.roles()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index in self._visible():
                slot = self._slot(index)
                thumb = self._thumbs.get(self._pictures[index].id)
                if thumb is None:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(roles.raised)
                    painter.drawRoundedRect(slot, 6, 6)
                    self._idle.start()
                else:
                    painter.drawPixmap(slot.topLeft(), thumb)
                if index == self._current:
                    painter.setPen(QPen(roles.torch, theme.line_px(2.5)))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(slot.adjusted(-1, -1, 1, 1), 7, 7)
            if self.hasFocus():
                painter.setPen(QPen(roles.focus, theme.line_px(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._scroll_to(self._current)
        self._idle.start()
        super().resizeEvent(event)

    # The hand

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        self._scroll_by(-(delta.x() or delta.y()) // 2)
        event.accept()

    def _scroll_by(self, pixels: int) -> None:
        self._offset_px = min(max(self._offset_px + pixels, 0), self._most_offset_px())
        self._idle.start()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        self._dragged = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        position = event.position().toPoint()
        if self._dragged or abs(position.x() - self._pressed.x()) > 6:
            self._scroll_by(self._pressed.x() - position.x())
            self._pressed, self._dragged = position, True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position().toPoint())
        if index is not None and not self._dragged:
            self.picked.emit(self._pictures[index].id)
        self._pressed = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right choose a neighbour; anything else is the window's."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        index = self._current + step
        if 0 <= index < len(self._pictures):
            self.picked.emit(self._pictures[index].id)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            index = self._at(event.pos())
            title = (
                ""
                if index is None
                else self._pictures[index].title.in_language(self._state.language)
            )
            QToolTip.showText(event.globalPos(), plain_tip(title), self)
            return True
        return super().event(event)
