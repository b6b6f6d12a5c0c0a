"""Two lines on a grid."""

from itertools import pairwise

import pytest

from torchviewer.views import theme
from torchviewer.views.set_lines import BREAKS, EDGE_PX, SIZES_PX, WIDE, SetLines, _cell, _fitting

# of the station, 9 November 2013
LINES = (
    "1 25544U 98067A   13313.62113251  .00018930  00000-0  33897-3 0  9996",
    "2 25544 051.6507 107.7937 0001163 107.9239 307.8122 15.49991301857265",
)
# Where fields begin and end, by the description of the format at CelesTrak (columns from 1 there):
# https://celestrak.org/NORAD/documentation/tle-fmt.php
FIELDS = (
    ((0, 1), (2, 8), (9, 17), (18, 32), (33, 43), (44, 52), (53, 61), (62, 63), (64, 69)),
    ((0, 1), (2, 7), (8, 16), (17, 25), (26, 33), (34, 42), (43, 51), (52, 63), (63, 69)),
)


@pytest.mark.parametrize("starts", BREAKS)
def test_that_rows_of_both_lines_begin_at_one_column_and_in_no_field(starts):
    for line, fields in zip(LINES, FIELDS, strict=True):
        assert not any(start < at < end for at in starts for start, end in fields)
        assert "".join(line[a:b] for a, b in pairwise((*starts, WIDE))) == line


@pytest.mark.parametrize(
    ("width", "rows", "size"), [(700, 1, 13), (440, 2, 13), (286, 2, 11), (240, 3, 13)]
)
def test_that_letters_become_smaller_rather_than_rows_more(look, width, rows, size):
    starts, size_px = _fitting(width)
    assert (len(starts), size_px) == (rows, size)
    most = max(b - a for a, b in pairwise((*starts, WIDE)))
    assert most * _cell(size_px) <= width - 2 * EDGE_PX


def test_that_large_letters_find_room_in_a_narrow_pane(look):
    try:
        theme.apply(look, "dark", 2.0)
        starts, size_px = _fitting(280)
        most = max(b - a for a, b in pairwise((*starts, WIDE)))
        assert most * _cell(size_px) <= 280 - 2 * EDGE_PX
    finally:
        theme.apply(look, "dark", 1.0)


@pytest.mark.parametrize("width", [200, 286, 440, 700])
def test_that_all_rows_are_inside(qtbot, look, width):
    shown = SetLines()
    qtbot.addWidget(shown)
    shown.set_lines(LINES)
    rows = 2 * len(_fitting(width)[0])
    high = theme.metrics(SIZES_PX[-1]).height()
    assert shown.heightForWidth(width) >= rows * high + 2 * EDGE_PX
