"""What pointing at the map asks for."""

import math
from collections.abc import Callable
from functools import cache

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from torchviewer.mission.times import parse_time
from torchviewer.state.enquiry import Spot
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import map_imagery
from torchviewer.views.map_geometry import distance_km
from torchviewer.views.map_hands import LONG_PRESS_MS
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_view import MapView

LEFT = Qt.MouseButton.LeftButton
SHIFT = Qt.KeyboardModifier.ShiftModifier
AHEAD_S = 300.0
NEAR_S = 30.0  # a pixel of the whole world is 5 s of way


@pytest.fixture(autouse=True, scope="module")
def pictures_read_once():
    """Decode each picture of the Earth once for all tests of this file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(map_imagery, "read_picture", cache(map_imagery.read_picture))
        yield


@pytest.fixture(params=["flat", "globe"])
def world(request, state: MissionState, qtbot) -> MapView:
    """A map that is shown, in each projection, the station over the South Atlantic."""
    state.seek(parse_time("2013-11-09T15:33:00Z", state.mission))
    made = MapView(state)
    qtbot.addWidget(made)
    made.resize(1094, 575)
    made.set_options(MapOptions(projection=request.param, names=False))
    made.prepare_fully()
    with qtbot.waitExposed(made):
        made.show()
    made.set_view(made._moves.home())
    QTest.qWait(0)
    return made


@pytest.fixture(scope="module")
def screen(look):
    return QTest.createTouchDevice()


def pixel_of(world: MapView, utc_s: float) -> QPoint:
    """Where the torch's path is at an instant, clear of the call-out."""
    fix = world._state.flight.fix(utc_s)
    assert world.view.sees(fix.lat_deg, fix.lon_deg)
    at = QPointF(*world.view.place(fix.lat_deg, fix.lon_deg))
    assert not world.callout_rect.contains(at)
    return at.toPoint()


def hover(world: MapView, at: QPoint) -> None:
    """Come there from elsewhere: a pointer that is there already does not move."""
    QTest.mouseMove(world, at + QPoint(0, 60))
    QTest.mouseMove(world, at)


def open_ground(world: MapView) -> QPoint:
    """A pixel of the Earth far from path, names, buttons and call-out."""
    for x in range(150, 900, 25):
        for y in range(60, 500, 25):
            at = QPointF(x, y)
            clear = world._pointer.instant_at(at, 60.0) is None
            clear = clear and not world.callout_rect.adjusted(-40, -40, 40, 40).contains(at)
            clear = clear and not any(r.contains(at) for r in world.label_rects.values())
            if clear and world.view.ground(x, y) is not None and world.view.ground(x + 60, y + 40):
                return at.toPoint()
    raise AssertionError("no open ground")


def wait_until(done: Callable[[], bool]) -> None:
    for _ in range(500):
        if done():
            return
        QTest.qWait(10)
    raise AssertionError("waited in vain")


def wait_for_the_question(world: MapView) -> None:
    """Until a click is known not to be the first half of a double click."""
    wait_until(lambda: not world._pointer._ask_timer.isActive())


def test_that_hovering_over_the_path_looks_ahead_and_leaving_ends_it(world, state) -> None:
    now = state.utc_s
    for shift_s in (AHEAD_S, -AHEAD_S):
        hover(world, pixel_of(world, now + shift_s))
        assert state.enquiry.preview_utc_s == pytest.approx(now + shift_s, abs=NEAR_S)
        assert state.utc_s == now
        assert world.cursor().shape() == Qt.CursorShape.PointingHandCursor
        QTest.mouseMove(world, open_ground(world))
        assert state.enquiry.preview_utc_s is None
        assert world.cursor().shape() != Qt.CursorShape.PointingHandCursor
    hover(world, pixel_of(world, now + AHEAD_S))
    QApplication.sendEvent(world, QEvent(QEvent.Type.Leave))
    assert state.enquiry.preview_utc_s is None
    assert state.utc_s == now


def test_that_what_another_view_looks_at_is_left_alone(world, state) -> None:
    state.preview(state.utc_s + 77.0)
    QTest.mouseMove(world, open_ground(world))
    QApplication.sendEvent(world, QEvent(QEvent.Type.Leave))
    assert state.enquiry.preview_utc_s == state.utc_s + 77.0
    state.preview(None)


def test_that_a_click_on_the_path_goes_there(world, state) -> None:
    now = state.utc_s
    at = pixel_of(world, now + AHEAD_S)
    hover(world, at)
    QTest.mouseClick(world, LEFT, pos=at)
    assert state.utc_s == pytest.approx(now + AHEAD_S, abs=NEAR_S)
    assert state.enquiry.preview_utc_s is None
    wait_for_the_question(world)
    assert state.enquiry.spot is None


