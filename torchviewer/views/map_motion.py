"""How the view moves: eased glides from one part of the world to another, and the pinch."""

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation, Signal
from PySide6.QtWidgets import QStyle, QWidget

from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_projection import wrapped_deg

GLIDE_MS = 200

#: the view at a part of the way, 0 to 1
Way = Callable[[float], MapFrame]


class Glide(QObject):
    """Goes a way of views in a fifth of a second, or at once where nothing is to move."""

    #: the view to show now
    moved = Signal(object)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._way: Way | None = None
        self._part = 0.0
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(GLIDE_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._go_on)

    @property
    def running(self) -> bool:
        return self._way is not None

    @property
    def still(self) -> bool:
        """True where nothing is to glide: it is not seen, or the person asked for less motion."""
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        style = self._widget.style()
        return not self._widget.isVisible() or style.styleHint(hint, None, self._widget) <= 0

    def start(self, way: Way) -> None:
        """Leave the way under way, if any, and go this one, without a pause between."""
        curve = QEasingCurve.Type.OutCubic if self.running else QEasingCurve.Type.InOutCubic
        self.stop()
        if self.still:
            self.moved.emit(way(1.0))
            return
        self._way, self._part = way, 0.0
        self._animation.setEasingCurve(curve)
        self._animation.start()

    def renew(self) -> None:
        """Show the same part of a way anew that leads after something that has moved on."""
        if self._way is not None:
            self.moved.emit(self._way(self._part))

    def stop(self) -> None:
        self._way = None
        self._animation.stop()

    def _go_on(self, part: float) -> None:
        if self._way is None:
            return
        view, self._part = self._way(part), part
        if part >= 1.0:
            self._way = None
        self.moved.emit(view)


def way_closer(start: MapFrame, factor: float, x_px: float, y_px: float) -> Way:
    """Zoom so that the ground at a pixel stays there."""
    return lambda part: start.zoomed(factor**part, x_px, y_px)


def way_to(start: MapFrame, end: MapFrame) -> Way:
    """Go to another middle and scale, east or west, whichever is shorter."""
    east_deg = wrapped_deg(end.centre_lon_deg - start.centre_lon_deg)
    north_deg = end.centre_lat_deg - start.centre_lat_deg
    growth = end.px_per_deg / start.px_per_deg

    def along(part: float) -> MapFrame:
        return replace(start, px_per_deg=start.px_per_deg * growth**part).centred(
            start.centre_lat_deg + part * north_deg, start.centre_lon_deg + part * east_deg
        )

    return along


def pinched(
    view: MapFrame, before: tuple[QPointF, QPointF], now: tuple[QPointF, QPointF]
) -> MapFrame:
    """The view after two fingers moved: their middle drags, their distance zooms."""
    was, here = (before[0] + before[1]) / 2, (now[0] + now[1]) / 2
    wide_before, wide_now = before[0] - before[1], now[0] - now[1]
    spread_before = math.hypot(wide_before.x(), wide_before.y())
    spread = math.hypot(wide_now.x(), wide_now.y())
    view = view.dragged(was.x(), was.y(), here.x(), here.y())
    if min(spread, spread_before) < 1.0:
        return view
    return view.zoomed(spread / spread_before, here.x(), here.y())
