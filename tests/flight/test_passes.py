"""Passes: beside Skyfield's find_events, through ascent and descent, at every edge."""

import datetime as dt
import random
from itertools import pairwise

import numpy as np
import pytest
from skyfield.api import EarthSatellite, load, wgs84

from torchviewer.flight.earth import itrf_km, place_of, up_at
from torchviewer.flight.flight import Flight
from torchviewer.flight.look import look_at
from torchviewer.flight.passes import DARK_SUN_DEG
from torchviewer.flight.sunlight import is_sunlit

TS = load.timescale(builtin=True)
PLACES = [
    (90.0, 0.0), (-90.0, 17.0), (0.0, 180.0), (0.0, -180.0), (51.64, 12.0), (-51.64, 100.0),
    (70.0, -150.0), (-70.5, 3.0), (55.754, 37.62), (45.92, 63.342), (69.5, 33.1), (0.0, 0.0),
]  # fmt: skip


def random_places(count: int) -> list[tuple[float, float]]:
    chosen = random.Random(20131107)
    return [(chosen.uniform(-75.0, 75.0), chosen.uniform(-180.0, 180.0)) for _ in range(count)]


@pytest.fixture(scope="module")
def one_set(tmp_path_factory, elements, leg) -> tuple[Flight, EarthSatellite]:
    """A flight of five days on one element set, and Skyfield's satellite on the same."""
    from torchviewer.mission.story import Mission

    folder = tmp_path_factory.mktemp("one_set")
    lines = elements.read_text().splitlines()[82:84]
    (folder / "one.tle").write_text("\n".join(lines) + "\n")
    day = "2013-11-{:02}T00:00:00+00:00"
    span = {"start": dt.datetime.fromisoformat(day.format(7))}
    span["end"] = dt.datetime.fromisoformat(day.format(12))
    text = "one set"
    data = {
        "schema": 1, "id": "small", "language": "en", "title": text, "subtitle": text,
        "summary": text, "epoch": span["start"], "start_at": span["start"], "subject": "iss",
        "span": span, "home": span, "sources": {"us": {"name": "us"}},
        "tracks": {"iss": {"title": text, "vehicle": "iss", "legs": [
            {"kind": "orbit", "elements": "one.tle", "catalogue_number": 25544, **span}]}},
    }  # fmt: skip
    # the same UT1 as Skyfield's
    data["ut1_minus_utc"] = [
        {"at": span["start"] + dt.timedelta(days=n),
         "seconds": float(TS.from_datetime(span["start"] + dt.timedelta(days=n)).dut1)}
        for n in range(6)
    ]  # fmt: skip
    mission = Mission.model_validate(data, context={"language": "en"})
    mission._folder = folder
    return Flight(mission), EarthSatellite(*lines, ts=TS)


def skyfield_passes(satellite, lat, lon, range_s, least_deg):
    """Whole passes as (rise, highest, set), s UTC, and the elevation of the highest."""
    place = wgs84.latlon(lat, lon)
    ends = [TS.from_datetime(dt.datetime.fromtimestamp(s, dt.UTC)) for s in range_s]
    times, kinds = satellite.find_events(place, *ends, altitude_degrees=least_deg)
    stamps = [time.utc_datetime().timestamp() for time in times]
    found = []
    for i in range(len(kinds) - 2):
        if list(kinds[i : i + 3]) == [0, 1, 2]:
            altitude, azimuth, distance = (satellite - place).at(times[i + 1]).altaz()
            found.append((stamps[i : i + 3], altitude.degrees, azimuth.degrees, distance.km))
    return found


@pytest.mark.parametrize("least_deg", [0.0, 10.0])
def test_that_skyfield_finds_the_same_passes(one_set, at, least_deg):
    flight, satellite = one_set
    start_s, end_s = at("2013-11-07T00:00:00"), at("2013-11-12T00:00:00")
    count = 0
    for lat, lon in [*PLACES, *random_places(25)]:
        ours = flight.passes(lat, lon, start_s, end_s, min_elevation_deg=least_deg)
        for times, altitude, azimuth, distance in skyfield_passes(
            satellite, lat, lon, (start_s, end_s), least_deg
        ):
            found = min(ours, key=lambda one: abs(one.culmination.utc_s - times[1]))
            low = altitude < least_deg + 0.05  # a grazing pass lasts as long as its height is sharp
            # Skyfield is sharp to half a second, in which one overhead moves half a degree
            higher = found.culmination.elevation_deg - altitude
            assert -0.02 < higher < (0.6 if altitude > 60.0 else 0.02)
            assert found.culmination.distance_km == pytest.approx(
                distance, abs=1.0 + distance / 500
            )
            if not low:
                assert found.rise.utc_s == pytest.approx(times[0], abs=0.5)
                assert found.set.utc_s == pytest.approx(times[2], abs=0.5)
            if altitude < 80.0:
                apart = (found.culmination.azimuth_deg - azimuth + 180) % 360 - 180
                assert abs(apart) < 2.5
            count += 1
    assert count > 400


