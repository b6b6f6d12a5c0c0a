"""How much the map costs a frame, beside a plain blit of the same size in the same run.

    python tests/benchmarks/bench_map.py [--size 1920x1080] [--rounds 3]

Processor time, in ms a frame; ratios are against copying one picture of the whole widget.
Then how long after the last move of a drag the map is sharp, on the clock, with the button let go
and with the hand still holding it: medians.
"""

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from torchviewer import load_mission
from torchviewer.flight.flight import Flight
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.map_view import MapView

FRAMES = 60
FRAME_MS = 16


class Blit(QWidget):
    """The least that a full repaint can cost: one picture copied."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.resize(width, height)
        self._picture = QPixmap(width, height)
        self._picture.fill("#0b1220")

    def paintEvent(self, _event) -> None:
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._picture)


class Bench:
    """A map with a clock that is moved by hand, and the blit beside it."""

    def __init__(self, app: QApplication, width: int, height: int) -> None:
        self.app = app
        mission = load_mission()
        self.now_s = 0.0
        self.state = MissionState(mission, Flight(mission), mono_s=lambda: self.now_s)
        self.state.seek(parse_time("2013-11-09T15:30:00Z", mission))
        self.map = MapView(self.state)
        self.map.resize(width, height)
        self.map.prepare_fully()
        self.map._layers.at_once = False  # as in use: what takes long may come a frame later
        self.blit = Blit(width, height)
        for widget in (self.blit, self.map):
            widget.show()
        self.settle()

    def settle(self) -> None:
        for _ in range(5):
            self.app.processEvents()

    def timed(self, frame: Callable[[int], None], frames: int = FRAMES) -> float:
        """Processor time of a frame, ms, events and painting included."""
        self.settle()
        start = time.process_time()
        for index in range(frames):
            frame(index)
            self.app.processEvents()
        return (time.process_time() - start) * 1e3 / frames

    def play(self, rate: float) -> float:
        """A frame of the playing clock at 60 frames a second."""
        self.state.set_rate(rate)
        self.state.play()

        def frame(_index: int) -> None:
            self.now_s += 1 / 60
            self.state.tick()

        cost_ms = self.timed(frame, 4 * FRAMES)
        self.state.pause()
        return cost_ms

    def pan(self, _index: int) -> None:
        self.map._hands.dragged.emit(QPointF(500, 300), QPointF(507, 302))

    def zoom(self, index: int) -> None:
        factor = 1.03 if index % FRAMES < FRAMES / 2 else 1 / 1.03
        self.map._hands.scrolled.emit(factor, self.map.rect().center().toPointF())

    def jump(self, index: int) -> None:
        self.state.seek(self.state.utc_s + (3600 if index % 2 else -3000))

    def sharp(self, _index: int) -> None:
        self.map.set_view(self.map.view.panned(40, 0))

    def idle(self) -> None:
        """Let the map do what it does while nothing else is to be done."""
        while self.map._ahead.isActive():
            self.app.processEvents()

    def rest(self, *, held: bool) -> float:
        """From the last move of a drag to the end of the sharp frame, ms on the clock."""
        at = QPoint(700, 400)
        QTest.mousePress(self.map, Qt.MouseButton.LeftButton, pos=at)
        for _ in range(12):
            at += QPoint(5, 1)
            QTest.mouseMove(self.map, at)
            QTest.qWait(FRAME_MS)
        at += QPoint(5, 1)
        QTest.mouseMove(self.map, at)
        start = time.perf_counter()
        if not held:
            QTest.mouseRelease(self.map, Qt.MouseButton.LeftButton, pos=at)
        while not self.map._moves.at_rest:
            self.app.processEvents()
        self.app.processEvents()
        took_ms = (time.perf_counter() - start) * 1e3
        if held:
            QTest.mouseRelease(self.map, Qt.MouseButton.LeftButton, pos=at)
        QTest.qWait(200)
        return took_ms

    def rests(self) -> list[tuple[str, float]]:
        """How soon it is sharp, of each kind of map."""
        flat, found = self.map.options, []
        for projection in ("flat", "globe"):
            self.map.set_options(replace(flat, projection=projection))
            for closer, where in ((1, "whole"), (4, "zoomed in")):
                self.map.zoom_home()
                QTest.qWait(1000)
                self.map.set_view(self.map.view.zoomed(closer, 500, 300))
                QTest.qWait(500)
                for held in (False, True):
                    took = statistics.median(self.rest(held=held) for _ in range(7))
                    hand = "held still" if held else "let go"
                    found.append((f"{projection}, {where}, {hand}", took))
        self.map.set_options(flat)
        self.map.zoom_home()
        return found

    def rows(self) -> list[tuple[str, float]]:
        self.idle()
        rows = [
            ("blit of the whole map", self.timed(lambda _i: self.blit.update())),
            ("whole map from its layers", self.timed(lambda _i: self.map.update())),
            ("playing at 1x (marker only)", self.play(1)),
            ("playing at 60x", self.play(60)),
            ("playing at 3600x", self.play(3600)),
            ("one of many jumps of the clock", self.timed(self.jump, 20)),
            ("drag, whole world", self.timed(self.pan)),
        ]
        self.map.set_view(self.map.view.zoomed(4, 500, 300))
        rows += [
            ("drag, zoomed in", self.timed(self.pan)),
            ("zoom", self.timed(self.zoom)),
            ("sharp picture of a new view", self.timed(self.sharp, 10)),
        ]
        flat = self.map.options
        self.map.set_options(replace(flat, projection="globe"))
        self.map.zoom_home()
        rows += [
            ("globe: playing at 60x", self.play(60)),
            ("globe: drag, whole", self.timed(self.pan)),
            ("globe: zoom", self.timed(self.zoom)),
            ("globe: sharp picture", self.timed(self.sharp, 10)),
        ]
        self.map.set_view(self.map.view.zoomed(4, 500, 300))
        rows += [
            ("globe: drag, zoomed in", self.timed(self.pan)),
            ("globe: sharp, zoomed in", self.timed(self.sharp, 10)),
        ]
        self.map.set_options(flat)
        self.map.zoom_home()
        return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    width, height = (int(part) for part in options.size.split("x"))
    app = QApplication([])
    app.setStyle("Fusion")
    theme.load_fonts()
    bench = Bench(app, width, height)
    rounds = [bench.rows() for _ in range(options.rounds)]
    best = [(rows[0][0], min(ms for _, ms in rows)) for rows in zip(*rounds, strict=True)]
    print(f"{width} x {height}, least of {options.rounds} rounds, {app.platformName()}")
    for name, cost_ms in best:
        print(f"{name:30s} {cost_ms:8.2f} ms {cost_ms / best[0][1]:8.2f} x blit")
    print("sharp after the last move of a drag, on the clock")
    for name, took_ms in bench.rests():
        print(f"{name:30s} {took_ms:8.0f} ms")
    bench.map.close()


if __name__ == "__main__":
    main()
