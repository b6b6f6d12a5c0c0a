"""What a check finds, by its place in the data; and how such a place is written for people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

#: keys and positions (from 0) that lead to a value, as ("events", 3, "start")
Loc = tuple[str | int, ...]


@dataclass(frozen=True)
class Finding:
    """One thing wrong at a place in the data; a Problem once its file and line are known.

    `reason` and `parts`: see reasons.
    """

    loc: Loc
    what: str
    instead: str = ""
    serious: bool = True
    reason: str = ""
    parts: tuple[str, ...] = ()


def where_text(loc: Loc) -> str:
    """A place as TOML writes it: `events[3].start`."""
    text = ""
    for part in loc:
        if isinstance(part, int):
            text += f"[{part}]"
        else:
            text += f".{key_text(part)}" if text else key_text(part)
    return text


def key_text(key: str) -> str:
    """A key as it can be shown: odd characters escaped, cut where it is very long."""
    return key if re.fullmatch(r"[A-Za-z0-9_-]{1,80}", key) else shown(key)


def shown(value: Any) -> str:
    """A value of the file as it can be shown in a message: on one line, short, nothing hidden."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, str | int | float):
        text = repr(value[:60]) if isinstance(value, str) else repr(value)
        return text if len(text) <= 80 else f"{text[:77]}..."
    return str(value)


def at_places(data: Any, pattern: Loc, loc: Loc = ()) -> Iterator[tuple[Any, Loc]]:
    """Every table that `pattern` leads to, with its place; "*" stands for any key or position.

    What has another shape than the pattern expects is passed over: other checks speak of it.
    """
    if not pattern:
        if isinstance(data, dict):
            yield data, loc
        return
    head, rest = pattern[0], pattern[1:]
    if head == "*":
        if isinstance(data, dict | list):
            pairs = data.items() if isinstance(data, dict) else enumerate(data)
            for key, value in list(pairs):
                yield from at_places(value, rest, (*loc, key))
    elif isinstance(data, dict) and head in data:
        yield from at_places(data[head], rest, (*loc, head))
