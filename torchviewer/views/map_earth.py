"""The ground of the map as one cached picture: day, night, graticule, coasts, sub-solar point."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap, QRegion

from torchviewer.views import theme
from torchviewer.views.map_imagery import (
    FIRST_PICTURE,
    Pictures,
    alpha_image,
    day_picture,
    draw_world,
    night_share,
)
from torchviewer.views.map_projection import FlatView, wrapped_deg

SUN_STEP_PX = 1.0  # the twilight band is some hundred pixels wide
NIGHT_PICTURE = "night_2048"
LIGHT_NIGHT = QColor(24, 40, 82, 96)


@dataclass(frozen=True)
class Sun:
    """The place where the Sun stands overhead, degrees."""

    lat_deg: float
    lon_deg: float

    def moved_px(self, other: "Sun", px_per_deg: float) -> float:
        """How far the shadow moves on the map from one to the other, px."""
        east = wrapped_deg(other.lon_deg - self.lon_deg)
        return math.hypot(east, 4 * (other.lat_deg - self.lat_deg)) * px_per_deg


@dataclass(frozen=True)
class _Drawn:
    """What the cached picture shows."""

    view: FlatView
    device_pixel_ratio: float
    theme_name: str
    day: str
    has_night: bool


class EarthLayer:
    """Keeps the ground drawn for one view; redraws what changed, and only that.

    `picture` is the finished layer. `draft` draws a coarse stand-in while the view is moving.
    """

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._drawn: _Drawn | None = None
        self._sun: Sun | None = None
        self._day = QImage()
        self._night = QImage()
        self._lines = QImage()
        self._picture = QPixmap()
        self._world: QImage | None = None
        self._world_of: tuple[Sun, str] | None = None

    @property
    def view(self) -> FlatView | None:
        """The view that the finished picture shows."""
        return self._drawn.view if self._drawn else None

    @property
    def picture(self) -> QPixmap:
        return self._picture

    def forget(self) -> None:
        """Draw everything anew next time (theme, fonts, pictures)."""
        self._drawn = None
        self._world_of = None

    def wanted(self, view: FlatView, device_pixel_ratio: float) -> tuple[str, str]:
        """Names of the pictures that this view is best drawn from."""
        return (
            day_picture(theme.name(), view.px_per_deg * device_pixel_ratio),
            NIGHT_PICTURE,
        )

    def is_stale(self, sun: Sun) -> bool:
        """Whether the shadow has moved visibly since the picture was drawn."""
        if self._drawn is None or self._sun is None:
            return True
        return self._sun.moved_px(sun, self._drawn.view.px_per_deg) > SUN_STEP_PX

    def refresh(self, view: FlatView, sun: Sun, device_pixel_ratio: float) -> bool:
        """Bring the finished picture up to date; True if there was something to draw."""
        wanted = self._describe(view, device_pixel_ratio)
        if wanted != self._drawn:
            self._draw_parts(wanted)
            self._drawn = wanted
            self._sun = None
        if not self.is_stale(sun):
            return False
        self._compose(wanted, sun)
        self._sun = sun
        return True

    def draw_plain(self, painter: QPainter, view: FlatView) -> None:
        """The very first frame: the small day picture, or the bare ground colour."""
        painter.fillRect(QRectF(0, 0, view.width_px, view.height_px), theme.roles().ground)
        self._pictures.load(FIRST_PICTURE)
        day = self._pictures.get(FIRST_PICTURE)
        if day is not None and theme.name() == "dark":
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            draw_world(painter, day, view)

    def draft(self, painter: QPainter, view: FlatView, sun: Sun) -> None:
        """The ground of a moving view: the finished picture moved along, coarse beyond its edge."""
        whole = QRectF(0, 0, view.width_px, view.height_px)
        covered = self._covered(view)
        beyond = QRegion(whole.toAlignedRect()) - QRegion(covered.toRect())
        if not beyond.isEmpty():
            painter.save()
            painter.setClipRegion(beyond, Qt.ClipOperation.IntersectClip)
            draw_world(painter, self._coarse_world(sun), view)
            painter.restore()
        if not covered.isEmpty():
            painter.drawPixmap(covered, self._picture, QRectF(self._picture.rect()))

    def _covered(self, view: FlatView) -> QRectF:
        """Where the finished picture lies in a view that has moved on."""
        if self._drawn is None or self._picture.isNull():
            return QRectF()
        old = self._drawn.view
        scale = view.px_per_deg / old.px_per_deg
        x, y = view.place(old.centre_lat_deg, old.centre_lon_deg)
        width, height = old.width_px * scale, old.height_px * scale
        if scale == 1.0:
            return QRectF(round(x - width / 2), round(y - height / 2), width, height)
        return QRectF(x - width / 2, y - height / 2, width, height)

    def _describe(self, view: FlatView, device_pixel_ratio: float) -> _Drawn:
        day, night = self.wanted(view, device_pixel_ratio)
        here = day if self._pictures.get(day) else self._best_here()
        has_night = self._pictures.get(night) is not None
        return _Drawn(view, device_pixel_ratio, theme.name(), here, has_night)

    def _best_here(self) -> str:
        """The sharpest day picture that is in memory; "" if there is none."""
        if theme.name() == "light":
            return ""
        names = ("day_5400", "day_2700", FIRST_PICTURE)
        return next((name for name in names if self._pictures.get(name)), "")

    def _blank(self, drawn: _Drawn, image_format: QImage.Format) -> QImage:
        ratio = drawn.device_pixel_ratio
        image = QImage(
            math.ceil(drawn.view.width_px * ratio), math.ceil(drawn.view.height_px * ratio),
            image_format,
        )  # fmt: skip
        image.setDevicePixelRatio(ratio)
        return image

    def _draw_parts(self, drawn: _Drawn) -> None:
        self._day = self._blank(drawn, QImage.Format.Format_RGB32)
        self._day.fill(theme.roles().raised if theme.name() == "light" else theme.roles().ground)
        _draw_picture(self._day, self._pictures.get(drawn.day), drawn.view)
        self._night = self._blank(drawn, QImage.Format.Format_ARGB32_Premultiplied)
        self._fill_night(self._night, drawn.view)
        self._lines = self._blank(drawn, QImage.Format.Format_ARGB32_Premultiplied)
        self._lines.fill(Qt.GlobalColor.transparent)
        _draw_line_work(self._lines, drawn)

    def _fill_night(self, image: QImage, view: FlatView) -> None:
        if theme.name() == "light":
            image.fill(LIGHT_NIGHT)
            return
        image.fill(QColor("#04081a"))
        _draw_picture(image, self._pictures.get(NIGHT_PICTURE), view)

    def _compose(self, drawn: _Drawn, sun: Sun) -> None:
        shaded = self._day.copy()
        night = self._night.copy()
        _keep_share(night, drawn.view, sun)
        whole = QRectF(0, 0, drawn.view.width_px, drawn.view.height_px)
        with QPainter(shaded) as painter:
            painter.drawImage(QPointF(0, 0), night)
            painter.drawImage(QPointF(0, 0), self._lines)
            _draw_sun(painter, drawn.view, sun, whole)
        self._picture = QPixmap.fromImage(shaded)

    def _coarse_world(self, sun: Sun) -> QImage:
        """The whole shaded world as one small picture, made anew when the shadow has moved."""
        key = (sun, theme.name())
        if self._world is None or self._world_of is None or self._is_old_world(sun):
            view = FlatView(1350, 675, 0.0, 0.0, 3.75)
            day = QImage(1350, 675, QImage.Format.Format_RGB32)
            day.fill(theme.roles().ground)
            name = "relief_4096" if theme.name() == "light" else FIRST_PICTURE
            _draw_picture(day, self._pictures.get(name), view)
            night = QImage(day.size(), QImage.Format.Format_ARGB32_Premultiplied)
            self._fill_night(night, view)
            _keep_share(night, view, sun)
            with QPainter(day) as painter:
                painter.drawImage(QPointF(0, 0), night)
            self._world, self._world_of = day, key
        return self._world

    def _is_old_world(self, sun: Sun) -> bool:
        if self._world_of is None or self._world_of[1] != theme.name():
            return True
        return self._world_of[0].moved_px(sun, 3.75) > 2.0


def _draw_picture(onto: QImage, picture: QImage | None, view: FlatView) -> None:
    if picture is not None:
        with QPainter(onto) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            draw_world(painter, picture, view)


def _draw_line_work(onto: QImage, drawn: _Drawn) -> None:
    from torchviewer.mission.errors import ResourceError  # noqa: PLC0415
    from torchviewer.views.map_lines import draw_lines  # noqa: PLC0415 (numpy: after first frame)

    with QPainter(onto) as painter:
        try:
            draw_lines(painter, drawn.view, drawn.device_pixel_ratio)
        except ResourceError:
            return


def _keep_share(night: QImage, view: FlatView, sun: Sun) -> None:
    """Leave of the night picture what the shadow leaves of it."""
    mask = alpha_image(night_share(view, sun.lat_deg, sun.lon_deg))
    with QPainter(night) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(QRectF(0, 0, view.width_px, view.height_px), mask)


def _draw_sun(painter: QPainter, view: FlatView, sun: Sun, whole: QRectF) -> None:
    """The sub-solar point: a disc with a ring."""
    x, y = view.place(sun.lat_deg, sun.lon_deg)
    light = theme.name() == "light"
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
