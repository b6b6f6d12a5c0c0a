"""The lane of disagreements: brackets that face each other where sources tell different times."""

from collections.abc import Iterator, Sequence
from itertools import chain
from operator import sub

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from torchviewer.mission.event_columns import EventColumns
from torchviewer.mission.happenings import Event
from torchviewer.views import theme
from torchviewer.views.time_text import known_text
from torchviewer.views.timeline_canvas import (
    MUTE_PART,
    Canvas,
    Hit,
    Lettering,
    Stamp,
    count_text,
    faded,
)
from torchviewer.views.timeline_clusters import Cluster, ClusterTree, Halves
from torchviewer.views.timeline_columns import Reordered
from torchviewer.views.timeline_scale import Scale

translate = QCoreApplication.translate

BRACKET_PX = 10.0
HIGH_PX = 18.0
FOOT_PX = 3.0
BEYOND_PX = 20.0
"""How far a bracket outside the window is drawn."""
REACH_PX = 2000.0
"""Claims that lie further apart than twice this are not looked for beyond the window."""


class DisputeTable:
    """The events about which sources disagree, by the middle of what they claim."""

    def __init__(self, known: EventColumns) -> None:
        disputes = known.disputes
        self.events = Reordered(known.events, disputes.places)
        self.starts, self.ends = disputes.firsts, disputes.lasts
        self._anchors = disputes.middles
        self._widest_s = max(map(sub, self.ends, self.starts), default=0.0)
        self._tree = ClusterTree((), Halves(0.0, (0.0, 0.0, 0.0, 0.0)))
        self._place: tuple[str, int] = ("", -1)

    def in_view(self, canvas: Canvas) -> Iterator[Cluster]:
        """The marks that reach into the window."""
        halves = _halves(canvas.letters.small)
        if self._tree.halves != halves:
            self._tree = ClusterTree(self._anchors, halves)
        scale, anchors, one_px = canvas.scale, self._anchors, halves.one
        reach_px = min(self._widest_s / 2 * scale.px_per_s, REACH_PX)
        left, start, px = scale.left_px, scale.start_utc_s, scale.px_per_s
        first_px, last_px = scale.left_px - BEYOND_PX, scale.right_px + BEYOND_PX
        for first, stop in self._tree.runs(scale, reach_px + BRACKET_PX):
            x = left + ((anchors[first] + anchors[stop - 1]) / 2 - start) * px
            half = one_px if stop - first == 1 else halves.of(stop - first)
            if x + half >= first_px and x - half <= last_px:
                yield Cluster(first, stop, x, half)
            elif stop - first == 1:
                wide = (self.ends[first] - self.starts[first]) / 2 * px
                if x + wide > first_px and x - wide < last_px:
                    yield Cluster(first, stop, x, half)

    def place(self, event_id: str) -> int:
        """Where an event stands among `events`; -1: nobody disagrees about it."""
        if self._place[0] != event_id:
            places = (i for i, event in enumerate(self.events) if event.id == event_id)
            self._place = (event_id, next(places, -1))
        return self._place[1]


def _halves(letters: Lettering) -> Halves:
    """Half the widths of marks, for one and for several with their number."""
    scale = theme.text_scale()
    several = [
        letters.width_px(text) / 2 + (2 * FOOT_PX + 1.0) * scale
        for text in ("8", "88", "888", "999+")
    ]
    return Halves(BRACKET_PX / 2 * scale, (several[0], several[1], several[2], several[3]))


