"""The list that opens at a mark for several, by hand and by keyboard."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from torchviewer import load_mission
from torchviewer.flight.flight import Flight
from torchviewer.mission.records import Span
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import theme
from torchviewer.views.cluster_list import ClusterList
from torchviewer.views.cluster_model import ClusterModel, frame_of
from torchviewer.views.event_rows import SHORT, WHEN, row_height
from torchviewer.views.timeline_view import TimelineView


@pytest.fixture
def timeline(qtbot, state):
    made = TimelineView(state)
    qtbot.addWidget(made)
    made.resize(1600, 300)
    made.move(100, 700)
    made.show()
    made.prepare_fully()
    QApplication.processEvents()
    yield made
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def several(timeline, kind="event", holds=""):
    """The mark for most of a kind, or that which holds a record."""
    marks = [hit for hit in timeline.hits if hit.kind == kind and hit.count > 1]
    return max((hit for hit in marks if not holds or holds in hit.ids), key=lambda h: h.count)


def opened(timeline, hit):
    """The list that a click on a mark opens."""
    QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=hit.rect.center().toPoint())
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ClusterList)
    return popup


def crowd(mission, count, apart_s):
    """The mission, and `count` events from the hand-over on."""
    start = parse_time("eva_handover", mission)
    model = next(event for event in mission.events if event.id == "eva_handover")
    more = tuple(
        model.model_copy(
            update={
                "id": f"crowd_{n}",
                "start_utc_s": start + n * apart_s,
                "end_utc_s": None,
                "precision": "s",
            }
        )
        for n in range(count)
    )
    return mission.model_copy(update={"events": mission.events + more})


def test_that_a_click_on_a_count_lists_all_that_stands_there(timeline, state):
    """The clock and the selection wait for a row; nobody is left out, and time only goes on."""
    before, hit = state.utc_s, several(timeline)
    popup = opened(timeline, hit)
    assert sorted(one.id for one in popup.model.records) == sorted(hit.ids)
    starts = [event.start_utc_s for event in popup.model.records]
    assert starts == sorted(starts)
    assert state.utc_s == before
    assert state.selection is None


@pytest.mark.parametrize(("kind", "picks"), [("event", "event"), ("picture", "picture")])
def test_that_enter_goes_to_the_row_and_closes(timeline, state, kind, picks):
    popup = opened(timeline, several(timeline, kind))
    popup.rows.setCurrentIndex(popup.model.index(0))
    QTest.keyClick(popup.rows, Qt.Key.Key_Down)
    record = popup.model.records[1]
    QTest.keyClick(popup.rows, Qt.Key.Key_Return)
    assert state.selection == Selection(picks, record.id)
    assert state.utc_s == (record.start_utc_s if kind == "event" else record.taken_utc_s)
    assert QApplication.activePopupWidget() is None
    assert state.enquiry.preview_utc_s is None


def test_that_a_click_on_a_row_asks_for_the_card(timeline, state, qtbot):
    popup = opened(timeline, several(timeline))
    row = popup.rows.visualRect(popup.model.index(2)).center()
    record = popup.model.records[2]
    with qtbot.waitSignal(state.enquiry.card_asked):
        QTest.mouseClick(popup.rows.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert state.selection == Selection("event", record.id)


def test_that_rows_are_looked_at_ahead_until_the_list_closes(timeline, state):
    popup = opened(timeline, several(timeline, holds="liftoff"))
    popup.rows.setCurrentIndex(popup.model.index(3))
    assert state.enquiry.preview_utc_s == popup.model.records[3].start_utc_s
    popup.rows.entered.emit(popup.model.index(5))
    assert state.enquiry.preview_utc_s == popup.model.records[5].start_utc_s
    QTest.keyClick(popup.rows, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert state.enquiry.preview_utc_s is None
    assert state.selection is None


def test_that_typing_goes_to_a_word_of_a_title(timeline):
    """The title "Soyuz flies free" of the mission's event of that name."""
    popup = opened(timeline, several(timeline, holds="asc_separation"))
    popup.rows.setCurrentIndex(popup.model.index(0))
    for letter in "flies":
        QTest.keyClick(popup.rows, letter)
    assert popup.model.records[popup.rows.currentIndex().row()].id == "asc_separation"


def test_that_zooming_to_these_takes_them_apart(timeline, state):
    hit = several(timeline, holds="liftoff")
    ids, before = set(hit.ids), state.window
    popup = opened(timeline, hit)
    QTest.mouseClick(popup.zoom, Qt.MouseButton.LeftButton)
    assert QApplication.activePopupWidget() is None
    assert state.window.length_s < before.length_s
    inside = [one for one in timeline.hits if one.kind == "event" and ids & set(one.ids)]
    assert max(one.count for one in inside) < len(ids)
    assert set.union(*(set(one.ids) for one in inside)) >= ids


