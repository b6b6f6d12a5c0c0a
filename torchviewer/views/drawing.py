"""Pictures of a mission, painted at once from their files at the size they are shown."""

import logging
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap, QTransform

from torchviewer.views import theme
from torchviewer.views.picture_decode import PictureFlaw, Want, decoded

log = logging.getLogger(__name__)


def rounded_picture(path: Path, size: QSize, ratio: float, radius_px: float) -> QPixmap:
    """The picture at `path`, filling `size` (device-independent) with rounded corners.

    What does not fit is cut away evenly on both sides. A file that cannot be read gives a plain
    plate, and a line in the log.
    """
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    frame = QRectF(0, 0, size.width(), size.height())
    box = pixmap.width(), pixmap.height()
    want = Want(path, box, fills=True, is_drawing=path.suffix.lower() == ".svg")
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.roles().raised)
        painter.drawRoundedRect(frame, radius_px, radius_px)
        try:
            draw_rounded(painter, frame, QPixmap.fromImage(decoded(want).image), radius_px)
        except PictureFlaw as flaw:
            log.warning("picture %s cannot be shown: %s", path, flaw)
    return pixmap


def draw_rounded(painter: QPainter, frame: QRectF, picture: QPixmap, radius_px: float) -> None:
    """Put a picture into `frame`, stretched to its size, with smooth round corners."""
    brush = QBrush(picture)
    across = frame.width() / max(picture.width(), 1)
    down = frame.height() / max(picture.height(), 1)
    brush.setTransform(QTransform(across, 0, 0, down, frame.x(), frame.y()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(frame, radius_px, radius_px)
