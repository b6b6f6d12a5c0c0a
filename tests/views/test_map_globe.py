"""The globe's arithmetic."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from torchviewer.views.map_geometry import EARTH_RADIUS_KM, KM_PER_DEG, circle, distance_km
from torchviewer.views.map_globe import COVERED_PART, MOST_SPIN, MOST_TURN, GlobeView
from torchviewer.views.map_motion import pinched
from torchviewer.views.map_points import circle_on
from torchviewer.views.map_projection import wrapped_deg

SIZES = st.tuples(st.integers(160, 3840), st.integers(100, 2160))
LATS = st.floats(-90, 90)
LONS = st.floats(-180, 179.999)
FACTORS = st.floats(1.0, 60.0)
NEAR_PX = 1e-6
NEAR_KM = 0.01
ANY = st.floats(allow_nan=False, allow_infinity=False, width=32)


@st.composite
def views(draw: st.DrawFn) -> GlobeView:
    """A globe turned anywhere, at any allowed scale."""
    width, height = draw(SIZES)
    view = GlobeView.home(width, height, draw(st.floats(0, height / 3)), (draw(LATS), draw(LONS)))
    return view.zoomed(draw(FACTORS), *view.middle_px)


def away_deg(view: GlobeView, lat_deg: float, lon_deg: float) -> float:
    """How far a place is from the middle of the globe, degrees of arc."""
    middle = view.centre_lat_deg, view.centre_lon_deg
    return distance_km(middle, (lat_deg, lon_deg)) / KM_PER_DEG


def is_held(view: GlobeView, ground: tuple[float, float], x_px: float, y_px: float) -> bool:
    x, y = view.place(*ground)
    return view.sees(*ground) and math.hypot(x - x_px, y - y_px) < 1e-3


Way = list[tuple[GlobeView, float, float]]


def is_easy(ground: tuple[float, float], way: Way) -> bool:
    """Whether a globe, north up, can hold a place at pixel after pixel without turning far.

    `way`: a globe of the scale wanted and a pixel each, from where the place is now. The axis
    stands upright, so a place can be no farther right than its parallel is wide; then one tilt of
    the axis brings it to the height wanted, and it must not lead over a pole.
    """
    lat, lon = math.radians(ground[0]), math.radians(ground[1])
    start = way[0][0]
    before = math.radians(start.centre_lat_deg), math.radians(start.centre_lon_deg)
    was: tuple[float, float] | None = None
    for view, x_px, y_px in way:
        middle_x, middle_y = view.middle_px
        right, up = (x_px - middle_x) / view.radius_px, (middle_y - y_px) / view.radius_px
        if math.hypot(right, up) > 0.95 or abs(right) > math.cos(lat):
            return False
        near = math.sqrt(1.0 - right * right - up * up)
        along = math.sqrt(math.cos(lat) ** 2 - right * right)
        if along < 0.3:
            return False
        turns = []
        for side in (along, -along):  # before the axis or, seen over a pole, behind it
            tilt = math.atan2(math.sin(lat), side) - math.atan2(up, near)
            north = math.remainder(tilt - before[0], math.tau)
            east = math.remainder(lon - math.atan2(right, side) - before[1], math.tau)
            turns.append((math.hypot(north, east), north, east))
        turn, north, east = min(turns)
        if abs(before[0] + north) > math.radians(89.9):
            return False
        if was is not None and turn > 3.5 * math.dist(was, (right, up)) + 1e-9:
            return False
        before, was = (before[0] + north, before[1] + east), (right, up)
    return True


def parts(count: int = 64) -> list[float]:
    return [index / count for index in range(count + 1)]


def spin_deg(one: GlobeView, other: GlobeView) -> float:
    """The angle of the one rotation that leads from a view to another, degrees."""
    axes = zip(one.axes, other.axes, strict=True)
    trace = sum(a * b for pair in axes for a, b in zip(*pair, strict=True))
    return math.degrees(math.acos(min(max((trace - 1.0) / 2.0, -1.0), 1.0)))


def turned_deg(one: GlobeView, other: GlobeView) -> float:
    """How far the middle has gone, degrees of arc."""
    return away_deg(one, other.centre_lat_deg, other.centre_lon_deg)


# Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395), appendix A, numerical
# example of the orthographic projection: centre 40 N 100 W, place 30 N 110 W, a sphere of radius
# 1: x = -0.1503837, y = -0.1651911, cos c = 0.9747290
def test_that_the_worked_example_of_snyder_comes_out() -> None:
    view = GlobeView.home(1000, 800, 0.0, (40.0, -100.0))
    x, y = view.place(30.0, -110.0)
    middle_x, middle_y = view.middle_px
    assert (x - middle_x) / view.radius_px == pytest.approx(-0.1503837, abs=1e-7)
    assert (middle_y - y) / view.radius_px == pytest.approx(-0.1651911, abs=1e-7)
    assert math.cos(math.radians(away_deg(view, 30.0, -110.0))) == pytest.approx(
        0.9747290, abs=1e-7
    )
    assert view.ground(x, y) == pytest.approx((30.0, -110.0), abs=1e-9)


@given(views(), LATS, LONS)
def test_that_a_place_in_sight_comes_back_from_its_pixel(
    view: GlobeView, lat: float, lon: float
) -> None:
    assume(away_deg(view, lat, lon) < 89.0)
    ground = view.ground(*view.place(lat, lon))
    assert ground is not None
    assert distance_km(ground, (lat, lon)) < NEAR_KM


@given(views(), LATS, LONS)
def test_that_a_place_is_seen_within_a_right_angle_of_the_middle(
    view: GlobeView, lat: float, lon: float
) -> None:
    angle = away_deg(view, lat, lon)
    assume(abs(angle - 90.0) > 0.01)
    assert view.sees(lat, lon) == (angle < 90.0)


@given(views())
def test_that_the_limb_is_a_right_angle_away_all_around(view: GlobeView) -> None:
    middle = view.centre_lat_deg, view.centre_lon_deg
    assert all(view.sees(*place) for place in circle(middle, 89.98)[:97])
    assert not any(view.sees(*place) for place in circle(middle, 90.01)[:97])


@given(views(), st.floats(-1.5, 1.5), st.floats(-1.5, 1.5))
def test_that_there_is_ground_on_the_disc_and_nowhere_else(
    view: GlobeView, right: float, up: float
) -> None:
    away = math.hypot(right, up)
    assume(abs(away - 1.0) > 1e-6)
    middle_x, middle_y = view.middle_px
    ground = view.ground(middle_x + right * view.radius_px, middle_y - up * view.radius_px)
    assert (ground is not None) == (away < 1.0)
    if ground is not None:
        assert -90.0 <= ground[0] <= 90.0
        assert -180.0 <= ground[1] < 180.0


def test_that_a_pixel_on_the_very_limb_is_on_the_globe_or_beside_it() -> None:
    view = GlobeView.home(960, 480)
    middle_x, middle_y = view.middle_px
    # the squares of this sine and cosine add up to 1, but taken from 1 one by one they leave -6e-17
    x, y = 335.67548851331446, 72.89800903600946
    ground = view.ground(x, y)
    assert ground is None or math.hypot(x - middle_x, y - middle_y) <= view.radius_px


@given(views(), st.floats(0, 1), st.floats(0, math.tau), st.floats(0, 1), st.floats(0, math.tau))
def test_that_a_drag_keeps_the_held_ground_under_the_hand_wherever_that_turns_little(
    view: GlobeView, part: float, angle: float, to_part: float, to_angle: float
) -> None:
    middle_x, middle_y = view.middle_px
    x0, y0 = (
        middle_x + part * 0.95 * view.radius_px * math.cos(angle),
        middle_y + part * 0.95 * view.radius_px * math.sin(angle),
    )
    x1, y1 = (
        middle_x + to_part * 0.95 * view.radius_px * math.cos(to_angle),
        middle_y + to_part * 0.95 * view.radius_px * math.sin(to_angle),
    )
    ground = view.ground(x0, y0)
    assert ground is not None
    assume(
        is_easy(ground, [(view, x0 + part * (x1 - x0), y0 + part * (y1 - y0)) for part in parts()])
    )
    assert is_held(view.dragged(x0, y0, x1, y1), ground, x1, y1)


def test_that_ground_seen_over_the_pole_is_dragged_like_any_other() -> None:
    # 85 N on the far meridian lies 15 degrees from a middle at 80 N
    view = GlobeView.home(800, 600, 0.0, (80.0, 0.0))
    x, y = view.place(85.0, 180.0)
    turned = view.dragged(x, y, x + 1.0, y)
    assert is_held(turned, (85.0, 180.0), x + 1.0, y)
    assert turned.centre_lat_deg == pytest.approx(80.0, abs=0.1)
    assert abs(wrapped_deg(turned.centre_lon_deg)) < 3.0


def test_that_zooming_at_ground_over_the_pole_turns_nothing_around() -> None:
    view = GlobeView.home(800, 600, 0.0, (80.0, 0.0))
    x, y = view.place(85.0, 180.0)
    closer = view.zoomed(1.2, x, y)
    assert is_held(closer, (85.0, 180.0), x, y)
    assert abs(wrapped_deg(closer.centre_lon_deg)) < 1.0


@given(views(), st.floats(0.2, 5.0), st.floats(0, 0.95), st.floats(0, math.tau))
def test_that_zooming_keeps_the_ground_under_the_pointer_wherever_that_turns_little(
    view: GlobeView, factor: float, part: float, angle: float
) -> None:
    middle_x, middle_y = view.middle_px
    x = middle_x + part * view.radius_px * math.cos(angle)
    y = middle_y + part * view.radius_px * math.sin(angle)
    ground = view.ground(x, y)
    assert ground is not None
    zoomed = view.zoomed(factor, x, y)
    growth = zoomed.px_per_deg / view.px_per_deg
    scales = [view.px_per_deg * growth**part for part in parts()]
    assume(is_easy(ground, [(replace(view, px_per_deg=scale), x, y) for scale in scales]))
    assert is_held(zoomed, ground, x, y)


NEAR_POLES = st.one_of(LATS, st.floats(80, 90), st.floats(-90, -80), st.sampled_from((90, -90)))


@st.composite
def globes(draw: st.DrawFn) -> tuple[GlobeView, float, float]:
    """A globe, whole or closer, often turned to a pole; and a pixel on it."""
    whole = GlobeView.home(960, 480, 0.0, (draw(NEAR_POLES), draw(LONS)))
    view = replace(whole, px_per_deg=whole.px_per_deg * draw(st.sampled_from((1, 1.5, 2, 5, 50))))
    away, angle = draw(st.floats(0, 1)) * view.radius_px, draw(st.floats(0, math.tau))
    x, y = (480 + away * math.cos(angle)) % 960, (240 + away * math.sin(angle)) % 480
    assume(view.ground(x, y) is not None)
    return view, x, y


# two steps of a hand over the pole that had turned the globe by 179 degrees
BEYOND = GlobeView.home(960, 480, 0.0, (88.52, 138.78)), 480.0, 200.0
CLOSER = replace(GlobeView.home(960, 480, 0.0, (82.49, 79.15)), px_per_deg=3.9), 477.1, 22.3


@given(globes(), st.floats(0, 10), st.floats(0, math.tau))
@example(BEYOND, 3.0, math.pi / 2)
def test_that_a_drag_turns_no_farther_than_the_hand_is_worth(
    start: tuple[GlobeView, float, float], way_px: float, angle: float
) -> None:
    view, x, y = start
    end = view.dragged(x, y, x + way_px * math.cos(angle), y + way_px * math.sin(angle))
    hand_deg = way_px / view.px_per_deg
    assert turned_deg(view, end) <= MOST_TURN * hand_deg + 1e-4
    if view.shows_whole_world:
        assert spin_deg(view, end) <= MOST_TURN * MOST_SPIN * hand_deg + 1e-4


@given(globes(), st.sampled_from((1.2, 1 / 1.2)))
@example(CLOSER, 1.2)
@example(CLOSER, 1 / 1.2)
def test_that_a_notch_of_the_wheel_turns_no_farther_than_it_moves_the_ground(
    start: tuple[GlobeView, float, float], factor: float
) -> None:
    """At most about 35 degrees, where the whole globe is shown and the pointer is near the limb."""
    view, x, y = start
    end = view.zoomed(factor, x, y)
    away = math.hypot(x - 480, y - 240) / view.radius_px
    moved_deg = math.degrees(away * abs(math.log(factor))) * 1.02
    assert turned_deg(view, end) <= MOST_TURN * moved_deg + 1e-4
    assert spin_deg(view, end) <= 40.0


@given(globes(), st.floats(-10, 10), st.floats(-10, 10), st.floats(0.9, 1.1))
def test_that_two_fingers_turn_no_farther_than_they_move(
    start: tuple[GlobeView, float, float], dx: float, dy: float, spread: float
) -> None:
    view, x, y = start
    before = QPointF(x - 50, y), QPointF(x + 50, y)
    now = QPointF(x + dx - 50 * spread, y + dy), QPointF(x + dx + 50 * spread, y + dy)
    end = pinched(view, before, now)
    away_px = math.hypot(x + dx - 480, y + dy - 240)
    hand_px = math.hypot(dx, dy) + away_px * abs(math.log(spread)) * 1.12
    assert turned_deg(view, end) <= MOST_TURN * hand_px / view.px_per_deg + 1e-4


@given(globes(), st.floats(0, math.tau))
def test_that_hands_that_do_next_to_nothing_turn_next_to_nothing(
    start: tuple[GlobeView, float, float], angle: float
) -> None:
    view, x, y = start
    assert spin_deg(view, view.dragged(x, y, x, y)) < 1e-5
    assert spin_deg(view, view.zoomed(1.0, x, y)) < 1e-5
    away = 1e-5 * view.px_per_deg  # the smallest angle that a cosine tells
    x1, y1 = x + away * math.cos(angle), y + away * math.sin(angle)
    assert turned_deg(view, view.dragged(x, y, x1, y1)) < 1e-3
    assert spin_deg(view, view.zoomed(1.0 + 1e-6, x, y)) < 0.01


@pytest.mark.parametrize("aside_px", [-100.0, -3.0, 0.0, 30.0])
@pytest.mark.parametrize("step_px", [1.0, 10.0, 25.0])
@pytest.mark.parametrize("south", [False, True])
def test_that_a_drag_over_the_pole_comes_to_rest_there(
    aside_px: float, step_px: float, *, south: bool
) -> None:
    """Each 10 px turn the whole globe by at most 11 degrees; its middle is the pole at last."""
    side = -1.0 if south else 1.0
    view = GlobeView.home(960, 600, 0.0, (side * 40.0, 30.0))
    middle_x, middle_y = view.middle_px
    for _ in range(3):  # the hand takes it again and again
        heights = [middle_y + side * (step_px * step - 150) for step in range(int(300 / step_px))]
        for y0, y1 in pairwise(heights):
            end = view.dragged(middle_x + aside_px, y0, middle_x + aside_px, y1)
            assert spin_deg(view, end) <= 1.1 * step_px + 1e-4
            view = end
    assert view.centre_lat_deg == pytest.approx(side * 90.0)
    back = view.dragged(middle_x, middle_y, middle_x, middle_y - side * 100)
    assert 60.0 < side * back.centre_lat_deg < 75.0


@given(views())
def test_that_both_poles_stand_upright_over_the_middle(view: GlobeView) -> None:
    middle_x, middle_y = view.middle_px
    for lat in (90.0, -90.0):
        x, y = view.place(lat, 123.0)
        assert x == pytest.approx(middle_x, abs=1e-6 * view.radius_px)
        assert (y - middle_y) * lat <= NEAR_PX * view.radius_px


@given(views(), LATS)
def test_that_the_antimeridian_is_one_line(view: GlobeView, lat: float) -> None:
    assert view.place(lat, 180.0) == pytest.approx(view.place(lat, -180.0), abs=1e-6)
    assert view.sees(lat, 180.0) == view.sees(lat, -180.0)


@given(SIZES, st.floats(0, 1), LATS, LONS)
def test_that_the_home_view_holds_the_whole_globe(
    size: tuple[int, int], covered: float, lat: float, lon: float
) -> None:
    """Of what is covered at the lower end at most half: there the far south may lie."""
    width, height = size
    low_px = covered * height / 3
    view = GlobeView.home(width, height, low_px, (lat, lon))
    middle_x, middle_y = view.middle_px
    assert view.shows_whole_world
    assert middle_x - view.radius_px >= 0
    assert middle_y - view.radius_px >= 0
    assert middle_x + view.radius_px <= width
    assert middle_y + view.radius_px <= height - COVERED_PART * low_px + NEAR_PX
    assert (view.centre_lat_deg, view.centre_lon_deg) == pytest.approx((lat, wrapped_deg(lon)))


@given(SIZES)
def test_that_the_closest_view_is_500_km_across(size: tuple[int, int]) -> None:
    view = GlobeView.home(*size).zoomed(1e9, size[0] / 2, size[1] / 2)
    km_per_px = EARTH_RADIUS_KM / view.radius_px
    assert view.width_px * km_per_px == pytest.approx(500, rel=0.01)


def test_that_a_view_of_the_whole_globe_stays_one_when_resized() -> None:
    assert GlobeView.home(640, 320).resized(1920, 900) == GlobeView.home(1920, 900)


def test_that_a_closer_view_keeps_middle_and_scale_when_resized() -> None:
    view = GlobeView.home(1000, 500).zoomed(5, 600, 200)
    resized = view.resized(1200, 600)
    assert resized.px_per_deg == view.px_per_deg
    assert (resized.centre_lat_deg, resized.centre_lon_deg) == (
        view.centre_lat_deg, view.centre_lon_deg,
    )  # fmt: skip


@given(views())
def test_that_there_is_one_globe(view: GlobeView) -> None:
    assert view.copies(10.0, 20.0) == [0.0]
    assert view.copies(-20.0, -10.0) == []
    assert view.copies(view.width_px + 1.0, view.width_px + 9.0) == []


@given(views(), LATS, LONS, st.floats(0.1, 60.0))
def test_that_a_ring_on_the_far_side_runs_along_the_limb(
    view: GlobeView, lat: float, lon: float, radius: float
) -> None:
    middle_x, middle_y = view.middle_px
    points = [(point.x(), point.y()) for point in circle_on(view, lat, lon, radius)[0]]
    for x, y in points:
        assert math.hypot(x - middle_x, y - middle_y) <= view.radius_px * (1 + 1e-9)
    reached = away_deg(view, lat, lon) - radius
    assume(abs(reached - 90.0) > 2.0)
    assert bool(points) == (reached < 90.0)


@given(views(), ANY, ANY, ANY, ANY)
def test_that_finite_numbers_give_finite_numbers(
    view: GlobeView, a: float, b: float, c: float, d: float
) -> None:
    moved = [
        view, view.centred(a, b), view.panned(a, b), view.dragged(a, b, c, d),
        view.zoomed(abs(c), a, b), view.resized(max(abs(a) % 5000, 1), max(abs(b) % 5000, 1)),
    ]  # fmt: skip
    for one in moved:
        numbers = [one.centre_lat_deg, one.centre_lon_deg, one.px_per_deg, *one.place(c, d)]
        numbers += [*one.middle_px, *(one.ground(a, b) or ())]
        assert all(map(math.isfinite, numbers))
        assert -90.0 <= one.centre_lat_deg <= 90.0
        assert -180.0 <= one.centre_lon_deg < 180.0
        assert one.least_px_per_deg <= one.px_per_deg <= one.most_px_per_deg
