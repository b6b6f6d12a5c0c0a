"""The strict gate for element sets: nothing damaged, absurd or incomputable gets through.

A set is two lines of 69 columns as North American Aerospace Defense Command publishes them, with
or without a line of title before them. Lines that start with # and blank lines are skipped.
Columns are counted from 1, as everywhere in the literature on this format.
"""

import calendar
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from torchviewer.flight.elements import (
    MOST_FAULTS,
    ElementSet,
    Fault,
    MeanElements,
    fault_of_elements,
    started,
)
from torchviewer.flight.propagation import Propagator
from torchviewer.mission.errors import ElementSetError
from torchviewer.mission.said import Said

__all__ = ["MOST_FAULTS", "ElementSet", "Fault", "examine_element_sets", "read_element_sets"]

COLUMNS = 69
MOST_SETS = 5000
"""A file with more sets than this is refused: a year of one satellite has about 1500."""
_MOST_REASONS = 20
INSTEAD = Said("Copy the set anew from its source")


@dataclass(frozen=True)
class Field:
    """One field of a line: columns `first` to `last`, what it must look like, what it is."""

    first: int
    last: int
    pattern: str
    name: Said

    def of(self, line: str) -> str:
        return line[self.first - 1 : self.last]


ALPHA_5 = r"[A-HJ-NP-Z][0-9]{4}"
"""Catalogue numbers from 100000 to 339999 in five places: letters without I and O."""
CATALOGUE = Field(3, 7, rf" *[0-9]+|{ALPHA_5}", Said("catalogue number"))
DESIGNATOR = Field(10, 17, r" {8}|[0-9]{5}[A-Z]{1,3} *", Said("international designator"))
YEAR = Field(19, 20, r"[0-9]{2}", Said("year of the epoch"))
DAY = Field(21, 32, r" *[0-9]{1,3}\.[0-9]{8}", Said("day of the epoch"))
INCLINATION = Field(9, 16, r" *[0-9]{1,3}\.[0-9]{4}", Said("inclination"))
NODE = Field(18, 25, r" *[0-9]{1,3}\.[0-9]{4}", Said("ascending node"))
ECCENTRICITY = Field(27, 33, r"[0-9]{7}", Said("eccentricity"))
PERIGEE = Field(35, 42, r" *[0-9]{1,3}\.[0-9]{4}", Said("argument of perigee"))
ANOMALY = Field(44, 51, r" *[0-9]{1,3}\.[0-9]{4}", Said("mean anomaly"))
MEAN_MOTION = Field(53, 63, r" *[0-9]{1,2}\.[0-9]{8}", Said("mean motion"))
DOT = Field(34, 43, r"[ +-]\.[0-9]{8}", Said("first derivative of the mean motion"))
DDOT = Field(45, 52, r"[ +-][0-9]{5}[+-][0-9]", Said("second derivative of the mean motion"))
DRAG = Field(54, 61, r"[ +-][0-9]{5}[+-][0-9]", Said("drag term"))
SET_NUMBER = Field(65, 68, r" *[0-9]+", Said("number of the set"))
REVOLUTION = Field(64, 68, r" *[0-9]+", Said("revolution number"))
_CHECKSUM = Field(69, 69, r"[0-9]", Said("checksum"))

_LINE_1 = (
    CATALOGUE,
    Field(8, 8, r"[UCS ]", Said("classification")),
    DESIGNATOR,
    YEAR,
    DAY,
    DOT,
    DDOT,
    DRAG,
    Field(63, 63, r"[0 ]", Said("ephemeris type")),
    SET_NUMBER,
    _CHECKSUM,
)
_LINE_2 = (
    CATALOGUE,
    INCLINATION,
    NODE,
    ECCENTRICITY,
    PERIGEE,
    ANOMALY,
    MEAN_MOTION,
    REVOLUTION,
    _CHECKSUM,
)
_BLANK = {"1": (2, 9, 18, 33, 44, 53, 62, 64), "2": (2, 8, 17, 26, 34, 43, 52)}


def read_element_sets(source: str | Path) -> list[ElementSet]:
    """Every two-line set of a file (Path) or of a text (str), in the order written.

    Raises ElementSetError naming each refused line and the reason; OSError as the file system
    does.
    """
    sets, faults = examine_element_sets(source.read_bytes() if isinstance(source, Path) else source)
    if faults:
        raise refusal(faults)
    return sets


def refusal(faults: Sequence[Fault]) -> ElementSetError:
    """The error that tells the first of these faults, place by place."""
    reasons = (
        f"{fault.place}: {fault.what}" if fault.place else fault.what
        for fault in faults[:_MOST_REASONS]
    )
    return ElementSetError("\n".join(reasons))


