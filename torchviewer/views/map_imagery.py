"""The Earth's pictures: decoding off the interface's thread, toning, day melting into night."""

import logging
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from torchviewer.mission.errors import ResourceError
from torchviewer.mission.resources import resource
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_projection import FlatView

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

FIRST_PICTURE = "day_1350"
DAY_WIDTHS_PX = {"day_1350": 1350, "day_2700": 2700, "day_5400": 5400}
STRIP_ROWS = 256
MASK_CELL_PX = 8
RIDGES_FROM = 3.0  # device pixels to a point of a picture
MOST_DOUBLED_PX = 2_000_000
# How much of the night shows at which elevation of the Sun: from a low Sun over sunset (the disc's
# upper rim, refraction included) and the ends of civil, nautical and astronomical twilight
TWILIGHT = ((4.0, 0.0), (-0.833, 0.22), (-6.0, 0.62), (-12.0, 0.88), (-18.0, 1.0))


@dataclass(frozen=True)
class Toning:
    """How a picture is made quieter, in this order.

    `grey`: share of its own grey; `deepen`: how far dark parts sink (multiplied with itself);
    `multiply`, `lift`: colours it is multiplied with and raised by.
    """

    grey: float = 0.0
    deepen: float = 0.0
    multiply: str = "#ffffff"
    lift: str = "#000000"


TONINGS = {
    "day": Toning(grey=0.22, deepen=0.52, multiply="#a3a1a6", lift="#02050b"),
    "night": Toning(deepen=0.5, multiply="#fff2d2", lift="#01050c"),
    "relief": Toning(grey=0.15),
}


def day_picture(theme_name: str, device_px_per_deg: float) -> str:
    """The smallest picture that is sharp at this scale."""
    if theme_name == "light":
        return "relief_4096"
    wanted_px = 360.0 * device_px_per_deg * 0.8
    fitting = [name for name, width_px in DAY_WIDTHS_PX.items() if width_px >= wanted_px]
    return fitting[0] if fitting else "day_5400"


def read_picture(name: str) -> QImage:
    """Decode and tone one of the map pictures; ResourceError if it cannot be read."""
    path = resource(f"maps/{name}.jpg")
    image = QImageReader(str(path)).read()
    if image.isNull():
        raise ResourceError(f"The map picture {path} is damaged. Install torchviewer again.")
    return toned(image, TONINGS[name.partition("_")[0]])


def toned(image: QImage, toning: Toning) -> QImage:
    """The picture, quieter. In strips, so that other threads are not kept waiting."""
    made = image.convertToFormat(QImage.Format.Format_RGB32)
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    with QPainter(made) as painter:
        for top in range(0, made.height(), STRIP_ROWS):
            strip = QRectF(0, top, made.width(), min(STRIP_ROWS, made.height() - top))
            _tone(painter, image, grey, strip, toning)
    return made


def _tone(painter: QPainter, image: QImage, grey: QImage, strip: QRectF, toning: Toning) -> None:
    modes = QPainter.CompositionMode
    painter.setCompositionMode(modes.CompositionMode_SourceOver)
    painter.setOpacity(toning.grey)
    painter.drawImage(strip, grey, strip)
    painter.setCompositionMode(modes.CompositionMode_Multiply)
    painter.setOpacity(toning.deepen)
    painter.drawImage(strip, image, strip)
    painter.setOpacity(1.0)
    painter.fillRect(strip, QColor(toning.multiply))
    painter.setCompositionMode(modes.CompositionMode_Plus)
    painter.fillRect(strip, QColor(toning.lift))


class _Post(QObject):
    """Carries pictures from a worker thread to the interface's; it outlives the map if it must."""

    decoded = Signal(str, QImage)


class Pictures(QObject):
    """The map pictures that are in memory; others are fetched in the background."""

    #: a picture has arrived (or turned out to be missing), by name
    arrived = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._images: dict[str, QImage] = {}
        self._workers: dict[str, Thread] = {}
        self._post = _Post()
        self._post.decoded.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def get(self, name: str) -> QImage | None:
        """The picture, if it is here and sound."""
        image = self._images.get(name)
        return None if image is None or image.isNull() else image

    def fetch(self, name: str) -> None:
        """Have a picture decoded in the background; `arrived` tells when it is here."""
        if name not in self._images and name not in self._workers:
            worker = Thread(target=_decode_into, args=(name, self._post), name=f"map {name}")
            self._workers[name] = worker
            worker.start()

    def load(self, name: str) -> None:
        """Have a picture here when this returns, or known to be missing."""
        if name not in self._images:
            self._images[name] = _read_or_null(name)

    def keep_only(self, names: set[str]) -> None:
        """Let go of large pictures that no view needs now."""
        for name in set(self._images) - names - {FIRST_PICTURE}:
            del self._images[name]

    def finish(self) -> None:
        """Wait for the decoding that is under way."""
        for worker in self._workers.values():
            worker.join()
        self._workers.clear()

    def _take(self, name: str, image: QImage) -> None:
        worker = self._workers.pop(name, None)
        if worker is not None:
            worker.join()
        self._images[name] = image
        self.arrived.emit(name)


