"""The bar that moves the clock: play, rate, neighbouring events, loop, and what comes next."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from torchviewer.mission.happenings import Event
from torchviewer.mission.pacing import STORY_MINUTES
from torchviewer.mission.records import Span
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.elided_label import ElidedLabel, SteadyLabel
from torchviewer.views.icons import icon
from torchviewer.views.rate_text import rate_words
from torchviewer.views.time_text import date_text, duration_text, rate_text

translate = QCoreApplication.translate

SHOWN_RATES = (1, 10, 60, 600, 3600)
WORDS_LETTERS = 56
"""Room for the rate in words and for what comes next, letters."""


class Transport(QWidget):
    """Buttons for the mission clock and the countdown to the next event."""

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._state = state
        self.back = self._button("player-skip-back", state.previous_event)
        self.play = self._button("player-play-filled", state.toggle)
        self.play.setProperty("primary", True)
        self.on = self._button("player-skip-forward", state.next_event)
        self.rates = {rate: self._rate_button(rate) for rate in SHOWN_RATES}
        self._rate_actions: dict[int, QAction] = {}
        self._story_actions: dict[int, QAction] = {}
        self.pace = self._pace_button()
        self.rate_words = ElidedLabel("quiet")
        self.rate_words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.loop = self._button("repeat", self._toggle_loop)
        self.loop.setCheckable(True)
        self.next = QLabel()
        self.next.setTextFormat(Qt.TextFormat.PlainText)
        self.next.setProperty("role", "quiet")
        self.next_title = ElidedLabel("strong")
        self.next_when = SteadyLabel()
        self._shows_preview = False
        self._lay_out()
        state.clock_changed.connect(self._follow_clock)
        state.words_due.connect(self._follow_time)
        state.mission_changed.connect(self._follow_time)
        state.language_changed.connect(self._retranslate)
        self._retranslate()

    def _button(self, icon_name: str, act: object) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("icon_name", icon_name)
        button.setIconSize(QSize(20, 20))
        button.clicked.connect(act)
        return button

    def _rate_button(self, rate: float) -> QToolButton:
        button = QToolButton(self)
        button.setText(rate_text(rate))
        button.setProperty("words", True)
        button.setCheckable(True)
        button.setProperty("rate", rate)
        button.clicked.connect(self._choose_rate)
        return button

    def _pace_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("words", True)
        button.setCheckable(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for rate in SHOWN_RATES:
            self._rate_actions[rate] = menu.addAction(rate_text(rate), self.rates[rate].click)
        menu.addSeparator()
        for minutes in STORY_MINUTES:
            act = partial(self._state.pace.set_minutes, minutes)
            self._story_actions[minutes] = menu.addAction("", act)
        for action in (*self._rate_actions.values(), *self._story_actions.values()):
            action.setCheckable(True)
        menu.aboutToHide.connect(self._follow_clock)
        button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        for button in (self.back, self.play, self.on):
            row.addWidget(button)
        row.addSpacing(4)
        rates = QHBoxLayout()
        rates.setSpacing(2)
        for button in self.rates.values():
            rates.addWidget(button)
        row.addLayout(rates)
        rates.addWidget(self.pace)
        row.addSpacing(4)
        row.addWidget(self.loop)
        row.addSpacing(4)
        row.addWidget(self.rate_words, 1)
        for label in (self.next, self.next_title, self.next_when):
            row.addWidget(label)
        row.setSpacing(6)

    # The clock

    def _choose_rate(self) -> None:
        sign = 1 if self._state.rate > 0 else -1
        self._state.set_rate(sign * self.sender().property("rate"))
        self._follow_clock()

    def _toggle_loop(self) -> None:
        """Loop the phase that the clock is in; end a loop that runs."""
        phase = self._state.moment.phase
        loop = None
        if self._state.loop is None and phase is not None:
            loop = Span.between(phase.start_utc_s, phase.end_utc_s)
        self._state.set_loop(loop)
        self._follow_clock()

    def _follow_clock(self) -> None:
        state = self._state
        self.play.setProperty(
            "icon_name", "player-pause-filled" if state.playing else "player-play-filled"
        )
        words = (
            translate("Transport", "Pause (Space)")
            if state.playing
            else translate("Transport", "Play (Space)")
        )
        self.play.setToolTip(words)
        self.play.setAccessibleName(words)
        for rate, button in self.rates.items():
            button.setChecked(state.pace.minutes is None and state.rate == rate)
        self.pace.setChecked(state.pace.minutes is not None)
        for shown_rate, action in self._rate_actions.items():
            action.setChecked(self.rates[shown_rate].isChecked())
        for minutes, action in self._story_actions.items():
            action.setChecked(state.pace.minutes == minutes)
        self._say_rate()
        self.loop.setChecked(state.loop is not None)
        self._paint_icons()

    def _say_rate(self) -> None:
        words = rate_words(self._state)
        if self.rate_words.text() != words:
            self.rate_words.setText(words)
            self.rate_words.setAccessibleName(
                translate("Transport", "Rate: {words}").format(words=words)
            )

    # What comes next

    def _follow_time(self) -> None:
        """The countdown, at the previewed instant while one is looked at (and in its colour)."""
        self._show_preview()
        self._say_rate()
        event = self._state.shown_moment.next_event
        if event is None:
            for label in (self.next, self.next_title):
                self._say(label, "")
            self._say(self.next_when, translate("Transport", "No later event"))
            return
        self._say(self.next, translate("Transport", "Next:"))
        self._say(self.next_title, event.title.in_language(self._state.language))
        self._say(self.next_when, self._when(event))

    def _when(self, event: Event) -> str:
        """How long until `event`; a date where no more is known."""
        if event.precision == "day":
            return date_text(event.start_utc_s, self._state.language)
        seconds = event.start_utc_s - self._state.shown_utc_s
        if event.precision_s >= 300:
            about = max(round(seconds / 300) * 300, 300)
            return translate("Transport", "in about {time}").format(time=duration_text(about, 60))
        finest_s = 60 if event.precision_s >= 60 and seconds >= 60 else 1
        return translate("Transport", "in {time}").format(time=duration_text(seconds, finest_s))

    @staticmethod
    def _say(label: QLabel | SteadyLabel, text: str) -> None:
        if label.text() != text:
            label.setText(text)

    def _show_preview(self) -> None:
        """Words of another instant in the colour of previews."""
        is_preview = self._state.enquiry.preview_utc_s is not None
        if is_preview != self._shows_preview:
            self._shows_preview = is_preview
            for label in (self.next, self.next_title):
                label.setStyleSheet(f"color: {theme.roles().orbit.name()}" if is_preview else "")
            self.next_when.set_is_preview(is_preview)

    # Looks and words

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Transport", "Clock controls"))
        for button, words in (
            (self.back, translate("Transport", "Previous event (Page Up)")),
            (self.on, translate("Transport", "Next event (Page Down)")),
            (self.loop, translate("Transport", "Loop this phase (Shift+L)")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        for rate, button in self.rates.items():
            words = (
                translate("Transport", "{rate} times real time").format(rate=rate)
                if rate > 1
                else translate("Transport", "Real time")
            )
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._name_paces()
        self._follow_clock()
        self._follow_time()

    def _name_paces(self) -> None:
        self.pace.setText(translate("Transport", "Pace"))
        words = translate("Transport", "Pace: plain rates, or a story slow at events (S)")
        self.pace.setToolTip(words)
        self.pace.setAccessibleName(words)
        for minutes, action in self._story_actions.items():
            action.setText(
                translate("Transport", "Story in {minutes} minutes").format(minutes=minutes)
            )

    def _paint_icons(self) -> None:
        roles = theme.roles()
        for button in (self.back, self.on, self.loop):
            colour = roles.on_checked if button.isChecked() else roles.text
            button.setIcon(icon(button.property("icon_name"), colour))
        self.play.setIcon(icon(self.play.property("icon_name"), roles.on_torch))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where the words would not fit, the rates are in the menu only."""
        buttons = (self.back, self.play, self.on, *self.rates.values(), self.pace, self.loop)
        needed = sum(button.sizeHint().width() + 8 for button in buttons)
        needed += WORDS_LETTERS * self.fontMetrics().averageCharWidth()
        for button in self.rates.values():
            button.setVisible(needed <= self.width())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._paint_icons()
            self._make_room()
        super().changeEvent(event)
