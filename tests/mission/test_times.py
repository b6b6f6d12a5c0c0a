import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.mission.errors import TimeTextError
from torchviewer.mission.story import Mission
from torchviewer.mission.times import (
    iso_utc,
    met_text,
    nearest,
    parse_time,
    utc_s_from_iso,
    within,
)

# 2013-11-07T04:14:15Z by `date -u -d 2013-11-07T04:14:15Z +%s`
LIFTOFF_UTC_S = 1383797655.0
# of the starter mission, whose epoch is liftoff at 04:14:15.290
EPOCH_UTC_S = 1383797655.29

seconds_of_two_centuries = st.floats(-2208988800.0, 4133894400.0)


def test_that_a_time_is_written_as_iso_8601_in_utc():
    assert iso_utc(LIFTOFF_UTC_S) == "2013-11-07T04:14:15Z"
    assert iso_utc(-62135596800.0) == "0001-01-01T00:00:00Z"  # the first day of the calendar
    assert iso_utc(EPOCH_UTC_S, digits=3) == "2013-11-07T04:14:15.290Z"


def test_that_rounding_carries_into_minutes_and_days():
    last_second = utc_s_from_iso("2013-11-07T23:59:59Z")
    assert iso_utc(last_second + 0.6) == "2013-11-08T00:00:00Z"
    assert iso_utc(last_second + 0.9996, digits=3) == "2013-11-08T00:00:00.000Z"
    assert iso_utc(last_second + 0.4) == "2013-11-07T23:59:59Z"


def test_that_times_before_1970_are_written_too():
    assert iso_utc(-0.25, digits=2) == "1969-12-31T23:59:59.75Z"


@given(seconds_of_two_centuries)
def test_that_a_written_time_reads_back_within_its_last_digit(utc_s):
    assert utc_s_from_iso(iso_utc(utc_s, digits=3)) == pytest.approx(utc_s, abs=0.0006)
    assert utc_s_from_iso(iso_utc(utc_s)) == pytest.approx(utc_s, abs=0.51)


@pytest.mark.parametrize(
    "text",
    [
        "2013-11-07T04:14:15Z",
        "2013-11-07 04:14:15Z",
        "2013-11-07t04:14:15z",
        "2013-11-07T08:14:15+04:00",
        "2013-11-06T23:14:15-0500",
        " 2013-11-07T04:14:15.000Z ",
    ],
)
def test_that_one_instant_can_be_written_in_several_ways(text):
    assert utc_s_from_iso(text) == LIFTOFF_UTC_S


def test_that_a_date_alone_is_the_start_of_that_day():
    assert utc_s_from_iso("2013-11-07") == dt.datetime(2013, 11, 7, tzinfo=dt.UTC).timestamp()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2013-11-07T04:14:15", "write 2013-11-07T04:14:15Z for UTC"),
        ("2016-12-31T23:59:60Z", "leap second"),
        ("2013-11-07T24:00:00Z", "00:00:00 of the next day"),
        ("2013-11-07T27:00:00Z", "hours run from 00 to 23"),
        ("2013-02-30T10:00:00Z", "no such day"),
        ("2013-02-30", "no such day"),
        ("7.11.2013", "write it as 2013-11-07T04:14:15Z"),
        ("20131107", "write it as 2013-11-07T04:14:15Z"),
        # ISO 8601 knows hours 00 to 23 and minutes 00 to 59, in an offset, too
        ("2013-11-07T04:14:15+99:99", "an offset has at most 23 hours and 59 minutes"),
        ("2013-11-08T12:00+99:00", "write one such as +04:00, or Z"),
        ("2013-11-08T12:00+24:00", "an offset has at most"),
        ("2013-11-08T12:00:00.5-0460", "an offset has at most"),
        ("2013-02-30T12:00+04:00", "no such day"),
        ("", "is not a time"),
    ],
)
def test_that_a_wrong_time_is_explained(text, reason):
    with pytest.raises(TimeTextError) as caught:
        utc_s_from_iso(text)
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("text", "since_epoch_s"),
    [
        ("T+0", 0.0),
        ("T+75", 75.0),
        ("T-00:01:00", -60.0),
        ("T+00:01:30.5", 90.5),
        ("T+0d02:03:04", 7384.0),
        ("T+0d 02:03:04", 7384.0),
        ("t+30:00", None),
        ("T+19:00:00", 68400.0),
        ("liftoff", 0.0),
        ("liftoff-60", -60.0),
        ("liftoff + 5 s", 5.0),
        ("2013-11-07T04:15:15.290Z", 60.0),
    ],
)
def test_that_a_person_can_write_a_time_in_many_ways(starter: Mission, text, since_epoch_s):
    if since_epoch_s is None:
        with pytest.raises(TimeTextError, match="not a time since launch"):
            parse_time(text, starter)
    else:
        assert parse_time(text, starter) == pytest.approx(EPOCH_UTC_S + since_epoch_s, abs=1e-6)


