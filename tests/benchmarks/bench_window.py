"""What the whole window costs while it plays, beside a minimal window and other programs.

    python tests/benchmarks/bench_window.py [--size 1920x1080] [--seconds 10] [--rounds 3]
                                            [--json FILE] [--pictures FOLDER]

Starts an X server of its own (Xvfb) and every contender in turn on it, alone, `--rounds` times
round: this program with every panel open (pictures and plots below each other) at 1, 60 and 600
times real time; a PySide6 window that moves one small mark 60 times a second; GPredict, where it
is installed, made to repaint its map 60 times a second, at its own size and as large as our
window. Then a globe that a mouse turns, 60 moves a second: ours, and that of Marble where it is
installed, both paused and as large as our window (Marble redraws nothing while its clock runs in
real time). Printed are medians: processor time of the program and of the X server in per cent of
one core (from /proc, to 10 ms); then, in a time of its own, as watching costs something too, how
often a second the clock moved, the 99th percentile of the time between two such beats, and how
many paint passes there were a second (at real time little moves as far as an eye can see); and the
ratio of processor times to the minimal window, to GPredict and, of what is turned, to Marble. Then
what a jump of the clock takes: until the end of the first paint pass, in which every panel shows
the new instant (the map the ground, the torch and the way flown), and until the last one begins,
which brings the way to come and the words along it, and pictures that had to be decoded.
"""

import argparse
import datetime as dt
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

HERE = Path(__file__).resolve().parent
ELEMENTS = HERE.parents[1] / "resources/missions/sochi-torch-2013/elements/iss.tle"
SETTLE_S = 9.0  # by then nothing is drawn or read beforehand any more
START_S = 4.0  # by then a peer's window is there
RATES = (1, 60, 600)
TICKS_PER_S = os.sysconf("SC_CLK_TCK")
MINIMAL = "minimal window"
ROOM_PX = (40, 80)
"""How much larger than the windows the screen is, for a window manager's edges."""


@dataclass
class Reading:
    """One contender in one round: per cent of a core, beats and paint passes a second, ms."""

    cpu: float
    x_cpu: float
    beats: float | None = None
    p99_ms: float | None = None
    painted: float | None = None


class Screen:
    """An X server with a window manager, ours alone."""

    def __init__(self, width: int, height: int, home: Path) -> None:
        self.width, self.height = width, height
        self.home = home
        size = f"{width + ROOM_PX[0]}x{height + ROOM_PX[1]}x24"
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp"]
        self.server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()
        if not number:
            sys.exit("bench_window: Xvfb did not start; is it installed?")
        self.environment = {
            **os.environ,
            "DISPLAY": f":{number}",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "XDG_CACHE_HOME": str(home / ".cache"),
            "XDG_DATA_HOME": str(home / ".local/share"),
            "QT_QPA_PLATFORM": "xcb",
            "QTWEBENGINE_DISABLE_SANDBOX": "1",  # else Marble does not start as root
        }
        self.manager = (
            self.start(["openbox"], stdout=subprocess.DEVNULL) if shutil.which("openbox") else None
        )
        time.sleep(0.5)

    def start(self, command: list[str], **more) -> subprocess.Popen:
        return subprocess.Popen(
            command, env=self.environment, stderr=subprocess.DEVNULL, text=True, **more
        )

    def resize(self, name: str, width: int, height: int) -> None:
        """Give the window with this title the size, at the upper left corner."""
        found = self._tool("search", "--sync", "--onlyvisible", "--name", name).split()
        self._tool("windowsize", found[-1], str(width), str(height))
        self._tool("windowmove", found[-1], "0", "0")

    def turn(self, seconds: float) -> None:
        """Hold what lies right of the middle and move it to and fro, 60 times a second at most."""
        at_x, at_y, reach = round(self.width * 0.55), round(self.height * 0.45), self.width // 10
        words = ["mousemove", str(at_x), str(at_y), "mousedown", "1"]
        for step in range(1, round(seconds * 60)):
            shift = round(reach * math.sin(step / 20))
            words += ["mousemove", str(at_x + shift), str(at_y), "sleep", f"{1 / 60:.4f}"]
        self._tool(*words, "mouseup", "1")

    def _tool(self, *words: str) -> str:
        command = ["xdotool", *words]
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=120, check=True
        ).stdout

    def photograph(self, path: Path) -> None:
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", path], env=self.environment, check=False)

    def close(self) -> None:
        for process in filter(None, (self.manager, self.server)):
            process.terminate()
            process.wait()


def cpu_s(pid: int) -> float:
    """Processor time that a process, its threads and its living children have used, s."""
    total = 0.0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it has ended meanwhile
        if int(folder.name) == pid:
            total += (int(words[11]) + int(words[12])) / TICKS_PER_S
        elif int(words[1]) == pid:
            total += cpu_s(int(folder.name))
    return total


