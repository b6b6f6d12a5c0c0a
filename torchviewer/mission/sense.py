"""Does a mission make sense? Order of time, what lies inside what, where a flame can burn."""

import zoneinfo
from collections.abc import Iterator, Sequence
from itertools import pairwise

from torchviewer.mission.findings import Finding, Loc, shown
from torchviewer.mission.happenings import Custody
from torchviewer.mission.legs import PhasingLeg, Track, WithLeg
from torchviewer.mission.records import Span
from torchviewer.mission.story import Mission
from torchviewer.mission.telling_sense import untold
from torchviewer.mission.times import iso_utc, nearest

_AIRLESS_ROLES = frozenset({"soyuz_up", "station", "outside", "soyuz_down"})
_SPACECRAFT = frozenset({"station", "spacecraft", "shuttle", "rocket", "satellite", "probe"})


def nonsense(mission: Mission) -> Iterator[Finding]:
    """A finding for each thing that cannot be as the mission says."""
    yield from _in_order(("phases",), mission.phases)
    yield from _in_order(("custody",), mission.custody)
    yield from _in_order(("chapters",), mission.chapters)
    yield from _flames(mission)
    yield from _twice_aboard(mission)
    yield from _empty_lanes(mission)
    for name, track in mission.tracks.items():
        yield from _in_order(("tracks", name, "legs"), track.legs)
        yield from _points(track, ("tracks", name, "legs"))
    yield from _circles(mission)
    yield from _inside_the_span(mission)
    yield from _stray_events(mission)
    yield from _zones(mission)
    yield from _sites(mission)
    yield from untold(mission)
    for number, (last, value) in enumerate(pairwise(mission.ut1_minus_utc), 1):
        if value.at_utc_s <= last.at_utc_s:
            yield Finding(("ut1_minus_utc", number, "at"), "is not after the one before it")


def _in_order(loc: Loc, spans: Sequence[Span]) -> Iterator[Finding]:
    for number, (last, span) in enumerate(pairwise(spans), 1):
        place = (*loc, number, "start")
        if span.start_utc_s < last.start_utc_s:
            what = f"starts before {loc[-1]}[{number - 1}], which stands above it"
            yield Finding(place, what, "Put them in the order of time")
        elif span.start_utc_s < last.end_utc_s:
            what = f"starts before {loc[-1]}[{number - 1}] has ended"
            yield Finding(place, what, f"Write {iso_utc(last.end_utc_s)} or end that one earlier")


def _flames(mission: Mission) -> Iterator[Finding]:
    for number, custody in enumerate(mission.custody):
        if custody.lit and _is_in_space(custody, mission):
            yield Finding(
                ("custody", number, "lit"),
                "a flame cannot burn outside, nor is one allowed aboard a craft",
                "Write lit = false",
            )


def _twice_aboard(mission: Mission) -> Iterator[Finding]:
    """Nobody is aboard two vehicles at once, or twice aboard one."""
    last: dict[str, tuple[float, int]] = {}  # by person: the end of the stay before, its number
    order = sorted(range(len(mission.aboard)), key=lambda i: mission.aboard[i].start_utc_s)
    for number in order:
        stay = mission.aboard[number]
        for place, person in enumerate(stay.people):
            end_utc_s, before = last.get(person, (stay.start_utc_s, number))
            if end_utc_s > stay.start_utc_s or person in stay.people[:place]:
                what = f"{shown(person)} is still aboard by aboard[{before}]"
                instead = "End that stay earlier or name each person once"
                yield Finding(("aboard", number, "people", place), what, instead)
            last[person] = (max(end_utc_s, stay.end_utc_s), number)


def _empty_lanes(mission: Mission) -> Iterator[Finding]:
    """A lane of the crew or of the relay has something to show."""
    for number, lane in enumerate(mission.lanes):
        tracks = mission.tracks
        flames = [t for name, t in tracks.items() if name == lane.track or t.role == "flame"]
        if lane.kind == "crew" and not mission.aboard:
            what = "shows who is aboard, but the mission has no [[aboard]]"
            yield Finding(("lanes", number, "kind"), what, "Add the stays or leave the lane out")
        elif lane.kind == "relay" and not flames:
            what = 'shows a way on the ground, but no track has the role "flame"'
            yield Finding(("lanes", number, "kind"), what, "Name a track or leave the lane out")


