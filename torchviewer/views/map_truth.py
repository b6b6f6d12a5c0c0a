"""The small statement that is always on the map: how good the position is, and what it rests on."""

import math

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from torchviewer.flight.moment import Fix
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.map_aside import stand_aside
from torchviewer.views.plain_tip import plain_tip
from torchviewer.views.truth_text import truth_short, truth_text, truth_words

FONT_PX = 12.0
PAD_PX = 10.0
SIGN_PX = 16.0
EDGE_PX = 14
LEAST_HEIGHT_PX = 28


class TruthChip(QAbstractButton):
    """Says grade, element set and expected error of the torch's position; a click asks for more.

    A sign before the words tells the grade by its form: a full disc is tracked, a broken ring
    reconstructed, a square on the ground, an empty ring not recorded.
    """

    def __init__(self, state: MissionState, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = state
        self._said: tuple[object, ...] = ()
        self._room_px = 10_000
        self._looks: object = None
        self._picture = QPixmap()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        state.words_due.connect(self._follow)
        state.enquiry.preview_changed.connect(self._follow)
        state.mission_changed.connect(self._follow)
        state.language_changed.connect(self._follow)
        self._follow()

    @property
    def _fix(self) -> Fix | None:
        return self._state.shown_moment.fix

    def _follow(self) -> None:
        """Say it anew where something of it has changed: a whole minute of age at the finest."""
        fix = self._fix
        says: tuple[object, ...] = (self._state.language,)
        if fix is not None:
            age_s, error_km = fix.element_age_s or 0.0, fix.error_km or 0.0
            says += (fix.grade, fix.element_epoch_utc_s, age_s // 60, round(error_km, 1))
        if says == self._said:
            return
        self._said = says
        words = truth_text(fix, self._state.language)
        if words != self.text():
            self.setText(words)
            self.setAccessibleName(words)
            more = truth_words(fix, self._state.language)
            self.setAccessibleDescription(more)
            self._take_size()
            self.update()

    def event(self, event: QEvent) -> bool:
        """The tool tip is written when it is asked for: what it says changes all the time."""
        if event.type() == QEvent.Type.ToolTip:
            self.setToolTip(plain_tip(truth_words(self._fix, self._state.language)))
        return super().event(event)

    @property
    def shown(self) -> str:
        """What is written: all of it, or grade and error alone where that has no room."""
        if _width_px(self.text()) <= self._room_px:
            return self.text()
        return truth_short(self._fix)

    def fit(self, map_width_px: int, right_px: int) -> None:
        """Stand in the upper left corner of the map and leave `right_px` free at its right."""
        self._room_px = map_width_px - EDGE_PX - right_px
        self._take_size()
        self.move(QPoint(EDGE_PX, EDGE_PX))

    def _take_size(self) -> None:
        size = self.sizeHint()
        if size != self.size():
            self.resize(size)

    @property
    def corner(self) -> QRect:
        """Where it usually stands, also while it stands aside."""
        return QRect(QPoint(EDGE_PX, EDGE_PX), self.size())

    def stand_aside(self, torch: QPointF | None, foot_px: float) -> bool:
        """Stand above `foot_px` while the torch is in the upper corner, which it would hide.

        True where it moved.
        """
        low_px = round(foot_px) - EDGE_PX - self.height()
        return stand_aside(self, self.corner, low_px, torch)

    def sizeHint(self) -> QSize:
        metrics = theme.metrics(FONT_PX, 600)
        height = max(LEAST_HEIGHT_PX, metrics.height() + round(PAD_PX))
        return QSize(min(_width_px(self.shown), max(self._room_px, LEAST_HEIGHT_PX)), height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The map below moves with every frame: what the statement looks like is kept."""
        fix = self._fix
        looks = (
            (theme.look(), self.devicePixelRatioF(), self.size().toTuple()),
            (self.underMouse(), self.isDown(), self.hasFocus(), fix and fix.grade),
            (self.text(), self._room_px),
        )
        if looks != self._looks:
            self._looks, self._picture = looks, self._drawn(fix)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)

    def _drawn(self, fix: Fix | None) -> QPixmap:
        roles, ratio = theme.roles(), self.devicePixelRatioF()
        back, edge = QColor(roles.ground), roles.focus if self.hasFocus() else roles.line
        back.setAlpha(255 if self.underMouse() or self.isDown() else 225)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        picture = QPixmap(math.ceil(self.width() * ratio), math.ceil(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge, theme.line_px(2.0 if self.hasFocus() else 1.0)))
            painter.setBrush(back)
            painter.drawRoundedRect(box, 8, 8)
            _draw_sign(painter, QPointF(PAD_PX + SIGN_PX / 2 - 3, box.center().y()), fix)
            painter.setFont(theme.font(FONT_PX, 600))
            painter.setPen(roles.text)
            words = box.adjusted(PAD_PX + SIGN_PX - 1, 0, -PAD_PX + 2, 0)
            text = self.shown
            if _width_px(text) > self.width():
                metrics, room_px = theme.metrics(FONT_PX, 600), int(words.width())
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room_px)
            painter.drawText(
                words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text
            )
        return picture


def _draw_sign(painter: QPainter, at: QPointF, fix: Fix | None) -> None:
    colour = theme.roles().orbit
    painter.setPen(QPen(colour, 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if fix is None:
        painter.drawEllipse(at, 4.5, 4.5)
    elif fix.grade == "tracked":
        painter.setBrush(colour)
        painter.drawEllipse(at, 4.0, 4.0)
    elif fix.grade == "reconstructed":
        pen = QPen(colour, 2.0)
        pen.setDashPattern([1.6, 1.3])
        painter.setPen(pen)
        painter.drawEllipse(at, 4.5, 4.5)
    else:
        painter.setBrush(colour)
        painter.drawRect(QRectF(at.x() - 3.5, at.y() - 3.5, 7, 7))


def _width_px(words: str) -> int:
    return round(theme.width_px(words, FONT_PX, 600) + SIGN_PX + 2 * PAD_PX) + 2
