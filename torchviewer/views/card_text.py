"""What a card says of the record that is picked out; words only, no widgets."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from torchviewer.mission.happenings import Event
from torchviewer.mission.lookups import events_in_order
from torchviewer.mission.records import Disagreement
from torchviewer.mission.telling import Picture
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views.event_text import (
    evidence_text,
    instant_text,
    local_text,
    range_text,
    since_text,
    status_words,
    vehicle_of,
    when_text,
)
from torchviewer.views.fact_list import Fact
from torchviewer.views.photo_text import flaw_text, origin_text
from torchviewer.views.picture_decode import PictureFlaw
from torchviewer.views.picture_files import PictureFile, file_of
from torchviewer.views.place_text import degrees_text
from torchviewer.views.time_text import duration_text, own_zone

translate = QCoreApplication.translate

MOST_LINKS = 40


@dataclass(frozen=True)
class Link:
    """Leads to another card; `more`: what is said of it besides, in lines."""

    words: str
    selection: Selection
    more: str = ""

    @property
    def lines(self) -> str:
        return f"{self.words}\n{self.more}" if self.more else self.words


@dataclass(frozen=True)
class Claim:
    """What is said instead, and by whom."""

    text: str
    sources: tuple[Link, ...]

    @property
    def lines(self) -> str:
        return "\n".join([self.text, *(f"— {source.words}" for source in self.sources)])


@dataclass(frozen=True)
class CardPicture:
    """A small picture: its file, what it shows, and of a photograph whose it is."""

    file: PictureFile
    alt: str
    note: str = ""


@dataclass(frozen=True)
class Card:
    """A record in words. `event`: lends its mark."""

    kind: str
    title: str
    texts: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    links: tuple[tuple[str, tuple[Link, ...]], ...] = ()
    disagreements: tuple[Claim, ...] = ()
    sources: tuple[Link, ...] = ()
    picture: CardPicture | None = None
    event: Event | None = None


def card_of(state: MissionState, selection: Selection | None) -> Card | None:
    """The card of a record of the state's mission; None: nothing of that name is there."""
    make = _MAKERS.get(selection.kind) if selection is not None else None
    return make(_Words(state), selection.id) if make and selection else None


class _Words:
    """Names and texts of one mission in the language in force."""

    def __init__(self, state: MissionState) -> None:
        self.state, self.mission, self.language = state, state.mission, state.language

    def text(self, text: Any) -> str:
        return text.in_language(self.language) if text is not None else ""

    def find(self, records: Any, record_id: str) -> Any:
        if isinstance(records, dict):
            return records.get(record_id)
        return next((one for one in records if one.id == record_id), None)

    def named(self, kind: Any, records: Any, ids: Any) -> tuple[Link, ...]:
        """Links to records with names."""
        known = [key for key in ids if key in records]
        return tuple(Link(self.text(records[key].name), Selection(kind, key)) for key in known)

    def events_with(self, holds: Any) -> tuple[Link, ...]:
        found = [event for event in events_in_order(self.mission) if holds(event)]
        return tuple(Link(self.text(e.title), Selection("event", e.id)) for e in found[:MOST_LINKS])

    def place_links(self, place: str | None) -> tuple[Link, ...]:
        """To a place on the ground, or to what flies."""
        if place in self.mission.places:
            return self.named("place", self.mission.places, (place,))
        vehicle = vehicle_of(place or "", self.mission)
        return self.named("vehicle", self.mission.vehicles, (vehicle,))

    def pictures_of(self, event_id: str) -> tuple[Link, ...]:
        found = [picture for picture in self.mission.pictures if picture.event == event_id]
        return tuple(
            Link(self.text(p.title), Selection("picture", p.id)) for p in found[:MOST_LINKS]
        )

    def facts_about(self, record_id: str) -> tuple[Link, ...]:
        return self.fact_links(fact for fact in self.mission.facts if record_id in fact.about)

    def fact_links(self, facts: Any) -> tuple[Link, ...]:
        return tuple(Link(self.text(fact.text), Selection("fact", fact.id)) for fact in facts)

    def links_to(self, ids: Any) -> tuple[Link, ...]:
        """Links to records of any kind that has a card, in the order of `ids`."""
        mission = self.mission
        kinds: dict[Any, Any] = {
            "event": mission.events, "phase": mission.phases, "term": mission.terms,
            "person": mission.people, "vehicle": mission.vehicles, "place": mission.places,
            "picture": mission.pictures, "fact": mission.facts,
        }  # fmt: skip
        links = []
        for key in ids:
            for kind, records in kinds.items():
                record = self.find(records, key)
                if record is not None:
                    words = getattr(record, "title", None) or getattr(record, "name", None)
                    links.append(Link(self.text(words or record.text), Selection(kind, key)))
                    break
        return tuple(links)

    def sources(self, ids: Any) -> tuple[Link, ...]:
        """Each source, with its address and note."""
        links = []
        for key in (key for key in ids if key in self.mission.sources):
            source = self.mission.sources[key]
            more = "\n".join(line for line in (source.url or "", self.text(source.note)) if line)
            links.append(Link(self.text(source.name), Selection("source", key), more))
        return tuple(links)

    def disagreements(self, records: tuple[Disagreement, ...]) -> tuple[Claim, ...]:
        return tuple(Claim(self.text(one.text), self.sources(one.sources)) for one in records)

    def picture(self, picture: Picture) -> CardPicture:
        """A drawing, or an owner's photograph with its credit, or why that cannot be shown."""
        file, note = file_of(self.mission, picture), ""
        if picture.photo is not None:
            note = origin_text(self.mission, picture, self.language)
        if file.flaw is not None:
            note = f"{flaw_text(PictureFlaw(*file.flaw))} {note}"
        return CardPicture(file, self.text(picture.alt), note)

    def picture_of(self, event_id: str) -> CardPicture | None:
        """That of an event: an owner's photograph of it, else the first picture."""
        found = [one for one in self.mission.pictures if one.event == event_id]
        sound = [one for one in found if one.photo is not None and one.photo.trouble is None]
        first = next(iter(sound or found), None)
        return self.picture(first) if first is not None else None


