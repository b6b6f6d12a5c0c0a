"""Is what visitors read short enough, in order, and complete? Glossary, chapters, did you know."""

from collections.abc import Iterator
from itertools import pairwise

from torchviewer.mission.findings import Finding, Loc, shown
from torchviewer.mission.records import Text
from torchviewer.mission.story import Mission
from torchviewer.mission.telling import (
    MOST_WORDS_OF_A_PANEL,
    MOST_WORDS_OF_A_TERM,
    DidYouKnow,
    names_in,
)
from torchviewer.mission.times import iso_utc


def untold(mission: Mission) -> Iterator[Finding]:
    """A finding for each text that is too long, out of order or has a figure that is missing."""
    for number, term in enumerate(mission.terms):
        instead = "Say it shorter, or move the rest to a fact and name that in `about`"
        yield from _too_long(("terms", number, "text"), term.text, MOST_WORDS_OF_A_TERM, instead)
    yield from _panels(mission)
    for number, known in enumerate(mission.did_you_know):
        yield from _figures(known, ("did_you_know", number))


def _too_long(loc: Loc, text: Text, most: int, instead: str) -> Iterator[Finding]:
    for language, words in text.root.items():
        count = len(words.split())
        if count > most:
            what = f"has {count} words in {shown(language)}, of at most {most}"
            yield Finding(loc, what, instead, serious=False)


def _panels(mission: Mission) -> Iterator[Finding]:
    for number, chapter in enumerate(mission.chapters):
        loc = ("chapters", number, "panels")
        begin, end = iso_utc(chapter.start_utc_s), iso_utc(chapter.end_utc_s)
        for step, panel in enumerate(chapter.panels):
            instead = "Say it shorter, or make two panels of it"
            yield from _too_long((*loc, step, "text"), panel.text, MOST_WORDS_OF_A_PANEL, instead)
            if not chapter.holds(panel.at_utc_s):
                what = f"lies outside its chapter, {begin} to {end}"
                yield Finding((*loc, step, "at"), what, "Move it, or widen the chapter")
        for step, (before, panel) in enumerate(pairwise(chapter.panels), 1):
            if panel.at_utc_s < before.at_utc_s:
                what = f"lies before panels[{step - 1}], which stands above it"
                yield Finding((*loc, step, "at"), what, "Put them in the order of time")


def _figures(known: DidYouKnow, loc: Loc) -> Iterator[Finding]:
    for language, text in known.text.root.items():
        named = set(names_in(text))
        for name in sorted(named - known.figures.keys()):
            what = f"has {{{name}}} in {shown(language)}, but there is no such figure"
            yield Finding((*loc, "text"), what, f"Add figures.{name} or take it out of the text")
        for name in sorted(known.figures.keys() - named):
            what = f"is not in the text in {shown(language)}"
            yield Finding((*loc, "figures", name), what, f"Write {{{name}}} where it belongs")
    for name, figure in known.figures.items():
        place = (*loc, "figures", name)
        if figure.end_utc_s < figure.start_utc_s:
            yield Finding((*place, "end"), "is before start; exchange them or correct one")
        if (figure.other is not None) != (figure.of == "apart_km"):
            what = "a distance apart is from one track to an `other`, and nothing else has one"
            yield Finding((*place, "of"), what, 'Write other = "a track", or leave it out')
