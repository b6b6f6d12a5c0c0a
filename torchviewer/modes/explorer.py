"""The explorer: every view on one desk, every command within reach."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDockWidget,
    QFileDialog,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QTabBar,
    QTabWidget,
    QWidget,
)

from torchviewer.flight.flight import Flight
from torchviewer.mission.errors import TorchviewerError
from torchviewer.mission.mission_file import read_mission
from torchviewer.mission.records import Span
from torchviewer.mission.times import iso_utc
from torchviewer.modes import layout
from torchviewer.modes.keys import KeyTable
from torchviewer.state.commands import MENUS, Command, commands_of
from torchviewer.state.mission_state import MissionState
from torchviewer.state.settings import Settings
from torchviewer.views.about_box import AboutBox
from torchviewer.views.goto_box import GotoBox
from torchviewer.views.header import Header
from torchviewer.views.key_card import KeyCard, keys_text
from torchviewer.views.map_view import MapView
from torchviewer.views.photos import PhotosView
from torchviewer.views.place_text import altitude_text, position_text
from torchviewer.views.plots import PlotsView
from torchviewer.views.readouts import Readouts
from torchviewer.views.timeline_view import TimelineView
from torchviewer.views.transport import Transport

SMALL_STEPS_IN_WINDOW = 100
TEXT_STEP = 0.1
READOUTS_EDGE_PX = 14
FLOAT_BY_PX = 64
NOTICE_MS = 8000

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
        self._acts = self._own_commands()
        self._loop_start_utc_s: float | None = None
        self._pressed_digit = 0
        self.actions_by_id: dict[str, QAction] = {}
        self._make_views()
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
        self.readouts = Readouts(state, self.map)
        self.photos = PhotosView(state)
        self.plots = PlotsView(state)
        self.transport = Transport(state)
        self.timeline = TimelineView(state)
        self.notice = QLabel(self.map)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setProperty("role", "notice")
        self.notice.hide()
        self._notice_end = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._notice_end.timeout.connect(self.notice.hide)
        self.setMenuWidget(self.header)
        self.setCentralWidget(self.map)
        self.setDockOptions(
            QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks
        )
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        for corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner):
            self.setCorner(corner, Qt.DockWidgetArea.BottomDockWidgetArea)
        self._titles_later = QTimer(self, singleShot=True, interval=0)
        self._titles_later.timeout.connect(self._give_titles)
        self.docks = {
            name: self._dock(name, view)
            for name, view in (
                ("photos", self.photos),
                ("plots", self.plots),
                ("transport", self.transport),
                ("timeline", self.timeline),
            )
        }
        self.docks["plots"].visibilityChanged.connect(self.plots.wake)
        self.map.installEventFilter(self)
        self.readouts.installEventFilter(self)
        self.setMinimumSize(900, 600)

    def _dock(self, name: str, view: QWidget) -> QDockWidget:
        dock = QDockWidget(self)
        dock.setObjectName(name)
        dock.setWidget(view)
        dock.setTitleBarWidget(QWidget(dock))
        if name in ("transport", "timeline"):
            dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        else:
            for signal in (dock.topLevelChanged, dock.dockLocationChanged):
                signal.connect(self._title_docks)
        return dock

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._title_docks()
        QTimer.singleShot(0, self, self._raise_floating)

    def _raise_floating(self) -> None:
        """Panes that float were shown before their window, and lie behind it."""
        for dock in self.docks.values():
            if dock.isFloating() and not dock.isHidden():
                dock.hide()
                dock.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A window made small takes from the panes, too, before little is left of the map."""
        super().resizeEvent(event)
        least = QSize(event.size().width() // 2, event.size().height() // 3)
        if self.map.width() < least.width() or self.map.height() < least.height():
            self._share_space()

    def _title_docks(self) -> None:
        """A pane has a title bar where no tab names it already; tabs come and go a little later."""
        self._give_titles()
        self._titles_later.start()

    def _give_titles(self) -> None:
        for name in ("photos", "plots"):
            dock = self.docks[name]
            tabbed = bool(self.tabifiedDockWidgets(dock)) and not dock.isFloating()
            if tabbed and dock.titleBarWidget() is None:
                dock.setTitleBarWidget(QWidget(dock))
            elif not tabbed and dock.titleBarWidget() is not None:
                dock.setTitleBarWidget(None)  # type: ignore[arg-type]  # the usual bar again
        self._order_tabs()

    def _order_tabs(self) -> None:
        """The Tab key goes through the window as the eye does: down, and from left to right."""
        bars = [bar for bar in self.findChildren(QTabBar) if not bar.isHidden()]
        for bar in bars:
            bar.tabBarDoubleClicked.connect(self._float_tab, Qt.ConnectionType.UniqueConnection)
        panes = (self.photos, self.plots, self.transport, self.timeline)
        parts: tuple[QWidget, ...] = (self.header, self.map, *bars, *panes)
        parts = tuple(part for part in parts if part.window() is self)  # not what floats
        stops = [widget for part in parts for widget in _stops(part)]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)

    def _float_tab(self, index: int) -> None:
        """A double click on a tab takes its pane out, as one on a title bar does."""
        bar = self.sender()
        if isinstance(bar, QTabBar):
            for dock in self.docks.values():
                if dock.windowTitle() == bar.tabText(index):
                    corner, size = bar.mapToGlobal(bar.rect().bottomLeft()), dock.size()
                    dock.setFloating(True)
                    dock.setGeometry(QRect(corner - QPoint(FLOAT_BY_PX, -FLOAT_BY_PX), size))
                    dock.show()
                    break

    def reset_layout(self) -> None:
        """Panes where they stand in a new window."""
        right, bottom = (
            Qt.DockWidgetArea.RightDockWidgetArea,
            Qt.DockWidgetArea.BottomDockWidgetArea,
        )
        for dock in self.docks.values():
            dock.setFloating(False)  # a pane that has left the window cannot come back by itself
            self.removeDockWidget(dock)
        self.addDockWidget(right, self.docks["photos"])
        self.tabifyDockWidget(self.docks["photos"], self.docks["plots"])
        self.addDockWidget(bottom, self.docks["transport"])
        self.splitDockWidget(
            self.docks["transport"], self.docks["timeline"], Qt.Orientation.Vertical
        )
        for dock in self.docks.values():
            dock.show()
        self.docks["photos"].raise_()
        self._title_docks()
        self._share_space()

    def _share_space(self) -> None:
        """A quarter of the width for the pictures, a quarter of the height for the timeline."""
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        right = min(max(round(self.width() * 0.24), 320), 620)
        timeline = min(max(round(self.height() * 0.27), 200), 420)
        self.resizeDocks([self.docks["photos"]], [right], across)
        controls = self.transport.sizeHint().height()
        lower = [self.docks["transport"], self.docks["timeline"]]
        self.resizeDocks(lower, [controls, timeline], down)

    def prepare_fully(self) -> None:
        """Load and draw everything now, for a picture of the program."""
        self._share_space()
        for view in (self.map, self.photos, self.plots, self.timeline):
            view.prepare_fully()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._place_readouts()
        return super().eventFilter(watched, event)

    def _place_readouts(self) -> None:
        room = self.map.size() - QSize(2 * READOUTS_EDGE_PX, 2 * READOUTS_EDGE_PX)
        size = self.readouts.fit(room)
        top = self.map.height() - size.height() - READOUTS_EDGE_PX
        place = QRect(QPoint(READOUTS_EDGE_PX, top), size)
        if self.readouts.geometry() != place:
            self.readouts.setGeometry(place)
        self.notice.move(READOUTS_EDGE_PX, READOUTS_EDGE_PX)
        self.map.set_reserved([place])

    # Commands

    def _own_commands(self) -> dict[str, Callable[[], object]]:
        """What this window does itself; the rest of the table is the state's."""
        state = self._state
        return {
            "open": self._open_mission,
            "quit": self.close,
            "rate_real": self._real_time,
            "tick_fwd": lambda: state.step(1.0),
            "tick_back": lambda: state.step(-1.0),
            "step_fwd": lambda: self._small_steps(1),
            "step_back": lambda: self._small_steps(-1),
            "bigstep_fwd": lambda: self._small_steps(10),
            "bigstep_back": lambda: self._small_steps(-10),
            "loop_in": self._loop_in,
            "loop_out": self._loop_out,
            "loop": self._loop_phase,
            "next_item": self._next_picture,
            "prev_item": self._previous_picture,
            "phase": self._go_to_phase,
            "goto_time": self._ask_where,
            "follow": self._follow_torch,
            "text_bigger": lambda: self._scale_text(TEXT_STEP),
            "text_smaller": lambda: self._scale_text(-TEXT_STEP),
            "text_reset": lambda: self._scale_text(0.0),
            "theme": self._other_theme,
            "fullscreen": self._full_screen,
            "leave_state": self._leave_state,
            "pane_next": lambda: self._next_pane(+1),
            "pane_prev": lambda: self._next_pane(-1),
            "layout_reset": self.reset_layout,
            "copy": self._copy,
            "help": self._show_keys,
            "about": lambda: _ask(AboutBox(self)),
        }

    def run_command(self, command: Command) -> None:
        act = self._acts.get(command.id)
        if act is None:
            act = getattr(self._state, command.does)
        act()

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
            self.run_command(action.data())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused control did not want."""
        command = self._keys.command_for(event)
        if command is None or (event.isAutoRepeat() and not command.repeats):
            super().keyPressEvent(event)
            return
        self._pressed_digit = event.key() - Qt.Key.Key_0 if command.id == "phase" else 0
        self.run_command(command)

    def _fill_menu(self) -> None:
        self.header.goto_button.clicked.connect(self._ask_where)
        self._menus: dict[str, QMenu] = {}
        top = self.header.menu_button.menu()
        for name in MENUS:
            menu = QMenu(top)
            self._menus[name] = menu
            top.addMenu(menu)
            for command in self._commands:
                if command.menu == name and command.id != "phase":
                    menu.addAction(self.actions_by_id[command.id])
        panes = self._menus[MENUS[3]]
        panes.addSeparator()
        for name in ("photos", "plots"):
            panes.addAction(self.docks[name].toggleViewAction())

    def _retranslate(self) -> None:
        self.setWindowTitle(self._state.mission.title.in_language(self._state.language))
        for command in self._commands:
            words = translate("Commands", command.text)
            keys = keys_text(command.keys[:1]) if command.route == "widget" else ""
            self.actions_by_id[command.id].setText(f"{words}\t{keys}" if keys else words)
        for name, menu in self._menus.items():
            menu.setTitle(translate("Commands", name))
        for name, words in (
            ("photos", translate("Explorer", "Pictures")),
            ("plots", translate("Explorer", "Altitude and speed")),
            ("transport", translate("Explorer", "Clock controls")),
            ("timeline", translate("Explorer", "Timeline")),
        ):
            self.docks[name].setWindowTitle(words)

    # What the commands do

    def _real_time(self) -> None:
        self._state.set_rate(1.0 if self._state.rate > 0 else -1.0)

    def _small_steps(self, count: int) -> None:
        """A hundredth of what the timeline shows, in a round number of seconds."""
        raw_s = self._state.window.length_s / SMALL_STEPS_IN_WINDOW
        sizes = (1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 86400)
        self._state.step(count * min(sizes, key=lambda size: abs(size - raw_s)))

    def _loop_in(self) -> None:
        self._loop_start_utc_s = self._state.utc_s

    def _loop_out(self) -> None:
        start_utc_s, end_utc_s = self._loop_start_utc_s, self._state.utc_s
        if start_utc_s is not None and end_utc_s > start_utc_s:
            self._state.set_loop(Span.between(start_utc_s, end_utc_s))

    def _loop_phase(self) -> None:
        self.transport.loop.click()

    def _go_to_phase(self) -> None:
        phases = self._state.mission.phases
        if 1 <= self._pressed_digit <= len(phases):
            self._state.seek(phases[self._pressed_digit - 1].start_utc_s)

    def _ask_where(self) -> None:
        _ask(GotoBox(self._state, self))

    def _next_picture(self) -> None:
        self.photos.next_picture()

    def _previous_picture(self) -> None:
        self.photos.previous_picture()

    def _follow_torch(self) -> None:
        self.map.set_following(not self.map.following)

    def _scale_text(self, change: float) -> None:
        scale = round(self._settings["text_scale"] + change, 2) if change else 1.0
        self._settings.put("text_scale", min(max(scale, 1.0), 2.0))

    def _other_theme(self) -> None:
        self._settings.put("theme", "light" if self._settings["theme"] == "dark" else "dark")

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _leave_state(self) -> None:
        if self._state.loop is not None:
            self._state.set_loop(None)
        elif self.isFullScreen():
            self._full_screen()

    def _next_pane(self, step: int) -> None:
        """Move the focus to the next view, round and round."""
        panes: list[QWidget] = [self.map, self.photos.strip, self.transport.play, self.timeline]
        focus = QApplication.focusWidget()
        here = next((i for i, pane in enumerate(panes) if pane is focus), -step)
        panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def _copy(self) -> None:
        moment = self._state.moment
        parts = [iso_utc(moment.utc_s), position_text(moment.fix), altitude_text(moment.fix)]
        if moment.custody is not None:
            parts.append(moment.custody.sentence.in_language(self._state.language))
        QGuiApplication.clipboard().setText(" · ".join(parts))

    def _show_keys(self) -> None:
        _ask(KeyCard("explore", self))

    def _open_mission(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, translate("Explorer", "Open a mission"), "", "mission.toml (*.toml)"
        )
        if name:
            self.open_mission(name)

    def open_mission(self, path: str) -> None:
        """Show another mission; one that cannot be read is told, and the present one stays."""
        try:
            mission = read_mission(Path(path))
            self._state.open_mission(mission, Flight(mission))
        except TorchviewerError as error:
            box = QMessageBox(
                QMessageBox.Icon.Warning,
                translate("Explorer", "This mission cannot be opened"),
                "",
                parent=self,
            )
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setText("\n".join(str(error).splitlines()[:12]))
            box.exec()

    def say(self, words: str) -> None:
        """Tell the person one sentence, for a while, where it is in nobody's way."""
        self.notice.setText(words)
        self.notice.adjustSize()
        self._place_readouts()
        self.notice.show()
        self.notice.raise_()
        self._notice_end.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.isFullScreen():
            self._settings.put("layout", layout.describe(self))
        self._settings.save()
        super().closeEvent(event)


def _ask(dialog: QDialog) -> None:
    """Show a dialog until it is closed, and let it go."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.exec()


def _stops(part: QWidget) -> list[QWidget]:
    """Where the Tab key can stop in a part of the window, as they lie: rows, then columns."""
    inside = [
        widget
        for widget in part.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.window() is part.window()
    ]
    inside.sort(key=lambda w: (w.mapTo(part, QPoint()).y(), w.mapTo(part, QPoint()).x()))
    own = [part] if part.focusPolicy() & Qt.FocusPolicy.TabFocus else []
    return own + inside
