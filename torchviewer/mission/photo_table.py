"""A list of photographs from a spreadsheet: CSV whose first line names the keys."""

import csv
import datetime as dt
import re
from pathlib import Path
from typing import Any

from torchviewer.mission.findings import Loc
from torchviewer.mission.records import LANGUAGE_PATTERN
from torchviewer.mission.toml_gate import decoded_text, refuse

_TEXTS = ("title", "caption", "alt")
_YES_OR_NO = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}
_LANGUAGE = re.compile(LANGUAGE_PATTERN)


def table_data(
    content: bytes, path: Path, most_rows: int, language: str
) -> tuple[dict[str, Any], dict[Loc, int]]:
    """The rows as photos.toml has them, and the line of each; MissionFileError: it is no table.

    Cells are divided by commas, semicolons or tabs, as the first line is; empty ones say nothing.
    Columns such as `caption_de` are texts in that language, `caption` is in `language`.
    """
    text = decoded_text(content, path)
    first = text.partition("\n")[0]
    divider = max(",;\t", key=first.count)
    rows = csv.reader(text.splitlines(keepends=True), delimiter=divider, strict=True)
    photos: list[dict[str, Any]] = []
    lines: dict[Loc, int] = {}
    try:
        keys = [key.strip() for key in next(rows, [])]
        if "file" not in keys:
            raise refuse(path, "has no column `file`", "Name the columns in the first line", 1)
        before = rows.line_num
        for row in rows:
            if len(row) > len(keys):
                what = f"has {len(row)} cells, but the first line names {len(keys)} columns"
                raise refuse(path, what, "Put texts with commas in quotation marks", before + 1)
            if any(cell.strip() for cell in row):
                lines["photos", len(photos)] = before + 1
                photos.append(_photo(keys, row, language))
            if len(photos) > most_rows:
                what = f"lists more than {most_rows} photos"
                instead = "Divide the album into several folders"
                parts = str(len(photos)), str(most_rows)
                raise refuse(path, what, instead, reason="too_many", parts=parts)
            before = rows.line_num
    except csv.Error as error:
        raise refuse(path, f"is no CSV table: {error}", "Save it again", rows.line_num) from None
    return {"schema": 1, "photos": photos}, lines


def _photo(keys: list[str], row: list[str], own: str) -> dict[str, Any]:
    photo: dict[str, Any] = {}
    for key, cell in zip(keys, row, strict=False):
        words = cell.strip()
        base, _, language = key.partition("_")
        if not words or not key:
            continue
        if base in _TEXTS and _LANGUAGE.match(language or own):
            photo.setdefault(base, {})[language or own] = words
        else:
            photo[key] = _value(key, words)
    return photo


def _value(key: str, words: str) -> Any:
    """A cell as the key wants it; what does not fit stays a text, which will be refused."""
    if key == "people":
        return [name.strip() for name in words.split(";") if name.strip()]
    if key.startswith("may_"):
        return _YES_OR_NO.get(words.casefold(), words)
    if key == "taken":
        try:
            return dt.datetime.fromisoformat(words)
        except ValueError:
            return words
    return words
