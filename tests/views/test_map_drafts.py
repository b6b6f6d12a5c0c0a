"""What a map shows while a hand moves it, and once it rests."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest

from torchviewer.mission.times import parse_time
from torchviewer.views import map_imagery, map_moves
from torchviewer.views.map_earth import EarthLayer
from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_imagery import Pictures
from torchviewer.views.map_lines import lines_of
from torchviewer.views.map_options import USUAL
from torchviewer.views.map_picture import JUMP_MS, LANDING_MS, SERIES_MS
from torchviewer.views.map_points import on_map
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_sun import Sun
from torchviewer.views.map_view import MapView

SIZE = 800, 400
HANDOVER_UTC_S = 1384011000.0  # 2013-11-09T15:30:00Z
WORDLESS = replace(USUAL, names=False, ticks=False)
VIEWS = [
    ("flat", 0.0, 11.0, 1.0), ("flat", 30.0, 179.0, 5.0), ("flat", 75.0, -40.0, 3.0),
    ("globe", 24.0, 0.0, 1.0), ("globe", 89.0, 100.0, 1.0), ("globe", 20.0, -179.0, 6.0),
]  # fmt: skip
"""Projection, middle (latitude, longitude) and how much closer than the whole world."""


@pytest.fixture(autouse=True, scope="module")
def pictures_read_once():
    """Decode each picture of the Earth once for all tests of this file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(map_imagery, "read_picture", cache(map_imagery.read_picture))
        yield


@pytest.fixture
def world(state, show_map) -> MapView:
    """A map of the hand-over of the torch in open space, with all pictures here."""
    state.seek(parse_time("2013-11-09T15:30:00Z", state.mission))
    world = show_map(state, *SIZE, WORDLESS)
    world.set_following(False)
    return world


def look_at(world: MapView, projection: str, lat_deg: float, lon_deg: float, closer: float) -> None:
    world.set_options(replace(world.options, projection=projection))
    home = world._moves.home()
    world.set_view(home.zoomed(closer, 400, 200).centred(lat_deg, lon_deg))
    QTest.qWait(400)  # the eased change of projection
    world.grab()


def drag(world: MapView, *steps: tuple[int, int]) -> QPoint:
    """The map as a hand that still holds it has moved it."""
    at = QPoint(400, 220)
    QTest.mousePress(world, Qt.MouseButton.LeftButton, pos=at)
    for step in steps:
        at += QPoint(*step)
        QTest.mouseMove(world, at)
        world.grab()
    return at


def image_of(world: MapView) -> QImage:
    return world.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def is_amber(image: QImage, at: QPointF) -> bool:
    """Whether the core of the torch's mark, #ffb454, is there."""
    core = image.pixelColor(at.toPoint())
    apart = abs(core.red() - 0xFF), abs(core.green() - 0xB4), abs(core.blue() - 0x54)
    return max(apart) <= 12


def pixels_of(image: QImage) -> np.ndarray:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    return rows[:, :, :3].astype(int)


def apart(one: np.ndarray, other: np.ndarray) -> float:
    """The part of the pixels that look otherwise."""
    return float((np.abs(one - other).max(axis=2) > 24).mean())


def at_rest(world: MapView) -> bool:
    """Whether the ground that is shown is that of the view, painted sharp."""
    return world._moves.at_rest and world._layers.earth._drawn.view == world.view


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_that_a_map_at_rest_is_as_if_it_had_never_been_dragged(world: MapView, view, qtbot) -> None:
    look_at(world, *view)
    end = drag(world, (30, 6), (30, 6), (-15, 9))
    assert world._moves.moving
    QTest.mouseRelease(world, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: at_rest(world))
    dragged = image_of(world)
    world._layers.forget()
    world._layers.overlay.forget()
    world.prepare_fully()
    fresh = image_of(world)
    assert np.abs(pixels_of(dragged) - pixels_of(fresh)).max() <= 2


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_that_marks_of_a_dragged_map_lie_where_they_are(world: MapView, view) -> None:
    world.set_options(USUAL)
    look_at(world, *view)
    drag(world, (30, 6), (30, 6), (-15, 9))
    assert world._moves.moving
    overlay, places = world._layers.overlay, world._state.mission.places
    for one in overlay.names.placed:
        x, y = world.view.place(places[one.id].lat_deg, places[one.id].lon_deg)
        assert (one.x, one.y) == pytest.approx((x, y), abs=1e-6)
    for tick in overlay.ticks:
        fix = world._state.flight.fix(float(tick.id)) if tick.id.isdigit() else None
        if fix is not None:
            x, y = world.view.place(fix.lat_deg, fix.lon_deg)
            apart = (tick.x - x) % getattr(world.view, "world_px", 1e9)
            assert min(apart, getattr(world.view, "world_px", 1e9) - apart) < 1.0
            assert tick.y == pytest.approx(y, abs=1.0)
    torch = world.torch_position
    if torch is not None and world.rect().contains(torch.toPoint()):
        fix = world._state.moment.fix
        assert (torch.x(), torch.y()) == pytest.approx(world.view.place(fix.lat_deg, fix.lon_deg))
        assert is_amber(image_of(world), torch)


