"""The lane of disagreements: brackets that face each other where sources tell different times."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import sub

from PySide6.QtCore import QCoreApplication, QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTransform

from torchviewer.mission.event_columns import EventColumns
from torchviewer.mission.happenings import Event
from torchviewer.views import theme
from torchviewer.views.time_text import known_text
from torchviewer.views.timeline_canvas import MUTE_PART, Canvas, Hit, count_text, faded
from torchviewer.views.timeline_clusters import Cluster, ClusterTree, Halves, step_of, step_px_per_s
from torchviewer.views.timeline_columns import Reordered
from torchviewer.views.timeline_lettering import NO_PEN, SMOOTH, Lettering, Letterings, Stamp
from torchviewer.views.timeline_scale import Scale

translate = QCoreApplication.translate

BRACKET_PX = 10.0
HIGH_PX = 18.0
FOOT_PX = 3.0
BEYOND_PX = 20.0
"""How far a bracket outside the window is drawn."""
SEE_THROUGH = 4
"""So many veils may lie over one another before they are painted thinner."""
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
        self._strokes = _Strokes((), Scale(0.0, 0.0, 0.0, 1.0), [], [], [], [])

    def _tree_for(self, letters: Letterings) -> ClusterTree:
        halves = _halves(letters.small)
        if self._tree.halves != halves:
            self._tree = ClusterTree(self._anchors, halves)
        return self._tree

    def strokes(self, canvas: Canvas) -> "_Strokes":
        """The marks around the window for a folded lane; looked up again only beyond that."""
        scale, tree, known = canvas.scale, self._tree_for(canvas.letters), self._strokes
        step = step_of(scale.px_per_s)
        if known.key != (tree, step) or not known.around.covers(scale):
            length_s = scale.end_utc_s - scale.start_utc_s
            start, end = scale.start_utc_s - length_s, scale.end_utc_s + length_s
            around = Scale(start, end, 0.0, 3 * scale.width_px)
            known = self._strokes = _Strokes((tree, step), around, [], [], [], [])
            widest_px = step_px_per_s(step + 1)
            for first, stop in tree.runs(around, BRACKET_PX + self._reach_px(scale)):
                claims_px = (self.ends[first] - self.starts[first]) * widest_px
                if stop - first == 1 and claims_px > 2 * tree.halves.one:
                    claim = self.starts[first] - start, self.ends[first] - start
                    known.claims.append(QRectF(claim[0], 0.0, claim[1] - claim[0], 1.0))
                    known.ends.extend(QLineF(at, 0.0, at, 1.0) for at in claim)
                else:
                    middle_s = (self._anchors[first] + self._anchors[stop - 1]) / 2
                    known.instants.append(middle_s)
                    known.lines.append(QLineF(middle_s - start, 0.0, middle_s - start, 1.0))
        return known

    def _reach_px(self, scale: Scale) -> float:
        """How far outside the window a mark may stand that reaches into it."""
        return min(self._widest_s / 2 * scale.px_per_s, REACH_PX)

    def in_view(self, canvas: Canvas) -> Iterator[Cluster]:
        """The marks that reach into the window."""
        tree = self._tree_for(canvas.letters)
        scale, anchors, halves = canvas.scale, self._anchors, tree.halves
        reach_px, one_px = self._reach_px(scale), halves.one
        left, start, px = scale.left_px, scale.start_utc_s, scale.px_per_s
        first_px, last_px = scale.left_px - BEYOND_PX, scale.right_px + BEYOND_PX
        for first, stop in tree.runs(scale, reach_px + BRACKET_PX):
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


@dataclass(frozen=True)
class _Strokes:
    """What a folded lane shows `around` the window.

    `instants`, `lines`: the marks that are as wide as all, as UTC s and as lines; `claims`, `ends`:
    what lies between claims that are further apart, and these. All but `instants` in s after its
    start, and as high as 1.
    """

    key: tuple[object, ...]
    around: Scale
    instants: list[float]
    lines: list[QLineF]
    claims: list[QRectF]
    ends: list[QLineF]


@lru_cache(maxsize=2)
def _halves(letters: Lettering) -> Halves:
    """Half the widths of marks, for one and for several with their number; letters are others at
    another size."""
    scale = theme.text_scale()
    several = [
        letters.width_px(text) / 2 + (2 * FOOT_PX + 1.0) * scale
        for text in ("8", "88", "888", "999+")
    ]
    return Halves(BRACKET_PX / 2 * scale, (several[0], several[1], several[2], several[3]))


def paint_disagreements(canvas: Canvas, row: QRectF, table: DisputeTable) -> None:
    """Brackets as far apart as the claims of one event; near events share a mark."""
    canvas.let_marks_stand_out(row)
    scale, selected = canvas.scale, canvas.selected_id("event")
    chosen = -1 if selected is None else table.place(selected)
    high, middle = min(row.height() - 4.0, HIGH_PX * theme.text_scale()), row.center().y()
    clusters: Iterable[Cluster] = table.in_view(canvas)
    if canvas.is_mute:
        _paint_strokes(canvas, table, middle, high)
        clusters = [c for c in clusters if c.first <= chosen < c.stop] if chosen >= 0 else ()
    canvas.later.append(lambda: _hits(canvas, table, middle, high))
    if not clusters:
        return
    usual: list[Cluster] = []
    wide: list[QRectF] = []
    for cluster in clusters:
        ends = _claims_px(scale, table, cluster)
        if ends[1] - ends[0] <= 2 * cluster.half_px + 0.01:
            usual.append(cluster)
        elif ends[1] > scale.left_px - BEYOND_PX and ends[0] < scale.right_px + BEYOND_PX:
            rect = _bracketed(scale, ends, middle, high)
            if cluster.first == chosen:
                _paint_brackets(canvas.painter, (rect,), chosen=True)
            else:
                wide.append(rect)
    _paint_brackets(canvas.painter, wide, chosen=False)
    stamps = [_stamp(canvas, c, high / 2, c.first <= chosen < c.stop) for c in usual]
    canvas.put_row(middle, [cluster.x_px for cluster in usual], stamps)
    if not canvas.is_mute:
        letters = canvas.letters.small
        numbers = [(c.x_px, count_text(c.count)) for c in usual if c.count > 1]
        words = [(x - letters.width_px(text) / 2, text) for x, text in numbers]
        canvas.write_row(letters, middle, words, theme.roles().text)


def _paint_strokes(canvas: Canvas, table: DisputeTable, middle_px: float, high_px: float) -> None:
    """What is left of brackets in a folded lane: pairs of strokes, and veils between wide ones."""
    strokes, scale, painter = table.strokes(canvas), canvas.scale, canvas.painter
    beyond_s, px = BEYOND_PX * scale.s_per_px, scale.px_per_s
    first_s, last_s = scale.start_utc_s - beyond_s, scale.end_utc_s + beyond_s
    before, top = painter.transform(), middle_px - high_px / 2
    apart = round(BRACKET_PX * MUTE_PART / 2 * theme.text_scale())

    first = bisect_left(strokes.instants, first_s)
    lines = strokes.lines[first : bisect_right(strokes.instants, last_s)]
    x = scale.x_px(strokes.around.start_utc_s)
    painter.setPen(theme.hair(theme.roles().text, canvas.ratio))
    painter.setRenderHint(SMOOTH, on=False)
    for at, shown in ((x - apart, lines), (x + apart, lines), (x, strokes.ends)):
        painter.setTransform(before)
        painter.setTransform(QTransform(px, 0.0, 0.0, high_px, at, top), combine=True)
        painter.drawLines(shown)
    painter.setPen(NO_PEN)
    painter.setBrush(_veil(theme.roles().text, len(strokes.claims)))
    painter.drawRects(strokes.claims)
    painter.setTransform(before)
    painter.setRenderHint(SMOOTH)


def _claims_px(scale: Scale, table: DisputeTable, cluster: Cluster) -> tuple[float, float]:
    """Where a mark begins and ends: that of one event is as wide as its claims are apart."""
    left, right = cluster.left_px, cluster.right_px
    if cluster.stop - cluster.first > 1:
        return left, right
    first, last = table.starts[cluster.first], table.ends[cluster.first]
    return min(left, scale.x_px(first)), max(right, scale.x_px(last))


def _bracketed(
    scale: Scale, ends_px: tuple[float, float], middle_px: float, high_px: float
) -> QRectF:
    """What is drawn of brackets so far apart."""
    left = max(ends_px[0], scale.left_px - BEYOND_PX)
    right = min(ends_px[1], scale.right_px + BEYOND_PX)
    return QRectF(left, middle_px - high_px / 2, right - left, high_px)


def _hits(canvas: Canvas, table: DisputeTable, middle_px: float, high_px: float) -> Iterator[Hit]:
    for cluster in table.in_view(canvas):
        ends = _claims_px(canvas.scale, table, cluster)
        rect = _bracketed(canvas.scale, ends, middle_px, high_px)
        first, stop = cluster.first, cluster.stop
        yield Hit(rect, "disagreement", table.events, first, stop, table.events[first].id)


def _stamp(canvas: Canvas, cluster: Cluster, half_high: float, chosen: bool) -> Stamp:
    """The brackets of a mark that is as wide as all of its kind."""
    half = (cluster.half_px, half_high)
    here = QRectF(-half[0], -half[1], 2 * half[0], 2 * half[1])
    return canvas.stamp(
        ("brackets", half, chosen),
        half,
        lambda painter: _paint_brackets(painter, (here,), chosen=chosen),
    )


def _veil(ink: QColor, count: int) -> QColor:
    """What lies between the claims of so many marks in view; very many may overlap."""
    return faded(ink, 0.14 * min(1.0, SEE_THROUGH / max(count, 1)))


def _paint_brackets(painter: QPainter, rects: Sequence[QRectF], *, chosen: bool) -> None:
    """Two brackets at the ends of each rectangle, and a veil between them."""
    ink = theme.roles().focus if chosen else theme.roles().text
    painter.setPen(NO_PEN)
    painter.setBrush(_veil(ink, len(rects)))
    painter.drawRects(rects)
    lines: list[QLineF] = []
    for rect in rects:
        top, bottom = rect.top(), rect.bottom()
        for x, foot in ((rect.left(), FOOT_PX), (rect.right(), -FOOT_PX)):
            lines += (QLineF(x, top, x, bottom), QLineF(x, top, x + foot, top))
            lines.append(QLineF(x, bottom, x + foot, bottom))
    painter.setPen(QPen(ink, theme.line_px(2.0 if chosen else 1.5)))
    painter.drawLines(lines)


def disagreement_tip(event: Event, language: str) -> str:
    """What the sources say of one event, plain text."""
    said = [item.text.in_language(language) for item in event.disagreements]
    head = [
        event.title.in_language(language),
        known_text(event.start_utc_s, event.precision, language),
        translate("Timeline", "Sources disagree:"),
    ]
    return "\n".join([*head, *said])
