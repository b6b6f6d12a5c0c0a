"""Lengths of time as people write them: "1d 2h 30m", "2d 11:00:30", "2 Umläufe"."""

import re
from dataclasses import dataclass

from torchviewer.mission.records import Precision
from torchviewer.mission.time_words import is_orbit, unit_s
from torchviewer.mission.times import DAY_S

_CLOCKED = re.compile(
    r"(?:(?P<d>\d{1,5})\s?(?P<unit>/|[^\W\d_]+)\s?)?"
    r"(?P<h>\d{1,6}):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d(?:[.,]\d{1,9})?))?"
)
_PART = re.compile(r"(?P<size>\d{1,9}(?:[.,]\d{1,9})?)\s?(?P<unit>[^\W\d_]+)\.?[\s,]*")


@dataclass(frozen=True, slots=True)
class Length:
    """So many seconds, known so finely, and so many orbits."""

    size_s: float
    precision: Precision
    orbits: float = 0.0


def clocked_length(text: str) -> Length | None:
    """The length in "2d 11:00:30", "2/11:00" or "11:00" (hours and minutes); None: it is none."""
    found = _CLOCKED.fullmatch(text)
    if found is None or (found["unit"] not in (None, "/") and unit_s(found["unit"]) != DAY_S):
        return None
    size_s = float(found["d"] or 0) * DAY_S + int(found["h"]) * 3600 + int(found["m"]) * 60
    return Length(size_s + seconds_of(found["s"]), fineness(found["s"]))


def length_in_units(text: str) -> Length | None:
    """The length in "1d 2h 30m"; None: it is none, or a unit is not known."""
    size_s, orbits, finest_s, at = 0.0, 0.0, DAY_S, 0
    while at < len(text):
        found = _PART.match(text, at)
        if found is None:
            return None
        size, one_s = float(found["size"].replace(",", ".")), unit_s(found["unit"])
        if one_s is not None:
            size_s += size * one_s
            finest_s = min(finest_s, one_s)
        elif is_orbit(found["unit"]):
            orbits += size
        else:
            return None
        at = found.end()
    return Length(size_s, "min" if finest_s >= 60.0 and size_s % 60 == 0 else "s", orbits)


def seconds_of(digits: str | None) -> float:
    """The seconds of a time, with a point or a comma; none are 0."""
    return float((digits or "0").replace(",", "."))


def fineness(seconds: str | None) -> Precision:
    """How finely a time is told whose seconds are written so."""
    if seconds is None:
        return "min"
    return "s" if len(seconds) == 2 else "ms"
