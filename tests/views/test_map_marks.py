"""How the marks of the map are drawn."""

import math

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_marks import Mark, apart, covers, draw_ring
from torchviewer.views.map_projection import FlatView

KINDS = [FlatView, GlobeView]


def with_ring(view: MapFrame, lat: float, lon: float, ring_px: float) -> Mark:
    return Mark("torch", "", lat, lon, 100.0, *view.place(lat, lon), ring_px)


def painted(view: MapFrame, mark: Mark) -> QImage:
    image = QImage(round(view.width_px), round(view.height_px), QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    with QPainter(image) as painter:
        draw_ring(painter, view, mark)
    return image


@pytest.mark.parametrize(("away_px", "shown"), [(0.0, 1), (3.0, 1), (8.0, 2), (20.0, 2)])
def test_that_marks_are_one_only_where_one_would_hide_the_other(away_px: float, shown: int) -> None:
    """The torch's mark is 8 px wide each way; a square beside its middle is seen."""
    torch = Mark("torch", "", 0.0, 0.0, 420.0, 300.0, 200.0)
    station = Mark("station", "", 0.0, 0.0, 420.0, 300.0 + away_px, 200.0)
    assert apart([torch, station]) == [torch, station][:shown]


@pytest.mark.parametrize("kind", KINDS)
def test_that_a_ring_lies_around_its_mark_as_wide_as_it_says(look, kind: type) -> None:
    view = kind.home(900, 450).zoomed(10.0, 450, 225).centred(0.0, 60.0)
    mark = with_ring(view, 0.0, 60.0, 80.0)
    image = painted(view, mark)
    for angle in range(0, 360, 30):
        x, y = (math.cos(math.radians(angle)), math.sin(math.radians(angle)))
        inside = QPointF(mark.x + 74 * x, mark.y + 74 * y).toPoint()
        outside = QPointF(mark.x + 86 * x, mark.y + 86 * y).toPoint()
        assert image.pixelColor(inside) != QColor("#000000")
        assert image.pixelColor(outside) == QColor("#000000")


@pytest.mark.parametrize("kind", KINDS)
def test_that_a_ring_is_drawn_though_its_middle_is_beyond_the_edge(look, kind: type) -> None:
    view = kind.home(900, 450).zoomed(10.0, 450, 225).centred(0.0, 60.0)
    lon = view.ground(-60.0, 225.0)[1] if kind is FlatView else 0.0
    if kind is GlobeView:
        lon = 60.0 - math.degrees(math.asin((view.width_px / 2 + 60.0) / view.radius_px))
    mark = with_ring(view, 0.0, lon, 150.0)
    assert mark.x == pytest.approx(-60.0, abs=0.5)
    image = painted(view, mark)
    assert image.pixelColor(20, 225) != QColor("#000000")
    assert any(rect.contains(20.0, 225.0) for rect in covers(view, mark))


def test_that_every_copy_of_a_ring_in_view_is_drawn(look) -> None:
    view = FlatView(900, 450, 0.0, 0.0, 2.5)  # a world is 900 px wide
    image = painted(view, with_ring(view, 0.0, 178.0, 40.0))
    assert image.pixelColor(880, 225) != QColor("#000000")
    assert image.pixelColor(15, 225) != QColor("#000000")
    assert image.pixelColor(450, 225) == QColor("#000000")
