"""The events as a table: true to Qt's rules, to the record's precision, and to the clock."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from torchviewer.mission.lookups import events_in_order
from torchviewer.mission.times import parse_time
from torchviewer.views.event_model import EVIDENCE, PLACE, TIME, TITLE, EventModel
from torchviewer.views.event_rows import DISPUTED, NOW, SHORT
from torchviewer.views.event_text import since_text


@pytest.fixture
def model(look, mission) -> EventModel:
    made = EventModel()
    made.take(mission, "en")
    return made


def cell(model, event_id, column, role=Qt.ItemDataRole.DisplayRole):
    return model.index(model.row_of(event_id), column).data(role)


def test_that_the_model_keeps_the_rules_of_qt(qtbot, model: QAbstractItemModel, mission):
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Warning
    )  # a warning fails the test
    model.mark(parse_time("docking", mission))
    model.sift("baikonur")
    model.mark(parse_time("touchdown", mission))
    model.sift("", frozenset({"eva"}))
    model.take(mission, "ru")
    assert tester.model() is model


# as stated in resources/missions/sochi-torch-2013/mission.toml: liftoff 04:14:15.29 (ms), docking
# 10:27:52 (s), hand-over 15:14 (min), spacewalk with the torch 14:50 to 15:50 (15min), Flame lit
# on 29 September (day), north pole 19 to 20 October (day)
@pytest.mark.parametrize(
    ("event", "time"),
    [
        ("liftoff", "7 Nov 2013, 04:14:15.290 UTC"),
        ("docking", "7 Nov 2013, 10:27:52 UTC"),
        ("eva_handover", "9 Nov 2013, 15:14 UTC"),
        ("eva_torch_out", "9 Nov 2013, about 14:50 – 15:50 UTC"),
        ("flame_lit", "29 Sep 2013"),
        ("north_pole", "19 Oct 2013 – 20 Oct 2013"),
        ("deorbit", "11 Nov 2013, 01:55 – 01:59 UTC"),
    ],
)
def test_that_no_time_is_finer_than_it_is_known(model, event, time):
    assert cell(model, event, TIME) == time


# hand-over 15:14:00, liftoff 04:14:15.29 two days before: 2 d 10:59:44.71
@pytest.mark.parametrize(
    ("precision", "text"),
    [
        ("s", "T+2d 10:59:45"),
        ("min", "T+2d 11:00"),
        ("15min", "about T+2d 11:00"),
        ("day", "T+2d"),
    ],
)
def test_that_the_time_since_launch_is_no_finer_either(look, precision, text):
    assert since_text(2 * 86400 + 10 * 3600 + 59 * 60 + 44.71, precision) == text


# statuses and places of the same records
@pytest.mark.parametrize(
    ("event", "time"),
    [("sts78", "20 Jun 1996, 14:49:00 UTC"), ("eva_handover", "9 Nov, 15:14 UTC")],
)
def test_that_a_narrow_list_leaves_out_only_the_year_of_the_flight(model, event, time):
    assert cell(model, event, TITLE, SHORT) == time


def test_that_evidence_and_place_are_in_words(model):
    assert cell(model, "asc_cutoff", EVIDENCE) == (
        "remembered; no source seen · known to the second"
    )
    assert cell(model, "nine_press", EVIDENCE).startswith("planned")
    assert cell(model, "eva_handover", PLACE) == "International Space Station"
    assert cell(model, "docking", TITLE) == "Docking at Rassvet"
    assert cell(model, "docking", TITLE, DISPUTED) is True
    assert cell(model, "eva_work", TITLE, DISPUTED) is False


def test_that_a_row_reads_well_to_the_ear(model, mission):
    model.mark(parse_time("eva_handover", mission))
    spoken = cell(model, "eva_handover", TITLE, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Torch handed over in open space. 9 Nov 2013, 15:14 UTC. reported, known to the minute. "
        "International Space Station. the sources disagree. The clock stands here"
    )


def test_that_the_row_at_the_clock_is_the_last_event_begun(model, mission):
    for event in events_in_order(mission):
        model.mark(event.start_utc_s)
        row = model.now_row
        assert model.events[row].start_utc_s == event.start_utc_s
        assert model.index(row, TITLE).data(NOW) is True
        if row + 1 < len(model.events):
            assert model.events[row + 1].start_utc_s > event.start_utc_s
    model.mark(-1e12)
    assert model.now_row == -1


def test_that_a_playing_clock_changes_two_rows_only(qtbot, model, mission):
    model.mark(parse_time("liftoff", mission))
    changed = []
    model.dataChanged.connect(lambda first, last, _: changed.append((first.row(), last.row())))
    model.mark(parse_time("liftoff", mission) + 1.0)
    assert changed == []
    row = model.row_of("asc_tower")
    model.mark(parse_time("asc_tower", mission))
    assert changed == [(row - 1, row - 1), (row, row)]


@pytest.mark.parametrize(
    ("language", "typed", "found"),
    [("en", "KOTOV hand", "eva_handover"), ("ru", "котов передан", "eva_handover"),
     ("de", "ubergabe weltraum", "eva_handover"), ("en", "baikonur liftoff", "liftoff")],
)  # fmt: skip
def test_that_events_are_found_by_title_place_and_people(model, mission, language, typed, found):
    model.take(mission, language)
    model.sift(typed)
    assert found in [event.id for event in model.events]
    assert len(model.events) < 5


def test_that_groups_and_disagreements_sift(model, mission):
    model.sift("", frozenset({"eva"}))
    assert {event.group for event in model.events} == {"eva"}
    model.sift("", disputed_only=True)
    assert len(model.events) == sum(bool(event.disagreements) for event in mission.events)
