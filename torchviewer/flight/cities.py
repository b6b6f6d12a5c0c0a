"""The search for a city by its name, in Latin or Cyrillic script, without a network.

Names are compared without accents, capitals, hyphens and apostrophes, and with ё as е. All names
stand in one long text, which Python searches faster than any list. Everything is read at the first
question. The form of the files: `resources/places/README.md`.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from torchviewer.flight.places_below import FALLBACK_LANGUAGE, PlacesBelow
from torchviewer.flight.russian_names import FROM_RUSSIAN, russian_form
from torchviewer.mission.folding import folded

LONGEST_TEXT = 100
SWAP_LETTERS = 4
"""From so many letters on, two of them may be exchanged."""
SHORT_COUNTRIES = (("usa", "US"), ("uk", "GB"), ("england", "GB"))
"""Names that no list has, and many write."""
LAST_LETTER = "\U0010ffff"
_NOT_RUSSIAN = re.compile("[^а-яёА-ЯЁ .-]|[ъЪ](?![еёюяЕЁЮЯ])|[сц]ьк(?:ий|\\b)|ць\\b")
"""Letters of other languages, an old hard sign, Ukrainian endings."""


@dataclass(frozen=True, slots=True)
class FoundCity:
    """A city that was found; `zone` is an IANA name.

    `name` and `country` are in the language asked for where that is known; `code`: of the country,
    ISO 3166; `matched`: the name that the text was found in.
    """

    name: str
    country: str
    code: str
    lat_deg: float
    lon_deg: float
    zone: str
    population: int
    matched: str


class Cities:
    """The 34,006 towns of over 15,000 people; `root` is the folder of the data."""

    def __init__(self, root: Path | None = None) -> None:
        self._places = PlacesBelow(root)

    def search(
        self, text: str, language: str = FALLBACK_LANGUAGE, limit: int = 20
    ) -> list[FoundCity]:
        """The cities with a name that begins with `text`, or has a word that does.

        In this order: the whole of a name, the beginning of the name that is shown, of a word of
        it, of another name, of a word of that; the greater city first in each. Where there is no
        such city, what follows a comma, or the last words, may begin a name of its country in any
        language. ResourceError if the data are missing or damaged.
        """
        for name, country in _readings(_plain(text)):
            found = self._named(name, self._codes(country), limit)
            if found:
                return [self._found(city, line, language) for city, line in found.items()]
        return []

    def _named(self, name: str, codes: set[str], limit: int) -> dict[int, int]:
        """The first cities of that name in those countries, each with its line, in order."""
        if limit <= 0 or not codes or not any(map(str.isalnum, name)):
            return {}
        population, country = self._places.cities.population, self._places.cities.country
        found: dict[int, int] = {}
        for index, words in (
            (self._all, f"\n{name}\n"),
            (self._shown_names, f"\n{name}"),
            (self._shown_names, f" {name}"),
            (self._all, f"\n{name}"),
            (self._all, f" {name}"),
        ):
            fresh: dict[int, int] = {}
            for line in index.lines(words):
                city = self._city_of(line)
                if city not in found and country[city] in codes:
                    fresh.setdefault(city, line)
            found.update(sorted(fresh.items(), key=lambda pair: (-population[pair[0]], pair[0])))
            if len(found) >= limit:
                break
        return dict(list(found.items())[:limit])

    def search_swapped(
        self, text: str, language: str = FALLBACK_LANGUAGE, limit: int = 20
    ) -> list[FoundCity]:
        """As `search`, for each text that is `text` but for two neighbouring letters exchanged.

        Whole names come first, then the greater city. Short texts have too many neighbours: none.
        """
        wanted = _plain(text)
        found: dict[tuple[float, float], FoundCity] = {}
        for at in range(len(wanted) - 1) if len(wanted) >= SWAP_LETTERS else ():
            one, other = wanted[at], wanted[at + 1]
            if one != other:
                swapped = f"{wanted[:at]}{other}{one}{wanted[at + 2 :]}"
                for city in self.search(swapped, language, limit):
                    found.setdefault((city.lat_deg, city.lon_deg), city)
        ranked = sorted(
            found.values(),
            key=lambda city: (len(folded(city.matched)) != len(wanted), -city.population),
        )
        return ranked[:limit]

    def name(self, city: int, language: str = FALLBACK_LANGUAGE) -> str:
        """What a city is called in a language where that is known, by its place in the table."""
        return self._shown(city, self._firsts[city], language)

    def table(self) -> tuple[list[float], list[float], list[int], list[str]]:
        """Latitudes, longitudes (degrees), numbers of people and zones of all cities, in order."""
        cities = self._places.cities
        zones = [cities.zones[zone] for zone in cities.zone]
        return cities.lat_deg, cities.lon_deg, cities.population, zones

    def on_maps(self) -> tuple[list[int], list[int]]:
        """Places in the table of capitals, and of what a map does not name: suburbs, districts."""
        names = self._places.city_names
        return names["capitals"], names["hidden"]

    def country(self, code: str, language: str) -> str:
        """The name in 2013 of the country with an ISO 3166 code; the code where it is not known."""
        names = self._country(code)
        return names.get(language) or names.get(FALLBACK_LANGUAGE) or code

    def country_names(self, code: str) -> list[str]:
        """The names of that country in every language."""
        return list(self._country(code).values())

    def _country(self, code: str) -> dict[str, str]:
        number: int | None = self._places.city_names["countries"].get(code)
        return {} if number is None else self._places.names[number]

    def _codes(self, words: str) -> set[str]:
        """The countries with a folded name that begins with `words`: of none, all of them."""
        first = bisect_left(self._countries, (words, ""))
        beyond = bisect_left(self._countries, (words + LAST_LETTER, ""))
        return {code for _, code in self._countries[first:beyond]}

    @cached_property
    def _countries(self) -> list[tuple[str, str]]:
        """Every folded name and short form of each country with its code, by name."""
        codes = set(self._places.cities.country)
        names = {(folded(name), code) for code in codes for name in self.country_names(code)}
        return sorted(names.union(SHORT_COUNTRIES, ((code.lower(), code) for code in codes)))

    def _city_of(self, line: int) -> int:
        return bisect_right(self._firsts, line) - 1

    def _found(self, city: int, line: int, language: str) -> FoundCity:
        cities = self._places.cities
        return FoundCity(
            name=self._shown(city, line, language),
            country=self.country(cities.country[city], language),
            code=cities.country[city],
            lat_deg=cities.lat_deg[city],
            lon_deg=cities.lon_deg[city],
            zone=cities.zones[cities.zone[city]],
            population=cities.population[city],
            matched=self._raw[line],
        )

    def _shown(self, city: int, line: int, language: str) -> str:
        """The name in a language: ours, else in Russian the one that can, or must, be Russian."""
        ours: str | None = self._places.city_names["shown"].get(language, {}).get(str(city))
        if ours:
            return ours
        first = self._firsts[city]
        if language == "ru":
            last = self._firsts[city + 1] if city + 1 < len(self._firsts) else len(self._raw)
            russian = [name for name in self._raw[first:last] if not _NOT_RUSSIAN.search(name)]
            if self._raw[line] in russian:
                return self._raw[line]
            if len(russian) == 1:
                return russian[0]
            is_near = self._places.cities.country[city] in FROM_RUSSIAN
            form = russian_form(self._raw[first], russian) if is_near else None
            if form is not None:
                return form
        return self._raw[first]

    @cached_property
    def _raw(self) -> list[str]:
        """Every name; those of one city follow one another: GeoNames' first, ours, the others."""
        return "\n".join(self._blocks).split("\n")

    @cached_property
    def _blocks(self) -> list[str]:
        pairs = zip(self._places.cities.name, self._places.city_names["others"], strict=True)
        blocks = [f"{name}\n{others}" if others else name for name, others in pairs]
        for city in {
            int(city) for names in self._places.city_names["shown"].values() for city in names
        }:
            name, _, others = blocks[city].partition("\n")
            blocks[city] = "\n".join([name, *self._ours(city), *([others] if others else [])])
        return blocks

    def _ours(self, city: int) -> list[str]:
        """The names that we give a city, by language."""
        shown = self._places.city_names["shown"]
        return [shown[language][str(city)] for language in shown if str(city) in shown[language]]

    @cached_property
    def _firsts(self) -> list[int]:
        """The number of the first name of each city."""
        counts = [block.count("\n") + 1 for block in self._blocks]
        return list(accumulate(counts[:-1], initial=0))

    @cached_property
    def _all(self) -> "_Index":
        return _Index(self._blocks, range(len(self._raw)))

    @cached_property
    def _shown_names(self) -> "_Index":
        """The names that GeoNames gives first, and ours."""
        lines: list[int] = []
        for city, first in enumerate(self._firsts):
            lines.extend(range(first, first + 1 + len(self._ours(city))))
        return _Index([self._raw[line] for line in lines], lines)


