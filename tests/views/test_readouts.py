"""Figures of the moment."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

from torchviewer.mission.times import parse_time
from torchviewer.views import theme
from torchviewer.views.readouts import Readouts
from torchviewer.views.truth_text import truth_text


@pytest.fixture
def readouts(qtbot, state):
    made = Readouts(state)
    qtbot.addWidget(made)
    return made


def test_that_the_hand_over_reads_as_in_the_record(readouts):
    # Skyfield on the nearest element set: 36.012 N, 24.609 W, 418.6 km; reported over the Atlantic
    assert readouts.above.value == "North Atlantic Ocean"
    assert readouts.position.value == "36.0° N 24.6° W"
    assert readouts.altitude.value == "419 km"
    assert readouts.speed.value.replace("\u202f", "") == "27590 km/h"
    # orbital sunset 15:51:30 (from the same orbit): 37 minutes later
    assert readouts.light.value.replace("\u00a0", " ") == "In sunlight · sunset in 37 min"


def test_that_the_figures_follow_the_clock(readouts, state):
    state.seek(parse_time("touchdown", state.mission) + 60)
    assert readouts.altitude.value == "on the ground"
    assert readouts.above.value == "Kazakhstan"


def test_that_nothing_is_shown_where_nothing_is_recorded(readouts, state):
    state.seek(parse_time("2013-12-24T12:00Z", state.mission))
    assert readouts.position.value == "not recorded"
    assert readouts.above.value == "not recorded"
    assert readouts.altitude.value == readouts.speed.value == readouts.light.value == "–"


def test_that_a_value_that_changes_does_not_move_its_neighbours(readouts, state):
    readouts.show()
    places = [figure.geometry() for figure in readouts.findChildren(type(readouts.above))]
    state.step(1800)
    assert [f.geometry() for f in readouts.findChildren(type(readouts.above))] == places


def test_that_a_position_says_what_it_rests_on_and_how_good_it_is(readouts, state):
    # neighbouring element sets lie 0.44 km apart at least; the chase is good to 100 km
    # (its legs in the mission file)
    assert readouts.position.caption.startswith("Position, tracked ±")
    state.seek(parse_time("2013-11-07T06:00Z", state.mission))
    assert readouts.position.caption == "Position, reconstructed ±100 km"
    state.seek(parse_time("2013-11-07T03:00Z", state.mission))
    assert readouts.position.caption == "Position ±0.5 km"
    state.seek(parse_time("2013-12-24T12:00Z", state.mission))
    assert readouts.position.caption == "Position"


def test_that_low_down_the_speed_is_that_over_the_ground(readouts, state):
    # the ascent table: 2093 m/s over the ground at 157.5 s, 80 km up (2367 m/s to the stars)
    state.seek(parse_time("liftoff", state.mission) + 157.5)
    assert readouts.speed.caption == "Speed over ground"
    shown_km_h = int(readouts.speed.value.replace("\u202f", "").split()[0])
    assert shown_km_h == pytest.approx(2093 * 3.6, abs=30)
    state.seek(parse_time("docking", state.mission))
    assert readouts.speed.caption == "Speed"


def test_that_the_error_is_the_same_number_as_in_the_statement_on_the_map(readouts, state):
    # the sets of 7 Nov 15:26 and 17:02 UTC disagree by 1.7 km: not 2 km here and 1.7 km there
    state.seek(parse_time("2013-11-07T17:35:45Z", state.mission))
    assert readouts.position.caption == "Position, tracked ±1.7 km"
    assert "±1.7 km" in truth_text(state.moment.fix, "en")


@pytest.mark.parametrize("high_px", [60, 100, 150, 220, 400])
def test_that_no_row_is_cut_through_however_low_the_room_is(readouts, high_px, look):
    theme.apply(look, "dark", 2.0)
    try:
        readouts.resize(readouts.fit(QSize(420, high_px), high_px))
        readouts.show()
        seen = [figure for figure in readouts.figures if figure.isVisible()]
        assert readouts.above in seen
        for figure in seen[1:]:
            assert figure.height() == figure.sizeHint().height()
            assert readouts.rect().contains(figure.geometry())
    finally:
        theme.apply(look, "dark", 1.0)


def test_that_what_was_left_out_comes_back_with_the_room(readouts):
    readouts.show()
    readouts.fit(QSize(300, 60), 60)
    assert not readouts.light.isVisible()
    readouts.fit(QSize(1200, 400), 400)
    assert all(figure.isVisible() for figure in readouts.figures)


def test_that_the_light_is_told_briefly_before_it_is_left_out(readouts, state):
    """In one row: all of it, then whether there is sunlight, then nothing of it."""
    readouts.show()
    state.seek(parse_time("eva_handover", state.mission))
    seen = {}
    for width_px in range(1200, 400, -10):
        readouts.fit(QSize(width_px, 60), 60)
        shown = [one for one in (readouts.light, readouts.light_alone) if one.isVisible()]
        assert len(shown) <= 1
        seen[shown[0].value if shown else ""] = shown and readouts.figures[-1] is shown[0]
    whole, brief, nothing = seen
    assert whole.startswith("In sunlight · sunset in")  # the record: outside in sunlight then
    assert (brief, nothing) == ("In sunlight", "")
    assert list(seen.values()) == [True, True, []]


def test_that_figures_that_were_fitted_before_are_fitted_anew_when_something_changes(
    qtbot, look, state, readouts
):
    """After words, figures, room or text size have changed they lie as in a new panel."""
    state.seek(parse_time("eva_handover", state.mission))
    room = QSize(900, 300)

    def fitted(panel: Readouts) -> tuple[QSize, list[bool]]:
        return panel.fit(room, 200.0), [figure.isHidden() for figure in panel.figures]

    def agrees() -> bool:
        fresh = Readouts(state)
        qtbot.addWidget(fresh)
        fresh.resize(readouts.size())
        fresh.show()
        return fitted(readouts) == fitted(fresh)

    readouts.show()
    try:
        seen = [fitted(readouts)]
        words = readouts.sentence.text()
        readouts.sentence.setText("")
        assert fitted(readouts)[0].height() < seen[0][0].height()
        readouts.sentence.setText(words)
        assert fitted(readouts) == seen[0]
        room = QSize(420, 300)
        assert agrees()
        seen.append(fitted(readouts))
        state.seek(parse_time("2013-12-24T12:00Z", state.mission))
        assert agrees()
        theme.apply(look, "dark", 1.5)
        assert agrees()
        seen.append(fitted(readouts))
        assert len({size.toTuple() for size, _ in seen}) == 3
        readouts.above.set_samples("Somewhere over the western North Atlantic Ocean")
        assert fitted(readouts)[0].width() > seen[-1][0].width()
    finally:
        theme.apply(look, "dark")


def test_that_the_panel_lets_a_torch_through_that_passes_behind_it(readouts) -> None:
    """In the smallest window with letters of 200 % its way leads there."""
    panel = readouts
    panel.resize(400, 80)
    panel.move(0, 0)
    alphas = []
    for torch in (None, QPointF(200, 40), QPointF(200, 200)):
        panel.let_through(torch)
        image = QImage(400, 80, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        panel.render(image, QPoint(), QRegion(), QWidget.RenderFlag(0))
        alphas.append(image.pixelColor(395, 40).alpha())
    assert alphas[0] == alphas[2] > 200
    assert 100 < alphas[1] < 0.7 * alphas[0]
