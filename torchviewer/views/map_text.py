"""The words on the map: who has the torch, what a mark is called."""

from PySide6.QtCore import QCoreApplication

from torchviewer.mission.happenings import Custody
from torchviewer.mission.story import Mission
from torchviewer.state.mission_state import MissionState
from torchviewer.views.time_text import clock_text, duration_text

translate = QCoreApplication.translate


def callout_title(state: MissionState) -> str:
    """What the mission's subject is doing, in a few words."""
    name, custody = subject_name(state), state.moment.custody
    return name if custody is None else f"{name} · {custody.title.in_language(state.language)}"


def subject_name(state: MissionState) -> str:
    """What the mission is about: the title of the subject's track."""
    return state.mission.tracks[state.mission.subject].title.in_language(state.language)


def callout_line(state: MissionState) -> str:
    """Who carries it, in one short line; empty where nobody does."""
    custody = state.moment.custody
    if custody is None:
        return ""
    people = [_short_name(state, holder) for holder in custody.holders]
    if len(people) == 1:
        return translate("Map", "carried by {name}").format(name=people[0])
    if len(people) == 2:
        return translate("Map", "carried by {first} and {second}").format(
            first=people[0], second=people[1]
        )
    if people:
        return translate("Map", "carried by {first} and {count} others").format(
            first=people[0], count=len(people) - 1
        )
    return _carrier_name(state.mission, custody, state.language)


def _carrier_name(mission: Mission, custody: Custody, language: str) -> str:
    carrier = custody.carrier or ""
    for known in (mission.vehicles, mission.places, mission.people):
        if carrier in known:
            return known[carrier].name.in_language(language)
    return ""


def _short_name(state: MissionState, person: str) -> str:
    """The last word of a person's name."""
    known = state.mission.people.get(person)
    return person if known is None else known.name.in_language(state.language).split()[-1]


def mark_name(state: MissionState, track: str) -> str:
    """What a moving thing is called beside its mark."""
    vehicle = state.mission.vehicles.get(state.mission.tracks[track].vehicle)
    return "" if vehicle is None else vehicle.name.in_language(state.language)


def not_recorded(state: MissionState) -> str:
    return translate("Map", "{name}: position not recorded").format(name=subject_name(state))


def how_to_measure() -> str:
    return translate("Map", "Click two places, or drag from one to the other")


def description(state: MissionState) -> str:
    """One sentence for a screen reader: what lies below, and how well that is known."""
    fix = state.moment.fix
    if fix is None:
        return not_recorded(state)
    grades = {
        "tracked": translate("Map", "{name} above {place}; position tracked"),
        "reconstructed": translate("Map", "{name} above {place}; position reconstructed"),
        "ground": translate("Map", "{name} on the ground: {place}"),
    }
    place = state.flight.below(fix, state.language)
    return grades[fix.grade].format(name=subject_name(state), place=place)


def preview_text(utc_s: float, now_utc_s: float) -> str:
    """An instant that is looked at, and how far off it is, e.g. "15:42:10 UTC · in 27 min"."""
    away_s = utc_s - now_utc_s
    if abs(away_s) < 1.0:
        return f"{clock_text(utc_s)} UTC"
    away = duration_text(away_s, 60 if abs(away_s) >= 60 else 1)
    later = translate("Map", "{time} UTC · in {away}")
    earlier = translate("Map", "{time} UTC · {away} ago")
    form = later if away_s >= 0 else earlier
    return form.format(time=clock_text(utc_s), away=away)
