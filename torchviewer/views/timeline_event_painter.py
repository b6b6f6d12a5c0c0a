"""Paints a lane of events: diamonds for instants, soft areas for what is only known to the hour.

The form tells the evidence: filled, reported; half filled, derived; hollow, planned; hollow with a
dot, typical; dotted outline and "?", recalled.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from torchviewer.views import theme
from torchviewer.views.timeline_areas import (
    SOFT_PX,
    draw_blob,
    fill_soft,
    paint_areas,
    rail_of,
    seen_of,
)
from torchviewer.views.timeline_canvas import MARGIN_PX, Canvas, Hit, Text, count_stamp, faded
from torchviewer.views.timeline_events import (
    DIAMOND_PX,
    GLYPH_PX,
    Label,
    Lines,
    label_text,
    labels_of,
    lay_out,
    look_key,
    look_of,
)
from torchviewer.views.timeline_lettering import NO_PEN, Stamp
from torchviewer.views.timeline_marks import is_vague
from torchviewer.views.timeline_places import Look, Places, Stand, Stretch
from torchviewer.views.timeline_scale import Scale


class EventPainter:
    """Paints one event lane; what a stretch of time shows is made once and then only moved."""

    def __init__(self, places: Places) -> None:
        self.places = places
        self._sheets: WeakKeyDictionary[Stretch, _Sheet] = WeakKeyDictionary()
        self._look: Look | None = None
        self._seen: tuple[Scale | None, Look | None, list[Stretch]] = (None, None, [])

    def _look_of(self, canvas: Canvas, rows: int) -> Look:
        """How the lane looks; made anew only where that has changed."""
        if self._look is None or self._look.key != look_key(canvas, rows):
            self._look = look_of(canvas, rows)
        return self._look

    def paint(self, canvas: Canvas, row: QRectF, colour: QColor) -> None:
        """Paint the lane in `colour`, but for the titles of areas."""
        scale, lines, places = canvas.scale, Lines(row), self.places
        look = self._look_of(canvas, lines.count)
        sheets = [self._sheet(canvas, s, look, colour) for s in self._in_view(scale, look)]
        paint_areas(canvas, row, places, colour)
        _put_whiskers(canvas, sheets, lines, colour)
        canvas.later.append(lambda: _hits(canvas, row, places))
        canvas.let_marks_stand_out(row)
        _put_marks(canvas, sheets, lines)
        if canvas.is_mute:
            return
        canvas.painter.setClipRect(_label_room(scale, row))
        _write_titles(canvas, sheets, lines)
        canvas.later_texts.append(lambda: _texts(canvas, row, places))

    def name_areas(self, canvas: Canvas, row: QRectF, colour: QColor) -> None:
        """The titles of areas, which keep to what is seen of them."""
        lines, size, places = Lines(row), theme.text_scale(), self.places
        look = self._look_of(canvas, lines.count)
        column, scale = places.column(canvas.scale), canvas.scale
        seen = (s.area_titles for s in self._in_view(scale, look) if s.area_titles)
        found = [label for titles in seen for label in labels_of(canvas, look, titles, column)]
        if not found:
            return
        letters = canvas.letters
        canvas.painter.setPen(theme.roles().text)
        for number, middle in enumerate(lines.middles_px):
            row_labels = [label for label in found if label.place.row == number]
            blobs = [_blob(canvas, 4.0 * size, colour, one.event.status) for one in row_labels]
            canvas.blit(middle, [one.place.left_px + 5.0 * size for one in row_labels], blobs)
            for face, strong in ((letters.normal, False), (letters.strong, True)):
                words = [
                    (one.place.left_px + GLYPH_PX * size, one.text)
                    for one in row_labels
                    if one.selected is strong
                ]
                face.draw_row(canvas.painter, middle, words)
        canvas.later.append(lambda: (_hit(canvas, lines, label) for label in found))
        canvas.later_texts.append(
            lambda: (Text(_label_rect(canvas, lines, one), one.text) for one in found)
        )

    def _in_view(self, scale: Scale, look: Look) -> list[Stretch]:
        """The stretches in view, which a frame asks for twice."""
        if self._seen[0] is not scale or self._seen[1] is not look:
            self._seen = (scale, look, list(self.places.in_view(scale, look)))
        return self._seen[2]

    def _sheet(self, canvas: Canvas, stretch: Stretch, look: Look, colour: QColor) -> "_Sheet":
        key = (look.key, colour.rgba(), canvas.is_mute, canvas.ratio)
        sheet = self._sheets.get(stretch)
        if sheet is None or sheet.key != key:
            sheet = self._sheets[stretch] = _Sheet.made(canvas, stretch, look, colour, key)
        return sheet


class _Word(NamedTuple):
    """A title that begins `offset_px` from its mark and ends `end_px` from it."""

    utc_s: float
    offset_px: float
    end_px: float
    row: int
    text: str
    is_strong: bool


@dataclass
class _Sheet:
    """The marks and titles of a stretch of time, ready to be put at any scale of its step."""

    key: tuple[object, ...]
    instants: list[float]
    stamps: list[Stamp]
    #: by how far the true instant may lie from it, s: instants of marks
    unsure: dict[float, list[float]]
    words: list[_Word]

    @classmethod
    def made(
        cls,
        canvas: Canvas,
        stretch: Stretch,
        look: Look,
        colour: QColor,
        key: tuple[object, ...],
    ) -> "_Sheet":
        stands = stretch.stands
        stamps = [_stamp(canvas, stand, look.selected_id, colour) for stand in stands]
        unsure: dict[float, list[float]] = {}
        for stand in stands:
            if stand.stop - stand.first == 1 and not is_vague(stand.event):
                unsure.setdefault(stand.event.precision_s, []).append(stand.utc_s)
        words = []
        for title in stretch.titles:
            strong = title.event.id == look.selected_id
            letters = canvas.letters.strong if strong else canvas.letters.normal
            whole = label_text(title.event, canvas.language)
            text = letters.elided(whole, title.width_px + 0.01)
            if text:
                end_px = title.offset_px + title.width_px
                words.append(_Word(title.utc_s, title.offset_px, end_px, title.row, text, strong))
        return cls(key, [stand.utc_s for stand in stands], stamps, unsure, words)


def _put_marks(canvas: Canvas, sheets: Sequence[_Sheet], lines: Lines) -> None:
    """Paint the marks that reach into the window."""
    scale = canvas.scale
    left, start, px = scale.left_px, scale.start_utc_s, scale.px_per_s
    places: list[float] = []
    stamps: list[Stamp] = []
    for sheet in sheets:
        seen = _between(sheet.instants, scale, MARGIN_PX)
        places += [left + (utc_s - start) * px for utc_s in sheet.instants[seen]]
        stamps += sheet.stamps[seen]
    canvas.put_row(lines.middles_px[0], places, stamps)


def _put_whiskers(canvas: Canvas, sheets: Sequence[_Sheet], lines: Lines, colour: QColor) -> None:
    """How far true instants may lie from their marks, at the foot, where that can be seen."""
    scale, unsure = canvas.scale, defaultdict[float, list[float]](list)
    for sheet in sheets:
        for reach_s, instants in sheet.unsure.items():
            reach = reach_s * scale.px_per_s
            if reach >= 2 * DIAMOND_PX:
                near = instants[_between(instants, scale, reach)]
                unsure[reach] += [scale.x_px(utc_s) for utc_s in near]
    if not unsure:
        return
    ink, rail = faded(colour, 0.6), rail_of(lines.row.adjusted(0.0, 2.0, 0.0, -2.0))
    for reach, places in unsure.items():
        if reach <= SOFT_PX:
            whisker = _whisker(canvas, round(reach), rail.height(), ink)
            canvas.blit(rail.center().y(), places, [whisker] * len(places))
            continue
        for x in places:
            whole = QRectF(x - reach, rail.top(), 2 * reach, rail.height())
            seen = whole.intersected(_label_room(scale, lines.row))
            if seen.width() > 0:
                fill_soft(canvas.painter, seen, whole, ink)


def _write_titles(canvas: Canvas, sheets: Sequence[_Sheet], lines: Lines) -> None:
    """Write the titles that reach into the window, and lead those of the second row to it."""
    scale, painter = canvas.scale, canvas.painter
    left, right, start, px = scale.left_px, scale.right_px, scale.start_utc_s, scale.px_per_s
    rows: tuple[list[tuple[float, str]], ...] = ([], [])
    strong: list[tuple[int, float, str]] = []
    leaders: list[QLineF] = []
    for utc_s, offset, end, row, text, is_strong in chain.from_iterable(s.words for s in sheets):
        x = left + (utc_s - start) * px
        if x + end <= left or x + offset >= right:
            continue
        if row:
            leaders += _leader(lines, x, offset)
        if is_strong:
            strong.append((row, x + offset, text))
        else:
            rows[row].append((x + offset, text))
    roles, letters = theme.roles(), canvas.letters
    if leaders:
        painter.setPen(theme.hair(faded(roles.quiet, 0.9), canvas.ratio))
        painter.drawLines(leaders)
    painter.setPen(roles.text)
    for row, words in enumerate(rows):
        if words:
            letters.normal.draw_row(painter, lines.middles_px[row], words)
    for row, at, text in strong:
        letters.strong.draw(painter, at, lines.middles_px[row], text)


def _leader(lines: Lines, x_px: float, offset_px: float) -> tuple[QLineF, QLineF]:
    """From a mark down to its title in the second row."""
    x, y = round(x_px) + 0.5, round(lines.middles_px[1]) + 0.5
    top = lines.middles_px[0] + (DIAMOND_PX + 3.0) * theme.text_scale()
    foot = 3.0 if offset_px > 0.0 else -3.0
    return QLineF(x, top, x, y), QLineF(x, y, x + foot, y)


def _stamp(canvas: Canvas, stand: Stand, selected_id: str | None, colour: QColor) -> Stamp:
    """What stands for an event, or for several."""
    event, half, count = stand.event, stand.half_px, stand.stop - stand.first
    selected = event.id == selected_id
    if count > 1:
        return count_stamp(canvas, half, count, pointed=True, selected=selected)
    status = event.status
    if is_vague(event):
        return _blob(canvas, half, theme.roles().focus if selected else colour, status)
    return canvas.stamp(
        ("diamond", half, status, colour.rgba(), selected),
        (half + 1.0, half + 1.0),
        lambda painter: draw_diamond(painter, half, status, colour, selected=selected),
    )


def _blob(canvas: Canvas, half: float, colour: QColor, status: str) -> Stamp:
    return canvas.stamp(
        ("blob", half, status, colour.rgba()),
        (half, half),
        lambda painter: draw_blob(painter, QPointF(), half, colour, status),
    )


def _hits(canvas: Canvas, row: QRectF, places: Places) -> Iterator[Hit]:
    """Areas, above them marks, above these titles."""
    layout, lines, scale = lay_out(canvas, row, places), Lines(row), canvas.scale
    for area in layout.areas:
        yield Hit.one(seen_of(scale, area), "event", area.event)
    for mark in layout.marks:
        cluster = mark.cluster
        reach = max(cluster.half_px, 12.0)
        rect = QRectF(cluster.x_px - reach, row.top(), 2 * reach, row.height())
        events = mark.column.events
        yield Hit(rect, "event", events, cluster.first, cluster.stop, mark.event.id)
    if not canvas.is_mute:
        for label in layout.labels:
            if label.mark is not None:
                yield _hit(canvas, lines, label)


def _hit(canvas: Canvas, lines: Lines, label: Label) -> Hit:
    return Hit.one(_label_rect(canvas, lines, label), "event", label.event)


def _texts(canvas: Canvas, row: QRectF, places: Places) -> Iterator[Text]:
    """The titles of marks."""
    lines = Lines(row)
    for label in lay_out(canvas, row, places).labels:
        if label.mark is not None:
            yield Text(_label_rect(canvas, lines, label), label.text)


def _label_rect(canvas: Canvas, lines: Lines, label: Label) -> QRectF:
    """What is seen of a title."""
    letters = canvas.letters.strong if label.selected else canvas.letters.normal
    left = label.place.left_px + (GLYPH_PX * theme.text_scale() if label.mark is None else 0.0)
    top = lines.middles_px[label.place.row] - letters.height_px / 2
    rect = QRectF(left, top, letters.width_px(label.text), letters.height_px)
    seen = rect.intersected(_label_room(canvas.scale, lines.row))
    return QRectF(seen.left(), top, seen.width(), letters.height_px)


def _label_room(scale: Scale, row: QRectF) -> QRectF:
    """Where titles are seen; what is beyond is cut, for it keeps its place in time."""
    return QRectF(scale.left_px, row.top(), scale.width_px, row.height())


def _between(instants: Sequence[float], scale: Scale, margin_px: float) -> slice:
    """Which of the instants are in view, and so far beyond."""
    margin_s = margin_px * scale.s_per_px
    first = bisect_left(instants, scale.start_utc_s - margin_s)
    return slice(first, bisect_right(instants, scale.end_utc_s + margin_s))


def _whisker(canvas: Canvas, half: int, high: float, ink: QColor) -> Stamp:
    """A short soft bar."""
    rect = QRectF(-half, -high / 2, 2.0 * half, high)
    return canvas.stamp(
        ("whisker", half, high, ink.rgba()),
        (half, high / 2),
        lambda painter: fill_soft(painter, rect, rect, ink),
    )


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
    painter.setPen(NO_PEN)
    painter.setBrush(colour)
    if status == "derived":
        painter.drawPolygon(QPolygonF([QPointF(0, -inner), QPointF(inner, 0), QPointF(0, inner)]))
    elif status == "typical":
        painter.drawEllipse(QPointF(), 1.8, 1.8)
