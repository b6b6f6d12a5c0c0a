"""Which marks stand together: the same wherever the window is, and only split by zooming in."""

import random
from array import array
from bisect import bisect_right
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from torchviewer.views import timeline_clusters
from torchviewer.views.timeline_clusters import ClusterTree, Halves, step_of, step_px_per_s
from torchviewer.views.timeline_scale import Scale

HALVES = Halves(7.0, (14.0, 17.0, 20.0, 26.0))
SCALES = st.floats(-16.0, 8.0).map(lambda power: 2.0**power)

anchors = st.lists(st.floats(0.0, 5000.0), min_size=1, max_size=150).map(sorted)


def tree(instants):
    return ClusterTree(array("d", instants), HALVES)


def scale(px_per_s, start_utc_s, width_px=1000.0):
    return Scale(start_utc_s, start_utc_s + width_px / px_per_s, 100.0, width_px)


def members(found):
    return {(cluster.first, cluster.stop) for cluster in found}


@settings(max_examples=60)
@given(anchors, SCALES)
def test_that_marks_never_overlap(instants, px_per_s):
    for one, other in pairwise(tree(instants).in_view(scale(px_per_s, 0.0, 2e6), 0.0)):
        assert other.left_px > one.right_px


@settings(max_examples=60)
@given(anchors, SCALES)
def test_that_the_counts_sum_to_the_number_of_events(instants, px_per_s):
    found = tree(instants).in_view(scale(px_per_s, -10.0 / px_per_s, 2e6), 0.0)
    assert sum(cluster.count for cluster in found) == len(instants)


@given(anchors, SCALES)
def test_that_a_single_mark_stands_at_its_instant(instants, px_per_s):
    where = scale(px_per_s, 0.0, 2e6)
    for cluster in tree(instants).in_view(where, 0.0):
        if cluster.count == 1:
            assert cluster.x_px == where.x_px(instants[cluster.first])


@settings(max_examples=60)
@given(anchors, SCALES, st.floats(-200.0, 5200.0), st.floats(0.0, 900.0))
def test_that_panning_does_not_regroup(instants, px_per_s, start, shift_px):
    made = tree(instants)
    here, there = scale(px_per_s, start), scale(px_per_s, start + shift_px / px_per_s)
    both = here.x_px(there.start_utc_s) + 1.0, here.right_px - 1.0
    seen = [c for c in made.in_view(here, 0.0) if both[0] < c.x_px < both[1]]
    assert members(seen) <= members(made.in_view(there, 0.0))


@settings(max_examples=40)
@given(anchors)
def test_that_zooming_in_only_splits(instants):
    made = tree(instants)
    firsts = [set(made.firsts(step)) for step in range(16, -41, -1)]
    for near, far in pairwise(firsts):
        assert far <= near


@settings(max_examples=60)
@given(anchors, st.sets(st.integers(0, 149)), st.integers(-20, 10))
def test_that_marks_that_come_in_farther_out_part_nothing(instants, absent, begins):
    """Some marks are areas until a step; what stood together nearer in still does."""
    fewer = [instant for i, instant in enumerate(instants) if i not in absent]
    nearer = tree(fewer)
    farther = ClusterTree(array("d", instants), HALVES, nearer, begins)
    together = {
        (one, other)
        for one, other in pairwise(range(len(fewer)))
        if other not in set(nearer.firsts(begins + 1))
    }
    for step in (begins, begins - 3):
        firsts = farther.firsts(step)
        for one, other in together:
            places = [bisect_right(firsts, instants.index(fewer[i])) for i in (one, other)]
            assert places[0] == places[1]
    where = scale(step_px_per_s(begins), -10.0, 2e6)
    for one, other in pairwise(farther.in_view(where, 0.0)):
        assert other.left_px > one.right_px


@pytest.mark.parametrize("seed", range(8))
def test_that_many_marks_are_gathered_as_few_are(monkeypatch, seed):
    """The numpy path joins exactly what the plain one joins; also where it goes on from a tree."""
    chance = random.Random(seed)
    crowd = [chance.choice((chance.uniform(0, 60), chance.uniform(0, 1e6))) for _ in range(250)]
    steps = range(3, -41, -5)

    def gathered():
        whole = tree(sorted(crowd))
        on = ClusterTree(array("d", sorted(crowd)), HALVES, tree(sorted(crowd[::2])), 3)
        return [[list(made.firsts(step)) for step in steps] for made in (whole, on)]

    wanted = gathered()
    assert wanted[0] != wanted[1]
    monkeypatch.setattr(timeline_clusters, "MANY", 0)
    assert gathered() == wanted


def test_that_crowds_make_many_marks_not_one():
    made = tree([i / 100 for i in range(100_000)])
    found = made.in_view(scale(1.0, 0.0), 0.0)
    # a mark of 999 events or fewer is at most 42 px wide, so that 1000 px hold at least 10
    assert len(found) > 10
    assert sum(cluster.count for cluster in found) > 90_000


@given(st.floats(1e-6, 4000.0))
def test_that_a_step_begins_below_its_scales(px_per_s):
    assert step_px_per_s(step_of(px_per_s)) <= px_per_s * (1 + 1e-6)
