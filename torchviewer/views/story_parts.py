"""The parts of the story pane: a chapter's heading, a panel, and what is to be wondered at."""

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from torchviewer.mission.telling import Chapter, Panel
from torchviewer.views import icons, theme
from torchviewer.views.plain_tip import plain_tip
from torchviewer.views.scroll_page import words

translate = QCoreApplication.translate

THUMB = QSize(120, 75)
LARGEST = QSize(288, 180)
THUMB_PART, STEP_PX = 0.36, 24
WIDE_PX, NARROW_PX = 430, 240
"""A panel so wide at the plain text size has its text beside the picture; in one narrower than the
other even its time stands below."""
TITLE_PX = 14
EDGE_PX, GAP_PX, SIGN_PX, BAR_PX = 10, 10, 16, 3
GO_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Button(QAbstractButton):
    """A painted button: Enter presses it, too, and it shows where pointer and keyboard are."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in GO_KEYS:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:  # the arrows of a button wander among its siblings; here they are the window's
            event.ignore()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paint_frame(self, painter: QPainter, radius_px: float) -> None:
        """A line around it while it has the keyboard or the pointer."""
        roles = theme.roles()
        if self.hasFocus() or self.underMouse():
            colour = roles.focus if self.hasFocus() else roles.orbit
            painter.setPen(QPen(colour, theme.line_px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, radius_px, radius_px)


class ChapterHeading(_Button):
    """Number and title of a chapter over its panels, if it is the open one."""

    #: the person goes on to another heading: 1 to the next, -1 to the one before
    stepped = Signal(int)

    def __init__(self, number: int, chapter: Chapter) -> None:
        super().__init__()
        self.chapter = chapter
        self.open = False
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def say(self, language: str) -> None:
        title = self.chapter.title.in_language(language)
        self.setText(title)
        self.setAccessibleName(f"{self._number}. {title}")
        self.setToolTip(
            plain_tip(translate("Story", "Go to the chapter “{title}”").format(title=title))
        )
        self.updateGeometry()

    def set_open(self, opened: bool) -> None:
        """Only the open chapter is a stop of the Tab key; the arrows lead on from it."""
        self.open = opened
        policy = Qt.FocusPolicy.StrongFocus if opened else Qt.FocusPolicy.ClickFocus
        self.setFocusPolicy(policy)
        self.setAccessibleDescription(translate("Story", "the clock is here") if opened else "")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down lead from heading to heading; all other keys are the window's."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    def sizeHint(self) -> QSize:
        return QSize(200, theme.metrics(TITLE_PX, 600).height() + 2 * EDGE_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        roles = theme.roles()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(roles.raised if self.open or self.underMouse() else roles.surface)
            painter.drawRoundedRect(self.rect(), 8, 8)
            self._paint_words(painter)
            self.paint_frame(painter, 8)

    def _paint_words(self, painter: QPainter) -> None:
        roles, metrics = theme.roles(), theme.metrics(TITLE_PX, 600)
        box = self.rect().adjusted(EDGE_PX, 0, -EDGE_PX, 0)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font(TITLE_PX, 600))
        painter.setPen(roles.torch if self.open else roles.quiet)
        painter.drawText(box, middle, str(self._number))
        sign_px = round(SIGN_PX * theme.text_scale())
        left = box.left() + metrics.horizontalAdvance("8") + GAP_PX
        room = QRect(left, box.top(), box.right() - sign_px - GAP_PX - left, box.height())
        painter.setPen(roles.text)
        title = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle, title)
        sign = "chevron-down" if self.open else "chevron-right"
        drawn = icons.pixmap(sign, roles.quiet, sign_px, self.devicePixelRatioF())
        painter.drawPixmap(box.right() - sign_px, (self.height() - sign_px) // 2, drawn)


class _Thumb(_Button):
    """The picture of a panel; a press takes the clock to the panel's instant."""

    #: it has another size than what it shows
    outgrown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(THUMB)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._picture = QPixmap()

    @property
    def painted(self) -> bool:
        """Whether it has a picture, and in this size."""
        return self._picture.deviceIndependentSize().toSize() == self.size()

    def show_picture(self, picture: QPixmap) -> None:
        self._picture = picture
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.outgrown.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self._picture.isNull():
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawPixmap(self.rect(), self._picture)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.roles().raised)
                painter.drawRoundedRect(self.rect(), 8, 8)
            self.paint_frame(painter, 8)


