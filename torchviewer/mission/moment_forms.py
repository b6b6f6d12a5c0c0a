"""What a time that people say comes to: an instant, or why there is none and what to write."""

from dataclasses import dataclass

from torchviewer.mission.errors import MomentTextError
from torchviewer.mission.records import Precision
from torchviewer.mission.story import Mission
from torchviewer.mission.times import iso_utc

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
class SaidMoment:
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


def refusal(
    reason: str, *parts: str, instants: tuple[float, ...] = (), names: tuple[str, ...] = ()
) -> MomentTextError:
    """The error with the words of `reason`, a key of FORMS, for `{0}` and what else is in them."""
    first, last = map(iso_utc, instants) if instants else ("", "")
    message = FORMS[reason].format(*parts, first=first, last=last, names=", ".join(names))
    return MomentTextError(message, reason, parts, instants, names)
