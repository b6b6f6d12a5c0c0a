"""The card of keys, made from the table of commands."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from torchviewer.state.commands import BOOKMARKS, CLOCK, MENUS, Mode, commands_of

translate = QCoreApplication.translate


class KeyCard(QDialog):
    """Every command of a mode with its keys, group by group; Esc closes it."""

    def __init__(self, mode: Mode, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.translate("Commands", "Keys"))
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(18, 14, 18, 18)
        row.setSpacing(40)
        left = (CLOCK, BOOKMARKS)
        for menus in (left, tuple(menu for menu in MENUS if menu not in left)):
            row.addLayout(_column(mode, menus))
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        wanted = page.sizeHint()
        self.resize(wanted.width() + 24, min(wanted.height() + 8, 720))


def _column(mode: Mode, menus: tuple[str, ...]) -> QGridLayout:
    """The commands of some menus below each other, with their keys."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(5)
    row = 0
    for menu in menus:
        grid.addWidget(_label(translate("Commands", menu), "group"), row, 0, 1, 2)
        row += 1
        for command in commands_of(mode):
            if command.menu == menu and command.keys:
                grid.addWidget(_label(translate("Commands", command.text)), row, 0)
                grid.addWidget(_label(keys_text(command.keys), "small"), row, 1)
                row += 1
    grid.setRowStretch(row, 1)
    return grid


def keys_text(keys: tuple[str, ...]) -> str:
    """Keys as this platform names them, media keys left out, e.g. "Space, K"."""
    shown = [key for key in keys if "Media" not in key]
    if shown == list("123456789"):
        return "1–9"
    native = QKeySequence.SequenceFormat.NativeText
    return ", ".join(QKeySequence(key).toString(native) for key in shown)


def _label(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label