def _is_in_space(custody: Custody, mission: Mission) -> bool:
    vehicle = mission.vehicles.get(custody.carrier or "")
    return (
        custody.outside
        or custody.role in _AIRLESS_ROLES
        or (vehicle is not None and vehicle.kind in _SPACECRAFT)
    )


def _points(track: Track, loc: Loc) -> Iterator[Finding]:
    for number, leg in enumerate(track.legs):
        if isinstance(leg, PhasingLeg):
            for step, (last, point) in enumerate(pairwise(leg.points), 1):
                if point.at_utc_s <= last.at_utc_s:
                    place = (*loc, number, "points", step, "at")
                    yield Finding(place, "is not after the point before it", "Order the points")


def _circles(mission: Mission) -> Iterator[Finding]:
    """Tracks that lean on themselves, through one another; each circle is told once."""
    leans_on = {name: _leans_on(track) for name, track in mission.tracks.items()}
    settled: set[str] = set()
    for first in leans_on:
        way: list[str] = []
        branches = [iter((first,))]
        while branches:
            name = next(branches[-1], None)
            if name is None:
                branches.pop()
                settled.update(way[-1:])
                del way[-1:]
            elif name in way:
                circle = " -> ".join([*way[way.index(name) :], name])
                what = f"the track leans on itself: {circle}"
                yield Finding(("tracks", name), what, "Give one of them legs of its own")
            elif name in leans_on and name not in settled:
                way.append(name)
                branches.append(iter(leans_on[name]))


def _leans_on(track: Track) -> tuple[str, ...]:
    names = {leg.track for leg in track.legs if isinstance(leg, WithLeg)}
    names |= {leg.lead for leg in track.legs if isinstance(leg, PhasingLeg)}
    return tuple(sorted(names))


def _inside_the_span(mission: Mission) -> Iterator[Finding]:
    span, home = mission.span, mission.home
    text = f"{iso_utc(span.start_utc_s)} to {iso_utc(span.end_utc_s)}"
    if home.start_utc_s < span.start_utc_s:
        yield Finding(("home", "start"), f"lies outside the span {text}", "Widen span or move it")
    if home.end_utc_s > span.end_utc_s:
        yield Finding(("home", "end"), f"lies outside the span {text}", "Widen span or move it")
    if not span.start_utc_s <= mission.start_at_utc_s <= span.end_utc_s:
        yield Finding(("start_at",), f"lies outside the span {text}", "Write a time inside it")
    for number, story in enumerate(mission.stories):
        for step, cue in enumerate(story.cues):
            if not span.start_utc_s <= cue.at_utc_s <= span.end_utc_s:
                place = ("stories", number, "cues", step, "at")
                what = f"lies outside the span {text}, where the clock cannot go"
                yield Finding(place, what, "Write a time inside it", serious=False)


def _stray_events(mission: Mission) -> Iterator[Finding]:
    """Events outside the span whose group has others inside: a group of history has none."""
    groups_inside = {
        event.group for event in mission.events if mission.span.holds(event.start_utc_s)
    }
    for number, event in enumerate(mission.events):
        if event.group in groups_inside and not mission.span.holds(event.start_utc_s):
            what = f"{iso_utc(event.start_utc_s)} lies outside the mission's span"
            instead = "Correct it, widen span, or give such events a group of their own"
            yield Finding(("events", number, "start"), what, instead, serious=False)


def _zones(mission: Mission) -> Iterator[Finding]:
    for number, clock in enumerate(mission.clocks):
        try:
            zoneinfo.ZoneInfo(clock.zone)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            near = nearest(clock.zone, sorted(zoneinfo.available_timezones()))
            what = f"there is no time zone {shown(clock.zone)}"
            what += f"; did you mean {shown(near)}?" if near else ""
            yield Finding(("clocks", number, "zone"), what, "" if near else 'Write "Europe/Moscow"')


def _sites(mission: Mission) -> Iterator[Finding]:
    seen: dict[str, int] = {}
    for number, site in enumerate(mission.ground_sites):
        if site.place in seen:
            what = f"ground_sites[{seen[site.place]}] is at {shown(site.place)} too"
            yield Finding(("ground_sites", number, "place"), what, "Delete one of the two")
        seen.setdefault(site.place, number)
