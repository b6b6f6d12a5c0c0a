"""Times as people say them.

The hand-over outside was filmed at 15:14 UTC on 9 November 2013 (mission.toml, eva_handover). In
November 2013 Moscow kept UTC+4, Baikonur UTC+6 and Houston UTC-6 (IANA time zone database).
"""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.mission.errors import MomentTextError, TimeTextError
from torchviewer.mission.moment_forms import FORMS, SaidMoment, Setting
from torchviewer.mission.moment_words import said_moment, time_from_words
from torchviewer.mission.time_words import month_number
from torchviewer.mission.times import iso_utc, met_text, utc_s_from_iso

HANDOVER_UTC_S = 1384010040.0  # date -u -d 2013-11-09T15:14:00Z +%s
ORBIT_S = 5560.0


@pytest.fixture(scope="module")
def now(mission) -> Setting:
    """Noon of the day of the spacewalk, on a computer in Berlin (UTC+1)."""
    noon_utc_s = utc_s_from_iso("2013-11-09T12:00:00Z")
    return Setting(mission, noon_utc_s, "Europe/Berlin", ORBIT_S)


@pytest.mark.parametrize(
    "text",
    [
        "15:14", "15:14 UTC", "15:14:00", "3:14 pm", "15:14 Uhr", "um 15:14",
        "9 Nov 15:14", "9th November 15:14", "Nov 9, 15:14", "9 Nov 2013, about 15:14 UTC",
        "Sat 9 Nov 15:14", "9. November 15:14", "9. Nov. 2013, etwa 15:14 UTC", "9.11. 15:14",
        "9.11.2013, 15:14", "9 ноября 15:14", "9 нояб. 2013 г., около 15:14 UTC", "9/11 15:14",
        "2013-11-09 15:14", "2013-11-09T15:14:00Z", "2013-11-09T19:14:00+04:00",
        "2013-11-09t15:14:00.000z", "9. 15:14",
        "19:14 Moscow", "Moscow 19:14", "19:14 Moskauer Zeit", "19:14 по Москве", "19:14 мск",
        "21:14 Baikonur", "21:14 Байконур", "21:14 Qyzylorda", "9:14 Houston", "9:14 Хьюстон",
        "19:14 +4", "19:14 UTC+4", "09:14 -06:00", "16:14 own", "16:14 hier", "16:14 местное",
        "+3 h 14 min", "+3:14", "+3,2 h 2 min", "+ 3 ч 14 мин", "+3 Std. 14 Min.", "+11640 s",
    ],
)  # fmt: skip
def test_that_the_hand_over_is_found_however_its_time_is_said(now, text):
    assert said_moment(text, now).utc_s == pytest.approx(HANDOVER_UTC_S, abs=1e-3)


@pytest.mark.parametrize(
    ("text", "met_s"),
    [
        ("T+2d 11:00", 212400), ("T+2d 11:00:30", 212430), ("MET 2/11:00", 212400),
        ("T+2 d 11 h", 212400), ("T-00:30", -1800), ("Т−0d 00:01:00", -60), ("T+75", 75),
        ("T+75 s", 75), ("T-1h", -3600), ("met 2 Tage 11 Std", 212400),
    ],
)  # fmt: skip
def test_that_time_since_launch_counts_from_liftoff(now, mission, text, met_s):
    assert said_moment(text, now).utc_s == pytest.approx(mission.epoch_utc_s + met_s)


def test_that_events_can_be_counted_from(now, mission):
    """Docking was at 10:27:52 UTC on 7 November (spacefacts)."""
    docking_utc_s = utc_s_from_iso("2013-11-07T10:27:52Z")
    for text, after_s in (
        ("docking + 30 min", 1800), ("docking-60", -60), ("docking +1:00", 3600),
        ("docking.start", 0), ("docking - 1d 2h", -93600),
    ):  # fmt: skip
        assert said_moment(text, now).utc_s == docking_utc_s + after_s
    torch_out = next(event for event in mission.events if event.id == "eva_torch_out")
    assert said_moment("eva_torch_out.end", now).utc_s == torch_out.end_utc_s
    for text in ("docking", "dokking + 30 min", "docking + 2 parsecs", "liftoff.end", "tma-11"):
        assert said_moment(text, now) is None


