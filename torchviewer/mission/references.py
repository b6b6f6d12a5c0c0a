"""Does everything that a mission names exist? Ids, references and what may be named where."""

from collections.abc import Iterator, Mapping
from typing import Any

from torchviewer.mission.findings import Finding, Loc, at_places, key_text, shown, where_text
from torchviewer.mission.legs import (
    GreatCircleLeg,
    Leg,
    PhasingLeg,
    PlaceLeg,
    Track,
    WithLeg,
)
from torchviewer.mission.records import Disagreement
from torchviewer.mission.story import Mission
from torchviewer.mission.times import nearest

TABLES = ("sources", "places", "people", "vehicles", "tracks")
LISTS = (
    "clocks", "phases", "custody", "lanes", "events", "pictures", "stories", "facts", "terms",
    "chapters", "did_you_know",
)  # fmt: skip
_ONE_THING = {
    "sources": "source",
    "places": "place",
    "people": "person",
    "vehicles": "vehicle",
    "tracks": "track",
    "phases": "phase",
    "events": "event",
    "pictures": "picture",
    "stories": "story",
    "facts": "fact",
    "terms": "term",
    "chapters": "chapter",
    "groups": "group of events",
}
#: where one word may name either, both cannot have the same id (a picture may have its event's)
_CIRCLES = (("places", "people", "vehicles"), ("places", "tracks"))
_ANYTHING = ("places", "people", "vehicles", "tracks", "phases", "events", "pictures", "stories")

Known = Mapping[str, Mapping[str, Loc]]
Reference = tuple[Loc, str, tuple[str, ...]]


def known_ids(data: dict[str, Any]) -> tuple[Known, list[Finding]]:
    """Every id in the raw data by its kind, with its place, and the ids that are there twice."""
    known: dict[str, dict[str, Loc]] = {kind: {} for kind in (*TABLES, *LISTS, "groups")}
    findings: list[Finding] = []
    for kind in TABLES:
        table = data.get(kind)
        if isinstance(table, dict):
            known[kind] = {key: (kind, key) for key in table}
    for kind in LISTS:
        for record, loc in at_places(data, (kind, "*")):
            record_id = record.get("id")
            if isinstance(record_id, str):
                if record_id in known[kind]:
                    what = f"{where_text(known[kind][record_id])} has the id {shown(record_id)} too"
                    findings.append(Finding((*loc, "id"), what, "Give each an id of its own"))
                known[kind].setdefault(record_id, loc)
    for event, loc in at_places(data, ("events", "*")):
        if isinstance(event.get("group"), str):
            known["groups"].setdefault(event["group"], loc)
    findings += _shared(known)
    return known, findings


def _shared(known: Known) -> Iterator[Finding]:
    for first, *others in _CIRCLES:
        for other in others:
            for both in known[first].keys() & known[other].keys():
                what = f"there is a {_ONE_THING[first]} with the same id {shown(both)}"
                yield Finding(known[other][both], what, "Give each an id of its own")


def missing_references(mission: Mission, known: Known) -> Iterator[Finding]:
    """A finding for each id that the mission names and does not have."""
    for loc, named, kinds in _references(mission):
        if not any(named in known[kind] for kind in kinds):
            yield _missing(loc, named, kinds, known)


def _missing(loc: Loc, named: str, kinds: tuple[str, ...], known: Known) -> Finding:
    names = [_ONE_THING[kind] for kind in kinds]
    words = ", ".join(names[:-1]) + f" or {names[-1]}" if len(names) > 1 else names[0]
    what = f"there is no {words} {shown(named)}"
    near = nearest(named, [name for kind in kinds for name in known[kind]])
    if near:
        return Finding(loc, f"{what}; did you mean {shown(near)}?")
    kind = kinds[0]
    table = f"[{kind}.{key_text(named)}]" if kind in TABLES else f"[[{kind}]]"
    return Finding(loc, what, f"Add {table} or name one that exists")


def _references(mission: Mission) -> Iterator[Reference]:
    yield ("subject",), mission.subject, ("tracks",)
    yield from _of_cast(mission)
    for name, track in mission.tracks.items():
        yield from _of_track(track, ("tracks", name))
    yield from _of_happenings(mission)
    yield from _of_telling(mission)


def _each(
    loc: Loc, key: str, ids: tuple[str, ...] | str | None, *kinds: str
) -> Iterator[Reference]:
    if isinstance(ids, str):
        yield (*loc, key), ids, kinds
    else:
        for number, named in enumerate(ids or ()):
            yield (*loc, key, number), named, kinds


