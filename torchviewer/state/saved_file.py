"""Small files that survive power cuts: written whole or not at all, checked when read.

A saved file is one JSON object with the SHA-256 of its content. It is written beside its target,
flushed to the disk and then put in place in one step; the file before it is kept as `.previous`.
A file without a sum is one that a person wrote; the program's own always have theirs.
"""

import hashlib
import json
import logging
import os
import tempfile
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO

log = logging.getLogger(__name__)

LARGEST_BYTES = 1_000_000


def save_atomic(path: Path, content: bytes) -> None:
    """Put `content` at `path`, whole or not at all; OSError where the disk refuses.

    The directory is made where it is missing. What stood there before is kept beside it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=path.name, suffix=".new", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            _write_whole(file, content)
        _keep_previous(path)
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _write_whole(file: BinaryIO, content: bytes) -> None:
    written = file.write(content)
    if written != len(content):
        raise OSError(f"only {written} of {len(content)} bytes could be written")
    file.flush()
    os.fsync(file.fileno())


def save_values(path: Path, values: dict[str, Any]) -> None:
    """Save `values` (JSON types) at `path` with their checksum."""
    text = json.dumps(values, sort_keys=True, ensure_ascii=False)
    whole = {"sha256": _sha256(text), "values": values}
    save_atomic(path, json.dumps(whole, sort_keys=True, ensure_ascii=False, indent=1).encode())


def load_values(path: Path) -> dict[str, Any]:
    """The values saved at `path`, else those before them, else none; damage is only logged."""
    for candidate in (path, _previous(path)):
        try:
            return _read(candidate)
        except FileNotFoundError:
            continue
        except (OSError, ValueError, RecursionError) as error:
            log.warning("%s cannot be used (%s); falling back", candidate, error)
    return {}


def is_damaged(path: Path) -> bool:
    """Whether there is something at `path` that cannot be used."""
    try:
        _read(path)
    except FileNotFoundError:
        return False
    except (OSError, ValueError, RecursionError):
        return True
    return False


def put_aside(path: Path) -> Path:
    """Give what stands at `path` a free name beside it, and tell which; OSError if it cannot be."""
    names = (path.with_name(f"{path.stem}.damaged-{n}{path.suffix}") for n in count(1))
    return path.rename(next(name for name in names if not name.exists()))


def _read(path: Path) -> dict[str, Any]:
    if path.stat().st_size > LARGEST_BYTES:
        raise ValueError("larger than any file this program writes")
    whole = json.loads(path.read_bytes().decode("utf-8"))
    if not isinstance(whole, dict) or not isinstance(whole.get("values"), dict):
        raise ValueError("not a saved file of this program")  # noqa: TRY004 - damage, like the rest
    values: dict[str, Any] = whole["values"]
    if "sha256" in whole and whole["sha256"] != _sha256(
        json.dumps(values, sort_keys=True, ensure_ascii=False)
    ):
        raise ValueError("the checksum does not fit the content")
    return values


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _previous(path: Path) -> Path:
    return path.with_name(path.name + ".previous")


def _keep_previous(path: Path) -> None:
    """Keep a sound file as `.previous`; a damaged one must not displace a sound one."""
    if not path.exists():
        return
    try:
        _read(path)
    except (OSError, ValueError, RecursionError):
        return
    _previous(path).unlink(missing_ok=True)
    try:
        os.link(path, _previous(path))
    except OSError:  # a file system without hard links
        _previous(path).write_bytes(path.read_bytes())


def _sync_folder(folder: Path) -> None:
    """Make the new name itself survive a power cut; only POSIX can open a folder for that."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
