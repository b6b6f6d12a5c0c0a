"""The lane of events: diamonds for instants, soft areas for what is only known to the hour or day.

The form tells the evidence: filled, reported; half filled, derived; hollow, planned; hollow with a
dot, typical; dotted outline and "?", recalled.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from torchviewer.mission.happenings import Event
from torchviewer.views import theme
from torchviewer.views.timeline_canvas import (
    MARGIN_PX,
    Canvas,
    Hit,
    Lettering,
    Text,
    draw_count,
    faded,
)
from torchviewer.views.timeline_clusters import Cluster, Halves, step_of, step_px_per_s
from torchviewer.views.timeline_labels import Place
from torchviewer.views.timeline_marks import MOST_AREAS, Areas, Marks, is_vague
from torchviewer.views.timeline_places import Look, Places, Stand, Title
from torchviewer.views.timeline_scale import Scale

DIAMOND_PX = 7.0
SHORTEST_AREA_PX = 3.0
TWO_ROWS_PX = 40.0
RAIL_PX = 3.0
GLYPH_PX = 14.0
BEYOND_PX = 40.0
#: so many areas may lie over one another before they are painted thinner
SEE_THROUGH = 3
_STATUS_PEN = {
    "reported": Qt.PenStyle.SolidLine,
    "derived": Qt.PenStyle.DashDotLine,
    "planned": Qt.PenStyle.DashLine,
    "typical": Qt.PenStyle.DashLine,
    "recalled": Qt.PenStyle.DotLine,
}


@dataclass(slots=True)
class Area:
    """An event drawn as an area; `rect` may reach beyond the view."""

    event: Event
    rect: QRectF


@dataclass(slots=True)
class Mark:
    """An event, or several, drawn as one mark; `event` lends it its label."""

    event: Event
    cluster: Cluster
    column: Marks


@dataclass(slots=True)
class Label:
    """A title in its place; `mark` is what it belongs to, None for an area."""

    event: Event
    mark: Mark | None
    place: Place
    text: str
    selected: bool


@dataclass(frozen=True)
class EventLayout:
    """What an event lane shows at one scale, before it is painted."""

    areas: tuple[Area, ...]
    merged: tuple[QRectF, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]


class Lines:
    """Heights in an event lane: marks with their labels, labels below, areas at the foot."""

    def __init__(self, row: QRectF) -> None:
        scale = theme.text_scale()
        self.row = row
        self.count = 2 if row.height() >= TWO_ROWS_PX * scale else 1
        body = row.height() - (RAIL_PX + 3.0) * scale
        first = body / 2 if self.count == 1 else body * 0.29
        self.middles_px = (row.top() + first, row.top() + body * 0.76)


def halves(letters: Lettering) -> Halves:
    """Half the widths of marks, for one event and for several."""
    scale = theme.text_scale()
    several = [letters.width_px(text) / 2 + 10.0 * scale for text in ("8", "88", "888", "999+")]
    return Halves(DIAMOND_PX * scale, (several[0], several[1], several[2], several[3]))


def lay_out(canvas: Canvas, row: QRectF, places: Places) -> EventLayout:
    """Choose marks, areas and labels so that none of them touches another."""
    scale = canvas.scale
    px_per_s = step_px_per_s(step_of(scale.px_per_s))
    column, spans = places.table.marks(px_per_s), places.table.areas(px_per_s)
    look = _look(canvas, Lines(row).count)
    margin_s = MARGIN_PX * scale.s_per_px
    first_s, last_s = scale.start_utc_s - margin_s, scale.end_utc_s + margin_s
    marks: list[Mark] = []
    labels: list[Label] = []
    for stretch in places.in_view(scale, look):
        marks += [_mark(scale, stand, column) for stand in stretch.between(first_s, last_s)]
        titles = (*stretch.titles, *stretch.area_titles)
        labels += _labels(canvas, look, titles, column)
    areas, merged = _areas(scale, row, spans)
    return EventLayout(areas, merged, tuple(marks), tuple(labels))


def _mark(scale: Scale, stand: Stand, column: Marks) -> Mark:
    cluster = Cluster(stand.first, stand.stop, scale.x_px(stand.utc_s), stand.half_px)
    return Mark(stand.event, cluster, column)


def _look(canvas: Canvas, rows: int) -> Look:
    """What the places of titles depend on besides nearness."""
    chosen, letters = canvas.selection, canvas.letters
    selected_id = chosen.id if chosen is not None and chosen.kind == "event" else None

    def title(event: Event) -> tuple[str, float]:
        text = _title(canvas, event)
        return text, (letters.strong if event.id == selected_id else letters.normal).width_px(text)

    key = (letters, canvas.language, selected_id, rows)
    sizes = halves(letters.small_strong)
    glyph = GLYPH_PX * theme.text_scale()
    return Look(rows, sizes, glyph, canvas.language, selected_id, title, key)


def _labels(canvas: Canvas, look: Look, titles: Iterable[Title], column: Marks) -> Iterator[Label]:
    """Those titles that reach into the window."""
    scale = canvas.scale
    for title in titles:
        place = title.place(scale)
        if place.right_px <= scale.left_px or place.left_px >= scale.right_px:
            continue
        selected = title.event.id == look.selected_id
        letters = canvas.letters.strong if selected else canvas.letters.normal
        glyph = 0.0 if title.stand else look.glyph_px
        text = letters.elided(_title(canvas, title.event), place.width_px - glyph + 0.01)
        if text:
            mark = _mark(scale, title.stand, column) if title.stand else None
            yield Label(title.event, mark, place, text, selected)


def _areas(scale: Scale, row: QRectF, column: Areas) -> tuple[tuple[Area, ...], tuple[QRectF, ...]]:
    inner = row.adjusted(0.0, 2.0, 0.0, -2.0)
    first, stop = column.visible(scale)
    if stop - first > MOST_AREAS:
        runs = column.merged(scale)
        return (), tuple(_rect(scale, start, end, inner) for start, end in runs)
    areas = []
    for event in column.events[first:stop]:
        rect = _rect(scale, event.start_utc_s, event.latest_utc_s, inner)
        if rect.width() >= SHORTEST_AREA_PX and rect.right() > scale.left_px:
            areas.append(Area(event, rect))
    return tuple(areas), ()


def _rect(scale: Scale, start_utc_s: float, end_utc_s: float, inner: QRectF) -> QRectF:
    left, right = scale.x_px(start_utc_s), scale.x_px(end_utc_s)
    return QRectF(left, inner.top(), max(right - left, 1.0), inner.height())


def _title(canvas: Canvas, event: Event) -> str:
    title = event.title.in_language(canvas.language)
    return f"{title} ?" if event.status == "recalled" else title


def paint_events(canvas: Canvas, row: QRectF, places: Places, colour: QColor) -> None:
    """Paint an event lane in `colour`, but for the titles of areas."""
    layout = lay_out(canvas, row, places)
    lines = Lines(row)
    for rect in layout.merged:
        canvas.painter.fillRect(_rail(rect), faded(colour, 0.5))
    veil = min(1.0, SEE_THROUGH / max(_depth(layout.areas), 1))
    for area in layout.areas:
        _paint_area(canvas, area, colour, veil)
    canvas.later.append(lambda: _hits(canvas.scale, row, layout))
    canvas.let_marks_stand_out(row)
    _paint_marks(canvas, lines, layout.marks, colour)
    if canvas.is_mute:
        return
    canvas.painter.setClipRect(_label_room(canvas.scale, row))
    for label in layout.labels:
        if label.mark is not None:
            _paint_label(canvas, lines, label, colour)


def name_areas(canvas: Canvas, row: QRectF, places: Places, colour: QColor) -> None:
    """The titles of areas, which keep to what is seen of them."""
    look, lines = _look(canvas, Lines(row).count), Lines(row)
    for stretch in places.in_view(canvas.scale, look):
        if stretch.area_titles:
            column = places.table.marks(step_px_per_s(step_of(canvas.scale.px_per_s)))
            for label in _labels(canvas, look, stretch.area_titles, column):
                _paint_label(canvas, lines, label, colour)


def _hits(scale: Scale, row: QRectF, layout: EventLayout) -> Iterator[Hit]:
    """Areas, and above them marks."""
    for area in layout.areas:
        yield Hit.one(_seen(scale, area), "event", area.event)
    for mark in layout.marks:
        cluster = mark.cluster
        reach = max(cluster.half_px, 12.0)
        rect = QRectF(cluster.x_px - reach, row.top(), 2 * reach, row.height())
        events = mark.column.events
        yield Hit(rect, "event", events, cluster.first, cluster.stop, mark.event.id)


def _seen(scale: Scale, area: Area) -> QRectF:
    """What of an area is in view, and a little beyond."""
    left = max(area.rect.left(), scale.left_px - BEYOND_PX)
    right = min(area.rect.right(), scale.right_px + BEYOND_PX)
    return QRectF(left, area.rect.top(), right - left, area.rect.height())


def _label_room(scale: Scale, row: QRectF) -> QRectF:
    """Where titles are seen; what is beyond is cut, for it keeps its place in time."""
    return QRectF(scale.left_px, row.top(), scale.width_px, row.height())


def _rail(rect: QRectF) -> QRectF:
    """The line at the foot of the lane that an area stands on."""
    height = RAIL_PX * theme.text_scale()
    return QRectF(rect.left(), rect.bottom() - height, rect.width(), height)


def _depth(areas: Sequence[Area]) -> int:
    """How many of them lie over one another at most."""
    ends = [(area.rect.left(), 1) for area in areas] + [(area.rect.right(), -1) for area in areas]
    return max(accumulate(step for _, step in sorted(ends)), default=0)


def _paint_area(canvas: Canvas, area: Area, colour: QColor, veil: float) -> None:
    """A stretch of time: sharp ends where they are known, soft where only the hour or day is.

    `veil` (0 to 1) thins the fill where many lie over one another, so that titles can be read.
    """
    painter, selected = canvas.painter, canvas.is_selected("event", (area.event.id,))
    seen = _seen(canvas.scale, area)
    rail = _rail(seen)
    line = theme.roles().focus if selected else faded(colour, 0.8)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    style = _STATUS_PEN[area.event.status]
    if is_vague(area.event):
        painter.fillRect(seen, _soft(area.rect, colour, 0.30 if selected else 0.17 * veil))
        painter.setPen(QPen(_soft(area.rect, line, line.alphaF()), 1.6, style))
    else:
        painter.fillRect(seen, faded(colour, 0.16 if selected else 0.07 * veil))
        painter.setPen(QPen(line, 2.4, style, Qt.PenCapStyle.FlatCap))
    painter.drawLine(
        rail.center() - QPointF(rail.width() / 2, 0.0), QPointF(seen.right(), rail.center().y())
    )


def _soft(rect: QRectF, colour: QColor, strength: float) -> QBrush:
    """A brush that fades out towards both ends of `rect`."""
    edge = min(0.35, 24.0 / rect.width()) if rect.width() > 0 else 0.35
    gradient = QLinearGradient(rect.left(), 0.0, rect.right(), 0.0)
    gradient.setColorAt(0.0, faded(colour, 0.0))
    gradient.setColorAt(edge, faded(colour, strength))
    gradient.setColorAt(1.0 - edge, faded(colour, strength))
    gradient.setColorAt(1.0, faded(colour, 0.0))
    return QBrush(gradient)


def _paint_marks(canvas: Canvas, lines: Lines, marks: Sequence[Mark], colour: QColor) -> None:
    y = lines.middles_px[0]
    chosen = canvas.selection
    chosen_id = chosen.id if chosen is not None and chosen.kind == "event" else None
    for mark in marks:
        cluster, event = mark.cluster, mark.event
        x, half = cluster.x_px, cluster.half_px
        selected = event.id == chosen_id
        if cluster.count > 1:
            draw_count(canvas, (x, y), half, cluster.count, pointed=True, selected=selected)
        elif is_vague(event):
            shade = theme.roles().focus if selected else colour
            _paint_blob(canvas.painter, QPointF(x, y), half, shade, event.status)
            canvas.marks.append(QRectF(x - half, lines.row.top(), 2 * half, lines.row.height()))
        else:
            _paint_whiskers(canvas, lines, x, event, colour)
            _put_diamond(canvas, (x, y), half, event.status, colour, selected=selected)


def _put_diamond(
    canvas: Canvas,
    place: tuple[float, float],
    half: float,
    status: str,
    colour: QColor,
    *,
    selected: bool,
) -> None:
    canvas.put(
        *place,
        ("diamond", half, status, colour.rgb(), selected),
        (half + 1.0, half + 1.0),
        lambda painter: draw_diamond(painter, half, status, colour, selected=selected),
    )


def _paint_label(canvas: Canvas, lines: Lines, label: Label, colour: QColor) -> None:
    roles, scale = theme.roles(), theme.text_scale()
    letters = canvas.letters.strong if label.selected else canvas.letters.normal
    middle, left = lines.middles_px[label.place.row], label.place.left_px
    if label.mark is None:
        spot = QPointF(left + 5.0 * scale, middle)
        _paint_blob(canvas.painter, spot, 4.0 * scale, colour, label.event.status)
        left += GLYPH_PX * scale
    elif label.place.row:
        cluster = label.mark.cluster
        top = lines.middles_px[0] + (DIAMOND_PX + 3.0) * scale
        end = cluster.x_px + (3.0 if left > cluster.x_px else -3.0)
        canvas.painter.setPen(QPen(faded(roles.quiet, 0.9), 1.0))
        canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
        canvas.painter.drawPolyline(
            [QPointF(cluster.x_px, top), QPointF(cluster.x_px, middle), QPointF(end, middle)]
        )
    rect = canvas.write(letters, left, middle, label.text, roles.text)
    seen = rect.intersected(_label_room(canvas.scale, lines.row))
    if seen.width() < rect.width():
        rect = QRectF(seen.left(), rect.top(), seen.width(), rect.height())
        canvas.texts[-1] = Text(rect, label.text)
    canvas.hits.append(Hit.one(rect, "event", label.event))


def _paint_whiskers(canvas: Canvas, lines: Lines, x_px: float, event: Event, ink: QColor) -> None:
    """How far the true instant may lie to either side, at the foot, where that can be seen."""
    reach = event.precision_s * canvas.scale.px_per_s
    if reach < 2 * DIAMOND_PX:
        return
    rail = _rail(lines.row.adjusted(0.0, 2.0, 0.0, -2.0))
    whole = QRectF(x_px - reach, rail.top(), 2 * reach, rail.height())
    canvas.painter.fillRect(
        whole.intersected(_label_room(canvas.scale, lines.row)), _soft(whole, ink, 0.6)
    )


def _paint_blob(
    painter: QPainter, middle: QPointF, half: float, colour: QColor, status: str
) -> None:
    """The small form of an hour or a day: a short bar with soft ends, paler if not reported."""
    rect = QRectF(middle.x() - half, middle.y() - half * 0.7, 2 * half, 1.4 * half)
    painter.fillRect(rect, _soft(rect, colour, 0.95 if status == "reported" else 0.45))


def draw_diamond(
    painter: QPainter, half: float, status: str, colour: QColor, *, selected: bool
) -> None:
    """One event's diamond around (0, 0), in the form of its evidence."""
    inner = half - 1.0

    def diamond(size: float) -> QPolygonF:
        return QPolygonF([QPointF(0, -size), QPointF(size, 0), QPointF(0, size), QPointF(-size, 0)])

    if selected:
        painter.setPen(QPen(theme.roles().focus, theme.line_px(1.6)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(diamond(half + 2.5))
    style = Qt.PenStyle.DotLine if status == "recalled" else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour, theme.line_px(1.5), style))
    painter.setBrush(colour if status == "reported" else theme.roles().surface)
    painter.drawPolygon(diamond(inner))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if status == "derived":
        painter.drawPolygon(QPolygonF([QPointF(0, -inner), QPointF(inner, 0), QPointF(0, inner)]))
    elif status == "typical":
        painter.drawEllipse(QPointF(), 1.8, 1.8)
