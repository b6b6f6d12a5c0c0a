"""The lanes' titles in the hand: drag to reorder, drag an edge to resize, fold, and a menu.

Everything that a mouse does here the menu does too, so that keys and fingers can.
"""

from typing import Literal, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QMenu, QWidget

from torchviewer.mission.happenings import Lane
from torchviewer.state.lane_choice import STEP_FACTOR, LaneChoice
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.timeline_corner import ClockCorner
from torchviewer.views.timeline_hand import LONG_PRESS_MS
from torchviewer.views.timeline_lanes import LaneRow

translate = QCoreApplication.translate

EDGE_PX = 3.0
MOVE_AFTER_PX = 5.0

Grip = Literal["none", "press", "move", "resize"]


class Titled(Protocol):
    """What the titles need to know of the timeline that they stand in."""

    def rows(self) -> list[LaneRow]: ...
    def shown_lanes(self) -> list[Lane]: ...
    def is_title(self, position: QPointF) -> bool: ...
    def usual_height_px(self, lane: str) -> float: ...
    def choose_lanes(self, choice: LaneChoice) -> None: ...
    @property
    def choice(self) -> LaneChoice: ...

    corner: ClockCorner


class Titles(QObject):
    """One gesture at a time over the titles; what it decides goes through `choose_lanes`."""

    def __init__(self, state: MissionState, held: Titled, owner: QWidget) -> None:
        super().__init__(owner)
        self._state = state
        self._held = held
        self._owner = owner
        self.grip: Grip = "none"
        self._lane = ""
        self._from = QPointF()
        self._height_px = 0.0
        self._line_y_px: float | None = None
        self._before: str | None = None
        self._long_press = QTimer(self, singleShot=True, interval=LONG_PRESS_MS)
        self._long_press.timeout.connect(self._rest)

    def press(self, position: QPointF) -> bool:
        """Grip a title, or the lower edge of one; False where there is none."""
        row, is_edge = self._at(position)
        if row is None or not self._held.is_title(position):
            return False
        self._lane, self._from = row.lane.id, position
        self._height_px = row.rect.height()
        self.grip = "resize" if is_edge else "press"
        return True

    def move(self, position: QPointF) -> bool:
        """Move what is gripped; False where nothing is."""
        moved_px = position.y() - self._from.y()
        if self.grip == "press" and abs(moved_px) >= MOVE_AFTER_PX:
            self._long_press.stop()
            self.grip = "move"
        if self.grip == "resize":
            self._resize(self._height_px + moved_px)
        elif self.grip == "move":
            self._aim(position.y())
        return self.grip != "none"

    def release(self) -> bool:
        """Let go: a title that was moved stays where the line was."""
        was, self.grip = self.grip, "none"
        self._long_press.stop()
        self._line_y_px = None
        if was == "move":
            self._held.choose_lanes(self._held.choice.moved(self._lane, self._before))
        self._owner.update()
        return was != "none"

    def cancel(self) -> None:
        """Let go, and leave the lanes as they are."""
        self.grip, self._line_y_px = "none", None
        self._long_press.stop()
        self._owner.update()

    def fold_at(self, position: QPointF) -> bool:
        """Fold the lane of a title, or unfold it; False where there is no title."""
        row, _ = self._at(position)
        if row is None or not self._held.is_title(position):
            return False
        self.cancel()
        choice = self._held.choice
        self._held.choose_lanes(choice.with_folded(row.lane.id, row.lane.id not in choice.folded))
        return True

    def wait(self) -> None:
        """A finger has come down on a title: it opens the menu, once it has rested for a while."""
        self._long_press.start()

    def cursor_at(self, position: QPointF) -> Qt.CursorShape | None:
        """The shape of the mouse over a title; None: no title there."""
        row, is_edge = self._at(position)
        if row is None or not self._held.is_title(position):
            return None
        return Qt.CursorShape.SizeVerCursor if is_edge else Qt.CursorShape.OpenHandCursor

    def title_at(self, position: QPointF) -> str:
        """The whole title below the mouse; empty: none there."""
        row, _ = self._at(position)
        if row is None or not self._held.is_title(position):
            return ""
        return row.lane.title.in_language(self._state.language)

    def paint(self, painter: QPainter) -> None:
        """The line where a title that is dragged would be put."""
        if self._line_y_px is not None:
            painter.setPen(QPen(theme.roles().focus, theme.line_px(2.0)))
            painter.drawLine(
                QPointF(4.0, self._line_y_px), QPointF(self._owner.width() - 4.0, self._line_y_px)
            )

    # The menu

    def show_menu(self, position: QPointF) -> bool:
        """The menu of the lane whose title is at `position`; False where there is none."""
        row, _ = self._at(position)
        if row is None or not self._held.is_title(position):
            return False
        self._pop_up(self.lane_menu(row.lane), self._owner.mapToGlobal(position.toPoint()))
        return True

    def show_all_menu(self, where: QPoint) -> None:
        """The menu of all lanes, at a point of the screen."""
        menu = QMenu(self._owner)
        self.fill_all(menu)
        self._held.corner.fill(menu.addMenu(self._held.corner.title()))
        self._pop_up(menu, where)

    def lane_menu(self, lane: Lane) -> QMenu:
        """What can be done to one lane, and below it all lanes."""
        menu = QMenu(self._owner)
        self._fill(menu, lane)
        menu.addSeparator()
        self.fill_all(menu.addMenu(translate("Lanes", "All lanes")))
        return menu

    def fill_all(self, menu: QMenu) -> None:
        """A submenu for each lane, hidden ones included, and the way back."""
        by_id = {lane.id: lane for lane in self._state.mission.lanes}
        for lane in (by_id[i] for i in self._held.choice.order):
            title = lane.title.in_language(self._state.language).replace("&", "&&")
            self._fill(menu.addMenu(title), lane)
        menu.addSeparator()
        usual = LaneChoice.usual(self._state.mission.lanes)
        back = menu.addAction(translate("Lanes", "All as at the beginning"))
        back.setEnabled(self._held.choice != usual)
        back.triggered.connect(lambda: self._held.choose_lanes(usual))

    def _fill(self, menu: QMenu, lane: Lane) -> None:
        """The actions for one lane."""
        held, choice, name = self._held, self._held.choice, lane.id
        is_shown, is_folded = name not in choice.hidden, name in choice.folded
        show = menu.addAction(translate("Lanes", "Show"))
        show.setCheckable(True)
        show.setChecked(is_shown)
        show.setEnabled(not is_shown or len(held.shown_lanes()) > 1)
        show.triggered.connect(lambda on: held.choose_lanes(held.choice.with_hidden(name, not on)))
        fold = menu.addAction(translate("Lanes", "Fold"))
        fold.setCheckable(True)
        fold.setChecked(is_folded)
        fold.setEnabled(is_shown)
        fold.triggered.connect(lambda on: held.choose_lanes(held.choice.with_folded(name, on)))
        menu.addSeparator()
        for words, down in (
            (translate("Lanes", "Move up"), False),
            (translate("Lanes", "Move down"), True),
        ):
            step = menu.addAction(words)
            step.setEnabled(is_shown and choice.stepped(name, down) != choice)
            step.triggered.connect(
                lambda _on=False, down=down: held.choose_lanes(held.choice.stepped(name, down))
            )
        for words, factor in (
            (translate("Lanes", "Higher"), STEP_FACTOR),
            (translate("Lanes", "Lower"), 1.0 / STEP_FACTOR),
        ):
            size = menu.addAction(words)
            size.setEnabled(is_shown and not is_folded)
            size.triggered.connect(lambda _on=False, factor=factor: self._scale(name, factor))

    def _pop_up(self, menu: QMenu, where: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def _rest(self) -> None:
        """A finger has rested on a title."""
        if self.grip == "press":
            where = self._from
            self.cancel()
            self.show_menu(where)

    # Heights and places

    def _scale(self, lane: str, factor: float) -> None:
        row = next((row for row in self._held.rows() if row.lane.id == lane), None)
        usual_px = self._held.usual_height_px(lane)
        now_px = row.rect.height() if row else usual_px * self._held.choice.factor(lane)
        self._lane = lane
        self._resize(now_px * factor)

    def _resize(self, height_px: float) -> None:
        factor = height_px / self._held.usual_height_px(self._lane)
        self._held.choose_lanes(self._held.choice.with_factor(self._lane, factor))

    def _aim(self, y_px: float) -> None:
        """Where the gripped title would be put: above the first lane whose middle is lower."""
        rows = self._held.rows()
        below = next((row for row in rows if row.rect.center().y() > y_px), None)
        if below is not None:
            self._before, self._line_y_px = below.lane.id, below.rect.top()
        else:
            shown = [lane.id for lane in self._held.shown_lanes()]
            after = shown.index(rows[-1].lane.id) + 1
            self._before = shown[after] if after < len(shown) else None
            self._line_y_px = rows[-1].rect.bottom()
        self._owner.update()

    def _at(self, position: QPointF) -> tuple[LaneRow | None, bool]:
        """The lane at the height of `position`, and whether its lower edge is there."""
        for row in self._held.rows():
            if row.rect.top() <= position.y() <= row.rect.bottom() + EDGE_PX:
                is_edge = position.y() >= row.rect.bottom() - EDGE_PX
                return row, is_edge and not row.is_folded
        return None, False
