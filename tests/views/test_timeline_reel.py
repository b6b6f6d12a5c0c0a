"""A timeline that pans by moving what is painted shows what one painted anew shows."""

import random

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import theme
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


def test_that_a_window_that_went_about_looks_like_one_painted_anew(qtbot, state, timeline):
    """Marks of axis, clocks and disagreements are kept around the window: never too long."""
    timeline.resize(1600, 640)
    timeline.choose_clocks(("utc", "launch", "moscow", "houston"))
    assert {"altitude", "disagreements"} <= {row.lane.kind for row in timeline.rows()}
    about, span_s = state.utc_s, 86400.0
    timeline.choose_lanes(timeline.choice.with_folded("disagreements", True))
    near = ((0, 1.0), (2, 1.004), (-2, 1.008), (0, 1.3), (0, 0.9), (4, 0.9))
    far = ((-8.3, 0.902), (-18.6, 0.904), (13.4, 0.906), (23.4, 0.908))  # to other disagreements
    for windows_away, factor in near + far:
        length_s = span_s * factor
        start = about + windows_away * span_s - 0.4 * length_s
        state.set_window(start, start + length_s)
        timeline.prepare_fully()
        other = like(qtbot, state, timeline)
        said = sorted((text.text, round(text.rect.left())) for text in timeline.texts)
        wanted = sorted((text.text, round(text.rect.left())) for text in other.texts)
        assert [text for text, _ in said] == [text for text, _ in wanted]
        assert differing(timeline, other) < 12, (windows_away, factor)


def like(qtbot, state: MissionState, view: TimelineView) -> TimelineView:
    """Another one that shows the same, painted for the first time."""
    other = TimelineView(state)
    qtbot.addWidget(other)
    other.choose_clocks(view.clocks.chosen)
    other.choose_lanes(view.choice)
    other.resize(view.size())
    with qtbot.waitExposed(other):
        other.show()
    other.prepare_fully()
    return other


def differing(one: TimelineView, other: TimelineView) -> int:
    """How many pixels are of clearly other colours."""
    return int((np.abs(pixels(one) - pixels(other)) > 40).any(axis=2).sum())


def test_that_lanes_look_right_after_every_change_of_their_look(qtbot, look, state, timeline):
    timeline.resize(1600, 640)
    timeline.choose_clocks(("utc", "launch", "moscow"))
    assert differing(timeline, like(qtbot, state, timeline)) < 12
    for change in (
        lambda: state.select(Selection("event", "hatch_open")),
        lambda: timeline.choose_lanes(timeline.choice.with_folded("elsewhere", True)),
        lambda: timeline.choose_lanes(timeline.choice.with_folded("events", True)),
        lambda: state.select(Selection("event", "docking")),
        lambda: timeline.choose_lanes(timeline.choice.with_folded("events", False)),
        lambda: timeline.choose_lanes(timeline.choice.with_folded("elsewhere", False)),
        lambda: state.set_language("de"),
        lambda: state.select(None),
        lambda: theme.apply(look, "light"),
        lambda: theme.apply(look, "dark"),
    ):
        change()
        timeline.prepare_fully()
        assert differing(timeline, like(qtbot, state, timeline)) < 12


def test_that_marks_are_painted_anew_on_a_sharper_screen(qtbot, state, timeline, monkeypatch):
    """Compared where they lie for the frames in which only the playhead moves."""
    timeline.grab()
    monkeypatch.setattr(TimelineView, "devicePixelRatioF", lambda _: 2.0)
    known, anew = (
        view._ensure_layer().toImage() for view in (timeline, like(qtbot, state, timeline))
    )
    assert known.size().width() == 2 * timeline.width()
    assert known == anew


def test_that_a_window_is_complete_only_when_all_in_it_is_computed(state, timeline, monkeypatch):
    """Also where pieces of a curve have been thrown away meanwhile, as there were too many."""
    day_s, about = 86400.0, state.mission.home.start_utc_s + 86400.0
    state.set_window(about, about + day_s / 2)
    timeline.prepare_fully()
    assert timeline.is_complete
    state.set_window(about + day_s, about + 1.5 * day_s)
    assert not timeline.is_complete  # another time
    timeline.prepare_fully()
    assert timeline.is_complete
    state.set_window(about + day_s, about + 1.01 * day_s)
    assert not timeline.is_complete  # a finer curve
    timeline.prepare_fully()
    assert timeline.is_complete
    monkeypatch.setattr("torchviewer.views.timeline_series.MOST_PIECES", 1)
    there = state.window
    state.set_window(about + 2 * day_s, about + 2.01 * day_s)
    assert timeline._tables.compute_next(timeline.scale)
    state.set_window(there.start_utc_s, there.end_utc_s)
    assert not timeline.is_complete  # its pieces have been thrown away


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


def test_that_a_jump_paints_its_window_alone_and_the_pan_after_it_has_room(qtbot, state, timeline):
    for _ in range(2):
        pan(state, timeline, 3)
        timeline.grab()
    assert reel(timeline)._pixmap is not None
    pan(state, timeline, 6000)
    timeline.grab()
    assert reel(timeline)._pixmap is None
    assert differing(timeline, like(qtbot, state, timeline)) < 12
    pan(state, timeline, 3)
    timeline.grab()
    assert reel(timeline)._pixmap is not None
    assert differing(timeline, like(qtbot, state, timeline)) < 12


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
