"""Marks and labels that never touch: clusters and label places in one row; without Qt."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Sequence
from dataclasses import dataclass

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
    longest_s = LONGEST_CLUSTER_PX * scale.s_per_px
    row = _Marks(anchors, scale, half_px)
    while index < stop:
        end = bisect_left(anchors, anchors[index] + reach_s, index + 1, stop)
        row.add(index, end, longest_s)
        index = end
    return row.in_view()


class _Marks:
    """Runs of anchors, and where their marks stand; kept as plain lists, for they are many."""

    def __init__(
        self, anchors: Sequence[float], scale: Scale, half_px: Callable[[int], float]
    ) -> None:
        self._anchors = anchors
        self._scale = scale
        self._half_px = half_px
        self._start_s, self._left, self._per_s = scale.start_utc_s, scale.left_px, scale.px_per_s
        self._halves: dict[int, float] = {}
        self._made: list[tuple[int, int, float, float]] = []  # first, stop, x, half

    def add(self, first: int, stop: int, longest_s: float) -> None:
        """Add a run; join it to those before while they overlap and stay short together."""
        made, anchors = self._made, self._anchors
        new = self._mark(first, stop)
        while made and new[2] - new[3] < made[-1][2] + made[-1][3] + MARK_GAP_PX:
            if anchors[new[1] - 1] - anchors[made[-1][0]] > longest_s:
                break
            new = self._mark(made.pop()[0], new[1])
        made.append(new)

    def in_view(self) -> list[Cluster]:
        """The marks that the scale shows; whatever still overlaps is joined."""
        left, right = self._scale.left_px, self._scale.right_px
        result: list[tuple[int, int, float, float]] = []
        for mark in self._made:
            if not left <= mark[2] <= right:
                continue
            new = self._held(mark)
            while result and new[2] - new[3] < result[-1][2] + result[-1][3] + MARK_GAP_PX:
                new = self._held(self._mark(result.pop()[0], new[1]))
            result.append(new)
        return [Cluster(*mark) for mark in result]

    def _mark(self, first: int, stop: int) -> tuple[int, int, float, float]:
        middle_s = (self._anchors[first] + self._anchors[stop - 1]) / 2
        x = self._left + (middle_s - self._start_s) * self._per_s
        half = self._halves.get(stop - first)
        if half is None:
            half = self._halves[stop - first] = self._half_px(stop - first)
        return first, stop, x, half

    def _held(self, mark: tuple[int, int, float, float]) -> tuple[int, int, float, float]:
        """A mark for several, moved inwards at the edges so that its number can be read."""
        first, stop, x, half = mark
        if stop - first == 1:
            return mark
        x = min(max(x, self._left + half), self._scale.right_px - half)
        return first, stop, x, half


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
        index = bisect_left(self._taken, (start_px,))
        if start_px < self.left_px or (index and self._taken[index - 1][1] > start_px):
            return 0.0
        if index < len(self._taken):
            return self._taken[index][0] - start_px - CLEARANCE_PX
        return self.right_px - start_px - EDGE_PX

    def room_before(self, end_px: float) -> float:
        """How far a label that ends at `end_px` may run to the left."""
        index = bisect_left(self._taken, (end_px,))
        if end_px > self.right_px or (index and self._taken[index - 1][1] > end_px):
            return 0.0
        if index:
            return end_px - self._taken[index - 1][1] - CLEARANCE_PX
        return end_px - self.left_px - EDGE_PX


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
    if wish.rank > 1 or room < max(SHORTEST_ELIDED_PX, wish.width_px / 2):
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
    if room < max(SHORTEST_ELIDED_PX, wish.width_px / 2):
        return None
    return Place(start, room, number)
