"""`torchviewer find`: what the mission tells of a word, in any script and spelling."""

import argparse
import json
from typing import TYPE_CHECKING, Any

from torchviewer.cli_words import Parser, load, refuse, text_language, verb_parser
from torchviewer.mission.times import iso_utc, quoted

if TYPE_CHECKING:
    from torchviewer.mission.search import Hit

MOST_FOUND = 1000
LONGEST_TITLE = 70
EXAMPLES = """\
examples:
  torchviewer find Tyurin                 Tjurin and Тюрин find him, too
  torchviewer find "torch space" --json
  torchviewer find Fackel --lang de

All words must be found, each at the beginning of a word. Exit code: 0 something is found,
1 nothing is.
"""
#: how much of 2013-11-07T04:14:15.290Z is known
_KNOWN_LETTERS = {"ms": 23, "s": 19, "min": 16, "5min": 16, "15min": 16, "h": 13, "day": 10}


def find_parser() -> Parser:
    parser = verb_parser("find", "Events, people, places, pictures, terms and sources by words.")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parser.add_argument("text", metavar="TEXT", nargs="+", help="words, or their beginnings")
    parser.add_argument("--json", action="store_true", help="a JSON list, the best first")
    return parser


def print_found(options: argparse.Namespace) -> int:
    """Do what the verb asks for; the exit code."""
    from torchviewer.mission.search import Search, query_words

    mission = load(options.mission)
    language = text_language(mission, options.lang)
    text = " ".join(options.text)
    if not query_words(text):
        return refuse(f"{quoted(text)} has no word to look for; write letters or digits")
    hits = Search(mission, language).find(text, MOST_FOUND)
    if options.json:
        print(json.dumps([hit_values(hit) for hit in hits], ensure_ascii=False, indent=2))
        return 0 if hits else 1
    for hit in hits:
        print(_line(hit))
    if not hits:
        print(f"nothing is found for {quoted(text)}; write fewer words, or only their beginnings")
        return 1
    return 0


def hit_values(hit: "Hit") -> dict[str, Any]:
    """A hit as JSON has it; `start` is a whole instant, `precision` says how much of it counts."""
    return {
        "kind": hit.kind,
        "id": hit.id,
        "title": hit.title,
        "start": None if hit.utc_s is None else iso_utc(hit.utc_s, 3 if _is_fine(hit) else 0),
        "precision": hit.precision,
        "where": hit.where,
        "found": hit.found or None,
    }


def known_time(hit: "Hit") -> str:
    """The instant as far as it is known, e.g. 2013-11-05T01Z or 2013-11-06; "-": there is none."""
    if hit.utc_s is None or hit.precision is None:
        return "-"
    text = iso_utc(hit.utc_s, 3)[: _KNOWN_LETTERS[hit.precision]]
    mark = "~" if hit.precision in ("5min", "15min") else ""
    return f"{mark}{text}" if hit.precision == "day" else f"{mark}{text}Z"


def _is_fine(hit: "Hit") -> bool:
    return hit.precision == "ms"


def _line(hit: "Hit") -> str:
    title = hit.title if len(hit.title) <= LONGEST_TITLE else f"{hit.title[: LONGEST_TITLE - 1]}…"
    where = f"{hit.where}: {hit.found}" if hit.found and hit.found != hit.title else hit.where
    return f"{hit.kind:8}  {known_time(hit):24}  {hit.id:24}  {title}  [{where}]"
