"""What a dragged playhead is drawn to: starts and ends of events, and the edges of the lanes."""

from bisect import bisect_left
from collections.abc import Iterator

from torchviewer.mission.story import Mission

SNAP_PX = 6.0


class Snaps:
    """The instants of a mission at which something begins or ends."""

    def __init__(self, mission: Mission) -> None:
        self._utc_s = sorted(set(_edges(mission)))

    def near(self, utc_s: float, reach_s: float) -> float:
        """The nearest edge within `reach_s` of `utc_s`, else `utc_s` itself, s UTC."""
        at = bisect_left(self._utc_s, utc_s)
        close = self._utc_s[max(at - 1, 0) : at + 1]
        best = min(close, key=lambda edge: abs(edge - utc_s), default=utc_s)
        return best if abs(best - utc_s) <= reach_s else utc_s


def _edges(mission: Mission) -> Iterator[float]:
    for event in mission.events:
        yield event.start_utc_s
        if event.end_utc_s is not None:
            yield event.end_utc_s
    for span in (*mission.phases, *mission.custody, *mission.aboard):
        yield span.start_utc_s
        yield span.end_utc_s
