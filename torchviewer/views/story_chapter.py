"""A chapter in the story pane: its heading and, while the clock is in it, all that it tells."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from torchviewer.flight.figures import Figures
from torchviewer.mission.telling import Chapter
from torchviewer.state.mission_state import MissionState
from torchviewer.views.scroll_page import words
from torchviewer.views.story_parts import ChapterHeading, KnownPart, PanelPart
from torchviewer.views.story_text import evidence_words, known_words, panel_time, sources_words

translate = QCoreApplication.translate


class ChapterPart(QWidget):
    """A heading; below it, while it is open, the panels and what to wonder at."""

    #: the pictures of the panels are shown in another size
    outgrown = Signal()

    def __init__(
        self, state: MissionState, figures: Figures, number: int, chapter: Chapter
    ) -> None:
        super().__init__()
        self.chapter = chapter
        self.heading = ChapterHeading(number, chapter)
        self.panels: list[PanelPart] = []
        self.known = KnownPart()
        self.sources = words("small")
        self._state, self._figures = state, figures
        self._at = 0
        self._body = QWidget()
        self._body.hide()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 4, 0, 10)
        self._rows.setSpacing(10)
        self._rows.addWidget(self.known)
        self._rows.addWidget(self.sources)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self._body)
        self.known.button.clicked.connect(self.wonder_on)

    @property
    def marked(self) -> PanelPart | None:
        return next((panel for panel in self.panels if panel.is_marked), None)

    def set_open(self, opened: bool) -> None:
        if opened:
            self.prepare()
        else:
            self.mark(None)
        self.heading.set_open(opened)
        self._body.setVisible(opened)

    def prepare(self) -> bool:
        """Make what it tells, with its numbers; False: it was made before."""
        if self.panels:
            return False
        self._fill()
        self.say()
        return True

    def mark(self, at_utc_s: float | None) -> bool:
        """Mark the panel of this instant; True: it was not marked before."""
        before = self.marked
        for part in self.panels:
            part.mark(part.panel.at_utc_s == at_utc_s)
        return self.marked is not before

    def _fill(self) -> None:
        for panel in self.chapter.panels:
            part = PanelPart(panel)
            part.thumb.clicked.connect(lambda _=False, to=panel.at_utc_s: self._state.seek(to))
            part.thumb.outgrown.connect(self.outgrown)
            self.panels.append(part)
            self._rows.insertWidget(self._rows.count() - 2, part)

    def say(self) -> None:
        """Everything that is made, in the language in force."""
        state = self._state
        language = state.language
        self.heading.say(language)
        if not self.panels:
            return
        pictures = {picture.id: picture for picture in state.mission.pictures}
        for part in self.panels:
            picture = pictures[part.panel.picture]
            part.say(
                panel_time(state.mission, part.panel, language),
                picture.title.in_language(language),
                part.panel.text.in_language(language),
                picture.alt.in_language(language),
            )
        named = (key for panel in self.chapter.panels for key in panel.sources)
        names = sources_words(named, state.mission, language)
        self.sources.setText(
            translate("Story", "Sources of this chapter: {names}").format(names=names)
        )
        self.wonder(self._at)

    def wonder_on(self) -> None:
        """The next thing of this chapter, round and round."""
        self.wonder(self._at + 1)

    def wonder(self, at: int) -> None:
        """Tell thing number `at` of this chapter; one whose numbers cannot be had is left out."""
        mission, language = self._state.mission, self._state.language
        here = [known for known in mission.did_you_know if known.chapter == self.chapter.id]
        for step in range(len(here)):
            self._at = (at + step) % len(here)
            text = known_words(here[self._at], self._figures, language)
            if text is not None:
                evidence = evidence_words(here[self._at], mission, language)
                self.known.say(text, evidence, self._at, len(here))
                self.known.show()
                return
        self.known.hide()