def test_that_days_count_in_a_time_since_launch(starter: Mission):
    longer = starter.model_copy(
        update={"span": starter.span.between(EPOCH_UTC_S, EPOCH_UTC_S + 200_000)}
    )
    assert parse_time("T+1d02:03:04", longer) == pytest.approx(EPOCH_UTC_S + 93784.0)
    assert parse_time("T+2d", longer) == pytest.approx(EPOCH_UTC_S + 172800.0)


def test_that_an_event_can_be_named_by_its_end(starter: Mission):
    walk = starter.events[1].model_copy(update={"id": "walk", "end_utc_s": EPOCH_UTC_S + 600})
    mission = starter.model_copy(update={"events": (*starter.events, walk)})
    assert parse_time("walk.end", mission) == EPOCH_UTC_S + 600
    assert parse_time("walk.start", mission) == starter.events[1].start_utc_s


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("dokcing", "did you mean the event 'docking'?"),
        ("liftoff.end", "has no end"),
        ("quux", "neither a time nor an event"),
        ("", "neither a time nor an event"),
        ("T+1d25:00", "not a time since launch"),
        ("T+99999d", "outside the mission"),
        ("T+9999999999", "outside the mission"),
        ("2014-02-07", "runs from 2013-11-07T02:00:00Z to 2013-11-08T00:00:00Z"),
    ],
)
def test_that_a_time_that_cannot_be_used_gets_one_clear_line(starter: Mission, text, reason):
    with pytest.raises(TimeTextError) as caught:
        parse_time(text, starter)
    assert reason in str(caught.value)
    assert "\n" not in str(caught.value)


@given(text=st.text(max_size=40) | st.from_regex(r"[Tt]?[+-]?[0-9dT:.Z-]{0,30}"))
def test_that_any_text_is_a_time_inside_the_mission_or_refused(starter: Mission, text):
    try:
        utc_s = parse_time(text, starter)
    except TimeTextError:
        return
    assert starter.span.start_utc_s <= utc_s <= starter.span.end_utc_s


def test_that_both_ends_of_the_span_are_within_the_mission(starter: Mission):
    assert within(starter.span.start_utc_s, starter) == starter.span.start_utc_s
    assert within(starter.span.end_utc_s, starter) == starter.span.end_utc_s
    with pytest.raises(TimeTextError, match="outside the mission"):
        within(starter.span.end_utc_s + 1, starter)


@pytest.mark.parametrize(
    ("met_s", "text"),
    [
        # 2013-11-09T15:12:40Z less the liftoff, as in the picture of the explorer
        (212305.0, "T+2d 10:58:25"),
        (0.0, "T+0d 00:00:00"),
        (-60.0, "T-0d 00:01:00"),
        (-0.4, "T+0d 00:00:00"),
        (59.7, "T+0d 00:01:00"),
        (-90061.0, "T-1d 01:01:01"),
    ],
)
def test_that_the_time_since_launch_is_written_in_days_and_hours(met_s, text):
    assert met_text(met_s) == text


@given(st.integers(-7200, 70000))
def test_that_a_written_time_since_launch_reads_back(starter: Mission, met_s):
    assert parse_time(met_text(met_s), starter) == pytest.approx(EPOCH_UTC_S + met_s)


def test_that_the_nearest_word_is_found_and_a_far_one_is_not():
    assert nearest("tilte", ["text", "title"]) == "title"
    assert nearest("zzz", ["text", "title"]) is None


@pytest.mark.parametrize(
    "text", ["x" * 100_000, "2013" * 25_000, "T+" + "9" * 100_000, "\x1b" * 999]
)
def test_that_what_is_wrong_is_quoted_in_short_and_hides_nothing(text, mission):
    with pytest.raises(TimeTextError) as caught:
        parse_time(text, mission)
    told = str(caught.value)
    assert len(told) < 400
    assert "…" in told
    assert told.isprintable()
