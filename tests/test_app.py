"""The program as a whole, started as people start it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

FAULT = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import torchviewer.app as app
from torchviewer.modes.explorer import ExplorerWindow

FAULTY = True

def fail():
    if FAULTY:
        raise RuntimeError("lens broken")

class Faulty(ExplorerWindow):
    def __init__(self, *given):
        super().__init__(*given)
        self.timer = QTimer(self)
        self.timer.timeout.connect(fail)
        self.timer.start(1)
        QTimer.singleShot(700, self.finish)

    def finish(self):
        if FAULTY and not self.notice.isVisible():
            QTimer.singleShot(50, self.finish)  # a slow machine has not come to it yet
            return
        print("notice:", self.notice.text(), self.notice.isVisible())
        self.timer.stop()
        QApplication.exit(0)

app.ExplorerWindow = Faulty
from torchviewer.cli import main
sys.exit(main(["--at", "docking", "--play"]))
"""

QUIET = FAULT.replace("FAULTY = True", "FAULTY = False")


def run_program(*words: str, code: str = "", home: Path) -> subprocess.CompletedProcess:
    """The program in a process of its own, with a home of its own."""
    surroundings = os.environ | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    start = ["-c", code] if code else ["-m", "torchviewer"]
    return subprocess.run(
        [sys.executable, *start, *words],
        env=surroundings, capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip


def test_that_a_fault_in_a_slot_is_logged_and_told_and_the_program_goes_on(tmp_path):
    done = run_program(code=FAULT, home=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Something went wrong and was noted: RuntimeError: lens broken True" in done.stdout
    assert len(done.stderr.splitlines()) < 10
    (log,) = tmp_path.rglob("torchviewer.log")
    text = log.read_text(encoding="utf-8")
    assert "RuntimeError: lens broken, while playing at 60x at 2013-11-07T10:2" in text
    assert text.count("Traceback") < 10


@pytest.mark.parametrize("view", ["window", "map", "timeline", "photos"])
def test_that_every_view_can_be_rendered_at_its_size(tmp_path, view):
    path = tmp_path / "picture.png"
    size = {"window": (1280, 720), "photos": (400, 600)}.get(view, (900, 400))
    words = ["render", "-o", str(path), "--view", view, "--size", "{}x{}".format(*size)]
    done = run_program(*words, "--at", "eva_handover", home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    picture = QImage(str(path))
    assert (picture.width(), picture.height()) == size
    places = [(x, y) for x in range(0, size[0], 20) for y in range(0, size[1], 20)]
    assert len({picture.pixel(x, y) for x, y in places}) > 20


def test_that_the_timeline_is_rendered_from_one_time_to_another(tmp_path):
    """The picture of six hours is another one than that of the flight, and of its size."""
    pictures = []
    for part in ([], ["--from", "liftoff", "--to", "docking"]):
        path = tmp_path / f"{len(part)}.png"
        words = ["render", "-o", str(path), "--view", "timeline", "--size", "900x400", *part]
        done = run_program(*words, "--at", "eva_handover", home=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        pictures.append(QImage(str(path)))
    assert pictures[0].size() == pictures[1].size()
    assert pictures[0] != pictures[1]


def test_that_a_picture_that_cannot_be_written_is_told(tmp_path):
    done = run_program("render", "-o", str(tmp_path / "none" / "a.png"), home=tmp_path)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1


def test_that_the_self_test_passes(tmp_path):
    done = run_program("selftest", home=tmp_path)
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-1].endswith("3 passed, 0 failed")


def test_that_nothing_is_written_outside_the_programs_own_folders(tmp_path):
    run_program("selftest", home=tmp_path)
    run_program(code=FAULT, home=tmp_path)
    written = {
        path.relative_to(tmp_path).parts[:2] for path in tmp_path.rglob("*") if path.is_file()
    }
    assert written <= {("data", "torchviewer"), ("config", "torchviewer")}


def test_that_a_home_that_cannot_be_written_is_survived(tmp_path):
    blocked = tmp_path / "home"
    blocked.write_text("a file in the way")
    done = run_program(code=QUIET, home=blocked)
    assert done.returncode == 0, done.stderr


def test_that_ruined_settings_are_survived(tmp_path):
    settings = tmp_path / "config" / "torchviewer" / "settings.json"
    settings.parent.mkdir(parents=True)
    for ruin in (b"", b"\0" * 100, json.dumps({"values": {"layout": 3}, "sha256": ""}).encode()):
        settings.write_bytes(ruin)
        assert run_program(code=QUIET, home=tmp_path).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["ctrl_c", "shutdown"])
def test_that_a_signal_closes_the_window_with_everything_saved(tmp_path, number):
    code = QUIET.replace(
        "QTimer.singleShot(700, self.finish)",
        f"QTimer.singleShot(500, lambda: os.kill(os.getpid(), {int(number)}))",
    )
    done = run_program(code="import os" + code, home=tmp_path)
    assert done.returncode == 0, done.stderr
    (saved,) = tmp_path.rglob("settings.json")
    assert "window" in json.loads(saved.read_text(encoding="utf-8"))["values"]["layout"]


WIRING = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import torchviewer.app as app
from torchviewer.modes.explorer import ExplorerWindow
from torchviewer.views import theme

class Telling(ExplorerWindow):
    def __init__(self, state, *given):
        super().__init__(state, *given)
        self.told = state
        QTimer.singleShot(400, self.finish)

    def finish(self):
        state = self.told
        print(json.dumps({
            "zone": state.zone, "language": state.language, "playing": state.playing,
            "theme": theme.name(), "shown": state.window.holds(state.utc_s), "rate": state.rate,
        }))
        CHANGE
        self.close()

app.ExplorerWindow = Telling
from torchviewer.cli import main
sys.exit(main(sys.argv[1:]))
"""


def told(*words: str, home: Path, change: str = "pass") -> dict:
    done = run_program(*words, code=WIRING.replace("CHANGE", change), home=home)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_that_what_a_person_chose_is_there_at_the_next_start(tmp_path):
    told(home=tmp_path, change='state.set_zone("tokyo"); state.set_language("de")')
    after = told(home=tmp_path)
    assert (after["zone"], after["language"]) == ("tokyo", "de")


def test_that_the_command_line_holds_for_one_run(tmp_path):
    asked = told("--theme", "light", "--lang", "ru", home=tmp_path)
    assert (asked["theme"], asked["language"]) == ("light", "ru")
    after = told(home=tmp_path)
    assert (after["theme"], after["language"]) == ("dark", "en")


def test_that_the_program_plays_unless_it_is_sent_somewhere(tmp_path):
    assert told(home=tmp_path)["playing"] is True
    sent = told("--at", "2013-10-20T00:00Z", "--rate", "600", home=tmp_path)
    assert (sent["playing"], sent["shown"], sent["rate"]) == (False, True, 600)
    assert told("--at", "docking", "--play", home=tmp_path)["playing"] is True


def test_that_a_choice_outlives_a_program_that_is_killed(tmp_path):
    power_cut = "sys.stdout.flush(); __import__('os')._exit(0)"
    told(home=tmp_path, change=f'state.set_zone("tokyo"); {power_cut}')
    assert told(home=tmp_path)["zone"] == "tokyo"
