"""Which instants clocks of places and the time since launch mark on the axis.

Expected local times: `TZ=Europe/Moscow date -d @1384007640` and so on, with the tz database.
"""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from torchviewer.mission.times import utc_s_from_iso
from torchviewer.views.timeline_clocks import (
    Dial,
    changes,
    chosen_ids,
    ids_text,
    marks,
    offset_s,
    offset_text,
    pieces,
)
from torchviewer.views.timeline_scale import DAY_S, LABEL_STEPS, Scale

WIDTHS = {"second": 52.0, "minute": 34.0, "day": 64.0, "date": 40.0, "month": 56.0, "year": 28.0}
LEAST_ROOM_PX = 99.0  # a date of 64, half a time of 34, and 18 between them
EPOCH = utc_s_from_iso("2013-11-07T04:14:15Z")
BERLIN_BACK = utc_s_from_iso("2013-10-27T01:00:00Z")  # 03:00 CEST becomes 02:00 CET
ZONES = (
    "Europe/Berlin", "Europe/Moscow", "Asia/Qyzylorda", "America/Chicago", "America/Sao_Paulo",
    "Atlantic/Azores", "Australia/Lord_Howe", "Asia/Kathmandu", "Europe/Lisbon",
)  # fmt: skip
LAUNCH = Dial("launch", epoch_utc_s=EPOCH, longest_s=1e7)


@st.composite
def cases(draw):
    """A clock, and a scale around a change of its offset, at which a step just fits."""
    dial = draw(st.sampled_from([LAUNCH, *(Dial(zone, zone) for zone in ZONES)]))
    step_s = draw(st.sampled_from([step.seconds for step in LABEL_STEPS]))
    width = draw(st.floats(300.0, 3800.0))
    length = width * step_s / (LEAST_ROOM_PX * draw(st.floats(1.0, 3.0)))
    there = changes(dial.zone, EPOCH - 4e6, EPOCH + 1.3e7) if dial.zone else ()
    anchor = draw(st.sampled_from([EPOCH, *there]))
    start = anchor - draw(st.floats(-0.2, 1.2)) * length
    return dial, Scale(start, start + length, 116.0, width)


def scale_of(start, length, width):
    return Scale(start, start + length, 116.0, width)


def shown(dial, start, end, width=1100.0):
    _, found = marks(Scale(start, end, 0.0, width), dial, WIDTHS.__getitem__)
    return [(mark.kind, told(mark)) for mark in found]


def told(mark):
    if mark.kind == "change":
        return offset_text(mark.reading_s)
    return dt.datetime.fromtimestamp(mark.reading_s, tz=dt.UTC).strftime("%d %H:%M")


@pytest.mark.parametrize(
    ("zone", "there"),
    [
        ("Europe/Moscow", "2013-11-09 18:34"),
        ("Asia/Qyzylorda", "2013-11-09 20:34"),
        ("America/Chicago", "2013-11-09 08:34"),
        ("Asia/Tokyo", "2013-11-09 23:34"),
        ("Asia/Yakutsk", "2013-11-10 00:34"),
    ],
)
def test_that_clocks_show_the_times_of_2013(zone, there):
    utc_s = utc_s_from_iso("2013-11-09T14:34:00Z")
    reading = dt.datetime.fromtimestamp(utc_s + offset_s(zone, utc_s), tz=dt.UTC)
    assert reading.strftime("%Y-%m-%d %H:%M") == there


@pytest.mark.parametrize(
    ("zone", "when"),
    [
        # `zdump -v Europe/Berlin` and so on
        ("Europe/Berlin", ["2013-03-31T01:00:00Z", "2013-10-27T01:00:00Z"]),
        ("America/Chicago", ["2013-03-10T08:00:00Z", "2013-11-03T07:00:00Z"]),
        ("America/Sao_Paulo", ["2013-02-17T02:00:00Z", "2013-10-20T03:00:00Z"]),
        ("Europe/Moscow", []),
        ("Asia/Qyzylorda", []),
    ],
)
def test_that_changes_of_2013_are_found_to_the_second(zone, when):
    year = utc_s_from_iso("2013-01-01"), utc_s_from_iso("2014-01-01")
    assert list(changes(zone, *year)) == [utc_s_from_iso(text) for text in when]


