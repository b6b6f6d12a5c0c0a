"""A timeline that pans by moving what is painted shows what one painted anew shows."""

import random

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views.timeline_view import TimelineView


@pytest.fixture
def timeline(qtbot, state):
    return make(qtbot, state)


def make(qtbot, state) -> TimelineView:
    view = TimelineView(state)
    qtbot.addWidget(view)
    view.resize(1600, 340)
    with qtbot.waitExposed(view):
        view.show()  # a view that is not shown is laid out, and so painted, anew for each grab
    view.prepare_fully()
    return view


def pixels(view: TimelineView) -> np.ndarray:
    """Rows, columns and colours, 0 to 255."""
    view.prepare_fully() if not view.is_complete else None
    image = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint8)
    return flat.reshape(image.height(), image.width(), 4)[:, :, :3].astype(int)


def pan(state: MissionState, view: TimelineView, distance_px: int) -> None:
    window, shift_s = state.window, distance_px * view.scale.s_per_px
    state.set_window(window.start_utc_s + shift_s, window.end_utc_s + shift_s)


def reel(view: TimelineView):
    return view._painted._reel


@pytest.mark.parametrize("part", [1.0, 0.2, 0.02])
def test_that_a_panned_window_looks_like_one_painted_anew(qtbot, state, timeline, part):
    around = state.utc_s
    half_s = state.mission.home.length_s * part / 2
    state.set_window(around - half_s, around + half_s)
    timeline.prepare_fully()
    timeline.grab()
    for distance_px in (3, 40, -90, 500, 333, -1200):
        pan(state, timeline, distance_px)
        panned, fresh = pixels(timeline), pixels(make(qtbot, state))
        differs = (np.abs(panned - fresh) > 40).any(axis=2)
        assert differs.mean() < 0.002, distance_px


def test_that_small_pans_paint_no_lane_again(state, timeline):
    timeline.grab()
    pan(state, timeline, 5)
    timeline.grab()  # the first pan paints beyond the window
    painted = reel(timeline).paints
    for _ in range(20):
        pan(state, timeline, 30)
        timeline.grab()
    assert reel(timeline).paints == painted
    pan(state, timeline, 800)
    timeline.grab()
    assert reel(timeline).paints == painted + 1


def test_that_what_is_chosen_is_painted_at_once_after_a_pan(qtbot, state, timeline):
    timeline.grab()
    pan(state, timeline, 5)
    timeline.grab()
    before = pixels(timeline)
    state.select(Selection("event", "eva_handover"))
    after = pixels(timeline)
    assert (before != after).any()
    assert (after == pixels(make(qtbot, state))).all()


def test_that_a_hand_finds_what_it_sees_after_a_pan(qtbot, state, timeline):
    timeline.grab()
    for distance_px in (5, 77, -300):
        pan(state, timeline, distance_px)
    fresh, chance = make(qtbot, state), random.Random(4)
    found = 0
    for _ in range(400):
        place = QPointF(chance.uniform(0, 1600), chance.uniform(0, 340))
        hits = timeline.hit_at(place), fresh.hit_at(place)
        assert [hit and (hit.kind, hit.ids) for hit in hits[:1]] == [
            hit and (hit.kind, hit.ids) for hit in hits[1:]
        ]
        if hits[0] is not None:
            assert hits[0].rect.contains(place)
            found += 1
    assert found > 50


def test_that_the_title_of_an_area_keeps_to_what_is_seen_of_it(state, timeline):
    """An area that begins before the window has its title at the window's left edge."""
    area = next(e for e in state.mission.events if e.precision == "day" and e.weight == 1)
    length_s = 86400.0
    start_utc_s = area.start_utc_s + 1000.0
    state.set_window(start_utc_s, start_utc_s + length_s)
    timeline.grab()
    title = area.title.in_language("en")
    for distance_px in (5, 20, 60):
        pan(state, timeline, distance_px)
        timeline.grab()
        text = next(t for t in timeline.texts if title.startswith(t.text.rstrip("…")[:8]))
        assert 0.0 <= text.rect.left() - timeline.scale.left_px < 30.0


@pytest.mark.parametrize("shift_px", [0, 40])
def test_that_the_lines_of_days_run_behind_the_lanes(state, timeline, shift_px):
    """A bar that lasts over midnight is of one colour, painted anew and panned."""
    midnight_utc_s = parse_time(
        "2013-11-09T00:00:00Z", state.mission
    )  # within the stay in the station
    state.set_window(midnight_utc_s - 43_200, midnight_utc_s + 43_200)
    for distance_px in (0, shift_px):
        pan(state, timeline, distance_px)
        row = next(row for row in timeline.rows() if row.lane.kind == "custody")
        x = round(timeline.scale.x_px(midnight_utc_s))
        bar = pixels(timeline)[round(row.rect.top()) + 4, x - 4 : x + 5]
    assert (bar == bar[0]).all()


def test_that_an_area_ends_where_the_lanes_do_painted_anew_and_panned(qtbot, state, timeline):
    """A day's bar of the relay on Earth that begins before the window begins at its left end."""
    noon_utc_s = parse_time("2013-11-09T12:00:00Z", state.mission)
    state.set_window(noon_utc_s - 7200, noon_utc_s + 7200)
    for distance_px in (0, 30, 30):
        pan(state, timeline, distance_px)
        pixels(timeline)
    row = next(row for row in timeline.rows() if row.lane.id == "elsewhere")
    left, right = round(timeline.scale.left_px), round(timeline.scale.right_px)
    high = slice(round(row.rect.top()) + 2, round(row.rect.bottom()) - 1)
    for view in (timeline, make(qtbot, state)):
        lane = pixels(view)[high]
        nothing = lane[0, left - 8]
        assert (lane[:, left - 8 : left - 1] == nothing).all()
        assert (lane[:, right + 1 : right + 8] == nothing).all()
        assert np.abs(lane[:, left + 3] - nothing).max() > 60


def test_that_a_folded_lane_of_events_has_no_words_to_be_cut(state, timeline):
    """Its titles are not written; one beyond the window's end has no label that could be cut."""
    events = next(row.lane.id for row in timeline.rows() if row.lane.kind == "events")
    timeline.choose_lanes(timeline.choice.with_folded(events, True))
    for part in (1.0, 0.3, 0.1, 0.03):
        window = state.mission.home
        middle = state.utc_s
        half_s = window.length_s * part / 2
        state.set_window(middle - half_s, middle + half_s)
        timeline.grab()
        row = next(row for row in timeline.rows() if row.lane.id == events)
        written = [t.text for t in timeline.texts if row.rect.contains(t.rect.center())]
        assert written == [row.lane.title.in_language("en")]
