"""Where the marks and titles of an event lane stand, for any window; without Qt.

Places are found once for each step of nearness (see timeline_clusters.py), in stretches of time
that do not know of the window, at the least scale of the step. Nearer in, all that stands apart
moves further apart, so nothing has to move within a step: neither for panning nor for zooming.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import attrgetter

from torchviewer.mission.happenings import Event
from torchviewer.views.timeline_clusters import (
    FARTHEST_STEP,
    NEAREST_STEP,
    ClusterTree,
    Halves,
    step_of,
    step_px_per_s,
)
from torchviewer.views.timeline_labels import EDGE_PX, Place, Row, Wish, place_labels
from torchviewer.views.timeline_marks import MOST_AREAS, EventTable, Marks
from torchviewer.views.timeline_scale import Scale

STRETCH_PX = 2048.0
_SEARCH_PX = 400.0
#: lanes of fewer marks are one stretch
_MOST_AT_ONCE = 250
_MOST_STRETCHES = 24
_MOST_WALLS = 500
_FAR_S = 1e12
_utc_s = attrgetter("utc_s")


@dataclass(frozen=True)
class Look:
    """What widths depend on: `title` gives an event's title and its width, px."""

    rows: int
    halves: Halves
    glyph_px: float
    language: str
    selected_id: str | None
    title: Callable[[Event], tuple[str, float]]
    key: tuple[object, ...]


@dataclass(frozen=True)
class Stand:
    """A mark that stands for the events `first` to `stop` of its column around `utc_s`."""

    event: Event
    first: int
    stop: int
    utc_s: float
    half_px: float


@dataclass(frozen=True)
class Title:
    """A label `offset_px` from its mark `stand`, or inside an area (`stand` is None).

    Inside an area it may slide from `utc_s` towards `last_utc_s`, where it must end.
    """

    event: Event
    stand: Stand | None
    utc_s: float
    last_utc_s: float
    offset_px: float
    width_px: float
    row: int

    def place(self, scale: Scale) -> Place:
        """Where the label is written; that of an area stays in view as long as the area is."""
        left = scale.x_px(self.utc_s) + self.offset_px
        if self.stand is None and left < scale.left_px + EDGE_PX:
            most = scale.x_px(self.last_utc_s) - self.width_px
            left = max(left, min(scale.left_px + EDGE_PX, most))
        return Place(left, self.width_px, self.row)


@dataclass(frozen=True, eq=False)
class Stretch:
    """The marks and titles of a stretch of time; titles keep within it.

    `titles` belong to marks; those of areas are apart, for they keep to what is seen of them.
    """

    start_utc_s: float
    end_utc_s: float
    stands: tuple[Stand, ...]
    titles: tuple[Title, ...]
    area_titles: tuple[Title, ...]

    def between(self, first_utc_s: float, last_utc_s: float) -> tuple[Stand, ...]:
        """The marks between two instants, these included."""
        first = bisect_left(self.stands, first_utc_s, key=_utc_s)
        return self.stands[first : bisect_right(self.stands, last_utc_s, key=_utc_s)]


class Places:
    """The stretches of one lane, made when they come into view and kept for a while.

    No title crosses the instants `walls_utc_s`: the ends of a window that is often shown.
    """

    def __init__(self, table: EventTable, walls_utc_s: tuple[float, ...] = ()) -> None:
        self.table = table
        self._walls_utc_s = walls_utc_s
        self._trees: dict[tuple[int, Halves], ClusterTree] = {}
        self._made: dict[tuple[object, ...], Stretch] = {}
        self._walls: dict[tuple[int, int], float] = {}
        self._key: tuple[object, ...] = ()
        self._finder: _Finder | None = None

    def in_view(self, scale: Scale, look: Look) -> Iterator[Stretch]:
        """The stretches that reach into the window."""
        if look.key != self._key:
            self._key, self._finder = look.key, None
            self._made.clear()
            self._walls.clear()
        step, finder = step_of(scale.px_per_s), self._finder
        if finder is None or finder.step != step:
            finder = self._finder = _Finder(
                self.table,
                self._tree(scale, look),
                step,
                look,
                walls_utc_s=self._walls_utc_s,
                found=self._walls,
            )
        for number in finder.numbers(scale):
            key = (finder.step, number)
            if key not in self._made:
                if len(self._made) >= _MOST_STRETCHES:
                    del self._made[next(iter(self._made))]
                self._made[key] = finder.stretch(number)
            yield self._made[key]

    def column(self, scale: Scale) -> Marks:
        """The events that are marks at the step of a scale."""
        return self.table.marks(step_px_per_s(step_of(scale.px_per_s)))

    def _tree(self, scale: Scale, look: Look) -> ClusterTree:
        level = EventTable.level(step_px_per_s(step_of(scale.px_per_s)))
        return self._tree_of(level, look.halves)

    def _tree_of(self, level: int, halves: Halves) -> ClusterTree:
        """What is gathered where hours and days, or days, or neither are areas.

        What stood together farther in stays together where areas have become marks.
        """
        if (level, halves) not in self._trees:
            begins = _begins(level)
            nearer = self._tree_of(level - 1, halves) if level else None
            anchors = self.table.marks(step_px_per_s(begins)).anchors
            self._trees[level, halves] = ClusterTree(anchors, halves, nearer, begins)
        return self._trees[level, halves]


