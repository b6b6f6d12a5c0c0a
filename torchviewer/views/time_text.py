"""Times as people read them: in a language, in a zone, and never finer than they are known."""

import datetime as dt
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from torchviewer.mission.records import Precision


def _tr(text: str) -> str:
    return QCoreApplication.translate("TimeText", text)


def _in_zone(utc_s: float, zone: str) -> dt.datetime:
    return dt.datetime.fromtimestamp(utc_s, tz=ZoneInfo(zone) if zone != "UTC" else dt.UTC)


def date_text(utc_s: float, language: str, zone: str = "UTC", *, form: str = "d MMM yyyy") -> str:
    """The date, e.g. "9 Nov 2013"; `form` in QLocale's letters, e.g. "ddd d MMM"."""
    there = _in_zone(utc_s, zone)
    text = QLocale(language).toString(QDate(there.year, there.month, there.day), form)
    return text.replace(".", "") if language.startswith("en") else text


def clock_text(utc_s: float, zone: str = "UTC", *, seconds: bool = True) -> str:
    """The time of day, e.g. "15:12:40" (rounded down, as clocks do)."""
    return _in_zone(utc_s // 1, zone).strftime("%H:%M:%S" if seconds else "%H:%M")


def known_text(utc_s: float, precision: Precision, language: str) -> str:
    """An instant of the record as finely as it is known, e.g. "9 Nov 2013, 14:34 UTC"."""
    date = date_text(utc_s, language)
    if precision == "day":
        return date
    if precision in ("5min", "15min", "h"):
        form = _tr("{date}, about {time} UTC")
    else:
        form = _tr("{date}, {time} UTC")
    return form.format(date=date, time=clock_text(utc_s, seconds=precision in ("ms", "s")))


def duration_text(seconds: float) -> str:
    """A length of time in its two largest units, e.g. "4 min 20 s", "2 h 5 min", "3 d 22 h"."""
    rest = int(abs(seconds))
    units = ((86400, _tr("d")), (3600, _tr("h")), (60, _tr("min")), (1, _tr("s")))
    for index, (size, unit) in enumerate(units):
        if rest >= size or size == 1:
            text = f"{rest // size} {unit}"
            if index + 1 < len(units):
                small_size, small_unit = units[index + 1]
                text += f" {rest % size // small_size} {small_unit}"
            return text
    return ""


def rate_text(rate: float) -> str:
    """A rate of the clock, e.g. "60×" or "−60×"."""
    return f"{rate:g}×".replace("-", "−")
