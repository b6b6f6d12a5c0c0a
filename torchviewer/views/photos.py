"""The picture of the moment: large, with its words, its date as finely as known, and its rights."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from torchviewer.mission.lookups import picture_at, pictures_in_order
from torchviewer.mission.telling import Picture
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import theme
from torchviewer.views.drawing import rounded_picture
from torchviewer.views.photo_strip import PhotoStrip
from torchviewer.views.plain_tip import plain_tip
from torchviewer.views.time_text import known_text

translate = QCoreApplication.translate

MOST_DRAWN = 8
SHAPE = 1.6  # width to height, as the drawings are made


class PhotosView(QWidget):
    """Follows the clock; a picture that is picked takes the clock to its moment."""

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = state
        self._picture: Picture | None = None
        self._previewed: Picture | None = None
        self.frame = _Frame(self)
        self.title = _words("title")
        self.caption = _words("")
        self.note = _words("small")
        self.correction = _words("small")
        self.strip = PhotoStrip(state, self)
        self.strip.picked.connect(self._go_to)
        self._lay_out()
        state.words_due.connect(self._follow)
        state.mission_changed.connect(self._retranslate)
        state.language_changed.connect(self._retranslate)
        self._retranslate()

    def _lay_out(self) -> None:
        self.words = _Words((self.title, self.caption, self.correction))
        self.words.focus_changed.connect(self.update)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.frame)
        column.addWidget(self.words)
        column.addWidget(self.note)
        column.addStretch(1)
        column.addWidget(self.strip)

    @property
    def count_text(self) -> str:
        """Which picture of how many is shown."""
        pictures = pictures_in_order(self._state.mission)
        if self.picture is None:
            return ""
        form = translate("Photos", "{n} of {all}")
        if self._previewed is not None:
            form = translate("Photos", "Preview: {n} of {all}")
        return form.format(n=pictures.index(self.picture) + 1, all=len(pictures))

    @property
    def picture(self) -> Picture | None:
        """The picture being shown."""
        return self._previewed or self._picture

    def sizeHint(self) -> QSize:
        return QSize(380, 520)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame around the words that have the keyboard; within them it would move them."""
        if self.words.hasFocus():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(theme.roles().focus, theme.line_px(2)))
                painter.drawRoundedRect(self.words.geometry().adjusted(-5, -3, 5, 3), 6, 6)

    def next_picture(self) -> None:
        self._go_by(+1)

    def previous_picture(self) -> None:
        self._go_by(-1)

    def prepare_fully(self) -> None:
        """Draw everything now, for a picture of the program."""
        self.strip.prepare_fully()

    # Following the clock

    def _follow(self) -> None:
        picture, previewed = self._wanted(), self._wanted_preview()
        if picture is not self._picture or previewed is not self._previewed:
            self._picture, self._previewed = picture, previewed
            self._show()

    def _wanted_preview(self) -> Picture | None:
        """The picture of the instant that is only looked at; None while there is no such one."""
        utc_s = self._state.enquiry.preview_utc_s
        return None if utc_s is None else picture_at(self._state.mission, utc_s)

    def _wanted(self) -> Picture | None:
        """The picked picture while the clock stands at its moment, else the one of the time."""
        state = self._state
        chosen = state.selection
        if chosen is not None and chosen.kind == "picture":
            for picture in state.mission.pictures:
                if picture.id == chosen.id and picture.taken_utc_s == state.utc_s:
                    return picture
        return picture_at(state.mission, state.utc_s)

    def _go_to(self, picture_id: str) -> None:
        picture = next(p for p in self._state.mission.pictures if p.id == picture_id)
        self._state.select(Selection("picture", picture.id))
        self._state.seek(picture.taken_utc_s)
        self._follow()

    def _go_by(self, step: int) -> None:
        pictures = pictures_in_order(self._state.mission)
        if not pictures or self._picture is None:
            return
        index = pictures.index(self._picture) + step
        if 0 <= index < len(pictures):
            self._go_to(pictures[index].id)

    # Words

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Photos", "Pictures"))
        self._picture, self._previewed = self._wanted(), self._wanted_preview()
        self._show()

    def _show(self) -> None:
        """Show the picture of the instant looked at; the strip stays with the clock's."""
        picture, language = self.picture, self._state.language
        if picture is None:
            self.frame.show_file(None, translate("Photos", "This mission has no pictures"), "")
            for label in (self.title, self.caption, self.note, self.correction):
                label.setText("")
            return
        file = self._state.mission.folder / picture.file
        alt = picture.alt.in_language(language)
        is_preview = self._previewed is not None
        self.frame.show_file(file, alt, self.count_text, is_preview=is_preview)
        self.words.setAccessibleName(picture.title.in_language(language))
        self.title.setText(picture.title.in_language(language))
        self.caption.setText(picture.caption.in_language(language))
        correction = picture.correction.in_language(language) if picture.correction else ""
        self.correction.setText(correction)
        self.correction.setVisible(bool(correction))
        self.note.setText(self._note(picture))
        if self._picture is not None:
            self.strip.show_picture(self._picture.id)
        self.words.settle()

    def _note(self, picture: Picture) -> str:
        """What is shown, when it was, and whose the photograph is that the drawing stands for."""
        known = known_text(picture.taken_utc_s, picture.taken_precision, self._state.language)
        parts = [
            translate("Photos", "Drawing")
            if picture.file.endswith(".svg")
            else translate("Photos", "Photograph"),
            known,
        ]
        if picture.rights != "own":
            form = translate("Photos", "stands for a photograph by {who}")
            who = picture.photographer or picture.credit
            parts.append(
                form.format(who=f"{who} ({picture.credit})" if picture.photographer else who)
            )
        return " · ".join(parts)


