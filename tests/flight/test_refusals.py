"""What a refusal says of a set: the byte, the unit, the number, enough digits."""

import pytest

from torchviewer.flight.element_files import ElementFile, examine_element_file
from torchviewer.flight.element_sets import checksum
from torchviewer.flight.elements import Fault

LINE1 = "1 25544U 98067A   13311.04336329  .00016480  00000-0  29120-3 0  9995"
LINE2 = "2 25544  51.6485 120.5490 0001240 118.2430 331.9460 15.49864060856860"
TLE = f"{LINE1}\n{LINE2}\n"
OMM = """CCSDS_OMM_VERS = 2.0
OBJECT_NAME = ISS (ZARYA)
EPOCH = 2013-11-07T01:02:26.588256
MEAN_MOTION = 15.49864060 [rev/day]
ECCENTRICITY = .0001240
INCLINATION = 51.6485 [deg]
RA_OF_ASC_NODE = 120.5490 [deg]
ARG_OF_PERICENTER = 118.2430 [deg]
MEAN_ANOMALY = 331.9460 [deg]
NORAD_CAT_ID = 25544
BSTAR = .2912E-3 [1/ER]
"""


def examined(text: str | bytes) -> ElementFile:
    return examine_element_file(text if isinstance(text, bytes) else text.encode())


def fault_of(text: str | bytes) -> Fault:
    return examined(text).faults[0]


def sealed(line: str) -> str:
    return line[:68] + str(checksum(line))


def test_that_a_byte_that_is_not_utf_8_is_named_as_that_byte() -> None:
    latin = "ISS ä\n".encode("latin-1")
    assert fault_of(latin + TLE.encode()).what.startswith("column 5 holds the byte 0xE4;")
    assert fault_of(f"ISS ä\n{TLE}").what.startswith("column 5 holds U+00E4;")


def test_that_a_first_line_without_its_second_does_not_spoil_the_set_after_it() -> None:
    file = examined(f"MIR\n{LINE1}\n{TLE}")
    (fault,), (one,) = file.faults, file.sets
    assert (fault.place, fault.name) == ("line 2", "25544 MIR")
    assert fault.what == "line 2 of this element set is missing"
    assert (one.line_number, one.title) == (3, "")


def test_that_a_second_line_that_begins_like_a_first_is_still_blamed_itself() -> None:
    damaged = sealed(LINE2.replace("2 25544", "1 25544"))
    file = examined(f"{LINE1}\n{damaged}\n{TLE}")
    assert [fault.place for fault in file.faults] == ["line 2"]
    assert file.faults[0].what.startswith("starts with '1' where line 2")
    assert [one.line_number for one in file.sets] == [3]


@pytest.mark.parametrize("unit", ["km", "deg"])
def test_that_a_quantity_without_a_unit_may_have_none(unit: str) -> None:
    assert examined(OMM).faults == ()
    fault = fault_of(OMM.replace(".0001240", f".0001240 [{unit}]"))
    assert fault.where == "OMM 1, ECCENTRICITY"
    assert (fault.what, fault.instead) == (f"has the unit '{unit}'", "Write it without a unit")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (f"{LINE1}\n", 25544),
        (TLE.replace("51.6485", "51.6486"), 25544),
        (TLE.replace("25544U", "T0001U"), 270001),
        (TLE.replace("25544U", "I0001U"), None),
        (OMM.replace("51.6485", "181.5"), 25544),
        (f"{OMM}BSTAR = 1\n", 25544),
        (OMM.replace("25544", "T0001").replace("51.6485", "181.5"), 270001),
        (OMM.replace("25544", "-1"), None),
        (OMM.replace("NORAD_CAT_ID", "OTHER"), None),
    ],
)
def test_that_the_number_of_a_refused_set_is_known_where_it_can_be_read(
    text: str, number: int | None
) -> None:
    assert fault_of(text).catalogue_number == number


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        (" 0001240", " 9999999", "the eccentricity 0.9999999 puts"),
        ("120.5490", "360.0001", "the ascending node is 360.0001 degrees; 360 is the most"),
        ("15.49864060", "17.50000001", "the mean motion is 17.50000001 revolutions a day"),
    ],
)
def test_that_a_number_just_out_of_range_is_shown_with_all_its_digits(
    old: str, new: str, shown: str
) -> None:
    assert fault_of(f"{LINE1}\n{sealed(LINE2.replace(old, new))}\n").what.startswith(shown)


def test_that_a_refusal_ends_without_a_question() -> None:
    shifted = LINE1[:20] + " " + LINE1[20:68]
    assert fault_of(f"{shifted}\n{LINE2}\n").what.endswith("; the columns may be shifted")
