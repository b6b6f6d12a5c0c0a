"""What the gate says of a file of element sets, as plain values for JSON."""

from typing import Any, Literal, get_args

from torchviewer.flight.element_files import (
    OF_THE_FLIGHT,
    OF_THE_REST,
    ElementFile,
    Farness,
    endings,
    far_from,
)
from torchviewer.flight.elements import ElementSet, Fault
from torchviewer.mission.records import Span
from torchviewer.mission.times import iso_utc

DAY_S = 86400.0
State = Literal["accepted", "warned", "refused", "repeated"]
STATES: tuple[State, ...] = get_args(State)


def element_file_values(file: ElementFile, span: Span) -> dict[str, Any]:
    """The object that `torchviewer elements --json` prints; `span`: the flight's."""
    rows = [element_values(one, file, span) for one in file.found]
    states = [row["state"] for row in rows]
    return {
        "format": file.format,
        "flight": {"start": iso_utc(span.start_utc_s), "end": iso_utc(span.end_utc_s)},
        **{state: states.count(state) for state in STATES},
        "sets": rows,
    }


def element_values(one: ElementSet | Fault, file: ElementFile, span: Span) -> dict[str, Any]:
    """One set, or why it was refused. What is not known of it is None.

    `age_days`: age of the set at the start and the end of the flight, negative: its epoch is
    later; `away_days`: how far its epoch lies outside the flight. A set that repeats another is
    counted once, with its first.
    """
    if isinstance(one, Fault):
        unknown = ("designator", "epoch", "age_days", "away_days")
        return {
            "state": "refused",
            "place": one.place or None,
            "name": one.name or None,
            "catalogue_number": one.catalogue_number,
            **dict.fromkeys(unknown),
            "format": file.format,
            "reason": one.what,
            "instead": one.instead or None,
        }
    far = far_from(one, span)
    advice: list[str] = []
    odd = [far_words(far)] if far.is_far else []
    odd += [ending.text for ending in endings(one, span)]
    if odd:
        advice.append(OF_THE_FLIGHT if far.is_far else OF_THE_REST)
    contradictions = file.contradictions_of(one)
    odd += [found.what for found in contradictions]
    advice += dict.fromkeys(found.instead for found in contradictions)
    state: State = "warned" if odd else "accepted"
    first = file.repeated(one)
    if first is not None:
        state, odd, advice = "repeated", [f"the same set as in {first.place}; counted once"], []
    return {
        "state": state,
        "place": one.place or None,
        "name": one.title or None,
        "catalogue_number": one.catalogue_number,
        "designator": one.designator or None,
        "epoch": iso_utc(one.epoch_utc_s, 3),
        "age_days": [_days(far.youngest_s), _days(far.oldest_s)],
        "away_days": _days(far.away_s),
        "format": file.format,
        "reason": "; ".join(odd) or None,
        "instead": ". ".join(advice) or None,
    }


def _days(seconds: float) -> float:
    return round(seconds / DAY_S, 2)


def far_words(far: Farness) -> str:
    """In plain words how far a set is from a flight; empty: near enough."""
    if not far.is_far:
        return ""
    side = "before" if far.youngest_s > 0.0 else "after"
    days = f"the epoch lies {far.away_s / DAY_S:.1f} days {side} the flight"
    if far.is_hidden:
        return f"{days}, more than 60: no position is shown"
    return f"{days}, more than 14: the position may be far off"
