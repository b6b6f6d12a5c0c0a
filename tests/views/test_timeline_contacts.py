"""The lane of contact windows on the timeline."""

import itertools
from types import SimpleNamespace

import pytest

from torchviewer.flight.contacts import Contact
from torchviewer.flight.flight import Flight
from torchviewer.mission.mission_file import read_mission
from torchviewer.mission.resources import resource
from torchviewer.views.timeline_contacts import ContactSeries, contact_tip, joined
from torchviewer.views.timeline_scale import Scale
from torchviewer.views.timeline_series import SUNLIGHT_PIECE_S


def window(site: str, start: float, end: float) -> Contact:
    return Contact(site, start, end, 45.0)


def test_that_windows_that_overlap_are_joined():
    windows = [window("a", 0, 10), window("b", 5, 8), window("c", 9, 20), window("a", 30, 40)]
    assert joined(windows) == [(0, 20), (30, 40)]
    assert joined([]) == []


@pytest.fixture(scope="module")
def flight() -> Flight:
    return Flight(read_mission(resource("missions/sochi-torch-2013")))


def test_that_the_bars_are_the_union_of_the_windows(flight: Flight):
    start = flight.mission.epoch_utc_s + 86400.0
    scale = Scale(start, start + 86400.0, 0.0, 2000.0)
    series = ContactSeries(flight, flight.mission.tracks["torch"], None)
    while (number := next(series.missing(scale), None)) is not None:
        series.compute(number)
    ranges = series.ranges(scale)
    contacts = flight.contacts(start, start + 86400.0)
    assert contacts
    for contact in contacts:
        middle = (contact.start_utc_s + contact.end_utc_s) / 2
        assert any(begin <= middle <= end for begin, end in ranges)
    assert all(after[0] > before[1] for before, after in itertools.pairwise(ranges))
    # no bar without a window
    for begin, end in ranges:
        if start < begin and end < start + 86400.0:
            inside = [one for one in contacts if begin - 1 <= one.start_utc_s <= end]
            assert min(one.start_utc_s for one in inside) == pytest.approx(begin, abs=0.01)
            assert max(one.end_utc_s for one in inside) == pytest.approx(end, abs=0.01)


def test_that_a_window_across_two_pieces_is_told_whole():
    edge = 10 * SUNLIGHT_PIECE_S
    whole = (edge - 200.0, edge + 300.0)

    def contacts(start, end, track):
        first, last = max(start, whole[0]), min(end, whole[1])
        return [window("a", first, last)] if last > first else []

    series = ContactSeries(SimpleNamespace(contacts=contacts), None, None)
    for number in (9, 10):
        series.compute(number)
    (found,) = series.contacts(edge + 100.0, edge + 101.0)
    assert (found.start_utc_s, found.end_utc_s) == whole
    assert series.contacts(edge + 400.0, edge + 500.0) == []


def test_that_the_tip_names_the_sites_and_what_is_not_known(flight: Flight, qtbot):
    liftoff = flight.mission.epoch_utc_s
    scale = Scale(liftoff, liftoff + 3600.0, 0.0, 1800.0)
    series = ContactSeries(flight, flight.mission.tracks["torch"], None)
    while (number := next(series.missing(scale), None)) is not None:
        series.compute(number)
    words = contact_tip(series, flight.mission, scale, scale.x_px(liftoff + 120.0), "en")
    assert "Baikonur Cosmodrome" in words
    assert "not recorded" in words
    quiet = next(
        utc_s
        for utc_s in range(int(liftoff), int(liftoff) + 3600, 30)
        if not any(a - 30 <= utc_s <= b + 30 for a, b in series.ranges(scale))
    )
    assert contact_tip(series, flight.mission, scale, scale.x_px(quiet), "en") == ""
