"""A mission in further languages: `texts/<language>.toml` beside the mission file.

A translation names a text by its place: `[places.pad]` `name = "..."`. Records of a list are named
by their id (`[events.liftoff]`), or follow in the mission's order (`[[custody]]`). A text that is
not translated falls back to the mission's own language, so faults here do not stop the mission.
"""

import re
from dataclasses import replace
from typing import Any

from pydantic import TypeAdapter, ValidationError

from torchviewer.mission.findings import Finding, Loc, key_text
from torchviewer.mission.plain_words import finding_of
from torchviewer.mission.records import LANGUAGE_PATTERN, PlainText, Record
from torchviewer.mission.shape import is_text, keys_of, records_in
from torchviewer.mission.story import Mission
from torchviewer.mission.times import nearest

_TEXT = TypeAdapter(PlainText)


def is_language(code: str) -> bool:
    return re.fullmatch(LANGUAGE_PATTERN, code) is not None


class Translation:
    """Merges the texts of one language into the raw data of a mission, and notes what is wrong."""

    def __init__(self, language: str, own_language: str) -> None:
        self.findings: list[Finding] = []
        self._language = language
        self._own = own_language

    def merge(self, texts: dict[str, Any], data: dict[str, Any]) -> None:
        """Add `texts` to `data` itself; places that do not exist there are noted."""
        self._table(texts, data, Mission, ())

    def _note(self, loc: Loc, what: str, instead: str = "") -> None:
        self.findings.append(Finding(loc, what, instead, serious=False))

    def _table(self, texts: Any, data: Any, record: type[Record], loc: Loc) -> None:
        if not isinstance(texts, dict) or not isinstance(data, dict):
            self._note(loc, "is not a table here", "Name texts by their place in the mission file")
            return
        known = {
            key: field
            for key, field in keys_of(record).items()
            if is_text(field) or records_in(field.annotation)
        }
        for key, value in texts.items():
            place = (*loc, key)
            if key not in known or key not in data:
                self._unknown(key, [name for name in known if name in data], place)
            elif records := records_in(known[key].annotation):
                self._records(value, data[key], records[0], place)
            else:
                self._text(value, data, key, place)

    def _records(self, texts: Any, data: Any, record: type[Record], loc: Loc) -> None:
        if isinstance(texts, list) and isinstance(data, list):
            for number, text in enumerate(texts):
                if number < len(data):
                    self._table(text, data[number], record, (*loc, number))
                else:
                    self._note((*loc, number), f"the mission has only {len(data)} of these")
        elif isinstance(texts, dict) and isinstance(data, dict | list):
            named = data if isinstance(data, dict) else _by_id(data)
            for key, text in texts.items():
                if key in named:
                    self._table(text, named[key], record, (*loc, key))
                else:
                    self._unknown(key, named, (*loc, key))
        else:
            self._note(loc, "is not a table here", "Name texts by their place in the mission file")

    def _text(self, value: Any, data: dict[str, Any], key: str, loc: Loc) -> None:
        if not isinstance(value, str):
            self._note(loc, "is not a text", f'Write {key} = "a text"')
            return
        try:
            _TEXT.validate_python(value)
        except ValidationError as error:
            self.findings.append(
                replace(finding_of(error.errors()[0], value), loc=loc, serious=False)
            )
            return
        if isinstance(data[key], str):
            data[key] = {self._own: data[key]}
        if isinstance(data[key], dict) and self._language in data[key]:
            self._note(loc, "is translated already in the mission file", "Keep one of the two")
        elif isinstance(data[key], dict):
            data[key][self._language] = value

    def _unknown(self, key: str, known: Any, loc: Loc) -> None:
        near = nearest(key, known)
        what = f"the mission has no text or table `{key_text(key)}` at this place"
        self._note(loc, f"{what}; did you mean `{near}`?" if near else what)


def _by_id(records: list[Any]) -> dict[str, Any]:
    return {
        record["id"]: record
        for record in records
        if isinstance(record, dict) and isinstance(record.get("id"), str)
    }
