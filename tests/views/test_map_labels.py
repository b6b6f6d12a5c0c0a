"""Where names stand on the map."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSizeF

from torchviewer.views.map_labels import Wanted, lay_out
from torchviewer.views.map_room import Room

BOUNDS = QRectF(0, 0, 800, 400)
RESERVED = QRectF(10, 330, 400, 60)


@st.composite
def names(draw: st.DrawFn) -> list[Wanted]:
    places = st.tuples(
        st.floats(-50, 850), st.floats(-50, 450), st.floats(20, 200), st.integers(1, 3)
    )
    drawn = draw(st.lists(places, max_size=25))
    return [
        Wanted(str(index), x, y, QSizeF(width, 16), rank)
        for index, (x, y, width, rank) in enumerate(drawn)
    ]


@given(names())
def test_that_names_never_overlap_nor_leave_the_map(wanted: list[Wanted]) -> None:
    placed = lay_out(wanted, BOUNDS, Room([RESERVED]), {})
    for one in placed:
        assert BOUNDS.contains(one.rect)
        assert not one.rect.intersects(RESERVED)
    for one, other in combinations(placed, 2):
        assert not one.rect.intersects(other.rect)


def test_that_names_that_keep_apart_do_not_run_into_each_other() -> None:
    size = QSizeF(100, 16)
    [one] = lay_out([Wanted("a", 100, 200, size)], BOUNDS, Room(), {})
    other_x = one.rect.right() + 1 + size.width() + (one.rect.left() - 100)
    both = [Wanted("a", 100, 200, size), Wanted("b", other_x, 200, size)]
    touching = lay_out(both, BOUNDS, Room(), {"b": "left"})
    assert touching[1].rect.left() == touching[0].rect.right() + 1
    apart = lay_out(both, BOUNDS, Room(), {"b": "left"}, free_px=3.0)
    assert len(apart) == 2
    assert not apart[0].rect.adjusted(-3, -3, 3, 3).intersects(apart[1].rect)


@given(names())
def test_that_a_name_covers_no_other_dot(wanted: list[Wanted]) -> None:
    placed = lay_out(wanted, BOUNDS, Room(), {})
    for one in placed:
        for other in placed:
            assert one is other or not one.rect.contains(other.x, other.y)


@given(names())
def test_that_laying_out_again_changes_nothing(wanted: list[Wanted]) -> None:
    sides: dict[str, str] = {}
    first = lay_out(wanted, BOUNDS, Room(), sides)
    assert lay_out(wanted, BOUNDS, Room(), sides) == first


def test_that_a_name_keeps_its_side_while_the_map_moves() -> None:
    sides: dict[str, str] = {}
    size = QSizeF(100, 16)
    near_the_edge = lay_out([Wanted("a", 750, 200, size)], BOUNDS, Room(), sides)
    assert near_the_edge[0].side == "left"
    assert lay_out([Wanted("a", 400, 200, size)], BOUNDS, Room(), sides)[0].side == "left"
    assert lay_out([Wanted("a", 30, 200, size)], BOUNDS, Room(), sides)[0].side == "right"


def test_that_the_better_rank_is_served_first() -> None:
    size = QSizeF(700, 16)
    wanted = [Wanted("small", 400, 200, size, 3), Wanted("great", 396, 202, size, 1)]
    assert [one.id for one in lay_out(wanted, BOUNDS, Room(), {})] == ["great"]


def test_that_names_keep_clear_of_other_words() -> None:
    words = [QRectF(405, 190, 200, 20)]
    placed = lay_out([Wanted("a", 400, 200, QSizeF(80, 16))], BOUNDS, Room(), {}, Room(words))
    assert placed[0].side == "left"
