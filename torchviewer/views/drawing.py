"""Pictures of a mission, painted from their files at the size they are shown."""

import logging
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath, QPixmap
from PySide6.QtSvg import QSvgRenderer

from torchviewer.views import theme

log = logging.getLogger(__name__)

LARGEST_MB = 128


def rounded_picture(path: Path, size: QSize, ratio: float, radius_px: float) -> QPixmap:
    """The picture at `path`, filling `size` (device-independent) with rounded corners.

    What does not fit is cut away evenly on both sides. A file that cannot be read gives a plain
    plate, and a line in the log.
    """
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    frame = QRectF(0, 0, size.width(), size.height())
    outline = QPainterPath()
    outline.addRoundedRect(frame, radius_px, radius_px)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(outline)
        painter.fillRect(frame, theme.roles().raised)
        try:
            _paint(painter, path, frame, ratio)
        except ValueError as error:
            log.warning("picture %s cannot be shown: %s", path, error)
    return pixmap


def _paint(painter: QPainter, path: Path, frame: QRectF, ratio: float) -> None:
    if not path.is_file():
        raise ValueError("there is no such file")
    if path.suffix.lower() == ".svg":
        renderer = QSvgRenderer(str(path))
        if not renderer.isValid():
            raise ValueError("it is no drawing that Qt can read")
        renderer.render(painter, _covering(QSize(renderer.defaultSize()), frame))
        return
    image = _scaled_image(path, frame, ratio)
    painter.drawImage(_covering(image.size(), frame), image)


def _scaled_image(path: Path, frame: QRectF, ratio: float) -> QImage:
    QImageReader.setAllocationLimit(LARGEST_MB)
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid():
        raise ValueError(reader.errorString())
    wanted = _covering(size, frame).size() * ratio
    if wanted.width() < size.width():
        reader.setScaledSize(wanted.toSize())
    image = reader.read()
    if image.isNull():
        raise ValueError(reader.errorString())
    return image


def _covering(size: QSize, frame: QRectF) -> QRectF:
    """The smallest rectangle of the shape of `size` that covers `frame`, centred on it."""
    scale = max(frame.width() / max(size.width(), 1), frame.height() / max(size.height(), 1))
    width, height = size.width() * scale, size.height() * scale
    return QRectF(frame.center().x() - width / 2, frame.center().y() - height / 2, width, height)
