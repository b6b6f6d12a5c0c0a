"""Events in words: when, as finely as it is known and no finer; how well; in a line for the ear."""

import math

from PySide6.QtCore import QCoreApplication, QLocale

from torchviewer.mission.happenings import Event
from torchviewer.mission.records import Precision, Status
from torchviewer.mission.story import Mission
from torchviewer.mission.times import DAY_S
from torchviewer.views.time_text import clock_text, date_text, known_text

translate = QCoreApplication.translate

VAGUE = ("5min", "15min", "h")
"""Times that are told with "about"."""


def instant_text(utc_s: float, precision: Precision, language: str) -> str:
    """An instant as finely as it is known; thousandths of a second where these are."""
    if precision != "ms":
        return known_text(utc_s, precision, language)
    form = translate("TimeText", "{date}, {time} UTC")
    return form.format(date=date_text(utc_s, language), time=_fine_clock(utc_s))


def when_text(event: Event, language: str) -> str:
    """When an event was, e.g. "9 Nov 2013, 14:34 – 15:34 UTC"; its day is written once."""
    return range_text(event.start_utc_s, event.end_utc_s, event.precision, language)


def range_text(
    start_utc_s: float, end_utc_s: float | None, precision: Precision, language: str
) -> str:
    """A stretch of time, or an instant (no end), as finely as it is known."""
    if end_utc_s is None:
        return instant_text(start_utc_s, precision, language)
    days = date_text(start_utc_s, language), date_text(end_utc_s, language)
    if precision == "day":
        return days[0] if days[0] == days[1] else f"{days[0]} – {days[1]}"
    if days[0] != days[1]:
        ends = (instant_text(at, precision, language) for at in (start_utc_s, end_utc_s))
        return " – ".join(ends)
    times = f"{_clock(start_utc_s, precision)} – {_clock(end_utc_s, precision)}"
    return _form(precision).format(date=days[0], time=times)


def short_when_text(event: Event, epoch_utc_s: float, language: str) -> str:
    """The same for narrow places: with the start only, and without the year of the epoch."""
    date = date_text(event.start_utc_s, language)
    if date_text(event.start_utc_s, language, form="yyyy") == date_text(
        epoch_utc_s, language, form="yyyy"
    ):
        date = date_text(event.start_utc_s, language, form=translate("TimeText", "d MMM"))
    if event.precision == "day":
        return date
    time = _clock(event.start_utc_s, event.precision)
    return _form(event.precision).format(date=date, time=time)


def local_text(utc_s: float, precision: Precision, language: str, zone: str) -> str:
    """The instant on the clocks of `zone` (an IANA name), e.g. "9 Nov 2013, 19:14".

    Empty for a day: the calendar day of a report says nothing of the hour elsewhere.
    """
    if precision == "day":
        return ""
    if precision in VAGUE:
        form = translate("TimeText", "{date}, about {time}")
    else:
        form = translate("TimeText", "{date}, {time}")
    seconds = precision in ("ms", "s")
    time = clock_text(utc_s, zone, seconds=seconds)
    return form.format(date=date_text(utc_s, language, zone), time=time)


def since_text(met_s: float, precision: Precision) -> str:
    """Time since the mission's epoch, rounded to what is known, e.g. "T+2d 11:00"; no false digit.

    The epoch itself is known better than what is counted from it.
    """
    if precision == "day":
        days = math.floor(met_s / DAY_S)
        return f"T{'-' if days < 0 else '+'}{abs(days)}d"
    fine = precision in ("ms", "s")
    grain_s = 1 if fine else 60
    whole_s = round(met_s / grain_s) * grain_s
    minutes, seconds = divmod(abs(whole_s), 60)
    hours, minutes = divmod(minutes, 60)
    days, hours = divmod(hours, 24)
    text = f"T{'-' if whole_s < 0 else '+'}{days}d {hours:02d}:{minutes:02d}"
    text = f"{text}:{seconds:02d}" if fine else text
    about = translate("TimeText", "about {time}")
    return about.format(time=text) if precision in VAGUE else text


def status_words(status: Status) -> str:
    """What a record rests on."""
    return {
        "reported": translate("EventText", "reported"),
        "planned": translate("EventText", "planned; only the schedule was seen"),
        "typical": translate("EventText", "typical of other flights"),
        "derived": translate("EventText", "computed"),
        "recalled": translate("EventText", "remembered; no source seen"),
    }[status]


def precision_words(precision: Precision) -> str:
    """How finely a time is known."""
    return {
        "ms": translate("EventText", "to the thousandth of a second"),
        "s": translate("EventText", "to the second"),
        "min": translate("EventText", "to the minute"),
        "5min": translate("EventText", "to about five minutes"),
        "15min": translate("EventText", "to about a quarter of an hour"),
        "h": translate("EventText", "only to the hour"),
        "day": translate("EventText", "only to the day"),
    }[precision]


def evidence_text(event: Event) -> str:
    """How well an event is known, e.g. "reported · known to the minute"."""
    known = translate("EventText", "known {how}").format(how=precision_words(event.precision))
    return f"{status_words(event.status)} · {known}"


def where_text(place: str | None, mission: Mission, language: str) -> str:
    """The name of a place, or of what flies there; empty: none is given."""
    if place is None:
        return ""
    named = mission.places.get(place) or mission.vehicles.get(vehicle_of(place, mission))
    return named.name.in_language(language) if named else ""


def vehicle_of(track: str, mission: Mission) -> str:
    """The vehicle that goes this track; empty: there is none."""
    found = mission.tracks.get(track)
    return found.vehicle if found is not None else ""


def spoken_text(event: Event, mission: Mission, language: str) -> str:
    """All of a row for those who listen, in sentences."""
    parts = [
        event.title.in_language(language),
        when_text(event, language),
        evidence_text(event).replace(" · ", ", "),
        where_text(event.place, mission, language),
    ]
    if event.disagreements:
        parts.append(translate("EventText", "the sources disagree"))
    return ". ".join(part for part in parts if part)


def _form(precision: Precision) -> str:
    if precision in VAGUE:
        return translate("TimeText", "{date}, about {time} UTC")
    return translate("TimeText", "{date}, {time} UTC")


def _clock(utc_s: float, precision: Precision) -> str:
    if precision == "ms":
        return _fine_clock(utc_s)
    return clock_text(utc_s, seconds=precision == "s")


def _fine_clock(utc_s: float) -> str:
    """Time of day to the thousandth, with the decimal sign of the language in force."""
    whole_ms = round(utc_s * 1000)
    point = QLocale().decimalPoint()
    return f"{clock_text(whole_ms // 1000)}{point}{whole_ms % 1000:03d}"
