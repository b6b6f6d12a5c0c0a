"""The four notations of Orbit Mean-Elements Messages: XML, KVN, JSON and CSV, into messages.

Each reader is safe on hostile text: nothing is resolved, repeated or nested without bound, and
numbers stay text until the gate in `omm` has looked at them.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.parsers import expat

from torchviewer.flight.element_sets import MOST_SETS, too_many
from torchviewer.flight.omm import FIELDS, NEEDED, Entry, Message
from torchviewer.mission.said import Said

DEEPEST_XML = 16
MOST_ELEMENTS = 500
"""So many elements one message may have; it needs about thirty."""
DEEPEST_JSON = 4
MOST_COLUMNS = 200
MOST_MESSAGES = MOST_SETS + 1


class NotationError(ValueError):
    """A text that is not in the notation; `line` is 0 where it is not known."""

    def __init__(self, line: int, what: str, instead: str = "") -> None:
        super().__init__(what)
        self.line, self.what, self.instead = line, what, instead


# ---- key = value


def kvn_messages(text: str) -> Iterator[Message]:
    """Messages of lines KEY = VALUE [unit], each begun by CCSDS_OMM_VERS."""
    message: Message | None = None
    number = 0
    for line, raw in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        words = raw.replace("\t", " ").strip()
        if not words or words.split(" ", 1)[0] == "COMMENT":
            continue
        name, equals, value = (part.strip() for part in words.partition("="))
        if message is None or name == "CCSDS_OMM_VERS":
            if message is not None:
                yield message
            number += 1
            message = Message(number, line)
        if not equals or not re.fullmatch(r"[A-Z][A-Z0-9_]{0,63}", name):
            what = Said("is no line of the form KEY = VALUE")
            message.spoil(line, "", what, Said("Correct the line"))
        elif value.endswith("]") and "[" in value:
            value, _, unit = value[:-1].rpartition("[")
            message.put(name, Entry(value.strip(), line, unit.strip()))
        else:
            message.put(name, Entry(value, line))
    if message is not None:
        yield message


# ---- comma-separated


def csv_messages(text: str) -> Iterator[Message]:
    """A line of field names, then a message a line."""
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        head = next((row for row in rows if row), [])
        names = [name.strip() for name in head]
        _check_columns(names, rows.line_num)
        number = 0
        before = rows.line_num
        for row in rows:
            line, before = before + 1, rows.line_num
            if not row:
                continue
            number += 1
            message = Message(number, line)
            if len(row) != len(names):
                what = Said("has {0} values for {1} columns", len(row), len(names))
                message.spoil(line, "", what, Said("Correct the line, or copy it anew"))
            for name, value in zip(names, row, strict=False):
                message.put(name, Entry(value.strip(), line))
            yield message
    except csv.Error as error:
        raise NotationError(rows.line_num, Said("is not CSV: {0}", error)) from None


def _check_columns(names: list[str], line: int) -> None:
    if len(names) > MOST_COLUMNS:
        raise NotationError(line, Said("has more than {0} columns", MOST_COLUMNS))
    for name in names:
        if name in FIELDS and names.count(name) > 1:
            what = Said("has the column {0} twice", name)
            raise NotationError(line, what, Said("Keep one of them"))
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise NotationError(
            line,
            Said("has no column {0}", missing[0]),
            Said("Separate with commas and name these columns: {0}", ", ".join(NEEDED)),
        )


# ---- JSON


def json_messages(text: str) -> Iterator[Message]:
    """A list of objects, or one object; every number stays the text that was written."""
    _check_depth(text)
    try:
        # NaN and the like become text too, which the gate refuses with its place
        found = json.loads(
            text, object_pairs_hook=tuple, parse_int=str, parse_float=str, parse_constant=str
        )
    except json.JSONDecodeError as error:
        raise NotationError(error.lineno, Said("is not JSON: {0}", error.msg)) from None
    for number, pairs in enumerate([found] if isinstance(found, tuple) else found, start=1):
        message = Message(number)
        if isinstance(pairs, tuple):
            for name, value in pairs:
                _put_json(message, name, value)
        else:
            instead = Said("Write {0}", '{"EPOCH": ..., "MEAN_MOTION": ...}')
            message.spoil(0, "", Said("is no object"), instead)
        yield message


def _put_json(message: Message, name: str, value: Any) -> None:
    if name not in FIELDS or value is None:
        return
    if isinstance(value, str):
        message.put(name, Entry(value.strip()))
    else:
        what = Said("is neither a number nor a text")
        message.spoil(0, name, what, Said("Write one value"))


def _check_depth(text: str) -> None:
    """The parser recurses as deep as brackets are nested, and builds all that they hold."""
    depth = 0
    brackets = re.sub(r'"(?:[^"\\]|\\.)*+"|[^\[\]{}"]++', "", text, flags=re.DOTALL)
    for count, mark in enumerate(brackets):
        depth += 1 if mark in "[{" else -1
        if depth > DEEPEST_JSON:
            form = "has more than {0} brackets inside each other"
            raise NotationError(0, Said(form, DEEPEST_JSON))
        if count > 4 * MOST_MESSAGES:
            raise NotationError(0, too_many())


# ---- XML


def xml_messages(text: str) -> Iterator[Message]:
    """The messages of <ndm> or <omm>. Entities and document types are refused before parsing."""
    found = re.search(r"<!\s*(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)", text, re.IGNORECASE)
    if found is not None:
        line = text.count("\n", 0, found.start()) + 1
        what = Said("declares {0}, which may hide a bomb", found[1].upper())
        raise NotationError(line, what, Said("Remove the declaration; an OMM needs none"))
    reader = _XmlReader()
    try:
        reader.parser.Parse(text.encode("utf-8", "surrogatepass"), True)
    except expat.ExpatError as error:
        what = Said("is not XML: {0}", expat.ErrorString(error.code))
        raise NotationError(error.lineno, what) from None
    if not reader.messages:
        instead = Said("Give an OMM, or an <ndm> that holds some")
        raise NotationError(1, Said("holds no <omm>"), instead)
    return iter(reader.messages)


class _XmlReader:
    """Collects the fields of each <omm> as expat calls out elements."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.messages: list[Message] = []
        self.depth = self.elements = 0
        self._field: tuple[str, Entry] | None = None
        self._texts: list[str] = []

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.elements += 1
        line = self.parser.CurrentLineNumber
        name = tag.rpartition(":")[2]
        if self.depth > DEEPEST_XML:
            form = "has more than {0} elements inside each other"
            raise NotationError(line, Said(form, DEEPEST_XML))
        if self.elements > MOST_ELEMENTS * (len(self.messages) + 1):
            raise NotationError(line, Said("has far more elements than messages need"))
        if self.depth == 1 and name not in ("ndm", "omm"):
            what = Said("begins with <{0}>", tag[:40])
            raise NotationError(line, what, Said("An OMM begins with <ndm> or <omm>"))
        if len(self.messages) > MOST_MESSAGES:
            raise NotationError(line, too_many())
        if name == "omm":
            self.messages.append(Message(len(self.messages) + 1, line))
        elif self._field is not None:
            what = Said("holds other elements instead of a value")
            self.messages[-1].spoil(line, self._field[0], what)
        elif name in FIELDS and self.messages:
            self._field = (name, Entry("", line, attributes.get("units", "")))
            self._texts = []

    def _characters(self, text: str) -> None:
        if self._field is not None:
            self._texts.append(text)

    def _end(self, tag: str) -> None:
        self.depth -= 1
        if self._field is not None and tag.rpartition(":")[2] == self._field[0]:
            name, entry = self._field
            text = "".join(self._texts).strip()
            self.messages[-1].put(name, Entry(text, entry.line, entry.unit))
            self._field = None


READERS: dict[str, Callable[[str], Iterator[Message]]] = {
    "OMM XML": xml_messages,
    "OMM KVN": kvn_messages,
    "OMM JSON": json_messages,
    "OMM CSV": csv_messages,
}
