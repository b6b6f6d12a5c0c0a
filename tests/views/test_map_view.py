"""The map as people see and handle it."""

import math
import subprocess
import sys
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtTest import QTest

from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import map_imagery
from torchviewer.views.map_buttons import MapButton
from torchviewer.views.map_view import MapView

SIZES = [(1094, 575), (1280, 500), (1920, 900), (800, 500), (320, 240)]
INSTANTS = [
    "2013-11-06T12:00:00Z", "2013-11-07T04:17:15Z", "2013-11-07T06:00:00Z", "eva_handover",
    "2013-11-11T02:20:00Z", "2013-11-11T06:00:00Z",
]  # fmt: skip


class CountingMap(MapView):
    """A map that notes what it is asked to repaint."""

    painted: list[QRegion]

    def paintEvent(self, event) -> None:
        self.painted.append(event.region())
        super().paintEvent(event)


@pytest.fixture(autouse=True, scope="module")
def pictures_read_once():
    """Decode each picture of the Earth once for all tests of this file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(map_imagery, "read_picture", cache(map_imagery.read_picture))
        yield


@pytest.fixture
def map_view(state, qtbot) -> MapView:
    view = MapView(state)
    qtbot.addWidget(view)
    view.resize(1094, 575)
    view.prepare_fully()
    return view


@pytest.fixture
def shown_map(map_view, qtbot) -> MapView:
    with qtbot.waitExposed(map_view):
        map_view.show()
    return map_view


def go_to(state: MissionState, when: str) -> None:
    state.seek(parse_time(when, state.mission))


@pytest.mark.parametrize("when", INSTANTS)
def test_that_the_marker_is_painted_where_the_flight_says(map_view, state, when: str) -> None:
    go_to(state, when)
    fix = state.flight.fix(state.utc_s)
    x, y = map_view.view.place(fix.lat_deg, fix.lon_deg)
    assert (map_view.torch_position.x(), map_view.torch_position.y()) == pytest.approx((x, y))
    core = map_view.grab().toImage().pixelColor(int(x), int(y))
    wanted = QColor("#ffb454")
    for part in ("red", "green", "blue"):
        assert abs(getattr(core, part)() - getattr(wanted, part)()) < 12


def test_that_an_instant_that_is_not_recorded_shows_no_marker(map_view, state) -> None:
    go_to(state, "2013-10-20T12:00:00Z")
    assert map_view.torch_position is None
    assert map_view.callout_rect.isEmpty()
    assert not map_view.grab().isNull()
    assert "not recorded" in map_view.accessibleDescription()


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("when", INSTANTS)
def test_that_words_never_overlap_nor_leave_the_map(
    map_view, state, width: int, height: int, when: str
) -> None:
    reserved = QRect(14, height - 70, min(500, width - 80), 60)
    map_view.resize(width, height)
    map_view.set_reserved([reserved])
    go_to(state, when)
    map_view.prepare_fully()
    rects = list(map_view.label_rects.values())
    whole = QRectF(0, 0, width, height)
    assert all(whole.contains(rect) for rect in rects)
    assert not any(rect.intersects(QRectF(reserved)) for rect in rects)
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))
    if width >= 800:
        assert whole.contains(map_view.callout_rect)
        assert not any(map_view.callout_rect.intersects(rect) for rect in rects)


def test_that_the_callout_says_who_carries_the_torch(map_view, state) -> None:
    go_to(state, "2013-11-09T15:12:40Z")
    map_view.grab()
    title, line = map_view._layers.words.said
    assert "Outside" in title
    assert line == "carried by Kotov"


def test_that_playing_repaints_only_a_small_part(look, mission, flight, qtbot) -> None:
    now = [0.0]
    state = MissionState(mission, flight, mono_s=lambda: now[0])
    go_to(state, "2013-11-09T15:30:00Z")
    view = CountingMap(state)
    view.painted = []
    qtbot.addWidget(view)
    view.resize(1094, 575)
    view.prepare_fully()
    with qtbot.waitExposed(view):
        view.show()
    state.play()
    state.set_rate(60)
    view.painted.clear()
    for _ in range(60):  # a second of the clock at 60 frames
        now[0] += 1 / 60
        state.tick()
        QTest.qWait(0)
    state.pause()
    assert len(view.painted) > 10
    areas = [sum(r.width() * r.height() for r in region) for region in view.painted]
    small = [area for area in areas if area < 0.12 * 1094 * 575]
    assert len(areas) - len(small) <= 4  # the layers are drawn anew now and then


@pytest.mark.parametrize("rate", [60, 3600, -600])
def test_that_small_repaints_leave_no_trace(look, mission, flight, show_map, rate: int) -> None:
    now = [0.0]
    state = MissionState(mission, flight, mono_s=lambda: now[0])
    go_to(state, "2013-11-07T05:30:00Z")
    view = show_map(state, 700, 350)
    state.set_rate(rate)
    state.play()
    beats = 0
    while beats < 40 or (view._bands and beats < 400):  # a new night comes in bands, one a beat
        now[0] += 1 / 60
        state.tick()
        QTest.qWait(0)
        beats += 1
    QTest.qWait(0)  # the clock goes on: to stop it is to repaint the whole map
    in_parts = view.backingStore().paintDevice().copy()
    view.update()
    QTest.qWait(0)
    assert view.backingStore().paintDevice().copy() == in_parts


def apart(one: QImage, other: QImage) -> float:
    """The share of pixels that differ between two pictures of the same size."""
    counted = [QPoint(x, y) for x in range(0, one.width(), 2) for y in range(0, one.height(), 2)]
    return sum(one.pixel(at) != other.pixel(at) for at in counted) / len(counted)


def test_that_a_jump_shows_marks_words_and_the_night_at_once_and_then_the_same_as_ever(
    shown_map, state, mission, qtbot
) -> None:
    shown_map.set_following(False)
    state.seek(parse_time("2013-11-09T03:00:00Z", mission))
    shown_map.grab()
    shown_map._layers.at_once = False  # as in use: the first frame is rough
    state.seek(parse_time("2013-11-09T15:14:00Z", mission))
    first = shown_map.grab().toImage()
    spot, card = shown_map.torch_position.toPoint(), shown_map.callout_rect
    words = shown_map.label_rects, shown_map.tick_rects
    qtbot.waitUntil(lambda: not shown_map._jumped.isActive(), timeout=2000)
    rested = shown_map.grab().toImage()
    assert apart(first, rested) > 0.003  # the paths
    shown_map._layers.earth.forget()
    shown_map._layers.overlay._key = None  # everything anew
    shown_map._redraw()
    assert apart(rested, shown_map.grab().toImage()) < 0.0005  # edges of words
    assert first.pixelColor(spot) == rested.pixelColor(spot)
    assert apart(first, rested) < 0.06  # else the same, so night is where it is
    assert shown_map.torch_position.toPoint() == spot
    assert shown_map.callout_rect == card
    assert (shown_map.label_rects, shown_map.tick_rects) == words
    assert not card.isEmpty()
    assert len(words[0]) > 3
    assert len(words[1]) > 3


def test_that_standing_still_repaints_nothing(look, mission, flight, qtbot) -> None:
    state = MissionState(mission, flight, mono_s=lambda: 0.0)
    go_to(state, "2013-11-11T12:00:00Z")
    view = CountingMap(state)
    view.painted = []
    qtbot.addWidget(view)
    view.prepare_fully()
    with qtbot.waitExposed(view):
        view.show()
    QTest.qWait(0)
    view.painted.clear()
    state.seek(state.utc_s + 0.5)
    QTest.qWait(0)
    assert view.painted == []


def test_that_a_drag_moves_the_ground_with_the_hand(shown_map) -> None:
    shown_map.set_view(shown_map.view.zoomed(4, 547, 287))
    ground = shown_map.view.ground(300, 250)
    QTest.mousePress(shown_map, Qt.MouseButton.LeftButton, pos=QPoint(300, 250))
    QTest.mouseMove(shown_map, QPoint(360, 270))
    QTest.mouseMove(shown_map, QPoint(400, 290))
    QTest.mouseRelease(shown_map, Qt.MouseButton.LeftButton, pos=QPoint(400, 290))
    assert shown_map.view.ground(400, 290) == pytest.approx(ground, abs=1e-6)


def test_that_a_drag_ends_following(shown_map) -> None:
    shown_map.set_following(True)
    QTest.mousePress(shown_map, Qt.MouseButton.LeftButton, pos=QPoint(300, 250))
    QTest.mouseMove(shown_map, QPoint(360, 270))
    QTest.mouseRelease(shown_map, Qt.MouseButton.LeftButton, pos=QPoint(360, 270))
    assert not shown_map.following


def test_that_following_keeps_the_torch_in_view(map_view, state) -> None:
    map_view.set_view(map_view.view.zoomed(8, 547, 287))
    map_view.set_following(True)
    for when in ("2013-11-09T16:00:00Z", "2013-11-09T16:20:00Z", "2013-11-09T16:45:00Z"):
        go_to(state, when)
        map_view._moves.keep_torch_in_view()
        place = map_view.torch_position
        assert 0 <= place.x() <= 1094
        assert 0 <= place.y() <= 575


def test_that_zooming_in_and_home_comes_back_to_the_whole_world(map_view) -> None:
    map_view.zoom_in()
    assert not map_view.view.shows_whole_world
    map_view.zoom_home()
    assert map_view.view.shows_whole_world


def test_that_the_wheel_zooms_at_the_pointer(shown_map, qtbot) -> None:
    ground = shown_map.view.ground(700, 200)
    before = shown_map.view.px_per_deg
    shown_map._hands.scrolled.emit(1.5, QPointF(700, 200))
    assert shown_map.view.px_per_deg == pytest.approx(1.5 * before)
    assert shown_map.view.ground(700, 200) == pytest.approx(ground, abs=1e-6)


def test_that_clicking_a_name_picks_the_place(shown_map, state) -> None:
    rect = shown_map.label_rects["jsc"]
    QTest.mouseClick(shown_map, Qt.MouseButton.LeftButton, pos=QRectF(rect).center().toPoint())
    assert state.selection == Selection("place", "jsc")


def test_that_clicking_the_callout_picks_nothing(shown_map, state) -> None:
    at = shown_map.callout_rect.center().toPoint()
    QTest.mouseClick(shown_map, Qt.MouseButton.LeftButton, pos=at)
    assert state.selection is None


def test_that_docked_ships_are_one_mark_with_the_station(map_view, state) -> None:
    go_to(state, "2013-11-08T12:00:00Z")
    scene = map_view._scene_now()
    assert [mark.kind for mark in scene.others] in ([], ["flame"])
    assert scene.station_track is None


def test_that_the_station_stands_apart_during_the_chase(map_view, state) -> None:
    # at 06:00 the ship is some 2,700 km behind (the chase of track tma11m)
    go_to(state, "2013-11-07T06:00:00Z")
    scene = map_view._scene_now()
    assert "station" in [mark.kind for mark in scene.others]
    assert scene.station_track is not None


def test_that_only_finite_numbers_are_painted(map_view, state) -> None:
    for when in (*INSTANTS, "2013-10-20T12:00:00Z"):
        go_to(state, when)
        scene = map_view._scene_now()
        marks = [*scene.others, *([scene.torch] if scene.torch else [])]
        assert all(math.isfinite(mark.x + mark.y) for mark in marks)


def test_that_the_first_frame_needs_no_numpy() -> None:
    script = """
