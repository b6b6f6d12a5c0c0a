"""The gate for Orbit Mean-Elements Messages: from named texts to an element set.

Fields and their meaning: CCSDS 502.0-B (Orbit Data Messages), as catalogues publish them. The
notation (XML, KVN, JSON, CSV) is the business of `omm_notations`; the orbit itself meets the same
checks as a two-line set.
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import reduce

from torchviewer.flight.element_sets import ALPHA_5, alpha_5_number
from torchviewer.flight.elements import (
    ElementSet,
    Fault,
    MeanElements,
    fault_of_elements,
    started,
)
from torchviewer.flight.propagation import Propagator
from torchviewer.mission.said import Said

EARLIEST_YEAR, LATEST_YEAR = 1957, 2056
"""The years that two-line sets can write; others are damage."""
LONGEST_TEXT = 100

NUMBERS = {
    "INCLINATION": "inclination_deg",
    "RA_OF_ASC_NODE": "node_deg",
    "ECCENTRICITY": "eccentricity",
    "ARG_OF_PERICENTER": "perigee_deg",
    "MEAN_ANOMALY": "anomaly_deg",
    "MEAN_MOTION": "mean_motion_rev_day",
    "BSTAR": "bstar",
    "MEAN_MOTION_DOT": "mean_motion_dot",
    "MEAN_MOTION_DDOT": "mean_motion_ddot",
}
NEEDED = ("NORAD_CAT_ID", "EPOCH", *list(NUMBERS)[:7])
UNITS = {
    "INCLINATION": "deg",
    "RA_OF_ASC_NODE": "deg",
    "ARG_OF_PERICENTER": "deg",
    "MEAN_ANOMALY": "deg",
    "MEAN_MOTION": "rev/day",
    "BSTAR": "1/ER",
    "MEAN_MOTION_DOT": "rev/day**2",
    "MEAN_MOTION_DDOT": "rev/day**3",
}
FIXED = {
    "CENTER_NAME": ("EARTH",),
    "REF_FRAME": ("TEME",),
    "TIME_SYSTEM": ("UTC",),
    "MEAN_ELEMENT_THEORY": ("SGP4", "SGP/SGP4"),
    "EPHEMERIS_TYPE": ("0",),
    "CLASSIFICATION_TYPE": ("U", "C", "S"),
}
FIELDS = frozenset(
    (*NEEDED, *NUMBERS, *FIXED, "OBJECT_NAME", "OBJECT_ID", "ELEMENT_SET_NO", "REV_AT_EPOCH")
) | {"SEMI_MAJOR_AXIS", "BTERM"}
"""The fields that are read; others are passed over."""

_NUMBER = re.compile(r"[+-]?(?:\d{1,12}(?:\.\d{0,20})?|\.\d{1,20})(?:[eE][+-]?\d{1,2})?", re.ASCII)
_COUNT = re.compile(r"\d{1,9}", re.ASCII)
_DESIGNATOR = re.compile(r"\d{4}-\d{3}[A-Z]{1,3}", re.ASCII)
_EPOCH = re.compile(
    r"(?P<year>\d{4})-(?:(?P<month>\d\d)-(?P<day>\d\d)|(?P<of_year>\d{3}))T"
    r"(?P<hour>\d\d):(?P<minute>\d\d):(?P<second>\d\d)(?P<fraction>\.\d{1,12})?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?",
    re.ASCII,
)
_EPOCH_FORM = Said("Write UTC as 2013-11-07T01:02:26.588256")
ANEW = Said("Copy the message anew from its source")


@dataclass(frozen=True)
class Entry:
    """The text of one field, the unit written beside it, and its line (0: lines mean nothing)."""

    text: str
    line: int = 0
    unit: str = ""


@dataclass
class Message:
    """One message as found: `number` counts from 1; `fault` says why it is no whole message."""

    number: int
    line: int = 0
    entries: dict[str, Entry] = field(default_factory=dict)
    fault: Fault | None = None

    def put(self, name: str, entry: Entry) -> None:
        """Add a field; one that stands twice spoils the message, one that is empty is not there."""
        if name not in FIELDS or not entry.text:
            return
        if name in self.entries:
            twice = Said("stands twice in this message"), Said("Keep one of them")
            self.spoil(entry.line, name, *twice)
            return
        self.entries[name] = entry

    def spoil(self, line: int, name: str, what: str, instead: str = "") -> None:
        """Remember the first thing that is wrong with the message."""
        if self.fault is None:
            self.fault = Fault(line, what, self.place(name), instead)

    def place(self, name: str = "") -> str:
        return f"OMM {self.number}, {name}" if name else f"OMM {self.number}"


class _Refusal(Exception):  # noqa: N818 (no error: the answer of a gate)
    """Why a field is refused: its name, what is wrong, what to write instead."""

    def __init__(self, name: str, what: str, instead: str = "") -> None:
        super().__init__(what)
        self.name, self.what, self.instead = name, what, instead


def read_message(message: Message) -> ElementSet | Fault:
    """The set of one message, or the first reason for which it is refused."""
    entries = message.entries
    name = " ".join(
        entries[key].text[:LONGEST_TEXT]
        for key in ("NORAD_CAT_ID", "OBJECT_NAME")
        if key in entries and entries[key].text.isprintable()
    )
    number = _known_number(entries)
    if message.fault is not None:
        return replace(message.fault, name=name, catalogue_number=number)
    try:
        return _element_set(message)
    except _Refusal as refusal:
        entry = entries.get(refusal.name)
        line = entry.line if entry else message.line
        place = message.place(refusal.name)
        return Fault(line, refusal.what, place, refusal.instead, name, number)


def _element_set(message: Message) -> ElementSet:
    entries = message.entries
    _check_frame(entries)
    _check_presence(entries)
    number = _catalogue_number(entries["NORAD_CAT_ID"].text)
    epoch_utc_s = _epoch_utc_s(entries["EPOCH"].text)
    elements = _elements(entries)
    propagator = started(lambda: Propagator.from_elements(epoch_utc_s, elements))
    if isinstance(propagator, str):
        raise _Refusal("", propagator, ANEW)
    return ElementSet(
        catalogue_number=number,
        epoch_utc_s=propagator.epoch_utc_s,
        line_number=message.line,
        propagator=propagator,
        elements=elements,
        title=_title(entries),
        designator=_designator(entries),
        set_number=_count(entries, "ELEMENT_SET_NO"),
        revolution=_count(entries, "REV_AT_EPOCH"),
        where=message.place(),
    )


def _check_frame(entries: Mapping[str, Entry]) -> None:
    """What is not for SGP4 on Earth, in TEME and UTC, would be a wrong place in silence."""
    for name, allowed in FIXED.items():
        entry = entries.get(name)
        if entry is not None and entry.text.upper() not in allowed:
            form = "Only {0} can be used; take the set from a catalogue of general perturbations"
            what = Said("is {0}, which is not for SGP4 as used here", _shown(entry.text))
            either = reduce(lambda one, other: Said("{0} or {1}", one, other), allowed)
            raise _Refusal(name, what, Said(form, either))
    for name in NUMBERS:
        entry, unit = entries.get(name), UNITS.get(name, "")
        if entry is not None and entry.unit and entry.unit.lower() != unit.lower():
            instead = Said("Write it in {0}", unit) if unit else Said("Write it without a unit")
            raise _Refusal(name, Said("has the unit {0}", _shown(entry.unit)), instead)


def _check_presence(entries: Mapping[str, Entry]) -> None:
    for name in NEEDED:
        if name in entries:
            continue
        if name == "MEAN_MOTION" and "SEMI_MAJOR_AXIS" in entries:
            what = Said("is missing; SGP4 cannot start from SEMI_MAJOR_AXIS")
            raise _Refusal(name, what, Said("Give MEAN_MOTION in revolutions a day"))
        if name == "BSTAR" and "BTERM" in entries:
            what = Said("is missing; BTERM is of another theory (SGP4-XP)")
            raise _Refusal(name, what, Said("Take a set made for SGP4"))
        raise _Refusal(name, Said("is missing"), Said("Add {0}", name))


def _catalogue_number(text: str) -> int:
    if re.fullmatch(ALPHA_5, text):
        return alpha_5_number(text)
    if not _COUNT.fullmatch(text):
        raise _Refusal(
            "NORAD_CAT_ID",
            Said("is {0}, no catalogue number", _shown(text)),
            Said(
                "Write up to nine digits, or five places as in T0001 (no I, no O, no small letter)"
            ),
        )
    return int(text)


def _known_number(entries: Mapping[str, Entry]) -> int | None:
    """The catalogue number of a refused message, if that can be read."""
    try:
        return _catalogue_number(entries["NORAD_CAT_ID"].text)
    except (KeyError, _Refusal):
        return None


def _elements(entries: Mapping[str, Entry]) -> MeanElements:
    numbers = {
        attribute: _number(name, entries[name].text)
        for name, attribute in NUMBERS.items()
        if name in entries
    }
    elements = MeanElements(**numbers)
    if impossible := fault_of_elements(elements):
        attribute, what = impossible
        name = next(name for name, its in NUMBERS.items() if its == attribute)
        raise _Refusal(name, what, ANEW)
    return elements


def _number(name: str, text: str) -> float:
    if not _NUMBER.fullmatch(text):
        what = Said("is {0}, no number", _shown(text))
        raise _Refusal(name, what, Said("Write digits such as 15.49864060"))
    return float(text)


def _count(entries: Mapping[str, Entry], name: str) -> int | None:
    if name not in entries:
        return None
    text = entries[name].text
    if not _COUNT.fullmatch(text):
        what = Said("is {0}, no whole number", _shown(text))
        raise _Refusal(name, what, Said("Write up to nine digits"))
    return int(text)


def _title(entries: Mapping[str, Entry]) -> str:
    entry = entries.get("OBJECT_NAME")
    if entry is None:
        return ""
    if not entry.text.isprintable() or len(entry.text) > LONGEST_TEXT:
        form = "has more than {0} characters, or some that cannot be shown"
        instead = Said("Write the name in plain letters")
        raise _Refusal("OBJECT_NAME", Said(form, LONGEST_TEXT), instead)
    return entry.text


def _designator(entries: Mapping[str, Entry]) -> str:
    entry = entries.get("OBJECT_ID")
    if entry is None or entry.text.upper() == "UNKNOWN":
        return ""
    if not _DESIGNATOR.fullmatch(entry.text):
        what = Said("is {0}, no international designator", _shown(entry.text))
        raise _Refusal("OBJECT_ID", what, Said("Write it as 1998-067A, or leave it empty"))
    return entry.text


def _epoch_utc_s(text: str) -> float:
    """Seconds since 1970 UTC; a calendar date or a day of the year, Z or nothing behind it."""
    found = _EPOCH.fullmatch(text)
    if found is None:
        raise _Refusal("EPOCH", Said("is {0}, no date and time", _shown(text)), _EPOCH_FORM)
    zone = found["zone"] or "Z"
    if zone != "Z" and zone[1:].strip("0:"):
        what = Said("has the offset {0}; the time system of a set is UTC", zone)
        raise _Refusal("EPOCH", what, _EPOCH_FORM)
    if found["second"] == "60":
        what = Said("falls into a leap second, which SGP4 does not know")
        raise _Refusal("EPOCH", what, Said("Write the next minute, second 00"))
    if not EARLIEST_YEAR <= int(found["year"]) <= LATEST_YEAR:
        form = "is in the year {0}; {1} to {2} is possible"
        what = Said(form, found["year"], EARLIEST_YEAR, LATEST_YEAR)
        raise _Refusal("EPOCH", what, _EPOCH_FORM)
    try:
        day = _day(found)
        clock = dt.time(int(found["hour"]), int(found["minute"]), int(found["second"]))
    except ValueError:
        what = Said("is {0}; there is no such day or time of day", _shown(text))
        raise _Refusal("EPOCH", what, _EPOCH_FORM) from None
    whole_s = dt.datetime.combine(day, clock, dt.UTC).timestamp()
    return whole_s + float(found["fraction"] or 0.0)


def _day(found: "re.Match[str]") -> dt.date:
    """ValueError where the calendar has no such day."""
    year = int(found["year"])
    if found["of_year"] is None:
        return dt.date(year, int(found["month"]), int(found["day"]))
    day = dt.date(year, 1, 1) + dt.timedelta(days=int(found["of_year"]) - 1)
    if day.year != year:
        raise ValueError("not a day of this year")
    return day


def _shown(text: str) -> str:
    """A text of a file, safe in a message: short, on one line, without what cannot be seen."""
    return repr(text if len(text) <= 40 else f"{text[:40]}...")
