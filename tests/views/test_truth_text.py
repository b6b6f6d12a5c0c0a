"""What a position rests on, in few words and in more."""

from dataclasses import replace

import pytest

from torchviewer.mission.times import parse_time
from torchviewer.views.truth_text import age_text, error_text, truth_short, truth_text, truth_words


@pytest.mark.parametrize(
    ("error_km", "words"),
    [(0.44, "±0.4 km"), (0.04, "±0.1 km"), (0.96, "±1 km"), (7.02, "±7 km"), (1.66, "±1.7 km"),
     (9.97, "±10 km"), (30.0, "±30 km"), (132.4, "±130 km"), (None, "")],
)  # fmt: skip
def test_that_an_error_has_no_more_digits_than_it_deserves(error_km, words):
    assert error_text(error_km) == words


def test_that_a_tracked_position_names_its_set_and_age(flight, mission):
    # elements/iss.tle, line 99: epoch 13313.62113251, which is 9 Nov 14:54:26; the hand-over was
    # at 15:14:00
    fix = flight.fix(parse_time("eva_handover", mission))
    text = truth_text(fix, "en").replace("\u00a0", " ")
    assert text.startswith("Tracked · set of 9 Nov 14:54 UTC, 19 min old · ±")
    assert text.endswith(error_text(fix.error_km))
    assert "neighbouring sets disagree" in truth_words(fix, "en")


def test_that_a_set_measured_later_is_not_called_old(flight, mission):
    fix = flight.fix(parse_time("eva_handover", mission))
    later = replace(fix, element_epoch_utc_s=fix.utc_s + 2400.0)
    assert "measured 40 min later" in truth_text(later, "en").replace("\u00a0", " ")
    assert age_text(3 * 3600 + 3500).replace("\u00a0", " ") == "3 h old"


def test_that_a_reconstruction_says_that_it_is_ours(flight, mission):
    fix = flight.fix(parse_time("2013-11-07T06:00Z", mission))
    assert truth_text(fix, "en") == (
        "Reconstructed · ±100 km · our simulation, tied to reported times"
    )
    assert "our simulation" in truth_words(fix, "en")
    assert truth_short(fix) == "Reconstructed · ±100 km"


def test_that_the_ground_and_an_unknown_place_are_told_apart(flight, mission):
    on_pad = flight.fix(parse_time("2013-11-07T03:00Z", mission))
    assert truth_text(on_pad, "en") == "On the ground · ±0.5 km"
    assert truth_text(None, "en") == truth_short(None) == "Position not recorded"
    assert "not recorded" in truth_words(None, "en")
