"""The frame around a painted view that has the keyboard: shown to those who use one."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter

from torchviewer.views import theme

THICK_PX = 2
THICKEST_PX = round(THICK_PX * theme.THICKER)
"""With high contrast."""
BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


def draw_focus(painter: QPainter, rect: QRect) -> None:
    """A frame of four lines (one rectangle, smoothed, would take ten times as long)."""
    colour = QColor(theme.roles().focus)
    colour.setAlphaF(1.0 if theme.is_contrast() else 0.8)
    wide, high, thick = rect.width(), rect.height(), round(theme.line_px(THICK_PX))
    painter.fillRect(0, 0, wide, thick, colour)
    painter.fillRect(0, high - thick, wide, thick, colour)
    painter.fillRect(0, thick, thick, high - 2 * thick, colour)
    painter.fillRect(wide - thick, thick, thick, high - 2 * thick, colour)
