"""The still part of the timeline: everything but the playhead, painted into one pixmap."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from torchviewer.mission.happenings import Lane
from torchviewer.mission.legs import Track
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.timeline_axis import paint_axis, paint_context, paint_grid, plan
from torchviewer.views.timeline_bars import paint_custody, paint_phases
from torchviewer.views.timeline_contacts import ContactSeries, paint_contacts
from torchviewer.views.timeline_disputes import DisputeTable, paint_disagreements
from torchviewer.views.timeline_events import EventLayout, paint_events
from torchviewer.views.timeline_lanes import (
    MARGIN_PX,
    Canvas,
    Hit,
    LaneRow,
    Letterings,
    Text,
    faded,
    lane_height,
)
from torchviewer.views.timeline_marks import EventTable, events_of
from torchviewer.views.timeline_pictures import PictureTable, paint_pictures
from torchviewer.views.timeline_places import Places
from torchviewer.views.timeline_scale import Scale
from torchviewer.views.timeline_series import AltitudeSeries, SunlightSeries
from torchviewer.views.timeline_sky import AltitudePainter, label_middle_px, paint_sunlight
from torchviewer.views.timeline_spans import (
    Crew,
    Strip,
    paint_crew,
    paint_relay,
    relay_strips,
)

LEFT_PX = 16.0


class LaneTables:
    """What the lanes show, sorted once a mission; curves are computed later, piece by piece."""

    def __init__(self, state: MissionState) -> None:
        self._state = state
        mission, flight = state.mission, state.flight
        self.disputed = DisputeTable(mission.events)
        self._crews: dict[tuple[str, str], Crew] = {}
        self._relays: dict[tuple[str, str], list[tuple[Strip, bool, bool]]] = {}
        self.pictures = PictureTable(mission.pictures)
        self.events: dict[str, Places] = {}
        self.sunlight: dict[str, SunlightSeries] = {}
        self.contacts: dict[str, ContactSeries] = {}
        self.altitude: dict[str, AltitudePainter] = {}
        for lane in mission.lanes:
            track = self._track(lane)
            if lane.kind == "events":
                table = EventTable(events_of(lane, mission.events))
                walls = (mission.home.start_utc_s, mission.home.end_utc_s)
                self.events[lane.id] = Places(table, walls)
            elif lane.kind == "sunlight" and track is not None:
                self.sunlight[lane.id] = SunlightSeries(flight, track, lane.track)
            elif lane.kind == "contacts" and track is not None:
                self.contacts[lane.id] = ContactSeries(flight, track, lane.track)
            elif lane.kind == "altitude" and track is not None:
                series = AltitudeSeries(flight, track, lane.track)
                self.altitude[lane.id] = AltitudePainter(series)
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
        return max(self.events, key=lambda i: self.events[i].table.heavy_in(home), default=None)

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
        """True while something in view has yet to be computed."""
        return self._next(scale) is not None

    def compute_next(self, scale: Scale) -> bool:
        """Compute one piece of what is in view; False where nothing is missing."""
        compute = self._next(scale)
        if compute is None:
            return False
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
    """Paints the still part and keeps what it leaves: hits, texts, layouts, room for a figure."""

    def __init__(self) -> None:
        self.hits: list[Hit] = []
        self.texts: list[Text] = []
        self.layouts: dict[str, EventLayout] = {}
        self.value_rect: QRectF | None = None
        self.value_lane: Lane | None = None

    def paint(
        self,
        layer: QPixmap,
        state: MissionState,
        scale: Scale,
        *,
        rows: list[LaneRow],
        letters: Letterings,
        tables: LaneTables,
    ) -> None:
        with QPainter(layer) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            canvas = Canvas(painter, scale, letters, state.language, state.selection)
            height = layer.deviceIndependentSize().height()
            plot = QRectF(scale.left_px, 0.0, scale.width_px, height)
            marks = plan(canvas)
            painter.setClipRect(plot)
            paint_grid(canvas, marks, height)
            paint_axis(canvas, marks)
            self.value_rect = self.value_lane = None
            self.layouts = {}
            for row in rows:
                painter.setClipRect(plot.intersected(row.rect))
                canvas.is_mute = row.is_folded
                self._paint_lane(canvas, row, state, tables)
            canvas.is_mute = False
            painter.setClipping(False)
            _paint_titles(canvas, rows)
            paint_context(canvas, marks, LEFT_PX, scale.left_px - MARGIN_PX - 2.0)
            self.hits, self.texts = canvas.hits, canvas.texts

    def _paint_lane(
        self, canvas: Canvas, row: LaneRow, state: MissionState, tables: LaneTables
    ) -> None:
        lane, rect = row.lane, row.rect
        if lane.kind == "custody":
            paint_custody(canvas, rect, state.mission.custody)
        elif lane.kind == "phases":
            paint_phases(canvas, rect, state.mission.phases)
        elif lane.kind == "events":
            self.layouts[lane.id] = paint_events(
                canvas, rect, tables.events[lane.id], tables.colour(lane)
            )
        elif lane.kind == "relay":
            paint_relay(canvas, rect, tables.relay(lane, canvas.language))
        elif lane.kind == "crew":
            paint_crew(canvas, rect, tables.crew(lane, canvas.language), state.mission)
        elif lane.kind == "disagreements":
            paint_disagreements(canvas, rect, tables.disputed)
        elif lane.kind == "pictures":
            paint_pictures(canvas, rect, tables.pictures)
        elif lane.kind == "sunlight" and lane.id in tables.sunlight:
            paint_sunlight(canvas, rect, tables.sunlight[lane.id])
        elif lane.kind == "contacts" and lane.id in tables.contacts:
            paint_contacts(canvas, rect, tables.contacts[lane.id])
        elif lane.kind == "altitude" and lane.id in tables.altitude:
            self.value_lane = None if row.is_folded else lane
            self._paint_altitude(canvas, rect, tables.altitude[lane.id])

    def _paint_altitude(self, canvas: Canvas, rect: QRectF, altitude: AltitudePainter) -> None:
        level = altitude.paint(canvas, rect)
        if level is None or canvas.is_mute:
            return
        letters = canvas.letters.small
        width, height = letters.width_px(f"{level.top_km:.0f} km") + 8.0, letters.height_px
        middle = label_middle_px(altitude.series, canvas.scale, level, width, height)
        right = canvas.scale.right_px
        self.value_rect = QRectF(right - width, middle - height / 2, width, height)
        canvas.painter.setPen(Qt.PenStyle.NoPen)
        canvas.painter.setBrush(faded(theme.roles().surface, 0.8))
        canvas.painter.drawRoundedRect(self.value_rect, 4.0, 4.0)


def _paint_titles(canvas: Canvas, rows: list[LaneRow]) -> None:
    """The lanes' names in the column at the left."""
    letters = canvas.letters.normal
    room = canvas.scale.left_px - LEFT_PX - MARGIN_PX - 2.0
    for row in rows:
        if row.is_folded:
            small = canvas.letters.tiny
            title = small.elided(row.lane.title.in_language(canvas.language), room)
            canvas.write(small, LEFT_PX, row.rect.center().y(), title, theme.roles().quiet)
            continue
        title = letters.elided(row.lane.title.in_language(canvas.language), room)
        canvas.write(letters, LEFT_PX, row.rect.center().y(), title, theme.roles().quiet)
