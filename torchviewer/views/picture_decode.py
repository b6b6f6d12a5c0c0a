"""Reading one picture file at the size it is shown; made for worker threads, so nothing is kept.

Photographs are JPEG, PNG, WebP or TIFF by what they hold, whatever their names end with; drawings
(SVG) only where the caller vouches for them with `is_drawing`. Sizes are checked before anything
is decoded.
"""

import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageIOHandler, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from torchviewer.mission.errors import MissionFileError
from torchviewer.mission.mission_folder import RISKY_SVG
from torchviewer.mission.photo import MOST_WHOLE_BYTES
from torchviewer.mission.toml_gate import regular_bytes

LARGEST_MB = MOST_WHOLE_BYTES // 1024**2
"""No picture takes more while it is decoded (PNG, WebP and TIFF are decoded whole)."""
MOST_PIXELS = 100_000_000
TAIL_BYTES = 64 * 1024
MOST_SVG_BYTES = 4 * 1024 * 1024
SUFFIXES = {
    "jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "png": (".png",),
    "webp": (".webp",),
    "tiff": (".tif", ".tiff"),
}

Part = tuple[float, float, float, float]


class Flaw(Enum):
    """Why a picture cannot be shown."""

    MISSING = "missing"
    CLOSED = "closed"  # it is there and may not be read
    LINK = "link"  # it leads elsewhere
    OTHER = "other"  # no picture of a kind that is shown
    MISLABELLED = "mislabelled"
    TOO_LARGE = "too_large"  # in pixels
    TOO_HEAVY = "too_heavy"  # in bytes
    DAMAGED = "damaged"
    CUT_SHORT = "cut_short"


class PictureFlaw(Exception):  # noqa: N818 - it is the reason, and shown as such
    """A picture cannot be shown: `flaw` is why, `detail` what goes into the words for it."""

    def __init__(self, flaw: Flaw, detail: str = "") -> None:
        super().__init__(f"{flaw.value} {detail}".strip())
        self.flaw, self.detail = flaw, detail


@dataclass(frozen=True)
class Want:
    """A picture as it is to be shown: `box_px` is its room in device pixels (width, height).

    It fills that room, with the rest cut away evenly, or fits into it, never larger than it is.
    `part` (left, top, width, height, as parts of the upright picture) fills the room exactly.
    `is_small`: worth keeping on the disk. `flaw` (and its detail): it is known not to be shown.
    """

    path: Path
    box_px: tuple[int, int]
    fills: bool = False
    part: Part | None = None
    is_drawing: bool = False
    is_small: bool = False
    flaw: tuple[Flaw, str] | None = None


@dataclass(frozen=True)
class Decoded:
    """`image` ready to be painted, `whole_px` the upright picture's own width and height."""

    image: QImage
    whole_px: tuple[int, int]


def decoded(want: Want) -> Decoded:
    """Read what is wanted; PictureFlaw where that cannot be."""
    if want.flaw is not None:
        raise PictureFlaw(*want.flaw)
    try:
        made = _drawn(want) if want.is_drawing else _read(want)
    except OSError as error:
        raise PictureFlaw(Flaw.CLOSED, error.strerror or "") from error
    image = made.image
    plain, clear = QImage.Format.Format_RGB32, QImage.Format.Format_ARGB32_Premultiplied
    return Decoded(
        image.convertToFormat(clear if image.hasAlphaChannel() else plain), made.whole_px
    )


# Photographs


