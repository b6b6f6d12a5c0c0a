"""One picture to be looked at closely: the whole of it first, then the part in view, sharp."""

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QPointF,
    QRectF,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QNativeGestureEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from torchviewer.views import theme
from torchviewer.views.map_hands import FINGER_REACH_PX, Hands
from torchviewer.views.photo_text import flaw_text
from torchviewer.views.picture_cache import Shown
from torchviewer.views.picture_decode import Part, Want
from torchviewer.views.picture_files import PictureFile
from torchviewer.views.picture_loader import Line
from torchviewer.views.picture_plate import draw_plate
from torchviewer.views.picture_zoom import Zoom

SETTLE_MS = 90
"""A view that has rested so long is made sharp."""
SWIPE_PX = 80
MARGIN = 0.2
"""So much more than what is in view is made sharp on every side, as part of it."""
MOST_PIECE_PX = 9_000_000
"""Pixels decoded for the part in view: a screen of 3840 x 2160, or a smaller one with margins."""
CRISP = 3.0
"""Pixels of a photograph that are so many times as large as the screen's are shown as squares."""

translate = QCoreApplication.translate


class PicturePane(QWidget):
    """Wheel, pinch and double click zoom, dragging pans; `zoom` may be shared with another pane."""

    #: the Zoom is another now, by the hand of a person
    zoom_changed = Signal(object)
    #: the whole picture was swept aside: +1 for the next one, -1 for the one before
    swiped = Signal(int)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._file: PictureFile | None = None
        self._base: Shown | None = None
        self._piece: tuple[Part, Shown] | None = None
        self._piece_want: Want | None = None
        self._zoom = Zoom()
        self._swept_px = 0.0
        self._tapped = QElapsedTimer()
        self._tapped_at = QPointF()
        self._sharpen = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._sharpen.timeout.connect(self._want_piece)
        self._hands = Hands(self)
        self._hands.dragged.connect(self._drag)
        self._hands.pinched.connect(self._pinch)
        self._hands.scrolled.connect(self.zoom_at)
        self._hands.double_clicked.connect(self._step_in)
        self._hands.picked.connect(self._tap)
        self._hands.touched.connect(self._begin_sweep)
        line.arrived.connect(self._take)
        self.setMinimumSize(80, 60)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Photos", "Picture"))

    # What is shown

    @property
    def zoom(self) -> Zoom:
        return self._zoom

    @property
    def file(self) -> PictureFile | None:
        return self._file

    @property
    def per_pixel(self) -> float | None:
        """Device pixels of the screen to a pixel of the photograph; None: not known, a drawing."""
        if self._file is None or self._file.is_drawing or self._whole.isEmpty():
            return None
        width = self._zoom.placed(self._whole, self._room).width()
        return width * self.devicePixelRatioF() / self._whole.width()

    def show_file(self, file: PictureFile | None, alt: str) -> None:
        """Show another picture, whole or as closely as the one before."""
        self.setAccessibleDescription(alt)
        if file != self._file:
            self._file, self._base, self._piece = file, None, None
        self._fetch()

    def set_zoom(self, zoom: Zoom) -> None:
        """Look at this part; tells nobody."""
        self._zoom = zoom.held(self._whole, self._room) if not self._whole.isEmpty() else zoom
        self._sharpen.start()
        self.update()

    def load(self) -> None:
        """Have everything here now, sharp."""
        if self._file is not None:
            self._base = self._line.load(self._base_want(self._file))
            want = self._needed_piece()
            if want is not None and want.part is not None:
                self._piece = (want.part, self._line.load(want))
            self.update()

    def is_sharp(self) -> bool:
        """Whether every pixel in view is as fine as file and screen allow."""
        want = self._needed_piece()
        if self._base is None or want is None:
            return self._base is not None
        return self._piece is not None and self._piece_want == want

    @property
    def _whole(self) -> QSizeF:
        return QSizeF(*self._base.whole_px) if self._base is not None else QSizeF()

    @property
    def _room(self) -> QSizeF:
        return QSizeF(self.size())

    def _base_want(self, file: PictureFile) -> Want:
        ratio = self.devicePixelRatioF()
        return file.fitting(self.width() * ratio, self.height() * ratio)

    def _fetch(self) -> None:
        if self._file is None:
            return
        want = self._base_want(self._file)
        self._take(want)
        if self._line.get(want) is None:
            self._line.want([want])
        self._sharpen.start()
        self.update()

    def _take(self, want: Want) -> None:
        shown = self._line.get(want)
        if shown is None or self._file is None:
            return
        if want == self._base_want(self._file):
            if shown.flaw is not None and self._base is not None and self._base.flaw is None:
                return  # gone or changed since: what is seen stays
            self._base = shown
            self.set_zoom(self._zoom)
        elif want == self._piece_want and want.part is not None and shown.flaw is None:
            self._piece = (want.part, shown)
        self.update()

    # The part in view

    def _needed_piece(self) -> Want | None:
        """The part in view as finely as file and screen allow; None: the whole is fine enough."""
        if self._file is None or self._base is None or self._base.flaw is not None:
            return None
        ratio = self.devicePixelRatioF()
        place = self._zoom.placed(self._whole, self._room)
        if place.isEmpty() or place.width() * ratio <= self._base.pixmap.width() + 1:
            return None
        if not self._file.is_drawing and self._base.pixmap.width() >= self._whole.width():
            return None
        part = self._part_in_view(place)
        finest = place.width() * ratio
        if not self._file.is_drawing:
            finest = min(finest, self._whole.width())
        width = max(round(part[2] * finest), 1)
        height = max(round(part[3] * finest * self._whole.height() / self._whole.width()), 1)
        shrink = min(1.0, (MOST_PIECE_PX / (width * height)) ** 0.5)
        return self._file.piece(part, max(int(width * shrink), 1), max(int(height * shrink), 1))

    def _part_in_view(self, place: QRectF) -> Part:
        """What lies in the room, and a little around it, on whole pixels of the picture."""
        ratio = self.devicePixelRatioF()
        spare = self.width() * self.height() * ratio**2 * (1 + 2 * MARGIN) ** 2 <= MOST_PIECE_PX
        across, down = (self.width() * MARGIN, self.height() * MARGIN) if spare else (0.0, 0.0)
        room = QRectF(self.rect()).adjusted(-across, -down, across, down)
        seen = room & place
        wide, high = self._whole.width(), self._whole.height()
        left = int((seen.left() - place.left()) / place.width() * wide)
        top = int((seen.top() - place.top()) / place.height() * high)
        right = min(int((seen.right() - place.left()) / place.width() * wide) + 1, round(wide))
        bottom = min(int((seen.bottom() - place.top()) / place.height() * high) + 1, round(high))
        return left / wide, top / high, (right - left) / wide, (bottom - top) / high

    def _want_piece(self) -> None:
        want = self._needed_piece()
        self._piece_want = want
        if want is None:
            self._piece = None
            return
        self._take(want)
        if self._line.get(want) is None:
            self._line.want([want])

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), theme.roles().ground)
            if self._file is None or self._base is None:
                return
            if self._base.flaw is not None:
                self._paint_flaw(painter)
                return
            place = self._zoom.placed(self._whole, self._room)
            self._paint_part(painter, place, (0.0, 0.0, 1.0, 1.0), self._base)
            if self._piece is not None:
                self._paint_part(painter, place, *self._piece)

    def _paint_part(self, painter: QPainter, place: QRectF, part: Part, shown: Shown) -> None:
        left, top, width, height = part
        at = QRectF(
            place.left() + left * place.width(),
            place.top() + top * place.height(),
            width * place.width(),
            height * place.height(),
        )
        has_all = shown.pixmap.width() >= round(width * self._whole.width())
        squares = has_all and (self.per_pixel or 0.0) >= CRISP
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not squares)
        painter.drawPixmap(at, shown.pixmap, QRectF(shown.pixmap.rect()))

    def _paint_flaw(self, painter: QPainter) -> None:
        flaw = self._base.flaw if self._base is not None else None
        frame = QRectF(0, 0, min(self.width() - 20, 420), min(self.height() - 20, 240))
        frame.moveCenter(QRectF(self.rect()).center())
        if flaw is not None:
            draw_plate(painter, frame, 10, flaw_text(flaw), icon="photo-off")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fetch()

    # The hand

    def zoom_at(self, factor: float, at: QPointF) -> None:
        """Closer by a factor, around a pixel."""
        if not self._whole.isEmpty():
            self._choose(self._zoom.zoomed(factor, at, self._whole, self._room))

    def zoom_by(self, factor: float) -> None:
        self.zoom_at(factor, QPointF(self.width() / 2, self.height() / 2))

    def pan_by(self, x_px: float, y_px: float) -> None:
        """Look further right and down by so many pixels."""
        if not self._whole.isEmpty():
            self._choose(self._zoom.dragged(QPointF(-x_px, -y_px), self._whole, self._room))

    def zoom_to_pixels(self, at: QPointF | None = None) -> None:
        """One pixel of the photograph to one of the screen (a drawing: four times as large)."""
        per_pixel = self.per_pixel
        factor = 4.0 / self._zoom.closer if per_pixel is None else 1.0 / per_pixel
        middle = QPointF(self.width() / 2, self.height() / 2)
        self.zoom_at(factor, middle if at is None else at)

    def zoom_whole(self) -> None:
        self._choose(Zoom())

    def _choose(self, zoom: Zoom) -> None:
        if zoom != self._zoom:
            self.set_zoom(zoom)
            self.zoom_changed.emit(self._zoom)

    def _step_in(self, _factor: float, at: QPointF) -> None:
        """A double click goes to the pixels, and from there back to the whole."""
        if self._zoom.is_whole:
            self.zoom_to_pixels(at)
            if self._zoom.is_whole:
                self.zoom_at(2.0, at)  # a photograph smaller than the screen
        else:
            self.zoom_whole()

    def _tap(self, at: QPointF, reach_px: float) -> None:
        """Two taps of a finger are a double click; a mouse tells its own."""
        if reach_px < FINGER_REACH_PX:
            return
        near = (at - self._tapped_at).manhattanLength() <= 2 * FINGER_REACH_PX
        quick = self._tapped.isValid() and not self._tapped.hasExpired(
            QApplication.doubleClickInterval()
        )
        if near and quick:
            self._tapped.invalidate()
            self._step_in(1.0, at)
        else:
            self._tapped_at = at
            self._tapped.start()

    def _begin_sweep(self) -> None:
        self._swept_px = 0.0

    def _drag(self, before: QPointF, here: QPointF) -> None:
        """Dragging pans; where there is nothing to pan it sweeps to the next picture."""
        if not self._zoom.is_whole:
            self.pan_by(before.x() - here.x(), before.y() - here.y())
            return
        was, self._swept_px = self._swept_px, self._swept_px + here.x() - before.x()
        if abs(was) < SWIPE_PX <= abs(self._swept_px):
            self.swiped.emit(-1 if self._swept_px > 0 else 1)

    def _pinch(self, before: tuple[QPointF, QPointF], now: tuple[QPointF, QPointF]) -> None:
        if not self._whole.isEmpty():
            self._choose(self._zoom.pinched(before, now, self._whole, self._room))

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_at(1.0 + event.value(), event.position())
            return True
        return super().event(event)
