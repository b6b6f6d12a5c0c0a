"""The still part of the timeline: all but what moves with the clock and the hand."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from torchviewer.mission.happenings import Lane
from torchviewer.mission.legs import Track
from torchviewer.mission.lookups import event_columns
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.timeline_axis import AxisBook, date_beside, paint_axis, paint_grid
from torchviewer.views.timeline_bars import (
    name_custody,
    name_phases,
    paint_custody,
    paint_phases,
)
from torchviewer.views.timeline_canvas import Canvas, Hit, Text, faded
from torchviewer.views.timeline_clock_rows import ClockBook, dates_beside, paint_rows
from torchviewer.views.timeline_clocks import Dial
from torchviewer.views.timeline_column import Column
from torchviewer.views.timeline_contacts import ContactSeries, paint_contacts
from torchviewer.views.timeline_disputes import DisputeTable, paint_disagreements
from torchviewer.views.timeline_event_painter import EventPainter
from torchviewer.views.timeline_events import EventLayout, lay_out
from torchviewer.views.timeline_lanes import LaneRow, axis_height_px, lane_height
from torchviewer.views.timeline_lettering import SMOOTH, Letterings
from torchviewer.views.timeline_marks import EventTable
from torchviewer.views.timeline_pictures import PictureTable, paint_pictures
from torchviewer.views.timeline_places import Places
from torchviewer.views.timeline_reel import Reel
from torchviewer.views.timeline_scale import Scale
from torchviewer.views.timeline_series import AltitudeSeries, SunlightSeries
from torchviewer.views.timeline_sky import (
    AltitudePainter,
    BlockPainter,
    label_middle_px,
    paint_sunlight,
)
from torchviewer.views.timeline_spans import (
    Crew,
    Strip,
    name_crew,
    name_relay,
    paint_crew,
    paint_relay,
    relay_strips,
)

NOTHING = (0.0, Scale(0.0, 0.0, 0.0, 1.0))


class LaneTables:
    """What the lanes show, sorted once a mission; curves are computed later, piece by piece."""

    def __init__(self, state: MissionState) -> None:
        self._state = state
        mission, flight = state.mission, state.flight
        columns = event_columns(mission)
        self.disputed = DisputeTable(columns)
        #: at which step of the curves, and in which window, nothing is missing
        self._complete = NOTHING
        self._crews: dict[tuple[str, str], Crew] = {}
        self._relays: dict[tuple[str, str], list[tuple[Strip, bool, bool]]] = {}
        self.pictures = PictureTable(mission.pictures)
        self.events: dict[str, EventPainter] = {}
        self.sunlight: dict[str, SunlightSeries] = {}
        self.contacts: dict[str, ContactSeries] = {}
        self.altitude: dict[str, AltitudePainter] = {}
        for lane in mission.lanes:
            track = self._track(lane)
            if lane.kind == "events":
                table = EventTable(columns, lane.groups)
                walls = (mission.home.start_utc_s, mission.home.end_utc_s)
                self.events[lane.id] = EventPainter(Places(table, walls))
            elif lane.kind == "sunlight" and track is not None:
                self.sunlight[lane.id] = SunlightSeries(flight, track, lane.track)
            elif lane.kind == "contacts" and track is not None:
                self.contacts[lane.id] = ContactSeries(flight, track, lane.track)
            elif lane.kind == "altitude" and track is not None:
                series = AltitudeSeries(flight, track, lane.track)
                self.altitude[lane.id] = AltitudePainter(series)
        self.blocks = {
            lane: BlockPainter(series)
            for lane, series in (*self.sunlight.items(), *self.contacts.items())
        }
        main = self._main_lane_id()
        #: by the lane's id
        self.heights = {
            lane.id: lane_height(lane, is_main=lane.id == main) for lane in mission.lanes
        }

    def crew(self, lane: Lane, language: str) -> Crew:
        """Who is aboard, for a lane of the crew; made once for each language."""
        key = (lane.id, language)
        if key not in self._crews:
            self._crews[key] = Crew.of(lane, self._state.mission, language)
        return self._crews[key]

    def relay(self, lane: Lane, language: str) -> list[tuple[Strip, bool, bool]]:
        """What a lane of the relay shows; made once for each language."""
        key = (lane.id, language)
        if key not in self._relays:
            self._relays[key] = relay_strips(lane, self._state.mission, language)
        return self._relays[key]

    def _main_lane_id(self) -> str | None:
        """The event lane with the most to say: that of most events of weight 1 at home."""
        home = self._state.mission.home
        return max(
            self.events, key=lambda i: self.events[i].places.table.heavy_in(home), default=None
        )

    def _track(self, lane: Lane) -> Track | None:
        mission = self._state.mission
        return mission.tracks.get(lane.track or mission.subject)

    def colour(self, lane: Lane) -> QColor:
        """The colour of an event lane: the torch's, or that of the track it is about."""
        roles = theme.roles()
        track = self._track(lane) if lane.track else None
        by_role = {"flame": roles.flame, "station": roles.orbit, "other": roles.quiet}
        return by_role.get(track.role, roles.torch) if track else roles.torch

    def altitude_now_km(self, lane: Lane) -> float | None:
        """The altitude at the instant that is shown; None where it is not recorded."""
        state = self._state
        if lane.track is None or lane.track == state.mission.subject:
            fix = state.shown_moment.fix
        else:
            fix = state.flight.fix(state.shown_utc_s, lane.track)
        return None if fix is None else fix.alt_km

    def has_more(self, scale: Scale) -> bool:
        """True while something in view has yet to be computed; asked for with every frame."""
        step_s = AltitudeSeries.step_s(scale)
        if step_s == self._complete[0] and self._complete[1].covers(scale):
            return False
        if self._next(scale) is not None:
            return True
        self._complete = (step_s, scale)
        return False

    def compute_next(self, scale: Scale) -> bool:
        """Compute one piece of what is in view; False where nothing is missing."""
        compute = self._next(scale)
        if compute is None:
            return False
        self._complete = NOTHING
        compute()
        return True

    def _next(self, scale: Scale) -> Callable[[], None] | None:
        for altitude in (painter.series for painter in self.altitude.values()):
            if altitude.top_km is None:
                return altitude.survey
            key = next(altitude.missing(scale), None)
            if key is not None:
                return lambda altitude=altitude, key=key: altitude.compute(key)  # type: ignore[misc]
        for sunlight in (*self.sunlight.values(), *self.contacts.values()):
            number = next(sunlight.missing(scale), None)
            if number is not None:
                return lambda sunlight=sunlight, number=number: sunlight.compute(number)  # type: ignore[misc]
        return None


