"""What a picture file says of itself in its first bytes: kind, size, turn, time of the camera.

JPEG, PNG, WebP and TIFF, told by their content. Only headers are read, in bounded steps, so a
file that claims 30,000 x 30,000 pixels or never ends costs nothing. Sources: JPEG ITU-T T.81 B.2,
PNG (W3C, third edition) 5 and 11.2.1, WebP RFC 9649, TIFF 6.0 section 2, Exif 2.32 4.6.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import BinaryIO

from torchviewer.mission.exif import NO_EXIF, Exif, read_exif
from torchviewer.mission.photo import Kind

MOST_PARTS = 500
"""JPEG segments, PNG or WebP chunks that are looked through."""
MOST_EXIF_BYTES = 64 * 1024
TAIL_BYTES = 64 * 1024
_PNG = b"\x89PNG\r\n\x1a\n"
_NO_SIZE = frozenset({0x01, *range(0xD0, 0xD9)})  # JPEG markers that stand alone
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # those that begin a picture


class HeaderError(Exception):
    """The file begins like a picture of this kind and then breaks off or makes no sense."""


@dataclass(frozen=True)
class Header:
    """Kind and size as stored (before any turn), px; `is_cut`: the end of the file is missing.

    `bits`: of each sample, of PNG and TIFF.
    """

    kind: Kind
    width_px: int
    height_px: int
    exif: Exif
    is_cut: bool = False
    bits: int = 8


def read_header(file: BinaryIO, file_bytes: int) -> Header | None:
    """What the header says; None: the file is none of the four kinds.

    HeaderError where it is one and is damaged. `file` stands at its start.
    """
    start = file.read(16)
    try:
        if start.startswith(b"\xff\xd8\xff"):
            return _jpeg(file, file_bytes)
        if start.startswith(_PNG):
            return _png(file, file_bytes)
        if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
            return _webp(file, file_bytes)
        if start[:4] in (b"II*\0", b"MM\0*"):
            return _tiff(file)
    except struct.error:
        raise HeaderError("ends within its header") from None
    return None


def _sized(kind: Kind, size_px: tuple[int, int], exif: Exif, *, is_cut: bool = False) -> Header:
    if min(size_px) < 1:
        raise HeaderError("has no width or height in its header")
    return Header(kind, *size_px, exif, is_cut)


def _jpeg(file: BinaryIO, file_bytes: int) -> Header:
    size_px, exif = None, NO_EXIF
    for marker, start, length in _segments(file):
        if marker in _FRAMES and size_px is None:
            _, height_px, width_px = struct.unpack(">BHH", file.read(5))
            size_px = width_px, height_px
        elif marker == 0xE1 and exif == NO_EXIF:
            content = file.read(min(length, MOST_EXIF_BYTES))
            if content.startswith(b"Exif\0\0"):
                exif = read_exif(content[6:])
        elif marker == 0xDA:  # the picture itself begins
            if size_px is None:
                break
            is_cut = b"\xff\xd9" not in _tail(file, file_bytes, start + length)
            return _sized("jpeg", size_px, exif, is_cut=is_cut)
    raise HeaderError("ends before its picture begins")


def _segments(file: BinaryIO) -> Iterator[tuple[int, int, int]]:
    """Marker, start of its content and length of that, bytes; the file stands at that start."""
    place = 2
    for _ in range(MOST_PARTS):
        file.seek(place)
        head = file.read(4)
        if len(head) < 4 or head[0] != 0xFF:
            return
        if head[1] == 0xFF or head[1] in _NO_SIZE:  # filling, or no content
            place += 1 if head[1] == 0xFF else 2
            continue
        length = int.from_bytes(head[2:], "big")
        if length < 2:
            return
        yield head[1], place + 4, length - 2
        place += 2 + length


def _png(file: BinaryIO, file_bytes: int) -> Header:
    size_px: tuple[int, int] | None = None
    exif, bits = NO_EXIF, 8
    place = 8
    for _ in range(MOST_PARTS):
        file.seek(place)
        length, name = struct.unpack(">I4s", file.read(8))
        if size_px is None:
            if name != b"IHDR":
                break
            size_px = struct.unpack(">II", file.read(8))
            bits = int.from_bytes(file.read(1), "big")
        elif name == b"eXIf":
            exif = read_exif(file.read(min(length, MOST_EXIF_BYTES)))
        elif name in (b"IDAT", b"IEND"):
            is_cut = b"IEND" not in _tail(file, file_bytes, place)
            return replace(_sized("png", size_px, exif, is_cut=is_cut), bits=bits)
        place += 12 + length
    raise HeaderError("has no picture where its header says")


def _webp(file: BinaryIO, file_bytes: int) -> Header:
    file.seek(4)
    (riff_bytes,) = struct.unpack("<I", file.read(4))
    is_cut = riff_bytes + 8 > file_bytes
    size_px, exif = None, NO_EXIF
    place = 12
    for _ in range(MOST_PARTS):
        file.seek(place)
        head = file.read(8)
        if len(head) < 8:
            break
        name, length = struct.unpack("<4sI", head)
        if size_px is None:
            size_px = _webp_size_px(name, file.read(10))
            if name != b"VP8X":  # the simple form has nothing after it
                break
        elif name == b"EXIF":
            content = file.read(min(length, MOST_EXIF_BYTES))
            exif = read_exif(content.removeprefix(b"Exif\0\0"))
        place += 8 + length + length % 2
    if size_px is None:
        raise HeaderError("ends before its size")
    return _sized("webp", size_px, exif, is_cut=is_cut)


def _webp_size_px(name: bytes, content: bytes) -> tuple[int, int]:
    if name == b"VP8X":
        sides = content[4:7], content[7:10]
        width_px, height_px = (int.from_bytes(side, "little") + 1 for side in sides)
        return width_px, height_px
    if name == b"VP8 " and content[3:6] == b"\x9d\x01\x2a":
        width, height = struct.unpack("<HH", content[6:10])  # two bits of each are a scale
        return width & 0x3FFF, height & 0x3FFF
    if name == b"VP8L" and content[:1] == b"\x2f":
        (bits,) = struct.unpack("<I", content[1:5])
        return (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1
    raise HeaderError("has no picture where its header says")


def _tiff(file: BinaryIO) -> Header:
    """The first picture of the file; its tags are those of Exif."""
    file.seek(0)
    start = file.read(MOST_EXIF_BYTES)
    order = "<" if start[:2] == b"II" else ">"
    (place,) = struct.unpack(f"{order}I", start[4:8])
    if place + 2 > len(start):  # most writers put the tags behind the picture
        file.seek(place)
        tags = file.read(MOST_EXIF_BYTES)
        start = start[:4] + struct.pack(f"{order}I", 8) + tags
        exif = read_exif(start, moved_by=place - 8)
    else:
        exif = read_exif(start)
    if exif.width_px is None or exif.height_px is None:
        raise HeaderError("has no width or height in its header")
    return replace(_sized("tiff", (exif.width_px, exif.height_px), exif), bits=exif.bits)


def _tail(file: BinaryIO, file_bytes: int, from_byte: int) -> bytes:
    """The last bytes of the file, none of those before `from_byte`."""
    file.seek(max(from_byte, file_bytes - TAIL_BYTES))
    return file.read(TAIL_BYTES)
