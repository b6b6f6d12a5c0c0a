"""The pane of events: in step both ways, all by keyboard, and nothing of a mission as markup."""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from torchviewer.flight.flight import Flight
from torchviewer.mission.lookups import events_in_order
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views.card_text import card_of
from torchviewer.views.event_pane import EventPane


@pytest.fixture
def pane(qtbot, state):
    made = EventPane(state)
    qtbot.addWidget(made)
    made.resize(320, 500)
    made.show()
    qtbot.waitExposed(made)
    made.wake(True)
    return made


def assert_in_step(pane, state):
    """One row is current exactly where the selected event is listed; the clock's row is marked."""
    chosen, current = state.selection, pane.list.currentIndex()
    listed = chosen is not None and chosen.kind == "event" and pane.model.row_of(chosen.id) >= 0
    assert current.isValid() == listed
    if listed:
        assert pane.model.events[current.row()].id == chosen.id
    begun = [event for event in pane.model.events if event.start_utc_s <= state.utc_s]
    assert pane.model.now_row == len(begun) - 1
    card = pane.card.card
    assert (card is None) == (chosen is None)
    assert card == card_of(state, chosen)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    deeds=st.lists(
        st.one_of(
            st.tuples(st.just("select"), st.integers(0, 58)),
            st.tuples(st.just("seek"), st.floats(-3.0e5, 4.0e5)),
            st.tuples(st.just("language"), st.sampled_from(["en", "de", "ru"])),
            st.tuples(st.just("sift"), st.sampled_from(["", "soyuz", "kotov", "nothing"])),
            st.tuples(st.just("drop"), st.none()),
            st.tuples(st.just("step"), st.sampled_from([1, -1])),
            st.tuples(st.just("other"), st.sampled_from(["person:kotov", "vehicle:torch"])),
        ),
        max_size=12,
    )
)
def test_that_list_and_state_are_always_in_step(pane, state, mission, deeds):
    events, home = events_in_order(mission), parse_time("liftoff", mission)
    acts = {
        "select": lambda n: state.select(Selection("event", events[n].id)),
        "seek": lambda s: state.seek(home + s),
        "language": state.set_language,
        "sift": lambda text: (pane.line.setText(text), pane.sift()),
        "drop": lambda _: state.select(None),
        "step": lambda way: state.next_event() if way > 0 else state.previous_event(),
        "other": lambda words: state.select(Selection(*words.split(":"))),
    }
    for name, value in deeds:
        acts[name](value)
        assert_in_step(pane, state)


def test_that_keys_select_and_enter_goes_there(pane, state, mission):
    pane.list.setFocus()
    QTest.keyClick(pane.list, Qt.Key.Key_Down)  # begins where the clock is
    assert state.selection == Selection("event", "eva_handover")
    before = state.utc_s
    QTest.keyClick(pane.list, Qt.Key.Key_Down)
    assert state.selection == Selection("event", "eva_work")
    assert state.utc_s == before
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert state.utc_s == parse_time("eva_work", mission)


def test_that_an_event_before_the_flight_is_read_without_moving_the_clock(pane, state):
    before = state.utc_s
    pane.list.go(pane.model.index(pane.model.row_of("sts78"), 1))
    assert state.selection == Selection("event", "sts78")
    assert state.utc_s == before


def test_that_escape_empties_the_line_and_then_closes_the_card(pane, state):
    state.select(Selection("event", "docking"))
    pane.line.setFocus()
    pane.line.setText("kotov")
    QTest.keyClick(pane.line, Qt.Key.Key_Escape)
    assert pane.line.text() == ""
    QTest.keyClick(pane.line, Qt.Key.Key_Escape)
    assert state.selection is None
    assert pane.card.isHidden()


# event "docking" of resources/missions/sochi-torch-2013/mission.toml; liftoff 04:14:15.29, so
# 10:27:52 is 6 h 13 min 36.71 s later
def test_that_the_card_says_what_is_known_and_who_disagrees(pane, state):
    state.set_zone("moscow")
    state.select(Selection("event", "docking"))
    card = pane.card.card
    assert card.title == "Docking at Rassvet"
    facts = dict(card.facts)
    assert facts["Time"] == "7 Nov 2013, 10:27:52 UTC"
    assert facts["Moscow"] == "7 Nov 2013, 14:27:52"
    assert facts["Since launch"] == "T+0d 06:13:37"
    assert facts["Evidence"] == "reported · known to the second"
    assert len(card.disagreements) == 5
    assert card.disagreements[0].lines.startswith("NASA and AIAA give 10:27.\n— ")
    links = dict(card.links)
    assert [link.selection.id for link in links["People"]] == ["tyurin", "mastracchio", "wakata"]


