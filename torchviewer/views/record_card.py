"""The card of what is picked out: words, links to other cards, sources, where they disagree."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from torchviewer.mission.happenings import Event
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import icons, theme
from torchviewer.views.card_text import Card, Link, card_of
from torchviewer.views.fact_list import FactList
from torchviewer.views.flow import Flow
from torchviewer.views.plain_tip import plain_tip
from torchviewer.views.scroll_page import LEFT_PX, ScrollPage, words
from torchviewer.views.small_pictures import small_pictures

translate = QCoreApplication.translate

THUMB = QSize(144, 90)
LONGEST_LINK = 60
LINK_GAP_PX = 6
AROUND_S = 900.0
"""An instant is shown on the timeline with so much before and after it, s."""


class RecordCard(QWidget):
    """Shows the card of the state's selection; made anew only when that or the words change."""

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._card: Card | None = None
        self._made: list[QWidget] = []
        self.kind, self.title = words("small"), words("title")
        self.picture = QLabel()
        self.picture.setTextFormat(Qt.TextFormat.PlainText)
        self.picture.setFixedHeight(THUMB.height())
        self.origin = words("small")
        self.facts = FactList()
        self.page = ScrollPage()
        self.buttons = {name: QToolButton() for name in ("back", "on", "show", "copy", "close")}
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.setContentsMargins(LEFT_PX, 0, 8, 0)
        head.addWidget(self.kind, 1)
        for button in self.buttons.values():
            button.setIconSize(QSize(16, 16))
            head.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 6, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addWidget(self.page, 1)
        for widget in (self.title, self.picture, self.origin, self.facts):
            self.page.column.addWidget(widget)
        self._rest = QVBoxLayout()
        self._rest.setSpacing(6)
        self.page.column.addLayout(self._rest)
        self.page.column.addStretch(1)

    def _connect(self) -> None:
        state, buttons = self._state, self.buttons
        for signal in (state.selection_changed, state.mission_changed, state.zone_changed):
            signal.connect(self.refresh)
        small_pictures().arrived.connect(self._paint_picture)
        state.language_changed.connect(self._retranslate)
        buttons["back"].clicked.connect(state.previous_event)
        buttons["on"].clicked.connect(state.next_event)
        buttons["show"].clicked.connect(self.show_on_timeline)
        buttons["copy"].clicked.connect(self.copy)
        buttons["close"].clicked.connect(lambda: state.select(None))

    @property
    def card(self) -> Card | None:
        """What is shown."""
        return self._card

    def text(self) -> str:
        """All that the card says, as plain lines."""
        card = self._card
        if card is None:
            return ""
        note = card.picture.note if card.picture is not None else ""
        parts = [card.title, note, self.facts.text(), *card.texts]
        parts += [f"{name}: {', '.join(one.words for one in links)}" for name, links in card.links]
        parts += [claim.lines for claim in card.disagreements]
        parts += [source.lines for source in card.sources]
        return "\n\n".join(part for part in parts if part)

    def copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def show_on_timeline(self) -> None:
        """Let the timeline show the event with what is around it."""
        event = self._card.event if self._card else None
        if event is not None:
            start, end = event.start_utc_s, event.latest_utc_s
            around = max((end - start) * 0.5, AROUND_S)
            self._state.set_window(start - around, end + around)

    def refresh(self) -> None:
        """Say what is to be said of the selection now."""
        card = card_of(self._state, self._state.selection)
        if card == self._card:
            return
        self._card = card
        self.setVisible(card is not None)
        if card is not None:
            self._show(card)

    def _show(self, card: Card) -> None:
        self.kind.setText(card.kind)
        self.title.setText(card.title)
        self.page.setAccessibleName(card.title)
        self.facts.set_facts(card.facts)
        self.facts.setAccessibleName(translate("Card", "What is known"))
        self.facts.setVisible(bool(card.facts))
        self._show_picture(card)
        is_event = card.event is not None
        for name in ("back", "on", "show"):
            self.buttons[name].setVisible(is_event)
        self._clear()
        for text in card.texts:
            self._add_words(text)
        if card.disagreements:
            self._add_words(translate("Card", "Where sources disagree"), "strong")
        for claim in card.disagreements:
            self._add_words(claim.text)
            self._add_links(translate("Card", "Sources"), claim.sources)
        for name, links in card.links:
            self._add_words(name, "small")
            self._add_links(name, links)
        if card.sources:
            self._add_words(translate("Card", "Sources"), "small")
            self._add_links(translate("Card", "Sources"), card.sources)
        self.page.verticalScrollBar().setValue(0)

    def _show_picture(self, card: Card) -> None:
        self.picture.setVisible(card.picture is not None)
        if card.picture is not None:
            alt = card.picture.alt
            self._paint_picture()
            self.picture.setAccessibleName(alt)
            self.picture.setToolTip(plain_tip(alt))
        note = card.picture.note if card.picture is not None else ""
        self.origin.setText(note)
        self.origin.setVisible(bool(note))

    def _paint_picture(self) -> None:
        """Show the picture; its place is kept while a photograph is on its way."""
        picture = self._card.picture if self._card is not None else None
        if picture is not None:
            ratio = self.devicePixelRatioF()
            shown = small_pictures().get(picture.file, THUMB, ratio, 8)
            self.picture.setPixmap(shown or QPixmap())

    def _clear(self) -> None:
        for widget in self._made:
            widget.hide()
            widget.deleteLater()
        self._made = []

    def _add_words(self, text: str, role: str = "") -> None:
        label = words(role)
        label.setText(text)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._rest.addWidget(label)
        self._made.append(label)

    def _add_links(self, name: str, links: tuple[Link, ...]) -> None:
        """Buttons side by side, as many as find room in each line."""
        box = QWidget()
        flow = Flow(LINK_GAP_PX, box)
        for link in links:
            button = QPushButton()
            short = link.words.replace("\n", " ")
            if len(short) > LONGEST_LINK:
                short = f"{short[:LONGEST_LINK]}…"
            letters, room = button.fontMetrics(), max(self.width() - 70, 180)
            shown = letters.elidedText(short, Qt.TextElideMode.ElideRight, room)
            button.setText(shown.replace("&", "&&"))
            button.setAccessibleName(f"{name}: {link.words}")
            button.setToolTip(plain_tip(link.lines))
            button.setMinimumWidth(60)
            button.clicked.connect(lambda _=False, to=link.selection: self._follow(to))
            flow.addWidget(button)
        self._rest.addWidget(box)
        self._made.append(box)

    def _follow(self, selection: Selection) -> None:
        """Open another card; the keyboard stays in this pane."""
        self.page.setFocus()
        self._state.select(selection)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Card", "What is picked out"))
        for button, name in (
            (self.buttons["back"], translate("Card", "Previous event (Page Up)")),
            (self.buttons["on"], translate("Card", "Next event (Page Down)")),
            (self.buttons["show"], translate("Card", "Show on the timeline")),
            (self.buttons["copy"], translate("Card", "Copy the card as text")),
            (self.buttons["close"], translate("Card", "Close the card (Esc)")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
        self._paint_icons()
        self._card = None
        self.setVisible(False)
        self.refresh()

    def _paint_icons(self) -> None:
        drawings = {"back": "chevron-left", "on": "chevron-right", "show": "zoom-in"}
        drawings |= {"copy": "copy", "close": "x"}
        for name, drawing in drawings.items():
            self.buttons[name].setIcon(icons.icon(drawing, theme.roles().text))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._paint_icons()
            self.facts.restyle()
        super().changeEvent(event)


def can_go_to(state: MissionState, event: Event) -> bool:
    """Whether the clock can go there: events of the mission's history lie outside its span."""
    span = state.mission.span
    return span.start_utc_s <= event.start_utc_s <= span.end_utc_s