def _read(want: Want) -> Decoded:
    kind = _kind(want.path)
    if kind == "jpeg" and not _has_end(want.path):
        raise PictureFlaw(Flaw.CUT_SHORT)
    QImageReader.setAllocationLimit(LARGEST_MB)
    reader = QImageReader(str(want.path), QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    raw = reader.size()
    if not raw.isValid() or raw.isEmpty():
        raise PictureFlaw(Flaw.DAMAGED)
    if _is_too_large(raw, kind, reader.imageFormat()):
        raise PictureFlaw(Flaw.TOO_LARGE, f"{raw.width()} × {raw.height()}")
    turn = reader.transformation().value
    is_turned = bool(turn & QImageIOHandler.Transformation.TransformationRotate90.value)
    whole = raw.transposed() if is_turned else raw
    if want.part is not None:
        reader.setClipRect(_clip(_unturned(want.part, turn), raw))
    size = _shown_size(want, whole)
    if want.part is not None or size != whole:
        reader.setScaledSize(size.transposed() if is_turned else size)
    image = reader.read()
    if image.isNull():
        raise PictureFlaw(Flaw.DAMAGED)
    image = _cut(image, want) if want.fills else image
    return Decoded(_in_srgb(image), (whole.width(), whole.height()))


def _kind(path: Path) -> str:
    """What a file holds, by its first bytes; its name has to say the same."""
    if not path.exists():
        raise PictureFlaw(Flaw.MISSING)
    if not path.is_file():
        raise PictureFlaw(Flaw.OTHER)
    with path.open("rb") as file:
        head = file.read(16)
    kind = next((kind for kind, is_so in _SIGNS if is_so(head)), None)
    if kind is None:
        raise PictureFlaw(Flaw.OTHER)
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES[kind]:
        raise PictureFlaw(Flaw.MISLABELLED, kind.upper().replace("WEBP", "WebP"))
    return kind


_SIGNS = (
    ("jpeg", lambda head: head.startswith(b"\xff\xd8\xff")),
    ("png", lambda head: head.startswith(b"\x89PNG\r\n\x1a\n")),
    ("webp", lambda head: head[:4] == b"RIFF" and head[8:12] == b"WEBP"),
    ("tiff", lambda head: head[:4] in (b"II*\0", b"MM\0*")),
)


def _has_end(path: Path) -> bool:
    """Whether a JPEG goes on to its end mark: the library would show half a picture as good.

    After the start of the scan the two bytes of that mark mean nothing else (T.81, B.1.1.5).
    """
    with path.open("rb") as file:
        at, end = 2, file.seek(0, os.SEEK_END)
        while at + 4 <= end:
            file.seek(at)
            first, mark, high, low = file.read(4)
            if first != 0xFF:
                return False
            if mark == 0xDA:
                tail = max(at, end - TAIL_BYTES)
                return _holds_end(file, tail, end) or _holds_end(file, at, tail + 1)
            bare = mark == 0x01 or 0xD0 <= mark <= 0xD7
            at += 1 if mark == 0xFF else 2 if bare else 2 + 256 * high + low
    return False


def _holds_end(file: BinaryIO, start: int, stop: int) -> bool:
    """Whether the end mark lies between two places; in steps, so that other threads go on."""
    file.seek(start)
    before = b""
    while start < stop:
        piece = file.read(min(TAIL_BYTES, stop - start))
        if b"\xff\xd9" in before + piece:
            return True
        if not piece:
            return False
        start, before = start + len(piece), piece[-1:]
    return False


def _is_too_large(size: QSize, kind: str, form: QImage.Format) -> bool:
    """Whether it takes too much to decode; `form`: what it becomes, with samples of up to 16 bits.

    A format that is not known before counts as one of 8 bits.
    """
    pixels = size.width() * size.height()
    pixel_bytes = max(QImage.toPixelFormat(form).bitsPerPixel() // 8, 4)
    whole_is_decoded = kind != "jpeg"
    return pixels > MOST_PIXELS or (whole_is_decoded and pixels * pixel_bytes > MOST_WHOLE_BYTES)


def _shown_size(want: Want, whole: QSize) -> QSize:
    """Size in which the picture, or its part, is decoded, upright."""
    box = QSize(max(want.box_px[0], 1), max(want.box_px[1], 1))
    if want.part is not None:
        return box
    mode = (
        Qt.AspectRatioMode.KeepAspectRatioByExpanding
        if want.fills
        else Qt.AspectRatioMode.KeepAspectRatio
    )
    size = whole.scaled(box, mode).expandedTo(QSize(1, 1))
    grows = size.width() > whole.width() or size.height() > whole.height()
    return whole if grows and not want.is_drawing else size


def _cut(image: QImage, want: Want) -> QImage:
    """The middle of the picture, in the shape of its room."""
    room = QSize(*want.box_px).scaled(image.size(), Qt.AspectRatioMode.KeepAspectRatio)
    cut = QRect(0, 0, max(room.width(), 1), max(room.height(), 1))
    cut.moveCenter(image.rect().center())
    return image if cut.size() == image.size() else image.copy(cut)


def _unturned(part: Part, turn: int) -> Part:
    """A part of the upright picture as it lies in the file (EXIF: mirrored, then turned)."""
    x, y, width, height = part
    if turn & 4:
        x, y, width, height = y, 1 - x - width, height, width
    if turn & 1:
        x = 1 - x - width
    if turn & 2:
        y = 1 - y - height
    return x, y, width, height


def _clip(part: Part, raw: QSize) -> QRect:
    left, top = round(part[0] * raw.width()), round(part[1] * raw.height())
    right = round((part[0] + part[2]) * raw.width())
    bottom = round((part[1] + part[3]) * raw.height())
    return QRect(left, top, max(right - left, 1), max(bottom - top, 1)) & QRect(
        0, 0, raw.width(), raw.height()
    )


def _in_srgb(image: QImage) -> QImage:
    """Colours as a screen shows them; the profile of a camera or a printer is not kept."""
    srgb = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
    space = image.colorSpace()
    if space.isValid() and space != srgb:
        converted = image.convertedToColorSpace(srgb)
        return image if converted.isNull() else converted
    return image


# Drawings


def _drawn(want: Want) -> Decoded:
    """Draw an SVG at the size of its room, as sharp as that is."""
    try:
        content = regular_bytes(want.path, MOST_SVG_BYTES)
    except MissionFileError as error:
        there = want.path.exists()
        raise PictureFlaw(Flaw.DAMAGED if there else Flaw.MISSING) from error
    if RISKY_SVG.search(content):
        raise PictureFlaw(Flaw.OTHER)
    renderer = QSvgRenderer(QByteArray(content))
    own = renderer.defaultSize()
    if not renderer.isValid() or own.isEmpty():
        raise PictureFlaw(Flaw.DAMAGED)
    size = QSize(*want.box_px) if want.fills else _shown_size(want, own)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter, _place(want, own, size))
    return Decoded(image, (own.width(), own.height()))


def _place(want: Want, own: QSize, size: QSize) -> QRectF:
    """Where the whole drawing lies, so that what is wanted of it falls on the image."""
    if want.part is not None:
        wide, high = size.width() / want.part[2], size.height() / want.part[3]
        return QRectF(-want.part[0] * wide, -want.part[1] * high, wide, high)
    frame = QRectF(0, 0, size.width(), size.height())
    return covering(own, frame) if want.fills else frame


def covering(size: QSize, frame: QRectF) -> QRectF:
    """The smallest rectangle of the shape of `size` that covers `frame`, centred on it."""
    scale = max(frame.width() / max(size.width(), 1), frame.height() / max(size.height(), 1))
    width, height = size.width() * scale, size.height() * scale
    return QRectF(frame.center().x() - width / 2, frame.center().y() - height / 2, width, height)
