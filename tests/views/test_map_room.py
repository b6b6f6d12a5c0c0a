"""What is taken on the map, against the toolkit's own rectangles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from torchviewer.views.map_room import Room


def quarters(low: int, high: int) -> st.SearchStrategy[float]:
    return st.integers(4 * low, 4 * high).map(lambda n: n / 4)


RECTS = st.builds(QRectF, quarters(-50, 400), quarters(-50, 300), quarters(0, 120), quarters(0, 60))


@given(st.lists(RECTS, max_size=12), st.lists(RECTS, max_size=12), RECTS)
def test_that_a_place_is_free_where_no_rectangle_meets_it(
    taken: list[QRectF], behind: list[QRectF], asked: QRectF
) -> None:
    room = Room(taken, Room(behind))
    if not asked.isEmpty():
        met = any(asked.intersects(rect) for rect in (*taken, *behind) if not rect.isEmpty())
        assert room.is_free(asked) == (not met)


def test_that_edges_may_touch_and_a_margin_keeps_more_away() -> None:
    room = Room([QRectF(100, 100, 50, 20)])
    beside = QRectF(150, 100, 40, 20)
    assert room.is_free(beside)
    assert not room.is_free(beside, 1.0)
    assert room.is_free(beside.translated(1, 0), 1.0)


def test_that_what_is_ones_own_does_not_count_and_what_is_before_is_not_behind() -> None:
    own, behind = QRectF(0, 0, 10, 10), Room()
    room = Room([own], behind)
    assert not room.is_free(QRectF(5, 5, 20, 20))
    assert room.is_free(QRectF(5, 5, 20, 20), own=own)
    assert behind.is_free(own)


@given(st.lists(RECTS, max_size=12), RECTS)
def test_that_what_is_covered_is_the_sum_of_what_meets(taken: list[QRectF], asked: QRectF) -> None:
    met = [asked & rect for rect in taken if asked.intersects(rect)]
    area = sum(rect.width() * rect.height() for rect in met)
    assert Room(taken).covered_px(asked) == pytest.approx(area)


def test_that_what_is_taken_after_a_question_counts_at_the_next() -> None:
    before, behind = QRectF(0, 0, 10, 10), Room()
    room = Room([before], behind)
    asked = QRectF(100, 40, 20, 20)
    assert room.is_free(asked)
    behind.take(asked)
    assert not room.is_free(asked)
    room.take(QRectF(300, 40, 20, 20))
    assert not room.is_free(QRectF(310, 50, 20, 20))
