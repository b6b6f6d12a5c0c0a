"""The map where the position is not recorded: a decayed orbit, a gap, no orbit at all."""

import datetime as dt
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from torchviewer.flight.flight import Flight
from torchviewer.mission.story import Mission
from torchviewer.state.mission_state import MissionState
from torchviewer.views import map_text
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_view import MapView

DAY = dt.datetime(2013, 11, 7, tzinfo=dt.UTC)
DAY_S = DAY.timestamp()
PROJECTIONS = ["flat", "globe"]


def with_checksum(line: str) -> str:
    """The digits of a line, a minus counting 1, modulo 10 (the two-line format)."""
    return line + str(sum(int(c) if c.isdigit() else c == "-" for c in line) % 10)


def elements(drag: str, turns_a_day: float) -> str:
    """A set of midnight; with much drag so low an orbit ends the same day."""
    first = f"1 25544U 98067A   13311.00000000  .00000000  00000-0  {drag} 0  001"
    second = f"2 25544  51.6500 100.0000 0005000  90.0000 270.0000 {turns_a_day:11.8f}    1"
    return "\n".join(with_checksum(line) for line in (first, second)) + "\n"


def mission_of(folder: Path, legs: list[dict[str, Any]]) -> Mission:
    whole = {"start": DAY, "end": DAY + dt.timedelta(days=1)}
    data = {
        "schema": 1, "id": "small", "language": "en", "title": "Small", "subtitle": "Small",
        "summary": "Small", "epoch": DAY, "start_at": DAY, "subject": "it", "span": whole,
        "home": whole, "sources": {"us": {"name": "Ourselves"}},
        "places": {
            "pad": {"name": "Pad", "lat": 45.92, "lon": 63.342, "sources": ["us"], "label": 1}
        },
        "tracks": {"it": {"title": "It", "vehicle": "it", "legs": legs}},
    }  # fmt: skip
    built = Mission.model_validate(data, context={"language": "en"})
    built._folder = folder
    return built


def orbit(start_h: float, end_h: float, file: str = "it.tle") -> dict[str, Any]:
    return {
        "kind": "orbit", "start": DAY + dt.timedelta(hours=start_h),
        "end": DAY + dt.timedelta(hours=end_h), "elements": file, "catalogue_number": 25544,
    }  # fmt: skip


@pytest.fixture
def decaying(tmp_path: Path) -> Flight:
    """A mission whose only orbit comes down during the day (SGP4's error 6)."""
    (tmp_path / "it.tle").write_text(elements("50000-1", 16.35))
    return Flight(mission_of(tmp_path, [orbit(0, 23)]))


@pytest.fixture
def torn(tmp_path: Path) -> Flight:
    """A mission with a gap from 8 to 10 o'clock."""
    (tmp_path / "it.tle").write_text(elements("10000-4", 15.5))
    return Flight(mission_of(tmp_path, [orbit(0, 8), orbit(10, 23)]))


def end_of(flight: Flight) -> float:
    """The last whole minute at which there is a position."""
    minutes = [flight.fix(DAY_S + 60.0 * m) is not None for m in range(23 * 60)]
    last = minutes.index(False) - 1
    assert last > 60  # an orbit at least
    return DAY_S + 60.0 * last


class World:
    def __init__(self, flight: Flight, qtbot, projection: str) -> None:
        self.now_s = 0.0
        self.qtbot = qtbot
        self.state = MissionState(flight.mission, flight, mono_s=lambda: self.now_s)
        self.map = MapView(self.state)
        qtbot.addWidget(self.map)
        self.map.resize(800, 400)
        self.map.set_options(MapOptions(projection=projection, imagery=False))
        self.map.prepare_fully()
        with qtbot.waitExposed(self.map):
            self.map.show()

    def play(self, frames: int, rate: float = 60.0) -> None:
        self.state.set_rate(rate)
        self.state.play()
        for _ in range(frames):
            self.now_s += 1 / 60
            self.state.tick()
            QTest.qWait(0)

    def check_no_trace(self) -> None:
        # a glide may be under way, and one projection melting into the other
        self.qtbot.waitUntil(lambda: self.map._moves.at_rest and not self.map._fade.running)
        QTest.qWait(0)
        in_parts = self.map.backingStore().paintDevice().copy()
        self.map.update()
        QTest.qWait(0)
        assert self.map.backingStore().paintDevice().copy() == in_parts


@pytest.fixture(params=PROJECTIONS)
def projection(request) -> str:
    return request.param