def test_that_a_click_elsewhere_asks_about_that_place(world, state) -> None:
    now, at = state.utc_s, open_ground(world)
    ground = world.view.ground(at.x(), at.y())
    QTest.mouseClick(world, LEFT, pos=at)
    assert state.enquiry.spot is None  # it may be the first half of a double click
    wait_for_the_question(world)
    assert state.enquiry.spot == Spot(*ground)
    assert state.utc_s == now


def test_that_the_place_under_the_click_is_asked_about_though_the_map_moves_on(
    world, state
) -> None:
    at = open_ground(world)
    ground = world.view.ground(at.x(), at.y())
    QTest.mouseClick(world, LEFT, pos=at)
    world.set_view(world.view.zoomed(3.0, 500, 200).panned(120, 40))
    wait_for_the_question(world)
    assert state.enquiry.spot == Spot(*ground)


def test_that_a_double_click_comes_closer_and_asks_nothing(world, state) -> None:
    before, at = world.view.px_per_deg, open_ground(world)
    QTest.mouseClick(world, LEFT, pos=at)
    QTest.mouseDClick(world, LEFT, pos=at)
    wait_for_the_question(world)
    wait_until(lambda: not world._moves._glide.running)
    assert state.enquiry.spot is None
    assert world.view.px_per_deg == pytest.approx(2 * before, rel=0.01)


def test_that_a_click_beside_the_globe_asks_nothing_any_longer(world, state) -> None:
    state.enquiry.ask_about(Spot(1.0, 2.0))
    QTest.mouseClick(world, LEFT, pos=QPoint(20, 20))
    wait_for_the_question(world)
    # a flat map fills its frame: there is ground everywhere
    assert (state.enquiry.spot is None) == (world.options.projection == "globe")


def test_that_a_drag_with_shift_measures_and_does_not_move_the_map(world, state) -> None:
    view, start = world.view, open_ground(world)
    end = start + QPoint(60, 40)
    QTest.mousePress(world, LEFT, SHIFT, start)
    QTest.mouseMove(world, start + QPoint(30, 20))
    QTest.mouseMove(world, end)
    QTest.mouseRelease(world, LEFT, SHIFT, end)
    ruler = state.enquiry.ruler
    assert ruler is not None
    assert distance_km(ruler.start, view.ground(start.x(), start.y())) < 1.0
    assert distance_km(ruler.end, view.ground(end.x(), end.y())) < 1.0
    assert world.view == view
    assert world.following


def test_that_a_finger_measures_in_ruler_mode_and_ending_it_clears_the_ruler(
    world, state, screen
) -> None:
    view, start = world.view, open_ground(world)
    end = start + QPoint(60, 40)
    world.set_measuring(True)
    QTest.touchEvent(world, screen).press(0, start, world).commit()
    QTest.touchEvent(world, screen).move(0, end, world).commit()
    QTest.touchEvent(world, screen).release(0, end, world).commit()
    assert distance_km(state.enquiry.ruler.start, view.ground(start.x(), start.y())) < 1.0
    assert distance_km(state.enquiry.ruler.end, view.ground(end.x(), end.y())) < 1.0
    assert world.view == view
    world.set_measuring(False)
    assert state.enquiry.ruler is None


def test_that_a_ruler_ended_under_the_hand_stays_ended(world, state) -> None:
    start = open_ground(world)
    world.set_measuring(True)
    QTest.mousePress(world, LEFT, pos=start)
    QTest.mouseMove(world, start + QPoint(30, 20))
    assert state.enquiry.ruler is not None
    world.set_measuring(False)
    QTest.mouseMove(world, start + QPoint(60, 40))
    QTest.mouseRelease(world, LEFT, pos=start + QPoint(60, 40))
    assert state.enquiry.ruler is None
    assert not world._hands.holding


def test_that_a_measurement_begun_on_the_path_ends_the_look_ahead(world, state) -> None:
    at = pixel_of(world, state.utc_s + AHEAD_S)
    hover(world, at)
    QTest.mousePress(world, LEFT, SHIFT, at)
    QTest.mouseMove(world, at + QPoint(0, 40))
    assert state.enquiry.preview_utc_s is None
    QTest.mouseRelease(world, LEFT, SHIFT, at + QPoint(0, 40))


def test_that_what_is_looked_at_is_what_lies_under_a_pointer_that_rests(world, state) -> None:
    """The map may be moved by keys, or after the torch, and another projection shown."""
    torch = world.torch_position
    world.set_view(world.view.zoomed(3, torch.x(), torch.y()))
    now, at = state.utc_s, pixel_of(world, state.utc_s + AHEAD_S / 2)
    hover(world, at)
    there = pixel_of(world, now + AHEAD_S / 4)
    world.set_view(world.view.dragged(there.x(), there.y(), at.x(), at.y()))
    assert state.enquiry.preview_utc_s == pytest.approx(now + AHEAD_S / 4, abs=NEAR_S)
    world.set_view(world.view.dragged(at.x(), at.y(), at.x(), at.y() + 70))
    assert state.enquiry.preview_utc_s is None


