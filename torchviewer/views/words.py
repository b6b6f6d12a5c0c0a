"""Words in as many lines as they take, which a mouse may select; never wider than their place."""

import re

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QInputDevice,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from torchviewer.views.paragraph import lines_of

MAY_BREAK = "\u200b"
WORD = re.compile(r"\S+")


class Words(QLabel):
    """A label of plain words; a finger on them scrolls.

    A word that is wider than the label goes on in the next line; `text` and a copy have it whole.
    """

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        if role:
            self.setProperty("role", role)

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        self._text = text
        super().setText(self._shown(self.width()))

    def _shown(self, width_px: int) -> str:
        return may_break(self._text, self.fontMetrics(), width_px)

    def _fit(self) -> None:
        """Let long words go on where they must at the width and in the letters of now."""
        shown = self._shown(self.width())
        if shown != super().text():
            super().setText(shown)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def heightForWidth(self, width_px: int) -> int:
        shown = self._shown(width_px)
        if shown == super().text():
            return super().heightForWidth(width_px)
        return lines_of(shown, self.font(), width_px).high_px

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.deviceType() == QInputDevice.DeviceType.TouchScreen:
            event.ignore()
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.matches(QKeySequence.StandardKey.Copy):
            _clean_copy()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        super().contextMenuEvent(event)
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            menu.triggered.connect(_clean_copy)


def may_break(text: str, letters: QFontMetrics, width_px: int) -> str:
    """The text with a place to break in each word that is too wide, as late as there is room."""

    def pieces(found: re.Match[str]) -> str:
        word, parts = found.group(), list[str]()
        while len(word) > 1 and letters.horizontalAdvance(word) > width_px:
            fits = (n for n in range(len(word) - 1, 1, -1) if wide_px(word[:n]) <= width_px)
            most = next(fits, 1)
            parts.append(word[:most])
            word = word[most:]
        return MAY_BREAK.join([*parts, word])

    wide_px = letters.horizontalAdvance
    return WORD.sub(pieces, text)


def _clean_copy() -> None:
    """A copied address has to work: take out the places to break that are not its own."""
    clipboard = QGuiApplication.clipboard()
    if MAY_BREAK in clipboard.text():
        clipboard.setText(clipboard.text().replace(MAY_BREAK, ""))
