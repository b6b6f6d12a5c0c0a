"""The large picture of the panel: decoded in the background, melting from one into the next."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QRect,
    QRectF,
    QSizeF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from torchviewer.views import theme
from torchviewer.views.drawing import draw_rounded
from torchviewer.views.map_buttons import SIDE_PX, MapButton
from torchviewer.views.map_fade import Fade
from torchviewer.views.photo_text import flaw_text
from torchviewer.views.picture_cache import Shown
from torchviewer.views.picture_decode import Want
from torchviewer.views.picture_files import PictureFile
from torchviewer.views.picture_loader import Line
from torchviewer.views.picture_plate import draw_plate
from torchviewer.views.plain_tip import plain_tip

WIDEST, TALLEST = 2.0, 1.4
"""Width to height of a drawing that fills the frame; in others it loses too much of itself."""
RADIUS_PX = 10.0
LATE_MS = 120
"""So long the picture before stays; then a plain plate tells that the new one is on its way."""

translate = QCoreApplication.translate


class PhotoFrame(QWidget):
    """One picture, whole, as wide as the panel; a double click, Enter or the button opens it."""

    #: a person wants to see it large
    opened = Signal()

    def __init__(self, line: Line, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = line
        self._file: PictureFile | None = None
        self._neighbours: tuple[PictureFile, ...] = ()
        self._shown: tuple[PictureFile, Shown] | None = None
        self._dissolves = False
        self._count = ""
        self._is_preview = False
        self._fade = Fade(self)
        self._late = QTimer(self, singleShot=True, interval=LATE_MS)
        self._late.timeout.connect(self._give_way)
        self.button = MapButton("arrows-maximize", self)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter on the picture does the same
        self.button.clicked.connect(self.opened)
        line.arrived.connect(self._take)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # What is shown

    def show_file(
        self,
        file: PictureFile | None,
        alt: str,
        count: str,
        *,
        is_preview: bool = False,
        dissolves: bool = False,
        neighbours: Iterable[PictureFile] = (),
    ) -> None:
        """Show this picture as soon as it is decoded; `neighbours` are made ready after it.

        `dissolves`: melt from the one before; else it is there at once.
        """
        self._count, self._is_preview = count, is_preview
        self._neighbours = tuple(neighbours)
        if file != self._file:
            self._file, self._dissolves = file, dissolves
            self._late.start()
        self.button.setVisible(file is not None)
        self.setAccessibleName(translate("Photos", "Picture"))
        self.setAccessibleDescription(alt)
        self.setToolTip(plain_tip(alt))
        self.button.name(translate("Photos", "Show it large"))
        self._fetch()
        self.update()

    @property
    def is_shown(self) -> bool:
        """Whether the picture that is wanted is the one on the screen (or known to be bad)."""
        return self._file is None or (self._shown is not None and self._shown[0] == self._file)

    @property
    def _is_good(self) -> bool:
        """Whether the wanted picture is on the screen, in whatever size."""
        return (
            self._shown is not None and self._shown[0] == self._file and self._shown[1].flaw is None
        )

    def load(self) -> None:
        """Have the picture here and now, without a dissolve."""
        if self._file is not None:
            self._put(self._line.load(self._want(self._file)), dissolves=False)

    def _want(self, file: PictureFile) -> Want:
        ratio = self.devicePixelRatioF()
        wide = min(self.width(), self.height() * WIDEST)
        return file.framed(wide * ratio, min(self.height(), self.width() / TALLEST) * ratio)

    def _fetch(self) -> None:
        """Take what is here already, else have it decoded."""
        if self._file is None:
            self._shown = None
            return
        wanted = self._want(self._file)
        self._take(wanted)
        self._line.want([wanted, *(self._want(file) for file in self._neighbours)])

    def _take(self, want: Want) -> None:
        if self._file is not None and want == self._want(self._file):
            shown = self._line.get(want)
            if shown is not None:
                self._put(shown, dissolves=self._dissolves)

    def _put(self, shown: Shown, *, dissolves: bool) -> None:
        if self._file is None or self._shown == (self._file, shown):
            return
        if shown.flaw is not None and self._is_good:  # gone or changed since: what is seen stays
            return
        is_new = self._shown is None or self._shown[0] != self._file
        if is_new:
            visible = dissolves and self._shown is not None and self.isVisible()
            self._fade.start_from(self._look() if visible else None)
        self._shown = (self._file, shown)
        self._dissolves = False
        self._late.stop()
        self.update()

    def _give_way(self) -> None:
        """The new picture takes its time: do not let the old one stand beside the new words."""
        if not self.is_shown:
            self._shown = None
            self.update()

    # Painting

    def picture_rect(self, pixmap: QPixmap) -> QRectF:
        """Where a whole picture lies in the frame."""
        room = QSizeF(self.size())
        size = QSizeF(pixmap.size()) / self.devicePixelRatioF()
        if size.width() > room.width() + 1 or size.height() > room.height() + 1 or self._was_sized:
            size = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(QRectF(self.rect()).center())
        return place

    @property
    def _was_sized(self) -> bool:
        """Whether the frame has another size than what is shown was decoded for."""
        return self._file is not None and self._line.get(self._want(self._file)) is None

    def _look(self) -> QPixmap:
        """The picture as it stands now, to melt away."""
        ratio = self.devicePixelRatioF()
        look = QPixmap(self.size() * ratio)
        look.setDevicePixelRatio(ratio)
        look.fill(Qt.GlobalColor.transparent)
        with QPainter(look) as painter:
            self._paint_picture(painter)
        return look

    def _paint_picture(self, painter: QPainter) -> None:
        frame = QRectF(self.rect())
        if self._shown is None:
            draw_plate(painter, frame, RADIUS_PX)
        elif self._shown[1].flaw is not None:
            draw_plate(painter, frame, RADIUS_PX, flaw_text(self._shown[1].flaw), icon="photo-off")
        else:
            place = self.picture_rect(self._shown[1].pixmap)
            if place.width() < frame.width() - 2 or place.height() < frame.height() - 2:
                draw_plate(painter, frame, RADIUS_PX)
            draw_rounded(painter, place, self._shown[1].pixmap, RADIUS_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._file is None:
            return
        with QPainter(self) as painter:
            self._paint_picture(painter)
            self._fade.draw(painter)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if self.hasFocus():
                painter.setPen(QPen(theme.roles().focus, theme.line_px(2)))
                painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS_PX, RADIUS_PX)
            elif self._is_preview:
                painter.setPen(QPen(theme.roles().orbit, 3))
                painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 9, 9)
            self._paint_count(painter)

    def _paint_count(self, painter: QPainter) -> None:
        painter.setFont(theme.font(12, 600))
        metrics, room = painter.fontMetrics(), self.width() - 2 * 8 - 16
        words = metrics.elidedText(self._count, Qt.TextElideMode.ElideLeft, room)  # not the number
        width, height = metrics.horizontalAdvance(words) + 16, metrics.height() + 6
        plate = QRect(self.width() - width - 8, 8, width, height)
        roles = theme.roles()
        ground = QColor(roles.orbit if self._is_preview else roles.ground)
        ground.setAlpha(225)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(plate, height / 2, height / 2)
        painter.setPen(theme.ink_on(roles.orbit) if self._is_preview else roles.text)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fade.start_from(None)  # what melts away has another size
        self.button.move(self.width() - SIDE_PX - 8, self.height() - SIDE_PX - 8)
        self._fetch()

    # The hand

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._file is not None:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the picture; anything else is the window's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._file is not None:
            self.opened.emit()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.update()
        super().changeEvent(event)
