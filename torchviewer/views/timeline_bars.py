"""Lanes of bars: who or what has the torch, and the chapters of the flight."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from torchviewer.mission.happenings import Custody, Phase
from torchviewer.views import theme
from torchviewer.views.timeline_lanes import Canvas, Hit, Lettering, blend

RADIUS_PX = 5.0
PADDING_PX = 8.0
SHORTEST_TITLE_PX = 36.0
_GAP_PX = 1.0


def paint_custody(canvas: Canvas, row: QRectF, custody: Sequence[Custody]) -> None:
    """Where the torch is: one bar a keeper, in the keeper's colour."""
    _paint(canvas, row, custody, [_custody_colour(item) for item in custody])


def paint_phases(canvas: Canvas, row: QRectF, phases: Sequence[Phase]) -> None:
    """The chapters, in two quiet shades by turns."""
    quiet = theme.roles()
    shades = (blend(quiet.raised, quiet.line, 0.25), blend(quiet.raised, quiet.line, 0.9))
    _paint(canvas, row, phases, [shades[i % 2] for i in range(len(phases))])


def _custody_colour(item: Custody) -> QColor | None:
    roles = theme.roles()
    by_role = {
        "ground": roles.pad,
        "soyuz_up": roles.soyuz_up,
        "station": roles.station,
        "outside": roles.outside,
        "soyuz_down": roles.soyuz_down,
    }
    return by_role.get(item.role)


class _Bar:
    """A bar in view: its rectangle, title and colour (None: not recorded, an empty outline)."""

    def __init__(
        self, item: Custody | Phase, canvas: Canvas, row: QRectF, colour: QColor | None
    ) -> None:
        scale = canvas.scale
        height = min(row.height() - 6.0, 30.0 * theme.text_scale())
        left = max(scale.x_px(item.start_utc_s), scale.left_px - 3 * RADIUS_PX)
        right = min(scale.x_px(item.end_utc_s), scale.right_px + 3 * RADIUS_PX)
        top = row.center().y() - height / 2
        self.rect = QRectF(left, top, max(right - left - _GAP_PX, 2.0), height)
        self.seen_left = max(self.rect.left(), scale.left_px)
        self.seen_right = min(self.rect.right(), scale.right_px)
        self.title = item.title.in_language(canvas.language)
        self.item = item
        self.colour = colour
        self.text_right = self.seen_left

    @property
    def ink(self) -> QColor:
        return theme.roles().quiet if self.colour is None else theme.ink_on(self.colour)


def _paint(
    canvas: Canvas,
    row: QRectF,
    items: Sequence[Custody | Phase],
    colours: Sequence[QColor | None],
) -> None:
    scale = canvas.scale
    bars = [
        _Bar(item, canvas, row, colour)
        for item, colour in zip(items, colours, strict=True)
        if item.end_utc_s > scale.start_utc_s and item.start_utc_s < scale.end_utc_s
    ]
    for bar in bars:
        _paint_bar(canvas, bar)
    outside = [bar for bar in bars if not _write_inside(canvas, bar)]
    for bar in outside:
        _write_beside(canvas, bar, bars)


def _paint_bar(canvas: Canvas, bar: _Bar) -> None:
    painter, roles = canvas.painter, theme.roles()
    radius = min(RADIUS_PX, bar.rect.width() / 2)
    if bar.colour is None:
        painter.setPen(QPen(roles.line, 1.2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar.rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(bar.colour)
        painter.drawRoundedRect(bar.rect, radius, radius)
    if isinstance(bar.item, Phase):
        if canvas.is_selected("phase", (bar.item.id,)):
            painter.setPen(QPen(roles.focus, 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar.rect.adjusted(1, 1, -1, -1), radius, radius)
        canvas.hits.append(Hit(bar.rect, "phase", (bar.item.id,), bar.item.id))
    else:
        start = repr(bar.item.start_utc_s)
        canvas.hits.append(Hit(bar.rect, "custody", (start,), start))


def _lettering(canvas: Canvas, bar: _Bar) -> Lettering:
    return canvas.letters.strong if isinstance(bar.item, Custody) else canvas.letters.normal


def _write_inside(canvas: Canvas, bar: _Bar) -> bool:
    """Write the title at the visible start of the bar; False where the bar is too short."""
    letters = _lettering(canvas, bar)
    room = bar.seen_right - bar.seen_left - 2 * PADDING_PX
    width = letters.width_px(bar.title)
    text = bar.title if width <= room else ""
    if not text and room >= max(SHORTEST_TITLE_PX, 0.45 * width):
        text = letters.elided(bar.title, room)
    if not text:
        return False
    rect = canvas.write(letters, bar.seen_left + PADDING_PX, bar.rect.center().y(), text, bar.ink)
    bar.text_right = rect.right()
    return True


def _write_beside(canvas: Canvas, bar: _Bar, bars: list[_Bar]) -> None:
    """Write the title before or after a bar that is too short, with a pointer towards the bar.

    It stands on the ground of the lane, or at the free end of the bar before; where neither has
    the room, the title is left to the tooltip.
    """
    letters = canvas.letters.normal
    needed = letters.width_px(bar.title) + 2 * PADDING_PX + 6.0
    position = bars.index(bar)
    middle = bar.rect.center().y()
    after = bars[position + 1].seen_left if position + 1 < len(bars) else canvas.scale.right_px
    before = bars[position - 1] if position else None
    roles = theme.roles()
    if after - bar.seen_right >= needed:
        left = bar.seen_right + PADDING_PX + 6.0
        _pointer(canvas, left - 6.0, middle, -1, roles.text)
        canvas.write(letters, left, middle, bar.title, roles.text)
        return
    gap_left = before.rect.right() if before else canvas.scale.left_px
    if bar.seen_left - gap_left >= needed:
        ink = roles.text
    elif before and bar.seen_left - before.text_right >= needed + PADDING_PX:
        ink = before.ink
    else:
        return
    left = bar.seen_left - PADDING_PX - 6.0 - letters.width_px(bar.title)
    canvas.write(letters, left, middle, bar.title, ink)
    _pointer(canvas, bar.seen_left - PADDING_PX, middle, +1, ink)
    if before:
        before.text_right = bar.seen_left


def _pointer(canvas: Canvas, x_px: float, y_px: float, direction: int, ink: QColor) -> None:
    """A small triangle beside a title, towards the bar that it names."""
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(ink)
    canvas.painter.drawPolygon(
        QPolygonF(
            [
                QPointF(x_px - 2.0 * direction, y_px - 3.5),
                QPointF(x_px + 3.0 * direction, y_px),
                QPointF(x_px - 2.0 * direction, y_px + 3.5),
            ]
        )
    )
