"""The small pictures below the large one: current, neighbours, all the rest by scrolling."""

from math import ceil

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QHelpEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QScrollEvent,
    QScrollPrepareEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QScroller, QSizePolicy, QToolButton, QToolTip, QWidget

from torchviewer.mission.lookups import pictures_in_order
from torchviewer.mission.picture_lookup import pictures_of
from torchviewer.mission.telling import Picture
from torchviewer.state.mission_state import MissionState
from torchviewer.views import icons, theme
from torchviewer.views.drawing import draw_rounded
from torchviewer.views.photo_grid import EDGE_PX, GAP_PX, grid_for
from torchviewer.views.picture_files import SMALL_PX, file_of
from torchviewer.views.picture_loader import Line
from torchviewer.views.picture_plate import draw_plate
from torchviewer.views.plain_tip import plain_tip
from torchviewer.views.thumbs import Thumbs

RADIUS_PX = 6
DRAG_PX = 6
SLOW_MS = 400
"""Filling that takes longer is shown as a progress."""

translate = QCoreApplication.translate


class PhotoStrip(QWidget):
    """Thumbnails in the order of time; a click tells which picture is meant.

    It keeps the current picture in its middle until a hand scrolls it, and offers to go back to
    that. Only what is in view is painted, however many there are. One row, or several where it is
    high enough, with pictures as large as there is room for.
    """

    #: id of the picture that a person has picked
    picked = Signal(str)
    #: a person wants to see the current picture large
    opened = Signal()

    def __init__(self, state: MissionState, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._pictures: tuple[Picture, ...] = ()
        self._index: dict[str, int] = {}
        self._marked: frozenset[int] = frozenset()
        self._current = 0
        self._grid = grid_for(0, 0, 0)
        self._finest = 0.0  # device pixels of a small picture to one of SMALL_PX
        self._offset_px = 0
        self._pressed: QPoint | None = None
        self._dragged = False
        self._following = True
        self._thumbs = Thumbs(line, self)
        self._thumbs.changed.connect(self._show_thumb)
        self._filling = QElapsedTimer()
        self.follow_button = QToolButton(self)
        self.follow_button.setProperty("words", True)
        self.follow_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.follow_button.clicked.connect(self.follow)
        self.follow_button.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        QScroller.grabGesture(self, QScroller.ScrollerGestureType.TouchGesture)
        state.mission_changed.connect(self._take_mission)
        state.selection_changed.connect(self._mark_selected)
        state.language_changed.connect(self._retranslate)
        self._take_mission()
        self._retranslate()

    def _take_mission(self) -> None:
        self._pictures = pictures_in_order(self._state.mission)
        self._index = {picture.id: index for index, picture in enumerate(self._pictures)}
        self._current = self._offset_px = 0
        self._finest = 0.0
        self._arrange()
        self._mark_selected()
        self.follow()

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Photos", "All pictures"))
        self.follow_button.setText(translate("Photos", "Follow"))
        self.follow_button.setToolTip(translate("Photos", "Keep the picture of the clock in view"))
        self._place_button()

    def _mark_selected(self) -> None:
        """Mark the pictures of what is selected, unless that is a picture itself."""
        chosen, ids = self._state.selection, frozenset[str]()
        if chosen is not None and chosen.kind != "picture":
            ids = pictures_of(self._state.mission, chosen.kind, chosen.id)
        self._marked = frozenset(i for i, one in enumerate(self._pictures) if one.id in ids)
        self.update()

    def _arrange(self) -> None:
        """Give every picture its place, and have them made as finely as they are shown."""
        self._grid = grid_for(self.width(), self.height(), len(self._pictures))
        larger = ceil(self._grid.small.width() / SMALL_PX[0] * 2) / 2  # few sizes on the disk
        finest = self.devicePixelRatioF() * max(larger, 1.0)
        if finest != self._finest:
            mission, pictures = self._state.mission, self._pictures
            self._finest = finest
            self._thumbs.take(len(pictures), lambda n: file_of(mission, pictures[n]), finest)
            self._filling.start()

    def sizeHint(self) -> QSize:
        return QSize(5 * (SMALL_PX[0] + GAP_PX), self.high_for(0, 0))

    def minimumSizeHint(self) -> QSize:
        return QSize(SMALL_PX[0], self.sizeHint().height())

    def high_for(self, width_px: int, room_px: int) -> int:
        """How much of the height that is left would be used, px."""
        return grid_for(width_px, room_px, len(self._pictures)).high_px

    def number_of(self, picture: Picture) -> int:
        """Where a picture of the mission stands in the order of time, 0 for the first."""
        return self._index[picture.id]

    @property
    def following(self) -> bool:
        """Whether the current picture is kept in view."""
        return self._following

    @property
    def progress(self) -> tuple[int, int]:
        """How many thumbnails have been made, and of how many."""
        return self._thumbs.done, len(self._pictures)

    def show_picture(self, picture_id: str) -> None:
        """Mark this picture as the current one, and bring it into view while following."""
        self._current = self._index.get(picture_id, self._current)
        title = self._pictures[self._current].title if self._pictures else None
        self.setAccessibleDescription(title.in_language(self._state.language) if title else "")
        if self._following:
            self._scroll_to(self._current)
        self._place_button()
        self._want()
        self.update()

    def follow(self) -> None:
        """Keep the current picture in view from now on."""
        self._following = True
        self.follow_button.hide()
        self._scroll_to(self._current)
        self._want()
        self.update()

    def prepare_fully(self) -> None:
        """Draw every thumbnail in view now."""
        for index in self._visible():
            self._thumbs.load(index)

    # Where things are

    def _slot(self, index: int) -> QRect:
        slot = self._grid.slot(index)
        if self._grid.single:
            return slot.translated(-self._offset_px, 0)
        return slot.translated(0, -self._offset_px)

    def _along(self, way: QPoint) -> int:
        """What of a way goes in the direction that scrolls, px."""
        return way.x() if self._grid.single else way.y()

    def _most_offset_px(self) -> int:
        spare = self._grid.whole(len(self._pictures)) - self.size()
        return max(self._along(QPoint(spare.width(), spare.height())), 0)

    def _scroll_to(self, index: int) -> None:
        centred = self._along(self._grid.slot(index).center() - self.rect().center())
        if not self._grid.single:  # whole rows
            centred = round(centred / self._grid.pitch.height()) * self._grid.pitch.height()
        self._offset_px = min(max(centred, 0), self._most_offset_px())

    def _visible(self) -> range:
        grid = self._grid
        pitch_px = self._along(QPoint(grid.pitch.width(), grid.pitch.height()))
        room_px = self._along(QPoint(self.width(), self.height()))
        first = max((self._offset_px - EDGE_PX + GAP_PX) // pitch_px, 0)
        last = (self._offset_px + room_px - EDGE_PX) // pitch_px
        step = 1 if grid.single else grid.columns
        return range(first * step, min((last + 1) * step, len(self._pictures)))

    def _at(self, position: QPoint) -> int | None:
        return next((i for i in self._visible() if self._slot(i).contains(position)), None)

    def _want(self) -> None:
        self._thumbs.want(self._visible())

    def _show_thumb(self, index: int) -> None:
        if index in self._visible():
            self.update(self._slot(index))
        if self._shows_progress or self._thumbs.done == len(self._pictures):
            self.update(0, self.height() - EDGE_PX, self.width(), EDGE_PX)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = theme.roles()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for index in self._visible():
                if event.rect().intersects(self._slot(index).adjusted(-3, -3, 3, 3)):
                    self._paint_thumb(painter, index)
            if self._shows_progress:
                part = self._thumbs.done / len(self._pictures)
                line = QRectF(0, self.height() - 2, self.width() * part, 2)
                painter.fillRect(line, roles.orbit)
            if self.hasFocus():
                painter.setPen(QPen(roles.focus, theme.line_px(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)

    def _paint_thumb(self, painter: QPainter, index: int) -> None:
        slot, roles = QRectF(self._slot(index)), theme.roles()
        thumb = self._thumbs.get(index)
        older = self._thumbs.older(index) if thumb is None else None
        if older is not None and older.flaw is None:
            draw_rounded(painter, slot, older.pixmap, RADIUS_PX)
        elif thumb is None or thumb.flaw is not None:
            draw_plate(painter, slot, RADIUS_PX, icon="" if thumb is None else "photo-off")
        else:
            size = QSizeF(thumb.pixmap.size()) / self.devicePixelRatioF()
            draw_rounded(painter, _middle(slot, size), thumb.pixmap, RADIUS_PX)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if index in self._marked:
            painter.setPen(QPen(roles.orbit, theme.line_px(2)))
            painter.drawRoundedRect(slot.adjusted(1, 1, -1, -1), RADIUS_PX - 1, RADIUS_PX - 1)
        if index == self._current:
            painter.setPen(QPen(roles.torch, theme.line_px(2.5)))
            painter.drawRoundedRect(slot.adjusted(-1, -1, 1, 1), 7, 7)

    @property
    def _shows_progress(self) -> bool:
        slow = self._filling.hasExpired(SLOW_MS)
        return slow and self._thumbs.done < len(self._pictures)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        if self._following:
            self._scroll_to(self._current)
        self._offset_px = min(self._offset_px, self._most_offset_px())
        self._place_button()
        self._want()
        super().resizeEvent(event)

    # The hand

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta, pixels = event.angleDelta(), event.pixelDelta()
        if self._grid.single:
            self._scroll_by(-(pixels.x() or pixels.y() or (delta.x() or delta.y()) // 2))
        else:
            self._scroll_by(-(pixels.y() or delta.y() // 2))
        event.accept()

    def _scroll_by(self, pixels: int) -> None:
        offset_px = min(max(self._offset_px + pixels, 0), self._most_offset_px())
        if offset_px != self._offset_px:
            self._offset_px, self._following = offset_px, False
            self._place_button()
            self._want()
            self.update()

    def _place_button(self) -> None:
        """The offer to follow stands where the current picture would come from."""
        button, slot = self.follow_button, self._slot(self._current)
        button.setVisible(not self._following and not self.rect().contains(slot))
        if button.isHidden():
            return
        button.adjustSize()
        single, free = self._grid.single, self.rect().bottomRight() - button.rect().bottomRight()
        before = self._along(slot.center() - self.rect().center()) < 0
        signs = ("left", "right") if single else ("up", "down")
        button.setIcon(icons.icon(f"chevron-{signs[0 if before else 1]}"))
        along = EDGE_PX if before else self._along(free) - EDGE_PX
        button.move(*((along, free.y() // 2) if single else (free.x() // 2, along)))

    def _scroll_for(self, event: QScrollPrepareEvent | QScrollEvent) -> None:
        """A finger scrolls, and what it has set going runs on."""
        if isinstance(event, QScrollPrepareEvent):
            most, single = self._most_offset_px(), self._grid.single
            event.setViewportSize(QSizeF(self.size()))
            event.setContentPosRange(QRectF(0, 0, *((most, 0) if single else (0, most))))
            event.setContentPos(
                QPointF(*((self._offset_px, 0) if single else (0, self._offset_px)))
            )
        else:
            self._scroll_by(self._along(event.contentPos().toPoint()) - self._offset_px)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        running = QScroller.scroller(self).state() == QScroller.State.Scrolling
        self._dragged = running  # a finger that stops what runs picks nothing

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        position = event.position().toPoint()
        gone_px = self._along(self._pressed - position)
        if self._dragged or abs(gone_px) > DRAG_PX:
            if event.deviceType() != QInputDevice.DeviceType.TouchScreen:  # that one has scrolled
                self._scroll_by(gone_px)
            self._pressed, self._dragged = position, True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self._at(event.position().toPoint())
        if index is not None and not self._dragged and self._pressed is not None:
            self._pick(index)
        self._pressed = None

    def _pick(self, index: int) -> None:
        self._following = True
        self.picked.emit(self._pictures[index].id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home and End choose a picture, Enter shows it large; the rest is the window's.

        In several rows up and down choose the one above or below.
        """
        last = len(self._pictures) - 1
        goals = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if not self._grid.single:
            goals[Qt.Key.Key_Up] = self._current - self._grid.columns
            goals[Qt.Key.Key_Down] = self._current + self._grid.columns
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key not in goals:
            event.ignore()
        elif 0 <= goals[key] <= last:
            self._pick(goals[key])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            index = self._at(event.pos())
            QToolTip.showText(event.globalPos(), plain_tip(self._tip(index)), self)
            return True
        if isinstance(event, QScrollPrepareEvent | QScrollEvent):
            self._scroll_for(event)
            return True
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._arrange()
            self._want()
        return super().event(event)

    def _tip(self, index: int | None) -> str:
        if index is None:
            return ""
        title = self._pictures[index].title.in_language(self._state.language)
        if not self._shows_progress:
            return title
        done, of_all = self.progress
        form = translate("Photos", "{done} of {all} small pictures are ready")
        return f"{title}\n{form.format(done=done, all=of_all)}"


def _middle(slot: QRectF, size: QSizeF) -> QRectF:
    """Where a thumbnail lies: it fills its slot, or the middle of it if it is smaller."""
    if size.width() >= slot.width() or size.height() >= slot.height():
        return slot
    place = QRectF(QPointF(), size)
    place.moveCenter(slot.center())
    return place
