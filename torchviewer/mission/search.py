"""The search through everything that a mission tells, in one language and any script.

All words must be found, each at the beginning of a word. Capitals, accents and ё do not count, nor
does the way in which a Russian name is spelt in Latin letters; a word of five letters and more may
have one slip of the hand where nothing else is found.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, islice
from typing import Any

from torchviewer.mission.folding import folded, sound
from torchviewer.mission.lookups import events_in_order, pictures_in_order
from torchviewer.mission.records import Precision, Text
from torchviewer.mission.story import Mission
from torchviewer.mission.telling import names_in, with_figures

KINDS = (
    "event", "person", "place", "vehicle", "phase", "chapter", "picture", "term", "fact", "source",
)  # fmt: skip
FIELDS = ("title", "alias", "text")
"""Where a word may be found, the best first: the title in this language; other names, and titles in
other languages; the text, with the names of people and places that belong to it."""
LONGEST_QUERY = 200
MOST_WORDS = 8
MOST_CANDIDATES = 3000
MOST_SLIPS = 40
SLIP_LETTERS = 5
SOUND_LETTERS = 3
EXCERPT = 90

_WORD = re.compile(r"\w+")
_RAW = re.compile("[\\w\u0300-\u036f'’‘ʻʹ.]+")
"""A word with the marks that folding takes out of it."""
_JOINED = re.compile(r"\w+(?:-\w+)+")
_PLAIN = "~"
"""Stands before the plain form of a word that sounds otherwise than it is written."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found.

    `where`: one of FIELDS; `found`: the other name or the part of the text, empty for a title.
    `utc_s` and `precision`: of events, pictures and phases.
    """

    kind: str
    id: str
    title: str
    where: str
    found: str
    utc_s: float | None
    precision: Precision | None


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: str
    id: str
    title: str
    utc_s: float | None
    precision: Precision | None
    texts: tuple[tuple[str, ...], ...]
    """The texts of each of FIELDS."""


class Search:
    """The records of a mission, read for the first question, or before it with `read`."""

    def __init__(self, mission: Mission, language: str) -> None:
        self._mission, self._language = mission, language
        self._entries: list[_Entry] = []
        self._hays: tuple[_Hay, ...] = ()
        self._reading: Iterator[None] | None = self._read()

    @property
    def is_ready(self) -> bool:
        """Whether everything has been read."""
        return self._reading is None

    def read(self, records: int | None = None) -> None:
        """Read so many records more, or all of them; a hundred thousand take seconds."""
        for _ in islice(self._reading or (), records):
            pass

    def is_of(self, mission: Mission, language: str) -> bool:
        """Whether this is the search of that mission in that language."""
        return self._mission is mission and self._language == language

    def find(self, query: str, limit: int = 50) -> list[Hit]:
        """What answers `query`, the best first.

        Titles come before other names, these before texts; in each the whole word before its
        beginning, before a slip; then by kind and time. Sources come last.
        """
        self.read()
        words = query_words(query)
        if not words or limit <= 0:
            return []
        forms = [self._forms(word) for word in words]
        if not all(forms):
            return []
        first = max(range(len(forms)), key=lambda i: max(len(form) for form, _ in forms[i]))
        ranked = []
        for number in self._candidates(forms[first]):
            ranks = [self._rank(number, one) for one in forms]
            known = [rank for rank in ranks if rank is not None]
            if len(known) == len(ranks):
                order = self._order(number, max(known))
                begins = self._begins(number, words[0], max(known)[0])
                ranked.append((order, not begins, sum(map(sum, known)), number))
        ranked.sort()
        return [self._hit(number, words, rank[-1]) for rank, _, _, number in ranked[:limit]]

    def _forms(self, word: str) -> list[tuple[str, int]]:
        """What to look for in the hay for one word, with its quality; 0 is best."""
        plain = sound(word)
        forms = [(f" {word} ", 0), (f" {word}", 1)]
        if len(plain) >= SOUND_LETTERS:  # shorter ones are like too much
            forms += [(f" {_PLAIN}{plain} ", 2), (f" {_PLAIN}{plain}", 3)]
        if len(word) < SLIP_LETTERS or any(form in hay for hay in self._hays for form, _ in forms):
            return forms
        slips: list[tuple[str, int]] = []
        for known in self._vocabulary:
            if is_one_slip(word, known) or (plain and is_one_slip(_PLAIN + plain, known)):
                slips.append((f" {known} ", 4))
                if len(slips) == MOST_SLIPS:
                    break
        return slips

    def _candidates(self, forms: list[tuple[str, int]]) -> Iterable[int]:
        """The entries in which one of the forms stands, the best fields and forms first."""
        found: dict[int, None] = {}
        for hay in self._hays:
            for form, _ in forms:
                for number in hay.lines(form):
                    found[number] = None
                    if len(found) >= MOST_CANDIDATES:
                        return found
        return found

    def _rank(self, number: int, forms: list[tuple[str, int]]) -> tuple[int, int] | None:
        """In which field and how well an entry answers one word; None: it does not."""
        for field, hay in enumerate(self._hays):
            line = hay.line(number)
            for form, quality in forms:
                if form in line:
                    return field, quality
        return None

    def _order(self, number: int, rank: tuple[int, int]) -> tuple[int, int, int]:
        """Where a rank stands among all: that of a source after the others."""
        field, quality = rank
        is_source = self._entries[number].kind == "source"
        return field + len(FIELDS) * is_source, quality, field

    def _begins(self, number: int, word: str, field: int) -> bool:
        return self._hays[field].line(number).startswith(f" {word}")

    def _hit(self, number: int, words: list[str], field: int) -> Hit:
        entry = self._entries[number]
        found = ""
        if field:
            said = entry.texts[field]
            untold = words
            if entry.kind != "fact":  # whose title is its text
                untold = [w for w in words if not marks(entry.title, [w])] or words
            found = max(said, key=lambda text: sum(bool(marks(text, [w])) for w in untold))
            found = excerpt(found, untold)
        return Hit(
            entry.kind, entry.id, entry.title, FIELDS[field], found, entry.utc_s, entry.precision
        )

    # What is searched

    def _read(self) -> Iterator[None]:
        lines: tuple[list[str], ...] = tuple([] for _ in FIELDS)
        for entry in _entries(self._mission, self._language):
            self._entries.append(entry)
            for field, texts in zip(lines, entry.texts, strict=True):
                field.append(_hay_line(" ".join(texts)))
            yield
        self._hays = tuple(map(_Hay, lines))
        self._reading = None

    @cached_property
    def _vocabulary(self) -> list[str]:
        words = {word for hay in self._hays for word in hay.text.split()}
        return sorted(word for word in words if len(word) >= SLIP_LETTERS - 1)


class _Hay:
    """One line an entry, a space around each word, its plain form beside it."""

    def __init__(self, lines: list[str]) -> None:
        self.text = "\n".join(lines) + "\n"
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=0))

    def __contains__(self, form: str) -> bool:
        return form in self.text

    def line(self, number: int) -> str:
        return self.text[self._starts[number] : self._starts[number + 1]]

    def lines(self, form: str) -> Iterator[int]:
        """The numbers of the lines in which `form` stands, once each."""
        at = self.text.find(form)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            yield number
            at = self.text.find(form, self._starts[number + 1])


@lru_cache(maxsize=65536)
def _hay_words(raw: str) -> str:
    """What stands in the hay for one word of a text: as it is written and as it sounds."""
    words = _WORD.findall(folded(raw))
    return " ".join(form for word in words for form in (word, _PLAIN + sound(word)))


def _hay_line(text: str) -> str:
    words = dict.fromkeys(map(_hay_words, _RAW.findall(text)))
    for joined in (
        _JOINED.findall(text) if "-" in text else ()
    ):  # hand-over is looked for as handover, too
        words[folded(joined.replace("-", ""))] = None
    return f" {' '.join(words)} " if words else " "


# Words


def query_words(query: str) -> list[str]:
    """The words of a question as they are compared, each once."""
    return list(dict.fromkeys(_WORD.findall(folded(query[:LONGEST_QUERY]))))[:MOST_WORDS]


def is_one_slip(word: str, known: str) -> bool:
    """True if `known`, or its beginning, is `word` but for one letter wrong, missing, too many, or
    two exchanged."""
    at = next((i for i, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), None)
    if at is None:
        return len(known) == len(word) - 1
    rest = word[at + 1 :]
    return (
        known[at + 1 :].startswith((rest, word[at:]))
        or known[at:].startswith(rest)
        or (known[at : at + 2] == word[at : at + 2][::-1] and known[at + 2 :].startswith(rest[1:]))
    ) and len(known) >= len(word) - 1


def marks(text: str, words: list[str]) -> list[tuple[int, int]]:
    """Where the words of a question stand in a text: begin and end of each, in its characters."""
    found = []
    for match in _WORD.finditer(text):
        here = folded(match[0])
        if any(here.startswith(word) for word in words):
            same = len(here) == len(match[0])
            size = max(len(w) for w in words if here.startswith(w)) if same else len(match[0])
            found.append((match.start(), match.start() + size))
        elif any(_sounds_alike(here, word) for word in words):
            found.append(match.span())
    for match in _JOINED.finditer(text):
        joined = folded(match[0].replace("-", ""))
        if not any(match.start() <= at < match.end() for at, _ in found) and any(
            joined.startswith(word) for word in words
        ):
            found.append(match.span())
    return sorted(found)


def _sounds_alike(here: str, word: str) -> bool:
    plain, wanted = sound(here), sound(word)
    if wanted and plain.startswith(wanted):
        return True
    return len(word) >= SLIP_LETTERS and (is_one_slip(word, here) or is_one_slip(wanted, plain))


def excerpt(text: str, words: list[str]) -> str:
    """The part of a long text that holds the first of the words, on one line."""
    line = " ".join(text.split())
    if len(line) <= EXCERPT:
        return line
    begin = max(next((at for at, _ in marks(line, words)), 0) - EXCERPT // 3, 0)
    if begin:
        begin = line.find(" ", begin) + 1
    end = line.rfind(" ", begin, begin + EXCERPT) if begin + EXCERPT < len(line) else len(line)
    end = end if end > begin else begin + EXCERPT
    return f"{'… ' if begin else ''}{line[begin:end]}{' …' if end < len(line) else ''}"


# Records


def _entries(mission: Mission, language: str) -> Iterator[_Entry]:
    """Every record that has a card, in the order of KINDS and then of time."""
    names = _Names(mission, language)
    for event in events_in_order(mission):
        with_it = names.of((*event.people, *event.vehicles, event.place))
        texts = (*names.texts(event.text), *with_it)
        yield names.entry(
            "event", event.id, event.title, (event.id.replace("_", " "),), texts,
            utc_s=event.start_utc_s, precision=event.precision,
        )  # fmt: skip
    for key, person in mission.people.items():
        texts = names.texts(person.role, person.text, person.agency)
        yield names.entry("person", key, person.name, person.aliases, texts)
    for key, place in mission.places.items():
        yield names.entry("place", key, place.name, (), names.texts(place.text))
    for key, vehicle in mission.vehicles.items():
        others = names.texts(vehicle.designation, vehicle.call_sign)
        yield names.entry("vehicle", key, vehicle.name, others, names.texts(vehicle.text))
    for phase in mission.phases:
        texts = names.texts(phase.text)
        yield names.entry(
            "phase", phase.id, phase.title, (), texts, utc_s=phase.start_utc_s, precision="min"
        )
    for chapter in mission.chapters:
        here = (known for known in mission.did_you_know if known.chapter == chapter.id)
        wonders = names.texts(*(known.text for known in here))
        texts = (
            *names.texts(*(panel.text for panel in chapter.panels)),
            *(with_figures(text, dict.fromkeys(names_in(text), "…")) for text in wonders),
        )
        yield names.entry(
            "chapter", chapter.id, chapter.title, (), texts,
            utc_s=chapter.start_utc_s, precision="day",
        )  # fmt: skip
    for picture in pictures_in_order(mission):
        told = names.texts(picture.caption, picture.correction, picture.photographer)
        texts = (*told, *names.of((*picture.people, picture.place)))
        yield names.entry(
            "picture", picture.id, picture.title, (), texts,
            utc_s=picture.taken_utc_s, precision=picture.taken_precision,
        )  # fmt: skip
    for term in mission.terms:
        yield names.entry("term", term.id, term.title, term.aliases, names.texts(term.text))
    for fact in mission.facts:
        title = fact.text.in_language(language)
        said = (title, *names.of((fact.said_by,)))
        yield _Entry("fact", fact.id, title, None, None, ((), (), said))
    for key, source in mission.sources.items():
        texts = names.texts(source.url, source.note)
        yield names.entry("source", key, source.name, (), texts)


class _Names:
    """Texts in one language, and what things are called in all of them."""

    def __init__(self, mission: Mission, language: str) -> None:
        self._language = language
        self._named: dict[str, Any] = {**mission.vehicles, **mission.places, **mission.people}
        for key, track in mission.tracks.items():
            if track.vehicle in mission.vehicles:
                self._named.setdefault(key, mission.vehicles[track.vehicle])

    def texts(self, *texts: Text | str | None) -> tuple[str, ...]:
        return tuple(
            text.in_language(self._language) if isinstance(text, Text) else text
            for text in texts
            if text
        )

    def of(self, ids: Iterable[str | None]) -> tuple[str, ...]:
        """The names of records."""
        known = [self._named[key] for key in ids if key in self._named]
        return tuple(one.name.in_language(self._language) for one in known)

    def entry(
        self,
        kind: str,
        key: str,
        title: Text,
        others: tuple[str, ...],
        texts: tuple[str, ...],
        *,
        utc_s: float | None = None,
        precision: Precision | None = None,
    ) -> _Entry:
        shown = title.in_language(self._language)
        aliases = (*(text for text in title.root.values() if text != shown), *others)
        return _Entry(kind, key, shown, utc_s, precision, ((shown,), aliases, texts))