def examine_element_sets(data: str | bytes) -> tuple[list[ElementSet], list[Fault]]:
    """The two-line sets that pass the gate and the reasons for which others do not."""
    text = data.decode("latin-1") if isinstance(data, bytes) else data
    sets: list[ElementSet] = []
    faults: list[Fault] = []
    for title, first, second in _pairs(text, faults):
        if len(sets) >= MOST_SETS:
            faults.append(Fault(first[0], too_many()))
            break
        one = _read_pair(title, first, second)
        if isinstance(one, ElementSet):
            sets.append(one)
        else:
            faults.append(one)
    if not sets and not faults:
        what = Said("no element set is here; two lines of {0} columns make one", COLUMNS)
        faults.append(Fault(1, what))
    return sets, sorted(faults, key=lambda fault: fault.line_number)


def too_many() -> str:
    form = "there are more than {0} element sets; keep those of the satellites you need"
    return Said(form, MOST_SETS)


Line = tuple[int, str]


def too_many_faults(left: int) -> str:
    if left == 1:
        return Said("reading stops here, after {0} faults; 1 line is not read", MOST_FAULTS)
    return Said("reading stops here, after {0} faults; {1} lines are not read", MOST_FAULTS, left)


def _pairs(text: str, faults: list[Fault]) -> Iterator[tuple[str, Line, Line]]:
    """Title and two lines; a line that has no partner, and what is no element line, is a fault.

    Stops at the most faults, those counted that the reader of the pairs has added.
    """
    lines = [
        (number, line)
        for number, raw in enumerate(re.split(r"\r\n|\n|\r", text), start=1)
        if (line := raw.rstrip(" ")) and not line.startswith("#")
    ]
    first: Line | None = None
    title: Line | None = None
    for index, (number, line) in enumerate(lines):
        if len(faults) >= MOST_FAULTS:
            what = too_many_faults(len(lines) - index)
            instead = Said("Copy the file anew from its source")
            faults.append(Fault(number, what, instead=instead))
            return
        following = lines[index + 1][1] if index + 1 < len(lines) else ""
        if first is not None and line.startswith("1 ") and following.startswith("2 "):
            faults.append(_without_partner(title, first))
            first, title = (number, line), None
        elif first is not None:
            yield title[1] if title else "", first, (number, line)
            first = title = None
        elif line.startswith("1 "):
            first = (number, line)
        elif _looks_like_a_title(line) and title is None:
            title = (number, line)
        else:
            what = _fault_of_columns(line, "1")
            what = what or Said("an element set must start with its line 1")
            faults.append(Fault(number, what, instead=INSTEAD))
            title = None
    if first is not None:
        faults.append(_without_partner(title, first))
    elif title is not None:
        what = Said("this is neither an element set nor a remark (# ...)")
        faults.append(Fault(title[0], what))


def _without_partner(title: Line | None, first: Line) -> Fault:
    what = Said("line 2 of this element set is missing")
    return Fault(first[0], what, "", INSTEAD, _name(title, first), _known_number(first[1]))


def _looks_like_a_title(line: str) -> bool:
    return (
        len(line) <= 26 and line.isascii() and line.isprintable() and not re.match(r"2 +\d", line)
    )


def _titled(title: str) -> str:
    """The name in a line of title, which may start with "0 " (three-line sets)."""
    return title.removeprefix("0 ").strip()


def _name(title: Line | None, first: Line) -> str:
    """What a refused set calls itself, as far as that can be read."""
    number = CATALOGUE.of(first[1]).strip()
    words = [number] if re.fullmatch(r"[A-Z]?[0-9]+", number) else []
    return " ".join([*words, _titled(title[1])] if title else words).strip()


def _known_number(line1: str) -> int | None:
    """The catalogue number of a refused set, if that can be read."""
    is_whole = re.fullmatch(CATALOGUE.pattern, CATALOGUE.of(line1))
    return catalogue_number(line1) if is_whole else None


def _read_pair(title: str, first: Line, second: Line) -> ElementSet | Fault:
    def refused(line: Line, what: str) -> Fault:
        name = _name((0, title), first)
        return Fault(line[0], what, "", INSTEAD, name, _known_number(first[1]))

    for line, digit, fields in ((first, "1", _LINE_1), (second, "2", _LINE_2)):
        if what := _fault_of_line(line[1], digit, fields):
            return refused(line, what)
    line1, line2 = first[1], second[1]
    if catalogue_number(line1) != catalogue_number(line2):
        return refused(
            second,
            Said(
                "belongs to satellite {0}, but line 1 to satellite {1}",
                CATALOGUE.of(line2), CATALOGUE.of(line1),
            ),
        )  # fmt: skip
    if what := _fault_of_epoch(line1):
        return refused(first, what)
    elements = _mean_elements(line1, line2)
    if impossible := fault_of_elements(elements):
        attribute, what = impossible
        return refused(first if attribute == "bstar" else second, what)
    propagator = started(lambda: Propagator.from_lines(line1, line2))
    if isinstance(propagator, str):
        return refused(second, propagator)
    return ElementSet(
        catalogue_number=catalogue_number(line1),
        epoch_utc_s=propagator.epoch_utc_s,
        line_number=first[0],
        propagator=propagator,
        elements=elements,
        title=_titled(title),
        designator=_designator(DESIGNATOR.of(line1).strip()),
        set_number=int(SET_NUMBER.of(line1)),
        revolution=int(REVOLUTION.of(line2)),
        lines=(line1, line2),
    )


