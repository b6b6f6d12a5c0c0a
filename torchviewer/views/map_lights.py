"""The Earth by night: its lights and, close to, what of the ground a faint sky would show.

One point of the picture of lights is 20 km wide. Close to it would stand as a block of its own, so
the lights melt into a glow, and the picture of the day tells the ground.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_imagery import draw_world

SHARP, GLOWING = 2.0, 8.0
"""Pixels to a point of the picture of lights: up to which they are sharp, from which they glow."""
GROUND_PART, GLOW_PART = 0.5, 0.5
MELTED_OVER = 2  # points
GROUND = QColor(2, 4, 13)


class Lights:
    """Paints the night of a view from the picture of lights, and keeps what melts of it."""

    def __init__(self) -> None:
        self._melted = QImage()
        self._melted_of = 0

    def draw(
        self, onto: QImage, lights: QImage, day: QImage | None, view: MapFrame, ratio: float
    ) -> None:
        """Over what is there, and nowhere else; `ratio`: device pixels to a pixel.

        `day`: this view by day, as it is drawn already.
        """
        near = nearness(view.px_per_deg * ratio * 360.0 / lights.width())
        with QPainter(onto) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if near < 1.0:
                draw_world(painter, lights, view, ratio)
            if near == 0.0:
                return
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
            painter.setOpacity(near)
            painter.fillRect(QRectF(0, 0, view.width_px, view.height_px), GROUND)
            if day is not None:
                painter.setOpacity(near * GROUND_PART)
                painter.drawImage(QPointF(0, 0), day)
            painter.setOpacity(near * GLOW_PART)
            draw_world(painter, self._melt(lights), view, ratio)

    def _melt(self, lights: QImage) -> QImage:
        if self._melted_of != lights.cacheKey():
            ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._melted = lights.scaled(lights.size() / MELTED_OVER, *ways)
            self._melted_of = lights.cacheKey()
        return self._melted


def nearness(px_per_point: float) -> float:
    """How far the lights have melted, 0 to 1, where a point of their picture is so wide, px."""
    return min(max((px_per_point - SHARP) / (GLOWING - SHARP), 0.0), 1.0)
