"""The moving parts of the timeline: the playhead, its time, the arrow that brings it back."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from torchviewer.views import theme
from torchviewer.views.timeline_canvas import MARGIN_PX, faded
from torchviewer.views.timeline_lanes import AXIS_PX
from torchviewer.views.timeline_lettering import NO_PEN, Lettering, Letterings, Stamp, put_stamps
from torchviewer.views.timeline_scale import Scale

HANDLE_PX = (14.0, 16.0)
TOUCH_WIDE_PX = 30.0


def handle_top_px(axis_px: float) -> float:
    """Where the handle begins, px; `axis_px`: where the axis ends."""
    return axis_px - HANDLE_PX[1] * theme.text_scale() * 0.8


def draw_handle(
    painter: QPainter, x_px: float, axis_px: float, bottom_px: float, high_px: float = 0.0
) -> None:
    """A line through all lanes below a handle that stands in the axis.

    For fingers it hangs down over the lanes, `high_px` in all, and they shine through it.
    """
    if high_px:
        _draw_hanging(painter, QRectF(x_px, handle_top_px(axis_px), 0.0, high_px))
    top = handle_top_px(axis_px)
    painter.setPen(NO_PEN)
    painter.setBrush(theme.roles().focus)
    painter.drawRect(QRectF(x_px - 1.0, top + 4.0, 2.0, bottom_px - top - 4.0))
    painter.drawPolygon(_handle(theme.text_scale()).translated(x_px, top))


@lru_cache(maxsize=4)
def _handle(size: float) -> QPolygonF:
    """The outline of the handle from the middle of its top; `size`: the text's scale."""
    half, high = HANDLE_PX[0] * size / 2, HANDLE_PX[1] * size
    corners = ((-half, 0.0), (half, 0.0), (half, high * 0.6), (0.0, high), (-half, high * 0.6))
    return QPolygonF([QPointF(x, y) for x, y in corners])


def _draw_hanging(painter: QPainter, line: QRectF) -> None:
    """The part of a handle that fingers hold, around `line`: a plate with three grooves."""
    roles, half = theme.roles(), TOUCH_WIDE_PX / 2
    plate = line.adjusted(-half, 0.0, half, 0.0)
    painter.setPen(QPen(roles.focus, theme.line_px(1.5)))
    painter.setBrush(faded(roles.raised, 0.55))
    painter.drawRoundedRect(plate, 6.0, 6.0)
    for side in (-1.0, 1.0):
        x = line.left() + side * 7.0
        painter.drawLine(
            QPointF(x, plate.bottom() - 0.45 * line.height()), QPointF(x, plate.bottom() - 8.0)
        )


def draw_bubble(
    painter: QPainter,
    letters: Lettering,
    text: str,
    utc_s: float,
    scale: Scale,
    *,
    axis_px: float,
) -> None:
    """The instant under the handle, while it is dragged; held over the lanes."""
    plate, roles = _plate(letters, text, scale.x_px(utc_s), scale, axis_px), theme.roles()
    _draw_plate(painter, letters, text, plate, (roles.focus, roles.surface))


def _plate(letters: Lettering, text: str, x_px: float, scale: Scale, axis_px: float) -> QRectF:
    """The plate for a time above the instant at `x_px`, over UTC's row, beside its date."""
    wide, size = letters.width_px(text) + 16.0, theme.text_scale()
    left = min(max(x_px - wide / 2, scale.left_px), scale.right_px + MARGIN_PX - wide)
    return QRectF(left, axis_px - AXIS_PX * size + 1.0, wide, (AXIS_PX - 15.0) * size)


def draw_ghost(
    painter: QPainter,
    letters: Lettering,
    text: str,
    utc_s: float,
    scale: Scale,
    *,
    axis_px: float,
    bottom_px: float,
) -> None:
    """A previewed instant: a thin line below the time that it stands for."""
    colour, x_px = theme.roles().orbit, scale.x_px(utc_s)
    plate = _plate(letters, text, x_px, scale, axis_px)
    painter.setPen(QPen(colour, 1.0))
    painter.drawLine(QPointF(x_px, plate.bottom()), QPointF(x_px, bottom_px))
    _draw_plate(painter, letters, text, plate, (colour, theme.ink_on(colour)))


def _draw_plate(
    painter: QPainter,
    letters: Lettering,
    text: str,
    plate: QRectF,
    colours: tuple[QColor, QColor],
) -> None:
    """A time on a plate; `colours`: of the plate and of its words."""
    painter.setPen(NO_PEN)
    painter.setBrush(colours[0])
    painter.drawRoundedRect(plate, 5.0, 5.0)
    painter.setPen(colours[1])
    letters.draw(painter, plate.left() + 8.0, plate.center().y(), text)


def draw_arrow(painter: QPainter, letters: Letterings, rect: QRectF, side: int) -> None:
    """A button that says on which side (-1 left, 1 right) the playhead is."""
    ratio = painter.device().devicePixelRatioF()
    key = ("arrow", side, rect.width(), rect.height(), ratio)
    stamp = letters.stamps.get(key)
    if stamp is None:
        half = (rect.width() / 2, rect.height() / 2)
        stamp = Stamp.painted(lambda onto: _paint_arrow(onto, half, side), half, 1.0, ratio)
        letters.stamps[key] = stamp
    put_stamps(painter, ratio, rect.center().y(), ((rect.center().x(), stamp),))


def _paint_arrow(painter: QPainter, half_px: tuple[float, float], side: int) -> None:
    """The same around (0, 0)."""
    colours, (wide, high) = theme.roles(), half_px
    painter.setPen(QPen(colours.line, 1.0))
    painter.setBrush(colours.raised)
    painter.drawRoundedRect(QRectF(-wide, -high, 2 * wide, 2 * high), 4.0, 4.0)
    painter.setPen(NO_PEN)
    painter.setBrush(colours.focus)
    painter.drawPolygon(_tip(high * 0.56, side))


@lru_cache(maxsize=8)
def _tip(size: float, side: int) -> QPolygonF:
    """A triangle around (0, 0) that points to the left (-1) or right (1)."""
    corners = ((-size * side, -size * 1.2), (size * 1.2 * side, 0.0), (-size * side, size * 1.2))
    return QPolygonF([QPointF(x, y) for x, y in corners])


def draw_scroll_bar(painter: QPainter, top_px: float, high_px: float) -> None:
    """A slim bar at the left edge for the lanes in view."""
    painter.setPen(NO_PEN)
    painter.setBrush(faded(theme.roles().quiet, 0.6))
    painter.drawRoundedRect(QRectF(3.0, top_px + 2.0, 4.0, high_px - 4.0), 2.0, 2.0)
