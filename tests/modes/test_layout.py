"""Where the panes are, in words of our own."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from torchviewer.modes import layout


@pytest.fixture
def window(qtbot):
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setCentralWidget(QWidget())
    for name in ("one", "two"):
        dock = QDockWidget(made)
        dock.setObjectName(name)
        dock.setWidget(QWidget())
        made.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    made.setGeometry(100, 120, 900, 600)
    made.show()
    return made


def test_that_a_layout_comes_back_after_json(qtbot, window):
    one, two = layout.docks_of(window)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, one)
    two.hide()
    window.setGeometry(50, 60, 1000, 700)
    described = json.loads(json.dumps(layout.describe(window)))

    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, one)
    two.show()
    window.setGeometry(0, 0, 500, 400)
    layout.restore(window, described)
    assert window.dockWidgetArea(one) == Qt.DockWidgetArea.LeftDockWidgetArea
    assert two.isHidden()
    assert (window.geometry().width(), window.geometry().height()) == (1000, 700)


def test_that_a_window_of_a_screen_that_is_gone_comes_back_into_view(window):
    layout.restore(window, {"window": [5000, 5000, 800, 600]})
    seen = window.screen().availableGeometry().intersected(window.geometry())
    assert seen.width() >= 800


def test_that_a_window_too_large_for_the_screen_is_fitted(window):
    layout.restore(window, {"window": [-9000, -9000, 50_000, 40_000]})
    screen = window.screen().availableGeometry()
    assert window.geometry().width() <= screen.width()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["window", "docks", "one", "two", "area", "size", "place", "floating", "shown"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(["window", "maximised", "docks"]), json_values))
def test_that_nothing_odd_in_a_layout_does_harm(window, described):
    layout.restore(window, described)
    window.setWindowState(Qt.WindowState.WindowNoState)
    assert window.width() > 0


def test_that_numbers_no_screen_has_are_passed_over(window):
    before = window.geometry()
    layout.restore(
        window, {"window": [0, 0, 10**12, 10**12], "docks": {"one": {"size": [10**12, 1]}}}
    )
    assert window.geometry() == before
