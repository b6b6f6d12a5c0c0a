"""Events that stand for times: `start = "liftoff"`, `end = "spacewalk.end"`."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from torchviewer.mission.findings import Finding, Loc, at_places, shown
from torchviewer.mission.records import FIRST_YEAR, LAST_YEAR, YEARS
from torchviewer.mission.times import EVENT_REFERENCE, nearest

_RANGE = ("start", "end")
_PLACES: tuple[tuple[Loc, tuple[str, ...]], ...] = (
    ((), ("epoch", "start_at")),
    (("span",), _RANGE),
    (("home",), _RANGE),
    (("phases", "*"), _RANGE),
    (("custody", "*"), _RANGE),
    (("aboard", "*"), _RANGE),
    (("tracks", "*", "legs", "*"), _RANGE),
    (("tracks", "*", "legs", "*", "points", "*"), ("at",)),
    (("stories", "*", "cues", "*"), ("at",)),
    (("chapters", "*"), _RANGE),
    (("chapters", "*", "panels", "*"), ("at",)),
    (("did_you_know", "*", "figures", "*"), _RANGE),
)
_HOW = "Write a time without quotation marks, such as 2013-11-07T04:14:15Z, or the id of an event"


def resolve_events(data: dict[str, Any]) -> tuple[list[Finding], set[Loc]]:
    """Replace, in `data` itself, every event that stands for a time by that time.

    Returns what is wrong, and the places that are not worth another word: those of the findings,
    and those that name an event whose own time is wrong.
    """
    events = {
        event["id"]: event
        for event, _ in at_places(data, ("events", "*"))
        if isinstance(event.get("id"), str)
    }
    findings: list[Finding] = []
    settled: set[Loc] = set()
    for table, key, loc in _texts_for_times(data):
        answer = _time_of(table[key], events)
        if isinstance(answer, dt.datetime):
            table[key] = answer
            continue
        settled.add(loc)
        if answer is not None:
            findings.append(Finding(loc, *answer))
    return findings, settled


def _texts_for_times(data: dict[str, Any]) -> Iterator[tuple[dict[str, Any], str, Loc]]:
    """Every table and key with a text where a time belongs."""
    for pattern, keys in _PLACES:
        for table, loc in at_places(data, pattern):
            for key in keys:
                if isinstance(table.get(key), str):
                    yield table, key, (*loc, key)


def _time_of(text: str, events: dict[str, dict[str, Any]]) -> dt.datetime | tuple[str, str] | None:
    """The time that a text stands for, or what is wrong; None: the event's own time is wrong."""
    found = EVENT_REFERENCE.fullmatch(text)
    event = events.get(found["id"]) if found else None
    if found is None or event is None:
        near = nearest(found["id"] if found else text, events)
        what = f"{shown(text)} is neither a time nor an event"
        return (f"{what}; did you mean {shown(near)}?", "") if near else (what, _HOW)
    edge = found["edge"] or "start"
    if edge == "end" and "end" not in event:
        return f"the event {shown(found['id'])} has no end", f"Write {shown(found['id'])}"
    moment = event.get(edge)
    if not isinstance(moment, dt.datetime) or moment.tzinfo is None:
        return None
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        return None
    offset_s = float(found["s"] or 0) * (-1 if found["sign"] == "-" else 1)
    try:
        return moment + dt.timedelta(seconds=offset_s)
    except OverflowError:
        return f"{shown(text)} lies outside {YEARS}", _HOW
