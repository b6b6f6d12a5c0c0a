"""The timeline as it is painted: a still layer of lanes, and above it what moves.

Lanes, marks and labels are painted into a pixmap whenever the window, the size, the mission, the
language, the look or the selection changes; a frame of playing repaints two slim strips.
"""

import math

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from torchviewer.mission.happenings import Lane
from torchviewer.mission.records import Span
from torchviewer.state.lane_choice import LaneChoice
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.focus_frame import draw_focus
from torchviewer.views.time_text import clock_text, date_text
from torchviewer.views.timeline_canvas import MARGIN_PX, Hit, Text
from torchviewer.views.timeline_clock_rows import ClockRows
from torchviewer.views.timeline_clocks import Dial
from torchviewer.views.timeline_column import LEFT_PX
from torchviewer.views.timeline_events import EventLayout
from torchviewer.views.timeline_lanes import (
    AXIS_PX,
    FOLDED,
    LOWEST_PX,
    Height,
    LaneRow,
    axis_height_px,
    lane_rows,
    lanes_in_view,
    wanted_height_px,
)
from torchviewer.views.timeline_layer import LaneTables, LayerPainter
from torchviewer.views.timeline_lettering import SMOOTH, Letterings
from torchviewer.views.timeline_playhead import (
    draw_arrow,
    draw_bubble,
    draw_ghost,
    draw_handle,
    draw_scroll_bar,
)
from torchviewer.views.timeline_scale import Scale
from torchviewer.views.touch_layout import TouchLayout

translate = QCoreApplication.translate

RIGHT_PX = 14.0
_IDLE_MS = 4
_REST_MS = 80
_REFRESH_AFTER = 12


