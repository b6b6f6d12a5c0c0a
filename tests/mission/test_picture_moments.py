"""Which picture belongs to a moment."""

from torchviewer.mission.lookups import pictures_in_order
from torchviewer.mission.picture_moments import (
    holds,
    is_nearest,
    moments_of,
    picture_of,
    taken_between,
)
from torchviewer.mission.times import parse_time


def picture(mission, **what):
    (key, value), *_ = what.items()
    return next(one for one in mission.pictures if getattr(one, key) == value)


def test_that_a_picture_known_to_the_day_stands_for_that_day(mission):
    # picture slots of the mission's facts: slide 19, 2 November 2013, known to the day
    start, end = taken_between(picture(mission, slide=19))
    assert start == parse_time("2013-11-02T00:00Z", mission)
    assert end == parse_time("2013-11-03T00:00Z", mission)


def test_that_a_picture_known_to_the_quarter_of_an_hour_reaches_so_far_each_way(mission):
    # slide 1: 02:00 UTC on 7 November, to about a quarter of an hour
    start, end = taken_between(picture(mission, slide=1))
    assert start == parse_time("2013-11-07T01:45Z", mission)
    assert end == parse_time("2013-11-07T02:15Z", mission)


def test_that_a_picture_is_exact_while_its_event_lasts(mission):
    spacewalk = next(event for event in mission.events if event.end_utc_s is not None)
    of_it = mission.pictures[0].model_copy(update={"event": spacewalk.id})
    middle_utc_s = (spacewalk.start_utc_s + spacewalk.end_utc_s) / 2
    assert any(holds(reach, middle_utc_s) for reach in moments_of(mission, of_it))
    assert not any(holds(reach, middle_utc_s) for reach in moments_of(mission, of_it)[:1])


def test_that_the_picture_taken_last_is_shown_until_the_next_may_be_of_now(mission):
    boards, liftoff = picture(mission, slide=1), picture(mission, slide=4).taken_utc_s
    # the rocket lifts off at 04:14:15, known to the minute; before it lies one at 03:00, known to
    # the hour
    assert picture_of(mission, liftoff - 61).taken_utc_s < liftoff
    assert picture_of(mission, liftoff - 59).taken_utc_s == liftoff
    assert picture_of(mission, boards.taken_utc_s).taken_utc_s == boards.taken_utc_s


def test_that_before_all_pictures_the_first_is_shown(mission):
    first = pictures_in_order(mission)[0]
    assert picture_of(mission, first.taken_utc_s - 1e7) is first


def test_that_nearest_means_nearest(mission):
    pictures = pictures_in_order(mission)
    docking = next(one for one in pictures if one.event == "docking")
    after = pictures[pictures.index(docking) + 1]
    middle_utc_s = (docking.taken_utc_s + after.taken_utc_s) / 2
    assert is_nearest(mission, docking, middle_utc_s - 1)
    assert not is_nearest(mission, docking, middle_utc_s + 1)
    assert is_nearest(mission, after, middle_utc_s + 1)
