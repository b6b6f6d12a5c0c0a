"""Small panels in a corner of the map, which stand aside while the torch is behind them."""

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtWidgets import QWidget

NEAR_PX, GONE_PX = 14.0, 40.0
"""How near the torch comes before a panel stands aside, and goes before it is back."""


def stand_aside(panel: QWidget, usual: QRect, low_px: int, torch: QPointF | None) -> bool:
    """Stand at `low_px` while the torch is at the `usual` place, if that is clear below it.

    True where the panel moved.
    """
    before = panel.pos()
    reach = NEAR_PX if before == usual.topLeft() else GONE_PX
    around = QRectF(usual).adjusted(-reach, -reach, reach, reach)
    is_near = torch is not None and around.contains(torch)
    panel.move(usual.left(), low_px if is_near and low_px > usual.bottom() else usual.top())
    return panel.pos() != before
