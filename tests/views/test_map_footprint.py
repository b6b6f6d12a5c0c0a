"""The circle of visibility."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from torchviewer.views.map_footprint import Footprint
from torchviewer.views.map_geometry import KM_PER_DEG, distance_km, horizon_deg
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_marks import Mark
from torchviewer.views.map_projection import FlatView


def torch_at(view: MapFrame, lat: float, lon: float, alt_km: float = 420.0) -> Mark:
    return Mark("torch", "", lat, lon, alt_km, *view.place(lat, lon))


def view_of(kind: type, lat: float = 0.0, lon: float = 0.0) -> MapFrame:
    return kind.home(900, 450).centred(lat, lon)


def painted(footprint: Footprint, view: MapFrame) -> QImage:
    image = QImage(900, 450, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    with QPainter(image) as painter:
        footprint.draw(painter, view)
    return image


def is_inside(image: QImage, at: QPointF) -> bool:
    return image.pixelColor(at.toPoint()) != QColor("#000000")


# From 420 km the horizon is acos(6371 / 6791) = 20.26 degrees of arc away.
def test_that_the_horizon_of_420_km_is_20_degrees_away() -> None:
    assert horizon_deg(420.0) == pytest.approx(20.26, abs=0.01)


@pytest.mark.parametrize("kind", [FlatView, GlobeView])
@given(
    lat=st.floats(-52, 52), lon=st.floats(-180, 179),
    there=st.tuples(st.floats(-89, 89), st.floats(-180, 179)),
)  # fmt: skip
def test_that_it_holds_the_places_that_see_the_torch(
    look, kind: type, lat: float, lon: float, there: tuple[float, float]
) -> None:
    view = view_of(kind, lat * 0.6, lon)
    footprint = Footprint()
    footprint.follow(view, torch_at(view, lat, lon), 1.0)
    assume(view.sees(*there))
    at = QPointF(*view.place(*there))
    edge_deg = distance_km((lat, lon), there) / KM_PER_DEG - horizon_deg(420.0)
    # a pixel is more degrees near a limb and near a pole of a flat map: keep clear of the edge
    assume(abs(edge_deg) > 3.0)
    assume(5 < at.x() < 895 and 5 < at.y() < 445)
    if isinstance(view, GlobeView):
        middle_x, middle_y = view.middle_px
        away = math.hypot(at.x() - middle_x, at.y() - middle_y)
        assume(away < 0.9 * view.radius_px)
    assert is_inside(painted(footprint, view), at) == (edge_deg < 0)


@pytest.mark.parametrize("kind", [FlatView, GlobeView])
def test_that_it_comes_back_where_it_was(look, kind: type) -> None:
    view = view_of(kind)
    torch, footprint = torch_at(view, 10.0, 20.0), Footprint()
    assert footprint.follow(view, torch, 1.0)
    shown = painted(footprint, view)
    assert not footprint.follow(view, torch, 1.0)
    assert footprint.follow(view, None, 1.0)
    assert footprint.box.isEmpty()
    assert not is_inside(painted(footprint, view), QPointF(torch.x, torch.y))
    assert footprint.follow(view, torch, 1.0)
    assert painted(footprint, view) == shown


@pytest.mark.parametrize("kind", [FlatView, GlobeView])
def test_that_a_torch_near_the_ground_has_none(look, kind: type) -> None:
    view, footprint = view_of(kind), Footprint()
    footprint.follow(view, torch_at(view, 10.0, 20.0, 0.0), 1.0)
    assert footprint.box.isEmpty()
    footprint.follow(view, torch_at(view, 10.0, 20.0, float("nan")), 1.0)
    assert footprint.box.isEmpty()
