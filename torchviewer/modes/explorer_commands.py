"""What the commands of the explorer do, where it is not the state's own business."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from torchviewer.flight.flight import Flight
from torchviewer.mission.errors import TorchviewerError
from torchviewer.mission.mission_file import read_mission
from torchviewer.mission.records import Span
from torchviewer.mission.search import Search
from torchviewer.mission.times import iso_utc
from torchviewer.modes.bookmark_desk import BookmarkDesk
from torchviewer.state.commands import Command
from torchviewer.state.mission_state import MissionState
from torchviewer.state.settings import Settings
from torchviewer.views import theme
from torchviewer.views.about_box import AboutBox
from torchviewer.views.import_box import ImportBox
from torchviewer.views.key_card import KeyCard
from torchviewer.views.place_text import altitude_text, position_text
from torchviewer.views.search_box import SearchBox
from torchviewer.views.town_box import TownBox

if TYPE_CHECKING:
    from torchviewer.modes.explorer import ExplorerWindow

SMALL_STEPS_IN_WINDOW = 100
TEXT_STEP = 0.1
SHORTEST_LOOP_S = 1.0

translate = QCoreApplication.translate


class ExplorerCommands:
    """Runs the commands of the table for one window."""

    def __init__(self, window: "ExplorerWindow", state: MissionState, settings: Settings) -> None:
        self._window = window
        self._state = state
        self._settings = settings
        self._loop_start_utc_s: float | None = None
        self._search = Search(state.mission, state.language)
        self._searches: list[str] = []
        self.bookmarks = BookmarkDesk(window, state)
        self._acts = self._own()

    def run(self, command: Command, digit: int = 0) -> None:
        """Do what `command` says; `digit` is the key of a command that has nine."""
        if command.id == "phase":
            self.go_to_phase(digit)
            return
        act = self._acts.get(command.id)
        if act is None:
            act = getattr(self._state, command.does)
        act()

    def _own(self) -> dict[str, Callable[[], object]]:
        """What this window does itself; the rest of the table is the state's."""
        state, window = self._state, self._window
        return {
            "open": self.ask_for_mission,
            "quit": window.close,
            "rate_real": self.real_time,
            "story_pace": state.pace.toggle,
            "clock_stop": state.play_start.stop,
            "tick_fwd": lambda: state.step(1.0),
            "tick_back": lambda: state.step(-1.0),
            "step_fwd": lambda: self.small_steps(1),
            "step_back": lambda: self.small_steps(-1),
            "bigstep_fwd": lambda: self.small_steps(10),
            "bigstep_back": lambda: self.small_steps(-10),
            "loop_in": self.loop_in,
            "loop_out": self.loop_out,
            "loop": self.loop_phase,
            "next_item": self.next_picture,
            "prev_item": self.previous_picture,
            "goto_time": lambda: self.search(for_times=True),
            "search": self.search,
            "bookmark": self.bookmarks.toggle,
            "bookmarks": self.bookmarks.ask,
            "find_town": self.find_town,
            "globe": window.map.turn_projection,
            "map_layers": window.map.ask_what_is_shown,
            "measure": window.map.turn_measuring,
            "events": lambda: self.turn_pane("events"),
            "working": lambda: self.turn_pane("working"),
            "story": lambda: self.turn_pane("story"),
            "import_elements": self.ask_for_elements,
            "add_photos": self.ask_for_photo_folder,
            "add_photo_zip": self.ask_for_photo_zip,
            "albums": self.show_albums,
            "picture_large": window.photos.open_large,
            "follow": self.follow_torch,
            "zoom_in": window.timeline.glide.closer,
            "zoom_out": window.timeline.glide.farther,
            "zoom_fit": window.timeline.glide.home,
            "whole_relay": window.timeline.glide.whole,
            "this_phase": window.timeline.glide.this_phase,
            "this_event": window.timeline.glide.this_event,
            "follow_clock": window.timeline.reveal_playhead,
            "text_bigger": lambda: self.scale_text(TEXT_STEP),
            "text_smaller": lambda: self.scale_text(-TEXT_STEP),
            "text_reset": lambda: self.scale_text(0.0),
            "theme": self.next_theme,
            "fullscreen": self.full_screen,
            "leave_state": self.leave_state,
            "pane_next": lambda: self.next_pane(+1),
            "pane_prev": lambda: self.next_pane(-1),
            "layout_reset": window.reset_layout,
            "copy": self.copy,
            "help": self.show_keys,
            "about": lambda: _ask(AboutBox(window)),
        }

    def real_time(self) -> None:
        self._state.set_rate(1.0 if self._state.rate > 0 else -1.0)

    def small_steps(self, count: int) -> None:
        """A hundredth of what the timeline shows, in a round number of seconds."""
        raw_s = self._state.window.length_s / SMALL_STEPS_IN_WINDOW
        sizes = (1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 86400)
        self._state.step(count * min(sizes, key=lambda size: abs(size - raw_s)))

    def loop_in(self) -> None:
        """Begin a loop here; one that runs already begins here from now on."""
        self._loop_start_utc_s = self._state.utc_s
        loop = self._state.loop
        if loop is not None:
            self._loop_between(self._state.utc_s, loop.end_utc_s)
        else:
            self._window.say(
                translate("Explorer", "The loop begins here. Press O where it shall end.")
            )

    def loop_out(self) -> None:
        """End a loop here, in whichever order its ends were set."""
        loop = self._state.loop
        start_utc_s = self._loop_start_utc_s if loop is None else loop.start_utc_s
        if start_utc_s is None:
            self._window.say(translate("Explorer", "Press I where the loop shall begin, then O."))
        else:
            self._loop_between(start_utc_s, self._state.utc_s)

    def _loop_between(self, one_utc_s: float, other_utc_s: float) -> None:
        start_utc_s, end_utc_s = sorted((one_utc_s, other_utc_s))
        if end_utc_s - start_utc_s < SHORTEST_LOOP_S:
            self._window.say(translate("Explorer", "A loop is at least a second long."))
            return
        self._state.set_loop(Span.between(start_utc_s, end_utc_s))

    def loop_phase(self) -> None:
        self._window.transport.loop.click()

    def go_to_phase(self, number: int) -> None:
        phases = self._state.mission.phases
        if 1 <= number <= len(phases):
            self._state.seek(phases[number - 1].start_utc_s)

    def search(self, *, for_times: bool = False) -> None:
        """Look for anything that the mission tells; the keyboard goes on to its card."""
        state = self._state
        if not self._search.is_of(state.mission, state.language):
            self._search = Search(state.mission, state.language)
        box = SearchBox(state, self._search, self._searches, self._window, for_times=for_times)
        if not _ask(box):
            return
        if box.town:
            self.find_town(box.town)
        elif box.chosen is None:
            return
        elif box.chosen.kind == "picture":
            self._window.panes.bring_up("photos")
            self._window.photos.strip.setFocus()
        elif box.chosen.kind == "chapter":
            self._window.panes.bring_up("story")
            self._window.story.page.setFocus()
        else:
            self._window.events.card.page.setFocus()

    def find_town(self, name: str = "") -> None:
        """Look for a town; the keyboard goes on to what is said of it."""
        if _ask(TownBox(self._state, self._window, name)):
            self._window.panes.bring_up("spot")
            self._window.spot_card.page.setFocus()

    def turn_pane(self, name: str) -> None:
        """Open a pane beside the map, bring it to the front, or close it."""
        panes = self._window.panes
        if panes.is_on_top(name):
            panes.put_away(name)
        else:
            panes.bring_up(name)

    def next_picture(self) -> None:
        self._window.photos.next_picture()

    def previous_picture(self) -> None:
        self._window.photos.previous_picture()

    def follow_torch(self) -> None:
        self._window.map.set_following(not self._window.map.following)

    def scale_text(self, change: float) -> None:
        scale = round(self._settings["text_scale"] + change, 2) if change else 1.0
        self._settings.put("text_scale", min(max(scale, 1.0), 2.0))

    def next_theme(self) -> None:
        following = theme.next_name()
        if self._settings["theme"] == following:  # the command line asked for the present one
            self._settings.put("theme", theme.name())
        self._settings.put("theme", following)

    def full_screen(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def leave_state(self) -> None:
        """Take away one thing at a time; a question that waits is the latest."""
        state, enquiry = self._state, self._state.enquiry
        picks_place = state.selection is not None and state.selection.kind == "place"
        if self._window.map.drop_question():
            return
        if enquiry.ruler is not None or self._window.map.measuring:
            self._window.map.set_measuring(False)
        elif enquiry.spot is not None or picks_place:
            enquiry.ask_about(None)
            if picks_place:  # its ring on the map goes with its card
                state.select(None)
        elif state.loop is not None:
            state.set_loop(None)
        elif self._window.isFullScreen():
            self.full_screen()

    def next_pane(self, step: int) -> None:
        """Move the focus to the next view, round and round."""
        window = self._window
        beside: list[tuple[str, QWidget]] = [
            ("photos", window.photos.strip),
            ("events", window.events.list),
            ("spot", window.spot_card.page),
            ("working", window.working.page),
            ("story", window.story.page),
        ]
        panes: list[QWidget] = [
            window.map,
            *(stop for name, stop in beside if window.panes.is_on_top(name)),
            window.transport.play,
            window.timeline,
        ]
        focus = QApplication.focusWidget()
        here = next((i for i, pane in enumerate(panes) if pane is focus), -step)
        panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def copy(self) -> None:
        moment = self._state.moment
        parts = [iso_utc(moment.utc_s), position_text(moment.fix), altitude_text(moment.fix)]
        if moment.custody is not None:
            parts.append(moment.custody.sentence.in_language(self._state.language))
        QGuiApplication.clipboard().setText(" · ".join(parts))

    def show_keys(self) -> None:
        _ask(KeyCard("explore", self._window))

    def ask_for_mission(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window, translate("Explorer", "Open a mission"), "", "mission.toml (*.toml)"
        )
        if name:
            self.open_mission(name)

    def ask_for_elements(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            translate("Explorer", "Import element sets"),
            "",
            translate("Explorer", "Element sets ({forms});;All files (*)").format(
                forms="*.tle *.3le *.txt *.xml *.kvn *.omm *.json *.csv"
            ),
        )
        if name:
            self.import_elements(name)

    def show_albums(self) -> None:
        """The albums of photographs, to be ordered, removed and looked into."""
        from torchviewer.views.album_box import AlbumBox  # noqa: PLC0415 (rarely needed)

        box = AlbumBox(self._state, self._settings, self._window)
        box.folder_asked.connect(lambda: self.ask_for_photo_folder(box))
        box.zip_asked.connect(lambda: self.ask_for_photo_zip(box))
        box.list_asked.connect(lambda: self.ask_for_list_folder(box))
        _ask(box)

    def ask_for_photo_folder(self, parent: QWidget | None = None) -> None:
        title = translate("Explorer", "Add a folder of photographs")
        name = QFileDialog.getExistingDirectory(parent or self._window, title)
        if name:
            self._state.albums.add(Path(name))

    def ask_for_list_folder(self, parent: QWidget) -> None:
        """Write a list for a folder of pictures that has none."""
        title = translate("Explorer", "Begin a list for a folder of photographs")
        name = QFileDialog.getExistingDirectory(parent, title)
        if name:
            self._state.albums.begin_list(Path(name))

    def ask_for_photo_zip(self, parent: QWidget | None = None) -> None:
        name, _ = QFileDialog.getOpenFileName(
            parent or self._window, translate("Explorer", "Add a zip of photographs"), "", "*.zip"
        )
        if name:
            self._state.albums.add(Path(name))

    def import_elements(self, path: str) -> None:
        """Examine a file of element sets, say what became of each, and lay them on the map.

        The working comes to the front: it says how far off they are, and takes them away again.
        """
        if _ask(ImportBox(self._state, Path(path), self._window)):
            self._window.panes.bring_up("working")
            self._window.working.show_others()

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
                parent=self._window,
            )
            box.setTextFormat(Qt.TextFormat.PlainText)
            box.setText("\n".join(str(error).splitlines()[:12]))
            box.exec()


def _ask(dialog: QDialog) -> bool:
    """Show a dialog until it is closed, and let it go; True where what it offers was accepted."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return dialog.exec() == QDialog.DialogCode.Accepted
