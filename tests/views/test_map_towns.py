"""Towns on a map that is close enough."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_room import Room
from torchviewer.views.map_scale_bar import round_km
from torchviewer.views.map_towns import FROM_PX_PER_DEG, Towns

VIENNA = (48.21, 16.37)  # GeoNames 2761369


@pytest.fixture
def towns(look) -> Towns:
    made = Towns()
    made.want(FlatView.home(800, 400).zoomed(30, 400, 200), at_once=True)
    return made


def views() -> list[FlatView | GlobeView]:
    flat = FlatView.home(800, 400).zoomed(30, 400, 200).centred(*VIENNA)
    return [flat, GlobeView.home(800, 400).zoomed(12, 400, 200).centred(*VIENNA)]


@pytest.mark.parametrize("view", views())
def test_that_the_greatest_town_in_sight_is_named_where_it_lies(towns: Towns, view) -> None:
    towns.lay_out(view, "en", Room(), Room(), moving=False)
    found = {towns._towns[one.id].name: one for one in towns.placed}
    assert "Vienna" in found
    x, y = view.place(*VIENNA)
    assert abs(found["Vienna"].x - x) < view.px_per_deg * 0.02
    assert abs(found["Vienna"].y - y) < view.px_per_deg * 0.02


def test_that_towns_are_called_as_the_language_calls_them(towns: Towns) -> None:
    for language, name in (("de", "Wien"), ("ru", "Вена")):
        towns.lay_out(views()[0], language, Room(), Room(), moving=False)
        assert name in {town.name for town in towns._towns.values()}


@pytest.mark.parametrize("lon", [179.5, -179.5, 139.7])
def test_that_names_of_towns_keep_clear_of_each_other_and_of_what_is_taken(towns, lon) -> None:
    taken = QRectF(100, 100, 300, 200)
    for zoom in (8.0, 30.0, 90.0):
        view = FlatView.home(800, 400).zoomed(zoom, 400, 200).centred(35.7, lon)
        towns.lay_out(view, "en", Room([taken]), Room(), moving=False)
        rects = [one.rect for one in towns.placed]
        assert not any(one.intersects(other) for one, other in combinations(rects, 2))
        assert not any(rect.intersects(taken) for rect in rects)
        assert all(QRectF(0, 0, 800, 400).contains(rect) for rect in rects)


def test_that_the_whole_world_names_no_towns(towns: Towns) -> None:
    view = FlatView.home(800, 400)
    assert view.px_per_deg < FROM_PX_PER_DEG
    towns.lay_out(view, "en", Room(), Room(), moving=False)
    assert towns.placed == []


def test_that_a_moving_view_keeps_its_towns(towns: Towns) -> None:
    view = views()[0]
    towns.lay_out(view, "en", Room(), Room(), moving=False)
    before, named = set(towns._towns), {one.id for one in towns.placed}
    assert named < before  # some found no room
    for _ in range(3):
        view = view.panned(60, 20)
        towns.lay_out(view, "en", Room(), Room(), moving=True)
        assert set(towns._towns) == before
        assert {one.id for one in towns.placed} <= named
        assert len(towns.placed) > len(named) / 2
    towns.lay_out(view, "en", Room(), Room(), moving=False)
    assert set(towns._towns) != before


def test_that_a_view_that_comes_near_while_it_moves_names_towns(towns: Towns) -> None:
    towns.lay_out(views()[0], "en", Room(), Room(), moving=True)
    assert towns.placed


def test_that_towns_are_read_in_the_background(look, qtbot) -> None:
    made = Towns()
    with qtbot.waitSignal(made.arrived, timeout=20_000):
        made.want(views()[0], at_once=False)
    made.lay_out(views()[0], "en", Room(), Room(), moving=False)
    assert made.placed
    made.finish()


@pytest.mark.parametrize(
    ("longest", "bar"), [(999.0, 500.0), (500.0, 500.0), (480.0, 200.0), (12.0, 10.0), (0.7, 0.5)]
)
def test_that_a_scale_bar_has_a_round_length(longest: float, bar: float) -> None:
    assert round_km(longest) == pytest.approx(bar)