def test_that_orbits_are_as_long_as_the_orbit_is(now):
    for text in ("-2 orbits", "-2 Umläufe", "−2 витка"):
        assert said_moment(text, now).utc_s == pytest.approx(now.utc_s - 2 * ORBIT_S)


@pytest.mark.parametrize(
    ("text", "precision", "zone"),
    [
        ("9 Nov", "day", "UTC"),
        ("9.11.2013", "day", "UTC"),
        ("19:14 Moscow", "min", "Europe/Moscow"),
        ("15:14:30", "s", "UTC"),
        ("15:14:30.25", "ms", "UTC"),
        ("16:14 own", "min", "Europe/Berlin"),
    ],
)
def test_that_a_time_is_taken_as_finely_as_it_is_said(now, text, precision, zone):
    moment = said_moment(text, now)
    assert (moment.precision, moment.zone) == (precision, zone)


@pytest.mark.parametrize("text", ["1:00", "12:00", "23:59"])
def test_that_a_time_alone_is_of_the_present_day(now, mission, text):
    for hour in (0, 6, 23):
        here = Setting(mission, utc_s_from_iso(f"2013-11-09T{hour:02d}:30:00Z"))
        assert iso_utc(said_moment(text, here).utc_s).startswith("2013-11-09")


def test_that_the_present_day_is_that_of_the_clock_that_is_named(mission):
    """At 22:00 UTC on 8 November it was 02:00 on 9 November in Moscow."""
    here = Setting(mission, utc_s_from_iso("2013-11-08T22:00:00Z"))
    assert said_moment("19:14 Moscow", here).utc_s == HANDOVER_UTC_S


def test_that_a_time_before_the_mission_is_of_its_first_day(mission):
    """The mission begins at 0 h UTC on 29 September, 04:00 in Moscow (mission.toml, span)."""
    here = Setting(mission, mission.span.start_utc_s)
    assert iso_utc(said_moment("01:00 Moscow", here).utc_s) == "2013-09-29T21:00:00Z"
    assert said_moment("29 Sep Moscow", here).utc_s == mission.span.start_utc_s


def test_that_a_date_without_a_year_is_of_the_mission_s(now):
    assert iso_utc(said_moment("7 February 16:14", now).utc_s) == "2014-02-07T16:14:00Z"
    assert iso_utc(said_moment("6. Oktober", now).utc_s) == "2013-10-06T00:00:00Z"


@pytest.mark.parametrize(
    "text",
    ["", " ", "docking", "Tyurin", "TMA-11M", "T-shirt", "2013", "9", "15", "Expedition 38",
     "handover 9 nov", "13 o'clock", "15:1", "15:", "own", "Moscow", "November", "Nov 2013",
     "1.4.3", "met the press", "9-11", "10 Nov the landing", "x" * 500, "\x00", "15:14:3"],
)  # fmt: skip
def test_that_words_of_no_time_are_left_to_the_search(now, text):
    assert said_moment(text, now) is None


@pytest.mark.parametrize(
    ("text", "reason", "told"),
    [
        ("25:00", "no_time", "00 to 23"),
        ("15:61", "no_time", "00 to 59"),
        ("15:14:60", "no_time", "00 to 59"),
        ("24:00", "next_day", "00:00 of the next day"),
        ("31 Feb", "no_day", "31 Feb"),
        ("30.2.2014 10:00", "no_day", "30.2.2014"),
        ("10/11 12:00", "two_days", "2013-11-10 or 2013-10-11"),
        ("9 Nov 10 Nov", "two_times", "only one"),
        ("15:14 16:14", "two_times", "only one"),
        ("15:14 Moscow +4", "two_times", "only one"),
        ("15:14 EST", "no_clock", "Moscow, Baikonur, Houston"),
        ("15:14 Moscow Houston", "no_clock", "UTC, Moscow"),
        ("15:14 +99", "no_clock", "+04:00"),
        ("+30", "no_unit", "+30 min"),
        ("+30 parsecs", "no_length", "+30 min"),
        ("T+2d 11", "since", "T+2d 11:00"),
        ("T+1 orbit", "since", "T+2d 11:00"),
        ("MET 75", "since", "T+2d 11:00"),
        ("1 March 10:00", "outside", "2013-09-29T00:00:00Z to 2014-02-08T00:00:00Z"),
        ("T+99999d", "outside", "2013-09-29T00:00:00Z"),
        ("-99999 d", "outside", "2013-09-29T00:00:00Z"),
        ("0001-01-01", "outside", "2013-09-29T00:00:00Z"),
        ("9999-12-31 23:59 -14", "outside", "2013-09-29T00:00:00Z"),
    ],
)
def test_that_a_time_that_there_is_not_is_refused_with_what_to_write(now, text, reason, told):
    with pytest.raises(MomentTextError) as error:
        said_moment(text, now)
    assert error.value.reason == reason
    assert told in str(error.value)


