"""The explorer: every view on one desk, every command within reach."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QMainWindow, QMenu, QWidget

from torchviewer.mission.errors import Problem
from torchviewer.modes import layout
from torchviewer.modes.axis_memory import remember_clocks
from torchviewer.modes.explorer_commands import ExplorerCommands
from torchviewer.modes.history_buttons import HistoryButtons
from torchviewer.modes.keys import KeyTable
from torchviewer.modes.lane_memory import remember_lanes
from torchviewer.modes.panes import Panes
from torchviewer.modes.touch_choice import choose_touch
from torchviewer.state.commands import BOOKMARKS, MENUS, commands_of
from torchviewer.state.enquiry import Spot
from torchviewer.state.mission_state import MissionState
from torchviewer.state.settings import Settings
from torchviewer.views.event_pane import EventPane
from torchviewer.views.header import Header
from torchviewer.views.key_card import keys_text
from torchviewer.views.map_buttons import TAKEN_PX
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_view import MapView
from torchviewer.views.photos import PhotosView
from torchviewer.views.picture_cache import disk_cache_folder
from torchviewer.views.plots import PlotsView
from torchviewer.views.readouts import Readouts
from torchviewer.views.spot_card import SpotCard
from torchviewer.views.story_pane import StoryPane
from torchviewer.views.timeline_pane import TimelinePane
from torchviewer.views.timeline_view import TimelineView
from torchviewer.views.transport import Transport
from torchviewer.views.working_pane import WorkingPane

if TYPE_CHECKING:
    from torchviewer.state.album_shelf import AddedAlbum, BegunList

READOUTS_EDGE_PX, TIGHT_EDGE_PX = 14, 1
NOTICE_MS = 8000
PLACING = (QEvent.Type.Resize, QEvent.Type.LayoutRequest)
"""Events of the map after which what lies on it is placed anew."""

translate = QCoreApplication.translate


class ExplorerWindow(QMainWindow):
    """Map in the middle; pictures, plots, clock controls and timeline as docks around it."""

    def __init__(self, state: MissionState, settings: Settings, languages: tuple[str, ...]) -> None:
        super().__init__()
        self._state = state
        self._settings = settings
        self._languages = languages
        self._commands = commands_of("explore")
        self._keys = KeyTable(c for c in self._commands if c.route == "widget")
        self.actions_by_id: dict[str, QAction] = {}
        self._make_views()
        self.commands = ExplorerCommands(self, state, settings)
        self._make_actions()
        self._fill_menu()
        self.reset_layout()
        state.language_changed.connect(self._retranslate)
        state.mission_changed.connect(self._retranslate)
        self._retranslate()
        self.map.setFocus()

    # Views

    def _make_views(self) -> None:
        state = self._state
        self.header = Header(state, self._languages)
        self.map = MapView(state)
        self.map.set_options(MapOptions.from_values(self._settings["map"]))
        self.map.options_changed.connect(self._keep_options)
        self.readouts = Readouts(state, self.map)
        self.readouts.keep_clear(self.map.truth, self.map.legend)
        self.map.covers = (self.readouts,)
        self.map.set_preview_sign(self.readouts.tag)
        self.photos = PhotosView(state, cache_folder=disk_cache_folder())
        self.plots = PlotsView(state)
        self.events = EventPane(state)
        self.events.list_part = self._settings["event_list_part"]
        self.events.parted.connect(partial(self._settings.put, "event_list_part"))
        self.spot_card = SpotCard(state)
        self.working = WorkingPane(state)
        self.story = StoryPane(state)
        self.transport = Transport(state)
        self.timeline = TimelineView(state)
        remember_lanes(self.timeline, state, self._settings)
        remember_clocks(self.timeline, self._settings)
        choose_touch(self.timeline, self._settings)
        self.timeline_pane = TimelinePane(state, self.timeline)
        self.notice = QLabel(self.map)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setProperty("role", "notice")
        self.notice.hide()
        self._notice_end = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._notice_end.timeout.connect(self.notice.hide)
        self.setMenuWidget(self.header)
        self.setCentralWidget(self.map)
        views: dict[str, QWidget] = {
            "photos": self.photos,
            "plots": self.plots,
            "events": self.events,
            "spot": self.spot_card,
            "working": self.working,
            "story": self.story,
            "transport": self.transport,
            "timeline": self.timeline_pane,
        }
        fixed, closed = {"transport", "timeline"}, {"events", "spot", "working"}
        self.panes = Panes(self, views, fixed, closed)
        self.docks = self.panes.docks
        self.docks["plots"].visibilityChanged.connect(self.plots.wake)
        self.docks["events"].visibilityChanged.connect(self.events.wake)
        state.enquiry.card_asked.connect(lambda: self.panes.bring_up("events"))
        self.docks["spot"].visibilityChanged.connect(self.spot_card.wake)
        self.docks["working"].visibilityChanged.connect(self.working.wake)
        self.docks["story"].visibilityChanged.connect(self.story.wake)
        state.enquiry.spot_changed.connect(self._bring_up_spot)
        self._hear_of_albums()
        self.map.truth.clicked.connect(lambda: self.panes.bring_up("working"))
        windows = (self, *self.docks.values())
        HistoryButtons(windows, state.go_back, state.go_forward, self)
        self.map.installEventFilter(self)
        self.readouts.installEventFilter(self)
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 600)

    def _hear_of_albums(self) -> None:
        albums = self._state.albums
        self.photos.album_dropped.connect(albums.add)
        albums.began.connect(lambda: self.say(translate("Albums", "Looking at the photographs…")))
        albums.added.connect(self._tell_added)
        albums.troubled.connect(self._tell_troubled)
        albums.failed.connect(self.say)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.panes.settle()
        QTimer.singleShot(0, self, self.panes.raise_floating)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A window made small takes from the panes, too, before little is left of the map."""
        super().resizeEvent(event)
        least = QSize(event.size().width() // 2, event.size().height() // 3)
        if self.map.width() < least.width() or self.map.height() < least.height():
            self.panes.share_space()

    def reset_layout(self) -> None:
        """Panes where they stand in a new window."""
        self.panes.reset()

    def prepare_fully(self) -> None:
        """Load and draw everything now, for a picture of the program."""
        self.panes.share_space()
        for view in (self.map, self.photos, self.plots, self.story, self.timeline):
            view.prepare_fully()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The readouts are placed once for all that has changed: within them, or beside them."""
        kind = event.type()
        if kind == QEvent.Type.LayoutRequest and watched is self.readouts:
            self.readouts.updateGeometry()  # asks the map, which others may have asked already
        elif (watched is self.map and kind in PLACING) or kind == QEvent.Type.Show:
            self._place_readouts()
        return super().eventFilter(watched, event)

    def _place_readouts(self) -> None:
        across = READOUTS_EDGE_PX + TAKEN_PX  # clear of the column of buttons
        down = self.map.truth.corner.bottom() + 2 * READOUTS_EDGE_PX  # and of the statement
        room = self.map.size() - QSize(across, down)
        size = self.readouts.fit(room, self.map.most_covered_px - READOUTS_EDGE_PX)
        tight = size.height() + READOUTS_EDGE_PX > self.map.most_covered_px
        top = self.map.height() - size.height() - (TIGHT_EDGE_PX if tight else READOUTS_EDGE_PX)
        place = QRect(QPoint(READOUTS_EDGE_PX, top), size)
        if self.readouts.geometry() != place:
            self.readouts.setGeometry(place)
        self.notice.move(READOUTS_EDGE_PX, self.map.truth.corner.bottom() + READOUTS_EDGE_PX)
        self.map.set_reserved([place])

    # Commands

    def _make_actions(self) -> None:
        for command in self._commands:
            action = QAction(self)
            action.setData(command)
            if command.route == "app":
                action.setShortcuts([QKeySequence(key) for key in command.keys])
                action.setAutoRepeat(command.repeats)
            action.triggered.connect(self._run_sender)
            self.addAction(action)
            self.actions_by_id[command.id] = action

    def _run_sender(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.commands.run(action.data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused control did not want."""
        command = self._keys.command_for(event)
        if command is None or (event.isAutoRepeat() and not command.repeats):
            super().keyPressEvent(event)
            return
        self.commands.run(command, event.key() - Qt.Key.Key_0)

    def focusNextPrevChild(self, following: bool) -> bool:
        """The Tab key passes over panes behind a tab, which Qt takes for visible."""
        first = self.focusWidget()
        while super().focusNextPrevChild(following):
            stop = self.focusWidget()
            if stop is None or stop is first or not self.panes.holds_unseen(stop):
                return True
        return False

    def _fill_menu(self) -> None:
        self.header.search_button.clicked.connect(self.commands.search)
        self.spot_card.find_asked.connect(self.commands.find_town)
        self.working.import_asked.connect(self.commands.ask_for_elements)
        self._menus: dict[str, QMenu] = {}
        top = self.header.menu_button.menu()
        for name in MENUS:
            menu = QMenu(top)
            self._menus[name] = menu
            top.addMenu(menu)
            for command in self._commands:
                if command.menu == name and command.id != "phase":
                    menu.addAction(self.actions_by_id[command.id])
        self.commands.bookmarks.list_in(self._menus[BOOKMARKS])
        panes = self._menus[MENUS[3]]
        panes.addSeparator()
        for name in ("photos", "plots", "spot"):
            panes.addAction(self.docks[name].toggleViewAction())

    def _retranslate(self) -> None:
        self.setWindowTitle(self._state.mission.title.in_language(self._state.language))
        for command in self._commands:
            words = translate("Commands", command.text)
            keys = keys_text(command.keys[:1]) if command.route == "widget" else ""
            self.actions_by_id[command.id].setText(f"{words}\t{keys}" if keys else words)
        for name, menu in self._menus.items():
            menu.setTitle(translate("Commands", name))
        self.panes.tabs.name(
            {
                "photos": translate("Explorer", "Pictures"),
                "plots": translate("Explorer", "Altitude and speed"),
                "events": translate("Explorer", "Events"),
                "spot": translate("Explorer", "Place"),
                "working": translate("Explorer", "Working"),
                "story": translate("Explorer", "Story"),
                "transport": translate("Explorer", "Clock controls"),
                "timeline": translate("Explorer", "Timeline"),
            }
        )

    def _keep_options(self, options: MapOptions) -> None:
        self._settings.put("map", options.values())

    def _bring_up_spot(self, spot: Spot | None) -> None:
        if spot is not None:
            self.panes.bring_up("spot")
        else:
            self.panes.put_away("spot")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be let go anywhere on the window."""
        if _dropped_file(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A mission or an album is opened; any other file is taken for element sets."""
        from torchviewer.state.album_shelf import looks_like_album  # noqa: PLC0415 (rarely needed)

        name = _dropped_file(event)
        event.acceptProposedAction()
        # the dialogs wait until the other program has its hand free again
        if name and looks_like_album(Path(name)):
            self._state.albums.add(Path(name))
        elif name.endswith(".toml"):
            QTimer.singleShot(0, self, lambda: self.commands.open_mission(name))
        elif name:
            QTimer.singleShot(0, self, lambda: self.commands.import_elements(name))

    def _tell_added(self, album: "AddedAlbum | BegunList") -> None:
        from torchviewer.views.album_text import added_text  # noqa: PLC0415 (after the first frame)

        self.say(added_text(album))

    def _tell_troubled(self, problems: Sequence[Problem]) -> None:
        from torchviewer.views.album_text import trouble_text  # noqa: PLC0415 (rarely needed)

        self.say(trouble_text(problems))

    def say(self, words: str) -> None:
        """Tell the person one sentence, for a while, where it is in nobody's way."""
        if not words:
            return
        self.notice.setText(words)
        self._fit_notice()
        self._place_readouts()
        self.notice.show()
        self.notice.raise_()
        self._notice_end.start()

    def _fit_notice(self) -> None:
        """On one line where the map has room for it, else on several."""
        self.notice.setWordWrap(False)
        wide = self.notice.sizeHint().width()
        room = self.map.width() - 2 * READOUTS_EDGE_PX - TAKEN_PX
        self.notice.setWordWrap(wide > room)
        wide = min(wide, room)
        high = self.notice.heightForWidth(wide)
        self.notice.resize(wide, high if high >= 0 else self.notice.sizeHint().height())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.isFullScreen():
            panes = layout.describe(self)
            panes["docks"]["spot"]["shown"] = False  # the next run begins without a place
            self._settings.put("layout", panes)
        self._settings.save()
        super().closeEvent(event)


def _dropped_file(event: QDropEvent) -> str:
    """The path of the one local file that is dragged; empty: something else is."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 else ""