import sys
from PySide6.QtWidgets import QApplication
from torchviewer import load_mission
from torchviewer.flight.flight import Flight
from torchviewer.state.mission_state import MissionState
from torchviewer.views.map_buttons import MapButton
from torchviewer.views.map_view import MapView
app = QApplication([])
mission = load_mission()
view = MapView(MissionState(mission, Flight(mission)))
assert not view.grab().isNull()
assert "numpy" not in sys.modules, "numpy came with the first frame"
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_that_the_first_frame_needs_no_paths(state, qtbot) -> None:
    view = MapView(state)
    qtbot.addWidget(view)
    view.resize(800, 400)
    assert not view.grab().isNull()
    assert not view._layers.full
    qtbot.waitUntil(lambda: view._layers.full)
    view.close()


def test_that_a_change_of_language_reaches_the_buttons(map_view, state) -> None:
    state.set_language("ru")
    assert all(button.accessibleName() for button in map_view._buttons.all)
    assert map_view.accessibleName()


@pytest.mark.parametrize("size", [(960, 412), (1106, 500), (1455, 740)])
def test_that_a_panel_over_the_lower_map_never_covers_the_ground_track(map_view, state, size):
    map_view.resize(*size)
    panel = QRect(14, size[1] - 96, 860, 82)
    map_view.set_reserved([panel])
    map_view.prepare_fully()
    # the station's orbit is inclined by 51.65 degrees: no ground track goes farther south
    _, y = map_view.view.place(-51.8, 0.0)
    assert y < panel.top()
    assert map_view.view.place(51.8, 0.0)[1] > 0


