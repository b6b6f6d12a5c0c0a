"""The timeline as people hold it."""

import random

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from torchviewer.flight.flight import Flight
from torchviewer.mission.records import Span
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import theme
from torchviewer.views.timeline_tips import tip_text
from torchviewer.views.timeline_view import TimelineView


def near(value, margin=0.01):
    """A time in s or a place in px, to a hundredth; pytest's own margin grows with the number."""
    return pytest.approx(value, rel=0, abs=margin)


class Beat:
    """A monotonic clock that tests move."""

    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def beat():
    return Beat()


@pytest.fixture
def state(look, mission, flight, beat):
    made = MissionState(mission, flight, mono_s=beat)
    made.seek(parse_time("eva_handover", mission))
    return made


@pytest.fixture
def timeline(qtbot, state):
    made = TimelineView(state)
    qtbot.addWidget(made)
    made.resize(1600, 260)
    made.show()
    made.prepare_fully()
    QApplication.processEvents()
    return made


def wheel(view, x, notches, modifiers=Qt.KeyboardModifier.NoModifier):
    position = QPointF(x, 150.0)
    event = QWheelEvent(
        position,
        view.mapToGlobal(position),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
        Qt.MouseEventSource.MouseEventNotSynthesized,
        QPointingDevice.primaryPointingDevice(),
    )
    QApplication.sendEvent(view, event)


def drag(view, start, end):
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    for part in (0.25, 0.5, 1.0):
        QTest.mouseMove(view, start + (end - start) * part)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)


def background(view, x):
    """A point of the lane of sunlight, where nothing can be clicked."""
    row = next(row for row in view.rows() if row.lane.kind == "sunlight")
    return QPoint(int(x), int(row.rect.center().y()))


def test_that_the_wheel_zooms_at_the_cursor(timeline, state):
    before, window = timeline.scale.utc_s(900.0), state.window
    wheel(timeline, 900.0, 3)
    assert state.window.length_s == near(window.length_s / 1.2**3)
    assert timeline.scale.x_px(before) == near(900.0, margin=0.01)


def test_that_zooming_in_ends_at_ten_seconds_and_stays_under_the_cursor(timeline, state):
    before = timeline.scale.utc_s(1200.0)
    for _ in range(80):
        wheel(timeline, 1200.0, 2)
    assert state.window.length_s == near(10.0)
    assert timeline.scale.x_px(before) == near(1200.0, margin=1.0)


def test_that_the_wheel_with_shift_pans(timeline, state):
    window = state.window
    wheel(timeline, 900.0, -1, Qt.KeyboardModifier.ShiftModifier)
    assert state.window.length_s == near(window.length_s)
    assert state.window.start_utc_s == near(window.start_utc_s + window.length_s / 10)


def test_that_a_click_on_the_axis_goes_there(timeline, state):
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(700, 10))
    assert state.utc_s == near(timeline.scale.utc_s(700.0))


def test_that_dragging_the_handle_scrubs(timeline, state):
    start = QPoint(int(timeline.playhead_x_px), 26)
    seeks = []
    state.seeked.connect(seeks.append)
    moved = state.utc_s + 300 * timeline.scale.s_per_px
    drag(timeline, start, start + QPoint(300, 5))
    assert len(seeks) >= 3
    assert state.utc_s == near(moved)


def test_that_scrubbing_stays_in_the_window(timeline, state):
    drag(timeline, QPoint(700, 10), QPoint(5000, 10))
    assert state.utc_s == near(state.window.end_utc_s)


def test_that_dragging_the_background_pans_and_leaves_the_clock(timeline, state):
    now, window = state.utc_s, state.window
    drag(timeline, background(timeline, 900), background(timeline, 700))
    assert state.utc_s == now
    moved = state.window.start_utc_s - window.start_utc_s
    assert moved == near(200 * timeline.scale.s_per_px)


def test_that_a_click_on_an_event_goes_there_and_selects_it(timeline, state, mission):
    hit = next(h for h in timeline.hits if h.kind == "event" and h.ids == ("eva_end",))
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=hit.rect.center().toPoint())
    assert state.selection == Selection("event", "eva_end")
    assert state.utc_s == parse_time("eva_end", mission)


def test_that_a_click_on_a_picture_goes_to_when_it_was_taken(timeline, state, mission):
    hit = next(h for h in timeline.hits if h.kind == "picture" and len(h.ids) == 1)
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=hit.rect.center().toPoint())
    picture = next(p for p in mission.pictures if p.id == hit.best)
    assert state.selection == Selection("picture", picture.id)
    assert state.utc_s == picture.taken_utc_s


def test_that_a_selected_event_speaks_for_its_cluster(timeline, state):
    state.select(Selection("event", "chute"))
    events = next(row for row in timeline.rows() if row.lane.id == "events")
    marks = timeline.layouts[events.lane.id].marks
    assert any(mark.event.id == "chute" and mark.cluster.count > 1 for mark in marks)


