"""What moves over the map: torch, station, ships, the lit flame."""

import math
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QRadialGradient,
)

from torchviewer.views import theme
from torchviewer.views.map_compared import colour_of
from torchviewer.views.map_geometry import circle
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_labels import Wanted, text_size

TORCH_REACH_PX = 24.0
CRAFT_REACH_PX = 9.0
FLAME_PX = 10.0
APART_PX = 6.0
RING_POINTS = 64
COMPARED = ("two_body", "j2", "imported")
NOTICE_FONT_PX = 14.0
LEAST_RING_PX = 9.0  # as large as the torch's own mark


@dataclass(frozen=True)
class Mark:
    """Something at a place: `kind` is torch, flame, station, soyuz, preview or the kind of a
    comparison; x, y in px.

    `ring_px`: radius of the ring that shows how far off the place may be, 0: smaller than the mark.
    """

    kind: str
    name: str
    lat_deg: float
    lon_deg: float
    alt_km: float
    x: float
    y: float
    ring_px: float = 0.0


def apart(marks: list[Mark]) -> list[Mark]:
    """The marks that are drawn: of those on top of each other only the first."""
    shown: list[Mark] = []
    for mark in marks:
        if all(math.hypot(mark.x - other.x, mark.y - other.y) > APART_PX for other in shown):
            shown.append(mark)
    return shown


def draw_torch(painter: QPainter, at: QPointF, ratio: float) -> None:
    """The torch: a warm glow, a white ring, an amber core."""
    reach = TORCH_REACH_PX
    corner = QPointF(
        round((at.x() - reach) * ratio) / ratio, round((at.y() - reach) * ratio) / ratio
    )
    painter.drawPixmap(corner, _glow(theme.roles().torch.name(), ratio))
    painter.setPen(QPen(QColor("#ffffff"), 2.4))
    painter.setBrush(theme.roles().torch_deep)
    painter.drawEllipse(at, 5.8, 5.8)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#ffb454"))
    painter.drawEllipse(at, 3.2, 3.2)


