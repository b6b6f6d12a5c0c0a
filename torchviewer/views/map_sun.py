"""Where the Sun stands overhead: how far the shadow has moved, and the sign on the map."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from torchviewer.flight.spot_report import SUNRISE_DEG
from torchviewer.views import theme
from torchviewer.views.map_asks import polylines
from torchviewer.views.map_geometry import circle
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_projection import wrapped_deg


@dataclass(frozen=True)
class Sun:
    """The place where the Sun stands overhead, degrees."""

    lat_deg: float
    lon_deg: float

    def moved_px(self, other: "Sun", px_per_deg: float) -> float:
        """How far the shadow moves on the map from one to the other, px."""
        east = wrapped_deg(other.lon_deg - self.lon_deg)
        return math.hypot(east, 4 * (other.lat_deg - self.lat_deg)) * px_per_deg


def draw_terminator(painter: QPainter, view: MapFrame, sun: Sun) -> None:
    """A thin line where the Sun rises and sets, for a map whose night is hardly darker than day."""
    edge = circle((sun.lat_deg, sun.lon_deg), 90.0 - SUNRISE_DEG, 180)
    edge = [place for place in edge if abs(place[0]) < 90.0]  # a closed ring would go by a pole
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.roles().quiet, theme.line_px(1.0)))
    for line in polylines(view, edge):
        painter.drawPolyline(line)


def draw_sun(painter: QPainter, view: MapFrame, sun: Sun, whole: QRectF) -> None:
    """The sub-solar point: a disc with a ring."""
    if not view.sees(sun.lat_deg, sun.lon_deg):
        return
    x, y = view.place(sun.lat_deg, sun.lon_deg)
    light = theme.is_light()
    disc = QColor("#ffd23f") if light else QColor("#f6efe0")
    ring = QColor(theme.roles().text if light else disc)
    ring.setAlpha(150)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for shift in view.copies(x - 16, x + 16):
        centre = QPointF(x + shift, y)
        if whole.adjusted(-16, -16, 16, 16).contains(centre):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(255, 255, 255, 90) if light else QColor(11, 18, 32, 60))
            painter.drawEllipse(centre, 13, 13)
            painter.setPen(QPen(ring, 1.4))
            painter.drawEllipse(centre, 13, 13)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(disc)
            painter.drawEllipse(centre, 7, 7)
