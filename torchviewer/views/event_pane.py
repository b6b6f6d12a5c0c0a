"""The events as a list, always in step with clock and selection, and the card of what is chosen."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import icons, theme
from torchviewer.views.event_model import ALL, TITLE, EventModel
from torchviewer.views.event_rows import RecordPainter
from torchviewer.views.record_card import RecordCard, can_go_to
from torchviewer.views.scroll_page import words

translate = QCoreApplication.translate

LIST_PART = 0.4
TYPING_MS = 120
"""Events are sifted when the hand has rested this long, ms."""
OWN_KEYS = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Home, Qt.Key.Key_End),
)
GO_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EventList(QListView):
    """One row of the model is current exactly when its event is selected in the state.

    Moving through the list selects; Enter or a double click takes the clock there. All other keys
    are the window's.
    """

    def __init__(self, state: MissionState, model: EventModel) -> None:
        super().__init__()
        self._state = state
        self._events = model
        self._stepping = False
        self.setModel(model)
        self.setModelColumn(TITLE)
        self.setItemDelegate(RecordPainter(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "passes")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._step)
        self.doubleClicked.connect(self.go)

    def follow_selection(self) -> None:
        """Be at the row of the selected event, or at none."""
        chosen, row = self._state.selection, -1
        if chosen is not None and chosen.kind == "event":
            row = self._events.row_of(chosen.id)
        self._stepping = True
        if row < 0:
            self.selectionModel().clear()
        else:
            index = self._events.index(row, TITLE)
            if index != self.currentIndex() or not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self.scrollTo(index)
        self._stepping = False

    def show_now(self) -> None:
        """Bring the row at which the clock stands into view."""
        row = self._events.now_row
        if row >= 0:
            self.scrollTo(self._events.index(row, TITLE))

    def shows_now(self) -> bool:
        """Whether the row at which the clock stands is in view."""
        row = self._events.now_row
        return row >= 0 and self.viewport().rect().intersects(
            self.visualRect(self._events.index(row, TITLE))
        )

    def go(self, index: QModelIndex) -> None:
        """Take the clock to this row's event."""
        event = self._events.events[index.row()]
        if can_go_to(self._state, event):
            self._state.seek(event.start_utc_s)
        self._state.select(Selection("event", event.id))

    def _step(self, index: QModelIndex) -> None:
        if not self._stepping and index.isValid():
            self._state.select(Selection("event", self._events.events[index.row()].id))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt would go to the first row, and so select it, as soon as the keyboard comes here."""
        self._stepping = True
        super().focusInEvent(event)
        self.follow_selection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A list that becomes lower, for a card opens below it, keeps its row in view."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers or event.key() not in (*OWN_KEYS, *GO_KEYS):
            event.ignore()
        elif event.key() in GO_KEYS:
            if self.currentIndex().isValid():
                self.go(self.currentIndex())
        elif not self.currentIndex().isValid() and self._events.events:
            at = max(self._events.now_row, 0)  # begin where the clock is, not at the first event
            self.setCurrentIndex(self._events.index(at, TITLE))
        else:
            super().keyPressEvent(event)


class EventPane(QWidget):
    """A line to sift by, the list, and below it the card of what is picked out.

    `list_part`: how much of the height list and card share is the list's, 0 to 1.
    """

    #: a person has given the list another part of the height, 0 to 1
    parted = Signal(float)

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = state
        self._awake = False
        self._groups = ALL
        self._disputed_only = False
        self.model = EventModel(self)
        self.line = QLineEdit()
        self.sift_button = QToolButton()
        self.count = words("small")
        self.list = EventList(state, self.model)
        self.card = RecordCard(state)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.list_part = LIST_PART
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        self.line.setClearButtonEnabled(True)
        self.sift_button.setIconSize(QSize(18, 18))
        self.sift_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sift_button.setMenu(QMenu(self.sift_button))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 4, 0)
        head.addWidget(self.line, 1)
        head.addWidget(self.sift_button)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.card)
        self.list.setMinimumHeight(80)
        self.card.setMinimumHeight(120)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(10, 8, 6, 8)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self.count)
        whole.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        state = self._state
        state.mission_changed.connect(self._take_mission)
        state.language_changed.connect(self._retranslate)
        state.selection_changed.connect(self.list.follow_selection)
        state.words_due.connect(self._follow_clock)
        state.seeked.connect(self._show_jump)
        self._typing.timeout.connect(self.sift)
        self.line.textChanged.connect(self._type)
        self.splitter.splitterMoved.connect(self._keep_part)
        self.card.installEventFilter(self)

    def _keep_part(self) -> None:
        """The hand has moved the line between list and card."""
        sizes = self.splitter.sizes()
        if all(sizes):
            self.list_part = sizes[0] / sum(sizes)
            self.parted.emit(self.list_part)

    def _share_height(self) -> None:
        high = self.splitter.height()
        listed = round(high * self.list_part)
        self.splitter.setSizes([listed, high - listed])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card that opens takes its part of the height."""
        if watched is self.card and event.type() == QEvent.Type.Show:
            self._share_height()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.card.isHidden():
            self._share_height()

    def _type(self) -> None:
        self._typing.start()

    def sizeHint(self) -> QSize:
        return QSize(380, 520)

    def wake(self, awake: bool) -> None:
        """Follow the clock only while the pane can be seen; a pane behind a tab rests."""
        self._awake = awake
        if awake:
            self.model.mark(self._state.utc_s)
            self.list.follow_selection()
            if not self.list.currentIndex().isValid():
                self.list.show_now()

    # In step

    def _follow_clock(self, _utc_s: float) -> None:
        """The row at the clock moves on; one that was in view stays so."""
        if self._awake:
            followed = self.list.shows_now()
            before = self.model.now_row
            self.model.mark(self._state.utc_s)
            if followed and before != self.model.now_row:
                self.list.show_now()

    def _show_jump(self, utc_s: float) -> None:
        if self._awake:
            self.model.mark(utc_s)
            self.list.show_now()

    def _take_mission(self) -> None:
        self._groups, self._disputed_only = ALL, False
        self.line.clear()
        self._retranslate()

    # What is listed

    def sift(self) -> None:
        """List what the line and the button ask for."""
        self._typing.stop()
        self.model.sift(self.line.text(), self._groups, disputed_only=self._disputed_only)
        self._after_reset()

    def _after_reset(self) -> None:
        self.list.follow_selection()
        shown, whole = len(self.model.events), self.model.whole_count
        form = translate("EventList", "{n} of {all} events")
        self.count.setText(form.format(n=shown, all=whole))
        self.count.setVisible(shown != whole)
        self._paint_icons()

    def _choose(self, action: QAction) -> None:
        self._groups, self._disputed_only = action.data()
        self.sift()

    def _fill_menu(self) -> None:
        """Every event, those of one lane, or those on which sources disagree."""
        menu, language = self.sift_button.menu(), self._state.language
        menu.clear()
        group = QActionGroup(menu)
        lanes = [lane for lane in self._state.mission.lanes if lane.kind == "events"]
        choices = [(translate("EventList", "All events"), (ALL, False))]
        choices += [(lane.title.in_language(language), (frozenset(lane.groups), False))
                    for lane in lanes if lane.groups]  # fmt: skip
        choices.append((translate("EventList", "Where sources disagree"), (ALL, True)))
        for name, data in choices:
            action = menu.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setData(data)
            action.setChecked(data == (self._groups, self._disputed_only))
            group.addAction(action)
        group.triggered.connect(self._choose)

    # Words and looks

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("EventList", "Events"))
        self.list.setAccessibleName(translate("EventList", "List of events"))
        self.line.setPlaceholderText(translate("EventList", "Title, place or person"))
        self.line.setAccessibleName(translate("EventList", "Show only events with these words"))
        name = translate("EventList", "Which events are listed")
        self.sift_button.setToolTip(name)
        self.sift_button.setAccessibleName(name)
        self._fill_menu()
        self.model.take(self._state.mission, self._state.language)
        self.model.mark(self._state.utc_s)
        self.sift()

    def _paint_icons(self) -> None:
        sifted = bool(self._groups) or self._disputed_only
        roles = theme.roles()
        self.sift_button.setIcon(icons.icon("adjustments", roles.orbit if sifted else roles.text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the line, then closes the card; down goes from the line to the list."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.line.hasFocus() and self.line.text():
            self.line.clear()
        elif key == Qt.Key.Key_Escape and self._state.selection is not None:
            self.list.setFocus()
            self._state.select(None)
        elif key == Qt.Key.Key_Down and self.line.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._paint_icons()
            self.list.scheduleDelayedItemsLayout()
        super().changeEvent(event)
