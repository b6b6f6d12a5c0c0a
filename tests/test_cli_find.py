"""`torchviewer find`: what is found, what is printed, and the exit codes."""

import json
import subprocess
import sys

import pytest

from torchviewer.cli import main

Run = tuple[int, str, str]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    def one(*words: str) -> Run:
        try:
            code = main(["find", *words])
        except SystemExit as stop:
            code = int(stop.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return one


@pytest.mark.parametrize("query", ["Tyurin", "Tjurin", "Тюрин", "TIURIN"])
def test_that_the_table_begins_with_the_best(run, query):
    code, out, err = run(query)
    assert (code, err) == (0, "")
    first = out.splitlines()[0]
    assert first.startswith("person ")
    assert "Mikhail Tyurin" in first
    assert first.endswith("[title]")


def test_that_the_json_has_the_same_keys_for_every_kind(run):
    code, out, err = run("torch", "--json")
    assert (code, err) == (0, "")
    hits = json.loads(out)
    assert {hit["kind"] for hit in hits} >= {"event", "vehicle", "picture", "term", "fact"}
    keys = {"kind", "id", "title", "start", "precision", "where", "found"}
    assert all(set(hit) == keys for hit in hits)
    assert all((hit["start"] is None) == (hit["precision"] is None) for hit in hits)


# liftoff 04:14:15.290 (spacefacts), roll-out known to the hour, state commission to the day,
# walk from the hotel to a quarter of an hour
@pytest.mark.parametrize(
    ("query", "id_", "time"),
    [
        ("liftoff", "liftoff", "2013-11-07T04:14:15.290Z"),
        ("docking rassvet", "docking", "2013-11-07T10:27:52Z"),
        ("spacewalk begins", "eva_start", "2013-11-09T14:34Z"),
        ("rolls out", "rollout", "2013-11-05T01Z"),
        ("crew cleared", "state_commission", "2013-11-06"),
        ("crew leave hotel", "crew_hotel", "~2013-11-06T22:05Z"),
    ],
)
def test_that_a_time_is_printed_as_far_as_it_is_known(run, query, id_, time):
    _, out, _ = run(query)
    words = next(line for line in out.splitlines() if line.startswith("event")).split()
    assert (words[1], words[2]) == (time, id_)


def test_that_titles_are_in_the_language_asked_for(run):
    code, out, _ = run("docking", "--lang", "de", "--json")
    assert code == 0
    first = json.loads(out)[0]
    assert (first["id"], first["where"]) == ("docking", "alias")
    assert first["found"] == "Docking at Rassvet"
    assert first["title"] != first["found"]


def test_that_nothing_found_is_said_and_ends_with_1(run):
    code, out, err = run("xylophone")
    assert (code, err) == (1, "")
    assert out == "nothing is found for 'xylophone'; write fewer words, or only their beginnings\n"
    assert run("xylophone", "--json")[:2] == (1, "[]\n")


@pytest.mark.parametrize("words", [["..."], [""], []])
def test_that_a_question_without_words_is_a_mistake(run, words):
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith("torchviewer")


def test_that_an_unknown_language_is_a_mistake(run):
    code, _, err = run("torch", "--lang", "fr")
    assert code == 2
    assert "write one of en, de, ru" in err


def test_that_the_verb_imports_neither_qt_nor_numpy():
    script = (
        "import sys; from torchviewer.cli import main; main(['find', 'torch']); "
        "bad = [m for m in ('PySide6', 'numpy', 'sgp4') if m in sys.modules]; "
        "sys.exit(str(bad) if bad else 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
