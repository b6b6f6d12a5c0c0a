"""What lies on the ground picture and rests most of the time: paths, ticks and names of places."""

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.map_asks import spot_rects
from torchviewer.views.map_compared import Compared, colour_of
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_labels import EDGE_PX, LabelInk, Placed, dot_room, lay_out
from torchviewer.views.map_names import PlaceNames
from torchviewer.views.map_options import USUAL
from torchviewer.views.map_overlay_key import OverlayKey, drawn_until
from torchviewer.views.map_pictures import PictureMarks
from torchviewer.views.map_room import Room
from torchviewer.views.map_scale_bar import draw_scale_bar, scale_bar_rect
from torchviewer.views.map_sites import draw_sites, site_rects
from torchviewer.views.map_towns import Towns
from torchviewer.views.map_ways import Paths

if TYPE_CHECKING:
    from torchviewer.views.map_samples import Samples
    from torchviewer.views.map_ticks import Tick
    from torchviewer.views.map_track import Head

WAY_S, WAY_PX = 1500.0, 5.0
HEAD_S = 2000.0
RING_PX, OFF_PX = 8.0, 2.0
MOST_EXTENDED = 8
POINTED_OUT = "set off in a hurry, room not looked for"
MOST_FLOWN_PART = 0.05
"""What is flown meanwhile is added to the picture up to this part of the way shown."""


@dataclass(frozen=True)
class Written:
    """Where the words that no clock moves stand, and what is `closed` to all words."""

    closed: Room
    words: Room


