"""Tables of positions: reading, smoothing, falling."""

from itertools import pairwise
from math import dist, hypot

import pytest

from torchviewer.flight.earth import geodetic
from torchviewer.flight.profile import Profile, read_profile
from torchviewer.mission.resources import resource

HEAD = "utc,lat_deg,lon_deg,alt_km,speed_rel_m_s\n"
ROW = "2013-11-07T04:14:15,45.9,63.3,0.1,0\n"
LATER = "2013-11-07T04:14:25,45.91,63.4,1.5,500\n"


def faults(text: str) -> list[str]:
    return [f"{fault.line_number}: {fault.what}" for fault in read_profile(text)[1]]


def profile(name: str) -> Profile:
    text = resource(f"missions/sochi-torch-2013/profiles/{name}.csv").read_text()
    rows, found = read_profile(text)
    assert found == []
    return Profile(rows)


def test_that_remarks_unknown_columns_and_a_missing_speed_are_allowed() -> None:
    text = "# remark\nutc,g,lat_deg,lon_deg,alt_km\n2013-11-07T04:14:15Z,1,0,0,0\n"
    rows, found = read_profile(text + "2013-11-07T04:14:16.500,1,0,1,0\n")
    assert found == []
    assert rows[1].utc_s - rows[0].utc_s == 1.5
    assert rows[0].speed_km_s is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "1: the table is empty"),
        ("utc,lat_deg,lon_deg\n", "1: the column alt_km is missing"),
        (HEAD + ROW, "1: a path needs at least two rows"),
        (HEAD + ROW + ROW, "3: the time is not later"),
        (HEAD + ROW + "2013-11-07T04:14:16,45.9\n", "3: has 2 values for 5 columns"),
        (HEAD + ROW.replace("45.9", "95.9") + LATER, "2: lat_deg is 95.9; it must lie in -90"),
        (HEAD + ROW.replace("0.1", "nan") + LATER, "2: alt_km is nan"),
        (HEAD + ROW.replace("63.3", "1e999") + LATER, "2: lon_deg is 1e999"),
        (HEAD + ROW.replace("63.3", "east") + LATER, "2: lon_deg is 'east'; write a number"),
        (HEAD + ROW.replace("T", " ") + LATER, "2: utc is '2013-11-07 04:14:15'"),
        (HEAD + ROW.replace("11-07", "11-31") + LATER, "2: utc is"),
        (HEAD + ROW.replace("15,", "15+06:00,") + LATER, "2: utc is"),
        (HEAD + "1" * 200_000, "2: is longer than 10000 characters"),
        ("utc," + "x" * 200_000, "1: is longer than 10000 characters"),
    ],
)
def test_that_a_damaged_table_is_refused_with_line_and_reason(text: str, reason: str) -> None:
    assert faults(text)[0].startswith(reason)


def test_that_every_bad_row_is_named() -> None:
    bad = ROW.replace("45.9", "x")
    assert [text[0] for text in faults(HEAD + bad + ROW + bad)] == ["2", "4"]


def test_that_seconds_since_the_first_row_are_finer_than_a_rounded_time() -> None:
    # the ascent's last row stands at T+528.8, its time of day is rounded to 04:23:04
    ascent = profile("ascent")
    assert ascent.end_utc_s - ascent.start_utc_s == pytest.approx(528.8)


def test_that_the_path_stays_within_the_rounding_of_its_table() -> None:
    # 0.001 degrees (0.11 km at most) and 0.1 km: half of each is hidden; smoothing rounds the
    # corners of staging and the uneven steps of the ascent (11.8, 11.9, 12.5, 12.1 km) by 0.3 km
    for name in ("ascent", "descent"):
        path = profile(name)
        text = resource(f"missions/sochi-torch-2013/profiles/{name}.csv").read_text()
        for row in read_profile(text)[0]:
            r, _ = path.state(row.utc_s)
            assert dist(r, row.r_itrf_km) < 0.4


def test_that_the_speed_is_the_tables_own() -> None:
    ascent = profile("ascent")
    text = resource("missions/sochi-torch-2013/profiles/ascent.csv").read_text()
    for row in read_profile(text)[0]:
        _, v = ascent.state(row.utc_s)
        assert hypot(*v) == pytest.approx(row.speed_km_s, abs=1e-6)


def test_that_without_a_column_of_speed_the_path_gives_it() -> None:
    text = "utc,lat_deg,lon_deg,alt_km\n"
    text += "".join(f"2013-11-07T04:14:{s:02},0,{s * 0.01},100\n" for s in range(10, 30, 2))
    path = Profile(read_profile(text)[0])
    # 0.01 degrees a second at a radius of 6478.137 km
    assert hypot(*path.state(path.start_utc_s + 9.0)[1]) == pytest.approx(1.1306, abs=1e-3)


def test_that_the_fall_under_parachutes_slows_down_smoothly_to_the_landing() -> None:
    # descent.csv: 10.7 km at 02:34:53, then a drogue (230 to 80 m/s), then 7.2 m/s
    descent = profile("descent")
    fall = descent.pieces[-1]
    heights = []
    rates = []
    for since_s in range(848):
        r, v = descent.state(fall.start_utc_s + since_s)
        heights.append(geodetic(r)[2])
        rates.append(hypot(*v))
    assert heights[0] == pytest.approx(10.7, abs=0.05)
    assert heights[-1] == pytest.approx(0.3, abs=0.01)
    assert all(after < before for before, after in pairwise(heights))
    assert all(after <= before for before, after in pairwise(rates))
    assert rates[0] == pytest.approx(0.196, abs=0.001)
    assert rates[30] < 0.080
    assert rates[-1] == pytest.approx(0.0072, abs=1e-4)
    assert heights[100] - heights[101] == pytest.approx(rates[100], rel=0.05)


def test_that_a_long_gap_high_up_is_no_fall() -> None:
    text = HEAD + ROW.replace("0.1,0", "200,7000") + LATER.replace("1.5", "100")
    assert len(Profile(read_profile(text)[0]).pieces) == 1