class TimelinePicture(QWidget):
    """What the timeline shows, and where; it lies still until someone asks it to move."""

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._letters = Letterings()
        self._tables = LaneTables(state)
        #: what lies still, for frames in which only the playhead moves
        self._layer = QPixmap()
        self._layer_is_true = False
        self._is_stale = True
        self._painted = LayerPainter()
        #: how often the still part has been painted
        self.paints = 0
        self._rows: list[LaneRow] | None = None
        self._first_lane = 0
        self._choice = LaneChoice.usual(state.mission.lanes)
        #: which clocks stand on the axis
        self.clocks = ClockRows(state)
        self._shown_x_px = math.nan
        self._shown_preview_utc_s: float | None = None
        self.touch_layout = TouchLayout(self)
        self._shown_value = ""
        self._shows_focus = False
        self._shows_bubble = False
        self._fitting: tuple[Dial, ...] | None = None
        self._column: float | None = None
        self._scaled: tuple[Span, Scale] | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self._compute_piece)
        self._rested = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rested.timeout.connect(self._make_layer)
        self._pieces_since_refresh = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(320, round(AXIS_PX + 2 * LOWEST_PX))

    @property
    def scale(self) -> Scale:
        """Time over the pixels of the lanes; the same object as long as it is the same."""
        window, scaled = self._state.window, self._scaled
        if scaled is None or scaled[0] is not window:
            left = self._column_px()
            width = max(self.width() - left - RIGHT_PX, 1.0)
            scale = Scale(window.start_utc_s, window.end_utc_s, left, width)
            scaled = self._scaled = (window, scale)
        return scaled[1]

    @property
    def dials(self) -> tuple[Dial, ...]:
        """The clocks above the row of UTC, upwards."""
        if self._fitting is None:
            self._fitting = self.clocks.fitting(self.height(), self._heights())
        return self._fitting

    @property
    def axis_px(self) -> float:
        """How high the axis is, px: the row of UTC with its ticks, and the clocks above it."""
        return axis_height_px(len(self.dials))

    @property
    def playhead_x_px(self) -> float:
        """Where the state's instant lies on the scale, in view or not."""
        return self.scale.x_px(self._state.utc_s)

    @property
    def hits(self) -> list[Hit]:
        """What can be pointed at, topmost last."""
        self._plan()
        return self._painted.hits

    @property
    def texts(self) -> list[Text]:
        """Every label of the lanes and the axis, with its place."""
        self._plan()
        return self._painted.texts

    @property
    def layouts(self) -> dict[str, EventLayout]:
        """What each event lane in view shows, by the lane's id."""
        self._plan()
        return self._painted.layouts

    @property
    def is_computing(self) -> bool:
        """True while the curves in view are being computed."""
        return self._idle.isActive()

    @property
    def is_complete(self) -> bool:
        """True when nothing in view has yet to be computed."""
        return not self._tables.has_more(self.scale)

    def rows(self) -> list[LaneRow]:
        """The lanes in view, with their rectangles."""
        if self._rows is None:
            self._rows = self._stacked()
        return self._rows

    def _stacked(self) -> list[LaneRow]:
        lanes, heights = self.shown_lanes(), self._heights()
        size, axis_px = self.size(), self.axis_px
        chosen = lanes_in_view(heights, self._first_lane, size.height(), axis_px)
        return lane_rows(lanes[chosen], heights[chosen], size.width(), size.height(), axis_px)

    def shown_lanes(self) -> list[Lane]:
        """The lanes that are not hidden, from the top, in view or not."""
        return self._choice.arranged(self._state.mission.lanes)

    @property
    def choice(self) -> LaneChoice:
        """How the lanes are arranged."""
        return self._choice

    def usual_height_px(self, lane: str) -> float:
        """How high a lane wants to be unless a person says otherwise, px."""
        return self._tables.heights[lane].wanted_px * theme.text_scale()

    def _heights(self) -> list[Height]:
        choice, usual = self._choice, self._tables.heights
        return [
            FOLDED if lane.id in choice.folded else usual[lane.id].times(choice.factor(lane.id))
            for lane in self.shown_lanes()
        ]

    def prepare_fully(self) -> None:
        """Compute all that the window shows now, at once; for pictures of the view."""
        while self._tables.compute_next(self.scale):
            pass
        self._refresh()

    def sizeHint(self) -> QSize:
        """Folded lanes ask for no room of their own: they take it from those that are open."""
        wanted = [height for height in self._heights() if height.wanted_px != FOLDED.wanted_px]
        return QSize(1600, round(wanted_height_px(wanted, axis_height_px(len(self.clocks.wanted)))))

    # Geometry

    def _is_in_view(self) -> bool:
        """Whether the window shows the playhead, its own end included."""
        window = self._state.window
        return window.start_utc_s <= self._state.utc_s <= window.end_utc_s

    def _column_px(self) -> float:
        """Where the lanes begin."""
        if self._column is None:
            self._column = self._measured_column_px()
        return self._column

    def _measured_column_px(self) -> float:
        """Right of the lanes' titles and of the date above them."""
        letters, folded = self._letters, self._choice.folded
        titles = max(
            (
                (letters.tiny if lane.id in folded else letters.normal).width_px(self._title(lane))
                for lane in self.shown_lanes()
            ),
            default=0.0,
        )
        widest = max(titles, self.clocks.names_px(letters))
        most = min(190.0 * theme.text_scale(), self.width() * 0.3)
        return round(min(widest + LEFT_PX + MARGIN_PX + 3.0, most))

    def _title(self, lane: Lane) -> str:
        return lane.title.in_language(self._state.language)

    def arrow_rect(self) -> QRectF:
        """The button in the axis, at the edge beyond which the playhead lies."""
        scale, size = self.scale, theme.text_scale()
        wide, high = 26.0 * size, 16.0 * size
        is_before = self._state.utc_s < scale.start_utc_s
        left = scale.left_px if is_before else scale.right_px - wide
        return QRectF(left, self.axis_px - high, wide, high)

    def hit_at(self, position: QPointF) -> Hit | None:
        """What lies topmost at `position`."""
        self._plan()
        return self._painted.hit_at(position)

    # Painting

    def _refresh(self) -> None:
        """Paint all of it anew."""
        self._forget()
        self._painted.drop()
        self._slide()

    def _forget(self) -> None:
        """Lay out rows, clocks and the column of titles anew when they are next asked for."""
        self._rows = self._fitting = self._column = self._scaled = None

    def _slide(self) -> None:
        """Paint what another window needs."""
        self._is_stale = True
        self.update()

    def _describe(self) -> None:
        """Tell a screen reader where the playhead is and what happens there."""
        state = self._state
        event = state.moment.event
        now = f"{date_text(state.utc_s, state.language)} {clock_text(state.utc_s)} UTC"
        title = f", {event.title.in_language(state.language)}" if event else ""
        self.setAccessibleName(translate("Timeline", "Timeline"))
        self.setAccessibleDescription(now + title)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._letters = Letterings()
            self.updateGeometry()
            self._refresh()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._refresh()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            area = event.rect()
            if self._is_stale and area == self.rect():
                self._paint_still(painter)  # a layer is not worth it: the next frame may move too
                self._rested.start()
            else:
                self._put_layer(painter, area)
            painter.setRenderHint(SMOOTH)
            room = self._painted.value_rect
            if room is not None and room.intersects(QRectF(area)):
                self._paint_value(painter, room)
            self._paint_scroll_bar(painter)
            self._paint_loop(painter, area)
            self._paint_playhead(painter)
            self._paint_preview(painter)
            self._paint_above(painter, area)
            if self._shows_focus:
                draw_focus(painter, self.rect())

    def _plan(self) -> None:
        """Know what is where, though it has not been seen yet."""
        if self._is_stale:
            self._ensure_layer()

    def _make_layer(self) -> None:
        """For the playhead's next steps, while nothing else is to be done."""
        if self.isVisible() and not self._is_stale:
            self._ensure_layer()

    def _put_layer(self, painter: QPainter, area: QRect) -> None:
        """Show what lies still in `area`."""
        layer = self._ensure_layer()
        ratio = layer.devicePixelRatio()
        source = QRectF(
            area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio
        )
        painter.drawPixmap(QRectF(area), layer, source)

    def _ensure_layer(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = QSize(math.ceil(self.width() * ratio), math.ceil(self.height() * ratio))
        if self._layer.size() != size or self._layer.devicePixelRatio() != ratio:
            self._layer, self._layer_is_true = QPixmap(size), False
            self._layer.setDevicePixelRatio(ratio)
            self._painted.drop()
        if self._is_stale or not self._layer_is_true:
            with QPainter(self._layer) as painter:
                self._paint_still(painter)
            self._layer_is_true = True
        return self._layer

    def _paint_still(self, painter: QPainter) -> None:
        """All but what moves with the clock and the hand."""
        painter.fillRect(self.rect(), theme.roles().surface)
        self._painted.paint(
            painter,
            self._state,
            self.scale,
            height_px=self.height(),
            rows=self.rows(),
            dials=self.dials,
            letters=self._letters,
            tables=self._tables,
        )
        self._is_stale = self._layer_is_true = False
        self.paints += 1
        if self.isVisible() and self._tables.has_more(self.scale):
            self._idle.start()

    def _compute_piece(self) -> None:
        """Compute one more piece of a curve while nothing else is to be done."""
        more = self.isVisible() and self._tables.compute_next(self.scale)
        self._pieces_since_refresh += 1
        more = more and self._tables.has_more(self.scale)
        if not more or self._pieces_since_refresh >= _REFRESH_AFTER:
            self._pieces_since_refresh = 0
            self._refresh()
        if more:
            self._idle.start()

    def _value_text(self) -> str:
        lane = self._painted.value_lane
        alt_km = None if lane is None else self._tables.altitude_now_km(lane)
        return (
            ""
            if alt_km is None
            else translate("Timeline", "{altitude} km").format(altitude=f"{alt_km:.0f}")
        )

    def _paint_value(self, painter: QPainter, rect: QRectF) -> None:
        """The altitude of the instant shown, at the right end of its lane."""
        self._shown_value = self._value_text()
        letters = self._letters.small
        painter.setPen(theme.roles().orbit)
        left = rect.right() - 3.0 - letters.width_px(self._shown_value)
        letters.draw(painter, left, rect.center().y(), self._shown_value)

    def _paint_playhead(self, painter: QPainter) -> None:
        x = self._shown_x_px = self.playhead_x_px
        state, axis_px = self._state, self.axis_px
        if not self._is_in_view():
            is_before = state.utc_s < state.window.start_utc_s
            draw_arrow(painter, self._letters, self.arrow_rect(), -1 if is_before else 1)
            return
        high_px = self.touch_layout.handle_px if self.touch_layout.is_on else 0.0
        draw_handle(painter, x, axis_px, self.height(), high_px)
        if self._shows_bubble:
            text = self._short_time(state.utc_s)
            letters = self._letters.small_strong
            draw_bubble(painter, letters, text, state.utc_s, self.scale, axis_px=axis_px)

    def _paint_loop(self, painter: QPainter, area: QRect) -> None:
        """Room for what lies between the lanes and the playhead; `area` is repainted."""

    def _paint_above(self, painter: QPainter, area: QRect) -> None:
        """Room for what lies above the playhead; `area` is repainted."""

    def _paint_preview(self, painter: QPainter) -> None:
        """A thin line with its time, where somebody looks ahead or back."""
        utc_s = self._shown_preview_utc_s = self._state.enquiry.preview_utc_s
        if utc_s is not None and self.scale.shows(utc_s):
            draw_ghost(
                painter,
                self._letters.small_strong,
                self._short_time(utc_s),
                utc_s,
                self.scale,
                axis_px=self.axis_px,
                bottom_px=self.height(),
            )

    def _short_time(self, utc_s: float) -> str:
        date = date_text(utc_s, self._state.language, form=translate("Timeline", "d MMM"))
        return f"{date} {clock_text(utc_s)}"

    def _paint_scroll_bar(self, painter: QPainter) -> None:
        """Which of the lanes are in view, where not all of them fit."""
        lanes, shown = len(self.shown_lanes()), len(self.rows())
        if shown < lanes:
            top = self.axis_px
            step = (self.height() - top) / lanes
            first = min(self._first_lane, lanes - shown)
            draw_scroll_bar(painter, top + first * step, shown * step)
