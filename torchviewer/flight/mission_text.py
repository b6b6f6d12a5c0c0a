"""Reading the small text files that a mission names, within its own folder and bounds."""

from pathlib import Path

LARGEST_BYTES = 4 * 1024 * 1024
"""No element file or profile of a mission is larger."""


def text_of(folder: Path, relative: str) -> str:
    """The text of a file below `folder`; ValueError says in plain words why there is none."""
    path = folder / relative
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            raise ValueError("this file is not inside the mission's folder")
        if not path.is_file():
            raise ValueError("this file is missing")
        if path.stat().st_size > LARGEST_BYTES:
            raise ValueError(f"this file is larger than {LARGEST_BYTES // 1024**2} MiB")
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise ValueError(f"byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except OSError as error:
        raise ValueError(f"this file cannot be read: {error.strerror}") from None
