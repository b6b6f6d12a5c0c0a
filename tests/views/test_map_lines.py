"""Coasts, borders and the graticule."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage, QPainter

from torchviewer.views import map_lines
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_lines import GLOBE_STEPS_DEG, draw_lines, graticule, graticule_deg
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_wrap import pixels_of


@pytest.mark.parametrize(("zoom", "step"), [(1, 30), (3, 10), (8, 5), (20, 2), (60, 1)])
def test_that_the_graticule_grows_finer(zoom: float, step: int) -> None:
    view = FlatView.home(1600, 800).zoomed(zoom, 800, 400)
    assert graticule_deg(view) == step


def steps_around(deg: float, step: int) -> list[int]:
    """Some whole multiples of a step to both sides of a latitude or longitude."""
    return [(round(deg / step) + n) * step for n in range(-4, 5)]


@settings(max_examples=40)
@given(lat=st.floats(-90, 90), lon=st.floats(-180, 179), zoom=st.floats(1, 40))
def test_that_all_crossings_in_sight_on_a_globe_are_drawn_and_lines_hold_together(
    lat: float, lon: float, zoom: float
) -> None:
    view = GlobeView.home(600, 400, 0.0, (lat, lon))
    view = view.zoomed(zoom, *view.middle_px)
    step, path = graticule_deg(view), graticule(view)
    elements = [path.elementAt(n) for n in range(path.elementCount())]
    points = np.array([(one.x, one.y) for one in elements])
    for parallel in steps_around(lat, step):
        for meridian in steps_around(lon, step):
            at = view.seen_at(parallel, meridian)
            in_sight = at is not None and 0 < at[0] < 600 and 0 < at[1] < 400
            if in_sight and abs(parallel) <= 80:  # farther the meridians do not go
                assert np.hypot(*(points - at).T).min() < 0.01
    # no stroke leads from one line to another, nor across what is not in sight
    longest_px = 1.01 * np.radians(max(GLOBE_STEPS_DEG)) * view.radius_px
    strokes = itertools.pairwise(elements)
    lengths = [np.hypot(b.x - a.x, b.y - a.y) for a, b in strokes if b.isLineTo()]
    assert max(lengths) <= longest_px


def inked(view: MapFrame) -> np.ndarray:
    """Where lines of every kind are drawn in a view, (400, 600)."""
    image = QImage(600, 400, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    with QPainter(image) as painter:
        draw_lines(painter, view, 1.0, 4.0)
    return (pixels_of(image) >> 24).astype(int)


@pytest.mark.parametrize("kind", [FlatView, GlobeView])
@pytest.mark.parametrize(
    "where",
    [(50, 10, 1), (49, -105, 30), (60, 100, 6), (65, 179.5, 12), (-75, 0, 8), (45, -84, 60)],
)
def test_that_what_is_left_out_beside_the_view_is_not_missed(
    look, monkeypatch, kind: type[MapFrame], where: tuple[float, float, float]
) -> None:
    """Among them the border along 49 N, whose ends both lie beside a close view."""
    *middle, closer = where
    view = kind.home(600, 400).zoomed(closer, 300, 200).centred(*middle)
    left_out = inked(view)
    monkeypatch.setattr(map_lines, "_ends_of_near", lambda _view, x, _y: np.ones(len(x), bool))
    assert left_out.any()
    assert (abs(left_out - inked(view)) > 40).mean() < 1e-4


@pytest.mark.parametrize("kind", [FlatView, GlobeView])
@pytest.mark.parametrize("closer", [1, 5, 30])
def test_that_points_that_cannot_be_told_apart_are_not_missed(
    look, monkeypatch, kind: type[MapFrame], closer: float
) -> None:
    view = kind.home(600, 400).zoomed(closer, 300, 200).centred(58.0, 12.0)
    fewer = inked(view)
    monkeypatch.setattr(map_lines, "_told_apart", lambda x, *_: np.ones(len(x), bool))
    every = inked(view)
    strong = every > 120
    assert strong.sum() > 300
    near = np.zeros_like(strong)
    for down, right in ((0, 0), (0, 1), (1, 0), (0, -1), (-1, 0)):
        near |= np.roll(fewer > 60, (down, right), axis=(0, 1))
    assert (near & strong).sum() > 0.999 * strong.sum()
    assert fewer.sum() == pytest.approx(every.sum(), rel=0.05)
