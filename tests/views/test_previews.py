"""An instant that is only looked at: every panel shows it, the clock stays, and it ends again."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from torchviewer.mission.lookups import picture_at
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.header import Header
from torchviewer.views.photos import PhotosView
from torchviewer.views.plots import PlotsView
from torchviewer.views.readouts import Readouts
from torchviewer.views.timeline_lanes import AXIS_PX
from torchviewer.views.timeline_view import TimelineView
from torchviewer.views.transport import Transport


@pytest.fixture
def beat() -> list[float]:
    """A monotonic clock that tests move: its one number."""
    return [0.0]


@pytest.fixture
def state(look, mission, flight, beat) -> MissionState:
    made = MissionState(mission, flight, mono_s=lambda: beat[0])
    made.seek(parse_time("eva_handover", mission))
    return made


@pytest.fixture
def timeline(qtbot, state) -> TimelineView:
    made = TimelineView(state)
    qtbot.addWidget(made)
    made.resize(1600, 260)
    made.show()
    made.prepare_fully()
    QApplication.processEvents()
    return made


def lane(view: TimelineView, kind: str, x: float) -> QPoint:
    row = next(row for row in view.rows() if row.lane.kind == kind)
    return QPoint(int(x), int(row.rect.center().y()))


def point_at(view: QWidget, place: QPoint) -> None:
    """Move the mouse there; unlike QTest's, it does so even where it was already."""
    spot, nothing = QPointF(place), Qt.MouseButton.NoButton
    plain = Qt.KeyboardModifier.NoModifier
    where = view.mapToGlobal(spot)
    event = QMouseEvent(QEvent.Type.MouseMove, spot, where, nothing, nothing, plain)
    QApplication.sendEvent(view, event)


def leave(view: QWidget) -> None:
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))


# Pointing at the timeline


def test_that_pointing_at_the_timeline_looks_there_and_leaving_ends_it(timeline, state):
    before_s = state.utc_s
    point_at(timeline, lane(timeline, "sunlight", 700))
    assert state.shown_utc_s == pytest.approx(timeline.scale.utc_s(700.0), abs=0.01)
    assert state.utc_s == before_s
    leave(timeline)
    assert state.shown_utc_s == state.utc_s == before_s


def test_that_the_clock_runs_on_while_somebody_looks_elsewhere(timeline, state, beat):
    state.set_rate(60)
    state.play()
    before_s = state.utc_s
    point_at(timeline, lane(timeline, "sunlight", 700))
    looked_s = state.shown_utc_s
    beat[0] += 2.0
    state.tick()
    assert state.playing
    assert state.utc_s == pytest.approx(before_s + 120.0)
    assert state.shown_utc_s == looked_s


def test_that_a_forgotten_mouse_does_not_hide_the_playing_clock(timeline, state):
    point_at(timeline, lane(timeline, "sunlight", 700))
    timeline._hand.lie_still()
    assert state.enquiry.preview_utc_s is not None  # paused: somebody may be reading
    state.play()
    assert timeline._hand._still.isActive()
    timeline._hand.lie_still()
    assert state.enquiry.preview_utc_s is None


def test_that_a_mark_shows_the_instant_of_its_record(timeline, state, mission):
    hit = next(h for h in timeline.hits if h.kind == "event" and h.ids == ("eva_end",))
    point_at(timeline, hit.rect.center().toPoint())
    assert state.shown_utc_s == parse_time("eva_end", mission)


def test_that_a_button_that_is_down_ends_the_look(timeline, state):
    place = lane(timeline, "sunlight", 700)
    point_at(timeline, place)
    QTest.mousePress(timeline, Qt.MouseButton.LeftButton, pos=place)
    assert state.enquiry.preview_utc_s is None
    QTest.mouseRelease(timeline, Qt.MouseButton.LeftButton, pos=place)
    assert state.utc_s == pytest.approx(timeline.scale.utc_s(700.0), abs=0.01)


def test_that_titles_and_the_playhead_show_nothing_ahead(timeline, state):
    for place in (QPoint(20, 100), QPoint(int(timeline.playhead_x_px), 26)):
        point_at(timeline, lane(timeline, "sunlight", 700))
        point_at(timeline, place)
        assert state.enquiry.preview_utc_s is None


