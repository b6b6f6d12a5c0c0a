"""Every reason that an album can have is told in the words of the window, with all its parts."""

from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from torchviewer.mission.album import load_album
from torchviewer.mission.errors import Problem
from torchviewer.mission.reasons import AlbumReason, EntryReason, FileReason, ListReason
from torchviewer.views.album_reasons import _unknown, forms, problem_text, reason_text

HEAD = 'schema = 1\ncredit = "City Museum"\nlicence = "cc0"\n'
ENTRY = '[[photos]]\nfile = "a.jpg"\n'


def test_that_every_reason_has_words() -> None:
    reasons = {
        word
        for kind in (ListReason, EntryReason, FileReason, AlbumReason)
        for word in get_args(kind)
    }
    assert set(forms()) | set(_unknown()) == reasons
    for form in forms().values():
        assert {name for _, name, _, _ in Formatter().parse(form) if name} <= {"0", "1", "2"}


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ('slot = "slide_4"\n', "The mission has no picture “slide_4”. Did you mean “slide_04”?"),
        ('slot = "xyzzyx"\n', "The mission has no picture “xyzzyx”."),
        ('slto = "slide_04"\n', "There is no key “slto”. Did you mean “slot”?"),
        ("taken = 2013-11-07T10:20:00\n", "The time 2013-11-07 10:20:00 has no time zone. "),
        ("", "It belongs nowhere. Write the picture that it replaces (slot), "),
        ('slot = "slide_04"\nmay_export = "{0}"\n', "'{0}' cannot stand here."),
        (
            'slot = "slide_04"\ncaption = "\\u202Eup"\n',
            "A text has the character U+202E in it, which hides or turns what is read. Delete it.",
        ),
    ],
)
def test_that_what_is_found_is_told_with_its_photo_and_line(
    make_album, jpeg_bytes, mission, lines: str, words: str
) -> None:
    folder = make_album({"a.jpg": jpeg_bytes()}, HEAD + ENTRY + lines)
    [problem] = load_album(folder, mission).problems
    assert reason_text(problem).startswith(words)
    assert problem_text(problem).startswith(f"a.jpg: {words}")
    assert problem_text(problem).endswith(" of photos.toml)")


def test_that_a_large_file_is_told_with_its_figures(make_album, jpeg_bytes, mission) -> None:
    folder = make_album({"a.jpg": jpeg_bytes(30000, 30000)}, HEAD + ENTRY + 'slot = "slide_04"\n')
    [problem] = load_album(folder, mission).problems
    assert problem_text(problem) == (
        "a.jpg: The picture has 900 megapixels, too many to be shown. Save it with 64 at most. "
        "(line 5 of photos.toml)"
    )


def test_that_what_only_the_parser_says_is_told_in_its_words() -> None:
    problem = Problem(Path("/x/photos.toml"), "line 3", "is no TOML", "Close it", line=3)
    assert problem_text(problem) == (
        "The list cannot be used: is no TOML. Close it (line 3 of photos.toml)"
    )
