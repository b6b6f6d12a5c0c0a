"""The ground of the map as one cached picture: day, night, graticule, coasts, sub-solar point.

On a globe the sky behind it and the air at its limb belong to it.
"""

import math
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QRegion

from torchviewer.views import theme
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_imagery import (
    DAY_WIDTHS_PX,
    FIRST_PICTURE,
    Pictures,
    day_picture,
    draw_world,
)
from torchviewer.views.map_lights import Lights
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_shade import Nights, Shade, lay_night, shade_of
from torchviewer.views.map_sun import Sun, draw_sun, draw_terminator

# the shadow is drawn anew when it has moved by both: the twilight bands are 6 degrees wide
SUN_STEP_PX, SUN_STEP_DEG = 1.0, 0.25
NEAR_DEG = 4.0  # less than a twilight is wide: nobody sees it for a tenth of a second
# so many cells of a moving globe are wrapped anew with each frame
DRAFT_CELLS, LIGHT_CELLS = 20_000, 12_000
COARSE_DEG_PX = 3.75
WORLD_STEP_PX = 2.0
SMOOTH_PART = 0.3  # of a view is painted smoothly beyond the finished picture, not more
# coasts and borders bear the map alone where there is no imagery
PLAIN_STRENGTH, CONTRAST_STRENGTH = 2.2, 3.6
NIGHT_PICTURE = "night_2048"
DARK_NIGHT = QColor("#04081a")
LIGHT_NIGHT = QColor(24, 40, 82, 96)
PLAIN_NIGHT = QColor(2, 4, 12, 150)


@dataclass(frozen=True)
class _Drawn:
    """What the cached picture shows."""

    view: MapFrame
    device_pixel_ratio: float
    theme_name: str
    imagery: bool
    day: str
    has_night: bool


@dataclass(frozen=True)
class _World:
    """What the coarse picture of the whole world shows."""

    sun: Sun
    theme_name: str
    imagery: bool
    day: str
    has_night: bool

    def will_do(self, wanted: "_World") -> bool:
        same = replace(self, sun=wanted.sun) == wanted
        return same and self.sun.moved_px(wanted.sun, COARSE_DEG_PX) <= WORLD_STEP_PX


