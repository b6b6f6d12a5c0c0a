"""What the story pane says: when a panel is, and what is to be wondered at, with its numbers."""

from collections.abc import Iterable
from math import ceil, log10

from PySide6.QtCore import QCoreApplication

from torchviewer.flight.figures import Figures
from torchviewer.mission.records import Precision
from torchviewer.mission.story import Mission
from torchviewer.mission.telling import DidYouKnow, Panel, with_figures
from torchviewer.views.place_text import decimal, grouped
from torchviewer.views.time_text import known_text

translate = QCoreApplication.translate


def panel_precision(mission: Mission, panel: Panel) -> Precision:
    """How well the instant of a panel is known: as the event or the picture that stands there."""
    at_s = panel.at_utc_s
    for event in mission.events:
        if at_s in (event.start_utc_s, event.end_utc_s):
            return event.precision
    for picture in mission.pictures:
        if picture.id == panel.picture and picture.taken_utc_s == at_s:
            return picture.taken_precision
    return "day"


def panel_time(mission: Mission, panel: Panel, language: str) -> str:
    """When a panel is, no finer than that is known, e.g. "9 Nov 2013, 15:14 UTC"."""
    text = known_text(panel.at_utc_s, panel_precision(mission, panel), language)
    return text.replace(" UTC", "\u00a0UTC")  # a line never begins with it


def number_text(number: float, round_to: float) -> str:
    """A number with the digits that `round_to` leaves it, e.g. "2 600 000" or "3,9"."""
    if round_to >= 1.0:
        return grouped(number)
    return decimal(number, ceil(-log10(round_to) - 1e-9))


def known_words(known: DidYouKnow, figures: Figures, language: str) -> str | None:
    """What is to be wondered at; None where one of its numbers cannot be had."""
    texts: dict[str, str] = {}
    for name, figure in known.figures.items():
        value = figures.value(figure)
        if value is None:
            return None
        texts[name] = number_text(value, figure.round_to)
    return with_figures(known.text.in_language(language), texts)


def sources_words(ids: Iterable[str], mission: Mission, language: str) -> str:
    """The names of sources, each once, on one line."""
    return "; ".join(mission.sources[key].name.in_language(language) for key in dict.fromkeys(ids))


def evidence_words(known: DidYouKnow, mission: Mission, language: str) -> str:
    """How it is known: whether the program computed it, and the names of its sources."""
    names = sources_words(known.sources, mission, language)
    parts = [translate("Story", "Sources: {names}").format(names=names)]
    if known.figures:
        parts.insert(0, translate("Story", "Computed by this program, rounded to what is known."))
    return " ".join(parts)
