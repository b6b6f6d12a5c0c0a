"""Lanes of spans: who is aboard, and where the flame is on Earth."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen

from torchviewer.mission.happenings import Lane, Stay
from torchviewer.mission.legs import GreatCircleLeg, PlaceLeg
from torchviewer.mission.lookups import event_columns
from torchviewer.mission.records import Precision
from torchviewer.mission.story import Mission
from torchviewer.state.mission_state import Selection
from torchviewer.views import theme
from torchviewer.views.time_text import known_text
from torchviewer.views.timeline_canvas import Canvas, Hit, blend
from torchviewer.views.timeline_columns import places_of
from torchviewer.views.timeline_lettering import NO_PEN

translate = QCoreApplication.translate

PADDING_PX = 6.0
SHORTEST_TEXT_PX = 24.0
SURE_KM = 100.0
"""A leg that is known less well than this is drawn with a dashed outline."""


@dataclass(frozen=True)
class Strip:
    """A bar that stands for no single record: what it says, and what a click on it picks out."""

    id: str
    start_utc_s: float
    end_utc_s: float
    title: str
    tip: str
    chooses: tuple[Selection, ...] = ()
    count: int = 0
    """How many people, for a step of a crew."""


def watched_vehicle(lane: Lane, mission: Mission) -> str:
    """Whose crew a lane counts: its track's, or the station's, or that of the first stay."""
    tracks = mission.tracks
    named = tracks[lane.track].vehicle if lane.track else None
    stations = (track.vehicle for track in tracks.values() if track.role == "station")
    return named or next(stations, None) or mission.aboard[0].vehicle


def _crew_counts(lane: Lane, mission: Mission, known: "_Known", language: str) -> list[Strip]:
    """How many are aboard, step by step; no step where nobody is recorded."""
    vehicle = watched_vehicle(lane, mission) if mission.aboard else ""
    stays = [stay for stay in mission.aboard if stay.vehicle == vehicle]
    edges = sorted({t for stay in stays for t in (stay.start_utc_s, stay.end_utc_s)})
    steps: list[Strip] = []
    for start, end in pairwise(edges):
        there = [s for s in stays if s.start_utc_s <= start and s.end_utc_s >= end]
        people = tuple(person for stay in there for person in stay.people)
        if people:
            title = translate("Timeline", "{count} aboard").format(count=len(people))
            names = [_name(mission, person, language) for person in people]
            where = mission.vehicles[vehicle].name.in_language(language)
            tip = "\n".join([f"{title}, {where}", known.range(start, end, language), *names])
            chooses = (Selection("vehicle", vehicle),)
            key = f"{vehicle}@{start!r}"
            steps.append(Strip(key, start, end, title, tip, chooses, len(people)))
    return steps


def _crew_stays(mission: Mission, known: "_Known", language: str) -> list[list[tuple[Strip, Stay]]]:
    """The stays in sub-rows: one crew, wherever it goes, keeps to its own."""
    rows: dict[frozenset[str], list[tuple[Strip, Stay]]] = {}
    for stay in mission.aboard:
        names = [_name(mission, person, language) for person in stay.people]
        surnames = ", ".join(name.split()[-1] for name in names)
        where = mission.vehicles[stay.vehicle].name.in_language(language)
        when = known.range(stay.start_utc_s, stay.end_utc_s, language)
        tip = "\n".join([where, when, *names])
        chooses = tuple(Selection("person", person) for person in stay.people)
        key = f"{stay.vehicle}@{stay.start_utc_s!r}@{stay.people[0]}"
        strip = Strip(key, stay.start_utc_s, stay.end_utc_s, surnames, tip, chooses)
        rows.setdefault(frozenset(stay.people), []).append((strip, stay))
    return list(rows.values())


@dataclass(frozen=True)
class Crew:
    """What a lane of the crew shows: how many are aboard, and each crew."""

    counts: list[Strip]
    crews: list[list[tuple[Strip, Stay]]]

    @classmethod
    def of(cls, lane: Lane, mission: Mission, language: str) -> "Crew":
        known = _Known(mission)
        return cls(
            _crew_counts(lane, mission, known, language),
            _crew_stays(mission, known, language),
        )


def paint_crew(canvas: Canvas, row: QRectF, crew: Crew, mission: Mission) -> None:
    """How many are aboard, and below it each crew; the numbers alone where there is no room."""
    for rect, strip, colour in _crew_bars(canvas, row, crew, mission):
        _paint_strip(canvas, rect, strip, colour)


def name_crew(canvas: Canvas, row: QRectF, crew: Crew, mission: Mission) -> None:
    """What is written in the bars of a crew."""
    for rect, strip, colour in _crew_bars(canvas, row, crew, mission):
        _name_strip(canvas, rect, strip, theme.ink_on(colour))


def _crew_bars(
    canvas: Canvas, row: QRectF, crew: Crew, mission: Mission
) -> Iterator[tuple[QRectF, Strip, QColor]]:
    """The height, the strip and the colour of each bar."""
    roles, counts, crews = theme.roles(), crew.counts, crew.crews
    line_px = canvas.letters.small.height_px + 1.0
    rows = 1 + len(crews)
    has_room = row.height() >= rows * line_px + 2.0
    high = (row.height() - 4.0) / rows if has_room else row.height() - 4.0
    most = max((strip.count for strip in counts), default=1)
    rect = QRectF(0.0, row.top() + 2.0, 0.0, high - 1.0)
    for strip in counts:
        part = 0.25 + 0.75 * strip.count / most
        yield rect, strip, blend(roles.raised, roles.station, part)
    if not has_room:
        return
    by_role = {"soyuz_up": roles.soyuz_up, "soyuz_down": roles.soyuz_down}
    flying = {t.vehicle: by_role[t.role] for t in mission.tracks.values() if t.role in by_role}
    for number, stays in enumerate(crews, 1):
        for strip, stay in stays:
            colour = flying.get(stay.vehicle, blend(roles.raised, roles.station, 0.55))
            yield rect.translated(0.0, number * high), strip, colour


def relay_strips(lane: Lane, mission: Mission, language: str) -> list[tuple[Strip, bool, bool]]:
    """The stays and ways of the flame on the ground: (strip, is a way, is known only roughly)."""
    flames = (track for track in mission.tracks.values() if track.role == "flame")
    track = mission.tracks[lane.track] if lane.track else next(flames, None)
    strips = []
    for leg in track.legs if track else ():
        if isinstance(leg, PlaceLeg):
            place, title = leg.place, _place(mission, leg.place, language)
        elif isinstance(leg, GreatCircleLeg):
            place = leg.destination
            title = f"{_place(mission, leg.origin, language)} → {_place(mission, place, language)}"
        else:
            continue
        when = _days(mission, leg.start_utc_s, leg.end_utc_s, language)
        lines = [title, when, *([leg.note.in_language(language)] if leg.note else ())]
        strip = Strip(
            repr(leg.start_utc_s), leg.start_utc_s, leg.end_utc_s, title,
            "\n".join(lines), (Selection("place", place),),
        )  # fmt: skip
        is_rough = leg.error_km is not None and leg.error_km > SURE_KM
        strips.append((strip, isinstance(leg, GreatCircleLeg), is_rough))
    return strips


def paint_relay(canvas: Canvas, row: QRectF, strips: Sequence[tuple[Strip, bool, bool]]) -> None:
    """Where the flame is on Earth: bars for places, a line for the way between them."""
    rect, colour = _relay_bar(row), _relay_colour()
    for strip, is_way, is_rough in strips:
        if is_way:
            _paint_way(canvas, rect, strip, is_rough=is_rough)
        else:
            _paint_strip(canvas, rect, strip, colour, is_dashed=is_rough)


def name_relay(canvas: Canvas, row: QRectF, strips: Sequence[tuple[Strip, bool, bool]]) -> None:
    """The places and ways of the flame, in words."""
    rect, ink = _relay_bar(row), theme.ink_on(_relay_colour())
    for strip, is_way, _ in strips:
        _name_strip(canvas, rect, strip, theme.roles().text if is_way else ink)


def _relay_bar(row: QRectF) -> QRectF:
    high = min(row.height() - 4.0, 22.0 * theme.text_scale())
    return QRectF(0.0, row.center().y() - high / 2, 0.0, high)


def _relay_colour() -> QColor:
    return blend(theme.roles().surface, theme.roles().flame, 0.6)


def _seen(canvas: Canvas, row: QRectF, strip: Strip) -> QRectF | None:
    """Where a strip is in view, in the height of `row`; None: it is not."""
    scale = canvas.scale
    if strip.end_utc_s <= scale.start_utc_s or strip.start_utc_s >= scale.end_utc_s:
        return None
    left = max(scale.x_px(strip.start_utc_s), scale.left_px - 8.0)
    right = min(scale.x_px(strip.end_utc_s), scale.right_px + 8.0)
    return QRectF(left, row.top(), max(right - left - 1.0, 1.5), row.height())


def _chosen(canvas: Canvas, strip: Strip) -> bool:
    return canvas.selection is not None and canvas.selection in strip.chooses


def _paint_strip(
    canvas: Canvas,
    row: QRectF,
    strip: Strip,
    colour: QColor,
    *,
    is_dashed: bool = False,
) -> None:
    """A bar."""
    rect = _seen(canvas, row, strip)
    if rect is None:
        return
    painter, roles = canvas.painter, theme.roles()
    radius = min(3.0, rect.width() / 2, rect.height() / 2)
    painter.setPen(NO_PEN)
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, radius, radius)
    if is_dashed or _chosen(canvas, strip):
        style = Qt.PenStyle.SolidLine if _chosen(canvas, strip) else Qt.PenStyle.DashLine
        ink = roles.focus if _chosen(canvas, strip) else roles.text
        painter.setPen(QPen(ink, theme.line_px(1.2), style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius)
    canvas.hits.append(Hit.one(rect, "strip", strip))


def _paint_way(canvas: Canvas, row: QRectF, strip: Strip, *, is_rough: bool) -> None:
    """A line from one place to the next."""
    rect = _seen(canvas, row, strip)
    if rect is None:
        return
    roles = theme.roles()
    ink = roles.focus if _chosen(canvas, strip) else roles.flame
    style = Qt.PenStyle.DashLine if is_rough else Qt.PenStyle.SolidLine
    canvas.painter.setPen(QPen(ink, theme.line_px(1.6), style))
    bottom = rect.bottom() - 2.0
    canvas.painter.drawLine(QPointF(rect.left(), bottom), QPointF(rect.right(), bottom))
    canvas.hits.append(Hit.one(rect, "strip", strip))


def _name_strip(canvas: Canvas, row: QRectF, strip: Strip, ink: QColor) -> None:
    """The title of a strip, as far as it fits in what is seen of it."""
    rect, letters = _seen(canvas, row, strip), canvas.letters.small
    if rect is None:
        return
    left = max(rect.left(), canvas.scale.left_px)
    room = min(rect.right(), canvas.scale.right_px) - left - 2 * PADDING_PX
    if room < SHORTEST_TEXT_PX or rect.height() < letters.height_px - 3.0:
        return
    text = letters.elided(strip.title, room)
    if text:
        canvas.write(letters, left + PADDING_PX, rect.center().y(), text, ink)


def _name(mission: Mission, person: str, language: str) -> str:
    return mission.people[person].name.in_language(language)


def _place(mission: Mission, place: str, language: str) -> str:
    return mission.places[place].name.in_language(language)


class _Known:
    """How finely the ends of stays are known: as finely as the events that they are told by."""

    def __init__(self, mission: Mission) -> None:
        self._span_end_utc_s = mission.span.end_utc_s
        ends = {t for stay in mission.aboard for t in (stay.start_utc_s, stay.end_utc_s)}
        self._precisions: dict[float, Precision] = {}
        columns = event_columns(mission)
        for column in (columns.starts, columns.ends):
            for place in places_of(column, sorted(ends)):
                precision = columns.events[place].precision
                self._precisions.setdefault(column[place], precision)

    def range(self, start_utc_s: float, end_utc_s: float, language: str) -> str:
        """From when to when; what the mission only stops to tell of at its end has no end."""
        start, end = (
            known_text(t, self._precisions.get(t, "min"), language)
            for t in (start_utc_s, end_utc_s)
        )
        return f"{start} –" if end_utc_s >= self._span_end_utc_s else f"{start} – {end}"


def _days(mission: Mission, start_utc_s: float, end_utc_s: float, language: str) -> str:
    """The days of a stay or a way on the ground, whose hours are seldom recorded."""
    start = known_text(start_utc_s, "day", language)
    if end_utc_s >= mission.span.end_utc_s:
        return f"{start} –"
    end = known_text(end_utc_s - 1.0, "day", language)  # midnight is the end of the day before
    return start if start == end else f"{start} – {end}"
