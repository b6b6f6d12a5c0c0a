"""A small box to type a time or choose an event."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCompleter, QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from torchviewer.mission.errors import TimeTextError
from torchviewer.mission.happenings import Event
from torchviewer.mission.lookups import events_in_order
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views.time_text import known_text

translate = QCoreApplication.translate


class GotoBox(QDialog):
    """Enter takes the clock there; what cannot be understood is said below the line."""

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._events = {
            self._entry(event): event
            for event in events_in_order(state.mission)
            if state.mission.span.holds(event.start_utc_s)
        }
        self.setWindowTitle(translate("GotoBox", "Go to"))
        self.line = QLineEdit()
        self.line.setAccessibleName(translate("GotoBox", "A time or an event"))
        self.line.setPlaceholderText("2013-11-09T14:34Z · T+2d 10:20:00")
        self.answer = QLabel(
            translate("GotoBox", "Type a time, a time since launch, or part of an event's name.")
        )
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setWordWrap(True)
        self.answer.setProperty("role", "small")
        completer = QCompleter(list(self._events), self.line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(12)
        completer.activated.connect(self.go)
        self.line.setCompleter(completer)
        self.line.returnPressed.connect(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.line)
        column.addWidget(self.answer)
        self.setMinimumWidth(520)

    def _entry(self, event: Event) -> str:
        title = event.title.in_language(self._state.language)
        when = known_text(event.start_utc_s, event.precision, self._state.language)
        return f"{title} · {when}"

    def go(self) -> None:
        """Take the clock to what is written, or say why not."""
        words = self.line.text().strip()
        event = self._events.get(words) or self._first_like(words)
        if event is not None:
            self._state.seek(event.start_utc_s)
            self._state.select(Selection("event", event.id))
            self.accept()
            return
        try:
            utc_s = parse_time(words, self._state.mission)
        except TimeTextError as error:
            self.answer.setText(str(error))
            return
        self._state.seek(utc_s)
        self.accept()

    def _first_like(self, words: str) -> Event | None:
        """The first event whose title begins with `words`, else holds them; not for a time."""
        if len(words) < 3 or words[0].isdigit() or words.upper().startswith(("T+", "T-")):
            return None
        wanted = words.casefold()
        like = [e for entry, e in self._events.items() if wanted in entry.casefold()]
        language = self._state.language
        begun = (e for e in like if e.title.in_language(language).casefold().startswith(wanted))
        return next(begun, like[0] if like else None)
