"""The path around an instant, sampled once for a while, ready to be drawn on any kind of map."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from torchviewer.flight.track import GRADES, TrackArrays
from torchviewer.views.map_options import USUAL, MapOptions

STEP_S = 20.0
JOINT_S = 0.1  # so exactly lie the samples beside a change of grade: 0.8 km of way
LEAST_AHEAD_S = 2000.0  # the way to the marker is drawn from here, however little is shown
BLOCK_S = 10800.0
RECONSTRUCTED = GRADES.index("reconstructed")
GROUND = GRADES.index("ground")

Floats = NDArray[np.float64]
Track = Callable[[float, float, float], TrackArrays]
"""The path from start to end (s UTC) at every so many seconds, as `Flight.track` gives it."""


@dataclass(frozen=True, eq=False)
class Samples:
    """A path around an instant, at every STEP_S: longitudes run on without a jump.

    Where the grade changes two more samples stand, one on either side.

    `utc_s`, `lat_deg`, `lon_deg`, `alt_km`, `along_deg` (length of the line drawn so far):
    float64 (n,); `grade`: int8 (n,), 0 where the path is not recorded (the numbers are NaN there).
    """

    utc_s: Floats
    lat_deg: Floats
    lon_deg: Floats
    alt_km: Floats
    along_deg: Floats
    grade: NDArray[np.int8]

    def cut(self, start_utc_s: float, end_utc_s: float) -> "Samples":
        """The samples within [start, end]; the same object again for the same instants."""
        return _cut(self, start_utc_s, end_utc_s)

    def runs(self) -> "tuple[Samples, ...]":
        """Stretches of one grade that were really flown; each begins where the one before ends."""
        return self._runs

    @cached_property
    def _runs(self) -> "tuple[Samples, ...]":
        flown = np.isfinite(self.lat_deg) & (self.grade != 0) & (self.grade != GROUND)
        if len(flown) and flown.all() and (self.grade == self.grade[0]).all():
            return (self,)
        changes = np.flatnonzero(np.diff(np.where(flown, self.grade, 0))) + 1
        edges = [0, *changes.tolist(), len(self.utc_s)]
        runs = []
        for first, end in pairwise(edges):
            if first < end and flown[first]:
                shared = first if first == 0 or not flown[first - 1] else first - 1
                run = self.part(slice(shared, end))
                runs.append(replace(run, grade=np.full(end - shared, self.grade[end - 1])))
        return tuple(runs)

    def part(self, part: slice) -> "Samples":
        """Some of the samples."""
        return Samples(
            self.utc_s[part],
            self.lat_deg[part],
            self.lon_deg[part],
            self.alt_km[part],
            self.along_deg[part],
            self.grade[part],
        )


def sampled(track: Track, utc_s: float, options: MapOptions = USUAL) -> Samples:
    """The path around `utc_s`, far enough for every instant of the same block of time."""
    block = math.floor(utc_s / BLOCK_S) * BLOCK_S
    start = block - math.ceil(options.past_s / STEP_S + 2) * STEP_S
    ahead_s = max(options.future_s, LEAST_AHEAD_S)
    end = block + BLOCK_S + math.ceil(ahead_s / STEP_S + 2) * STEP_S
    path = track(start, end, STEP_S)
    pieces = [_columns(path)]
    for before in np.flatnonzero(np.diff(path.grade)).tolist():
        fine = track(float(path.utc_s[before]), float(path.utc_s[before + 1]), JOINT_S)
        changes = np.flatnonzero(np.diff(fine.grade))
        beside = np.unique((changes, changes + 1))
        inside = (beside > 0) & (beside < len(fine.utc_s) - 1)
        pieces.append([column[beside[inside]] for column in _columns(fine)])
    columns = [np.concatenate(column) for column in zip(*pieces, strict=True)]
    order = np.argsort(columns[0], kind="stable")
    utc, lat, lon, alt, grade = (column[order] for column in columns)
    lon = _unwrapped(lon)
    steps = np.hypot(np.diff(lon), np.diff(lat))
    along = np.concatenate(([0.0], np.cumsum(np.nan_to_num(steps))))
    return Samples(utc, lat, lon, alt, along, grade)


def _columns(path: TrackArrays) -> list[NDArray[Any]]:
    return [path.utc_s, path.lat_deg, path.lon_deg, path.alt_km, path.grade]


@lru_cache(maxsize=64)  # a map that is moved asks for the same pieces with each frame
def _cut(samples: Samples, start_utc_s: float, end_utc_s: float) -> Samples:
    first, last = np.searchsorted(samples.utc_s, [start_utc_s - 1e-3, end_utc_s + 1e-3])
    return samples.part(slice(int(first), int(last)))


def block_of(utc_s: float) -> int:
    """Which block of time `utc_s` lies in: within it `sampled` gives the same answer."""
    return math.floor(utc_s / BLOCK_S)


def _unwrapped(lon_deg: Floats) -> Floats:
    """Longitudes without jumps; gaps (NaN) stay gaps."""
    known = np.isfinite(lon_deg)
    result = np.full(lon_deg.shape, np.nan)
    if known.any():
        result[known] = np.unwrap(lon_deg[known], period=360.0)
    return result


def on_grid(utc_s: float) -> float:
    """The last instant of the samples at or before this one."""
    return math.floor(utc_s / STEP_S) * STEP_S
