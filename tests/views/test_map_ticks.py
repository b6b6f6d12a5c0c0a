"""Times and heights along the path."""

import datetime as dt
import math
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF

from torchviewer.flight.flight import Flight
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_samples import sampled
from torchviewer.views.map_ticks import TICKS_APART_PX, TICKS_S, height_ticks, spaced, time_ticks
from torchviewer.views.map_view import MapView

NEAR_PX = 1.0
INSTANTS = ["T+00:05:00", "2013-11-07T06:00:00Z", "eva_handover", "touchdown", "undocking"]


def view_of(projection: str, width: int = 1094, height: int = 575) -> MapFrame:
    return GlobeView.home(width, height) if projection == "globe" else FlatView.home(width, height)


def nearest_copy_px(view: MapFrame, x: float, wanted: float) -> float:
    """How far two x are apart, copies of a flat world being the same."""
    if isinstance(view, FlatView):
        return abs(x - wanted - view.world_px * round((x - wanted) / view.world_px))
    return abs(x - wanted)


@settings(max_examples=40)
@given(hours=st.floats(0, 96), zoom=st.floats(1, 30), globe=st.booleans())
def test_that_a_tick_lies_where_the_flight_is_at_its_round_time(
    flight: Flight, hours: float, zoom: float, globe: bool
) -> None:
    utc_s = parse_time("2013-11-07T06:00:00Z", flight.mission) + hours * 3600
    fix = flight.fix(utc_s)
    assert fix is not None
    view = view_of("globe" if globe else "flat").zoomed(zoom, 547, 287)
    view = view.centred(fix.lat_deg, fix.lon_deg)
    ticks = time_ticks(view, sampled(flight.track, utc_s).cut(utc_s - 5000, utc_s + 5000))
    every_s = spaced(TICKS_S, 360.0 / 5570.0 * view.px_per_deg, TICKS_APART_PX)
    for tick in ticks:
        at = float(tick.id)
        there = flight.fix(at)
        assert there is not None
        assert at % every_s == 0
        assert tick.text == f"{dt.datetime.fromtimestamp(at, dt.UTC):%H:%M}"
        x, y = view.place(there.lat_deg, there.lon_deg)
        # between two samples of 20 s the path bends by much less than a pixel at these scales
        assert nearest_copy_px(view, tick.x, x) < NEAR_PX
        assert tick.y == pytest.approx(y, abs=NEAR_PX)
        assert view.sees(there.lat_deg, there.lon_deg)


def test_that_ticks_thin_out_with_distance(flight: Flight) -> None:
    utc_s = parse_time("eva_handover", flight.mission)
    fix = flight.fix(utc_s)
    samples = sampled(flight.track, utc_s).cut(utc_s - 2700, utc_s + 2700)
    for projection in ("flat", "globe"):
        steps = []
        for zoom in (1, 2, 4, 8, 16, 32, 64):
            view = view_of(projection).zoomed(zoom, 547, 287).centred(fix.lat_deg, fix.lon_deg)
            ticks = time_ticks(view, samples)
            times = sorted({float(tick.id) for tick in ticks})
            steps += [min(b - a for a, b in pairwise(times))] if len(times) > 1 else []
        assert steps == sorted(steps, reverse=True)
        assert steps[0] > steps[-1]


@given(st.floats(1e-6, 1e4), st.floats(1, 500))
def test_that_the_smallest_size_with_room_enough_is_taken(scale: float, apart_px: float) -> None:
    size = spaced(TICKS_S, scale, apart_px)
    assert size in TICKS_S
    smaller = [one for one in TICKS_S if one < size]
    assert all(one * scale < apart_px for one in smaller)
    assert size * scale >= apart_px or size == TICKS_S[-1]


@pytest.mark.parametrize("projection", ["flat", "globe"])
@pytest.mark.parametrize(("centre", "zoom"), [("T+00:05:00", 12), ("T+00:02:00", 40)])
def test_that_the_heights_of_the_ascent_are_those_of_the_flight(
    flight: Flight, projection: str, centre: str, zoom: float
) -> None:
    check_heights(flight, projection, centre, zoom)


@pytest.mark.parametrize("projection", ["flat", "globe"])
@pytest.mark.parametrize("zoom", [12, 40])
def test_that_the_heights_of_the_descent_are_those_of_the_flight(
    flight: Flight, projection: str, zoom: float
) -> None:
    touchdown = next(e for e in flight.mission.events if e.id == "touchdown").start_utc_s
    check_heights(flight, projection, touchdown - 900.0, zoom)


def check_heights(flight: Flight, projection: str, centre: str | float, zoom: float) -> None:
    utc_s = parse_time(centre, flight.mission) if isinstance(centre, str) else centre
    fix = flight.fix(utc_s)
    assert fix is not None
    view = view_of(projection).zoomed(zoom, 547, 287).centred(fix.lat_deg, fix.lon_deg)
    ticks = height_ticks(view, sampled(flight.track, utc_s))
    assert ticks
    heights = []
    for tick in ticks:
        at = float(tick.id.removesuffix(" km"))
        heights.append(float(tick.text.removesuffix(" km")))
        around = [flight.fix(at + shift).alt_km for shift in (-0.5, 0.0, 0.5)]
        # the id is rounded to a second, the height taken as even between samples of 20 s
        slack_km = max(around) - min(around) + 1.0
        assert heights[-1] == pytest.approx(around[1], abs=slack_km)
        there = flight.fix(at)
        x, y = view.place(there.lat_deg, there.lon_deg)
        narrow = math.cos(math.radians(there.lat_deg))  # a flat map is wider there
        slack_px = there.ground_speed_km_s * 0.5 / 111.2 / narrow * view.px_per_deg + NEAR_PX
        assert math.hypot(nearest_copy_px(view, tick.x, x), tick.y - y) < slack_px + 1.0
    assert all(height % 10 == 0 for height in heights)


