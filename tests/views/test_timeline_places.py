"""Titles of a lane keep their place: 300 events within a minute, 20,000 within the home range."""

import random
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.timeline_marks import EventTable
from torchviewer.views.timeline_view import TimelineView


def crowded(mission, count, length_s):
    """The mission with `count` events within `length_s` from the middle of its home range."""
    chance = random.Random(count)
    start_s = mission.home.start_utc_s + mission.home.length_s / 2
    groups = sorted({group for lane in mission.lanes for group in lane.groups})
    events = []
    for number in range(count):
        start = start_s + chance.uniform(0.0, length_s)
        precision = chance.choice(("s", "s", "min", "h", "day"))
        change = {
            "id": f"event_{number}", "start_utc_s": start, "precision": precision,
            "end_utc_s": start + length_s / 9 if number % 5 == 0 else None,
            "group": chance.choice(groups), "weight": chance.choice((1, 2, 3, 3)),
        }  # fmt: skip
        model = mission.events[number % len(mission.events)]
        events.append(model.model_copy(update=change))
    return mission.model_copy(update={"events": tuple(events)})


@pytest.fixture(params=[(300, 60.0), (20_000, 400_000.0)], ids=["300 a minute", "20000"])
def crowd(request, look, qtbot, mission, flight):
    count, length_s = request.param
    made = crowded(mission, count, length_s)
    state = MissionState(made, flight, mono_s=lambda: 0.0)
    view = TimelineView(state)
    qtbot.addWidget(view)
    view.resize(1600, 260)
    return state, view, made.home.start_utc_s + made.home.length_s / 2, length_s


def labels(view):
    """Each title in view by lane and event: row, text, and how far it is from its mark, px."""
    found = {}
    scale = view.scale
    for lane, layout in view.layouts.items():
        for label in layout.labels:
            inside = scale.left_px + 1 < label.place.left_px, label.place.right_px < scale.right_px
            if label.mark is not None and all(inside):
                offset = round(label.place.left_px - label.mark.cluster.x_px, 2)
                found[lane, label.event.id] = (label.place.row, label.text, offset)
    return found


def windows(start_s, length_s):
    for zoom in (0.01, 0.11, 0.5, 1.3, 40.0):
        for shift in (-0.3, 0.0, 0.41):
            first = start_s + shift * length_s
            yield first, first + zoom * length_s


def assert_apart(view):
    room = QRectF(view.rect())
    for layout in view.layouts.values():
        for one, other in combinations(layout.labels, 2):
            if one.place.row == other.place.row:
                apart = max(one.place.left_px - other.place.right_px,
                            other.place.left_px - one.place.right_px)  # fmt: skip
                assert apart >= 0.0, (one.text, other.text)
        for label in layout.labels:
            for mark in layout.marks if label.place.row == 0 else ():
                place, cluster = label.place, mark.cluster
                assert place.left_px >= cluster.right_px or place.right_px <= cluster.left_px
    for one, other in combinations([t for t in view.texts if room.intersects(t.rect)], 2):
        both = one.rect.intersected(other.rect)
        assert both.width() <= 0.5 or both.height() <= 3.0, (one.text, other.text)


def test_that_no_title_touches_another_or_a_mark(crowd):
    state, view, start_s, length_s = crowd
    for width in (900, 1920):
        view.resize(width, 260)
        for window in windows(start_s, length_s):
            state.set_window(*window)
            assert_apart(view)


@pytest.mark.parametrize(("language", "size"), [("de", 1.5), ("ru", 2.0)])
def test_that_no_title_touches_another_in_large_letters(crowd, language, size):
    state, view, start_s, length_s = crowd
    app = QApplication.instance()
    try:
        theme.apply(app, "dark", size)
        state.set_language(language)
        view.resize(1280, 500)
        for window in list(windows(start_s, length_s))[::3]:
            state.set_window(*window)
            assert_apart(view)
    finally:
        theme.apply(app, "dark")


def test_that_panning_moves_no_title(crowd):
    state, view, start_s, length_s = crowd
    for zoom in (0.02, 0.2, 1.3):
        span = zoom * length_s
        state.set_window(start_s, start_s + span)
        before, scale = labels(view), view.scale
        shift_s = 120 * scale.s_per_px
        state.set_window(start_s + shift_s, start_s + shift_s + span)
        after = labels(view)
        # what was wholly in view and is more than a title's length from the edges stays
        state.set_window(start_s, start_s + span)
        kept = set()
        for lane, layout in view.layouts.items():
            for label in layout.labels:
                if label.place.left_px - 125 > scale.left_px:
                    kept.add((lane, label.event.id))
        both = kept & set(before)
        assert {key: before[key] for key in both} == {key: after.get(key) for key in both}


