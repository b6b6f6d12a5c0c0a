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


def named(towns: Towns, lat_deg: float, lon_deg: float, px_per_deg: float, language: str) -> list:
    towns.lay_out(
        FlatView(1280, 720, lat_deg, lon_deg, px_per_deg), language, Room(), Room(), moving=False
    )
    return [towns._towns[one.id].name for one in towns.placed]


@pytest.mark.parametrize("px_per_deg", [24.0, 40.0])
@pytest.mark.parametrize(
    ("lat", "lon"),
    [
        (50, 10),
        (30, 45),
        (25, 80),
        (33, 115),
        (40, -95),
        (-15, -55),
        (5, 5),
        (-33, 145),
        (20, -100),
    ],
)
def test_that_a_russian_map_is_written_in_russian(towns: Towns, lat, lon, px_per_deg) -> None:
    """Every town of a map that shows half a continent, wherever that is."""
    names = named(towns, lat, lon, px_per_deg, "ru")
    assert names
    latin = [name for name in names if any("a" <= letter <= "z" for letter in name.casefold())]
    assert latin == []


def test_that_a_german_map_has_the_german_names(towns: Towns) -> None:
    names = named(towns, 46, 16, 30.0, "de")
    assert {"Kiew", "Belgrad", "Bukarest", "Neapel", "Warschau"} <= set(names)
    assert not {"Kyiv", "Belgrade", "Bucharest", "Naples", "Warsaw"} & set(names)


def test_that_parts_of_cities_are_not_named_instead_of_them(towns: Towns) -> None:
    """GeoNames gives a suburb of Mosul and the old town of Basra more people than the cities."""
    names = named(towns, 33.3, 44.4, 60.0, "en")
    assert {"Baghdad", "Mosul", "Basra"} <= set(names)
    assert not {"Al Mawşil al Jadīdah", "Al Başrah al Qadīmah"} & set(names)
    assert "Rasapūdipalem" not in named(towns, 17.7, 83.2, 60.0, "en")


def test_that_a_capital_is_named_before_a_greater_town(towns: Towns) -> None:
    """Canberra, Wellington and Bern have fewer people than many towns of their countries."""
    for capital, lat, lon in (("Canberra", -35.3, 149.1), ("Wellington", -41.3, 174.8)):
        assert capital in named(towns, lat, lon, 30.0, "en")


def test_that_a_larger_map_names_more_towns(towns: Towns) -> None:
    counts = []
    for width, height in ((1458, 647), (3840, 2160)):
        scale = 12.0 * width / 1458
        view = FlatView(width, height, 30.0, 100.0, scale)
        towns.lay_out(view, "en", Room(), Room(), moving=False)
        counts.append(len(towns.placed))
    assert counts[1] > 1.3 * counts[0]


def test_that_names_are_those_of_november_2013(towns: Towns) -> None:
    """Dnipro was renamed in May 2016 (Verkhovna Rada, 19 May 2016)."""
    assert "Dnipropetrovsk" in named(towns, 48.5, 35.0, 60.0, "en")
    assert "Днепропетровск" in named(towns, 48.5, 35.0, 60.0, "ru")
