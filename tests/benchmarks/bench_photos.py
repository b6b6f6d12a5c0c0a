"""What photographs cost: one of 24 megapixels, and a folder of a thousand.

    python tests/benchmarks/bench_photos.py [--rounds 5] [--photos 1000] [--json FILE]

Makes the files (noise over smooth shapes, about as large as a camera's) in a folder of its own, and
a mission that shows them. While they load, a timer beats every 4 ms as a clock would: the longest
time between two beats is how long the interface's thread stood still. Printed are medians:

large      from asking for a picture of 24 megapixels until it is on the screen, scaled (ms), the
           longest stand-still meanwhile (ms), and the same for QPixmap(path) on the interface's
           thread, which is what a program does that takes no care
thousand   until the panel is there (ms), until the thumbnails in view are (ms), until all are (s),
           longest stand-still meanwhile (ms), and resident memory that came with it (MB, /proc)
again      the same when opened again: from the small pictures on the disk
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QRadialGradient
from PySide6.QtWidgets import QApplication, QWidget

from torchviewer import load_mission
from torchviewer.flight.flight import Flight
from torchviewer.mission.story import Mission
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.photo_frame import PhotoFrame
from torchviewer.views.photos import PhotosView
from torchviewer.views.picture_files import PictureFile
from torchviewer.views.picture_loader import PictureLoader

LARGE = (6000, 4000)
USUAL = (2000, 1333)
KINDS = 20
BEAT_MS = 4
WAIT_S = 300


class Beat:
    """A timer as a clock has one; `longest_ms` is the longest time between two beats."""

    def __init__(self) -> None:
        self.longest_ms = 0.0
        self._last_s = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._note)
        self._timer.start(BEAT_MS)

    def _note(self) -> None:
        now_s = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now_s - self._last_s) * 1000)
        self._last_s = now_s

    def begin(self) -> None:
        self.longest_ms, self._last_s = 0.0, time.perf_counter()

    def end(self) -> float:
        self._note()
        return self.longest_ms


def wait_for(is_so: "object") -> None:
    """Let the interface work until something is so."""
    loop, until_s = QEventLoop(), time.perf_counter() + WAIT_S  # a spinning loop would hold Python
    while not is_so():
        if time.perf_counter() > until_s:
            sys.exit("bench_photos: nothing came in time")
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # the beat wakes it


def photograph(size: tuple[int, int], seed: int) -> QImage:
    """Light, shapes and the noise of a sensor."""
    import numpy as np

    random = np.random.default_rng(seed)
    base = QImage(*size, QImage.Format.Format_RGB32)
    with QPainter(base) as painter:
        light = QRadialGradient(size[0] * 0.4, size[1] * 0.3, size[0])
        light.setColorAt(0, QColor.fromHsv(int(random.integers(360)), 90, 250))
        light.setColorAt(1, QColor.fromHsv(int(random.integers(360)), 160, 30))
        painter.fillRect(base.rect(), light)
        for _ in range(60):
            painter.setBrush(QColor.fromHsv(*(int(random.integers(n)) for n in (360, 200, 255))))
            x, y = random.integers(size[0]), random.integers(size[1])
            painter.drawEllipse(int(x), int(y), size[0] // 12, size[1] // 9)
    pixels = np.frombuffer(base.bits(), np.uint8).reshape(size[1], -1)
    noise = random.integers(-9, 10, pixels.shape, dtype=np.int16)
    np.copyto(pixels, np.clip(pixels.astype(np.int16) + noise, 0, 255).astype(np.uint8))
    return base


def make_photographs(folder: Path, number: int) -> list[Path]:
    """So many JPEG files; every twentieth is drawn, the others differ by a few bytes."""
    pictures = []
    for seed in range(KINDS):
        path = folder / f"kind-{seed}.jpg"
        photograph(USUAL, seed).save(str(path), "JPEG", 90)
        pictures.append(path.read_bytes())
        path.unlink()
    paths = []
    for index in range(number):
        path = folder / f"{index:04}.jpg"
        path.write_bytes(pictures[index % KINDS] + index.to_bytes(4, "big"))
        paths.append(path)
    return paths


def mission_with(mission: Mission, paths: list[Path]) -> Mission:
    """The mission with one picture for each file, spread over its span."""
    span, one = mission.span, mission.pictures[0]
    step_s = span.length_s / (len(paths) + 1)
    pictures = tuple(
        one.model_copy(
            update={
                "id": f"p{index}",
                "slide": None,
                "file": str(path),
                "taken_utc_s": span.start_utc_s + step_s * (index + 1),
            }
        )
        for index, path in enumerate(paths)
    )
    return mission.model_copy(update={"pictures": pictures})


def resident_mb() -> float:
    """Memory that is in use now, MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def bench_large(path: Path, rounds: int, beat: Beat) -> dict[str, float]:
    """One large photograph in the panel's frame, and as carelessly as can be."""
    times, stalls, plain = [], [], []
    for _ in range(rounds):
        owner = QWidget()
        owner.resize(380, 240)
        frame = PhotoFrame(PictureLoader(owner).line(0), owner)
        frame.resize(380, 238)
        owner.show()
        wait_for(owner.isVisible)
        beat.begin()
        start_s = time.perf_counter()
        frame.show_file(PictureFile(path, is_drawing=False), "", "")
        wait_for(lambda frame=frame: frame.is_shown)
        frame.repaint()
        times.append((time.perf_counter() - start_s) * 1000)
        stalls.append(beat.end())
        gone(owner)
        start_s = time.perf_counter()
        QPixmap(str(path)).scaled(380, 238)
        plain.append((time.perf_counter() - start_s) * 1000)
    result = {
        "shown_ms": statistics.median(times),
        "stall_ms": statistics.median(stalls),
        "plain_ms": statistics.median(plain),
    }
    return {**result, "times_quicker": result["plain_ms"] / result["shown_ms"]}


