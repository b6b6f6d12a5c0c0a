"""The bar that says how long a distance is on the map."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from torchviewer.views import theme
from torchviewer.views.map_labels import LabelInk
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_scale_bar import EDGE_PX, draw_scale_bar

SIDE_PX = 300


def rows_of_ink(image: QImage, left_px: int) -> list[int]:
    """The rows that have bright pixels at the right of a column, from the lowest up."""
    return [
        y
        for y in reversed(range(SIDE_PX))
        if any(image.pixelColor(x, y).lightness() > 150 for x in range(left_px, SIDE_PX))
    ]


@pytest.mark.parametrize("text_scale", [1.0, 1.6, 2.0])
@pytest.mark.parametrize("zoom", [9.0, 16.0, 40.0])
def test_that_the_ends_of_the_bar_do_not_touch_its_words(look, text_scale, zoom):
    image = QImage(SIDE_PX, SIDE_PX, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    try:
        theme.apply(look, "dark", text_scale)
        with QPainter(image) as painter:
            view = FlatView.home(SIDE_PX, SIDE_PX).zoomed(zoom, 0.0, 0.0)
            draw_scale_bar(painter, view, LabelInk())
    finally:
        theme.apply(look, "dark")
    rows = rows_of_ink(image, round(SIDE_PX - EDGE_PX) - 6)  # below the last letter, an m
    gaps = [below - above for below, above in pairwise(rows)]
    assert max(gaps) > 3
    assert gaps.index(max(gaps)) < 8  # above the end of the bar
