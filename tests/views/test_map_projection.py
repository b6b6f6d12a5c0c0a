"""The flat map's arithmetic."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.views.map_projection import FlatView, wrapped_deg

SIZES = st.tuples(st.integers(200, 4000), st.integers(120, 2200))
LATS = st.floats(-90, 90)
LONS = st.floats(-180, 179.999)
FACTORS = st.floats(1.0, 60.0)
NEAR_PX = 1e-6
NEAR_DEG = 1e-7


@st.composite
def views(draw: st.DrawFn) -> FlatView:
    """Any part of the world at any allowed scale."""
    width, height = draw(SIZES)
    view = FlatView.home(width, height)
    view = view.zoomed(draw(FACTORS), draw(st.floats(0, width)), draw(st.floats(0, height)))
    return view.centred(draw(LATS), draw(LONS))


@given(views(), LATS, LONS)
def test_that_a_place_comes_back_from_its_pixel(view: FlatView, lat: float, lon: float) -> None:
    back_lat, back_lon = view.ground(*view.place(lat, lon))
    assert back_lat == pytest.approx(lat, abs=NEAR_DEG)
    assert abs(wrapped_deg(back_lon - lon)) < NEAR_DEG


@given(views(), LATS, LONS)
def test_that_the_copy_nearest_to_the_middle_is_taken(
    view: FlatView, lat: float, lon: float
) -> None:
    x, _ = view.place(lat, lon)
    assert abs(x - view.width_px / 2) <= view.world_px / 2 + NEAR_PX


@given(views())
def test_that_no_view_shows_beyond_a_pole(view: FlatView) -> None:
    assert view.y_px(90.0) <= NEAR_PX
    assert view.y_px(-90.0) >= view.height_px - NEAR_PX


@given(views(), st.floats(0.2, 5.0), st.data())
def test_that_zooming_keeps_the_ground_under_the_pointer(
    view: FlatView, factor: float, data: st.DataObject
) -> None:
    x, y = data.draw(st.floats(0, view.width_px)), data.draw(st.floats(0, view.height_px))
    lat, lon = view.ground(x, y)
    zoomed = view.zoomed(factor, x, y)
    now_lat, now_lon = zoomed.ground(x, y)
    assert abs(wrapped_deg(now_lon - lon)) < 1e-6
    held_at_a_pole = abs(zoomed.y_px(90.0)) < 1e-3 or (
        abs(zoomed.y_px(-90.0) - zoomed.height_px) < 1e-3
    )
    assert held_at_a_pole or now_lat == pytest.approx(lat, abs=1e-6)


@given(views(), st.integers(-5, 5))
def test_that_the_world_repeats_to_the_east_and_west(view: FlatView, turns: int) -> None:
    around = view.panned(turns * view.world_px, 0.0)
    assert abs(wrapped_deg(around.centre_lon_deg - view.centre_lon_deg)) < 1e-6


@given(views(), st.floats(-5000, 5000), st.floats(1, 400))
def test_that_copies_name_every_shift_that_can_be_seen(
    view: FlatView, left: float, width: float
) -> None:
    shifts = view.copies(left, left + width)
    for k in range(-40, 41):
        shift = k * view.world_px
        seen = left + shift < view.width_px and left + width + shift > 0
        assert not seen or any(abs(shift - one) < NEAR_PX for one in shifts)


@pytest.mark.parametrize(
    ("width", "height"), [(1150, 575), (1280, 500), (1920, 900), (1203, 574), (3840, 1800)]
)
def test_that_a_wide_map_starts_with_the_whole_world_once(width: int, height: int) -> None:
    view = FlatView.home(width, height)
    assert view.world_px == pytest.approx(width)
    assert view.shows_whole_world


@pytest.mark.parametrize(("width", "height"), [(800, 500), (400, 700), (3000, 300), (2000, 200)])
def test_that_a_map_of_any_shape_is_filled(width: int, height: int) -> None:
    view = FlatView.home(width, height)
    assert view.y_px(90.0) <= NEAR_PX
    assert view.y_px(-90.0) >= height - NEAR_PX


# the station's inclination was 51.65 degrees (its element sets)
@given(SIZES)
def test_that_the_home_view_holds_the_whole_ground_track(size: tuple[int, int]) -> None:
    view = FlatView.home(*size)
    assert view.y_px(51.7) > 0
    assert view.y_px(-51.7) < view.height_px


@pytest.mark.parametrize(
    ("width", "height", "low"), [(959, 351, 76), (959, 387, 70), (1458, 647, 94), (700, 300, 60)]
)
def test_that_the_home_view_holds_the_marker_above_what_covers_its_foot(width, height, low) -> None:
    """Its disc has a radius of 9 px; twice as large letters cover more than a map has to spare."""
    view = FlatView.home(width, height, low)
    assert view.y_px(51.7) > 9
    assert view.y_px(-51.7) < height - low - 9
    assert view.shows_whole_world
    assert view.zoomed(3.0, 100, 100).zoomed(0.01, 100, 100).px_per_deg == view.px_per_deg


def test_that_the_closest_view_is_500_km_across() -> None:
    # one degree of arc is 111.2 km on a sphere of 6371 km
    view = FlatView.home(1000, 500).zoomed(1e6, 500, 250)
    assert view.width_px / view.px_per_deg * 111.2 == pytest.approx(500, rel=0.01)


def test_that_a_view_of_the_whole_world_stays_one_when_resized() -> None:
    assert FlatView.home(640, 320).resized(1920, 900) == FlatView.home(1920, 900)


def test_that_a_closer_view_keeps_its_scale_when_resized() -> None:
    view = FlatView.home(1000, 500).zoomed(5, 500, 250)
    assert view.resized(1200, 600).px_per_deg == view.px_per_deg