def test_that_a_taller_panel_does_not_move_a_map_in_use(shown_map):
    shown_map.set_reserved([QRect(14, 500, 600, 60)])
    before = shown_map.view
    shown_map.set_reserved([QRect(14, 480, 600, 80)])
    assert shown_map.view == before


def test_that_a_map_that_was_moved_by_hand_stays_when_its_frame_changes(shown_map):
    shown_map.set_view(shown_map.view.panned(200, 0))
    moved = shown_map.view.centre_lon_deg
    shown_map.resize(shown_map.width() - 50, shown_map.height())
    assert shown_map.view.centre_lon_deg == pytest.approx(moved)


@pytest.mark.parametrize("when", ["T+01:45:45", "undocking", "touchdown"])
def test_that_a_torch_at_rest_hides_no_name(map_view, state, when):
    go_to(state, when)
    map_view.prepare_fully()
    torch = map_view.torch_position
    # radius of the torch's ring with its dark rim
    for rect in map_view.label_rects.values():
        assert not rect.intersects(QRectF(torch.x() - 7, torch.y() - 7, 14, 14))


def test_that_a_focus_by_keyboard_is_framed(shown_map):
    shown_map.clearFocus()
    plain = shown_map.grab().toImage().pixelColor(0, 300)
    shown_map.setFocus(Qt.FocusReason.MouseFocusReason)
    assert shown_map.grab().toImage().pixelColor(0, 300) == plain
    shown_map.clearFocus()
    shown_map.setFocus(Qt.FocusReason.TabFocusReason)
    assert shown_map.grab().toImage().pixelColor(0, 300) != plain


