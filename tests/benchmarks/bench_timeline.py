"""Milliseconds that a frame of the timeline takes, at 1920x300, with few and very many events.

Run it with:  python tests/benchmarks/bench_timeline.py

Prints CPU ms of the program per frame: for panning and zooming (the still part is painted anew)
and for the playhead alone. Curves are computed beforehand, as they are on an idle screen. Last
come the ratios to the fewest events in the same run, which depend less on the machine, and the
memory that the view takes beyond the mission, from a process of its own for each count.
"""

import gc
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from torchviewer import load_mission
from torchviewer.flight.flight import Flight
from torchviewer.mission.happenings import Event
from torchviewer.mission.records import Disagreement
from torchviewer.mission.story import Mission
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.timeline_view import TimelineView

FRAMES = 200
COUNTS = (50, 1_000, 100_000)


def with_events(mission: Mission, count: int) -> Mission:
    """The mission with `count` made-up events strewn over its span."""
    chance = random.Random(count)
    span, models = mission.span, mission.events
    groups = sorted({group for lane in mission.lanes for group in lane.groups})
    events: list[Event] = []
    for number in range(count):
        start = chance.uniform(span.start_utc_s, span.end_utc_s)
        model = models[number % len(models)]
        moved_s = start - model.start_utc_s
        change = {
            "id": f"event_{number}",
            "start_utc_s": start,
            "end_utc_s": start + 600.0 if chance.random() < 0.2 else None,
            "precision": chance.choice(("s", "min", "15min", "h", "day")),
            "group": chance.choice(groups),
            "weight": chance.choice((1, 2, 3, 3, 3)),
            "disagreements": tuple(_moved(item, moved_s) for item in model.disagreements),
        }
        events.append(model.model_copy(update=change))
    return mission.model_copy(update={"events": tuple(events)})


def _moved(item: Disagreement, by_s: float) -> Disagreement:
    """What a source claims, as far from its event as it was."""
    if item.start_utc_s is None:
        return item
    return item.model_copy(update={"start_utc_s": item.start_utc_s + by_s})


def cpu_ms(frame: Callable[[int], None]) -> float:
    """The median CPU time of a frame, ms."""
    times = []
    for number in range(FRAMES):
        start = time.process_time_ns()
        frame(number)
        times.append((time.process_time_ns() - start) / 1e6)
    return statistics.median(times)


def measure(app: QApplication, mission: Mission, flight: Flight) -> tuple[float, ...]:
    """First paint, pan, zoom and playhead, ms."""
    now_s = 0.0
    state = MissionState(mission, flight, mono_s=lambda: now_s)
    started = time.perf_counter()
    view = TimelineView(state)
    view.resize(1920, 300)
    view.grab()
    first = (time.perf_counter() - started) * 1e3
    view.show()
    home = mission.home

    def shown(start_utc_s: float, end_utc_s: float) -> None:
        state.set_window(start_utc_s, end_utc_s)
        view.repaint()

    def pan(number: int) -> None:
        shift = number * home.length_s / 1000
        shown(home.start_utc_s + shift, home.end_utc_s + shift)

    def zoom(number: int) -> None:
        part = 0.97 ** (number % 150)
        middle = home.start_utc_s + home.length_s * 0.4
        shown(middle - home.length_s * 0.4 * part, middle + home.length_s * 0.6 * part)

    def play(number: int) -> None:
        nonlocal now_s
        now_s = number / 60
        state.tick()
        app.processEvents()

    for frame in (pan, zoom):
        for number in range(0, FRAMES, 4):
            frame(number)
            view.prepare_fully()
    app.processEvents()
    panned, zoomed = cpu_ms(pan), cpu_ms(zoom)
    pan(0)
    state.set_rate(3600)
    state.play()
    app.processEvents()
    return first, panned, zoomed, cpu_ms(play)


def main() -> None:
    app = QApplication([])
    theme.load_fonts()
    theme.apply(app, "dark")
    mission = load_mission()
    flight = Flight(mission)
    print("events   first paint    pan   zoom   playhead   (ms; medians of CPU time, first: clock)")
    few: tuple[float, ...] = ()
    for count in COUNTS:
        found = measure(app, with_events(mission, count), flight)
        few = few or found
        first, panned, zoomed, played = found
        print(f"{count:6d}   {first:11.1f}  {panned:5.2f}  {zoomed:5.2f}   {played:8.3f}", end="")
        print("   x", *(f"{one / other:.2f}" for one, other in zip(found, few, strict=True)))
    print("events   memory of the view   (MB)")
    for count in (COUNTS[0], COUNTS[-1]):
        command = [sys.executable, __file__, str(count)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        print(f"{count:6d}   {done.stdout.strip():>18s}")


def resident_mb() -> float:
    """What the process holds in memory now, MB; for Linux."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def view_memory_mb(count: int) -> float:
    """How much the process grows by a view of `count` events that is panned and zoomed, MB."""
    import numpy as np  # noqa: F401 - the map has it anyway

    app = QApplication([])
    theme.load_fonts()
    theme.apply(app, "dark")
    mission = load_mission()
    state = MissionState(with_events(mission, count), Flight(mission), mono_s=lambda: 0.0)
    home, before = mission.home, resident_mb()
    view = TimelineView(state)
    view.resize(1920, 300)
    for number in range(FRAMES):
        length = home.length_s * 0.93 ** (number % 150)
        start = home.start_utc_s + number * home.length_s / 1000
        state.set_window(start, start + length)
        view.grab()
    return resident_mb() - before


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(f"{view_memory_mb(int(sys.argv[1])):.1f}")
    else:
        main()
