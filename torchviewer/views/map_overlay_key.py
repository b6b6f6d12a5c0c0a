"""What the paths and words on the map are drawn for."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from torchviewer.flight.comparison import Comparison
from torchviewer.views.map_chosen import ChosenSpot
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_options import MapOptions

STEP_S = 20.0  # as the tracks are sampled
STEP_PX = 40.0
STEP_REAL_S = 0.25


@dataclass(frozen=True)
class OverlayKey:
    """What the overlay shows; it is drawn anew when one of these changes."""

    view: MapFrame
    device_pixel_ratio: float
    until_utc_s: float
    station_track: str | None
    language: str
    chosen: ChosenSpot | None
    taken: tuple[tuple[float, float, float, float], ...]
    look: tuple[str, float]
    torch: QRectF | None
    options: MapOptions
    compared: tuple[Comparison, ...]
    towns: bool
    picture: str | None
    asked: tuple[QRectF, ...]


def drawn_until(utc_s: float, px_per_deg: float, rate: float) -> float:
    """Where the flown path in the picture may end: a little before the clock, on the samples' grid.

    So it is drawn anew only after some pixels of way and some part of a second.
    """
    way_s = STEP_PX / px_per_deg / (360.0 / 5570.0)
    steps = max(1, round(max(way_s, abs(rate) * STEP_REAL_S) / STEP_S))
    return math.floor(utc_s / (steps * STEP_S)) * steps * STEP_S
