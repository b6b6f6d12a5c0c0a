"""The rows of what stands together at a mark: pointed at, gone through by keyboard, chosen."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QScroller, QTableView

from torchviewer.mission.story import Mission
from torchviewer.mission.telling import Picture
from torchviewer.views.cluster_model import ClusterModel
from torchviewer.views.event_rows import GAP_PX, RecordPainter, row_height
from torchviewer.views.picture_files import file_of
from torchviewer.views.picture_plate import draw_plate
from torchviewer.views.small_pictures import small_pictures

THUMB = QSize(51, 32)
RADIUS_PX = 4
MOST_THUMBS = 60
GO_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Rows(QTableView):
    """A column of rows; typing goes to the next one in whose title a word begins so.

    A table and no list: a list asks the model for every row before it shows one.
    """

    #: the row that is pointed at or that the keyboard is on
    looked_at = Signal(int)
    #: the row to go to
    chosen = Signal(int)

    def __init__(self, model: ClusterModel, mission: Mission) -> None:
        super().__init__()
        self._records = model
        self._typed = ""
        self.setItemDelegate(_Painter(self, mission))
        self._lay_out()
        self.setModel(model)
        small_pictures().arrived.connect(self._show_thumbs)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._begin_anew)
        self.entered.connect(self._look)
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.selectionModel().currentChanged.connect(self._look)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "passes")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(row_height())
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.verticalScrollBar().setSingleStep(row_height() // 3)

    def be_at(self, row: int) -> None:
        index = self._records.index(row)
        self.setCurrentIndex(index)
        self.scrollTo(index, QTableView.ScrollHint.PositionAtCenter)

    def _look(self, index: QModelIndex) -> None:
        self.looked_at.emit(index.row())

    def _show_thumbs(self) -> None:
        self.viewport().update()

    def _begin_anew(self) -> None:
        self._typed = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self._records.records) - 1}
        is_space = event.key() == Qt.Key.Key_Space and not self._typed
        if event.key() in GO_KEYS or is_space:
            if self.currentIndex().isValid():
                self.chosen.emit(self.currentIndex().row())
        elif event.key() in ends:
            self.setCurrentIndex(self._records.index(ends[Qt.Key(event.key())]))
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # the list as a whole closes
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, typed: str) -> None:
        """Letters that follow one another quickly are one word; the same again: the next row."""
        if typed != self._typed:
            self._typed += typed
        self._pause.start(QApplication.keyboardInputInterval())
        goes_on = len(self._typed) > 1
        found = self._records.row_with(self._typed, self.currentIndex().row() + (not goes_on))
        if found >= 0:
            self.setCurrentIndex(self._records.index(found))


class _Painter(RecordPainter):
    """Rows like those of the list of events; a picture has a small one of itself before it."""

    def __init__(self, owner: QTableView, mission: Mission) -> None:
        super().__init__(owner)
        self._mission = mission
        self._thumbs: dict[str, QPixmap] = {}

    def _paint_mark(self, painter: QPainter, inner: QRect, record: object) -> int:
        if not isinstance(record, Picture):
            return super()._paint_mark(painter, inner, record)
        thumb = self._thumb(record, painter.device().devicePixelRatioF())
        top = inner.top() + (inner.height() - THUMB.height()) // 2
        place = QRect(QPoint(inner.left(), top), THUMB)
        if thumb is None:
            draw_plate(painter, QRectF(place), RADIUS_PX)
        else:
            painter.drawPixmap(place.topLeft(), thumb)
        return inner.left() + THUMB.width() + GAP_PX

    def _thumb(self, picture: Picture, ratio: float) -> QPixmap | None:
        """Made when its row is first seen; only those of the rows in view and a few more."""
        if picture.id not in self._thumbs:
            file = file_of(self._mission, picture)
            thumb = small_pictures().get(file, THUMB, ratio, RADIUS_PX)
            if thumb is None:
                return None
            if len(self._thumbs) >= MOST_THUMBS:
                del self._thumbs[next(iter(self._thumbs))]
            self._thumbs[picture.id] = thumb
        return self._thumbs[picture.id]
