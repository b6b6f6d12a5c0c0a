"""Whether the frames of a map that moves are quick enough on this machine, or must do with less."""

from time import perf_counter

from torchviewer.views.map_globe import GlobeView, MapFrame

FLAT_MS, GLOBE_MS = 6.0, 12.5
"""What painting may take: 8 and 16 ms are for the whole frame, with a hand's events."""
EASY_PART = 0.5  # of that, for a frame that shows little: there is time for one that shows all
MEMORY = 5  # frames
MOST_PART = 2.0  # so much counts of one that took much longer: it was held up


class Effort:
    """Remembers how long frames of one kind have taken of late.

    `light`: they take too long, and are to show only what matters most.
    """

    def __init__(self, most_ms: float) -> None:
        self.light = False
        self._most_ms = most_ms
        self._mean_ms = 0.0

    def took(self, frame_ms: float) -> None:
        """Another frame has been painted."""
        counted_ms = min(frame_ms, MOST_PART * self._most_ms)
        self._mean_ms += (counted_ms - self._mean_ms) / MEMORY
        limit_ms = self._most_ms * (EASY_PART if self.light else 1.0)
        if self.light != (self._mean_ms > limit_ms):
            self.light = not self.light
            self._mean_ms = self._most_ms * (1 + EASY_PART) / 2  # far from either limit


class Efforts:
    """The efforts of the two kinds of a map."""

    def __init__(self) -> None:
        self._flat, self._globe = Effort(FLAT_MS), Effort(GLOBE_MS)
        self._began_s = 0.0

    def of(self, view: MapFrame) -> Effort:
        """That of a map that moves and shows this."""
        return self._globe if isinstance(view, GlobeView) else self._flat

    def begin(self) -> None:
        """A frame is about to be painted."""
        self._began_s = perf_counter()

    def end(self, view: MapFrame) -> None:
        """It has been, of a map that moves."""
        self.of(view).took((perf_counter() - self._began_s) * 1e3)
