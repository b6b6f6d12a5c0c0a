"""Headers of picture files: sound ones of four kinds, and damaged and hostile ones."""

import io
import random
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QImageReader

from torchviewer.mission.exif import read_exif
from torchviewer.mission.photo_header import Header, HeaderError, read_header

PNG = b"\x89PNG\r\n\x1a\n"


def header_of(content: bytes) -> Header | None:
    return read_header(io.BytesIO(content), len(content))


def png(width_px: int, height_px: int, *chunks: tuple[bytes, bytes]) -> bytes:
    """A PNG of 8-bit grey whose chunks are as given; W3C PNG 5.3: length, name, content, CRC."""
    frame = struct.pack(">IIBBBBB", width_px, height_px, 8, 0, 0, 0, 0)
    parts = [PNG]
    for name, content in ((b"IHDR", frame), *chunks):
        crc = zlib.crc32(name + content)
        parts.append(struct.pack(">I", len(content)) + name + content + struct.pack(">I", crc))
    return b"".join(parts)


def exif_of(tags: list[tuple[int, int, int, bytes]], order: str = "<") -> bytes:
    """A TIFF structure with one directory (TIFF 6.0, 2): tag, type, count, value of 4 bytes."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    content = mark + struct.pack(f"{order}IH", 8, len(tags))
    for tag, kind, count, value in tags:
        content += struct.pack(f"{order}HHI", tag, kind, count) + value.ljust(4, b"\0")
    return content + b"\0\0\0\0"


def exif_with_time(time: bytes, zone: bytes, turn: int) -> bytes:
    """Exif of a camera: orientation, and in its own directory DateTimeOriginal and its offset."""
    start = exif_of([(0x0112, 3, 1, struct.pack("<H", turn)), (0x8769, 4, 1, b"\x26\0\0\0")])
    assert len(start) == 0x26
    inner = struct.pack("<H", 2)
    texts_at = 0x26 + 2 + 2 * 12 + 4
    inner += struct.pack("<HHII", 0x9003, 2, len(time), texts_at)
    inner += struct.pack("<HHII", 0x9011, 2, len(zone), texts_at + len(time))
    return start + inner + b"\0\0\0\0" + time + zone


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("kind", "suffix"), [("jpeg", "jpg"), ("png", "png"), ("tiff", "tif")])
def test_that_files_of_another_program_are_read_as_it_reads_them(
    tmp_path: Path, kind: str, suffix: str
) -> None:
    path = tmp_path / f"a.{suffix}"
    image = QImage(301, 207, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(path))
    assert QImageReader(str(path)).size() == QSize(301, 207)
    header = header_of(path.read_bytes())
    assert header is not None
    assert (header.kind, header.width_px, header.height_px, header.is_cut) == (
        kind, 301, 207, False,
    )  # fmt: skip


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("quality", [100, 40])
def test_that_webp_is_read_in_its_lossless_and_its_lossy_form(tmp_path: Path, quality: int) -> None:
    path = tmp_path / "a.webp"
    image = QImage(301, 207, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(path), "WEBP", quality)
    content = path.read_bytes()
    assert content[12:16] == (b"VP8L" if quality == 100 else b"VP8 ")
    header = header_of(content)
    assert header is not None
    assert (header.kind, header.width_px, header.height_px) == ("webp", 301, 207)
    assert header_of(content[:-4]).is_cut


def test_that_the_extended_form_of_webp_has_its_canvas_and_its_exif() -> None:
    exif = exif_of([(0x0112, 3, 1, struct.pack("<H", 6))])
    # RFC 9649 2.7: flags, reserved, width - 1 and height - 1 in 24 bits each
    canvas = b"\x08\0\0\0" + (5999).to_bytes(3, "little") + (3999).to_bytes(3, "little")
    chunks = (
        b"VP8X" + struct.pack("<I", 10) + canvas + b"EXIF" + struct.pack("<I", len(exif)) + exif
    )
    header = header_of(b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WEBP" + chunks)
    assert header is not None
    assert (header.width_px, header.height_px) == (6000, 4000)
    assert header.exif.orientation == 6


def test_that_the_time_of_a_camera_is_taken_as_it_stands(jpeg_bytes) -> None:
    exif = exif_with_time(b"2013:11:07 10:14:15\0", b"+06:00\0", 8)
    header = header_of(jpeg_bytes(6000, 4000, exif))
    assert header is not None
    assert (header.exif.taken, header.exif.zone) == ("2013-11-07T10:14:15", "+06:00")
    assert header.exif.swaps_sides
    assert (header.width_px, header.height_px) == (6000, 4000)


@pytest.mark.parametrize(
    "time", [b"0000:00:00 00:00:00\0", b"    :  :     :  :  \0", b"yesterday\0"]
)
def test_that_a_camera_that_does_not_know_the_time_says_none(jpeg_bytes, time: bytes) -> None:
    header = header_of(jpeg_bytes(exif=exif_with_time(time, b"\0", 1)))
    assert header is not None
    assert (header.exif.taken, header.exif.zone) == ("", "")


def test_that_tags_behind_the_picture_are_found() -> None:
    for order in "<>":
        ends = struct.pack(f"{order}H", 640), struct.pack(f"{order}I", 400)
        directory = exif_of([(0x100, 3, 1, ends[0]), (0x101, 4, 1, ends[1])], order)[8:]
        start = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}I", 200_000)
        header = header_of(start + b"\x55" * (200_000 - 8) + directory)
        assert header == Header("tiff", 640, 400, header.exif)


def test_that_a_png_that_claims_a_field_of_thirty_thousand_is_only_measured() -> None:
    header = header_of(png(30_000, 30_000, (b"IDAT", b""), (b"IEND", b"")))
    assert header is not None
    assert (header.width_px, header.height_px) == (30_000, 30_000)


def test_that_a_missing_end_is_seen(jpeg_bytes) -> None:
    whole = jpeg_bytes()
    assert not header_of(whole).is_cut
    assert not header_of(whole + b"\0" * 500).is_cut  # cameras put things behind the end
    assert header_of(whole[:-2]).is_cut
    picture = png(8, 8, (b"IDAT", b"x" * 50), (b"IEND", b""))
    assert not header_of(picture).is_cut
    assert header_of(picture[:-20]).is_cut


def test_that_the_end_of_a_small_picture_inside_is_not_taken_for_the_end(jpeg_bytes) -> None:
    """A camera's file has a small JPEG in its Exif, with an end of its own."""
    exif = exif_of([(0x0112, 3, 1, b"\1\0")]) + jpeg_bytes(160, 120)
    header = header_of(jpeg_bytes(6000, 4000, exif)[:-2])
    assert header is not None
    assert header.is_cut
    assert header.width_px == 6000


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a" + b"\0" * 99, b"<svg xmlns=", b"BM" + b"\0" * 99, b"%PDF-1.4", b"RIFFxxxxWAVE"],
)
def test_that_other_kinds_are_none(content: bytes) -> None:
    assert header_of(content) is None


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0\xff\xff" + b"\0" * 20,
        PNG,
        PNG + b"\0\0\0\4tEXtabcd" + b"\0" * 8,
        png(0, 8, (b"IDAT", b""), (b"IEND", b"")),
        b"RIFF\x10\0\0\0WEBP",
        b"RIFF\xff\0\0\0WEBPVP8 \xff\0\0\0" + b"\0" * 20,
        b"II*\0\xff\xff\xff\xff",
        b"MM\0*\0\0\0\x08\0\0",
    ],
)
def test_that_what_breaks_off_is_damaged(content: bytes) -> None:
    with pytest.raises(HeaderError):
        header_of(content)


