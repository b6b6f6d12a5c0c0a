"""Smooth curves through points in time."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise


class Curve:
    """A cubic through `values` at `times_s` with the given slopes; straight beyond its ends.

    Between two points it is the cubic of Hermite: value and slope have no jump.
    """

    def __init__(
        self, times_s: Sequence[float], values: Sequence[float], slopes: Sequence[float]
    ) -> None:
        """At least two points, times ascending; slopes per second."""
        self.times_s = list(times_s)
        self.values = list(values)
        self.slopes = list(slopes)

    @classmethod
    def smooth(cls, times_s: Sequence[float], values: Sequence[float]) -> "Curve":
        """Slopes as of the parabola through each point and its two neighbours."""
        return cls(times_s, values, parabolic_slopes(times_s, values))

    @classmethod
    def monotone(cls, times_s: Sequence[float], values: Sequence[float]) -> "Curve":
        """Never outside the range of two neighbouring points: no overshoot, no wiggle."""
        return cls(times_s, values, monotone_slopes(times_s, values))

    def at(self, utc_s: float) -> tuple[float, float]:
        """Value and slope (per second)."""
        times = self.times_s
        if utc_s <= times[0]:
            return self.values[0] + (utc_s - times[0]) * self.slopes[0], self.slopes[0]
        if utc_s >= times[-1]:
            return self.values[-1] + (utc_s - times[-1]) * self.slopes[-1], self.slopes[-1]
        i = bisect_right(times, utc_s)
        step = times[i] - times[i - 1]
        return hermite(
            (utc_s - times[i - 1]) / step,
            step,
            (self.values[i - 1], self.slopes[i - 1]),
            (self.values[i], self.slopes[i]),
        )


def hermite(
    part: float, step_s: float, start: tuple[float, float], end: tuple[float, float]
) -> tuple[float, float]:
    """Value and slope, `part` (0 to 1) of the way from one value and slope to another."""
    v0, m0 = start[0], start[1] * step_s
    v1, m1 = end[0], end[1] * step_s
    c2 = 3.0 * (v1 - v0) - 2.0 * m0 - m1
    c3 = 2.0 * (v0 - v1) + m0 + m1
    value = v0 + part * (m0 + part * (c2 + part * c3))
    return value, (m0 + part * (2.0 * c2 + 3.0 * part * c3)) / step_s


def _chords(times_s: Sequence[float], values: Sequence[float]) -> tuple[list[float], list[float]]:
    steps = [b - a for a, b in pairwise(times_s)]
    rises = [b - a for a, b in pairwise(values)]
    return steps, [rise / step for rise, step in zip(rises, steps, strict=True)]


def parabolic_slopes(times_s: Sequence[float], values: Sequence[float]) -> list[float]:
    """The slope at each point of the parabola through it and its neighbours."""
    h, d = _chords(times_s, values)
    if len(d) == 1:
        return [d[0], d[0]]
    inner = [(h[i] * d[i - 1] + h[i - 1] * d[i]) / (h[i - 1] + h[i]) for i in range(1, len(d))]
    return [2.0 * d[0] - inner[0], *inner, 2.0 * d[-1] - inner[-1]]


def monotone_slopes(times_s: Sequence[float], values: Sequence[float]) -> list[float]:
    """Slopes of Fritsch and Carlson's method (1980) in Fritsch and Butland's form (PCHIP)."""
    h, d = _chords(times_s, values)
    if len(d) == 1:
        return [d[0], d[0]]
    inner = [_harmonic(h[i - 1], h[i], d[i - 1], d[i]) for i in range(1, len(d))]
    return [_end_slope(h[0], h[1], d[0], d[1]), *inner, _end_slope(h[-1], h[-2], d[-1], d[-2])]


def _harmonic(h0: float, h1: float, d0: float, d1: float) -> float:
    if d0 * d1 <= 0.0:
        return 0.0
    w0, w1 = 2.0 * h1 + h0, h1 + 2.0 * h0
    return (w0 + w1) / (w0 / d0 + w1 / d1)


def _end_slope(h0: float, h1: float, d0: float, d1: float) -> float:
    slope = ((2.0 * h0 + h1) * d0 - h0 * d1) / (h0 + h1)
    if slope * d0 <= 0.0:
        return 0.0
    if d0 * d1 <= 0.0 and abs(slope) > 3.0 * abs(d0):
        return 3.0 * d0
    return slope
