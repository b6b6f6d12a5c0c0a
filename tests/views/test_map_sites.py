"""Ground stations on the map."""

import pytest

from torchviewer.flight.look import look_at
from torchviewer.mission.times import parse_time
from torchviewer.views import theme
from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_scene import scene_at
from torchviewer.views.map_sites import site_rects
from torchviewer.views.map_view import MapView

WHOLE = (FlatView.home(1094, 575), GlobeView.home(1094, 575, 0.0, (50.0, 95.0)))


@pytest.mark.parametrize("view", WHOLE)
def test_that_exactly_the_stations_that_the_torch_stands_over_are_in_contact(state, view) -> None:
    mission, start = state.mission, parse_time("2013-11-09T22:30:00Z", state.mission)
    some = False
    for minute in range(0, 240, 2):
        state.seek(start + 60 * minute)
        fix = state.moment.fix
        wanted = set()
        for site in mission.ground_sites:
            place = mission.places[site.place]
            look = look_at(fix.r_itrf_km, place.lat_deg, place.lon_deg)
            in_sight = view.sees(place.lat_deg, place.lon_deg)
            if look.elevation_deg >= site.min_elevation_deg and in_sight:
                wanted.add(place.name.in_language("en"))
        scene = scene_at(state, view, sites=True)
        if scene.torch is not None:
            assert {mark.name for mark in scene.contacts} == wanted
        some |= bool(wanted)
    assert some


def test_that_windows_on_the_map_are_those_of_the_timeline(state) -> None:
    start = parse_time("2013-11-09T22:00:00Z", state.mission)
    for contact in state.flight.contacts(start, start + 3 * 3600):
        name = state.mission.places[contact.site].name.in_language("en")
        for utc_s, there in (
            (contact.start_utc_s - 2, False), (contact.start_utc_s + 2, True),
            (contact.end_utc_s - 2, True), (contact.end_utc_s + 2, False),
        ):  # fmt: skip
            state.seek(utc_s)
            scene = scene_at(state, WHOLE[0], sites=True)
            assert (name in {mark.name for mark in scene.contacts}) == there


def test_that_a_torch_on_the_ground_is_in_contact_with_nobody(state) -> None:
    state.seek(parse_time("2013-11-11T03:10:00Z", state.mission))
    assert scene_at(state, WHOLE[0], sites=True).contacts == ()


@pytest.mark.parametrize("theme_name", ["dark", "light"])
def test_that_the_line_from_the_launch_site_leaves_the_dashes_of_the_ascent_to_be_seen(
    look, state, show_map, theme_name: str
) -> None:
    """The site hears the rocket along the very way that it has flown."""
    try:
        theme.apply(look, theme_name)
        state.seek(parse_time("2013-11-07T04:18:15Z", state.mission))
        shown = show_map(state, 900, 500, MapOptions(imagery=False, names=False))
        shown.set_view(FlatView.home(900, 500).zoomed(12, 450, 250).centred(47.0, 66.0))
        shown.prepare_fully()
        assert shown._scene_now().contacts
        picture = shown.grab().toImage()
        greens = oranges = 0
        for seconds in range(20, 150, 2):
            fix = state.flight.fix(state.utc_s - seconds)
            x, y = shown.view.place(fix.lat_deg, fix.lon_deg)
            colour = picture.pixelColor(round(x), round(y))
            greens += colour.green() > max(colour.red(), colour.blue()) + 25
            oranges += colour.red() > max(colour.green(), colour.blue()) + 25
        assert oranges > 20
        assert greens <= 1  # where the line ends, at the torch
    finally:
        theme.apply(look, "dark")


def test_that_stations_that_are_not_shown_have_no_lines(state) -> None:
    state.seek(parse_time("2013-11-10T01:45:30Z", state.mission))
    assert scene_at(state, WHOLE[0], sites=True).contacts
    assert scene_at(state, WHOLE[0], sites=False).contacts == ()


@pytest.mark.parametrize("closer", [1, 4, 8])
def test_that_no_word_that_stays_lies_on_a_triangle(qtbot, state, closer) -> None:
    """Over Kazakhstan and Siberia, where most of the stations are."""
    world = MapView(state)
    qtbot.addWidget(world)
    world.resize(1094, 575)
    world.show()
    state.seek(parse_time("2013-11-11T02:20:00Z", state.mission))
    world.set_view(FlatView.home(1094, 575).zoomed(closer, 547, 200).centred(50.0, 75.0))
    world.prepare_fully()
    written = [*world.label_rects.values(), *world.tick_rects]
    triangles = site_rects(world.view, state)
    assert written
    assert triangles
    assert not any(word.intersects(one) for word in written for one in triangles)
