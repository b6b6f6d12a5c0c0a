"""The lane of disagreements: brackets as wide as the claims, and gathered like all marks."""

from itertools import pairwise

import pytest

from torchviewer.flight.flight import Flight
from torchviewer.mission.records import Disagreement, Text
from torchviewer.mission.times import parse_time
from torchviewer.state.lane_choice import LaneChoice
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views.timeline_view import TimelineView


@pytest.fixture
def shown(qtbot, look, mission, flight):
    """Makes a timeline whose only lane is that of the disagreements among `events`."""

    def make(events):
        alone = [lane for lane in mission.lanes if lane.kind == "disagreements"]
        crowd = mission.model_copy(update={"events": tuple(events), "lanes": tuple(alone)})
        state = MissionState(crowd, Flight(crowd) if events is not mission.events else flight)
        view = TimelineView(state)
        qtbot.addWidget(view)
        view.resize(1200, 120)
        view.choose_lanes(LaneChoice((alone[0].id,)))
        return state, view

    return make


def disputed(model, number, start_utc_s, claim_s):
    claim = Disagreement(text=Text(root={"en": "another time"}), sources=("cbs_tma10m",))
    claim = claim.model_copy(update={"start_utc_s": start_utc_s + claim_s})
    change = {
        "id": f"event_{number}", "start_utc_s": start_utc_s, "end_utc_s": None,
        "disagreements": (claim,),
    }  # fmt: skip
    return model.model_copy(update=change)


def marks(view):
    return [hit for hit in view.hits if hit.kind == "disagreement"]


def test_that_brackets_stand_where_the_claims_do(shown, mission):
    noon = parse_time("2013-11-09T12:00:00Z", mission)
    state, view = shown([disputed(mission.events[0], 0, noon, -3600.0)])
    state.set_window(noon - 7200.0, noon + 7200.0)
    (mark,) = marks(view)
    assert mark.rect.left() == pytest.approx(view.scale.x_px(noon - 3600.0), abs=0.1)
    assert mark.rect.right() == pytest.approx(view.scale.x_px(noon), abs=0.1)


def test_that_a_claim_reaches_into_the_window_from_outside(shown, mission):
    noon = parse_time("2013-11-09T12:00:00Z", mission)
    state, view = shown([disputed(mission.events[0], 0, noon, 3600.0)])
    state.set_window(noon + 3000.0, noon + 6000.0)
    (mark,) = marks(view)
    assert mark.rect.left() < view.scale.left_px
    assert mark.rect.right() == pytest.approx(view.scale.x_px(noon + 3600.0), abs=0.1)


def test_that_crowds_are_counted_and_do_not_regroup_while_panning(shown, mission):
    noon = parse_time("2013-11-09T12:00:00Z", mission)
    crowd = [disputed(mission.events[0], i, noon + 30.0 * i, 60.0) for i in range(3000)]
    state, view = shown(crowd)
    state.set_window(noon - 3600.0, noon + 93_600.0)
    here = marks(view)
    assert sum(mark.count for mark in here) == len(crowd)
    for one, other in pairwise(here):
        assert other.rect.left() > one.rect.right()
    state.set_window(noon - 3600.0 + 777.0, noon + 93_600.0 + 777.0)
    groups = {(mark.first, mark.stop) for mark in here}
    assert {(mark.first, mark.stop) for mark in marks(view)} <= groups


def test_that_near_events_share_a_mark_that_splits_by_zooming(shown, mission):
    noon = parse_time("2013-11-09T12:00:00Z", mission)
    state, view = shown([disputed(mission.events[0], i, noon + 60.0 * i, 1.0) for i in range(3)])
    state.set_window(noon - 86_400.0, noon + 86_400.0)
    assert [mark.count for mark in marks(view)] == [3]
    assert "3" in [text.text for text in view.texts]
    state.set_window(noon - 300.0, noon + 300.0)
    assert [mark.count for mark in marks(view)] == [1, 1, 1]


def test_that_no_bracket_is_thinner_than_it_can_be_seen(shown, mission):
    state, view = shown(mission.events)
    state.set_window(mission.span.start_utc_s, mission.span.end_utc_s)
    state.select(Selection("event", "crew_boards"))
    assert len(marks(view)) >= 1
    assert min(mark.rect.width() for mark in marks(view)) >= 10.0
