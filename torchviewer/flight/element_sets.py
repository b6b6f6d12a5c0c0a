"""The strict gate for element sets: nothing damaged, absurd or incomputable gets through.

A set is two lines of 69 columns as North American Aerospace Defense Command publishes them, with
or without a line of title before them. Lines that start with # and blank lines are skipped.
Columns are counted from 1, as everywhere in the literature on this format.
"""

import re
from dataclasses import dataclass
from math import tau
from pathlib import Path

from torchviewer.flight.moment import Vector
from torchviewer.flight.propagation import Propagator
from torchviewer.mission.errors import ElementSetError, PropagationError

COLUMNS = 69
EARTH_RADIUS_KM = 6378.135
"""Equatorial radius of the Earth in WGS72, the constants that element sets are made with."""
MU_KM3_S2 = 398600.8
"""Gravitational parameter of the Earth in WGS72."""
SLOWEST_REV_DAY, FASTEST_REV_DAY = 0.05, 17.5
"""Mean motions that are possible: from beyond the Moon's distance down to the ground."""

MOST_FAULTS = 1000
"""A file with more bad lines than this is read no further."""
_MOST_REASONS = 20


@dataclass(frozen=True)
class Field:
    """One field of a line: columns `first` to `last`, what it must look like, what it is."""

    first: int
    last: int
    pattern: str
    name: str

    def of(self, line: str) -> str:
        return line[self.first - 1 : self.last]


CATALOGUE = Field(3, 7, r" *[0-9]+|[A-HJ-NP-Z][0-9]{4}", "catalogue number")
YEAR = Field(19, 20, r"[0-9]{2}", "year of the epoch")
DAY = Field(21, 32, r" *[0-9]{1,3}\.[0-9]{8}", "day of the epoch")
INCLINATION = Field(9, 16, r" *[0-9]{1,3}\.[0-9]{4}", "inclination")
NODE = Field(18, 25, r" *[0-9]{1,3}\.[0-9]{4}", "ascending node")
ECCENTRICITY = Field(27, 33, r"[0-9]{7}", "eccentricity")
PERIGEE = Field(35, 42, r" *[0-9]{1,3}\.[0-9]{4}", "argument of perigee")
ANOMALY = Field(44, 51, r" *[0-9]{1,3}\.[0-9]{4}", "mean anomaly")
MEAN_MOTION = Field(53, 63, r" *[0-9]{1,2}\.[0-9]{8}", "mean motion")
_CHECKSUM = Field(69, 69, r"[0-9]", "checksum")

_LINE_1 = (
    CATALOGUE,
    Field(8, 8, r"[UCS ]", "classification"),
    Field(10, 17, r" {8}|[0-9]{5}[A-Z]{1,3} *", "international designator"),
    YEAR,
    DAY,
    Field(34, 43, r"[ +-]\.[0-9]{8}", "first derivative of the mean motion"),
    Field(45, 52, r"[ +-][0-9]{5}[+-][0-9]", "second derivative of the mean motion"),
    Field(54, 61, r"[ +-][0-9]{5}[+-][0-9]", "drag term"),
    Field(63, 63, r"[0 ]", "ephemeris type"),
    Field(65, 68, r" *[0-9]+", "number of the set"),
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
    Field(64, 68, r" *[0-9]+", "revolution number"),
    _CHECKSUM,
)
_BLANK = {"1": (2, 9, 18, 33, 44, 53, 62, 64), "2": (2, 8, 17, 26, 34, 43, 52)}


@dataclass(frozen=True)
class ElementSet:
    """An element set that the gate let through.

    `mean_motion_rev_day` as published; `line_number` is where it starts in its file.
    """

    catalogue_number: int
    epoch_utc_s: float
    mean_motion_rev_day: float
    line_number: int
    propagator: Propagator

    def state_teme(self, utc_s: float) -> tuple[Vector, Vector]:
        """Position (km) and velocity (km/s) in TEME; PropagationError where there is none."""
        return self.propagator.state((utc_s - self.epoch_utc_s) / 60.0)

    @property
    def mean_altitude_km(self) -> float:
        """Semi-major axis (Kepler's third law on the mean motion) over the equatorial radius."""
        return _semi_major_axis_km(self.mean_motion_rev_day) - EARTH_RADIUS_KM