class LayerPainter:
    """Paints the still part and keeps what it leaves: hits, texts, layouts, room for a figure.

    What stands at its instant slides on a reel; the axis, the names of bars, which keep to what
    is seen of their bars, and the column of titles are painted for each window.
    """

    def __init__(self) -> None:
        self._reel = Reel()
        self._axis, self._clocks = AxisBook(), ClockBook()
        self._scale = Scale(0.0, 1.0, 0.0, 1.0)
        self._canvas: Canvas | None = None
        self._column: Column | None = None
        self._lay_outs: Callable[[], dict[str, EventLayout]] = dict
        self.value_rect: QRectF | None = None
        self.value_lane: Lane | None = None

    @property
    def hits(self) -> list[Hit]:
        """What can be pointed at, topmost last."""
        still = self._canvas.all_hits if self._canvas else ()
        return [*self._reel.hits(self._scale), *still]

    @property
    def texts(self) -> list[Text]:
        """Every label of the lanes and the axis, with its place."""
        still = self._canvas.all_texts if self._canvas else ()
        return [*self._reel.texts(self._scale), *still]

    @property
    def layouts(self) -> dict[str, EventLayout]:
        """What each event lane in view shows, by the lane's id."""
        return self._lay_outs()

    def hit_at(self, position: QPointF) -> Hit | None:
        """What lies topmost at `position`."""
        still = self._canvas.all_hits if self._canvas else []
        found = next((hit for hit in reversed(still) if hit.rect.contains(position)), None)
        return found or self._reel.hit_at(self._scale, position)

    def drop(self) -> None:
        """What slides has changed, or its look."""
        self._reel.drop()
        self._column = None

    def paint(
        self,
        painter: QPainter,
        state: MissionState,
        scale: Scale,
        *,
        height_px: int,
        rows: list[LaneRow],
        dials: tuple[Dial, ...],
        letters: Letterings,
        tables: LaneTables,
    ) -> None:
        """Paint all that lies still in a window of time, as high as `height_px`."""
        axis_px = axis_height_px(len(dials))

        def canvas_on(painter: QPainter, scale: Scale) -> Canvas:
            return Canvas(painter, scale, letters, state.language, state.selection, axis_px)

        def paint_reel(painter: QPainter, scale: Scale) -> Canvas:
            canvas = canvas_on(painter, scale)
            painter.setClipRect(_plot(scale, QRectF(0.0, 0.0, 0.0, height_px)))
            paint_grid(canvas, self._axis.plan(canvas), height_px)
            for row in rows:
                painter.setClipRect(_plot(scale, row.rect))
                canvas.is_mute = row.is_folded
                _paint_sliding(canvas, row, state, tables)
            return canvas

        self._scale = scale

        def lay_outs() -> dict[str, EventLayout]:
            nowhere = QPixmap(1, 1)  # nothing is painted, but fonts are measured
            with QPainter(nowhere) as nothing:
                return {
                    row.lane.id: lay_out(
                        canvas_on(nothing, scale), row.rect, tables.events[row.lane.id].places
                    )
                    for row in rows
                    if row.lane.kind == "events"
                }

        self._lay_outs = lay_outs
        painter.setRenderHint(SMOOTH)
        plot = _plot(scale, QRectF(0.0, 0.0, 0.0, height_px))
        self._reel.show(painter, scale, height_px, paint_reel)
        canvas = canvas_on(painter, scale)
        ruled = self._axis.plan(canvas)
        painter.setClipRect(plot)
        paint_axis(canvas, ruled)
        clocks = self._clocks.plan(canvas, dials, ruled.marks)
        paint_rows(canvas, clocks)
        self.value_rect = self.value_lane = None
        for row in rows:
            if not row.is_folded:
                self._paint_words(canvas, row, state, tables)
        painter.setClipping(False)
        dates = (date_beside(canvas, ruled), *dates_beside(canvas, clocks))
        if self._column is None or self._column.dates != dates:
            self._column = Column.painted(
                canvas, height_px, rows, clocks=clocks, dates=dates, mission=state.mission
            )
        painter.drawPixmap(0, 0, self._column.pixmap)
        canvas.texts += self._column.texts
        self._canvas = canvas

    def _paint_words(
        self, canvas: Canvas, row: LaneRow, state: MissionState, tables: LaneTables
    ) -> None:
        """The words of a lane that keep to what is in view."""
        lane, rect = row.lane, row.rect
        if lane.kind == "custody":
            name_custody(canvas, rect, state.mission.custody)
        elif lane.kind == "phases":
            name_phases(canvas, rect, state.mission.phases)
        elif lane.kind == "events":
            tables.events[lane.id].name_areas(canvas, rect, tables.colour(lane))
        elif lane.kind == "relay":
            name_relay(canvas, rect, tables.relay(lane, canvas.language))
        elif lane.kind == "crew":
            name_crew(canvas, rect, tables.crew(lane, canvas.language), state.mission)
        elif lane.kind == "altitude" and lane.id in tables.altitude:
            self.value_lane = lane
            self._make_room(canvas, rect, tables.altitude[lane.id])

    def _make_room(self, canvas: Canvas, rect: QRectF, altitude: AltitudePainter) -> None:
        """A plate for the altitude now, at the right end of its lane."""
        level = altitude.level(rect)
        if level is None:
            return
        letters = canvas.letters.small
        width, height = letters.width_px(f"{level.top_km:.0f} km") + 8.0, letters.height_px
        middle = label_middle_px(altitude.series, canvas.scale, level, width, height)
        right = canvas.scale.right_px
        self.value_rect = QRectF(right - width, middle - height / 2, width, height)
        canvas.painter.fillRect(self.value_rect, faded(theme.roles().surface, 0.8))


