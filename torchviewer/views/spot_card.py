"""A place on Earth that is asked about: what it is, its light, the torch in its sky, its passes."""

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from torchviewer.flight.passes import Pass
from torchviewer.flight.spot_report import SpotReport, spot_report
from torchviewer.state.enquiry import Spot
from torchviewer.state.mission_state import MissionState
from torchviewer.views import icons, theme
from torchviewer.views.fact_list import FactList
from torchviewer.views.pace import Pace
from torchviewer.views.pass_list import PassList
from torchviewer.views.pass_text import summary_text
from torchviewer.views.scroll_page import LEFT_PX, ScrollPage, words
from torchviewer.views.spot_text import facts_of, place_words, title_of, widest_facts, zone_of

translate = QCoreApplication.translate

FIRST_PAINT_MS = 20
"""The place is on the screen before its passes are looked for, ms."""
SEEN_AROUND_PX = 24


class SpotCard(QWidget):
    """Listens to the spot of the enquiry; answers it from the flight while the clock runs."""

    #: a person wants to look for a town; the window knows how
    find_asked = Signal()

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = state
        self._found: tuple[Pass, ...] | None = None
        self._zone = "UTC"
        self.title = words("title")
        self.subtitle = words("small")
        self.hint = words("small")
        self.facts = FactList()
        self.summary = words("strong")
        self.passes = PassList()
        self.find_button = QToolButton()
        self.close_button = QToolButton()
        self.page = ScrollPage()
        self._lay_out()
        self._pace = Pace(self._follow, self)
        self._search = QTimer(self, singleShot=True, interval=FIRST_PAINT_MS)
        self._search.timeout.connect(self._find_passes)
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.subtitle)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.setContentsMargins(LEFT_PX, 0, 8, 0)
        head.addLayout(names, 1)
        for button in (self.find_button, self.close_button):
            button.setIconSize(QSize(18, 18))
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(6, 8, 6, 8)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addWidget(self.page, 1)
        for widget in (self.hint, self.facts, self.summary, self.passes):
            self.page.column.addWidget(widget)
        self.page.column.addStretch(1)

    def _connect(self) -> None:
        state = self._state
        state.enquiry.spot_changed.connect(self._take_spot)
        state.enquiry.preview_changed.connect(self._pace.ask)
        state.words_due.connect(self._pace.ask)
        state.seeked.connect(self._pace.at_once)
        state.mission_changed.connect(self._take_spot)
        state.language_changed.connect(self._retranslate)
        self.find_button.clicked.connect(self.find_asked)
        self.close_button.clicked.connect(self._close)
        self.passes.looked_at.connect(state.preview)
        self.passes.picked.connect(state.seek)
        self.passes.moved_to.connect(self._show_row)

    def sizeHint(self) -> QSize:
        return QSize(380, 520)

    def wake(self, awake: bool) -> None:
        """Follow the state only while the pane can be seen; a pane behind a tab rests."""
        self._pace.wake(awake)
        if not awake:
            self.passes.looked_at.emit(None)
        if awake and self._found is None and self._state.enquiry.spot is not None:
            self._search.start()

    # The place

    def _take_spot(self) -> None:
        """Another place, or none: say what it is now, and look for its passes after that."""
        spot = self._state.enquiry.spot
        self._found = None
        self._search.stop()
        self.passes.clear()
        self._keep_focus(spot)
        for widget in (self.facts, self.summary, self.passes, self.close_button):
            widget.setVisible(spot is not None)
        self.hint.setVisible(spot is None)
        self._name(spot)
        self._pace.at_once()
        if spot is not None:
            self.summary.setText(translate("SpotCard", "Looking for passes…"))
            self.page.verticalScrollBar().setValue(0)
            if self._pace.awake:
                self._search.start()

    def _keep_focus(self, spot: Spot | None) -> None:
        """Without a place most of the pane goes: its keyboard stays here for the window to move.

        Qt would hand it to whatever control stands next in the window.
        """
        focus = QApplication.focusWidget()
        if spot is None and focus is not None and self.isAncestorOf(focus):
            self.page.setFocus()

    def _name(self, spot: Spot | None) -> None:
        """Title and subtitle, and the page's name for those who listen."""
        if spot is None:
            self.title.setText(translate("SpotCard", "No place chosen"))
            self.subtitle.setText("")
        else:
            report = self._ask(spot)
            self._zone = zone_of(report)
            self.title.setText(title_of(spot, report))
            self.subtitle.setText(place_words(spot, report))
            self.facts.keep_room(widest_facts(report, self._state.language))
        self.page.setAccessibleName(self.title.text())

    def _ask(self, spot: Spot) -> SpotReport:
        state, at = self._state, (spot.lat_deg, spot.lon_deg)
        return spot_report(state.flight, state.shown_utc_s, *at, state.language, zone=spot.zone)

    def _follow(self) -> None:
        spot = self._state.enquiry.spot
        if spot is not None:
            self.facts.set_facts(facts_of(self._ask(spot), self._state.language))
            self.passes.mark(self._state.shown_utc_s)

    def _close(self) -> None:
        self._state.preview(None)
        self._state.enquiry.ask_about(None)

    # Its passes

    def _find_passes(self) -> None:
        spot, span = self._state.enquiry.spot, self._state.mission.span
        if spot is None:
            return
        found = self._state.flight.passes(
            spot.lat_deg, spot.lon_deg, span.start_utc_s, span.end_utc_s
        )
        self._found = tuple(found)
        self._list_passes()

    def _list_passes(self) -> None:
        found = self._found or ()
        self.summary.setText(summary_text(found))
        self.passes.show_passes(found, self._zone, self._state.language)
        self.passes.setVisible(bool(found))
        self.passes.mark(self._state.shown_utc_s)

    def _show_row(self, row: QRect) -> None:
        """Bring a row of the list that the keyboard has reached into view."""
        middle = self.passes.viewport().mapTo(self.page.content, row.center())
        around = row.height() // 2 + SEEN_AROUND_PX
        self.page.ensureVisible(middle.x(), middle.y(), 0, around)

    # Words and looks

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("SpotCard", "Place on Earth"))
        self.facts.setAccessibleName(translate("SpotCard", "The place now"))
        self.passes.setAccessibleName(translate("SpotCard", "Passes of the torch"))
        self.hint.setText(
            translate(
                "SpotCard",
                "Click anywhere on the map, or look for your town: what the sky was like there, "
                "and when the torch passed over it.",
            )
        )
        for button, name in (
            (self.find_button, translate("SpotCard", "Find a town (Ctrl+T)")),
            (self.close_button, translate("SpotCard", "Close the place (Esc)")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self._paint_icons()
        self._take_spot()

    def _paint_icons(self) -> None:
        ink = theme.roles().text
        self.find_button.setIcon(icons.icon("search", ink))
        self.close_button.setIcon(icons.icon("x", ink))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the place, wherever in the pane the keyboard is."""
        if event.key() == Qt.Key.Key_Escape and self._state.enquiry.spot is not None:
            self._close()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._paint_icons()
            self.facts.restyle()
            self.passes.restyle()
        super().changeEvent(event)
