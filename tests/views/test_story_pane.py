"""The story beside the map: in step with the clock, in chapters, with numbers that are computed."""

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt

from torchviewer.flight.figures import Figures
from torchviewer.mission.times import parse_time
from torchviewer.views import theme
from torchviewer.views.language import use_language
from torchviewer.views.story_pane import StoryPane
from torchviewer.views.story_text import (
    evidence_words,
    known_words,
    number_text,
    panel_precision,
    panel_time,
)


@pytest.fixture
def pane(qtbot, state):
    made = StoryPane(state)
    qtbot.addWidget(made)
    made.resize(380, 600)
    made.show()
    made.wake(True)
    yield made
    made.wake(False)


def marked_picture(pane):
    return pane.open_chapter.marked.panel.picture


def chapter(mission, key):
    return next(one for one in mission.chapters if one.id == key)


def test_that_the_chapter_at_the_clock_is_open_with_its_panel_marked(pane, state, mission):
    # 9 November 2013, 15:14: the hand-over, told in the chapter of the spacewalk
    assert pane.open_chapter.chapter.id == "spacewalk"
    assert marked_picture(pane) == "drawing_handover"
    state.seek(parse_time("liftoff", mission))
    assert pane.open_chapter.chapter.id == "launch"
    assert marked_picture(pane) == "slide_04"
    assert [part.heading.open for part in pane.chapters].count(True) == 1


def test_that_the_panels_are_words_pictures_and_times_of_the_mission(pane, mission):
    panels = chapter(mission, "spacewalk").panels
    shown = pane.open_chapter.panels
    assert [part.text.text() for part in shown] == [p.text.in_language("en") for p in panels]
    assert [part.when.text().replace("\u00a0", " ") for part in shown] == [
        "9 Nov 2013, 14:34 UTC",
        "9 Nov 2013, 15:14 UTC",
        "9 Nov 2013, about 15:50 UTC",  # known to a quarter of an hour
    ]
    assert pane.open_chapter.sources.text().startswith("Sources of this chapter: NASA text")


def test_that_a_time_known_to_the_day_shows_no_hour(mission):
    relay, rollout = chapter(mission, "relay"), chapter(mission, "rollout")
    assert panel_time(mission, relay.panels[1], "en") == "7 Oct 2013"
    assert panel_precision(mission, rollout.panels[1]) == "h"  # that of the picture
    assert panel_time(mission, chapter(mission, "sochi").panels[0], "en") == "12 Nov 2013"


def test_that_a_press_on_a_chapter_takes_the_clock_to_its_start(pane, state, mission, qtbot):
    heading = pane.chapters[3].heading
    qtbot.mouseClick(heading, Qt.MouseButton.LeftButton)
    assert state.utc_s == chapter(mission, "docking").start_utc_s
    assert heading.open


def test_that_a_press_on_a_picture_takes_the_clock_to_its_panel(pane, state, mission, qtbot):
    thumb = pane.open_chapter.panels[0].thumb
    qtbot.mouseClick(thumb, Qt.MouseButton.LeftButton)
    assert state.utc_s == parse_time("eva_start", mission)
    assert marked_picture(pane) == "drawing_torch_out"


def test_that_arrows_lead_from_chapter_to_chapter_and_enter_goes_there(pane, state, qtbot):
    pane.open_chapter.heading.setFocus()
    before = state.utc_s
    qtbot.keyClick(pane.chapters[5].heading, Qt.Key.Key_Up)
    qtbot.keyClick(pane.chapters[4].heading, Qt.Key.Key_Up)
    assert pane.focusWidget() is pane.chapters[3].heading
    assert state.utc_s == before  # looking costs nothing
    qtbot.keyClick(pane.chapters[3].heading, Qt.Key.Key_Return)
    assert pane.open_chapter is pane.chapters[3]


