"""The whole mission as one frozen value."""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, PrivateAttr, StringConstraints

from torchviewer.mission.cast import GroundSite, Person, Place, Vehicle
from torchviewer.mission.errors import Problem
from torchviewer.mission.happenings import Custody, Event, Fact, Lane, Phase, Stay
from torchviewer.mission.legs import Track
from torchviewer.mission.records import (
    MISSION_ID_PATTERN,
    ZONE_PATTERN,
    Id,
    Language,
    Many,
    Record,
    Source,
    Span,
    Text,
    TimeOrEvent,
    UtcSeconds,
)
from torchviewer.mission.telling import Chapter, DidYouKnow, Picture, Story, Term

SCHEMA_VERSION = 1


class LocalClock(Record):
    """A local time that can be shown; `zone` is an IANA name, read with its rules of that date."""

    id: Id
    name: Text
    zone: Annotated[str, StringConstraints(pattern=ZONE_PATTERN, max_length=64)]


class Ut1Value(Record):
    """UT1 minus UTC at an instant, s."""

    at_utc_s: Annotated[UtcSeconds, Field(alias="at")]
    seconds: Annotated[float, Field(ge=-0.95, le=0.95)]


class Mission(Record):
    """A mission as read from its file; every time is UTC in seconds since 1970."""

    schema_version: Annotated[Literal[1], Field(alias="schema")]
    id: Annotated[str, StringConstraints(pattern=MISSION_ID_PATTERN)]
    language: Language
    title: Text
    subtitle: Text
    summary: Text
    epoch_utc_s: Annotated[TimeOrEvent, Field(alias="epoch")]
    start_at_utc_s: Annotated[TimeOrEvent, Field(alias="start_at")]
    subject: Id
    span: Span
    home: Span
    clocks: Many[LocalClock] = ()
    ut1_minus_utc: Many[Ut1Value] = ()
    sources: dict[Id, Source]
    places: dict[Id, Place] = Field(default_factory=dict)
    ground_sites: Many[GroundSite] = ()
    people: dict[Id, Person] = Field(default_factory=dict)
    vehicles: dict[Id, Vehicle] = Field(default_factory=dict)
    tracks: dict[Id, Track]
    phases: Many[Phase] = ()
    custody: Many[Custody] = ()
    aboard: Many[Stay] = ()
    lanes: Many[Lane] = ()
    events: Many[Event] = ()
    pictures: Many[Picture] = ()
    stories: Many[Story] = ()
    facts: Many[Fact] = ()
    terms: Many[Term] = ()
    chapters: Many[Chapter] = ()
    did_you_know: Many[DidYouKnow] = ()

    _folder: Path = PrivateAttr(default=Path())
    _languages: tuple[str, ...] = PrivateAttr(default=())
    _warnings: tuple[Problem, ...] = PrivateAttr(default=())
    _order: object = PrivateAttr(default=None)

    @property
    def folder(self) -> Path:
        """The folder that relative paths of this mission start from."""
        return self._folder

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the mission is written in, its own first."""
        return self._languages or (self.language,)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is wrong with the mission's files without stopping it, such as a lost picture."""
        return self._warnings
