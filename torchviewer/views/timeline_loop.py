"""The loop on the timeline: two brackets in the axis with a bar between them, to be held.

It is painted above the still layer, so that dragging it repaints no more than strips. A loop that
the clock has been taken out of waits: its lines are dashed and its bar is hollow.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from torchviewer.mission.records import Span
from torchviewer.views import theme
from torchviewer.views.timeline_canvas import faded
from torchviewer.views.timeline_scale import Scale

LoopPart = Literal["start", "end", "middle"]
GRIP_PX = (12.0, 15.0)
FOOT_PX = 5.0
BAR_PX = 8.0
INNER_PX = 4.0
BELOW_PX = 4.0
"""How far below the axis a grip still is one."""
WASH = 0.06


@dataclass(frozen=True)
class LoopPlace:
    """Where a loop lies: its ends on the scale from `left_px` to `right_px`, below `axis_px`.

    `target_px`: the least size of a grip; `size`: the text scale; all px.
    """

    start_px: float
    end_px: float
    left_px: float
    right_px: float
    axis_px: float
    target_px: float
    size: float
    waits: bool = False

    @classmethod
    def on(
        cls, scale: Scale, loop: Span, *, axis_px: float, target_px: float, waits: bool
    ) -> "LoopPlace":
        """`loop` on `scale`; `target_px` before text scale."""
        size = theme.text_scale()
        start, end = scale.x_px(loop.start_utc_s), scale.x_px(loop.end_utc_s)
        ends = scale.left_px, scale.right_px
        return cls(start, end, *ends, axis_px, target_px * size, size, waits)

    def brackets(self) -> Iterator[tuple[LoopPart, float, float]]:
        """The brackets in view: which, x in px, and on which side of it its grip is (-1 left)."""
        parts: tuple[tuple[LoopPart, float, float], ...] = (
            ("start", self.start_px, -1.0),
            ("end", self.end_px, 1.0),
        )
        for part, x, side in parts:
            if self.left_px - 0.5 <= x <= self.right_px + 0.5:
                yield part, x, side

    @property
    def inside(self) -> QRectF | None:
        """The part of the axis between the ends, where it can be gripped; None: not in view."""
        left, right = max(self.start_px, self.left_px), min(self.end_px, self.right_px)
        if right <= left:
            return None
        return self._band(left, right)

    def reach(self, x_px: float, side: float) -> QRectF:
        """Where the grip of a bracket at `x_px` is taken hold of: outside of the loop."""
        inner = min(INNER_PX * self.size, (self.end_px - self.start_px) / 2)
        outer = x_px + side * (self.target_px - inner)
        return self._band(min(x_px - side * inner, outer), max(x_px - side * inner, outer))

    def _band(self, left_px: float, right_px: float) -> QRectF:
        bottom = self.axis_px + BELOW_PX * self.size
        return QRectF(left_px, bottom - self.target_px, right_px - left_px, self.target_px)

    def part_at(self, position: QPointF) -> LoopPart | None:
        """What of the loop a press at `position` takes hold of."""
        for part, x, side in self.brackets():
            if self.reach(x, side).contains(position):
                return part
        inside = self.inside
        return "middle" if inside is not None and inside.contains(position) else None


def draw_loop(painter: QPainter, place: LoopPlace, bottom_px: float, area: QRectF) -> None:
    """A faint column through the lanes below a bar in the axis, between two brackets.

    What lies outside of `area`, which is repainted, is left out.
    """
    colour, size, axis = theme.roles().focus, place.size, place.axis_px
    left = max(place.start_px, place.left_px, area.left() - 2.0)
    right = min(place.end_px, place.right_px, area.right() + 2.0)
    if right > left:
        painter.fillRect(QRectF(left, axis, right - left, bottom_px - axis), faded(colour, WASH))
        bar = QRectF(left, axis - BAR_PX * size - 2.0, right - left, BAR_PX * size)
        if place.waits:
            painter.setPen(QPen(faded(colour, 0.5), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar)
        else:
            painter.fillRect(bar, faded(colour, 0.3))
    for _, x, side in place.brackets():
        if not area.left() - place.target_px <= x <= area.right() + place.target_px:
            continue
        style = Qt.PenStyle.DashLine if place.waits else Qt.PenStyle.SolidLine
        painter.setPen(QPen(faded(colour, 0.6), theme.line_px(1.0), style))
        painter.drawLine(QPointF(x, axis), QPointF(x, bottom_px))
        _draw_bracket(painter, place, x, side)


def _draw_bracket(painter: QPainter, place: LoopPlace, x_px: float, side: float) -> None:
    """A bracket that opens towards the loop, with a grip on its outer side."""
    roles, size, bottom = theme.roles(), place.size, place.axis_px
    is_large = place.target_px > 30.0 * size
    wide, high = GRIP_PX[0] * size * (1.6 if is_large else 1.0), GRIP_PX[1] * size
    top, outer = bottom - high, x_px + side * wide
    grip = QRectF(min(x_px, outer), top, wide, high)
    painter.setPen(QPen(roles.focus, theme.line_px(1.0)))
    painter.setBrush(roles.raised)
    painter.drawRoundedRect(grip, 3.0, 3.0)
    for part in (0.45, 0.7):
        x = x_px + side * wide * part
        painter.drawLine(QPointF(x, top + high * 0.3), QPointF(x, bottom - high * 0.3))
    painter.setPen(QPen(roles.focus, theme.line_px(2.5)))
    foot = x_px - side * min(FOOT_PX * size, (place.end_px - place.start_px) / 2)
    painter.drawLine(QPointF(x_px, top), QPointF(x_px, bottom))
    painter.drawLine(QPointF(x_px, top), QPointF(foot, top))
    painter.drawLine(QPointF(x_px, bottom), QPointF(foot, bottom))


def draw_loop_in_overview(
    painter: QPainter, start_px: float, end_px: float, high_px: float
) -> None:
    """Two small brackets in the strip of the whole mission, 3 px apart at least."""
    colour = theme.roles().focus
    middle, half = (start_px + end_px) / 2, max((end_px - start_px) / 2, 1.5)
    painter.fillRect(QRectF(middle - half, high_px - 5.0, 2 * half, 3.0), faded(colour, 0.35))
    painter.setPen(QPen(colour, theme.line_px(1.5)))
    for side in (-1.0, 1.0):
        x = middle + side * half
        painter.drawLine(QPointF(x, high_px - 7.0), QPointF(x, high_px - 1.0))
        painter.drawLine(
            QPointF(x, high_px - 1.0), QPointF(x - side * min(3.0, half), high_px - 1.0)
        )