class Contender:
    """A program that is started, left to settle, measured and ended."""

    def __init__(
        self, name: str, command: list[str], screen: Screen, *, turned: bool = False
    ) -> None:
        """`turned`: by a mouse while it is measured."""
        self.name = name
        self._command = command
        self.screen = screen
        self.turned = turned
        self.readings: list[Reading] = []

    def measure(self, seconds: float, pictures: Path | None) -> None:
        with self.running() as process:
            server = self.screen.server.pid
            before = time.monotonic(), cpu_s(process.pid), cpu_s(server)
            self.go_on(seconds)
            after = time.monotonic(), cpu_s(process.pid), cpu_s(server)
            if pictures:
                self.screen.photograph(pictures / f"{self.name.replace(' ', '_')}.png")
            seen = self.watch(process, seconds)
        took = after[0] - before[0]
        cpu, x_cpu = ((b - a) / took * 100 for a, b in zip(before[1:], after[1:], strict=True))
        reading = Reading(cpu, x_cpu)
        beats, passes = (seen.get(what, []) for what in ("beats_s", "passes_s"))
        if len(beats) > 2:
            gaps, took = sorted(b - a for a, b in pairwise(beats)), beats[-1] - beats[0]
            reading.beats = (len(beats) - 1) / took
            reading.p99_ms = gaps[int(len(gaps) * 0.99)] * 1e3
        if len(passes) > 2:
            reading.painted = (len(passes) - 1) / (passes[-1] - passes[0])
        self.readings.append(reading)

    def go_on(self, seconds: float) -> None:
        """Let it do what it is measured at."""
        if self.turned:
            self.screen.turn(seconds)
        else:
            time.sleep(seconds)

    @contextmanager
    def running(self) -> Iterator[subprocess.Popen]:
        process = self.screen.start(self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        try:
            self.settle(process)
            yield process
        finally:
            process.terminate()
            process.communicate()

    def settle(self, process: subprocess.Popen) -> None:
        """Wait until it shows what is to be measured."""
        if process.stdout.readline() != "ready\n":
            sys.exit(f"bench_window: {self.name} did not start")

    def watch(self, process: subprocess.Popen, seconds: float) -> dict[str, list[float]]:
        """The monotonic times of what it does now, s; nothing where a program does not tell."""
        process.stdin.write("watch\n")
        process.stdin.flush()
        self.go_on(seconds)
        return json.loads(process.communicate()[0])

    def median(self, field: str) -> float | None:
        values = [getattr(r, field) for r in self.readings if getattr(r, field) is not None]
        return statistics.median(values) if values else None


class Peer(Contender):
    """Somebody else's program; its window has a `title`, and a size if we give it one."""

    def __init__(
        self,
        name: str,
        command: list[str],
        screen: Screen,
        title: str,
        *,
        large: bool = False,
        turned: bool = False,
    ) -> None:
        super().__init__(name, command, screen, turned=turned)
        self._title, self._large = title, large

    def settle(self, process: subprocess.Popen) -> None:
        time.sleep(START_S)
        if process.poll() is not None:
            sys.exit(f"bench_window: {self.name} ended at once; try it by hand, or remove it")
        if self._large:
            self.screen.resize(self._title, self.screen.width, self.screen.height)
        time.sleep(SETTLE_S)

    def watch(self, _process: subprocess.Popen, _seconds: float) -> dict[str, list[float]]:
        return {}


def furnish_gpredict(home: Path) -> None:
    """One satellite, the station, with the map redrawn at every cycle and a cycle of 17 ms.

    GPredict shows the present: the mission's first element set gets today's epoch, else an orbit
    of 2013 would long have decayed. Without its own folders it would read those of the person.
    """
    folder = home / ".config/Gpredict"
    for name in ("modules", "satdata", "trsp", "hwconf"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    lines = ELEMENTS.read_text(encoding="utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("1 25544"))
    now = dt.datetime.now(dt.UTC)
    day = (now - dt.datetime(now.year, 1, 1, tzinfo=dt.UTC)) / dt.timedelta(days=1) + 1
    one = _summed(f"{lines[at][:18]}{now.year % 100:02d}{day:012.8f}{lines[at][32:]}")
    (folder / "satdata/25544.sat").write_text(
        "[Satellite]\nVERSION=1.1\nNAME=ISS (ZARYA)\nNICKNAME=ISS\n"
        f"TLE1={one}\nTLE2={_summed(lines[at + 1])}\nSTATUS=0\n"
    )
    (folder / "modules/Amateur.mod").write_text(
        "[GLOBAL]\nSATELLITES=25544\nTIMEOUT=17\n\n[MAP]\nREFRESH=1\n"
    )
    (folder / "gpredict.cfg").write_text(
        "[TLE]\nAUTO_UPDATE_FREQ=0\n\n[MODULES]\nDATA_TIMEOUT=17\nMAP_REFRESH=1\n"
    )


def _summed(line: str) -> str:
    """A line of an element set with its check digit put right."""
    body = line[:68]
    return body + str(sum(int(c) if c.isdigit() else c == "-" for c in body) % 10)


def contenders(screen: Screen) -> list[Contender]:
    size = [str(screen.width), str(screen.height)]
    ours = [sys.executable, str(HERE / "window_contenders.py")]
    made = [Contender(MINIMAL, [*ours, "minimal", *size, "1"], screen)]
    made += [
        Contender(f"torchviewer {rate}x", [*ours, "torchviewer", *size, str(rate)], screen)
        for rate in RATES
    ]
    tool = shutil.which("xdotool")
    if shutil.which("gpredict") and tool:
        gpredict = (["gpredict"], screen, "Gpredict")
        made.append(Peer("GPredict 60 Hz", *gpredict))
        made.append(Peer("GPredict 60 Hz large", *gpredict, large=True))
    if tool:
        made.append(
            Contender("our globe turned", [*ours, "globe", *size, "0"], screen, turned=True)
        )
    if shutil.which("marble-qt") and tool:
        marble = (["marble-qt"], screen, "Atlas")  # so its window is called, not that of its start
        made.append(Peer("Marble turned", *marble, large=True, turned=True))
    for program in ("xdotool", "gpredict", "marble-qt"):
        if not shutil.which(program):
            print(f"{program} is not installed: what needs it is left out")
    return made


def print_table(made: list[Contender], screen: Screen) -> None:
    def ratio(one: Contender, name: str) -> str:
        other = next((c for c in made if c.name == name), None)
        fair = other is not None and (other.turned == one.turned or name == MINIMAL)
        return f"{one.median('cpu') / other.median('cpu'):9.2f}" if fair else f"{'-':>9}"

    print(f"\n{screen.width} x {screen.height}; per cent of one core, medians")
    heads = ("CPU %", "X CPU %", "beats/s", "p99 ms", "painted/s")
    ratios = (MINIMAL, "GPredict 60 Hz", "GPredict 60 Hz large", "Marble turned")
    print(f"{'':22}" + "".join(f"{head:>10}" for head in heads), end="")
    print("  /minimal /GPredict    /large   /Marble")
    for one in made:
        values = [one.median(name) for name in ("cpu", "x_cpu", "beats", "p99_ms", "painted")]
        cells = "".join(f"{'-':>10}" if v is None else f"{v:10.1f}" for v in values)
        print(f"{one.name:22}{cells}" + "".join(f" {ratio(one, name)}" for name in ratios))


def jumps(screen: Screen) -> list[dict]:
    command = [sys.executable, str(HERE / "window_contenders.py"), "jump"]
    process = screen.start(
        [*command, str(screen.width), str(screen.height), "1"], stdout=subprocess.PIPE
    )
    return json.loads(process.communicate(timeout=120)[0])["jumps"]


def print_jumps(seen: list[dict]) -> None:
    print("\nA jump of the clock, from state.seek to the end of the first paint pass:")
    for one in seen:
        print(
            f"{one['jump_s']:+9.0f} s: {one['first_ms']:6.1f} ms ({one['first_cpu_ms']:.1f} of the"
            f" processor), {one['passes']} passes, the last begun at {one['last_ms']:.0f} ms;"
            f" first: {', '.join(one['in_first'])}; later: {', '.join(one['later']) or 'nothing'}"
        )
    took_ms = [one["first_ms"] for one in seen]
    frame = "a frame at 60 a second is 16.7 ms"
    print(f"median {statistics.median(took_ms):.1f} ms, most {max(took_ms):.1f} ms; {frame}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--pictures", type=Path, help="where to put screen shots (by ImageMagick)")
    parser.add_argument("--only", default="", help="contenders whose name holds this")
    options = parser.parse_args()
    width, height = (int(n) for n in options.size.split("x"))
    with tempfile.TemporaryDirectory() as home:
        furnish_gpredict(Path(home))
        screen = Screen(width, height, Path(home))
        try:
            made = [c for c in contenders(screen) if options.only in c.name]
            for _ in range(options.rounds):
                for one in made:
                    one.measure(options.seconds, options.pictures)
            print_table(made, screen)
            seen = jumps(screen)
            print_jumps(seen)
        finally:
            screen.close()
    if options.json:
        rows = {one.name: [asdict(reading) for reading in one.readings] for one in made}
        options.json.write_text(json.dumps({"size": options.size, "rows": rows, "jumps": seen}))


if __name__ == "__main__":
    main()
