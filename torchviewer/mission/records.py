"""What every record of a mission file is made of: identifiers, texts, times, sources."""

import datetime as dt
import unicodedata
from collections.abc import Mapping
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    RootModel,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import core_schema

T = TypeVar("T")

LONGEST_TEXT = 4000
LONGEST_NAME = 200
FIRST_YEAR, LAST_YEAR = 1900, 2100
YEARS = f"the years {FIRST_YEAR} to {LAST_YEAR}"
NOT_FORWARD = "end is not after start; exchange them or correct one"
_HIDDEN = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)

Precision = Literal["ms", "s", "min", "5min", "15min", "h", "day"]
PRECISION_S: Mapping[str, float] = {
    "ms": 0.001, "s": 1.0, "min": 60.0, "5min": 300.0, "15min": 900.0, "h": 3600.0, "day": 86400.0,
}  # fmt: skip
Status = Literal["reported", "planned", "typical", "derived", "recalled"]

ID_PATTERN = r"^[a-z][a-z0-9_]{0,63}$"
LANGUAGE_PATTERN = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$"
PATH_PATTERN = r"^[A-Za-z0-9_][A-Za-z0-9_./-]{0,199}$"
URL_PATTERN = r"^https?://[^\s<>]+$"
ZONE_PATTERN = r"^[A-Za-z_]+(/[A-Za-z0-9_+-]+)*$"
MISSION_ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,63}$"
#: what a pattern asks for, in words
PATTERN_WORDS: Mapping[str, str] = {
    ID_PATTERN: "an id: small letters a-z, digits and _, a letter first, at most 64",
    LANGUAGE_PATTERN: 'a language code such as "en" or "de"',
    PATH_PATTERN: "the name of a file in the mission's folder, with / and without spaces",
    URL_PATTERN: "an address that begins with http:// or https://, without spaces",
    ZONE_PATTERN: 'a time zone such as "Europe/Moscow"',
    MISSION_ID_PATTERN: "small letters a-z, digits and -, at most 64",
}


class Record(BaseModel):
    """A frozen value read from a mission file; unknown keys and wrong types are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


def _plain(text: str) -> str:
    """Refuse characters that hide or reorder what a reader sees."""
    for character in text:
        if character in _HIDDEN or (
            unicodedata.category(character) in ("Cc", "Cs") and character != "\n"
        ):
            raise ValueError(f"has the forbidden character U+{ord(character):04X}; delete it")
    return text


def _inside(path: str) -> str:
    """Refuse a path that could lead out of the mission's folder."""
    if any(part == "" or part.startswith(".") for part in path.split("/")):
        raise ValueError(
            "leads out of the mission's folder or has an empty part; name a file in it"
        )
    return path


def _as_tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _utc_s(value: Any) -> Any:
    """Seconds since 1970-01-01 UTC from an aware TOML date-time."""
    if isinstance(value, dt.datetime):
        if value.tzinfo is None:
            raise ValueError(f"has no time zone; write {value.isoformat()}Z for UTC")
        if not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise ValueError(f"lies outside {YEARS}; correct the year")
        return value.timestamp()
    if isinstance(value, dt.date):
        raise ValueError(f'is a date only; write {value}T00:00:00Z and precision = "day"')  # noqa: TRY004
    raise ValueError("must be a date-time such as 2013-11-07T04:14:15Z, without quotes")


PlainText = Annotated[str, StringConstraints(max_length=LONGEST_TEXT), AfterValidator(_plain)]
Name = Annotated[
    str, StringConstraints(min_length=1, max_length=LONGEST_NAME), AfterValidator(_plain)
]
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
RelativePath = Annotated[str, StringConstraints(pattern=PATH_PATTERN), AfterValidator(_inside)]
Url = Annotated[str, StringConstraints(pattern=URL_PATTERN, max_length=400), AfterValidator(_plain)]
Many = Annotated[tuple[T, ...], BeforeValidator(_as_tuple)]
UtcSeconds = Annotated[
    float,
    BeforeValidator(_utc_s),
    WithJsonSchema({"type": "string", "format": "date-time"}),
]
#: as UtcSeconds; the file may also name an event, which the reader replaces by its time
TimeOrEvent = Annotated[
    float,
    BeforeValidator(_utc_s),
    WithJsonSchema(
        {
            "description": 'A date-time, or an event: "liftoff", "spacewalk.end", "liftoff-60"',
            "anyOf": [
                {"type": "string", "format": "date-time"},
                {
                    "type": "string",
                    "pattern": r"^[a-z][a-z0-9_]*(\.(start|end))?( ?[+-] ?[0-9.]+( ?s)?)?$",
                },
            ],
        }
    ),
]
Latitude = Annotated[float, Field(ge=-90.0, le=90.0)]
Longitude = Annotated[float, Field(ge=-180.0, le=180.0)]


class Text(RootModel[dict[Language, PlainText]]):
    """A text keyed by language; a plain string stands for the mission's own language."""

    model_config = ConfigDict(frozen=True, strict=True)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """For editors: a plain string is right too."""
        by_language = handler.resolve_ref_schema(handler(schema))
        return {"anyOf": [{"type": "string", "maxLength": LONGEST_TEXT}, by_language]}

    @model_validator(mode="before")
    @classmethod
    def _own_language(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, str):
            return {(info.context or {}).get("language", "en"): value}
        if not isinstance(value, dict) or not value:
            raise ValueError('must be a text, or a table by language such as { en = "Liftoff" }')
        return value

    @model_validator(mode="after")
    def _says_something(self) -> "Text":
        for words in self.root.values():
            if not words.strip():
                raise ValueError("is empty; write a text, or leave the key out if it is optional")
        return self

    def in_language(self, language: str) -> str:
        """The text in `language`, else in its base language, else in the first one written."""
        return (
            self.root.get(language)
            or self.root.get(language.partition("-")[0])
            or next(iter(self.root.values()))
        )


class Source(Record):
    """Where a fact comes from."""

    name: Text
    url: Url | None = None
    kind: Literal["document", "computation", "typical", "recalled"] = "document"
    note: Text | None = None


class Disagreement(Record):
    """What another source says instead; `start` where it names another time."""

    text: Text
    sources: Many[Id]
    start_utc_s: Annotated[UtcSeconds | None, Field(alias="start")] = None


class Span(Record):
    """A half-open range of time [start, end)."""

    start_utc_s: Annotated[TimeOrEvent, Field(alias="start")]
    end_utc_s: Annotated[TimeOrEvent, Field(alias="end")]

    @model_validator(mode="after")
    def _forward(self) -> "Span":
        if self.end_utc_s <= self.start_utc_s:
            raise ValueError(NOT_FORWARD)
        return self

    @classmethod
    def between(cls, start_utc_s: float, end_utc_s: float) -> "Span":
        """The range from one instant to a later one, s UTC; ValueError if it is not later."""
        if end_utc_s <= start_utc_s:
            raise ValueError(NOT_FORWARD)
        return cls.model_construct(start_utc_s=start_utc_s, end_utc_s=end_utc_s)

    @property
    def length_s(self) -> float:
        return self.end_utc_s - self.start_utc_s

    def holds(self, utc_s: float) -> bool:
        return self.start_utc_s <= utc_s < self.end_utc_s
