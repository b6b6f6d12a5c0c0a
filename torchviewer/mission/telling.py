"""How the mission is shown and told: picture slots, stories and their cues, the glossary."""

from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr

from torchviewer.mission.photo import Photo
from torchviewer.mission.records import (
    Id,
    Many,
    Name,
    Precision,
    Record,
    RelativePath,
    Text,
    TimeOrEvent,
    UtcSeconds,
)

MOST_WORDS_OF_A_TERM = 40
PHOTO_ID = "photo:"
"""How the ids of photos without a slot begin; no id of a mission file can."""


class Original(Record):
    """Where an owner can get the photograph that a slot stands for, and what to write with it.

    `archive` is a source; `search` are words to look for there; `credit` and `licence` are those
    to put into an album's list.
    """

    archive: Id
    search: Name
    credit: Name
    licence: Name


class Picture(Record):
    """A picture slot with its three dates: printed with it, taken, and the event's own.

    `file` is the program's own drawing (relative to the mission's folder); `rights` are those of
    the photograph that the slot stands for, which is not shipped. `photo` is an owner's photograph
    that is shown in its place; no mission file has one, only `cover.lay_over` does.
    """

    id: Id
    slide: Annotated[int, Field(ge=1, le=999)] | None = None
    file: RelativePath
    taken_utc_s: Annotated[UtcSeconds, Field(alias="taken")]
    taken_precision: Precision
    printed: Text
    event: Id
    title: Text
    caption: Text
    alt: Text
    people: Many[Id] = ()
    place: Id
    photographer: Name | None = None
    credit: Name
    rights: Literal["nasa", "reserved", "own"]
    correction: Text | None = None
    original: Original | None = None
    sources: Annotated[Many[Id], Field(min_length=1)]

    _photo: Photo | None = PrivateAttr(default=None)

    @property
    def photo(self) -> Photo | None:
        """The photograph to show instead of the drawing; None: there is only the drawing."""
        return self._photo

    def with_photo(self, photo: Photo, **changes: Any) -> "Picture":
        """This slot with an owner's photograph in it, and with the words that come with that."""
        copy = self.model_copy(update=changes)
        copy._photo = photo
        return copy


class Cue(Record):
    """One step of a story: where the clock goes, what is said, how long it is held."""

    id: Id | None = None
    at_utc_s: Annotated[TimeOrEvent, Field(alias="at")]
    title: Text
    text: Text
    picture: Id | None = None
    rate: Annotated[float, Field(ge=0, le=3600)] = 1.0
    hold_s: Annotated[float, Field(gt=0, le=3600)] = 20.0


class Story(Record):
    """An ordered telling of the mission."""

    id: Id
    title: Text
    minutes: Annotated[float, Field(gt=0, le=600)]
    cues: Annotated[Many[Cue], Field(min_length=1)]


class Term(Record):
    """A word of the glossary, told in at most 40 words.

    `aliases`: other names and abbreviations in any language; `about`: what to read on.
    """

    id: Id
    title: Text
    text: Text
    aliases: Many[Name] = ()
    about: Many[Id] = ()
    sources: Many[Id] = ()