def test_that_the_counts_in_view_sum_to_the_events(crowd):
    state, view, start_s, length_s = crowd
    for window in ((start_s - length_s, start_s + 2 * length_s), (start_s - 9e4, start_s + 6e5)):
        state.set_window(*window)
        for layout in view.layouts.values():
            if layout.marks:
                column = layout.marks[0].column
                shown = sum(mark.cluster.count for mark in layout.marks)
                inside = [state.window.start_utc_s < a < state.window.end_utc_s
                          for a in column.anchors]  # fmt: skip
                assert shown == sum(inside)


def gathered(view):
    """By lane and event, which mark it stands in."""
    found = {}
    for lane, layout in view.layouts.items():
        for number, mark in enumerate(layout.marks):
            for at in range(mark.cluster.first, mark.cluster.stop):
                found[lane, mark.column.events[at].id] = number
    return found


def test_that_zooming_out_parts_nothing_where_hours_and_days_become_marks(crowd):
    """From ten seconds to the whole span: what shares a mark shares one from there on."""
    state, view, start_s, length_s = crowd
    middle_s, half_s, levels = start_s + length_s / 2, 5.0, set()
    near: dict[tuple[str, str], int] = {}
    while half_s < state.mission.span.length_s:
        state.set_window(middle_s - half_s, middle_s + half_s)
        far = gathered(view)
        levels.add(EventTable.level(view.scale.px_per_s))
        marks: dict[tuple[str, int], set[int]] = {}
        for (lane, event), number in near.items():
            if (lane, event) in far:
                marks.setdefault((lane, number), set()).add(far[lane, event])
        assert all(len(one) == 1 for one in marks.values())
        near, half_s = far, half_s * 1.4
    assert levels == {0, 1, 2}


def test_that_a_long_event_keeps_its_title_in_view(look, qtbot, mission, flight):
    """A label inside an interval slides along with the window's left edge."""
    middle_s = mission.home.start_utc_s + mission.home.length_s / 2
    model = next(event for event in mission.events if event.group == "eva")
    long = model.model_copy(
        update={"start_utc_s": middle_s, "end_utc_s": None, "precision": "day", "id": "long"}
    )
    state = MissionState(mission.model_copy(update={"events": (long,)}), flight, mono_s=lambda: 0.0)
    view = TimelineView(state)
    qtbot.addWidget(view)
    view.resize(1600, 260)
    for hours in (0, 4, 9):
        state.set_window(middle_s + hours * 3600 + 1800, middle_s + hours * 3600 + 30_000)
        found = [label for layout in view.layouts.values() for label in layout.labels]
        assert [label.event.id for label in found] == ["long"]
        assert view.scale.left_px <= found[0].place.left_px < view.scale.left_px + 5


@pytest.mark.parametrize("name", list(theme.ROLES))
def test_that_titles_can_be_read_where_many_days_lie_over_one_another(qtbot, mission, flight, name):
    """WCAG 2.2, 1.4.3: text at 4.5:1 on what is behind it; here on the bars of thirty."""
    app = QApplication.instance()
    theme.apply(app, name)
    try:
        made = crowded(mission, 300, 60.0)
        state = MissionState(made, flight, mono_s=lambda: 0.0)
        view = TimelineView(state)
        qtbot.addWidget(view)
        view.resize(1600, 300)
        middle_s = made.home.start_utc_s + made.home.length_s / 2
        state.set_window(middle_s - 3600, middle_s + 3600)
        row = next(row for row in view.rows() if row.lane.id == "elsewhere")
        image = view.grab().toImage()
        for x in range(round(view.scale.x_px(middle_s + 2400)), round(view.scale.right_px) - 1, 5):
            behind = image.pixelColor(x, round(row.rect.top()) + 4)
            assert theme.contrast(theme.roles().text, behind) >= 4.5, x
    finally:
        theme.apply(app, "dark")


def test_that_bars_side_by_side_are_as_strong_as_one(look, qtbot, mission, flight):
    """Only bars over one another are painted thinner, for the titles' sake."""
    day_s, model = 86_400.0, mission.events[0]
    start_s = mission.home.start_utc_s
    days = [
        model.model_copy(
            update={
                "id": f"day_{n}", "start_utc_s": start_s + n * day_s, "end_utc_s": None,
                "precision": "day", "group": "relay", "disagreements": (),
            }
        )
        for n in range(8)
    ]  # fmt: skip
    shades = []
    for events in (days[:1], days[::2] + days[1::2]):
        made = mission.model_copy(update={"events": tuple(events)})
        state = MissionState(made, flight, mono_s=lambda: 0.0)
        view = TimelineView(state)
        qtbot.addWidget(view)
        view.resize(1600, 300)
        state.set_window(start_s - day_s, start_s + 9 * day_s)
        row = next(row for row in view.rows() if row.lane.id == "elsewhere")
        x = round(view.scale.x_px(start_s + 0.7 * day_s))
        shades.append(view.grab().toImage().pixelColor(x, round(row.rect.bottom()) - 7).name())
    assert shades[0] == shades[1] != theme.roles().surface.name()
