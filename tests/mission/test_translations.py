"""Further languages: `texts/<language>.toml` beside the mission file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from torchviewer.mission.errors import Problem
from torchviewer.mission.mission_file import check_mission, read_mission
from torchviewer.mission.starter import write_starter
from torchviewer.mission.story import Mission

Translate = Callable[[str], list[Problem]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translated") / "mission"
    write_starter(folder)
    return folder


@pytest.fixture
def translate(folder: Path) -> Iterator[Translate]:
    """What the check says of the starter with this texts/fr.toml."""
    file = folder / "texts" / "fr.toml"

    def translate(text: str) -> list[Problem]:
        file.write_text(text, encoding="utf-8")
        return check_mission(folder)

    yield translate
    file.unlink(missing_ok=True)


def test_that_the_starter_speaks_two_languages(starter: Mission):
    assert starter.languages == ("en", "de")
    assert starter.title.in_language("de") == "Eine Fackel fliegt zur Raumstation"
    assert starter.events[0].title.in_language("de") == "Start"
    assert starter.vehicles["soyuz"].crew[0].role.in_language("de") == "Kommandant"
    assert starter.stories[0].cues[1].title.in_language("de") == "Ankunft"
    assert starter.custody[2].sentence.in_language("de").startswith("Die Fackel ist in der")


def test_that_a_text_without_translation_falls_back(starter: Mission):
    assert starter.phases[1].text.in_language("de") == "Four orbits of catching up."
    assert starter.title.in_language("de-AT") == "Eine Fackel fliegt zur Raumstation"
    assert starter.title.in_language("ja") == "A torch flies to the station"


def test_that_a_language_is_found_by_its_file(folder: Path, translate: Translate):
    assert translate('title = "Une torche"\n[events.docking]\ntitle = "Arrimage"') == []
    mission = read_mission(folder)
    assert mission.languages == ("en", "de", "fr")
    assert mission.events[1].title.in_language("fr") == "Arrimage"


def test_that_lists_can_be_translated_in_their_order(folder: Path, translate: Translate):
    assert translate('[[custody]]\ntitle = "Rampe"\n[[custody]]\ntitle = "Soyouz"') == []
    assert read_mission(folder).custody[1].title.in_language("fr") == "Soyouz"


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ('[events.dokcing]\ntitle = "x"', "events.dokcing (line 1)", "did you mean `docking`?"),
        ('[events.docking]\ntilte = "x"', "events.docking.tilte (line 2)", "did you mean `title`?"),
        ('[event.docking]\ntitle = "x"', "event (line 1)", "did you mean `events`?"),
        ('id = "x"', "id (line 1)", "the mission has no text or table `id` at this place"),
        ("[events.docking]\ntitle = 5", "events.docking.title (line 2)", "is not a text"),
        ("events = 5", "events (line 1)", "is not a table here"),
        ("[events]\ndocking = 5", "events.docking (line 2)", "is not a table here"),
        ("[[custody]]\n" * 4, "custody[3] (line 4)", "the mission has only 3 of these"),
        ('title = "a\\u202Eb"', "title (line 1)", "forbidden character U+202E"),
        (f'title = "{"a" * 4001}"', "title (line 1)", "the text is too long"),
        ("title = ", "line 1", "a value that cannot be read"),
    ],
)
def test_that_a_fault_in_a_translation_is_a_warning_with_its_line(
    folder: Path, translate: Translate, text, where, what
):
    (problem,) = translate(text)
    assert problem.path == folder / "texts" / "fr.toml"
    assert problem.where == where
    assert what in problem.what
    assert not problem.serious
    assert read_mission(folder).warnings == (problem,)


def test_that_a_text_in_several_languages_in_the_mission_file_is_translated_further(
    folder: Path, translate: Translate
):
    file = folder / "mission.toml"
    text = file.read_text(encoding="utf-8")
    changed = text.replace('title = "Liftoff"', 'title = { en = "Liftoff", ru = "Start" }')
    try:
        file.write_text(changed, encoding="utf-8")
        assert translate('[events.liftoff]\ntitle = "Décollage"') == []
        assert read_mission(folder).events[0].title.root["fr"] == "Décollage"
        assert read_mission(folder).events[0].title.root["ru"] == "Start"
        file.write_text(changed.replace("ru =", "fr ="), encoding="utf-8")
        (problem,) = check_mission(folder)
        assert "is translated already in the mission file" in problem.what
    finally:
        file.write_text(text, encoding="utf-8")


def test_that_files_that_are_no_language_are_named(tmp_path: Path):
    folder = tmp_path / "mission"
    write_starter(folder)
    (folder / "texts" / "en.toml").write_text('title = "Again"', encoding="utf-8")
    (folder / "texts" / "German.toml").write_text('title = "x"', encoding="utf-8")
    (folder / "texts" / "notes.txt").write_text("for us", encoding="utf-8")
    told = [problem.what for problem in check_mission(folder)]
    assert told == ["'German' is no language code", "the mission itself is in 'en'"]
    assert read_mission(folder).languages == ("en", "de")
