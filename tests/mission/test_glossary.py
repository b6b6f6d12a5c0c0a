"""The glossary: enough terms, each short, in every language, and leading somewhere."""

import pytest

from torchviewer.mission.mission_file import check_mission, read_mission
from torchviewer.mission.resources import resource_root

SOCHI = resource_root() / "missions" / "sochi-torch-2013"


def test_that_the_glossary_has_sixty_terms_of_at_most_forty_words_in_every_language():
    # the program's plan: at least 60 terms, each at most 40 words
    mission = read_mission(SOCHI)
    assert len(mission.terms) >= 60
    for term in mission.terms:
        assert set(term.text.root) == set(term.title.root) == set(mission.languages), term.id
        assert all(len(text.split()) <= 40 for text in term.text.root.values()), term.id
        assert term.about, f"{term.id} leads nowhere"


@pytest.fixture
def starter(tmp_path):
    from torchviewer.mission.starter import write_starter

    folder = tmp_path / "mission"
    write_starter(folder)
    return folder


def _said_of(folder, old: str, new: str) -> list[str]:
    file = folder / "mission.toml"
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
    return [str(problem) for problem in check_mission(file)]


def test_that_a_term_longer_than_forty_words_is_a_warning_with_its_place(starter):
    words = "word " * 41
    (said,) = _said_of(starter, "The point of an orbit that is farthest from the Earth.", words)
    assert "terms[0].text" in said
    assert "41 words" in said


def test_that_a_term_about_something_unknown_is_told(starter):
    (said,) = _said_of(
        starter,
        'about = ["docking"]               # what to read on',
        'about = ["dockin"]  # what to read on',
    )
    assert "terms[0].about[0]" in said
    assert "docking" in said
