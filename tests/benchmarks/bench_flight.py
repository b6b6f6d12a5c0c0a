"""How fast the flight answers, beside bare SGP4 and Skyfield.

Run: python tests/benchmarks/bench_flight.py

Everything is measured in rounds that take turns, so that ratios hold on a busy machine.
"""

import datetime as dt
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from skyfield.api import EarthSatellite, load, wgs84

from torchviewer.flight.flight import Flight
from torchviewer.flight.legs import OrbitPath
from torchviewer.flight.pass_search import search
from torchviewer.flight.propagation import Satrec
from torchviewer.mission.mission_file import read_mission
from torchviewer.mission.resources import resource

ROUNDS = 7
CALLS = 2000
START_S = dt.datetime(2013, 11, 7, tzinfo=dt.UTC).timestamp()
STEP_S = 10.0
DAYS = 5
CHASE_S = dt.datetime(2013, 11, 7, 4, 30, tzinfo=dt.UTC).timestamp()


def rounds(cases: dict[str, Callable[[], None]]) -> dict[str, float]:
    """The median seconds of each case."""
    taken: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(ROUNDS):
        for name, case in cases.items():
            begin = time.perf_counter()
            case()
            taken[name].append(time.perf_counter() - begin)
    return {name: statistics.median(times) for name, times in taken.items()}


def show(title: str, medians: dict[str, float], calls: int, unit: float, unit_name: str) -> None:
    print(title)
    reference = next(iter(medians.values()))
    for name, seconds in medians.items():
        print(f"  {name:40} {seconds / calls * unit:9.2f} {unit_name} {seconds / reference:8.2f} x")


def main() -> None:
    folder = resource("missions/sochi-torch-2013")
    flight = Flight(read_mission(folder))
    lines = (folder / "elements/iss.tle").read_text().splitlines()[48:50]
    bare = Satrec.twoline2rv(*lines)
    skyfield = EarthSatellite(*lines, ts=load.timescale(builtin=True))
    times = [START_S + 173.0 * i for i in range(CALLS)]
    sky_times = [
        skyfield.epoch.ts.from_datetime(dt.datetime.fromtimestamp(t, dt.UTC)) for t in times[:50]
    ]

    def each(ask: Callable[[float], object], spread_s: float = 173.0, start: float = START_S):
        def run() -> None:
            for i in range(CALLS):
                ask(start + spread_s * i)

        return run

    def skyfield_run() -> None:
        for sky_time in sky_times:
            wgs84.geographic_position_of(skyfield.at(sky_time))

    medians = rounds(
        {
            "bare sgp4_tsince": each(lambda t: bare.sgp4_tsince(t * 1e-6)),
            "Flight.fix, station": each(lambda t: flight.fix(t, "iss")),
            "Flight.fix, chase": each(lambda t: flight.fix(t, "tma11m"), 10.0, CHASE_S),
            "Flight.moment": each(flight.moment),
            "Flight.next_light_change, frame by frame": each(flight.next_light_change, 1.0),
            "Skyfield position and latitude": skyfield_run,
        }
    )
    medians["Skyfield position and latitude"] *= CALLS / len(sky_times)
    show("One instant", medians, CALLS, 1e6, "us")

    end_s = START_S + DAYS * 86400.0
    grid = START_S + STEP_S * np.arange(int(DAYS * 86400.0 / STEP_S) + 1)
    path = flight._tracks["iss"].paths[0]
    assert isinstance(path, OrbitPath)
    one = path.orbit.nearest(START_S)
    medians = rounds(
        {
            "bare sgp4_array, one set": lambda: one.propagator.states(grid) and None,
            "Flight.track, station": lambda: flight.track(START_S, end_s, STEP_S, "iss") and None,
            "Flight.track, torch": lambda: flight.track(START_S, end_s, STEP_S) and None,
            "Flight.sunlight, torch": lambda: flight.sunlight(START_S, end_s) and None,
            "Flight(mission), files and joints": lambda: Flight(flight.mission) and None,
        }
    )
    show(f"{DAYS} days every {STEP_S:g} s ({grid.size} instants)", medians, 1, 1e3, "ms")
    bench_passes(flight, lines)


def bench_passes(flight: Flight, lines: list[str]) -> None:
    """Passes in five days: Skyfield on one element set, ours on the whole mission."""
    end_s = START_S + DAYS * 86400.0
    satellite = EarthSatellite(*lines[48:50], ts=load.timescale(builtin=True))
    ends = [
        satellite.epoch.ts.from_datetime(dt.datetime.fromtimestamp(t, dt.UTC))
        for t in (START_S, end_s)
    ]
    chosen = np.random.default_rng(2013)
    lat, lon = chosen.uniform(-75.0, 75.0, 1000), chosen.uniform(-180.0, 180.0, 1000)

    def skyfield(count: int) -> None:
        for i in range(count):
            satellite.find_events(wgs84.latlon(lat[i], lon[i]), *ends)

    def anew() -> None:
        flight._knots.pop("iss", None)
        flight.passes(lat[0], lon[0], START_S, end_s, track="iss")

    medians = rounds(
        {
            "Skyfield find_events": lambda: skyfield(1),
            "Flight.passes, station": lambda: (
                flight.passes(lat[0], lon[0], START_S, end_s, track="iss") and None
            ),
            "Flight.passes, station, knots anew": anew,
            "Flight.passes, torch": lambda: flight.passes(lat[0], lon[0], START_S, end_s) and None,
            "Flight.contacts, torch": lambda: flight.contacts(START_S, end_s) and None,
        }
    )
    show("Passes over 1 place", medians, 1, 1e3, "ms")
    knots = flight._knots_between(START_S, end_s, "iss")
    some = 50
    medians = rounds(
        {
            "Skyfield find_events": lambda: skyfield(some),
            "search, station": lambda: search(knots, lat, lon, np.zeros(1000)) and None,
        }
    )
    medians["Skyfield find_events"] *= 1000 / some
    show("Passes over 1000 places", medians, 1, 1e3, "ms")


if __name__ == "__main__":
    main()
