"""What slides when the timeline pans: painted once, wider than the window, then only moved."""

import math
from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QRegion

from torchviewer.views import theme
from torchviewer.views.timeline_canvas import MARGIN_PX, Canvas, Hit, Text
from torchviewer.views.timeline_lettering import SMOOTH
from torchviewer.views.timeline_scale import Scale

BESIDE = 0.5
"""How much is painted on either side of a window that pans, in lengths of the window."""
SAME = 1e-6
"""Two scales whose px/s differ by less than this part are one: rounding of windows does that."""


class Reel:
    """The sliding part of the lanes at one scale; it knows where it lies below a window.

    A window at another scale, or far from the last one, has it painted in its own place; the next
    one at the same scale has it painted on a pixmap of its own with room on both sides, for it
    pans. That moves by whole device pixels, so nothing on it blurs.
    """

    def __init__(self) -> None:
        self._pixmap: QPixmap | None = None
        self._is_true = False
        self._scale = Scale(0.0, 1.0, 0.0, 1.0)
        self._origin_px = self._beside_px = 0.0
        self._ratio = 1.0
        self._canvas: Canvas | None = None
        self._marks: list[tuple[float, float, QRectF]] | None = None
        #: how often it has been painted
        self.paints = 0

    def drop(self) -> None:
        """What is painted is not true any more."""
        self._is_true = False

    def show(
        self,
        painter: QPainter,
        scale: Scale,
        height_px: int,
        paint: Callable[[QPainter, Scale], Canvas],
    ) -> None:
        """Have `paint` paint what is missing, and show it all; at the ends only marks stand out."""
        ratio = painter.device().devicePixelRatioF()
        is_again = self._pixmap is None and self._scale == scale
        if not self._is_true or is_again or not self._is_at(scale) or self._is_far(scale):
            self._pixmap, self._beside_px = None, 0.0
            self._take(scale, ratio, paint(painter, scale))
            return
        if not self._covers(scale, ratio):
            self._make(scale, height_px, ratio, paint)
        if self._pixmap is not None:
            x_px = self._origin_px - self._shift_px(scale)
            painter.setClipRegion(self._region(scale, height_px))
            painter.drawPixmap(QPointF(x_px, 0.0), self._pixmap)

    def _take(self, scale: Scale, ratio: float, canvas: Canvas) -> None:
        """Remember what has been painted at `scale`."""
        self._scale, self._ratio, self._is_true = scale, ratio, True
        self._canvas, self._marks = canvas, None
        self.paints += 1

    @property
    def _hits(self) -> list[Hit]:
        return self._canvas.all_hits if self._canvas else []

    def hits(self, scale: Scale) -> Iterator[Hit]:
        """What can be pointed at within the window, topmost last."""
        shift, seen = self._shown(scale)
        for hit in self._hits:
            if hit.rect.right() > seen.left() + shift and hit.rect.left() < seen.right() + shift:
                yield replace(hit, rect=hit.rect.translated(-shift, 0.0)) if shift else hit

    def hit_at(self, scale: Scale, position: QPointF) -> Hit | None:
        """What lies topmost at a position within the window."""
        shift, seen = self._shown(scale)
        there = position + QPointF(shift, 0.0)
        if not seen.left() <= position.x() <= seen.right():
            return None
        found = next((hit for hit in reversed(self._hits) if hit.rect.contains(there)), None)
        return found and replace(found, rect=found.rect.translated(-shift, 0.0))

    def texts(self, scale: Scale) -> Iterator[Text]:
        """The labels within the window, cut where it cuts them."""
        shift, seen = self._shown(scale)
        for text in self._canvas.all_texts if self._canvas else ():
            rect = text.rect.translated(-shift, 0.0)
            left, right = max(rect.left(), seen.left()), min(rect.right(), seen.right())
            if left < right:
                yield Text(QRectF(left, rect.top(), right - left, rect.height()), text.text)

    def _shown(self, scale: Scale) -> tuple[float, QRectF]:
        """How far the reel is shifted, and what of it is seen, px."""
        seen = QRectF(scale.left_px, 0.0, scale.width_px, 1e6)
        return self._shift_px(scale), seen.adjusted(-MARGIN_PX, 0.0, MARGIN_PX, 0.0)

    def _region(self, scale: Scale, height_px: float) -> QRegion:
        """Where lanes are seen within the window, and the marks that reach into its rims."""
        shift, (left, right) = self._shift_px(scale), (scale.left_px, scale.right_px)
        region = QRegion(QRectF(left, 0.0, right - left, height_px).toAlignedRect())
        _, rims = self._shown(scale)
        before, first = rims.left() + shift, left + shift
        last, after = right + shift, rims.right() + shift
        if self._marks is None:
            marks = self._canvas.all_marks() if self._canvas else ()
            self._marks = [(mark.left(), mark.right(), mark) for mark in marks]
        for start, end, mark in self._marks:
            if (before < end and start < first) or (last < end and start < after):
                region += mark.translated(-shift, 0.0).intersected(rims).toAlignedRect()
        return region

    def _is_at(self, scale: Scale) -> bool:
        """Whether the reel is of this scale's nearness and of the same lane ends."""
        mine, room = self._scale, 2 * self._beside_px
        return (
            abs(mine.px_per_s / scale.px_per_s - 1.0) < SAME
            and abs(mine.width_px - room - scale.width_px) < 0.01
            and abs(mine.left_px + self._beside_px - scale.left_px) < 0.01
        )

    def _is_far(self, scale: Scale) -> bool:
        """Whether nothing of what is painted would be seen: the window has jumped, not panned."""
        return abs(self._shift_px(scale)) > self._beside_px + scale.width_px

    def _covers(self, scale: Scale, ratio: float) -> bool:
        if self._pixmap is None or self._ratio != ratio:
            return False
        return abs(self._shift_px(scale)) <= self._beside_px + 0.5 / ratio

    def _shift_px(self, scale: Scale) -> float:
        """How far right of its place at `scale` the reel was painted, in whole device px."""
        shift = self._scale.x_px(scale.start_utc_s) - scale.left_px
        return round(shift * self._ratio) / self._ratio

    def _make(
        self,
        scale: Scale,
        height_px: int,
        ratio: float,
        paint: Callable[[QPainter, Scale], Canvas],
    ) -> None:
        beside = round(scale.width_px * BESIDE * ratio) / ratio
        s_per_px = scale.s_per_px
        self._beside_px = beside
        wide = Scale(
            scale.start_utc_s - beside * s_per_px,
            scale.end_utc_s + beside * s_per_px,
            scale.left_px - beside,
            scale.width_px + 2 * beside,
        )
        self._origin_px = math.floor((wide.left_px - MARGIN_PX) * ratio) / ratio
        right = math.ceil((wide.right_px + MARGIN_PX) * ratio)
        width = right - round(self._origin_px * ratio)
        pixmap = self._pixmap
        wanted = QSize(width, math.ceil(height_px * ratio))
        if pixmap is None or pixmap.size() != wanted or pixmap.devicePixelRatio() != ratio:
            pixmap = QPixmap(wanted)
            pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme.roles().surface)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(SMOOTH)
            painter.translate(-self._origin_px, 0.0)
            self._take(wide, ratio, paint(painter, wide))
        self._pixmap = pixmap
