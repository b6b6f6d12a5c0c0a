"""How fast the clock runs, in words: "60×, one orbit in 93 s", "About 240×, story of 10 min"."""

from math import floor, log10

from PySide6.QtCore import QCoreApplication

from torchviewer.mission.times import DAY_S
from torchviewer.state.mission_state import MissionState
from torchviewer.views.place_text import decimal
from torchviewer.views.time_text import duration_text, rate_text

translate = QCoreApplication.translate

LONG_S = 600.0
"""A wait beyond which its seconds say nothing."""


def rate_words(state: MissionState) -> str:
    """The plain rate and what it means here, or the story and its momentary rate."""
    if state.pace.minutes is not None:
        return _story_words(state)
    rate = rate_text(state.rate)
    if state.rate == 1:
        return translate("RateText", "{rate}, real time").format(rate=rate)
    period_s = orbit_period_s(state)
    if period_s is None:
        time = _wait_text(DAY_S / abs(state.rate))
        return translate("RateText", "{rate}, one day in {time}").format(rate=rate, time=time)
    time = _wait_text(period_s / abs(state.rate))
    return translate("RateText", "{rate}, one orbit in {time}").format(rate=rate, time=time)


def _story_words(state: MissionState) -> str:
    return translate("RateText", "About {rate}, story of {time}").format(
        time=duration_text((state.pace.minutes or 0) * 60, 60),
        rate=rate_text(rounded(state.pace.rate)),
    )


def _wait_text(seconds: float) -> str:
    """Short waits in plain seconds up to two minutes, as an orbit in 93 s."""
    if seconds < 9.95:
        return translate("RateText", "{seconds} s").format(seconds=decimal(seconds, 1))
    if seconds < 120:
        return translate("RateText", "{seconds} s").format(seconds=round(seconds))
    return duration_text(seconds, 60 if seconds >= LONG_S else 1)


def orbit_period_s(state: MissionState) -> float | None:
    """How long the subject's orbit takes at the clock's instant, s; None: it is in none."""
    path = state.flight.orbit_path(state.utc_s)
    if path is None:
        return None
    return DAY_S / path.orbit.nearest(state.utc_s).mean_motion_rev_day


def rounded(rate: float) -> float:
    """`rate` to two digits, as one can still read while it changes."""
    digits = floor(log10(abs(rate))) if rate else 0
    return round(rate, 1 - digits)