def test_that_leaving_does_not_end_what_another_panel_began(timeline, state):
    state.preview(state.utc_s + 600.0)
    leave(timeline)
    assert state.enquiry.preview_utc_s == state.utc_s + 600.0


# A finger


@pytest.fixture
def finger():
    return QTest.createTouchDevice()


def test_that_a_resting_finger_looks_until_it_is_lifted(timeline, state, finger):
    before_s, place = state.utc_s, lane(timeline, "sunlight", 700)
    QTest.touchEvent(timeline, finger).press(0, place, timeline).commit()
    assert state.enquiry.preview_utc_s is None
    assert timeline._hand._long_press.isActive()
    timeline._hand.rest()
    assert state.shown_utc_s == pytest.approx(timeline.scale.utc_s(700.0), abs=0.01)
    QTest.touchEvent(timeline, finger).move(0, place + QPoint(100, 0), timeline).commit()
    assert state.shown_utc_s == pytest.approx(timeline.scale.utc_s(800.0), abs=0.01)
    QTest.touchEvent(timeline, finger).release(0, place + QPoint(100, 0), timeline).commit()
    assert state.enquiry.preview_utc_s is None
    assert state.utc_s == before_s


def test_that_a_tap_and_a_pan_do_not_wait_for_a_look(timeline, state, finger):
    place = lane(timeline, "sunlight", 700)
    QTest.touchEvent(timeline, finger).press(0, place, timeline).commit()
    QTest.touchEvent(timeline, finger).move(0, place + QPoint(40, 0), timeline).commit()
    assert not timeline._hand._long_press.isActive()
    timeline._hand.rest()  # too late: the finger pans
    assert state.enquiry.preview_utc_s is None
    QTest.touchEvent(timeline, finger).release(0, place + QPoint(40, 0), timeline).commit()


# What the panels show


def is_cyan(colour: QColor) -> bool:
    """The colour of previews, or nearly: edges are smoothed."""
    orbit = theme.roles().orbit
    parts = zip(colour.getRgb(), orbit.getRgb(), strict=True)
    return all(abs(one - other) < 16 for one, other in parts)


def colour_at(view: QWidget, x: float, y: float) -> QColor:
    return view.grab().toImage().pixelColor(round(x), round(y))


def test_that_the_timeline_marks_the_instant_and_takes_the_mark_away(timeline, state):
    row = next(row for row in timeline.rows() if row.lane.kind == "pictures").rect
    x = timeline.scale.x_px(state.utc_s) - 300.5
    clean = colour_at(timeline, x, row.bottom() - 2)
    state.preview(timeline.scale.utc_s(round(x) + 0.5))
    assert is_cyan(colour_at(timeline, x, row.bottom() - 2))
    plate_px = timeline.axis_px - AXIS_PX + 4.0
    assert is_cyan(colour_at(timeline, x, plate_px))  # the plate with the time
    assert timeline.playhead_x_px == timeline.scale.x_px(state.utc_s)
    state.preview(None)
    assert colour_at(timeline, x, row.bottom() - 2) == clean
    assert not is_cyan(clean)


def test_that_the_altitude_beside_its_lane_is_that_of_the_instant(timeline, state):
    # at the hand-over 418.6 km (Skyfield on the nearest set); a minute after touchdown the ground
    assert timeline._value_text() == "419 km"
    state.preview(parse_time("touchdown", state.mission) + 60.0)
    assert timeline._value_text() == "0 km"
    state.preview(None)
    assert timeline._value_text() == "419 km"


def test_that_the_figures_are_those_of_the_instant_and_say_so(qtbot, state):
    readouts = Readouts(state)
    qtbot.addWidget(readouts)
    readouts.show()
    assert readouts.tag.isHidden()
    before = [figure.value for figure in readouts.figures]
    state.preview(parse_time("touchdown", state.mission) + 60.0)
    # touchdown at 02:49 UTC on 11 November (NASA): a minute later it lies in Kazakhstan
    assert (readouts.altitude.value, readouts.above.value) == ("on the ground", "Kazakhstan")
    assert readouts.tag.text.startswith("Preview: 11 Nov 2013, 02:")
    assert not readouts.tag.isHidden()
    state.preview(None)
    assert [figure.value for figure in readouts.figures] == before
    assert readouts.tag.isHidden()


