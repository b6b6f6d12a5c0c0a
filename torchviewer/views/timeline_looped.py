"""The timeline's picture with the loop on it, above the still layer and below the playhead."""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QMenu, QWidget

from torchviewer.state.mission_state import MissionState
from torchviewer.views.timeline_loop import LoopPart, LoopPlace, draw_loop
from torchviewer.views.timeline_loop_hand import LoopHand
from torchviewer.views.timeline_picture import TimelinePicture
from torchviewer.views.timeline_playhead import draw_bubble


class LoopedPicture(TimelinePicture):
    """Paints the loop that `loop_hand` shows, and says what of it lies where."""

    loop_hand: LoopHand

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(state, parent)
        self._shown_loop: LoopPlace | None = None

    def loop_part_at(self, position: QPointF) -> LoopPart | None:
        """What of the loop lies at `position`."""
        place = self._loop_place()
        return place.part_at(position) if place is not None else None

    def show_loop_menu(self, position: QPointF) -> None:
        """What can be done with the loop at `position`."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.loop_hand.fill_menu(menu, self.scale.utc_s(position.x()))
        menu.popup(self.mapToGlobal(position).toPoint())

    def loop_moved(self) -> None:
        """Repaint the loop where it was and where it is."""
        was, now = self._shown_loop, self._loop_place()
        if was == now:
            return
        self._shown_loop = now
        if was is None or now is None or was.waits != now.waits:
            self.update()
            return
        for one, other in ((was.start_px, now.start_px), (was.end_px, now.end_px)):
            left = math.floor(max(min(one, other) - now.target_px, -100.0))
            right = math.ceil(min(max(one, other) + now.target_px, self.width() + 100.0))
            if one != other and left < right:
                self.update(left, 0, right - left, self.height())
        self._update_axis()

    def _update_axis(self) -> None:
        self.update(0, 0, self.width(), math.ceil(self.axis_px))

    def _loop_place(self) -> LoopPlace | None:
        """Where the loop lies; None: there is none."""
        loop, state = self.loop_hand.shown, self._state
        if loop is None:
            return None
        return LoopPlace.on(
            self.scale,
            loop,
            axis_px=self.axis_px,
            target_px=self.touch_layout.target_px,
            waits=state.clock.is_out and not loop.holds(state.utc_s),
        )

    def _paint_loop(self, painter: QPainter, area: QRect) -> None:
        """The loop, with the time in the hand and the loop's length while it is held."""
        place = self._shown_loop = self._loop_place()
        if place is not None:
            draw_loop(painter, place, self.height(), QRectF(area))
        edge_utc_s = self.loop_hand.edge_utc_s
        if edge_utc_s is not None:
            letters, text = self._letters.small_strong, self.loop_hand.text(self._short_time)
            draw_bubble(painter, letters, text, edge_utc_s, self.scale, axis_px=self.axis_px)
