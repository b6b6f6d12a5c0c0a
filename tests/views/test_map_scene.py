"""What moves on the map, and where it is."""

import math

import pytest

from torchviewer.flight.earth import itrf_km
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_marks import APART_PX, CRAFT_REACH_PX
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_scene import changed_rects, moved_px, scene_at


def view_of(kind: type, lat: float = 0.0, lon: float = 0.0) -> MapFrame:
    return kind.home(900, 450).centred(lat, lon)


@pytest.mark.parametrize("kind", [FlatView, GlobeView])
def test_that_marks_lie_where_the_flight_says(state: MissionState, kind: type) -> None:
    state.seek(parse_time("2013-11-07T06:00:00Z", state.mission))
    fix = state.moment.fix
    scene = scene_at(state, view_of(kind, fix.lat_deg, fix.lon_deg))
    tracks = {
        track.role: state.flight.fix(state.utc_s, name)
        for name, track in state.mission.tracks.items()
    }
    assert (scene.torch.lat_deg, scene.torch.lon_deg) == (fix.lat_deg, fix.lon_deg)
    station = next(mark for mark in scene.others if mark.kind == "station")
    assert (station.lat_deg, station.lon_deg) == (
        tracks["station"].lat_deg,
        tracks["station"].lon_deg,
    )
    assert (station.x, station.y) == pytest.approx(
        scene.view.place(station.lat_deg, station.lon_deg)
    )


def test_that_the_flame_at_the_pole_stands_at_the_edge_of_a_flat_map_and_nowhere_else(
    state: MissionState,
) -> None:
    # the mission's facts: at the North Pole from 12:37 on 19 October by Moscow's clocks
    state.seek(parse_time("2013-10-20T00:00:00Z", state.mission))

    def flame(view: FlatView) -> float:
        return next(mark for mark in scene_at(state, view).others if mark.kind == "flame").y

    near = FlatView.home(1094, 575).zoomed(4.0, 547, 0).centred(90.0, 0.0)
    edge = near.y_px(90.0)
    assert edge == pytest.approx(0.0)
    assert flame(near) == pytest.approx(CRAFT_REACH_PX)
    for down_px in (CRAFT_REACH_PX, 100.0, 1000.0):
        view = near.panned(0.0, -down_px)
        assert flame(view) == pytest.approx(CRAFT_REACH_PX - down_px)


def test_that_a_torch_behind_the_globe_hides_nothing_before_it(state: MissionState) -> None:
    """Turned so that the torch would shine through just where the flame is."""
    flame = next(m for m in scene_at(state, view_of(FlatView)).others if m.kind == "flame")
    fix = state.moment.fix
    # seen along the line that leads from one through the Earth to the other
    ends = [
        itrf_km(*place) for place in ((flame.lat_deg, flame.lon_deg), (fix.lat_deg, fix.lon_deg))
    ]
    x, y, z = (a - b for a, b in zip(*ends, strict=True))
    view = view_of(
        GlobeView, math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))
    )
    shines_x, shines_y = view.place(fix.lat_deg, fix.lon_deg)
    flame_x, flame_y = view.place(flame.lat_deg, flame.lon_deg)
    assert math.hypot(shines_x - flame_x, shines_y - flame_y) < APART_PX / 2
    scene = scene_at(state, view)
    assert scene.behind
    assert "flame" in [mark.kind for mark in scene.others]


@pytest.mark.parametrize("kind", [FlatView, GlobeView])
def test_that_of_marks_on_top_of_each_other_only_the_first_is_drawn(
    state: MissionState, kind: type
) -> None:
    for when in ("2013-11-07T06:00:00Z", "2013-11-08T12:00:00Z", "eva_handover"):
        state.seek(parse_time(when, state.mission))
        fix = state.moment.fix
        scene = scene_at(state, view_of(kind, fix.lat_deg, fix.lon_deg))
        marks = [scene.torch, *scene.others]
        for index, one in enumerate(marks):
            for other in marks[index + 1 :]:
                assert math.hypot(one.x - other.x, one.y - other.y) > APART_PX


def test_that_a_torch_on_the_far_side_is_behind_and_has_no_mark(state: MissionState) -> None:
    fix = state.moment.fix
    opposite = view_of(GlobeView, -fix.lat_deg, fix.lon_deg + 180.0)
    scene = scene_at(state, opposite)
    assert scene.torch is None
    assert scene.behind
    assert not scene_at(state, view_of(GlobeView, fix.lat_deg, fix.lon_deg)).behind


@pytest.mark.parametrize("kind", [FlatView, GlobeView])
def test_that_the_ring_of_error_is_as_wide_as_the_error(state: MissionState, kind: type) -> None:
    state.seek(parse_time("T+00:04:00", state.mission))
    fix = state.moment.fix
    view = view_of(kind).zoomed(20.0, 450, 225).centred(fix.lat_deg, fix.lon_deg)
    torch = scene_at(state, view).torch
    # a degree of arc is 111.2 km on a sphere of 6371 km
    assert torch.ring_px == pytest.approx(fix.error_km / 111.195 * view.px_per_deg, rel=1e-3)
    assert scene_at(state, view_of(kind, fix.lat_deg, fix.lon_deg)).torch.ring_px in (
        0.0, pytest.approx(fix.error_km / 111.195 * view_of(kind).px_per_deg, rel=1e-3),
    )  # fmt: skip


@pytest.mark.parametrize("kind", [FlatView, GlobeView])
def test_that_what_changed_covers_where_marks_were_and_are(state: MissionState, kind: type) -> None:
    fix = state.moment.fix
    view = view_of(kind, fix.lat_deg, fix.lon_deg)
    before = scene_at(state, view)
    state.step(120.0)
    now = scene_at(state, view)
    assert 0 < moved_px(before, now) < 60
    rects = changed_rects(before, now)
    marks = {before.torch, *before.others} ^ {now.torch, *now.others}
    assert len(marks) >= 2  # what has stayed where it was need not be painted anew
    for mark in marks:
        assert any(rect.contains(mark.x, mark.y) for rect in rects)
    assert moved_px(before, before) == 0.0
    assert moved_px(before, scene_at(state, view_of(kind, -fix.lat_deg, fix.lon_deg))) > 0
