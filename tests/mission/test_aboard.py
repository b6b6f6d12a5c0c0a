"""Who is aboard, as the mission file says."""

import datetime as dt

from torchviewer.mission.mission_file import read_mission
from torchviewer.mission.resources import resource_root
from torchviewer.mission.sense import nonsense


def _sochi():
    return read_mission(resource_root() / "missions" / "sochi-torch-2013")


def _aboard(mission, vehicle, text):
    utc_s = dt.datetime.fromisoformat(text).timestamp()
    return sum(len(s.people) for s in mission.aboard if s.vehicle == vehicle and s.holds(utc_s))


def test_that_the_station_holds_six_then_nine_then_six():
    # hatches opened 7 Nov 12:44 (redOrbit), TMA-09M undocked 10 Nov 23:26:31 UTC (spacefacts)
    mission = _sochi()
    assert _aboard(mission, "iss", "2013-11-07T12:43:00+00:00") == 6
    assert _aboard(mission, "tma11m", "2013-11-07T12:43:00+00:00") == 3
    assert _aboard(mission, "iss", "2013-11-07T12:44:00+00:00") == 9
    assert _aboard(mission, "iss", "2013-11-10T23:26:30+00:00") == 9
    assert _aboard(mission, "iss", "2013-11-10T23:26:32+00:00") == 6
    assert _aboard(mission, "tma09m", "2013-11-10T23:26:32+00:00") == 3


def test_that_nobody_is_aboard_twice_at_once():
    mission = _sochi()
    assert not list(nonsense(mission))
    doubled = mission.model_copy(update={"aboard": (*mission.aboard, mission.aboard[0])})
    found = list(nonsense(doubled))
    assert len(found) == 3
    assert {finding.loc[0] for finding in found} == {"aboard"}
    assert "still aboard" in found[0].what
