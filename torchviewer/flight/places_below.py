"""What lies below a point of the Earth: a country, a sea or an ocean, its time, the nearest city.

Names and borders are those of November 2013. Everything is read at the first question about it, in
plain Python, so that asking needs no numpy. The form of the files: `resources/places/README.md`.
"""

import gzip
import json
import math
import sys
import zlib
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from torchviewer.mission.errors import ResourceError
from torchviewer.mission.resources import resource

EARTH_RADIUS_KM = 6371.0  # mean radius, IUGG
KM_PER_DEG = math.radians(1) * EARTH_RADIUS_KM
ROUNDING_DEG = 1e-9
FALLBACK_LANGUAGE = "en"
NAMES_OF_CITIES = ("others", "countries", "shown", "hidden", "capitals")
UNREADABLE = (OSError, EOFError, ValueError, TypeError, LookupError, zlib.error)


@dataclass(frozen=True, slots=True)
class City:
    """A city of over 15,000 people; `country` is an ISO 3166 code."""

    name: str
    country: str
    lat_deg: float
    lon_deg: float
    population: int
    distance_km: float


@dataclass(frozen=True, slots=True)
class _Grid:
    """Rows from south to north, each a series of runs from west to east with one number each."""

    row_count: int
    column_count: int
    starts: "array[int]"
    columns: "array[int]"
    numbers: "array[int]"

    def number(self, lat_deg: float, lon_deg: float) -> int:
        """The number at a place; ValueError if the degrees are not finite."""
        if not (math.isfinite(lat_deg) and math.isfinite(lon_deg)):
            raise ValueError(f"a position needs finite degrees, not {lat_deg}, {lon_deg}")
        row = int((min(max(lat_deg, -90.0), 90.0) + 90.0) / 180.0 * self.row_count)
        row = min(row, self.row_count - 1)
        column = int((lon_deg + 180.0) % 360.0 / 360.0 * self.column_count) % self.column_count
        run = bisect_right(self.columns, column, self.starts[row], self.starts[row + 1])
        return self.numbers[run - 1]


class PlacesBelow:
    """Names what lies below; `root` is the folder of the data, by default the shipped one."""

    def __init__(self, root: Path | None = None) -> None:
        self._root = root

    def name(self, lat_deg: float, lon_deg: float, language: str = FALLBACK_LANGUAGE) -> str:
        """The country, sea or ocean at a place, never empty; English where a name is lacking.

        Every finite position has an answer: longitudes wrap, latitudes beyond a pole are taken
        for the pole. Edges are true to about 5 km. ValueError if a number is not finite.
        ResourceError if the data are missing or damaged.
        """
        grid, places = self._below
        names = places[grid.number(lat_deg, lon_deg)]
        return names.get(language) or names[FALLBACK_LANGUAGE]

    def near_city(self, lat_deg: float, lon_deg: float, within_km: float = 100.0) -> City | None:
        """The nearest city within `within_km` along the ground; None if there is none."""
        cities = self.cities
        nearest = min(
            (
                (cities.distance_km(index, lat_deg, lon_deg), index)
                for index in cities.around(lat_deg, lon_deg, within_km / KM_PER_DEG)
            ),
            default=(math.inf, -1),
        )
        return cities.city(*nearest) if nearest[0] <= within_km else None

    def zone(self, lat_deg: float, lon_deg: float) -> str | None:
        """The IANA name of the time zone kept at a place, with its territorial waters.

        None in the open sea, and on land where nobody keeps a time. Edges are true to about 3 km.
        ValueError if a number is not finite. ResourceError if the data are missing or damaged.
        """
        grid, zones = self._zones
        return zones[grid.number(lat_deg, lon_deg)] or None

    @property
    def names(self) -> list[dict[str, str]]:
        """The names by language of every country, sea and ocean, in the order of their numbers."""
        return self._below[1]

    @cached_property
    def _below(self) -> tuple[_Grid, list[dict[str, str]]]:
        return self._read("names.json", "places", "below.bin.gz")

    @cached_property
    def _zones(self) -> tuple[_Grid, list[str]]:
        return self._read("zones.json", "zones", "zones.bin.gz")

    def _read(self, form_name: str, key: str, runs_name: str) -> tuple[_Grid, list[Any]]:
        """A grid, and the list in its form that its numbers count in."""
        try:
            form = json.loads(self._file(form_name).read_text(encoding="utf-8"))
            packed = gzip.decompress(self._file(runs_name).read_bytes())
            return _unpacked(form, len(form[key]), packed), form[key]
        except UNREADABLE as error:
            raise damaged(f"{form_name} or places/{runs_name}", error) from error

    @cached_property
    def cities(self) -> "CityTable":
        try:
            text = gzip.decompress(self._file("cities.json.gz").read_bytes())
            return CityTable(**json.loads(text))
        except UNREADABLE as error:
            raise damaged("cities.json.gz", error) from error

    @cached_property
    def city_names(self) -> dict[str, Any]:
        """Further names of the cities and the countries of their codes, as the file has them."""
        try:
            data = json.loads(gzip.decompress(self._file("city_names.json.gz").read_bytes()))
            if len(data["others"]) != len(self.cities.name):
                raise ValueError("it has names of other cities")
            return {key: data[key] for key in NAMES_OF_CITIES}
        except UNREADABLE as error:
            raise damaged("city_names.json.gz", error) from error

    def _file(self, name: str) -> Path:
        return resource(f"places/{name}") if self._root is None else self._root / name