@dataclass(frozen=True)
class Fault:
    """Why a line was refused."""

    line_number: int
    what: str


def read_element_sets(source: str | Path) -> list[ElementSet]:
    """Every element set of a file (Path) or of a text (str), in the order written.

    Raises ElementSetError naming each refused line and the reason; OSError as the file system
    does.
    """
    data = source.read_bytes() if isinstance(source, Path) else source
    sets, faults = examine_element_sets(data)
    if faults:
        reasons = [f"line {fault.line_number}: {fault.what}" for fault in faults[:_MOST_REASONS]]
        raise ElementSetError("\n".join(reasons))
    return sets


def examine_element_sets(data: str | bytes) -> tuple[list[ElementSet], list[Fault]]:
    """The sets that pass the gate and the reasons for which others do not."""
    text = data.decode("latin-1") if isinstance(data, bytes) else data
    sets: list[ElementSet] = []
    faults: list[Fault] = []
    for first, second in _pairs(text, faults):
        if len(faults) >= MOST_FAULTS:
            break
        fault = _fault_of_pair(first, second)
        if fault is None:
            sets.append(_element_set(first, second))
        else:
            faults.append(fault)
    if not sets and not faults:
        faults.append(Fault(1, "no element set is here; two lines of 69 columns make one"))
    return sets, sorted(faults, key=lambda fault: fault.line_number)


Line = tuple[int, str]


def _pairs(text: str, faults: list[Fault]) -> list[tuple[Line, Line]]:
    """Lines two by two; a line that has no partner, and what is no element line, is a fault."""
    pairs: list[tuple[Line, Line]] = []
    first: Line | None = None
    title: Line | None = None
    for number, raw in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        line = raw.rstrip(" ")
        if len(faults) >= MOST_FAULTS:
            break
        if not line or line.startswith("#"):
            continue
        if first is not None:
            pairs.append((first, (number, line)))
            first = title = None
        elif line.startswith("1 "):
            first = (number, line)
        elif _looks_like_a_title(line) and title is None:
            title = (number, line)
        else:
            what = _fault_of_columns(line, "1") or "an element set must start with its line 1"
            faults.append(Fault(number, what))
            title = None
    if first is not None:
        faults.append(Fault(first[0], "line 2 of this element set is missing"))
    elif title is not None:
        faults.append(Fault(title[0], "this is neither an element set nor a remark (# ...)"))
    return pairs


def _looks_like_a_title(line: str) -> bool:
    return len(line) <= 26 and line.isascii() and line.isprintable()


def _fault_of_pair(first: Line, second: Line) -> Fault | None:
    for (number, line), digit, fields in ((first, "1", _LINE_1), (second, "2", _LINE_2)):
        what = _fault_of_line(line, digit, fields)
        if what:
            return Fault(number, what)
    if catalogue_number(first[1]) != catalogue_number(second[1]):
        return Fault(
            second[0],
            f"belongs to satellite {CATALOGUE.of(second[1])}, "
            f"but line 1 to satellite {CATALOGUE.of(first[1])}",
        )
    if what := _fault_of_epoch(first[1]):
        return Fault(first[0], what)
    if what := _fault_of_orbit(second[1]) or _fault_at_epoch(first[1], second[1]):
        return Fault(second[0], what)
    return None


def _fault_of_line(line: str, digit: str, fields: tuple[Field, ...]) -> str:
    """What is wrong with the form of one line; empty: nothing."""
    if what := _fault_of_columns(line, digit):
        return what
    for field in fields:
        if not re.fullmatch(field.pattern, field.of(line)):
            return _misshapen(field, line)
    if checksum(line) != int(line[-1]):
        return f"has the checksum {line[-1]}, but its columns add up to {checksum(line)}"
    return ""