def test_that_every_record_has_a_card(state, mission):
    named = {
        "event": [e.id for e in mission.events],
        "picture": [p.id for p in mission.pictures],
        "phase": [p.id for p in mission.phases],
        "place": mission.places,
        "person": mission.people,
        "vehicle": mission.vehicles,
        "source": mission.sources,
        "fact": [f.id for f in mission.facts],
    }
    for kind, ids in named.items():
        for key in ids:
            card = card_of(state, Selection(kind, key))
            assert card is not None, (kind, key)
            assert card.title
            for _, links in card.links:
                for link in links:
                    assert card_of(state, link.selection) is not None, (kind, key, link)
        assert card_of(state, Selection(kind, "no_such_thing")) is None


def test_that_a_link_leads_to_the_next_card(pane, state):
    state.select(Selection("event", "eva_handover"))
    button = next(b for b in pane.card.findChildren(QPushButton) if b.text() == "Oleg Kotov")
    button.click()
    assert state.selection == Selection("person", "kotov")


def test_that_the_card_leads_to_those_who_say_it_and_who_say_otherwise(pane, state, mission):
    """Every source of the event, and of what is said instead; from there back to the event."""
    event = next(event for event in mission.events if event.id == "eva_torch_out")
    state.select(Selection("event", event.id))
    asked = {*event.sources, *(key for one in event.disagreements for key in one.sources)}
    names = {mission.sources[key].name.in_language("en"): key for key in asked}
    found = [b for b in pane.card.findChildren(QPushButton) if b.text().replace("&&", "&") in names]
    assert {names[button.text().replace("&&", "&")] for button in found} == asked
    first = found[0]
    key = names[first.text().replace("&&", "&")]
    first.click()
    assert state.selection == Selection("source", key)
    links = dict(pane.card.card.links)
    assert "eva_torch_out" in [link.selection.id for link in links["Events"]]
    assert mission.sources[key].name.in_language("en") in pane.card.text()


def part_of(pane):
    sizes = pane.splitter.sizes()
    return sizes[0] / sum(sizes)


def test_that_list_and_card_share_the_height_as_they_did(pane, state, qtbot):
    """The hand moves the line; the card closes and opens, the pane grows: the part stays."""
    pane.resize(320, 700)
    state.select(Selection("event", "docking"))
    assert part_of(pane) == pytest.approx(0.4, abs=0.02)
    with qtbot.waitSignal(pane.parted) as told:
        pane.splitter.moveSplitter(400, 1)
    assert told.args[0] == pytest.approx(part_of(pane))
    assert part_of(pane) > 0.55
    state.select(None)
    state.select(Selection("event", "liftoff"))
    assert part_of(pane) == pytest.approx(told.args[0], abs=0.02)
    pane.resize(320, 1000)
    assert part_of(pane) == pytest.approx(told.args[0], abs=0.02)


def link_places(page):
    """Where the links of a card stand, in pixels of its page."""
    return [
        QRect(button.mapTo(page, QPoint()), button.size())
        for button in page.findChildren(QPushButton)
        if button.isVisible()
    ]


def test_that_links_stand_side_by_side_and_never_over_each_other(pane, state, qtbot):
    state.select(Selection("event", "docking"))
    page = pane.card.page.content

    def none_meet() -> bool:
        places = link_places(page)
        pairs = list(combinations(places, 2))
        inside = all(p.left() >= 0 and p.right() < page.width() for p in places)
        beside = any(one.top() == other.top() for one, other in pairs)
        clear = not any(one.intersects(other) for one, other in pairs)
        return len(places) > 6 and inside and beside and clear

    qtbot.waitUntil(none_meet, timeout=5000)


def test_that_marks_in_texts_are_shown_as_they_are_written(qtbot, look, mission):
    event = mission.events[0]
    title = event.title.model_copy(update={"root": {"en": "<b>bold</b> & more"}})
    odd = event.model_copy(update={"title": title, "text": title})
    changed = mission.model_copy(update={"events": (odd, *mission.events[1:])})
    state = MissionState(changed, Flight(changed), mono_s=lambda: 0.0)
    pane = EventPane(state)
    qtbot.addWidget(pane)
    state.select(Selection("event", event.id))
    assert pane.card.title.text() == "<b>bold</b> & more"
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in pane.findChildren(QLabel))
    assert "&lt;b&gt;" in pane.list.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
