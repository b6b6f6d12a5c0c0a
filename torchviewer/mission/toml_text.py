"""Parsing TOML, with messages that a person who has never heard of a parser can act on."""

import re
import tomllib
from pathlib import Path
from typing import Any

from torchviewer.mission.errors import MissionFileError
from torchviewer.mission.findings import shown
from torchviewer.mission.times import why_no_such_time
from torchviewer.mission.toml_gate import refuse

_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)$")
_DATE_TIME = re.compile(r"\d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d\S*)?")
_NAMED_TWICE = re.compile(
    r"Cannot (?:overwrite|declare|mutate|redefine|add)|already|Duplicate", re.I
)


def parsed(text: str, path: Path) -> dict[str, Any]:
    """The data of a TOML text that has passed the gate; MissionFileError where it is no TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _in_words(str(error), text, path) from None
    except (ValueError, OverflowError, RecursionError) as error:
        raise refuse(path, f"cannot be read as TOML: {error}") from None


def _in_words(message: str, text: str, path: Path) -> MissionFileError:
    found = _PLACE.search(message)
    lines = text.split("\n")
    number = int(found[1]) if found and found[1] else len(lines)
    # a value that ends with its line is blamed on the start of the next one
    line = lines[min(number, len(lines)) - 1]
    what, instead = _explained(message[: found.start()] if found else message, line)
    return refuse(path, what, instead, number)


def _explained(message: str, line: str) -> tuple[str, str]:
    """What is wrong with a line, and what to write instead."""
    date_time = _DATE_TIME.search(line.partition("=")[2])
    if _NAMED_TWICE.search(message):
        what = f"{line.strip()[:60]!r} names a key or table that is there already"
        return what, "Keep one of the two; a further event, leg or picture begins with [[ ]]"
    if date_time and ("date" in message or "after a statement" in message):
        return f"{date_time[0]!r} is no time: {why_no_such_time(date_time[0])}", (
            "Write a time such as 2013-11-07T04:14:15Z"
        )
    outside_texts = re.sub(r"\"[^\"]*\"", "", line)
    for in_message, in_line, what, instead in _SLIPS:
        if re.search(in_message, message) and re.search(in_line, outside_texts):
            return f"{what} ({shown(line.strip())})", instead
    return f"is not right: {message[0].lower()}{message[1:]}", "Correct this line"


#: what people write by mistake: in tomllib's message, in the line, what it is, what to write
_SLIPS = (
    ("", "[\u201c\u201d\u201e\u2018\u2019]", "curly quotation marks", 'Write straight ones: "'),
    (
        "[Ee]scape|hex value",
        "",
        "a backslash that starts no known sign",
        r"Write \\ or, in paths, /",
    ),
    ("", r"=\s*\d\d?:\d\d", "a time of day without its date", "Write 2013-11-07T04:14:15Z"),
    ("", r"=\s*(True|False|TRUE|FALSE|yes|no)\b", "an unknown yes or no", "Write true or false"),
    ("Illegal character", "", "a character that may not stand in a text", "Delete it"),
    ("Invalid value", r"=\s*[A-Za-z]", "a text without quotation marks", 'Write "text"'),
    (
        "Invalid value",
        "",
        "a value that cannot be read",
        'Write 0.5, "text", true, a time or [a list]',
    ),
    ("after a key|Invalid statement", "", "neither a key with = nor a [table]", "Correct the line"),
    ("after a statement", "", "something after the end of a value", "Begin a new line for it"),
    ("Unclosed array|Unclosed inline", "", "an open bracket", "Close it with ] or }"),
)