def test_that_enter_on_the_button_zooms(timeline, state):
    before = state.window
    popup = opened(timeline, several(timeline, holds="liftoff"))
    popup.zoom.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(popup.zoom, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert state.window.length_s < before.length_s


@pytest.mark.parametrize(("interval_ms", "zooms"), [(60_000, True), (0, False)])
def test_that_a_double_click_on_the_mark_zooms(timeline, state, monkeypatch, interval_ms, zooms):
    """Its second press goes to the list; one that comes later only closes it."""
    hit, before = several(timeline), state.window
    popup = opened(timeline, hit)
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: interval_ms)
    QTest.qWait(2)
    here = popup.mapFromGlobal(timeline.mapToGlobal(hit.rect.center().toPoint()))
    QTest.mousePress(popup, Qt.MouseButton.LeftButton, pos=here)
    assert (state.window.length_s < before.length_s) == zooms
    assert QApplication.activePopupWidget() is None


def test_that_a_finger_opens_the_list_and_goes_to_a_row(timeline, state):
    """A tap on the mark, and one on a row; Qt makes a mouse of what the rows are touched with."""
    finger, place = QTest.createTouchDevice(), several(timeline).rect.center().toPoint()
    QTest.touchEvent(timeline, finger).press(0, place, timeline).commit()
    QTest.touchEvent(timeline, finger).release(0, place, timeline).commit()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ClusterList)
    rows, record = popup.rows.viewport(), popup.model.records[2]
    place = popup.rows.visualRect(popup.model.index(2)).center()
    QTest.touchEvent(rows, finger).press(0, place, rows).commit()
    QTest.touchEvent(rows, finger).release(0, place, rows).commit()
    QApplication.processEvents()
    assert state.selection == Selection("event", record.id)


def test_that_enter_on_the_timeline_opens_the_list_of_what_is_chosen(timeline, state):
    hit = several(timeline, holds="liftoff")
    state.select(Selection("event", hit.ids[1]))
    QTest.keyClick(timeline, Qt.Key.Key_Return)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ClusterList)
    assert popup.model.records[popup.rows.currentIndex().row()].id == hit.ids[1]


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
@pytest.mark.parametrize(
    "place", [QPoint(0, 0), QPoint(1700, 0), QPoint(300, 760), QPoint(300, 1000)]
)
def test_that_the_list_stays_on_the_screen_beside_its_mark(timeline, look, text_scale, place):
    """And rows are at least 44 px high, as fingers need (WCAG 2.2, 2.5.5)."""
    theme.apply(look, "dark", text_scale)
    timeline.move(place)
    QApplication.processEvents()
    hit = several(timeline)
    popup = opened(timeline, hit)
    corner = timeline.mapToGlobal(hit.rect.topLeft().toPoint())
    screen = timeline.screen().availableGeometry()
    theme.apply(look, "dark", 1.0)
    assert screen.contains(popup.geometry())
    is_above = popup.geometry().bottom() < corner.y()
    assert is_above or popup.geometry().top() > corner.y()
    assert row_height() >= 44


def test_that_three_hundred_in_a_minute_are_listed_and_can_be_reached(qtbot, look, mission):
    """Of rows that are not in view nobody asks anything."""
    full = crowd(mission, 300, 0.2)
    state = MissionState(full, Flight(full), mono_s=lambda: 0.0)
    state.seek(parse_time("eva_handover", full))
    timeline = TimelineView(state)
    qtbot.addWidget(timeline)
    timeline.resize(1600, 300)
    timeline.show()
    popup = opened(timeline, several(timeline))
    assert len(popup.model.records) >= 300
    asked = set()
    title = popup.model._title
    popup.model._title = lambda row: asked.add(row) or title(row)
    QTest.keyClick(popup.rows, Qt.Key.Key_End)
    QApplication.processEvents()
    assert popup.rows.currentIndex().row() == len(popup.model.records) - 1
    assert 0 < len(asked) < 60
    last = popup.model.records[-1]
    QTest.keyClick(popup.rows, Qt.Key.Key_Enter)
    assert state.selection == Selection("event", last.id)


def test_that_times_are_as_fine_as_they_are_known(look, mission):
    """liftoff to the thousandth, eva_day only to the day: facts.md says both."""
    events = {event.id: event for event in mission.events}
    day = next(event for event in mission.events if event.precision == "day")
    model = ClusterModel([events["liftoff"], day], mission, "en")
    row = model.row_of("liftoff")
    assert model.index(row).data(WHEN) == "7 Nov 2013, 04:14:15.290 UTC"
    row = model.row_of(day.id)
    assert ":" not in model.index(row).data(WHEN) + model.index(row).data(SHORT)


@cache
def liftoff():
    """As a fixture the mission would be printed whole where the test fails."""
    return next(event for event in load_mission().events if event.id == "liftoff")


@given(
    starts=st.lists(st.integers(0, 10**9).map(lambda ms: ms / 1000), min_size=2, max_size=6),
    length_s=st.floats(10.0, 1.0e7),
)
def test_that_the_frame_holds_all_and_is_never_longer_where_all_is_one(starts, length_s):
    model = liftoff()
    events = [model.model_copy(update={"start_utc_s": s, "precision": "s"}) for s in starts]
    frame = frame_of(events, Span.between(0.0, length_s))
    assert frame.start_utc_s <= min(starts) <= max(starts) <= frame.end_utc_s
    if min(starts) == max(starts):
        assert frame.length_s <= length_s * 1.001
    else:
        assert frame.length_s <= 1.31 * (max(starts) - min(starts)) + 1e-6
