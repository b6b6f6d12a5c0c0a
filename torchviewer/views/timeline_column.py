"""The column at the left of the timeline: the names of lanes and clocks, and the clocks' dates."""

import math
from typing import NamedTuple

from PySide6.QtGui import QPainter, QPixmap

from torchviewer.mission.story import Mission
from torchviewer.views import theme
from torchviewer.views.timeline_axis import paint_utc_name
from torchviewer.views.timeline_canvas import MARGIN_PX, Canvas, Text
from torchviewer.views.timeline_clock_rows import MENU_PX, ClockRow, paint_names
from torchviewer.views.timeline_lanes import LaneRow
from torchviewer.views.timeline_lettering import SMOOTH

LEFT_PX = 16.0


class Column(NamedTuple):
    """The names of lanes and clocks at the left, which stay as they are for long."""

    pixmap: QPixmap
    texts: list[Text]
    #: beside the names of UTC and of the clocks above it
    dates: tuple[str, ...]

    @classmethod
    def painted(
        cls,
        still: Canvas,
        height_px: int,
        rows: list[LaneRow],
        *,
        clocks: list[ClockRow],
        dates: tuple[str, ...],
        mission: Mission,
    ) -> "Column":
        """As wide and sharp as `still` wants it, which is painted as well."""
        ratio, width_px = still.ratio, still.scale.left_px - MARGIN_PX
        pixmap = QPixmap(math.ceil(width_px * ratio), math.ceil(height_px * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(theme.roles().surface)
        ends_px = (LEFT_PX, width_px - 2.0 - MENU_PX * theme.text_scale())
        with QPainter(pixmap) as painter:
            painter.setRenderHint(SMOOTH)
            canvas = Canvas(
                painter, still.scale, still.letters, still.language, still.selection, still.axis_px
            )
            _paint_titles(canvas, rows)
            paint_utc_name(canvas, dates[0], *ends_px)
            paint_names(canvas, clocks, dates[1:], mission, ends_px=ends_px)
        return cls(pixmap, canvas.texts, dates)


def _paint_titles(canvas: Canvas, rows: list[LaneRow]) -> None:
    letters = canvas.letters.normal
    room = canvas.scale.left_px - LEFT_PX - MARGIN_PX - 2.0
    for row in rows:
        if row.is_folded:
            small = canvas.letters.tiny
            title = small.elided(row.lane.title.in_language(canvas.language), room)
            canvas.write(small, LEFT_PX, row.rect.center().y(), title, theme.roles().quiet)
            continue
        title = letters.elided(row.lane.title.in_language(canvas.language), room)
        canvas.write(letters, LEFT_PX, row.rect.center().y(), title, theme.roles().quiet)
