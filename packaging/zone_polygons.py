"""The polygons of the time zones, as the package timezonefinder-data 1.x holds them.

They are those of timezone-boundary-builder with its oceans, and cover the whole Earth. The file of
their corners is a FlatBuffer, layout 1 of `schemas/polygons.fbs` beside it: one table of tables,
each with one vector, which a few offsets lead to.
"""

import struct
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

DATA = "timezonefinder-data/timezonefinder_data/data"
MAGIC, LAYOUT = b"TZFP", 1
DEG = 1e-7  # the unit of a corner
OPEN_SEA = "Etc/GMT"
"""So the names of zones begin that are none: 15 degrees of sea, or land that nobody claims."""

Floats = npt.NDArray[np.float64]


def zone_polygons(unpacked: Path) -> tuple[list[str], list[tuple[int, Floats]]]:
    """The names of the zones, first "" for the open sea; and polygons, the greatest first.

    A polygon is the number of its zone and its closed ring, (n, 2), degrees. What lies in a hole
    has a polygon of its own, a smaller one, and so has a region where two zones are kept: whoever
    paints them in this order needs no holes, and there has the time of the region.
    """
    folder = unpacked / DATA
    all_names = (folder / "timezone_names.txt").read_text(encoding="utf-8").split()
    names = ["", *(name for name in all_names if not name.startswith(OPEN_SEA))]
    numbers = [0 if name.startswith(OPEN_SEA) else names.index(name) for name in all_names]
    zones = [numbers[zone] for zone in np.load(folder / "zone_ids.npy")]
    rings = list(_rings((folder / "boundaries" / "coordinates.bin").read_bytes()))
    polygons = sorted(zip(zones, rings, strict=True), key=lambda polygon: -_area(polygon[1]))
    return names, polygons


def _rings(packed: bytes) -> Iterator[Floats]:
    root = _offset(packed, 0)
    layout_at = _field(packed, root, 1)
    if packed[4:8] != MAGIC or struct.unpack_from("<H", packed, layout_at) != (LAYOUT,):
        sys.exit("timezonefinder-data: its polygons are of another layout than 1")
    table = _offset(packed, _field(packed, root, 0))
    (count,) = struct.unpack_from("<I", packed, table)
    for index in range(count):
        polygon = _offset(packed, table + 4 + 4 * index)
        at = _offset(packed, _field(packed, polygon, 0))
        (length,) = struct.unpack_from("<I", packed, at)
        # all longitudes, then all latitudes
        lon_lat = np.frombuffer(packed, "<i4", length, at + 4).reshape(2, -1)
        yield lon_lat.T * DEG


def _offset(packed: bytes, at: int) -> int:
    """Where the reference at a byte leads."""
    leap: int = struct.unpack_from("<I", packed, at)[0]
    return at + leap


def _field(packed: bytes, table: int, number: int) -> int:
    """Where a table has a field, by the list of its fields that stands apart."""
    (back,) = struct.unpack_from("<i", packed, table)
    leap: int = struct.unpack_from("<H", packed, table - back + 4 + 2 * number)[0]
    return table + leap


def _area(ring: Floats) -> float:
    """Square degrees, by the shoelace formula."""
    x, y = ring[:, 0], ring[:, 1]
    return abs(float(x @ np.roll(y, 1) - y @ np.roll(x, 1))) / 2
