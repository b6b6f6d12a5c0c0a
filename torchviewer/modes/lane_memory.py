"""The arrangement of the lanes, remembered for each mission."""

from torchviewer.state.lane_choice import LaneChoice
from torchviewer.state.mission_state import MissionState
from torchviewer.state.settings import Settings
from torchviewer.views.timeline_view import TimelineView

MOST_MISSIONS = 50


def remember_lanes(timeline: TimelineView, state: MissionState, settings: Settings) -> None:
    """Arrange the lanes as they were left, now and for each mission that is opened."""

    def arrange() -> None:
        saved = settings["lanes"].get(state.mission.id)
        timeline.choose_lanes(LaneChoice.from_values(saved, state.mission.lanes))

    def keep(choice: LaneChoice) -> None:
        kept = {
            name: saved for name, saved in settings["lanes"].items() if name != state.mission.id
        }
        if choice != LaneChoice.usual(state.mission.lanes):
            kept[state.mission.id] = choice.values()
        settings.put("lanes", dict(list(kept.items())[-MOST_MISSIONS:]))

    arrange()
    state.mission_changed.connect(arrange)
    timeline.lanes_changed.connect(keep)
