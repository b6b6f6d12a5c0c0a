"""What is picked out, on the map."""

import math
from dataclasses import replace

import pytest

from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import Selection
from torchviewer.views.map_chosen import PLACE_RING_PX, RING_PX, chosen_spot
from torchviewer.views.map_view import MapView


@pytest.fixture
def world(qtbot, state):
    made = MapView(state)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show()
    made.prepare_fully()
    made.grab()
    return made


def spot_of(state, kind, record):
    state.select(Selection(kind, record))
    return chosen_spot(state)


def test_that_an_event_on_the_ground_is_at_its_place(state, mission):
    """Site 1/5 of Baikonur, as mission.toml has it; so is its picture, and the place itself."""
    pad = mission.places["pad"]
    for kind, record in (("event", "liftoff"), ("place", "pad")):
        spot = spot_of(state, kind, record)
        assert (spot.lat_deg, spot.lon_deg, spot.place) == (pad.lat_deg, pad.lon_deg, "pad")
        assert spot.is_sure


def test_that_an_event_aboard_is_where_its_ship_was_then(state, mission, flight):
    """Not where the clock is now; with gaps where only a quarter of an hour is known."""
    state.seek(parse_time("liftoff", mission))
    spot = spot_of(state, "event", "docking")
    fix = flight.fix(parse_time("docking", mission), "iss")
    assert (spot.lat_deg, spot.lon_deg) == (fix.lat_deg, fix.lon_deg)
    assert (spot.words, spot.place, spot.is_sure) == ("Docking at Rassvet", "", True)
    assert not spot_of(state, "event", "eva_torch_out").is_sure


def test_that_nothing_is_shown_where_only_the_day_is_known(state):
    """The station goes round sixteen times in the day of the change of command."""
    assert spot_of(state, "event", "command") is None


def test_that_people_and_nothing_have_no_spot(state):
    assert spot_of(state, "person", "kotov") is None
    state.select(None)
    assert chosen_spot(state) is None


def share_of_ring(world, spot):
    """Which part of the ring around a spot is white, 0 to 1."""
    picture = world.grab().toImage()
    x, y = world.view.place(spot.lat_deg, spot.lon_deg)
    reach = PLACE_RING_PX if spot.place else RING_PX
    white = 0
    for turn in range(72):
        angle = math.tau * turn / 72
        at = round(x + reach * math.cos(angle) - 0.5), round(y + reach * math.sin(angle) - 0.5)
        colour = picture.pixelColor(*at)
        white += min(colour.red(), colour.green(), colour.blue()) > 150
    return white / 72


@pytest.mark.parametrize(("event", "least", "most"), [
    ("docking", 0.8, 1.0), ("liftoff", 0.8, 1.0), ("eva_torch_out", 0.35, 0.78),
])  # fmt: skip
def test_that_what_is_picked_out_has_a_ring_and_a_name(world, state, event, least, most):
    """A whole ring, or one with gaps of four to six; the name has room beside it."""
    state.seek(parse_time("nine_press", state.mission))
    state.select(Selection("event", event))
    spot = chosen_spot(state)
    state.select(None)
    assert share_of_ring(world, spot) < 0.3
    state.select(Selection("event", event))
    assert least <= share_of_ring(world, spot) <= most
    assert spot.place in world.label_rects


def test_that_the_words_of_a_spot_are_no_place_to_click(world, state):
    state.seek(parse_time("nine_press", state.mission))
    state.select(Selection("event", "docking"))
    world.grab()
    middle = world.label_rects[""].center()
    assert world._layers.overlay.names.at(middle.x(), middle.y(), 8.0) is None


def test_that_a_place_out_of_sight_is_brought_into_it_and_an_event_is_not(
    world, state, mission, qtbot
):
    """An event goes with the clock, which the map follows; a place is asked for itself."""
    olympia = mission.places["olympia"]
    world.set_options(replace(world.options, projection="globe"))
    state.seek(parse_time("nine_press", mission))  # over the Pacific
    world.grab()
    qtbot.waitUntil(lambda: world._moves.at_rest)
    assert not world.view.sees(olympia.lat_deg, olympia.lon_deg)
    state.select(Selection("event", "liftoff"))
    qtbot.waitUntil(lambda: world._moves.at_rest)
    assert not world.view.sees(olympia.lat_deg, olympia.lon_deg)
    state.select(Selection("place", "olympia"))
    qtbot.waitUntil(lambda: world._moves.at_rest)
    assert world.view.sees(olympia.lat_deg, olympia.lon_deg)


def test_that_no_time_along_the_path_stands_on_the_ring(world, state, mission):
    """Two burns raised the orbit at 05:00, where the path has a time of its own."""
    state.select(Selection("event", "rv_first_burns"))
    covered = 0
    for minute in range(-20, 40, 5):
        state.seek(parse_time("2013-11-07T05:00:00Z", mission) + 60.0 * minute)
        world.prepare_fully()
        ring = world._layers.overlay.names.ring
        assert not ring.isEmpty()
        assert not any(rect.intersects(ring) for rect in world.tick_rects), minute
        assert not world.callout_rect.intersects(ring)
        near = ring.adjusted(-40, -40, 40, 40)
        covered += any(rect.intersects(near) for rect in world.tick_rects)
    assert covered
