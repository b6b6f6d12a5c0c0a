"""The rows of the timeline: which lanes fit, and how high each of them is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from torchviewer.mission.happenings import Lane
from torchviewer.views import theme

AXIS_PX = 34.0
CLOCK_PX = 14.0
FOOT_PX = 6.0
LOWEST_PX = 22.0
MOST_PART = 1.0 / 3.0
"""Of the room of all lanes: what a lane that a hand has made high keeps where it is scarce."""
FOLDED_PX = 12.0

#: wanted and greatest height of a lane, px before text scale
_HEIGHTS_PX = {
    "custody": (30.0, 44.0),
    "phases": (28.0, 40.0),
    "events": (28.0, 36.0),
    "pictures": (28.0, 44.0),
    "sunlight": (25.0, 36.0),
    "contacts": (22.0, 30.0),
    "altitude": (34.0, 220.0),
    "relay": (25.0, 34.0),
    "crew": (68.0, 90.0),
    "disagreements": (24.0, 32.0),
}
_TWO_ROWS_PX = (44.0, 54.0)


@dataclass(frozen=True)
class LaneRow:
    lane: Lane
    rect: QRectF
    is_folded: bool = False


@dataclass(frozen=True)
class Height:
    """How high a lane wants to be and may be, px before text scale; `keeps`: shrinks last."""

    wanted_px: float
    most_px: float
    keeps: bool = False
    least_px: float = LOWEST_PX

    def times(self, factor: float) -> "Height":
        """A lane that a person has made so high holds that, but is never too low for its words.

        Where the others cannot be lower, those that do not fit go out of view, but a third of the
        room is the most that it holds.
        """
        if factor == 1.0:
            return self
        wanted = max(self.wanted_px * factor, self.least_px)
        return Height(wanted, wanted, keeps=True, least_px=wanted)

    def within(self, room_px: float) -> "Height":
        """What this is where all lanes together have `room_px`, px before text scale."""
        most = max(room_px * MOST_PART, LOWEST_PX)
        return self if self.least_px <= most else replace(self, least_px=most)


FOLDED = Height(FOLDED_PX, FOLDED_PX, least_px=FOLDED_PX)


def lane_height(lane: Lane, *, is_main: bool) -> Height:
    """The height of a lane; the main event lane has a second row for labels."""
    if is_main:
        return Height(*_TWO_ROWS_PX, keeps=True)
    return Height(*_HEIGHTS_PX[lane.kind])


def axis_height_px(clocks: int) -> float:
    """How high the axis is with so many clocks above the row of UTC, px."""
    return (AXIS_PX + clocks * CLOCK_PX) * theme.text_scale()


def wanted_height_px(heights: Sequence[Height], axis_px: float) -> float:
    """How high the timeline would like to be, px."""
    wanted = sum(height.wanted_px for height in heights) or LOWEST_PX
    return axis_px + (wanted + FOOT_PX) * theme.text_scale()


def lane_rows(
    lanes: Sequence[Lane],
    heights: Sequence[Height],
    width_px: float,
    height_px: float,
    axis_px: float,
) -> list[LaneRow]:
    """The lanes stacked below the axis: roomy, or squeezed, never lower than fits their text."""
    scale = theme.text_scale()
    room = (height_px - axis_px) / scale - FOOT_PX
    shared = _shared([height.within(room) for height in heights], room)
    top, rows = axis_px, []
    for lane, height in zip(lanes, shared, strict=True):
        rect = QRectF(0.0, top, width_px, height * scale)
        rows.append(LaneRow(lane, rect, is_folded=height == FOLDED_PX))
        top += height * scale
    return rows


def lanes_in_view(heights: Sequence[Height], first: int, height_px: float, axis_px: float) -> slice:
    """Which lanes fit below the axis: from `first`, or from before it where there is room."""
    room = (height_px - axis_px) / theme.text_scale() - FOOT_PX
    lowest = [height.within(room).least_px for height in heights]
    start = len(lowest)
    while start and sum(lowest[start - 1 :]) <= room:
        start -= 1
    start = max(min(first, start, len(lowest) - 1), 0)
    stop = start + 1
    while stop < len(lowest) and sum(lowest[start : stop + 1]) <= room:
        stop += 1
    return slice(start, stop)


def _shared(heights: Sequence[Height], room: float) -> list[float]:
    """Heights that fill `room`, between the lowest and the greatest allowed ones."""
    wanted = sum(height.wanted_px for height in heights)
    if room >= wanted:
        spare = sum(height.most_px - height.wanted_px for height in heights)
        part = min(1.0, (room - wanted) / spare) if spare else 0.0
        return [h.wanted_px + (h.most_px - h.wanted_px) * part for h in heights]
    shared = [height.wanted_px for height in heights]
    for keeps in (False, True):
        gives = [h.wanted_px - h.least_px if h.keeps == keeps else 0.0 for h in heights]
        part = min(1.0, max(0.0, sum(shared) - room) / sum(gives)) if sum(gives) else 0.0
        shared = [height - give * part for height, give in zip(shared, gives, strict=True)]
    return shared
