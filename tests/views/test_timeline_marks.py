"""The events of a lane as sorted columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.mission.event_columns import EventColumns
from torchviewer.mission.happenings import Event
from torchviewer.mission.records import Text
from torchviewer.views.timeline_marks import EventTable
from torchviewer.views.timeline_scale import Scale

TITLE = Text({"en": "Something"})


def event(start, end=None, precision="min", weight=3, group="flight"):
    return Event.model_construct(
        id=f"e{start}", start_utc_s=float(start), end_utc_s=end, precision=precision,
        weight=weight, group=group, status="reported", title=TITLE, text=TITLE,
    )  # fmt: skip


def table_of(events, groups=()):
    return EventTable(EventColumns(events), groups)


@pytest.mark.parametrize("copies", [1, 1000])
def test_that_a_lane_without_groups_shows_all_events(copies):
    events = [event(1), event(2, group="eva"), event(3, group="relay")] * copies
    shown = {groups: list(table_of(events, groups).marks(1.0).events) for groups in ((), ("eva",))}
    assert len(shown[()]) == len(events)
    assert shown["eva",] == [events[1]] * copies
    assert not list(table_of(events, ("nobody",)).marks(1.0).events)


def test_that_an_hour_is_a_mark_from_afar_and_an_area_from_near():
    table = table_of([event(1000, precision="h")])
    far, near = 1 / 3600, 1.0
    assert len(table.marks(far).anchors) == 1
    assert len(table.areas(far).starts) == 0
    assert len(table.marks(near).anchors) == 0
    assert len(table.areas(near).starts) == 1


def test_that_a_vague_mark_stands_amid_its_hour():
    assert list(table_of([event(1000, precision="h")]).marks(1 / 3600).anchors) == [2800.0]


def test_that_the_heaviest_speaks_for_a_cluster():
    table = table_of([event(1), event(2, weight=2), event(3, weight=1), event(4, weight=1)])
    marks = table.marks(1.0)
    assert marks.best(0, 4) == 2
    assert marks.best(0, 2) == 1
    assert marks.best(0, 1) == 0


spans = st.lists(st.tuples(st.integers(0, 900), st.integers(1, 400)), min_size=1, max_size=60)


@given(spans)
def test_that_merged_areas_cover_exactly_what_the_areas_cover(found):
    table = table_of([event(start, float(start + long)) for start, long in found])
    scale = Scale(200.0, 800.0, 0.0, 6000.0)
    merged = table.areas(scale.px_per_s).merged(scale)
    for utc_s in range(201, 800):
        inside = utc_s + 0.5
        is_covered = any(start < inside < start + long for start, long in found)
        assert is_covered == any(start < inside < end for start, end in merged)


@given(spans)
def test_that_no_area_in_view_is_missed(found):
    table = table_of([event(start, float(start + long)) for start, long in found])
    scale = Scale(200.0, 800.0, 0.0, 600.0)
    areas = table.areas(scale.px_per_s)
    first, stop = areas.visible(scale)
    for index, item in enumerate(areas.events):
        if item.latest_utc_s > 200.0 and item.start_utc_s <= 800.0:
            assert first <= index < stop
