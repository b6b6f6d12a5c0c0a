"""Milliseconds that a frame of the timeline takes, at 1920x300, with few and very many events.

Run it with:  python tests/benchmarks/bench_timeline.py

Prints CPU ms of the program per frame: for panning and zooming (the still part is painted anew)
and for the playhead alone. Curves are computed beforehand, as they are on an idle screen.
"""

import os
import random
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from torchviewer import load_mission
from torchviewer.flight.flight import Flight
from torchviewer.mission.happenings import Event
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
        change = {
            "id": f"event_{number}",
            "start_utc_s": start,
            "end_utc_s": start + 600.0 if chance.random() < 0.2 else None,
            "precision": chance.choice(("s", "min", "15min", "h", "day")),
            "group": chance.choice(groups),
            "weight": chance.choice((1, 2, 3, 3, 3)),
        }
        events.append(models[number % len(models)].model_copy(update=change))
    return mission.model_copy(update={"events": tuple(events)})


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
    for count in COUNTS:
        first, panned, zoomed, played = measure(app, with_events(mission, count), flight)
        print(f"{count:6d}   {first:11.1f}  {panned:5.2f}  {zoomed:5.2f}   {played:8.3f}")


if __name__ == "__main__":
    main()
