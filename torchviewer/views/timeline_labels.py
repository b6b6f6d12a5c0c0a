"""Marks and labels that never touch: clusters and label places in one row; without Qt."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from torchviewer.views.timeline_scale import Scale

MARK_GAP_PX = 2.0
LABEL_OFFSET_PX = 5.0
CLEARANCE_PX = 8.0
SHORTEST_ELIDED_PX = 64.0
LONGEST_CLUSTER_PX = 40.0
_GRID_PX = 64.0


@dataclass(frozen=True)
class Cluster:
    """The marks `first` to `stop` (half open) of a sorted row, drawn as one mark around `x_px`."""

    first: int
    stop: int
    x_px: float
    half_px: float

    @property
    def count(self) -> int:
        return self.stop - self.first

    @property
    def left_px(self) -> float:
        return self.x_px - self.half_px

    @property
    def right_px(self) -> float:
        return self.x_px + self.half_px


def clusters(
    anchors: Sequence[float], scale: Scale, half_px: Callable[[int], float]
) -> list[Cluster]:
    """Gather the marks that would overlap; those that remain keep apart.

    `anchors` are sorted UTC seconds; `half_px(count)` is half the width of a mark that stands for
    `count` of them. Work grows with the pixels, not with the anchors. Starts on a grid of time, so
    that panning does not regroup everything.
    """
    grid_s = _GRID_PX * scale.s_per_px
    index = bisect_left(anchors, (scale.start_utc_s // grid_s - 1) * grid_s)
    stop = bisect_right(anchors, scale.end_utc_s + grid_s)
    reach_s = 2 * half_px(1) * scale.s_per_px

    def made(first: int, end: int) -> Cluster:
        middle = (scale.x_px(anchors[first]) + scale.x_px(anchors[end - 1])) / 2
        return Cluster(first, end, middle, half_px(end - first))

    found: list[Cluster] = []
    while index < stop:
        end = bisect_left(anchors, anchors[index] + reach_s, index + 1, stop)
        found.append(made(index, end))
        index = end
        _settle(found, anchors, scale, made)
    found = _apart(found, made)
    return [c for c in found if scale.left_px <= c.x_px <= scale.right_px]


def _settle(
    found: list[Cluster],
    anchors: Sequence[float],
    scale: Scale,
    made: Callable[[int, int], Cluster],
) -> None:
    """Join the last cluster to the one before while they overlap and stay short together."""
    while len(found) > 1 and found[-1].left_px < found[-2].right_px + MARK_GAP_PX:
        first, stop = found[-2].first, found[-1].stop
        span_px = (anchors[stop - 1] - anchors[first]) * scale.px_per_s
        if span_px > LONGEST_CLUSTER_PX:
            return
        found[-2:] = [made(first, stop)]


def _apart(found: list[Cluster], made: Callable[[int, int], Cluster]) -> list[Cluster]:
    """Join whatever still overlaps."""
    result: list[Cluster] = []
    for cluster in found:
        result.append(cluster)
        while len(result) > 1 and result[-1].left_px < result[-2].right_px + MARK_GAP_PX:
            result[-2:] = [made(result[-2].first, result[-1].stop)]
    return result


@dataclass(frozen=True)
class Wish:
    """A label that wants a place: beside its mark, or inside its area (`inside`).

    `rank` 0 comes first; `left_px` and `right_px` bound the mark or the area.
    """

    rank: int
    width_px: float
    left_px: float
    right_px: float
    inside: bool = False


@dataclass(frozen=True)
class Place:
    """Where a label goes; `width_px` is less than was wished where it must be elided."""

    left_px: float
    width_px: float


class Row:
    """What is taken of a row of pixels: intervals that do not overlap."""

    def __init__(self, left_px: float, right_px: float) -> None:
        self.left_px = left_px
        self.right_px = right_px
        self._taken: list[tuple[float, float]] = []

    def take(self, left_px: float, right_px: float) -> None:
        insort(self._taken, (left_px, right_px))

    def gaps(self, left_px: float, right_px: float) -> list[tuple[float, float]]:
        """The free stretches within the given one."""
        left, end = max(left_px, self.left_px), min(right_px, self.right_px)
        index = max(0, bisect_left(self._taken, (left,)) - 1)
        free: list[tuple[float, float]] = []
        while index < len(self._taken) and self._taken[index][0] < end:
            taken_left, taken_right = self._taken[index]
            if taken_left > left:
                free.append((left, taken_left))
            left = max(left, taken_right)
            index += 1
        if end > left:
            free.append((left, end))
        return free


def place_labels(
    wishes: Sequence[Wish], taken: Sequence[tuple[float, float]], left_px: float, right_px: float
) -> list[Place | None]:
    """A place for each wish, or None where it has to be hidden.

    `taken` are the marks of the row, apart from each other. High ranks choose first; nothing that
    is placed touches a mark or another label, or leaves [left_px, right_px].
    """
    row = Row(left_px, right_px)
    for interval in taken:
        row.take(*interval)
    places: list[Place | None] = [None] * len(wishes)
    order = sorted(range(len(wishes)), key=lambda i: (wishes[i].rank, wishes[i].left_px))
    for index in order:
        place = _place(wishes[index], row)
        if place is not None:
            row.take(place.left_px, place.left_px + place.width_px)
            places[index] = place
    return places


def _place(wish: Wish, row: Row) -> Place | None:
    return _place_inside(wish, row) if wish.inside else _place_beside(wish, row)


def _place_beside(wish: Wish, row: Row) -> Place | None:
    """To the right of the mark, else to its left, else shortened where there is more room."""
    start = wish.right_px + LABEL_OFFSET_PX
    end = wish.left_px - LABEL_OFFSET_PX
    room_right = _room(row, start, row.right_px, at_start=True)
    room_left = _room(row, row.left_px, end, at_start=False)
    if room_right >= wish.width_px:
        return Place(start, wish.width_px)
    if room_left >= wish.width_px:
        return Place(end - wish.width_px, wish.width_px)
    room = max(room_right, room_left)
    if wish.rank > 1 or room < SHORTEST_ELIDED_PX:
        return None
    return Place(start if room == room_right else end - room, room)


def _room(row: Row, left_px: float, right_px: float, *, at_start: bool) -> float:
    """How much is free at one end of a stretch, less the clearance to the next thing, px."""
    gaps = row.gaps(left_px, right_px)
    if not gaps:
        return 0.0
    left, right = gaps[0] if at_start else gaps[-1]
    touches = left == left_px if at_start else right == right_px
    if not touches:
        return 0.0
    at_edge = right == row.right_px if at_start else left == row.left_px
    return right - left - (2.0 if at_edge else CLEARANCE_PX)


def _place_inside(wish: Wish, row: Row) -> Place | None:
    """In the first free stretch of the area that is long enough, else shortened in the longest."""
    gaps = [
        (left + CLEARANCE_PX, right - CLEARANCE_PX)
        for left, right in row.gaps(wish.left_px, wish.right_px)
    ]
    for left, right in gaps:
        if right - left >= wish.width_px:
            return Place(left, wish.width_px)
    left, right = max(gaps, key=lambda gap: gap[1] - gap[0], default=(0.0, 0.0))
    return Place(left, right - left) if right - left >= SHORTEST_ELIDED_PX else None