def test_that_the_playhead_is_where_the_clock_says_whatever_is_done(timeline, state, beat):
    chance = random.Random(20131109)
    left, right = timeline.scale.left_px, timeline.scale.right_px
    deeds = (
        lambda x: wheel(timeline, x, chance.choice((-4, -1, 1, 4))),
        lambda x: drag(timeline, background(timeline, x), background(timeline, x - 150)),
        lambda x: QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(int(x), 8)),
        lambda x: state.seek(state.mission.span.start_utc_s + x * 7000.0),
        lambda _: state.toggle(),
        lambda _: state.set_rate(chance.choice((1, 60, 3600, -600))),
        lambda _: state.tick(),
        lambda _: state.next_event(),
        lambda _: state.set_loop(Span.between(state.utc_s, state.utc_s + 500.0)),
        lambda _: state.set_loop(None),
    )
    for _ in range(300):
        chance.choice(deeds)(chance.uniform(left + 20, right - 20))
        beat.now_s += chance.uniform(0.0, 2.0)
        part = (state.utc_s - state.window.start_utc_s) / state.window.length_s
        expected = timeline.scale.left_px + part * timeline.scale.width_px
        assert timeline.playhead_x_px == near(expected, margin=0.01)
        if timeline.following:
            assert state.window.start_utc_s - 1 <= state.utc_s <= state.window.end_utc_s + 1


def test_that_the_window_follows_while_playing(timeline, state, beat):
    state.set_window(state.utc_s - 3000.0, state.utc_s + 600.0)
    state.set_rate(60)
    state.play()
    beat.now_s += 11.0
    state.tick()
    assert state.window.holds(state.utc_s)
    assert state.window.length_s == near(3600.0)


def test_that_a_pan_ends_following_and_the_arrow_brings_the_playhead_back(timeline, state, beat):
    state.set_window(state.utc_s - 1800.0, state.utc_s + 1800.0)
    state.play()
    drag(timeline, background(timeline, 200), background(timeline, 1300))
    assert not timeline.following
    window = state.window
    beat.now_s += 1.0
    state.tick()
    assert state.window == window
    arrow = timeline.arrow_rect().center().toPoint()
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=arrow)
    assert timeline.following
    assert state.window.holds(state.utc_s)


def test_that_the_arrow_goes_when_the_playhead_comes_into_view(timeline, state, beat, monkeypatch):
    state.set_window(state.utc_s + 60.0, state.utc_s + 3600.0)
    state.set_rate(60)
    state.play()
    QApplication.processEvents()
    arrow = timeline.arrow_rect().toAlignedRect()
    painted = []
    plain = timeline.paintEvent
    monkeypatch.setattr(
        timeline, "paintEvent", lambda event: (painted.append(event.rect()), plain(event))
    )
    beat.now_s += 2.0
    state.tick()
    QApplication.processEvents()
    assert timeline.following
    assert any(rect.contains(arrow) for rect in painted)


def test_that_a_seek_from_elsewhere_is_shown(timeline, state, mission):
    state.set_window(state.utc_s - 1800.0, state.utc_s + 1800.0)
    state.seek(parse_time("liftoff", mission))
    assert state.window.holds(state.utc_s)


@pytest.mark.parametrize("part", [0.0, 0.01, 0.99, 1.0])
def test_that_a_previewed_time_stands_beside_the_date_at_the_left(timeline, state, part):
    def column():
        wide = round(timeline.scale.left_px) - 1
        return timeline.grab().toImage().copy(0, 0, wide, timeline.height())

    before, whole, window = column(), timeline.grab().toImage(), state.window
    state.preview(window.start_utc_s + part * window.length_s)
    assert column() == before
    assert timeline.grab().toImage() != whole


def test_that_playing_repaints_two_slim_strips(timeline, state, beat, monkeypatch):
    state.set_window(state.utc_s - 1800.0, state.utc_s + 1800.0)
    state.play()
    QApplication.processEvents()
    painted = []
    plain = timeline.paintEvent
    monkeypatch.setattr(
        timeline, "paintEvent", lambda event: (painted.append(event.region()), plain(event))
    )
    beat.now_s += 2.0
    state.tick()
    QApplication.processEvents()
    assert painted
    area = sum(r.width() * r.height() for region in painted for r in region)
    assert area < 0.05 * timeline.width() * timeline.height()
    assert timeline.playhead_x_px > 0


def test_that_the_layer_is_kept_while_playing(timeline, state, beat):
    state.play()
    timeline.grab()
    before = timeline.paints
    for _ in range(5):
        beat.now_s += 0.02
        state.tick()
        timeline.grab()
    assert timeline.paints == before


