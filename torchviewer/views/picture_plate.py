"""What stands where a picture cannot be shown: a plate with the reason in words."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from torchviewer.views import icons, theme

ICON_PX, SMALL_ICON_PX = 32, 18
GAP_PX, EDGE_PX = 8, 16


def draw_plate(
    painter: QPainter, frame: QRectF, radius_px: float, words: str = "", *, icon: str = ""
) -> None:
    """A plain plate; with an icon and words in its middle, as many as there is room for."""
    roles = theme.roles()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(roles.line, 1) if words or icon else Qt.PenStyle.NoPen)
    painter.setBrush(roles.raised)
    painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius_px, radius_px)
    side = ICON_PX if words else SMALL_ICON_PX
    font = theme.font(13)
    room = frame.adjusted(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
    flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    written = QFontMetricsF(font).boundingRect(room, flags, words).height() if words else 0.0
    top = frame.center().y() - (side + (GAP_PX + written if words else 0)) / 2
    if icon:
        place = QRectF(frame.center().x() - side / 2, max(top, frame.top()), side, side)
        icons.icon(icon, roles.quiet).paint(painter, place.toAlignedRect())
    if words:
        painter.setFont(font)
        painter.setPen(roles.text)
        painter.drawText(
            QRectF(room.left(), top + side + GAP_PX, room.width(), written), flags, words
        )