def _mean_elements(line1: str, line2: str) -> MeanElements:
    return MeanElements(
        inclination_deg=float(INCLINATION.of(line2)),
        node_deg=float(NODE.of(line2)),
        eccentricity=float("0." + ECCENTRICITY.of(line2)),
        perigee_deg=float(PERIGEE.of(line2)),
        anomaly_deg=float(ANOMALY.of(line2)),
        mean_motion_rev_day=float(MEAN_MOTION.of(line2)),
        bstar=_with_exponent(DRAG.of(line1)),
        mean_motion_dot=float(DOT.of(line1).strip()),
        mean_motion_ddot=_with_exponent(DDOT.of(line1)),
    )


def _with_exponent(text: str) -> float:
    """Such as " 29120-3", which means 0.29120e-3."""
    return float(f"{text[0].strip()}0.{text[1:6]}e{text[6:]}")


def _designator(text: str) -> str:
    """1998-067A from 98067A; empty: none given."""
    return f"{_whole_year(text[:2])}-{text[2:]}" if text else ""


def _fault_of_line(line: str, digit: str, fields: tuple[Field, ...]) -> str:
    """What is wrong with the form of one line; empty: nothing."""
    if what := _fault_of_columns(line, digit):
        return what
    for field in fields:
        if not re.fullmatch(field.pattern, field.of(line)):
            return _misshapen(field, line)
    if checksum(line) != int(line[-1]):
        form = "has the checksum {0}, but its columns add up to {1}"
        return Said(form, line[-1], checksum(line))
    return ""


def _fault_of_columns(line: str, digit: str) -> str:
    """What is wrong with the characters, the length, the first column or the blank ones."""
    for column, character in enumerate(line[: 2 * COLUMNS], start=1):
        if not " " <= character <= "~":
            form = "column {0} holds {1}; only plain ASCII may stand here"
            return Said(form, column, _code(character))
    if len(line) == COLUMNS - 1:
        form = "has {0} columns instead of {1}; the checksum is missing"
        return Said(form, len(line), COLUMNS)
    if len(line) != COLUMNS:
        return Said("has {0} columns instead of {1}", len(line), COLUMNS)
    if line[0] != digit:
        form = "starts with {0} where line {1} of an element set must stand"
        return Said(form, repr(line[0]), digit)
    for column in _BLANK[digit]:
        if line[column - 1] != " ":
            form = "column {0} holds {1} instead of a blank; the columns may be shifted"
            return Said(form, column, repr(line[column - 1]))
    return ""


def _code(character: str) -> str:
    """A character as U+00E4; one that stands for a byte that is not UTF-8 as that byte."""
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:
        return Said("the byte 0x{0}", f"{code - 0xDC00:02X}")
    return f"U+{code:04X}"


def _misshapen(field: Field, line: str) -> str:
    columns = f"{field.first}-{field.last}" if field.last > field.first else f"{field.first}"
    if field.name == "ephemeris type":
        form = "columns {0} ({1}) hold {2}; only type 0 is for SGP4"
        return Said(form, columns, field.name, repr(field.of(line)))
    return Said("columns {0} ({1}) hold {2}", columns, field.name, repr(field.of(line)))


def checksum(line: str) -> int:
    """The checksum of the first 68 columns: digits as they are, a minus sign as 1, modulo 10."""
    columns = line[: COLUMNS - 1]
    return (sum(int(c) for c in columns if c in "0123456789") + columns.count("-")) % 10


def catalogue_number(line: str) -> int:
    """The catalogue number in columns 3-7."""
    text = CATALOGUE.of(line)
    return int(text) if text[0] in " 0123456789" else alpha_5_number(text)


def alpha_5_number(text: str) -> int:
    """Such as T0001; A0000 means 100000."""
    return ("ABCDEFGHJKLMNPQRSTUVWXYZ".index(text[0]) + 10) * 10000 + int(text[1:])


def _fault_of_epoch(line1: str) -> str:
    day = float(DAY.of(line1))
    if not 1.0 <= day < 367.0:
        form = "the day of the epoch is {0}; it must be at least 1 and less than 367"
        return Said(form, f"{day:g}")
    year = _whole_year(YEAR.of(line1))
    if day >= 366.0 and not calendar.isleap(year):  # SGP4 would take it as 1 January
        return Said("the day of the epoch is {0}, but the year {1} has 365 days", f"{day:g}", year)
    return ""


def _whole_year(digits: str) -> int:
    """2013 from 13; launches before 1957 there are none."""
    return int(digits) + (1900 if int(digits) >= 57 else 2000)
