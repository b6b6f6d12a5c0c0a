"""What became of a file of element sets: what can be taken, what is odd, what is refused."""

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from torchviewer.flight.contradictions import Contradiction
from torchviewer.flight.element_files import (
    ElementFile,
    Ending,
    endings,
    examine_element_file,
    far_from,
)
from torchviewer.flight.elements import ElementSet, Fault
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.element_reasons import retold
from torchviewer.views.scroll_page import words
from torchviewer.views.time_text import clock_text, date_text, duration_text
from torchviewer.views.truth_text import set_name

translate = QCoreApplication.translate

MOST_LINES = 200
"""A list longer than this is cut, with a line that says so."""


class ImportBox(QDialog):
    """Lists every set of a file; only "Take" changes anything, and only with sets that passed."""

    def __init__(self, state: MissionState, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.file = examine_element_file(path, state.mission.home)
        self.setWindowTitle(translate("ImportBox", "Import element sets"))
        heading = words("title")
        heading.setText(path.name)
        verdict = words()
        verdict.setText(verdict_text(self.file))
        self.report = QPlainTextEdit(report_text(self.file, state))
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(translate("ImportBox", "What became of each set"))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        for widget in (heading, verdict):
            column.addWidget(widget)
        column.addWidget(self.report, 1)
        column.addWidget(self._buttons())
        wanted = QSize(620, 380) * theme.text_scale()
        self.resize(wanted.boundedTo(self.screen().availableSize() * 0.9))

    def _buttons(self) -> QDialogButtonBox:
        """Take and Cancel; Close alone where there is nothing to take."""
        row = QDialogButtonBox()
        row.accepted.connect(self.take)
        row.rejected.connect(self.reject)
        if self.file.sets:
            self.take_button = row.addButton(
                translate("ImportBox", "Lay them beside the flight"),
                QDialogButtonBox.ButtonRole.AcceptRole,
            )
            self.take_button.setDefault(True)
            leave = translate("ImportBox", "Cancel")
        else:
            leave = translate("ImportBox", "Close")
        row.addButton(leave, QDialogButtonBox.ButtonRole.RejectRole)
        return row

    def take(self) -> None:
        """Hand the sets that passed to the model, and close."""
        self._state.enquiry.take_imported(self.file.sets)
        self.accept()


def verdict_text(file: ElementFile) -> str:
    """The outcome in one sentence."""
    if file.sets and not file.faults:
        return translate("ImportBox", "Every element set in this file can be used.")
    if file.sets:
        return translate("ImportBox", "Some of the element sets in this file are refused.")
    return translate("ImportBox", "No element set of this file can be used; nothing has changed.")


def report_text(file: ElementFile, state: MissionState) -> str:
    """The file line by line: taken, warned of, refused."""
    sets = file.different_sets
    odd = [line for one in sets if (line := _warning(one, file, state)) is not None]
    sections = (
        (
            translate("ImportBox", "Can be used: {n} ({form})").format(
                n=len(sets), form=file.format
            ),
            _satellites(sets, state.language),
            len(sets),
        ),
        (translate("ImportBox", "With a warning: {n}").format(n=len(odd)), iter(odd), len(odd)),
        (
            translate("ImportBox", "Refused: {n}").format(n=len(file.faults)),
            map(fault_text, file.faults),
            len(file.faults),
        ),
    )
    return "\n\n".join(_section(title, lines) for title, lines, count in sections if count)


def fault_text(fault: Fault) -> str:
    """Where, what, and what to write instead, e.g. "line 12: has 68 columns ..."."""
    head = " · ".join(part for part in (fault.name, _place_text(fault)) if part)
    what = retold(fault.what)
    what = f"{head}: {what}" if head else what[:1].upper() + what[1:]
    return f"{what}. {retold(fault.instead)}" if fault.instead else what


def _place_text(fault: Fault) -> str:
    """The line and the place in the document, either of which may be nothing."""
    if not fault.line_number:
        return fault.where
    line = translate("ImportBox", "line {n}").format(n=fault.line_number)
    return f"{line} ({fault.where})" if fault.where else line


def _section(title: str, lines: Iterable[str]) -> str:
    rest = iter(lines)
    shown = [f"   {line}" for line in islice(rest, MOST_LINES)]
    more = sum(1 for _ in rest)
    if more:
        shown.append("   " + translate("ImportBox", "… and {n} more").format(n=more))
    return "\n".join([title, *shown])


def _satellites(sets: tuple[ElementSet, ...], language: str) -> Iterator[str]:
    """One line for each satellite: name, number, how many sets, from when to when."""
    ordered = sorted(sets, key=lambda one: (one.catalogue_number, one.epoch_utc_s))
    for _, group in groupby(ordered, key=lambda one: one.catalogue_number):
        own = list(group)
        first, last = (_time(one.epoch_utc_s, language) for one in (own[0], own[-1]))
        if len(own) == 1:
            form = translate("ImportBox", "{name}: one set, of {first}")
        else:
            form = translate("ImportBox", "{name}: {n} sets, from {first} to {last}")
        title = next((one.title for one in own if one.title), "")
        yield form.format(name=set_name(own[0], title), n=len(own), first=first, last=last)


def _warning(one: ElementSet, file: ElementFile, state: MissionState) -> str | None:
    """What is odd in a set: far from the flight, an end in it, a contradiction; None: nothing."""
    name, epoch = set_name(one), _time(one.epoch_utc_s, state.language)
    far = far_from(one, state.mission.home)
    form = "{name}, {epoch}:"
    if far.is_hidden:
        form = translate(
            "ImportBox", "{name}, {epoch}: {time} from the flight. No position can be shown."
        )
    elif far.is_far:
        form = translate(
            "ImportBox", "{name}, {epoch}: {time} from the flight. Positions will be far off."
        )
    ends = [_ending_text(ending, state.language) for ending in endings(one, state.mission.home)]
    against = [_contradiction_text(found) for found in file.contradictions_of(one)]
    if not (far.is_far or ends or against):
        return None
    first = form.format(name=name, epoch=epoch, time=duration_text(far.away_s, 86400))
    return " ".join([first, *ends, *against])


def _contradiction_text(found: Contradiction) -> str:
    """Which two sets, in what they differ, and what to do."""
    what = retold(found.what)
    return f"{what[:1].upper()}{what[1:]}. {retold(found.instead)}."


def _ending_text(ending: Ending, language: str) -> str:
    """Before or after which instant there is nothing, and why."""
    if ending.is_early:
        form = translate("ImportBox", "No position before {time} ({why}).")
    else:
        form = translate("ImportBox", "No position from {time} on ({why}).")
    return form.format(time=_time(ending.utc_s, language), why=retold(ending.why))


def _time(utc_s: float, language: str) -> str:
    return f"{date_text(utc_s, language)} {clock_text(utc_s, seconds=False)} UTC"
