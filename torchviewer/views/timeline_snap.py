"""What a dragged playhead is drawn to: starts and ends of events, edges of lanes, bookmarks."""

from bisect import bisect_left
from collections.abc import Iterator

from torchviewer.mission.story import Mission
from torchviewer.state.bookmarks import Bookmarks

SNAP_PX = 6.0


class Snaps:
    """The instants of a mission at which something begins or ends, and those that are marked."""

    def __init__(self, mission: Mission, marked: Bookmarks | None = None) -> None:
        self._utc_s = sorted(set(_edges(mission)))
        self._marked = marked

    def near(self, utc_s: float, reach_s: float) -> float:
        """The nearest edge within `reach_s` of `utc_s`, else `utc_s` itself, s UTC."""
        at = bisect_left(self._utc_s, utc_s)
        close = self._utc_s[max(at - 1, 0) : at + 1]
        mark = self._marked.at(utc_s, reach_s) if self._marked is not None else None
        if mark is not None:
            close.append(mark.utc_s)
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
