"""The whole mission in one slim strip, with the timeline's window as a frame to drag and stretch.

The middle of the frame pans, its ends stretch; a click elsewhere takes the window there, a double
click shows everything.
"""

from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from torchviewer.mission.records import Span
from torchviewer.mission.story import Mission
from torchviewer.state.mission_state import SHORTEST_WINDOW_S, MissionState
from torchviewer.views import theme
from torchviewer.views.timeline_bars import custody_colour
from torchviewer.views.timeline_bookmarks import draw_overview_flags
from torchviewer.views.timeline_canvas import faded
from torchviewer.views.timeline_glide import WindowGlide
from torchviewer.views.timeline_lettering import NO_PEN, SMOOTH
from torchviewer.views.timeline_loop import draw_loop_in_overview
from torchviewer.views.timeline_overview_scale import OverviewScale

HIGH_PX = 26
REACH_PX = 14.0
LEAST_MIDDLE_PX = 6.0
MARGIN_PX = 14.0

Part = Literal["none", "start", "middle", "end"]

translate = QCoreApplication.translate


class TimelineOverview(QWidget):
    """The strip; it moves the state's window, gliding where that is not in the hand."""

    def __init__(self, state: MissionState, glide: WindowGlide) -> None:
        super().__init__()
        self._state = state
        self._glide = glide
        self._grip: Part = "none"
        self._held: Span = state.window
        self._offset = 0.0
        self._layer: QPixmap | None = None
        self._scaled: tuple[Mission, float, OverviewScale] | None = None
        self._shown_x_px = -1
        self.setMouseTracking(True)
        state.window_changed.connect(lambda *_: self.update())
        state.utc_changed.connect(self._move_playhead)
        self._shown_loop: Span | None = None
        state.clock_changed.connect(self._take_clock)
        state.mission_changed.connect(self._refresh)
        state.bookmarks.changed.connect(lambda _marks: self.update())
        state.language_changed.connect(self._name)
        self._name()
        self.setFixedHeight(HIGH_PX)  # nothing is written in it

    @property
    def scale(self) -> OverviewScale:
        """Time over the strip, from its margin; made once for a mission and a width."""
        mission, width_px = self._state.mission, max(self.width() - 2 * MARGIN_PX, 1.0)
        known = self._scaled
        if known is None or known[0] is not mission or known[1] != width_px:
            scale = OverviewScale.of(mission.span, mission.home, width_px)
            known = self._scaled = (mission, width_px, scale)
        return known[2]

    @property
    def frame(self) -> tuple[float, float]:
        """The ends of the window on the strip, px."""
        window, scale = self._state.window, self.scale
        ends = scale.x_px(window.start_utc_s), scale.x_px(window.end_utc_s)
        return ends[0] + MARGIN_PX, ends[1] + MARGIN_PX

    def part_at(self, x_px: float) -> Part:
        """What a press at `x_px` takes hold of."""
        left, right = self.frame
        inner = min(REACH_PX, (right - left) / 4)
        if abs(x_px - (left + right) / 2) <= max((right - left) / 2 - inner, LEAST_MIDDLE_PX):
            return "middle"
        if left - REACH_PX <= x_px <= left + inner:
            return "start"
        return "end" if right - inner <= x_px <= right + REACH_PX else "none"

    def _utc_s(self, x_px: float) -> float:
        return self.scale.utc_s(x_px - MARGIN_PX)

    # The hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._glide.stop()
        x, window = event.position().x(), self._state.window
        self._grip, self._held = self.part_at(x), window
        if self._grip == "middle":
            self._offset = self._utc_s(x) - window.start_utc_s
        elif self._grip == "none":
            start = self._utc_s(x) - window.length_s / 2
            self._glide.to(start, start + window.length_s)
        else:
            self._offset = self.frame[0 if self._grip == "start" else 1] - x

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x, held = event.position().x(), self._held
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_cursor(self.part_at(x))
        elif self._grip == "middle":
            start = self._utc_s(x) - self._offset
            self._state.set_window(start, start + held.length_s)
        elif self._grip == "start":
            start = min(self._utc_s(x + self._offset), held.end_utc_s - SHORTEST_WINDOW_S)
            self._state.set_window(start, held.end_utc_s)
        elif self._grip == "end":
            end = max(self._utc_s(x + self._offset), held.start_utc_s + SHORTEST_WINDOW_S)
            self._state.set_window(held.start_utc_s, end)

    def _show_cursor(self, part: Part) -> None:
        if part == "none":
            self.unsetCursor()
        else:
            hand, wide = Qt.CursorShape.OpenHandCursor, Qt.CursorShape.SizeHorCursor
            self.setCursor(hand if part == "middle" else wide)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._grip = "none"

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = "none"
            self._glide.whole()

    # Following

    def _name(self, _language: str = "") -> None:
        words = translate("Timeline", "The whole mission: drag the frame, or pull at its ends")
        self.setAccessibleName(words)
        self.setToolTip(words)

    def _refresh(self, _mission: object = None) -> None:
        self._layer = None
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._refresh()
        super().changeEvent(event)

    def _move_playhead(self, utc_s: float) -> None:
        if round(self.scale.x_px(utc_s)) != self._shown_x_px:
            self.update()

    def _take_clock(self, _clock: object) -> None:
        if self._state.loop != self._shown_loop:
            self.update()

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        roles, high = theme.roles(), float(self.height())
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._still())
            left, right = self.frame
            painter.fillRect(QRectF(0.0, 0.0, left, high), faded(roles.surface, 0.55))
            rest = QRectF(right, 0.0, self.width() - right, high)
            painter.fillRect(rest, faded(roles.surface, 0.55))
            loop = self._shown_loop = self._state.loop
            if loop is not None:
                start, end = self.scale.x_px(loop.start_utc_s), self.scale.x_px(loop.end_utc_s)
                draw_loop_in_overview(painter, start + MARGIN_PX, end + MARGIN_PX, high)
            x = self.scale.x_px(self._state.utc_s)
            self._shown_x_px = round(x)
            painter.fillRect(QRectF(round(x + MARGIN_PX) - 1.0, 1.0, 2.0, high - 2.0), roles.focus)
            painter.setRenderHint(SMOOTH)
            marked = self._state.bookmarks.instants
            draw_overview_flags(painter, (self.scale.x_px(at) + MARGIN_PX for at in marked))
            painter.setPen(QPen(roles.orbit, 1.5))
            painter.drawRoundedRect(QRectF(left, 2.0, max(right - left, 3.0), high - 4.0), 3.0, 3.0)
            painter.setPen(NO_PEN)
            painter.setBrush(roles.orbit)
            for end, side in ((left, -1.0), (max(right, left + 3.0), 1.0)):
                painter.drawRoundedRect(
                    QRectF(end + side * 3.0 - 3.0, high * 0.22, 6.0, high * 0.56), 2.5, 2.5
                )

    def _still(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        if self._layer is None or self._layer.size() != size:
            self._layer = QPixmap(size)
            self._layer.setDevicePixelRatio(ratio)
            self._layer.fill(theme.roles().surface)
            with QPainter(self._layer) as painter:
                self._paint_still(painter)
        return self._layer

    def _paint_still(self, painter: QPainter) -> None:
        """Keepers as a band, events as ticks above it, and where the measure changes."""
        scale, roles, high = self.scale, theme.roles(), float(self.height())
        mission = self._state.mission
        for item in mission.custody:
            left = scale.x_px(item.start_utc_s)
            width = max(scale.x_px(item.end_utc_s) - left, 1.0)
            colour = custody_colour(item) or roles.line
            painter.fillRect(QRectF(left + MARGIN_PX, high * 0.5, width, high * 0.28), colour)
        span = mission.span
        own = (e for e in mission.events if span.start_utc_s <= e.start_utc_s <= span.end_utc_s)
        for x in sorted({round(scale.x_px(e.start_utc_s)) for e in own}):
            tick = QRectF(x + MARGIN_PX, high * 0.24, 1.0, high * 0.2)
            painter.fillRect(tick, faded(roles.text, 0.7))
        painter.setPen(QPen(roles.quiet, 1.0, Qt.PenStyle.DotLine))
        for x_px in scale.breaks_px:
            middle = round(x_px + MARGIN_PX) + 0.5
            painter.drawLine(QPointF(middle, 0.0), QPointF(middle, high))
