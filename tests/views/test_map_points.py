"""Whole arrays of places on either kind of map."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QPainterPath

from torchviewer.flight.sun import sun_direction, sun_elevation_deg, sun_place
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_points import (
    directions_of,
    globe_grid,
    on_globe,
    on_map,
    path_on,
    sines_of_sun,
)
from torchviewer.views.map_projection import FlatView, wrapped_deg

LATS = st.floats(-90, 90)
LONS = st.floats(-180, 179.999)
START_UTC_S = 1383264000.0  # 2013-11-01T00:00:00Z
MONTH_S = 30 * 86400.0
NEAR_PX = 1e-6
NEAR_SINE = 1e-4  # of single precision, at the edge of a globe


@st.composite
def flat_views(draw: st.DrawFn) -> FlatView:
    view = FlatView.home(draw(st.integers(200, 2000)), draw(st.integers(120, 1200)))
    return view.zoomed(draw(st.floats(1, 60)), 100, 100).centred(draw(LATS), draw(LONS))


@st.composite
def globe_views(draw: st.DrawFn) -> GlobeView:
    size = draw(st.integers(200, 2000)), draw(st.integers(120, 1200))
    view = GlobeView.home(*size, draw(st.floats(0, 40)), (draw(LATS), draw(LONS)))
    return view.zoomed(draw(st.floats(1, 60)), *view.middle_px)


VIEWS = st.one_of(flat_views(), globe_views())
PLACES = st.lists(st.tuples(LATS, LONS), min_size=1, max_size=40)


def segments(path: QPainterPath) -> list[tuple[float, float, float, float]]:
    """x, y of the start and of the end of every line of a path."""
    elements = [path.elementAt(index) for index in range(path.elementCount())]
    return [
        (before.x, before.y, now.x, now.y) for before, now in pairwise(elements) if now.isLineTo()
    ]


@given(VIEWS, PLACES)
def test_that_arrays_lie_where_each_place_lies_alone(
    view: MapFrame, places: list[tuple[float, float]]
) -> None:
    lat, lon = np.array(places).T
    xs, ys = on_map(view, lat, lon)
    for (lat_deg, lon_deg), x, y in zip(places, xs.tolist(), ys.tolist(), strict=True):
        alone_x, alone_y = view.place(lat_deg, lon_deg)
        if isinstance(view, GlobeView):
            assert math.isfinite(x) == math.isfinite(y) == view.sees(lat_deg, lon_deg)
            if not view.sees(lat_deg, lon_deg):
                continue
            assert x == pytest.approx(alone_x, abs=NEAR_PX)
        else:
            turns = (x - alone_x) / view.world_px
            assert turns == pytest.approx(round(turns), abs=1e-9)
        assert y == pytest.approx(alone_y, abs=NEAR_PX)


@given(globe_views(), st.floats(-89, 89), st.floats(-180, 180))
def test_that_a_line_is_broken_at_the_limb_and_nowhere_else(
    view: GlobeView, lat: float, start: float
) -> None:
    """A parallel drawn in steps of a degree: no line is longer than a step of a degree."""
    lon = start + np.arange(0.0, 361.0)
    path = path_on(view, np.full(lon.size, lat), lon)
    step_px = view.px_per_deg * 1.01
    middle_x, middle_y = view.middle_px
    for x0, y0, x1, y1 in segments(path):
        assert math.hypot(x1 - x0, y1 - y0) <= step_px
        assert math.hypot(x1 - middle_x, y1 - middle_y) <= view.radius_px * (1 + 1e-9)
    seen = [view.sees(lat, one) for one in lon.tolist()]
    both = sum(one and other for one, other in pairwise(seen))
    shown = path.elementCount() > 0  # a path wholly beside the rectangle is left out
    assert not shown or len(segments(path)) == both


@given(flat_views(), st.floats(-80, 80), st.floats(-400, 400))
def test_that_a_line_across_the_antimeridian_is_never_drawn_across_the_world(
    view: FlatView, lat: float, start: float
) -> None:
    lon = start + np.arange(0.0, 361.0, 5.0)
    for x0, _, x1, _ in segments(path_on(view, np.full(lon.size, lat), lon)):
        assert abs(x1 - x0) <= 5.0 * view.px_per_deg + NEAR_PX


@given(flat_views(), st.floats(-80, 80), st.floats(-400, 400), st.floats(1, 90))
def test_that_every_copy_in_view_is_drawn(
    view: FlatView, lat: float, start: float, length: float
) -> None:
    path = path_on(view, np.array([lat, lat]), np.array([start, start + length]))
    if not -4.0 <= view.y_px(lat) <= view.height_px + 4.0:
        assert path.isEmpty()
        return
    for x in np.linspace(0.0, view.width_px, 25).tolist():
        _, lon = view.ground(x, view.y_px(lat))
        inside = (lon - start) % 360.0 < length
        covered = any(x0 - NEAR_PX <= x <= x1 + NEAR_PX for x0, _, x1, _ in segments(path))
        edge_deg = min(abs(wrapped_deg(lon - end)) for end in (start, start + length))
        assert covered == inside or edge_deg * view.px_per_deg < 0.01


@settings(max_examples=60)
@given(VIEWS, st.floats(0, 1))
def test_that_the_suns_height_on_the_map_is_that_of_the_flight(view: MapFrame, part: float) -> None:
    utc_s = START_UTC_S + part * MONTH_S
    columns, rows = 23, 17
    sines = sines_of_sun(view, columns, rows, *sun_place(utc_s))
    assert sines.shape == (rows, columns)
    sun = sun_direction(utc_s)
    for row, column in ((0, 0), (3, 20), (8, 11), (9, 4), (16, 22)):
        x = (column + 0.5) * view.width_px / columns
        y = (row + 0.5) * view.height_px / rows
        ground = view.ground(x, y)
        if ground is None:
            assert math.isnan(sines[row, column])
            continue
        wanted = math.sin(math.radians(sun_elevation_deg(*ground, sun)))
        assert float(sines[row, column]) == pytest.approx(wanted, abs=NEAR_SINE)


@given(globe_views())
def test_that_the_grid_of_a_globe_gives_directions_of_length_1(view: GlobeView) -> None:
    x = np.linspace(0, view.width_px, 19, dtype=np.float32)
    y = np.linspace(0, view.height_px, 13, dtype=np.float32)
    right, up, near = globe_grid(view, x, y)
    length = right**2 + up**2 + near**2
    assert np.allclose(length[np.isfinite(near)], 1.0, atol=1e-5)
    beside = right**2 + up**2 > 1.0
    assert (np.isnan(near) == beside).all()


@settings(max_examples=50)
@given(
    places=st.lists(st.tuples(LATS, LONS), min_size=1, max_size=30),
    middle=st.tuples(LATS, LONS), zoom=st.floats(1, 60),
)  # fmt: skip
def test_that_directions_lie_on_a_globe_where_their_places_do(
    places: list[tuple[float, float]], middle: tuple[float, float], zoom: float
) -> None:
    """Within a fiftieth of a pixel, by the view's own formulas; none on the far side."""
    view = GlobeView.home(1458, 647).centred(*middle)
    view = view.zoomed(zoom, *view.middle_px)
    lat, lon = np.array(places).T
    for (lat_deg, lon_deg), x, y in zip(
        places, *on_globe(view, directions_of(lat, lon)), strict=True
    ):
        at = view.seen_at(lat_deg, lon_deg)
        if at is not None and np.isfinite(x):
            assert (x, y) == pytest.approx(at, abs=0.02)
        elif at is not None or np.isfinite(x):  # only within rounding of the limb
            away_px = math.dist(view.place(lat_deg, lon_deg), view.middle_px)
            assert away_px == pytest.approx(view.radius_px, rel=1e-4)
