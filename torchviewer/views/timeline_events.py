"""What a lane of events shows at one scale: marks, areas and titles, and where they stand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from torchviewer.mission.happenings import Event
from torchviewer.views import theme
from torchviewer.views.timeline_canvas import MARGIN_PX, Canvas
from torchviewer.views.timeline_clusters import Cluster, Halves, step_of, step_px_per_s
from torchviewer.views.timeline_labels import Place
from torchviewer.views.timeline_lettering import Lettering
from torchviewer.views.timeline_marks import MOST_AREAS, Marks
from torchviewer.views.timeline_places import Look, Places, Stand, Title
from torchviewer.views.timeline_scale import Scale

DIAMOND_PX = 7.0
SHORTEST_AREA_PX = 3.0
TWO_ROWS_PX = 40.0
RAIL_PX = 3.0
GLYPH_PX = 14.0


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
    column = places.column(scale)
    look = look_of(canvas, Lines(row).count)
    margin_s = MARGIN_PX * scale.s_per_px
    first_s, last_s = scale.start_utc_s - margin_s, scale.end_utc_s + margin_s
    marks: list[Mark] = []
    labels: list[Label] = []
    for stretch in places.in_view(scale, look):
        marks += [_mark(scale, stand, column) for stand in stretch.between(first_s, last_s)]
        titles = (*stretch.titles, *stretch.area_titles)
        labels += labels_of(canvas, look, titles, column)
    areas, merged = areas_of(scale, row, places)
    return EventLayout(areas, merged, tuple(marks), tuple(labels))


def _mark(scale: Scale, stand: Stand, column: Marks) -> Mark:
    cluster = Cluster(stand.first, stand.stop, scale.x_px(stand.utc_s), stand.half_px)
    return Mark(stand.event, cluster, column)


def look_key(canvas: Canvas, rows: int) -> tuple[object, ...]:
    """What a `Look` is made of; letters are others where their size is."""
    return canvas.letters, canvas.language, canvas.selected_id("event"), rows


def look_of(canvas: Canvas, rows: int) -> Look:
    """What the places of titles depend on besides nearness."""
    letters, language = canvas.letters, canvas.language
    selected_id = canvas.selected_id("event")

    def title(event: Event) -> tuple[str, float]:
        text = label_text(event, language)
        return text, (letters.strong if event.id == selected_id else letters.normal).width_px(text)

    sizes = halves(letters.small_strong)
    glyph = GLYPH_PX * theme.text_scale()
    return Look(rows, sizes, glyph, language, selected_id, title, look_key(canvas, rows))


def labels_of(
    canvas: Canvas, look: Look, titles: Iterable[Title], column: Marks
) -> Iterator[Label]:
    """Those titles that reach into the window."""
    scale = canvas.scale
    for title in titles:
        place = title.place(scale)
        if place.right_px <= scale.left_px or place.left_px >= scale.right_px:
            continue
        selected = title.event.id == look.selected_id
        letters = canvas.letters.strong if selected else canvas.letters.normal
        glyph = 0.0 if title.stand else look.glyph_px
        text = letters.elided(
            label_text(title.event, canvas.language), place.width_px - glyph + 0.01
        )
        if text:
            mark = _mark(scale, title.stand, column) if title.stand else None
            yield Label(title.event, mark, place, text, selected)


def areas_of(
    scale: Scale, row: QRectF, places: Places
) -> tuple[tuple[Area, ...], tuple[QRectF, ...]]:
    """The areas in view, or, where these are very many, what they cover together."""
    column = places.table.areas(step_px_per_s(step_of(scale.px_per_s)))
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


def label_text(event: Event, language: str) -> str:
    """An event's title on the timeline."""
    title = event.title.in_language(language)
    return f"{title} ?" if event.status == "recalled" else title