def test_that_an_orbit_has_no_ticks_of_height(flight: Flight) -> None:
    utc_s = parse_time("eva_handover", flight.mission)
    for projection in ("flat", "globe"):
        assert height_ticks(view_of(projection), sampled(flight.track, utc_s)) == []


def test_that_a_stroke_lies_across_the_path(flight: Flight) -> None:
    utc_s = parse_time("eva_handover", flight.mission)
    samples = sampled(flight.track, utc_s).cut(utc_s - 2700, utc_s + 2700)
    for projection in ("flat", "globe"):
        view = view_of(projection)
        for tick in time_ticks(view, samples):
            points = [flight.fix(float(tick.id) + shift) for shift in (-10.0, 10.0)]
            if not all(view.sees(fix.lat_deg, fix.lon_deg) for fix in points):
                continue
            (x0, y0), (x1, y1) = (view.place(fix.lat_deg, fix.lon_deg) for fix in points)
            if abs(x1 - x0) > 300:
                continue
            wanted = math.degrees(math.atan2(y1 - y0, x1 - x0))
            assert abs(math.remainder(tick.angle_deg - wanted, 360.0)) < 5.0


@pytest.fixture
def map_view(state: MissionState, qtbot) -> MapView:
    view = MapView(state)
    qtbot.addWidget(view)
    return view


@pytest.mark.parametrize("projection", ["flat", "globe"])
@pytest.mark.parametrize("when", INSTANTS)
def test_that_words_never_overlap_names_each_other_or_what_is_reserved(
    map_view: MapView, state: MissionState, when: str, projection: str
) -> None:
    state.seek(parse_time(when, state.mission))
    map_view.set_options(MapOptions(projection=projection))
    found = 0
    for width, height, zoom, language in (
        (1094, 575, 1.0, "en"), (1094, 575, 6.0, "ru"), (640, 360, 20.0, "en"),
        (1920, 900, 3.0, "ru"),
    ):  # fmt: skip
        state.set_language(language)
        map_view.resize(width, height)
        panel = QRect(14, height - 70, width // 2, 60)
        map_view.set_reserved([panel])
        fix = state.moment.fix
        view = map_view._moves.home().zoomed(zoom, width / 2, height / 2)
        map_view.set_view(view.centred(fix.lat_deg, fix.lon_deg) if zoom > 1 else view)
        map_view.prepare_fully()
        found += check_words(map_view, QRectF(panel))
    assert found > 0
    state.set_language("en")


@pytest.mark.parametrize("projection", ["flat", "globe"])
def test_that_large_words_do_not_overlap_either(
    map_view: MapView, state: MissionState, projection: str, qapp
) -> None:
    try:
        theme.apply(qapp, "dark", text_scale=1.6)
        state.seek(parse_time("T+00:05:00", state.mission))
        map_view.set_options(MapOptions(projection=projection))
        map_view.resize(900, 500)
        map_view.prepare_fully()
        check_words(map_view, QRectF())
    finally:
        theme.apply(qapp, "dark")


def check_words(map_view: MapView, panel: QRectF) -> int:
    """How many words of ticks there are; none of them covers anything."""
    ticks, names = map_view.tick_rects, list(map_view.label_rects.values())
    whole = QRectF(0, 0, map_view.width(), map_view.height())
    buttons = [QRectF(button.geometry()) for button in map_view._buttons.all]
    for rect in ticks:
        assert whole.contains(rect)
        assert not any(rect.intersects(other) for other in (*names, *buttons, panel))
    assert not any(one.intersects(other) for one, other in combinations(ticks, 2))
    return len(ticks)


def test_that_ticks_are_finite_wherever_the_map_looks(flight: Flight) -> None:
    utc_s = parse_time("T+00:05:00", flight.mission)
    samples = sampled(flight.track, utc_s)
    for projection in ("flat", "globe"):
        for lat in (-90.0, 0.0, 90.0):
            view = view_of(projection, 300, 200).zoomed(20, 150, 100).centred(lat, 180.0)
            for tick in (*time_ticks(view, samples), *height_ticks(view, samples)):
                assert np.isfinite([tick.x, tick.y, tick.angle_deg]).all()


@pytest.mark.parametrize("projection", ["flat", "globe"])
@pytest.mark.parametrize("zoom", [2.0, 4.0, 20.0])
def test_that_times_keep_off_the_ring_of_a_torch_that_rests(
    map_view: MapView, state: MissionState, projection: str, zoom: float
) -> None:
    map_view.set_options(MapOptions(projection=projection))
    map_view.resize(1366, 768)
    ring_px, found = 8.0, 0
    for time in ("2013-11-07T04:18:00Z", "2013-11-08T05:00:00Z", "2013-11-10T23:50:00Z"):
        for later_s in (-3.0, 0.0, 4.0):
            state.seek(parse_time(time, state.mission) + later_s)
            fix = state.moment.fix
            view = map_view._moves.home().zoomed(zoom, 683, 384)
            map_view.set_view(view.centred(fix.lat_deg, fix.lon_deg))
            map_view.prepare_fully()
            map_view.grab()
            at = map_view.torch_position
            for rect in map_view.tick_rects:
                off_x = max(rect.left() - at.x(), at.x() - rect.right(), 0.0)
                off_y = max(rect.top() - at.y(), at.y() - rect.bottom(), 0.0)
                assert max(off_x, off_y) >= ring_px + 1.0
                found += max(off_x, off_y) < 30.0
    assert found > 0
