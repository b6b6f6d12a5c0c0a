"""Which marks of a row stand together at which nearness, wherever the window is; without Qt.

Nearness goes in steps, two for each doubling of the scale. From the nearest step outwards, marks
that would touch are joined, the closest first, and what has been joined stays together. So what
is gathered depends on the step alone: panning never regroups, zooming in only splits.
"""

import math
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from torchviewer.views.timeline_scale import Scale

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Places = NDArray[np.int_]

MARK_GAP_PX = 2.0
STEPS_IN_OCTAVE = 2
NEAREST_STEP = 24
FARTHEST_STEP = -60
#: rows of more marks than this are worth numpy
MANY = 400
_GRAIN_PX = 4.0
# of marks that are about as close a lot says which is joined first, or a long even row would be
# joined one by one
_LOT, _LOTS = 2654435761, 1021


@dataclass(slots=True)
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


@dataclass(frozen=True)
class Halves:
    """Half the widths of marks, px: for one, and for 2 to 9, to 99, to 999, and more."""

    one: float
    several: tuple[float, float, float, float]

    def of(self, count: int) -> float:
        return self.one if count == 1 else self.several[min(len(str(count)), 4) - 1]


@lru_cache(maxsize=16)
def step_of(px_per_s: float) -> int:
    """The step of nearness that a scale belongs to."""
    step = math.floor(math.log2(px_per_s) * STEPS_IN_OCTAVE + 1e-9)
    return min(max(step, FARTHEST_STEP), NEAREST_STEP)


@lru_cache(maxsize=128)
def step_px_per_s(step: int) -> float:
    """The least px/s that belong to a step: what keeps apart here does so in the whole step."""
    return math.exp2(step / STEPS_IN_OCTAVE)