def test_that_pieces_meet_where_the_offset_changes():
    one, other = pieces(BERLIN_BACK - 500.0, BERLIN_BACK + 500.0, Dial("own", "Europe/Berlin"))
    assert (one.end_utc_s, one.offset_s) == (BERLIN_BACK, 7200.0)
    assert (other.start_utc_s, other.offset_s) == (BERLIN_BACK, 3600.0)


def test_that_local_midnight_is_the_bound_of_a_day():
    """20:00 UTC on 9 November is midnight in Moscow, 18:00 UTC in Baikonur."""
    start = utc_s_from_iso("2013-11-09T12:00:00Z")
    for zone, midnight in (("Europe/Moscow", "20"), ("Asia/Qyzylorda", "18")):
        scale = Scale(start, start + 43200.0, 0.0, 1100.0)
        _, found = marks(scale, Dial("there", zone), WIDTHS.__getitem__)
        days = [mark.utc_s for mark in found if mark.kind == "day"]
        assert days == [utc_s_from_iso(f"2013-11-09T{midnight}:00:00Z")]


def test_that_the_hour_that_comes_again_says_its_new_offset():
    around = shown(Dial("own", "Europe/Berlin"), BERLIN_BACK - 7300.0, BERLIN_BACK + 7300.0)
    hours = [label for label in around if label[1].endswith(":00") or label[0] == "change"]
    assert hours == [
        ("minute", "27 01:00"), ("minute", "27 02:00"), ("change", "UTC+1"),
        ("minute", "27 03:00"), ("minute", "27 04:00"),
    ]  # fmt: skip


def test_that_no_day_is_doubled_where_midnight_comes_twice():
    """Azores: at 01:00 UTC on 27 October 2013 the clocks went from 01:00 back to 00:00."""
    azores = Dial("own", "Atlantic/Azores")
    for hours in (4, 12, 40, 100):
        around = shown(azores, BERLIN_BACK - hours * 3600.0, BERLIN_BACK + hours * 3600.0)
        days = [text for kind, text in around if kind == "day"]
        assert len(set(days)) == len(days)
        assert "27 00:00" in days


@pytest.mark.parametrize("hours", [5, 20, 60])
def test_that_a_midnight_that_is_left_out_is_marked_at_the_change(hours):
    """São Paulo: the clocks went from 00:00 to 01:00 on 20 October 2013."""
    change = utc_s_from_iso("2013-10-20T03:00:00Z")
    around = shown(
        Dial("own", "America/Sao_Paulo"), change - hours * 3600.0, change + hours * 3600.0
    )
    assert ("day", "20 01:00") in around


def test_that_a_time_too_near_behind_a_day_is_left_out():
    """Berlin, 30 March 2014: 06:00 is five hours behind midnight, where six just fit."""
    change = utc_s_from_iso("2014-03-30T01:00:00Z")
    length = 1100.0 / (LEAST_ROOM_PX + 1.0) * 21600.0
    around = shown(Dial("own", "Europe/Berlin"), change - length / 2, change + length / 2)
    assert (("day", "30 00:00"), ("minute", "30 12:00")) in pairwise(around)


def test_that_a_day_goes_before_a_time_too_near_before_it():
    """Nuuk, 29 March 2014: clocks went from 22:00 to 23:00; 18:00 is five hours before midnight."""
    change = utc_s_from_iso("2014-03-30T01:00:00Z")
    length = 1100.0 / (LEAST_ROOM_PX + 1.0) * 21600.0
    around = shown(Dial("own", "America/Godthab"), change - length / 2, change + length / 2)
    assert (("minute", "29 12:00"), ("day", "30 00:00")) in pairwise(around)