def test_that_after_a_move_a_layer_is_made_at_rest(qtbot, timeline, state, beat):
    """So that the first step of the playhead has no whole frame to paint."""
    window = state.window
    state.set_window(window.start_utc_s, window.end_utc_s + 60.0)
    QApplication.processEvents()
    assert not timeline._layer_is_true
    qtbot.waitUntil(lambda: timeline._layer_is_true)
    before = timeline.paints
    state.play()
    beat.now_s += 0.5
    state.tick()
    QApplication.processEvents()
    assert timeline.paints == before


def test_that_an_event_of_a_day_is_drawn_as_wide_as_the_day(timeline, state):
    areas = {
        area.event.id: area.rect for layout in timeline.layouts.values() for area in layout.areas
    }
    assert areas["relay_yakutsk"].width() == near(86400 * timeline.scale.px_per_s)


def test_that_an_instant_is_drawn_as_a_mark(timeline, state):
    marks = [mark for layout in timeline.layouts.values() for mark in layout.marks]
    mark = next(mark for mark in marks if mark.event.id == "eva_end")
    assert mark.cluster.count == 1
    x = timeline.scale.x_px(mark.event.start_utc_s)
    assert mark.cluster.x_px == near(x, margin=1e-6)


WINDOWS = {
    "the whole mission": (1380412800.0, 1391817600.0),
    "five days": (1383768000.0, 1384160400.0),
    "the spacewalk": (1384002000.0, 1384030800.0),
    "the ascent": (1383797520.0, 1383798300.0),
    "thirty seconds": (1383797640.0, 1383797670.0),
}


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS.keys())
@pytest.mark.parametrize("size", [(1600, 260), (1280, 180), (1920, 260), (900, 400)])
def test_that_no_text_touches_another_or_is_cut(timeline, state, window, size):
    timeline.resize(*size)
    state.set_window(*window)
    texts = timeline.texts
    assert texts
    for text in texts:
        assert text.rect.left() >= 0
        assert text.rect.right() <= timeline.width()
        # measures include room for accents, so that a line may stand 2 px out
        assert text.rect.top() >= -2.0
        assert text.rect.bottom() <= timeline.height() + 2.0
    for index, text in enumerate(texts):
        for other in texts[index + 1 :]:
            both = text.rect.intersected(other.rect)
            assert both.width() <= 0.5 or both.height() <= 3.0, (text.text, other.text)


