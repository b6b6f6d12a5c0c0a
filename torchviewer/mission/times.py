"""Times as people write and read them: ISO 8601 UTC, time since the mission's epoch, event ids."""

import datetime as dt
import difflib
import re
from collections.abc import Iterable

from torchviewer.mission.errors import TimeTextError
from torchviewer.mission.story import Mission

DAY_S = 86400.0
LONGEST_QUOTED = 60
FORMS = "write 2013-11-07T04:14:15Z, T+1d02:03:04, T-00:01:00, T+75 or the id of an event"

_UNIX_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_ISO = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)"
    r"(?:[Tt ](?P<time>\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(?P<zone>[Zz]|[+-]\d\d:?\d\d)?)?",
    re.ASCII,
)
_SINCE_EPOCH = re.compile(
    r"[Tt](?P<sign>[+-])(?:"
    r"(?P<only_s>\d{1,10}(?:\.\d{1,9})?)|"
    r"(?P<only_d>\d{1,5})d|"
    r"(?:(?P<d>\d{1,5})d ?)?(?P<h>\d{1,6}):(?P<m>[0-5]\d):(?P<s>[0-5]\d(?:\.\d{1,9})?)"
    r")",
    re.ASCII,
)
EVENT_REFERENCE = re.compile(
    r"(?P<id>[a-z][a-z0-9_]{0,63})(?:\.(?P<edge>start|end))?"
    r"(?: ?(?P<sign>[+-]) ?(?P<s>\d{1,9}(?:\.\d{1,6})?)(?: ?s)?)?",
    re.ASCII,
)


def quoted(text: str) -> str:
    """What a person wrote, as a message can repeat it: in quotes, short, nothing hidden in it."""
    return repr(text if len(text) <= LONGEST_QUOTED else f"{text[:LONGEST_QUOTED]}…")


def iso_utc(utc_s: float, digits: int = 0) -> str:
    """`2013-11-07T04:14:15Z` from s UTC, rounded to `digits` (0 to 6) decimals of a second."""
    whole_s, fraction = divmod(round(utc_s * 10**digits), 10**digits)
    # not strftime: it writes years below 1000 with fewer than four digits on some systems
    text = (_UNIX_EPOCH + dt.timedelta(seconds=whole_s)).replace(tzinfo=None).isoformat()
    return f"{text}.{fraction:0{digits}d}Z" if digits else f"{text}Z"


def utc_s_from_iso(text: str) -> float:
    """Seconds since 1970 UTC from ISO 8601 text; a date alone is the start of that UTC day.

    A time of day needs Z or an offset; TimeTextError says what is wrong.
    """
    found = _ISO.fullmatch(text.strip())
    if found is None:
        raise TimeTextError(f"{quoted(text)} is not a time; write it as 2013-11-07T04:14:15Z")
    date, time, zone = found.group("date", "time", "zone")
    if time is not None and zone is None:
        raise TimeTextError(f"{quoted(text)} has no time zone; write {date}T{time}Z for UTC")
    if _has_wrong_offset(text):
        raise TimeTextError(f"{quoted(text)} is not a time: {why_no_such_time(text)}")
    try:
        moment = dt.datetime.fromisoformat(f"{date}T{time or '00:00'}{(zone or 'Z').upper()}")
        return (moment - _UNIX_EPOCH).total_seconds()
    except (ValueError, OverflowError):
        raise TimeTextError(f"{quoted(text)} is not a time: {why_no_such_time(text)}") from None


def why_no_such_time(text: str) -> str:
    """Why a text in the form of a date-time names no instant, in plain words."""
    if _has_wrong_offset(text):
        return "an offset has at most 23 hours and 59 minutes; write one such as +04:00, or Z"
    if re.search(r"\d\d:\d\d:6\d", text):
        return "seconds run from 00 to 59; a leap second is written as the next minute, second 00"
    if re.search(r"[T ]24:", text):
        return "hours run from 00 to 23; midnight is 00:00:00 of the next day"
    if re.search(r"[T ](2[5-9]|[3-9]\d):", text) or re.search(r"\d\d:[6-9]\d", text):
        return "hours run from 00 to 23, minutes from 00 to 59"
    return "there is no such day in the calendar"


