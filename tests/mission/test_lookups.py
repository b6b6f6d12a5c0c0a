import pytest
from hypothesis import given
from hypothesis import strategies as st

from torchviewer.mission.lookups import (
    custody_at,
    event_at,
    events_in_order,
    leg_at,
    next_event,
    phase_at,
    picture_at,
    pictures_in_order,
)
from torchviewer.mission.story import Mission
from torchviewer.mission.times import utc_s_from_iso

HOUR_S = 3600.0
DAY_S = 86400.0
MIDNIGHT_S = utc_s_from_iso("2013-11-10")


def with_events(mission: Mission, *changes: dict[str, object]) -> Mission:
    """The mission during 8 to 20 November with these events: id, start_utc_s, ..."""
    model = mission.events[0].model_copy(update={"precision": "min"})
    events = tuple(model.model_copy(update=change) for change in changes)
    span = mission.span.between(MIDNIGHT_S - 2 * DAY_S, MIDNIGHT_S + 10 * DAY_S)
    return mission.model_copy(update={"events": events, "span": span})


def current(mission: Mission, utc_s: float) -> str | None:
    event = event_at(mission, utc_s)
    return event.id if event else None


def test_that_phase_and_custody_begin_at_their_start_and_are_over_at_their_end(starter: Mission):
    docking = starter.events[1].start_utc_s
    assert phase_at(starter, docking - 0.001).id == "chase"
    assert phase_at(starter, docking).id == "aboard"
    assert custody_at(starter, docking - 0.001).id == "soyuz"
    assert custody_at(starter, docking).id == "station"
    assert phase_at(starter, starter.span.end_utc_s) is None
    assert custody_at(starter, starter.span.start_utc_s - 1) is None


def test_that_the_event_begun_last_is_current(starter: Mission):
    mission = with_events(
        starter,
        {"id": "walk", "start_utc_s": MIDNIGHT_S, "end_utc_s": MIDNIGHT_S + 5 * HOUR_S},
        {"id": "handover", "start_utc_s": MIDNIGHT_S + HOUR_S},
    )
    assert current(mission, MIDNIGHT_S - 1) is None
    assert current(mission, MIDNIGHT_S) == "walk"
    assert current(mission, MIDNIGHT_S + 2 * HOUR_S) == "handover"


def test_that_an_event_stays_current_no_longer_than_a_day_after_it_was_over(starter: Mission):
    mission = with_events(starter, {"id": "landing", "start_utc_s": MIDNIGHT_S})
    assert current(mission, MIDNIGHT_S + DAY_S - 1) == "landing"
    assert current(mission, MIDNIGHT_S + DAY_S) is None


def test_that_a_long_event_is_current_again_when_a_short_one_in_it_is_stale(starter: Mission):
    mission = with_events(
        starter,
        {"id": "relay", "start_utc_s": MIDNIGHT_S, "end_utc_s": MIDNIGHT_S + 5 * DAY_S},
        {"id": "stop", "start_utc_s": MIDNIGHT_S + HOUR_S},
    )
    assert current(mission, MIDNIGHT_S + 3 * DAY_S) == "relay"


def test_that_an_event_known_to_the_day_counts_on_its_day_until_something_better_known(
    starter: Mission,
):
    mission = with_events(
        starter,
        {"id": "before", "start_utc_s": MIDNIGHT_S - HOUR_S},
        {"id": "command", "start_utc_s": MIDNIGHT_S, "precision": "day"},
        {"id": "hatch", "start_utc_s": MIDNIGHT_S + 20 * HOUR_S},
    )
    assert current(mission, MIDNIGHT_S - 1) == "before"
    assert current(mission, MIDNIGHT_S + 5 * HOUR_S) == "command"
    assert current(mission, MIDNIGHT_S + 21 * HOUR_S) == "hatch"


def test_that_an_event_known_to_the_day_is_over_with_its_day(starter: Mission):
    mission = with_events(starter, {"id": "command", "start_utc_s": MIDNIGHT_S, "precision": "day"})
    assert current(mission, MIDNIGHT_S + DAY_S - 1) == "command"
    assert current(mission, MIDNIGHT_S + DAY_S) is None


