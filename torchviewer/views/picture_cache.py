"""Small pictures kept on the disk between runs, and recently shown ones in memory.

On the disk each lies in a file of its own, named after what it was made from: path, time of the
last change, size in bytes, size wanted. So a picture that was changed is made anew. Whatever is
wrong with a file there, it is passed over and written again.
"""

import hashlib
import logging
import os
import tempfile
from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QStandardPaths
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPixmap

from torchviewer.views.picture_decode import Decoded, PictureFlaw, Want

log = logging.getLogger(__name__)

MOST_KEPT_BYTES = 48 * 1024 * 1024
MOST_DISK_BYTES = 64 * 1024 * 1024
MOST_FILE_BYTES = 512 * 1024
QUALITY = 88
ENDS = (b"\xff\xd9", b"IEND\xaeB`\x82")
"""The last bytes of a whole JPEG and of a whole PNG."""


class DiskCache:
    """Small pictures in one folder; used by several worker threads at a time."""

    def __init__(self, folder: Path, most_bytes: int = MOST_DISK_BYTES) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._broken = False  # the disk has refused once: it is not asked again
        self._grown = False

    def get(self, want: Want) -> Decoded | None:
        """The picture as it was kept; None: it is not here, or not sound."""
        try:
            path = self._path(want)
            if path.stat().st_size > MOST_FILE_BYTES:
                return None
            content = path.read_bytes()
        except OSError:
            return None
        if not content.endswith(ENDS):
            return None
        data = QByteArray(content)  # the buffer only points to it
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        kind = b"png" if content.startswith(b"\x89PNG") else b"jpeg"
        reader = QImageReader(buffer, QByteArray(kind))
        size = reader.size()
        if not size.isValid() or size.width() > want.box_px[0] or size.height() > want.box_px[1]:
            return None
        image = reader.read()
        if image.isNull():
            return None
        alpha = image.hasAlphaChannel()
        plain, clear = QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied
        return Decoded(image.convertToFormat(clear if alpha else plain), (0, 0))

    def put(self, want: Want, made: Decoded) -> None:
        """Keep a picture; where the disk refuses nothing is kept, and the log says so once."""
        if self._broken:
            return
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        clear = made.image.hasAlphaChannel()
        writer = QImageWriter(buffer, QByteArray(b"png" if clear else b"jpeg"))
        writer.setQuality(-1 if clear else QUALITY)
        writer.write(made.image)
        try:
            self._write(self._path(want), bytes(content.data()))
        except OSError as error:
            self._broken = True
            log.warning("small pictures are not kept: %s", error)

    def _write(self, path: Path, content: bytes) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(suffix=".new", dir=self._folder)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).replace(path)
            self._grown = True
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise

    def _path(self, want: Want) -> Path:
        """Where this picture is kept; OSError where its file cannot be looked at."""
        status = want.path.stat()
        facts = (str(want.path.resolve()), status.st_mtime_ns, status.st_size, want.box_px)
        key = hashlib.sha256(repr((facts, want.fills)).encode("utf-8", "surrogatepass"))
        return self._folder / f"{key.hexdigest()[:40]}.thumb"

    def trim(self) -> None:
        """Delete what was written longest ago, until the rest is within bounds."""
        if not self._grown:
            return
        self._grown = False
        try:
            found = [(p.stat().st_mtime_ns, p.stat().st_size, p) for p in self._folder.iterdir()]
            spare = sum(size for _, size, _ in found) - self._most_bytes
            for _, size, path in sorted(found):
                if spare <= 0:
                    break
                path.unlink(missing_ok=True)
                spare -= size
        except OSError as error:
            log.info("the folder of small pictures is left as it is: %s", error)


def disk_cache_folder() -> Path:
    """Where this platform keeps what a program can make again."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    return Path(folder) / "pictures"


class Shown:
    """A picture ready for the screen, or why there is none."""

    def __init__(
        self, pixmap: QPixmap, whole_px: tuple[int, int], flaw: PictureFlaw | None
    ) -> None:
        self.pixmap, self.whole_px, self.flaw = pixmap, whole_px, flaw

    @property
    def cost_bytes(self) -> int:
        return self.pixmap.width() * self.pixmap.height() * 4 + 1000


class Memory:
    """Pictures used last, up to so many bytes in all; for the interface's thread only."""

    def __init__(self, most_bytes: int = MOST_KEPT_BYTES) -> None:
        self._most_bytes = most_bytes
        self._kept: OrderedDict[Want, Shown] = OrderedDict()
        self.bytes = 0

    def get(self, want: Want) -> Shown | None:
        if want not in self._kept:
            return None
        self._kept.move_to_end(want)
        return self._kept[want]

    def put(self, want: Want, shown: Shown) -> None:
        """Keep a picture; those not used for longest go. The newest always stays."""
        before = self._kept.pop(want, None)
        self.bytes += shown.cost_bytes - (before.cost_bytes if before is not None else 0)
        self._kept[want] = shown
        while self.bytes > self._most_bytes and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self.bytes -= oldest.cost_bytes

    def forget(self) -> None:
        self._kept.clear()
        self.bytes = 0
