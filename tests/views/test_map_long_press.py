"""Slow fingers: where there is a path they look ahead, elsewhere they are like quick ones."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from torchviewer.mission.times import parse_time
from torchviewer.state.enquiry import Ruler, Spot
from torchviewer.state.mission_state import MissionState
from torchviewer.views.map_hands import FINGER_REACH_PX, Hands
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_view import MapView

from .test_map_hands import Told
from .test_map_pointer import AHEAD_S, NEAR_S, open_ground, pixel_of, wait_for_the_question

PATH_PX = 200  # left of here there is something to look at


@pytest.fixture(scope="module")
def screen(look):
    """A touch screen."""
    return QTest.createTouchDevice()


@pytest.fixture
def hands(widget: QWidget) -> Hands:
    made = Hands(widget)
    made._long_timer.setInterval(0)
    made.can_look = lambda at: at.x() < PATH_PX
    return made


@pytest.fixture
def told(hands: Hands) -> Told:
    return Told(hands)


@pytest.fixture(params=["flat", "globe"])
def world(request, state: MissionState, show_map) -> MapView:
    """A map in each projection, the station over the South Atlantic; it takes no time to rest."""
    state.seek(parse_time("2013-11-09T15:33:00Z", state.mission))
    made = show_map(state, 1094, 575, MapOptions(projection=request.param, names=False))
    made.set_view(made._moves.home())
    made._hands._long_timer.setInterval(0)
    QTest.qWait(0)
    return made


class Finger:
    """One finger that has come down and rested for as long as a long press."""

    def __init__(self, widget: QWidget, screen, x: int, y: int) -> None:
        self._widget, self._touch = widget, QTest.touchEvent(widget, screen)
        self.at = QPoint(x, y)
        self._touch.press(0, self.at, widget).commit()
        QTest.qWait(5)

    def move(self, x: int, y: int) -> None:
        self.at = QPoint(x, y)
        self._touch.move(0, self.at, self._widget).commit()

    def lift(self) -> None:
        self._touch.release(0, self.at, self._widget).commit()

    def second(self, x: int, to_x: int) -> None:
        """Another one beside it comes down and goes on to `to_x`; then both are lifted."""
        touch, y = self._touch, self.at.y()
        touch.stationary(0).press(1, QPoint(x, y), self._widget).commit()
        touch.stationary(0).move(1, QPoint(to_x, y), self._widget).commit()
        touch.release(0, self.at, self._widget).release(1, QPoint(to_x, y), self._widget).commit()


# Hands alone


def test_that_a_slow_tap_picks_where_there_is_nothing_to_look_at(hands, told, widget, screen):
    Finger(widget, screen, 300, 70).lift()
    assert told.all == [("picked", QPointF(300, 70), FINGER_REACH_PX)]
    assert not hands.down


def test_that_a_finger_that_has_rested_drags_from_where_it_came_down(hands, told, widget, screen):
    finger = Finger(widget, screen, 300, 70)
    finger.move(303, 72)  # it trembles
    assert told.all == []
    finger.move(380, 70)
    finger.move(100, 70)  # over the path, too
    finger.move(-900, 800)  # out of the map
    finger.lift()
    assert told.names == ["taken", "dragged", "dragged", "dragged", "given_back"]
    ways = told.of("dragged")
    assert ways[0] == (QPointF(300, 70), QPointF(380, 70))
    assert ways[-1] == (QPointF(100, 70), QPointF(-900, 800))
    assert not hands.down


def test_that_a_slow_finger_that_trembles_taps(hands, told, widget, screen):
    finger = Finger(widget, screen, 300, 70)
    for x, y in ((303, 70), (301, 73), (298, 71)):
        finger.move(x, y)
    finger.lift()
    assert told.of("picked") == [(QPointF(298, 71), FINGER_REACH_PX)]
    assert not {"dragged", "taken", "pressed_long", "left"} & set(told.names)


def test_that_a_finger_that_looks_ahead_goes_on_beside_the_path(hands, told, widget, screen):
    finger = Finger(widget, screen, 100, 70)
    finger.move(101, 70)
    finger.move(300, 70)
    finger.move(900, 900)
    finger.lift()
    places = [at.x() for (at,) in told.of("pressed_long")]
    assert places == [100, 101, 300, 900]
    assert set(told.names) == {"pressed_long", "left"}
    assert told.names[-1] == "left"


@pytest.mark.parametrize("x", [100, 300], ids=["on the path", "on open ground"])
def test_that_a_second_finger_pinches_after_a_long_rest(hands, told, widget, screen, x: int):
    finger = Finger(widget, screen, x, 70)
    finger.move(x + 5, 70)
    start = hands._fingers[0].x()
    finger.second(x + 80, x + 90)
    came, went = told.of("pinched")
    # the first move of a pinch may make up for the trembling, no more
    assert [sorted(at.x() for at in pair) for pair in came] == [[start, x + 80], [x + 5, x + 80]]
    assert [sorted(at.x() for at in pair) for pair in went] == [[x + 5, x + 80], [x + 5, x + 90]]
    assert "picked" not in told.names
    assert told.names.count("left") == (x < PATH_PX)
    assert not hands.down


def test_that_a_pinch_goes_on_from_where_a_look_ahead_has_come(hands, told, widget, screen):
    finger = Finger(widget, screen, 50, 70)
    finger.move(190, 70)
    finger.second(290, 300)
    before, now = told.of("pinched")[0]
    assert before == now


def test_that_a_slow_finger_measures_in_ruler_mode(hands, told, widget, screen):
    hands.measuring = True
    for start in (50, 250):  # on the path and beside it
        told.all.clear()
        finger = Finger(widget, screen, start, 70)
        finger.move(start + 60, 70)
        finger.move(start + 120, 70)
        finger.lift()
        assert told.of("measured")[-1] == (QPointF(start, 70), QPointF(start + 120, 70))
        assert set(told.names) == {"measured", "given_back"}
        Finger(widget, screen, start, 70).lift()
        assert told.all[-1] == ("picked", QPointF(start, 70), FINGER_REACH_PX)


# On the map


def test_that_a_slow_tap_on_open_ground_asks_about_it(world, state, screen):
    at = open_ground(world)
    Finger(world, screen, at.x(), at.y()).lift()
    wait_for_the_question(world)
    assert state.enquiry.spot == Spot(*world.view.ground(at.x(), at.y()))


def test_that_a_finger_that_rested_on_open_ground_drags_the_map(world, state, screen):
    world.set_view(world.view.zoomed(2.0, 547, 287))
    at, view = open_ground(world), world.view
    finger = Finger(world, screen, at.x(), at.y())
    finger.move(at.x() + 60, at.y() + 40)
    assert world.view != view
    finger.lift()
    assert not world.following
    assert state.enquiry.preview_utc_s is None


def test_that_a_look_ahead_pauses_beside_the_path_and_goes_on_along_it(world, state, screen):
    now, view = state.utc_s, world.view
    at, off = pixel_of(world, now + AHEAD_S), open_ground(world)
    finger = Finger(world, screen, at.x(), at.y())
    assert state.enquiry.preview_utc_s == pytest.approx(now + AHEAD_S, abs=NEAR_S)
    finger.move(off.x(), off.y())
    assert state.enquiry.preview_utc_s is None
    further = pixel_of(world, now + AHEAD_S + 120)
    finger.move(further.x(), further.y())
    assert state.enquiry.preview_utc_s == pytest.approx(now + AHEAD_S + 120, abs=NEAR_S)
    finger.lift()
    assert state.enquiry.preview_utc_s is None
    assert (world.view, state.utc_s) == (view, now)


def test_that_a_look_ahead_ends_at_the_edge_of_the_map(world, state, screen):
    """The path goes on beyond it, but nobody sees that."""
    fix, now = state.moment.fix, state.utc_s
    world.set_view(world.view.zoomed(4.0, 547, 287).centred(fix.lat_deg, fix.lon_deg))
    way = pairwise(pixel_of(world, now + ahead_s) for ahead_s in range(240, 1500, 5))
    edge, beyond = next(pair for pair in way if not world.rect().contains(pair[1]))
    finger = Finger(world, screen, *edge.toTuple())
    assert state.enquiry.preview_utc_s is not None
    finger.move(*beyond.toTuple())
    assert state.enquiry.preview_utc_s is None
    finger.lift()
    assert not world._hands.down


def test_that_slow_fingers_measure(world, state, screen):
    world.set_measuring(True)
    here, path = world.view.ground, pixel_of(world, state.utc_s + AHEAD_S)
    ends = here(path.x(), path.y()), here(path.x() + 60, path.y() - 40)
    finger = Finger(world, screen, path.x(), path.y())
    finger.move(path.x() + 60, path.y() - 40)
    assert state.enquiry.preview_utc_s is None
    finger.lift()
    assert state.enquiry.ruler == Ruler(*ends)
    Finger(world, screen, path.x() + 60, path.y() - 40).lift()
    assert state.enquiry.ruler == Ruler(ends[1])
    Finger(world, screen, path.x(), path.y()).lift()
    assert state.enquiry.ruler == Ruler(ends[1], ends[0])