def test_that_a_jump_is_seen_though_the_pointer_rests_on_the_path(world, state) -> None:
    """A presenter's next event, the mouse left where it was."""
    at = pixel_of(world, state.utc_s + AHEAD_S)
    hover(world, at)
    assert state.enquiry.preview_utc_s is not None
    state.next_event()
    assert state.enquiry.preview_utc_s is None
    assert state.shown_utc_s == state.utc_s
    QTest.qWait(20)
    assert state.enquiry.preview_utc_s is None


def test_that_a_long_press_on_the_path_looks_ahead_until_it_is_lifted(
    world, state, screen, qtbot
) -> None:
    now, at = state.utc_s, pixel_of(world, state.utc_s + AHEAD_S)
    QTest.touchEvent(world, screen).press(0, at, world).commit()
    qtbot.waitUntil(lambda: state.enquiry.preview_utc_s is not None, timeout=LONG_PRESS_MS + 2000)
    assert state.enquiry.preview_utc_s == pytest.approx(now + AHEAD_S, abs=NEAR_S)
    further = pixel_of(world, now + AHEAD_S + 120)
    QTest.touchEvent(world, screen).move(0, further, world).commit()
    assert state.enquiry.preview_utc_s == pytest.approx(now + AHEAD_S + 120, abs=NEAR_S)
    QTest.touchEvent(world, screen).release(0, further, world).commit()
    assert state.enquiry.preview_utc_s is None
    assert state.utc_s == now
    assert world.following


def test_that_two_fingers_pinch(world, state, screen) -> None:
    before = world.view.px_per_deg
    one, other = QPoint(500, 280), QPoint(600, 280)
    QTest.touchEvent(world, screen).press(0, one, world).press(1, other, world).commit()
    moved = QTest.touchEvent(world, screen)
    moved.move(0, QPoint(450, 280), world).move(1, QPoint(650, 280), world).commit()
    assert world.view.px_per_deg == pytest.approx(2 * before)
    assert not world.following
    done = QTest.touchEvent(world, screen)
    done.release(0, QPoint(450, 280), world).release(1, QPoint(650, 280), world).commit()
    assert not world._hands.holding


@pytest.mark.parametrize("rests", [False, True])
def test_that_the_ground_stays_under_fingers_that_move_one_by_one(
    world, screen, *, rests: bool
) -> None:
    """A screen may tell of each finger in its own event; a thumb may rest after its first move."""
    before = world.view.px_per_deg
    world.set_view(world.view.zoomed(2.0, 547, 287))  # away from the poles, which hold a flat map
    one, other = 500, 600
    ground = [world.view.ground(x, 280) for x in (one, other)]
    touch = QTest.touchEvent(world, screen)
    touch.press(0, QPoint(one, 280), world).press(1, QPoint(other, 280), world).commit()
    for step in range(10):
        if not rests or step == 0:
            one -= 5
            touch.move(0, QPoint(one, 280), world).stationary(1).commit()
        other += 5
        touch.stationary(0).move(1, QPoint(other, 280), world).commit()
    assert world.view.px_per_deg == pytest.approx(2 * before * (other - one) / 100, rel=0.01)
    for x, place in zip((one, other), ground, strict=True):
        assert distance_km(world.view.ground(x, 280), place) * world.view.px_per_deg < 3 * 111.0
    touch.release(0, QPoint(one, 280), world).release(1, QPoint(other, 280), world).commit()


def test_that_clicking_a_name_asks_about_the_place_at_once(world, state) -> None:
    world.set_options(MapOptions(projection=world.options.projection, names=True))
    world.prepare_fully()
    name, rect = next(iter(world.label_rects.items()))
    QTest.mouseClick(world, LEFT, pos=rect.center().toPoint())
    place = state.mission.places[name]
    assert state.selection == Selection("place", name)
    assert (state.enquiry.spot.lat_deg, state.enquiry.spot.lon_deg) == (
        place.lat_deg,
        place.lon_deg,
    )


def test_that_a_storm_on_the_map_leaves_it_sound_and_at_rest(world, state, screen) -> None:
    from .test_map_hands import Storm

    now = state.utc_s
    Storm(world, screen, 7).blow(400)
    wait_for_the_question(world)
    wait_until(lambda: not world._moves.moving)
    assert not world._hands.holding
    assert state.enquiry.preview_utc_s is None
    numbers = [world.view.centre_lat_deg, world.view.centre_lon_deg, world.view.px_per_deg]
    assert all(map(math.isfinite, numbers))
    assert state.mission.span.start_utc_s <= state.utc_s <= state.mission.span.end_utc_s
    assert not world.grab().isNull()
    state.seek(now)
