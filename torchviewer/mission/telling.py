"""How the mission is shown and told: pictures, chapters, stories, the glossary, did you know."""

import re
from typing import Annotated, Any, Literal

from pydantic import Field, PrivateAttr, StringConstraints

from torchviewer.mission.photo import Photo
from torchviewer.mission.records import (
    Id,
    Many,
    Name,
    Precision,
    Record,
    RelativePath,
    Span,
    Text,
    TimeOrEvent,
    UtcSeconds,
)

MOST_WORDS_OF_A_TERM = 40
MOST_WORDS_OF_A_PANEL = 60

FIGURE_NAME = r"^[a-z][a-z0-9_]{0,31}$"
_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]{0,31})\}")

Quantity = Literal[
    "seconds", "rounds", "sunrises", "sunlit_percent", "distance_km", "fastest_km_s", "highest_km",
    "apart_km",
]  # fmt: skip

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


class Panel(Record):
    """A piece of a chapter: at most 60 words and a picture, and the instant it tells of."""

    at_utc_s: Annotated[TimeOrEvent, Field(alias="at")]
    text: Text
    picture: Id
    sources: Annotated[Many[Id], Field(min_length=1)]


class Chapter(Span):
    """A part of the whole as it is told to visitors; its panels follow one another in time."""

    id: Id
    title: Text
    panels: Annotated[Many[Panel], Field(min_length=1)]


class Figure(Record):
    """A number in a text that the program computes from the paths in [start, end].

    `seconds`: how long it was; `rounds`: turns about the middle of the Earth, as seen from the
    stars; `sunrises`: how often `track` comes out of the dark; `sunlit_percent`: of the time;
    `distance_km`, `fastest_km_s`: flown, and the greatest speed, relative to the stars;
    `highest_km`: above the ellipsoid; `apart_km`: from `other`, over the ground, at the start.
    `track` is the subject's unless named. The number is divided by `per` (3600 makes hours of
    seconds) and then shown as a multiple of `round_to`, so that no digit stands there that is not
    known.
    """

    of: Quantity
    start_utc_s: Annotated[TimeOrEvent, Field(alias="start")]
    end_utc_s: Annotated[TimeOrEvent, Field(alias="end")]
    track: Id | None = None
    other: Id | None = None
    per: Annotated[float, Field(gt=0, le=1e9)] = 1.0
    round_to: Annotated[float, Field(gt=0, le=1e9)]


class DidYouKnow(Record):
    """Something to wonder at, told with a chapter; `{name}` in its text is a computed figure."""

    id: Id
    chapter: Id
    text: Text
    figures: dict[Annotated[str, StringConstraints(pattern=FIGURE_NAME)], Figure] = Field(
        default_factory=dict
    )
    sources: Annotated[Many[Id], Field(min_length=1)]


def names_in(text: str) -> tuple[str, ...]:
    """The names of the figures that a text has places for, in its order."""
    return tuple(_PLACEHOLDER.findall(text))


def with_figures(text: str, figures: dict[str, str]) -> str:
    """A text with its figures written in; one that is not there stays as it is named."""
    return _PLACEHOLDER.sub(lambda found: figures.get(found[1], found[0]), text)
