"""Times as people read them: in a language, in a zone, and never finer than they are known."""

import datetime as dt
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTimeZone

from torchviewer.mission.records import Precision

translate = QCoreApplication.translate


def _in_zone(utc_s: float, zone: str) -> dt.datetime:
    return dt.datetime.fromtimestamp(utc_s, tz=ZoneInfo(zone) if zone != "UTC" else dt.UTC)


def date_text(utc_s: float, language: str, zone: str = "UTC", *, form: str = "") -> str:
    """The date, e.g. "9 Nov 2013"; `form` in QLocale's letters, e.g. "ddd d MMM"."""
    form = form or translate("TimeText", "d MMM yyyy")
    there = _in_zone(utc_s, zone)
    text = QLocale(language).toString(QDate(there.year, there.month, there.day), form)
    return text.replace(".", "") if language.startswith("en") else text


def clock_text(utc_s: float, zone: str = "UTC", *, seconds: bool = True) -> str:
    """The time of day, e.g. "15:12:40" (rounded down, as clocks do)."""
    there = _in_zone(utc_s // 1, zone)
    time = f"{there.hour:02d}:{there.minute:02d}"
    return f"{time}:{there.second:02d}" if seconds else time


def known_text(utc_s: float, precision: Precision, language: str) -> str:
    """An instant of the record as finely as it is known, e.g. "9 Nov 2013, 14:34 UTC"."""
    date = date_text(utc_s, language)
    if precision == "day":
        return date
    if precision in ("5min", "15min", "h"):
        form = translate("TimeText", "{date}, about {time} UTC")
    else:
        form = translate("TimeText", "{date}, {time} UTC")
    return form.format(date=date, time=clock_text(utc_s, seconds=precision in ("ms", "s")))


def duration_text(seconds: float, finest_s: int = 1) -> str:
    """A length of time in its two largest units, e.g. "4 min 20 s", "2 h 5 min", "3 d 22 h".

    No unit below `finest_s` is shown: a time known to the minute has no seconds.
    """
    rest = int(abs(seconds) // finest_s) * finest_s
    units = (
        (86400, translate("TimeText", "d")),
        (3600, translate("TimeText", "h")),
        (60, translate("TimeText", "min")),
        (1, translate("TimeText", "s")),
    )
    shown = [(size, unit) for size, unit in units if size >= finest_s]
    first = next((i for i, (size, _) in enumerate(shown) if rest >= size), len(shown) - 1)
    parts = []
    for size, unit in shown[first : first + 2]:
        parts.append(f"{rest // size}\u00a0{unit}")
        rest %= size
    return " ".join(parts)


def own_zone() -> str:
    """The IANA name of this computer's time zone; UTC where it has none that is known."""
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        return "UTC"
    return zone


def rate_text(rate: float) -> str:
    """A rate of the clock, e.g. "60×" or "−60×"."""
    return f"{rate:g}×".replace("-", "−").replace(".", QLocale().decimalPoint())
