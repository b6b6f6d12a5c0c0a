"""Rings on the map: the circle of visibility and the ring of the error."""

import math
from itertools import pairwise

import pytest

from torchviewer.views.map_geometry import KM_PER_DEG, distance_km
from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_points import circle_on, flat_ring
from torchviewer.views.map_projection import FlatView

ZOOMS = [1.0, 10.0, 80.0]
HEIGHTS_KM = [200.0, 420.0]


def horizon(alt_km: float) -> float:
    """Of a sphere of 6371 km, degrees of arc."""
    return math.degrees(math.acos(6371.0 / (6371.0 + alt_km)))


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("alt_km", HEIGHTS_KM)
def test_that_a_ring_on_a_flat_map_is_round_at_every_scale(alt_km: float, zoom: float) -> None:
    """No side of it lies half a pixel off the circle on the sphere."""
    radius_deg = horizon(alt_km)
    scale = FlatView.home(1458, 647).zoomed(zoom, 700, 300).px_per_deg
    for lat_deg in (-51.0, 0.0, 35.0):
        corners = flat_ring(lat_deg, radius_deg, scale)
        places = [(lat_deg - at.y() / scale, at.x() / scale) for at in corners]
        for (lat0, lon0), (lat1, lon1) in pairwise(places):
            halfway = (lat0 + lat1) / 2, (lon0 + lon1) / 2
            away_deg = distance_km((lat_deg, 0.0), halfway) / KM_PER_DEG
            assert abs(away_deg - radius_deg) * scale < 0.5


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("alt_km", HEIGHTS_KM)
def test_that_a_ring_on_a_globe_is_round_at_every_scale(alt_km: float, zoom: float) -> None:
    radius_deg = horizon(alt_km)
    view = GlobeView.home(1458, 647, 0.0, (20.0, 30.0)).zoomed(zoom, 729, 323)
    for place in ((20.0, 30.0), (25.0, 33.0)):
        for one, other in pairwise(circle_on(view, *place, radius_deg)[0]):
            middle_x, middle_y = view.middle_px
            away_px = math.hypot(one.x() - middle_x, one.y() - middle_y)
            if away_px > 0.9 * view.radius_px:
                continue  # near the limb a pixel is a long way
            halfway = view.ground((one.x() + other.x()) / 2, (one.y() + other.y()) / 2)
            away_deg = distance_km(place, halfway) / KM_PER_DEG
            assert abs(away_deg - radius_deg) * view.px_per_deg < 0.5


def test_that_a_ring_across_the_limb_is_no_line_along_it() -> None:
    """There the ground goes on in sight of the torch, behind the horizon of the picture."""
    view = GlobeView.home(1458, 647, 0.0, (0.0, 0.0))
    ring, edge = circle_on(view, 0.0, 80.0, horizon(420.0))
    middle_x, middle_y = view.middle_px
    ends = [edge.elementAt(index) for index in range(edge.elementCount())]
    away = [math.hypot(at.x - middle_x, at.y - middle_y) / view.radius_px for at in ends]
    assert 20 < len(ends) < len(ring)
    assert sum(part > 0.999 for part in away) <= 4
    whole, all_around = circle_on(view, 0.0, 10.0, horizon(420.0))
    assert all_around.elementCount() == len(whole) + 1
