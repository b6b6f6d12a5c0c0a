"""What all verbs of the command line share: the parser, kinds of arguments, how to refuse."""

import argparse
import math
import re
import sys
from typing import Any, NoReturn

from torchviewer.mission.pacing import STORY_MINUTES
from torchviewer.mission.story import Mission

WRONG_ARGUMENTS = 2
MOST_PIXELS = 50_000_000


class Parser(argparse.ArgumentParser):
    """A parser that answers a mistake with one line and exit code 2.

    What begins with a minus sign and a digit, e.g. -10,20 or -2h, is a value and no option.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # argparse asks this, which by itself knows whole numbers and decimals only
        self._negative_number_matcher = re.compile(r"-\.?\d")

    def error(self, message: str) -> NoReturn:
        print(f"{self.prog}: {visible(message)}; see '{self.prog} --help'", file=sys.stderr)
        sys.exit(WRONG_ARGUMENTS)


def size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{2,5})[xX×](\d{2,5})", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"'{text}' is no size; write WIDTHxHEIGHT, e.g. 1600x900")
    width, height = int(match[1]), int(match[2])
    if width * height > MOST_PIXELS:
        raise argparse.ArgumentTypeError(f"'{text}' is too large; 7680x4320 is not")
    return width, height


def rate(text: str) -> float:
    try:
        times = float(text.rstrip("x×"))
    except ValueError:
        times = 0.0
    if not 1 <= abs(times) <= 3600:
        raise argparse.ArgumentTypeError(f"'{text}' is no rate; write a number from 1 to 3600")
    return times


def pace(text: str) -> int:
    if text not in map(str, STORY_MINUTES):
        raise argparse.ArgumentTypeError(f"'{text}' is no pace; write 3, 10 or 30 (minutes)")
    return int(text)


def step(text: str) -> float:
    try:
        step_s = float(text)
    except ValueError:
        step_s = 0.0
    if not 0.001 <= step_s <= 1e7:
        raise argparse.ArgumentTypeError(f"'{text}' is no step; write seconds, e.g. 60")
    return step_s


def centre(text: str) -> tuple[float, float]:
    parts = text.split(",")
    try:
        lat_deg, lon_deg = (float(part) for part in parts)
    except ValueError:
        lat_deg = lon_deg = math.nan
    if not (abs(lat_deg) <= 90 and abs(lon_deg) <= 360):
        raise argparse.ArgumentTypeError(
            f"'{text}' is no place; write LAT,LON in degrees, e.g. 45.96,63.3"
        )
    return lat_deg, lon_deg


def zoom(text: str) -> float:
    try:
        times = float(text.rstrip("x×"))
    except ValueError:
        times = 0.0
    if not 1 <= times <= 1000:
        raise argparse.ArgumentTypeError(f"'{text}' is no zoom; write a number from 1 to 1000")
    return times


def verb_parser(verb: str, description: str, *, mission: bool = True) -> Parser:
    parser = Parser(prog=f"torchviewer {verb}", description=description, allow_abbrev=False)
    if mission:
        parser.add_argument("--mission", metavar="M", help="folder of another mission")
        parser.add_argument("--lang", metavar="LL", help="language of the texts, e.g. en")
    return parser


def load(path: str | None) -> Mission:
    from torchviewer import load_mission

    return load_mission(path)


def text_language(mission: Mission, wanted: str | None) -> str:
    if wanted is None:
        return mission.language
    if wanted not in mission.languages:
        known = ", ".join(mission.languages)
        sys.exit(refuse(f"no texts in '{wanted}'; write one of {known}"))
    return wanted


def refuse(words: str, code: int = WRONG_ARGUMENTS) -> int:
    print(f"torchviewer: {visible(words)}", file=sys.stderr)
    return code


def visible(text: str) -> str:
    """The same, with escapes for what would steer a terminal instead of being seen."""
    return "".join(
        letter if letter.isprintable() or letter == "\n" else repr(letter)[1:-1] for letter in text
    )
