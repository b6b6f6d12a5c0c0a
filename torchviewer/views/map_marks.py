"""What moves over the map: torch, station, ships, the lit flame, circle of visibility, call-out."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QRadialGradient,
)

from torchviewer.views import theme
from torchviewer.views.map_geometry import circle, horizon_deg
from torchviewer.views.map_projection import FlatView

TORCH_REACH_PX = 24.0
CRAFT_REACH_PX = 9.0
APART_PX = 12.0
CALLOUT_PAD_PX = 10.0
CALLOUT_GAPS_PX = (18.0, 40.0, 72.0, 110.0)
LEADER_FROM_PX = 30.0


@dataclass(frozen=True)
class Mark:
    """Something at a place: `kind` is torch, flame, station or soyuz; x, y in px."""

    kind: str
    name: str
    lat_deg: float
    lon_deg: float
    alt_km: float
    x: float
    y: float


def apart(marks: list[Mark]) -> list[Mark]:
    """The marks that are drawn: of those on top of each other only the first."""
    shown: list[Mark] = []
    for mark in marks:
        if all(math.hypot(mark.x - other.x, mark.y - other.y) > APART_PX for other in shown):
            shown.append(mark)
    return shown


def footprint_path(view: FlatView, lat_deg: float, lon_deg: float, alt_km: float) -> QPainterPath:
    """Where a craft is above the horizon, around its copy nearest to the middle; may be empty."""
    radius_deg = horizon_deg(alt_km)
    if radius_deg * view.px_per_deg < TORCH_REACH_PX:
        return QPainterPath()
    x, y = view.place(lat_deg, lon_deg)
    ring = circle((lat_deg, lon_deg), radius_deg)
    points = [
        QPointF(x + (lon - lon_deg) * view.px_per_deg, y + (lat_deg - lat) * view.px_per_deg)
        for lat, lon in ring
    ]
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


def draw_footprint(painter: QPainter, view: FlatView, path: QPainterPath) -> None:
    """The circle of visibility and its copies."""
    box = path.boundingRect()
    edge, fill = QColor(theme.roles().orbit), QColor(theme.roles().orbit)
    edge.setAlpha(150)
    fill.setAlpha(26)
    painter.setPen(QPen(edge, 1.2))
    painter.setBrush(fill)
    for shift in view.copies(box.left(), box.right()):
        painter.drawPath(path.translated(shift, 0))


def draw_torch(painter: QPainter, at: QPointF) -> None:
    """The torch: a warm glow, a white ring, an amber core."""
    warm = QColor(theme.roles().torch)
    glow = QRadialGradient(at, TORCH_REACH_PX - 2)
    for stop, alpha in ((0.0, 190), (0.35, 105), (0.7, 34), (1.0, 0)):
        warm.setAlpha(alpha)
        glow.setColorAt(stop, warm)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(at, TORCH_REACH_PX - 2, TORCH_REACH_PX - 2)
    painter.setBrush(QColor(20, 10, 2, 120))
    painter.drawEllipse(at, 8.4, 8.4)
    painter.setBrush(theme.roles().torch_deep)
    painter.setPen(QPen(QColor("#ffffff"), 2.4))
    painter.drawEllipse(at, 5.8, 5.8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#ffb454"))
    painter.drawEllipse(at, 3.2, 3.2)


def draw_craft(painter: QPainter, mark: Mark, at: QPointF) -> None:
    """Station (square), ship (diamond) or flame (small drop of light)."""
    edge = QColor("#ffffff") if theme.name() == "light" else QColor("#050a16")
    if mark.kind == "flame":
        _draw_flame(painter, at)
        return
    painter.setPen(QPen(edge, 1.6))
    if mark.kind == "station":
        painter.setBrush(theme.roles().orbit)
        painter.drawRoundedRect(QRectF(at.x() - 4.5, at.y() - 4.5, 9, 9), 2, 2)
    else:
        painter.setBrush(theme.roles().text)
        sides = [(0, -5.5), (5.5, 0), (0, 5.5), (-5.5, 0)]
        painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in sides]))


def _draw_flame(painter: QPainter, at: QPointF) -> None:
    colour = QColor(theme.roles().flame)
    glow = QRadialGradient(at, 9)
    for stop, alpha in ((0.0, 170), (1.0, 0)):
        colour.setAlpha(alpha)
        glow.setColorAt(stop, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(glow)
    painter.drawEllipse(at, 9, 9)
    drop = QPainterPath(at + QPointF(0, -6.5))
    drop.cubicTo(at + QPointF(1.0, -3.0), at + QPointF(4.2, -1.4), at + QPointF(3.6, 1.6))
    drop.cubicTo(at + QPointF(3.2, 5.2), at + QPointF(-3.2, 5.2), at + QPointF(-3.6, 1.6))
    drop.cubicTo(at + QPointF(-4.0, -0.8), at + QPointF(-1.4, -2.6), at + QPointF(0, -6.5))
    painter.setPen(QPen(QColor(255, 255, 255, 230), 1.0))
    painter.setBrush(theme.roles().flame)
    painter.drawPath(drop)


class Callout:
    """The small card beside the torch: what it is and who carries it."""

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._says: tuple[str, str, str, float, float] | None = None
        self.size = QSizeF()
        self._spot: tuple[int, int] | None = None

    @property
    def words(self) -> tuple[str, str]:
        """Title and line on the card."""
        return self._says[:2] if self._says else ("", "")

    def say(self, title: str, line: str, device_pixel_ratio: float) -> bool:
        """Make the card for these words; True if it is another one than before."""
        says = (title, line, theme.name(), theme.text_scale(), device_pixel_ratio)
        if says == self._says:
            return False
        self._says = says
        self._draw(title, line, device_pixel_ratio)
        return True

    def _draw(self, title: str, line: str, ratio: float) -> None:
        bold, plain = theme.font(12.5, 700), theme.font(11.0)
        big, small = QFontMetricsF(bold), QFontMetricsF(plain)
        width = max(big.horizontalAdvance(title), small.horizontalAdvance(line))
        height = big.height() + (small.height() + 1 if line else 0)
        self.size = QSizeF(
            math.ceil(width + 2 * CALLOUT_PAD_PX), math.ceil(height + CALLOUT_PAD_PX * 1.3)
        )
        self._picture = QPixmap(
            math.ceil(self.size.width() * ratio), math.ceil(self.size.height() * ratio)
        )
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        roles = theme.roles()
        back, edge = QColor(roles.ground), QColor(roles.torch)
        back.setAlpha(226)
        edge.setAlpha(110)
        with QPainter(self._picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge, 1.0))
            painter.setBrush(back)
            box = QRectF(QPointF(0.5, 0.5), self.size - QSizeF(1, 1))
            painter.drawRoundedRect(box, 7, 7)
            top = CALLOUT_PAD_PX * 0.6
            painter.setFont(bold)
            painter.setPen(roles.text)
            painter.drawText(QPointF(CALLOUT_PAD_PX, top + big.ascent()), title)
            painter.setFont(plain)
            painter.setPen(roles.quiet if theme.name() == "light" else QColor("#c3cde0"))
            painter.drawText(QPointF(CALLOUT_PAD_PX, top + big.height() + 1 + small.ascent()), line)

    def place(self, at: QPointF, bounds: QRectF, taken: list[QRectF]) -> QRectF:
        """Where the card lies beside the torch at `at`: inside, clear of `taken`, and steady.

        It stays on its side while that is free. With no free spot it takes the one that covers
        least; it never covers the torch itself.
        """
        spots = [(gap, corner) for gap in range(len(CALLOUT_GAPS_PX)) for corner in range(6)]
        if self._spot is not None:
            spots.insert(0, self._spot)
        best, least = None, math.inf
        for spot in spots:
            rect = self._at(at, *spot)
            covered = sum(_area(rect & other) for other in taken if rect.intersects(other))
            if not bounds.contains(rect):
                covered += 10 * (_area(rect) - _area(rect & bounds)) + 1
            if covered < least:
                best, least = spot, covered
            if covered == 0:
                break
        self._spot = best
        return self._at(at, *best) if best is not None else QRectF()

    def _at(self, at: QPointF, gap_index: int, corner: int) -> QRectF:
        gap = CALLOUT_GAPS_PX[gap_index]
        width, height = self.size.width(), self.size.height()
        x = (at.x() + gap, at.x() - gap - width)[corner % 2]
        y = (at.y() - gap * 0.5 - height, at.y() + gap * 0.5, at.y() - height / 2)[corner // 2]
        return QRectF(round(x), round(y), width, height)

    def draw(self, painter: QPainter, at: QPointF, rect: QRectF) -> None:
        """Put the card down, with a thin line to the torch if it stands far from it."""
        near = QPointF(
            min(max(at.x(), rect.left()), rect.right()), min(max(at.y(), rect.top()), rect.bottom())
        )
        away = near - at
        length = math.hypot(away.x(), away.y())
        if length > LEADER_FROM_PX:
            colour = QColor(theme.roles().torch)
            colour.setAlpha(150)
            painter.setPen(QPen(colour, 1.0))
            painter.drawLine(at + away * (10 / length), near)
        painter.drawPixmap(rect.topLeft(), self._picture)


def _area(rect: QRectF) -> float:
    return max(rect.width(), 0.0) * max(rect.height(), 0.0)
