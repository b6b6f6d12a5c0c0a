"""One instant of a mission as plain values for JSON."""

from typing import Any

from torchviewer.flight.flight import Flight
from torchviewer.flight.moment import Fix
from torchviewer.mission.happenings import Event
from torchviewer.mission.lookups import events_in_order
from torchviewer.mission.story import Mission
from torchviewer.mission.times import iso_utc


def moment_values(flight: Flight, utc_s: float, language: str) -> dict[str, Any]:
    """What is true at `utc_s`: the object that `torchviewer state --json` prints.

    Nothing that is not recorded is filled in: such values are None. Angles in degrees, distances
    in km; `speed_km_s` relative to the stars, `ground_speed_km_s` relative to the turning Earth.
    """
    moment = flight.moment(utc_s)
    custody, fix = moment.custody, moment.fix
    recorded = custody if custody and custody.carrier else None
    values: dict[str, Any] = {
        "utc": iso_utc(utc_s, 3),
        "met_s": round(moment.met_s, 3),
        "phase": moment.phase.id if moment.phase else None,
        "phase_title": moment.phase.title.in_language(language) if moment.phase else None,
        "carrier": custody.carrier if custody else None,
        "holders": list(custody.holders) if custody else [],
        "outside": recorded.outside if recorded else None,
        "lit": recorded.lit if recorded else None,
        "sentence": custody.sentence.in_language(language) if custody else None,
    }
    values |= _fix_values(fix)
    values["sunlit"] = moment.light.sunlit if moment.light else None
    values["below"] = flight.below(fix, language) if fix else None
    values |= _event_values("event", moment.event, language)
    values |= _event_values("next_event", moment.next_event, language)
    return values


def _fix_values(fix: Fix | None) -> dict[str, Any]:
    names = ("lat_deg", "lon_deg", "alt_km", "speed_km_s", "ground_speed_km_s")
    digits = (5, 5, 4, 6, 6)
    values: dict[str, Any] = {"grade": fix.grade if fix else None}
    for name, count in zip(names, digits, strict=True):
        values[name] = round(getattr(fix, name), count) if fix else None
    epoch_utc_s = fix.element_epoch_utc_s if fix else None
    age_s = fix.element_age_s if fix else None
    error_km = fix.error_km if fix else None
    values["element_epoch"] = None if epoch_utc_s is None else iso_utc(epoch_utc_s, 3)
    values["element_age_s"] = None if age_s is None else round(age_s, 3)
    values["error_km"] = None if error_km is None else round(error_km, 3)
    return values


def _event_values(name: str, event: Event | None, language: str) -> dict[str, Any]:
    return {
        name: event.id if event else None,
        f"{name}_title": event.title.in_language(language) if event else None,
        f"{name}_start": iso_utc(event.start_utc_s, 3) if event else None,
        f"{name}_precision": event.precision if event else None,
    }


def event_list(mission: Mission, language: str) -> list[dict[str, Any]]:
    """Every event of the mission in the order of time: what `torchviewer events --json` prints."""
    return [
        {
            "id": event.id,
            "start": iso_utc(event.start_utc_s, 3),
            "end": None if event.end_utc_s is None else iso_utc(event.end_utc_s, 3),
            "precision": event.precision,
            "status": event.status,
            "group": event.group,
            "title": event.title.in_language(language),
            "text": event.text.in_language(language),
            "place": event.place,
            "sources": [
                mission.sources[source].name.in_language(language) for source in event.sources
            ],
            "disagreements": [d.text.in_language(language) for d in event.disagreements],
        }
        for event in events_in_order(mission)
    ]