def test_that_arrow_keys_step_by_a_round_part_of_the_window(timeline, state):
    state.set_window(state.utc_s - 3000.0, state.utc_s + 3000.0)
    now = state.utc_s
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    assert state.utc_s == now + 60.0
    QTest.keyClick(timeline, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert state.utc_s == now + 60.0 - 600.0


def test_that_other_keys_are_left_to_the_window(qtbot, timeline):
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(timeline, event)
    assert not event.isAccepted()


def test_that_two_fingers_hold_their_instants(timeline, state):
    device = QTest.createTouchDevice()
    one, other = QPoint(600, 150), QPoint(1000, 150)
    held = timeline.scale.utc_s(600.0), timeline.scale.utc_s(1000.0)
    sequence = QTest.touchEvent(timeline, device)
    sequence.press(0, one, timeline).press(1, other, timeline).commit()
    sequence.move(0, QPoint(500, 150), timeline).move(1, QPoint(1200, 150), timeline).commit()
    assert timeline.scale.x_px(held[0]) == near(500.0, margin=0.5)
    assert timeline.scale.x_px(held[1]) == near(1200.0, margin=0.5)
    sequence.release(0, QPoint(500, 150), timeline)
    sequence.release(1, QPoint(1200, 150), timeline).commit()


def test_that_a_tip_says_title_time_and_evidence(timeline, state, mission):
    event = next(e for e in mission.events if e.id == "asc_fairing")
    state.set_window(event.start_utc_s - 60.0, event.start_utc_s + 60.0)
    hit = next(h for h in timeline.hits if h.ids == (event.id,))
    lines = tip_text(hit, mission, "en").split("\n")
    assert lines[0] == event.title.in_language("en")
    assert lines[1] == "7 Nov 2013, 04:16:53 UTC"
    assert lines[2] == "typical of other flights"


def test_that_a_bar_says_who_has_the_torch(timeline, mission):
    hit = next(h for h in timeline.hits if h.kind == "custody")
    assert len(tip_text(hit, mission, "en").split("\n")) == 3


def test_that_only_a_focus_by_keyboard_is_framed(timeline):
    timeline.clearFocus()
    plain = timeline.grab().toImage().pixelColor(0, 100)
    timeline.setFocus(Qt.FocusReason.MouseFocusReason)
    assert timeline.grab().toImage().pixelColor(0, 100) == plain
    timeline.clearFocus()
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    assert timeline.grab().toImage().pixelColor(0, 100) != plain


def test_that_a_change_of_language_is_written(timeline, state):
    assert any(text.text == "Thu 7 Nov" for text in timeline.texts)
    state.set_language("de")
    assert any(text.text.startswith("Do") for text in timeline.texts)


def test_that_a_change_of_theme_is_painted(qtbot, timeline, look):
    before = timeline.grab().toImage().pixelColor(5, 250)
    try:
        theme.apply(look, "light")
        timeline.grab()
        after = timeline.grab().toImage().pixelColor(5, 250)
    finally:
        theme.apply(look, "dark")
    assert before == theme.roles().surface
    assert after != before


def test_that_the_date_at_the_left_is_that_of_the_window(timeline, state):
    midnight = parse_time("2013-11-09T00:00:00Z", state.mission)
    for days in (0, 1, -1):
        start = midnight + days * 86400.0 + 3600.0
        state.set_window(start, start + 6 * 3600.0)
        QApplication.processEvents()
        column = [t.text for t in timeline.texts if t.rect.right() < timeline.scale.left_px]
        assert f"{('Sat', 'Sun', 'Fri')[days]} {9 + days} Nov" in column


@pytest.mark.parametrize("change", ["language", "clocks", "size", "lanes", "text"])
def test_that_rows_clocks_and_titles_are_laid_out_anew(qtbot, timeline, state, look, change):
    """As in a view that has never looked otherwise."""

    def arranged(view: TimelineView) -> tuple[object, ...]:
        rows = [(row.lane.id, row.rect) for row in view.rows()]
        return view.scale.left_px, view.scale.width_px, [dial.id for dial in view.dials], rows

    before = arranged(timeline)
    try:
        if change == "language":
            state.set_language("ru")
        elif change == "clocks":
            timeline.choose_clocks(("utc", "launch", "moscow", "houston"))
        elif change == "size":
            timeline.resize(1000, 420)
        elif change == "lanes":
            timeline.choose_lanes(timeline.choice.with_folded("events", True))
        else:
            theme.apply(look, "dark", 1.5)
        other = TimelineView(state)
        qtbot.addWidget(other)
        other.choose_clocks(timeline.clocks.chosen)
        other.choose_lanes(timeline.choice)
        other.resize(timeline.size())
        with qtbot.waitExposed(other):
            other.show()
        assert arranged(timeline) == arranged(other) != before
    finally:
        theme.apply(look, "dark")


def test_that_what_is_not_recorded_has_no_light_and_no_height(timeline, state):
    state.set_window(1386000000.0, 1386600000.0)  # December 2013
    timeline.prepare_fully()
    image = timeline.grab().toImage()
    for kind in ("sunlight", "altitude"):
        row = next(row for row in timeline.rows() if row.lane.kind == kind).rect
        colours = {
            image.pixelColor(x, int(row.center().y())).name()
            for x in range(int(timeline.scale.left_px) + 20, 1500)
        }
        lines = {theme.roles().surface.name(), theme.roles().line.name()}
        assert colours <= lines


def test_that_a_mission_without_lanes_and_events_is_drawn(qtbot, look, mission):
    bare = mission.model_copy(update={"lanes": (), "events": (), "pictures": (), "custody": ()})
    state = MissionState(bare, Flight(bare), mono_s=lambda: 0.0)
    view = TimelineView(state)
    qtbot.addWidget(view)
    view.resize(800, 120)
    view.prepare_fully()
    assert not view.grab().isNull()
    assert view.rows() == []


def test_that_another_mission_replaces_the_lanes(timeline, state, mission):
    bare = mission.model_copy(update={"lanes": mission.lanes[:2]})
    state.open_mission(bare, Flight(bare))
    assert len(timeline.rows()) == 2


def test_that_lanes_which_do_not_fit_can_be_scrolled_to(timeline, state):
    timeline.resize(1600, 120)
    assert timeline.rows()[0].lane.id == state.mission.lanes[0].id
    for _ in range(10):
        wheel(timeline, 40.0, -1)
    assert timeline.rows()[-1].lane.id == state.mission.lanes[-1].id


def test_that_a_reader_hears_time_and_event(timeline, state, mission, qtbot):
    """After a jump, or after the last of many."""
    state.seek(parse_time("liftoff", mission))
    assert timeline.accessibleName() == "Timeline"
    said = timeline.accessibleDescription
    qtbot.waitUntil(lambda: said().startswith("7 Nov 2013 04:14:15 UTC, "))


def test_that_curves_come_by_themselves_after_the_first_frame(qtbot, state):
    view = TimelineView(state)
    qtbot.addWidget(view)
    view.resize(1200, 260)
    view.show()
    qtbot.waitUntil(lambda: not view.is_computing and view.is_complete, timeout=8000)
    assert not view.grab().isNull()
