"""An album: a folder of photographs and its list, checked against a mission.

What is wrong with one photo does not stop the others. A photo whose entry is sound and whose file
is not keeps its place and says why (`Photo.trouble`).
"""

from dataclasses import dataclass, replace
from pathlib import Path

from torchviewer.mission.errors import MissionFileError, Problem
from torchviewer.mission.findings import Finding, shown
from torchviewer.mission.lookups import event_at
from torchviewer.mission.photo import LICENCES, Photo, Use, allowed_uses, licence_word
from torchviewer.mission.photo_check import Checked, Folder
from torchviewer.mission.photo_manifest import Entry, ManifestFile, read_manifest
from torchviewer.mission.reasons import EntryReason, Reason
from torchviewer.mission.records import Precision, Text
from torchviewer.mission.story import Mission
from torchviewer.mission.times import iso_utc, nearest

MOST_PROBLEMS = 200


@dataclass(frozen=True)
class Placed:
    """A photo and where it belongs: a slot of the mission, or an instant (s UTC) of its own.

    `event`, `place` and `people` are ids of the mission; `place` and `people` are empty where
    nothing is said.
    """

    photo: Photo
    slot: str | None
    taken_utc_s: float | None
    precision: Precision
    event: str | None
    place: str | None
    people: tuple[str, ...]
    photographer: str | None
    title: Text | None
    caption: Text | None
    alt: Text | None


@dataclass(frozen=True)
class Album:
    """The photos of a folder that can be laid over a mission, and all that is wrong with it."""

    name: str
    title: Text
    folder: Path
    placed: tuple[Placed, ...]
    problems: tuple[Problem, ...] = ()
    #: the only mission that it is for; None: any
    mission_id: str | None = None

    @property
    def photos(self) -> tuple[Photo, ...]:
        return tuple(placed.photo for placed in self.placed)

    @property
    def sound(self) -> int:
        """How many of them can be shown."""
        return sum(photo.trouble is None for photo in self.photos)

    def shown_in(self, use: Use) -> "Album":
        """The same album with only those photos that may be shown there."""
        allowed = tuple(placed for placed in self.placed if use in placed.photo.uses)
        return replace(self, placed=allowed)


def load_album(
    folder: Path, mission: Mission, name: str | None = None, *, compares_sums: bool = False
) -> Album:
    """The album in a folder; it never raises for what it finds there.

    `name` is what it is called by in ids; without one, that of its folder. `compares_sums`: read
    whole files whose sha256 the list has, to find damaged copies.
    """
    name = name or album_name(folder.resolve().name)
    try:
        file = read_manifest(folder, mission.language)
    except MissionFileError as error:
        title = Text({mission.language: folder.name or name})
        return Album(name, title, folder, (), error.problems)
    loading = _Loading(name, folder, mission, file)
    loading.compares_sums = compares_sums
    return loading.album()


def album_name(words: str) -> str:
    """A short name for an album from any words: small letters, digits and hyphens."""
    kept = "".join(sign if sign.isalnum() else "-" for sign in words.casefold())
    return "-".join(part for part in kept.split("-") if part)[:40].strip("-") or "album"


