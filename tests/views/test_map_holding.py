"""Hands, windows and clocks that get in each other's way: following stays true, views stay put."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from torchviewer.mission.times import parse_time
from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_moves import ZOOM_STEP
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_view import MapView

LEFT = Qt.MouseButton.LeftButton
SIZE = (900, 500)


class Held:
    """A map that follows the torch, with a clock in the test's hands."""

    def __init__(self, state, show_map, projection: str, zoom: float) -> None:
        self.now_s = 0.0
        self.state = state
        state._mono_s = lambda: self.now_s
        self.map: MapView = show_map(state, *SIZE, MapOptions(projection=projection, imagery=False))
        self.moves = self.map._moves
        middle = self.moves.middle
        self.map.set_view(self.moves.home().zoomed(zoom, middle.x(), middle.y()))
        self.map.set_following(True)
        self.rest()

    def rest(self) -> None:
        for _ in range(400):
            if self.moves.at_rest and not self.moves._again.isActive():
                return
            QTest.qWait(10)
        raise AssertionError("the map does not come to rest")

    def play(self, rate: float, frames: int) -> None:
        self.state.set_rate(rate)
        self.state.play()
        for _ in range(frames):
            self.now_s += 1 / 60
            self.state.tick()
            QTest.qWait(8)

    def stand(self) -> None:
        self.state.pause()
        self.rest()


@pytest.fixture
def held(state, show_map):
    return lambda projection="flat", zoom=1.0: Held(state, show_map, projection, zoom)


@pytest.mark.parametrize(("projection", "zoom", "rate"), [("flat", 8, 600), ("globe", 1, 3600)])
def test_that_a_click_asks_and_takes_nothing_over(held, monkeypatch, projection, zoom, rate):
    """The place may have left the view by the time that a second click could have come."""
    monkeypatch.setattr(QApplication, "doubleClickInterval", staticmethod(lambda: 200))
    one = held(projection, zoom)
    one.play(rate, 60)
    for x in (250, 450, 650):
        QTest.mouseClick(one.map, LEFT, pos=QPoint(x, 330))
        one.play(rate, 40)
        assert one.map.following
        assert not one.moves.torch_is_lost
    assert one.state.enquiry.spot is not None
    one.stand()


@pytest.mark.parametrize("projection", ["flat", "globe"])
@pytest.mark.parametrize("by", ["button", "key"])
def test_that_quick_zooms_add_up(held, projection, by):
    one = held(projection)
    before = one.map.view.px_per_deg
    for _ in range(3):
        if by == "button":
            one.map._buttons.closer.click()
        else:
            one.moves.obey(Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier)
        QTest.qWait(40)
    one.rest()
    assert one.map.view.px_per_deg == pytest.approx(before * ZOOM_STEP**3)


def test_that_a_zoom_by_a_key_that_is_held_does_not_stick(held):
    """30 presses a second come closer all the time, not only when the key is let go."""
    one = held()
    scales = [one.map.view.px_per_deg]
    for _ in range(6):
        one.moves.obey(Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier)
        QTest.qWait(33)
        scales.append(one.map.view.px_per_deg)
    assert scales[-1] > 4 * scales[0]
    assert all(after > before for before, after in pairwise(scales[1:]))
    one.rest()


@pytest.mark.parametrize("projection", ["flat", "globe"])
def test_that_a_smaller_window_keeps_the_torch_while_the_clock_stands(held, projection):
    one = held(projection, 3.0)
    torch = one.moves._torch
    view = one.map.view
    x, _ = view.place(*torch)
    one.map.set_view(view.panned(0.28 * view.width_px - (x - view.width_px / 2), 0.0))
    assert one.map.torch_position.x() > 600
    one.map.resize(420, 400)
    one.rest()
    assert one.map.following
    assert not one.moves.torch_is_lost


def test_that_another_projection_keeps_the_torch_while_the_clock_stands(held):
    one = held("globe", 3.0)
    middle = one.map.view
    one.map.set_view(middle.centred(middle.centre_lat_deg, middle.centre_lon_deg - 48.0))
    one.map.turn_projection()
    one.rest()
    assert not one.moves.torch_is_lost