def _plot(scale: Scale, row: QRectF) -> QRectF:
    """Where lanes are painted, in the height of `row`."""
    return QRectF(scale.left_px, row.top(), scale.width_px, row.height())


def _paint_sliding(canvas: Canvas, row: LaneRow, state: MissionState, tables: LaneTables) -> None:
    """All of a lane but the words that do not stand at an instant."""
    lane, rect = row.lane, row.rect
    if lane.kind == "custody":
        paint_custody(canvas, rect, state.mission.custody)
    elif lane.kind == "phases":
        paint_phases(canvas, rect, state.mission.phases)
    elif lane.kind == "events":
        tables.events[lane.id].paint(canvas, rect, tables.colour(lane))
    elif lane.kind == "relay":
        paint_relay(canvas, rect, tables.relay(lane, canvas.language))
    elif lane.kind == "crew":
        paint_crew(canvas, rect, tables.crew(lane, canvas.language), state.mission)
    elif lane.kind == "disagreements":
        paint_disagreements(canvas, rect, tables.disputed)
    elif lane.kind == "pictures":
        paint_pictures(canvas, rect, tables.pictures)
    elif lane.kind == "sunlight" and lane.id in tables.sunlight:
        paint_sunlight(canvas, rect, tables.blocks[lane.id])
    elif lane.kind == "contacts" and lane.id in tables.contacts:
        paint_contacts(canvas, rect, tables.blocks[lane.id])
    elif lane.kind == "altitude" and lane.id in tables.altitude:
        tables.altitude[lane.id].paint(canvas, rect)
