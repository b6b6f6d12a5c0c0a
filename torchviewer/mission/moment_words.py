"""Times as people say them: "15:14", "9 Nov 19:14 Moscow", "T+2d 11:00", "+30 min".

A time of day alone belongs to the day of the present instant, a date without a year to the year in
which the mission has it; without the name of a clock it is UTC. Words that speak of no time are
none of this module's business: `said_moment` answers None.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from torchviewer.mission.errors import MomentTextError, TimeTextError
from torchviewer.mission.length_words import (
    Length,
    clocked_length,
    fineness,
    length_in_units,
    seconds_of,
)
from torchviewer.mission.records import Precision
from torchviewer.mission.story import Mission
from torchviewer.mission.time_words import OWN, is_filler, month_number, zone_called
from torchviewer.mission.times import DAY_S, iso_utc, parse_time

LONGEST = 100
MOST_OFFSET_H = 14
FORMS = {
    "no_time": "there is no time {0}: hours run from 00 to 23, minutes and seconds from 00 to 59",
    "next_day": "there is no time {0}: write 00:00 of the next day",
    "no_day": "there is no {0} in the calendar; write a day that is, such as 9 Nov",
    "two_days": "{0} may be two days; write {1} or {2}",
    "two_times": "there are two days, times or clocks in this; write only one of each",
    "no_clock": "no clock is called {0}; write {names} or an offset such as +04:00",
    "twice": "{0} came twice that day, when clocks there were put back; write {first} or {last}",
    "skipped": "{0} was left out that day, when clocks there were put forward; write it in UTC",
    "no_unit": "{0} needs a unit; write +30 min, -2 h, +1 d or +90 s",
    "no_length": "{0} is no length of time; write +30 min, -2 h or +1d 2h 30m",
    "no_orbit": "the torch is in no orbit now, so {0} says nothing; write hours and minutes",
    "since": "{0} is no time since launch; write T+2d 11:00, T-00:30 or MET 2/11:00",
    "outside": "{0} is outside the mission; write a time from {first} to {last}",
}
"""What is wrong, and what to write instead, by the reason of a MomentTextError."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant that was said: s UTC, how finely, and by which clock (an IANA name, UTC)."""

    utc_s: float
    precision: Precision
    zone: str = "UTC"


@dataclass(frozen=True)
class Setting:
    """What a time is said in: the mission, the present instant, the person's own clock.

    `own_zone`: None where that is not known; `orbit_s`: how long an orbit takes now, s; None:
    there is none.
    """

    mission: Mission
    utc_s: float
    own_zone: str | None = None
    orbit_s: float | None = None


_TOKEN = re.compile(
    r"""(?P<iso>(?P<iy>\d{4})-(?P<im>\d\d?)-(?P<id>\d\d?))(?:t(?=\d)|(?![\d-]))
    | (?P<clock>(?P<h>\d\d?):(?P<m>\d\d)(?::(?P<s>\d\d(?:[.,]\d{1,9})?))?)(?![\d:])
      (?:\s?(?P<half>[ap])\.?m\b\.?)?
    | (?P<dots>(?P<dd>\d\d?)\.\s?(?P<dm>\d\d?)(?:\.(?:\s?(?P<dy>\d{4}))?|(?![\d.:])))(?![\d:])
    | (?P<slash>(?P<s1>\d\d?)/(?P<s2>\d\d?)(?:/(?P<sy>\d{4}))?)(?![\d/:])
    | (?P<offset>(?:utc|gmt)?\s?(?P<sign>[+-])(?P<oh>\d\d?)(?::?(?P<om>\d\d))?)(?![\d:])
    | (?P<year>\d{4})(?!\d)
    | (?P<day>\d\d?)(?:st|nd|rd|th|-?го)?\.?(?![\d:])
    | (?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)\.?
    | (?P<gap>[\s,;·()]+)""",
    re.VERBOSE | re.IGNORECASE,
)
_RELATIVE = re.compile(r"(?P<sign>[+-])\s?(?P<rest>\d.*)")
_SINCE = re.compile(r"(?:(?P<t>t\s?[+-])|met\b\s?(?P<met>[+-])?)\s?(?P<rest>\d.*)", re.IGNORECASE)
_IN_FIGURES = re.compile(r"\s*\d{4}-\d\d-\d\d")
_BARE = re.compile(r"\d+(?:[.,]\d+)?")
_UNIX_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)