class Overlay:
    """Paths, ticks and place names as one cached, transparent picture.

    `ticks`: the words along the path that have found room; `room`: what they and the
    names of places leave of the map.
    """

    def __init__(self, state: MissionState) -> None:
        self._state = state
        self.options = USUAL
        self.names = PlaceNames(state)
        self.towns = Towns()
        self.pictures = PictureMarks(state)
        self.paths = Paths(state)
        self.compared = Compared(state)
        self._ink = LabelInk()
        self._sides: dict[str, str] = {}
        self.ticks: list[Placed] = []
        self.room = Room()
        self._key: OverlayKey | None = None
        self._laid: OverlayKey | None = None  # what room was last looked for
        self._light = False  # only for what matters most
        self._leaping = False  # and not even for what is to come
        self._along: list[Tick] = []
        self._extended = 0
        self._until_utc_s = state.utc_s
        self._head: Head | None = None
        self._head_of: tuple[MapFrame, float, str] | None = None
        self._way = Room()
        self._way_of: tuple[MapFrame, float] | None = None
        self._written: tuple[tuple[object, ...], Written] | None = None
        self._marked: tuple[tuple[object, ...], Room] | None = None
        self.picture = QPixmap()

    def forget(self) -> None:
        self._way_of = self._head_of = None
        self._ink.forget()
        self.forget_names()
        self.pictures.forget()
        self.paths.forget()

    def forget_names(self) -> None:
        """Words are others now, or look otherwise: they need not stand where they stood."""
        self._sides.clear()
        self._key = self._laid = self._written = self._marked = None
        self.names.forget()
        self.towns.forget()

    @property
    def drawn_until_utc_s(self) -> float:
        """Where the flown path ends in the picture; from there to the marker it is drawn live."""
        return self._until_utc_s

    def key(
        self, view: MapFrame, ratio: float, station_track: str | None, taken: list[QRectF]
    ) -> OverlayKey:
        return OverlayKey(
            view,
            ratio,
            drawn_until(self._state.utc_s, view.px_per_deg, self._state.rate),
            station_track,
            self._state.language,
            self.names.choice.spot(),
            tuple((r.x(), r.y(), r.width(), r.height()) for r in taken),
            theme.look(),
            self._resting_torch(view),
            self.options,
            self.compared.now(),
            self.towns.here and self.options.names,
            self.pictures.current() if self.options.pictures else None,
            spot_rects(view, self._state.enquiry.spot),
        )

    def _resting_torch(self, view: MapFrame) -> QRectF | None:
        """Where the torch lies on a name and stays; names would jump for one that flies past."""
        fix = self._state.moment.fix
        if fix is None or (self._state.playing and fix.grade != "ground"):
            return None
        if not view.sees(fix.lat_deg, fix.lon_deg):
            return None
        x, y = (round(at) for at in view.place(fix.lat_deg, fix.lon_deg))
        ring = QRectF(x - RING_PX, y - RING_PX, 2 * RING_PX, 2 * RING_PX)
        known = self._key is not None and self._key.view == view and self._key.torch == ring
        hides = any(one.rect.intersects(ring) for one in self.names.placed) or any(
            one.rect.intersects(_off(ring)) for one in self.ticks
        )
        return ring if known or hides else None

    def is_stale(self, key: OverlayKey) -> bool:
        return key != self._key

    def refresh(self, key: OverlayKey, taken: list[QRectF]) -> bool:
        """Bring the picture up to date; True if there was something to draw."""
        if key == self._key:
            if key != self._laid or self._light:  # the clock has jumped away, and back
                self.lay_out(key, taken)
            return False
        self.lay_out(key, taken)
        view, ratio = key.view, key.device_pixel_ratio
        size = math.ceil(view.width_px * ratio), math.ceil(view.height_px * ratio)
        if (self.picture.width(), self.picture.height()) != size:
            self.picture = QPixmap(*size)
        self.picture.setDevicePixelRatio(ratio)
        self.picture.fill(Qt.GlobalColor.transparent)
        self._key = key
        self._extended = 0
        with QPainter(self.picture) as painter:
            self._draw(painter, key)
        return True

    def is_behind(self, key: OverlayKey) -> bool:
        """Whether nothing but the clock has gone on since the picture was made."""
        return self._key is not None and replace(self._key, until_utc_s=key.until_utc_s) == key

    def extend(self, key: OverlayKey) -> list[QRectF] | None:
        """Draw only the way that has been flown since, and say where, px; None: that is too little.

        The far ends and the ticks, which hardly move meanwhile, wait for the whole to be drawn. A
        way that leads below words has all drawn at once.
        """
        from torchviewer.views import map_track  # noqa: PLC0415 (numpy)

        before, options = self._key, self.options
        if before is None or self._extended >= MOST_EXTENDED or not options.past_orbits:
            return None
        flown_s = key.until_utc_s - before.until_utc_s
        if not 0.0 < flown_s < options.past_s * MOST_FLOWN_PART:
            return None
        piece = self.paths.around(key.until_utc_s, None, options)
        piece = piece.cut(before.until_utc_s, key.until_utc_s)
        squares = map_track.squares_of(key.view, piece)
        words = [one.rect for one in (*self.names.placed, *self.towns.placed, *self.ticks)]
        words += [mark.rect for mark in self.pictures.placed]
        if any(square.intersects(rect) for square in squares for rect in words):
            return None
        with QPainter(self.picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            map_track.draw_further(painter, key.view, piece)
        self._key, self._laid, self._until_utc_s = key, key, key.until_utc_s
        self._extended += 1
        return squares

    def prepare_next(self, view: MapFrame, ratio: float) -> bool:
        """Draw the words of one more time of the day; False: all are drawn."""
        from torchviewer.views import map_ticks  # noqa: PLC0415 (numpy)

        font, colour = theme.font(map_ticks.TICK_FONT_PX, 600), map_ticks.tick_ink()
        words = map_ticks.words_of_a_day(view) if self.options.ticks else []
        return any(self._ink.prepare(word, font, colour, ratio) for word in words)

    def draw_roughly(self, painter: QPainter) -> None:
        """What room was found for last, straight onto a map that is painted in a hurry."""
        if self._laid is not None:
            self._draw(painter, self._laid, draft=True)

    def _draw(self, painter: QPainter, key: OverlayKey, *, draft: bool = False) -> None:
        self._draw_paths(painter, key, draft=draft)
        if not (draft and self._light):
            self._draw_along(painter, key)
        if key.options.sites:
            draw_sites(painter, key.view, self._state)
        self._draw_tick_words(painter)
        self.towns.draw(painter)
        self.names.draw(painter)
        self.pictures.draw(painter)
        draw_scale_bar(painter, key.view, self._ink)

    def leap(self, key: OverlayKey) -> None:
        """Have only the way flown by another time drawn roughly, below names as they are."""
        self._laid, self._until_utc_s = key, key.until_utc_s
        self._light = self._leaping = True
        self._along, self.ticks = [], []

    def lay_out(
        self, key: OverlayKey, taken: list[QRectF],
        *, moving: bool = False, hasty: bool = False, light: bool = False,
    ) -> None:  # fmt: skip
        """Find room for all words: names, towns, marks of pictures, times along the path.

        `moving`: the view does not rest; towns that had no name there have none now. `hasty`: the
        clock has jumped; names and marks of pictures stay where they are until all is drawn.
        `light`: a view that moves shows names alone.
        """
        self._laid, self._until_utc_s = key, key.until_utc_s
        self._light, self._leaping = light, False
        self._along = [] if light else self._ticks(key)
        written = self._write(key, taken, moving=moving, hasty=hasty)
        marks = self._mark(key, written, hasty=hasty, shown=not light)
        self.room = Room([self.names.ring], written.words)
        torch = () if key.torch is None else (_off(key.torch),)
        self._lay_out_ticks(key, written.closed, Room(torch, self.room, marks))
        for one in self.ticks:
            self.room.take(one.rect)
            self.room.take(dot_room(one))

    def words_alone(self) -> Room:
        """What is written, without the signs that the name of a ship may cover where it must."""
        written = (*self.names.placed, *self.towns.placed, *self.ticks)
        return Room([self.names.ring, *(r for one in written for r in (one.rect, dot_room(one)))])

    def names_below(self, card: QRectF) -> bool:
        """Whether towns or times along the path lie below something that rests."""
        return any(one.rect.intersects(card) for one in (*self.towns.placed, *self.ticks))

    def _write(self, key: OverlayKey, taken: list[QRectF], *, moving: bool, hasty: bool) -> Written:
        """Room for the names of places and towns, found once while only the clock goes on."""
        asked = (
            key.torch,
            (key.view, key.taken, key.chosen, key.options, key.language),
            (key.look, key.towns, moving and key.towns, key.asked),
        )
        if hasty and self._written is not None and self._written[0][1:] == asked[1:]:
            return self._written[1]
        if self._written is None or self._written[0] != asked:
            closed = Room([*taken, scale_bar_rect(key.view)])
            words = Room([] if key.torch is None else [key.torch])
            signs = site_rects(key.view, self._state) if key.options.sites else []
            for rect in (*key.asked, *signs):
                words.take(rect)
            self.names.lay_out(key.view, closed, words, shown=key.options.names)
            if key.towns:
                self.towns.lay_out(key.view, key.language, closed, words, moving=moving)
            else:
                self.towns.placed = []
            self._written = asked, Written(closed, words)
        return self._written[1]

    def _mark(self, key: OverlayKey, written: Written, *, hasty: bool, shown: bool) -> Room:
        """Room for the marks of pictures beside what is written."""
        shown = shown and key.options.pictures
        asked = written, shown, key.picture
        known = self._marked
        if known is not None:
            if known[0] == asked:
                return known[1]
            if hasty and known[0][:2] == asked[:2] and self.pictures.point_out(key.picture):
                self._marked = (*asked[:2], POINTED_OUT), known[1]
                return known[1]
        marks = Room((), written.closed, written.words)
        if shown:
            self.pictures.lay_out(key.view, marks, key.picture)
        else:
            self.pictures.placed = []
        self._marked = asked, marks
        return marks

    def draw_head(
        self, painter: QPainter, view: MapFrame, utc_s: float, at: tuple[float, float]
    ) -> None:
        """The last bit of the flown way, from the picture's end to the marker at (x, y)."""
        key = (view, self._until_utc_s, theme.name())
        if self._head is None or self._head_of != key:
            from torchviewer.views.map_track import head_of  # noqa: PLC0415 (numpy)

            path = self.paths.around(self._until_utc_s, None, self.options)
            self._head = head_of(view, path, self._until_utc_s, HEAD_S)
            self._head_of = key
        if self.options.past_orbits > 0:
            self._head.draw(painter, view, utc_s, *at)

    def way_near(self, view: MapFrame) -> Room:
        """Small squares along the torch's way near the clock, for the call-out to keep clear of."""
        from torchviewer.views.map_track import way_points  # noqa: PLC0415 (numpy)

        if self._key is None:
            return Room()
        key = (view, self._until_utc_s)
        if self._way_of != key:
            path = self.paths.around(self._until_utc_s, None, self.options)
            points = way_points(view, path, self._until_utc_s, WAY_S)
            self._way = Room()
            for x, y in points:
                self._way.take_box((x - WAY_PX, y - WAY_PX, x + WAY_PX, y + WAY_PX))
            self._way_of = key
        return self._way

    def shown_path(self, part: float = 1.0) -> "Samples":
        """The torch's path as far as it is drawn, or a part of that around the clock."""
        utc_s, options = self._until_utc_s, self.options
        path = self.paths.around(utc_s, None, options)
        return path.cut(utc_s - part * options.past_s, utc_s + part * options.future_s)

    def _draw_paths(self, painter: QPainter, key: OverlayKey, *, draft: bool) -> None:
        """Relay, station's way, torch's way: to come below, flown on top."""
        from torchviewer.views import map_track  # noqa: PLC0415 (numpy)

        utc_s, view, options = key.until_utc_s, key.view, key.options
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not draft)
        map_track.draw_relay(painter, view, self._state.mission, utc_s, draft=draft)
        if not (draft and self._leaping):
            self._draw_dotted(painter, key, draft=draft)
        torch = self.paths.around(utc_s, None, options)
        map_track.draw_past(painter, view, torch, utc_s, options.past_s, draft=draft)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _draw_dotted(self, painter: QPainter, key: OverlayKey, *, draft: bool) -> None:
        """What is to come of the station and the torch, and other orbits to compare."""
        from torchviewer.views import map_track  # noqa: PLC0415 (numpy)

        utc_s, view, options = key.until_utc_s, key.view, key.options
        future_s, orbit, amber = options.future_s, theme.roles().orbit, theme.roles().torch
        if key.station_track is not None:
            way = self.paths.around(utc_s, key.station_track, options)
            map_track.draw_future(painter, view, way, utc_s, future_s, colour=orbit, draft=draft)
        for one in key.compared:
            beside = self.paths.around(utc_s, one, options)
            beside = beside.cut(utc_s - options.past_s * 0.5, utc_s + future_s)
            map_track.draw_beside(painter, view, beside, colour_of(one.kind), draft=draft)
        torch = self.paths.around(utc_s, None, options)
        map_track.draw_future(painter, view, torch, utc_s, future_s, colour=amber, draft=draft)

    def _draw_along(self, painter: QPainter, key: OverlayKey) -> None:
        """Arrows on the way flown, strokes across the path."""
        from torchviewer.views import map_ticks  # noqa: PLC0415 (numpy)

        torch = self.paths.around(key.until_utc_s, None, key.options)
        flown = torch.cut(key.until_utc_s - key.options.past_s * 0.8, key.until_utc_s)
        map_ticks.draw_arrows(painter, key.view, flown)
        map_ticks.draw_ticks(painter, self._along)

    # Ticks

    def _ticks(self, key: OverlayKey) -> "list[Tick]":
        from torchviewer.views import map_ticks  # noqa: PLC0415 (numpy)

        if not key.options.ticks:
            return []
        path = self.paths.around(key.until_utc_s, None, key.options)
        start = key.until_utc_s - key.options.past_s * 0.8
        path = path.cut(start, key.until_utc_s + key.options.future_s * 0.8)
        return [*map_ticks.height_ticks(key.view, path), *map_ticks.time_ticks(key.view, path)]

    def _lay_out_ticks(self, key: OverlayKey, taken: Room, room: Room) -> None:
        bounds = QRectF(0, 0, key.view.width_px, key.view.height_px)
        bounds.adjust(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
        self.ticks = lay_out(
            [t.wanted for t in self._along], bounds, taken, self._sides, room, free_px=2.0
        )

    def _draw_tick_words(self, painter: QPainter) -> None:
        from torchviewer.views import map_ticks  # noqa: PLC0415 (numpy)

        words = {tick.id: tick.text for tick in self._along}
        font, colour = theme.font(map_ticks.TICK_FONT_PX, 600), map_ticks.tick_ink()
        for one in self.ticks:
            self._ink.draw(painter, words[one.id], one.rect, font, colour)


def _off(ring: QRectF) -> QRectF:
    """The torch's ring with a little around it, which times along the path keep clear of, too."""
    return ring.adjusted(-OFF_PX, -OFF_PX, OFF_PX, OFF_PX)