class _Index:
    """Names folded into one text, with a line break before and after each."""

    def __init__(self, names: Sequence[str], lines: Sequence[int]) -> None:
        """`names` may hold several lines each; `lines`: the number of each line."""
        self.text = "\n" + folded("\n".join(names)) + "\n"
        lengths = [len(line) + 1 for line in self.text[1:-1].split("\n")]
        self.starts = list(accumulate(lengths[:-1], initial=1))
        self.numbers = lines

    def lines(self, words: str) -> Iterator[int]:
        """The lines in which `words` begin; a line break at their start belongs to the line."""
        at = self.text.find(words)
        while at >= 0:
            yield self.numbers[bisect_right(self.starts, at + 1) - 1]
            at = self.text.find(words, at + 1)


def _plain(text: str) -> str:
    """A text as it is looked for: folded, with one space between words."""
    return " ".join(folded(text[:LONGEST_TEXT]).split())


def _readings(text: str) -> Iterator[tuple[str, str]]:
    """A plain text as the name of a city and the beginning of that of its country, or nothing."""
    yield text, ""
    if "," in text:
        name, *_, country = text.split(",")
        yield name.strip(), country.strip()
        return
    words = text.split()
    for count in range(1, len(words)):
        yield " ".join(words[:count]), " ".join(words[count:])
