"""Which clocks stand on the timeline's axis, remembered for all missions."""

from torchviewer.state.settings import Settings
from torchviewer.views.timeline_clocks import chosen_ids, ids_text
from torchviewer.views.timeline_view import TimelineView


def remember_clocks(timeline: TimelineView, settings: Settings) -> None:
    """Put on the axis the clocks that were left there, and keep what is chosen from now on."""
    timeline.choose_clocks(chosen_ids(settings["axis"]))
    timeline.clocks_changed.connect(lambda ids: settings.put("axis", ids_text(ids)))
