"""The chapters for visitors: eight, whole, short; and what a check says of wrong ones."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from torchviewer.mission.errors import Problem
from torchviewer.mission.lookups import chapter_at, panel_at
from torchviewer.mission.mission_file import read_mission
from torchviewer.mission.resources import resource
from torchviewer.mission.search import Search
from torchviewer.mission.story import Mission
from torchviewer.mission.telling import names_in, with_figures
from torchviewer.mission.times import parse_time

CheckChange = Callable[[str, str], list[Problem]]


@pytest.fixture(scope="module")
def mission() -> Mission:
    return read_mission(resource("missions/sochi-torch-2013"))


def test_that_there_are_the_eight_chapters_of_the_plan_one_after_another(mission: Mission):
    # the plan: relay, roll-out, launch, docking, nine aboard, spacewalk, way home, Sochi
    assert [chapter.id for chapter in mission.chapters] == [
        "relay", "rollout", "launch", "docking", "nine_aboard", "spacewalk", "way_home", "sochi",
    ]  # fmt: skip
    assert mission.chapters[0].start_utc_s == mission.span.start_utc_s
    assert mission.chapters[-1].end_utc_s == mission.span.end_utc_s
    for before, after in pairwise(mission.chapters):
        assert before.end_utc_s == after.start_utc_s


def test_that_a_panel_has_at_most_sixty_words_in_every_language(mission: Mission):
    panels = [panel for chapter in mission.chapters for panel in chapter.panels]
    assert len(panels) >= 16
    for panel in panels:
        for language, words in panel.text.root.items():
            assert 15 <= len(words.split()) <= 60, (language, words)


def test_that_something_to_wonder_at_goes_with_every_chapter(mission: Mission):
    for chapter in mission.chapters:
        here = [known for known in mission.did_you_know if known.chapter == chapter.id]
        assert len(here) >= 2, chapter.id


@pytest.mark.parametrize(
    ("instant", "chapter", "picture"),
    [
        ("2013-10-07T12:00:00Z", "relay", "drawing_relay_start"),
        ("2013-11-06T23:00:00Z", "rollout", "slide_08"),
        ("liftoff", "launch", "slide_04"),
        ("docking", "docking", "drawing_docking"),
        ("2013-11-08T14:00:00Z", "nine_aboard", "drawing_nine_aboard"),
        ("eva_handover", "spacewalk", "drawing_handover"),
        ("touchdown", "way_home", "drawing_torch_on_steppe"),
        ("opening", "sochi", "drawing_stadium"),
    ],
)
def test_that_chapter_and_panel_of_an_instant_are_found(
    mission: Mission, instant: str, chapter: str, picture: str
):
    utc_s = parse_time(instant, mission)
    found = chapter_at(mission, utc_s)
    assert found is not None
    assert found.id == chapter
    assert panel_at(found, utc_s).picture == picture


def test_that_outside_the_chapters_there_is_none(mission: Mission):
    assert chapter_at(mission, mission.span.start_utc_s - 1.0) is None
    assert chapter_at(mission, mission.span.end_utc_s) is None
    sochi = mission.chapters[-1]
    assert panel_at(sochi, sochi.start_utc_s - 1.0) is sochi.panels[0]


def test_that_a_chapter_is_found_by_its_title_and_by_what_it_tells(mission: Mission):
    titles = Search(mission, "de").find("Neun an Bord")
    assert ("chapter", "nine_aboard") in [(hit.kind, hit.id) for hit in titles]
    told = Search(mission, "en").find("icebreaker lantern Murmansk")
    assert ("chapter", "relay") in [(hit.kind, hit.id) for hit in told]
    wondered = Search(mission, "en").find("spacewalk flew sunrises")
    (hit,) = [hit for hit in wondered if hit.kind == "chapter"]
    assert hit.id == "spacewalk"
    assert "{" not in hit.found


def test_that_figures_are_written_where_they_belong_and_nothing_else_is_touched():
    text = "{rounds} times, {sunrises} sunrises, {Not this} {0} {"
    assert names_in(text) == ("rounds", "sunrises")
    assert with_figures(text, {"rounds": "55"}) == "55 times, {sunrises} sunrises, {Not this} {0} {"


# What a check says of wrong ones, on the starter mission


def test_that_a_panel_of_more_than_sixty_words_is_a_warning(check_change: CheckChange):
    (said,) = check_change(
        "The rocket leaves the ground. In nine minutes it is in orbit.", "a " * 61
    )
    assert not said.serious
    assert "chapters[0].panels[0].text" in said.where
    assert "61 words" in said.what


def test_that_a_panel_outside_its_chapter_is_refused(check_change: CheckChange):
    (said,) = check_change('at = "liftoff"\ntext', 'at = "liftoff-60"\ntext')
    assert said.serious
    assert "chapters[0].panels[0].at" in said.where
    assert "outside its chapter" in said.what


def test_that_a_figure_that_is_missing_or_too_many_is_refused(check_change: CheckChange):
    said = check_change("took {hours} hours", "took {hour} hours")
    assert all(one.serious for one in said)
    assert {one.where.partition(" ")[0] for one in said} == {
        "did_you_know[0].text", "did_you_know[0].figures.hours",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('of = "seconds"', 'of = "apart_km"', "did_you_know[0].figures.hours.of"),
        ('of = "seconds"', 'of = "second"', "did_you_know[0].figures.hours.of"),
        ("per = 3600", "per = 0", "did_you_know[0].figures.hours.per"),
        ('chapter = "journey"', 'chapter = "jorney"', "did_you_know[0].chapter"),
        (
            'start = "liftoff", end = "docking", per',
            'start = "docking", end = "liftoff", per',
            "did_you_know[0].figures.hours.end",
        ),
    ],
)
def test_that_a_wrong_figure_is_told_with_its_place(
    check_change: CheckChange, old: str, new: str, where: str
):
    said = check_change(old, new)
    assert any(one.where.startswith(where) for one in said), [str(one) for one in said]
