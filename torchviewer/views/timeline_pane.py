"""The timeline with what lies above it: the whole mission in a strip, and buttons for the scale."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.icons import icon
from torchviewer.views.timeline_overview import TimelineOverview
from torchviewer.views.timeline_view import TimelineView

ICON_PX = 16

translate = QCoreApplication.translate


class TimelinePane(QWidget):
    """`timeline` below its overview; the buttons do what keys and the wheel do too."""

    def __init__(self, state: MissionState, timeline: TimelineView) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.timeline = timeline
        self.overview = TimelineOverview(state, timeline.glide)
        glide = timeline.glide
        self.follow = self._button("current-location", timeline.reveal_playhead)
        self.closer = self._button("zoom-in", glide.closer)
        self.farther = self._button("zoom-out", glide.farther)
        self.event_button = self._button("focus", glide.this_event)
        self.phase = self._button("flag", glide.this_phase)
        self.flight = self._button("rocket", glide.home)
        self.relay = self._button("torch", glide.whole)
        self.lanes = self._button("layout-rows", self._show_lanes)
        self.buttons = (
            self.follow, self.farther, self.closer,
            self.event_button, self.phase, self.flight, self.relay, self.lanes,
        )  # fmt: skip
        self._lay_out()
        timeline.following_changed.connect(self._show_following)
        state.language_changed.connect(self._name)
        self._show_following(timeline.following)
        self._name()
        self._paint_icons()

    def _button(self, icon_name: str, act: object) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("icon_name", icon_name)
        button.setProperty("small", True)
        button.setIconSize(QSize(ICON_PX, ICON_PX))
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.overview, 1)
        for button in self.buttons:
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.timeline, 1)

    def _show_lanes(self) -> None:
        """The menu of all lanes, below its button."""
        self.timeline.titles.show_all_menu(self.lanes.mapToGlobal(self.lanes.rect().bottomLeft()))

    def _show_following(self, following: bool) -> None:
        """The button that brings the clock back waits until the window has left it."""
        if following and self.follow.hasFocus():
            self.timeline.setFocus()
        self.follow.setEnabled(not following)
        self._paint_icons()

    def _name(self, _language: str = "") -> None:
        for button, words in (
            (self.follow, translate("Timeline", "Back to the clock, and follow it (Shift+T)")),
            (self.closer, translate("Timeline", "Zoom in (+)")),
            (self.farther, translate("Timeline", "Zoom out (-)")),
            (self.event_button, translate("Timeline", "This event (Shift+E)")),
            (self.phase, translate("Timeline", "This phase (Shift+P)")),
            (self.flight, translate("Timeline", "Whole flight (0)")),
            (self.relay, translate("Timeline", "Whole relay (Shift+W)")),
            (self.lanes, translate("Lanes", "Lanes: show, fold, move")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def _paint_icons(self) -> None:
        roles = theme.roles()
        for button in self.buttons:
            ink = roles.text if button.isEnabled() else roles.line
            button.setIcon(icon(button.property("icon_name"), ink))
        if self.follow.isEnabled():
            self.follow.setIcon(icon("current-location", roles.orbit))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._paint_icons()
        super().changeEvent(event)
