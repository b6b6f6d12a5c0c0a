"""A box with all bookmarks: go there, rename, remove, and take that back."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QSignalBlocker,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from torchviewer.state.bookmarks import LONGEST_NAME, Bookmark
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.ask_box import stand_high
from torchviewer.views.bookmark_text import bookmark_name, bookmark_note, usual_name
from torchviewer.views.scroll_page import words
from torchviewer.views.search_rows import ICON, INSTANT, NOTE, HitPainter, Index, row_height

translate = QCoreApplication.translate

ROWS = 7
MARK = INSTANT + 1
"""The Bookmark of a row."""


class BookmarkBox(QDialog):
    """The window shows the bookmark that is chosen here; Enter goes there, Esc takes that back.

    `rename`: the bookmark whose name is to be written at once.
    """

    def __init__(
        self,
        state: MissionState,
        parent: QWidget | None = None,
        *,
        rename: Bookmark | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self.setWindowTitle(translate("Bookmarks", "Bookmarks"))
        self.answer = words("small")
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Bookmarks", "Bookmarks, by time"))
        self.list.setItemDelegate(_NameWriter(state, self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.go_button = self._button(translate("Bookmarks", "Go there"), self.go)
        self.rename_button = self._button(translate("Bookmarks", "Rename (F2)"), self.rename)
        self.remove_button = self._button(translate("Bookmarks", "Remove (Del)"), self.remove)
        self.clear_button = self._button(translate("Bookmarks", "Remove all"), self.clear)
        self.undo_button = self._button(translate("Bookmarks", "Undo (Ctrl+Z)"), self.undo)
        self._lay_out()
        self.list.itemActivated.connect(self.go)
        self.list.currentItemChanged.connect(self._preview)
        state.bookmarks.changed.connect(self._fill)
        self._fill()
        self._choose(rename.utc_s if rename is not None else state.utc_s)
        self.list.setFocus()
        self.resize(self.sizeHint())
        if rename is not None:
            self.rename()

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)  # Enter is the list's
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        buttons = QVBoxLayout()
        buttons.setSpacing(8)
        for button in (self.go_button, self.rename_button, self.remove_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.undo_button, self.clear_button):
            buttons.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.list, 1)
        row.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.answer)
        column.addLayout(row, 1)

    def sizeHint(self) -> QSize:
        room = self.screen().availableSize()
        parent = self.parentWidget()
        if parent is not None:
            room = room.boundedTo(parent.window().size())
        wide = round(480 * theme.text_scale()) + self.rename_button.sizeHint().width()
        return QSize(wide, ROWS * row_height() + 90).boundedTo(room * 0.9)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        stand_high(self)

    # What is listed

    def _fill(self, _marks: object = None) -> None:
        """List all bookmarks; the row that was chosen stays chosen, or the one at its place."""
        state, row = self._state, max(self.list.currentRow(), 0)
        with QSignalBlocker(self.list):
            self.list.clear()
            for one in state.bookmarks.all:
                name = bookmark_name(one, state.mission, state.language)
                note = bookmark_note(one, state.mission, state.language)
                item = QListWidgetItem(name)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
                item.setData(ICON, "bookmark")
                item.setData(NOTE, note)
                item.setData(MARK, one)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {note}")
                self.list.addItem(item)
            self.list.setCurrentRow(min(row, self.list.count() - 1))
        if state.enquiry.preview_utc_s is not None:
            self._preview(self.list.currentItem())
        self._show_what_can_be_done()

    def _choose(self, utc_s: float) -> None:
        """Choose the bookmark that is nearest to an instant, without showing it yet."""
        marks = self._state.bookmarks.all
        if marks:
            near = min(range(len(marks)), key=lambda row: abs(marks[row].utc_s - utc_s))
            with QSignalBlocker(self.list):
                self.list.setCurrentRow(near)

    def _show_what_can_be_done(self) -> None:
        any_there = self.list.count() > 0
        for button in (self.go_button, self.rename_button, self.remove_button, self.clear_button):
            button.setEnabled(any_there)
        self.undo_button.setEnabled(self._state.bookmarks.can_undo)
        if any_there:
            text = translate("Bookmarks", "Up and down choose, Enter goes there.")
        else:
            text = translate(
                "Bookmarks", "No bookmarks. Ctrl+D marks the moment that the clock shows."
            )
        self.answer.setText(text)

    @property
    def chosen(self) -> Bookmark | None:
        item = self.list.currentItem()
        bookmark: Bookmark | None = None if item is None else item.data(MARK)
        return bookmark

    # What is done

    def go(self) -> None:
        """Take the clock to the bookmark, and close."""
        if self.chosen is not None:
            self._state.seek(self.chosen.utc_s)
            self.accept()

    def rename(self) -> None:
        """Write another name in the row."""
        item = self.list.currentItem()
        if item is not None:
            self.list.setFocus()
            self.list.editItem(item)

    def remove(self) -> None:
        if self.chosen is not None:
            self._state.bookmarks.remove(self.chosen)
        self._keep_focus()

    def clear(self) -> None:
        self._state.bookmarks.clear()
        self._keep_focus()

    def undo(self) -> None:
        self._state.bookmarks.undo()
        self._keep_focus()

    def _keep_focus(self) -> None:
        """A button that can do no more gives the keyboard back."""
        self._show_what_can_be_done()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    def _preview(self, item: QListWidgetItem | None) -> None:
        self._state.preview(None if item is None else item.data(MARK).utc_s)

    def done(self, result: int) -> None:
        self._state.preview(None)
        super().done(result)


class _NameWriter(HitPainter):
    """Rows as the search has them, whose first line can be written anew."""

    def __init__(self, state: MissionState, owner: QListWidget) -> None:
        super().__init__(owner)
        self._state = state

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        line = QLineEdit(parent)
        line.setMaxLength(LONGEST_NAME)
        line.setAccessibleName(translate("Bookmarks", "Name of the bookmark"))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QLineEdit)
        editor.setText(str(index.data()))
        editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """The usual name is no name of its own: it follows the language."""
        assert isinstance(editor, QLineEdit)
        bookmark, state = index.data(MARK), self._state
        usual = usual_name(bookmark.utc_s, state.mission, state.language)
        written = editor.text().strip()
        state.bookmarks.rename(bookmark, "" if written == usual else written)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        editor.setGeometry(option.rect)
