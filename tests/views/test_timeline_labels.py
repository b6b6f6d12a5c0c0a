"""Clusters and label places in one row."""

from array import array
from itertools import cycle, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from torchviewer.views.timeline_clusters import ClusterTree, Halves
from torchviewer.views.timeline_labels import BETWEEN_PX, Wish, place_labels
from torchviewer.views.timeline_scale import Scale

SCALE = Scale(0.0, 1000.0, 100.0, 1000.0)


HALVES = Halves(7.0, (15.5, 19.0, 22.5, 26.0))


anchors = st.lists(st.floats(-300.0, 1300.0), max_size=300).map(sorted)
wishes = st.lists(
    st.builds(
        lambda rank, width, left, long, inside: Wish(rank, width, left, left + long, inside),
        st.integers(0, 3),
        st.floats(5.0, 240.0),
        st.floats(50.0, 1150.0),
        st.floats(1.0, 400.0),
        st.booleans(),
    ),
    max_size=40,
)


@settings(max_examples=60)
@given(anchors, wishes, st.integers(1, 2))
def test_that_labels_touch_neither_marks_nor_each_other(instants, wanted, rows):
    marks = ClusterTree(array("d", instants), HALVES).in_view(SCALE, 0.0)
    taken = [(mark.left_px, mark.right_px) for mark in marks]
    beside = [
        Wish(like.rank, like.width_px, *mark)
        for mark, like in zip(taken, cycle(wanted or [Wish(1, 80.0, 0.0, 1.0)]), strict=False)
    ]
    inside = [wish for wish in wanted if wish.inside]
    places = place_labels([*beside, *inside], taken, (100.0, 1100.0), rows)
    for row in range(rows):
        spans = [(p.left_px, p.right_px, True) for p in places if p and p.row == row]
        spans += [(left, right, False) for left, right in taken if row == 0]
        for one, other in pairwise(sorted(spans)):
            apart = BETWEEN_PX if one[2] or other[2] else 0.0
            assert other[0] >= one[1] + apart - 1e-6


@given(wishes, st.integers(1, 2))
def test_that_labels_stay_inside_the_lane(wanted, rows):
    for wish, place in zip(wanted, place_labels(wanted, [], (100.0, 1100.0), rows), strict=True):
        if place is not None:
            assert place.left_px >= 100.0
            assert place.right_px <= 1100.0
            assert place.width_px <= wish.width_px


def test_that_the_heavier_event_keeps_its_label():
    light, heavy = Wish(3, 60.0, 500.0, 514.0), Wish(1, 60.0, 560.0, 574.0)
    taken = [(480.0, 494.0), (500.0, 514.0), (560.0, 574.0), (640.0, 660.0)]
    assert place_labels([light, heavy], taken, (100.0, 1100.0)) == [
        None,
        place_labels([heavy], taken, (100.0, 1100.0))[0],
    ]


def test_that_a_label_goes_left_where_the_right_is_taken():
    place = place_labels([Wish(1, 60.0, 500.0, 514.0)], [(530.0, 540.0)], (100.0, 1100.0))[0]
    assert place is not None
    assert place.right_px == 500.0 - 5.0


def test_that_a_second_row_takes_what_the_first_has_no_room_for():
    taken = [(480.0, 494.0), (500.0, 514.0), (520.0, 534.0)]
    wish = Wish(1, 60.0, 500.0, 514.0)
    assert place_labels([wish], taken, (100.0, 1100.0), rows=1) == [None]
    place = place_labels([wish], taken, (100.0, 1100.0), rows=2)[0]
    assert place is not None
    assert place.row == 1
