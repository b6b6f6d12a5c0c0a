"""Times as people read them, never finer than they are known."""

import pytest

from torchviewer.mission.times import utc_s_from_iso
from torchviewer.views.time_text import (
    clock_text,
    date_text,
    duration_text,
    known_text,
    own_zone,
    rate_text,
)

EVA = utc_s_from_iso("2013-11-09T14:34:00Z")


@pytest.mark.parametrize(
    ("precision", "text"),
    [
        ("day", "9 Nov 2013"),
        ("h", "9 Nov 2013, about 14:34 UTC"),
        ("15min", "9 Nov 2013, about 14:34 UTC"),
        ("min", "9 Nov 2013, 14:34 UTC"),
        ("s", "9 Nov 2013, 14:34:00 UTC"),
        ("ms", "9 Nov 2013, 14:34:00 UTC"),
    ],
)
def test_that_a_time_is_as_fine_as_it_is_known(look, precision, text):
    assert known_text(EVA, precision, "en") == text


def test_that_local_time_follows_the_rules_of_that_year():
    # Moscow stayed at UTC+4 all through 2013, Kazakhstan's Kyzylorda at UTC+6 (IANA tz)
    assert clock_text(EVA, "Europe/Moscow") == "18:34:00"
    assert clock_text(EVA, "Asia/Qyzylorda") == "20:34:00"
    assert clock_text(EVA, "America/Chicago") == "08:34:00"


def test_that_a_clock_never_runs_ahead(look):
    assert clock_text(EVA + 0.999) == "14:34:00"


def test_that_dates_speak_the_language(look):
    assert date_text(EVA, "en", form="ddd d MMM") == "Sat 9 Nov"
    assert date_text(EVA, "de", form="dddd") == "Samstag"


@pytest.mark.parametrize(
    ("seconds", "finest_s", "text"),
    [(260, 1, "4 min 20 s"), (7500, 1, "2 h 5 min"), (340485, 1, "3 d 22 h"), (9, 1, "9 s"),
     (299, 60, "4 min"), (7500, 60, "2 h 5 min"), (0, 1, "0 s")],
)  # fmt: skip
def test_that_a_length_of_time_has_two_units_at_most(look, seconds, finest_s, text):
    assert duration_text(seconds, finest_s).replace("\u00a0", " ") == text


def test_that_a_rate_has_its_sign():
    assert rate_text(60) == "60×"
    assert rate_text(-3600) == "−3600×"


def test_that_ones_own_zone_is_one_that_can_be_used(look):
    assert clock_text(EVA, own_zone())
