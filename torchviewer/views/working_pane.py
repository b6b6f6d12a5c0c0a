"""The working: how the position that is shown comes about, and what simpler models would say."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from torchviewer.flight.comparison import Comparison, apart, imported, predicted
from torchviewer.flight.moment import Fix
from torchviewer.state.mission_state import MissionState
from torchviewer.views.fact_list import FactList
from torchviewer.views.flow import Flow
from torchviewer.views.pace import Pace
from torchviewer.views.scroll_page import ScrollPage, words
from torchviewer.views.set_lines import SetLines
from torchviewer.views.working_text import (
    Step,
    apart_text,
    evidence_of,
    steps_of,
    text_of,
)

translate = QCoreApplication.translate

SIMPLER = ("two_body", "j2")
MOST_OTHERS = 12
"""Of imported satellites no more than these are followed with their distances."""
SETTLED_MS = 60
"""A pane that has just come to the front knows its height after this, ms."""


class WorkingPane(QWidget):
    """Follows the instant that is shown, at most four times a second, and only while seen."""

    #: a person wants to bring element sets along; the window knows how
    import_asked = Signal()

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._steps: tuple[Step, ...] = ()
        self._parts: list[_StepPart] = []
        self.page = ScrollPage()
        self.copy_button = QPushButton()
        self.import_button = QPushButton()
        self.others = _Others(state)
        self._lay_out()
        self._pace = Pace(self._follow, self)
        enquiry = state.enquiry
        state.words_due.connect(self._pace.ask)
        state.seeked.connect(self._pace.at_once)
        state.mission_changed.connect(self._pace.at_once)
        enquiry.preview_changed.connect(self._pace.ask)
        enquiry.comparisons_changed.connect(self._pace.at_once)
        enquiry.imported_changed.connect(self._pace.at_once)
        state.language_changed.connect(self._retranslate)
        self._retranslate()

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.copy_button.clicked.connect(self.copy)
        self.import_button.clicked.connect(self.import_asked)
        self._steps_column = QVBoxLayout()
        self._steps_column.setSpacing(16)
        column = self.page.column
        column.setSpacing(16)
        column.addLayout(self._steps_column)
        column.addWidget(self.others)
        buttons = Flow(8)  # below each other where large words leave no room for both
        buttons.addWidget(self.import_button)
        buttons.addWidget(self.copy_button)
        column.addLayout(buttons)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(6, 8, 6, 8)
        whole.addWidget(self.page)

    def sizeHint(self) -> QSize:
        return QSize(380, 520)

    def wake(self, awake: bool) -> None:
        """Follow the state only while the pane can be seen; a pane behind a tab rests."""
        self._pace.wake(awake)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is shown."""
        return self._steps

    def copy(self) -> None:
        """Take everything that is shown to the clipboard, as plain lines."""
        QGuiApplication.clipboard().setText(
            "\n\n".join(part for part in (text_of(self._steps), self.others.text()) if part)
        )

    def show_others(self) -> None:
        """Scroll to the orbits that are laid beside the real one."""
        seen = self.others.facts["imported"]
        QTimer.singleShot(SETTLED_MS, self, lambda: self.page.ensureWidgetVisible(seen))

    def _follow(self) -> None:
        state = self._state
        utc_s = state.shown_utc_s
        working = state.flight.working(utc_s)
        fix = state.shown_moment.fix
        self._steps = (
            evidence_of(state.mission, fix, utc_s, state.language)
            if working is None
            else steps_of(state.mission, working, state.language)
        )
        self._show_steps()
        self.others.follow(fix, utc_s)

    def _show_steps(self) -> None:
        while len(self._parts) < len(self._steps):
            part = _StepPart()
            self._parts.append(part)
            self._steps_column.addWidget(part)
        for part, step in zip(self._parts, self._steps, strict=False):
            part.show_step(step)
        for index, part in enumerate(self._parts):
            part.setVisible(index < len(self._steps))

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Working", "The working"))
        self.page.setAccessibleName(translate("Working", "How this position is computed"))
        for button, short, whole in (
            (
                self.import_button,
                translate("Working", "Import…"),
                translate("Working", "Import element sets from a file (Ctrl+I)"),
            ),
            (
                self.copy_button,
                translate("Working", "Copy"),
                translate("Working", "Copy the whole working as text"),
            ),
        ):
            button.setText(short)
            button.setToolTip(whole)
            button.setAccessibleName(whole)
        self.others.retranslate()
        self._pace.at_once()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            for facts in self.findChildren(FactList):
                facts.restyle()
        super().changeEvent(event)


