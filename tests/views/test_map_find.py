"""Which instant of the drawn path lies under a pixel."""

import math
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from torchviewer.flight.flight import Flight
from torchviewer.flight.track import GRADES
from torchviewer.mission.times import parse_time
from torchviewer.views.map_find import instant_at
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_samples import Samples, sampled

REACH_PX = 7.0
TRACKED = GRADES.index("tracked")
DEG_PER_S = 360.0 / 5570.0  # along the path of a low orbit
PASS_S = 1200.0  # nothing else of the path is near so soon before or after


def path_around(flight: Flight, utc_s: float) -> Samples:
    return sampled(flight.track, utc_s).cut(utc_s - 2700.0, utc_s + 2700.0)


def straight(lat: list[float], lon: list[float], step_s: float = 100.0) -> Samples:
    """A tracked path through some places, `step_s` apart."""
    count = len(lat)
    return Samples(
        np.arange(count) * step_s, np.array(lat), np.array(lon), np.full(count, 420.0),
        np.arange(count) * 1.0, np.full(count, TRACKED, np.int8),
    )  # fmt: skip


def views(width: int, height: int) -> list[MapFrame]:
    return [FlatView.home(width, height), GlobeView.home(width, height)]


@settings(max_examples=60)
@given(
    hours=st.floats(0, 96), shift_s=st.floats(-2600, 2600), zoom=st.floats(1, 40),
    globe=st.booleans(), off=st.tuples(st.floats(-0.3, 0.3), st.floats(-0.3, 0.3)),
)  # fmt: skip
def test_that_the_pixel_of_an_instant_gives_the_instant_back(
    flight: Flight,
    *,
    hours: float,
    shift_s: float,
    zoom: float,
    globe: bool,
    off: tuple[float, float],
) -> None:
    utc_s = parse_time("2013-11-07T08:00:00Z", flight.mission) + hours * 3600
    path, wanted = path_around(flight, utc_s), utc_s + shift_s
    fix = flight.fix(wanted)
    assert fix is not None
    if fix.grade == "ground":
        return
    size = 1094, 575
    view: MapFrame = GlobeView.home(*size) if globe else FlatView.home(*size)
    view = view.zoomed(zoom, 547, 287)
    view = view.centred(fix.lat_deg + 20 * off[0], fix.lon_deg + 60 * off[1] / zoom)
    x, y = view.place(fix.lat_deg, fix.lon_deg)
    if not view.sees(fix.lat_deg, fix.lon_deg):
        return
    found = instant_at(view, path, x, y, REACH_PX)
    assert found is not None
    there = flight.fix(found)
    assert there is not None
    # another pass may cross here: then the place is the same to less than a pixel
    there_x, there_y = view.place(there.lat_deg, there.lon_deg)
    assert math.hypot(there_x - x, there_y - y) < 1.0
    if abs(found - wanted) < PASS_S:
        foreshortened = 1.0 if not globe else max(0.05, near_part(view, fix.lat_deg, fix.lon_deg))
        assert abs(found - wanted) < max(1.0, 1.0 / view.px_per_deg / DEG_PER_S / foreshortened)


def near_part(view: MapFrame, lat_deg: float, lon_deg: float) -> float:
    """How little foreshortened a place on a globe is: 1 in the middle, 0 at the limb."""
    assert isinstance(view, GlobeView)
    middle_x, middle_y = view.middle_px
    x, y = view.place(lat_deg, lon_deg)
    away = math.hypot(x - middle_x, y - middle_y) / view.radius_px
    return math.sqrt(max(0.0, 1.0 - away * away))


def test_that_a_path_is_found_on_both_sides_of_the_antimeridian() -> None:
    path = straight([0.0, 0.0], [170.0, 190.0])
    view = FlatView(720, 360, 0.0, 0.0, 2.0)
    assert instant_at(view, path, 710.0, 180.0, REACH_PX) == pytest.approx(25.0)  # 175 E
    assert instant_at(view, path, 10.0, 180.0, REACH_PX) == pytest.approx(75.0)  # 175 W
    assert instant_at(view, path, 360.0, 180.0, REACH_PX) is None
    globe = GlobeView.home(720, 360, 0.0, (0.0, 180.0))
    for lon, wanted in ((175.0, 25.0), (-175.0, 75.0)):
        x, y = globe.place(0.0, lon)
        assert instant_at(globe, path, x, y, REACH_PX) == pytest.approx(wanted, abs=0.2)


