"""What is said of albums of photographs: added, troubled, not to be used."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from torchviewer.mission.errors import Problem
from torchviewer.state.album_shelf import AddedAlbum

translate = QCoreApplication.translate


def added_text(album: AddedAlbum) -> str:
    """One sentence on an album that was added, or why it was not."""
    serious = [problem for problem in album.problems if problem.serious]
    if not album.photos:
        form = translate("Albums", "No photographs from {album}: {why}")
        why = _first(serious or album.problems)
        return form.format(album=album.title, why=why)
    if not serious:
        form = translate("Albums", "Photographs from {album}: {n}")
        return form.format(album=album.title, n=album.photos)
    form = translate("Albums", "Photographs from {album}: {n}. Problems: {count}. {why}")
    return form.format(album=album.title, n=album.photos, count=len(serious), why=_first(serious))


def trouble_text(problems: Sequence[Problem]) -> str:
    """One sentence on what is wrong with the albums that are on the shelf."""
    serious = [problem for problem in problems if problem.serious]
    if not serious:
        return ""
    form = translate("Albums", "Problems with your photographs: {count}. {why}")
    return form.format(count=len(serious), why=_first(serious))


def _first(problems: Sequence[Problem]) -> str:
    """The first problem in a few words; the command line has all of them."""
    if not problems:
        return ""
    first = problems[0]
    place = f"{first.path.name}: {first.where}" if first.where else first.path.name
    return f"{place}: {first.what}"
