"""The sampled ways around the clock, kept: of the torch, of other tracks, of comparisons."""

from functools import partial
from itertools import product
from typing import TYPE_CHECKING

from torchviewer.flight.comparison import Comparison
from torchviewer.mission.records import Span
from torchviewer.state.mission_state import MissionState
from torchviewer.views.map_options import USUAL, MapOptions

if TYPE_CHECKING:
    from torchviewer.views.map_samples import Samples

MOST_PATHS = 160  # of about 70 kB each: ten days of blocks for the torch and the station

_PathKey = tuple[str | Comparison | None, int, float, float]


def _key_of(track: str | Comparison | None, block: int, options: MapOptions) -> _PathKey:
    """What a sampled path depends on."""
    return track, block, options.past_s, options.future_s


class Paths:
    """The sampled paths around the clock, asked of the flight once per block of time."""

    def __init__(self, state: MissionState) -> None:
        self._state = state
        self._kept: dict[_PathKey, Samples] = {}

    def forget(self) -> None:
        self._kept.clear()

    def prepare_next(self, span: Span, options: MapOptions = USUAL) -> bool:
        """Sample one more block of torch or station within `span`; False: all are known.

        Of a span that would fill the room that there is, only what is asked for is sampled.
        """
        from torchviewer.views.map_samples import BLOCK_S, block_of  # noqa: PLC0415 (numpy)

        tracks = self._state.mission.tracks.items()
        ways = (None, *(name for name, track in tracks if track.role == "station"))
        blocks = range(block_of(span.start_utc_s), block_of(span.end_utc_s) + 1)
        if len(ways) * len(blocks) > MOST_PATHS // 2:
            return False
        for way, block in product(ways, blocks):
            if _key_of(way, block, options) not in self._kept:
                self.around(block * BLOCK_S, way, options)
                return True
        return False

    def around(
        self, utc_s: float, track: str | Comparison | None = None, options: MapOptions = USUAL
    ) -> "Samples":
        """The path of the torch, of another track or of a comparison."""
        from torchviewer.views.map_samples import (  # noqa: PLC0415 (numpy: after the first frame)
            block_of,
            sampled,
        )

        key = _key_of(track, block_of(utc_s), options)
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) > MOST_PATHS:
                self._kept.clear()
            way = (
                track.track
                if isinstance(track, Comparison)
                else partial(self._state.flight.track, track=track)
            )
            kept = self._kept[key] = sampled(way, utc_s, options)
        return kept
