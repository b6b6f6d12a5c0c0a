"""What is written on the map so far, so that the next words find room beside it quickly."""

from collections.abc import Iterable
from typing import cast

from PySide6.QtCore import QRectF

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, px."""


class Room:
    """Rectangles that are taken, as bare numbers: a frame of a moving map asks thousands of times.

    What is taken in one of those `behind` is taken here, too, but not the other way round.
    """

    def __init__(self, taken: Iterable[QRectF] = (), *behind: "Room") -> None:
        self._boxes: list[Box] = []
        self._all: list[list[Box]] = [self._boxes, *(more for room in behind for more in room._all)]
        for rect in taken:
            self.take(rect)

    def take(self, rect: QRectF) -> None:
        """Nothing else is to be written here; an empty rectangle takes nothing."""
        if not rect.isEmpty():
            self._boxes.append(cast("Box", rect.getCoords()))  # the toolkit's stubs say: None

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
        for boxes in self._all:
            for box in boxes:
                x0, y0, x1, y1 = box
                if x0 < right and x1 > left and y0 < bottom and y1 > top and box != spared:
                    return False
        return True

    def covered_px(self, rect: QRectF) -> float:
        """How much of what is taken a rectangle hides, square px; all that lies there counts."""
        left, top, right, bottom = cast("Box", rect.getCoords())
        covered = 0.0
        for boxes in self._all:
            for x0, y0, x1, y1 in boxes:
                if x0 < right and x1 > left and y0 < bottom and y1 > top:
                    wide = min(x1, right) - max(x0, left)
                    covered += wide * (min(y1, bottom) - max(y0, top))
        return covered
