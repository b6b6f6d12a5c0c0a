"""The gate for element sets: what passes, what is refused and why, and no way round it."""

import datetime as dt
from pathlib import Path

import pytest

from torchviewer.flight.element_sets import (
    MOST_FAULTS,
    checksum,
    examine_element_sets,
    read_element_sets,
)
from torchviewer.mission.errors import ElementSetError

LINE1 = "1 25544U 98067A   13311.04336329  .00016480  00000-0  29120-3 0  9990"
LINE2 = "2 25544  51.6485 120.5490 0001240 118.2430 331.9460 15.49864060856860"


def sealed(line: str) -> str:
    """The line with the right checksum."""
    return line[:68] + str(checksum(line))


GOOD1, GOOD2 = sealed(LINE1), sealed(LINE2)
GOOD = f"{GOOD1}\n{GOOD2}\n"


def refused(text: str | bytes) -> str:
    """The first reason for which a text is refused, with its line."""
    sets, faults = examine_element_sets(text)
    assert sets == []
    return f"{faults[0].line_number}: {faults[0].what}"


def test_that_all_published_sets_of_the_mission_pass(elements: Path) -> None:
    # astro-pi-replay 1.4.3 has 84 distinct epochs from 1 to 15 November 2013
    sets = read_element_sets(elements)
    assert len(sets) == 84
    assert len({one.epoch_utc_s for one in sets}) == 84
    assert {one.catalogue_number for one in sets} == {25544}


def test_that_titles_remarks_blank_lines_and_trailing_blanks_are_allowed() -> None:
    text = f"# remark\r\n\r\nISS (ZARYA)\r\n{GOOD1}  \r\n{GOOD2}\r\n0 ISS\n{GOOD}"
    sets = read_element_sets(text)
    assert [one.line_number for one in sets] == [4, 7]


def test_that_the_epoch_is_read_to_the_microsecond() -> None:
    # day 311.04336329 of 2013 is 7 November, 01:02:26.588
    one = read_element_sets(GOOD)[0]
    assert one.epoch_utc_s == pytest.approx(1383786146.588256, abs=2e-5)


def test_that_the_mean_altitude_follows_from_the_mean_motion() -> None:
    # Kepler's third law: 15.4986 revolutions a day, WGS72 -> 417 km (the chase ends at 417)
    assert read_element_sets(GOOD)[0].mean_altitude_km == pytest.approx(417, abs=1)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "1: no element set"),
        (f"{GOOD1}\n", "1: line 2 of this element set is missing"),
        (f"{GOOD2}\n{GOOD1}\n", "1: starts with '2'"),
        (f"{GOOD1}\n{GOOD1}\n", "2: starts with '1'"),
        (f"hello\n{GOOD1[:60]}\n{GOOD2}", "2: has 60 columns"),
        ("hello\n", "1: this is neither"),
        (f"{GOOD1[:68]}\n{GOOD2}", "1: has 68 columns instead of 69; the checksum is missing"),
        (f"{GOOD1}9\n{GOOD2}", "1: has 70 columns"),
        (f"\ufeff{GOOD}", "1: column 1 holds U+FEFF"),
        (GOOD.replace("U 98", "U\u00a098"), "1: column 9 holds U+00A0"),
        (GOOD.replace("U 98", "U\t98"), "1: column 9 holds U+0009"),
        (GOOD.replace("51.6485", "51.6486"), "2: has the checksum"),
        (f"{GOOD1}\n{sealed(LINE2.replace('25544', '25545'))}", "2: belongs to satellite 25545"),
        (f"{GOOD1}\n{sealed(' ' + LINE2)}", "2: "),
        (f"{sealed(LINE1.replace('13311.', '13000.'))}\n{GOOD2}", "1: the day of the epoch is 0"),
        (f"{sealed(LINE1.replace('13311.', '13367.'))}\n{GOOD2}", "1: the day of the epoch is 367"),
        # 2013 has 365 days; SGP4 would take the next one as 1 January 2014
        (f"{sealed(LINE1.replace('13311.', '13366.'))}\n{GOOD2}", "1: the day of the epoch is 366"),
        (f"{sealed(LINE1.replace('13311.0', '1331A.0'))}\n{GOOD2}", "1: columns 21-32 (day"),
        (f"{sealed(LINE1.replace(' 0  999', ' 4  999'))}\n{GOOD2}", "1: columns 63 (ephemeris"),
        (f"{GOOD1}\n{sealed(LINE2.replace(' 51.', '181.'))}", "2: the inclination is 181"),
        (f"{GOOD1}\n{sealed(LINE2.replace('120.54', '361.54'))}", "2: the ascending node is 361"),
        (f"{GOOD1}\n{sealed(LINE2.replace('0001240', '9001240'))}", "2: the eccentricity 0.90012"),
        (f"{GOOD1}\n{sealed(LINE2.replace('15.49', '18.49'))}", "2: the mean motion is 18.4986"),
        (f"{GOOD1}\n{sealed(LINE2.replace('15.49', ' 0.00'))}", "2: the mean motion is 0.0086"),
        (f"{GOOD1}\n{sealed(LINE2.replace('0001240', '   1240'))}", "2: columns 27-33"),
    ],
)
def test_that_a_damaged_set_is_refused_with_line_and_reason(text: str, reason: str) -> None:
    assert refused(text).startswith(reason)