Date = tuple[int | None, int | None, int]
"""Year, month, day; None: not said."""
Zone = str | dt.timezone
"""An IANA name, UTC, or an offset."""


@dataclass
class _Said:
    """The parts of a time that were found in a text, each once."""

    dates: list[Date] = field(default_factory=list)
    day_words: str = ""
    clock: re.Match[str] | None = None
    day: int | None = None
    month: int | None = None
    month_word: str = ""
    year: int | None = None
    offset: re.Match[str] | None = None
    words: list[str] = field(default_factory=list)
    twice: bool = False


def said_moment(text: str, setting: Setting) -> Moment | None:
    """The instant that a person wrote; None: the words speak of no time.

    MomentTextError: they do, but of none that there is in the mission; it tells what to write.
    """
    plain = _plain(text)
    if not plain or len(plain) > LONGEST:
        return None
    moment = _since_launch(plain, setting) or _relative(plain, setting)
    if moment is None:
        said = _parts(plain)
        moment = _on_a_clock(said, setting) if said is not None else None
    return None if moment is None else _inside(moment, setting)


def _plain(text: str) -> str:
    """Plain spaces, one kind of minus, and the Latin T of T+."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    plain = plain.translate({0x2212: "-", 0x2013: "-", 0x2010: "-", 0x2011: "-"})
    return re.sub(r"^[Тт](?=\s?[+-])", "T", plain)


def _error(
    reason: str, *parts: str, instants: tuple[float, ...] = (), names: tuple[str, ...] = ()
) -> MomentTextError:
    first, last = map(iso_utc, instants) if instants else ("", "")
    message = FORMS[reason].format(*parts, first=first, last=last, names=", ".join(names))
    return MomentTextError(message, reason, parts, instants, names)


# Since launch, and from here


def _since_launch(plain: str, setting: Setting) -> Moment | None:
    found = _SINCE.fullmatch(plain)
    if found is None:
        return None
    length = clocked_length(found["rest"]) or length_in_units(found["rest"])
    if length is None and found["t"] and _BARE.fullmatch(found["rest"]):
        length = Length(float(found["rest"].replace(",", ".")), "s")
    if length is None or length.orbits:
        raise _error("since", plain)
    size_s = -length.size_s if "-" in (found["t"] or found["met"] or "") else length.size_s
    return Moment(setting.mission.epoch_utc_s + size_s, length.precision)


def _relative(plain: str, setting: Setting) -> Moment | None:
    found = _RELATIVE.fullmatch(plain)
    if found is None:
        return None
    length = clocked_length(found["rest"]) or length_in_units(found["rest"])
    if length is None:
        raise _error("no_unit" if _BARE.fullmatch(found["rest"]) else "no_length", plain)
    if length.orbits and setting.orbit_s is None:
        raise _error("no_orbit", plain)
    size_s = length.size_s + length.orbits * (setting.orbit_s or 0.0)
    return Moment(setting.utc_s + (-size_s if found["sign"] == "-" else size_s), "s")


# On a clock


def _parts(plain: str) -> _Said | None:
    """What a text is made of; None: of things that are in no time, or of too little."""
    said, at = _Said(), 0
    while at < len(plain):
        found = _TOKEN.match(plain, at)
        if found is None:
            return None
        _take(said, found)
        at = found.end()
    if said.day is not None and (said.month is not None or said.clock is not None):
        words = (str(said.day), said.month_word, str(said.year or ""))
        _take_dates(said, " ".join(filter(None, words)), (said.year, said.month, said.day))
    elif said.day is not None or said.month is not None or said.year is not None:
        return None
    if said.clock is None and (not said.dates or said.offset is not None):
        return None
    return said


def _take(said: _Said, found: re.Match[str]) -> None:
    if found["iso"]:
        _take_dates(said, found["iso"], (int(found["iy"]), int(found["im"]), int(found["id"])))
    elif found["clock"]:
        said.twice |= said.clock is not None
        said.clock = found
    elif found["dots"]:
        date = _number(found["dy"]), int(found["dm"]), int(found["dd"])
        _take_dates(said, found["dots"], date)
    elif found["slash"]:
        year, one, other = _number(found["sy"]), int(found["s1"]), int(found["s2"])
        _take_dates(said, found["slash"], *dict.fromkeys([(year, other, one), (year, one, other)]))
    elif found["offset"]:
        said.twice |= said.offset is not None
        said.offset = found
    elif found["year"]:
        said.twice |= said.year is not None
        said.year = int(found["year"])
    elif found["day"]:
        said.twice |= said.day is not None
        said.day = int(found["day"])
    elif found["word"]:
        _take_word(said, found["word"])


def _take_dates(said: _Said, words: str, *dates: Date) -> None:
    """What one date may mean."""
    said.twice |= bool(said.dates)
    said.dates, said.day_words = list(dates), words


def _take_word(said: _Said, word: str) -> None:
    month = month_number(word)
    if month is not None:
        said.twice |= said.month is not None
        said.month, said.month_word = month, word
    elif not is_filler(word):
        said.words.append(word)


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _on_a_clock(said: _Said, setting: Setting) -> Moment | None:
    zone = _zone(said, setting)
    if zone is None:
        return None
    if said.twice:
        raise _error("two_times")
    time, precision = _time(said.clock)
    days = [day for date in said.dates for day in _days(date, setting, zone)]
    if said.dates and not days:
        raise _error("no_day", said.day_words)
    inside = _within_mission(days or _days_around(setting.utc_s, zone), time, zone, setting)
    if len(said.dates) > 1 and len({(day.month, day.day) for day in inside}) > 1:
        raise _error("two_days", said.day_words, *(day.isoformat() for day in inside[:2]))
    if days:
        inside.sort(key=lambda day: abs(_about_utc_s(day, time, zone) - setting.utc_s))
    name = zone if isinstance(zone, str) else "UTC"
    return Moment(_utc_s(inside[0], time, zone), precision, name)


def _within_mission(
    days: list[dt.date], time: dt.timedelta, zone: Zone, setting: Setting
) -> list[dt.date]:
    """The days on which the mission has that time of day; all, where it has it on none."""
    span = setting.mission.span
    first = span.start_utc_s - (DAY_S - 1.0 if not time else 0.0)  # a day may begin before it
    inside = [day for day in days if first <= _about_utc_s(day, time, zone) <= span.end_utc_s]
    return inside or days


def _zone(said: _Said, setting: Setting) -> Zone | None:
    """The clock that was named; None: words that name none, and no time stands beside them."""
    if said.offset is not None and said.words:
        raise _error("two_times")
    if said.offset is not None:
        hours, minutes = int(said.offset["oh"]), int(said.offset["om"] or 0)
        if hours <= MOST_OFFSET_H and minutes < 60:
            size = dt.timedelta(hours=hours, minutes=minutes)
            return dt.timezone(-size if said.offset["sign"] == "-" else size)
    elif not said.words:
        return "UTC"
    words = " ".join(said.words) if said.offset is None else said.offset["offset"].strip()
    zone = zone_called(words, setting.mission)
    if zone == OWN:
        zone = setting.own_zone
    if zone is None and said.clock is not None:
        mission = setting.mission
        names = (clock.name.in_language(mission.language) for clock in mission.clocks)
        raise _error("no_clock", words, names=("UTC", *names))
    return zone


def _time(clock: re.Match[str] | None) -> tuple[dt.timedelta, Precision]:
    """The time of day, from its beginning."""
    if clock is None:
        return dt.timedelta(), "day"
    hour, minute = int(clock["h"]), int(clock["m"])
    seconds = seconds_of(clock["s"])
    if clock["half"] and hour <= 12:
        hour = hour % 12 + 12 * (clock["half"] in "pP")
    if hour == 24 and minute == 0 and seconds == 0:
        raise _error("next_day", clock["clock"])
    if hour > 23 or minute > 59 or seconds >= 60:
        raise _error("no_time", clock["clock"])
    length = dt.timedelta(hours=hour, minutes=minute, microseconds=round(seconds * 1e6))
    return length, fineness(clock["s"])


def _days_around(utc_s: float, zone: Zone) -> list[dt.date]:
    """The day of the present instant there, and those beside it."""
    here = dt.datetime.fromtimestamp(utc_s, tz=_tz(zone)).date()
    return [here + dt.timedelta(days=step) for step in (0, -1, 1)]


def _days(date: Date, setting: Setting, zone: Zone) -> Iterator[dt.date]:
    """The days that a date may be: of every year, and month, of the mission if it tells none."""
    year, month, day = date
    span = setting.mission.span
    first, last = (
        dt.datetime.fromtimestamp(at, tz=_tz(zone)) for at in (span.start_utc_s, span.end_utc_s)
    )
    for each_year in (year,) if year is not None else range(first.year, last.year + 1):
        for each_month in (month,) if month is not None else range(1, 13):
            try:
                yield dt.date(each_year, each_month, day)
            except ValueError:
                continue


def _tz(zone: Zone) -> dt.tzinfo:
    if isinstance(zone, dt.timezone):
        return zone
    return dt.UTC if zone == "UTC" else ZoneInfo(zone)


def _about_utc_s(day: dt.date, time: dt.timedelta, zone: Zone) -> float:
    """The instant at which that clock first shows this, s UTC."""
    shown = dt.datetime.combine(day, dt.time()) + time
    return (shown.replace(tzinfo=_tz(zone)) - _UNIX_EPOCH).total_seconds()


def _utc_s(day: dt.date, time: dt.timedelta, zone: Zone) -> float:
    """The instant at which that clock shows this, s UTC.

    MomentTextError where it was put back and shows it twice, or forward and left it out.
    """
    earlier = _about_utc_s(day, time, zone)
    shown = dt.datetime.combine(day, dt.time()) + time
    later = (shown.replace(tzinfo=_tz(zone), fold=1) - _UNIX_EPOCH).total_seconds()
    if earlier < later:
        raise _error("twice", f"{shown:%H:%M}", instants=(earlier, later))
    if earlier > later:
        raise _error("skipped", f"{shown:%H:%M}")
    return earlier


def _inside(moment: Moment, setting: Setting) -> Moment:
    """The same, if the mission has it; of a day that has begun before it, its first instant."""
    span = setting.mission.span
    first, last = span.start_utc_s, span.end_utc_s
    utc_s = moment.utc_s
    if moment.precision == "day" and first - DAY_S < utc_s < first:
        utc_s = first
    if first <= utc_s <= last:
        return Moment(utc_s, moment.precision, moment.zone)
    try:
        words = iso_utc(utc_s)
    except OverflowError:
        words = "this"
    raise _error("outside", words, instants=(first, last))


def time_from_words(text: str, mission: Mission) -> float:
    """Seconds UTC from a time as `parse_time` reads it, else as people say it.

    A time of day alone is of the day on which the mission's clock begins. TimeTextError says what
    is wrong; a date-time in figures still needs its Z or offset.
    """
    try:
        return parse_time(text, mission)
    except TimeTextError as error:
        if _IN_FIGURES.match(text):
            raise
        try:
            moment = said_moment(text, Setting(mission, mission.start_at_utc_s))
        except MomentTextError as clearer:
            raise (error if text.strip()[:1] in "Tt" else clearer) from None
        if moment is None:
            raise
        return moment.utc_s
