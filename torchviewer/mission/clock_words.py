"""Times of day and dates on some clock: "15:14", "9 Nov 19:14 Moscow", "9.11.2013", "3:14 pm"."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from torchviewer.mission.length_words import fineness, seconds_of
from torchviewer.mission.moment_forms import SaidMoment, Setting, refusal
from torchviewer.mission.records import Precision
from torchviewer.mission.time_words import OWN, is_filler, month_number, zone_called
from torchviewer.mission.times import DAY_S

MOST_OFFSET_H = 14

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


def moment_on_a_clock(plain: str, setting: Setting) -> SaidMoment | None:
    """The instant at which a clock shows this; None: it is no date and no time of day.

    It may lie outside the mission. MomentTextError: there is no such time, or there are two.
    """
    said = _parts(plain)
    return None if said is None else _on_a_clock(said, setting)


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


def _on_a_clock(said: _Said, setting: Setting) -> SaidMoment | None:
    zone = _zone(said, setting)
    if zone is None:
        return None
    if said.twice:
        raise refusal("two_times")
    time, precision = _time(said.clock)
    days = [day for date in said.dates for day in _days(date, setting, zone)]
    if said.dates and not days:
        raise refusal("no_day", said.day_words)
    inside = _within_mission(days or _days_around(setting.utc_s, zone), time, zone, setting)
    if len(said.dates) > 1 and len({(day.month, day.day) for day in inside}) > 1:
        raise refusal("two_days", said.day_words, *(day.isoformat() for day in inside[:2]))
    if days:
        inside.sort(key=lambda day: abs(_about_utc_s(day, time, zone) - setting.utc_s))
    name = zone if isinstance(zone, str) else "UTC"
    return SaidMoment(_utc_s(inside[0], time, zone), precision, name)


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
        raise refusal("two_times")
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
        raise refusal("no_clock", words, names=("UTC", *names))
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
        raise refusal("next_day", clock["clock"])
    if hour > 23 or minute > 59 or seconds >= 60:
        raise refusal("no_time", clock["clock"])
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
        raise refusal("twice", f"{shown:%H:%M}", instants=(earlier, later))
    if earlier > later:
        raise refusal("skipped", f"{shown:%H:%M}")
    return earlier