def bench_thousand(state: MissionState, cache: Path, beat: Beat) -> dict[str, float]:
    """The panel with all of them, until the last thumbnail is there."""
    before_mb, most_mb = resident_mb(), 0.0
    beat.begin()
    start_s = time.perf_counter()
    panel = PhotosView(state, cache_folder=cache)
    panel.resize(380, 600)
    panel.show()
    panel.repaint()
    opened_s = time.perf_counter()
    beat.begin()
    strip = panel.strip
    wait_for(lambda: all(strip._thumbs.get(index) for index in strip._visible()))
    seen_s = time.perf_counter()

    def all_done() -> bool:
        nonlocal most_mb
        most_mb = max(most_mb, resident_mb())
        done, number = strip.progress
        return done == number

    wait_for(all_done)
    end_s = time.perf_counter()
    stall_ms = beat.end()
    gone(panel)
    return {
        "opened_ms": (opened_s - start_s) * 1000,
        "in_view_ms": (seen_s - start_s) * 1000,
        "all_s": end_s - start_s,
        "stall_ms": stall_ms,
        "more_mb": most_mb - before_mb,
    }


def gone(widget: QWidget) -> None:
    """Close a window for good."""
    widget.close()
    widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def medians(rounds: list[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(one[name] for one in rounds) for name in rounds[0]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--photos", type=int, default=1000)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    app = QApplication([])
    theme.load_fonts()
    theme.apply(app, "dark")
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        large = folder / "large.jpg"
        photograph(LARGE, 1).save(str(large), "JPEG", 92)
        paths = make_photographs(folder, options.photos)
        print(f"large: {large.stat().st_size / 1e6:.1f} MB; {len(paths)} photographs, "
              f"{sum(p.stat().st_size for p in paths) / 1e6:.0f} MB")  # fmt: skip
        beat = Beat()
        mission = mission_with(load_mission(), paths)
        state = MissionState(mission, Flight(mission))
        results = {"large": bench_large(large, options.rounds, beat)}
        first, again = [], []
        for number in range(max(1, options.rounds // 2)):
            cache = folder / f"cache-{number}"
            first.append(bench_thousand(state, cache, beat))
            again.append(bench_thousand(state, cache, beat))
        results |= {"thousand": medians(first), "again": medians(again)}
    for name, values in results.items():
        print(f"{name:10}", "  ".join(f"{key} {value:.1f}" for key, value in values.items()))
    if options.json:
        options.json.write_text(json.dumps(results, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