@pytest.mark.parametrize("size", [(960, 412), (1106, 500)])
@pytest.mark.parametrize("when", ["2013-11-07T06:00:00Z", "docking", "touchdown", "undocking"])
def test_that_a_resting_torch_hides_no_name_from_the_first_picture_on(map_view, state, size, when):
    map_view.resize(*size)
    go_to(state, when)
    map_view.prepare_fully()
    torch = map_view.torch_position
    for name, rect in map_view.label_rects.items():
        assert not rect.contains(torch), name


def test_that_the_offer_to_follow_takes_no_keyboard_from_the_map(shown_map, qtbot) -> None:
    shown_map.activateWindow()
    shown_map.set_following(False)
    shown_map.setFocus()
    qtbot.waitUntil(shown_map.hasFocus)
    lost = shown_map._buttons.lost
    shown_map._buttons.offer_follow(True)
    qtbot.mouseClick(lost, Qt.MouseButton.LeftButton)
    assert shown_map.following
    assert lost.isHidden()
    assert shown_map.hasFocus()
    # by the keyboard it goes back to the map, too
    shown_map.set_following(False)
    shown_map._buttons.offer_follow(True)
    lost.setFocus()
    qtbot.keyClick(lost, Qt.Key.Key_Space)
    assert shown_map.following
    assert lost.isHidden()
    assert shown_map.hasFocus()


