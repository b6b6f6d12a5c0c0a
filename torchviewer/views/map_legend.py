"""A small legend on the map while other orbits are laid beside the real one."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.map_aside import stand_aside
from torchviewer.views.map_compared import Compared, colour_of, name_of

FONT_PX, PAD_PX, SIGN_PX, GAP_PX = 12.0, 10, 16, 8
BELOW_PX = 8


class Legend(QWidget):
    """Names each orbit that is compared, in its colour, with its distance from the real one.

    Like the statement above it, it tells of the instant that is shown: the clock's or a preview.
    """

    def __init__(self, state: MissionState, compared: Compared, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._compared = state, compared
        self.rows: list[tuple[str, str]] = []  # kinds of orbits, and what is said of them
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        state.words_due.connect(self.follow)
        state.enquiry.comparisons_changed.connect(self.follow)
        state.enquiry.imported_changed.connect(self.follow)
        state.language_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Say it anew where something of it has changed."""
        rows: list[tuple[str, str]] = []
        moment = self._state.shown_moment
        for one in self._compared.at(moment.utc_s):
            fix = one.fix(moment.utc_s)
            if fix is not None:
                rows.append((one.kind, name_of(one, fix, moment.fix)))
        if rows != self.rows:
            self.rows = rows
            self.setAccessibleName("; ".join(words for _, words in rows))
            self.fit()
            self.update()
        self.setVisible(bool(rows))

    def fit(self) -> None:
        """Be as large as the words are now."""
        self.resize(self.sizeHint())

    def stand_below(self, corner: QRect, foot_px: float, torch: QPointF | None) -> bool:
        """Stand below the statement in its `corner`; aside above `foot_px` and that statement.

        True where it moved.
        """
        usual = QRect(QPoint(corner.left(), corner.bottom() + BELOW_PX), self.size())
        low_px = round(foot_px) - corner.top() - corner.height() - BELOW_PX - self.height()
        return stand_aside(self, usual, low_px, torch) and not self.isHidden()

    def sizeHint(self) -> QSize:
        metrics = theme.metrics(FONT_PX, 600)
        wide = max((metrics.horizontalAdvance(words) for _, words in self.rows), default=0)
        return QSize(wide + SIGN_PX + 2 * PAD_PX, len(self.rows) * metrics.height() + 2 * GAP_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        metrics = theme.metrics(FONT_PX, 600)
        back = QColor(theme.roles().ground)
        back.setAlpha(225)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.roles().line, theme.line_px(1.0)))
            painter.setBrush(back)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
            painter.setFont(theme.font(FONT_PX, 600))
            for index, (kind, words) in enumerate(self.rows):
                top = GAP_PX + index * metrics.height()
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(colour_of(kind), 2.0))
                painter.drawEllipse(QPointF(PAD_PX + 4, top + metrics.height() / 2), 4.0, 4.0)
                painter.setPen(theme.roles().text)
                painter.drawText(QPointF(PAD_PX + SIGN_PX, top + metrics.ascent()), words)