def test_that_a_decayed_orbit_ends_the_path_where_it_ended(
    look, decaying: Flight, projection: str, qtbot
) -> None:
    end_utc_s = end_of(decaying)
    world = World(decaying, qtbot, projection)
    world.state.seek(end_utc_s - 30.0)
    assert world.map.torch_position is not None
    before = world.map.torch_position
    world.play(120)  # two minutes, the end among them
    assert world.state.utc_s > end_utc_s + 60.0
    assert decaying.fix(world.state.utc_s) is None
    assert world.map.torch_position is None
    assert world.map.callout_rect.isEmpty()
    world.check_no_trace()
    world.state.pause()
    # the flown path ends there: nothing leads to (0, 0)
    path = world.map._layers.overlay.shown_path()
    runs = list(path.runs())
    assert runs
    assert end_utc_s - 60 <= runs[-1].utc_s[-1] <= end_utc_s + 60
    assert all(np.isfinite(run.lat_deg).all() and np.isfinite(run.lon_deg).all() for run in runs)
    assert math.isfinite(before.x() + before.y())


def test_that_the_map_says_that_the_position_is_not_recorded(
    look, decaying: Flight, projection: str, qtbot, monkeypatch
) -> None:
    said = []
    monkeypatch.setattr(
        "torchviewer.views.map_marks.draw_notice", lambda _p, _r, text: said.append(text)
    )
    world = World(decaying, qtbot, projection)
    world.state.seek(end_of(decaying) - 60.0)
    world.map.grab()
    assert said == []
    world.state.seek(end_of(decaying) + 3600.0)
    world.map.grab()
    assert said[-1] == map_text.not_recorded(world.state)
    assert "not recorded" in said[-1]
    assert "not recorded" in world.map.accessibleDescription()


def test_that_the_rest_of_the_map_goes_on_without_a_position(
    look, decaying: Flight, projection: str, qtbot
) -> None:
    world = World(decaying, qtbot, projection)
    world.state.seek(end_of(decaying) + 3600.0)
    now = world.state.utc_s
    world.play(30, rate=600.0)
    assert world.state.utc_s == pytest.approx(now + 300.0)  # the clock goes on
    assert world.map._buttons.lost.isHidden()  # there is nothing to bring back
    before = world.map.view
    world.map.set_following(True)
    for ask in (world.map.zoom_in, world.map.zoom_out, world.map.turn_projection,
                world.map.turn_projection, world.map.zoom_home):  # fmt: skip
        ask()
        QTest.qWait(1)
    QTest.mouseMove(world.map, QPoint(400, 200))
    assert world.state.enquiry.preview_utc_s is None
    assert not world.map.grab().isNull()
    world.map.set_view(before)
    world.check_no_trace()
    world.state.pause()
    world.state.seek(DAY_S + 1800.0)
    qtbot.waitUntil(lambda: world.map.torch_position is not None)  # a globe turns to it


def test_that_a_gap_is_left_open(look, torn: Flight, projection: str, qtbot) -> None:
    world = World(torn, qtbot, projection)
    world.state.seek(DAY_S + 8 * 3600 - 20)
    world.play(40)
    assert world.map.torch_position is None
    world.check_no_trace()
    world.state.pause()
    world.state.seek(DAY_S + 10 * 3600 + 1200)
    world.map.grab()
    for run in world.map._layers.overlay.shown_path().runs():
        assert not run.utc_s[0] < DAY_S + 9 * 3600 < run.utc_s[-1]
    world.state.seek(DAY_S + 10 * 3600 - 20)
    world.play(40)
    fix = world.state.moment.fix
    assert fix is not None
    visible = world.map.view.sees(fix.lat_deg, fix.lon_deg)
    assert (world.map.torch_position is not None) == visible
    world.check_no_trace()
    world.state.pause()


@pytest.mark.parametrize("when", [0.0, 3600.0 * 9, 3600.0 * 23.5])
def test_that_only_finite_numbers_are_painted(
    look, torn: Flight, decaying: Flight, projection: str, qtbot, *, when: float
) -> None:
    for flight in (torn, decaying):
        world = World(flight, qtbot, projection)
        world.state.seek(DAY_S + when)
        scene = world.map._scene_now()
        marks = [*scene.others, *([scene.torch] if scene.torch else [])]
        assert all(math.isfinite(mark.x + mark.y) for mark in marks)
        for rect in (*world.map.tick_rects, *world.map.label_rects.values()):
            assert all(map(math.isfinite, rect.getRect()))
