"""The map after short steps of a clock that stands: nothing comes later to put it right."""

from functools import cache

import pytest
from PySide6.QtTest import QTest

from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState
from torchviewer.views import map_imagery


@pytest.fixture(autouse=True, scope="module")
def pictures_read_once():
    """Decode each picture of the Earth once for all tests of this file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(map_imagery, "read_picture", cache(map_imagery.read_picture))
        yield


@pytest.mark.parametrize("when", ["2013-11-06T00:00:00Z", "2013-11-12T00:00:00Z"])
@pytest.mark.parametrize("way", [+1, -1])
def test_that_a_short_step_over_an_end_of_the_record_is_seen(
    look, mission, flight, qtbot, *, show_map, when: str, way: int
) -> None:
    """The clock stands, at a rate at which a second is less than a frame."""
    state = MissionState(mission, flight, mono_s=lambda: 0.0)
    state.set_rate(60)
    state.seek(parse_time(when, mission) - 0.3 * way)
    view = show_map(state, 1094, 575)
    state.seek(state.utc_s - 400 * way)
    QTest.qWait(0)
    state.seek(state.utc_s + 400 * way)
    qtbot.waitUntil(lambda: not view._jumped.isActive())
    before = view.torch_position
    assert (before is None) == (state.moment.fix is None)
    state.step(1.0 * way)
    view.grab()
    assert (state.moment.fix is None) != (before is None)
    assert (view.torch_position is None) == (state.moment.fix is None)
    assert view.callout_rect.isEmpty() == (state.moment.fix is None)


def test_that_the_callout_keeps_up_with_a_clock_that_is_stepped(
    look, mission, flight, show_map
) -> None:
    """Over each change of custody by a second."""
    state = MissionState(mission, flight, mono_s=lambda: 0.0)
    state.set_rate(60)
    state.seek(parse_time("eva_handover", mission))
    view = show_map(state, 1094, 575)
    told = set()
    for custody in mission.custody:
        state.seek(custody.start_utc_s - 0.5)
        view.grab()
        state.step(1.0)
        view.grab()
        if not view.callout_rect.isEmpty():
            assert view._layers.words.said == view._layers.words._wanted()
            told.add(view._layers.words.said)
    assert len(told) > 5


def test_that_a_clock_that_stops_leaves_nothing_late(look, mission, flight, show_map) -> None:
    """What a playing clock may show half a second late is up to date once it stands."""
    now = [0.0]
    state = MissionState(mission, flight, mono_s=lambda: now[0])
    state.seek(parse_time("2013-11-12T00:00:00Z", mission) - 40.3)
    view = show_map(state, 1094, 575)
    state.set_rate(60)
    state.play()
    for _ in range(41):  # a second of the mission with each frame
        now[0] += 1 / 60
        state.tick()
    state.pause()
    assert state.moment.fix is None
    assert view.torch_position is None
