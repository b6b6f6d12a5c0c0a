"""`torchviewer passes`: when the torch flew over a place, and whether it could be seen."""

import argparse
import datetime as dt
import json
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from torchviewer.cli_words import Parser, load, refuse, text_language, verb_parser
from torchviewer.mission.errors import TorchviewerError
from torchviewer.mission.story import Mission
from torchviewer.mission.times import iso_utc, quoted

if TYPE_CHECKING:
    from torchviewer.flight.cities import Cities, FoundCity
    from torchviewer.flight.flight import Flight
    from torchviewer.flight.passes import Pass, PassPoint

MOST_SUGGESTED = 8
CLEARLY_GREATER = 5
"""Of cities of one name the greatest is meant where it has this many times the people of the next.

Otherwise the name is answered with a choice.
"""
POINTS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")
EXAMPLES = """\
examples:
  torchviewer passes --city Moscow
  torchviewer passes --city "Paris, France" --from 2013-11-08T00:00Z --to 2013-11-10T00:00Z
  torchviewer passes --lat 62.03 --lon 129.73 --min-elevation 10 --json
"""


class QuestionError(TorchviewerError):
    """A place or a range that cannot be asked for as it was written."""


@dataclass(frozen=True)
class Spot:
    """A place that was asked for; `zone` is an IANA name, or such as UTC-3."""

    name: str | None
    country: str | None
    lat_deg: float
    lon_deg: float
    zone: str


