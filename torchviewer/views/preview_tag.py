"""The sign that a panel shows an instant that is only looked at, and which one."""

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.time_text import clock_text, date_text

translate = QCoreApplication.translate

FONT = (13, 600)
EDGES_PX = QSize(22, 8)


class PreviewTag(QWidget):
    """Names the previewed instant, e.g. "Preview: 9 Nov 2013, 14:32:10 UTC"; else hidden."""

    def __init__(self, state: MissionState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._text = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while nothing is previewed."""
        return self._text

    def follow(self) -> bool:
        """Show the instant that is previewed now; True where a preview has begun or ended."""
        before, self._text = self._text, preview_text(self._state)
        if self._text != before:
            self.setAccessibleName(self._text)
            self._fit()
            self.update()
        if bool(before) == bool(self._text):
            return False
        self.setVisible(bool(self._text))
        self.raise_()
        return True

    def _fit(self) -> None:
        """As wide as its words; while a preview moves it only grows, so that its end is still."""
        letters = theme.metrics(*FONT)
        size = QSize(letters.horizontalAdvance(self._text), letters.height()) + EDGES_PX
        if self.isVisible():
            size = size.expandedTo(self.size())
        self.resize(size)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        roles = theme.roles()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(roles.orbit)
            painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
            painter.setFont(theme.font(*FONT))
            painter.setPen(theme.ink_on(roles.orbit))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


def preview_text(state: MissionState) -> str:
    """The previewed instant in words; empty while there is none."""
    utc_s = state.enquiry.preview_utc_s
    if utc_s is None:
        return ""
    form = translate("Preview", "Preview: {date}, {time} UTC")
    return form.format(date=date_text(utc_s, state.language), time=clock_text(utc_s))