def _event(words: _Words, key: str) -> Card | None:
    event = words.find(words.mission.events, key)
    if event is None:
        return None
    return Card(
        translate("Card", "Event"),
        words.text(event.title),
        (words.text(event.text),),
        _event_facts(words, event),
        _given(
            (translate("Card", "Place"), words.place_links(event.place)),
            (
                translate("Card", "People"),
                words.named("person", words.mission.people, event.people),
            ),
            (
                translate("Card", "Vehicles"),
                words.named("vehicle", words.mission.vehicles, event.vehicles),
            ),
            (translate("Card", "Pictures"), words.pictures_of(key)),
            (translate("Card", "Also known"), words.facts_about(key)),
        ),
        words.disagreements(event.disagreements),
        words.sources(event.sources),
        words.picture_of(key),
        event,
    )


def _event_facts(words: _Words, event: Event) -> tuple[Fact, ...]:
    """When, on every clock, as finely as it is known; how long; how well known."""
    state, language = words.state, words.language
    start, known = event.start_utc_s, event.precision
    facts = [(translate("Card", "Time"), when_text(event, language))]
    clock = next((c for c in state.mission.clocks if c.id == state.zone), None)
    local = local_text(start, known, language, clock.zone if clock else own_zone())
    name = words.text(clock.name) if clock else translate("Card", "Your time")
    facts.append((name, local))
    if state.mission.span.start_utc_s <= start <= state.mission.span.end_utc_s:
        since = since_text(start - state.mission.epoch_utc_s, known)
        facts.append((translate("Card", "Since launch"), since))
    if event.end_utc_s is not None and known != "day":
        finest = {"ms": 1, "s": 1, "h": 3600}.get(known, 60)
        facts.append((translate("Card", "Lasted"), duration_text(event.end_utc_s - start, finest)))
    facts.append((translate("Card", "Evidence"), evidence_text(event)))
    return tuple(fact for fact in facts if fact[1])


def _picture(words: _Words, key: str) -> Card | None:
    picture = words.find(words.mission.pictures, key)
    if picture is None:
        return None
    taken = instant_text(picture.taken_utc_s, picture.taken_precision, words.language)
    facts = ((translate("Card", "Taken"), taken), (translate("Card", "Credit"), picture.credit))
    note = (words.text(picture.correction),) if picture.correction else ()
    return Card(
        translate("Card", "Picture"),
        words.text(picture.title),
        (words.text(picture.caption), *note),
        facts,
        _given(
            (translate("Card", "Event"), words.events_with(lambda e: e.id == picture.event)),
            (translate("Card", "Place"), words.place_links(picture.place)),
            (
                translate("Card", "People"),
                words.named("person", words.mission.people, picture.people),
            ),
        ),
        sources=words.sources(picture.sources),
        picture=words.picture(picture),
    )


def _phase(words: _Words, key: str) -> Card | None:
    phase = words.find(words.mission.phases, key)
    if phase is None:
        return None
    when = range_text(phase.start_utc_s, phase.end_utc_s, "min", words.language)
    held = words.events_with(lambda e: phase.holds(e.start_utc_s))
    return Card(
        translate("Card", "Phase"),
        words.text(phase.title),
        (words.text(phase.text),) if phase.text else (),
        ((translate("Card", "Time"), when),),
        _given((translate("Card", "Events"), held)),
        sources=words.sources(phase.sources),
    )


