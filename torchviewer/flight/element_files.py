"""Element sets from a file in any of the notations in which they are published.

Two lines (TLE), the same with a line of title (3LE), and Orbit Mean-Elements Messages as XML,
KVN, JSON or CSV. The notation is told from the content, never from the name of the file.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from math import copysign
from pathlib import Path
from typing import Literal

from torchviewer.flight.contradictions import Contradiction, contradictions, is_repeat
from torchviewer.flight.element_sets import (
    INSTEAD,
    MOST_SETS,
    examine_element_sets,
    refusal,
    too_many,
)
from torchviewer.flight.elements import ElementSet, Fault
from torchviewer.mission.errors import MissionFileError
from torchviewer.mission.records import Span
from torchviewer.mission.said import Said
from torchviewer.mission.times import iso_utc
from torchviewer.mission.toml_gate import regular_bytes

MOST_BYTES = 4 * 1024 * 1024
MOST_LINES = 150_000
"""4 MiB of messages have about 100,000; millions of empty lines would only take time."""
WARNED_S = 14 * 86400.0
"""A set whose epoch lies further than this from a flight is warned of, s."""
HIDDEN_S = 60 * 86400.0
"""From a set whose epoch lies further than this from an instant no position is shown, s."""

OF_THE_FLIGHT = Said("Use sets of the days of the flight")
OF_THE_REST = Said("Add sets of the time that is left without")

Format = Literal["TLE", "3LE", "OMM XML", "OMM KVN", "OMM JSON", "OMM CSV", "unknown"]

_KVN_START = re.compile(r"COMMENT(?: |$)|[A-Z][A-Z0-9_]*[ \t]*=")
_CSV_START = re.compile(r"NORAD_CAT_ID|MEAN_MOTION|OBJECT_NAME|EPOCH")


@dataclass(frozen=True)
class ElementFile:
    """What a file holds: its notation and, in the order found, each set or why it was refused."""

    format: Format
    found: tuple[ElementSet | Fault, ...]

    @property
    def sets(self) -> tuple[ElementSet, ...]:
        """The sets that passed the gate."""
        return tuple(one for one in self.found if isinstance(one, ElementSet))

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Why others did not, or why the file cannot be read."""
        return tuple(one for one in self.found if isinstance(one, Fault))

    @cached_property
    def _first_of(self) -> dict[int, ElementSet]:
        """By the identity of a set that repeats an earlier one: that one."""
        repeats: dict[int, ElementSet] = {}
        seen: dict[tuple[int, float], list[ElementSet]] = {}
        for one in self.sets:
            alike = seen.setdefault((one.catalogue_number, one.epoch_utc_s), [])
            first = next((other for other in alike if is_repeat(one, other)), None)
            if first is None:
                alike.append(one)
            else:
                repeats[id(one)] = first
        return repeats

    def repeated(self, one: ElementSet) -> ElementSet | None:
        """The earlier set that says the same as `one`; None: there is none."""
        return self._first_of.get(id(one))

    @property
    def different_sets(self) -> tuple[ElementSet, ...]:
        """The sets that passed the gate, without those that repeat another."""
        return tuple(one for one in self.sets if id(one) not in self._first_of)

    @cached_property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Which of the sets that passed contradict each other."""
        return tuple(contradictions(self.sets))

    def contradictions_of(self, one: ElementSet) -> list[Contradiction]:
        """Those in which `one` has a part."""
        return self._by_set.get(id(one), [])

    @cached_property
    def _by_set(self) -> dict[int, list[Contradiction]]:
        by_set: dict[int, list[Contradiction]] = {}
        for found in self.contradictions:
            for one in (found.first, found.second):
                counted = self._first_of.get(id(one), one)
                by_set.setdefault(id(counted), []).append(found)
        return by_set


@dataclass(frozen=True)
class Farness:
    """How far the epoch of a set lies from a range of time.

    `youngest_s` and `oldest_s`: age of the set at the start and at the end of the range (negative:
    the epoch is later); `away_s`: how far the epoch lies outside the range, 0 inside it.
    """

    youngest_s: float
    oldest_s: float
    away_s: float

    @property
    def is_far(self) -> bool:
        """More than 14 days away: a person must be told."""
        return self.away_s > WARNED_S

    @property
    def is_hidden(self) -> bool:
        """More than 60 days away: no position is shown in the whole range."""
        return self.away_s > HIDDEN_S


def far_from(element_set: ElementSet, span: Span) -> Farness:
    """How far `element_set` is from the flight in `span` (of a mission: its `home`)."""
    youngest_s = span.start_utc_s - element_set.epoch_utc_s
    oldest_s = span.end_utc_s - element_set.epoch_utc_s
    return Farness(youngest_s, oldest_s, max(youngest_s, -oldest_s, 0.0))


@dataclass(frozen=True)
class Ending:
    """Where the orbit of a set ends for SGP4, on the way from the epoch into a range of time.

    `is_early`: on the way back, so that positions begin there; `is_all`: the range holds none.
    """

    utc_s: float
    why: str
    is_early: bool
    is_all: bool

    @property
    def text(self) -> str:
        """In plain words, with the time."""
        if self.is_early:
            return Said("SGP4 has no position before {0}: {1}", iso_utc(self.utc_s), self.why)
        return Said("SGP4 has no position from {0} on: {1}", iso_utc(self.utc_s), self.why)


def endings(element_set: ElementSet, span: Span) -> list[Ending]:
    """What ends the orbit of `element_set` in `span` or on the way there; none: nothing.

    What lies more than 60 days from the epoch, where no position is shown, does not count.
    """
    propagator = element_set.propagator
    found: list[Ending] = []
    for edge, other in _ways(element_set, span):
        end = propagator.end_minutes(edge)
        if end < abs(edge):
            side = copysign(1.0, edge)
            utc_s = element_set.epoch_utc_s + 60.0 * side * end
            why = propagator.end_reason(side * end)
            found.append(Ending(utc_s, why, is_early=side < 0.0, is_all=end <= side * other))
    return found


def _ways(element_set: ElementSet, span: Span) -> list[tuple[float, float]]:
    """One or two ways from the epoch into `span`: the edge where it ends, the other edge, min."""
    farthest = HIDDEN_S / 60.0
    start = max((span.start_utc_s - element_set.epoch_utc_s) / 60.0, -farthest)
    end = min((span.end_utc_s - element_set.epoch_utc_s) / 60.0, farthest)
    ways = [(start, end)] if start < 0.0 else []
    if end > 0.0:
        ways.append((end, start))
    return ways if start < end else []


def read_element_file(path: str | Path) -> list[ElementSet]:
    """Every set of a file in any notation, in the order written.

    Raises ElementSetError naming each refused place and the reason, also where the file cannot be
    read at all.
    """
    file = examine_element_file(Path(path))
    if file.faults:
        raise refusal(file.faults)
    return list(file.sets)


def examine_element_file(data: bytes | Path, span: Span | None = None) -> ElementFile:
    """What a file (Path) or its content (bytes) holds; a file that cannot be read is a fault.

    With the `span` of a flight, a set that gives no position at any time of it is a fault, too.
    """
    file = _examined(data)
    if span is None:
        return file
    return ElementFile(file.format, tuple(_in_flight(one, span) for one in file.found))


def _in_flight(one: ElementSet | Fault, span: Span) -> ElementSet | Fault:
    """The set, or why it is refused: its orbit has ended at every time of the flight."""
    if isinstance(one, Fault):
        return one
    for edge, _ in _ways(one, span):
        one.propagator.look_ahead(edge)
    ended = next((ending for ending in endings(one, span) if ending.is_all), None)
    if ended is None:
        return one
    name = f"{one.catalogue_number} {one.title}".strip()
    what = Said("no position at any time of the flight; {0}", ended.text)
    instead = OF_THE_FLIGHT if far_from(one, span).is_far else INSTEAD
    return Fault(one.line_number, what, one.where, instead, name, one.catalogue_number)


def _examined(data: bytes | Path) -> ElementFile:
    if isinstance(data, Path):
        try:
            data = regular_bytes(data, MOST_BYTES)
        except MissionFileError as error:
            what = error.problems[0].what
            whole = what if what.startswith("there") else Said("the file {0}", what)
            return _refused(Fault(0, whole))
    if len(data) > MOST_BYTES:
        what = Said("is larger than {0} KiB", MOST_BYTES // 1024)
        return _refused(Fault(0, Said("the file {0}", what)))
    fault = _fault_of_bytes(data)
    if fault is not None:
        return _refused(fault)
    marked = data.decode("utf-8", "surrogateescape")
    text = marked.removeprefix("\ufeff")
    notation = _notation(text)
    if notation is not None:
        return _messages(notation, text)
    if text != marked:
        what = Said("column 1 holds U+FEFF, a mark of byte order; columns count from there")
        instead = Said("Save it as UTF-8 without the mark (BOM)")
        return _refused(Fault(1, what, instead=instead))
    return _two_lines(text)


def _refused(fault: Fault) -> ElementFile:
    return ElementFile("unknown", (fault,))


def _fault_of_bytes(data: bytes) -> Fault | None:
    instead = Said("Save it as plain text in UTF-8")
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return Fault(0, Said("the file is UTF-32 text"), instead=instead)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Fault(0, Said("the file is UTF-16 text"), instead=instead)
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        what = Said("a byte of value 0: this is no text, or UTF-16")
        return Fault(line, what, instead=instead)
    if data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n") > MOST_LINES:
        what = Said("the file has more than {0} lines", MOST_LINES)
        return Fault(0, what, instead=Said("Divide it"))
    return None


def _notation(text: str) -> Format | None:
    """The notation of an OMM, by its beginning; None: it can only be two lines."""
    start = text.lstrip()[:4096]
    if start.startswith("<"):
        return "OMM XML"
    if start.startswith(("[", "{")):
        return "OMM JSON"
    line = start.splitlines()[0] if start else ""
    if _KVN_START.match(line):
        return "OMM KVN"
    if re.search("[,;\t]", line) and _CSV_START.search(line):
        return "OMM CSV"
    return None


def _two_lines(text: str) -> ElementFile:
    sets, faults = examine_element_sets(text)
    both: list[ElementSet | Fault] = [*sets, *faults]
    found = sorted(both, key=lambda one: one.line_number)
    return ElementFile("3LE" if any(one.title for one in sets) else "TLE", tuple(found))


def _messages(notation: Format, text: str) -> ElementFile:
    # a start with two-line sets needs none of it
    from torchviewer.flight.omm import read_message  # noqa: PLC0415
    from torchviewer.flight.omm_notations import READERS, NotationError  # noqa: PLC0415

    found: list[ElementSet | Fault] = []
    try:
        text.encode("utf-8")
        for message in READERS[notation](text):
            found.append(read_message(message))
            if len(found) > MOST_SETS:
                found[-1] = Fault(message.line, too_many(), message.place())
                break
    except NotationError as error:
        found.append(Fault(error.line, error.what, instead=error.instead))
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        what = Said("a byte that is not UTF-8")
        found.append(Fault(line, what, instead=Said("Save the file as UTF-8")))
    if not found:
        found.append(Fault(0, Said("no element set is here, though it looks like {0}", notation)))
    return ElementFile(notation, tuple(found))
