"""What a moving map leaves out on a machine that is slow."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest

from torchviewer.mission.times import parse_time
from torchviewer.views.map_earth import EarthLayer
from torchviewer.views.map_effort import EASY_PART, MEMORY, Effort
from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_imagery import Pictures
from torchviewer.views.map_sun import Sun
from torchviewer.views.map_view import MapView

SLOW_MS = 30.0


def test_that_frames_get_lighter_where_they_take_too_long_and_full_again_later() -> None:
    effort = Effort(6.0)
    for _ in range(20):
        effort.took(5.9)
    assert not effort.light
    for _ in range(20):
        effort.took(6.5)
    assert effort.light
    for _ in range(50):
        effort.took(6.0 * EASY_PART + 0.1)
    assert effort.light
    for _ in range(20):
        effort.took(6.0 * EASY_PART - 0.1)
    assert not effort.light


def test_that_one_frame_that_was_held_up_changes_nothing() -> None:
    effort = Effort(6.0)
    for _ in range(20):
        effort.took(4.0)
    effort.took(300.0)
    assert not effort.light


def test_that_what_is_left_out_does_not_come_and_go() -> None:
    """A frame that is light takes about half of one that is not."""
    effort, changes = Effort(6.0), 0
    for _ in range(500):
        before = effort.light
        effort.took(3.3 if effort.light else 6.6)
        changes += before != effort.light
    assert changes == 1


class Machine:
    """Every frame of a map in a hurry takes as long."""

    frame_ms = 1.0


@pytest.fixture
def machine(monkeypatch) -> Machine:
    machine, took = Machine(), Effort.took
    monkeypatch.setattr(Effort, "took", lambda self, _ms: took(self, machine.frame_ms))
    return machine


@pytest.fixture
def world(machine, state, show_map) -> MapView:
    state.seek(parse_time("2013-11-09T15:30:00Z", state.mission))
    world = show_map(state, 800, 400)
    world.set_following(False)
    return world


def drag(world: MapView, frames: int = 2 * MEMORY) -> QPoint:
    """Press the button and drag to and fro, frame by frame; the button stays down."""
    at = QPoint(400, 200)
    QTest.mousePress(world, Qt.MouseButton.LeftButton, pos=at)
    for number in range(frames):
        at += QPoint(20 if number % 4 < 2 else -20, 0)
        QTest.mouseMove(world, at)
        world.repaint()
    return at


@pytest.mark.parametrize("projection", ["flat", "globe"])
def test_that_a_slow_map_leaves_out_times_and_pictures_while_it_moves_and_has_them_at_rest(
    world: MapView, machine: Machine, qtbot, projection: str
) -> None:
    world.set_options(replace(world.options, projection=projection))
    qtbot.waitUntil(lambda: not world._fade.running)
    world.repaint()
    overlay = world._layers.overlay
    names = {one.id for one in overlay.names.placed}
    assert overlay.ticks
    assert overlay.pictures.placed
    machine.frame_ms = SLOW_MS
    end = drag(world)
    assert world._moves.moving
    assert (overlay.ticks, overlay.pictures.placed) == ([], [])
    assert names <= {one.id for one in overlay.names.placed}
    QTest.mouseRelease(world, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: world._moves.at_rest)
    world.repaint()
    assert overlay.ticks
    assert overlay.pictures.placed


def test_that_a_quick_map_shows_times_and_pictures_while_it_moves(world: MapView) -> None:
    overlay = world._layers.overlay
    end = drag(world)
    assert world._moves.moving
    assert overlay.ticks
    assert overlay.pictures.placed
    QTest.mouseRelease(world, Qt.MouseButton.LeftButton, pos=end)


def test_that_a_drag_back_to_where_it_began_brings_all_back(
    world: MapView, machine: Machine, qtbot
) -> None:
    """The picture of that view is still there, but room was looked for with less on the map."""
    overlay, before = world._layers.overlay, world.view
    ticks, marks = [one.id for one in overlay.ticks], [one.rect for one in overlay.pictures.placed]
    machine.frame_ms = SLOW_MS
    end = drag(world, 16)
    assert overlay.ticks == []
    assert world.view == before
    QTest.mouseRelease(world, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: world._moves.at_rest)
    world.repaint()
    assert [one.id for one in overlay.ticks] == ticks
    assert [one.rect for one in overlay.pictures.placed] == marks


def test_that_a_slow_map_leaves_the_call_out_as_it_lies_to_the_torch(
    world: MapView, machine: Machine, qtbot
) -> None:
    """Where a picture's mark beside the torch is left out, it could come nearer, and back."""

    def offset(world: MapView) -> QPointF:
        at = world.torch_position
        assert at is not None
        return world.callout_rect.topLeft() - QPointF(round(at.x()), round(at.y()))

    state = world._state
    world.resize(1458, 647)
    state.seek(parse_time("2013-11-09T15:14:00Z", state.mission))
    qtbot.waitUntil(lambda: not world._jumped.isActive())
    world.repaint()
    before = offset(world)
    machine.frame_ms = SLOW_MS
    end = drag(world, 15)
    assert world._layers.light
    assert (offset(world) - before).manhattanLength() <= 2.0
    QTest.mouseRelease(world, Qt.MouseButton.LeftButton, pos=end)
    qtbot.waitUntil(lambda: world._moves.at_rest)
    world.repaint()
    assert (offset(world) - before).manhattanLength() <= 2.0


