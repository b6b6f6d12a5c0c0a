"""Time over the pixels of the overview, with the flight wider than its share; without Qt."""

from bisect import bisect_right
from dataclasses import dataclass

from torchviewer.mission.records import Span

HOME_PART = 0.5


@dataclass(frozen=True)
class OverviewScale:
    """The span over `width_px` from 0: straight pieces that meet at `utc_s` and `x_px`."""

    knots_utc_s: tuple[float, ...]
    knots_px: tuple[float, ...]

    @classmethod
    def of(cls, span: Span, home: Span, width_px: float) -> "OverviewScale":
        """`home` has at least half of the width; what is before and after shares the rest."""
        start = max(home.start_utc_s, span.start_utc_s)
        end = min(home.end_utc_s, span.end_utc_s)
        around_s = span.length_s - (end - start)
        if around_s <= 0.0 or end <= start:
            return cls((span.start_utc_s, span.end_utc_s), (0.0, width_px))
        part = max(HOME_PART, (end - start) / span.length_s)
        before_px = width_px * (1.0 - part) * (start - span.start_utc_s) / around_s
        points = {span.start_utc_s: 0.0, start: before_px}
        points[end] = min(before_px + width_px * part, width_px)
        points[span.end_utc_s] = width_px
        return cls(tuple(points), tuple(points.values()))

    @property
    def breaks_px(self) -> tuple[float, ...]:
        """Where the measure changes."""
        return self.knots_px[1:-1]

    def x_px(self, utc_s: float) -> float:
        return _along(self.knots_utc_s, self.knots_px, utc_s)

    def utc_s(self, x_px: float) -> float:
        return _along(self.knots_px, self.knots_utc_s, x_px)


def _along(given: tuple[float, ...], wanted: tuple[float, ...], value: float) -> float:
    """`value` taken from one measure to the other, held inside both."""
    value = min(max(value, given[0]), given[-1])
    piece = min(bisect_right(given, value), len(given) - 1) - 1
    length = given[piece + 1] - given[piece]
    part = (value - given[piece]) / length if length > 0.0 else 1.0  # rounded to nothing
    return wanted[piece] + part * (wanted[piece + 1] - wanted[piece])