def _has_wrong_offset(text: str) -> bool:
    """Of a text in the form of a date-time; Python itself takes +04:60 for five hours."""
    found = re.search(r":\d\d(?:\.\d+)?[+-](\d\d):?(\d\d)$", text.strip())
    return found is not None and (int(found[1]) > 23 or int(found[2]) > 59)


def _met_s(text: str) -> float | None:
    """Seconds since the mission's epoch from `T+1d02:03:04`; None: not of this form."""
    found = _SINCE_EPOCH.fullmatch(text)
    if found is None:
        return None
    part = {name: float(value) for name, value in found.groupdict("0").items() if name != "sign"}
    size_s = part["only_s"] + (part["only_d"] + part["d"]) * DAY_S
    size_s += part["h"] * 3600 + part["m"] * 60 + part["s"]
    return size_s if found["sign"] == "+" else -size_s


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like `word`; None: none is near."""
    matches = difflib.get_close_matches(word[:80], known, n=1, cutoff=0.6)
    return matches[0] if matches else None


def _event_utc_s(text: str, mission: Mission) -> float:
    found = EVENT_REFERENCE.fullmatch(text)
    events = {event.id: event for event in mission.events}
    event = events.get(found["id"]) if found else None
    if found is None or event is None:
        near = nearest(text.partition(".")[0], events)
        hint = f"did you mean the event {near!r}?" if near else FORMS
        raise TimeTextError(f"{quoted(text)} is neither a time nor an event; {hint}")
    utc_s = event.start_utc_s
    if found["edge"] == "end":
        if event.end_utc_s is None:
            raise TimeTextError(f"event {event.id!r} has no end; write {event.id!r}")
        utc_s = event.end_utc_s
    offset_s = float(found["s"] or 0)
    return utc_s - offset_s if found["sign"] == "-" else utc_s + offset_s


def parse_time(text: str, mission: Mission) -> float:
    """Seconds UTC from what a person wrote; TimeTextError says in one line what is wrong.

    Understood: ISO 8601 with Z or an offset, a date alone, `T+1d02:03:04`, `T-00:01:00`, `T+75`
    (s) since the mission's epoch, and an event: `liftoff`, `spacewalk.end`, `liftoff-60` (s).
    """
    words = text.strip()
    met_s = _met_s(words)
    if met_s is not None:
        return within(mission.epoch_utc_s + met_s, mission)
    if re.match(r"\d", words):
        return within(utc_s_from_iso(words), mission)
    if re.match(r"[Tt][+-]", words):
        raise TimeTextError(f"{quoted(text)} is not a time since launch; {FORMS}")
    return within(_event_utc_s(words, mission), mission)


def within(utc_s: float, mission: Mission) -> float:
    """`utc_s` itself; TimeTextError with the mission's span where it lies outside [start, end]."""
    span = mission.span
    if span.start_utc_s <= utc_s <= span.end_utc_s:
        return utc_s
    try:
        time = iso_utc(utc_s)
    except OverflowError:
        time = "the time"
    raise TimeTextError(
        f"{time} is outside the mission, which runs from {iso_utc(span.start_utc_s)} "
        f"to {iso_utc(span.end_utc_s)}"
    )


def met_text(met_s: float) -> str:
    """`T+2d 10:58:25` from seconds since the epoch, `T-0d 00:01:00` before it; whole seconds."""
    whole_s = round(met_s)
    minutes, seconds = divmod(abs(whole_s), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    return f"T{'-' if whole_s < 0 else '+'}{days}d {hours:02d}:{minutes:02d}:{seconds:02d}"