def test_that_a_hand_that_holds_still_sees_the_map_sharp(world: MapView, qtbot) -> None:
    look_at(world, *VIEWS[1])
    end = drag(world, (40, 10))
    assert world._moves.moving
    qtbot.waitUntil(lambda: at_rest(world))
    assert world._hands.holding
    drag_on = end + QPoint(20, 0)
    QTest.mouseMove(world, drag_on)
    assert world._moves.moving
    QTest.mouseRelease(world, Qt.MouseButton.LeftButton, pos=drag_on)


def test_that_a_map_that_is_let_go_rests_at_once(world: MapView, qtbot, monkeypatch) -> None:
    look_at(world, *VIEWS[1])
    monkeypatch.setattr(map_moves, "REST_MS", 60_000)
    end = drag(world, (40, 10))
    assert world._moves.moving
    QTest.mouseRelease(world, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: at_rest(world))


class Gap:
    """A stopwatch that always says the same time since the last move."""

    def __init__(self, gap_ms: int) -> None:
        self.gap_ms = gap_ms

    def start(self) -> None:
        pass

    def elapsed(self) -> int:
        return self.gap_ms


@pytest.mark.parametrize(("gap_ms", "rests_after_ms"), [(8, 30), (20, 40), (45, 60)])
def test_that_a_quick_hand_rests_sooner_than_a_slow_one(
    world: MapView, qtbot, monkeypatch, gap_ms: int, rests_after_ms: int
) -> None:
    """A slow one that goes on would meet a map that is busy becoming sharp."""
    look_at(world, *VIEWS[1])
    moves = world._moves
    monkeypatch.setattr(moves, "_since_move", Gap(gap_ms))
    end = drag(world, (40, 10), (5, 1), (5, 1))
    moves._since_move.gap_ms = rests_after_ms - 1
    moves._rest()
    assert moves.moving
    moves._since_move.gap_ms = rests_after_ms
    moves._rest()
    assert not moves.moving
    QTest.mouseRelease(world, Qt.MouseButton.LeftButton, pos=end)


def test_that_a_turning_globe_shows_the_pictures_that_are_here(world: MapView, qtbot) -> None:
    """Also where no first frame of a flat map has read the small picture of the day."""
    look_at(world, *VIEWS[3])
    world._layers.pictures.load("day_2700")
    del world._layers.pictures._images[map_imagery.FIRST_PICTURE]
    end = drag(world, (30, 6), (30, 6))
    turning = pixels_of(image_of(world))
    QTest.mouseRelease(world, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: at_rest(world))
    resting = pixels_of(image_of(world))
    sahara = world.view.place(23.0, 10.0)
    x, y = (round(at) for at in sahara)
    around = np.s_[y - 12 : y + 12, x - 12 : x + 12]
    assert turning[around].mean(axis=(0, 1)) == pytest.approx(
        resting[around].mean(axis=(0, 1)), abs=12
    )


def test_that_a_coarse_world_is_made_anew_when_its_picture_comes(qtbot, look) -> None:
    pictures = Pictures()
    earth = EarthLayer(pictures)
    sun = Sun(-17.0, -40.0)
    bare = earth._coarse_world(sun).copy()
    assert earth._coarse_world(sun) == bare
    pictures.load(map_imagery.FIRST_PICTURE)
    assert earth._coarse_world(sun) != bare