def test_that_nothing_is_missed_or_made_up(one_set, at):
    """Every second of five days: the passes are exactly the times above the horizon."""
    flight, _ = one_set
    start_s, end_s = at("2013-11-07T00:00:00"), at("2013-11-12T00:00:00")
    path = flight.track(start_s, end_s, 1.0)
    for lat, lon in [*PLACES, *random_places(15)]:
        place = np.array(itrf_km(lat, lon))
        height = (path.r_itrf_km - place) @ np.array(up_at(lat, lon))
        above = np.zeros(path.utc_s.size, bool)
        for one in flight.passes(lat, lon, start_s, end_s):
            above |= (path.utc_s >= one.rise.utc_s) & (path.utc_s <= one.set.utc_s)
        wrong = (above != (height >= 0.0)) & (path.grade > 0)  # a leg has no last instant
        assert np.abs(height[wrong]).max(initial=0.0) < 0.001, (lat, lon)  # km


def test_that_a_pass_between_two_knots_is_found(one_set, at):
    """Straight aside of the station at half a minute, where it just peeps over the horizon."""
    flight, _ = one_set
    middle_s = at("2013-11-08T03:00:30")  # knots lie on whole minutes
    fix = flight.fix(middle_s)
    assert fix is not None
    r, v = np.array(fix.r_itrf_km), np.array(fix.v_itrf_km_s)
    up, across = r / np.linalg.norm(r), np.cross(r, v) / np.linalg.norm(np.cross(r, v))
    lengths_s = []
    for angle in np.radians(np.arange(19.8, 20.4, 0.001)):  # the horizon is some 20 degrees away
        lat, lon = place_of(tuple((np.cos(angle) * up + np.sin(angle) * across).tolist()))
        found = flight.passes(lat, lon, middle_s - 600.0, middle_s + 600.0)
        lengths_s.append(sum(one.set.utc_s - one.rise.utc_s for one in found))
    assert any(0.0 < length < 45.0 for length in lengths_s)
    # from one angle to the next the pass grows shorter without a break, then it is gone for good
    gone = lengths_s.index(0.0)
    assert all(now < before for before, now in pairwise(lengths_s[: gone + 1]))
    assert not any(lengths_s[gone:])
    assert lengths_s[gone - 1] < 45.0


def test_the_pass_at_the_pad_before_the_launch(sochi, at):
    """facts.md: the station passed 78 degrees high 5 min 40 s before liftoff (04:14:15)."""
    start_s, end_s = at("2013-11-07T03:50:00"), at("2013-11-07T04:30:00")
    (one,) = sochi.passes(45.92, 63.342, start_s, end_s, track="iss")
    assert one.culmination.elevation_deg == pytest.approx(78.0, abs=1.0)
    assert one.culmination.utc_s == pytest.approx(at("2013-11-07T04:08:35"), abs=15.0)
    assert not one.begins_before
    assert not one.ends_after


def test_that_the_launch_is_seen_to_begin_on_the_ground(sochi, at):
    """Seen from the pad the torch is up from liftoff on; before, it does not fly."""
    liftoff_s = sochi.mission.epoch_utc_s
    first = sochi.passes(45.92, 63.342, liftoff_s - 86400.0, liftoff_s + 3600.0)[0]
    assert first.begins_before
    assert first.rise.utc_s == pytest.approx(liftoff_s)
    assert first.rise.elevation_deg == pytest.approx(90.0)
    # 1,684 km downrange at cut-off (T+525 s), 200 km up: soon below the horizon of the pad
    assert 500.0 < first.set.utc_s - liftoff_s < 560.0
    assert not first.ends_after


def test_that_the_landing_ends_the_last_pass(sochi, at):
    last = sochi.passes(47.31517, 69.45966, at("2013-11-11T02:00:00"), at("2013-11-12T00:00:00"))
    assert len(last) == 1
    assert last[0].ends_after
    assert last[0].set.utc_s == pytest.approx(at("2013-11-11T02:49:00.1"), abs=0.2)
    assert sochi.passes(47.3, 69.4, at("2013-11-11T03:00:00"), at("2013-11-12T00:00:00")) == []


def test_that_what_stays_on_the_ground_has_no_passes(sochi, at):
    range_s = at("2013-11-07T00:00:00"), at("2013-11-12T00:00:00")
    assert sochi.passes(62.03, 129.72, *range_s, track="flame") == []