class ClusterTree:
    """What is gathered at every step of nearness, found when it is first asked for.

    `anchors` are sorted UTC seconds. For each mark but the first the tree holds the nearest step
    at which it is joined to the one before it: a byte each. A tree that goes on from a `nearer`
    one, which has some of the same marks, holds from the step `begins` on; what stood together
    there stays together, with all that now stands between.
    """

    def __init__(
        self,
        anchors: Sequence[float],
        halves: Halves,
        nearer: "ClusterTree | None" = None,
        begins: int = NEAREST_STEP,
    ) -> None:
        self.anchors = anchors
        self.halves = halves
        self._joined_at = array("b", [FARTHEST_STEP - 1]) * len(anchors)
        self._done = begins + 1
        if nearer is not None and len(nearer.anchors):
            self._take_over(nearer)
        self._kept: dict[int, array[int]] = {}
        self._few = list(self._alone(self._done)) if len(anchors) <= MANY else []
        self._many: _Many | None = None

    def _take_over(self, nearer: "ClusterTree") -> None:
        """Join what the nearer tree had joined one step before this one begins."""
        step, theirs = self._done, nearer.anchors
        if len(self.anchors) > MANY:
            self._take_over_many(nearer)
            return
        firsts = nearer.firsts(step)
        for index, first in enumerate(firsts):
            stop = firsts[index + 1] if index + 1 < len(firsts) else len(theirs)
            if stop - first > 1:
                start = bisect_left(self.anchors, theirs[first])
                end = bisect_right(self.anchors, theirs[stop - 1])
                self._joined_at[start + 1 : end] = array("b", [step]) * (end - start - 1)

    def _take_over_many(self, nearer: "ClusterTree") -> None:
        """The same, all at once."""
        import numpy as np  # noqa: PLC0415 - not before the first paint

        mine, theirs = (np.frombuffer(tree.anchors, dtype=np.float64) for tree in (self, nearer))  # type: ignore[call-overload]
        firsts = np.frombuffer(nearer.firsts(self._done), dtype=np.int_)
        stops = np.append(firsts[1:], len(theirs))
        several = stops - firsts > 1
        starts = np.searchsorted(mine, theirs[firsts[several]])
        ends = np.searchsorted(mine, theirs[stops[several] - 1], side="right")
        bounds = np.zeros(len(mine) + 1, dtype=np.int_)
        np.add.at(bounds, starts + 1, 1)
        np.add.at(bounds, ends, -1)
        joined_at = np.frombuffer(self._joined_at, dtype=np.int8)
        joined_at[np.cumsum(bounds[:-1]) > 0] = self._done

    def firsts(self, step: int) -> "array[int]":
        """The position of each cluster's first mark at a step of nearness, in order."""
        while self._done > step:
            self._done -= 1
            self._join(self._done)
        if step not in self._kept:
            if len(self._kept) >= 4:
                del self._kept[next(iter(self._kept))]
            self._kept[step] = self._alone(step)
        return self._kept[step]

    def in_view(self, scale: Scale, margin_px: float) -> list[Cluster]:
        """The clusters whose mark stands within `margin_px` of the scale's ends."""
        found = [self.cluster(scale, first, stop) for first, stop in self.runs(scale, margin_px)]
        left, right = scale.left_px - margin_px, scale.right_px + margin_px
        return [cluster for cluster in found if left <= cluster.x_px <= right]

    def runs(self, scale: Scale, margin_px: float) -> Iterator[tuple[int, int]]:
        """The first and the stop of each cluster that reaches within `margin_px` of the ends."""
        firsts, anchors = self.firsts(step_of(scale.px_per_s)), self.anchors
        margin_s = margin_px * scale.s_per_px
        begin = bisect_left(firsts, bisect_left(anchors, scale.start_utc_s - margin_s)) - 1
        end = bisect_left(firsts, bisect_right(anchors, scale.end_utc_s + margin_s))
        bounds = firsts[max(begin, 0) : end + 1].tolist()
        if end >= len(firsts):
            bounds.append(len(anchors))
        return pairwise(bounds)

    def cluster(self, scale: Scale, first: int, stop: int) -> Cluster:
        """The mark for a run of marks: at the instant of one, amid several."""
        middle_s = (self.anchors[first] + self.anchors[stop - 1]) / 2
        return Cluster(first, stop, scale.x_px(middle_s), self.halves.of(stop - first))

    def _alone(self, step: int) -> "array[int]":
        """The marks that are not joined to the one before them at a step."""
        if len(self.anchors) <= MANY:
            joined = self._joined_at
            return array("l", (i for i in range(len(joined)) if not i or joined[i] < step))
        import numpy as np  # noqa: PLC0415 - not before the first paint

        alone = np.frombuffer(self._joined_at, dtype=np.int8) < step
        alone[0] = True
        return array("l", np.flatnonzero(alone).tobytes())

    def _join(self, step: int) -> None:
        """Join what touches at `step`."""
        if len(self.anchors) <= MANY:
            self._few = self._join_few(self._few, step)
        else:
            self._join_many(step)

    def _join_few(self, firsts: list[int], step: int) -> list[int]:
        px_per_s, anchors, total = step_px_per_s(step), self.anchors, len(self.anchors)
        while True:
            ends = [*firsts[1:], total][: len(firsts)]
            runs = list(zip(firsts, ends, strict=True))
            middles = [(anchors[first] + anchors[end - 1]) / 2 for first, end in runs]
            halves = [self.halves.of(end - first) for first, end in runs]
            keys = [math.inf] * (len(firsts) + 1)
            for i in range(1, len(firsts)):
                apart_px = (middles[i] - middles[i - 1]) * px_per_s
                if apart_px < halves[i] + halves[i - 1] + MARK_GAP_PX:
                    keys[i] = apart_px // _GRAIN_PX + firsts[i] * _LOT % _LOTS / _LOTS
            gone = {
                i for i in range(1, len(firsts)) if keys[i] < keys[i - 1] and keys[i] <= keys[i + 1]
            }
            if not gone:
                return firsts
            for i in gone:
                self._joined_at[firsts[i]] = step
            firsts = [first for i, first in enumerate(firsts) if i not in gone]

    def _join_many(self, step: int) -> None:
        """The same as `_join_few`, many at a time; looks again only at what has changed."""
        import numpy as np  # noqa: PLC0415 - not before the first paint

        if self._many is None or self._many.is_sparse:
            self._many = _Many(self.anchors, self.halves, self._alone(step + 1))
        many, px_per_s = self._many, step_px_per_s(step)
        joined_at = np.frombuffer(self._joined_at, dtype=np.int8)
        touching = many.touching(px_per_s)
        while len(touching):
            gone = many.closest(touching, px_per_s)
            joined_at[many.firsts[gone]] = step
            changed = many.join(gone)
            touching = many.touching(px_per_s, many.union(touching, changed))