class _Words(QScrollArea):
    """Labels below each other, as high as they are together; they scroll where that is too much."""

    #: the keyboard has come or gone
    focus_changed = Signal()

    def __init__(self, labels: tuple[QLabel, ...]) -> None:
        super().__init__()
        self.setProperty("role", "words")
        self._page = QWidget()
        column = self._column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 4, 8, 0)
        column.setSpacing(7)
        for label in labels:
            column.addWidget(label)
        column.addStretch(1)
        self.setWidget(self._page)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(48)

    def settle(self) -> None:
        """Take the height of new words now, so that one frame shows them in their place."""
        if self.isVisible():
            self._column.activate()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(200, self._page.heightForWidth(self.viewport().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().viewportEvent(event)


class _Frame(QWidget):
    """The large picture, as wide as the panel and never higher than its share."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._file: Path | None = None
        self._count = ""
        self._is_preview = False
        self._drawn: dict[object, QPixmap] = {}  # the last few, for the way back from a preview
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_file(
        self, file: Path | None, alt: str, count: str, *, is_preview: bool = False
    ) -> None:
        self._file, self._count, self._is_preview = file, count, is_preview
        self.setAccessibleName(translate("Photos", "Picture"))
        self.setAccessibleDescription(alt)
        self.setToolTip(plain_tip(alt))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width / SHAPE)

    def sizeHint(self) -> QSize:
        return QSize(350, round(350 / SHAPE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            if self._file is not None:
                painter.drawPixmap(0, 0, self._pixmap(self._file))
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                if self._is_preview:
                    painter.setPen(QPen(theme.roles().orbit, 3))
                    painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 9, 9)
                self._paint_count(painter)

    def _pixmap(self, file: Path) -> QPixmap:
        key = (file, self.width(), self.height(), self.devicePixelRatioF(), theme.name())
        if key not in self._drawn:
            while len(self._drawn) >= MOST_DRAWN:
                del self._drawn[next(iter(self._drawn))]
            self._drawn[key] = rounded_picture(file, self.size(), self.devicePixelRatioF(), 10)
        return self._drawn[key]

    def _paint_count(self, painter: QPainter) -> None:
        painter.setFont(theme.font(12, 600))
        width = painter.fontMetrics().horizontalAdvance(self._count) + 16
        height = painter.fontMetrics().height() + 6
        plate = QRect(self.width() - width - 8, 8, width, height)
        roles = theme.roles()
        ground = QColor(roles.orbit if self._is_preview else roles.ground)
        ground.setAlpha(225)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(plate, height / 2, height / 2)
        painter.setPen(theme.ink_on(roles.orbit) if self._is_preview else roles.text)
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self._count)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._drawn.clear()
        super().changeEvent(event)


def _words(role: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    if role:
        label.setProperty("role", role)
    return label
