"""The lane of events: diamonds for instants, soft areas for what is only known to the hour or day.

The form tells the evidence: filled, reported; half filled, derived; hollow, planned; hollow with a
dot, typical; dotted outline and "?", recalled.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from torchviewer.mission.happenings import Event
from torchviewer.views import theme
from torchviewer.views.timeline_labels import Cluster, Place, Wish, clusters, place_labels
from torchviewer.views.timeline_lanes import (
    MARGIN_PX,
    Canvas,
    Hit,
    Lettering,
    count_text,
    draw_count,
    faded,
)
from torchviewer.views.timeline_marks import MOST_AREAS, Areas, EventTable, Marks, is_vague
from torchviewer.views.timeline_scale import Scale

DIAMOND_PX = 7.0
SHORTEST_AREA_PX = 3.0
TWO_ROWS_PX = 40.0
RAIL_PX = 3.0
GLYPH_PX = 14.0
MOST_IDS = 200
_STATUS_PEN = {
    "reported": Qt.PenStyle.SolidLine,
    "derived": Qt.PenStyle.DashDotLine,
    "planned": Qt.PenStyle.DashLine,
    "typical": Qt.PenStyle.DashLine,
    "recalled": Qt.PenStyle.DotLine,
}


@dataclass(frozen=True)
class Area:
    """An event drawn as an area; `rect` may reach beyond the view."""

    event: Event
    rect: QRectF


@dataclass(frozen=True)
class Mark:
    """An event, or several, drawn as one mark; `event` lends it its label."""

    event: Event
    cluster: Cluster
    column: Marks


@dataclass(frozen=True)
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


def half_px(count: int, letters: Lettering) -> float:
    """Half the width of a mark for `count` events."""
    if count == 1:
        return DIAMOND_PX * theme.text_scale()
    return letters.width_px(count_text(count)) / 2 + 10.0 * theme.text_scale()


def lay_out(canvas: Canvas, row: QRectF, table: EventTable) -> EventLayout:
    """Choose marks, areas and labels so that none of them touches another."""
    scale = canvas.scale
    marks = _marks(canvas, table.marks(scale.px_per_s))
    areas, merged = _areas(scale, row, table.areas(scale.px_per_s))
    return EventLayout(areas, merged, marks, _labels(canvas, marks, areas, Lines(row).count))


def _marks(canvas: Canvas, column: Marks) -> tuple[Mark, ...]:
    found = []
    letters = canvas.letters.small_strong
    for cluster in clusters(column.anchors, canvas.scale, lambda n: half_px(n, letters)):
        found.append(Mark(_chosen(canvas, column, cluster), cluster, column))
    return tuple(found)


def _chosen(canvas: Canvas, column: Marks, cluster: Cluster) -> Event:
    """The event that speaks for a cluster: the selected one, else one of the highest weight."""
    if canvas.selection is not None and canvas.selection.kind == "event":
        for index in range(cluster.first, min(cluster.stop, cluster.first + MOST_IDS)):
            if column.events[index].id == canvas.selection.id:
                return column.events[index]
    return column.events[column.best(cluster.first, cluster.stop)]


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


def _labels(
    canvas: Canvas, marks: tuple[Mark, ...], areas: tuple[Area, ...], rows: int
) -> tuple[Label, ...]:
    """Labels for the marks, and for the areas that have no mark of their own."""
    named: list[tuple[Event, Mark | None]] = [(mark.event, mark) for mark in marks]
    marked = EventTable.marked_precisions(canvas.scale.px_per_s)
    wishes = [_wish(canvas, m.event, m.cluster.left_px, m.cluster.right_px) for m in marks]
    for area in areas:
        if area.event.precision not in marked:
            named.append((area.event, None))
            wish = _wish(canvas, area.event, area.rect.left(), area.rect.right())
            width = wish.width_px + GLYPH_PX * theme.text_scale()
            wishes.append(replace(wish, width_px=width, inside=True))
    taken = [(mark.cluster.left_px, mark.cluster.right_px) for mark in marks]
    edges = (canvas.scale.left_px, canvas.scale.right_px + MARGIN_PX)
    labels = []
    places = place_labels(wishes, taken, edges, rows)
    for (event, mark), place in zip(named, places, strict=True):
        if place is not None and (label := _label(canvas, event, mark, place)):
            labels.append(label)
    return tuple(labels)


def _wish(canvas: Canvas, event: Event, left_px: float, right_px: float) -> Wish:
    selected = canvas.is_selected("event", (event.id,))
    letters = canvas.letters.strong if selected else canvas.letters.normal
    width = letters.width_px(_title(canvas, event))
    return Wish(0 if selected else event.weight, width, left_px, right_px)


def _label(canvas: Canvas, event: Event, mark: Mark | None, place: Place) -> Label | None:
    selected = canvas.is_selected("event", (event.id,))
    letters = canvas.letters.strong if selected else canvas.letters.normal
    glyph = 0.0 if mark else GLYPH_PX * theme.text_scale()
    text = letters.elided(_title(canvas, event), place.width_px - glyph + 0.01)
    return Label(event, mark, place, text, selected) if text else None


def _title(canvas: Canvas, event: Event) -> str:
    title = event.title.in_language(canvas.language)
    return f"{title} ?" if event.status == "recalled" else title


def paint_events(canvas: Canvas, row: QRectF, table: EventTable, colour: QColor) -> EventLayout:
    """Paint an event lane in `colour` and say what was shown."""
    layout = lay_out(canvas, row, table)
    lines = Lines(row)
    for rect in layout.merged:
        canvas.painter.fillRect(_rail(rect), faded(colour, 0.5))
    for area in layout.areas:
        _paint_area(canvas, area, colour)
    canvas.let_marks_stand_out(row)
    for mark in layout.marks:
        _paint_mark(canvas, lines, mark, colour)
    for label in layout.labels:
        _paint_label(canvas, lines, label, colour)
    return layout


def _rail(rect: QRectF) -> QRectF:
    """The line at the foot of the lane that an area stands on."""
    height = RAIL_PX * theme.text_scale()
    return QRectF(rect.left(), rect.bottom() - height, rect.width(), height)


def _paint_area(canvas: Canvas, area: Area, colour: QColor) -> None:
    """A stretch of time: sharp ends where they are known, soft where only the hour or day is."""
    painter, selected = canvas.painter, canvas.is_selected("event", (area.event.id,))
    margin = 40.0
    left = max(area.rect.left(), canvas.scale.left_px - margin)
    right = min(area.rect.right(), canvas.scale.right_px + margin)
    seen = QRectF(left, area.rect.top(), right - left, area.rect.height())
    rail = _rail(seen)
    line = theme.roles().focus if selected else faded(colour, 0.8)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    style = _STATUS_PEN[area.event.status]
    if is_vague(area.event):
        painter.fillRect(seen, _soft(area.rect, colour, 0.30 if selected else 0.17))
        painter.setPen(QPen(_soft(area.rect, line, line.alphaF()), 1.6, style))
    else:
        painter.fillRect(seen, faded(colour, 0.16 if selected else 0.07))
        painter.setPen(QPen(line, 2.4, style, Qt.PenCapStyle.FlatCap))
    painter.drawLine(
        rail.center() - QPointF(rail.width() / 2, 0.0), QPointF(right, rail.center().y())
    )
    canvas.hits.append(Hit.one(seen, "event", area.event))


def _soft(rect: QRectF, colour: QColor, strength: float) -> QBrush:
    """A brush that fades out towards both ends of `rect`."""
    edge = min(0.35, 24.0 / rect.width()) if rect.width() > 0 else 0.35
    gradient = QLinearGradient(rect.left(), 0.0, rect.right(), 0.0)
    gradient.setColorAt(0.0, faded(colour, 0.0))
    gradient.setColorAt(edge, faded(colour, strength))
    gradient.setColorAt(1.0 - edge, faded(colour, strength))
    gradient.setColorAt(1.0, faded(colour, 0.0))
    return QBrush(gradient)


def _paint_mark(canvas: Canvas, lines: Lines, mark: Mark, colour: QColor) -> None:
    cluster, event = mark.cluster, mark.event
    middle, half = QPointF(cluster.x_px, lines.middles_px[0]), cluster.half_px
    selected = canvas.is_selected("event", (event.id,))
    if cluster.count > 1:
        draw_count(canvas, middle, half, cluster.count, pointed=True, selected=selected)
    elif is_vague(event):
        shade = theme.roles().focus if selected else colour
        _paint_blob(canvas.painter, middle, half, shade, event.status)
    else:
        _paint_whiskers(canvas, lines, middle.x(), event, colour)
        stamp = canvas.letters.stamp(
            canvas.painter,
            ("diamond", half, event.status, colour.rgb(), selected),
            (half + 1.0, half + 1.0),
            lambda p: draw_diamond(p, half, event.status, colour, selected=selected),
        )
        canvas.put(stamp, middle)
    reach = max(half, 12.0)
    rect = QRectF(middle.x() - reach, lines.row.top(), 2 * reach, lines.row.height())
    events = mark.column.events
    canvas.hits.append(Hit(rect, "event", events, cluster.first, cluster.stop, event.id))


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
    canvas.hits.append(Hit.one(rect, "event", label.event))


def _paint_whiskers(canvas: Canvas, lines: Lines, x_px: float, event: Event, ink: QColor) -> None:
    """How far the true instant may lie to either side, at the foot, where that can be seen."""
    reach = event.precision_s * canvas.scale.px_per_s
    if reach < 2 * DIAMOND_PX:
        return
    rail = _rail(lines.row.adjusted(0.0, 2.0, 0.0, -2.0))
    whole = QRectF(x_px - reach, rail.top(), 2 * reach, rail.height())
    canvas.painter.fillRect(whole.intersected(lines.row), _soft(whole, ink, 0.6))


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
