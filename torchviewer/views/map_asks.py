"""What the person asks of the map, drawn over it: the place asked about, the ruler."""

import math
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from torchviewer.state.enquiry import Enquiry, Ruler, Spot
from torchviewer.views import theme
from torchviewer.views.map_geometry import Point, bearing_deg, distance_km, great_circle
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_labels import chip_rect, draw_chip
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_room import Room
from torchviewer.views.place_text import decimal, grouped

SPOT_PX = 7.0
END_PX = 4.0
WAY_STEP_DEG = 2.0
BEND_PX = 0.5  # what a line may bend between two of its points
SHORT_KM = 100.0  # below, tenths of a kilometre are shown


def draw_asks(painter: QPainter, view: MapFrame, enquiry: Enquiry, room: Room) -> None:
    """All that is asked of places; `room`: what the length of a ruler keeps clear of."""
    if enquiry.spot is not None:
        _draw_spot(painter, view, enquiry.spot)
    if enquiry.ruler is not None:
        _draw_ruler(painter, view, enquiry.ruler, room)


def spot_rects(view: MapFrame, spot: Spot | None) -> tuple[QRectF, ...]:
    """What the mark of the place that is asked about takes of the map, copies included."""
    if spot is None or not view.sees(spot.lat_deg, spot.lon_deg):
        return ()
    x, y = view.place(spot.lat_deg, spot.lon_deg)
    reach = SPOT_PX + 4
    box = QRectF(x - reach, y - reach, 2 * reach, 2 * reach)
    return tuple(box.translated(shift, 0) for shift in view.copies(box.left(), box.right()))


def draw_cross(painter: QPainter, at: QPointF) -> None:
    """Where a key would ask: the middle of a map that is moved by keys."""
    for colour, width in _pens():
        painter.setPen(QPen(colour, width))
        for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            way = QPointF(dx, dy)
            painter.drawLine(at + way * 3, at + way * 9)


def _draw_ruler(painter: QPainter, view: MapFrame, ruler: Ruler, room: Room) -> None:
    way = way_of(view, ruler)
    lines = polylines(view, way)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in _pens():
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for line in lines:
            painter.drawPolyline(line)
    for place in (way[0], way[-1]):
        _draw_end(painter, view, place)
    if ruler.end is not None and view.sees(*way[-1]):
        at, whole = QPointF(*view.place(*way[-1])), QRectF(0, 0, view.width_px, view.height_px)
        words = ruler_text(ruler)
        draw_chip(painter, chip_rect(at, words, whole, END_PX + 8, room), words)


def way_of(view: MapFrame, ruler: Ruler) -> list[Point]:
    """The great circle of a ruler, its points so near to each other that it looks round."""
    end = ruler.end or ruler.start
    if isinstance(view, FlatView):
        return _way(ruler.start, end, WAY_STEP_DEG, BEND_PX / view.px_per_deg)
    arc_deg = math.degrees(math.sqrt(8.0 * BEND_PX / view.radius_px))  # bends so much at most
    return _way(ruler.start, end, min(WAY_STEP_DEG, arc_deg), math.inf)


_way = lru_cache(maxsize=4)(great_circle)  # the same one with each frame of a view that pans


def ruler_text(ruler: Ruler) -> str:
    """How long the way is and in which direction it leaves, e.g. "2 345 km · 067°"."""
    if ruler.end is None:
        return ""
    way_km = distance_km(ruler.start, ruler.end)
    number = decimal(way_km, 1) if way_km < SHORT_KM else grouped(way_km)
    length = QCoreApplication.translate("PlaceText", "{number} km").format(number=number)
    return f"{length} · {round(bearing_deg(ruler.start, ruler.end)) % 360:03d}°"


def polylines(view: MapFrame, points: list[Point]) -> list[QPolygonF]:
    """A line of places (longitudes run on without a jump) as it lies on the map, copies included.

    On a globe it ends at the limb.
    """
    if isinstance(view, FlatView):
        plane = [
            ((lon - view.left_lon_deg) * view.px_per_deg, view.y_px(lat)) for lat, lon in points
        ]
        low, high = min(x for x, _ in plane), max(x for x, _ in plane)
        return [
            QPolygonF([QPointF(x + shift, y) for x, y in plane])
            for shift in view.copies(low - 4, high + 4)
        ]
    lines: list[QPolygonF] = [QPolygonF()]
    for place in points:
        if view.sees(*place):
            lines[-1].append(QPointF(*view.place(*place)))
        elif not lines[-1].isEmpty():
            lines.append(QPolygonF())
    return [line for line in lines if line.size() > 1]


def _pens() -> tuple[tuple[QColor, float], ...]:
    casing = QColor("#ffffff") if theme.is_light() else QColor("#050914")
    casing.setAlpha(170)
    return (casing, 4.6), (theme.roles().orbit, 2.0)


def _draw_end(painter: QPainter, view: MapFrame, place: Point) -> None:
    if not view.sees(*place):
        return
    x, y = view.place(*place)
    painter.setPen(QPen(_pens()[0][0], 1.6))
    painter.setBrush(theme.roles().orbit)
    for shift in view.copies(x - END_PX, x + END_PX):
        painter.drawEllipse(QPointF(x + shift, y), END_PX, END_PX)


def _draw_spot(painter: QPainter, view: MapFrame, spot: Spot) -> None:
    """A cross-hair in a ring around the place that is asked about."""
    if not view.sees(spot.lat_deg, spot.lon_deg):
        return
    x, y = view.place(spot.lat_deg, spot.lon_deg)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for shift in view.copies(x - 2 * SPOT_PX, x + 2 * SPOT_PX):
        at = QPointF(x + shift, y)
        for colour, width in _pens():
            painter.setPen(QPen(colour, width))
            painter.drawEllipse(at, SPOT_PX, SPOT_PX)
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                way = QPointF(dx, dy)
                painter.drawLine(at + way * (SPOT_PX - 3), at + way * (SPOT_PX + 4))
