"""The few things of a camera's notes (Exif) that matter here: turn, time, zone of that time."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

MOST_TAGS = 500
#: Exif 2.32, 4.6.4 and 4.6.5
_WIDTH, _HEIGHT, _ORIENTATION, _EXIF_IFD = 0x0100, 0x0101, 0x0112, 0x8769
_BITS = 0x0102  # of each sample: one number, or as many as there are samples
_TAKEN, _ZONE = 0x9003, 0x9011
_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 7: 1}
_TIME = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)", re.ASCII)
_OFFSET = re.compile(r"[+-]\d\d:\d\d", re.ASCII)


@dataclass(frozen=True)
class Exif:
    """`taken` is the camera's clock, e.g. 2013-11-07T10:14:15; `zone` its offset, "": not told."""

    orientation: int = 1
    taken: str = ""
    zone: str = ""
    width_px: int | None = None
    height_px: int | None = None
    bits: int = 8

    @property
    def swaps_sides(self) -> bool:
        """Whether the picture is shown with width and height exchanged."""
        return self.orientation >= 5


NO_EXIF = Exif()


def read_exif(content: bytes, moved_by: int = 0) -> Exif:
    """What a TIFF structure says; whatever is damaged counts as not said.

    `moved_by`: how many bytes have been left out before the tags.
    """
    if content[:4] not in (b"II*\0", b"MM\0*"):
        return Exif()
    order = "<" if content[:2] == b"II" else ">"
    found: dict[int, int | str] = {}
    try:
        (place,) = struct.unpack_from(f"{order}I", content, 4)
        found.update(_tags(content, order, place, moved_by))
        inner = found.get(_EXIF_IFD)
        if isinstance(inner, int):
            found.update(_tags(content, order, inner - moved_by, moved_by))
    except struct.error:
        pass  # what was read before the damage counts
    return _told(found)


def _told(found: dict[int, int | str]) -> Exif:
    turn, width, height = (found.get(tag) for tag in (_ORIENTATION, _WIDTH, _HEIGHT))
    bits = found.get(_BITS)
    time = _TIME.match(str(found.get(_TAKEN, "")))
    zone = _OFFSET.match(str(found.get(_ZONE, "")))
    return Exif(
        orientation=turn if isinstance(turn, int) and 1 <= turn <= 8 else 1,
        taken=f"{time[1]}-{time[2]}-{time[3]}T{time[4]}" if time and time[1] != "0000" else "",
        zone=zone[0] if zone else "",
        width_px=width if isinstance(width, int) else None,
        height_px=height if isinstance(height, int) else None,
        bits=bits if isinstance(bits, int) else 8,
    )


def _tags(content: bytes, order: str, place: int, moved_by: int) -> Iterator[tuple[int, int | str]]:
    """The wanted tags of one directory, of several bits the first; none leads to another."""
    if place < 0:
        return
    (count,) = struct.unpack_from(f"{order}H", content, place)
    for number in range(min(count, MOST_TAGS)):
        entry = place + 2 + 12 * number
        tag, kind, many = struct.unpack_from(f"{order}HHI", content, entry)
        if tag in (_TAKEN, _ZONE) and kind == 2 and many <= 64:
            at = entry + 8
            if many > 4:
                (at,) = struct.unpack_from(f"{order}I", content, at)
                at -= moved_by
            text = content[at : at + many] if at >= 0 else b""
            yield tag, text.split(b"\0")[0].decode("ascii", "replace")
        elif tag in (_WIDTH, _HEIGHT, _ORIENTATION, _EXIF_IFD) and many == 1 and kind in (3, 4):
            form = "H" if kind == 3 else "I"
            yield tag, struct.unpack_from(f"{order}{form}", content, entry + 8)[0]
        elif tag == _BITS and kind == 3:
            at = entry + 8
            if many > 2:
                (at,) = struct.unpack_from(f"{order}I", content, at)
                at -= moved_by
            if 0 <= at <= len(content) - 2:
                yield tag, struct.unpack_from(f"{order}H", content, at)[0]
