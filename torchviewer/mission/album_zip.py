"""An album that came as a zip file, unpacked into a folder: only what its list names.

Nothing in a zip is believed. Names are refused, not repaired; sizes are counted while reading;
links, other kinds of entries and whatever the list does not name are never written.
"""

import hashlib
import os
import shutil
import stat
import struct
import tempfile
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from torchviewer.mission.errors import MissionFileError
from torchviewer.mission.findings import shown
from torchviewer.mission.photo_check import MOST_FILE_BYTES
from torchviewer.mission.photo_manifest import (
    CSV_NAME,
    DIVIDE,
    MOST_PHOTOS,
    TOML_NAME,
    read_manifest,
    why_no_name,
)
from torchviewer.mission.toml_gate import MOST_BYTES, refuse

MOST_MEMBERS = 2 * MOST_PHOTOS
MOST_DIRECTORY_BYTES = 2 * 1024 * 1024
MOST_RATIO = 100
"""Pictures hardly shrink in a zip; bombs do by 1,000 and more."""
ALWAYS_ALLOWED_BYTES = 64 * 1024 * 1024
"""An even TIFF shrinks as bombs do; so much harms nobody."""
ROOM_LEFT_BYTES = 64 * 1024 * 1024
_PIECE_BYTES = 1024 * 1024
_END = struct.Struct("<4s4H2LH")  # APPNOTE 6.3.10, 4.3.16: end of central directory record
_LOCKED = 0x1  # 4.4.4: general purpose bit 0
_FAULTS = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError, EOFError, RuntimeError,
    struct.error, LookupError,
)  # fmt: skip


def is_zip(path: Path) -> bool:
    """Whether a file begins like a zip; its name does not matter."""
    try:
        with path.open("rb") as file:
            return stat.S_ISREG(os.fstat(file.fileno()).st_mode) and file.read(4) == b"PK\3\4"
    except (OSError, ValueError):
        return False


def unpack(path: Path, into: Path, language: str) -> Path:
    """The folder below `into` with the photos of a zip: unpacked once for the same content.

    MissionFileError says what is wrong with the zip; then nothing is left behind.
    """
    try:
        folder = into / _digest(path)[:16]
        if folder.is_dir():
            return folder
        into.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="new-", dir=into) as scratch:
            fresh = Path(scratch) / "album"
            fresh.mkdir()
            _unpack_into(path, fresh, language)
            fresh.rename(folder)
    except OSError as error:
        why = error.strerror or str(error)
        what = f"cannot be unpacked: {why}"
        raise refuse(path, what, reason="not_unpacked", parts=(why,)) from None
    return folder


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _unpack_into(path: Path, folder: Path, language: str) -> None:
    with _opened(path) as archive:
        members = _members(archive, path)
        top, name = _list_of(members, path)
        budget = _Budget(path, folder)
        _copy(archive, members[top + name], folder / name, budget, MOST_BYTES)
        manifest = read_manifest(folder, language).manifest
        for entry in manifest.photos if manifest is not None else ():
            member = members.get(top + entry.file)
            if member is not None:  # a missing one is told when the album is checked
                _copy(archive, member, folder / entry.file, budget, MOST_FILE_BYTES)


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The zip, its directory read; MissionFileError for whatever is wrong in it."""
    _check_directory(path)
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except MissionFileError:
        raise
    except _FAULTS as error:
        what = f"is no sound zip file: {error}"
        raise refuse(path, what, "Pack it again", reason="zip_damaged") from None


def _check_directory(path: Path) -> None:
    """Refuse a directory that would take long to read: `zipfile` reads it whole, unasked."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 65536 - _END.size))
        tail = file.read()
    place = tail.rfind(b"PK\5\6")
    if place < 0 or len(tail) - place < _END.size:
        what = "is no zip file, or its end is missing"
        raise refuse(path, what, "Copy it again", reason="zip_damaged")
    count, directory_bytes = _END.unpack_from(tail, place)[4:6]
    if count == 0xFFFF or directory_bytes == 0xFFFFFFFF:
        what, instead = "is larger than 4 GB or has very many files", "Unpack it, add the folder"
        raise refuse(path, what, instead, reason="zip_large")
    if count > MOST_MEMBERS or directory_bytes > MOST_DIRECTORY_BYTES:
        what, parts = (
            f"has {count} files, more than {MOST_MEMBERS}",
            (str(count), str(MOST_MEMBERS)),
        )
        raise refuse(path, what, DIVIDE, reason="too_many", parts=parts)


