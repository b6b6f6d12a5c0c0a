"""Facts in rows."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QSize

from torchviewer.views import theme
from torchviewer.views.fact_list import FactList

LONG = "below the horizon (−34°), towards the west-south-west and a good deal further on"


@pytest.fixture
def facts(qtbot, look):
    made = FactList()
    qtbot.addWidget(made)
    made.resize(320, 200)
    made.set_facts([("Local time", "16:14:00"), ("Torch", LONG)])
    made.show()
    qtbot.waitExposed(made)
    return made


def test_that_every_word_is_inside_at_every_width(facts):
    for width in (140, 240, 320, 700):
        facts.resize(width, facts.heightForWidth(width))
        for place in facts._places:
            assert facts.rect().contains(place.whole)
        for one, other in zip(facts._places, facts._places[1:], strict=False):
            assert one.whole.bottom() < other.whole.top()


def test_that_values_stand_beside_captions_only_where_there_is_room(facts):
    facts.resize(QSize(500, 200))
    assert facts._places[0].value.left() > facts._places[0].caption.right()
    facts.resize(QSize(160, 200))
    assert facts._places[0].value.top() > facts._places[0].caption.bottom()


def test_that_only_a_row_that_changed_is_painted_again(facts, qtbot):
    painted = []
    paint = facts.paintEvent
    facts.paintEvent = lambda event: (painted.append(event.rect()), paint(event))
    facts.set_facts([("Local time", "16:14:01"), ("Torch", LONG)])
    qtbot.waitUntil(lambda: bool(painted))
    assert painted[0].bottom() < facts._places[1].whole.top()
    painted.clear()
    facts.set_facts([("Local time", "16:14:01"), ("Torch", LONG)])
    qtbot.wait(20)
    assert painted == []


def test_that_larger_text_takes_more_room(facts, look):
    before = facts.heightForWidth(320)
    try:
        theme.apply(look, "dark", 2.0)
        facts.restyle()
        assert facts.heightForWidth(320) > 1.6 * before
    finally:
        theme.apply(look, "dark", 1.0)


def test_that_the_whole_can_be_read_as_lines(facts):
    assert facts.text() == f"Local time: 16:14:00\nTorch: {LONG}"
    assert facts.value("Torch") == LONG


def test_that_room_that_is_kept_leaves_no_hole_below_the_last_row(facts):
    facts.set_facts([("Local time", "16:14:00"), ("Sun", "day"), ("Torch", "up")])
    facts.keep_room({"Local time": ["16:14:00"], "Sun": ["day"], "Torch": [LONG * 3]})
    facts.resize(320, facts.heightForWidth(320))
    rows = [place.whole for place in facts._places]
    gaps = [below.top() - above.bottom() for above, below in pairwise(rows)]
    hole = facts.rect().bottom() - rows[-1].bottom()
    assert hole > 10
    assert max(*gaps, hole) - min(*gaps, hole) <= 10