@cache
def _glow(colour: str, ratio: float) -> QPixmap:
    """The light around the torch, with the dark rim that sets its ring off."""
    reach = TORCH_REACH_PX
    picture = QPixmap(math.ceil(2 * reach * ratio), math.ceil(2 * reach * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    warm, middle = QColor(colour), QPointF(reach, reach)
    glow = QRadialGradient(middle, reach - 2)
    for stop, alpha in ((0.0, 190), (0.35, 105), (0.7, 34), (1.0, 0)):
        warm.setAlpha(alpha)
        glow.setColorAt(stop, warm)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        painter.drawEllipse(middle, reach - 2, reach - 2)
        painter.setBrush(QColor(20, 10, 2, 120))
        painter.drawEllipse(middle, 8.4, 8.4)
    return picture


def draw_craft(painter: QPainter, mark: Mark, at: QPointF) -> None:
    """Station (square), ship (diamond) or flame (small drop of light)."""
    edge = QColor("#ffffff") if theme.is_light() else QColor("#050a16")
    if mark.kind == "flame":
        _draw_flame(painter, at)
        return
    painter.setPen(QPen(edge, 1.6))
    if mark.kind in COMPARED:
        _draw_compared(painter, at, mark.kind, edge)
    elif mark.kind == "station":
        painter.setBrush(theme.roles().orbit)
        painter.drawRoundedRect(QRectF(at.x() - 4.5, at.y() - 4.5, 9, 9), 2, 2)
    else:
        painter.setBrush(theme.roles().text)
        sides = [(0, -5.5), (5.5, 0), (0, 5.5), (-5.5, 0)]
        painter.drawPolygon(QPolygonF([at + QPointF(x, y) for x, y in sides]))


def _draw_compared(painter: QPainter, at: QPointF, kind: str, edge: QColor) -> None:
    """A hollow mark: nothing is really there."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((edge, 4.4), (colour_of(kind), 2.0)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(at, 4.6, 4.6)


def _draw_flame(painter: QPainter, at: QPointF) -> None:
    device = painter.device()
    ratio = device.devicePixelRatio() if device is not None else 1.0
    corner = at - QPointF(FLAME_PX, FLAME_PX)
    corner = QPointF(round(corner.x() * ratio) / ratio, round(corner.y() * ratio) / ratio)
    painter.drawPixmap(corner, _flame(theme.roles().flame.name(), ratio))


@cache
def _flame(colour_name: str, ratio: float) -> QPixmap:
    """A small drop of light."""
    picture = QPixmap(math.ceil(2 * FLAME_PX * ratio), math.ceil(2 * FLAME_PX * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    at, colour = QPointF(FLAME_PX, FLAME_PX), QColor(colour_name)
    glow = QRadialGradient(at, 9)
    for stop, alpha in ((0.0, 170), (1.0, 0)):
        colour.setAlpha(alpha)
        glow.setColorAt(stop, colour)
    drop = QPainterPath(at + QPointF(0, -6.5))
    drop.cubicTo(at + QPointF(1.0, -3.0), at + QPointF(4.2, -1.4), at + QPointF(3.6, 1.6))
    drop.cubicTo(at + QPointF(3.2, 5.2), at + QPointF(-3.2, 5.2), at + QPointF(-3.6, 1.6))
    drop.cubicTo(at + QPointF(-4.0, -0.8), at + QPointF(-1.4, -2.6), at + QPointF(0, -6.5))
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(glow)
        painter.drawEllipse(at, 9, 9)
        painter.setPen(QPen(QColor(255, 255, 255, 230), 1.0))
        painter.setBrush(QColor(colour_name))
        painter.drawPath(drop)
    return picture


def craft_font() -> QFont:
    return theme.font(12.0, 600)


def name_wanted(mark: Mark) -> Wanted:
    """The name of a mark, asking for room beside it."""
    return Wanted(mark.name, mark.x, mark.y, text_size(mark.name, craft_font()))


def covers(view: MapFrame, mark: Mark) -> list[QRectF]:
    """Every rectangle that a mark, its glow, its ring and their copies paint on."""
    reach = TORCH_REACH_PX if mark.kind == "torch" else CRAFT_REACH_PX + 2
    rect = square(mark, reach)
    if mark.ring_px:
        rect |= ring(view, mark).boundingRect().adjusted(-2, -2, 2, 2)
    return [rect.translated(shift, 0) for shift in view.copies(rect.left(), rect.right())]


def square(mark: Mark, reach: float) -> QRectF:
    return QRectF(mark.x - reach, mark.y - reach, 2 * reach, 2 * reach)


def ship_rect(mark: Mark) -> QRectF | None:
    """Where a ship lies; None for what is none."""
    return square(mark, CRAFT_REACH_PX) if mark.kind in ("station", "soyuz") else None


def ring(view: MapFrame, mark: Mark) -> QPolygonF:
    """All that is within the error of a mark's place, as it lies on the map."""
    radius_deg = mark.ring_px / view.px_per_deg
    if isinstance(view, GlobeView):
        from torchviewer.views.map_points import circle_on  # noqa: PLC0415 (numpy)

        return circle_on(view, mark.lat_deg, mark.lon_deg, radius_deg)[0]
    places = circle((mark.lat_deg, mark.lon_deg), radius_deg, RING_POINTS)
    turn, corners = view.world_px, []
    for x, y in (view.place(lat, lon) for lat, lon in places):
        corners.append(QPointF(x + turn * round((mark.x - x) / turn), y))
    return QPolygonF(corners)


def draw_ring(painter: QPainter, view: MapFrame, mark: Mark) -> None:
    """The ring of the error: the true place lies within it, as far as is known.

    It may reach into view, and on other copies of the world, where the mark itself does not.
    """
    colour, fill = QColor(theme.roles().torch), QColor(theme.roles().torch)
    fill.setAlpha(26)
    painter.setPen(QPen(colour, 1.4, Qt.PenStyle.DashLine))
    painter.setBrush(fill)
    shape = ring(view, mark)
    box = shape.boundingRect()
    for shift in view.copies(box.left(), box.right()):
        painter.drawPolygon(shape.translated(shift, 0.0))


def draw_preview(painter: QPainter, at: QPointF) -> None:
    """Where the torch is at the instant that is looked at: a hollow mark."""
    dark = QColor("#ffffff") if theme.is_light() else QColor("#050a16")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((dark, 4.6), (theme.roles().orbit, 2.2)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(at, 6.0, 6.0)


def notice_rect(within: QRectF, text: str) -> QRectF:
    """Where a sentence stands at the lower end of a rectangle."""
    wide = min(float(theme.width_px(text, NOTICE_FONT_PX, 600)), within.width() - 64)
    box = QRectF(0, 0, wide + 32, theme.metrics(NOTICE_FONT_PX, 600).height() + 16)
    box.moveCenter(within.center())
    box.moveBottom(within.bottom() - 16)
    return box


def draw_notice(painter: QPainter, within: QRectF, text: str) -> None:
    """A quiet sentence at the lower end of a rectangle."""
    box, metrics = notice_rect(within, text), theme.metrics(NOTICE_FONT_PX, 600)
    text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, math.ceil(box.width() - 32))
    back = QColor(theme.roles().ground)
    back.setAlpha(225)
    painter.setPen(QPen(theme.roles().line, 1.0))
    painter.setBrush(back)
    painter.drawRoundedRect(box, 8, 8)
    painter.setFont(theme.font(NOTICE_FONT_PX, 600))
    painter.setPen(theme.roles().text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