class _Loading:
    """Brings one list, its folder and a mission together."""

    def __init__(self, name: str, folder: Path, mission: Mission, file: ManifestFile) -> None:
        self._name, self._folder, self._mission, self._file = name, folder, mission, file
        self.compares_sums = False
        self._files = Folder(folder)
        self._slots = {picture.id: picture for picture in mission.pictures}
        self._events = {event.id: event for event in mission.events}
        self._people = {
            words.casefold(): person_id
            for person_id, person in mission.people.items()
            for words in (person_id, *person.name.root.values())
        }
        self._taken_slots: dict[str, int] = {}
        self._listed: dict[str, int] = {}

    def album(self) -> Album:
        manifest = self._file.manifest
        title = Text({self._mission.language: self._folder.resolve().name or self._name})
        placed: list[Placed] = []
        if manifest is not None:
            title = manifest.title or title
            if manifest.mission in (None, self._mission.id):
                for number, entry in enumerate(manifest.photos):
                    one = self._placed(number, entry.with_what_holds_for_all(manifest))
                    if one is not None:
                        placed.append(one)
        problems = _shortened(list(self._file.problems()))
        mission_id = manifest.mission if manifest else None
        return Album(self._name, title, self._folder, tuple(placed), problems, mission_id)

    def _placed(self, number: int, entry: Entry) -> Placed | None:
        """The photo of one entry with its place; None, and a note why, where it has none."""
        before = len(self._file.findings)
        self._note_twice(number, entry)
        self._note_credit(number, entry)
        where = self._moment(number, entry)
        place = self._place(number, entry.place)
        if where is None or len(self._file.findings) > before:
            return None
        taken_utc_s, precision, event = where
        people, others = self._known_people(entry)
        sha256 = entry.sha256 if self.compares_sums else None
        checked = self._files.check(entry.file, sha256)
        self._note_file(number, entry, checked)
        return Placed(
            photo=self._photo(number, entry, checked, others),
            slot=entry.slot,
            taken_utc_s=taken_utc_s,
            precision=precision,
            event=event,
            place=place,
            people=people,
            photographer=entry.photographer,
            title=entry.title,
            caption=entry.caption,
            alt=entry.alt,
        )

    def _note_twice(self, number: int, entry: Entry) -> None:
        first = self._listed.setdefault(entry.file, self._file.places[number])
        if first != self._file.places[number]:
            what = f"photos[{first}] is the file {shown(entry.file)} already"
            self._note(number, "file", what, "Keep one of the two", "file_twice", entry.file)

    def _note_credit(self, number: int, entry: Entry) -> None:
        if not (entry.credit or "").strip():
            what = "has no credit: nobody is named as whose photograph it is"
            instead = 'Write credit = "NASA/Bill Ingalls", the line that its owner asks for'
            self._note(number, "credit", what, instead, "no_credit")

    def _moment(
        self, number: int, entry: Entry
    ) -> tuple[float | None, Precision, str | None] | None:
        """When it was taken, how finely that is known, and the event; None: it has no place."""
        if entry.event is not None and entry.event not in self._events:
            self._no_such(number, "event", "no_event", entry.event, self._events)
            return None
        if entry.slot is not None:
            return self._moment_of_slot(number, entry, entry.slot)
        if entry.taken_utc_s is None and entry.event is None:
            what = "belongs nowhere: it has neither `slot` nor `taken` nor `event`"
            instead = (
                'Write slot = "..." (torchviewer photos slots lists them), '
                'taken = 2013-11-07T04:14:15Z or event = "liftoff"'
            )
            self._note(number, "slot", what, instead, "nowhere")
            return None
        if entry.taken_utc_s is None:
            event = self._events[entry.event or ""]
            return event.start_utc_s, entry.precision or event.precision, event.id
        if not self._is_in_span(number, entry.taken_utc_s):
            return None
        at = event_at(self._mission, entry.taken_utc_s)
        event_id = entry.event or (at.id if at else self._mission.events[0].id)
        return entry.taken_utc_s, entry.precision or _as_written(entry.taken_utc_s), event_id

    def _moment_of_slot(
        self, number: int, entry: Entry, slot: str
    ) -> tuple[float | None, Precision, str | None] | None:
        if slot not in self._slots:
            self._no_such(number, "slot", "no_slot", slot, self._slots)
            return None
        if slot in self._taken_slots:
            first = self._taken_slots[slot]
            what = f"photos[{first}] is in the slot {shown(slot)} already"
            instead = "Write taken = ... to have both, or keep one"
            self._note(number, "slot", what, instead, "slot_taken", slot, self._file.name_at(first))
            return None
        if entry.taken_utc_s is not None and not self._is_in_span(number, entry.taken_utc_s):
            return None
        self._taken_slots[slot] = self._file.places[number]
        if entry.taken_utc_s is None:
            return None, self._slots[slot].taken_precision, entry.event
        return entry.taken_utc_s, entry.precision or _as_written(entry.taken_utc_s), entry.event

    def _is_in_span(self, number: int, utc_s: float) -> bool:
        span = self._mission.span
        if span.holds(utc_s):
            return True
        what = f"{iso_utc(utc_s)} lies outside the mission"
        first, last = iso_utc(span.start_utc_s), iso_utc(span.end_utc_s)
        instead = f"Write a time from {first} to {last}"
        self._note(number, "taken", what, instead, "outside", iso_utc(utc_s), first, last)
        return False

    def _place(self, number: int, words: str | None) -> str | None:
        """The id of a place or track that is named by its id or its name."""
        if words is None:
            return None
        if words in self._mission.tracks:
            return words
        for place_id, place in self._mission.places.items():
            names = (place_id, *place.name.root.values())
            if words.casefold() in {name.casefold() for name in names}:
                return place_id
        known = (*self._mission.places, *self._mission.tracks)
        self._no_such(number, "place", "no_place", words, known)
        return None

    def _no_such(
        self, number: int, kind: str, reason: EntryReason, words: str, known: object
    ) -> None:
        names = list(known) if isinstance(known, dict | tuple) else []
        alike = (name for name in names if name.replace("_0", "_") == words)  # slide_4, slide_04
        near = next(alike, None) or nearest(words, names)
        what = f"the mission has no {kind} {shown(words)}"
        instead = "" if near else f"Write one of {', '.join(names[:12])} ..."
        what = f"{what}; did you mean {shown(near)}?" if near else what
        self._note(number, kind, what, instead, reason, words, near or "")

    def _known_people(self, entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Ids of those whom the mission knows, and the names of the others."""
        ids = [self._people.get(name.casefold()) for name in entry.people]
        others = [name for name, found in zip(entry.people, ids, strict=True) if found is None]
        return tuple(dict.fromkeys(found for found in ids if found)), tuple(others)

    def _photo(self, number: int, entry: Entry, checked: Checked, people: tuple[str, ...]) -> Photo:
        licence = entry.licence or ""
        self._note_licence(number, entry, licence)
        return Photo(
            path=checked.path,
            album=self._name,
            file=entry.file,
            kind=checked.kind,
            width_px=checked.width_px,
            height_px=checked.height_px,
            credit=(entry.credit or "").strip(),
            licence=licence,
            uses=allowed_uses(licence, entry.may_export, entry.may_kiosk),
            source=entry.source or "",
            url=entry.url or "",
            people=people,
            file_bytes=checked.file_bytes,
            changed_ns=checked.changed_ns,
            trouble=checked.trouble,
            reason=checked.reason,
        )

    def _note_licence(self, number: int, entry: Entry, licence: str) -> None:
        if licence_word(licence) or None not in (entry.may_export, entry.may_kiosk):
            return
        known = f"{shown(licence)} is no licence known here" if licence else "has no licence"
        what = f"{known}: it is shown on this screen, but not exported and not in a kiosk"
        instead = f"Write licence = one of {', '.join(LICENCES)}, or say may_export and may_kiosk"
        finding = Finding(("licence",), what, instead, serious=False)
        reason: EntryReason = "odd_licence" if licence else "no_licence"
        self._file.note(
            number, replace(finding, reason=reason, parts=(licence,) if licence else ())
        )

    def _note_file(self, number: int, entry: Entry, checked: Checked) -> None:
        if checked.trouble is not None:
            what, _, instead = f"file {shown(entry.file)} {checked.reason}".partition("; ")
            instead = instead[:1].upper() + instead[1:]
            self._note(number, "file", what, instead, checked.why or "", *checked.parts)

    def _note(
        self, number: int, key: str, what: str, instead: str, reason: Reason, *parts: str
    ) -> None:
        """Note why a photograph is not shown."""
        self._file.note(number, Finding((key,), what, instead, reason=reason, parts=parts))


def _as_written(utc_s: float) -> Precision:
    """How finely a time is known of which nothing is said: as finely as it is written."""
    return "s" if utc_s % 60 else "min"


def _shortened(problems: list[Problem]) -> tuple[Problem, ...]:
    """The first of very many problems, the serious ones before all others."""
    if len(problems) <= MOST_PROBLEMS:
        return tuple(problems)
    ordered = sorted(problems, key=lambda problem: not problem.serious)
    rest = ordered[MOST_PROBLEMS:]
    serious = any(problem.serious for problem in rest)
    more = Problem(ordered[0].path, "", f"and {len(rest)} more problems", serious=serious)
    return (*ordered[:MOST_PROBLEMS], replace(more, reason="more", parts=(str(len(rest)),)))
