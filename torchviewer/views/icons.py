"""The program's icons: line drawings in SVG, given the colour of what they stand beside."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from torchviewer.mission.resources import resource
from torchviewer.views import theme

SIZES_PX = (16, 20, 24, 32, 40, 48, 64, 96)


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """The icon `resources/icons/<name>.svg` in one colour (default: the theme's text).

    ResourceError if there is none of that name.
    """
    ink = QColor(theme.roles().text if colour is None else colour)
    return _icon(name, ink.name(QColor.NameFormat.HexArgb), theme.name())


def pixmap(name: str, colour: QColor, size_px: float, device_pixel_ratio: float = 1.0) -> QPixmap:
    """One icon as a picture `size_px` wide and high, sharp at this device pixel ratio."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 (after the first frame)

    svg = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour.name()).encode()))
    side_px = max(1, round(size_px * device_pixel_ratio))
    drawn = QPixmap(side_px, side_px)
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        painter.setOpacity(colour.alphaF())
        renderer.render(painter, QRectF(0, 0, side_px, side_px))
    drawn.setDevicePixelRatio(device_pixel_ratio)
    return drawn


@cache
def _icon(name: str, argb: str, theme_name: str) -> QIcon:
    made = QIcon()
    ink = QColor(argb)
    faint = QColor(ink)
    faint.setAlphaF(ink.alphaF() * 0.4)
    for size_px in SIZES_PX:
        made.addPixmap(pixmap(name, ink, size_px))
        made.addPixmap(pixmap(name, faint, size_px), QIcon.Mode.Disabled)
    return made
