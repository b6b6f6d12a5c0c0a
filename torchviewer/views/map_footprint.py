"""The circle of visibility: where on Earth the torch is above the horizon just now."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

from torchviewer.views import theme
from torchviewer.views.map_geometry import horizon_deg
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_marks import Mark

SMALLEST_PX = 24.0
LARGEST_PICTURE_PX = 1200.0
SHAPE_LAT_DEG = 0.8  # how far north or south the same shape will do
SHAPE_ALT_KM = 2.0
# its edge is soft and far from the torch: nobody sees these steps
PICTURE_STEP_PX, LARGE_STEP_PX = 1.5, 4.0
GLOBE_STEP_PX = 2.0


@dataclass(frozen=True)
class _Shape:
    """What the shape was drawn for."""

    lat_deg: float
    alt_km: float
    px_per_deg: float
    device_pixel_ratio: float

    def will_do(self, other: "_Shape") -> bool:
        return (
            abs(self.lat_deg - other.lat_deg) < SHAPE_LAT_DEG
            and abs(self.alt_km - other.alt_km) < SHAPE_ALT_KM
            and self.px_per_deg == other.px_per_deg
            and self.device_pixel_ratio == other.device_pixel_ratio
        )


class Footprint:
    """Keeps the circle drawn around the torch; the same picture goes along with it for a while.

    `box`: where it is drawn, px, beside the copy of the world nearest to the middle.
    """

    def __init__(self) -> None:
        self.box = QRectF()
        self._shape: _Shape | None = None
        self._globe: tuple[GlobeView, float] | None = None
        self._path = self._edge = QPainterPath()  # around (0, 0) on a flat map
        self._picture, self._picture_waits = QPixmap(), False
        self._at = QPointF()

    def follow(
        self, view: MapFrame, torch: Mark | None, device_pixel_ratio: float, *, hasty: bool = False
    ) -> bool:
        """Be around the torch; True if something must be painted anew.

        `hasty`: a new shape is painted as a draft, its picture waits until there is time.
        """
        if torch is None or horizon_deg(torch.alt_km) * view.px_per_deg < SMALLEST_PX:
            changed = not self.box.isEmpty()
            self.box = QRectF()
            return changed
        if isinstance(view, GlobeView):
            return self._follow_on_globe(view, torch)
        wanted = _Shape(torch.lat_deg, torch.alt_km, view.px_per_deg, device_pixel_ratio)
        drawn_anew = self._shape is None or not self._shape.will_do(wanted)
        if drawn_anew:
            self._take_shape(wanted)
        if self._picture_waits and not hasty:
            self._draw_picture()
        ratio = device_pixel_ratio
        at = QPointF(round(torch.x * ratio) / ratio, round(torch.y * ratio) / ratio)
        step_px = PICTURE_STEP_PX if not self._picture.isNull() else LARGE_STEP_PX
        if not drawn_anew and not self.box.isEmpty() and _apart(at, self._at) <= step_px:
            return False
        self._at = at
        self.box = self._bounds().translated(at)
        return True

    def _follow_on_globe(self, view: GlobeView, torch: Mark) -> bool:
        """Every move of torch or globe gives another shape: it is drawn anew each time."""
        at = QPointF(torch.x, torch.y)
        here = (view, torch.alt_km)
        shown = self._globe == here and not self.box.isEmpty()
        if shown and _apart(at, self._at) <= GLOBE_STEP_PX:
            return False
        self._globe, self._shape, self._at = here, None, at
        from torchviewer.views.map_points import circle_on  # noqa: PLC0415 (numpy)

        radius_deg = horizon_deg(torch.alt_km)
        ring, self._edge = circle_on(view, torch.lat_deg, torch.lon_deg, radius_deg)
        self._path = QPainterPath()
        self._path.addPolygon(ring)
        self._path.closeSubpath()
        self.box = self._bounds()
        return True

    def draw(self, painter: QPainter, view: MapFrame, *, draft: bool = False) -> None:
        """Put the circle and its copies down; a `draft` has hard edges."""
        if self.box.isEmpty():
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not draft)
        self._draw(painter, view)
        painter.restore()

    def _draw(self, painter: QPainter, view: MapFrame) -> None:
        if isinstance(view, GlobeView):
            _paint(painter, self._path, self._edge)
            return
        for shift in view.copies(self.box.left(), self.box.right()):
            at = self._at + QPointF(shift, 0)
            if self._picture.isNull():
                path = self._path.translated(at)
                _paint(painter, path, path)
            else:
                painter.drawPixmap(self._bounds().topLeft() + at, self._picture)

    def forget(self) -> None:
        self._shape = self._globe = None

    def _bounds(self) -> QRectF:
        return QRectF(self._path.boundingRect().toAlignedRect().adjusted(-2, -2, 2, 2))

    def _take_shape(self, shape: _Shape) -> None:
        """The path for a shape; its picture waits."""
        from torchviewer.views.map_points import flat_ring  # noqa: PLC0415 (numpy)

        self._shape = shape
        self._path = QPainterPath()
        radius_deg = horizon_deg(shape.alt_km)
        self._path.addPolygon(flat_ring(shape.lat_deg, radius_deg, shape.px_per_deg))
        self._path.closeSubpath()
        self._picture, self._picture_waits = QPixmap(), True

    def _draw_picture(self) -> None:
        """The shape as a picture, which is quick to move; a very large one is drawn each time."""
        bounds, self._picture_waits = self._bounds(), False
        if self._shape is None or max(bounds.width(), bounds.height()) > LARGEST_PICTURE_PX:
            return
        ratio = self._shape.device_pixel_ratio
        self._picture = QPixmap(
            math.ceil(bounds.width() * ratio), math.ceil(bounds.height() * ratio)
        )
        self._picture.setDevicePixelRatio(ratio)
        self._picture.fill(Qt.GlobalColor.transparent)
        with QPainter(self._picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(-bounds.topLeft())
            _paint(painter, self._path, self._path)


def _paint(painter: QPainter, path: QPainterPath, edge: QPainterPath) -> None:
    """The ground in sight, and where it ends; along the limb of a globe it does not."""
    line, fill = QColor(theme.roles().orbit), QColor(theme.roles().orbit)
    line.setAlpha(150 if theme.name() == "dark" else 255)
    fill.setAlpha(22)
    if theme.is_light():  # the night of this look is as dark as the line
        rim = QColor("#ffffff")
        rim.setAlpha(130)
        painter.setPen(QPen(rim, theme.line_px(1.2) + 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(edge)
    painter.fillPath(path, fill)
    painter.setPen(QPen(line, theme.line_px(1.2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(edge)


def _apart(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
