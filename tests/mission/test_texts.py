"""Everything that a visitor can ask about has a name, a few words and sources, in every language.

Found in the real mission, Sochi 2014. How long a text may be: the program's plan (a panel 60 words,
a term 40) and its rule A27 for visitors, at most 20 words a sentence.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from torchviewer.mission.mission_file import read_mission
from torchviewer.mission.records import Text
from torchviewer.mission.resources import resource
from torchviewer.mission.story import Mission

LANGUAGES = {"en", "de", "ru"}
SENTENCE = re.compile(r"(?<=[.?!:])\s+(?=[A-ZÄÖÜА-ЯЁ0-9„«“{])")


@pytest.fixture(scope="module")
def mission() -> Mission:
    return read_mission(resource("missions/sochi-torch-2013"))


def records(mission: Mission) -> Iterator[tuple[str, Text, Text | None, tuple[str, ...]]]:
    """What each record is called, what is said of it, and its sources."""
    for event in mission.events:
        yield f"event {event.id}", event.title, event.text, event.sources
    for picture in mission.pictures:
        yield f"picture {picture.id}", picture.title, picture.caption, picture.sources
        yield f"picture {picture.id}", picture.title, picture.alt, picture.sources
    for phase in mission.phases:
        yield f"phase {phase.id}", phase.title, phase.text, phase.sources
    for chapter in mission.chapters:
        for panel in chapter.panels:
            yield f"chapter {chapter.id}", chapter.title, panel.text, panel.sources
    for kind in ("people", "places", "vehicles"):
        for key, record in getattr(mission, kind).items():
            yield f"{kind} {key}", record.name, record.text, record.sources
    for fact in mission.facts:
        yield f"fact {fact.id}", fact.text, fact.text, fact.sources
    for known in mission.did_you_know:
        yield f"did you know {known.id}", known.text, known.text, known.sources


def lacking(mission: Mission) -> list[str]:
    """What a record lacks, in words."""
    found = []
    for what, title, text, sources in records(mission):
        if set(title.root) != LANGUAGES:
            found.append(f"{what}: title in {sorted(title.root)}")
        if text is None or set(text.root) != LANGUAGES:
            found.append(f"{what}: text in {sorted(text.root) if text else 'no language'}")
        if not sources:
            found.append(f"{what}: no source")
    return found


def test_that_every_record_has_title_text_and_source_in_three_languages(mission: Mission):
    counted = {what.split()[0] for what, *_ in records(mission)}
    assert len(counted) == 9  # each kind is there at all
    assert lacking(mission) == []


@pytest.mark.parametrize(
    ("kind", "key", "change"),
    [
        ("people", "mogilev", {"text": None}),
        ("places", "elbrus", {"sources": ()}),
        ("vehicles", "atv4", {"text": Text.model_construct({"en": "A cargo ship."})}),
    ],
)
def test_that_what_is_lacking_is_found(
    mission: Mission, kind: str, key: str, change: dict[str, Any]
):
    spoilt = getattr(mission, kind)[key].model_copy(update=change)
    damaged = mission.model_copy(update={kind: {**getattr(mission, kind), key: spoilt}})
    (said,) = lacking(damaged)
    assert said.startswith(f"{kind} {key}: ")


def sentences(text: str) -> list[str]:
    """The sentences of a text; dates such as "9. November" end none."""
    return SENTENCE.split(re.sub(r"(\d)\.\u00a0", r"\1.", text))


def test_that_what_visitors_read_has_sentences_of_at_most_twenty_words(mission: Mission):
    told = [(c.id, panel.text) for c in mission.chapters for panel in c.panels]
    told += [(known.id, known.text) for known in mission.did_you_know]
    told += [(story.id, cue.text) for story in mission.stories for cue in story.cues]
    long = [
        (where, language, len(sentence.split()), sentence)
        for where, text in told
        for language, words in text.root.items()
        for sentence in sentences(words)
        if len(sentence.split()) > 20
    ]
    assert long == []


def test_that_did_you_know_is_read_at_a_glance(mission: Mission):
    for known in mission.did_you_know:
        for language, words in known.text.root.items():
            assert len(words.split()) <= 45, (known.id, language)


def test_that_what_we_call_a_source_ourselves_is_in_every_language(mission: Mission):
    """A document keeps the name that it has; a computation, a memory and a drawing are ours."""
    own = {
        key: source.name
        for key, source in mission.sources.items()
        if source.kind == "computation" or key in {"recalled", "own_drawing", "definition"}
    }
    assert len(own) == 7
    assert [key for key, name in own.items() if set(name.root) != LANGUAGES] == []
