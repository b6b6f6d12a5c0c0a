"""Sunlight and altitude, computed piece by piece."""

from types import SimpleNamespace

import numpy as np
import pytest

from torchviewer.mission.legs import PlaceLeg, Track
from torchviewer.mission.records import Text
from torchviewer.views.timeline_scale import Scale
from torchviewer.views.timeline_series import (
    SAMPLES,
    SUNLIGHT_PIECE_S,
    AltitudeSeries,
    SunlightSeries,
    recorded_pieces,
)
from torchviewer.views.timeline_sky import blocks

DAY_S = 86400.0


def leg(start, end):
    return PlaceLeg.model_construct(
        kind="place", place="pad", start_utc_s=start, end_utc_s=end, sources=()
    )


def track_of(*spans):
    legs = tuple(leg(*span) for span in spans)
    return Track.model_construct(title=Text({"en": "Torch"}), vehicle="torch", legs=legs)


class SquareFlight:
    """Lit for the first half of every hour; 100 km high, nowhere from 300 s to 600 s."""

    def __init__(self):
        self.asked = []

    def sunlight(self, start, end, track=None):
        self.asked.append((start, end))
        hours = range(int(start // 3600), int(end // 3600))
        return [(hour * 3600.0, hour * 3600.0 + 1800.0) for hour in hours]

    def track(self, start, end, step, track=None):
        self.asked.append((start, end))
        utc_s = np.arange(start, end + step / 2, step)
        alt_km = np.full(utc_s.shape, 100.0)
        alt_km[(utc_s >= 300.0) & (utc_s < 600.0)] = np.nan
        return SimpleNamespace(utc_s=utc_s, alt_km=alt_km)


def computed(series, scale):
    while (key := next(series.missing(scale), None)) is not None:
        series.compute(key)
    return series


def test_that_nothing_is_asked_of_what_is_not_recorded():
    scale = Scale(0.0, 10 * DAY_S, 0.0, 1000.0)
    track = track_of((DAY_S, 2 * DAY_S), (5 * DAY_S, 5 * DAY_S + 60.0))
    assert list(recorded_pieces(track, scale, DAY_S / 2)) == [2, 3, 10]


def test_that_a_piece_shared_by_two_legs_is_asked_once():
    scale = Scale(0.0, DAY_S, 0.0, 1000.0)
    track = track_of((0.0, 100.0), (100.0, 200.0))
    assert list(recorded_pieces(track, scale, 3600.0)) == [0]


def test_that_sunlight_is_joined_where_pieces_meet():
    scale = Scale(0.0, 2 * SUNLIGHT_PIECE_S, 0.0, 1000.0)
    flight = SimpleNamespace(sunlight=lambda start, end, track: [(start, end)])
    series = computed(SunlightSeries(flight, track_of((0.0, DAY_S)), None), scale)
    assert series.ranges(scale) == [(0.0, 2 * SUNLIGHT_PIECE_S)]


def test_that_pieces_are_computed_once():
    scale, flight = Scale(0.0, DAY_S, 0.0, 1000.0), SquareFlight()
    series = computed(SunlightSeries(flight, track_of((0.0, DAY_S)), None), scale)
    computed(series, scale)
    assert len(flight.asked) == DAY_S / SUNLIGHT_PIECE_S


def test_that_the_curve_is_broken_where_the_position_is_not_recorded():
    scale = Scale(0.0, 2000.0, 0.0, 1000.0)
    series = computed(AltitudeSeries(SquareFlight(), track_of((0.0, 2000.0)), None), scale)
    instants = [
        piece.start_utc_s + seconds
        for piece in series.pieces(scale)
        for line in piece.lines
        for seconds, _ in line
    ]
    assert instants
    assert not [utc_s for utc_s in instants if 300.0 <= utc_s < 600.0]


def test_that_the_old_curve_stays_until_the_new_one_is_there():
    flight, track = SquareFlight(), track_of((0.0, DAY_S))
    wide, near = Scale(0.0, DAY_S, 0.0, 1000.0), Scale(7000.0, 9000.0, 0.0, 1000.0)
    series = computed(AltitudeSeries(flight, track, None), wide)
    assert AltitudeSeries.step_s(wide) != AltitudeSeries.step_s(near)
    assert series.pieces(near)


def test_that_the_height_of_the_lane_is_a_round_figure_above_the_curve():
    series = AltitudeSeries(SquareFlight(), track_of((0.0, DAY_S)), None)
    assert series.top_km is None
    series.survey()
    assert series.top_km == 150.0


def test_that_a_piece_reaches_to_the_next():
    scale = Scale(0.0, 2000.0, 0.0, 1000.0)
    flight = SquareFlight()
    computed(AltitudeSeries(flight, track_of((0.0, 2000.0)), None), scale)
    step = AltitudeSeries.step_s(scale)
    for start, end in flight.asked:
        assert end - start == step * SAMPLES


def test_that_light_too_quick_to_draw_becomes_a_band():
    ranges = [(hour * 3600.0, hour * 3600.0 + 1800.0) for hour in range(240)]
    near, far = Scale(0.0, DAY_S, 0.0, 1000.0), Scale(0.0, 10 * DAY_S, 0.0, 240.0)
    assert len(blocks(ranges, near)) == 24
    assert [is_band for _, _, is_band in blocks(ranges, near)] == [False] * 24
    assert len(blocks(ranges, far)) == 1
    assert blocks(ranges, far)[0][2]


def test_that_nights_about_as_short_as_those_too_fine_are_not_drawn_either():
    scale = Scale(0.0, 1000.0, 0.0, 1000.0)
    ranges = [(0.0, 60.0), (61.9, 120.0), (122.1, 180.0), (400.0, 460.0)]
    assert blocks(ranges, scale) == [(0.0, 180.0, True), (400.0, 460.0, False)]


@pytest.mark.parametrize("start", [-50.0, 0.0, 50.0])
def test_that_blocks_stay_inside_the_lane(start):
    scale = Scale(0.0, 100.0, 10.0, 100.0)
    for left, right, _ in blocks([(start, start + 100.0)], scale):
        assert left >= 10.0
        assert right <= 110.0
