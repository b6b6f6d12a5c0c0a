"""Which part of the world the map shows, and who may move it."""

import math
from functools import cache

import pytest
from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from torchviewer.mission.times import parse_time
from torchviewer.state.enquiry import Spot
from torchviewer.state.mission_state import MissionState
from torchviewer.views import map_imagery
from torchviewer.views.map_following import is_near_the_edge
from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_motion import Glide, way_to
from torchviewer.views.map_options import ORBIT_S, MapOptions
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_view import MapView

LEFT = Qt.MouseButton.LeftButton
RATE = 60.0
PROJECTIONS = ["flat", "globe"]


@pytest.fixture(autouse=True, scope="module")
def pictures_read_once():
    """Decode each picture of the Earth once for all tests of this file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(map_imagery, "read_picture", cache(map_imagery.read_picture))
        yield


class Watched:
    """A map whose clock is in the test's hands."""

    def __init__(self, mission, flight, qtbot, projection: str) -> None:
        self.now_s = 0.0
        self.state = MissionState(mission, flight, mono_s=lambda: self.now_s)
        self.state.seek(parse_time("2013-11-09T15:30:00Z", mission))
        self.map = MapView(self.state)
        qtbot.addWidget(self.map)
        self.map.resize(800, 400)
        self.map.set_options(MapOptions(projection=projection, imagery=False))
        self.map.prepare_fully()

    @property
    def torch(self) -> QPointF | None:
        return self.map.torch_position

    @property
    def torch_in_view(self) -> bool:
        return self.torch is not None and self.map.rect().contains(self.torch.toPoint())

    def show(self, qtbot) -> None:
        with qtbot.waitExposed(self.map):
            self.map.show()
        self.map.set_view(self.map._moves.home())

    def come_closer(self, factor: float) -> None:
        """Closer, the torch in the middle, followed."""
        self.map.set_view(self.map.view.zoomed(factor, 400, 200))
        self.map.set_following(True)
        self.rest()

    def frame(self, seconds: float = 1 / 60) -> None:
        self.now_s += seconds
        self.state.tick()

    def rest(self) -> None:
        for _ in range(500):
            if not self.map._moves._glide.running and not self.map._moves.moving:
                return
            QTest.qWait(10)
        raise AssertionError("the map does not come to rest")


@pytest.fixture(params=PROJECTIONS)
def watched(request, look, mission, flight, qtbot) -> Watched:
    return Watched(mission, flight, qtbot, request.param)


@pytest.fixture
def shown(watched: Watched, qtbot) -> Watched:
    watched.show(qtbot)
    return watched


@pytest.fixture(scope="module")
def screen(look):
    return QTest.createTouchDevice()


