"""Is the file of a photo there, ordinary, inside its album, and a picture that can be shown?"""

import hashlib
import io
import os
import stat
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Literal

from torchviewer.mission.exif import NO_EXIF, Exif
from torchviewer.mission.photo import MOST_WHOLE_BYTES, Kind, Trouble
from torchviewer.mission.photo_header import Header, HeaderError, read_header
from torchviewer.mission.reasons import FileReason

MOST_PIXELS = 64_000_000
PLAIN_BYTES, DEEP_BYTES = 4, 8
"""What a pixel takes in memory, with samples of 8 bits and with larger ones."""
MOST_FILE_BYTES = 256 * 1024 * 1024
SUFFIXES: dict[Kind, tuple[str, ...]] = {
    "jpeg": (".jpg", ".jpeg", ".jpe", ".jfif"),
    "png": (".png",),
    "webp": (".webp",),
    "tiff": (".tif", ".tiff"),
}
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_FLAGS |= getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True)
class Checked:
    """What is known of a file after a look at its header; size in px as it is shown, turned.

    `trouble` and `reason`: why it cannot be shown; `why` and `parts`: the same for a window, in
    words of any language (see reasons).
    """

    path: Path
    kind: Kind | Literal[""] = ""
    width_px: int = 0
    height_px: int = 0
    exif: Exif = NO_EXIF
    file_bytes: int = 0
    changed_ns: int = 0
    trouble: Trouble | None = None
    reason: str = ""
    parts: tuple[str, ...] = ()
    is_other_copy: bool = False

    @property
    def why(self) -> FileReason | None:
        """The reason that a window has words for; None: the file can be shown."""
        if self.is_other_copy:
            return "other_sum"
        return "empty" if self.trouble == "damaged" and not self.file_bytes else self.trouble


class Folder:
    """The folder of an album: finds its files and looks at them. Nothing outside is opened."""

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()
        self._inside: dict[Path, bool] = {self.path: True}
        self._listed: dict[Path, dict[str, list[Path]]] = {}

    def check(self, name: str, sha256: str | None = None) -> Checked:
        """Look at one file; `name` is one that `why_no_name` has nothing against.

        With a `sha256` it is read whole and compared with that.
        """
        path = self.path / name
        if not path.is_file() and not path.is_symlink():
            path = self._spelled_otherwise(name) or path
        if not self._is_inside(path.parent) or path.is_symlink():
            return Checked(path, trouble="link", reason="is a link, or lies behind one")
        try:
            with _opened(path) as file:
                checked = _looked_at(path, file)
                if sha256 is not None and checked.trouble is None:
                    file.seek(0)
                    if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                        reason = "is not the file of the list: its sha256 differs; copy it again"
                        return replace(
                            checked, trouble="damaged", reason=reason, is_other_copy=True
                        )
                return checked
        except FileNotFoundError:
            return Checked(path, trouble="missing", reason="is not there")
        except _NoFileError:
            reason = "is not an ordinary file"
            return Checked(path, trouble="unreadable", reason=reason, parts=(reason,))
        except (OSError, ValueError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            words = f"cannot be read: {reason}"
            return Checked(path, trouble="unreadable", reason=words, parts=(reason,))

    def _is_inside(self, folder: Path) -> bool:
        """Whether a folder below this one is reached without a link; each is asked once."""
        if folder not in self._inside:
            self._inside[folder] = not folder.is_symlink() and self._is_inside(folder.parent)
        return self._inside[folder]

    def _spelled_otherwise(self, name: str) -> Path | None:
        """The file whose name is the same but for capitals and the way accents are stored."""
        parent = (self.path / name).parent
        if parent not in self._listed:
            self._listed[parent] = _by_plain_name(parent) if self._is_inside(parent) else {}
        found = self._listed[parent].get(_plain_name(name), [])
        return found[0] if len(found) == 1 else None


def _by_plain_name(folder: Path) -> dict[str, list[Path]]:
    """The files of a folder by their plain names; none where it cannot be listed."""
    files: dict[str, list[Path]] = {}
    try:
        for path in folder.iterdir():
            files.setdefault(_plain_name(path.name), []).append(path)
    except OSError:
        return {}
    return files


def _plain_name(name: str) -> str:
    return unicodedata.normalize("NFC", name.rpartition("/")[2]).casefold()


class _NoFileError(OSError):
    """A pipe, a device or a folder."""


def _opened(path: Path) -> io.BufferedReader:
    number = os.open(path, _FLAGS)  # a pipe would block a plain open() for ever
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise _NoFileError
    return io.BufferedReader(io.FileIO(number), 4096)


def _looked_at(path: Path, file: BinaryIO) -> Checked:
    status = os.fstat(file.fileno())
    size, changed_ns = status.st_size, status.st_mtime_ns
    try:
        header = read_header(file, size)
    except HeaderError as error:
        reason = f"is damaged: it {error}" if size else "is empty"
        return _bad(path, size, changed_ns, "damaged", reason)
    if header is None:
        reason = "is no JPEG, PNG, WebP or TIFF, whatever its name says" if size else "is empty"
        return _bad(path, size, changed_ns, "unknown" if size else "damaged", reason)
    width_px, height_px = header.width_px, header.height_px
    if header.exif.swaps_sides:
        width_px, height_px = height_px, width_px
    checked = Checked(path, header.kind, width_px, height_px, header.exif, size, changed_ns)
    checked = _too_much(checked, header)
    is_named = path.suffix.lower() in SUFFIXES[header.kind]
    return checked if checked.trouble or is_named else _misnamed(checked, header.kind)


def _bad(path: Path, size: int, changed_ns: int, trouble: Trouble, reason: str) -> Checked:
    return Checked(path, file_bytes=size, changed_ns=changed_ns, trouble=trouble, reason=reason)


def _too_much(checked: Checked, header: Header) -> Checked:
    """The same, with what is too much or too little of the picture."""
    pixels, most = header.width_px * header.height_px, MOST_PIXELS
    if header.kind != "jpeg":
        most = MOST_WHOLE_BYTES // (DEEP_BYTES if header.bits > 8 else PLAIN_BYTES)
    if pixels > most:
        parts = f"{pixels / 1e6:.0f}", str(most // 1_000_000)
        reason = "is too large to show: {} megapixels; make it at most {}".format(*parts)
        return replace(checked, trouble="large", reason=reason, parts=parts)
    if checked.file_bytes > MOST_FILE_BYTES:
        parts = f"{checked.file_bytes / 1024**2:.0f}", str(MOST_FILE_BYTES // 1024**2)
        reason = "is too large to show: {} MiB; make it at most {}".format(*parts)
        return replace(checked, trouble="heavy", reason=reason, parts=parts)
    if header.is_cut:
        reason = "is cut off: its end is missing; copy it again"
        return replace(checked, trouble="cut", reason=reason)
    return checked


def _misnamed(checked: Checked, kind: Kind) -> Checked:
    parts = {"webp": "WebP"}.get(kind, kind.upper()), SUFFIXES[kind][0]
    reason = "holds a {} picture, its name says something else; end it in {}".format(*parts)
    return replace(checked, trouble="misnamed", reason=reason, parts=parts)