def passes_parser() -> Parser:
    parser = verb_parser("passes", "When the torch flew over a place, and could be seen there.")
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parser.add_argument("--city", metavar="NAME", help='e.g. Moscow or "Paris, France"')
    parser.add_argument("--lat", type=_latitude, metavar="DEG", help="north positive")
    parser.add_argument("--lon", type=_longitude, metavar="DEG", help="east positive")
    parser.add_argument("--from", dest="start", metavar="TIME", help="default: the launch")
    parser.add_argument("--to", dest="end", metavar="TIME", help="default: the landing")
    parser.add_argument(
        "--min-elevation",
        type=_elevation,
        default=0.0,
        metavar="DEG",
        help="height over the horizon from which a pass counts; default: 0",
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")
    return parser


def print_passes(options: argparse.Namespace) -> int:
    """Do what the verb asks for; the exit code."""
    from torchviewer.export.passes_json import pass_list
    from torchviewer.flight.flight import Flight

    mission = load(options.mission)
    language = text_language(mission, options.lang)
    flight = Flight(mission)
    try:
        spot = _spot(options, flight, language)
        start_utc_s, end_utc_s = _range(options, mission, flight.flown_range())
    except QuestionError as error:
        return refuse(str(error))
    passes = flight.passes(
        spot.lat_deg,
        spot.lon_deg,
        start_utc_s,
        end_utc_s,
        min_elevation_deg=options.min_elevation,
    )
    if options.json:
        print(
            json.dumps(_header(spot) | {"passes": pass_list(passes)}, ensure_ascii=False, indent=2)
        )
        return 0
    _print_table(spot, passes)
    return 0


def _range(
    options: argparse.Namespace, mission: Mission, flown: tuple[float, float] | None
) -> tuple[float, float]:
    """From the launch to the landing, unless times are given."""
    from torchviewer.mission.moment_words import time_from_words

    span = mission.span
    first_s, last_s = flown or (span.start_utc_s, span.end_utc_s)
    start_utc_s = first_s if options.start is None else time_from_words(options.start, mission)
    end_utc_s = last_s if options.end is None else time_from_words(options.end, mission)
    if end_utc_s < start_utc_s:
        raise QuestionError("--to lies before --from; exchange them")
    return start_utc_s, end_utc_s


# The place


def _spot(options: argparse.Namespace, flight: "Flight", language: str) -> Spot:
    degrees = (options.lat, options.lon)
    if (options.city is None) == (degrees == (None, None)):
        raise QuestionError("write either --city NAME, or --lat DEG and --lon DEG")
    if options.city is None and None in degrees:
        raise QuestionError("--lat and --lon go together; write both")
    if options.city is not None:
        city = _city(options.city, language)
        return Spot(city.name, city.country, city.lat_deg, city.lon_deg, city.zone)
    from torchviewer.flight.spot_report import local_time

    zone, _, _ = local_time(flight.places, 0.0, options.lat, options.lon)
    return Spot(None, None, options.lat, options.lon, zone)


def _city(text: str, language: str) -> "FoundCity":
    """The city of a name, or of "name, country"; QuestionError offers a choice."""
    from torchviewer.flight.cities import Cities
    from torchviewer.mission.folding import folded

    cities = Cities()
    name, _, country = (part.strip() for part in text.partition(","))
    found = cities.search(name, language, limit=200)
    if country:
        wanted = folded(country)
        found = [
            city
            for city in found
            if wanted == city.code.lower()
            or any(folded(word).startswith(wanted) for word in cities.country_names(city.code))
        ]
    whole = [city for city in found if folded(city.matched) == folded(name)]
    if whole and (len(whole) == 1 or whole[0].population >= CLEARLY_GREATER * whole[1].population):
        return whole[0]
    if not found:
        found = _alike(cities, name, language)
    if not found:
        raise QuestionError(
            f"no city {quoted(text)} is known; try another spelling, or --lat and --lon"
        )
    choice = "".join(
        f"\n  {city.name}, {city.country}  (--lat {city.lat_deg} --lon {city.lon_deg})"
        for city in (whole or found)[:MOST_SUGGESTED]
    )
    what = "several cities are called" if whole else "no city is called"
    raise QuestionError(f"{what} {quoted(text)}; write one of these, or its degrees:{choice}")


def _alike(cities: "Cities", name: str, language: str) -> "list[FoundCity]":
    """The cities whose names begin as a misspelt one does."""
    for length in range(len(name) - 1, 2, -1):
        found = cities.search(name[:length], language, MOST_SUGGESTED)
        if found:
            return found
    return []


# What is printed


def _header(spot: Spot) -> dict[str, Any]:
    return {
        "place": spot.name,
        "country": spot.country,
        "lat_deg": spot.lat_deg,
        "lon_deg": spot.lon_deg,
        "zone": spot.zone,
    }


def _print_table(spot: Spot, passes: "list[Pass]") -> None:
    name = f"{spot.name}, {spot.country}: " if spot.name else ""
    print(f"{name}{spot.lat_deg:.3f}, {spot.lon_deg:.3f}; local time: {spot.zone}")
    if not passes:
        print("no passes")
        return
    print("rise, UTC            local     from  highest            to  set, local  visible, local")
    for one in passes:
        top = one.culmination
        visible = ", ".join(
            f"{_clock(start, spot.zone)}-{_clock(end, spot.zone)}" for start, end in one.visible
        )
        light = visible or ("in the Earth's shadow" if top.sky_dark else "sky too bright")
        print(
            f"{iso_utc(one.rise.utc_s)}  {_clock(one.rise.utc_s, spot.zone)}"
            f"{'<' if one.begins_before else ' '} {_point(one.rise):>3}"
            f"  {top.elevation_deg:4.1f} deg {_point(top):>2} {top.distance_km:5.0f} km"
            f"  {_point(one.set):>2}  {_clock(one.set.utc_s, spot.zone)}"
            f"{'>' if one.ends_after else ' '}   {light}"
        )
    if any(one.begins_before or one.ends_after for one in passes):
        print("< was up before, > stays up after: the range or the recorded flight ends there")


def _clock(utc_s: float, zone: str) -> str:
    from torchviewer.flight.spot_report import zone_of

    utc = dt.datetime(1970, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=round(utc_s))
    return utc.astimezone(zone_of(zone)).strftime("%H:%M:%S")


def _point(point: "PassPoint") -> str:
    """The point of the compass."""
    return POINTS[round(point.azimuth_deg / 45.0) % 8]


# Kinds of arguments


def _degrees(text: str, least: float, most: float, what: str) -> float:
    try:
        degrees = float(text)
    except ValueError:
        degrees = math.nan
    if not least <= degrees <= most:
        raise argparse.ArgumentTypeError(
            f"'{text}' is no {what}; write degrees from {least:g} to {most:g}, e.g. 45.9"
        )
    return degrees


def _latitude(text: str) -> float:
    return _degrees(text, -90.0, 90.0, "latitude")


def _longitude(text: str) -> float:
    """From -180 up to but not 180, which is the same meridian."""
    degrees = _degrees(text, -180.0, 180.0, "longitude")
    return -180.0 if degrees == 180.0 else degrees


def _elevation(text: str) -> float:
    return _degrees(text, 0.0, 89.0, "elevation")