def test_that_the_time_since_launch_has_round_readings_and_whole_days():
    step, found = marks(scale_of(EPOCH - DAY_S, 4 * DAY_S, 1100.0), LAUNCH, WIDTHS.__getitem__)
    assert [m.reading_s % step.seconds for m in found] == [0.0] * len(found)
    assert [m.reading_s for m in found if m.kind == "day"] == [
        -DAY_S,
        0.0,
        DAY_S,
        2 * DAY_S,
        3 * DAY_S,
    ]
    assert [m.utc_s - m.reading_s for m in found] == [EPOCH] * len(found)


def test_that_the_time_since_launch_counts_months_in_days():
    step, found = marks(scale_of(EPOCH - 4e6, 1.2e7, 400.0), LAUNCH, WIDTHS.__getitem__)
    assert step.seconds % DAY_S == 0
    assert step.months == 0
    assert 0.0 in [mark.reading_s for mark in found]


@given(cases())
def test_that_labels_keep_apart(case):
    dial, scale = case
    _, found = marks(scale, dial, WIDTHS.__getitem__)
    spans = []
    for mark in found:
        wide = WIDTHS["day" if mark.kind == "change" else mark.kind]
        is_centred = mark.is_time or not dial.zone
        left = scale.x_px(mark.utc_s) - wide / 2 if is_centred else scale.x_px(mark.utc_s) + 6.0
        spans.append((left, left + wide))
    for (_, right), (left, _) in pairwise(spans):
        assert left > right


@given(cases(), st.floats(-0.9, 0.9))
def test_that_panning_leaves_labels_at_their_instants(case, part):
    """What both windows show is the same in both."""
    dial, here = case
    moved_s = part * (here.end_utc_s - here.start_utc_s)
    start, end = here.start_utc_s + moved_s, here.end_utc_s + moved_s
    there = Scale(start, end, here.left_px, here.width_px)
    (step, one), (other_step, other) = (
        marks(scale, dial, WIDTHS.__getitem__) for scale in (here, there)
    )
    assume(step == other_step)  # the lengths may differ in their last bit, where steps change
    # a second from the ends: whether the end itself is in view is a matter of bits, too
    first_s = max(here.start_utc_s, there.start_utc_s) + 1.0
    last_s = min(here.end_utc_s, there.end_utc_s) - 1.0

    def in_both(found):
        return [mark for mark in found if first_s <= mark.utc_s <= last_s]

    assert in_both(one) == in_both(other)


@given(cases())
def test_that_readings_are_what_the_clock_shows(case):
    dial, scale = case
    _, found = marks(scale, dial, WIDTHS.__getitem__)
    for mark in found:
        ahead = offset_s(dial.zone, mark.utc_s) if dial.zone else -EPOCH
        assert (mark.reading_s if mark.kind == "change" else mark.reading_s - mark.utc_s) == ahead


@pytest.mark.parametrize(
    ("ahead_s", "text"),
    [(3600, "UTC+1"), (0, "UTC+0"), (-12600, "UTC−3:30"), (20700, "UTC+5:45")],
)
def test_that_offsets_are_written_in_hours(ahead_s, text):
    assert offset_text(ahead_s) == text


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", None),
        ("utc", ("utc",)),
        ("utc,launch,moscow", ("utc", "launch", "moscow")),
        ("moscow,moscow,, a b,<b>,utc", ("moscow", "utc")),
        ("\x00;{}", None),
    ],
)
def test_that_a_choice_is_read_as_far_as_it_makes_sense(text, ids):
    assert chosen_ids(text) == ids
    if ids is not None:
        assert set(chosen_ids(ids_text(ids))) == {"utc", *ids}


def test_that_the_ends_of_the_calendar_have_clocks():
    for year in ("0001-01-01", "9999-12-31"):
        end = utc_s_from_iso(year)
        assert offset_s("Asia/Tokyo", end) != 0.0
        assert pieces(end - 1e7, end + 1e7, Dial("there", "Asia/Tokyo"))
