"""A map that follows a clock too fast for it goes out, turns along, and comes back."""

import math
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState
from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_motion import Glide
from torchviewer.views.map_options import ORBIT_S, MapOptions
from torchviewer.views.map_projection import FlatView, wrapped_deg
from torchviewer.views.map_view import MapView

PROJECTIONS = ["flat", "globe"]
FAST = [60.0, 600.0, 3600.0, -3600.0]
CLOSE, CLOSEST = 8.0, 80.0  # times as close as the whole world
FRAME_S = 1 / 60
LEFT, AT = Qt.MouseButton.LeftButton, QPoint(60, 60)


class Played:
    """A map that follows the torch; the clock is in the test's hands."""

    def __init__(self, mission, flight, qtbot, projection: str, size=(800, 400)) -> None:
        self.now_s = 0.0
        self.state = MissionState(mission, flight, mono_s=lambda: self.now_s)
        self.state.seek(parse_time("2013-11-09T15:30:00Z", mission))
        self.map = MapView(self.state)
        qtbot.addWidget(self.map)
        self.map.resize(*size)
        self.map.set_options(MapOptions(projection=projection, imagery=False))
        self.map.prepare_fully()
        with qtbot.waitExposed(self.map):
            self.map.show()
        self.moves = self.map._moves
        self.map.set_view(self.moves.home())

    def come_closer(self, factor: float) -> None:
        middle = self.moves.middle
        self.map.set_view(self.map.view.zoomed(factor, middle.x(), middle.y()))
        self.map.set_following(True)
        self.rest()

    def play(self, rate: float, frames: int):
        """Each frame's view, as the clock runs."""
        self.state.set_rate(rate)
        self.state.play()
        for _ in range(frames):
            self.now_s += FRAME_S
            self.state.tick()
            QTest.qWait(5)
            yield self.map.view

    def stand(self) -> None:
        self.state.pause()
        self.rest()

    def rest(self) -> None:
        for _ in range(500):
            if self.moves.at_rest:
                return
            QTest.qWait(10)
        raise AssertionError("the map does not come to rest")


@pytest.fixture(params=PROJECTIONS)
def played(request, look, mission, flight, qtbot) -> Played:
    return Played(mission, flight, qtbot, request.param)


@pytest.fixture
def narrow(look, mission, flight, qtbot) -> Played:
    """A flat map as high as the Earth and 120 degrees wide."""
    return Played(mission, flight, qtbot, "flat", (240, 360))


@pytest.fixture
def globe(look, mission, flight, qtbot) -> Played:
    return Played(mission, flight, qtbot, "globe")


@pytest.fixture
def flat(look, mission, flight, qtbot) -> Played:
    return Played(mission, flight, qtbot, "flat")


@pytest.fixture
def glides(monkeypatch: pytest.MonkeyPatch) -> list:
    """Every glide that begins."""
    begun, start = [], Glide.start
    monkeypatch.setattr(Glide, "start", lambda self, way: (begun.append(way), start(self, way))[1])
    return begun


@pytest.mark.parametrize("zoom", [1.0, CLOSE, CLOSEST])
@pytest.mark.parametrize("rate", FAST)
def test_that_the_torch_is_in_view_in_every_frame(
    played: Played, rate: float, zoom: float, glides: list
) -> None:
    """And the map sets off at most three times a second (WCAG 2.3.1 allows no more flashes)."""
    played.come_closer(zoom)
    glides.clear()
    for _ in played.play(rate, 90):
        assert not played.moves.torch_is_lost
    assert played.map.following
    assert len(glides) <= 90 * FRAME_S * 3 + 1
    played.stand()


@pytest.mark.parametrize("rate", FAST)
def test_that_the_torch_is_in_view_on_a_narrow_map(narrow: Played, rate: float) -> None:
    assert narrow.map.view.shows_whole_world
    for _ in narrow.play(rate, 90):
        assert not narrow.moves.torch_is_lost
    narrow.stand()


def test_that_a_narrow_map_offers_to_follow(narrow: Played) -> None:
    """It shows the world from pole to pole, but not all around: the torch can leave it."""
    narrow.map.set_following(False)
    assert not narrow.map._buttons.lost.isHidden()


@pytest.mark.parametrize("rate", [600.0, 3600.0])
def test_that_a_map_that_went_out_comes_back_as_close_as_it_was(
    played: Played, rate: float
) -> None:
    played.come_closer(CLOSEST)
    close = played.map.view.px_per_deg
    out = list(played.play(rate, 60))[-1].px_per_deg
    assert out < close / 5
    played.stand()
    assert played.map.view.px_per_deg == pytest.approx(close)
    assert not played.moves.torch_is_lost


def test_that_a_map_goes_out_no_farther_than_the_rate_asks_for(flat: Played) -> None:
    """The torch takes four seconds across it; at a tenth of the rate it is ten times as close."""
    flat.come_closer(CLOSEST)
    for rate in (600.0, 60.0, 600.0):
        view = list(flat.play(rate, 60))[-1]
        wide_deg = view.width_px / view.px_per_deg
        assert wide_deg == pytest.approx(4.0 * rate * 360.0 / ORBIT_S)
    flat.stand()


