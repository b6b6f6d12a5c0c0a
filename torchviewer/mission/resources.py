"""Where the files that ship with the program lie: maps, fonts, icons, names, missions, themes.

They are found from a checkout or an editable install (`<checkout>/resources`), from a wheel
(`torchviewer/resources`) and from a frozen program (below `sys._MEIPASS`).
"""

import sys
from functools import cache
from pathlib import Path

from torchviewer.mission.errors import ResourceError


def candidate_roots(package: Path, frozen: Path | None = None) -> list[Path]:
    """The folders where resources may lie, most certain first.

    `package` is the folder of the `torchviewer` package; `frozen` is where a frozen program has
    unpacked itself, None for any other.
    """
    below_frozen = (
        [] if frozen is None else [frozen / "torchviewer" / "resources", frozen / "resources"]
    )
    return [*below_frozen, package / "resources", package.parent / "resources"]


def find_root(candidates: list[Path]) -> Path:
    """The first candidate that is a folder; ResourceError naming all of them if none is."""
    for candidate in candidates:
        if candidate.is_dir():
            return candidate.resolve()
    looked = "\n".join(f"  {candidate}" for candidate in candidates)
    raise ResourceError(
        f"The folder `resources` of the program is missing. Looked in:\n{looked}\n"
        "Install torchviewer again, or restore the folder in your checkout."
    )


@cache
def resource_root() -> Path:
    """The folder `resources` of this program, found once; ResourceError if there is none."""
    unpacked = getattr(sys, "_MEIPASS", None)
    frozen = None if unpacked is None else Path(unpacked)
    return find_root(candidate_roots(Path(__file__).resolve().parents[1], frozen))


def resource(relative: str) -> Path:
    """The path of one file or folder below `resources`, such as `maps/day_2700.jpg`.

    Parts are divided by `/` on every system. ResourceError, naming the file and what to do,
    if it is not there or if `relative` leads out of the folder.
    """
    root = resource_root()
    path = (root / relative).resolve()
    if not path.is_relative_to(root):
        raise ResourceError(f"`{relative}` is not inside {root}. Name a file below that folder.")
    if not path.exists():
        raise ResourceError(
            f"The program's file `{relative}` is missing from {root}. "
            "Install torchviewer again, or restore the file in your checkout."
        )
    return path