@pytest.mark.parametrize("letter", "IOa")
def test_that_catalogue_numbers_with_i_o_or_small_letters_are_refused(letter: str) -> None:
    line1, line2 = (line.replace("25544", f"{letter}0001") for line in (LINE1, LINE2))
    assert "catalogue number" in refused(f"{sealed(line1)}\n{sealed(line2)}")


@pytest.mark.parametrize(
    ("written", "number"), [("A0000", 100000), ("J0001", 180001), ("Z9999", 339999)]
)
def test_that_alpha_5_numbers_are_read(written: str, number: int) -> None:
    # space-track.org/documentation, Alpha-5: A = 10 ... without I and O ... Z = 33
    line1, line2 = (line.replace("25544", written) for line in (LINE1, LINE2))
    assert read_element_sets(f"{sealed(line1)}\n{sealed(line2)}")[0].catalogue_number == number


def test_that_a_set_that_sgp4_cannot_start_from_is_refused() -> None:
    # at the perigee of an orbit that grazes the ground; the wobble of the real Earth does the rest
    grazing = sealed(LINE2.replace("0001240", "0613500").replace("331.9460", "  0.0000"))
    assert "even at its epoch" in refused(f"{GOOD1}\n{grazing}")


def test_that_reading_names_every_damaged_set() -> None:
    bad = GOOD.replace("51.6485", "51.6486")
    with pytest.raises(ElementSetError, match=r"(?s)line 2: .*line 4: "):
        read_element_sets(bad + bad)


def test_that_reading_stops_after_the_most_faults_and_says_how_much_is_left() -> None:
    bad = GOOD.replace("51.6485", "51.6486")
    sets, faults = examine_element_sets(GOOD + bad * (MOST_FAULTS + 1) + f"# a remark\n\n{GOOD}")
    assert len(sets) == 1
    assert len(faults) == MOST_FAULTS + 1
    assert faults[-1].line_number == 2 * MOST_FAULTS + 3
    assert faults[-1].what == "reading stops here, after 1000 faults; 4 lines are not read"


def test_that_reading_does_not_stop_where_nothing_is_left() -> None:
    sets, faults = examine_element_sets(GOOD + "2 25544\n" * MOST_FAULTS + "# a remark\n\n")
    assert (len(sets), len(faults)) == (1, MOST_FAULTS)
    assert "reading stops" not in faults[-1].what


def test_that_sets_before_many_lines_that_are_none_are_read() -> None:
    sets, faults = examine_element_sets(GOOD + "2 25544\n" * MOST_FAULTS + GOOD)
    assert len(sets) == 1
    assert faults[-1].what == "reading stops here, after 1000 faults; 2 lines are not read"


@pytest.mark.parametrize("year", ["12", "00", "96"])
def test_that_leap_years_have_a_day_366(year: str) -> None:
    # divisible by four, and of the hundreds 2000 by four hundred
    line1 = sealed(LINE1.replace("13311.", f"{year}366."))
    (one,) = read_element_sets(f"{line1}\n{GOOD2}")
    day = dt.datetime.fromtimestamp(one.epoch_utc_s, dt.UTC)
    assert (day.month, day.day) == (12, 31)
