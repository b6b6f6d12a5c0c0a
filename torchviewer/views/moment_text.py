"""What is said of a time that a person types: the instant it means, or what to write instead."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from torchviewer.mission.errors import MomentTextError
from torchviewer.mission.lookups import phase_at
from torchviewer.mission.moment_forms import SaidMoment, Setting
from torchviewer.mission.times import met_text
from torchviewer.state.mission_state import MissionState
from torchviewer.views.event_text import instant_text
from torchviewer.views.rate_text import orbit_period_s
from torchviewer.views.time_text import clock_text, date_text, known_text, own_zone

translate = QCoreApplication.translate


def setting_of(state: MissionState) -> Setting:
    """What a time means that is typed now."""
    return Setting(state.mission, state.utc_s, own_zone(), orbit_period_s(state))


def moment_title(moment: SaidMoment, language: str) -> str:
    """The instant in UTC as finely as it was said, e.g. "Sat 9 Nov 2013, 15:14 UTC"."""
    is_whole = moment.utc_s % 60 == 0
    precision = moment.precision
    if precision == "day" or (precision == "min" and not is_whole):
        precision = "min" if is_whole else "s"
    day = date_text(moment.utc_s, language, form="ddd")
    return f"{day} {instant_text(moment.utc_s, precision, language)}"


def moment_note(moment: SaidMoment, state: MissionState) -> str:
    """The same on the clock that was named and since launch, and the phase it is in."""
    mission, utc_s = state.mission, moment.utc_s
    parts = [met_text(utc_s - mission.epoch_utc_s)]
    if moment.zone != "UTC":
        there = f"{zone_name(moment.zone, state)} {clock_text(utc_s, moment.zone, seconds=False)}"
        parts.insert(0, there)
    phase = phase_at(mission, utc_s)
    if phase is not None:
        parts.append(phase.title.in_language(state.language))
    return " · ".join(parts)


def zone_name(zone: str, state: MissionState) -> str:
    """What the clock of an IANA zone is called here."""
    for clock in state.mission.clocks:
        if clock.zone == zone:
            return clock.name.in_language(state.language)
    return translate("Search", "Your time") if zone == own_zone() else ZoneInfo(zone).key


def refusal_text(error: MomentTextError, state: MissionState) -> str:
    """Why a typed time is none, and what to write instead."""
    first, last = (known_text(at, "min", state.language) for at in error.instants or (0.0, 0.0))
    names = [clock.name.in_language(state.language) for clock in state.mission.clocks]
    form = _forms()[error.reason]
    return form.format(*error.parts, first=first, last=last, names=", ".join(["UTC", *names]))


def _forms() -> dict[str, str]:
    """By the reasons of moment_forms.FORMS, in the language of the window."""
    return {
        "no_time": translate(
            "Search",
            "There is no time {0}: hours run from 00 to 23, minutes and seconds from 00 to 59.",
        ),
        "next_day": translate("Search", "There is no time {0}: write 00:00 of the next day."),
        "no_day": translate(
            "Search", "There is no {0} in the calendar. Write a day that is, such as 9 Nov."
        ),
        "two_days": translate("Search", "{0} may be two days. Write {1} or {2}."),
        "two_times": translate(
            "Search", "There are two days, times or clocks in this. Write only one of each."
        ),
        "no_clock": translate(
            "Search", "No clock is called {0}. Write {names}, or an offset such as +04:00."
        ),
        "twice": translate(
            "Search",
            "{0} came twice that day, when clocks there were put back. Write {first} or {last}.",
        ),
        "skipped": translate(
            "Search",
            "{0} was left out that day, when clocks there were put forward. Write it in UTC.",
        ),
        "no_unit": translate("Search", "{0} needs a unit. Write +30 min, -2 h, +1 d or +90 s."),
        "no_length": translate(
            "Search", "{0} is no length of time. Write +30 min, -2 h or +1d 2h 30m."
        ),
        "no_orbit": translate(
            "Search", "The torch is in no orbit now, so {0} says nothing. Write hours and minutes."
        ),
        "since": translate(
            "Search", "{0} is no time since launch. Write T+2d 11:00, T-00:30 or MET 2/11:00."
        ),
        "outside": translate(
            "Search", "{0} is outside the mission. Write a time from {first} to {last}."
        ),
    }