def test_that_the_panel_of_figures_does_not_shrink_under_a_look(qtbot, state):
    readouts = Readouts(state)
    qtbot.addWidget(readouts)
    readouts.resize(readouts.fit(readouts.size() * 10, 1000))
    readouts.show()
    QApplication.processEvents()
    high = readouts.sizeHint().height()
    state.preview(parse_time("2013-12-24T12:00Z", state.mission))  # nothing to say
    assert readouts.sizeHint().height() >= high
    state.preview(None)
    assert readouts.sizeHint().height() == high


def test_that_the_clocks_stay_and_the_instant_stands_beside_them(qtbot, state, beat):
    header = Header(state, ("en",))
    qtbot.addWidget(header)
    header.resize(1600, 60)
    header.show()
    assert header.preview.isHidden()
    # hand-over at 15:14 UTC, liftoff at 04:14:15 UTC on 7 November (mission file)
    state.preview(parse_time("liftoff", state.mission))
    assert header.utc.value == "Sat 9 Nov 15:14:00"
    assert header.preview.value == "Thu 7 Nov 04:14:15"
    assert not header.preview.isHidden()
    state.set_rate(60)
    state.play()
    beat[0] += 1.0
    state.tick()
    assert header.utc.value == "Sat 9 Nov 15:15:00"
    assert header.preview.value == "Thu 7 Nov 04:14:15"
    state.preview(None)
    assert header.preview.isHidden()


@pytest.mark.parametrize("width", range(800, 1500, 50))
def test_that_a_look_costs_the_title_no_letter(qtbot, state, width):
    header = Header(state, ("en",))
    qtbot.addWidget(header)
    header.resize(width, 60)
    header.show()
    QApplication.processEvents()
    before = header.words.geometry(), header.utc.geometry()
    state.preview(state.utc_s - 3600.0)
    QApplication.processEvents()
    assert (header.words.geometry(), header.utc.geometry()) == before


def test_that_the_countdown_starts_at_the_instant(qtbot, state):
    transport = Transport(state)
    qtbot.addWidget(transport)
    before = transport.next_when.text()
    state.preview(parse_time("docking", state.mission) - 95.0)
    assert transport.next_when.text().replace("\u00a0", " ") == "in 1 min 35 s"
    state.preview(None)
    assert transport.next_when.text() == before


def test_that_the_picture_is_that_of_the_instant_and_the_strip_stays(qtbot, state):
    photos = PhotosView(state)
    qtbot.addWidget(photos)
    photos.resize(380, 600)
    photos.show()
    own, strip, selection = photos.picture, photos.strip._current, state.selection
    there_s = parse_time("liftoff", state.mission) + 20.0
    state.preview(there_s)
    assert photos.picture is picture_at(state.mission, there_s) is not own
    assert photos.title.text() == photos.picture.title.in_language("en")
    assert photos.count_text.startswith("Preview: ")
    assert (photos.strip._current, state.selection) == (strip, selection)
    state.preview(None)
    assert photos.picture is own
    assert photos.title.text() == own.title.in_language("en")
    assert not photos.count_text.startswith("Preview")


def test_that_the_plots_mark_both_instants(qtbot, state):
    plots = PlotsView(state)
    qtbot.addWidget(plots)
    plots.resize(400, 300)
    plots.show()
    plots.wake(True)
    plots.prepare_fully()
    QApplication.processEvents()
    state.preview(state.utc_s - 86400.0)
    QApplication.processEvents()
    for plot in plots._plots.values():
        assert plot.marks == {"clock": state.utc_s, "preview": state.utc_s - 86400.0}
        box = plot.getViewBox().sceneBoundingRect()
        window = state.window
        part = (state.utc_s - 86400.0 - window.start_utc_s) / window.length_s
        x = round(box.left() + part * box.width())
        image = plot.viewport().grab().toImage()
        shown = {image.pixelColor(x + dx, round(box.bottom()) - 3).hue() for dx in (-1, 0, 1)}
        assert any(abs(hue - theme.roles().orbit.hue()) < 12 for hue in shown)
    state.preview(None)
    assert all(set(plot.marks) == {"clock"} for plot in plots._plots.values())
