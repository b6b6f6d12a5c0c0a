"""Whether the hasty frames of a map are quick enough on this machine, or must do with less."""

from time import perf_counter

from torchviewer.views.map_globe import GlobeView, MapFrame

FLAT_MS, GLOBE_MS, JUMP_MS = 6.0, 12.5, 7.0
"""What a frame may take: 8 and 16 ms are the whole of it, of which a hand's events take the rest;
a jump of the clock has every panel painted in one frame of 16 ms."""
MOVES_EASILY, JUMPS_EASILY = 0.5, 0.8
"""In such a part of that a frame without much is painted where there is time for all of it."""
MEMORY = 5  # frames
MOST_PART = 2.0  # so much counts of one that took much longer: it was held up


class Effort:
    """Remembers how long frames of one kind have taken of late.

    `light`: they take too long, and are to show only what matters most.
    """

    def __init__(self, most_ms: float, easy_part: float = MOVES_EASILY) -> None:
        self.light = False
        self._most_ms, self._easy_part = most_ms, easy_part
        self._mean_ms = 0.0

    def took(self, frame_ms: float) -> None:
        """Another frame has been painted."""
        counted_ms = min(frame_ms, MOST_PART * self._most_ms)
        self._mean_ms += (counted_ms - self._mean_ms) / MEMORY
        limit_ms = self._most_ms * (self._easy_part if self.light else 1.0)
        if self.light != (self._mean_ms > limit_ms):
            self.light = not self.light
            self._mean_ms = self._most_ms * (1 + self._easy_part) / 2  # far from either limit


class Efforts:
    """The efforts of one map: of its two kinds while they move, and of jumps of the clock."""

    def __init__(self) -> None:
        self._flat, self._globe = Effort(FLAT_MS), Effort(GLOBE_MS)
        self._jump = Effort(JUMP_MS, JUMPS_EASILY)
        self._began_s = 0.0

    def of(self, view: MapFrame, *, moving: bool) -> Effort:
        """That of the next frame: of a view that moves, or after a jump."""
        if not moving:
            return self._jump
        return self._globe if isinstance(view, GlobeView) else self._flat

    def begin(self) -> None:
        """A frame is about to be painted."""
        self._began_s = perf_counter()

    def end(self, effort: Effort) -> None:
        """It has been."""
        effort.took((perf_counter() - self._began_s) * 1e3)
