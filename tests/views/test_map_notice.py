"""What the map says at its lower end where the torch's place is not recorded."""

import pytest
from PySide6.QtCore import QRect, QRectF

from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState
from torchviewer.views import map_text
from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_marks import notice_rect
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_view import MapView

SIZE_PX = 1366, 768
READOUTS = QRect(14, 658, 837, 96)


def notice_of(world: MapView, state: MissionState) -> QRectF:
    above = QRectF(0, 0, world.width(), READOUTS.top())
    return notice_rect(above, map_text.not_recorded(state))


def written_on(world: MapView, rect: QRectF) -> list[str]:
    """What is written or marked there."""
    overlay = world._layers.overlay
    words = (
        *overlay.names.placed,
        *overlay.towns.placed,
        *overlay.ticks,
        *world._layers.words._names,
    )
    found = [one.id for one in words if one.rect.intersects(rect)]
    return found + [mark.ids[0] for mark in overlay.pictures.placed if mark.rect.intersects(rect)]


@pytest.mark.parametrize("projection", ["flat", "globe"])
@pytest.mark.parametrize("zoom", [2.0, 3.0, 5.0])
def test_that_nothing_is_written_below_the_notice(state, show_map, projection, zoom):
    state.seek(parse_time("2013-10-20T10:00:00Z", state.mission))
    world = show_map(state, *SIZE_PX, MapOptions(projection=projection))
    world.set_reserved([READOUTS])
    home = (GlobeView if projection == "globe" else FlatView).home(*SIZE_PX)
    for lat_deg, lon_deg in ((80.0, 40.0), (60.0, 50.0), (58.0, 38.0), (50.0, 66.0)):
        world.set_view(home.zoomed(zoom, 683, 384).centred(lat_deg, lon_deg))
        world.prepare_fully()
        world.grab()
        assert written_on(world, notice_of(world, state)) == []


def test_that_the_notice_takes_its_room_when_the_record_ends_and_gives_it_back(
    mission, flight, look, show_map, qtbot
):
    now_s = 0.0
    state = MissionState(mission, flight, mono_s=lambda: now_s)
    begins_utc_s = next(
        utc_s
        for utc_s in range(int(mission.span.start_utc_s), int(mission.span.end_utc_s), 60)
        if flight.fix(float(utc_s)) is not None
    )
    world = show_map(state, *SIZE_PX)
    world.set_reserved([READOUTS])
    notice = notice_of(world, state)
    for start_utc_s, rate in ((begins_utc_s - 61.0, 60.0), (begins_utc_s + 61.0, -60.0)):
        state.seek(start_utc_s)
        state.set_rate(rate)
        state.play()
        for _ in range(180):
            now_s += 1 / 60
            state.tick()
        taken = world._layers._taken(world._scene_now())
        is_recorded = rate > 0
        assert (state.moment.fix is not None) == is_recorded
        assert any(rect.contains(notice) for rect in taken) != is_recorded
        world.grab()
        key = world._layers.overlay._key
        assert any(QRectF(*rect).contains(notice) for rect in key.taken) != is_recorded
        state.pause()
