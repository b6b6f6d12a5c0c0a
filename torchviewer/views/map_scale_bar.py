"""How long a distance is on the map: a bar of a round number of kilometres."""

import math

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from torchviewer.views import theme
from torchviewer.views.map_geometry import KM_PER_DEG
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_labels import LabelInk, text_size
from torchviewer.views.map_projection import FlatView
from torchviewer.views.place_text import grouped

LONGEST_PX, EDGE_PX, TICK_PX, FONT_PX = 110.0, 16.0, 4.0, 11.5
ABOVE_PX = TICK_PX + 2.0  # of the bar: room for its words


def round_km(longest_km: float) -> float:
    """The longest of 1, 2 and 5 times a power of ten that is not longer."""
    power = 10.0 ** math.floor(math.log10(longest_km))
    return power * next(step for step in (5, 2, 1) if step * power <= longest_km)


def scale_bar_rect(view: MapFrame) -> QRectF:
    """The corner that the bar may take; empty where there is none."""
    if view.shows_whole_world:
        return QRectF()
    width, height = LONGEST_PX + 2 * EDGE_PX, EDGE_PX + 24.0 * theme.text_scale()
    return QRectF(view.width_px - width, view.height_px - height, width, height)


def draw_scale_bar(painter: QPainter, view: MapFrame, ink: LabelInk) -> None:
    """A bar at the lower right, true at the middle of the view; none on a map of the whole world.

    On a flat map east-west distances are stretched towards the poles: the bar is for east-west.
    """
    if view.shows_whole_world:
        return
    shrunk = math.cos(math.radians(view.centre_lat_deg)) if isinstance(view, FlatView) else 1.0
    km_per_px = KM_PER_DEG * max(shrunk, 0.01) / view.px_per_deg
    length_km = round_km(LONGEST_PX * km_per_px)
    end = QPointF(view.width_px - EDGE_PX, view.height_px - EDGE_PX)
    start = end - QPointF(length_km / km_per_px, 0)
    dark = QColor("#ffffff" if theme.is_light() else "#050914")
    for colour, width in ((dark, 4.0), (theme.roles().text, 1.6)):
        painter.setPen(QPen(colour, width))
        painter.drawPolyline([start - QPointF(0, TICK_PX), start, end, end - QPointF(0, TICK_PX)])
    number = grouped(length_km) if length_km >= 1 else f"{length_km:g}"
    words = QCoreApplication.translate("PlaceText", "{number} km").format(number=number)
    font = theme.font(FONT_PX, 600)
    size = text_size(words, font)
    top = end.y() - ABOVE_PX - size.height()
    box = QRectF(end.x() - size.width(), top, size.width(), size.height())
    ink.draw(painter, words, box, font, theme.roles().text)
