"""Two lines on a grid."""

import pytest

from torchviewer.views.set_lines import FIELD_STARTS, _broken

# of the station, 9 November 2013
LINES = (
    "1 25544U 98067A   13313.62113251  .00018930  00000-0  33897-3 0  9996",
    "2 25544 051.6507 107.7937 0001163 107.9239 307.8122 15.49991301857265",
)


@pytest.mark.parametrize("columns", [20, 33, 36, 69])
def test_that_no_field_is_broken_or_lost_or_too_wide(columns):
    for line, starts in zip(LINES, FIELD_STARTS, strict=True):
        pieces = list(_broken(line, starts, columns))
        assert "".join("".join(words for _, _, words in pieces).split()) == "".join(line.split())
        for _, column, words in pieces:
            assert column + len(words) <= columns


def test_that_lines_with_room_stand_as_published():
    for line, starts in zip(LINES, FIELD_STARTS, strict=True):
        shown = [" "] * 69
        for row, column, words in _broken(line, starts, 69):
            assert row == 0
            shown[column : column + len(words)] = words
        assert "".join(shown) == line
