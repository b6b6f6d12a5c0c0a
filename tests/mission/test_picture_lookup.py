"""Which pictures belong to what is picked out."""

import pytest

from torchviewer.mission.picture_lookup import pictures_of


def test_that_the_pictures_of_an_event_are_those_that_name_it(mission):
    """And every picture is found through its event, so that none can be missed."""
    found = set()
    for event in mission.events:
        found |= pictures_of(mission, "event", event.id)
    assert found == {picture.id for picture in mission.pictures}


@pytest.mark.parametrize(("kind", "record"), [("person", "kotov"), ("vehicle", "iss")])
def test_that_pictures_show_who_and_what_is_asked_for(mission, kind, record):
    found = pictures_of(mission, kind, record)
    assert found
    for picture in mission.pictures:
        here = picture.people if kind == "person" else (picture.place,)
        assert (record in here) == (picture.id in found)


def test_that_a_phase_has_the_pictures_taken_in_it(mission):
    """Phases follow each other, so no picture is in two."""
    seen = [one for phase in mission.phases for one in pictures_of(mission, "phase", phase.id)]
    assert seen
    assert len(seen) == len(set(seen))


def test_that_nothing_belongs_to_what_is_not_there(mission):
    assert not pictures_of(mission, "event", "no_such_event")
    assert not pictures_of(mission, "term", "docking")