def _place(words: _Words, key: str) -> Card | None:
    place = words.mission.places.get(key)
    if place is None:
        return None
    where = degrees_text(place.lat_deg, place.lon_deg)
    return Card(
        translate("Card", "Place"),
        words.text(place.name),
        (words.text(place.text),) if place.text else (),
        ((translate("Card", "Position"), where),),
        _given((translate("Card", "Events"), words.events_with(lambda e: e.place == key))),
        sources=words.sources(place.sources),
    )


def _person(words: _Words, key: str) -> Card | None:
    person = words.mission.people.get(key)
    if person is None:
        return None
    facts = [(translate("Card", "Role"), words.text(person.role))]
    if person.agency:
        facts.append((translate("Card", "Agency"), person.agency))
    return Card(
        translate("Card", "Person"),
        words.text(person.name),
        (words.text(person.text),) if person.text else (),
        tuple(facts),
        _given(
            (translate("Card", "Events"), words.events_with(lambda e: key in e.people)),
            (translate("Card", "Also known"), words.facts_about(key)),
        ),
        sources=words.sources(person.sources),
    )


def _vehicle(words: _Words, key: str) -> Card | None:
    vehicle = words.mission.vehicles.get(key)
    if vehicle is None:
        return None
    facts = [
        (translate("Card", "Designation"), vehicle.designation or ""),
        (translate("Card", "Call sign"), vehicle.call_sign or ""),
    ]
    crew = [member.person for member in vehicle.crew]
    return Card(
        translate("Card", "Vehicle"),
        words.text(vehicle.name),
        (words.text(vehicle.text),) if vehicle.text else (),
        tuple(fact for fact in facts if fact[1]),
        _given(
            (translate("Card", "Crew"), words.named("person", words.mission.people, crew)),
            (translate("Card", "Events"), words.events_with(lambda e: key in e.vehicles)),
            (translate("Card", "Also known"), words.facts_about(key)),
        ),
        sources=words.sources(vehicle.sources),
    )


def _source(words: _Words, key: str) -> Card | None:
    source = words.mission.sources.get(key)
    if source is None:
        return None
    mission = words.mission
    told = words.events_with(lambda e: key in (*e.sources, *_disputants(e)))
    shown = [p.id for p in mission.pictures if key in p.sources]
    known = [f for f in mission.facts if key in (*f.sources, *_disputants(f))]
    return Card(
        translate("Card", "Source"),
        words.text(source.name),
        tuple(part for part in (source.url or "", words.text(source.note)) if part),
        links=_given(
            (translate("Card", "Events"), told),
            (translate("Card", "Pictures"), words.links_to(shown[:MOST_LINKS])),
            (translate("Card", "Also known"), words.fact_links(known[:MOST_LINKS])),
        ),
    )


def _disputants(record: Any) -> list[str]:
    """The sources that say otherwise."""
    return [key for one in record.disagreements for key in one.sources]


def _fact(words: _Words, key: str) -> Card | None:
    fact = words.find(words.mission.facts, key)
    if fact is None:
        return None
    mission = words.mission
    said_by = (fact.said_by,) if fact.said_by else ()
    about = (
        *words.events_with(lambda e: e.id in fact.about),
        *words.named("person", mission.people, fact.about),
        *words.named("vehicle", mission.vehicles, fact.about),
        *words.named("place", mission.places, fact.about),
    )
    return Card(
        translate("Card", "Fact"),
        words.text(fact.text),
        facts=((translate("Card", "Evidence"), status_words(fact.status)),),
        links=_given(
            (translate("Card", "Said by"), words.named("person", mission.people, said_by)),
            (translate("Card", "About"), about),
        ),
        disagreements=words.disagreements(fact.disagreements),
        sources=words.sources(fact.sources),
    )


def _term(words: _Words, key: str) -> Card | None:
    """A word of the glossary."""
    term = words.find(words.mission.terms, key)
    if term is None:
        return None
    also = ", ".join(term.aliases)
    return Card(
        translate("Card", "Term"),
        words.text(term.title),
        (words.text(term.text),),
        ((translate("Card", "Other names"), also),) if also else (),
        _given((translate("Card", "See also"), words.links_to(term.about))),
        sources=words.sources(term.sources),
    )


def _given(*links: tuple[str, tuple[Link, ...]]) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    return tuple(one for one in links if one[1])


_MAKERS = {
    "event": _event,
    "picture": _picture,
    "phase": _phase,
    "place": _place,
    "person": _person,
    "vehicle": _vehicle,
    "source": _source,
    "fact": _fact,
    "term": _term,
}
