"""One album in words: what is shown of it, what not and why, where it may be shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDir

from torchviewer.mission.album import Album
from torchviewer.mission.errors import Problem
from torchviewer.mission.photo import Use
from torchviewer.state.album_shelf import Shelved
from torchviewer.views.album_reasons import problem_text
from torchviewer.views.album_text import short_title

translate = QCoreApplication.translate

Held = tuple[Shelved, Album]
"""An album and what the shelf knows of it."""


@dataclass(frozen=True)
class Seen:
    """What albums are laid over, and where and in which language that is seen."""

    mission_id: str
    place: Use
    language: str


def shown_count(album: Album, seen: Seen) -> int:
    """How many of its photographs are shown."""
    is_fitting = album.mission_id in (None, seen.mission_id)
    return album.shown_in(seen.place).sound if is_fitting else 0


def refused(album: Album) -> tuple[Problem, ...]:
    """What keeps photographs of it from being shown."""
    return tuple(problem for problem in album.problems if problem.serious)


def row_note(held: Held, seen: Seen) -> str:
    """The line below its title, e.g. "Photographs: 3 · problems: 2 · from the settings"."""
    one, album = held
    form = translate("AlbumBox", "Photographs: {n}")
    parts = [form.format(n=shown_count(album, seen))]
    if count := len(refused(album)):
        parts.append(translate("AlbumBox", "problems: {n}").format(n=count))
    if album.mission_id not in (None, seen.mission_id):
        parts.append(translate("AlbumBox", "for another mission"))
    if one.is_settled:
        parts.append(translate("AlbumBox", "from the settings"))
    return " · ".join(parts)


def report_text(held: Held, above: Sequence[Held], seen: Seen) -> str:
    """All of it; `above`: the albums that cover it."""
    _, album = held
    parts = ["\n".join(_facts(held, above, seen))]
    bad = refused(album)
    odd = tuple(problem for problem in album.problems if not problem.serious)
    for title, problems in (
        (translate("AlbumBox", "Not shown:"), bad),
        (translate("AlbumBox", "Shown, but:"), odd),
    ):
        if problems:
            parts.append("\n".join([title, *(f"   {problem_text(one)}" for one in problems)]))
    return "\n\n".join(parts)


def _facts(held: Held, above: Sequence[Held], seen: Seen) -> list[str]:
    one, album = held
    lines = [QDir.toNativeSeparators(one.folder)]
    if one.is_settled:
        lines.append(translate("AlbumBox", "Named in the settings (photo_folders)."))
    elif one.is_own:
        lines.append(translate("AlbumBox", "Unpacked from a zip."))
    if album.mission_id not in (None, seen.mission_id):
        form = translate("AlbumBox", "For the mission {its}; the mission that is open is {this}.")
        return [*lines, form.format(its=album.mission_id, this=seen.mission_id)]
    count = shown_count(album, seen)
    lines.append(translate("AlbumBox", "Photographs shown: {n}").format(n=count))
    if kept_back := album.sound - count:
        form = translate("AlbumBox", "Kept back, not for public screens: {n}")
        lines.append(form.format(n=kept_back))
    form = translate("AlbumBox", "May be exported: {n} · may be shown in public: {k}")
    rights = album.shown_in("export").sound, album.shown_in("kiosk").sound
    lines.append(form.format(n=rights[0], k=rights[1]))
    return lines + _covered(album, above, seen)


def _covered(album: Album, above: Sequence[Held], seen: Seen) -> list[str]:
    """Which albums show a photograph of theirs in its place."""
    own = {placed.slot for placed in album.shown_in(seen.place).placed if placed.slot}
    lines = []
    for _, other in above:
        if other.mission_id in (None, seen.mission_id):
            theirs = {placed.slot for placed in other.shown_in(seen.place).placed}
            if both := len(own & theirs):
                form = translate("AlbumBox", "Covered by {album}: {n}")
                lines.append(
                    form.format(album=short_title(other.title.in_language(seen.language)), n=both)
                )
    return lines