def test_that_a_jump_shows_marks_at_once_and_the_night_of_then_soon(world: MapView, qtbot) -> None:
    look_at(world, *VIEWS[0])
    world._layers.at_once = False
    state, earth = world._state, world._layers.earth
    state.seek(state.utc_s + 600.0)
    world.grab()
    fix = state.moment.fix
    at = world.view.place(fix.lat_deg, fix.lon_deg)
    assert (world.torch_position.x(), world.torch_position.y()) == pytest.approx(at)
    assert is_amber(image_of(world), world.torch_position)
    qtbot.waitUntil(lambda: not world._jumped.isActive(), timeout=2000)
    world.grab()
    assert earth._sun == Sun(*state.flight.sun_place(state.utc_s))


def test_that_the_first_frame_of_a_jump_shows_nearly_the_night_of_then(world: MapView, qtbot):
    """Of one made beforehand; six hours on the night lies a quarter of the world further west."""
    look_at(world, *VIEWS[0])
    state, first = world._state, pixels_of(image_of(world)).astype(float)
    world._layers.at_once = False
    qtbot.waitUntil(lambda: not world._ahead.isActive(), timeout=20_000)
    QTest.qWait(SERIES_MS)
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr("torchviewer.views.map_earth.shade_of")  # nothing is left to be found out
        state.seek(state.utc_s + 6 * 3600.0 + 700.0)
        rough = pixels_of(image_of(world)).astype(float)
    qtbot.waitUntil(lambda: not world._jumped.isActive(), timeout=2000)
    rested = pixels_of(image_of(world)).astype(float)
    assert apart(first, rested) > 0.05
    assert apart(rough, rested) < apart(first, rested) / 5


def test_that_nights_are_made_beforehand_where_clock_and_view_rest(world: MapView) -> None:
    """While the clock plays a view that follows the torch is soon another."""
    state = world._state
    state.play()
    world._ahead.stop()
    world._moves.rested.emit()
    assert not world._ahead.isActive()
    state.pause()
    assert world._ahead.isActive()
    world._ahead.stop()
    world._moves.rested.emit()
    assert world._ahead.isActive()


def test_that_names_and_marks_keep_their_places_until_a_jump_has_landed(world: MapView, qtbot):
    """The torch comes to lie on a name, which moves once, with the map that is drawn in full."""
    world.set_options(USUAL)
    look_at(world, *VIEWS[0])
    overlay, state = world._layers.overlay, world._state
    world._layers.at_once = False
    QTest.qWait(SERIES_MS)
    marks = sorted(mark.rect.getCoords() for mark in overlay.pictures.placed)
    hidden = next(u for u in np.arange(state.utc_s, state.utc_s + 2e5, 20.0) if hides(world, u))
    names = world.label_rects
    state.seek(float(hidden))
    world.repaint()
    assert world._jumped.isActive()
    assert world.label_rects == names
    assert sorted(mark.rect.getCoords() for mark in overlay.pictures.placed) == marks
    qtbot.waitUntil(lambda: not world._jumped.isActive(), timeout=2000)
    world.repaint()
    assert world.label_rects != names


def test_that_the_mark_set_off_is_right_after_a_jump_and_back(world: MapView, monkeypatch) -> None:
    monkeypatch.setattr("torchviewer.views.map_picture.SERIES_MS", 60_000)  # on a busy machine, too
    world.set_options(USUAL)
    look_at(world, *VIEWS[0])
    overlay, state, start_utc_s = world._layers.overlay, world._state, world._state.utc_s
    current = [mark.ids for mark in overlay.pictures.placed if mark.current]
    world._layers.at_once = False
    for at in ("liftoff", "docking"):  # the second one soon after the first
        state.seek(parse_time(at, state.mission))
        world.repaint()
    assert [mark.ids for mark in overlay.pictures.placed if mark.current] != current
    state.seek(start_utc_s)  # and the map lands before a rough frame of this instant
    world._jumped.stop()
    world._land()
    world.repaint()
    assert [mark.ids for mark in overlay.pictures.placed if mark.current] == current