def test_that_the_triangle_of_a_station_says_its_name(shown_map, state, qtbot) -> None:
    place = state.mission.places["st_petersburg"]  # its name is not written at this scale
    at = QPointF(*shown_map.view.place(place.lat_deg, place.lon_deg)).toPoint()
    qtbot.mouseClick(shown_map, Qt.MouseButton.LeftButton, pos=at)
    assert state.selection == Selection("place", "st_petersburg")
    assert state.enquiry.spot.name == place.name.in_language("en")
    state.enquiry.ask_about(None)
    state.select(None)
    # without stations on the map there is nothing to click but the ground
    shown_map.set_options(replace(shown_map.options, sites=False))
    qtbot.mouseClick(shown_map, Qt.MouseButton.LeftButton, pos=at)
    assert state.selection is None


def test_that_the_statement_of_truth_does_not_hide_the_torch(shown_map, state, mission):
    """At docking the torch is over Germany, 51.5 N 13.1 E: in the upper corner of a small map."""
    shown_map.resize(960, 387)
    shown_map.set_reserved([QRect(14, 317, 860, 56)])
    covered = 0
    for minute in range(93):  # a whole round
        state.seek(parse_time("docking", mission) + 60.0 * minute)
        torch = shown_map._scene_of_now().torch
        at = QPointF(torch.x, torch.y)
        # the mark has a radius of 9 px and is to be seen whole
        near = QRectF(shown_map.truth.geometry()).adjusted(-9, -9, 9, 9)
        assert not near.contains(at), minute
        assert shown_map.rect().contains(shown_map.truth.geometry())
        covered += QRectF(14, 14, shown_map.truth.width(), shown_map.truth.height()).contains(at)
    assert covered > 0  # where it usually stands it would have


def test_that_the_statement_of_truth_is_back_when_the_torch_has_gone(shown_map, state, mission):
    shown_map.resize(960, 387)
    shown_map.set_reserved([QRect(14, 317, 860, 56)])
    start = parse_time("docking", mission)
    places = []
    for minute in range(93):  # a whole round: through the upper left corner and away again
        state.seek(start + 60.0 * minute)
        places.append(shown_map.truth.y())
    assert 0 < sum(y > 100 for y in places) < 30
    assert set(places) == {14, max(places)}
    assert sum(one != other for one, other in pairwise(places)) <= 2


def test_that_the_torch_is_seen_through_a_button(shown_map, state, mission):
    """As the hatch opens it is at 174.7 W: behind the column of buttons of the whole world."""
    shown_map.resize(960, 387)
    shown_map.set_reserved([QRect(14, 317, 860, 56)])
    state.seek(parse_time("2013-11-09T14:32:00Z", mission))
    for _ in range(120):
        state.seek(state.utc_s + 5.0)
        torch = shown_map._scene_of_now().torch
        at = QPoint(round(torch.x), round(torch.y))
        button = shown_map.childAt(at)
        if isinstance(button, MapButton):
            break
    else:
        pytest.fail("it was behind no button")
    shown_map.prepare_fully()
    here = button.mapTo(shown_map, QPoint())
    drawn = shown_map.grab(QRect(here, button.size())).toImage()
    mark = [
        (x, y)
        for x in range(drawn.width())
        for y in range(drawn.height())
        if drawn.pixelColor(x, y).redF() - drawn.pixelColor(x, y).blueF() > 0.2
    ]
    assert len(mark) > 20  # amber: nothing of a button is
