"""Marks and labels that never touch: clusters and label places in one row; without Qt."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from torchviewer.views.timeline_scale import Scale

MARK_GAP_PX = 2.0
LABEL_OFFSET_PX = 5.0
CLEARANCE_PX = 8.0
BETWEEN_PX = 4.0
EDGE_PX = 2.0
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
    found = [c for c in found if scale.left_px <= c.x_px <= scale.right_px]
    return _apart(
        [_held(cluster, scale) for cluster in found],
        lambda first, end: _held(made(first, end), scale),
    )


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


def _held(cluster: Cluster, scale: Scale) -> Cluster:
    """A mark for several, moved inwards at the edges so that its number can be read."""
    if cluster.count == 1:
        return cluster
    x = max(cluster.x_px, scale.left_px + cluster.half_px)
    return replace(cluster, x_px=min(x, scale.right_px - cluster.half_px))


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

    @property
    def middle_px(self) -> float:
        return (self.left_px + self.right_px) / 2


@dataclass(frozen=True)
class Place:
    """Where a label goes: in the row of the marks (0) or below it (1), hung on a leader.

    `width_px` is less than was wished where the label must be elided.
    """

    left_px: float
    width_px: float
    row: int = 0

    @property
    def right_px(self) -> float:
        return self.left_px + self.width_px


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

    def room_after(self, start_px: float) -> float:
        """How far a label may run to the right from `start_px`."""
        gap = next(iter(self.gaps(start_px, self.right_px)), None)
        if gap is None or gap[0] != start_px:
            return 0.0
        return gap[1] - start_px - (EDGE_PX if gap[1] == self.right_px else CLEARANCE_PX)

    def room_before(self, end_px: float) -> float:
        """How far a label that ends at `end_px` may run to the left."""
        gap = next(reversed(self.gaps(self.left_px, end_px)), None)
        if gap is None or gap[1] != end_px:
            return 0.0
        return end_px - gap[0] - (EDGE_PX if gap[0] == self.left_px else CLEARANCE_PX)


def place_labels(
    wishes: Sequence[Wish],
    taken: Sequence[tuple[float, float]],
    edges: tuple[float, float],
    rows: int = 1,
) -> list[Place | None]:
    """A place for each wish, or None where it has to be hidden.

    `taken` are the marks of row 0, apart from each other. High ranks choose first; nothing that is
    placed touches a mark or another label, or leaves `edges` (left, right in px).
    """
    free = [Row(*edges) for _ in range(rows)]
    for interval in taken:
        free[0].take(*interval)
    places: list[Place | None] = [None] * len(wishes)
    order = sorted(range(len(wishes)), key=lambda i: (wishes[i].rank, wishes[i].left_px))
    for index in order:
        wish = wishes[index]
        place = _inside(wish, free) if wish.inside else _beside(wish, free)
        if place is not None:
            places[index] = place
            left, right = place.left_px - BETWEEN_PX, place.right_px + BETWEEN_PX
            if place.row and not wish.inside:
                left = min(left, wish.middle_px - BETWEEN_PX)
                right = max(right, wish.middle_px + BETWEEN_PX)
            free[place.row].take(left, right)
    return places


def _beside(wish: Wish, free: Sequence[Row]) -> Place | None:
    """To the right of the mark, else to its left, else below it, else shortened."""
    offers: list[tuple[float, float, int]] = []  # room, left edge (or right edge, negative), row
    for number, row in enumerate(free):
        right = (wish.middle_px if number else wish.right_px) + LABEL_OFFSET_PX
        left = (wish.middle_px if number else wish.left_px) - LABEL_OFFSET_PX
        after, before = row.room_after(right), row.room_before(left)
        if after >= wish.width_px:
            return Place(right, wish.width_px, number)
        if before >= wish.width_px:
            return Place(left - wish.width_px, wish.width_px, number)
        offers += [(after, right, number), (before, left - before, number)]
    room, start, number = max(offers)
    if wish.rank > 1 or room < SHORTEST_ELIDED_PX:
        return None
    return Place(start, room, number)


def _inside(wish: Wish, free: Sequence[Row]) -> Place | None:
    """In the first free stretch of the area that is long enough, else shortened in the longest."""
    offers: list[tuple[float, float, int]] = []
    for number, row in enumerate(free):
        for gap_left, gap_right in row.gaps(wish.left_px, wish.right_px):
            left, right = gap_left + CLEARANCE_PX, gap_right - CLEARANCE_PX
            if right - left >= wish.width_px:
                return Place(left, wish.width_px, number)
            offers.append((right - left, left, number))
    room, start, number = max(offers, default=(0.0, 0.0, 0))
    return Place(start, room, number) if room >= SHORTEST_ELIDED_PX else None
