"""The computed lanes: sunlight as warm blocks, altitude as a curve."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from weakref import WeakKeyDictionary

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPolygonF, QTransform

from torchviewer.views import theme
from torchviewer.views.timeline_canvas import Canvas, faded
from torchviewer.views.timeline_lettering import NO_PEN, SMOOTH
from torchviewer.views.timeline_scale import Scale
from torchviewer.views.timeline_series import AltitudeSeries, Curve, Piece, SunlightSeries, thinned

NARROWEST_PX = 2.0
PADDING_PX = 5.0
INVISIBLE_PX = 0.25
"""How far a simpler curve may be from the true one."""
FEW = 12
"""So many ranges are painted one by one, cut to what is in view."""


def blocks(ranges: Iterable[tuple[float, float]], scale: Scale) -> list[tuple[float, float, bool]]:
    """Ranges as (left, right, is_band) in px; what is too fine to tell apart becomes a band.

    Nights grow a little longer or shorter from day to day: where the shortest are too fine to be
    drawn, those of about their length are not drawn either.
    """
    px, zero = scale.px_per_s, scale.x_px(0.0)
    first, last = scale.left_px, scale.right_px
    spans = [(max(zero + a * px, first), min(zero + b * px, last)) for a, b in ranges]
    spans = [(left, right) for left, right in spans if right > left]
    nights = [after[0] - before[1] for before, after in pairwise(spans)]
    fine = min(nights, default=NARROWEST_PX) < NARROWEST_PX
    found: list[tuple[float, float, bool]] = []
    for left, right in spans:
        if found and left - found[-1][1] < (2 * NARROWEST_PX if fine else NARROWEST_PX):
            found[-1] = (found[-1][0], right, True)
        else:
            found.append((left, right, right - left < NARROWEST_PX))
    return found


class BlockPainter:
    """Paints ranges of a series; many are made into blocks once and then only stretched."""

    def __init__(self, series: SunlightSeries) -> None:
        self.series = series
        self._ranges: list[tuple[float, float]] = []
        self._rects: list[QRectF] = []
        self._finest_s = 0.0

    def paint(
        self, canvas: Canvas, top_px: float, high_px: float, *, block: QColor, band: QColor
    ) -> None:
        """Blocks of one colour, and bands where they are too fine to be drawn apart."""
        painter, scale = canvas.painter, canvas.scale
        painter.setPen(NO_PEN)
        ranges = self.series.ranges(scale)
        if len(ranges) > FEW:
            self._take(ranges)
            if self._finest_s * scale.px_per_s >= 2 * NARROWEST_PX:
                before, x = painter.transform(), scale.x_px(ranges[0][0])
                stretched = QTransform(scale.px_per_s, 0.0, 0.0, high_px, x, top_px)
                painter.setTransform(stretched, combine=True)
                painter.setBrush(block)
                painter.drawRects(self._rects)
                painter.setTransform(before)
                return
        found = blocks(ranges, scale)
        for colour, wanted in ((band, True), (block, False)):
            painter.setBrush(colour)
            painter.drawRects(
                [
                    QRectF(left, top_px, max(right - left, 1.0), high_px)
                    for left, right, is_band in found
                    if is_band is wanted
                ]
            )

    def _take(self, ranges: list[tuple[float, float]]) -> None:
        """Make the blocks in (s after the first range begins, part of the height)."""
        if ranges is self._ranges:
            return
        first_utc_s = ranges[0][0]
        self._rects = [QRectF(a - first_utc_s, 0.0, b - a, 1.0) for a, b in ranges]
        self._finest_s = min(after[0] - before[1] for before, after in pairwise(ranges))
        self._ranges = ranges


def paint_sunlight(canvas: Canvas, row: QRectF, blocks_of: BlockPainter) -> None:
    """Warm where the Sun shines; paler where day and night pass too quickly to be drawn apart."""
    warm = theme.roles().sunlight
    height = min(row.height() - 10.0, 14.0 * theme.text_scale())
    top = round(row.center().y() - height / 2)
    blocks_of.paint(canvas, top, height, block=faded(warm, 0.86), band=faded(warm, 0.5))


@dataclass(frozen=True)
class Level:
    """Where altitudes lie in a lane."""

    row: QRectF
    top_km: float

    def y_px(self, alt_km: float) -> float:
        low, high = self.row.bottom() - PADDING_PX, self.row.top() + PADDING_PX
        return low - (low - high) * min(max(alt_km / self.top_km, 0.0), 1.0)

    @property
    def px_per_km(self) -> float:
        return max(self.row.height() - 2 * PADDING_PX, 1.0) / self.top_km


class AltitudePainter:
    """Paints an altitude lane; the polygons in view are made once and then only stretched."""

    def __init__(self, series: AltitudeSeries) -> None:
        self.series = series
        self._thinned: WeakKeyDictionary[Piece, tuple[float, list[Curve]]] = WeakKeyDictionary()
        self._shape = _Shape((), 0.0, [], [])

    def level(self, row: QRectF) -> Level | None:
        """Where altitudes lie in `row`; None while nothing is known yet."""
        top_km = self.series.top_km
        return None if top_km is None else Level(row, top_km)

    def paint(self, canvas: Canvas, row: QRectF) -> None:
        """The curve of altitude over a faint ground; nothing while nothing is known yet."""
        level, painter = self.level(row), canvas.painter
        shape = None if level is None else self._shape_of(canvas.scale, level)
        if level is None or shape is None:
            return
        colour, before = theme.roles().orbit, painter.transform()
        painter.setTransform(_stretched(shape.pieces[0], canvas.scale, level), combine=True)
        painter.setRenderHint(SMOOTH, on=False)
        painter.setPen(NO_PEN)
        painter.setBrush(faded(colour, 0.09))
        for body in shape.bodies:
            painter.drawPolygon(body)
        # two lines of one pixel are painted six times faster than one of two
        painter.setRenderHint(SMOOTH)
        painter.setPen(theme.hair(faded(colour, 0.8)))
        for curve in shape.curves:
            painter.drawPolyline(curve)
        painter.translate(0.0, -0.5 / level.px_per_km)
        for curve in shape.curves:
            painter.drawPolyline(curve)
        painter.setTransform(before)

    def _shape_of(self, scale: Scale, level: Level) -> "_Shape | None":
        """What is in view, without the points that cannot be told from straight lines."""
        pieces = tuple(self.series.pieces(scale))
        if not pieces:
            return None
        tolerance_km = 2.0 ** math.floor(math.log2(INVISIBLE_PX / level.px_per_km))
        if (pieces, tolerance_km) != (self._shape.pieces, self._shape.tolerance_km):
            lines = self._joined(pieces, tolerance_km)
            points = [[QPointF(s, max(km, 0.0)) for s, km in line] for line in lines]
            curves = [QPolygonF(curve) for curve in points]
            bodies = [QPolygonF(_grounded(curve)) for curve in points]
            self._shape = _Shape(pieces, tolerance_km, curves, bodies)
        return self._shape

    def _joined(self, pieces: Sequence[Piece], tolerance_km: float) -> list[Curve]:
        """Lines of (s after the first piece's start, km), joined where pieces meet."""
        lines: list[Curve] = []
        for piece in pieces:
            after_s = piece.start_utc_s - pieces[0].start_utc_s
            for line in self._lines(piece, tolerance_km):
                moved = [(after_s + s, km) for s, km in line]
                if lines and abs(lines[-1][-1][0] - moved[0][0]) < 1e-3:
                    lines[-1] += moved[1:]
                else:
                    lines.append(moved)
        return lines

    def _lines(self, piece: Piece, tolerance_km: float) -> list[Curve]:
        known = self._thinned.get(piece)
        if known is None or known[0] != tolerance_km:
            lines = [thinned(line, tolerance_km) for line in piece.lines]
            known = self._thinned[piece] = (tolerance_km, lines)
        return known[1]


@dataclass(frozen=True)
class _Shape:
    """The curves of some pieces in (s after the first, km), and the same closed at the ground."""

    pieces: tuple[Piece, ...]
    tolerance_km: float
    curves: list[QPolygonF]
    bodies: list[QPolygonF]


def _grounded(curve: list[QPointF]) -> list[QPointF]:
    """A curve closed along the ground."""
    return [QPointF(curve[0].x(), 0.0), *curve, QPointF(curve[-1].x(), 0.0)]


def _stretched(piece: Piece, scale: Scale, level: Level) -> QTransform:
    """From (s after the piece's start, km) to px."""
    ground, x = level.y_px(0.0), scale.x_px(piece.start_utc_s)
    return QTransform(scale.px_per_s, 0.0, 0.0, -level.px_per_km, x, ground)


def label_middle_px(
    series: AltitudeSeries, scale: Scale, level: Level, width_px: float, height_px: float
) -> float:
    """The middle of the figure at the right end, on the side of the curve that has more room."""
    left_s, right_s = scale.utc_s(scale.right_px - width_px), scale.end_utc_s
    heights_km = [
        km
        for piece in series.pieces(scale)
        if piece.end_utc_s >= left_s
        for line in piece.lines
        for _, km in _between(line, left_s - piece.start_utc_s, right_s - piece.start_utc_s)
    ]
    top, bottom = level.row.top(), level.row.bottom()
    if not heights_km:
        return level.row.center().y()
    above = level.y_px(max(heights_km)) - top
    below = bottom - level.y_px(min(heights_km))
    if above > below:
        return top + max(height_px / 2, above / 2)
    return bottom - max(height_px / 2, below / 2)


def _between(line: Curve, first_s: float, last_s: float) -> Curve:
    """The points of a curve from one time to another, both included."""
    return line[bisect_left(line, (first_s,)) : bisect_right(line, (last_s, math.inf))]
