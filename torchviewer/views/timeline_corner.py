"""The corner of the axis, over the names of its clocks: a button with a menu of all clocks."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.focus_frame import BY_KEYBOARD, draw_focus
from torchviewer.views.timeline_canvas import faded
from torchviewer.views.timeline_clock_rows import ClockRows, dial_name
from torchviewer.views.timeline_clocks import UTC_ID, Dial

translate = QCoreApplication.translate


class Clocked(Protocol):
    """What the corner needs to know of the timeline whose axis it is."""

    clocks: ClockRows

    @property
    def dials(self) -> tuple[Dial, ...]: ...
    def choose_clocks(self, ids: tuple[str, ...] | None) -> None: ...


class ClockCorner(QAbstractButton):
    """Lies over the painted names; a click, the context menu or Space opens the clocks' menu."""

    def __init__(self, state: MissionState, held: Clocked, owner: QWidget) -> None:
        super().__init__(owner)
        self._state = state
        self._held = held
        self._shows_focus = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open)
        state.language_changed.connect(self._name)
        self._name()

    def title(self) -> str:
        return translate("Axis", "Clocks on the axis")

    def open(self) -> None:
        """Show the menu below the corner."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def fill(self, menu: QMenu) -> None:
        """An entry for each clock, UTC always on, and the way back."""
        held, shown = self._held, self._held.dials
        chosen = held.clocks.chosen is not None
        self._add(menu, UTC_ID, on=True).setEnabled(False)
        for dial in held.clocks.all:
            on = dial in (held.clocks.wanted if chosen else shown)
            self._add(menu, dial.id, on=on)
        menu.addSeparator()
        if chosen and len(shown) < len(held.clocks.wanted):
            words = translate("Axis", "A higher timeline has room for all of them")
            menu.addAction(words).setEnabled(False)
        usual = menu.addAction(translate("Axis", "The usual clocks"))
        usual.setEnabled(chosen)
        usual.triggered.connect(lambda: held.choose_clocks(None))

    def _add(self, menu: QMenu, clock: str, *, on: bool) -> QAction:
        name = dial_name(clock, self._state.mission, self._state.language)
        action = menu.addAction(name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(on)
        held = self._held
        action.triggered.connect(
            lambda wanted: held.choose_clocks(held.clocks.with_clock(clock, wanted))
        )
        return action

    def takes(self, event: QTouchEvent) -> bool:
        """Whether one finger touches the corner, and so is the button's."""
        points = event.points()
        return len(points) == 1 and self.geometry().contains(points[0].pressPosition().toPoint())

    def _name(self, _language: str = "") -> None:
        self.setAccessibleName(self.title())
        self.setToolTip(self.title())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Nothing but a veil below the mouse, and the frame of the keyboard."""
        is_held = self.underMouse() or self.isDown()
        if not is_held and not self._shows_focus:
            return
        with QPainter(self) as painter:
            if is_held:
                painter.fillRect(self.rect(), faded(theme.roles().text, 0.06))
            if self._shows_focus:
                draw_focus(painter, self.rect())

    def contextMenuEvent(self, _event: QContextMenuEvent) -> None:
        self.open()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = False
        super().focusOutEvent(event)
