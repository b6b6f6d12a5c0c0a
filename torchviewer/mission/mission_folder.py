"""The files beside a mission file: are they there, ordinary, and inside the folder?"""

import re
from collections.abc import Iterator
from pathlib import Path

from torchviewer.mission.errors import MissionFileError
from torchviewer.mission.findings import Finding, Loc, shown
from torchviewer.mission.legs import OrbitLeg, ProfileLeg
from torchviewer.mission.story import Mission
from torchviewer.mission.toml_gate import regular_bytes

MOST_TABLE_BYTES = 4 * 1024 * 1024
MOST_PICTURE_BYTES = 32 * 1024 * 1024
#: what lets a small SVG grow without bound or reach for files elsewhere
RISKY_SVG = re.compile(
    rb"<!ENTITY|<([\w.-]+:)?(use|image|pattern|mask|filter|script)\b"
    rb"|href\s*=\s*[\"'](?!#)|url\(\s*[\"']?(?!#)",
    re.IGNORECASE,
)
RISKY = "repeats or loads parts by reference"
PICTURE_SUFFIXES = (".svg", ".png", ".jpg", ".jpeg", ".webp")


def leads_out(folder: Path, name: str) -> bool:
    """True where a file named in a mission lies outside its folder (`..`, a link)."""
    try:
        return not (folder / name).resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        return True


def lost_files(mission: Mission, folder: Path) -> Iterator[Finding]:
    """A finding for each file that the mission names and that cannot be used.

    The files of tracks are needed; a lost or broken picture does not stop the mission.
    """
    for name, track in mission.tracks.items():
        for number, leg in enumerate(track.legs):
            place: Loc = ("tracks", name, "legs", number)
            if isinstance(leg, OrbitLeg):
                yield from _trouble(folder, leg.elements, (*place, "elements"))
            elif isinstance(leg, ProfileLeg):
                yield from _trouble(folder, leg.file, (*place, "file"))
    for number, picture in enumerate(mission.pictures):
        yield from _picture_trouble(folder, picture.file, ("pictures", number, "file"))


def _trouble(folder: Path, name: str, loc: Loc) -> Iterator[Finding]:
    reason = _reason(folder, name, MOST_TABLE_BYTES)
    if reason:
        yield Finding(loc, f"file {shown(name)} {reason}", "Put it into the mission's folder")


def _picture_trouble(folder: Path, name: str, loc: Loc) -> Iterator[Finding]:
    outside = leads_out(folder, name)
    if not name.lower().endswith(PICTURE_SUFFIXES):
        instead = f"Use a picture that ends with one of {', '.join(PICTURE_SUFFIXES)}"
        yield Finding(
            loc, f"{shown(name)} is no kind of picture known here", instead, serious=False
        )
        return
    reason = _reason(folder, name, MOST_PICTURE_BYTES)
    if reason:
        instead = "Put it into the mission's folder; until then its place stays empty"
        if reason == RISKY:
            instead = "Save it as PNG, or as a plain SVG without use, image, pattern, mask, filter"
        # whoever opens a pipe, or draws such a thing, may wait for ever
        serious = outside or reason in (RISKY, "is not an ordinary file")
        yield Finding(loc, f"picture {shown(name)} {reason}", instead, serious)


def _reason(folder: Path, name: str, most_bytes: int) -> str | None:
    """Why a file cannot be used; None: it can."""
    if leads_out(folder, name):
        return "leads out of the mission's folder"
    try:
        content = regular_bytes(folder / name, most_bytes)
    except MissionFileError as error:
        return error.problems[0].what.replace("there is no such file", "is not there")
    return _content_trouble(content, name.lower())


def _content_trouble(content: bytes, name: str) -> str | None:
    if not content.strip():
        return "is empty"
    if not name.endswith(PICTURE_SUFFIXES):
        return None
    is_right = (
        (name.endswith(".svg") and b"<svg" in content[:65536])
        or (name.endswith(".png") and content.startswith(b"\x89PNG\r\n\x1a\n"))
        or (name.endswith((".jpg", ".jpeg")) and content.startswith(b"\xff\xd8\xff"))
        or (name.endswith(".webp") and content[:4] == b"RIFF" and content[8:12] == b"WEBP")
    )
    if is_right and name.endswith(".svg") and RISKY_SVG.search(content):
        return RISKY
    return None if is_right else "does not hold the kind of picture that its name says"