def test_that_no_damage_is_more_than_damage(jpeg_bytes) -> None:
    """40,000 files with a few bytes changed or lost: a header, none, or HeaderError."""
    chance = random.Random(5)
    exif = exif_with_time(b"2013:11:07 10:14:15\0", b"+06:00\0", 8)
    canvas = b"VP8X\x0a\0\0\0\x08\0\0\0\1\1\0\1\1\0EXIF\x20\0\0\0" + exif
    sound = [
        jpeg_bytes(640, 400, exif),
        png(64, 40, (b"eXIf", exif), (b"IDAT", b"abc"), (b"IEND", b"")),
        b"RIFF" + struct.pack("<I", 4 + len(canvas)) + b"WEBP" + canvas,
        exif_of([(0x100, 3, 1, b"\x40\0"), (0x101, 4, 1, b"\x28\0\0\0"), (0x8769, 4, 1, b"\x08")]),
    ]
    for number in range(40_000):
        content = bytearray(sound[number % 4])
        for _ in range(chance.randint(1, 4)):
            content[chance.randrange(len(content))] = chance.choice([0, 1, 0x7F, 0xFF, 0x80])
        if chance.random() < 0.3:
            del content[chance.randrange(1, len(content)) :]
        try:
            header = header_of(bytes(content))
        except HeaderError:
            continue
        assert header is None or (header.width_px >= 1 and header.exif.orientation in range(1, 9))


def test_that_a_directory_that_leads_to_itself_ends() -> None:
    assert read_exif(exif_of([(0x8769, 4, 1, b"\x08\0\0\0")])).orientation == 1
