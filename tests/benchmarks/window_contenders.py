"""The windows that `bench_window.py` measures, each in a process of its own.

    python tests/benchmarks/window_contenders.py torchviewer|minimal|jump|globe WIDTH HEIGHT RATE

Says "ready" once it plays; when its input ends it prints what it saw as one line of JSON:
monotonic times of the paint passes and of the clock's beats, or what jumps of the clock took.
"""

import json
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEvent, QObject, QRect, QSocketNotifier, Qt, QTimer, SignalInstance
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

from torchviewer import app, load_mission
from torchviewer.mission.times import parse_time
from torchviewer.state.settings import Settings
from torchviewer.state.ticker import Ticker

SETTLE_MS = 9000  # by then nothing is drawn or read beforehand any more
QUIET_S = 0.4
JUMPS_S = (5400.0, -3600.0, 61000.0, -9000.0, 86400.0, -140000.0, 700.0, -700.0)
"""From each instant to the next, s: within the timeline's window and out of it."""


class PaintPasses(QObject):
    """Notes when a window brings what it shows up to date: the begins and ends of that."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.at_s: list[float] = []
        self.ends_s: list[tuple[float, float]] = []
        """Monotonic, and of the processor's time."""
        window.installEventFilter(self)

    def clear(self) -> None:
        self.at_s.clear()
        self.ends_s.clear()

    def eventFilter(self, window: QWidget, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        self.at_s.append(time.monotonic())
        handled = window.event(event)
        self.ends_s.append((time.monotonic(), time.process_time()))
        return handled


class Minimal(QWidget):
    """The least a program with PySide6 does for 60 frames a second: one small mark moves."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._x = 0
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=16)
        self._timer.timeout.connect(self._step)
        self._timer.start()
        self.beat = self._timer.timeout

    def _step(self) -> None:
        self.update(QRect(self._x, 300, 48, 48))
        self._x = (self._x + 1) % max(self.width() - 48, 1)
        self.update(QRect(self._x, 300, 48, 48))

    def paintEvent(self, event) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), "#0b1220")
            painter.fillRect(QRect(self._x, 300, 48, 48), "#ffb454")


def program(width: int, height: int):
    """The explorer with every panel open: its window and its state, standing still."""
    mission = load_mission()
    settings = Settings(None)
    state = app._state("en", settings, mission, parse_time("2013-11-09T15:00:00Z", mission))
    app._look(QApplication.instance(), settings, "dark")
    window = app._window(state, settings)
    window.resize(width, height)
    window.reset_layout()
    plots = window.docks["plots"]  # in a tab behind the pictures so far
    window.removeDockWidget(plots)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, plots, Qt.Orientation.Vertical)
    plots.show()
    window.show()
    return window, state


def play(window: QWidget, beat: SignalInstance) -> None:
    """Run until the input ends; then tell when frames were painted, and when the clock moved.

    Both are noted from the first line of the input on: to watch costs a tenth of what is watched.
    """
    watched: list[PaintPasses] = []
    beats_s: list[float] = []

    def obey() -> None:
        if sys.stdin.readline():
            watched.append(PaintPasses(window))
            beat.connect(lambda *_: beats_s.append(time.monotonic()))
        else:
            QApplication.quit()

    line = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    line.activated.connect(obey)
    QTimer.singleShot(SETTLE_MS, window, lambda: print("ready", flush=True))
    QApplication.exec()
    passes_s = [at_s for passes in watched for at_s in passes.at_s]
    print(json.dumps({"passes_s": passes_s, "beats_s": beats_s}), flush=True)


def jump(window, state) -> None:
    """Jump about: until the first paint pass, which panels it painted, what was painted later.

    The panels are looked at in a second round over the same instants: that takes time itself.
    """
    passes, start_utc_s = PaintPasses(window), state.utc_s
    run_for(SETTLE_MS / 1000, passes)
    seen = [timed_jump(state, distance_s, passes) for distance_s in JUMPS_S]
    state.seek(start_utc_s)
    run_for(QUIET_S, passes)
    panels = {
        name: getattr(window, name)
        for name in ("header", "map", "readouts", "photos", "plots", "transport", "timeline")
    }
    painted = PaintedPanels(panels)
    for one in seen:
        passes.clear()
        painted.names.clear()
        state.seek(state.utc_s + one["jump_s"])
        wait_for_pass(passes)
        one["in_first"] = sorted(painted.names)
        painted.names.clear()
        run_for(QUIET_S, passes)
        one["later"] = sorted(painted.names)
    print(json.dumps({"jumps": seen}), flush=True)


def timed_jump(state, distance_s: float, passes: PaintPasses) -> dict:
    """What a jump takes, ms from `state.seek`."""
    passes.clear()
    start_s, start_cpu_s = time.monotonic(), time.process_time()
    state.seek(state.utc_s + distance_s)
    wait_for_pass(passes)
    end_s, end_cpu_s = passes.ends_s[0]
    run_for(QUIET_S, passes)
    return {
        "jump_s": distance_s,
        "first_ms": (end_s - start_s) * 1e3,
        "first_cpu_ms": (end_cpu_s - start_cpu_s) * 1e3,
        "passes": len(passes.at_s),
        "last_ms": (passes.at_s[-1] - start_s) * 1e3,
    }


def wait_for_pass(passes: PaintPasses) -> None:
    """Until the window has been painted, 2 s at most."""
    start_s = time.monotonic()
    while not passes.at_s and time.monotonic() - start_s < 2.0:
        QApplication.processEvents()


class PaintedPanels(QObject):
    """Notes which panels, or parts of them, are painted."""

    def __init__(self, panels: dict[str, QWidget]) -> None:
        super().__init__()
        self.names: set[str] = set()
        self._owner = {id(panel): name for name, panel in panels.items()}
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            while watched is not None and id(watched) not in self._owner:
                watched = watched.parent()
            if watched is not None:
                self.names.add(self._owner[id(watched)])
        return False


def run_for(quiet_s: float, passes: PaintPasses) -> None:
    """Let the program go on until it has painted nothing for `quiet_s`."""
    since_s = time.monotonic()
    while time.monotonic() - max([since_s, *passes.at_s[-1:]]) < quiet_s:
        QApplication.processEvents()
        time.sleep(0.002)


def main() -> None:
    what, width, height, rate = sys.argv[1], *map(int, sys.argv[2:5])
    application = app._application()
    if what == "minimal":
        minimal = Minimal()
        minimal.resize(width, height)
        minimal.show()
        play(minimal, minimal.beat)
        return
    window, state = program(width, height)
    if what == "jump":
        jump(window, state)
    elif what == "globe":
        window.map.set_options(replace(window.map.options, projection="globe"))
        play(window, state.utc_changed)
    else:
        ticker = Ticker(state, application.primaryScreen().refreshRate())
        state.set_rate(rate)
        state.play()
        play(window, state.utc_changed)
        ticker.stop()
    window.hide()
    application.processEvents()


if __name__ == "__main__":
    main()
