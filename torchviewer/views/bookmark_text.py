"""What a bookmark is called, and when it is."""

from bisect import bisect_left

from torchviewer.mission.lookups import events_in_order, phase_at
from torchviewer.mission.story import Mission
from torchviewer.mission.times import met_text
from torchviewer.state.bookmarks import SAME_S, Bookmark
from torchviewer.views.event_text import instant_text


def bookmark_name(bookmark: Bookmark, mission: Mission, language: str) -> str:
    """Its own name; without one the title of the event that starts then, else the time."""
    return bookmark.name or usual_name(bookmark.utc_s, mission, language)


def usual_name(utc_s: float, mission: Mission, language: str) -> str:
    """What a bookmark is called that nobody has named."""
    events = events_in_order(mission)
    at = bisect_left(events, utc_s - SAME_S, key=lambda event: event.start_utc_s)
    if at < len(events) and events[at].start_utc_s <= utc_s + SAME_S:
        return events[at].title.in_language(language)
    return instant_text(utc_s, "s", language)


def bookmark_note(bookmark: Bookmark, mission: Mission, language: str) -> str:
    """When it is, where that is not its name, since launch, and the phase it is in."""
    when, phase = instant_text(bookmark.utc_s, "s", language), phase_at(mission, bookmark.utc_s)
    parts = [] if when == bookmark_name(bookmark, mission, language) else [when]
    parts.append(met_text(bookmark.utc_s - mission.epoch_utc_s))
    if phase is not None:
        parts.append(phase.title.in_language(language))
    return " · ".join(parts)