class PanelPart(QWidget):
    """A panel: its picture, when it is, what the picture is called, and the text."""

    def __init__(self, panel: Panel) -> None:
        super().__init__()
        self.panel = panel
        self.thumb = _Thumb()
        self.when, self.called, self.text = words("strong"), words("small"), words()
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._current = False
        self._shape = ""
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(BAR_PX + GAP_PX, 4, 0, 4)
        grid.setHorizontalSpacing(GAP_PX)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._arrange(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the narrowest shape, whichever it has."""
        return QSize(THUMB.width() + BAR_PX + GAP_PX, super().minimumSizeHint().height())

    def _arrange(self, wide_px: int) -> None:
        """The picture as large as the width allows, with what there is room for beside it."""
        scale = theme.text_scale()
        across = round(wide_px * THUMB_PART) // STEP_PX * STEP_PX  # few sizes while it is dragged
        across = min(max(across, THUMB.width()), LARGEST.width())
        self.thumb.setFixedSize(across, round(across * THUMB.height() / THUMB.width()))
        wide, narrow = wide_px >= WIDE_PX * scale, wide_px - across < NARROW_PX / 2 * scale
        shape = "wide" if wide else "narrow" if narrow else "usual"
        if shape == self._shape:
            return
        self._shape, grid = shape, self._grid
        for part in (self.thumb, self.when, self.called, self.text):
            grid.removeWidget(part)
        for row in range(5):
            grid.setRowStretch(row, 0)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        if shape == "narrow":
            grid.addWidget(self.thumb, 0, 0, 1, 2, top)
            for row, part in enumerate((self.when, self.called, self.text), 1):
                grid.addWidget(part, row, 0, 1, 2)
            return
        grid.addWidget(self.thumb, 0, 0, 4 if shape == "wide" else 3, 1, top)
        grid.addWidget(self.when, 0, 1)
        grid.addWidget(self.called, 1, 1)
        if shape == "wide":
            grid.addWidget(self.text, 2, 1)
            grid.setRowStretch(3, 1)
        else:
            grid.setRowStretch(2, 1)
            grid.addWidget(self.text, 3, 0, 1, 2)

    def say(self, when: str, called: str, text: str, alt: str) -> None:
        self.when.setText(when)
        self.called.setText(called)
        self.text.setText(text)
        self.thumb.setAccessibleName(translate("Story", "Go to {time}").format(time=when))
        self.thumb.setAccessibleDescription(alt)
        self.thumb.setToolTip(plain_tip(f"{self.thumb.accessibleName()}\n{alt}"))

    def mark(self, current: bool) -> None:
        """Show whether the clock stands at this panel."""
        if current != self._current:
            self._current = current
            self.update()

    @property
    def is_marked(self) -> bool:
        return self._current

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._current:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.roles().torch)
                bar = QRectF(0, 4, theme.line_px(BAR_PX), self.height() - 8)
                painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2)


class KnownPart(QWidget):
    """One thing to wonder at, how it is known, and a button for the next."""

    def __init__(self) -> None:
        super().__init__()
        self.heading, self.text, self.evidence = words("strong"), words(), words("small")
        for label in (self.text, self.evidence):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton()
        self.button.setMinimumWidth(THUMB.width())  # its edges may give way to large words
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for widget in (self.heading, self.text, self.evidence):
            column.addWidget(widget)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, text: str, evidence: str, at: int, count: int) -> None:
        """Show the thing at place `at` (from 0) of `count`."""
        self.heading.setText(translate("Story", "Did you know?"))
        self.text.setText(text)
        self.evidence.setText(evidence)
        form = translate("Story", "Another one ({number} of {count})")
        self.button.setText(form.format(number=at + 1, count=count))
        self.button.setVisible(count > 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        roles = theme.roles()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(roles.line, theme.line_px(1)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
