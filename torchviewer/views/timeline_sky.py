"""The computed lanes: sunlight as warm blocks, altitude as a curve."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QPolygonF

from torchviewer.views import theme
from torchviewer.views.timeline_lanes import Canvas, blend, faded
from torchviewer.views.timeline_scale import Scale
from torchviewer.views.timeline_series import AltitudeSeries, Piece, SunlightSeries

NARROWEST_PX = 2.0
PADDING_PX = 5.0


def blocks(ranges: Iterable[tuple[float, float]], scale: Scale) -> list[tuple[float, float, bool]]:
    """Ranges as (left, right, is_band) in px; what is too fine to tell apart becomes a band."""
    found: list[tuple[float, float, bool]] = []
    for start, end in ranges:
        left = max(scale.x_px(start), scale.left_px)
        right = min(scale.x_px(end), scale.right_px)
        if right <= left:
            continue
        if found and left - found[-1][1] < NARROWEST_PX:
            found[-1] = (found[-1][0], right, True)
        else:
            found.append((left, right, right - left < NARROWEST_PX))
    return found


def paint_sunlight(canvas: Canvas, row: QRectF, series: SunlightSeries) -> None:
    """Warm where the Sun shines; paler where day and night pass too quickly to be drawn apart."""
    painter, warm = canvas.painter, theme.roles().sunlight
    height = min(row.height() - 10.0, 14.0 * theme.text_scale())
    top = round(row.center().y() - height / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    for left, right, is_band in blocks(series.ranges(canvas.scale), canvas.scale):
        painter.setBrush(faded(warm, 0.5) if is_band else faded(warm, 0.86))
        rect = QRectF(left, top, max(right - left, 1.0), height)
        radius = min(2.0, rect.width() / 4)
        painter.drawRoundedRect(rect, radius, radius)


@dataclass(frozen=True)
class Level:
    """Where altitudes lie in a lane."""

    row: QRectF
    top_km: float

    def y_px(self, alt_km: float) -> float:
        low, high = self.row.bottom() - PADDING_PX, self.row.top() + PADDING_PX
        return low - (low - high) * min(max(alt_km / self.top_km, 0.0), 1.0)


def paint_altitude(canvas: Canvas, row: QRectF, series: AltitudeSeries) -> Level | None:
    """The curve of altitude over a faint ground line; None while nothing is known yet."""
    if series.top_km is None:
        return None
    level = Level(row, series.top_km)
    painter, colour = canvas.painter, theme.roles().orbit
    ground = level.y_px(0.0)
    for piece in series.pieces(canvas.scale):
        for points in curve_points(piece, canvas.scale, level):
            body = QPolygonF(points)
            body.prepend(QPointF(points[0].x(), ground))
            body.append(QPointF(points[-1].x(), ground))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faded(colour, 0.09))
            painter.drawPolygon(body)
            painter.setPen(QPen(blend(colour, theme.roles().text, 0.1), 1.4))
            painter.drawPolyline(QPolygonF(points))
    return level


def curve_points(piece: Piece, scale: Scale, level: Level) -> list[list[QPointF]]:
    """The unbroken lines of a piece in pixels."""
    x0, per_s = scale.x_px(piece.start_utc_s), scale.px_per_s
    low = level.y_px(0.0)
    per_km = (low - level.y_px(level.top_km)) / level.top_km
    return [
        [QPointF(x0 + s * per_s, low - max(km, 0.0) * per_km) for s, km in line]
        for line in piece.lines
    ]


def label_middle_px(
    series: AltitudeSeries, scale: Scale, level: Level, width_px: float, height_px: float
) -> float:
    """The middle of the figure at the right end, on the side of the curve that has more room."""
    left = scale.right_px - width_px
    heights = [
        point.y()
        for piece in series.pieces(scale)
        for line in curve_points(piece, scale, level)
        for point in line
        if left <= point.x() <= scale.right_px
    ]
    top, bottom = level.row.top(), level.row.bottom()
    if not heights:
        return level.row.center().y()
    above, below = min(heights) - top, bottom - max(heights)
    if above > below:
        return top + max(height_px / 2, above / 2)
    return bottom - max(height_px / 2, below / 2)
