"""A pyqtgraph plot kept as a picture, with the instants that move painted over it.

pyqtgraph draws curve, grid and axes in Python; for a line that moves with every frame that is a
hundred times dearer than a strip of the picture. Imports pyqtgraph, so it is imported late.
"""

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent

from torchviewer.views import theme

STEP_PX = 0.5
STRIP_PX = 3
PLAYHEAD_PX = 1.5


class PlotPicture(pg.PlotWidget):  # type: ignore[misc]
    """A PlotWidget whose scene is painted anew only after it has changed."""

    def __init__(self, **options: Any) -> None:
        self._still: QPixmap | None = None
        #: the instants that are marked, by name, s UTC; what is painted of them, px
        self.marks: dict[str, float] = {}
        self._shown_px: dict[str, float] = {}
        self._box = QRectF()
        self._range_utc_s = (0.0, 0.0)
        self._inks: dict[str, QColor] = {}
        #: how often the scene has been painted
        self.paints = 0
        super().__init__(**options)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.scene().changed.connect(self._scene_changed)

    def set_inks(self, inks: dict[str, QColor]) -> None:
        """The colours of the marks, by name."""
        self._inks = inks
        self.viewport().update()

    def mark(self, name: str, utc_s: float | None) -> None:
        """Move a mark, or take it away (None); only the strips that it leaves and enters change."""
        if utc_s is None:
            self.marks.pop(name, None)
        else:
            self.marks[name] = utc_s
        before, now = self._shown_px.get(name, math.nan), self._x_px(name)
        if abs(now - before) >= STEP_PX or math.isnan(now) != math.isnan(before):
            for x in (before, now):
                self.viewport().update(self._strip(x))

    def _x_px(self, name: str) -> float:
        """Where a mark stands in the picture; NaN where it is out of the range that is shown."""
        utc_s, (start, end) = self.marks.get(name, math.nan), self._range_utc_s
        if not start <= utc_s <= end or end <= start:
            return math.nan
        return self._box.left() + (utc_s - start) / (end - start) * self._box.width()

    def _strip(self, x_px: float) -> QRect:
        if math.isnan(x_px):
            return QRect()
        return QRect(math.floor(x_px) - STRIP_PX, 0, 2 * STRIP_PX + 1, self.height())

    def _scene_changed(self) -> None:
        self._still = None
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        self._still = None
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        still = self._ensure_still()
        ratio, area = still.devicePixelRatio(), event.rect()
        source = QRectF(
            area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio
        )
        with QPainter(self.viewport()) as painter:
            painter.drawPixmap(QRectF(area), still, source)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for name, ink in self._inks.items():
                x = self._shown_px[name] = self._x_px(name)
                if not math.isnan(x):
                    painter.setPen(QPen(ink, theme.line_px(PLAYHEAD_PX)))
                    painter.drawLine(QPointF(x, self._box.top()), QPointF(x, self._box.bottom()))

    def _ensure_still(self) -> QPixmap:
        ratio, room = self.devicePixelRatioF(), self.viewport().size()
        size = QSize(math.ceil(room.width() * ratio), math.ceil(room.height() * ratio))
        if self._still is None or self._still.size() != size:
            still = QPixmap(size)
            still.setDevicePixelRatio(ratio)
            still.fill(self.backgroundBrush().color())
            with QPainter(still) as painter:
                self.render(
                    painter,
                    QRectF(self.viewport().rect()),
                    self.viewport().rect(),
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                )
            self._still = still
            self._measure()
            self.paints += 1
        return self._still

    def _measure(self) -> None:
        """Where the curve is, in pixels of the viewport, and which instants are at its edges."""
        curve = self.getViewBox()
        self._box = QRectF(self.mapFromScene(curve.sceneBoundingRect()).boundingRect())
        start, end = curve.viewRange()[0]
        self._range_utc_s = (float(start), float(end))
