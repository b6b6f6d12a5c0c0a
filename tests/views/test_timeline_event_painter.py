"""What is told of a lane of events is what is painted."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from torchviewer.mission.times import parse_time
from torchviewer.state.lane_choice import LaneChoice
from torchviewer.state.mission_state import Selection
from torchviewer.views import theme
from torchviewer.views.timeline_lettering import Lettering
from torchviewer.views.timeline_series import thinned
from torchviewer.views.timeline_view import TimelineView

HOUR_S = 3600.0


@pytest.fixture
def view(qtbot, state):
    """A timeline that shows nothing but the lane of events."""
    made = TimelineView(state)
    qtbot.addWidget(made)
    made.resize(1280, 110)
    made.choose_lanes(LaneChoice(("events",)))
    return made


def ink(image: QImage, room: QRectF) -> tuple[int, int] | None:
    """The first and the last column of `room` with letters as bright as text; None: there is none.

    Labels are light on dark: 224 of 255 in the dark theme (theme.roles().text).
    """
    least = 0.7 * theme.roles().text.lightness()
    columns = [
        x
        for x in range(round(room.left()), round(room.right()))
        for y in range(round(room.top()), round(room.bottom()))
        if image.pixelColor(x, y).lightness() > least and image.pixelColor(x, y).blueF() > 0.6
    ]
    return (min(columns), max(columns)) if columns else None


@pytest.mark.parametrize(
    ("start", "length_s"),
    [
        ("2013-11-06T12:00:00Z", 110 * HOUR_S),
        ("2013-11-07T03:00:00Z", 11 * HOUR_S),
        ("2013-11-09T14:00:00Z", 8 * HOUR_S),
        ("2013-11-10T22:00:00Z", 6 * HOUR_S),
    ],
)
def test_that_titles_are_painted_where_they_are_told_to_be(view, state, start, length_s):
    first = parse_time(start, state.mission)
    state.set_window(first, first + length_s)
    image = view.grab().toImage()
    titles = [text for text in view.texts if text.rect.top() > view.axis_px]
    titles = [text for text in titles if text.rect.left() > view.scale.left_px + 1.0]
    assert len(titles) > 3
    for title in titles:
        if title.rect.right() > view.scale.right_px - 2.0:
            continue
        found = ink(image, title.rect)
        assert found is not None, title.text
        # letters have bearings of a pixel or two; "?" and "…" end before their advance
        assert found[0] - title.rect.left() < 5.0, title.text
        assert title.rect.right() - found[1] < 9.0, title.text


def test_that_marks_are_painted_where_they_can_be_pointed_at(view, state):
    first = parse_time("2013-11-09T14:00:00Z", state.mission)
    state.set_window(first, first + 8 * HOUR_S)
    image = view.grab().toImage()
    row = view.rows()[0].rect
    marks = [mark for layout in view.layouts.values() for mark in layout.marks]
    assert len(marks) > 3
    for mark in marks:
        x = mark.cluster.x_px
        # a mark's outline is amber: far more red than blue; titles stand beside it and below
        warm = [
            i
            for i in range(round(x - 9.0), round(x + 9.0))
            for j in range(round(row.top()), round(row.center().y()))
            if image.pixelColor(i, j).redF() - image.pixelColor(i, j).blueF() > 0.3
        ]
        assert warm, mark.event.id
        assert (min(warm) + max(warm)) / 2 == pytest.approx(x, abs=2.0)


def test_that_the_selected_title_is_bold(view, state):
    """Bold letters of a title cover more than the usual ones of the same."""
    first = parse_time("2013-11-07T12:00:00Z", state.mission)
    state.set_window(first, first + 4 * HOUR_S)

    def width(event_id):
        title = next(e for e in state.mission.events if e.id == event_id).title.in_language("en")
        return next(text.rect.width() for text in view.texts if text.text == title)

    usual = width("hatch_open")
    state.select(Selection("event", "hatch_open"))
    assert width("hatch_open") > usual + 3.0


def test_that_a_title_is_shortened_to_the_room_that_there_is(look):
    """Asked for many widths in any order, a font never gives more than fits, and all that does."""
    letters, title = Lettering(13), "Hatches open, torch aboard"
    for width_px in (200, 40, 120, 80, 120, 41, 199):
        short = letters.elided(title, width_px)
        assert letters.width_px(short) <= width_px
        assert letters.width_px(short) > width_px - 30 or short == title
    assert letters.elided(title, 8) == ""


def test_that_a_thinner_curve_stays_within_its_tolerance():
    """The line between the points that are kept passes all others within 0.5 km."""
    curve = [(float(s), 400.0 + 8.0 * ((s * 37 % 101) / 101) + s / 30.0) for s in range(400)]
    curve[200:] = [(s, km - 250.0) for s, km in curve[200:]]
    kept = thinned(curve, 0.5)
    assert kept[0] == curve[0]
    assert kept[-1] == curve[-1]
    for (s0, km0), (s1, km1) in pairwise(kept):
        for s, km in curve:
            if s0 <= s <= s1:
                assert abs(km0 + (km1 - km0) * (s - s0) / (s1 - s0) - km) <= 0.5 + 1e-9


def test_that_a_level_curve_becomes_a_line():
    assert thinned([(float(s), 420.0) for s in range(500)], 0.1) == [(0.0, 420.0), (499.0, 420.0)]
