"""The lane of events: diamonds for instants, soft areas for what is only known to the hour or day.

The form tells the evidence: filled, reported; half filled, derived; hollow, planned; hollow with a
dot, typical; dotted outline and "?", recalled.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from torchviewer.mission.happenings import Event
from torchviewer.views import theme
from torchviewer.views.timeline_labels import Cluster, Place, Wish, clusters, place_labels
from torchviewer.views.timeline_lanes import Canvas, Hit, Lettering, count_text, draw_count, faded
from torchviewer.views.timeline_marks import MOST_AREAS, Areas, EventTable, Marks, is_vague
from torchviewer.views.timeline_scale import Scale

DIAMOND_PX = 7.0
SHORTEST_AREA_PX = 3.0
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
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Label:
    event: Event
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
    return EventLayout(areas, merged, marks, _labels(canvas, marks, areas))


def _marks(canvas: Canvas, column: Marks) -> tuple[Mark, ...]:
    found = []
    letters = canvas.letters.small_strong
    for cluster in clusters(column.anchors, canvas.scale, lambda n: half_px(n, letters)):
        best = _chosen(canvas, column, cluster)
        last = min(cluster.stop, cluster.first + 100)
        ids = tuple(column.events[i].id for i in range(cluster.first, last))
        found.append(Mark(best, cluster, ids))
    return tuple(found)


def _chosen(canvas: Canvas, column: Marks, cluster: Cluster) -> Event:
    """The event that speaks for a cluster: the selected one, else one of the highest weight."""
    if canvas.selection is not None and canvas.selection.kind == "event":
        for index in range(cluster.first, min(cluster.stop, cluster.first + 1000)):
            if column.events[index].id == canvas.selection.id:
                return column.events[index]
    return column.events[column.best(cluster.first, cluster.stop)]


def _areas(scale: Scale, row: QRectF, column: Areas) -> tuple[tuple[Area, ...], tuple[QRectF, ...]]:
    height = min(row.height() - 8.0, 24.0 * theme.text_scale())
    top = row.center().y() - height / 2
    first, stop = column.visible(scale)
    if stop - first > MOST_AREAS:
        runs = column.merged(scale)
        return (), tuple(_rect(scale, start, end, top, height) for start, end in runs)
    areas = []
    for event in column.events[first:stop]:
        rect = _rect(scale, event.start_utc_s, event.latest_utc_s, top, height)
        if rect.width() >= SHORTEST_AREA_PX and rect.right() > scale.left_px:
            areas.append(Area(event, rect))
    return tuple(areas), ()


def _rect(scale: Scale, start_utc_s: float, end_utc_s: float, top: float, high: float) -> QRectF:
    left, right = scale.x_px(start_utc_s), scale.x_px(end_utc_s)
    return QRectF(left, top, max(right - left, 1.0), high)


def _labels(canvas: Canvas, marks: tuple[Mark, ...], areas: tuple[Area, ...]) -> tuple[Label, ...]:
    """Labels for the marks, and for the areas that have no mark of their own."""
    named: list[Event] = [mark.event for mark in marks]
    bounds = [(mark.cluster.left_px, mark.cluster.right_px) for mark in marks]
    inside = [False] * len(marks)
    marked = {event_id for mark in marks for event_id in mark.ids}
    for area in areas:
        if area.event.id not in marked:
            named.append(area.event)
            bounds.append((area.rect.left(), area.rect.right()))
            inside.append(True)
    wishes, texts = [], []
    for event, (left, right), within in zip(named, bounds, inside, strict=True):
        text, selected = _title(canvas, event), canvas.is_selected("event", (event.id,))
        letters = canvas.letters.strong if selected else canvas.letters.normal
        rank = 0 if selected else event.weight
        wishes.append(Wish(rank, letters.width_px(text), left, right, within))
        texts.append((text, letters, selected))
    taken = [(mark.cluster.left_px, mark.cluster.right_px) for mark in marks]
    places = place_labels(wishes, taken, canvas.scale.left_px, canvas.scale.right_px)
    labels = []
    for event, place, (text, letters, selected) in zip(named, places, texts, strict=True):
        if place is not None and (shown := letters.elided(text, place.width_px)):
            labels.append(Label(event, place, shown, selected))
    return tuple(labels)


def _title(canvas: Canvas, event: Event) -> str:
    title = event.title.in_language(canvas.language)
    return f"{title} ?" if event.status == "recalled" else title


def paint_events(canvas: Canvas, row: QRectF, table: EventTable, colour: QColor) -> EventLayout:
    """Paint an event lane in `colour` and say what was shown."""
    layout = lay_out(canvas, row, table)
    for rect in layout.merged:
        canvas.painter.fillRect(rect, faded(colour, 0.18))
    for area in layout.areas:
        _paint_area(canvas, area, colour)
    middle = row.center().y()
    for mark in layout.marks:
        _paint_mark(canvas, row, mark, colour)
    for label in layout.labels:
        letters = canvas.letters.strong if label.selected else canvas.letters.normal
        rect = canvas.write(letters, label.place.left_px, middle, label.text, theme.roles().text)
        canvas.hits.append(Hit(rect, "event", (label.event.id,), label.event.id))
    return layout


def _paint_area(canvas: Canvas, area: Area, colour: QColor) -> None:
    """A stretch of time: sharp ends where they are known, soft where only the hour or day is."""
    painter, selected = canvas.painter, canvas.is_selected("event", (area.event.id,))
    margin = 40.0
    left = max(area.rect.left(), canvas.scale.left_px - margin)
    right = min(area.rect.right(), canvas.scale.right_px + margin)
    seen = QRectF(left, area.rect.top(), right - left, area.rect.height())
    strength = 0.40 if selected else 0.20
    line = theme.roles().focus if selected else faded(colour, 0.75)
    if is_vague(area.event):
        painter.fillRect(seen, _soft(area.rect, colour, strength))
        painter.setPen(
            QPen(_soft(area.rect, line, line.alphaF()), 1.4, _STATUS_PEN[area.event.status])
        )
        y = area.rect.bottom() - 0.5
        painter.drawLine(QPointF(left, y), QPointF(right, y))
    else:
        painter.setPen(QPen(line, 1.0, _STATUS_PEN[area.event.status]))
        painter.setBrush(faded(colour, strength))
        painter.drawRoundedRect(seen.adjusted(0.5, 0.5, -0.5, -0.5), 4.0, 4.0)
    canvas.hits.append(Hit(seen, "event", (area.event.id,), area.event.id))


def _soft(rect: QRectF, colour: QColor, strength: float) -> QBrush:
    """A brush that fades out towards both ends of `rect`."""
    edge = min(0.35, 24.0 / rect.width()) if rect.width() > 0 else 0.35
    gradient = QLinearGradient(rect.left(), 0.0, rect.right(), 0.0)
    gradient.setColorAt(0.0, faded(colour, 0.0))
    gradient.setColorAt(edge, faded(colour, strength))
    gradient.setColorAt(1.0 - edge, faded(colour, strength))
    gradient.setColorAt(1.0, faded(colour, 0.0))
    return QBrush(gradient)


def _paint_mark(canvas: Canvas, row: QRectF, mark: Mark, colour: QColor) -> None:
    middle = QPointF(mark.cluster.x_px, row.center().y())
    half = mark.cluster.half_px
    selected = canvas.is_selected("event", (mark.event.id,))
    if mark.cluster.count > 1:
        draw_count(canvas, middle, half, mark.cluster.count, pointed=True, selected=selected)
    elif is_vague(mark.event):
        _paint_blob(canvas.painter, middle, half, colour, selected=selected)
    else:
        _paint_whiskers(canvas, middle, mark.event, colour)
        draw_diamond(canvas.painter, middle, half, mark.event.status, colour, selected=selected)
    reach = max(half, 12.0)
    rect = QRectF(middle.x() - reach, row.top(), 2 * reach, row.height())
    canvas.hits.append(Hit(rect, "event", mark.ids, mark.event.id))


def _paint_whiskers(canvas: Canvas, middle: QPointF, event: Event, colour: QColor) -> None:
    """How far the true instant may lie to either side, where that can be seen."""
    reach = event.precision_s * canvas.scale.px_per_s
    if reach < 2 * DIAMOND_PX:
        return
    rect = QRectF(middle.x() - reach, middle.y() - 3.0, 2 * reach, 6.0)
    canvas.painter.fillRect(rect, _soft(rect, colour, 0.35))


def _paint_blob(
    painter: QPainter, middle: QPointF, half: float, colour: QColor, *, selected: bool
) -> None:
    """The small form of an hour or a day: a short bar with soft ends."""
    rect = QRectF(middle.x() - half - 2.0, middle.y() - half, 2 * half + 4.0, 2 * half)
    painter.fillRect(rect, _soft(rect, theme.roles().focus if selected else colour, 0.85))


def draw_diamond(
    painter: QPainter, middle: QPointF, half: float, status: str, colour: QColor, *, selected: bool
) -> None:
    """One event's diamond in the form of its evidence."""
    x, y, inner = middle.x(), middle.y(), half - 1.0

    def diamond(size: float) -> QPolygonF:
        return QPolygonF(
            [QPointF(x, y - size), QPointF(x + size, y), QPointF(x, y + size), QPointF(x - size, y)]
        )

    if selected:
        painter.setPen(QPen(theme.roles().focus, 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(diamond(half + 2.5))
    style = Qt.PenStyle.DotLine if status == "recalled" else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colour, 1.5, style))
    painter.setBrush(colour if status == "reported" else theme.roles().surface)
    painter.drawPolygon(diamond(inner))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if status == "derived":
        painter.drawPolygon(
            QPolygonF([QPointF(x, y - inner), QPointF(x + inner, y), QPointF(x, y + inner)])
        )
    elif status == "typical":
        painter.drawEllipse(middle, 1.8, 1.8)
