"""A path through time as CSV: one row an instant, units in the header, empty where not recorded."""

import csv
import math
from typing import TextIO

from torchviewer.flight.track import GRADES, TrackArrays
from torchviewer.mission.times import iso_utc

COLUMNS = (
    ("lat_deg", 5),
    ("lon_deg", 5),
    ("alt_km", 4),
    ("speed_km_s", 6),
    ("ground_speed_km_s", 6),
)


def write_track(path: TrackArrays, file: TextIO) -> None:
    """Write `path` with columns utc, lat_deg ... ground_speed_km_s, grade."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["utc", *(name for name, _ in COLUMNS), "grade"])
    for i, utc_s in enumerate(path.utc_s):
        numbers = [_number(getattr(path, name)[i], digits) for name, digits in COLUMNS]
        writer.writerow([iso_utc(float(utc_s), 3), *numbers, GRADES[path.grade[i]]])


def _number(value: float, digits: int) -> str:
    return f"{value:.{digits}f}" if math.isfinite(value) else ""