def test_that_every_copy_of_a_flat_world_can_be_touched() -> None:
    path = straight([10.0, 10.0], [-5.0, 5.0])
    view = FlatView(1600, 300, 0.0, 0.0, 2.0)  # a world is 720 px wide
    for turn in (-1, 0, 1):
        x = 800.0 + turn * view.world_px
        assert instant_at(view, path, x, 130.0, REACH_PX) == pytest.approx(50.0)


def test_that_a_path_over_a_pole_is_found_on_the_globe() -> None:
    # up the meridian of 20 E, over the pole, down the opposite one
    path = straight([85.0, 89.0, 89.0, 85.0], [20.0, 20.0, 200.0, 200.0])
    view = GlobeView.home(800, 600, 0.0, (90.0, 0.0)).zoomed(4, 400, 300)
    for lat, lon, wanted in ((87.0, 20.0, 50.0), (90.0, 0.0, 150.0), (87.0, -160.0, 250.0)):
        x, y = view.place(lat, lon)
        assert instant_at(view, path, x, y, REACH_PX) == pytest.approx(wanted, abs=0.5)


def test_that_the_far_side_of_the_globe_cannot_be_touched() -> None:
    path = straight([0.0, 0.0], [170.0, 190.0])
    view = GlobeView.home(800, 600, 0.0, (0.0, 0.0))
    x, y = view.place(0.0, 180.0)  # where it would shine through
    assert instant_at(view, path, x, y, REACH_PX) is None


def test_that_where_two_passes_cross_the_nearer_one_wins() -> None:
    path = straight([0.0, 10.0, 50.0, 50.0, 10.0, 0.0], [-5.0, 5.0, 5.0, -5.0, -5.0, 5.0])
    view = FlatView(720, 360, 0.0, 0.0, 10.0)
    # the lines up and down cross at 5 N 0 E, x = 360, y = 130; just right of it
    x, y = view.place(7.0, 2.2)
    assert instant_at(view, path, x, y, 20.0) == pytest.approx(71.0)
    x, y = view.place(7.0, -2.2)
    assert instant_at(view, path, x, y, 20.0) == pytest.approx(429.0)


def test_that_the_nearer_of_two_stretches_wins_whichever_comes_first() -> None:
    nan = float("nan")
    near, far = [0.0, 0.0], [1.0, 1.0]
    for lats, wanted in (([*near, nan, *far], 50.0), ([*far, nan, *near], 350.0)):
        path = straight(lats, [-5.0, 5.0, nan, -5.0, 5.0])
        view = FlatView(720, 360, 0.0, 0.0, 10.0)
        assert instant_at(view, path, 360.0, 180.0, 20.0) == pytest.approx(wanted)


@given(st.floats(0, 1094), st.floats(0, 575))
def test_that_nothing_is_found_away_from_the_path(x: float, y: float) -> None:
    path = straight([30.0, 30.0], [-20.0, 20.0])
    for view in views(1094, 575):
        lon = np.linspace(-20.0, 20.0, 200)
        line = [view.place(30.0, one) for one in lon.tolist()]
        away = min(math.hypot(a - x, b - y) for a, b in line)
        found = instant_at(view, path, x, y, REACH_PX)
        if isinstance(view, GlobeView):
            # between two samples the path is taken for straight: 40 degrees bend by a few pixels
            assert found is None or away < REACH_PX + 30.0
        elif abs(away - REACH_PX) > 0.3:
            assert (found is not None) == (away < REACH_PX)


def test_that_gaps_and_the_ground_are_never_found() -> None:
    nan = float("nan")
    path = straight([0.0, 0.0, nan, 0.0, 0.0], [0.0, 10.0, nan, 30.0, 40.0])
    view = FlatView(720, 360, 0.0, 0.0, 2.0)
    assert instant_at(view, path, *view.place(0.0, 20.0), REACH_PX) is None
    assert instant_at(view, path, *view.place(0.0, 35.0), REACH_PX) == pytest.approx(350.0)
    ground = replace(path, grade=np.full(5, GRADES.index("ground"), np.int8))
    assert instant_at(view, ground, *view.place(0.0, 5.0), REACH_PX) is None
    empty = path.cut(1e9, 2e9)
    assert instant_at(view, empty, 100.0, 100.0, REACH_PX) is None