class _StepPart(QWidget):
    """One step on the page."""

    def __init__(self) -> None:
        super().__init__()
        self.heading, self.sentence = words("strong"), words("small")
        self.lines, self.facts = SetLines(), FactList()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for widget in (self.heading, self.sentence, self.lines, self.facts):
            column.addWidget(widget)
        self.lines.hide()

    def show_step(self, step: Step) -> None:
        if step.heading != self.heading.text():
            self.heading.setText(step.heading)
            self.facts.setAccessibleName(step.heading)
        if step.sentence != self.sentence.text():
            self.sentence.setText(step.sentence)
        self.lines.set_lines(step.lines)
        self.facts.set_facts(step.facts)


class _Others(QWidget):
    """Switches that lay other orbits on the map, each with its distance from the real position."""

    def __init__(self, state: MissionState) -> None:
        super().__init__()
        self._state = state
        self._imported: tuple[Comparison, ...] = ()
        self._taken: tuple[object, object] = ((), None)
        self.heading, self.sentence = words("strong"), words("small")
        self.switches = {kind: QCheckBox() for kind in (*SIMPLER, "imported")}
        self.notes = {kind: words("small") for kind in self.switches}
        self.facts = {kind: FactList() for kind in self.switches}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.heading)
        column.addWidget(self.sentence)
        for kind, switch in self.switches.items():
            group = QVBoxLayout()  # what is said of a switch stands close below it
            group.setSpacing(0)
            for widget in (switch, self.notes[kind], self.facts[kind]):
                group.addWidget(widget)
            column.addLayout(group)
            switch.toggled.connect(lambda on, kind=kind: state.enquiry.compare(kind, on))

    def follow(self, fix: Fix | None, utc_s: float) -> None:
        """Say how far apart the orbits that are switched on are from `fix`."""
        enquiry = self._state.enquiry
        self._take_imported()
        for widget in (self.switches["imported"], self.notes["imported"]):
            widget.setVisible(bool(self._imported))
        for kind, switch in self.switches.items():
            on = kind in enquiry.comparisons
            if switch.isChecked() != on:
                switch.setChecked(on)
            self.facts[kind].setVisible(on and not switch.isHidden())
            if on:
                self.facts[kind].set_facts(self._distances(kind, fix, utc_s))

    def text(self) -> str:
        """The distances that are shown, as lines."""
        shown = [
            f"{switch.text()}\n{self.notes[kind].text()}\n{self.facts[kind].text()}"
            for kind, switch in self.switches.items()
            if switch.isChecked() and not switch.isHidden()
        ]
        return "\n\n".join(shown)

    def _take_imported(self) -> None:
        sets, mission = self._state.enquiry.imported, self._state.mission
        if sets is not self._taken[0] or mission is not self._taken[1]:
            self._taken = (sets, mission)
            self._imported = tuple(imported(sets, mission))

    def _distances(self, kind: str, fix: Fix | None, utc_s: float) -> Sequence[tuple[str, str]]:
        away = translate("Working", "Distance")
        if kind == "imported":
            shown = [(o.name, self._apart(o, fix, utc_s)) for o in self._imported[:MOST_OTHERS]]
            more = len(self._imported) - len(shown)
            if more > 0:
                shown.append((translate("Working", "and more"), str(more)))
            return shown
        other = predicted(self._state.flight, kind, utc_s)  # type: ignore[arg-type]
        return [(away, self._apart(other, fix, utc_s))]

    @staticmethod
    def _apart(other: Comparison | None, fix: Fix | None, utc_s: float) -> str:
        there = None if other is None else other.fix(utc_s)
        if there is None or fix is None:
            return translate("Working", "no position at this time")
        return apart_text(apart(fix, there))

    def retranslate(self) -> None:
        self.heading.setText(translate("Working", "Other orbits beside it"))
        self.sentence.setText(
            translate(
                "Working",
                "Leave forces out and see how far astray the station would be: each orbit that is "
                "switched on is drawn on the map, too.",
            )
        )
        for kind, name, text in (
            (
                "two_body",
                translate("Working", "Two bodies"),
                translate("Working", "A round Earth without air: an ellipse that never changes."),
            ),
            (
                "j2",
                translate("Working", "J2 only"),
                translate("Working", "A flattened Earth without air: the ellipse turns steadily."),
            ),
            (
                "imported",
                translate("Working", "Imported"),
                translate("Working", "The element sets that you brought along."),
            ),
        ):
            self.switches[kind].setText(name)
            self.switches[kind].setAccessibleName(name)
            self.switches[kind].setAccessibleDescription(text)
            self.notes[kind].setText(text)
