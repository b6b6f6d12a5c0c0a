"""The search: every tolerant way, with the real names of the mission."""

import pytest

from torchviewer.mission.folding import folded, sound
from torchviewer.mission.mission_file import read_mission
from torchviewer.mission.resources import resource_root
from torchviewer.mission.search import Search, excerpt, is_one_slip, marks, query_words
from torchviewer.mission.story import Mission


@pytest.fixture(scope="module")
def mission() -> Mission:
    return read_mission(resource_root() / "missions" / "sochi-torch-2013")


def _first(mission: Mission, query: str, language: str = "en") -> tuple[str, str]:
    hit = Search(mission, language).find(query)[0]
    return hit.kind, hit.id


# Spellings: English (BGN), German (Duden), scholarly, French, and the person's own


@pytest.mark.parametrize("language", ["en", "de", "ru"])
@pytest.mark.parametrize(
    ("query", "person"),
    [
        *((spelt, "tyurin") for spelt in ("Тюрин", "Tyurin", "Tjurin", "Tiurin", "Turin", "ТЮРИН")),
        *((spelt, "yurchikhin") for spelt in ("Юрчихин", "Yurchikhin", "Jurtschichin")),
        *((spelt, "yurchikhin") for spelt in ("Федор", "Фёдор", "Fyodor", "Fedor", "Fjodor")),
        *((spelt, "ryazansky") for spelt in ("Рязанский", "Ryazanskiy", "Rjasanski")),
        *((spelt, "tretiak") for spelt in ("Третьяк", "Tretiak", "Tretyak", "Tretjak")),
        *((spelt, "wakata") for spelt in ("Kōichi", "koichi wak", "若田光一")),
    ],
)
def test_that_a_name_is_found_in_any_script_and_spelling(mission, query, person, language):
    assert _first(mission, query, language) == ("person", person)


@pytest.mark.parametrize("query", ["Zhezkazgan", "Жезказган", "Scheskasgan", "Жезк", "zhez"])
def test_that_a_place_is_found_by_the_beginning_of_its_name(mission, query):
    assert _first(mission, query) == ("place", "zhezkazgan")


@pytest.mark.parametrize(
    ("query", "language", "term"),
    [
        ("apogee", "en", "apogee"), ("Apogaum", "de", "apogee"), ("АПОГЕЙ", "ru", "apogee"),
        ("TLE", "en", "tle"), ("bstar", "de", "drag_term"), ("Größenklasse", "de", "magnitude"),
        ("grossenkl", "de", "magnitude"),
    ],
)  # fmt: skip
def test_that_the_glossary_is_searched_without_accents_and_capitals(mission, query, language, term):
    assert _first(mission, query, language) == ("term", term)


def test_that_all_words_must_be_found_in_whatever_order(mission):
    found = Search(mission, "en").find("space open handed")
    assert [hit.id for hit in found][:1] == ["eva_handover"]
    assert Search(mission, "en").find("liftoff parliament") == []


@pytest.mark.parametrize("query", ["yurchikin", "yurchikihn", "yurchikhinn", "yurchikhjn"])
def test_that_a_long_word_may_have_one_slip(mission, query):
    assert _first(mission, query) == ("person", "yurchikhin")


def test_that_a_short_word_may_not_slip_and_a_right_word_does_not(mission):
    assert Search(mission, "en").find("kutv") == []
    # "docking" is one letter from "locking", which would be no answer
    assert all(
        "dock" in folded(f"{h.title} {h.found}") for h in Search(mission, "en").find("dockin")
    )


def test_that_titles_come_before_other_names_and_these_before_texts(mission):
    found = Search(mission, "en").find("docking", limit=200)
    order = [hit.where for hit in found if hit.kind != "source"]
    assert order == sorted(order, key=["title", "alias", "text"].index)
    assert set(order) >= {"title", "text"}


def test_that_sources_come_last(mission):
    """Many sources have NASA in their names; astronauts and Houston are told with it."""
    kinds = [hit.kind for hit in Search(mission, "en").find("nasa", limit=200)]
    first = kinds.index("source")
    assert first > 0
    assert set(kinds[first:]) == {"source"}


def test_that_a_whole_word_comes_before_one_that_only_begins_so(mission):
    titles = [h.title for h in Search(mission, "en").find("dock") if h.where == "title"]
    assert titles[:1] != []
    whole = Search(mission, "en").find("torch")
    in_titles = [folded(h.title).split() for h in whole if h.where == "title"]
    exact = ["torch" in words for words in in_titles]
    assert exact == sorted(exact, reverse=True)


def test_that_a_hit_says_when_and_where_it_was_found(mission):
    hit = Search(mission, "en").find("Scheskasgan")[1]
    assert (hit.kind, hit.id, hit.where) == ("event", "touchdown", "text")
    assert hit.precision == "s"
    assert "Zhezkazgan" in hit.found


@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_that_an_event_is_found_by_its_id(mission, language):
    """The command line names events so."""
    assert Search(mission, language).find("touchdown")[0].id == "touchdown"


def test_that_a_hyphen_may_be_left_out(mission):
    found = Search(mission, "en").find("handover")
    assert any("hand-over" in hit.found.lower() for hit in found)


@pytest.mark.parametrize("query", ["", "   ", "…!?", "-", "\x00"])
def test_that_nothing_is_found_for_no_words(mission, query):
    assert Search(mission, "en").find(query) == []


def test_that_a_query_of_any_length_is_answered(mission):
    assert Search(mission, "en").find("torch " * 10_000)
    assert Search(mission, "en").find("torch" * 10_000) == []


@pytest.mark.parametrize(
    ("word", "known", "slip"),
    [
        ("hatch", "hutch", True), ("hatch", "htach", True), ("hatch", "hatcch", True),
        ("hatch", "hach", True), ("hatch", "hatches", False), ("hatch", "hutches", True),
        ("hatch", "touch", False), ("hatch", "ha", False),
    ],
)  # fmt: skip
def test_that_one_slip_is_one_letter_wrong_missing_too_many_or_two_exchanged(word, known, slip):
    assert is_one_slip(word, known) is slip


def test_that_marks_lie_on_what_was_found():
    text = "Fjodor Jurtschichin, commander"
    (one,) = marks(text, query_words("Юрчихин"))
    assert text[slice(*one)] == "Jurtschichin"
    (one,) = marks(text, query_words("comm"))
    assert text[slice(*one)] == "comm"


def test_that_an_excerpt_shows_the_word_on_one_line():
    long = "word " * 60 + "apogee\nand " + "more " * 60
    part = excerpt(long, ["apogee"])
    assert "apogee and" in part
    assert part.startswith("… ")
    assert part.endswith(" …")
    assert len(part) <= 100


def test_that_sounds_are_those_of_the_ear():
    assert {sound(folded(w)) for w in ("Щёлково", "Shchyolkovo", "Schtschjolkowo")} == {"selkovo"}
    assert {sound(folded(w)) for w in ("Хоккей", "Khokkey", "Chokkei")} == {"hokei"}
