"""The search box: results as one types, keys, and where Enter goes."""

import pytest
from PySide6.QtCore import Qt

from torchviewer.mission.search import Search
from torchviewer.state.mission_state import Selection
from torchviewer.views.search_box import SearchBox
from torchviewer.views.search_rows import HIT, ICON, NOTE, parts


@pytest.fixture
def searches() -> list[str]:
    return []


@pytest.fixture
def box(qtbot, state, searches):
    made = SearchBox(state, Search(state.mission, state.language), searches)
    qtbot.addWidget(made)
    return made


def hits_of(box):
    rows = [box.found.item(row).data(HIT) for row in range(box.found.count())]
    return [hit for hit in rows if hit is not None]


def ask(box, text):
    box.line.setText(text)
    box.look()


def test_that_results_come_as_one_types(qtbot, box):
    assert box.found.count() == 0
    qtbot.keyClicks(box.line, "tjurin")
    qtbot.waitUntil(lambda: bool(hits_of(box)))
    assert box.found.currentItem().data(HIT).id == "tyurin"


def test_that_results_stand_in_groups_below_their_kind(box):
    ask(box, "docking")
    kinds = [hit.kind for hit in hits_of(box)]
    assert len(set(kinds)) > 2
    runs = [kind for at, kind in enumerate(kinds) if at == 0 or kinds[at - 1] != kind]
    assert len(runs) == len(set(runs)), "a kind stands in two places"
    headings = [r for r in range(box.found.count()) if not box.found.item(r).data(ICON)]
    assert len(headings) == len(runs)


def test_that_up_and_down_pass_over_headings(qtbot, box):
    ask(box, "docking")
    for _ in range(box.found.count()):
        assert box.found.currentItem().data(HIT) is not None
        qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert box.found.currentItem().data(HIT) == hits_of(box)[-1]
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up):
        qtbot.keyClick(box.line, key)
        assert box.found.currentItem().data(HIT) is not None
    assert box.line.text() == "docking"


@pytest.mark.parametrize(
    ("typed", "selection"),
    [
        ("Юрчихин", Selection("person", "yurchikhin")),
        ("bstar", Selection("term", "drag_term")),
        ("Zhezkazgan", Selection("place", "zhezkazgan")),
        ("spacefacts TMA-11M", Selection("source", "spacefacts_tma11m")),
    ],
)
def test_that_enter_selects_and_asks_for_the_card(qtbot, box, state, typed, selection):
    asked = []
    state.enquiry.card_asked.connect(lambda: asked.append(state.selection))
    before_utc_s = state.utc_s
    box.line.setText(typed)
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert state.selection == selection
    assert asked == [state.selection]
    assert state.utc_s == before_utc_s
    assert box.result() == SearchBox.DialogCode.Accepted


def test_that_enter_takes_the_clock_to_an_event(qtbot, box, state):
    box.line.setText("docking rassvet")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert state.selection == Selection("event", "docking")
    # 10:27:52 UTC on 7 November (spacefacts)
    assert state.utc_s == 1383820072.0


def test_that_an_event_of_history_is_read_without_moving_the_clock(qtbot, box, state):
    before_utc_s = state.utc_s
    box.line.setText("Atlanta Columbia")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert state.selection == Selection("event", "sts78")
    assert state.utc_s == before_utc_s


def test_that_a_picture_takes_the_clock_to_when_it_was_taken(box, state):
    ask(box, "parachute")
    item = next(
        box.found.item(row)
        for row in range(box.found.count())
        if (hit := box.found.item(row).data(HIT)) is not None and hit.kind == "picture"
    )
    box.choose(item)
    picture = next(p for p in state.mission.pictures if p.id == item.data(HIT).id)
    assert state.utc_s == picture.taken_utc_s
    assert state.selection == Selection("picture", picture.id)


def test_that_nothing_found_is_said_in_plain_text_with_what_to_try(qtbot, box, state):
    ask(box, "qqq<b>x")
    assert "qqq<b>x" in box.answer.text()
    assert "fewer words" in box.answer.text()
    assert box.answer.textFormat() == Qt.TextFormat.PlainText
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert state.selection is None


def test_that_earlier_searches_are_offered_the_last_first(qtbot, box, searches, state):
    for typed in ("hatch", "apogee", "hatch"):
        ask(box, typed)
        box.go()
    assert searches == ["hatch", "apogee"]
    again = SearchBox(state, Search(state.mission, state.language), searches)
    qtbot.addWidget(again)
    assert again.found.currentItem().text() == "hatch"
    qtbot.keyClick(again.line, Qt.Key.Key_Return)
    assert again.line.text() == "hatch"
    assert hits_of(again)


def test_that_escape_closes_without_going_anywhere(qtbot, box, state):
    ask(box, "hatch")
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert box.result() == SearchBox.DialogCode.Rejected
    assert state.selection is None


def test_that_who_listens_hears_kind_and_time(box):
    ask(box, "docking rassvet")
    item = box.found.currentItem()
    spoken = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Events, Docking at Rassvet, 7 Nov 2013, 10:27:52 UTC"


def test_that_a_time_is_told_as_far_as_it_is_known(box):
    ask(box, "crew cleared")
    note = box.found.currentItem().data(NOTE)
    assert note.startswith("6 Nov 2013")
    assert ":" not in note


def test_that_what_matched_is_bold_and_nothing_is_lost():
    assert parts("Fjodor Jurtschichin", ["jurt"]) == [
        ("Fjodor ", False),
        ("Jurt", True),
        ("schichin", False),
    ]
    assert "".join(piece for piece, _ in parts("a <b>bold</b> text", ["bold"])) == (
        "a <b>bold</b> text"
    )
