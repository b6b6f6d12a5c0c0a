"""The form of an event's evidence as a small mark beside its words."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from torchviewer.mission.happenings import Event
from torchviewer.views.timeline_areas import draw_blob
from torchviewer.views.timeline_event_painter import draw_diamond
from torchviewer.views.timeline_marks import is_vague


def paint_status_mark(painter: QPainter, rect: QRectF, event: Event, colour: QColor) -> None:
    """The mark that stands for `event` on the timeline, in the middle of `rect`."""
    half = min(rect.width(), rect.height()) / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_vague(event):
        draw_blob(painter, QPointF(rect.center()), half, colour, event.status)
    else:
        painter.translate(rect.center())
        draw_diamond(painter, half, event.status, colour, selected=False)
    painter.restore()