def _fault_of_columns(line: str, digit: str) -> str:
    """What is wrong with the characters, the length, the first column or the blank ones."""
    for column, character in enumerate(line, start=1):
        if not " " <= character <= "~":
            return f"column {column} holds U+{ord(character):04X}; only plain ASCII may stand here"
    if len(line) != COLUMNS:
        hint = "; the checksum is missing" if len(line) == COLUMNS - 1 else ""
        return f"has {len(line)} columns instead of {COLUMNS}{hint}"
    if line[0] != digit:
        return f"starts with {line[0]!r} where line {digit} of an element set must stand"
    for column in _BLANK[digit]:
        if line[column - 1] != " ":
            found = line[column - 1]
            return f"column {column} holds {found!r} instead of a blank; columns shifted?"
    return ""


def _misshapen(field: Field, line: str) -> str:
    columns = f"{field.first}-{field.last}" if field.last > field.first else f"{field.first}"
    hint = "; only type 0 is for SGP4" if field.name == "ephemeris type" else ""
    return f"columns {columns} ({field.name}) hold {field.of(line)!r}{hint}"


def checksum(line: str) -> int:
    """The checksum of the first 68 columns: digits as they are, a minus sign as 1, modulo 10."""
    columns = line[: COLUMNS - 1]
    return (sum(int(c) for c in columns if c in "0123456789") + columns.count("-")) % 10


def catalogue_number(line: str) -> int:
    """The catalogue number in columns 3-7, where A0000 means 100000 (Alpha-5, no I and no O)."""
    text = CATALOGUE.of(line)
    if text[0] in " 0123456789":
        return int(text)
    return ("ABCDEFGHJKLMNPQRSTUVWXYZ".index(text[0]) + 10) * 10000 + int(text[1:])


def _fault_of_epoch(line1: str) -> str:
    day = float(DAY.of(line1))
    if not 1.0 <= day < 367.0:
        return f"the day of the epoch is {day:g}; it must be at least 1 and less than 367"
    return ""


def _fault_of_orbit(line2: str) -> str:
    """What is physically impossible in line 2; empty: nothing."""
    if float(INCLINATION.of(line2)) > 180.0:
        return f"the inclination is {INCLINATION.of(line2).strip()} degrees; 180 is the most"
    for field in (NODE, PERIGEE, ANOMALY):
        if float(field.of(line2)) > 360.0:
            return f"the {field.name} is {field.of(line2).strip()} degrees; 360 is the most"
    mean_motion = float(MEAN_MOTION.of(line2))
    if not SLOWEST_REV_DAY <= mean_motion <= FASTEST_REV_DAY:
        return (
            f"the mean motion is {mean_motion:g} revolutions a day; "
            f"{SLOWEST_REV_DAY:g} to {FASTEST_REV_DAY:g} is possible"
        )
    eccentricity = float("0." + ECCENTRICITY.of(line2))
    if _semi_major_axis_km(mean_motion) * (1.0 - eccentricity) < EARTH_RADIUS_KM:
        return f"the eccentricity {eccentricity:g} puts the perigee below the ground"
    return ""


def _semi_major_axis_km(mean_motion_rev_day: float) -> float:
    n_rad_s = mean_motion_rev_day * tau / 86400.0
    return float((MU_KM3_S2 / (n_rad_s * n_rad_s)) ** (1.0 / 3.0))


def _fault_at_epoch(line1: str, line2: str) -> str:
    try:
        Propagator.from_lines(line1, line2).state(0.0)
    except PropagationError as error:
        return f"SGP4 cannot use this set even at its epoch: {error}"
    return ""


def _element_set(first: Line, second: Line) -> ElementSet:
    propagator = Propagator.from_lines(first[1], second[1])
    return ElementSet(
        catalogue_number=catalogue_number(first[1]),
        epoch_utc_s=propagator.epoch_utc_s,
        mean_motion_rev_day=float(MEAN_MOTION.of(second[1])),
        line_number=first[0],
        propagator=propagator,
    )
