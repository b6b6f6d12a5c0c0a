"""The paths on the map."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

from torchviewer.flight.track import GRADES
from torchviewer.mission.times import parse_time
from torchviewer.views import theme
from torchviewer.views.map_geometry import great_circle
from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_overlay_key import drawn_until
from torchviewer.views.map_paths import path_of
from torchviewer.views.map_points import path_on
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_samples import Samples, sampled
from torchviewer.views.map_scene import scene_at
from torchviewer.views.map_track import (
    _flat_relay,
    draw_beside,
    draw_dots,
    draw_future,
    draw_past,
    relay_legs,
    way_points,
)

TRACKED = GRADES.index("tracked")


def segments(path: QPainterPath) -> list[tuple[float, float]]:
    """dx, dy of every line of a path."""
    elements = [path.elementAt(index) for index in range(path.elementCount())]
    return [
        (now.x - before.x, now.y - before.y) for before, now in pairwise(elements) if now.isLineTo()
    ]


class Dots:
    """A painter that keeps where points are put."""

    def __init__(self) -> None:
        self.runs: list[list[tuple[float, float]]] = []

    def setPen(self, pen) -> None:
        """No matter."""

    def drawPoints(self, points) -> None:
        self.runs.append([(at.x(), at.y()) for at in points])


@pytest.mark.parametrize("lon_deg", range(-180, 180, 15))
def test_that_dots_on_a_globe_stay_dots_up_to_the_limb(look, flight, lon_deg: int) -> None:
    """Seen at a slant a path is shorter: with all its dots it would look flown."""
    utc_s = parse_time("2013-11-09T15:12:40Z", flight.mission)
    view = GlobeView.home(1094, 575, 20.0, (20.0, float(lon_deg)))
    dots, samples = Dots(), sampled(flight.track, utc_s).cut(utc_s, utc_s + 5500)
    draw_dots(dots, view, samples, theme.roles().torch, 1.0)
    assert dots.runs
    for run in dots.runs:
        gaps = [math.dist(one, other) for one, other in pairwise(run)]
        assert min(gaps, default=9.0) > 3.5  # a dot is 2.1 px wide


@settings(max_examples=25)
@given(st.integers(0, 96), st.floats(-180, 179), st.floats(1, 10))
def test_that_no_line_crosses_half_the_world(flight, hours: int, lon: float, zoom: float) -> None:
    utc_s = parse_time("2013-11-07T06:00:00Z", flight.mission) + hours * 3600
    samples = sampled(flight.track, utc_s)
    view = FlatView.home(1094, 575).zoomed(zoom, 547, 287).centred(0.0, lon)
    for run in samples.runs():
        path = path_on(view, run.lat_deg, run.lon_deg)
        assert all(abs(dx) < view.world_px / 2 for dx, _ in segments(path))


def test_that_a_line_across_the_antimeridian_is_drawn_at_both_edges() -> None:
    view = FlatView.home(720, 360).centred(0.0, 0.0)
    path = path_on(view, np.array([0.0, 0.0]), np.array([170.0, 190.0]))
    # 2 px to a degree: from x = 700 over the right edge, and its copy from x = -20
    starts = [
        path.elementAt(i).x for i in range(path.elementCount()) if path.elementAt(i).isMoveTo()
    ]
    assert sorted(starts) == pytest.approx([-20.0, 700.0])


def samples_of(lat: list[float], lon: list[float], grade: list[int]) -> Samples:
    count = len(lat)
    return Samples(
        np.arange(count) * 20.0, np.array(lat), np.array(lon), np.zeros(count),
        np.arange(count) * 1.0, np.array(grade, np.int8),
    )  # fmt: skip


def test_that_runs_leave_out_what_is_not_recorded() -> None:
    nan = float("nan")
    samples = samples_of(
        [0, 1, nan, 3, 4], [0, 1, nan, 3, 4], [TRACKED, TRACKED, 0, TRACKED, TRACKED]
    )
    assert [run.lat_deg.tolist() for run in samples.runs()] == [[0, 1], [3, 4]]


def test_that_a_run_begins_where_the_one_before_it_ends() -> None:
    other = GRADES.index("reconstructed")
    samples = samples_of([0, 1, 2, 3], [0, 1, 2, 3], [other, other, TRACKED, TRACKED])
    runs = list(samples.runs())
    assert [run.lat_deg.tolist() for run in runs] == [[0, 1], [1, 2, 3]]
    assert [int(run.grade[0]) for run in runs] == [other, TRACKED]


def test_that_a_torch_on_the_ground_leaves_no_line(flight) -> None:
    utc_s = parse_time("2013-11-11T12:00:00Z", flight.mission)
    late = sampled(flight.track, utc_s).cut(utc_s - 7200, utc_s)
    assert list(late.runs()) == []


def test_that_paths_have_only_finite_points() -> None:
    nan, inf = float("nan"), float("inf")
    path = path_of(np.array([0.0, 1.0, nan, 3.0, 4.0]), np.array([0.0, 1.0, 2.0, inf, 5.0]))
    points = [path.elementAt(i) for i in range(path.elementCount())]
    assert [(point.x, point.y) for point in points] == [(0, 0), (1, 1), (4, 5)]
    assert [point.isMoveTo() for point in points] == [True, False, True]


def test_that_an_empty_path_is_no_trouble() -> None:
    assert path_of(np.empty(0), np.empty(0)).isEmpty()


def test_that_the_flown_path_ends_at_or_before_the_clock() -> None:
    for utc_s in (1383970000.0, 1383970001.7, 1384000000.25):
        for rate in (1, 60, -60, 3600):
            until = drawn_until(utc_s, 3.0, rate)
            assert utc_s - 2000 < until <= utc_s
            assert until % 20 == 0


def test_that_the_relay_grows_with_time(mission) -> None:
    ends = [len(relay_legs(mission, parse_time(day, mission))) for day in
            ("2013-10-01T00:00:00Z", "2013-10-20T00:00:00Z", "2014-02-01T00:00:00Z")]  # fmt: skip
    assert ends == sorted(ends)
    assert ends[0] < ends[-1]


def test_that_the_relay_goes_straight_up_to_the_pole_of_a_flat_map_and_meets_the_flame(
    state,
) -> None:
    """From Murmansk, 33 E: a pole has no longitude, so nothing runs along the edge of the map."""
    state.seek(parse_time("2013-10-20T00:00:00Z", state.mission))
    view = FlatView.home(1094, 575)
    mark = next(one for one in scene_at(state, view).others if one.kind == "flame")
    path, _ = _flat_relay(view.px_per_deg, tuple(relay_legs(state.mission, state.utc_s)))
    at = -view.left_lon_deg * view.px_per_deg, view.y_px(0.0)
    last = [path.elementAt(path.elementCount() - 1 - n) for n in range(5)]
    murmansk_x = view.place(68.968, 33.099)[0]
    assert [one.x + at[0] for one in last] == pytest.approx([murmansk_x] * 5)
    assert last[0].y + at[1] == pytest.approx(view.y_px(90.0))
    # the mark stands whole on this side of the edge, on the line
    assert mark.x == pytest.approx(murmansk_x)
    assert 0.0 < mark.y - view.y_px(90.0) < 20.0


def test_that_the_relay_bends_by_less_than_a_pixel_in_the_closest_view(mission) -> None:
    px_per_deg = FlatView.home(1458, 647).zoomed(1e9, 700, 300).px_per_deg
    for leg in relay_legs(mission, parse_time("2014-02-07T00:00:00Z", mission)):
        path, _ = _flat_relay(px_per_deg, (leg,))
        elements = [path.elementAt(index) for index in range(path.elementCount())]
        x, y = np.array([(one.x, one.y) for one in elements]).T
        for lat, lon in great_circle(*leg, step_deg=0.05):
            assert off_px(lon * px_per_deg, -lat * px_per_deg, x, y) < 1.0


def off_px(px: float, py: float, x: np.ndarray, y: np.ndarray) -> float:
    """How far a point is from a line of others."""
    dx, dy = np.diff(x), np.diff(y)
    along = ((px - x[:-1]) * dx + (py - y[:-1]) * dy) / np.maximum(dx * dx + dy * dy, 1e-12)
    along = np.clip(along, 0.0, 1.0)
    return float(np.hypot(x[:-1] + along * dx - px, y[:-1] + along * dy - py).min())


def test_that_the_way_near_the_clock_passes_the_torch(flight) -> None:
    utc_s = parse_time("eva_handover", flight.mission)
    view, fix = FlatView.home(1094, 575), flight.fix(utc_s)
    x, y = view.place(fix.lat_deg, fix.lon_deg)
    points = way_points(view, sampled(flight.track, utc_s), utc_s, 600)
    assert min(abs(a - x) + abs(b - y) for a, b in points) < 8


VIEWS = {
    "whole": FlatView.home(720, 360),
    "antimeridian": FlatView.home(720, 360).zoomed(1.5, 360, 180).centred(20.0, 179.0),
    "close": FlatView.home(720, 360).zoomed(12.0, 360, 180).centred(-5.0, 10.0),
    "globe": GlobeView.home(720, 360, 0.0, (0.0, 10.0)),
}


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("flown", [True, False])
def test_that_a_path_drawn_in_a_hurry_lies_where_the_other_does(
    look, flight, ratio: float, name: str, *, flown: bool
) -> None:
    """Within a pixel, and hardly wider."""
    utc_s = parse_time("2013-11-09T15:30:00Z", flight.mission)
    samples = sampled(flight.track, utc_s)
    view = VIEWS[name]

    def ink(*, draft: bool) -> np.ndarray:
        image = QImage(*(round(side * ratio) for side in (720, 360)), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(0)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, not draft)
            if flown:
                draw_past(painter, view, samples, utc_s, 5400.0, draft=draft)
            else:
                colour = theme.roles().torch
                draw_future(painter, view, samples, utc_s, 5400.0, colour=colour, draft=draft)
        rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
        return rows[:, :, 2].astype(int)

    whole, rough = ink(draft=False), ink(draft=True)
    bright = whole > (230 if flown else 150)
    assert bright.sum() > (200 if flown else 10)
    near = np.zeros_like(rough, bool)
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            near |= np.roll(rough > 100, (down, right), axis=(0, 1))
    assert (near & bright).sum() > 0.98 * bright.sum()
    assert (rough > 100).sum() < (1.3 if flown else 2.0) * (whole > 60).sum()


GROUNDS = {  # as the light map paints them: sea and land by night, sea and land by day
    "light": ("#4f7598", "#7c7d87", "#7ea2c1", "#84ad9a"),
    "dark": ("#04091a", "#1b2436", "#0a1c3c", "#6b5a41"),
}


@pytest.mark.parametrize("way", ["past", "future"])
@pytest.mark.parametrize(
    ("name", "ground"), [(name, ground) for name, all_ in GROUNDS.items() for ground in all_]
)
def test_that_the_way_stands_out_from_every_ground(look, flight, name, ground, way) -> None:
    """3:1 by line or casing (WCAG 2.2, 1.4.11 Non-text Contrast), by night as by day.

    Enlarged, since soft edges do not count there.
    """
    theme.apply(look, name)
    try:
        utc_s = parse_time("2013-11-09T15:12:40Z", flight.mission)
        view = FlatView.home(800, 400)
        image = QImage(3200, 1600, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(4)
        image.fill(ground)
        samples = sampled(flight.track, utc_s)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if way == "past":
                draw_past(painter, view, samples, utc_s, 5400.0)
            else:
                draw_future(painter, view, samples, utc_s, 5400.0, colour=theme.roles().torch)
        later = 600.0 if way == "future" else -600.0
        for step in range(5):
            fix = flight.fix(utc_s + later * (0.5 + step))
            x, y = (round(4 * at) for at in view.place(fix.lat_deg, fix.lon_deg))
            seen = max(
                theme.contrast(image.pixelColor(x + right, y + down), QColor(ground))
                for right in range(-16, 17) for down in range(-16, 17)
                if 0 <= x + right < 3200
            )  # fmt: skip
            assert seen >= 3.0
    finally:
        theme.apply(look, "dark")


def test_that_an_orbit_to_compare_with_is_a_line_without_gaps(look, flight) -> None:
    """What is to come is dotted: laid beside it, dots of another colour would be one line."""
    utc_s = parse_time("2013-11-09T15:12:40Z", flight.mission)
    view, samples = FlatView.home(800, 400), sampled(flight.track, utc_s)
    image = QImage(800, 400, QImage.Format.Format_RGB32)
    image.fill("black")
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_beside(painter, view, samples.cut(utc_s, utc_s + 3000.0), QColor("white"))
    for later_s in range(10, 2990, 10):
        fix = flight.fix(utc_s + later_s)
        x, y = (int(at) for at in view.place(fix.lat_deg, fix.lon_deg))
        around = [(x + right, y + down) for right in (-1, 0, 1) for down in (-1, 0, 1)]
        assert max(image.pixelColor(*at).lightness() for at in around if 0 <= at[0] < 800) > 80
