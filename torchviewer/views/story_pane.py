"""The story: the mission in chapters, the one at which the clock stands open, always in step."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from torchviewer.flight.figures import Figures
from torchviewer.mission.lookups import chapter_at, panel_at
from torchviewer.state.mission_state import MissionState
from torchviewer.views.pace import Pace
from torchviewer.views.picture_files import file_of
from torchviewer.views.scroll_page import ScrollPage, words
from torchviewer.views.small_pictures import small_pictures
from torchviewer.views.story_chapter import ChapterPart
from torchviewer.views.story_parts import PanelPart

translate = QCoreApplication.translate

EDGE_PX = 8
"""So much is left above and below what is brought into view."""


class StoryPane(QWidget):
    """Follows the clock while it can be seen; a press on a chapter or picture takes it there."""

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = state
        self._figures = Figures(state.flight)
        self._thumbs: dict[str, QPixmap] = {}
        self.chapters: list[ChapterPart] = []
        self.page = ScrollPage()
        self.nothing = words("small")
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.page.column.addLayout(self._column)
        self.page.column.addWidget(self.nothing)
        self.page.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(6, 8, 6, 8)
        whole.addWidget(self.page)
        self._placed_px = 0
        self.page.verticalScrollBar().rangeChanged.connect(self._regrow)
        self._pace = Pace(self._follow, self)
        self._idle = QTimer(self, singleShot=True, interval=0)
        self._idle.timeout.connect(self._prepare_one)
        small_pictures().arrived.connect(self._go_on)
        state.words_due.connect(self._pace.ask)
        state.seeked.connect(self._pace.at_once)
        state.mission_changed.connect(self._take_mission)
        state.language_changed.connect(self._retranslate)
        self._take_mission()

    def sizeHint(self) -> QSize:
        return QSize(380, 520)

    def wake(self, awake: bool) -> None:
        """Follow the clock only while the pane can be seen; a pane behind a tab rests."""
        self._pace.wake(awake)

    @property
    def open_chapter(self) -> ChapterPart | None:
        """The chapter whose panels are shown."""
        return next((part for part in self.chapters if part.heading.open), None)

    def prepare_fully(self) -> None:
        """Make everything and draw every picture of the open chapter now, if it can be seen."""
        while self._pace.awake and self._prepare_one(now=True):
            pass

    def _take_mission(self) -> None:
        state = self._state
        self._figures = Figures(state.flight)
        self._thumbs.clear()
        for part in self.chapters:
            part.hide()
            part.deleteLater()
        self.chapters = []
        for number, chapter in enumerate(state.mission.chapters, 1):
            part = ChapterPart(state, self._figures, number, chapter)
            part.heading.clicked.connect(lambda _=False, to=chapter.start_utc_s: state.seek(to))
            part.outgrown.connect(self._go_on)
            part.heading.stepped.connect(lambda step, number=number: self._step(number, step))
            self.chapters.append(part)
            self._column.addWidget(part)
        self._retranslate()

    # In step

    def _follow(self) -> None:
        """Open the chapter of the instant that is shown, and mark its panel."""
        utc_s = self._state.utc_s
        chapter = chapter_at(self._state.mission, utc_s)
        for part in self.chapters:
            opened = part.chapter is chapter
            if opened != part.heading.open:
                part.set_open(opened)
        now = self.open_chapter
        if now is not None and now.mark(panel_at(now.chapter, utc_s).at_utc_s):
            QTimer.singleShot(0, self, self.show_now)  # when the parts have their places
        self._idle.start()

    def show_now(self) -> None:
        """Bring the panel at which the clock stands into view, its beginning if it is long.

        The first panel of a chapter comes with the heading.
        """
        part = self.open_chapter
        marked = part.marked if part is not None else None
        if part is None or marked is None:
            return
        self.page.column.activate()
        first = part.heading if marked is part.panels[0] else marked
        top = first.mapTo(self.page.content, QPoint()).y() - EDGE_PX
        end = marked.mapTo(self.page.content, QPoint(0, marked.height())).y() + EDGE_PX
        bar, room = self.page.verticalScrollBar(), self.page.viewport().height()
        bar.setValue(min(max(bar.value(), end - room), top))
        self._placed_px = bar.value()

    # Made while nothing else is to be done

    def _go_on(self) -> None:
        """A photograph is here, or wanted larger; an unseen pane asks again when it wakes."""
        if self._pace.awake:
            self._idle.start()

    def _regrow(self, _least: int, most: int) -> None:
        """All has moved, being higher or lower: stay with the panel, if no hand has scrolled."""
        value = self.page.verticalScrollBar().value()
        if value in {self._placed_px, most}:
            self._placed_px = value
            QTimer.singleShot(0, self, self.show_now)

    def _prepare_one(self, *, now: bool = False) -> bool:
        """Draw the next picture, or make the next chapter, that is missing; False: none is.

        One at a time, so that the clock goes on, and before the clock comes to it. A photograph
        that is being decoded is passed over, unless it is wanted `now`.
        """
        part = self.open_chapter
        missing = [p for p in part.panels if not p.thumb.painted] if part is not None else []
        if not any(self._paint(panel, now=now) for panel in missing) and not any(
            chapter.prepare() for chapter in self.chapters
        ):
            return False
        self._idle.start()
        return True

    def _paint(self, part: PanelPart, *, now: bool) -> bool:
        """Show the picture of a panel; False: its file is still on its way."""
        key = part.panel.picture
        size = part.thumb.size()
        if key not in self._thumbs or self._thumbs[key].deviceIndependentSize().toSize() != size:
            mission = self._state.mission
            picture = next(p for p in mission.pictures if p.id == key)
            file, ratio = file_of(mission, picture), self.devicePixelRatioF()
            made = small_pictures().get(file, size, ratio, 8, now=now)
            if made is None:
                return False
            self._thumbs[key] = made
        part.thumb.show_picture(self._thumbs[key])
        return True

    # Keyboard and words

    def _step(self, number: int, step: int) -> None:
        """Give the keyboard to the heading `step` after that of chapter `number` (from 1)."""
        index = min(max(number - 1 + step, 0), len(self.chapters) - 1)
        following = self.chapters[index].heading
        following.setFocus(Qt.FocusReason.TabFocusReason)
        self.page.ensureWidgetVisible(following, 0, 8)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Story", "The story"))
        self.page.setAccessibleName(translate("Story", "The story in chapters"))
        self.nothing.setText(translate("Story", "This mission is not told in chapters."))
        self.nothing.setVisible(not self.chapters)
        for part in self.chapters:
            part.say()
        self._pace.at_once()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            for part in self.chapters:
                part.heading.updateGeometry()
        super().changeEvent(event)
