"""A picture of the map that `render` makes: where it is turned to, and what is not on it."""

import pytest

from torchviewer.app import _aim
from torchviewer.mission.times import parse_time
from torchviewer.views.map_options import MapOptions


@pytest.mark.parametrize("projection", ["flat", "globe"])
def test_that_a_closer_picture_shows_the_torch_if_no_place_is_given(state, show_map, projection):
    state.seek(parse_time("2013-11-11T02:40:00Z", state.mission))
    shown = show_map(state, 900, 500, MapOptions(projection=projection, imagery=False))
    for zoom in (4.0, 20.0):
        _aim(shown, None, zoom)
        torch = shown.torch_position
        assert abs(torch.x() - 450) < 5
        assert abs(torch.y() - 250) < 40
        assert shown.following


def test_that_a_picture_of_a_place_offers_nothing_that_could_be_clicked(state, show_map):
    shown = show_map(state, 900, 500, MapOptions(imagery=False))
    _aim(shown, (20.0, 100.0), 20.0)
    assert (shown.view.centre_lat_deg, shown.view.centre_lon_deg) == pytest.approx((20.0, 100.0))
    assert not shown.following
    assert shown._buttons.lost.isHidden()


def test_that_the_whole_world_stays_as_it_is_at_home(state, show_map):
    shown = show_map(state, 900, 500, MapOptions(imagery=False))
    home = shown.view
    _aim(shown, None, 1.0)
    assert shown.view == home