def test_that_only_the_open_chapter_is_a_stop_of_the_tab_key(pane, state, mission):
    state.seek(parse_time("liftoff", mission))  # another was open before
    stops = [p for p in pane.chapters if p.heading.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [pane.open_chapter]


def test_that_the_pictures_of_the_open_chapter_are_drawn_and_no_others(pane, qtbot):
    open_chapter = pane.open_chapter
    qtbot.waitUntil(lambda: all(part.thumb.painted for part in open_chapter.panels))
    qtbot.waitUntil(lambda: all(part.panels for part in pane.chapters))
    closed = [part for part in pane.chapters if part is not open_chapter]
    assert not any(panel.thumb.painted for part in closed for panel in part.panels)


def test_that_the_next_thing_to_wonder_at_comes_round_again(pane, mission):
    here = [k for k in mission.did_you_know if k.chapter == "spacewalk"]
    known = pane.open_chapter.known
    first = known.text.text()
    # the distance and the sunrises of the spacewalk, see tests/flight/test_figures.py
    assert "flew 161\u202f000\u00a0km" in first
    assert "saw 4 sunrises" in first
    assert "{" not in first
    assert known.evidence.text().startswith("Computed by this program, rounded to what is known.")
    said = []
    for _ in here:
        known.button.click()
        said.append(known.text.text())
    assert said[-1] == first
    assert len(set(said)) == len(here)


def test_that_numbers_have_the_digits_that_are_known():
    QLocale.setDefault(QLocale("de"))
    try:
        assert number_text(3.9, 0.1) == "3,9"
        assert number_text(2.5, 0.25) == "2,5"
    finally:
        QLocale.setDefault(QLocale("en"))
    assert number_text(2600000.0, 10000.0) == "2\u202f600\u202f000"


def test_that_every_thing_can_be_told_in_every_language(state, mission):
    figures = Figures(state.flight)
    for known in mission.did_you_know:
        for language in mission.languages:
            text = known_words(known, figures, language)
            assert text, known.id
            assert "{" not in text
        computed = evidence_words(known, mission, "en").startswith("Computed")
        assert computed == bool(known.figures)


def test_that_a_thing_whose_number_cannot_be_had_is_not_told(state, mission):
    known = next(k for k in mission.did_you_know if k.id == "four_rounds")
    figure = known.figures["rounds"].model_copy(update={"start_utc_s": mission.span.start_utc_s})
    lost = known.model_copy(update={"figures": {**known.figures, "rounds": figure}})
    assert known_words(lost, Figures(state.flight), "en") is None


def test_that_the_words_change_with_the_language(pane, state, mission):
    try:
        use_language("de")
        state.set_language("de")
        assert pane.chapters[0].heading.text() == "Der Fackellauf"
        assert pane.open_chapter.panels[0].text.text().startswith("Am 9.\u00a0November um 14:34")
    finally:
        use_language("en")


def test_that_a_mission_without_chapters_says_so(pane, state, mission):
    state.open_mission(mission.model_copy(update={"chapters": ()}), state.flight)
    assert pane.chapters == []
    assert pane.nothing.isVisibleTo(pane)
    assert pane.open_chapter is None


def test_that_a_pane_behind_a_tab_rests(pane, state, mission):
    pane.wake(False)
    state.seek(parse_time("liftoff", mission))
    assert pane.open_chapter.chapter.id == "spacewalk"
    pane.wake(True)
    assert pane.open_chapter.chapter.id == "launch"


@pytest.mark.parametrize("high_px", [600, 240])
def test_that_the_panel_at_the_clock_is_in_view_from_its_beginning(
    pane, state, mission, high_px, qtbot
):
    pane.resize(380, high_px)
    qtbot.waitUntil(lambda: all(part.panels for part in pane.chapters))
    for name in ("opening", "liftoff", "touchdown", "hatch_open"):
        state.seek(parse_time(name, mission))
        pane.show_now()
        marked, view = pane.open_chapter.marked, pane.page.viewport()
        top = marked.mapTo(view, QPoint()).y()
        assert top >= 0, name
        if marked is not pane.open_chapter.panels[0]:
            assert top <= 8 or top + marked.height() <= view.height(), name


@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_that_nothing_is_wider_than_a_narrow_pane(pane, state, qtbot, look, language):
    """Beside a window of 1280 x 720 the pane is 320 x 325; the text twice as large."""
    try:
        theme.apply(look, "dark", 2.0)
        use_language(language)
        state.set_language(language)
        pane.resize(320, 325)
        for chapter in state.mission.chapters:
            state.seek(chapter.panels[0].at_utc_s)
            pane.prepare_fully()
            qtbot.wait(1)
            assert pane.page.content.width() <= pane.page.viewport().width(), chapter.id
    finally:
        theme.apply(look, "dark", 1.0)
        use_language("en")


def test_that_pictures_grow_with_the_pane_and_the_text_comes_beside(pane, qtbot):
    part = pane.open_chapter.panels[0]
    qtbot.waitUntil(lambda: part.thumb.painted)
    narrow = part.thumb.width()
    assert part.text.geometry().top() > part.thumb.geometry().bottom()
    pane.resize(800, 1500)
    qtbot.waitUntil(lambda: part.thumb.width() > 2 * narrow)
    qtbot.waitUntil(lambda: part.thumb.painted)
    assert part.text.geometry().left() > part.thumb.geometry().right()
    pane.resize(380, 600)
    qtbot.waitUntil(lambda: part.thumb.width() == narrow)
    assert part.text.geometry().top() > part.thumb.geometry().bottom()


@pytest.mark.parametrize("size", [(461, 585), (320, 325), (620, 500)])
def test_that_the_panel_at_the_clock_stays_in_view_when_the_pane_changes(pane, state, qtbot, size):
    state.seek(parse_time("touchdown", state.mission))
    qtbot.waitUntil(lambda: all(part.panels for part in pane.chapters))
    qtbot.wait(50)
    pane.resize(*size)
    qtbot.waitUntil(lambda: all(part.thumb.painted for part in pane.open_chapter.panels))
    marked, view = pane.open_chapter.marked, pane.page.viewport()

    def is_in_view() -> bool:
        top = marked.mapTo(view, QPoint()).y()
        return top >= 0 and (top <= 8 or top + marked.height() <= view.height())

    qtbot.waitUntil(is_in_view)
    qtbot.wait(50)
    assert is_in_view()


def test_that_a_hand_that_has_scrolled_is_left_alone_when_the_pane_changes(pane, state, qtbot):
    state.seek(parse_time("touchdown", state.mission))
    qtbot.waitUntil(lambda: all(part.panels for part in pane.chapters))
    qtbot.wait(50)
    bar = pane.page.verticalScrollBar()
    bar.setValue(3)
    pane.resize(380, 500)
    qtbot.wait(50)
    assert bar.value() == 3
