"""The bars of the timeline's lanes."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from torchviewer.views.timeline_bars import _near_view
from torchviewer.views.timeline_scale import Scale

DASHED = QPen(QColor("white"), 1.5, Qt.PenStyle.DashLine)
DASH_PX = 9.0  # of Qt's DashLine: 4 widths of pen, then a gap of 2
VIEW = Scale(0.0, 1000.0, 100.0, 900.0)


@pytest.mark.parametrize("shift_px", [0.0, 1.0, 4.5, 333.3])
def test_that_the_dashes_of_a_bar_of_months_stay_where_they_are_while_it_slides(shift_px) -> None:
    bar = QRectF(-50_000.0 - shift_px, 10.0, 120_000.0, 20.0)
    near = _near_view(bar, VIEW, DASHED)
    cut_px = near.left() - bar.left()
    assert cut_px / DASH_PX == pytest.approx(round(cut_px / DASH_PX))
    assert VIEW.left_px - 40 < near.left() < VIEW.left_px
    assert VIEW.right_px < near.right() < VIEW.right_px + 40
    assert (near.top(), near.height()) == (10.0, 20.0)


def test_that_a_bar_in_view_is_whole() -> None:
    bar = QRectF(300.0, 10.0, 200.0, 20.0)
    assert _near_view(bar, VIEW, DASHED) == bar