def _of_cast(mission: Mission) -> Iterator[Reference]:
    for kind in ("places", "people", "vehicles"):
        for name, record in getattr(mission, kind).items():
            yield from _each((kind, name), "sources", record.sources, "sources")
    for number, site in enumerate(mission.ground_sites):
        yield from _each(("ground_sites", number), "place", site.place, "places")
        yield from _each(("ground_sites", number), "sources", site.sources, "sources")
    for name, vehicle in mission.vehicles.items():
        for key in ("crew", "backup_crew"):
            for number, member in enumerate(getattr(vehicle, key)):
                place = ("vehicles", name, key, number)
                yield from _each(place, "person", member.person, "people")


def _of_track(track: Track, loc: Loc) -> Iterator[Reference]:
    yield from _each(loc, "vehicle", track.vehicle, "vehicles")
    for number, leg in enumerate(track.legs):
        place = (*loc, "legs", number)
        yield from _each(place, "sources", leg.sources, "sources")
        yield from _of_leg(leg, place)


def _of_leg(leg: Leg, loc: Loc) -> Iterator[Reference]:
    if isinstance(leg, PlaceLeg):
        yield from _each(loc, "place", leg.place, "places")
    elif isinstance(leg, GreatCircleLeg):
        yield from _each(loc, "from", leg.origin, "places")
        yield from _each(loc, "to", leg.destination, "places")
    elif isinstance(leg, PhasingLeg):
        yield from _each(loc, "lead", leg.lead, "tracks")
    elif isinstance(leg, WithLeg):
        yield from _each(loc, "track", leg.track, "tracks")


def _of_disagreements(loc: Loc, disagreements: tuple[Disagreement, ...]) -> Iterator[Reference]:
    for number, disagreement in enumerate(disagreements):
        place = (*loc, "disagreements", number)
        yield from _each(place, "sources", disagreement.sources, "sources")


def _of_happenings(mission: Mission) -> Iterator[Reference]:
    for number, event in enumerate(mission.events):
        loc = ("events", number)
        yield from _each(loc, "place", event.place, "places", "tracks")
        yield from _each(loc, "people", event.people, "people")
        yield from _each(loc, "vehicles", event.vehicles, "vehicles")
        yield from _each(loc, "sources", event.sources, "sources")
        yield from _of_disagreements(loc, event.disagreements)
    for number, phase in enumerate(mission.phases):
        yield from _each(("phases", number), "sources", phase.sources, "sources")
    for number, custody in enumerate(mission.custody):
        loc = ("custody", number)
        yield from _each(loc, "carrier", custody.carrier, "vehicles", "places", "people")
        yield from _each(loc, "holders", custody.holders, "people", "vehicles")
        yield from _each(loc, "sources", custody.sources, "sources")
    for number, stay in enumerate(mission.aboard):
        loc = ("aboard", number)
        yield from _each(loc, "vehicle", stay.vehicle, "vehicles")
        yield from _each(loc, "people", stay.people, "people")
        yield from _each(loc, "sources", stay.sources, "sources")
    for number, lane in enumerate(mission.lanes):
        yield from _each(("lanes", number), "groups", lane.groups, "groups")
        yield from _each(("lanes", number), "track", lane.track, "tracks")


def _of_telling(mission: Mission) -> Iterator[Reference]:
    for number, picture in enumerate(mission.pictures):
        loc = ("pictures", number)
        yield from _each(loc, "event", picture.event, "events")
        yield from _each(loc, "people", picture.people, "people")
        yield from _each(loc, "place", picture.place, "places", "tracks")
        yield from _each(loc, "sources", picture.sources, "sources")
        if picture.original is not None:
            yield from _each((*loc, "original"), "archive", picture.original.archive, "sources")
    for number, story in enumerate(mission.stories):
        for step, cue in enumerate(story.cues):
            yield from _each(("stories", number, "cues", step), "picture", cue.picture, "pictures")
    for number, fact in enumerate(mission.facts):
        loc = ("facts", number)
        yield from _each(loc, "about", fact.about, *_ANYTHING)
        yield from _each(loc, "said_by", fact.said_by, "people")
        yield from _each(loc, "sources", fact.sources, "sources")
        yield from _of_disagreements(loc, fact.disagreements)
    for number, term in enumerate(mission.terms):
        loc = ("terms", number)
        yield from _each(loc, "about", term.about, *_ANYTHING, "facts", "terms")
        yield from _each(loc, "sources", term.sources, "sources")
    for number, chapter in enumerate(mission.chapters):
        for step, panel in enumerate(chapter.panels):
            place = ("chapters", number, "panels", step)
            yield from _each(place, "picture", panel.picture, "pictures")
            yield from _each(place, "sources", panel.sources, "sources")
    for number, known in enumerate(mission.did_you_know):
        loc = ("did_you_know", number)
        yield from _each(loc, "chapter", known.chapter, "chapters")
        yield from _each(loc, "sources", known.sources, "sources")
        for name, figure in known.figures.items():
            yield from _each((*loc, "figures", name), "track", figure.track, "tracks")
            yield from _each((*loc, "figures", name), "other", figure.other, "tracks")
