"""The bar on top: what mission this is, which phase, and the clocks."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from torchviewer.mission.times import DAY_S, met_text
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.elided_label import ElidedLabel
from torchviewer.views.figure import Figure
from torchviewer.views.icons import icon
from torchviewer.views.time_text import clock_text, date_text
from torchviewer.views.zones import zone_of, zone_title

translate = QCoreApplication.translate

BUTTON_EDGES_PX = 24
LEAST_WORDS_PX = 110
LANGUAGE_NAMES = {
    "en": "English", "ru": "Русский", "kk": "Қазақша", "ja": "日本語",
    "it": "Italiano", "de": "Deutsch", "fr": "Français", "es": "Español",
}  # fmt: skip


class Header(QFrame):
    """Title, phase and clocks; `menu_button` and `search_button` are wired by the window."""

    def __init__(
        self, state: MissionState, languages: tuple[str, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._languages = languages
        self._seconds: tuple[float, int] | None = None
        self._dates: dict[tuple[float, str], str] = {}
        self.setProperty("role", "bar")
        self.emblem = QLabel()
        self.title = ElidedLabel("title")
        self.subtitle = ElidedLabel("small")
        self.phase = _label("pill")
        self.preview = Figure("Wed 28 Nov 00:00:00", size_px=19, is_on_surface=True)
        self.preview.set_is_preview(True)
        self.utc = Figure("Wed 28 Nov 00:00:00", size_px=19, is_on_surface=True)
        self.since = Figure("T+88d 00:00:00", size_px=19, is_on_surface=True)
        self.local = Figure("00:00:00", size_px=19, is_on_surface=True)
        self.zone_button = QToolButton()
        self.search_button = QToolButton()
        self.language_button = QToolButton()
        self.language_button.setProperty("words", True)
        self.menu_button = QToolButton()
        for button in (self.zone_button, self.language_button, self.menu_button):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setMenu(QMenu(button))
        self._lay_out()
        state.words_due.connect(self._follow)
        state.zone_changed.connect(self._retranslate)
        state.mission_changed.connect(self._retranslate)
        state.language_changed.connect(self._retranslate)
        self._retranslate()

    def _lay_out(self) -> None:
        self.words = QWidget()
        self.words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        words = QVBoxLayout(self.words)
        words.setSpacing(0)
        words.setContentsMargins(0, 0, 0, 0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        words.addStretch(1)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(14)
        row.addWidget(self.emblem)
        row.addWidget(self.words)
        row.addSpacing(10)
        row.addWidget(self.phase)
        row.addSpacing(10)
        row.addStretch(1)
        self.preview.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(self.preview)
        for figure in (self.utc, self.since, self.local):
            figure.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(figure)
            row.addSpacing(6)
        for button in self._buttons:
            button.setIconSize(QSize(20, 20))
            row.addWidget(button)

    @property
    def _buttons(self) -> tuple[QToolButton, ...]:
        return (self.zone_button, self.search_button, self.language_button, self.menu_button)

    def _fit(self) -> None:
        """Show what there is room for, clocks first: a clock that is cut off tells a wrong time."""
        code = theme.metrics(14, 600).horizontalAdvance(self.language_button.text())
        self.language_button.setMinimumWidth(code + BUTTON_EDGES_PX)
        edges, gap = self._row.contentsMargins(), self._row.spacing()
        room = self.width() - edges.left() - edges.right() - 3 * 6 - 2 * 10
        for widget in (self.emblem, self.utc, *self._buttons):
            room -= widget.sizeHint().width() + gap
        for widget, least in (
            (self.since, self.since.sizeHint().width()),
            (self.local, self.local.sizeHint().width()),
            (self.phase, self.phase.sizeHint().width()),
            (self.words, round(LEAST_WORDS_PX * theme.text_scale())),
        ):
            fits = least + gap <= room
            room -= least + gap if fits else 0
            widget.setVisible(fits and (widget is not self.phase or bool(self.phase.text())))
        # a preview comes and goes with the mouse: it must not cost the title a letter
        room -= self.words.sizeHint().width() - round(LEAST_WORDS_PX * theme.text_scale())
        fits = self.preview.sizeHint().width() + gap <= room
        self.preview.setVisible(fits and bool(self.preview.value))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _follow(self) -> None:
        """The clocks go on while another instant is looked at; that one stands beside them."""
        state = self._state
        utc_s, preview_utc_s = state.utc_s, state.enquiry.preview_utc_s
        met_s = round(state.moment.met_s)
        if (utc_s // 1, met_s) != self._seconds:
            self._seconds = (utc_s // 1, met_s)
            self.utc.set_value(self._date_and_time(utc_s))
            self.since.set_value(met_text(met_s))
            self.local.set_value(clock_text(utc_s, self._zone()))
        had_preview = bool(self.preview.value)
        self.preview.set_value("" if preview_utc_s is None else self._date_and_time(preview_utc_s))
        phase = state.moment.phase
        words = phase.title.in_language(state.language) if phase is not None else ""
        new_phase = words != self.phase.text()
        if new_phase:
            self.phase.setText(words)
        if new_phase or had_preview != bool(self.preview.value):
            self._fit()

    def _date_and_time(self, utc_s: float) -> str:
        key = (utc_s // DAY_S, self._state.language)
        if key not in self._dates:
            form = translate("Header", "ddd d MMM")
            self._dates = {key: date_text(utc_s, self._state.language, form=form)}
        return f"{self._dates[key]} {clock_text(utc_s)}"

    def _zone(self) -> str:
        return zone_of(self._state.mission, self._state.zone)

    def _retranslate(self) -> None:
        state = self._state
        mission = state.mission
        self.title.setText(mission.title.in_language(state.language))
        self.subtitle.setText(mission.subtitle.in_language(state.language))
        self.preview.set_caption(translate("Header", "Preview, UTC"))
        self.utc.set_caption(translate("Header", "UTC"))
        self.since.set_caption(translate("Header", "Since launch"))
        self.local.set_caption(self._zone_title(state.zone))
        self.language_button.setText(state.language.upper())
        for button, words in (
            (self.zone_button, translate("Header", "Choose a local time (Y)")),
            (self.search_button, translate("Header", "Search (/)")),
            (self.language_button, translate("Header", "Language")),
            (self.menu_button, translate("Header", "Menu")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._fill_zones()
        self._fill_languages()
        self._paint_icons()
        self._seconds = None
        self._follow()
        self._fit()

    def _zone_title(self, zone: str) -> str:
        return zone_title(self._state.mission, zone, self._state.language)

    def _fill_zones(self) -> None:
        zones = [clock.id for clock in self._state.mission.clocks] + ["own"]
        self._fill(
            self.zone_button,
            [(z, self._zone_title(z)) for z in zones],
            self._state.zone,
            self._choose_zone,
        )

    def _fill_languages(self) -> None:
        names = [(code, LANGUAGE_NAMES.get(code, code)) for code in self._languages]
        self._fill(self.language_button, names, self._state.language, self._choose_language)

    def _fill(
        self, button: QToolButton, entries: list[tuple[str, str]], chosen: str, act: object
    ) -> None:
        menu = button.menu()
        menu.clear()
        group = QActionGroup(menu)
        group.triggered.connect(act)
        for code, words in entries:
            action = QAction(words.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(code == chosen)
            action.setData(code)
            group.addAction(action)
            menu.addAction(action)

    def _choose_zone(self, action: QAction) -> None:
        self._state.set_zone(action.data())

    def _choose_language(self, action: QAction) -> None:
        self._state.set_language(action.data())

    def _paint_icons(self) -> None:
        roles = theme.roles()
        self.emblem.setPixmap(icon("torch", roles.torch).pixmap(QSize(30, 30)))
        for button, name in (
            (self.zone_button, "clock"),
            (self.search_button, "search"),
            (self.menu_button, "list"),
        ):
            button.setIcon(icon(name, roles.text))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._paint_icons()
            for figure in self.findChildren(Figure):
                figure.updateGeometry()
            self._fit()
        super().changeEvent(event)


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    return label
