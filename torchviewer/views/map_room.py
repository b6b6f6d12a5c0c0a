"""What is written on the map so far, so that the next words find room beside it quickly."""

from collections import defaultdict
from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QRectF

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, px."""
ROW_PX = 32.0
"""Boxes are kept by the rows of pixels that they lie in: words are wide and low."""
NOTHING: list[Box] = []


class Room:
    """Rectangles that are taken, as bare numbers: a frame of a moving map asks thousands of times.

    What is taken in one of those `behind` is taken here, too, but not the other way round.
    """

    def __init__(self, taken: Iterable[QRectF] = (), *behind: "Room") -> None:
        self._boxes: list[Box] = []
        self._rows: defaultdict[int, list[Box]] = defaultdict(list)
        self._in_rows = 0  # so many of the boxes; the others follow when someone asks
        self._all: list[Room] = [self, *(more for room in behind for more in room._all)]
        for rect in taken:
            self.take(rect)

    def take(self, rect: QRectF) -> None:
        """Nothing else is to be written here; an empty rectangle takes nothing."""
        if not rect.isEmpty():
            self.take_box(cast("Box", rect.getCoords()))  # the toolkit's stubs say: None

    def take_box(self, box: Box) -> None:
        """The same for a box that is not empty."""
        self._boxes.append(box)

    def _sort(self) -> None:
        """Put what was taken since into its rows."""
        rows = self._rows
        for box in self._boxes[self._in_rows :]:
            for row in range(int(box[1] // ROW_PX), int(box[3] // ROW_PX) + 1):
                rows[row].append(box)
        self._in_rows = len(self._boxes)

    def is_free(self, rect: QRectF, around_px: float = 0.0, own: QRectF | None = None) -> bool:
        """Whether nothing lies there, nor nearer than `around_px`; edges may touch.

        `own`: a rectangle that was taken and does not count here.
        """
        left, top, right, bottom = cast("Box", rect.getCoords())
        left, top, right, bottom = (
            left - around_px,
            top - around_px,
            right + around_px,
            bottom + around_px,
        )
        spared = None if own is None else own.getCoords()
        rows = range(int(top // ROW_PX), int(bottom // ROW_PX) + 1)
        for room in self._all:
            if room._in_rows < len(room._boxes):
                room._sort()
            for row in rows:
                for box in room._rows.get(row, NOTHING):
                    x0, y0, x1, y1 = box
                    if x0 < right and x1 > left and y0 < bottom and y1 > top and box != spared:
                        return False
        return True

    def covered_px(self, rect: QRectF) -> float:
        """How much of what is taken a rectangle hides, square px; all that lies there counts."""
        left, top, right, bottom = cast("Box", rect.getCoords())
        covered = 0.0
        for room in self._all:
            for x0, y0, x1, y1 in room._boxes:
                if x0 < right and x1 > left and y0 < bottom and y1 > top:
                    wide = min(x1, right) - max(x0, left)
                    covered += wide * (min(y1, bottom) - max(y0, top))
        return covered
