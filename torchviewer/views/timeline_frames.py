"""Which part of the mission to show for a phase or an event; without Qt."""

from torchviewer.mission.happenings import Event
from torchviewer.mission.lookups import event_at, events_in_order, phase_at
from torchviewer.mission.records import Span
from torchviewer.mission.story import Mission

MARGIN = 0.04
"""Around a phase, as a part of its length."""
EVENT_MARGIN = 0.5
"""Around an event that lasts, as a part of its length."""
LEAST_S = 240.0
"""To each side of an instant that is known to the second, s."""
PRECISIONS = 4.0
"""To each side of an instant, in widths of what is not known of it."""


def phase_frame(mission: Mission, utc_s: float) -> Span | None:
    """The phase that holds `utc_s` with a little to each side; None: no phase does."""
    phase = phase_at(mission, utc_s)
    if phase is None:
        return None
    margin_s = phase.length_s * MARGIN
    return Span.between(phase.start_utc_s - margin_s, phase.end_utc_s + margin_s)


def event_frame(mission: Mission, utc_s: float, event_id: str | None = None) -> Span | None:
    """The event of this id, else the one at `utc_s`, with what is around it; None: no event.

    Around an instant: four minutes to each side, more where it is not known that well.
    """
    event = _event(mission, event_id) or event_at(mission, utc_s)
    if event is None:
        return None
    length_s = event.latest_utc_s - event.start_utc_s
    margin_s = max(length_s * EVENT_MARGIN, min(event.precision_s, 3600.0) * PRECISIONS, LEAST_S)
    return Span.between(event.start_utc_s - margin_s, event.latest_utc_s + margin_s)


def _event(mission: Mission, event_id: str | None) -> Event | None:
    return next((e for e in events_in_order(mission) if e.id == event_id), None)
