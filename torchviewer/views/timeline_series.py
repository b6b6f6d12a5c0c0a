"""Sunlight and altitude over time, computed piece by piece and remembered; without Qt.

Pieces are computed only where the track is recorded, and only when somebody looks at them.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from torchviewer.flight.flight import Flight
from torchviewer.mission.legs import Track
from torchviewer.views.timeline_scale import Scale

SUNLIGHT_PIECE_S = 6 * 3600.0
SAMPLES = 256
STEPS_S = (1.0, 3.0, 10.0, 30.0, 60.0, 120.0, 240.0, 480.0, 960.0, 1920.0, 3840.0)
STEP_PX = 2.5
MOST_PIECES = 800
_TOPS_KM = (1, 2, 5, 10, 20, 50, 100, 150, 200, 300, 450, 600, 1000, 2000, 5000, 10000, 50000)

Curve = list[tuple[float, float]]


def recorded_pieces(track: Track, scale: Scale, length_s: float) -> Iterator[int]:
    """The numbers of the pieces of `length_s` in view in which the track has a leg."""
    done: int | None = None
    for leg in track.legs:
        start = max(leg.start_utc_s, scale.start_utc_s)
        end = min(leg.end_utc_s, scale.end_utc_s)
        if end <= start:
            continue
        first = int(start // length_s)
        if done is not None:
            first = max(first, done + 1)
        for number in range(first, math.ceil(end / length_s)):
            yield number
            done = number


class SunlightSeries:
    """When a track is in sunlight."""

    def __init__(self, flight: Flight, track: Track, track_id: str | None) -> None:
        self._flight = flight
        self._track = track
        self._id = track_id
        self._pieces: dict[int, list[tuple[float, float]]] = {}
        self._joined: tuple[tuple[int, int, int], list[tuple[float, float]]] = ((0, -1, 0), [])

    def missing(self, scale: Scale) -> Iterator[int]:
        """The pieces in view that have yet to be computed."""
        pieces = recorded_pieces(self._track, scale, SUNLIGHT_PIECE_S)
        return (number for number in pieces if number not in self._pieces)

    def compute(self, number: int) -> None:
        start = number * SUNLIGHT_PIECE_S
        self._pieces[number] = self._flight.sunlight(start, start + SUNLIGHT_PIECE_S, self._id)

    def ranges(self, scale: Scale) -> list[tuple[float, float]]:
        """The sunlit ranges known so far around the view, joined where pieces meet, UTC s.

        The same list as long as it holds the same.
        """
        first = int(scale.start_utc_s // SUNLIGHT_PIECE_S)
        last = int(scale.end_utc_s // SUNLIGHT_PIECE_S)
        key = (first, last, len(self._pieces))
        if self._joined[0] != key:
            self._joined = (key, self._join(first, last))
        return self._joined[1]

    def _join(self, first: int, last: int) -> list[tuple[float, float]]:
        joined: list[tuple[float, float]] = []
        for number in range(first, last + 1):
            for start, end in self._pieces.get(number, ()):
                if joined and start - joined[-1][1] < 1.0:
                    joined[-1] = (joined[-1][0], end)
                else:
                    joined.append((start, end))
        return joined


@dataclass(frozen=True, eq=False)
class Piece:
    """A part of the altitude curve: unbroken lines of (s after `start_utc_s`, km)."""

    start_utc_s: float
    end_utc_s: float
    lines: tuple[Curve, ...]


class AltitudeSeries:
    """How high a track is, at a sample every one or two pixels."""

    def __init__(self, flight: Flight, track: Track, track_id: str | None) -> None:
        self._flight = flight
        self._track = track
        self._id = track_id
        self._pieces: dict[tuple[float, int], Piece] = {}
        self._highest_km: float | None = None
        self._seen: tuple[Scale, int, list[Piece]] | None = None

    @property
    def top_km(self) -> float | None:
        """The upper end of the scale, a round figure above the whole track; None: not yet known."""
        if self._highest_km is None:
            return None
        wanted = self._highest_km * 1.04
        return next((float(top) for top in _TOPS_KM if top >= wanted), wanted)

    @staticmethod
    def step_s(scale: Scale) -> float:
        """The distance of samples that suits a scale."""
        fine = [step for step in STEPS_S if step <= STEP_PX * scale.s_per_px]
        return fine[-1] if fine else STEPS_S[0]

    def survey(self) -> None:
        """Find the height of the scale from samples of the whole track."""
        highest = 0.0
        for leg in self._track.legs:
            step = max(60.0, (leg.end_utc_s - leg.start_utc_s) / 64)
            arrays = self._flight.track(leg.start_utc_s, leg.end_utc_s, step, self._id)
            heights = [height for height in arrays.alt_km.tolist() if math.isfinite(height)]
            highest = max(highest, *heights, 0.0)
        self._highest_km = highest

    def missing(self, scale: Scale) -> Iterator[tuple[float, int]]:
        """The pieces in view that have yet to be computed: step in s, number."""
        step = self.step_s(scale)
        pieces = recorded_pieces(self._track, scale, step * SAMPLES)
        return ((step, number) for number in pieces if (step, number) not in self._pieces)

    def compute(self, key: tuple[float, int]) -> None:
        if len(self._pieces) >= MOST_PIECES:
            self._pieces.clear()
        step, number = key
        start = number * step * SAMPLES
        arrays = self._flight.track(start, start + step * SAMPLES, step, self._id)
        lines: list[Curve] = [[]]
        for utc_s, alt_km in zip(arrays.utc_s.tolist(), arrays.alt_km.tolist(), strict=True):
            if math.isfinite(alt_km):
                lines[-1].append((utc_s - start, alt_km))
            elif lines[-1]:
                lines.append([])
        self._pieces[key] = Piece(
            start, start + step * SAMPLES, tuple(line for line in lines if len(line) > 1)
        )

    def pieces(self, scale: Scale) -> list[Piece]:
        """The curve in view at the step that suits, or at another one while that is computed."""
        if self._seen is None or self._seen[0] is not scale or self._seen[1] != len(self._pieces):
            self._seen = (scale, len(self._pieces), self._find_pieces(scale))
        return self._seen[2]

    def _find_pieces(self, scale: Scale) -> list[Piece]:
        wanted = self.step_s(scale)
        for step in sorted(STEPS_S, key=lambda step: abs(math.log(step / wanted))):
            numbers = list(recorded_pieces(self._track, scale, step * SAMPLES))
            if numbers and all((step, number) in self._pieces for number in numbers):
                return [self._pieces[step, number] for number in numbers]
        numbers = list(recorded_pieces(self._track, scale, wanted * SAMPLES))
        return [self._pieces[wanted, n] for n in numbers if (wanted, n) in self._pieces]


def thinned(line: Curve, tolerance_km: float) -> Curve:
    """A curve without the points that straight lines pass within `tolerance_km` above or below."""
    kept = line[:1]
    low, high = -math.inf, math.inf
    for before, (s, km) in pairwise(line):
        start_s, start_km = kept[-1]
        slope = (km - start_km) / (s - start_s)
        if not low <= slope <= high:
            kept.append(before)
            start_s, start_km = before
            low, high = -math.inf, math.inf
        reach, rise = tolerance_km / (s - start_s), (km - start_km) / (s - start_s)
        low, high = max(low, rise - reach), min(high, rise + reach)
    return kept + line[-1:]