def paint_disagreements(canvas: Canvas, row: QRectF, table: DisputeTable) -> None:
    """Brackets as far apart as the claims of one event; near events share a mark."""
    canvas.let_marks_stand_out(row)
    scale, selected = canvas.scale, canvas.selection
    is_event = selected is not None and selected.kind == "event"
    chosen = table.place(selected.id) if is_event and selected is not None else -1
    high, middle = min(row.height() - 4.0, HIGH_PX * theme.text_scale()), row.center().y()
    left, start, px = scale.left_px, scale.start_utc_s, scale.px_per_s
    usual: list[Cluster] = []
    found: list[Cluster] = []
    for cluster in table.in_view(canvas):
        found.append(cluster)
        first, half = cluster.first, cluster.half_px
        if cluster.stop - first == 1:
            begin, end = table.starts[first], table.ends[first]
            if (end - begin) * px > 2 * half + 0.01:
                ends_px = (left + (begin - start) * px, left + (end - start) * px)
                rect = _bracketed(scale, ends_px, middle, high)
                _paint_brackets(canvas.painter, rect, chosen=first == chosen)
                continue
        usual.append(cluster)
    canvas.later.append(lambda: _hits(canvas.scale, table, found, middle, high))
    if canvas.is_mute:
        lines = (_small_brackets(c.x_px, middle, high / 2) for c in usual)
        canvas.painter.setPen(QPen(theme.roles().text, theme.line_px(1.0)))
        canvas.painter.drawLines([*chain.from_iterable(lines)])
        usual = [c for c in usual if c.first <= chosen < c.stop]
    stamps = [_stamp(canvas, c, high / 2, c.first <= chosen < c.stop) for c in usual]
    canvas.put_row(middle, [cluster.x_px for cluster in usual], stamps)
    several = [c for c in usual if c.stop - c.first > 1 and not canvas.is_mute]
    letters = canvas.letters.small
    numbers = [(c.x_px, count_text(c.count)) for c in several]
    words = [(x - letters.width_px(text) / 2, text) for x, text in numbers]
    canvas.write_row(letters, middle, words, theme.roles().text)


def _bracketed(
    scale: Scale, ends_px: tuple[float, float], middle_px: float, high_px: float
) -> QRectF:
    """What is drawn of brackets so far apart."""
    left = max(ends_px[0], scale.left_px - BEYOND_PX)
    right = min(ends_px[1], scale.right_px + BEYOND_PX)
    return QRectF(left, middle_px - high_px / 2, right - left, high_px)


def _hits(
    scale: Scale, table: DisputeTable, found: Sequence[Cluster], middle_px: float, high_px: float
) -> Iterator[Hit]:
    for cluster in found:
        first, stop = cluster.first, cluster.stop
        ends = (cluster.left_px, cluster.right_px)
        if stop - first == 1:
            claims = scale.x_px(table.starts[first]), scale.x_px(table.ends[first])
            ends = (min(ends[0], claims[0]), max(ends[1], claims[1]))
        rect = _bracketed(scale, ends, middle_px, high_px)
        yield Hit(rect, "disagreement", table.events, first, stop, table.events[first].id)


def _small_brackets(x_px: float, y_px: float, half_high_px: float) -> tuple[QLineF, QLineF]:
    """What is left of brackets in a folded lane: a pair of strokes, on whole pixels."""
    x, half = round(x_px) + 0.5, round(BRACKET_PX * MUTE_PART / 2 * theme.text_scale())
    top, bottom = y_px - half_high_px, y_px + half_high_px
    return QLineF(x - half, top, x - half, bottom), QLineF(x + half, top, x + half, bottom)


def _stamp(canvas: Canvas, cluster: Cluster, half_high: float, chosen: bool) -> Stamp:
    """The brackets of a mark that is as wide as all of its kind."""
    half = (cluster.half_px, half_high)
    here = QRectF(-half[0], -half[1], 2 * half[0], 2 * half[1])
    return canvas.stamp(
        ("brackets", half, chosen),
        half,
        lambda painter: _paint_brackets(painter, here, chosen=chosen),
    )


def _paint_brackets(painter: QPainter, rect: QRectF, *, chosen: bool) -> None:
    """Two brackets, and a veil between them."""
    ink = theme.roles().focus if chosen else theme.roles().text
    painter.fillRect(rect, faded(ink, 0.14))
    painter.setPen(QPen(ink, theme.line_px(2.0 if chosen else 1.5)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for x, foot in ((rect.left(), FOOT_PX), (rect.right(), -FOOT_PX)):
        corners = (
            (x + foot, rect.top()), (x, rect.top()), (x, rect.bottom()), (x + foot, rect.bottom()),
        )  # fmt: skip
        painter.drawPolyline(QPolygonF([QPointF(a, b) for a, b in corners]))


def disagreement_tip(event: Event, language: str) -> str:
    """What the sources say of one event, plain text."""
    said = [item.text.in_language(language) for item in event.disagreements]
    head = [
        event.title.in_language(language),
        known_text(event.start_utc_s, event.precision, language),
        translate("Timeline", "Sources disagree:"),
    ]
    return "\n".join([*head, *said])
