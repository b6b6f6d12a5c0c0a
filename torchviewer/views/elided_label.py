"""Lines of words: one that may end in an ellipsis, one that changes with the clock."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from torchviewer.views import theme
from torchviewer.views.plain_tip import plain_tip


class ElidedLabel(QLabel):
    """A label that may be narrower than its text; the whole text is its tool tip then."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if role:
            self.setProperty("role", role)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        whole = self.text()
        shown = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(plain_tip(whole) if shown != whole else "")
        with QPainter(self) as painter:
            painter.setPen(self.palette().windowText().color())
            painter.drawText(self.rect(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, shown)


class SteadyLabel(QWidget):
    """Quiet words on a surface that change often.

    Only words of another width lay the row out again, and nothing below is painted anew.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._is_preview = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        before = self.sizeHint()
        self._text = text
        self.setAccessibleName(text)
        if self.sizeHint() != before:
            self.updateGeometry()
        self.update()

    def set_is_preview(self, is_preview: bool) -> None:
        """Show the words as those of an instant that is only looked at."""
        self._is_preview = is_preview
        self.update()

    def sizeHint(self) -> QSize:
        letters = self.fontMetrics()
        return QSize(letters.horizontalAdvance(self._text) + 1, letters.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        roles = theme.roles()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), roles.surface)
            painter.setPen(roles.orbit if self._is_preview else roles.quiet)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self._text)
