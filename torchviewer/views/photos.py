"""The picture of the moment: large, with its words, its date as finely as known, and its rights."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from torchviewer.mission.lookups import pictures_in_order
from torchviewer.mission.picture_moments import Reach, holds, moments_of, picture_of
from torchviewer.mission.telling import Picture
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import theme
from torchviewer.views.paragraph import Paragraph
from torchviewer.views.photo_frame import PhotoFrame
from torchviewer.views.photo_places import placed
from torchviewer.views.photo_strip import PhotoStrip
from torchviewer.views.photo_text import (
    away_text,
    caption_note,
    cast_text,
    origin_text,
    original_text,
    rights_text,
)
from torchviewer.views.photo_words import PhotoWords
from torchviewer.views.picture_cache import DiskCache
from torchviewer.views.picture_files import file_of
from torchviewer.views.picture_loader import PictureLoader
from torchviewer.views.picture_viewer import PictureViewer

LEAST_PX = QSize(160, 180)
"""Smallest panel, without its small pictures."""
MOST_NOTE_PART = 0.2
"""How much of the height date and credit may take where they are always in view."""

translate = QCoreApplication.translate


class PhotosView(QWidget):
    """Follows the clock; a picture that is picked takes the clock to its moment.

    `cache_folder`: where small pictures are kept between runs, None: nowhere.
    """

    #: a folder or an archive of photographs has been let go on the panel
    album_dropped = Signal(Path)

    def __init__(
        self,
        state: MissionState,
        parent: QWidget | None = None,
        *,
        cache_folder: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = state
        self._picture: Picture | None = None
        self._previewed: Picture | None = None
        self._exact: tuple[Reach, ...] = ()
        self._jumped = False
        self._dragged_over = False
        cache = None if cache_folder is None else DiskCache(cache_folder)
        self.loader = PictureLoader(self, cache)
        self.frame = PhotoFrame(self.loader.line(0), self)
        self.away = Paragraph("small")
        self.title = Paragraph("title")
        self.caption = Paragraph()
        self.cast = Paragraph("small")
        self.note = Paragraph("small")
        self.note_within = Paragraph("small")
        self.correction = Paragraph("small")
        self.rights = Paragraph("small")
        self.original = Paragraph("small")
        self.strip = PhotoStrip(state, self.loader.line(1), self)
        self.viewer: PictureViewer | None = None  # made when it is asked for
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        self.words = PhotoWords(
            (
                self.away,
                self.title,
                self.caption,
                self.cast,
                self.correction,
                self.rights,
                self.original,
                self.note_within,
            ),
            whole=self.title,
        )
        for part in (self.frame, self.words, self.note, self.strip):  # the order of the Tab key
            part.setParent(self)
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        state = self._state
        self.words.focus_changed.connect(self.update)
        self.words.settled.connect(self._place)
        self.strip.picked.connect(self._go_to)
        self.strip.opened.connect(self.open_large)
        self.frame.opened.connect(self.open_large)
        state.seeked.connect(self._note_jump)
        state.words_due.connect(self._follow)
        state.mission_changed.connect(self._start_over)
        state.language_changed.connect(self._retranslate)

    @property
    def count_text(self) -> str:
        """Which picture of how many is shown."""
        pictures = pictures_in_order(self._state.mission)
        if self.picture is None:
            return ""
        form = translate("Photos", "{n} of {all}")
        if self._previewed is not None:
            form = translate("Photos", "Preview: {n} of {all}")
        return form.format(n=self.strip.number_of(self.picture) + 1, all=len(pictures))

    @property
    def picture(self) -> Picture | None:
        """The picture being shown."""
        return self._previewed or self._picture

    def sizeHint(self) -> QSize:
        return QSize(380, 520)

    def minimumSizeHint(self) -> QSize:
        least = self.strip.minimumSizeHint()
        return QSize(LEAST_PX.width(), LEAST_PX.height() + least.height())

    def _place(self) -> None:
        """Give picture, words and small pictures their places."""
        parts = self.frame, self.words, self.note, self.strip
        high = self.strip.high_for, self._note_high
        places = placed(self.size(), theme.text_scale(), *high, self.words)
        for part, place in zip(parts, places, strict=True):
            part.setGeometry(place)

    def _note_high(self, width_px: int) -> int:
        """Height of the note, px; a long one in a low panel goes in at the end of the words."""
        high_px = self.note.heightForWidth(width_px)
        within = high_px > self.height() * MOST_NOTE_PART
        self.note.setHidden(within)
        self.note_within.setVisible(within)
        return 0 if within else high_px

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame around the words that have the keyboard; within them it would move them."""
        around = self.words.geometry().adjusted(-5, -3, 5, 3) if self.words.hasFocus() else None
        around = self.rect().adjusted(2, 2, -2, -2) if self._dragged_over else around
        if around is not None:
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(theme.roles().focus, theme.line_px(2)))
                painter.drawRoundedRect(around, 6, 6)

    def next_picture(self) -> None:
        self._go_by(+1)

    def previous_picture(self) -> None:
        self._go_by(-1)

    def open_large(self) -> None:
        """Show the picture on the whole screen."""
        if self.picture is None:
            return
        if self.viewer is None:
            self.viewer = PictureViewer(self._state, self.loader.line(2), self)
            self.viewer.gone_to.connect(self._go_to)
        self.viewer.show_picture(self.picture)

    def prepare_fully(self) -> None:
        """Draw everything now, for a picture of the program."""
        self.frame.load()
        self.strip.prepare_fully()

    # Following the clock

    def _note_jump(self) -> None:
        """What comes now comes by a jump: the picture cuts."""
        self._jumped = True

    def _follow(self) -> None:
        picture, previewed = self._wanted(), self._wanted_preview()
        if picture is not self._picture or previewed is not self._previewed:
            self._picture, self._previewed = picture, previewed
            self._show(dissolves=not self._jumped)
        elif self.picture is not None and self._say_away(self.picture):
            self.words.settle()
        self._jumped = False

    def _wanted_preview(self) -> Picture | None:
        """The picture of the instant that is only looked at; None while there is no such one."""
        utc_s = self._state.enquiry.preview_utc_s
        return None if utc_s is None else picture_of(self._state.mission, utc_s)

    def _wanted(self) -> Picture | None:
        """The picked picture while the clock stands at its moment, else the one of the time."""
        state = self._state
        chosen = state.selection
        if chosen is not None and chosen.kind == "picture":
            for picture in state.mission.pictures:
                if picture.id == chosen.id and picture.taken_utc_s == state.utc_s:
                    return picture
        return picture_of(state.mission, state.utc_s)

    def _go_to(self, picture_id: str) -> None:
        picture = next(p for p in self._state.mission.pictures if p.id == picture_id)
        self._state.select(Selection("picture", picture.id))
        self._state.seek(picture.taken_utc_s)
        self._follow()

    def _go_by(self, step: int) -> None:
        pictures = pictures_in_order(self._state.mission)
        if not pictures or self._picture is None:
            return
        index = self.strip.number_of(self._picture) + step
        if 0 <= index < len(pictures):
            self._go_to(pictures[index].id)

    def _start_over(self) -> None:
        """Another mission, or other files for its pictures: nothing that is kept holds any more."""
        self.loader.memory.forget()
        self._retranslate()

    # Words

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Photos", "Pictures"))
        self._picture, self._previewed = self._wanted(), self._wanted_preview()
        self._show()

    def _show(self, *, dissolves: bool = False) -> None:
        """Show the picture of the instant looked at; the strip stays with the clock's."""
        picture, language = self.picture, self._state.language
        if picture is None:
            self.frame.show_file(None, translate("Photos", "This mission has no pictures"), "")
            for label in (self.title, self.caption, self.note, self.note_within):
                label.setText("")
            for label in (self.away, self.cast, self.correction, self.rights, self.original):
                label.hide()
            self.words.settle()
            return
        mission = self._state.mission
        self._exact = moments_of(mission, picture)
        pictures = pictures_in_order(mission)
        index = self.strip.number_of(picture)
        self.frame.show_file(
            file_of(mission, picture),
            picture.alt.in_language(language),
            self.count_text,
            is_preview=self._previewed is not None,
            dissolves=dissolves,
            neighbours=[file_of(mission, near) for near in pictures[max(index - 1, 0) : index + 2]],
        )
        title = picture.title.in_language(language)
        self.words.setAccessibleName(title)
        self.title.setText(title)
        self.caption.setText(picture.caption.in_language(language))
        self._say_away(picture)
        for label, text in (
            (self.cast, cast_text(mission, picture, language)),
            (self.correction, caption_note(picture, language)),
            (self.rights, rights_text(picture)),
            (self.original, original_text(mission, picture, language)),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        origin = origin_text(mission, picture, language)
        for label in (self.note, self.note_within):
            label.setText(origin)
        if self._picture is not None:
            self.strip.show_picture(self._picture.id)
        self.words.settle()
        self.words.verticalScrollBar().setValue(0)  # the words before may have been scrolled

    def _say_away(self, picture: Picture) -> bool:
        """How far from the moment the picture was taken; nothing where it is of the moment.

        True where it says something else now.
        """
        utc_s = self._state.shown_utc_s
        exact = any(holds(reach, utc_s) for reach in self._exact)
        text = "" if exact else away_text(self._state.mission, picture, utc_s)
        is_new = text != self.away.text()
        if is_new:
            self.away.setText(text)
        self.away.setVisible(bool(text))
        return is_new

    # Photographs let go on the panel

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A folder or an archive is taken here; anything else is the window's."""
        self._dragged_over = _album(event) is not None
        event.setAccepted(self._dragged_over)
        self.update()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._dragged_over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._dragged_over = False
        self.update()
        album = _album(event)
        if album is not None:
            event.acceptProposedAction()
            self.album_dropped.emit(album)


def _album(event: QDropEvent) -> Path | None:
    """The one folder or zip archive that is dragged; None: something else is."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    if path is None or not (path.is_dir() or path.suffix.lower() == ".zip"):
        return None
    return path
