"""Small pictures with round corners, of drawings and of photographs that lie over them.

A drawing is painted at once. A photograph may be large, so it is decoded beside the interface:
until it is here a plain plate stands for it, and `arrived` tells when to paint again.
"""

from collections import OrderedDict
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap

from torchviewer.views.drawing import draw_rounded, rounded_picture
from torchviewer.views.picture_decode import Want
from torchviewer.views.picture_files import PictureFile
from torchviewer.views.picture_loader import PictureLoader
from torchviewer.views.picture_plate import draw_plate

MOST_BYTES = 6 * 1024 * 1024
MOST_WAITING = 60


class SmallPictures(QObject):
    """What all views share that show a few small pictures each; see `small_pictures`."""

    #: a photograph that was missing is here now, or is known not to come
    arrived = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._loader = PictureLoader(self, None, MOST_BYTES)
        self._line = self._loader.line(0)
        self._waiting: OrderedDict[Want, None] = OrderedDict()
        self._line.arrived.connect(self._arrive)

    def get(
        self, file: PictureFile, size: QSize, ratio: float, radius_px: float, *, now: bool = False
    ) -> QPixmap | None:
        """The picture, filling `size` (device-independent pixels); None: it is on its way.

        `now`: wait for it. One that cannot be shown is a plate with a sign.
        """
        if file.is_drawing:
            return rounded_picture(file.path, size, ratio, radius_px)
        want = replace(file.fitting(size.width() * ratio, size.height() * ratio), fills=True)
        shown = self._line.load(want) if now else self._line.get(want)
        if shown is None:
            self._ask(want)
            return None
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        frame = QRectF(0, 0, size.width(), size.height())
        with QPainter(pixmap) as painter:
            if shown.flaw is not None:
                draw_plate(painter, frame, radius_px, icon="photo-off")
            else:
                draw_rounded(painter, frame, shown.pixmap, radius_px)
        return pixmap

    def _ask(self, want: Want) -> None:
        """Asked for last is decoded first; of too many the oldest are asked for when painted."""
        if want in self._waiting:
            return
        self._waiting[want] = None
        while len(self._waiting) > MOST_WAITING:
            self._waiting.popitem(last=False)
        self._line.want(reversed(self._waiting))

    def _arrive(self, want: Want) -> None:
        self._waiting.pop(want, None)
        self.arrived.emit()


_SHARED: list[SmallPictures] = []


def small_pictures() -> SmallPictures:
    """The one for the whole program, made when it is first asked for."""
    if not _SHARED:
        app = QCoreApplication.instance()
        assert app is not None
        made = SmallPictures(app)
        app.destroyed.connect(_SHARED.clear)
        _SHARED.append(made)
    return _SHARED[0]
