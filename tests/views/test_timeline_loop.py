"""The loop as people hold it: brackets, the bar between them, a range marked with Shift."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from torchviewer.mission.records import Span
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.timeline_pane import TimelinePane
from torchviewer.views.timeline_view import TimelineView
from torchviewer.views.touch_layout import TARGET_PX, TOUCH_TARGET_PX

LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
HALF_WINDOW_S = 3 * 3600.0


@pytest.fixture
def beat():
    return [0.0]


@pytest.fixture
def state(look, mission, flight, beat):
    made = MissionState(mission, flight, mono_s=lambda: beat[0])
    made.seek(parse_time("eva_handover", mission))
    made.set_window(made.utc_s - HALF_WINDOW_S, made.utc_s + HALF_WINDOW_S)
    return made


@pytest.fixture
def timeline(qtbot, state, monkeypatch):
    monkeypatch.setattr("torchviewer.views.timeline_glide.is_still", lambda _widget: True)
    # edges are told apart from where the hand is: what is drawn to is tested by itself
    monkeypatch.setattr("torchviewer.views.timeline_hand.SNAP_PX", 0.0)
    made = TimelineView(state)
    qtbot.addWidget(made)
    made.resize(1600, 260)
    made.show()
    made.prepare_fully()
    QApplication.processEvents()
    return made


@pytest.fixture
def loop(state):
    made = Span.between(state.utc_s - 3600.0, state.utc_s + 1800.0)
    state.set_loop(made)
    return made


def grip(timeline, part):
    """A point on the grip of a bracket, or on the bar."""
    place = timeline._loop_place()
    y = round(place.axis_px - 8.0)
    if part == "middle":
        return QPoint(round((place.start_px * 3 + place.end_px) / 4), y)
    x, side = (place.start_px, -1) if part == "start" else (place.end_px, 1)
    return QPoint(round(x + side * 8), y)


def drag(view, start, end, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.mousePress(view, LEFT, modifiers, start)
    for part in (0.25, 0.5, 1.0):
        QTest.mouseMove(view, start + (end - start) * part)
    QTest.mouseRelease(view, LEFT, modifiers, end)


def near(seconds, timeline):
    """To the pixel: hands are no finer."""
    return pytest.approx(seconds, rel=0, abs=timeline.scale.s_per_px)


@pytest.mark.parametrize("part", ["start", "end"])
def test_that_a_bracket_moves_its_end_alone(timeline, state, loop, part):
    now = state.utc_s
    here = grip(timeline, part)
    drag(timeline, here, here + QPoint(60, 3))
    moved_s = 60 * timeline.scale.s_per_px
    ends = (loop.start_utc_s, loop.end_utc_s)
    wanted = (ends[0] + moved_s, ends[1]) if part == "start" else (ends[0], ends[1] + moved_s)
    assert state.loop.start_utc_s == near(wanted[0], timeline)
    assert state.loop.end_utc_s == near(wanted[1], timeline)
    assert state.utc_s == now


def test_that_the_bar_moves_the_whole_loop(timeline, state, loop):
    here = grip(timeline, "middle")
    drag(timeline, here, here - QPoint(100, 0))
    moved_s = -100 * timeline.scale.s_per_px
    assert state.loop.start_utc_s == near(loop.start_utc_s + moved_s, timeline)
    assert state.loop.length_s == pytest.approx(loop.length_s)


def test_that_the_ends_do_not_cross(timeline, state, loop):
    drag(timeline, grip(timeline, "start"), QPoint(1580, 26))
    assert state.loop.end_utc_s == loop.end_utc_s
    assert state.loop.length_s == pytest.approx(1.0)
    state.set_loop(loop)
    drag(timeline, grip(timeline, "end"), QPoint(0, 26))
    assert state.loop.start_utc_s == loop.start_utc_s
    assert state.loop.length_s == pytest.approx(1.0)


def test_that_a_loop_stays_inside_the_span(timeline, state):
    span = state.mission.span
    state.set_window(span.end_utc_s - 7200.0, span.end_utc_s)
    state.set_loop(Span.between(span.end_utc_s - 3600.0, span.end_utc_s - 600.0))
    here = grip(timeline, "middle")
    drag(timeline, here, here + QPoint(500, 0))
    assert state.loop.end_utc_s == pytest.approx(span.end_utc_s)
    assert state.loop.length_s == pytest.approx(3000.0)


def test_that_a_bracket_is_drawn_to_an_edge(timeline, state, monkeypatch, mission):
    monkeypatch.setattr("torchviewer.views.timeline_hand.SNAP_PX", 6.0)
    end_utc_s = next(
        item.end_utc_s for item in mission.custody if item.end_utc_s > state.utc_s + 600.0
    )
    state.set_loop(Span.between(state.utc_s - 3600.0, end_utc_s - 1200.0))
    here = grip(timeline, "end")
    there = round(timeline.scale.x_px(end_utc_s)) + 4 + 8
    drag(timeline, here, QPoint(there, here.y()))
    assert state.loop.end_utc_s == end_utc_s
    monkeypatch.setattr(
        "torchviewer.views.timeline_hand.QGuiApplication.keyboardModifiers",
        lambda: Qt.KeyboardModifier.AltModifier,
    )
    here = grip(timeline, "end")
    drag(timeline, here, here + QPoint(4, 0))
    assert state.loop.end_utc_s == near(end_utc_s + 4 * timeline.scale.s_per_px, timeline)
    assert state.loop.end_utc_s != end_utc_s


def test_that_a_bracket_is_drawn_to_the_playhead(timeline, state, loop, monkeypatch):
    state.seek(state.utc_s + 1234.0)  # nothing happens then
    monkeypatch.setattr("torchviewer.views.timeline_hand.SNAP_PX", 6.0)
    here = grip(timeline, "end")
    there = round(timeline.playhead_x_px) + 3 + 8
    drag(timeline, here, QPoint(there, here.y()))
    assert state.loop.end_utc_s == state.utc_s


def test_that_shift_marks_a_range_to_loop(timeline, state):
    drag(timeline, QPoint(900, 8), QPoint(700, 8), SHIFT)
    assert state.loop.start_utc_s == near(timeline.scale.utc_s(700.0), timeline)
    assert state.loop.end_utc_s == near(timeline.scale.utc_s(900.0), timeline)


def test_that_shift_and_a_click_go_there(timeline, state, loop):
    QTest.mouseClick(timeline, LEFT, SHIFT, QPoint(400, 8))
    assert state.utc_s == near(timeline.scale.utc_s(400.0), timeline)
    assert state.loop == loop


def test_that_the_range_marked_last_fetches_the_playing_clock(timeline, state, loop):
    state.play()
    state.seek(loop.end_utc_s + 3000.0)
    drag(timeline, QPoint(300, 8), QPoint(400, 8), SHIFT)
    assert state.utc_s == state.loop.start_utc_s


@pytest.mark.parametrize("part", ["start", "end", "middle"])
def test_that_a_double_click_ends_the_loop(timeline, state, loop, part):
    now = state.utc_s
    QTest.mouseDClick(timeline, LEFT, pos=grip(timeline, part))
    assert state.loop is None
    assert state.utc_s == now
    assert timeline.loop_hand.grip == "none"


def test_that_the_loop_changes_when_the_hand_lets_go(timeline, state, loop):
    told = []
    state.clock_changed.connect(told.append)
    here = grip(timeline, "end")
    QTest.mousePress(timeline, LEFT, pos=here)
    QTest.mouseMove(timeline, here + QPoint(50, 0))
    assert (state.loop, told) == (loop, [])
    assert timeline.loop_hand.shown.end_utc_s > loop.end_utc_s
    QTest.mouseRelease(timeline, LEFT, pos=here + QPoint(50, 0))
    assert len(told) == 1


def test_that_ending_the_loop_empties_the_hand(timeline, state, loop):
    here = grip(timeline, "end")
    QTest.mousePress(timeline, LEFT, pos=here)
    state.set_loop(None)
    QTest.mouseMove(timeline, here + QPoint(50, 0))
    QTest.mouseRelease(timeline, LEFT, pos=here + QPoint(50, 0))
    assert state.loop is None
    assert timeline.loop_hand.shown is None


@pytest.mark.parametrize(("mode", "least_px"), [("off", TARGET_PX), ("on", TOUCH_TARGET_PX)])
@pytest.mark.parametrize("length_s", [1.0, 5400.0])
def test_that_grips_are_large_enough_to_be_hit(timeline, state, mode, least_px, length_s):
    state.seek(state.utc_s + 7200.0)  # the handle of the playhead goes before
    state.set_loop(Span.between(state.utc_s - 9000.0, state.utc_s - 9000.0 + length_s))
    timeline.touch_layout.choose(mode)
    for part in ("start", "end"):
        hits = [
            QPointF(x, y)
            for x in range(1600)
            for y in range(0, 80, 2)
            if timeline.loop_part_at(QPointF(x, y)) == part
        ]
        assert all(timeline.zone_at(hit) == "loop" for hit in hits[::20])
        across = [hit.x() for hit in hits]
        down = [hit.y() for hit in hits]
        assert max(across) - min(across) + 1 >= least_px
        # at 44 px the grip fills the axis and what hangs over the lanes
        assert max(down) - min(down) + 2 >= min(least_px, 34 + 4)


def test_that_dragging_repaints_strips_and_keeps_the_layer(timeline, state, loop, monkeypatch):
    QApplication.processEvents()
    here = grip(timeline, "end")
    QTest.mousePress(timeline, LEFT, pos=here)
    QTest.mouseMove(timeline, here + QPoint(10, 0))
    QApplication.processEvents()
    paints, painted = timeline.paints, []
    plain = timeline.paintEvent
    monkeypatch.setattr(
        timeline, "paintEvent", lambda event: (painted.append(event.region()), plain(event))
    )
    QTest.mouseMove(timeline, here + QPoint(20, 0))
    QApplication.processEvents()
    area = sum(r.width() * r.height() for region in painted for r in region)
    assert 0 < area < 0.25 * timeline.width() * timeline.height()
    assert timeline.paints == paints
    monkeypatch.undo()
    QTest.mouseRelease(timeline, LEFT, pos=here + QPoint(20, 0))
    QApplication.processEvents()
    assert timeline.paints == paints


def test_that_strips_leave_no_trace(timeline, state, loop):
    """What partial repaints leave is what a whole repaint paints."""
    here = grip(timeline, "start")
    QTest.mousePress(timeline, LEFT, pos=here)
    for x in (15, -80, -200, 40):
        QTest.mouseMove(timeline, here + QPoint(x, 0))
        QApplication.processEvents()
    screen = timeline.screen().grabWindow(timeline.winId()).toImage()
    whole = timeline.grab().toImage().convertToFormat(screen.format())
    assert screen.size() == whole.size()
    assert not screen.isNull()
    assert screen == whole
    QTest.mouseRelease(timeline, LEFT, pos=here)


def test_that_the_hand_is_told_time_and_length(timeline, state, loop):
    here = grip(timeline, "end")
    QTest.mousePress(timeline, LEFT, pos=here)
    text = timeline.loop_hand.text(timeline._short_time)
    # handed over at 15:14:00 UTC; half an hour later, an hour and a half long
    assert text == "9 Nov 15:44:00 · loop of 1\u00a0h 30\u00a0min"
    QTest.mouseRelease(timeline, LEFT, pos=here)
    assert timeline.loop_hand.text(timeline._short_time) == ""


def test_that_a_loop_that_waits_looks_otherwise(timeline, state, loop):
    place = timeline._loop_place()
    spot = QPoint(round(place.start_px) + 40, round(place.axis_px - 6.0))
    held = timeline.grab().toImage().pixelColor(spot)
    state.seek(loop.end_utc_s + 600.0)
    assert timeline._loop_place().waits
    waiting = timeline.grab().toImage().pixelColor(spot)
    assert waiting.lightness() < held.lightness()
    state.seek(loop.start_utc_s + 2400.0)
    assert not timeline._loop_place().waits
    assert timeline.grab().toImage().pixelColor(spot) == held


def test_that_a_jump_is_shown_though_a_loop_is_set(timeline, state, loop, mission):
    state.play()
    state.seek(parse_time("liftoff", mission))
    assert state.window.holds(state.utc_s)


def test_that_a_round_of_the_loop_leaves_the_window(timeline, state, loop, beat):
    state.play()
    state.set_window(loop.end_utc_s + 600.0, loop.end_utc_s + 4200.0)
    window = state.window
    assert not timeline.following
    beat[0] += 5400.0 / 60.0
    state.tick()
    assert state.rounds == 1
    assert state.window == window


def menu_at(timeline, position):
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, position, timeline.mapToGlobal(position)
    )
    QApplication.sendEvent(timeline, event)
    return next(menu for menu in timeline.findChildren(QMenu) if menu.isVisible())


def test_that_a_menu_of_the_axis_sets_and_ends_the_loop(qtbot, timeline, state):
    actions = {a.text(): a for a in menu_at(timeline, QPoint(500, 8)).actions()}
    actions["Loop from here to the clock"].trigger()
    assert state.loop.start_utc_s == near(timeline.scale.utc_s(500.0), timeline)
    assert state.loop.end_utc_s == state.utc_s
    QApplication.activePopupWidget().close()
    QApplication.processEvents()
    actions = {a.text(): a for a in menu_at(timeline, QPoint(550, 8)).actions()}
    actions["Loop starts here"].trigger()
    assert state.loop.start_utc_s == near(timeline.scale.utc_s(550.0), timeline)
    actions["End the loop"].trigger()
    assert state.loop is None
    QApplication.activePopupWidget().close()


def test_that_the_strip_of_the_whole_mission_shows_the_loop(qtbot, state):
    pane = TimelinePane(state, TimelineView(state))
    qtbot.addWidget(pane)
    pane.resize(1600, 300)
    home = state.mission.home
    state.seek(home.end_utc_s)
    before = pane.overview.grab().toImage()
    state.set_loop(Span.between(home.start_utc_s + 86400.0, home.start_utc_s + 2 * 86400.0))
    after = pane.overview.grab().toImage()
    changed = [
        x
        for x in range(before.width())
        if any(before.pixel(x, y) != after.pixel(x, y) for y in range(before.height()))
    ]
    scale, loop = pane.overview.scale, state.loop
    assert min(changed) == pytest.approx(scale.x_px(loop.start_utc_s) + 14.0, abs=2)
    assert max(changed) == pytest.approx(scale.x_px(loop.end_utc_s) + 14.0, abs=2)


@pytest.mark.parametrize("look_name", ["dark", "light", "contrast"])
def test_that_brackets_stand_out(timeline, state, loop, look, look_name):
    try:
        theme.apply(look, look_name)
        place = timeline._loop_place()
        image = timeline.grab().toImage()
        colour = image.pixelColor(round(place.start_px), round(place.axis_px - 8.0))
        assert theme.contrast(colour, theme.roles().surface) >= 3.0
    finally:
        theme.apply(look, "dark")