def test_that_an_orbit_needs_an_orbit(now, mission):
    with pytest.raises(MomentTextError, match="in no orbit"):
        said_moment("+1 orbit", Setting(mission, now.utc_s))


def test_that_an_hour_that_came_twice_asks_which(now):
    """Houston's clocks were put back from 02:00 CDT to 01:00 CST on 3 November 2013, Berlin's from
    03:00 to 02:00 on 27 October (IANA time zone database)."""
    with pytest.raises(MomentTextError, match="2013-11-03T06:30:00Z or 2013-11-03T07:30:00Z"):
        said_moment("3 Nov 01:30 Houston", now)
    with pytest.raises(MomentTextError, match="2013-10-27T00:30:00Z or 2013-10-27T01:30:00Z"):
        said_moment("27 Oct 02:30 own", now)
    day_before = Setting(now.mission, utc_s_from_iso("2013-11-02T18:00:00Z"))
    assert iso_utc(said_moment("01:30 Houston", day_before).utc_s) == "2013-11-02T06:30:00Z"


def test_that_an_hour_that_was_left_out_is_refused(mission):
    """New York's clocks were put forward from 02:00 to 03:00 on 8 March 2020."""
    span = mission.span.between(utc_s_from_iso("2020-03-01"), utc_s_from_iso("2020-04-01"))
    then = mission.model_copy(update={"span": span})
    with pytest.raises(MomentTextError, match="was left out that day") as error:
        said_moment("8 March 02:30 own", Setting(then, span.start_utc_s, "America/New_York"))
    assert error.value.reason == "skipped"


def test_that_every_reason_says_what_to_write():
    for words in FORMS.values():
        assert any(hint in words for hint in ("write", "run from"))


@given(st.floats(min_value=0.0, max_value=1.0))
def test_that_a_printed_time_since_launch_is_that_instant(mission, now, part):
    span = mission.span
    whole_s = round((part * span.length_s + span.start_utc_s) - mission.epoch_utc_s)
    held = min(max(whole_s, span.start_utc_s - mission.epoch_utc_s + 1), 7e6)
    utc_s = mission.epoch_utc_s + round(held)
    assert said_moment(met_text(round(held)), now).utc_s == pytest.approx(utc_s, abs=1e-3)


@given(st.text(alphabet="0123456789:.-+/ TtZдdhmsunovоктMoscw,", max_size=24))
def test_that_no_text_breaks_the_reader(now, text):
    span = now.mission.span
    with suppress(MomentTextError):
        moment = said_moment(text, now)
        assert moment is None or span.start_utc_s <= moment.utc_s <= span.end_utc_s


def test_that_months_are_known_by_three_letters_in_three_languages():
    for number in range(1, 13):
        name = dt.date(2013, number, 1).strftime("%B")
        assert month_number(name) == month_number(name[:3]) == number
    assert [month_number(word) for word in ("Mär", "мая", "дек.", "Okt", "Ma")] == [
        3,
        5,
        12,
        10,
        None,
    ]


def test_that_the_command_line_reads_said_times_too(mission):
    """The clock begins on 7 November (mission.toml, start_at)."""
    assert time_from_words("9 Nov 19:14 Moscow", mission) == HANDOVER_UTC_S
    assert iso_utc(time_from_words("8:14:15 Moscow", mission)) == "2013-11-07T04:14:15Z"
    assert iso_utc(time_from_words("docking", mission)) == "2013-11-07T10:27:52Z"
    for text, told in (
        ("2013-11-09T15:14", "no time zone"),
        ("31 Feb", "there is no 31 Feb"),
        ("16:14 own", "no clock is called own"),
        ("dokking", "did you mean the event 'docking'"),
    ):
        with pytest.raises(TimeTextError, match=told):
            time_from_words(text, mission)


def test_that_a_moment_is_a_plain_value(now):
    assert said_moment("15:14", now) == SaidMoment(HANDOVER_UTC_S, "min")
