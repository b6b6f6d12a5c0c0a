"""Altitude and speed over time."""

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from torchviewer.mission.times import parse_time
from torchviewer.views.plots import PlotsView


@pytest.fixture
def plots(qtbot, state):
    made = PlotsView(state)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def test_that_a_pane_that_cannot_be_seen_draws_nothing(plots):
    plots.prepare_fully()
    assert plots._plots == {}


def test_that_the_curves_show_the_range_of_the_timeline(plots, state):
    state.set_window(
        parse_time("liftoff", state.mission), parse_time("asc_separation", state.mission)
    )
    plots.wake(True)
    plots.prepare_fully()
    utc_s, alt_km = plots._curves["alt_km"].getData()
    assert utc_s[0] == pytest.approx(state.window.start_utc_s)
    # the ascent table: from the pad to 200 km in 528 s
    assert np.nanmin(alt_km) == pytest.approx(0.1, abs=0.5)
    assert np.nanmax(alt_km) == pytest.approx(200, abs=3)
    plots.close()


def test_that_the_playhead_follows_the_clock(plots, state):
    plots.wake(True)
    plots.prepare_fully()
    state.seek(parse_time("docking", state.mission))
    assert {plot.marks["clock"] for plot in plots._plots.values()} == {state.utc_s}


def test_that_axis_labels_are_times_of_the_day(plots, state):
    plots.wake(True)
    plots.prepare_fully()
    axis = plots._plots["speed_km_s"].getAxis("bottom")
    start = parse_time("2013-11-09T14:00Z", state.mission)
    values = axis.tickValues(start, start + 7200, 400)
    assert axis.tickStrings(values[0][1], 1, values[0][0])[0] == "14:00"


def test_that_a_playhead_that_moves_leaves_the_curves_alone(plots, state):
    plots.wake(True)
    plots.prepare_fully()
    for _ in range(5):  # layout, first paint, and what pyqtgraph says of it later
        QApplication.processEvents()
    before = [plot.paints for plot in plots._plots.values()]
    assert all(before)
    for _ in range(5):
        state.seek(state.utc_s + 3600.0)
        QApplication.processEvents()
    assert [plot.paints for plot in plots._plots.values()] == before


def test_that_the_curves_of_another_range_are_painted_anew(plots, state):
    plots.wake(True)
    plots.prepare_fully()
    QApplication.processEvents()
    before = plots._plots["alt_km"].viewport().grab().toImage()
    state.set_window(parse_time("liftoff", state.mission), parse_time("docking", state.mission))
    QApplication.processEvents()
    assert plots._plots["alt_km"].viewport().grab().toImage() != before