class _Many:
    """Clusters as numpy arrays: where each begins, and how far it is, and must be, from the one
    before.

    A cluster that has been joined keeps its place in the arrays, and touches nothing any more;
    `_before` and `_after` lead from each to its neighbours, past those. The last place is none.
    """

    def __init__(self, anchors: Sequence[float], halves: Halves, firsts: "array[int]") -> None:
        import numpy as np  # noqa: PLC0415 - not before the first paint

        self._np = np
        self._anchors = np.frombuffer(anchors, dtype=np.float64)  # type: ignore[call-overload]
        self._sizes = np.array([halves.one, *halves.several])
        self.firsts = np.append(np.frombuffer(firsts, dtype=np.int_), len(anchors))
        self._living = count = len(firsts)
        self._before, self._after = np.arange(-1, count), np.arange(1, count + 2)
        self._keys = np.full(count + 1, np.inf)
        self._all: Places = np.arange(count)
        self._are_in = np.zeros(count, dtype=bool)
        middles, sizes = self._measured(self._all)
        self._apart_s = np.diff(middles, prepend=-np.inf)
        self._room_px = sizes + np.roll(sizes, 1) + MARK_GAP_PX

    @property
    def is_sparse(self) -> bool:
        """Whether most of the places are of clusters that have been joined."""
        return 2 * self._living < len(self.firsts)

    def touching(self, px_per_s: float, among: "Places | None" = None) -> "Places":
        """The clusters, of all or `among` these, that touch the one before them."""
        found: Places
        if among is None:
            found = self._np.flatnonzero(self._apart_s * px_per_s < self._room_px)
        else:
            found = among[self._apart_s[among] * px_per_s < self._room_px[among]]
        return found

    def union(self, some: "Places", more: "Places") -> "Places":
        """The clusters that are in either, in order."""
        self._are_in[some] = self._are_in[more] = True
        found: Places = self._all[self._are_in]
        self._are_in[found] = False
        return found

    def closest(self, touching: "Places", px_per_s: float) -> "Places":
        """Those that are closer to the one before them than their neighbours are to theirs."""
        keys = self._keys
        lots = self.firsts[touching] * _LOT % _LOTS / _LOTS
        keys[touching] = here = self._apart_s[touching] * px_per_s // _GRAIN_PX + lots
        before, after = keys[self._before[touching]], keys[self._after[touching]]
        keys[touching] = self._np.inf
        gone: Places = touching[(here < before) & (here <= after)]
        return gone

    def join(self, gone: "Places") -> "Places":
        """Join clusters to those before them, and say which are at another distance now."""
        np, grown, following = self._np, self._before[gone], self._after[gone]
        self._after[grown], self._before[following] = following, grown
        self._apart_s[gone] = np.inf
        self._living -= len(gone)
        changed: Places = np.concatenate(
            [grown[grown > 0], following[following < len(self._apart_s)]]
        )
        middles, sizes = self._measured(changed)
        middles_before, sizes_before = self._measured(self._before[changed])
        self._apart_s[changed] = middles - middles_before
        self._room_px[changed] = sizes + sizes_before + MARK_GAP_PX
        return changed

    def _measured(self, at: "Places") -> "tuple[np.ndarray, np.ndarray]":
        """The middles, UTC s, and half widths, px, of the clusters at these places."""
        np, firsts, stops = self._np, self.firsts[at], self.firsts[self._after[at]]
        middles = (self._anchors[firsts] + self._anchors[stops - 1]) / 2
        return middles, self._sizes[np.searchsorted((1, 9, 99, 999), stops - firsts)]