def _members(archive: zipfile.ZipFile, path: Path) -> dict[str, zipfile.ZipInfo]:
    """Every ordinary file by its name; a name that leads out or is there twice is refused."""
    members: dict[str, zipfile.ZipInfo] = {}
    plain: set[str] = set()
    for member in archive.infolist():
        name = _true_name(member)
        if _is_litter(name) or name.endswith("/"):
            continue
        reason = why_no_name(name)
        if reason:
            what = f"the file {shown(name)} {reason}"
            instead = "Pack it again without it"
            raise refuse(path, what, instead, reason="zip_name", parts=(shown(name),))
        kind = stat.S_IFMT(member.external_attr >> 16)
        if kind not in (0, stat.S_IFREG):
            what, instead = f"{shown(name)} is a link or device", "Put the file itself there"
            raise refuse(path, what, instead, reason="zip_link", parts=(shown(name),))
        if member.flag_bits & _LOCKED:
            what, instead = "is locked with a password", "Pack it again without one"
            raise refuse(path, what, instead, reason="zip_locked")
        if name.casefold() in plain:
            what = f"the file {shown(name)} is there twice"
            raise refuse(path, what, "Pack it again", reason="zip_twice", parts=(shown(name),))
        plain.add(name.casefold())
        members[name] = member
    return members


def _true_name(member: zipfile.ZipInfo) -> str:
    """The name as it was meant: many programs write UTF-8 and do not say so."""
    name = member.orig_filename
    if not member.flag_bits & 0x800:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return unicodedata.normalize("NFC", name)


def _is_litter(name: str) -> bool:
    """What file managers put into zips unasked."""
    return name.startswith("__MACOSX/") or name.rpartition("/")[2] in (".DS_Store", "Thumbs.db")


def _list_of(members: dict[str, zipfile.ZipInfo], path: Path) -> tuple[str, str]:
    """Where the list lies: the folder (with its slash, or "") and the name of the file."""
    for name in (TOML_NAME, CSV_NAME):
        found = [PurePosixPath(member) for member in members if member.endswith(name)]
        found = [place for place in found if place.name == name and len(place.parts) <= 2]
        if found:
            top = min(found, key=lambda place: len(place.parts)).parent
            return ("" if top == PurePosixPath() else f"{top}/"), name
    what = f"the zip has no {TOML_NAME} or {CSV_NAME}"
    instead = "Unpack it, run: torchviewer photos template FOLDER, fill that in"
    raise refuse(path, what, instead, reason="zip_no_list")


class _Budget:
    """How much may still be written: bounded by the size of the zip and the room on the disk."""

    def __init__(self, path: Path, folder: Path) -> None:
        self._path = path
        room = shutil.disk_usage(folder).free - ROOM_LEFT_BYTES
        by_zip = path.stat().st_size * MOST_RATIO + ALWAYS_ALLOWED_BYTES
        self._is_by_zip = by_zip < room
        self._left_bytes = min(by_zip, room)

    def take(self, count: int) -> None:
        self._left_bytes -= count
        if self._left_bytes >= 0:
            return
        if self._is_by_zip:
            what = f"grows to more than {MOST_RATIO} times its size: that is no album of pictures"
            raise refuse(self._path, what, "Pack the pictures alone", reason="zip_bomb")
        what = "needs more room than the disk has left"
        raise refuse(self._path, what, "Make room there", reason="disk_full")


def _copy(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path, budget: _Budget, most: int
) -> None:
    """Unpack one file, counting what really comes out."""
    target.parent.mkdir(parents=True, exist_ok=True)
    written = 0
    with archive.open(member) as source, target.open("xb") as file:
        while piece := source.read(_PIECE_BYTES):
            written += len(piece)
            budget.take(len(piece))
            if written > most:
                parts = shown(member.orig_filename), str(most // 1024**2)
                what = "{} unpacks to more than {} MiB".format(*parts)
                place, instead = Path(archive.filename or ""), "Make it smaller"
                raise refuse(place, what, instead, reason="zip_heavy", parts=parts)
            file.write(piece)
