"""The lane of disagreements: brackets that face each other where sources tell different times."""

from collections.abc import Iterator, Sequence
from operator import sub

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from torchviewer.mission.event_columns import EventColumns
from torchviewer.mission.happenings import Event
from torchviewer.views import theme
from torchviewer.views.time_text import known_text
from torchviewer.views.timeline_canvas import MUTE_PART, Canvas, Hit, Lettering, count_text, faded
from torchviewer.views.timeline_clusters import Cluster, ClusterTree, Halves
from torchviewer.views.timeline_columns import Reordered

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

    def in_view(self, canvas: Canvas) -> list[Cluster]:
        """The marks that reach into the window."""
        halves = _halves(canvas.letters.small)
        if self._tree.halves != halves:
            self._tree = ClusterTree(self._anchors, halves)
        reach_px = min(self._widest_s / 2 * canvas.scale.px_per_s, REACH_PX)
        return self._tree.in_view(canvas.scale, reach_px + BRACKET_PX)

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
    first_px, last_px = scale.left_px - BEYOND_PX, scale.right_px + BEYOND_PX
    small: list[QLineF] = []
    found: list[tuple[QRectF, Cluster]] = []
    for cluster in table.in_view(canvas):
        is_chosen = cluster.first <= chosen < cluster.stop
        left, right = cluster.left_px, cluster.right_px
        if cluster.count > 1 and (right < first_px or left > last_px):
            continue
        if cluster.count == 1:
            left = min(left, scale.x_px(table.starts[cluster.first]))
            right = max(right, scale.x_px(table.ends[cluster.first]))
        if right - left > 2 * cluster.half_px + 0.01:
            left, right = max(left, first_px), min(right, last_px)
            if right <= left:
                continue
            rect = QRectF(left, middle - high / 2, right - left, high)
            _paint_brackets(canvas.painter, rect, chosen=is_chosen)
        else:
            rect = QRectF(left, middle - high / 2, right - left, high)
            if canvas.is_mute and not is_chosen:
                small += _small_brackets(cluster.x_px, middle, high / 2)
            else:
                _put_brackets(
                    canvas, (cluster.x_px, middle), (cluster.half_px, high / 2), is_chosen
                )
        if cluster.count > 1 and not canvas.is_mute:
            text, letters = count_text(cluster.count), canvas.letters.small
            at = cluster.x_px - letters.width_px(text) / 2
            canvas.write(letters, at, middle, text, theme.roles().text)
        found.append((rect, cluster))
    canvas.later.append(lambda: _hits(table, found))
    canvas.painter.setPen(QPen(theme.roles().text, theme.line_px(1.0)))
    canvas.painter.drawLines(small)


def _hits(table: DisputeTable, found: Sequence[tuple[QRectF, Cluster]]) -> Iterator[Hit]:
    for rect, cluster in found:
        first = table.events[cluster.first]
        yield Hit(rect, "disagreement", table.events, cluster.first, cluster.stop, first.id)


def _small_brackets(x_px: float, y_px: float, half_high_px: float) -> tuple[QLineF, QLineF]:
    """What is left of brackets in a folded lane: a pair of strokes, on whole pixels."""
    x, half = round(x_px) + 0.5, round(BRACKET_PX * MUTE_PART / 2 * theme.text_scale())
    top, bottom = y_px - half_high_px, y_px + half_high_px
    return QLineF(x - half, top, x - half, bottom), QLineF(x + half, top, x + half, bottom)


def _put_brackets(
    canvas: Canvas,
    place: tuple[float, float],
    half: tuple[float, float],
    chosen: bool,
) -> None:
    """The brackets of a mark that is as wide as all of its kind."""
    here = QRectF(-half[0], -half[1], 2 * half[0], 2 * half[1])
    canvas.put(
        *place,
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