@dataclass(frozen=True, slots=True)
class CityTable:
    """The cities from south to north, one list for each property."""

    zones: list[str]
    lat_deg: list[float]
    lon_deg: list[float]
    population: list[int]
    country: list[str]
    zone: list[int]
    name: list[str]

    def around(self, lat_deg: float, lon_deg: float, reach_deg: float) -> list[int]:
        """The cities in a box that holds the circle of `reach_deg` around a place."""
        first = bisect_left(self.lat_deg, lat_deg - reach_deg)
        last = bisect_right(self.lat_deg, lat_deg + reach_deg)
        # a meridian touches the circle where sin(difference) = sin(reach) / cos(latitude)
        if reach_deg >= 90 or abs(lat_deg) + reach_deg >= 90:
            return list(range(first, last))
        sine = math.sin(math.radians(reach_deg)) / math.cos(math.radians(lat_deg))
        reach_lon_deg = math.degrees(math.asin(min(1.0, sine))) + ROUNDING_DEG
        return [
            index
            for index in range(first, last)
            if abs((self.lon_deg[index] - lon_deg + 180) % 360 - 180) <= reach_lon_deg
        ]

    def distance_km(self, index: int, lat_deg: float, lon_deg: float) -> float:
        """Along a great circle, by the haversine formula."""
        lat, other_lat = math.radians(lat_deg), math.radians(self.lat_deg[index])
        half_lon = math.radians(self.lon_deg[index] - lon_deg) / 2
        square = (
            math.sin((other_lat - lat) / 2) ** 2
            + math.cos(lat) * math.cos(other_lat) * math.sin(half_lon) ** 2
        )
        return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(square)))

    def city(self, distance_km: float, index: int) -> City:
        return City(
            name=self.name[index],
            country=self.country[index],
            lat_deg=self.lat_deg[index],
            lon_deg=self.lon_deg[index],
            population=self.population[index],
            distance_km=distance_km,
        )


def _unpacked(form: dict[str, Any], count: int, packed: bytes) -> _Grid:
    """The grid of numbers below `count`; ValueError if the two files do not fit together."""
    rows = form["rows"]
    head = (rows + 1) * 4
    starts = _numbers("I", packed[:head])
    middle = head + starts[-1] * 2
    columns = _numbers("H", packed[head:middle])
    numbers = _numbers("H", packed[middle:])
    if not len(columns) == len(numbers) == starts[-1] or max(numbers) >= count:
        raise ValueError("the runs are incomplete")
    return _Grid(rows, form["columns"], starts, columns, numbers)


def _numbers(code: str, packed: bytes) -> "array[int]":
    numbers = array(code)
    numbers.frombytes(packed)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def damaged(name: str, error: Exception) -> ResourceError:
    return ResourceError(
        f"The program's file places/{name} cannot be read ({error}). Install torchviewer again."
    )
