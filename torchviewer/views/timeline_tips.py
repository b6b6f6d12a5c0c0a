"""What is said of a mark that is pointed at: title, time as finely as it is known, evidence."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from torchviewer.mission.happenings import Custody, Event, Phase
from torchviewer.mission.records import Precision
from torchviewer.mission.story import Mission
from torchviewer.mission.telling import Picture
from torchviewer.views.time_text import known_text
from torchviewer.views.timeline_canvas import Hit
from torchviewer.views.timeline_disputes import disagreement_tip
from torchviewer.views.timeline_spans import Strip

translate = QCoreApplication.translate

MOST_TITLES = 8


def tip_text(hit: Hit, mission: Mission, language: str) -> str:
    """The lines for a hit, plain text."""
    if hit.count > 1:
        return _several(hit, mission, language)
    record = hit.records[hit.first]
    if isinstance(record, Strip):
        return record.tip
    if hit.kind == "disagreement" and isinstance(record, Event):
        return disagreement_tip(record, language)
    if hit.kind == "event":
        return _event(next(e for e in mission.events if e.id == hit.best), language)
    if hit.kind == "picture":
        picture = next(item for item in mission.pictures if item.id == hit.best)
        when = known_text(picture.taken_utc_s, picture.taken_precision, language)
        return f"{picture.title.in_language(language)}\n{when}"
    return _bar(hit, mission, language)


def status_text(event: Event) -> str:
    """The evidence for an event in words."""
    words = {
        "reported": translate("Timeline", "reported"),
        "planned": translate("Timeline", "planned; only the schedule was seen"),
        "typical": translate("Timeline", "typical of other flights"),
        "derived": translate("Timeline", "computed"),
        "recalled": translate("Timeline", "remembered; no source seen"),
    }
    return words[event.status]


def _event(event: Event, language: str) -> str:
    when = _range(event.start_utc_s, event.end_utc_s, event.precision, language)
    lines = [event.title.in_language(language), when]
    if event.status != "reported":
        lines.append(status_text(event))
    return "\n".join(lines)


def _several(hit: Hit, mission: Mission, language: str) -> str:
    records: Sequence[Event | Picture] = (
        mission.pictures if hit.kind == "picture" else mission.events
    )
    wanted = frozenset(hit.ids[:MOST_TITLES])
    lines = [record.title.in_language(language) for record in records if record.id in wanted]
    if hit.count > MOST_TITLES:
        lines.append(
            translate("Timeline", "and {count} more").format(count=hit.count - MOST_TITLES)
        )
    return "\n".join(lines)


def _bar(hit: Hit, mission: Mission, language: str) -> str:
    span: Phase | Custody
    if hit.kind == "phase":
        span = next(item for item in mission.phases if item.id == hit.best)
        text = span.text
    else:
        span = next(item for item in mission.custody if repr(item.start_utc_s) == hit.best)
        text = span.sentence
    when = _range(span.start_utc_s, span.end_utc_s, "min", language)
    lines = [span.title.in_language(language), when]
    return "\n".join([*lines, text.in_language(language)] if text else lines)


def _range(start_utc_s: float, end_utc_s: float | None, precision: Precision, language: str) -> str:
    start = known_text(start_utc_s, precision, language)
    if end_utc_s is None:
        return start
    return f"{start} – {known_text(end_utc_s, precision, language)}"