def hides(world: MapView, utc_s: float) -> bool:
    """Whether the torch would lie in the middle of a name then."""
    fix = world._state.flight.fix(float(utc_s))
    at = None if fix is None else QPointF(*world.view.place(fix.lat_deg, fix.lon_deg))
    return at is not None and any(
        rect.adjusted(3, 3, -3, -3).contains(at) for rect in world.label_rects.values()
    )


@pytest.mark.parametrize("view", [VIEWS[0], VIEWS[3]], ids=["flat", "globe"])
def test_that_the_night_goes_along_with_many_jumps(world: MapView, qtbot, view) -> None:
    """As the hand drags the clock along the timeline, before anything comes to rest."""
    look_at(world, *view)
    world._layers.at_once = False
    state, first = world._state, pixels_of(image_of(world)).astype(float)
    for _ in range(12):
        state.seek(state.utc_s + 1200.0)
        world.grab()
        assert world._jumped.isActive()
    dragged = pixels_of(image_of(world)).astype(float)
    qtbot.waitUntil(lambda: not world._jumped.isActive(), timeout=2000)
    rested = pixels_of(image_of(world)).astype(float)
    assert apart(first, rested) > 0.05
    assert apart(dragged, rested) < apart(first, rested) / 5


def test_that_the_night_goes_along_with_many_short_jumps_now_and_then(world: MapView) -> None:
    look_at(world, *VIEWS[0])
    world._layers.at_once = False
    state, earth = world._state, world._layers.earth
    suns = set()
    for _ in range(20):
        state.seek(state.utc_s + 60.0)
        world.grab()
        assert world._jumped.isActive()
        suns.add(earth._sun)
        QTest.qWait(20)
    assert 3 <= len(suns) < 15


def test_that_a_jump_alone_is_followed_by_the_whole_map_and_one_of_many_is_not(
    world: MapView, monkeypatch
) -> None:
    look_at(world, *VIEWS[0])
    world._layers.at_once = False
    QTest.qWait(SERIES_MS + 50)
    state = world._state
    state.seek(state.utc_s + 600.0)
    world.repaint()
    assert world._jumped.interval() == LANDING_MS
    started: list[int] = []
    monkeypatch.setattr(world._jumped, "start", started.append)
    world.repaint()
    assert not started  # what else is painted does not put it off
    state.seek(state.utc_s + 600.0)
    world.repaint()
    assert started == [JUMP_MS]


def test_that_times_along_the_path_are_where_they_are_drawn_after_a_jump_and_back(
    world: MapView,
) -> None:
    world.set_options(USUAL)
    world.prepare_fully()
    world._layers.at_once = False
    state, utc_s, ticks = world._state, world._state.utc_s, world.tick_rects
    names = world.label_rects
    state.seek(utc_s + 3000.0)
    world.grab()
    assert world.tick_rects != ticks
    state.seek(utc_s)  # and the map lands before a rough frame of this instant
    world._jumped.stop()
    world._land()
    world.grab()
    assert (world.tick_rects, world.label_rects) == (ticks, names)
    assert ticks


def test_that_a_jump_never_shows_the_ground_of_another_view(world: MapView) -> None:
    look_at(world, *VIEWS[0])
    world._layers.at_once = False
    world.set_view(world.view.panned(60.0, 0.0))
    world._state.seek(world._state.utc_s + 600.0)
    world.grab()
    assert world._layers.earth._drawn.view == world.view


@pytest.mark.parametrize("kind", [FlatView, GlobeView])
def test_that_a_plain_map_shows_coasts_while_it_moves(look, kind: type) -> None:
    """Where no picture tells land from sea: all over the coasts the ground is brighter."""
    view, earth = kind.home(*SIZE), EarthLayer(Pictures())
    earth.imagery = False
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        earth.draft(painter, view, Sun(-17.0, -40.0), HANDOVER_UTC_S)
    lon, lat = lines_of("110m", "coast").points.T.astype(float)
    x, y = on_map(view, lat, lon)
    seen = (x > 5) & (x < SIZE[0] - 5) & (y > 5) & (y < SIZE[1] - 5)
    at, bright = (y[seen].astype(int), x[seen].astype(int)), pixels_of(image).sum(axis=2)
    assert seen.sum() > 500
    beside = at[0] + 4, at[1] + 4
    assert bright[at].mean() > bright[beside].mean() + 40