def test_that_ascent_and_descent_rise_when_the_path_says(sochi, at):
    """Places along the way: rise and set are where the elevation of `fix` changes its sign."""
    for start, end in (("07T04:00:00", "07T05:00:00"), ("11T01:50:00", "11T02:49:00")):
        for lat, lon in [(49.0, 73.0), (51.0, 85.0), (45.0, 64.5), (26.0, 37.0), *PLACES[4:9]]:
            span = at(f"2013-11-{start}"), at(f"2013-11-{end}")
            for one in sochi.passes(lat, lon, *span):
                edges = [(one.rise, one.begins_before, -1), (one.set, one.ends_after, 1)]
                for point, cut, sign in edges:
                    if cut:
                        continue
                    for step_s, above in ((-0.5 * sign, True), (0.5 * sign, False)):
                        fix = sochi.fix(point.utc_s + step_s)
                        assert fix is not None
                        look = look_at(fix.r_itrf_km, lat, lon)
                        assert (look.elevation_deg > 0.0) == above, (lat, lon, point)


def test_that_a_range_inside_a_pass_cuts_it_at_both_ends(sochi, at):
    whole = sochi.passes(55.754, 37.62, at("2013-11-08T00:00:00"), at("2013-11-09T00:00:00"))[0]
    start_s, end_s = whole.culmination.utc_s - 20.0, whole.culmination.utc_s + 10.0
    (part,) = sochi.passes(55.754, 37.62, start_s, end_s)
    assert (part.begins_before, part.ends_after) == (True, True)
    assert (part.rise.utc_s, part.set.utc_s) == (start_s, end_s)
    assert part.culmination.utc_s == pytest.approx(whole.culmination.utc_s, abs=0.01)
    assert part.rise.elevation_deg > 0.0
    half = sochi.passes(55.754, 37.62, end_s, end_s + 3600.0)[0]
    assert (half.begins_before, half.ends_after) == (True, False)
    assert half.culmination.utc_s == end_s  # it only sinks
    assert half.set.utc_s == pytest.approx(whole.set.utc_s, abs=0.01)


def test_that_visible_is_a_lit_torch_in_a_dark_sky(sochi, at):
    """Every second of every pass over some places in the evening and morning of five days."""
    from torchviewer.flight.sun import sun_direction, sun_elevation_deg

    seen = 0
    for lat, lon in [(55.754, 37.62), (28.6, -80.6), (51.48, 0.0), (35.7, 139.7), (-33.9, 151.2)]:
        for one in sochi.passes(lat, lon, at("2013-11-07T00:00:00"), at("2013-11-11T00:00:00")):
            for utc_s in np.arange(one.rise.utc_s + 0.5, one.set.utc_s - 0.5, 5.0).tolist():
                sun = sun_elevation_deg(lat, lon, sun_direction(utc_s))
                should = is_sunlit(sochi.fix(utc_s)) and sun < DARK_SUN_DEG
                does = any(a <= utc_s <= b for a, b in one.visible)
                edge = any(abs(utc_s - end) < 0.2 for pair in one.visible for end in pair)
                assert does == should or edge, (lat, lon, utc_s)
                seen += should
            assert one.rise.sky_dark == (one.rise.sun_elevation_deg < -6.0)
    assert seen > 100


def test_that_places_and_ranges_that_cannot_be_are_refused(sochi, at):
    now = at("2013-11-08T00:00:00")
    for lat, lon, end, least, words in (
        (90.1, 0.0, now + 1, 0.0, "latitude 90.1"),
        (float("nan"), 0.0, now + 1, 0.0, "latitude nan"),
        (0.0, 400.0, now + 1, 0.0, "longitude 400"),
        (0.0, float("nan"), now + 1, 0.0, "longitude nan"),
        (0.0, 0.0, now - 1, 0.0, "before the start"),
        (0.0, 0.0, float("nan"), 0.0, "no time"),
        (0.0, 0.0, now + 1, 90.0, "elevation 90"),
        (0.0, 0.0, now + 1, -1.0, "elevation -1"),
    ):
        with pytest.raises(ValueError, match=words):
            sochi.passes(lat, lon, now, end, min_elevation_deg=least)
    with pytest.raises(KeyError):
        sochi.passes(0.0, 0.0, now, now + 1, track="nothing")


def test_that_a_range_without_a_second_has_at_most_one_instant(sochi, at):
    now = at("2013-11-08T00:00:00")
    fix = sochi.fix(now)
    assert fix is not None
    for lat, lon, count in ((fix.lat_deg, fix.lon_deg, 1), (-fix.lat_deg, fix.lon_deg + 180, 0)):
        assert len(sochi.passes(lat, lon, now, now)) == count
