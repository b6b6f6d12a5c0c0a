"""A caption and a value that changes often."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from torchviewer.views import theme
from torchviewer.views.elided_label import SteadyLabel
from torchviewer.views.figure import Figure


class Events(QObject):
    """What kinds of event a widget gets."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.kinds: list[QEvent.Type] = []
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.kinds.append(event.type())
        return False


@pytest.fixture
def bar(qtbot, look) -> QWidget:
    """A row in a window."""
    made = QWidget()
    QHBoxLayout(made)
    qtbot.addWidget(made)
    return made


def shown(bar: QWidget, widget: QWidget) -> Events:
    bar.layout().addWidget(widget)
    bar.show()
    QApplication.processEvents()
    return Events(bar)


def test_that_a_new_value_paints_and_lays_out_nothing_around_it(bar):
    figure = Figure("88:88:88", is_on_surface=True)
    figure.set_value("00:00:00")
    events = shown(bar, figure)
    figure.set_value("00:00:01")
    QApplication.processEvents()
    assert QEvent.Type.UpdateRequest in events.kinds  # the window was painted, but
    assert not {QEvent.Type.LayoutRequest, QEvent.Type.Paint} & set(events.kinds)


def test_that_the_same_value_paints_nothing(bar):
    figure = Figure("88:88:88")
    figure.set_value("00:00:00")
    events = shown(bar, figure)
    figure.set_value("00:00:00")
    QApplication.processEvents()
    assert events.kinds == []


def test_that_a_value_wider_than_expected_gets_its_room(bar):
    figure = Figure("8")
    events = shown(bar, figure)
    before = figure.sizeHint().width()
    figure.set_value("888 888 888 km")
    QApplication.processEvents()
    assert figure.sizeHint().width() > before
    assert QEvent.Type.LayoutRequest in events.kinds


def test_that_a_previewed_value_has_the_colour_of_previews(bar):
    figure = Figure("888", size_px=40, is_on_surface=True)
    figure.set_value("888")
    shown(bar, figure)

    def has_cyan() -> bool:
        image = figure.grab().toImage()
        cyan = theme.roles().orbit.name()
        places = ((x, y) for x in range(image.width()) for y in range(image.height()))
        return any(image.pixelColor(x, y).name() == cyan for x, y in places)

    assert not has_cyan()
    figure.set_is_preview(True)
    assert has_cyan()


def test_that_a_countdown_lays_out_only_for_words_of_another_width(bar):
    label = SteadyLabel()
    label.setText("in 20 s")
    events = shown(bar, label)
    label.setText("in 19 s")
    QApplication.processEvents()
    assert not {QEvent.Type.LayoutRequest, QEvent.Type.Paint} & set(events.kinds)
    label.setText("in about 45 min")
    QApplication.processEvents()
    assert QEvent.Type.LayoutRequest in events.kinds