def _decode_into(name: str, post: _Post) -> None:
    post.decoded.emit(name, _read_or_null(name))


def _read_or_null(name: str) -> QImage:
    """A map picture; a null one, and a line in the log, if it is missing or damaged."""
    try:
        return read_picture(name)
    except ResourceError as problem:
        log.warning("the map does without a picture: %s", problem)
        return QImage()


def draw_world(
    painter: QPainter, image: QImage, view: MapFrame, ratio: float = 1.0, cell_px: float = 0.0
) -> None:
    """Draw a picture of the whole world (180 W to 180 E) as the view shows it.

    `ratio`: device pixels to a pixel; `cell_px`: how coarse it may be, 0: as fine as it gets.
    """
    if not isinstance(view, FlatView):
        from torchviewer.views.map_wrap import draw_wrapped  # noqa: PLC0415 (numpy)

        draw_wrapped(painter, image, view, ratio, cell_px)
        return
    world_px, height_px = view.world_px, 180.0 * view.px_per_deg
    left_px, top_px = (-180.0 - view.left_lon_deg) * view.px_per_deg, view.y_px(90.0)
    scale_x, scale_y = image.width() / world_px, image.height() / height_px
    for shift_px in view.copies(left_px, left_px + world_px):
        x = left_px + shift_px
        seen = QRectF(x, top_px, world_px, height_px) & QRectF(
            -4, -4, view.width_px + 8, view.height_px + 8
        )
        source = QRectF(
            (seen.x() - x) * scale_x,
            (seen.y() - top_px) * scale_y,
            seen.width() * scale_x,
            seen.height() * scale_y,
        )
        if cell_px:
            painter.drawImage(seen, image, source)
        else:
            _put(painter, image, source, seen, ratio)


def _put(painter: QPainter, image: QImage, source: QRectF, target: QRectF, ratio: float) -> None:
    """Draw a part of a picture; a part that is much enlarged without showing its points.

    To be enlarged in one step leaves ridges along the points; doubled again and again they go.
    """
    times = target.width() * ratio / max(source.width(), 1e-9)
    if times < RIDGES_FROM:
        painter.drawImage(target, image, source)
        return
    whole = source.toAlignedRect().adjusted(-2, -2, 2, 2) & image.rect()
    part = enlarged(image.copy(whole), times)
    scale = part.width() / whole.width()
    inside = source.translated(-QPointF(whole.topLeft()))
    painter.drawImage(target, part, QRectF(inside.topLeft() * scale, inside.size() * scale))


def enlarged(image: QImage, times: float) -> QImage:
    """A picture that is to be enlarged so often, doubled until its points are no longer seen."""
    while times > RIDGES_FROM and image.width() * image.height() < MOST_DOUBLED_PX:
        ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        image, times = image.scaled(image.size() * 2, *ways), times / 2
    return image


def night_share(
    view: MapFrame, sun_lat_deg: float, sun_lon_deg: float, cell_px: float = MASK_CELL_PX
) -> "NDArray[np.float32]":
    """How much of the night shows, 0 to 1, on a coarse grid over the view, (rows, columns).

    By the Sun's elevation through the twilights of TWILIGHT; beside a globe there is no night.
    """
    import numpy as np  # noqa: PLC0415 (after the first frame)

    from torchviewer.views.map_points import sines_of_sun  # noqa: PLC0415 (numpy)

    columns = max(2, round(view.width_px / cell_px))
    rows = max(2, round(view.height_px / cell_px))
    sines = sines_of_sun(view, columns, rows, sun_lat_deg, sun_lon_deg)
    limits = np.sin(np.radians([elevation_deg for elevation_deg, _ in reversed(TWILIGHT)]))
    shares = [share for _, share in reversed(TWILIGHT)]
    night: NDArray[np.float32] = np.interp(np.nan_to_num(sines, nan=1.0), limits, shares).astype(
        np.float32
    )
    return night


def alpha_image(share: "NDArray[np.float32]") -> QImage:
    """A picture whose alpha is `share`, (rows, columns), values 0 to 1."""
    import numpy as np  # noqa: PLC0415 (after the first frame)

    rows, columns = share.shape
    alpha = np.round(share * 255).astype(np.uint8)
    stacked = np.ascontiguousarray(np.repeat(alpha[:, :, None], 4, axis=2))
    image = QImage(
        stacked.data, columns, rows, columns * 4, QImage.Format.Format_ARGB32_Premultiplied
    )
    return image.copy()