def _begins(level: int) -> int:
    """The nearest step of a level of nearness."""
    steps = range(NEAREST_STEP, FARTHEST_STEP, -1)
    return next(step for step in steps if EventTable.level(step_px_per_s(step)) == level)


class _Finder:
    """Finds places at one step of nearness; x is px from the epoch, at the step's least scale."""

    def __init__(
        self,
        table: EventTable,
        tree: ClusterTree,
        step: int,
        look: Look,
        *,
        walls_utc_s: tuple[float, ...],
        found: dict[tuple[int, int], float],
    ) -> None:
        self._found = found
        self._walls_utc_s = walls_utc_s
        self.step = step
        self._px_per_s = step_px_per_s(step)
        self._marks: Marks = table.marks(self._px_per_s)
        self._areas = table.areas(self._px_per_s)
        self._firsts = tree.firsts(step)
        self._tree = tree
        self._look = look

    def numbers(self, scale: Scale) -> range:
        """The numbers of the stretches that the window touches."""
        if len(self._firsts) <= _MOST_AT_ONCE:
            return range(1)
        first = int(scale.start_utc_s * self._px_per_s // STRETCH_PX)
        last = int(scale.end_utc_s * self._px_per_s // STRETCH_PX)
        while self._wall_utc_s(first) > scale.start_utc_s:
            first -= 1
        while self._wall_utc_s(last + 1) < scale.end_utc_s:
            last += 1
        return range(first, last + 1)

    def stretch(self, number: int) -> Stretch:
        """Marks and titles from one wall to the next."""
        start_s, end_s = -_FAR_S, _FAR_S
        if len(self._firsts) > _MOST_AT_ONCE:
            start_s, end_s = self._wall_utc_s(number), self._wall_utc_s(number + 1)
        stands = tuple(self._stands(start_s, end_s))
        walls = [start_s, *(s for s in self._walls_utc_s if start_s < s < end_s), end_s]
        titles = [
            title for low, high in pairwise(walls) for title in self._titles(stands, low, high)
        ]
        on_marks = tuple(title for title in titles if title.stand is not None)
        in_areas = tuple(title for title in titles if title.stand is None)
        return Stretch(start_s, end_s, stands, on_marks, in_areas)

    def _stands(self, start_s: float, end_s: float) -> Iterator[Stand]:
        anchors, firsts = self._marks.anchors, self._firsts
        index = max(0, bisect_left(firsts, bisect_left(anchors, start_s)) - 1)
        while index < len(firsts):
            first, stop, middle_s, half = self._run(index)
            if middle_s >= end_s:
                return
            if middle_s >= start_s:
                yield Stand(self._spokesman(first, stop), first, stop, middle_s, half)
            index += 1

    def _run(self, index: int) -> tuple[int, int, float, float]:
        """First, stop, middle (UTC s) and half width (px) of a cluster."""
        firsts, anchors = self._firsts, self._marks.anchors
        first = firsts[index]
        stop = firsts[index + 1] if index + 1 < len(firsts) else len(anchors)
        return first, stop, (anchors[first] + anchors[stop - 1]) / 2, self._half_px(stop - first)

    def _half_px(self, count: int) -> float:
        return self._look.halves.of(count)

    def _spokesman(self, first: int, stop: int) -> Event:
        """The event that speaks for a cluster: the selected, else one of the highest weight."""
        events, chosen = self._marks.events, self._look.selected_id
        index = self._marks.position(chosen) if chosen is not None else None
        if index is not None and first <= index < stop:
            return events[index]
        return events[self._marks.best(first, stop)]

    def _wall_utc_s(self, number: int) -> float:
        """Where a stretch begins, UTC s; remembered, for every frame asks."""
        key = (self.step, number)
        if key not in self._found:
            if len(self._found) >= _MOST_WALLS:
                self._found.clear()
            self._found[key] = self._find_wall_utc_s(number)
        return self._found[key]

    def _find_wall_utc_s(self, number: int) -> float:
        """Amid the widest room between marks near a multiple of the length of a stretch."""
        low, high = number * STRETCH_PX - _SEARCH_PX, number * STRETCH_PX + _SEARCH_PX
        anchors, firsts = self._marks.anchors, self._firsts
        index = max(0, bisect_left(firsts, bisect_left(anchors, low / self._px_per_s)) - 2)
        widest, wall, left = -1.0, number * STRETCH_PX, low
        while index < len(firsts) and left < high:
            _, _, middle_s, half = self._run(index)
            right = min(middle_s * self._px_per_s - half, high)
            if right - left > widest:
                widest, wall = right - left, (left + right) / 2
            left = max(left, middle_s * self._px_per_s + half)
            index += 1
        if high - left > widest:
            wall = (left + high) / 2
        return wall / self._px_per_s

    def _titles(self, stands: tuple[Stand, ...], start_s: float, end_s: float) -> Iterator[Title]:
        """Titles for the marks, and for the areas that have no mark of their own."""
        zero_s = stands[0].utc_s if stands else max(start_s, 0.0)
        px, look = self._px_per_s, self._look
        named: list[tuple[Event, Stand | None]] = []
        wishes, taken = [], []
        for stand in stands:
            x = (stand.utc_s - zero_s) * px
            taken.append((x - stand.half_px, x + stand.half_px))
            if start_s <= stand.utc_s < end_s:
                named.append((stand.event, stand))
                wishes.append(self._wish(stand.event, *taken[-1]))
        for event in self._titled_areas(start_s, end_s):
            left, right = (event.start_utc_s - zero_s) * px, (event.latest_utc_s - zero_s) * px
            wish = self._wish(event, left, right)
            named.append((event, None))
            wishes.append(replace(wish, width_px=wish.width_px + look.glyph_px, inside=True))
        edges = ((start_s - zero_s) * px, (end_s - zero_s) * px)
        free = [Row(*edges) for _ in range(look.rows)]
        places = place_labels(wishes, taken, edges, look.rows, free=free)
        for (event, mark), place in zip(named, places, strict=True):
            if place is None:
                continue
            if mark is not None:
                offset = place.left_px - (mark.utc_s - zero_s) * px
                where = (mark.utc_s, mark.utc_s, offset)
            else:
                end = (event.latest_utc_s - zero_s) * px
                last = min(end, free[place.row].end_of_gap(place.right_px))
                where = (zero_s + place.left_px / px, zero_s + last / px, 0.0)
            yield Title(event, mark, *where, place.width_px, place.row)

    def _titled_areas(self, start_s: float, end_s: float) -> list[Event]:
        """The areas that begin here and are long enough for a word, if they are not too many."""
        areas, px = self._areas, self._px_per_s
        first, stop = bisect_left(areas.starts, start_s), bisect_left(areas.starts, end_s)
        if stop - first > MOST_AREAS:
            return []
        marked = EventTable.marked_precisions(px)
        return [
            event
            for event in areas.events[first:stop]
            if event.precision not in marked
            and (event.latest_utc_s - event.start_utc_s) * px >= 2 * self._look.glyph_px
        ]

    def _wish(self, event: Event, left_px: float, right_px: float) -> Wish:
        rank = 0 if event.id == self._look.selected_id else event.weight
        return Wish(rank, self._look.title(event)[1], left_px, right_px)
