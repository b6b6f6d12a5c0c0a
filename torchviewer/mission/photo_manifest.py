"""The list that lies beside an owner's photographs: `photos.toml`, or `photos.csv`.

    schema = 1
    title = "Our photographs of the launch"
    credit = "City Museum"                  # these five hold for every photo that has no other
    licence = "cc-by-4.0"
    photographer = "Ann Example"
    source = "Collection of the City Museum, inv. 2013/88"
    url = "https://museum.example/88"

    [[photos]]
    file = "launch.jpg"                     # JPEG, PNG, WebP or TIFF in this folder or below it
    slot = "slide_04"                       # a picture of the mission, or:
    # taken = 2013-11-07T10:14:15+06:00     # when it was taken, with its zone, or:
    # event = "liftoff"                     # the event that it shows
    # precision = "min"                     # ms, s, min, 5min, 15min, h, day
    caption = { en = "The rocket rises.", de = "Die Rakete steigt." }

More keys of a photo: title, alt (for those who cannot see it), people, place, may_export,
may_kiosk, sha256 (of the file: a damaged copy is found when the album is added or checked).
What is left empty says nothing. In a CSV file the first line names the keys; languages are columns
such as caption_de, names of people are divided by semicolons. Every text is plain text.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from torchviewer.mission.errors import MissionFileError, Problem
from torchviewer.mission.findings import Finding, Loc, key_text, shown, where_text
from torchviewer.mission.photo_table import table_data
from torchviewer.mission.plain_words import finding_of, plain_loc
from torchviewer.mission.reasons import ListReason
from torchviewer.mission.records import (
    MISSION_ID_PATTERN,
    Id,
    Language,
    Many,
    Name,
    PlainText,
    Precision,
    Record,
    Text,
    Url,
    UtcSeconds,
)
from torchviewer.mission.shape import keys_of
from torchviewer.mission.times import nearest
from torchviewer.mission.toml_gate import MOST_BYTES, refuse, regular_bytes, safe_text
from torchviewer.mission.toml_lines import line_of, lines_by_place
from torchviewer.mission.toml_text import parsed

TOML_NAME, CSV_NAME = "photos.toml", "photos.csv"
MOST_PHOTOS = 2500
MOST_FINDINGS = 1000
DIVIDE = "Divide the album into several folders"
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
#: what is only told of a photo: one that is not sound is left out, and the photo stays
_WORDS = frozenset({"title", "caption", "alt", "people"})
_EMPTY: tuple[Any, ...] = ("", {}, [])
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))]
)


def why_no_name(name: str) -> str | None:
    """Why a file of an album cannot have this name on every system; None: it can.

    It never leads out of the album: no `..`, no leading slash, no drive, no hidden part.
    """
    if len(name) > 200:
        return "is longer than 200 characters"
    if any(sign in name for sign in '\\:*?"<>|'):
        return 'has one of the signs \\ : * ? " < > | in it'
    if any(unicodedata.category(sign) in _UNSEEN for sign in name):
        return "has signs in it that cannot be seen"
    reasons = (_why_no_part(part) for part in name.split("/"))
    return next((reason for reason in reasons if reason), None)


def _why_no_part(part: str) -> str | None:
    if not part or part.startswith("."):
        return "leads out of the album, is hidden or has an empty part"
    if part != part.strip() or part.endswith("."):
        return "has a part that begins or ends with a space or ends with a dot"
    if part.partition(".")[0].casefold() in _RESERVED:
        return "has a name that Windows keeps for a device"
    return None


def _named(name: str) -> str:
    reason = why_no_name(name)
    if reason:
        raise ValueError(f"{reason}; write the name of a file in this folder, such as a/launch.jpg")
    return unicodedata.normalize("NFC", name)


def _sum(text: str) -> str:
    if re.fullmatch(r"[0-9a-fA-F]{64}", text) is None:
        raise ValueError("is no SHA-256 sum; write its 64 digits 0-9 and a-f, or leave it out")
    return text.lower()


PhotoName = Annotated[PlainText, AfterValidator(_named)]


#: an empty one is refused in the words for a missing one
Credit = Annotated[PlainText, StringConstraints(max_length=200)]


class Owned(Record):
    """What an owner can say once for a whole album, or of one photo."""

    credit: Credit | None = None
    licence: Name | None = None
    photographer: Name | None = None
    source: Name | None = None
    url: Url | None = None
    place: Name | None = None
    may_export: bool | None = None
    may_kiosk: bool | None = None


class Entry(Owned):
    """One photo of the list: its file, where it belongs, what is said of it."""

    file: PhotoName
    slot: Id | None = None
    taken_utc_s: Annotated[UtcSeconds | None, Field(alias="taken")] = None
    precision: Precision | None = None
    event: Id | None = None
    title: Text | None = None
    caption: Text | None = None
    alt: Text | None = None
    people: Many[Name] = ()
    sha256: Annotated[PlainText, AfterValidator(_sum)] | None = None

    def with_what_holds_for_all(self, album: Owned) -> "Entry":
        """This entry, where it says nothing with what is said once for the album."""
        said = {
            key: getattr(album, key) for key in Owned.model_fields if getattr(self, key) is None
        }
        return self.model_copy(update=said)


class Manifest(Owned):
    """The whole list. `mission`: the only mission that it is for; `language`: of plain texts."""

    schema_version: Annotated[Literal[1], Field(alias="schema")] = 1
    title: Text | None = None
    mission: Annotated[str, StringConstraints(pattern=MISSION_ID_PATTERN)] | None = None
    language: Language | None = None
    photos: Annotated[Many[Entry], Field(min_length=1)]


@dataclass
class ManifestFile:
    """A list that has been read: what is sound of it, and what was found to be wrong."""

    path: Path
    text: str
    data: dict[str, Any]
    #: of a CSV file, whose lines are no TOML
    lines: dict[Loc, int] | None = None
    manifest: Manifest | None = None
    #: where each entry of `manifest` stands in the file, from 0
    places: tuple[int, ...] = ()
    findings: list[Finding] = field(default_factory=list)

    def note(self, number: int, finding: Finding) -> None:
        """Note something about the entry that is `number` in the manifest; `loc` is its key."""
        loc: Loc = ("photos", self.places[number], *finding.loc)
        self.findings.append(replace(finding, loc=loc))

    def name_at(self, place: int) -> str:
        """The file of the entry at a place in the file; "": its name is too odd to be shown."""
        return _file_at(("photos", place), self.data)

    def problems(self) -> Iterator[Problem]:
        """The findings with their lines and the names of their photos, in the order of the file."""
        if not self.findings:
            return
        lines = lines_by_place(self.text) if self.lines is None else self.lines
        found = [(line_of(finding.loc, lines) or 0, finding) for finding in self.findings]
        for line, finding in sorted(found, key=lambda pair: pair[0]):
            about = [f"line {line}"] if line else []
            name = _file_at(finding.loc, self.data)
            about += [name] if name else []
            where = " ".join([where_text(finding.loc), f"({', '.join(about)})" if about else ""])
            yield Problem(
                self.path, where.strip(), finding.what, finding.instead, finding.serious,
                finding.reason, finding.parts, name, line,
            )  # fmt: skip


def manifest_path(folder: Path) -> Path | None:
    """The list of a folder; None: it has none."""
    for name in (TOML_NAME, CSV_NAME):
        if (folder / name).is_file():
            return folder / name
    return None


def read_manifest(folder: Path, language: str) -> ManifestFile:
    """The list of a folder, as much of it as is sound; MissionFileError: it cannot be read at all.

    `language` is that of plain texts, unless the list itself names one.
    """
    if not folder.is_dir():
        what, instead = "there is no such folder", "Is its disk or stick plugged in?"
        raise refuse(folder, what, instead, reason="no_folder")
    path = manifest_path(folder)
    if path is None:
        raise refuse(
            folder,
            f"the folder has no {TOML_NAME}",
            f'Begin one with: torchviewer photos template "{folder}"',
            reason="no_list",
        )
    file = _read(path, language)
    file.data = _filled_in(file.data)
    count = len(photos) if isinstance(photos := file.data.get("photos"), list) else 0
    if count > MOST_PHOTOS:
        raise _too_many(path, count)
    _validate(file, language)
    return file


def _read(path: Path, language: str) -> ManifestFile:
    content = regular_bytes(path, 16 * MOST_BYTES)
    if path.name == CSV_NAME:
        data, lines = table_data(content, path, MOST_PHOTOS, language)
        return ManifestFile(path, "", data, lines)
    count = content.count(b"[[photos]]")
    if count > MOST_PHOTOS:
        raise _too_many(path, count)
    if len(content) > MOST_BYTES:
        raise refuse(path, f"is larger than {MOST_BYTES // 1024} KiB", DIVIDE)
    text = safe_text(path)
    return ManifestFile(path, text, parsed(text, path))


def _too_many(path: Path, count: int) -> MissionFileError:
    what = f"lists {count} photos, more than {MOST_PHOTOS}"
    return refuse(path, what, DIVIDE, reason="too_many", parts=(str(count), str(MOST_PHOTOS)))


def _filled_in(data: dict[str, Any]) -> dict[str, Any]:
    """The data without what was left empty: a list is begun from a template."""
    filled = {key: _filled(value) for key, value in data.items() if key != "photos"}
    filled = {key: value for key, value in filled.items() if value not in _EMPTY}
    if "photos" in data:
        photos = data["photos"]
        filled["photos"] = [_filled(one) for one in photos] if isinstance(photos, list) else photos
    return filled


def _filled(value: Any) -> Any:
    """A value without empty texts in it; an entry, a text by language or a list of names."""
    if isinstance(value, dict):
        inner = {key: _filled(one) for key, one in value.items()}
        return {key: one for key, one in inner.items() if one not in _EMPTY}
    if isinstance(value, list):
        return [one for one in value if one != ""]
    return value.strip() if isinstance(value, str) else value


def _validate(file: ManifestFile, language: str) -> None:
    """Take what is sound, and note the rest; a text that is not sound is left out alone."""
    errors = _tried(file, language)
    if any(_is_of_words(finding.loc) for finding in file.findings):
        words = {finding.loc for finding in file.findings if _is_of_words(finding.loc)}
        file.data = _filled_in(_without(file.data, words))
        errors = _tried(file, language)
    if not errors:
        return
    places = [plain_loc(e["loc"]) for e in errors]
    if any(len(loc) < 2 or loc[0] != "photos" for loc in places):
        return  # the head itself is wrong: credit or rights of all photos may be
    damaged = {loc[1] for loc in places}
    photos = file.data["photos"]
    file.places = tuple(n for n in range(len(photos)) if n not in damaged)
    if file.places:
        sound = {**file.data, "photos": [photos[n] for n in file.places]}
        file.manifest = Manifest.model_validate(sound, context=_context(file, language))


def _tried(file: ManifestFile, language: str) -> list[ErrorDetails]:
    """Read the whole list; what is wrong with it is noted once and given back."""
    try:
        file.manifest = Manifest.model_validate(file.data, context=_context(file, language))
    except ValidationError as error:
        errors = error.errors(include_url=False)
    else:
        file.places = tuple(range(len(file.manifest.photos)))
        return []
    known = {finding.loc for finding in file.findings}
    found = (_finding(error, file.data) for error in errors[:MOST_FINDINGS])
    file.findings += [finding for finding in found if finding.loc not in known]
    return errors


def _context(file: ManifestFile, language: str) -> dict[str, str]:
    own = file.data.get("language")
    return {"language": own if isinstance(own, str) else language}


def _is_of_words(loc: Loc) -> bool:
    """Whether a place is in what is only told of a photo or of the album, not whose it is."""
    return loc[:1] == ("title",) or (loc[:1] == ("photos",) and len(loc) > 2 and loc[2] in _WORDS)


def _without(value: Any, places: set[Loc], loc: Loc = ()) -> Any:
    """A value of the list, which stands at `loc`, without what stands at these places."""
    if isinstance(value, dict):
        pairs = ((key, one, (*loc, key)) for key, one in value.items())
        return {key: _without(one, places, at) for key, one, at in pairs if at not in places}
    if isinstance(value, list):
        listed = ((one, (*loc, number)) for number, one in enumerate(value))
        return [_without(one, places, at) for one, at in listed if at not in places]
    return value


def _finding(error: ErrorDetails, data: dict[str, Any]) -> Finding:
    """What pydantic finds wrong, with a reason; of mere words, that they are left out."""
    finding = finding_of(error, data, Manifest)
    reason, *parts = _reason(error, finding.loc)
    finding = replace(finding, reason=reason, parts=tuple(parts))
    if not _is_of_words(finding.loc):
        return finding
    return replace(finding, what=f"{finding.what}: it is left out", serious=False)


def _reason(error: ErrorDetails, loc: Loc) -> tuple[ListReason, *tuple[str, ...]]:
    """The reason for what pydantic finds wrong, and its parts."""
    kind, value = error["type"], error.get("input")
    key = key_text(str(loc[-1])) if loc else ""
    if kind == "extra_forbidden":
        known = keys_of(Manifest if len(loc) == 1 else Entry)
        return "unknown_key", key, nearest(key, known) or ""
    if kind == "missing":
        return "missing_key", key
    if kind == "string_too_long":
        return "too_long", str(error.get("ctx", {})["max_length"])
    said = str(error.get("ctx", {}).get("error", ""))
    if hidden := re.search(r"forbidden character (U\+[0-9A-F]+)", said):
        return "hidden_sign", hidden[1]
    if "has no time zone" in said:
        return "no_zone", str(value)
    return ("bad_name" if key == "file" else "bad_value"), shown(value)


def _file_at(loc: Loc, data: dict[str, Any]) -> str:
    """The name of the photo that a place belongs to; "": it is none, or too odd to be shown."""
    try:
        name = data["photos"][loc[1]]["file"] if loc[:1] == ("photos",) else ""
    except (KeyError, IndexError, TypeError):
        return ""
    return name if isinstance(name, str) and why_no_name(name) is None else ""
