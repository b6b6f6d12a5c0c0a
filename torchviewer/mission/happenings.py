"""What happens when: events, phases, custody of the torch, and the lanes that show them."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from torchviewer.mission.records import (
    NOT_FORWARD,
    PRECISION_S,
    Disagreement,
    Id,
    Many,
    Precision,
    Record,
    Span,
    Status,
    Text,
    UtcSeconds,
)


class Event(Record):
    """Something that happened, as well as it is known.

    `start` is the earliest instant that the precision allows for "h" and "day", else the
    stated instant; `place` names a place or a track; `weight` 1 is the last label to be hidden.
    """

    id: Id
    start_utc_s: Annotated[UtcSeconds, Field(alias="start")]
    end_utc_s: Annotated[UtcSeconds | None, Field(alias="end")] = None
    precision: Precision
    status: Status
    group: Id
    weight: Annotated[int, Field(ge=1, le=3)] = 3
    title: Text
    text: Text
    place: Id | None = None
    people: Many[Id] = ()
    vehicles: Many[Id] = ()
    sources: Annotated[Many[Id], Field(min_length=1)]
    disagreements: Many[Disagreement] = ()

    @model_validator(mode="after")
    def _forward(self) -> "Event":
        if self.end_utc_s is not None and self.end_utc_s <= self.start_utc_s:
            raise ValueError(NOT_FORWARD)
        return self

    @property
    def precision_s(self) -> float:
        """How far the true instant may lie from the stated one, s."""
        return PRECISION_S[self.precision]

    @property
    def latest_utc_s(self) -> float:
        """Where the event is over for certain: its end, or its start for an instant, or its day."""
        if self.end_utc_s is not None:
            return self.end_utc_s
        return self.start_utc_s + (self.precision_s if self.precision in ("h", "day") else 0.0)


class Phase(Span):
    """A part of the flight, from one turning point to the next."""

    id: Id
    title: Text
    text: Text | None = None
    sources: Many[Id] = ()


class Custody(Span):
    """Who or what has the torch; `carrier` (a vehicle, place or person) is None: not recorded."""

    id: Id | None = None
    carrier: Id | None = None
    holders: Many[Id] = ()
    outside: bool = False
    lit: bool = False
    role: Literal["ground", "soyuz_up", "station", "outside", "soyuz_down", "unknown"] = "unknown"
    title: Text
    sentence: Text
    sources: Many[Id] = ()


class Stay(Span):
    """People who were aboard a vehicle together; each came and left with the others."""

    vehicle: Id
    people: Annotated[Many[Id], Field(min_length=1)]
    sources: Annotated[Many[Id], Field(min_length=1)]


class Lane(Record):
    """A row of the timeline; `groups` choose events.

    `track` is whose sunlight, contact windows and altitude, whose crew (`crew`; else the station's)
    and whose way on the ground (`relay`; else the flame's). `begins`: until a person chooses.
    """

    id: Id
    title: Text
    kind: Literal[
        "custody", "phases", "events", "pictures", "relay", "crew", "sunlight", "contacts",
        "altitude", "disagreements",
    ]  # fmt: skip
    begins: Literal["open", "folded", "hidden"] = "open"
    groups: Many[Id] = ()
    track: Id | None = None


class Fact(Record):
    """Something known that is not an event: a figure, a quotation, an error of the record."""

    id: Id
    kind: Literal["figure", "background", "quotation", "correction", "open_question"]
    about: Many[Id] = ()
    text: Text
    status: Status
    said_by: Id | None = None
    sources: Annotated[Many[Id], Field(min_length=1)]
    disagreements: Many[Disagreement] = ()
