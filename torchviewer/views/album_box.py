"""A box with all albums of photographs: which covers which, what is wrong, what is shown where."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from torchviewer.state.album_shelf import AddedAlbum, BegunList
from torchviewer.state.mission_state import MissionState
from torchviewer.state.settings import Settings
from torchviewer.views import theme
from torchviewer.views.album_report import Held, Seen, refused, report_text, row_note
from torchviewer.views.album_text import added_text, breakable, short_title
from torchviewer.views.scroll_page import words
from torchviewer.views.search_rows import ICON, INSTANT, NOTE, HitPainter, row_height

translate = QCoreApplication.translate

MOST_ROWS = 5
"""The list shows as many at first."""
NAME = INSTANT + 1
"""The name of the album in a row."""


class AlbumBox(QDialog):
    """Lists the albums, the uppermost first; what is done to one is done at once."""

    #: a folder, a zip, or a folder that has no list yet is to be chosen
    folder_asked, zip_asked, list_asked = Signal(), Signal(), Signal()

    def __init__(
        self, state: MissionState, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._state, self._settings = state, settings
        self._held: list[Held] = []
        self._is_waiting = False
        self.setWindowTitle(translate("AlbumBox", "Photograph albums"))
        self.answer = words()
        self.list = QListWidget()
        self.list.setAccessibleName(translate("AlbumBox", "Albums, the uppermost first"))
        self.list.setItemDelegate(HitPainter(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(translate("AlbumBox", "What is shown of this album"))
        self.public = QCheckBox(translate("AlbumBox", "Public screen: show only what a kiosk may"))
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._fill()
        self.list.setCurrentRow(0)
        self._say_usual()
        self.list.setFocus()
        self.resize(self.sizeHint())

    def _make_buttons(self) -> None:
        self.folder_button = self._button(translate("AlbumBox", "Add a folder…"), self.folder_asked)
        self.zip_button = self._button(translate("AlbumBox", "Add a zip…"), self.zip_asked)
        self.begin_button = self._button(translate("AlbumBox", "Begin a list…"), self.list_asked)
        self.top_button = self._button(translate("AlbumBox", "Lay on top"), self.put_on_top)
        self.show_button = self._button(translate("AlbumBox", "Show folder"), self.show_folder)
        self.check_button = self._button(translate("AlbumBox", "Check again (F5)"), self.check)
        self.remove_button = self._button(translate("AlbumBox", "Remove (Del)"), self.remove)
        self.close_button = self._button(translate("AlbumBox", "Close"), self.accept)

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        self.parts = QSplitter(Qt.Orientation.Vertical)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(self.list)
        self.parts.addWidget(self.report)
        self.parts.setStretchFactor(1, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(6)
        for button in (self.folder_button, self.zip_button, self.begin_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.top_button, self.show_button, self.check_button, self.remove_button):
            buttons.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.parts, 1)
        row.addLayout(buttons)
        end = QHBoxLayout()
        end.addWidget(self.public, 1)
        end.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.answer)
        column.addLayout(row, 1)
        column.addLayout(end)

    def _connect(self) -> None:
        albums = self._state.albums
        albums.began.connect(self._wait)
        albums.changed.connect(self._fill)
        albums.added.connect(self._tell)
        albums.failed.connect(self._say)
        self.list.currentRowChanged.connect(self._report)
        self.list.itemActivated.connect(self.report.setFocus)
        is_always = albums.place == "kiosk" and not self._settings["public_screen"]
        self.public.setChecked(albums.place == "kiosk")
        self.public.setEnabled(not is_always)
        self.public.toggled.connect(self.make_public)

    def sizeHint(self) -> QSize:
        room = self.screen().availableSize()
        parent = self.parentWidget()
        if parent is not None:
            room = room.boundedTo(parent.window().size())
        wide = round(520 * theme.text_scale()) + self.begin_button.sizeHint().width()
        high = 3 * row_height() + round(330 * theme.text_scale())
        return QSize(wide, high).boundedTo(room * 0.94)

    def showEvent(self, event: QShowEvent) -> None:
        """The list has room for its rows, the report has the rest."""
        super().showEvent(event)
        high = min(max(len(self._held), 2), MOST_ROWS) * row_height() + 8
        self.parts.setSizes([high, max(self.parts.height() - high, 1)])

    # What is listed

    @property
    def chosen(self) -> Held | None:
        """The album of the row that is marked."""
        row = self.list.currentRow()
        return self._held[row] if 0 <= row < len(self._held) else None

    @property
    def _seen(self) -> Seen:
        state = self._state
        return Seen(state.mission.id, state.albums.place, state.language)

    def _fill(self) -> None:
        """List the albums as they are now; the one that was marked stays so."""
        marked, row = self._name_of(self.chosen), max(self.list.currentRow(), 0)
        self._held = list(reversed(self._state.albums.shelved))
        with QSignalBlocker(self.list):
            self.list.clear()
            for held in self._held:
                self.list.addItem(self._item(held))
            names = [self._name_of(held) for held in self._held]
            row = names.index(marked) if marked in names else min(row, len(names) - 1)
            self.list.setCurrentRow(row)
        self._report()
        if self._is_waiting:
            self._say_usual()

    def _item(self, held: Held) -> QListWidgetItem:
        one, album = held
        title = short_title(album.title.in_language(self._state.language))
        note = row_note(held, self._seen)
        item = QListWidgetItem(title)
        item.setData(ICON, "alert-triangle" if refused(album) else "photo")
        item.setData(NOTE, note)
        item.setData(NAME, one.name)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}, {note}")
        return item

    def _name_of(self, held: Held | None) -> str:
        return held[0].name if held is not None else ""

    def _report(self) -> None:
        """Say all of the album that is marked, and what can be done with it."""
        held = self.chosen
        row = self.list.currentRow()
        text = report_text(held, self._held[:row], self._seen) if held else how_to_begin()
        if text != self.report.toPlainText():
            self.report.setPlainText(text)
        self.list.setVisible(bool(self._held))
        is_movable = held is not None and not held[0].is_settled
        self.top_button.setEnabled(is_movable and row > 0)
        self.remove_button.setEnabled(is_movable)
        self.show_button.setEnabled(held is not None)

    def _say(self, text: str) -> None:
        self._is_waiting = False
        self.answer.setText(breakable(text))

    def _wait(self) -> None:
        self._say(translate("Albums", "Looking at the photographs…"))
        self._is_waiting = True

    def _say_usual(self) -> None:
        if self._held:
            text = translate(
                "AlbumBox", "An album covers those below it where both have the same picture."
            )
        else:
            text = translate("AlbumBox", "No albums yet.")
        self._say(text)

    def _tell(self, added: AddedAlbum | BegunList) -> None:
        """Say what became of what was asked for, and mark it in the list."""
        self._say(added_text(added))
        if isinstance(added, BegunList):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(added.path.parent)))
            return
        names = [self._name_of(held) for held in reversed(self._state.albums.shelved)]
        if added.name in names:
            self._fill()
            self.list.setCurrentRow(names.index(added.name))

    # What is done

    def put_on_top(self) -> None:
        if (held := self.chosen) is not None and self.top_button.isEnabled():
            self._state.albums.put_on_top(held[0].name)
            self.list.setFocus()

    def remove(self) -> None:
        """Take the album away; its photographs stay where they are."""
        held = self.chosen
        if held is None or held[0].is_settled:
            return
        one, album = held
        self._state.albums.remove(one.name)
        if one.is_own:
            form = translate("AlbumBox", "Removed: {album}. The zip itself stays where it is.")
        else:
            form = translate("AlbumBox", "Removed: {album}. Its folder stays as it is: {folder}")
        title = short_title(album.title.in_language(self._state.language))
        self._say(form.format(album=title, folder=one.folder))
        self.list.setFocus()

    def check(self) -> None:
        """Look at all albums anew, and for those that the command line has added."""
        self._state.albums.check_again()
        self._wait()

    def show_folder(self) -> None:
        """Open the folder in the system's own window."""
        held = self.chosen
        if held is None:
            return
        folder = held[0].folder
        is_open = Path(folder).is_dir() and QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
        if not is_open:
            form = translate("AlbumBox", "The folder cannot be shown: {folder}")
            self._say(form.format(folder=folder))

    def make_public(self, is_public: bool) -> None:
        """Say whether others than the owner look at this screen."""
        self._settings.put("public_screen", is_public)
        self._state.albums.show_in("kiosk" if is_public else "screen")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.focusWidget() is self.list:
            self.remove()
        elif event.key() == Qt.Key.Key_F5:
            self.check()
        else:
            super().keyPressEvent(event)


def how_to_begin() -> str:
    """What an album is and how one is made, for who has none."""
    return "\n\n".join(
        (
            translate(
                "AlbumBox",
                "An album is a folder, or a zip, of photographs with a list, photos.toml, that "
                "says of each where it belongs, whose it is and where it may be shown.",
            ),
            translate(
                "AlbumBox",
                "“Begin a list” writes one for a folder of yours. Open it in a text editor, fill "
                "in the credits, then add the folder here or let it go on the window.",
            ),
            translate(
                "AlbumBox", "The folder stays where it is, and no photograph in it is changed."
            ),
        )
    )
