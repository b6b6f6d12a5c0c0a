"""Lanes of bars: who or what has the torch, and the chapters of the flight."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from torchviewer.mission.happenings import Custody, Phase
from torchviewer.views import theme
from torchviewer.views.timeline_canvas import Canvas, Hit, blend
from torchviewer.views.timeline_lettering import NO_PEN, Lettering
from torchviewer.views.timeline_scale import Scale

RADIUS_PX = 5.0
BEYOND_PX = 3 * RADIUS_PX  # of the view, a cut end is not seen
PADDING_PX = 8.0
SHORTEST_TITLE_PX = 36.0
POINTER_PX = 6.0
SLIVER_PX = 8.0
_GAP_PX = 1.0


def paint_custody(canvas: Canvas, row: QRectF, custody: Sequence[Custody]) -> None:
    """Where the torch is: one bar a keeper, in the keeper's colour."""
    _paint(canvas, row, custody, _colours_of_custody())


def name_custody(canvas: Canvas, row: QRectF, custody: Sequence[Custody]) -> None:
    """The keepers' names, in or beside what is seen of their bars."""
    _name(canvas, row, custody, _colours_of_custody())


def paint_phases(canvas: Canvas, row: QRectF, phases: Sequence[Phase]) -> None:
    """The chapters, in two quiet shades by turns."""
    _paint(canvas, row, phases, _shades())


def name_phases(canvas: Canvas, row: QRectF, phases: Sequence[Phase]) -> None:
    """The chapters' titles, in or beside what is seen of their bars."""
    _name(canvas, row, phases, _shades())


Colours = Callable[[Custody | Phase, int], QColor | None]
"""The colour of a bar, by its record and its place among all."""


def _colours_of_custody() -> Colours:
    by_role = _colours_by_role()
    return lambda item, _place: by_role.get(item.role) if isinstance(item, Custody) else None


def _shades() -> Colours:
    quiet = theme.roles()
    parts = (0.0, 0.25) if theme.is_contrast() else (0.25, 0.9)
    shades = [blend(quiet.raised, quiet.line, part) for part in parts]
    return lambda _item, place: shades[place % 2]


def _colours_by_role() -> dict[str, QColor]:
    roles = theme.roles()
    return {
        "ground": roles.pad,
        "soyuz_up": roles.soyuz_up,
        "station": roles.station,
        "outside": roles.outside,
        "soyuz_down": roles.soyuz_down,
    }


def custody_colour(item: Custody) -> QColor | None:
    return _colours_by_role().get(item.role)


@dataclass(frozen=True)
class KeptFrom:
    """Which custody: the one that begins at `start_utc_s`, as it has no id of its own."""

    start_utc_s: float

    @property
    def id(self) -> str:
        return repr(self.start_utc_s)


class _Bar:
    """A bar in view: its rectangle, title and colour (None: not recorded, an empty outline)."""

    def __init__(
        self, item: Custody | Phase, canvas: Canvas, row: QRectF, colour: QColor | None
    ) -> None:
        scale = canvas.scale
        height = min(row.height() - 6.0, 30.0 * theme.text_scale())
        left = max(scale.x_px(item.start_utc_s), scale.left_px - BEYOND_PX)
        right = min(scale.x_px(item.end_utc_s), scale.right_px + BEYOND_PX)
        top = row.center().y() - height / 2
        self.rect = QRectF(left, top, max(right - left - _GAP_PX, 2.0), height)
        self.title = item.title.in_language(canvas.language)
        self.item = item
        self.colour = colour


@dataclass
class _Name:
    """A title to be written: for one bar, or for neighbours that bear the same one.

    `left_px` to `right_px` is what is seen of them; `text_right_px` is where writing in it ends;
    `is_host`: a shorter neighbour has its title at the end of it.
    """

    title: str
    bars: list[_Bar]
    left_px: float
    right_px: float
    text_right_px: float
    is_host: bool = False

    @property
    def middle_px(self) -> float:
        return self.bars[0].rect.center().y()

    @property
    def ink(self) -> QColor:
        colour = self.bars[0].colour
        return theme.roles().quiet if colour is None else theme.ink_on(colour)

    @property
    def is_outside(self) -> bool:
        item = self.bars[0].item
        return isinstance(item, Custody) and item.outside


def _names(bars: Sequence[_Bar], scale: Scale) -> list[_Name]:
    """The titles of bars in view; neighbours with the same title and colour share one."""
    names: list[_Name] = []
    for bar in bars:
        left = max(bar.rect.left(), scale.left_px)
        right = min(bar.rect.right(), scale.right_px)
        last = names[-1] if names else None
        if last and (last.title, last.bars[0].colour) == (bar.title, bar.colour):
            last.bars.append(bar)
            last.right_px = right
        else:
            names.append(_Name(bar.title, [bar], left, right, left))
    return names


def _bars(
    canvas: Canvas,
    row: QRectF,
    items: Sequence[Custody | Phase],
    colours: Colours,
) -> list[_Bar]:
    """The bars in view."""
    start_utc_s, end_utc_s = canvas.scale.start_utc_s, canvas.scale.end_utc_s
    return [
        _Bar(item, canvas, row, colours(item, place))
        for place, item in enumerate(items)
        if item.end_utc_s > start_utc_s and item.start_utc_s < end_utc_s
    ]


