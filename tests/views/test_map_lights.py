"""The lights of the night, far away and close to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_lights import Lights
from torchviewer.views.map_projection import FlatView

DARK = QColor(4, 8, 26)


@pytest.fixture(scope="module")
def chequered() -> QImage:
    """Lights that are as uneven as can be: every other point of their picture shines."""
    lights = QImage(512, 256, QImage.Format.Format_RGB32)
    for y in range(256):
        for x in range(512):
            lights.setPixelColor(x, y, QColor("white" if (x + y) % 2 else "black"))
    return lights


def night(view: MapFrame, lights: QImage) -> QImage:
    image = QImage(600, 300, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(DARK)
        if isinstance(view, FlatView):
            painter.drawRect(image.rect())
        else:
            painter.drawEllipse(200, 50, 200, 200)
    Lights().draw(image, lights, None, view, 1.0)
    return image


def contrast(image: QImage) -> int:
    shades = [image.pixelColor(x, y).lightness() for x in range(250, 350) for y in range(100, 200)]
    return max(shades) - min(shades)


def test_that_far_away_every_point_is_sharp(chequered):
    view = FlatView(600, 300, 0.0, 0.0, 512 / 360)
    assert contrast(night(view, chequered)) > 200


def test_that_close_to_no_point_stands_as_a_block(chequered):
    """Bilinear enlargement, as anything else on the map is enlarged, would leave 255."""
    view = FlatView(600, 300, 0.0, 0.0, 512 / 360 * 12)
    assert contrast(night(view, chequered)) < 10


def test_that_close_to_only_what_is_there_is_painted_over(chequered):
    """The Earth ends at a soft edge, beside which the sky is to be seen."""
    image = night(GlobeView.home(600, 300).zoomed(12, 300, 150), chequered)
    alphas = [image.pixelColor(x, 150).alpha() for x in (0, 190, 300, 410, 599)]
    assert alphas == [0, 0, 255, 0, 0]