@pytest.mark.parametrize("zoom", [1.0, 1.3, 4.0, 25.0])
def test_that_following_keeps_the_torch_in_view_through_a_whole_orbit(
    watched: Watched, zoom: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing is shown a glide is a jump: the map is asked before each frame."""
    moves = watched.map._moves
    watched.map.set_view(watched.map.view.zoomed(zoom, 400, 200))
    watched.map.set_following(True)
    watched.state.set_rate(RATE)
    watched.state.play()
    for _ in range(round(ORBIT_S / RATE * 4)):
        watched.frame(1 / 4)
        moves.keep_torch_in_view()
        assert watched.torch_in_view
    assert watched.map.following
    watched.state.pause()


def test_that_a_glide_keeps_up_with_the_torch(shown: Watched) -> None:
    """A shown map glides; the torch goes on meanwhile and stays in view."""
    shown.come_closer(6.0)
    shown.state.set_rate(5 * RATE)
    shown.state.play()
    glided, since = 0, QElapsedTimer()
    since.start()
    for _ in range(150):
        QTest.qWait(10)
        shown.frame(min(since.restart() / 1000, 0.1))  # a glide takes its time by the clock, too
        glided += shown.map._moves._glide.running
        assert shown.torch_in_view
    assert glided > 0
    shown.state.pause()
    shown.rest()


@pytest.mark.parametrize("by", ["mouse", "finger", "ruler"])
def test_that_the_map_never_moves_under_a_hand(shown: Watched, screen, by: str) -> None:
    shown.come_closer(6.0)
    shown.map.set_measuring(by == "ruler")
    if by == "finger":
        QTest.touchEvent(shown.map, screen).press(0, QPoint(300, 200), shown.map).commit()
        QTest.touchEvent(shown.map, screen).move(0, QPoint(340, 200), shown.map).commit()
    else:
        QTest.mousePress(shown.map, LEFT, pos=QPoint(300, 200))
        QTest.mouseMove(shown.map, QPoint(340, 200))
    held = shown.map.view
    shown.state.set_rate(RATE)
    shown.state.play()
    for _ in range(30):
        shown.frame(1.0)
        QTest.qWait(10)  # a glide would have begun, and ended
    assert shown.map.view == held
    assert not shown.torch_in_view  # it has flown on, out of sight
    shown.state.pause()
    if by == "finger":
        QTest.touchEvent(shown.map, screen).release(0, QPoint(340, 200), shown.map).commit()
    else:
        QTest.mouseRelease(shown.map, LEFT, pos=QPoint(340, 200))
    shown.map.set_measuring(False)
    shown.rest()


def test_that_the_map_rests_under_a_finger_that_only_lies_there(shown: Watched, screen) -> None:
    """Before it is clear whether a finger taps, rests or drags, the ground must not slip away."""
    shown.come_closer(6.0)
    held = shown.map.view
    QTest.touchEvent(shown.map, screen).press(0, QPoint(300, 200), shown.map).commit()
    shown.state.set_rate(RATE)
    shown.state.play()
    for _ in range(30):
        shown.frame(1.0)
        QTest.qWait(10)  # a glide would have begun, and ended
    assert shown.map.view == held
    shown.state.pause()
    QTest.touchEvent(shown.map, screen).release(0, QPoint(300, 200), shown.map).commit()
    shown.rest()


def test_that_a_drag_ends_following_and_a_button_brings_the_torch_back(shown: Watched) -> None:
    shown.come_closer(6.0)
    lost = shown.map._buttons.lost
    assert lost.isHidden()
    QTest.mousePress(shown.map, LEFT, pos=QPoint(300, 200))
    QTest.mouseMove(shown.map, QPoint(330, 210))
    QTest.mouseRelease(shown.map, LEFT, pos=QPoint(330, 210))
    assert not shown.map.following
    assert not shown.map._buttons.follow.isChecked()
    assert shown.torch_in_view
    assert not lost.isHidden()  # a person has taken over
    for _ in range(4):  # with the torch's way ahead or behind, it goes out of sight
        QTest.mousePress(shown.map, LEFT, pos=QPoint(100, 200))
        QTest.mouseMove(shown.map, QPoint(400, 210))
        QTest.mouseMove(shown.map, QPoint(640, 220))
        QTest.mouseRelease(shown.map, LEFT, pos=QPoint(640, 220))
    assert not shown.torch_in_view
    shown.rest()
    assert not lost.isHidden()
    lost.click()
    shown.rest()
    assert shown.torch_in_view
    assert shown.map.following
    assert lost.isHidden()


def test_that_the_offer_to_follow_stays_while_a_person_has_the_map(shown: Watched) -> None:
    shown.come_closer(6.0)
    shown.map.set_following(False)
    lost = shown.map._buttons.lost
    shown.state.set_rate(RATE)
    shown.state.play()
    for _ in range(80):
        shown.frame(1 / 4)
        assert not lost.isHidden()
    assert not shown.torch_in_view
    shown.state.pause()


def test_that_following_is_offered_only_while_there_is_a_torch_to_follow(
    shown: Watched, mission
) -> None:
    """What is not recorded cannot be followed: on the way of the relay, and after the flight."""
    shown.come_closer(6.0)
    shown.map.set_following(False)
    lost = shown.map._buttons.lost
    for when, offered in (
        ("2013-10-20T12:00:00Z", False), ("2013-11-09T15:30:00Z", True),
        ("2013-11-11T23:59:59.5Z", True), ("2013-11-12T00:00:00.5Z", False),
        ("2013-11-11T23:59:59.5Z", True),
    ):  # fmt: skip
        shown.state.seek(parse_time(when, mission))
        assert (shown.state.moment.fix is not None) == offered
        assert lost.isHidden() != offered


def test_that_a_flat_map_of_the_whole_world_offers_nothing(state, qtbot) -> None:
    world = MapView(state)
    qtbot.addWidget(world)
    world.resize(800, 400)
    with qtbot.waitExposed(world):
        world.show()
    world.set_following(False)
    assert world.view.shows_whole_world
    assert world._buttons.lost.isHidden()
    world.close()


@pytest.mark.parametrize("place", [(-33.9, 18.4), (70.0, -150.0)])
def test_that_a_place_that_is_asked_about_comes_into_sight(shown: Watched, place) -> None:
    shown.come_closer(8.0)
    shown.state.enquiry.ask_about(Spot(*place, "somewhere"))
    shown.rest()
    x, y = shown.map.view.place(*place)
    assert 0 < x < shown.map.width()
    assert 0 < y < shown.map.height()
    assert shown.map.view.sees(*place)


def test_that_a_wheel_away_from_the_torch_ends_following(shown: Watched) -> None:
    at = QPointF(100, 200) if shown.torch.x() > 400 else QPointF(650, 200)
    if isinstance(shown.map.view, GlobeView):
        at = QPointF(310, 150)
    for _ in range(12):
        shown.map._hands.scrolled.emit(1.2, at)
    assert not shown.torch_in_view
    assert not shown.map.following
    shown.rest()
    assert not shown.map._buttons.lost.isHidden()


def test_that_a_wheel_at_the_torch_goes_on_following(shown: Watched) -> None:
    for _ in range(12):
        shown.map._hands.scrolled.emit(1.2, shown.torch)
    assert shown.torch_in_view
    assert shown.map.following


SOCHI = (43.6, 39.73)


@pytest.mark.parametrize("rate", [1.0, 60.0])
@pytest.mark.parametrize("by", ["wheel", "double click", "key"])
def test_that_the_ground_under_a_zoom_stays_though_the_torch_is_followed(
    shown: Watched, by: str, rate: float
) -> None:
    """Over the South Atlantic the torch is far from Sochi, and would be brought to the middle."""
    moves = shown.map._moves
    shown.map.set_view(shown.map.view.centred(20.0, 20.0))
    assert shown.map.following
    shown.state.set_rate(rate)
    shown.state.play()
    at = moves.middle if by == "key" else QPointF(*shown.map.view.place(*SOCHI))
    ground = shown.map.view.ground(at.x(), at.y())
    for _ in range(6):
        if by == "wheel":
            shown.map._hands.scrolled.emit(1.2, at)
        elif by == "double click":
            shown.map._hands.double_clicked.emit(2.0, at)
        else:
            moves.obey(Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier)
        for _ in range(9):  # 0.15 s
            shown.frame()
            QTest.qWait(1000 // 60)
            assert shown.map.view.ground(at.x(), at.y()) == pytest.approx(ground, abs=1e-6)
        shown.rest()
    assert not shown.map.following
    assert not shown.map._buttons.lost.isHidden()
    shown.state.pause()


def test_that_a_map_zoomed_near_the_torch_follows_on_once_the_hand_has_left_the_wheel(
    shown: Watched, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown.come_closer(3.0)
    shown.map._hands.scrolled.emit(1.2, shown.torch + QPointF(60, 0))
    zoomed = shown.map.view
    shown.state.set_rate(RATE)
    shown.state.play()
    while not is_near_the_edge(zoomed, place_of_torch(shown)):
        shown.frame()
    shown.frame()
    shown.rest()
    assert shown.map.view == zoomed  # the hand may go on
    assert shown.map.following
    monkeypatch.setattr("torchviewer.views.map_moves.ZOOMED_MS", 0)
    shown.frame()
    shown.rest()
    assert shown.map.view != zoomed
    assert shown.torch_in_view
    shown.state.pause()


def place_of_torch(shown: Watched) -> tuple[float, float]:
    fix = shown.state.moment.fix
    return fix.lat_deg, fix.lon_deg


@pytest.mark.parametrize("zoom", [3.0, 20.0])
def test_that_another_projection_shows_the_same_place(shown: Watched, zoom: float) -> None:
    shown.map.set_following(False)
    shown.map.set_view(shown.map.view.zoomed(zoom, 400, 200).centred(30.0, 100.0))
    before = shown.map.view
    kinds = [shown.map.options.projection]
    for _ in range(2):
        shown.map.turn_projection()
        kinds.append(shown.map.options.projection)
        assert shown.map.view.centre_lat_deg == pytest.approx(before.centre_lat_deg)
        assert shown.map.view.centre_lon_deg == pytest.approx(before.centre_lon_deg)
        assert shown.map.view.px_per_deg == pytest.approx(before.px_per_deg)
    assert kinds[0] == kinds[2] != kinds[1]


def test_that_the_whole_world_stays_whole_in_another_projection(shown: Watched) -> None:
    for _ in range(3):
        shown.map.turn_projection()
        assert shown.map.view.shows_whole_world
        assert isinstance(shown.map.view, GlobeView) == (shown.map.options.projection == "globe")
        assert isinstance(shown.map.view, FlatView) == (shown.map.options.projection == "flat")


def test_that_buttons_zoom_about_the_torch_while_it_is_followed(shown: Watched) -> None:
    shown.map.set_following(True)
    shown.rest()
    before = shown.torch
    shown.map.zoom_in()
    shown.rest()
    assert math.hypot(shown.torch.x() - before.x(), shown.torch.y() - before.y()) < 2.0
    shown.map.zoom_home()
    shown.rest()
    assert shown.map.view.shows_whole_world


def test_that_a_glide_ends_where_it_leads(shown: Watched) -> None:
    shown.map.set_following(False)
    end = shown.map.view.zoomed(5.0, 400, 200).centred(-20.0, 170.0)
    views = []
    glide: Glide = shown.map._moves._glide
    glide.moved.connect(views.append)
    glide.start(way_to(shown.map.view, end))
    shown.rest()
    assert shown.map.view.px_per_deg == pytest.approx(end.px_per_deg)
    assert shown.map.view.centre_lon_deg == pytest.approx(end.centre_lon_deg)
    scales = [view.px_per_deg for view in views]
    assert scales == sorted(scales)
