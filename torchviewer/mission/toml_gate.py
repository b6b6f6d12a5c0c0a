"""From bytes to TOML text that is safe to parse.

`tomllib` needs 8 GB for one dotted key of 200 kB, recurses as deep as brackets are nested, and is
quadratic in the length of a number. So size, encoding and lexical shape are checked before it.
"""

import os
import re
import stat
from pathlib import Path

from torchviewer.mission.errors import MissionFileError, Problem
from torchviewer.mission.reasons import Reason
from torchviewer.mission.said import Said

MOST_BYTES = 1024 * 1024
LONGEST_LINE = 20_000
LONGEST_WORD = 100
MOST_DOTS = 5
DEEPEST = 16
#: a mission of 1 MiB has fewer of each; thousands of empty records would take minutes to explain
MOST_OF_EACH = {
    "\n": (30_000, "lines"),
    "=": (30_000, "keys"),
    ",": (50_000, "commas"),
    "[": (8_000, "tables and lists"),
    "{": (8_000, "tables in braces"),
}

#: the words of TOML; every repeat is possessive, so the time is linear whatever the text
TOKEN = re.compile(
    r"""
    (?P<text> \"{3} (?: [^\\"]++ | \\. | "(?!"") )*+ (?: "{3,5} )?
            | '{3} (?: [^']++ | '(?!'') )*+ (?: '{3,5} )?
            | " (?: [^"\\\n]++ | \\[^\n] )*+ "?
            | ' [^'\n]*+ '? )
  | (?P<remark> \# [^\n]*+ )
  | (?P<word> [A-Za-z0-9_+-]++ )
  | (?P<mark> [\[\]{}.=,\n] )
    """,
    re.VERBOSE | re.DOTALL,
)


def refuse(
    path: Path,
    what: str,
    instead: str = "",
    line: int | None = None,
    *,
    reason: Reason = "",
    parts: tuple[str, ...] = (),
) -> MissionFileError:
    """The error for a file that cannot be read any further."""
    where = f"line {line}" if line else ""
    problem = Problem(path, where, what, instead, reason=reason, parts=parts, line=line or 0)
    return MissionFileError([problem])


def safe_text(path: Path) -> str:
    """The text of a TOML file, LF only, fit for tomllib; MissionFileError says why it is not."""
    text = decoded_text(regular_bytes(path, MOST_BYTES), path)
    _check_shape(text, path)
    return text


def regular_bytes(path: Path, most_bytes: int) -> bytes:
    """The bytes of a regular file (not of a pipe or device) up to a size."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        number = os.open(path, flags)  # a pipe would block a plain open() for ever
        with os.fdopen(number, "rb") as file:
            if not stat.S_ISREG(os.fstat(number).st_mode):
                what = Said("is not an ordinary file")
                raise refuse(path, what, "Give a folder or a mission.toml")
            content = file.read(most_bytes + 1)
    except FileNotFoundError:
        raise refuse(path, Said("there is no such file")) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise refuse(path, Said("cannot be read: {0}", reason)) from None
    if len(content) > most_bytes:
        raise refuse(
            path,
            Said("is larger than {0} KiB", most_bytes // 1024),
            "Keep pictures and tables in files of their own and shorten the texts",
        )
    return content


def decoded_text(content: bytes, path: Path) -> str:
    """UTF-8 bytes as a text whose lines end with LF; MissionFileError says why they are none."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in content[:4]:
        raise refuse(path, "is UTF-16 text or no text at all", "Save it as UTF-8 in the editor")
    try:
        text = content.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise refuse(
            path,
            f"is not UTF-8 text (byte 0x{content[error.start]:02X}), perhaps Latin-1",
            "Save it as UTF-8 in the editor",
            line,
        ) from None
    text = text.replace("\r\n", "\n")
    if "\r" in text:
        raise refuse(
            path,
            "has carriage returns that end no line (line ends of old Macintosh files?)",
            "Save it with the line ends of Unix (LF) or Windows (CRLF)",
            text.count("\n", 0, text.index("\r")) + 1,
        )
    return text


def _check_shape(text: str, path: Path) -> None:
    """Refuse what would make the parser take very long: see the module's docstring."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            raise refuse(path, f"is longer than {LONGEST_LINE} characters", "Divide it", number)
    for mark, (most, name) in MOST_OF_EACH.items():
        if text.count(mark) > most:
            raise refuse(path, f"has more than {most} {name}", "Shorten the mission")
    depth = dots = 0
    for token in TOKEN.finditer(text):
        trouble = None
        kind, word = token.lastgroup, token[0]
        if kind == "text":
            trouble = _text_trouble(word)
        elif kind == "word" and len(word) > LONGEST_WORD:
            trouble = f"has a number or key of {len(word)} characters", "Shorten it"
        elif kind == "mark":
            dots = dots + 1 if word == "." else 0
            depth = max(0, depth + (word in "[{") - (word in "]}"))
            if depth > DEEPEST:
                trouble = f"has more than {DEEPEST} brackets inside each other", "Close some"
            elif dots > MOST_DOTS:
                trouble = f"has a key with more than {MOST_DOTS} dots", "Shorten the key"
        if trouble:
            raise refuse(path, *trouble, text.count("\n", 0, token.start()) + 1)


def _text_trouble(word: str) -> tuple[str, str] | None:
    quotes = word[0] * (3 if word.startswith(('"""', "'''")) else 1)
    if len(word) < 2 * len(quotes) or not word.endswith(quotes):
        return f"opens a text with {quotes} and never closes it", f"Write {quotes} at its end"
    return None