def test_that_history_before_the_span_is_never_current(starter: Mission):
    long_ago = MIDNIGHT_S - 3 * DAY_S
    mission = with_events(
        starter, {"id": "sts78", "start_utc_s": long_ago, "end_utc_s": MIDNIGHT_S + DAY_S}
    )
    assert current(mission, MIDNIGHT_S) is None
    assert [event.id for event in events_in_order(mission)] == ["sts78"]


def test_that_the_next_event_starts_later_than_now(starter: Mission):
    liftoff, docking, hatch = starter.events
    assert next_event(starter, liftoff.start_utc_s - 1) is liftoff
    assert next_event(starter, liftoff.start_utc_s) is docking
    assert next_event(starter, hatch.start_utc_s) is None


def test_that_the_picture_taken_last_is_shown_and_before_all_of_them_the_first(starter: Mission):
    first = starter.pictures[0]
    third = first.model_copy(update={"id": "c", "slide": 3, "taken_utc_s": first.taken_utc_s + 10})
    second = third.model_copy(update={"id": "b", "slide": 2})
    mission = starter.model_copy(update={"pictures": (third, second, first)})
    assert [picture.id for picture in pictures_in_order(mission)] == ["liftoff", "b", "c"]
    assert picture_at(mission, first.taken_utc_s - 1000).id == "liftoff"
    assert picture_at(mission, first.taken_utc_s + 9).id == "liftoff"
    assert picture_at(mission, first.taken_utc_s + 10).id == "c"
    assert picture_at(starter.model_copy(update={"pictures": ()}), 0.0) is None


def test_that_a_changed_copy_of_a_mission_does_not_answer_for_the_old_one(starter: Mission):
    assert next_event(starter, 0.0) is starter.events[0]
    later = starter.model_copy(update={"events": starter.events[1:]})
    assert next_event(later, 0.0) is starter.events[1]
    assert next_event(starter, 0.0) is starter.events[0]


@given(
    spans=st.lists(
        st.tuples(st.integers(0, 432_000), st.integers(1, 172_800), st.booleans()),
        min_size=1,
        max_size=8,
        unique_by=lambda span: span[0],
    ),
    at_s=st.integers(-86_400, 691_200),
)
def test_that_the_current_event_is_the_one_that_the_rule_names(starter: Mission, spans, at_s):
    mission = with_events(
        starter,
        *(
            {
                "id": f"e{number}",
                "start_utc_s": MIDNIGHT_S + start_s,
                "end_utc_s": MIDNIGHT_S + start_s + length_s,
                "precision": "day" if is_day else "min",
            }
            for number, (start_s, length_s, is_day) in enumerate(spans)
        ),
    )
    utc_s = MIDNIGHT_S + at_s
    on = [
        event
        for event in mission.events
        if event.start_utc_s
        <= utc_s
        < event.latest_utc_s + (0.0 if event.precision == "day" else DAY_S)
    ]
    expected = max(on, key=lambda event: event.start_utc_s, default=None)
    assert event_at(mission, utc_s) is expected


@pytest.mark.parametrize("ask", [phase_at, custody_at, event_at, next_event, picture_at])
def test_that_every_instant_has_an_answer(starter: Mission, ask):
    for utc_s in (-1e12, 0.0, starter.epoch_utc_s, 1e12):
        ask(starter, utc_s)


def test_that_what_is_carried_is_where_its_carrier_is(starter: Mission):
    # the starter's mission.toml: at the pad by itself, then with the station, which is in orbit
    found = leg_at(starter, starter.subject, starter.span.start_utc_s)
    assert found is not None
    assert (found[0], found[1].kind) == (starter.tracks["torch"], "place")
    found = leg_at(starter, starter.subject, starter.events[1].start_utc_s + 1.0)
    assert found is not None
    assert (found[0], found[1].kind) == (starter.tracks["station"], "orbit")


def test_that_outside_all_legs_nobody_knows_the_place(starter: Mission):
    last = max(leg.end_utc_s for leg in starter.tracks[starter.subject].legs)
    assert leg_at(starter, starter.subject, last) is None
    assert leg_at(starter, starter.subject, last - 1.0) is not None