@pytest.mark.parametrize("way_px", [(16, 7), (-16, -9), (-25, 8), (20, -8)])
def test_that_the_call_out_of_a_light_globe_that_turns_covers_no_name(
    world: MapView, machine: Machine, qtbot, way_px: tuple[int, int]
) -> None:
    """There names and torch do not move together."""
    state = world._state
    world.resize(700, 420)
    state.seek(parse_time("2013-11-09T15:14:00Z", state.mission))
    world.set_options(replace(world.options, projection="globe"))
    qtbot.waitUntil(lambda: not world._fade.running and not world._jumped.isActive())
    world.repaint()
    machine.frame_ms = SLOW_MS
    at, seen = QPoint(400, 200), 0
    QTest.mousePress(world, Qt.MouseButton.LeftButton, pos=at)
    for _ in range(20):
        at += QPoint(*way_px)
        QTest.mouseMove(world, at)
        world.repaint()
        if world._layers.light and not world.callout_rect.isEmpty():
            seen += 1
            covered = [r for r in world.label_rects.values() if r.intersects(world.callout_rect)]
            assert covered == []
    assert seen > 5
    QTest.mouseRelease(world, Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize("middle", [(20.0, 10.0), (85.0, 0.0), (-30.0, 179.0)])
@pytest.mark.parametrize("closer", [1.0, 3.0])
def test_that_a_light_globe_shows_the_same_world(
    look, qtbot, middle: tuple[float, float], closer: float
) -> None:
    """In half as many pixels either way: where the other is, and in its colours."""
    pictures = Pictures()
    for name in ("day_2700", "night_2048"):
        pictures.load(name)
    earth = EarthLayer(pictures)
    view = GlobeView.home(401, 300, 20.0).zoomed(closer, 200, 140).centred(*middle)
    drawn = []
    for light in (False, True):
        image = QImage(401, 300, QImage.Format.Format_RGB32)
        image.fill(QColor("#ff00ff"))
        with QPainter(image) as painter:
            earth.draft(painter, view, Sun(-17.0, -50.0), 1384011000.0, light=light)
        bytes_of = np.frombuffer(image.constBits(), np.uint8).reshape(300, 401, 4)
        drawn.append(bytes_of[:, :, :3].astype(float))
    full, light_one = drawn
    assert not (light_one == (255.0, 0.0, 255.0)).all(axis=2).any()
    assert abs(full - light_one).mean() < 5.0
    assert full.std() > 10.0
    shifted = np.roll(light_one, 8, axis=1)
    assert abs(full - light_one).mean() < 0.6 * abs(full - shifted).mean()