def test_that_at_the_fastest_rate_a_flat_map_shows_the_world_as_at_home(flat: Played) -> None:
    flat.come_closer(CLOSE)
    for _ in flat.play(3600.0, 60):
        pass
    flat.rest()
    home = FlatView.home(800, 400, flat.moves.low_px)
    assert flat.map.view.centre_lon_deg == pytest.approx(home.centre_lon_deg)
    assert flat.map.view.px_per_deg == pytest.approx(home.px_per_deg)
    flat.stand()


@pytest.mark.parametrize("rate", [3600.0, -3600.0])
def test_that_a_globe_turns_evenly_below_a_torch_too_fast_for_it(
    globe: Played, rate: float
) -> None:
    """The torch stays on the middle meridian, the equator in the middle: nothing swings."""
    for _ in globe.play(rate, 90):
        pass
    assert not globe.moves._glide.running
    views = list(globe.play(rate, 90))
    assert all(view.shows_whole_world and view.centre_lat_deg == 0.0 for view in views)
    turns = [
        math.copysign(1, rate) * wrapped_deg(after.centre_lon_deg - before.centre_lon_deg)
        for before, after in pairwise(views)
    ]
    even_deg = abs(rate) * FRAME_S * 360.0 / ORBIT_S
    # along the orbit; at 51.6 degrees a degree of it is 1 / cos(51.6) of longitude
    assert all(0.5 * even_deg < turn < 1.7 * even_deg for turn in turns)
    assert globe.map.view.place(*globe.moves._torch)[0] == pytest.approx(400.0)
    globe.stand()


def test_that_with_less_motion_a_globe_turns_in_few_large_steps(
    globe: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Glide, "still", property(lambda _glide: True))
    views = []
    for view in globe.play(3600.0, 180):
        views.append(view)
        assert not globe.moves.torch_is_lost
    steps = sum(before != after for before, after in pairwise(views))
    assert 3 <= steps <= 3 * 180 * FRAME_S
    globe.stand()


def test_that_a_globe_does_not_turn_under_a_hand(globe: Played) -> None:
    for _ in globe.play(3600.0, 60):
        pass
    QTest.mousePress(globe.map, LEFT, pos=AT)
    held = globe.map.view
    assert all(view == held for view in globe.play(3600.0, 30))
    QTest.mouseRelease(globe.map, LEFT, pos=AT)
    globe.stand()


@pytest.mark.parametrize("zoom", [1.0, CLOSE])
def test_that_a_map_goes_out_between_the_stays_of_a_story_and_comes_back(
    played: Played, zoom: float
) -> None:
    """Told in three minutes; what is not shown jumps instead of gliding, and is asked each frame.

    A globe rests where the torch flies faster than 480 degrees a second: it would flash.
    """
    played.come_closer(zoom)
    close = played.map.view.px_per_deg
    played.map.hide()
    played.state.seek(parse_time("2013-11-07T02:00:00Z", played.state.mission))
    played.moves.keep_torch_in_view()
    played.state.pace.set_minutes(3)
    played.state.play()
    scales, dizzy = [], 0
    for _ in range(round(45.0 / FRAME_S)):
        before = played.map.view
        played.now_s += FRAME_S
        played.state.tick()
        played.moves.keep_torch_in_view()
        if isinstance(before, GlobeView) and played.state.pace.rate * 360.0 / ORBIT_S > 480.0:
            assert played.map.view == before
            dizzy += 1
        else:
            assert not played.moves.torch_is_lost
        scales.append(played.map.view.px_per_deg)
    assert (dizzy > 0) == isinstance(played.map.view, GlobeView)
    assert {round(scale, 6) for scale in scales} == {
        round(close, 6), round(played.map.view.least_px_per_deg, 6)
    }  # fmt: skip
    changes = sum(before != after for before, after in pairwise(scales))
    assert changes == 0 if zoom == 1.0 else 4 <= changes <= 30
    played.state.pause()


@pytest.mark.parametrize("by", ["wheel", "button", "double click"])
def test_that_who_comes_closer_than_the_rate_allows_has_taken_over(played: Played, by: str) -> None:
    """The map stays as close as the person wants it, and offers to follow."""
    for _ in played.play(3600.0, 30):
        pass
    torch = QPointF(*played.map.view.place(*played.moves._torch))
    if by == "wheel":
        for _ in range(4):
            played.map._hands.scrolled.emit(1.2, torch)
    elif by == "button":
        played.map._buttons.closer.click()
    else:
        played.map._hands.double_clicked.emit(2.0, torch)
    assert not played.map.following
    played.rest()
    assert not played.map._buttons.lost.isHidden()
    close = played.map.view
    assert not close.shows_whole_world
    assert all(view == close for view in played.play(3600.0, 30))
    played.stand()
    assert played.map.view == close


def test_that_a_scale_chosen_by_hand_meanwhile_stays(played: Played) -> None:
    """Who has gone to the whole world does not want the close map any more."""
    played.come_closer(CLOSE)
    for _ in played.play(1200.0, 60):
        pass
    played.map.zoom_home()
    played.rest()
    played.stand()
    assert played.map.view.shows_whole_world
    assert isinstance(played.map.view, GlobeView | FlatView)
