"""The search box: results as one types, keys, and where Enter goes."""

import pytest
from PySide6.QtCore import Qt

from torchviewer.mission.errors import MomentTextError
from torchviewer.mission.moment_forms import FORMS
from torchviewer.mission.moment_words import said_moment
from torchviewer.mission.search import Search
from torchviewer.mission.times import utc_s_from_iso
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views.language import use_language
from torchviewer.views.moment_text import refusal_text, setting_of
from torchviewer.views.search_box import SearchBox
from torchviewer.views.search_rows import HIT, ICON, INSTANT, NOTE, TOWN, parts
from torchviewer.views.time_text import known_text


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
    ("typed", "is_offered"),
    [("New York", True), ("Graz", True), ("Vienna", True), ("Zhezkazgan", False), ("dock", False),
     ("15:14", False), ("31 Nov", False)],
)  # fmt: skip
def test_that_towns_are_offered_where_the_mission_has_only_words_like_it(box, typed, is_offered):
    ask(box, typed)
    rows = [box.found.item(row).data(TOWN) for row in range(box.found.count())]
    assert [row for row in rows if row] == ([typed] if is_offered else [])
    assert not any(rows[:-1]), "it comes last"


def test_that_enter_looks_for_a_town_where_nothing_else_is_found(qtbot, box, state, searches):
    ask(box, "New York")
    assert "nothing for New York" in box.answer.text()
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert box.result() == SearchBox.DialogCode.Accepted
    assert (box.town, box.chosen, state.selection) == ("New York", None, None)


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


# Times


def test_that_a_typed_time_is_offered_first_and_shown_while_it_is_marked(qtbot, box, state):
    """The state stands at the hand-over, 15:14 UTC on 9 November; Moscow kept UTC+4 (IANA)."""
    seen = []
    state.enquiry.preview_changed.connect(seen.append)
    ask(box, "9 Nov 18:34 Moscow")
    item = box.found.currentItem()
    assert item.text() == "Sat 9 Nov 2013, 14:34 UTC"
    assert item.data(NOTE) == "Moscow 18:34 · T+2d 10:19:45 · Spacewalk"
    assert state.shown_utc_s == item.data(INSTANT) == utc_s_from_iso("2013-11-09T14:34:00Z")
    first_utc_s = item.data(INSTANT)
    ask(box, "9 Nov 18:35 Moscow")
    assert seen == [first_utc_s, first_utc_s + 60], "and no flash of the present between them"
    ask(box, "Tyurin")
    assert state.enquiry.preview_utc_s is None


def test_that_the_finds_stand_below_the_time(qtbot, box, state):
    """ "11.11" is the day of the landing, and stands in texts as well."""
    ask(box, "11:00")
    assert box.found.currentRow() == 1
    assert box.found.currentItem().data(INSTANT) is not None
    if hits_of(box):
        qtbot.keyClick(box.line, Qt.Key.Key_Down)
        assert box.found.currentItem().data(HIT) is not None
        assert state.enquiry.preview_utc_s is None


def test_that_a_time_is_not_told_finer_than_it_is_nor_coarser(box):
    """Liftoff was at 04:14:15.290 UTC on 7 November (mission.toml), so T+1h is no whole minute."""
    ask(box, "T+1h")
    assert box.found.currentItem().text() == "Thu 7 Nov 2013, 05:14:15 UTC"
    ask(box, "9 Nov")
    assert box.found.currentItem().text() == "Sat 9 Nov 2013, 00:00 UTC"


def test_that_a_time_that_there_is_not_is_said_with_what_to_write(qtbot, box, state):
    before_utc_s = state.utc_s
    for typed, told in (
        ("25:00", "00 to 23"),
        ("31 Feb", "31 Feb"),
        ("15:14 EST", "UTC, Moscow, Baikonur"),
        ("1 March 2014", "from 29 Sep 2013, 00:00 UTC to 8 Feb 2014, 00:00 UTC"),
        ("13 o'clock", "Write a time as 15:14"),
    ):
        ask(box, typed)
        assert told in box.answer.text()
        assert state.enquiry.preview_utc_s is None
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert state.utc_s == before_utc_s


def test_that_every_refusal_can_be_said_in_the_window(state):
    for reason, form in FORMS.items():
        error = MomentTextError("", reason, ("A", "B", "C"), (0.0, 60.0), ())
        said = refusal_text(error, state)
        assert "{" not in said
        assert ("A" in said) == ("{0}" in form)
        assert ("1 Jan 1970, 00:01" in said) == ("{last}" in form)
        assert ("Baikonur" in said) == ("{names}" in form)


@pytest.mark.parametrize("language", ["en", "de", "ru"])
@pytest.mark.parametrize("precision", ["s", "min", "15min", "day"])
def test_that_a_printed_time_can_be_typed_again(look, state, language, precision):
    """Every 5 days and 7 h 13 min 31 s of the mission, as the house prints times."""
    use_language(language)
    try:
        span, step_s = state.mission.span, 5 * 86400.0 + 26011.0
        utc_s = span.start_utc_s
        while utc_s < span.end_utc_s:
            printed = known_text(utc_s, precision, language)
            coarse_s = {"s": 1, "min": 60, "15min": 60, "day": 86400}[precision]
            moment = said_moment(printed, setting_of(state))
            assert moment is not None, printed
            assert moment.utc_s == utc_s // coarse_s * coarse_s, printed
            utc_s += step_s
    finally:
        use_language("en")


def test_that_a_very_large_mission_is_read_between_frames(qtbot, state, flight, searches):
    """100,000 events take seconds to be read; the box opens and takes keys meanwhile."""
    events = state.mission.events
    many = tuple(
        events[n % len(events)].model_copy(update={"id": f"event_{n}"}) for n in range(4000)
    )
    large = MissionState(state.mission.model_copy(update={"events": many}), flight)
    search = Search(large.mission, "en")
    box = SearchBox(large, search, searches)
    qtbot.addWidget(box)
    ask(box, "tjurin")
    assert not search.is_ready
    assert not hits_of(box)
    assert "being read" in box.answer.text()
    qtbot.waitUntil(lambda: search.is_ready, timeout=20_000)
    assert {hit.id for hit in hits_of(box)} >= {"tyurin"}
