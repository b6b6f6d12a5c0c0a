"""The command line. Verbs that need no window never import Qt."""

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from torchviewer import __version__
from torchviewer.cli_display import has_display
from torchviewer.cli_elements import elements_parser, print_elements
from torchviewer.cli_find import find_parser, print_found
from torchviewer.cli_passes import passes_parser, print_passes
from torchviewer.cli_photos import photos_parser, print_photos
from torchviewer.cli_words import (
    Parser,
    centre,
    load,
    pace,
    rate,
    refuse,
    size,
    step,
    text_language,
    verb_parser,
    visible,
    zoom,
)
from torchviewer.mission.errors import MissionFileError, TimeTextError, TorchviewerError
from torchviewer.mission.records import Span
from torchviewer.mission.story import Mission

EXAMPLES = """\
examples:
  torchviewer                                    open the flight of the torch and play it
  torchviewer --at eva_handover --rate 10        the hand-over outside, ready to play
  torchviewer state --at 2013-11-09T15:14Z --json
  torchviewer events
  torchviewer find Tyurin
  torchviewer track --from liftoff --to docking --step 10 -o ascent.csv
  torchviewer passes --city Moscow
  torchviewer render -o window.png --at T+2d11:00:00 --size 1920x1080
  torchviewer check my-mission
  torchviewer elements iss.txt
  torchviewer new my-mission
  torchviewer photos add my-photos

times: ISO 8601 with Z or an offset (2013-11-09T15:14Z), time since launch (T+2d10:59:45),
or the id of an event (docking, eva_torch_out.end); 'torchviewer events' lists the ids.
Also as people say them, in UTC where no clock is named: "9 Nov 15:14", "9 Nov 19:14 Moscow",
"T+2d 11:00"; a time of day alone is of the day on which the clock begins.

verbs: state, events, find, track, passes, render, check, elements, photos, new, selftest;
'torchviewer VERB --help' tells more.
"""
NO_DISPLAY = 3
LEAST_PART_S = 10.0
"""The timeline shows nothing shorter."""
MODES = ("explore", "present", "kiosk")
NOT_BUILT = ("present", "kiosk")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run torchviewer with `arguments` (default: the command line's); the exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _speak_utf8()
    try:
        try:
            return _obey(words)
        finally:
            if sys.stdout is not None:
                sys.stdout.flush()  # a reader that has left is noticed here, not at the exit
    except OSError as error:
        _mute(sys.stdout)
        if isinstance(error, BrokenPipeError):
            return 1
        return refuse(f"reading or writing failed: {error.strerror or error}", code=1)


def _obey(words: list[str]) -> int:
    verb = words[0] if words and words[0] in VERBS else ""
    make, act = VERBS[verb] if verb else (_window_parser, _open_window)
    options = make().parse_args(words[1:] if verb else words)
    try:
        return act(options)
    except MissionFileError as error:
        print(visible(str(error)), file=sys.stderr)
        return 1
    except TimeTextError as error:
        return refuse(str(error))
    except TorchviewerError as error:
        return refuse(str(error), code=1)


def _speak_utf8() -> None:
    """Print any name in any script, whatever the system's encoding; JSON is UTF-8 anyway."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _mute(stream: TextIO | None) -> None:
    """Let what is still unwritten vanish, so that the exit does not complain again."""
    if stream is not None:
        with Path(os.devnull).open("wb") as nothing, suppress(OSError):
            os.dup2(nothing.fileno(), stream.fileno())


# Arguments


def _window_parser() -> Parser:
    parser = Parser(
        prog="torchviewer",
        description="Replays the flight of the Sochi 2014 torch on one mission clock.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("mission", nargs="?", metavar="MISSION", help="folder of another mission")
    parser.add_argument("--version", action="version", version=f"torchviewer {__version__}")
    _add_view_arguments(parser)
    speed = parser.add_mutually_exclusive_group()
    speed.add_argument("--rate", type=rate, help="times real time, 1 to 3600")
    speed.add_argument("--pace", type=pace, metavar="MIN", help="tell it in 3, 10 or 30 minutes")
    parser.add_argument("--play", action="store_true", help="start the clock at once")
    parser.add_argument("--fullscreen", action="store_true", help="fill the screen")
    return parser


def _add_view_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--mode", choices=MODES, default="explore", help="default: explore")
    parser.add_argument("--at", metavar="TIME", help="where the clock stands")
    parser.add_argument("--lang", metavar="LL", help="language, e.g. en")
    parser.add_argument("--size", type=size, metavar="WxH", help="of the window, e.g. 1600x900")
    themes = ("dark", "light", "contrast")
    parser.add_argument("--theme", choices=themes, help="default: as last chosen, dark")


def _state_parser() -> Parser:
    parser = verb_parser("state", "What is true of the torch at one instant.")
    parser.add_argument(
        "--at", metavar="TIME", required=True, help="ISO 8601, T+1d02:03:04 or event id"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")
    return parser


def _events_parser() -> Parser:
    parser = verb_parser("events", "Every event with id, times, precision, status and sources.")
    parser.add_argument("--json", action="store_true", help="a JSON list")
    return parser


def _track_parser() -> Parser:
    parser = verb_parser("track", "The path of the torch as a table.")
    parser.add_argument("--from", dest="start", metavar="TIME", required=True)
    parser.add_argument("--to", dest="end", metavar="TIME", required=True)
    parser.add_argument("--step", type=step, metavar="SECONDS", required=True)
    parser.add_argument("--track", metavar="ID", help="another track: iss, tma11m, tma09m, flame")
    parser.add_argument("--format", choices=("csv",), default="csv")
    parser.add_argument("-o", dest="output", metavar="FILE", help="default: standard output")
    return parser


def _render_parser() -> Parser:
    parser = Parser(
        prog="torchviewer render",
        description="A picture of what the program would show; needs no display.",
        allow_abbrev=False,
    )
    parser.add_argument("--mission", metavar="M", help="folder of another mission")
    parser.add_argument("-o", dest="output", metavar="FILE.png", required=True)
    parser.add_argument("--view", choices=("window", "map", "timeline", "photos"), default="window")
    _add_view_arguments(parser)
    part = parser.add_argument_group("what the map shows")
    part.add_argument("--projection", choices=("flat", "globe"), help="default: flat")
    part.add_argument("--centre", type=centre, metavar="LAT,LON", help="degrees, e.g. 45.96,63.3")
    part.add_argument(
        "--zoom", type=zoom, metavar="Z", help="2: twice as close, at --centre or the torch"
    )
    part = parser.add_argument_group("what --view timeline shows; default: the whole flight")
    part.add_argument("--from", dest="start", metavar="TIME", help="where it begins; with --to")
    part.add_argument("--to", dest="end", metavar="TIME", help="where it ends; with --from")
    return parser


def _check_parser() -> Parser:
    parser = verb_parser("check", "Report every problem of a mission at once.", mission=False)
    parser.add_argument("path", metavar="PATH", help="a mission's folder or its mission.toml")
    return parser


def _new_parser() -> Parser:
    parser = verb_parser("new", "Write a small commented mission to start from.", mission=False)
    parser.add_argument("folder", metavar="DIR", help="a folder that is not there yet, or empty")
    return parser


def _selftest_parser() -> Parser:
    return verb_parser("selftest", "Prove that this installation works.", mission=False)


# Verbs


def _print_state(options: argparse.Namespace) -> int:
    from torchviewer.export.moment_json import moment_values
    from torchviewer.flight.flight import Flight
    from torchviewer.mission.moment_words import time_from_words

    mission = load(options.mission)
    language = text_language(mission, options.lang)
    utc_s = time_from_words(options.at, mission)
    values = moment_values(Flight(mission), utc_s, language)
    if options.json:
        print(json.dumps(values, ensure_ascii=False, indent=2))
        return 0
    for name, value in values.items():
        print(f"{name:>20}  {'-' if value is None else value}")
    return 0


def _print_events(options: argparse.Namespace) -> int:
    from torchviewer.export.moment_json import event_list

    mission = load(options.mission)
    events = event_list(mission, text_language(mission, options.lang))
    if options.json:
        print(json.dumps(events, ensure_ascii=False, indent=2))
        return 0
    for event in events:
        print(f"{event['start']:24}  {event['precision']:>5}  {event['id']:20}  {event['title']}")
    return 0


def _write_track(options: argparse.Namespace) -> int:
    from torchviewer.export.track_csv import write_track
    from torchviewer.flight.flight import Flight
    from torchviewer.mission.moment_words import time_from_words

    mission = load(options.mission)
    start_utc_s, end_utc_s = (
        time_from_words(text, mission) for text in (options.start, options.end)
    )
    if end_utc_s < start_utc_s:
        return refuse("--to lies before --from; exchange them")
    if (end_utc_s - start_utc_s) / options.step > 5_000_000:
        return refuse("more than five million rows; write a longer --step")
    name = options.track or mission.subject
    if name not in mission.tracks:
        return refuse(f"no track '{name}'; write one of {', '.join(mission.tracks)}")
    path = Flight(mission).track(start_utc_s, end_utc_s, options.step, name)
    if options.output is None:
        write_track(path, sys.stdout)
        return 0
    try:
        with Path(options.output).open("w", encoding="utf-8", newline="") as file:
            write_track(path, file)
    except OSError as error:
        return refuse(f"cannot write {options.output}: {error.strerror}", code=1)
    return 0


def _check(options: argparse.Namespace) -> int:
    from torchviewer.flight.flight import flight_problems
    from torchviewer.mission.mission_file import check_mission, read_mission

    path = Path(options.path)
    problems = check_mission(path)
    if not any(problem.serious for problem in problems):
        problems += flight_problems(read_mission(path))
    for problem in problems:
        print(visible(str(problem) if problem.serious else f"warning: {problem}"))
    serious = sum(problem.serious for problem in problems)
    verdict = f"{serious} problem{'s' if serious > 1 else ''}" if serious else "good"
    print(visible(f"{path}: {verdict}"))
    return 1 if serious else 0


def _new(options: argparse.Namespace) -> int:
    from torchviewer.mission.starter import write_starter

    write_starter(Path(options.folder))
    print(visible(f"{options.folder}: written; next: torchviewer check {options.folder}"))
    return 0


def _self_test(_options: argparse.Namespace) -> int:
    from torchviewer.app import self_test

    return self_test()


def _render(options: argparse.Namespace) -> int:
    if options.mode in NOT_BUILT:
        return _not_built(options.mode)
    path = Path(options.output)
    if path.suffix.lower() != ".png":
        return refuse(f"'{options.output}' is no name of a picture; write one that ends in .png")
    if path.is_dir() or not path.parent.is_dir():
        what = "is a folder" if path.is_dir() else "lies in no folder that is there"
        return refuse(f"cannot write {path}: it {what}", code=1)
    if misplaced := _misplaced(options):
        return refuse(misplaced)
    mission, utc_s = _beginning(options)
    part = _part(options, mission)
    from torchviewer.app import render

    return render(options, mission, utc_s, part)


def _misplaced(options: argparse.Namespace) -> str:
    """Which options of `render` would show nothing in its view, and what to write; empty: none."""
    if (options.start is None) != (options.end is None):
        missing = "--to" if options.end is None else "--from"
        return f"--from and --to go together; write {missing} TIME, too"
    if options.start is not None and options.view != "timeline":
        return "--from and --to are for the timeline; write --view timeline, too"
    aims = (options.projection, options.centre, options.zoom)
    if options.view not in ("window", "map") and any(aim is not None for aim in aims):
        return "--projection, --centre and --zoom are for the map; write --view map or window, too"
    return ""


def _open_window(options: argparse.Namespace) -> int:
    if options.mode in NOT_BUILT:
        return _not_built(options.mode)
    if options.mission is not None and not Path(options.mission).exists():
        return refuse(
            f"no verb and no mission folder '{options.mission}'; see 'torchviewer --help'"
        )
    mission, utc_s = _beginning(options)
    if not has_display():
        return refuse(
            "no display here, so no window; for a picture of it: torchviewer render -o torch.png",
            code=NO_DISPLAY,
        )
    from torchviewer.app import run

    return run(options, mission, utc_s)


def _beginning(options: argparse.Namespace) -> tuple[Mission, float]:
    """The mission and the instant a window begins with; mistakes are told before Qt starts."""
    from torchviewer.mission.moment_words import time_from_words

    mission = load(options.mission)
    return mission, mission.start_at_utc_s if options.at is None else time_from_words(
        options.at, mission
    )


def _part(options: argparse.Namespace, mission: Mission) -> Span | None:
    """What the timeline is to show, from --from to --to; None: neither was written.

    TimeTextError if that is reversed, too short or not of the mission's span.
    """
    from torchviewer.mission.moment_words import time_from_words
    from torchviewer.mission.times import iso_utc

    if options.start is None:
        return None
    start_utc_s, end_utc_s = (
        time_from_words(text, mission) for text in (options.start, options.end)
    )
    if end_utc_s < start_utc_s:
        raise TimeTextError("--to lies before --from; exchange them")
    if end_utc_s - start_utc_s < LEAST_PART_S:
        raise TimeTextError(f"--to must lie at least {LEAST_PART_S:g} s after --from")
    span = mission.span
    for name, utc_s in (("--from", start_utc_s), ("--to", end_utc_s)):
        if not span.start_utc_s <= utc_s <= span.end_utc_s:
            first, last = iso_utc(span.start_utc_s), iso_utc(span.end_utc_s)
            raise TimeTextError(f"{name} lies outside the mission; write {first} to {last}")
    return Span.between(start_utc_s, end_utc_s)


def _not_built(mode: str) -> int:
    return refuse(f"the mode '{mode}' is not built yet; --mode explore works", code=1)


VERBS: dict[str, tuple[Callable[[], Parser], Callable[[argparse.Namespace], int]]] = {
    "state": (_state_parser, _print_state),
    "events": (_events_parser, _print_events),
    "track": (_track_parser, _write_track),
    "find": (find_parser, print_found),
    "passes": (passes_parser, print_passes),
    "render": (_render_parser, _render),
    "check": (_check_parser, _check),
    "elements": (elements_parser, print_elements),
    "photos": (photos_parser, print_photos),
    "new": (_new_parser, _new),
    "selftest": (_selftest_parser, _self_test),
}
