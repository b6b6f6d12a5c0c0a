"""The map frame by frame, where something could jump or leave a trace."""

import math
from functools import cache

import numpy as np
import pytest
from PySide6.QtTest import QTest

from torchviewer.flight.flight import Flight
from torchviewer.mission.times import parse_time
from torchviewer.state.enquiry import Ruler, Spot
from torchviewer.state.mission_state import MissionState
from torchviewer.views import map_imagery
from torchviewer.views.map_geometry import KM_PER_DEG
from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_layers import MARK_STEP_PX
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_view import MapView

RATE = 60.0
FRAME_S = RATE / 60.0
FRAMES = 40
SIZE = (700, 350)


@pytest.fixture(autouse=True, scope="module")
def pictures_read_once():
    """Decode each picture of the Earth once for all tests of this file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(map_imagery, "read_picture", cache(map_imagery.read_picture))
        yield


class Film:
    """A map that is played frame by frame."""

    def __init__(self, mission, flight, qtbot) -> None:
        self._now_s = 0.0
        self.state = MissionState(mission, flight, mono_s=lambda: self._now_s)
        self.map = MapView(self.state)
        qtbot.addWidget(self.map)
        self.map.resize(*SIZE)
        self._qtbot = qtbot

    def show(self, utc_s: float, projection: str = "flat", *, footprint: bool = False) -> None:
        """Stand there, all layers drawn.

        The circle of visibility is large: where it is repainted much else is.
        """
        self.state.seek(utc_s)
        self.map.set_options(MapOptions(projection=projection, footprint=footprint))
        self.map.prepare_fully()
        with self._qtbot.waitExposed(self.map):
            self.map.show()
        self.map.set_view(self.map._moves.home())
        QTest.qWait(0)

    def play(self, rate: float = RATE) -> None:
        self.state.set_rate(rate)
        self.state.play()

    def frame(self) -> None:
        self._now_s += 1 / 60
        self.state.tick()
        QTest.qWait(0)

    def check_no_trace(self) -> None:
        """What many small repaints left is what one repaint of everything gives.

        The clock goes on: to stop it is to repaint the whole map.
        """
        while not self.map._moves.at_rest:  # following may have it turn just now
            QTest.qWait(5)
        for _ in range(40):  # bands of a shadow that has moved may wait for their frames
            if self.map._bands:
                self.frame()
        assert not self.map._bands
        QTest.qWait(0)
        in_parts = self.map.backingStore().paintDevice().copy()
        self.map.update()
        QTest.qWait(0)
        at_once = self.map.backingStore().paintDevice().copy()
        assert at_once == in_parts, where_they_differ(in_parts, at_once)


def where_they_differ(one, other) -> str:
    """The rectangle of pixels in which two pictures differ."""
    first, second = (
        np.frombuffer(image.bits(), np.uint32).reshape(image.height(), -1).copy()
        for image in (one.convertToFormat(one.format()), other)
    )
    rows, columns = np.nonzero(first != second)
    return f"{len(rows)} px in x {columns.min()}..{columns.max()}, y {rows.min()}..{rows.max()}"


@pytest.fixture
def film(look, mission, flight, qtbot) -> Film:
    return Film(mission, flight, qtbot)


def joints(flight: Flight) -> dict[str, float]:
    """Instants at which a jump would show: where legs meet, and where the map has an edge."""
    mission = flight.mission
    found = {
        name: next(event for event in mission.events if event.id == name).start_utc_s
        for name in ("liftoff", "docking", "undocking", "touchdown")
    }
    subject = mission.tracks[mission.subject]
    edges = [leg.start_utc_s for leg in subject.legs]
    found |= {f"leg {number}": at for number, at in enumerate(edges) if number}
    start = parse_time("2013-11-09T12:00:00Z", mission)
    path = flight.track(start, start + 12000, 1.0)
    found["antimeridian"] = float(path.utc_s[np.flatnonzero(np.diff(path.lon_deg) < -180)[0]])
    found["north"] = float(path.utc_s[int(np.argmax(path.lat_deg))])
    path = flight.track(start, start + 80000, 5.0)
    baikonur = math.radians(45.9), math.radians(63.3)
    lat, lon = np.radians(path.lat_deg), np.radians(path.lon_deg)
    near = np.sin(lat) * math.sin(baikonur[0])
    near += np.cos(lat) * math.cos(baikonur[0]) * np.cos(lon - baikonur[1])
    # ground stations come into reach and go out of it
    found["over Baikonur"] = float(path.utc_s[int(np.argmax(near))])
    found["rising over Baikonur"] = float(path.utc_s[np.flatnonzero(near > 0.94)[0]])
    found["ascent"] = found["liftoff"] + 300.0
    found["descent"] = found["touchdown"] - 1200.0
    return found


NAMES = [
    "liftoff", "ascent", "docking", "antimeridian", "north", "over Baikonur",
    "rising over Baikonur", "undocking", "descent", "touchdown",
]  # fmt: skip


@pytest.mark.parametrize("projection", ["flat", "globe"])
@pytest.mark.parametrize("name", NAMES)
def test_that_the_torch_never_jumps_and_leaves_no_trace(
    film: Film, flight: Flight, name: str, projection: str
) -> None:
    film.show(joints(flight)[name] - FRAMES / 2 * FRAME_S, projection)
    check_frames(film)


@pytest.mark.parametrize("projection", ["flat", "globe"])
def test_that_nothing_jumps_where_legs_meet(film: Film, flight: Flight, projection: str) -> None:
    legs = [at for name, at in joints(flight).items() if name.startswith("leg")]
    assert len(legs) > 3
    first, last = (flight.mission.span.start_utc_s, flight.mission.span.end_utc_s)
    for at in legs:
        if first + 30 < at < last - 30 and flight.fix(at - 1) and flight.fix(at + 1):
            film.show(at - 5 * FRAME_S, projection)
            check_frames(film, 10)


def check_frames(film: Film, frames: int = FRAMES) -> None:
    state, view = film.state, film.map.view
    film.play()
    before, fix_before = film.map.torch_position, state.moment.fix
    for _ in range(frames):
        film.frame()
        fix, here = state.moment.fix, film.map.torch_position
        assert film.map.view == view or isinstance(view, GlobeView)
        if fix is not None and here is not None:
            x, y = film.map.view.place(fix.lat_deg, fix.lon_deg)
            # a mark may lag by what the eye cannot tell
            assert math.hypot(here.x() - x, here.y() - y) < MARK_STEP_PX + 0.01
        if film.map.view == view and fix and fix_before and here and before:
            assert moved_px(film, before, here) <= allowed_px(view, fix_before, fix)
        view, before, fix_before = film.map.view, here, fix
    film.check_no_trace()


def moved_px(film: Film, before, here) -> float:
    dx, dy = here.x() - before.x(), here.y() - before.y()
    if not isinstance(film.map.view, GlobeView):
        dx = math.remainder(dx, film.map.view.world_px)
    return math.hypot(dx, dy)


def allowed_px(view, before, now) -> float:
    """How far a mark may go in a frame: by the speed over the ground, wider in the far north."""
    speed_km_s = max(before.ground_speed_km_s, now.ground_speed_km_s)
    way_deg = speed_km_s * FRAME_S * 1.05 / KM_PER_DEG
    narrow = 1.0
    if not isinstance(view, GlobeView):
        narrow = math.cos(math.radians(max(abs(before.lat_deg), abs(now.lat_deg))))
    return way_deg / narrow * view.px_per_deg + 2 * MARK_STEP_PX


# What is shown beside the torch, too, must come out the same in small repaints


def beside(film: Film, what: str) -> None:
    state, view = film.state, film.map.view
    fix = state.moment.fix
    if what == "preview":
        state.preview(state.utc_s + 600.0)
    elif what == "preview under way":
        state.preview(state.utc_s + FRAMES / 2 * FRAME_S)
    elif what == "ruler":
        end = fix.lat_deg - 15.0, fix.lon_deg + 40.0
        state.enquiry.measure(Ruler((fix.lat_deg + 5.0, fix.lon_deg - 5.0), end))
    elif what == "spot":
        state.enquiry.ask_about(Spot(fix.lat_deg, fix.lon_deg))
    elif what == "other orbits":
        for kind in ("two_body", "j2"):
            state.enquiry.compare(kind, True)
    elif what == "closer":
        film.map.set_view(view.zoomed(20.0, *view.place(fix.lat_deg, fix.lon_deg)))


@pytest.mark.parametrize("projection", ["flat", "globe"])
@pytest.mark.parametrize(
    "what",
    ["preview", "preview under way", "ruler", "spot", "other orbits", "closer", "nothing"],
)
def test_that_what_lies_beside_the_torch_is_repainted_whole(
    film: Film, flight: Flight, what: str, projection: str
) -> None:
    film.show(parse_time("2013-11-09T15:30:00Z", flight.mission), projection)
    film.map.set_following(False)
    beside(film, what)
    QTest.qWait(0)
    film.play()
    for _ in range(FRAMES):
        film.frame()
    film.check_no_trace()


@pytest.mark.parametrize("projection", ["flat", "globe"])
@pytest.mark.parametrize("when", ["T+00:04:00", "2013-11-07T06:00:00Z", "2013-11-11T02:30:00Z"])
def test_that_a_ring_of_error_leaves_no_trace(
    film: Film, flight: Flight, when: str, projection: str
) -> None:
    utc_s = parse_time(when, flight.mission)
    film.show(utc_s, projection)
    film.map.set_following(False)
    fix = film.state.moment.fix
    view = film.map.view.zoomed(12.0, *film.map.view.place(fix.lat_deg, fix.lon_deg))
    film.map.set_view(view.centred(fix.lat_deg, fix.lon_deg))
    QTest.qWait(0)
    film.play()
    for _ in range(FRAMES):
        film.frame()
    film.check_no_trace()


@pytest.mark.parametrize("footprint", [True, False])
@pytest.mark.parametrize("rate", [600.0, 3600.0, -60.0])
@pytest.mark.parametrize("projection", ["flat", "globe"])
def test_that_other_rates_leave_no_trace(
    film: Film, flight: Flight, *, rate: float, projection: str, footprint: bool
) -> None:
    utc_s = parse_time("2013-11-09T15:30:00Z", flight.mission)
    film.show(utc_s, projection, footprint=footprint)
    film.play(rate)
    for _ in range(FRAMES):
        film.frame()
    film.check_no_trace()


def test_that_turning_to_the_globe_and_back_leaves_no_trace(film: Film, flight: Flight) -> None:
    film.show(parse_time("2013-11-09T15:30:00Z", flight.mission))
    film.play()
    for projection in ("globe", "flat"):
        film.map.set_options(MapOptions(projection=projection))
        QTest.qWait(400)  # the pictures have melted into each other
        for _ in range(10):
            film.frame()
        film.check_no_trace()


def test_that_a_pause_between_bands_leaves_nothing_behind(film: Film, flight: Flight) -> None:
    """A shadow that has moved is put on the screen in bands, one a frame, while the clock plays."""
    film.show(joints(flight)["antimeridian"])
    film.play(600.0)
    for _ in range(200):
        film.frame()
        QTest.qWait(3)
        if len(film.map._bands) > 1:
            break
    assert len(film.map._bands) > 1
    film.state.pause()
    QTest.qWait(0)
    assert not film.map._bands
    film.check_no_trace()


def test_that_only_the_way_flown_is_added_to_the_picture_of_paths(
    film: Film, flight: Flight, monkeypatch
) -> None:
    """Another picture of the moment has all drawn anew, so that it is marked on the map."""
    film.show(joints(flight)["docking"] - 1500 * FRAME_S)
    overlay, added = film.map._layers.overlay, []
    extend = overlay.extend

    def noted(key):
        before = overlay._key.picture
        done = extend(key)
        added.append((before == key.picture, done is not None))
        return done

    monkeypatch.setattr(overlay, "extend", noted)
    film.play()
    first = overlay.pictures.current()
    for _ in range(1600):
        film.frame()
    assert overlay.pictures.current() != first
    assert all(same for same, _ in added)
    assert any(done for _, done in added)
    marked = [mark for mark in overlay.pictures.placed if mark.current]
    assert overlay.pictures.current() in marked[0].ids


def test_that_no_jump_within_the_flight_samples_its_way_or_draws_a_name(state, qtbot, monkeypatch):
    """That has been done bit by bit, while nothing else was to be done."""
    world = MapView(state)
    qtbot.addWidget(world)
    world.resize(1094, 575)  # names of stations find no room on a smaller one
    with qtbot.waitExposed(world):
        world.show()
    qtbot.waitUntil(lambda: world._layers.full, timeout=10_000)
    qtbot.waitUntil(lambda: not world._ahead.isActive(), timeout=20_000)
    sampled: list[float] = []
    overlay_ink = world._layers.overlay._ink

    def track(start_utc_s: float, *_more: object, **_named: object) -> None:
        sampled.append(start_utc_s)
        raise AssertionError("asked for a path")

    def keep(key: tuple[str, int, int, float], *_more: object) -> None:
        raise AssertionError(f"drew {key[0]}")

    draw_height = overlay_ink._keep

    def keep_height(key: tuple[str, int, int, float], *more: object) -> None:
        assert ":" not in key[0], f"drew the time {key[0]}"
        draw_height(key, *more)

    home, words = state.mission.home, world._layers.words
    monkeypatch.setattr(state.flight, "track", track)
    monkeypatch.setattr(words._ink, "_keep", keep)
    monkeypatch.setattr(overlay_ink, "_keep", keep_height)
    named = set()
    for part in np.linspace(0.02, 0.99, 50).tolist():
        state.seek(home.start_utc_s + part * home.length_s)
        world.grab()
        named |= {one.id for one in words._names}
    assert not sampled
    assert "International Space Station" in named
    assert any(name.startswith("Tracking station") for name in named)
