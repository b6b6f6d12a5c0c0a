"""Fingers on the timeline, told apart by their ids; and the buttons of a mouse."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from torchviewer.mission.records import Span
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState
from torchviewer.views.timeline_fingers import MOUSE
from torchviewer.views.timeline_view import TimelineView
from torchviewer.views.touch_layout import mm_px

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton


@pytest.fixture
def state(look, mission, flight):
    made = MissionState(mission, flight, mono_s=lambda: 0.0)
    made.seek(parse_time("eva_handover", mission))
    made.set_window(made.utc_s - 10800.0, made.utc_s + 10800.0)
    return made


@pytest.fixture
def timeline(qtbot, state, monkeypatch):
    monkeypatch.setattr("torchviewer.views.timeline_glide.is_still", lambda _widget: True)
    monkeypatch.setattr("torchviewer.views.timeline_hand.SNAP_PX", 0.0)
    made = TimelineView(state)
    qtbot.addWidget(made)
    made.resize(1600, 300)
    made.show()
    made.prepare_fully()
    made.touch_layout.choose("on")  # else the first finger changes what the next one meets
    QApplication.processEvents()
    return made


class Screen:
    """A touch screen that tells of all fingers in every event, as real ones do."""

    def __init__(self, view):
        self._view = view
        self._device = QTest.createTouchDevice()
        self._down: dict[int, QPoint] = {}

    def _tell(self, act, *fingers):
        sequence = QTest.touchEvent(self._view, self._device, False)
        for finger in self._down:
            if finger not in fingers:
                sequence.stationary(finger)
        for finger in fingers:
            getattr(sequence, act)(finger, self._down[finger], self._view)
        sequence.commit()

    def press(self, **places):
        self._down |= _by_id(places)
        self._tell("press", *_by_id(places))

    def move(self, **places):
        self._down |= _by_id(places)
        self._tell("move", *_by_id(places))

    def lift(self, *fingers):
        self._tell("release", *fingers)
        for finger in fingers:
            del self._down[finger]


def _by_id(places):
    return {int(name[1:]): place for name, place in places.items()}


@pytest.fixture
def screen(timeline):
    return Screen(timeline)


@pytest.fixture
def lane_y(timeline):
    row = next(row for row in timeline.rows() if row.lane.kind == "sunlight")
    return round(row.rect.center().y())


def near(value, margin=0.01):
    return pytest.approx(value, rel=0, abs=margin)


def test_that_the_finger_that_stays_pans_on_without_a_jump(timeline, state, screen, lane_y):
    screen.press(f3=QPoint(500, lane_y))
    screen.press(f7=QPoint(900, lane_y))
    screen.move(f3=QPoint(450, lane_y), f7=QPoint(1000, lane_y))
    window = state.window
    below = timeline.scale.utc_s(1000.0)
    screen.lift(3)
    assert state.window == window
    screen.move(f7=QPoint(1040, lane_y))
    assert state.window.length_s == near(window.length_s)
    assert timeline.scale.x_px(below) == near(1040.0)
    now = state.utc_s
    screen.lift(7)
    assert state.utc_s == now  # it has panned: that is no click
    assert not timeline._fingers.holds(7)


def test_that_the_other_finger_may_be_the_one_that_stays(timeline, state, screen, lane_y):
    screen.press(f0=QPoint(500, lane_y), f1=QPoint(900, lane_y))
    screen.move(f0=QPoint(400, lane_y))
    window, below = state.window, timeline.scale.utc_s(400.0)
    screen.lift(1)
    screen.move(f0=QPoint(420, lane_y))
    assert timeline.scale.x_px(below) == near(420.0)
    assert state.window.length_s == near(window.length_s)
    screen.lift(0)


def test_that_a_finger_that_comes_back_pinches_again(timeline, state, screen, lane_y):
    screen.press(f0=QPoint(500, lane_y), f1=QPoint(900, lane_y))
    screen.move(f1=QPoint(1000, lane_y))
    screen.lift(0)
    screen.press(f2=QPoint(600, lane_y))
    held = timeline.scale.utc_s(600.0), timeline.scale.utc_s(1000.0)
    screen.move(f2=QPoint(400, lane_y))
    assert timeline.scale.x_px(held[0]) == near(400.0, 0.5)
    assert timeline.scale.x_px(held[1]) == near(1000.0, 0.5)
    screen.lift(1, 2)


def test_that_a_third_finger_does_nothing(timeline, state, screen, lane_y):
    screen.press(f0=QPoint(500, lane_y), f1=QPoint(900, lane_y))
    screen.move(f1=QPoint(1000, lane_y))
    window = state.window
    screen.press(f2=QPoint(300, lane_y))
    screen.move(f2=QPoint(200, lane_y))
    screen.lift(2)
    assert state.window == window
    held = timeline.scale.utc_s(500.0)
    screen.move(f0=QPoint(520, lane_y))
    assert timeline.scale.x_px(held) == near(520.0, 0.5)
    screen.lift(0, 1)


def test_that_fingers_that_begin_together_pinch_once_they_are_apart(
    timeline, state, screen, lane_y
):
    screen.press(f0=QPoint(700, lane_y), f1=QPoint(702, lane_y + 20))
    screen.move(f0=QPoint(690, lane_y), f1=QPoint(710, lane_y + 20))
    held = timeline.scale.utc_s(690.0), timeline.scale.utc_s(710.0)
    screen.move(f0=QPoint(600, lane_y), f1=QPoint(800, lane_y + 20))
    assert timeline.scale.x_px(held[0]) == near(600.0, 1.0)
    assert timeline.scale.x_px(held[1]) == near(800.0, 1.0)
    screen.lift(0, 1)


def test_that_one_person_scrubs_while_another_pans(timeline, state, screen, lane_y):
    handle = QPoint(round(timeline.playhead_x_px), 30)
    screen.press(f0=handle)
    screen.press(f1=QPoint(500, lane_y))
    now = state.utc_s
    screen.move(f1=QPoint(460, lane_y))
    assert state.utc_s == now  # who pans does not move the clock
    assert state.window.end_utc_s > now + 10800.0
    window, before_px = state.window, timeline.playhead_x_px
    screen.move(f0=handle + QPoint(70, 0))
    assert state.window == window  # and who scrubs does not move the window
    assert timeline.playhead_x_px == near(before_px + 70.0)
    screen.move(f1=QPoint(400, lane_y), f0=handle + QPoint(100, 0))
    assert state.window.start_utc_s == near(window.start_utc_s + 60 * timeline.scale.s_per_px)
    screen.lift(0)
    panned = state.window
    screen.move(f1=QPoint(380, lane_y))
    assert state.window.start_utc_s == near(panned.start_utc_s + 20 * timeline.scale.s_per_px)
    screen.lift(1)


def test_that_one_person_scrubs_while_another_pinches(timeline, state, screen, lane_y):
    handle = QPoint(round(timeline.playhead_x_px), 30)
    screen.press(f5=handle)
    screen.press(f1=QPoint(400, lane_y), f2=QPoint(600, lane_y))
    length_s = state.window.length_s
    screen.move(f1=QPoint(300, lane_y), f2=QPoint(700, lane_y))
    assert state.window.length_s == near(length_s / 2, 1.0)
    before_px = timeline.playhead_x_px
    screen.move(f5=handle + QPoint(-30, 0))
    assert timeline.playhead_x_px == near(max(before_px - 30.0, timeline.scale.left_px))
    screen.lift(1, 2, 5)
    assert timeline._hand.grip == timeline._clock_hand.grip == "none"


def test_that_a_jump_of_one_does_not_move_the_window_of_another(timeline, state, screen, lane_y):
    screen.press(f1=QPoint(500, lane_y))
    screen.move(f1=QPoint(460, lane_y))
    window = state.window
    state.seek(state.mission.home.start_utc_s)
    assert state.window == window
    assert not timeline.following
    screen.lift(1)


def test_that_nobody_takes_the_handle_from_another(timeline, state, screen):
    handle = QPoint(round(timeline.playhead_x_px), 30)
    screen.press(f0=handle)
    screen.press(f1=QPoint(400, 10))
    screen.move(f1=QPoint(300, 10))
    assert timeline.playhead_x_px == near(handle.x(), 0.51)
    screen.move(f0=handle + QPoint(10, 0))
    assert timeline.playhead_x_px == near(handle.x() + 10, 0.51)
    screen.lift(0, 1)


def test_that_a_finger_that_began_on_titles_stays_with_them(timeline, state, screen, lane_y):
    first, last = timeline.rows()[0], timeline.rows()[-1]
    window, now = state.window, state.utc_s
    screen.press(f0=QPoint(40, round(first.rect.center().y())))
    screen.press(f1=QPoint(600, lane_y))
    screen.move(f0=QPoint(700, round(last.rect.center().y())))
    assert (state.window, state.utc_s) == (window, now)
    assert timeline.titles.grip == "move"
    screen.move(f1=QPoint(640, lane_y))
    assert state.window.start_utc_s < window.start_utc_s
    screen.lift(1)
    assert timeline.titles.grip == "move"
    screen.lift(0)
    assert timeline.rows()[0].lane.id != first.lane.id


def test_that_two_people_hold_the_ends_of_nothing_twice(timeline, state, screen):
    """One bracket is in one hand only; a cancelled gesture leaves the loop as it was."""
    loop = Span.between(state.utc_s - 7200.0, state.utc_s - 3600.0)
    state.set_loop(loop)
    place = timeline._loop_place()
    y = round(place.axis_px - 8)
    screen.press(f0=QPoint(round(place.start_px) - 20, y))
    screen.press(f1=QPoint(round(place.end_px) + 20, y))
    screen.move(f0=QPoint(round(place.start_px) - 60, y), f1=QPoint(round(place.end_px) + 90, y))
    screen.lift(1)
    assert state.loop == loop
    screen.lift(0)
    assert state.loop.end_utc_s == loop.end_utc_s
    moved_s = -40 * timeline.scale.s_per_px
    assert state.loop.start_utc_s == near(loop.start_utc_s + moved_s, 1.0)


def test_that_a_finger_that_rests_on_the_loop_is_offered_its_end(timeline, state, screen):
    loop = Span.between(state.utc_s - 7200.0, state.utc_s - 3600.0)
    state.set_loop(loop)
    place = timeline._loop_place()
    spot = QPoint(round(place.start_px) - 20, round(place.axis_px) - 8)
    screen.press(f0=spot)
    screen.move(f0=spot + QPoint(2, 0))  # fingers are never quite still
    assert timeline.loop_hand._long_press.isActive()
    timeline.loop_hand._long_press.timeout.emit()
    menu = next(menu for menu in timeline.findChildren(QMenu) if menu.isVisible())
    assert state.loop == loop
    {action.text(): action for action in menu.actions()}["End the loop"].trigger()
    assert state.loop is None
    menu.close()
    screen.lift(0)
    assert timeline.loop_hand.grip == "none"


def test_that_a_finger_that_moves_the_loop_opens_nothing(timeline, state, screen):
    state.set_loop(Span.between(state.utc_s - 7200.0, state.utc_s - 3600.0))
    place = timeline._loop_place()
    spot = QPoint(round(place.start_px) - 20, round(place.axis_px) - 8)
    screen.press(f0=spot)
    screen.move(f0=spot + QPoint(-30, 0))
    assert not timeline.loop_hand._long_press.isActive()
    screen.lift(0)


def cancel(view):
    """The system takes all fingers away, as for a gesture of its own."""
    device = QTest.createTouchDevice()
    QApplication.sendEvent(view, QTouchEvent(QEvent.Type.TouchCancel, device))


def test_that_a_cancelled_touch_lets_everything_go(timeline, state, screen, lane_y):
    handle = QPoint(round(timeline.playhead_x_px), 30)
    screen.press(f0=handle, f1=QPoint(400, lane_y), f2=QPoint(600, lane_y))
    window, now = state.window, state.utc_s
    cancel(timeline)
    assert timeline._hand.grip == timeline._clock_hand.grip == "none"
    assert not any(timeline._fingers.holds(finger) for finger in range(3))
    assert (state.window, state.utc_s) == (window, now)
    screen.lift(0, 1, 2)  # what comes too late means nothing
    assert (state.window, state.utc_s) == (window, now)


def test_that_fingers_whose_lifting_was_lost_do_not_stay(timeline, state, screen, lane_y):
    screen.press(f0=QPoint(round(timeline.playhead_x_px), 30))
    other = Screen(timeline)
    other.press(f4=QPoint(900, 10))  # begins without finger 0
    assert not timeline._fingers.holds(0)
    assert timeline.playhead_x_px == near(900.0, 0.51)
    other.lift(4)
    screen.lift(0)


def test_that_hiding_lets_go(timeline, state, screen, lane_y):
    screen.press(f0=QPoint(500, lane_y))
    timeline.hide()
    assert timeline._hand.grip == "none"
    assert not timeline._fingers.holds(0)
    screen.lift(0)


# The layout for fingers


def test_that_the_first_finger_lays_the_timeline_out_for_fingers(timeline, state, screen, lane_y):
    timeline.touch_layout.choose("auto")
    assert not timeline.touch_layout.is_on
    spot = QPointF(timeline.playhead_x_px + 5.0, 60.0)
    assert timeline.zone_at(spot) == "lanes"
    screen.press(f0=QPoint(300, lane_y))
    screen.lift(0)
    assert timeline.touch_layout.is_on
    assert timeline.zone_at(QPointF(timeline.playhead_x_px + 5.0, 60.0)) == "handle"
    timeline.touch_layout.choose("off")
    assert not timeline.touch_layout.is_on


def test_that_the_handle_is_20_mm_high_for_fingers(timeline, state):
    """96 dots an inch: 20 mm are 75.6 px. The handle of a mouse is 16 px high."""
    assert mm_px(20.0, 96.0) == pytest.approx(75.59, abs=0.01)
    assert mm_px(20.0, 10.0) == mm_px(20.0, 50.0)  # no screen is that coarse
    assert mm_px(20.0, 900.0) == mm_px(20.0, 150.0)
    wanted_px = mm_px(20.0, timeline.screen().physicalDotsPerInchY())
    x = round(timeline.playhead_x_px)
    on = timeline.grab().toImage()
    timeline.touch_layout.choose("off")
    off = timeline.grab().toImage()
    rows = [
        y
        for y in range(on.height())
        if any(on.pixel(x + dx, y) != off.pixel(x + dx, y) for dx in range(-20, 21))
    ]
    assert max(rows) - min(rows) == pytest.approx(wanted_px, abs=3.0)
    timeline.touch_layout.choose("on")
    hits = [y for y in range(300) if timeline.zone_at(QPointF(x, y)) == "handle"]
    assert len(hits) >= wanted_px


# The mouse


def test_that_the_middle_button_pans_from_anywhere(timeline, state):
    timeline.touch_layout.choose("off")
    now, window = state.utc_s, state.window
    for start in (QPoint(700, 10), QPoint(round(timeline.playhead_x_px), 28), QPoint(700, 200)):
        state.set_window(window.start_utc_s, window.end_utc_s)
        QTest.mousePress(timeline, MIDDLE, pos=start)
        QTest.mouseMove(timeline, start + QPoint(-100, 0))
        QTest.mouseRelease(timeline, MIDDLE, pos=start + QPoint(-100, 0))
        moved_s = state.window.start_utc_s - window.start_utc_s
        assert moved_s == near(100 * timeline.scale.s_per_px)
        assert state.utc_s == now
    QTest.mouseClick(timeline, MIDDLE, pos=QPoint(700, 10))
    assert state.utc_s == now


def test_that_a_lost_release_of_the_mouse_is_noticed(timeline, state, lane_y):
    QTest.mousePress(timeline, LEFT, pos=QPoint(700, lane_y))
    timeline._fingers.move(MOUSE, QPointF(720, lane_y))
    window = state.window
    for x in (760, 800):
        point = QPointF(x, lane_y)
        move = _mouse_move(timeline, point)
        QApplication.sendEvent(timeline, move)
    assert state.window == window
    assert not timeline._fingers.holds(MOUSE)
    QTest.mouseRelease(timeline, LEFT, pos=QPoint(800, lane_y))


def _mouse_move(view, point):
    none = Qt.MouseButton.NoButton
    return QMouseEvent(
        QEvent.Type.MouseMove,
        point,
        view.mapToGlobal(point),
        none,
        none,
        Qt.KeyboardModifier.NoModifier,
    )


def test_that_a_moving_handle_for_fingers_leaves_no_trace(timeline, state):
    """What partial repaints leave is what a whole repaint paints."""
    QApplication.processEvents()
    for seconds in (40.0, 300.0, -900.0, 25.0):
        state.seek(state.utc_s + seconds)
        QApplication.processEvents()
    seen = timeline.screen().grabWindow(timeline.winId()).toImage()
    assert seen == timeline.grab().toImage().convertToFormat(seen.format())
