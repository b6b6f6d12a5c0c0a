"""While the clock stands words keep clear of the way, of ships and of the torch's card."""

import math

import pytest
from PySide6.QtCore import QRectF

from torchviewer.mission.times import parse_time
from torchviewer.views.map_marks import ship_rect
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_view import MapView


def at_rest(state, show_map, when: str, size, projection="flat") -> MapView:
    state.seek(parse_time(when, state.mission))
    return show_map(state, *size, MapOptions(projection=projection, imagery=False))


def written(shown: MapView) -> list[QRectF]:
    towns = [one.rect for one in shown._layers.overlay.towns.placed]
    return [*shown.label_rects.values(), *shown.tick_rects, *towns]


@pytest.mark.parametrize("projection", ["flat", "globe"])
@pytest.mark.parametrize("when", ["liftoff", "2013-11-07T04:21:00Z", "2013-11-11T02:30:00Z"])
@pytest.mark.parametrize("size", [(1366, 768), (1458, 647)])
def test_that_a_ship_beside_the_torch_covers_no_word(state, show_map, when, size, projection):
    shown = at_rest(state, show_map, when, size, projection)
    ships = [rect for mark in shown._scene_now().others if (rect := ship_rect(mark))]
    assert ships
    assert not [r for r in written(shown) for ship in ships if r.intersects(ship)]


def test_that_the_torch_s_card_cuts_through_no_name_of_a_town(state, show_map):
    """Over Germany, the map close to."""
    shown = at_rest(state, show_map, "2013-11-07T10:27:00Z", (640, 360))
    fix = state.moment.fix
    for north_deg in (0.0, 1.0, 2.0, -1.0):
        view = FlatView(640, 360, fix.lat_deg + north_deg, fix.lon_deg + 2.0, 36.0)
        shown.set_view(view)
        shown.prepare_fully()
        card = shown.callout_rect
        towns = shown._layers.overlay.towns.placed
        assert towns
        assert not card.isEmpty()
        assert not [one.id for one in towns if one.rect.intersects(card)]


@pytest.mark.parametrize("projection", ["flat", "globe"])
def test_that_no_time_stands_on_a_way_that_leads_east_or_west(state, show_map, projection):
    """At the crests of the ground track: the words lie above or below it."""
    shown, level = at_rest(state, show_map, "eva_handover", (1366, 768), projection), 0
    for _ in range(6):
        state.seek(state.utc_s + 1200.0)
        shown.prepare_fully()
        ticks = {tick.id: tick for tick in shown._layers.overlay._along}
        for one in shown._layers.overlay.ticks:
            angle = math.radians(ticks[one.id].angle_deg)
            if abs(math.sin(angle)) > 0.5:
                continue
            level += 1
            for along_px in range(-40, 41, 4):
                x, y = one.x + along_px * math.cos(angle), one.y + along_px * math.sin(angle)
                assert not one.rect.contains(x, y)
    assert level >= 6


@pytest.mark.parametrize("projection", ["flat", "globe"])
def test_that_the_name_of_a_ship_keeps_off_other_words(state, show_map, projection):
    """The station's name, in Russian the longest, ran into a time without a gap."""
    state.set_language("ru")
    shown, named = at_rest(state, show_map, "undocking", (1458, 647), projection), 0
    for minute in range(24, 46):
        state.seek(parse_time(f"2013-11-11T02:{minute}:00Z", state.mission))
        shown.prepare_fully()
        ships = {mark.name for mark in shown._scene_now().others if ship_rect(mark)}
        for one in shown._layers.words._names:
            if one.id in ships:
                named += 1
                around = one.rect.adjusted(-2.9, -2.9, 2.9, 2.9)
                assert not [r for r in written(shown) if r.intersects(around)]
    assert named > 10


def test_that_a_map_that_is_moved_leaves_no_gap_where_the_card_was(state, show_map):
    """Names go on through the place where the card of the torch stood at rest."""
    shown = at_rest(state, show_map, "2013-11-07T10:27:00Z", (900, 500))
    fix = state.moment.fix
    shown.set_following(False)
    shown.set_view(FlatView(900, 500, fix.lat_deg, fix.lon_deg + 4.0, 30.0))
    shown.prepare_fully()
    towns, passed = shown._layers.overlay.towns, 0
    before, card = {one.id: one.rect for one in towns.placed}, shown.callout_rect
    assert shown._layers._resting  # it would have cut through a name
    for step in range(1, 26):
        shown._moves._move_to(shown.view.panned(-10.0, 0.0))
        assert shown._moves.moving
        shown.grab()
        now = {one.id: one.rect for one in towns.placed}
        for name, rect in before.items():
            moved = rect.translated(-10.0 * step, 0.0)
            if card.contains(moved.center()):
                passed += 1
                assert name in now
    assert passed > 3
