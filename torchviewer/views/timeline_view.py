"""The timeline in the hand: it follows the state, and a hand can move clock and window with it."""

import math

from PySide6.QtCore import (
    QEvent,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from torchviewer.state.lane_choice import LaneChoice
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.cluster_list import ClusterList
from torchviewer.views.cluster_rows import GO_KEYS
from torchviewer.views.focus_frame import BY_KEYBOARD
from torchviewer.views.plain_tip import plain_tip
from torchviewer.views.timeline_bookmarks import Flags
from torchviewer.views.timeline_canvas import MARGIN_PX, Hit
from torchviewer.views.timeline_contacts import contact_tip
from torchviewer.views.timeline_corner import ClockCorner
from torchviewer.views.timeline_fingers import MIDDLE_BUTTON, MOUSE, Fingers
from torchviewer.views.timeline_glide import WindowGlide
from torchviewer.views.timeline_hand import Hand, Zone
from torchviewer.views.timeline_layer import LaneTables
from torchviewer.views.timeline_lettering import Letterings
from torchviewer.views.timeline_loop_hand import LoopHand, loop_tip
from torchviewer.views.timeline_looped import LoopedPicture
from torchviewer.views.timeline_playhead import (
    HANDLE_PX,
    TOUCH_WIDE_PX,
    handle_top_px,
)
from torchviewer.views.timeline_scale import nice_step_s
from torchviewer.views.timeline_tips import tip_text
from torchviewer.views.timeline_titles import Titles

_STRIP_PX = 9
_LANDED_MS = 60  # after a jump a screen reader is told where that led
_BUTTONS = {MOUSE: Qt.MouseButton.LeftButton, MIDDLE_BUTTON: Qt.MouseButton.MiddleButton}
POINTED = ("event", "picture", "phase", "strip", "disagreement")


class TimelineView(LoopedPicture):
    """The timeline of the state's mission, in the state's window."""

    #: whether the window pages after the playhead now
    following_changed = Signal(bool)
    #: another arrangement of the lanes, a LaneChoice
    lanes_changed = Signal(object)
    #: other clocks on the axis, their ids; None: the usual ones
    clocks_changed = Signal(object)

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(state, parent)
        self.glide = WindowGlide(state, self)  # hears of a new window before the view does
        self._following = self._is_in_view()
        self._was_in_view = self._following
        self._hand = Hand(state, self, self)
        self._clock_hand = Hand(state, self, self)
        self.titles = Titles(state, self, self)
        self.corner = ClockCorner(state, self, self)
        self.loop_hand = LoopHand(state, self, self)
        self._fingers = Fingers(self, self._hand, self._clock_hand, self.loop_hand, self.titles)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.flags = Flags(state, self, self)
        self._landed = QTimer(self, singleShot=True, interval=_LANDED_MS)
        self._listen()
        self._describe()

    def _listen(self) -> None:
        state = self._state
        self.glide.aimed.connect(self._take_aim)
        state.mission_changed.connect(self._take_mission)
        state.utc_changed.connect(self._move_playhead)
        state.words_due.connect(self._update_value)
        state.enquiry.preview_changed.connect(self._move_preview)
        state.seeked.connect(self._show_jump)
        self._landed.timeout.connect(self._describe)
        state.clock_changed.connect(self._take_clock)
        state.selection_changed.connect(self._take_selection)
        state.window_changed.connect(self._take_window)
        state.language_changed.connect(self._take_language)
        self.touch_layout.changed.connect(self.update)

    @property
    def following(self) -> bool:
        """True while the window pages after the playhead; panning it out of view ends that."""
        return self._following

    # Following the state

    def _take_mission(self, _mission: object) -> None:
        self._tables = LaneTables(self._state)
        self._first_lane = 0
        self._choice = LaneChoice.usual(self._state.mission.lanes)
        self._forget()
        self._follow(self._will_be_in_view())
        self._describe()
        self.updateGeometry()
        self._refresh()

    def _take_aim(self) -> None:
        """A pan that leads out of view ends following as it sets off, not as it arrives."""
        self._follow(self._will_be_in_view())

    def _take_window(self, _start_utc_s: float, _end_utc_s: float) -> None:
        self._follow(self._will_be_in_view())
        self._slide()
        self._hand.look_again()
        self._clock_hand.keep_hold()

    def _take_clock(self, _clock: object) -> None:
        self._hand.take_clock()
        self._describe()
        self.loop_moved()

    def _take_selection(self, _selection: object) -> None:
        self._describe()
        self._refresh()

    def _take_language(self, _language: str) -> None:
        self._letters = Letterings()
        self._describe()
        self._refresh()

    def _show_jump(self, _utc_s: float) -> None:
        """A jump that a person asked for is shown, even after a pan; a round of a loop is not.

        While the window is in a hand it stays there.
        """
        is_round = self._state.rounds != 0
        if not is_round and not self._is_panned and not self._will_be_in_view():
            self.reveal_playhead()
        self._landed.start()

    def _move_playhead(self, _utc_s: float) -> None:
        if self._will_be_in_view():
            self._follow(True)
        elif self._is_panned:
            self._follow(False)
        elif self._following and self.loop_hand.grip == "none":
            self.reveal_playhead()
        self._update_strips()
        if self._shown_loop is not None:
            self.loop_moved()

    @property
    def _is_panned(self) -> bool:
        """Whether a hand moves the window now."""
        return self._hand.grip in ("pan", "pinch")

    def reveal_playhead(self) -> None:
        """Move the window, at its length, so that the playhead has its way before it."""
        utc_s = self._state.utc_s
        before = 0.08
        if not self._state.playing:
            before = 0.5
        elif self._state.rate < 0:
            before = 0.92
        length_s = self.glide.target.length_s
        start = utc_s - before * length_s
        self._follow(True)
        self.glide.page(start, start + length_s)

    def _will_be_in_view(self) -> bool:
        """Whether the playhead is in view where the window is going to."""
        target = self.glide.target
        return target.start_utc_s <= self._state.utc_s <= target.end_utc_s

    def _follow(self, following: bool) -> None:
        if following != self._following:
            self._following = following
            self.following_changed.emit(following)

    def _update_strips(self) -> None:
        """Repaint where the playhead was and where it is."""
        x, is_in_view = self.playhead_x_px, self._is_in_view()
        if is_in_view != self._was_in_view:  # the arrow comes or goes
            self._was_in_view = is_in_view
            self.update()
        if abs(x - self._shown_x_px) >= 0.2 or math.isnan(self._shown_x_px):
            self.update(self._strip(self._shown_x_px))
            self.update(self._strip(x))
            if self._shows_bubble:
                self._update_axis()

    def _update_value(self) -> None:
        if self._painted.value_rect is not None and self._value_text() != self._shown_value:
            self.update(self._painted.value_rect.toAlignedRect())

    def _move_preview(self) -> None:
        """Repaint where the previewed instant was and where it is, and the times above."""
        for utc_s in (self._shown_preview_utc_s, self._state.enquiry.preview_utc_s):
            if utc_s is not None:
                self.update(self._strip(self.scale.x_px(utc_s)))
        self._update_axis()

    def _strip(self, x_px: float) -> QRect:
        if math.isnan(x_px) or not -100 < x_px < self.width() + 100:
            return QRect()
        half = math.ceil(_STRIP_PX * theme.text_scale())
        if self.touch_layout.is_on:
            half = max(half, math.ceil(TOUCH_WIDE_PX / 2) + 3)
        return QRect(math.floor(x_px) - half, 0, 2 * half + 1, self.height())

    # The hand

    def snapped(self, utc_s: float) -> float:
        """`utc_s`, or the edge or the playhead that is near it; Alt lets go."""
        return self._hand.snapped(utc_s, self._state.utc_s)

    def zone_at(self, position: QPointF) -> Zone:
        scale, size = self.scale, theme.text_scale()
        reach = self.arrow_rect().adjusted(-4.0, -8.0, 4.0, 6.0)
        if not self._is_in_view() and reach.contains(position):
            return "arrow"
        off_px = abs(position.x() - self.playhead_x_px)
        if off_px <= HANDLE_PX[0] * size / 2 and position.y() <= self._handle_bottom_px():
            return "handle"
        if self.loop_part_at(position) is not None:
            return "loop"
        near = off_px <= max(11.0 * size, self.touch_layout.target_px / 2)
        if near and position.y() <= self._handle_bottom_px():
            return "handle"
        if position.x() < scale.left_px - 6.0:
            return "titles"
        return "axis" if position.y() < self.axis_px else "lanes"

    def _handle_bottom_px(self) -> float:
        """How far down the handle can be taken hold of, px."""
        axis_px = self.axis_px
        high_px = self.touch_layout.handle_px if self.touch_layout.is_on else 0.0
        return max(axis_px + 6.0, handle_top_px(axis_px) + high_px)

    def scroll_lanes(self, lanes: int) -> None:
        """Move the lanes in view by so many, where not all of them fit."""
        most = len(self.shown_lanes()) - len(self.rows())
        first = min(max(self._first_lane + lanes, 0), max(most, 0))
        if first != self._first_lane:
            self._first_lane = first
            self._refresh()

    def is_title(self, position: QPointF) -> bool:
        return self.zone_at(position) == "titles"

    def choose_lanes(self, choice: LaneChoice) -> None:
        """Arrange the lanes anew."""
        if choice != self._choice:
            self._choice = choice
            self._forget()
            self.scroll_lanes(0)
            self.updateGeometry()
            self._refresh()
            self.lanes_changed.emit(choice)

    def choose_clocks(self, ids: tuple[str, ...] | None) -> None:
        """Put other clocks on the axis; None: the usual ones."""
        if self.clocks.choose(ids):
            self._forget()
            self.scroll_lanes(0)
            self.updateGeometry()
            self._refresh()
            self.clocks_changed.emit(ids)

    def _refresh(self) -> None:
        super()._refresh()
        self._place_corner()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_corner()

    def _place_corner(self) -> None:
        """Over the names of the clocks."""
        right_px = self._column_px() - MARGIN_PX
        self.corner.setGeometry(QRectF(0.0, 0.0, right_px, self.axis_px).toRect())

    def grip_changed(self) -> None:
        self._shows_bubble = self._clock_hand.grip == "scrub"
        if self._hand.grip == "pan" or self.loop_hand.grip == "middle":
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._shows_bubble or self.loop_hand.grip != "none":
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self.unsetCursor()
        self.update()

    def show_list(self, hit: Hit) -> None:
        """Open the list of what a mark for several stands for."""
        ClusterList.of_hit(hit, self._state, self.glide, owner=self)

    def _show_list_here(self) -> bool:
        """The list of the mark that the selected record is in, else of that at the clock."""
        chosen = self._state.selection
        several = [hit for hit in self.hits if hit.count > 1]
        found = [hit for hit in several if chosen is not None and hit.best == chosen.id]
        if not found:
            x = self.playhead_x_px
            found = [hit for hit in several if hit.rect.left() <= x <= hit.rect.right()]
        if found:
            self.show_list(found[0])
        return bool(found)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            marks = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._fingers.press(MOUSE, event.position(), marks=marks)
        elif event.button() == Qt.MouseButton.MiddleButton:
            self._fingers.press_to_pan(MIDDLE_BUTTON, event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self.zone_at(event.position()) == "loop":
            self.loop_hand.end_loop()
        elif not is_left or not self.titles.fold_at(event.position()):
            self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of a lane over its title, of the loop over the axis; by keyboard that of all lanes."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.titles.show_all_menu(self.mapToGlobal(QPoint(8, round(self.axis_px))))
        elif self.zone_at(QPointF(event.pos())) in ("axis", "loop", "handle"):
            self.show_loop_menu(QPointF(event.pos()))
        elif not self.titles.show_menu(QPointF(event.pos())):
            super().contextMenuEvent(event)

    def _paint_above(self, painter: QPainter, area: QRect) -> None:
        self.flags.paint(painter, area)
        if self.titles.grip == "move":
            self.titles.paint(painter)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        for finger, button in _BUTTONS.items():
            if event.buttons() & button:
                self._fingers.move(finger, event.position())
            else:
                self._fingers.cancel(finger)  # something else, such as a menu, took the release
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._show_cursor(event.position())
        if not event.buttons():
            self._hand.look(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for finger, button in _BUTTONS.items():
            if event.button() == button:
                self._fingers.release(finger, event.position())
                self._show_cursor(event.position())

    def _show_cursor(self, position: QPointF) -> None:
        zone = self.zone_at(position)
        hit = self.hit_at(position) if zone == "lanes" else None
        of_title = self.titles.cursor_at(position) if zone == "titles" else None
        if of_title is not None:
            self.setCursor(of_title)
        elif zone == "loop" and self.loop_part_at(position) == "middle":
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif zone in ("handle", "axis", "loop"):
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        elif zone == "arrow" or (hit is not None and hit.kind in POINTED):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def leaveEvent(self, event: QEvent) -> None:
        self._hand.look_away()
        super().leaveEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._fingers.cancel_all()
        self._hand.look_away()
        super().hideEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._hand.turn(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in GO_KEYS and self._show_list_here():
            return
        directions = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: +1}
        plain = event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        direction = directions.get(Qt.Key(event.key()))
        if direction is None or plain:
            super().keyPressEvent(event)
            return
        size = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        self._state.step(direction * size * nice_step_s(self._state.window.length_s / 100))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            if self.corner.takes(event):
                event.ignore()  # it comes again, as a mouse, to the button
                return False
            self._fingers.touch(event)
            event.accept()
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._hand.zoom(1.0 + event.value(), event.position().x())
                return True
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event.pos(), event.globalPos())
            return True
        return super().event(event)

    def _show_tip(self, position: QPoint, where: QPoint) -> None:
        if self.zone_at(QPointF(position)) == "loop":
            part = self.loop_part_at(QPointF(position))
            QToolTip.showText(where, plain_tip(loop_tip(part)), self)
            return
        hit = self.hit_at(QPointF(position))
        if hit is None:
            words = self._contact_tip(QPointF(position)) or self.titles.title_at(QPointF(position))
            if words:
                QToolTip.showText(where, plain_tip(words), self)
            else:
                QToolTip.hideText()
            return
        words = tip_text(hit, self._state.mission, self._state.language)
        QToolTip.showText(where, plain_tip(words), self, hit.rect.toAlignedRect())

    def _contact_tip(self, position: QPointF) -> str:
        """The windows of a lane of contacts at `position`; empty: no such lane, or none there."""
        row = next((row for row in self.rows() if row.rect.contains(position)), None)
        series = self._tables.contacts.get(row.lane.id) if row else None
        if series is None:
            return ""
        state = self._state
        return contact_tip(series, state.mission, self.scale, position.x(), state.language)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Only a focus that came by keyboard is shown; a mouse says itself where it is."""
        self._shows_focus = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = False
        super().focusOutEvent(event)
