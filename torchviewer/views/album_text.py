"""What is said of albums of photographs: added, troubled, not to be used."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from torchviewer.mission.errors import Problem
from torchviewer.state.album_shelf import AddedAlbum, BegunList
from torchviewer.views.album_reasons import reason_text

translate = QCoreApplication.translate


MOST_NAMES = 5
LONGEST_TITLE = 60
MAY_BREAK = "\u200b"
"""A space of no width."""
LONGEST_REASON = 200


def short_title(title: str) -> str:
    """The title of an album on one line that has room in a sentence."""
    line = " ".join(title.split())
    return line if len(line) <= LONGEST_TITLE else f"{line[: LONGEST_TITLE - 1]}…"


def breakable(text: str) -> str:
    """A text whose paths and longest words may go on in the next line."""
    return re.sub(r"[/\\]|[^\s/\\]{30}", rf"\g<0>{MAY_BREAK}", text)


def added_text(album: AddedAlbum | BegunList) -> str:
    """One sentence on an album that was added or a list that was begun, or why it was not."""
    if isinstance(album, BegunList):
        return _begun_text(album)
    count, title = sum(problem.serious for problem in album.problems), short_title(album.title)
    if not album.photos:
        form = translate("Albums", "No photographs from {album}: {why}")
        return form.format(album=title, why=_reason(album.problems))
    if not count:
        form = translate("Albums", "Photographs from {album}: {n}")
        return form.format(album=title, n=album.photos)
    form = translate(
        "Albums",
        "Photographs from {album}: {n}; problems: {count}. See the menu, Photograph albums",
    )
    return form.format(album=title, n=album.photos, count=count)


def _begun_text(begun: BegunList) -> str:
    """What to do with a list, and which files it could not name."""
    form = translate(
        "Albums", "{file} lists {n} pictures. Open it, fill in the credits, then add the folder."
    )
    words = form.format(file=begun.path.name, n=begun.photos)
    if not begun.left_out:
        return words
    names = ", ".join(repr(name) for name in begun.left_out[:MOST_NAMES])
    left_out = translate("Albums", "Left out, rename them first: {names}")
    return f"{words} {left_out.format(names=names)}"


def trouble_text(problems: Sequence[Problem]) -> str:
    """One sentence on what is wrong with the albums that are on the shelf; "": nothing serious."""
    count = sum(problem.serious for problem in problems)
    if not count:
        return ""
    form = translate(
        "Albums", "Problems with your photographs: {count}. See the menu, Photograph albums"
    )
    return form.format(count=count)


def _reason(problems: Sequence[Problem]) -> str:
    """The first serious problem, without its long path; the box of albums has all of them."""
    first = next((problem for problem in problems if problem.serious), None)
    if first is None:
        return "?"
    words = f"{first.photo}: {reason_text(first)}" if first.photo else reason_text(first)
    return words if len(words) <= LONGEST_REASON else f"{words[: LONGEST_REASON - 1]}…"
