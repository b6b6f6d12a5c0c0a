"""Contact windows of the mission's ground sites."""

import pytest

from torchviewer.flight.look import look_at


def test_that_windows_are_the_passes_above_the_least_elevation(sochi, at):
    span = at("2013-11-07T00:00:00"), at("2013-11-12T00:00:00")
    contacts = sochi.contacts(*span)
    assert contacts == sorted(contacts, key=lambda one: one.start_utc_s)
    for site in sochi.mission.ground_sites:
        place = sochi.mission.places[site.place]
        windows = [one for one in contacts if one.site == site.place]
        passes = sochi.passes(
            place.lat_deg, place.lon_deg, *span, min_elevation_deg=site.min_elevation_deg
        )
        assert [one.start_utc_s for one in windows] == [one.rise.utc_s for one in passes]
        assert [one.end_utc_s for one in windows] == [one.set.utc_s for one in passes]
        tops = [one.culmination.elevation_deg for one in passes]
        assert [one.highest_deg for one in windows] == pytest.approx(tops, abs=1e-6)


def test_that_a_window_opens_at_seven_degrees(sochi, at):
    span = at("2013-11-08T00:00:00"), at("2013-11-09T00:00:00")
    place = sochi.mission.places["shchyolkovo"]
    windows = [one for one in sochi.contacts(*span) if one.site == "shchyolkovo"]
    assert len(windows) == 5  # the station comes over Moscow five or six times a day
    for window in windows:
        for utc_s in (window.start_utc_s, window.end_utc_s):
            fix = sochi.fix(utc_s)
            assert fix is not None
            look = look_at(fix.r_itrf_km, place.lat_deg, place.lon_deg)
            assert look.elevation_deg == pytest.approx(7.0, abs=0.02)


def test_that_the_launch_is_heard_from_the_cosmodrome_at_once(sochi):
    liftoff_s = sochi.mission.epoch_utc_s
    first = sochi.contacts(liftoff_s - 3600.0, liftoff_s + 3600.0)[0]
    assert first.site == "cosmodrome"
    assert liftoff_s <= first.start_utc_s < liftoff_s + 30.0  # 3.3 km away it soon stands high


def test_that_a_mission_without_sites_has_no_windows(build, leg, at):
    from torchviewer.flight.flight import Flight

    flight = Flight(build({"torch": [leg("place", "03:00:00", "05:00:00", place="pad")]}))
    assert flight.contacts(at("2013-11-07T00:00:00"), at("2013-11-08T00:00:00")) == []
    with pytest.raises(ValueError, match="before the start"):
        flight.contacts(2.0, 1.0)