def test_that_a_globe_that_does_not_follow_stays_where_it_is_in_another_window(held):
    one = held("globe")
    one.map.set_following(False)
    one.state.seek(one.state.utc_s + 2400.0)
    before = one.map.view
    one.map.resize(SIZE[0] - 20, SIZE[1])
    one.rest()
    after = one.map.view
    assert (after.centre_lat_deg, after.centre_lon_deg) == pytest.approx(
        (before.centre_lat_deg, before.centre_lon_deg)
    )


@pytest.mark.parametrize("when", ["2013-11-06T21:00:00Z", "2013-11-11T03:10:00Z"])
def test_that_a_torch_on_the_ground_is_watched_closely_at_every_rate(held, when):
    """Before the launch and after the landing it hardly moves, however fast the clock is."""
    one = held()
    one.state.seek(parse_time(when, one.state.mission))
    one.map.set_view(one.map.view.zoomed(40, *SIZE).centred(*one.moves._torch))
    close = one.map.view.px_per_deg
    one.play(600, 40)
    assert one.map.view.px_per_deg == pytest.approx(close)
    assert not one.moves.torch_is_lost
    one.stand()


@pytest.mark.parametrize("by", ["follow", "projection"])
def test_that_what_the_rate_took_is_given_back_all_the_same(held, by):
    one = held("flat", 8.0)
    close = one.map.view.px_per_deg
    one.play(3600, 40)
    assert one.map.view.px_per_deg < close / 4
    for _ in range(2):
        if by == "follow":
            one.map._buttons.follow.click()
        else:
            one.map.turn_projection()
    one.stand()
    assert one.map.view.px_per_deg == pytest.approx(close)
    assert not one.moves.torch_is_lost


@pytest.mark.parametrize(("projection", "by"), [("globe", "wheel"), ("globe", "-"), ("flat", "+")])
def test_that_a_zoom_during_the_glide_after_a_jump_does_not_lose_the_torch(held, projection, by):
    one = held(projection, 1.0 if projection == "globe" else 8.0)
    one.state.seek(one.state.utc_s + 2700.0)
    QTest.qWait(60)
    assert one.moves._glide.running
    if by == "wheel":
        one.map._hands.scrolled.emit(1 / 1.2, QPointF(450, 250))
    elif by == "-":
        one.map._buttons.farther.click()
    else:
        one.map._buttons.closer.click()
    one.rest()
    assert one.map.following
    assert not one.moves.torch_is_lost


def test_that_a_wheel_that_can_go_no_farther_does_nothing(held):
    one = held("globe")
    one.play(3600, 40)
    one.map._hands.scrolled.emit(1 / 1.2, QPointF(450, 250))
    for _ in range(40):
        one.play(3600, 1)
        assert not one.moves.torch_is_lost
    one.stand()


def test_that_a_globe_that_turns_along_keeps_its_latitude_in_a_changing_window(held):
    one = held("globe")
    one.play(3600, 60)
    for step in range(20):
        one.map.resize(SIZE[0] - 4 * step, SIZE[1])
        assert isinstance(one.map.view, GlobeView)
        assert one.map.view.centre_lat_deg == 0.0
        one.play(3600, 1)
    one.stand()


def test_that_the_map_stays_under_the_second_press_of_a_double_click(held):
    """And that press, if it goes on, drags; its release asks nothing."""
    one = held("flat", 4.0)
    at = QPoint(200, 200)
    QTest.mouseClick(one.map, LEFT, pos=at)
    QTest.mouseDClick(one.map, LEFT, pos=at)  # without its release
    assert one.map._hands.down
    QTest.qWait(300)
    held_view = one.map.view
    one.play(600, 40)
    assert one.map.view == held_view
    QTest.mouseMove(one.map, at + QPoint(40, 0))
    assert one.map.view != held_view
    QTest.mouseRelease(one.map, LEFT, pos=at + QPoint(40, 0))
    assert not one.map._hands.down
    assert not one.map._pointer.drop_question()
    one.stand()