def _paint(
    canvas: Canvas,
    row: QRectF,
    items: Sequence[Custody | Phase],
    colours: Colours,
) -> None:
    for bar in _bars(canvas, row, items, colours):
        _paint_bar(canvas, bar)


def _name(
    canvas: Canvas,
    row: QRectF,
    items: Sequence[Custody | Phase],
    colours: Colours,
) -> None:
    names = _names(_bars(canvas, row, items, colours), canvas.scale)
    short = [name for name in names if not _write_inside(canvas, name)]
    # out in space is what this is about; then the longest first
    short.sort(key=lambda name: (not name.is_outside, name.left_px - name.right_px))
    for name in short:
        _write_beside(canvas, name, names)


def _paint_bar(canvas: Canvas, bar: _Bar) -> None:
    painter, roles = canvas.painter, theme.roles()
    radius = min(RADIUS_PX, bar.rect.width() / 2)
    if bar.colour is None:
        pen = QPen(roles.line, theme.line_px(1.2), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = _near_view(bar.rect.adjusted(0.5, 0.5, -0.5, -0.5), canvas.scale, pen)
        painter.drawRoundedRect(edge, radius, radius)
    else:
        outlined = theme.is_contrast() and isinstance(bar.item, Phase)  # their shades are dark
        painter.setPen(QPen(roles.line, 1.0) if outlined else NO_PEN)
        painter.setBrush(bar.colour)
        painter.drawRoundedRect(bar.rect, radius, radius)
    if isinstance(bar.item, Phase):
        if canvas.selected_id("phase") == bar.item.id:
            painter.setPen(QPen(roles.focus, theme.line_px(1.6)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(bar.rect.adjusted(1, 1, -1, -1), radius, radius)
        canvas.hits.append(Hit.one(bar.rect, "phase", bar.item))
    else:
        canvas.hits.append(Hit.one(bar.rect, "custody", KeptFrom(bar.item.start_utc_s)))


def _near_view(rect: QRectF, scale: Scale, pen: QPen) -> QRectF:
    """What of a rectangle with a dashed edge lies near the view: the dashes of months take long.

    It is cut by whole dashes, which so stay where they are while the window pans.
    """
    dash_px = sum(pen.dashPattern()) * pen.widthF()
    beyond = max(scale.left_px - BEYOND_PX - rect.left(), 0.0) // dash_px * dash_px
    right = min(rect.right(), scale.right_px + BEYOND_PX)
    return QRectF(rect.left() + beyond, rect.top(), right - rect.left() - beyond, rect.height())


def _lettering(canvas: Canvas, name: _Name) -> Lettering:
    is_custody = isinstance(name.bars[0].item, Custody)
    return canvas.letters.strong if is_custody else canvas.letters.normal


def _write_inside(canvas: Canvas, name: _Name) -> bool:
    """Write the title at the visible start of its bar; False where the bar is too short."""
    letters = _lettering(canvas, name)
    room = name.right_px - name.left_px - 2 * PADDING_PX
    width = letters.width_px(name.title)
    text = name.title if width <= room else ""
    if not text and room >= max(SHORTEST_TITLE_PX, 0.7 * width):
        text = letters.elided(name.title, room)
    if not text:
        return False
    rect = canvas.write(letters, name.left_px + PADDING_PX, name.middle_px, text, name.ink)
    name.text_right_px = rect.right()
    return True


def _write_beside(canvas: Canvas, name: _Name, names: list[_Name]) -> None:
    """Write the title before or after a bar that is too short, with a pointer towards the bar.

    It stands on the ground of the lane, or at the free end of the bar before (slivers between
    are passed over); where neither has the room, the title is left to the tooltip.
    """
    letters, roles, scale = canvas.letters.normal, theme.roles(), canvas.scale
    needed = letters.width_px(name.title) + 2 * PADDING_PX + POINTER_PX
    place = names.index(name)
    after_px = names[place + 1].left_px if place + 1 < len(names) else scale.right_px
    if after_px - name.right_px >= needed:
        left = name.right_px + PADDING_PX + POINTER_PX
        _pointer(canvas, left - POINTER_PX, name.middle_px, -1, roles.text)
        canvas.write(letters, left, name.middle_px, name.title, roles.text)
        name.is_host = True
        return
    before = place - 1
    while before >= 0 and names[before].right_px - names[before].left_px < SLIVER_PX:
        before -= 1
    if before < 0 or names[before].is_host:
        return
    host = names[before]
    on_ground = before == place - 1 and name.left_px - host.right_px >= needed
    if not on_ground and host.right_px - host.text_right_px < needed + PADDING_PX:
        return
    host.is_host = True
    ink = roles.text if on_ground else host.ink
    end = (name.left_px if on_ground else host.right_px) - PADDING_PX
    left = end - POINTER_PX - letters.width_px(name.title)
    canvas.write(letters, left, name.middle_px, name.title, ink)
    _pointer(canvas, end, name.middle_px, +1, ink)


def _pointer(canvas: Canvas, x_px: float, y_px: float, direction: int, ink: QColor) -> None:
    """A small triangle beside a title, towards the bar that it names."""
    canvas.painter.setPen(NO_PEN)
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
