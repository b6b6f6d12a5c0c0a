"""Label places that touch neither marks nor each other, in rows of pixels; without Qt."""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass

LABEL_OFFSET_PX = 5.0
CLEARANCE_PX = 8.0
BETWEEN_PX = 4.0
EDGE_PX = 2.0
SHORTEST_ELIDED_PX = 64.0


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


@dataclass(slots=True)
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

    def end_of_gap(self, start_px: float) -> float:
        """Where the stretch that is free to the right of a label ends for it."""
        index = bisect_left(self._taken, (start_px,))
        following = self._taken[index][0] if index < len(self._taken) else self.right_px
        return max(min(following, self.right_px) - CLEARANCE_PX, start_px)

    def room_after(self, start_px: float) -> float:
        """How far a label may run to the right from `start_px`."""
        index = bisect_left(self._taken, (start_px,))
        if start_px < self.left_px or (index and self._taken[index - 1][1] > start_px):
            return 0.0
        end = self.right_px - EDGE_PX
        if index < len(self._taken):
            end = min(end, self._taken[index][0] - CLEARANCE_PX)
        return end - start_px

    def room_before(self, end_px: float) -> float:
        """How far a label that ends at `end_px` may run to the left."""
        index = bisect_left(self._taken, (end_px,))
        if end_px > self.right_px or (index and self._taken[index - 1][1] > end_px):
            return 0.0
        start = self.left_px + EDGE_PX
        if index:
            start = max(start, self._taken[index - 1][1] + CLEARANCE_PX)
        return end_px - start


def place_labels(
    wishes: Sequence[Wish],
    taken: Sequence[tuple[float, float]],
    edges: tuple[float, float],
    rows: int = 1,
    *,
    free: list[Row] | None = None,
) -> list[Place | None]:
    """A place for each wish, or None where it has to be hidden; `free` rows are filled in.

    `taken` are the marks of row 0, apart from each other. High ranks choose first; nothing that is
    placed touches a mark or another label, or leaves `edges` (left, right in px).
    """
    free = free if free is not None else [Row(*edges) for _ in range(rows)]
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
