"""Which part of a picture is shown, and how large: a value that pictures of any size can share."""

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

CLOSEST = 64.0


@dataclass(frozen=True)
class Zoom:
    """`closer`: times larger than the whole picture fits; (x, y): what of it is in the middle.

    x and y run from 0 to 1 over the picture, so that one value shows the same part of two.
    """

    closer: float = 1.0
    x: float = 0.5
    y: float = 0.5

    @property
    def is_whole(self) -> bool:
        return self.closer <= 1.0

    def placed(self, whole: QSizeF, room: QSizeF) -> QRectF:
        """Where the picture lies in its room; it leaves no edge empty that it could fill."""
        size = fitted(whole, room) * self.closer
        left = room.width() / 2 - self.x * size.width()
        top = room.height() / 2 - self.y * size.height()
        return QRectF(
            _held(left, size.width(), room.width()),
            _held(top, size.height(), room.height()),
            size.width(),
            size.height(),
        )

    def held(self, whole: QSizeF, room: QSizeF) -> "Zoom":
        """The same view with its middle where it truly is."""
        place = self.placed(whole, room)
        return replace(
            self,
            x=(room.width() / 2 - place.left()) / max(place.width(), 1e-9),
            y=(room.height() / 2 - place.top()) / max(place.height(), 1e-9),
        )

    def zoomed(self, factor: float, at: QPointF, whole: QSizeF, room: QSizeF) -> "Zoom":
        """Closer by a factor, with what lies under a pixel staying under it."""
        closer = min(max(self.closer * factor, 1.0), CLOSEST)
        before = self.placed(whole, room)
        x = (at.x() - before.left()) / max(before.width(), 1e-9)
        y = (at.y() - before.top()) / max(before.height(), 1e-9)
        size = fitted(whole, room) * closer
        middle_x = x + (room.width() / 2 - at.x()) / max(size.width(), 1e-9)
        middle_y = y + (room.height() / 2 - at.y()) / max(size.height(), 1e-9)
        return Zoom(closer, middle_x, middle_y).held(whole, room)

    def dragged(self, by: QPointF, whole: QSizeF, room: QSizeF) -> "Zoom":
        """The picture moved by so many pixels, as far as it goes."""
        place = self.placed(whole, room)
        moved = replace(
            self,
            x=(room.width() / 2 - place.left() - by.x()) / max(place.width(), 1e-9),
            y=(room.height() / 2 - place.top() - by.y()) / max(place.height(), 1e-9),
        )
        return moved.held(whole, room)

    def pinched(
        self,
        before: tuple[QPointF, QPointF],
        now: tuple[QPointF, QPointF],
        whole: QSizeF,
        room: QSizeF,
    ) -> "Zoom":
        """Two fingers moved: their middle drags, their distance zooms."""
        spread_before = _distance(*before)
        middle_before, middle = (before[0] + before[1]) / 2, (now[0] + now[1]) / 2
        moved = self.dragged(middle - middle_before, whole, room)
        if spread_before < 1.0:
            return moved
        return moved.zoomed(_distance(*now) / spread_before, middle, whole, room)


def fitted(whole: QSizeF, room: QSizeF) -> QSizeF:
    """The size of the whole picture in its room."""
    return whole.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)


def _held(start: float, length: float, room: float) -> float:
    """Where a picture may begin: it covers its room, or lies in the middle of it."""
    if length <= room:
        return (room - length) / 2
    return min(max(start, room - length), 0.0)


def _distance(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
