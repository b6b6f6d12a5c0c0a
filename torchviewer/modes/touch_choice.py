"""Whether the timeline is laid out for fingers, as it is chosen in the settings."""

from torchviewer.state.settings import Settings
from torchviewer.views.timeline_view import TimelineView


def choose_touch(timeline: TimelineView, settings: Settings) -> None:
    """Lay the timeline out as the setting says, now and whenever that changes."""

    def choose(name: str) -> None:
        if name == "touch":
            timeline.touch_layout.choose(settings["touch"])

    choose("touch")
    settings.changed.connect(choose)
