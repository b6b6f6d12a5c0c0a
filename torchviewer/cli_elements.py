"""The verb `elements`: what the gate says of each element set in a file."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from torchviewer.cli_words import Parser, load, refuse, verb_parser, visible

if TYPE_CHECKING:
    from torchviewer.flight.element_files import Farness

JSON_HELP = """\
The format (TLE, 3LE, or OMM as XML, KVN, JSON or CSV) is told from the content. The flight is
the "home" range of the mission. A set more than 14 days from it is warned of; from one more than
60 days away no position is shown. A set from which SGP4 has positions for a part of the flight
only is warned of, too; one from which it has none is refused. Sets of one number are compared:
both are warned of where they lie too far apart halfway between their epochs (more than 50 km, 400
km for each day between them and 5.3 km for the square of the days), have one epoch but different
elements (the last one counts), or bear different names. Exit code: 0 no set is refused, 1 one is
refused or the file cannot be read, 2 wrong arguments.

--json prints one object:
  file, format, flight {start, end}, accepted, warned, refused, repeated (counts), sets: a list of
    state             accepted, warned, refused, or repeated: the same set stands there before
    place             line, or place in the document, e.g. "line 7 (OMM 2, MEAN_MOTION)"
    name, catalogue_number, designator, epoch (UTC), format
    age_days          age of the set at the start and at the end of the flight,
                      negative: its epoch is later
    away_days         how far its epoch lies outside the flight
    reason, instead   why it is warned of or refused, and what to write or do instead
  What is not known is null.
"""


def elements_parser() -> Parser:
    parser = verb_parser(
        "elements", "What the gate says of each element set in a file.", mission=False
    )
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = JSON_HELP
    parser.add_argument("file", metavar="FILE", help="element sets in any of six formats")
    parser.add_argument("--mission", metavar="M", help="folder of another mission")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    return parser


def print_elements(options: argparse.Namespace) -> int:
    from torchviewer.export.elements_json import element_file_values
    from torchviewer.flight.element_files import examine_element_file, far_from
    from torchviewer.flight.elements import Fault

    if not options.file:
        return refuse("no file is named; write e.g. torchviewer elements iss.txt")
    flight = load(options.mission).home
    file = examine_element_file(Path(options.file), flight)
    values = element_file_values(file, flight)
    if options.json:
        print(json.dumps({"file": options.file, **values}, ensure_ascii=False, indent=2))
    else:
        ages = [None if isinstance(one, Fault) else far_from(one, flight) for one in file.found]
        _print_plainly(options.file, values, ages)
    return 1 if values["refused"] else 0


def _print_plainly(name: str, values: dict[str, Any], ages: "list[Farness | None]") -> None:
    """`ages`: of each set, None of what is refused; those in `values` are rounded already."""
    for row, far in zip(values["sets"], ages, strict=True):
        print(_line(row, far))
        if row["reason"]:
            advice = f". {row['instead']}" if row["instead"] else ""
            print(f"          {row['reason']}{advice}")
    counts = [f"{values[state]} {state}" for state in ("accepted", "warned", "refused")]
    counts += [f"{values['repeated']} repeated"] if values["repeated"] else []
    print(f"{visible(name)}: {values['format']}; {', '.join(counts)}")


def _line(row: dict[str, Any], far: "Farness | None") -> str:
    """State, place, number, name, epoch, and the age at the start and end of the flight."""
    words = [f"{row['state']:8}"]
    keys = ["place", "catalogue_number", "name", "epoch"]
    if row["state"] == "refused":  # its name begins with the number
        keys.remove("catalogue_number")
    words += [str(row[key]) for key in keys if row[key]]
    if far is not None:
        first, last = far.youngest_s / 86400.0, far.oldest_s / 86400.0
        words.append(f"age {first:+.1f} to {last:+.1f} days")
    return "  ".join(words)
