"""The overview: every instant has one place, and the frame is the window."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from torchviewer.mission.records import Span
from torchviewer.views.timeline_overview import MARGIN_PX, TimelineOverview
from torchviewer.views.timeline_overview_scale import OverviewScale
from torchviewer.views.timeline_pane import TimelinePane
from torchviewer.views.timeline_view import TimelineView

DAY_S = 86400.0
parts = st.floats(0.0, 1.0)


@given(parts, parts, st.lists(parts, min_size=2, max_size=9), st.floats(100.0, 4000.0))
@example(1.0, 0.9887441248310227, [0.0, 1.0], 100.0)  # what follows the flight has no width
def test_that_places_keep_the_order_of_instants_and_lead_back(one, other, wanted, width_px):
    span = Span.between(0.0, 120 * DAY_S)
    start = min(one, other) * 119 * DAY_S
    home = Span.between(start, min(start + DAY_S + abs(one - other) * DAY_S * 119, 120 * DAY_S))
    scale = OverviewScale.of(span, home, width_px)
    xs = [scale.x_px(part * span.length_s) for part in sorted(wanted)]
    assert xs == sorted(xs)
    assert scale.x_px(0.0) == 0.0
    assert scale.x_px(span.end_utc_s) == pytest.approx(width_px)
    assert scale.x_px(home.end_utc_s) - scale.x_px(home.start_utc_s) >= width_px * 0.4999
    for part in wanted:
        back_s = scale.utc_s(scale.x_px(part * span.length_s))
        assert back_s == pytest.approx(part * span.length_s, abs=1.0)


@pytest.fixture
def pane(qtbot, state) -> TimelinePane:
    pane = TimelinePane(state, TimelineView(state))
    qtbot.addWidget(pane)
    pane.resize(1200, 300)
    pane.show()
    return pane


@pytest.fixture
def overview(pane) -> TimelineOverview:
    return pane.overview


def drag(qtbot, overview, from_px, to_px):
    left, y = Qt.MouseButton.LeftButton, overview.height() // 2
    qtbot.mousePress(overview, left, pos=QPoint(round(from_px), y))
    qtbot.mouseMove(overview, QPoint(round(to_px), y))
    qtbot.mouseRelease(overview, left, pos=QPoint(round(to_px), y))


def test_that_the_middle_pans_and_the_ends_stretch(qtbot, overview, state):
    home = state.mission.home
    state.set_window(home.start_utc_s + 0.4 * home.length_s, home.start_utc_s + 0.6 * home.length_s)
    before, (left, right) = state.window, overview.frame
    drag(qtbot, overview, (left + right) / 2, (left + right) / 2 + 40)
    assert state.window.length_s == pytest.approx(before.length_s)
    assert overview.frame[0] == pytest.approx(left + 40, abs=1.0)
    before, (left, right) = state.window, overview.frame
    drag(qtbot, overview, left - 4, left - 34)
    assert state.window.end_utc_s == pytest.approx(before.end_utc_s)
    assert overview.frame[0] == pytest.approx(left - 30, abs=1.0)
    before, (left, right) = state.window, overview.frame
    drag(qtbot, overview, right + 4, right + 24)
    assert state.window.start_utc_s == pytest.approx(before.start_utc_s)
    assert overview.frame[1] == pytest.approx(right + 20, abs=1.0)


def test_that_a_click_goes_there_and_a_double_click_shows_all(qtbot, overview, state):
    left, y = Qt.MouseButton.LeftButton, overview.height() // 2
    length_s = state.window.length_s
    qtbot.mouseClick(overview, left, pos=QPoint(100, y))
    window = state.window
    assert window.length_s == pytest.approx(length_s)
    there_s = overview.scale.utc_s(100 - 14)
    assert (window.start_utc_s + window.end_utc_s) / 2 == pytest.approx(there_s, abs=1.0)
    qtbot.mouseDClick(overview, left, pos=QPoint(900, y))
    assert state.window == state.mission.span


def test_that_another_width_and_another_mission_have_another_scale(overview, state, flight):
    whole = state.mission.span
    for wide in (900, 700):
        overview.resize(wide, overview.height())
        assert overview.scale.x_px(whole.end_utc_s) == pytest.approx(wide - 2 * MARGIN_PX)
    shorter = Span.between(state.mission.home.start_utc_s - DAY_S, state.mission.home.end_utc_s)
    state.open_mission(state.mission.model_copy(update={"span": shorter}), flight)
    assert overview.scale.x_px(shorter.start_utc_s) == 0.0
    assert overview.scale.x_px(shorter.end_utc_s) == pytest.approx(700 - 2 * MARGIN_PX)
