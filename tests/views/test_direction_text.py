"""Directions as people say them."""

import pytest

from torchviewer.views.direction_text import (
    azimuth_text,
    height_text,
    wind_letters,
    wind_words,
)


@pytest.mark.parametrize(
    ("azimuth_deg", "letters"),
    [(0, "N"), (22.4, "N"), (22.6, "NE"), (90, "E"), (180, "S"), (225, "SW"), (359.9, "N")],
)
def test_that_a_direction_has_the_name_of_the_nearest_of_eight_winds(azimuth_deg, letters):
    assert wind_letters(azimuth_deg) == letters


def test_that_words_and_letters_name_the_same_wind():
    for azimuth_deg in range(0, 360, 15):
        words = wind_words(azimuth_deg).removeprefix("in the ").split("-")
        assert "".join(word[0].upper() for word in words) == wind_letters(azimuth_deg)


def test_that_a_direction_just_west_of_north_is_not_360_degrees():
    assert azimuth_text(359.7) == "0°"
    assert azimuth_text(291.6) == "292°"


def test_that_what_is_below_the_horizon_is_said_to_be():
    assert height_text(12.4) == "12° above the horizon"
    assert height_text(-33.6) == "below the horizon (−34°)"