class EarthLayer:
    """Keeps the ground drawn for one view; redraws what changed, and only that.

    `picture` is the finished layer. `draft` draws a coarse stand-in while the view is moving.
    `imagery`: whether the pictures of the Earth are shown, or lines on a plain ground.
    """

    def __init__(self, pictures: Pictures) -> None:
        self.imagery = True
        self._pictures = pictures
        self._lights = Lights()
        self._nights = Nights()
        self._drawn: _Drawn | None = None
        self._sun: Sun | None = None
        self._day = QImage()
        self._night = QImage()
        self._dusk = QImage()
        self._half = QImage()
        self._picture = QPixmap()
        self._world: QImage | None = None
        self._world_of: _World | None = None

    @property
    def picture(self) -> QPixmap:
        return self._picture

    def forget(self) -> None:
        """Draw everything anew next time (theme, fonts, pictures)."""
        self._drawn = None
        self._world_of = None

    def wanted(self, view: MapFrame, device_pixel_ratio: float) -> tuple[str, ...]:
        """Names of the pictures that this view is best drawn from."""
        if not self._shows_imagery:
            return ()
        return (day_picture(theme.name(), view.px_per_deg * device_pixel_ratio), NIGHT_PICTURE)

    @property
    def _shows_imagery(self) -> bool:
        return self.imagery and not theme.is_contrast()

    def shows(self, view: MapFrame, device_pixel_ratio: float) -> bool:
        """Whether the picture shows this view, its shadow aside."""
        return self._sun is not None and self._drawn == self._describe(view, device_pixel_ratio)

    def is_stale(self, sun: Sun) -> bool:
        """Whether the shadow has moved visibly since the picture was drawn."""
        if self._drawn is None or self._sun is None:
            return True
        step_px = max(SUN_STEP_PX, SUN_STEP_DEG * self._drawn.view.px_per_deg)
        return self._sun.moved_px(sun, self._drawn.view.px_per_deg) > step_px

    def refresh(self, view: MapFrame, sun: Sun, device_pixel_ratio: float, utc_s: float) -> bool:
        """Bring the finished picture up to date; True if there was something to draw.

        `utc_s`: when the Sun is there, for the stars behind a globe.
        """
        wanted = self._describe(view, device_pixel_ratio)
        if wanted != self._drawn:
            self._draw_parts(wanted)
            self._drawn = wanted
            self._sun = None
        if not self.is_stale(sun):
            return False
        self._compose(wanted, sun, utc_s)
        self._sun = sun
        return True

    def draw_plain(self, painter: QPainter, view: MapFrame) -> None:
        """The very first frame: the small day picture, or the bare ground colour."""
        painter.fillRect(QRectF(0, 0, view.width_px, view.height_px), theme.roles().ground)
        if isinstance(view, GlobeView) or theme.is_light() or not self._shows_imagery:
            return
        self._pictures.load(FIRST_PICTURE)
        day = self._pictures.get(FIRST_PICTURE)
        if day is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            draw_world(painter, day, view)

    def prepare_next(self, view: MapFrame, sun: Sun) -> bool:
        """Find out where some of the nights lie; False: it is known for all of this view."""
        return self._nights.prepare_next(view, sun.lat_deg)

    def draw_for(self, painter: QPainter, sun: Sun, utc_s: float, *, about: bool = False) -> None:
        """The view that the picture shows with the night of another instant, quickly.

        A night that lies hardly elsewhere stays where it is. `about`: one that was prepared will
        do, too, as the right one follows at once.
        """
        if self._drawn is None or self._sun is None or self._sun.moved_px(sun, 1.0) < NEAR_DEG:
            painter.drawPixmap(0, 0, self._picture)
        else:
            self._put_down(painter, self._drawn.view, sun, utc_s, rough=True, about=about)

    def draft(
        self, painter: QPainter, view: MapFrame, sun: Sun, utc_s: float, *, light: bool = False
    ) -> None:
        """The ground of a moving view: the finished picture moved along, coarse beyond its edge.

        A globe is coarse everywhere, and coarser still where it is to be `light`.
        """
        whole = QRectF(0, 0, view.width_px, view.height_px)
        if isinstance(view, GlobeView):
            self._draft_globe(painter, view, sun, utc_s, light=light)
            return
        covered = self._covered(view)
        beyond = QRegion(whole.toAlignedRect()) - QRegion(covered.toRect())
        if not beyond.isEmpty():
            seen = covered & whole
            bare_px = whole.width() * whole.height() - seen.width() * seen.height()
            is_small = bare_px < SMOOTH_PART * whole.width() * whole.height()
            smooth = is_small and view.px_per_deg > 2 * COARSE_DEG_PX  # else no blocks are seen
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            # one after the other: within a rectangle scaling is much quicker
            for rect in cast("Iterable[QRect]", beyond):  # the toolkit's stubs do not know it
                painter.setClipRect(rect)
                draw_world(painter, self._coarse_world(sun), view, cell_px=1.0)
            painter.setClipRegion(beyond)
            self._draft_lines(painter, view, sun)
            painter.restore()
        if not covered.isEmpty():
            painter.drawPixmap(covered, self._picture, QRectF(self._picture.rect()))

    def _draft_globe(
        self, painter: QPainter, view: GlobeView, sun: Sun, utc_s: float, *, light: bool
    ) -> None:
        from torchviewer.views import map_sky  # noqa: PLC0415 (numpy: after the first frame)

        if light:
            # every other pixel either way: to scale smoothly takes long, to double does not
            half = replace(
                view, width_px=view.width_px / 2, height_px=view.height_px / 2,
                px_per_deg=view.px_per_deg / 2, low_px=view.low_px / 2,
            )  # fmt: skip
            size = math.ceil(half.width_px), math.ceil(half.height_px)
            if self._half.size().toTuple() != size:
                self._half = QImage(*size, QImage.Format.Format_RGB32)
            with QPainter(self._half) as small:
                self._draft_ball(small, half, sun, light=True)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
            painter.drawImage(QRectF(0, 0, 2 * size[0], 2 * size[1]), self._half)
        else:
            self._draft_ball(painter, view, sun, light=False)
        map_sky.draw_stars(painter, view, utc_s, draft=True, light=light)
        self._draft_lines(painter, view, sun)
        draw_sun(painter, view, sun, QRectF(0, 0, view.width_px, view.height_px))

    def _draft_ball(self, painter: QPainter, view: GlobeView, sun: Sun, *, light: bool) -> None:
        """The globe in space with its air."""
        from torchviewer.views import map_sky  # noqa: PLC0415 (numpy: after the first frame)

        map_sky.draw_space(painter, view)
        seen_px = min(view.width_px * view.height_px, math.pi * view.radius_px**2)
        cells = LIGHT_CELLS if light else DRAFT_CELLS
        draw_world(painter, self._coarse_world(sun), view, cell_px=math.sqrt(seen_px / cells))
        map_sky.draw_air(painter, view, sun.lat_deg, sun.lon_deg, draft=not light)

    def _draft_lines(self, painter: QPainter, view: MapFrame, sun: Sun) -> None:
        """Where no picture tells land from sea and day from night, lines do, also on the move."""
        from torchviewer.mission.errors import ResourceError  # noqa: PLC0415
        from torchviewer.views.map_lines import draw_rough_coasts  # noqa: PLC0415 (numpy)

        if self._shows_imagery:
            return
        draw_terminator(painter, view, sun)
        with suppress(ResourceError):
            draw_rough_coasts(painter, view, _line_strength(imagery=False))

    def _covered(self, view: FlatView) -> QRectF:
        """Where the finished picture lies in a view that has moved on."""
        if self._drawn is None or self._picture.isNull():
            return QRectF()
        old = self._drawn.view
        if not isinstance(old, FlatView):
            return QRectF()
        scale = view.px_per_deg / old.px_per_deg
        x, y = view.place(old.centre_lat_deg, old.centre_lon_deg)
        width, height = old.width_px * scale, old.height_px * scale
        if scale == 1.0:
            return QRectF(round(x - width / 2), round(y - height / 2), width, height)
        return QRectF(x - width / 2, y - height / 2, width, height)

    def _describe(self, view: MapFrame, device_pixel_ratio: float) -> _Drawn:
        wanted = self.wanted(view, device_pixel_ratio)
        here = wanted[0] if wanted and self._pictures.get(wanted[0]) else self._best_here()
        has_night = bool(wanted) and self._pictures.get(NIGHT_PICTURE) is not None
        return _Drawn(view, device_pixel_ratio, theme.name(), self._shows_imagery, here, has_night)

    def _best_here(self) -> str:
        """The sharpest day picture that is in memory; "" if there is none."""
        if theme.name() != "dark" or not self._shows_imagery:
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
        flat, ratio = isinstance(drawn.view, FlatView), drawn.device_pixel_ratio
        see_through = QImage.Format.Format_ARGB32_Premultiplied
        self._day = self._blank(drawn, QImage.Format.Format_RGB32 if flat else see_through)
        self._fill(self._day, drawn.view, _plain_ground())
        _draw_picture(self._day, self._pictures.get(drawn.day), drawn.view, ratio)
        self._night = self._blank(drawn, see_through)
        self._draw_night(self._night, drawn.view, ratio, self._day if drawn.day else None)
        # lines over both are the same as lines over what day and night melt into
        lines = self._blank(drawn, see_through)
        lines.fill(Qt.GlobalColor.transparent)
        _draw_line_work(lines, drawn)
        for image in (self._day, self._night):
            with QPainter(image) as painter:
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceAtop)
                painter.drawImage(QPointF(0, 0), lines)

    def _fill(self, image: QImage, view: MapFrame, colour: QColor) -> None:
        """Give the Earth, and nothing beside it, a colour."""
        if isinstance(view, FlatView):
            image.fill(colour)
            return
        image.fill(Qt.GlobalColor.transparent)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(*view.middle_px), view.radius_px, view.radius_px)

    def _draw_night(
        self, image: QImage, view: MapFrame, ratio: float, day: QImage | None = None
    ) -> None:
        shows = self._shows_imagery and theme.name() == "dark"
        self._fill(image, view, DARK_NIGHT if shows else _plain_night())
        lights = self._pictures.get(NIGHT_PICTURE)
        if shows and lights is not None:
            self._lights.draw(image, lights, day, view, ratio)

    def _compose(self, drawn: _Drawn, sun: Sun, utc_s: float) -> None:
        if self._picture.size() != self._day.size():
            self._picture = QPixmap(self._day.size())
        self._picture.setDevicePixelRatio(drawn.device_pixel_ratio)
        # straight into the same memory: to have 8 or 33 MB anew costs as much as to paint them
        with QPainter(self._picture) as painter:
            self._put_down(painter, drawn.view, sun, utc_s)

    def _put_down(
        self, painter: QPainter, view: MapFrame, sun: Sun, utc_s: float,
        *, rough: bool = False, about: bool = False,
    ) -> None:  # fmt: skip
        """Sky, day, night, air and Sun."""
        if isinstance(view, GlobeView):
            from torchviewer.views import map_sky  # noqa: PLC0415 (numpy)

            map_sky.draw_space(painter, view)
            map_sky.draw_stars(painter, view, utc_s, draft=rough)
        painter.drawImage(QPointF(0, 0), self._day)
        shade = self._shade(view, sun, about=about)
        self._dusk = lay_night(painter, self._night, shade, view, self._dusk)
        if not self._shows_imagery:
            draw_terminator(painter, view, sun)
        if isinstance(view, GlobeView):
            map_sky.draw_air(painter, view, sun.lat_deg, sun.lon_deg, draft=rough)
        draw_sun(painter, view, sun, QRectF(0, 0, view.width_px, view.height_px))

    def _shade(self, view: MapFrame, sun: Sun, *, about: bool) -> Shade:
        made = self._nights.near(view, sun.lat_deg, sun.lon_deg) if about else None
        return shade_of(view, sun.lat_deg, sun.lon_deg) if made is None else made

    def _coarse_world(self, sun: Sun) -> QImage:
        """The whole shaded world as one small picture, made anew when the shadow has moved."""
        has_night = self._pictures.get(NIGHT_PICTURE) is not None
        key = _World(sun, theme.name(), self.imagery, self._coarse_day(), has_night)
        if self._world is None or self._world_of is None or not self._world_of.will_do(key):
            view = FlatView(1350, 675, 0.0, 0.0, COARSE_DEG_PX)
            day = QImage(1350, 675, QImage.Format.Format_RGB32)
            day.fill(_plain_ground())
            _draw_picture(day, self._pictures.get(key.day), view)
            night = QImage(day.size(), QImage.Format.Format_ARGB32_Premultiplied)
            self._draw_night(night, view, 1.0)
            with QPainter(day) as painter:
                lay_night(painter, night, shade_of(view, sun.lat_deg, sun.lon_deg), view)
            self._world, self._world_of = day, key
        return self._world

    def _coarse_day(self) -> str:
        """The smallest day picture that is in memory; "" if there is none."""
        if not self._shows_imagery:
            return ""
        names = ("relief_4096",) if theme.is_light() else DAY_WIDTHS_PX
        return next((name for name in names if self._pictures.get(name)), "")


def _plain_ground() -> QColor:
    roles = theme.roles()
    return roles.surface if theme.name() == "dark" else roles.raised


def _plain_night() -> QColor:
    return LIGHT_NIGHT if theme.is_light() else PLAIN_NIGHT


def _draw_picture(onto: QImage, picture: QImage | None, view: MapFrame, ratio: float = 1.0) -> None:
    if picture is not None:
        with QPainter(onto) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            draw_world(painter, picture, view, ratio)


def _draw_line_work(onto: QImage, drawn: _Drawn) -> None:
    from torchviewer.mission.errors import ResourceError  # noqa: PLC0415
    from torchviewer.views.map_lines import draw_lines  # noqa: PLC0415 (numpy: after first frame)

    strength = _line_strength(imagery=drawn.imagery)
    with QPainter(onto) as painter, suppress(ResourceError):
        draw_lines(painter, drawn.view, drawn.device_pixel_ratio, strength)


def _line_strength(*, imagery: bool) -> float:
    if imagery:
        return 1.0
    return CONTRAST_STRENGTH if theme.is_contrast() else PLAIN_STRENGTH
