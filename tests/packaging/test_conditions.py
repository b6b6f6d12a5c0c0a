"""The conditions of tests/conftest.py: what a test may not do and may not leave behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = """
import threading
from PySide6.QtCore import QObject, QThread, QTimer, Signal, qWarning
from PySide6.QtWidgets import QMainWindow, QWidget

kept = []

class Sender(QObject):
    sent = Signal()

class Poor:
    def __del__(self):
        1 / 0

def test_good(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(1900, 1000)
    window.show()
    QTimer(window).start(10)
    assert window.size().toTuple() == (1900, 1000)
    assert window.screen().size().toTuple() == (1920, 1080)

def test_slot(qapp):
    sender = Sender()
    sender.sent.connect(lambda: 1 / 0)
    sender.sent.emit()

def test_thread():
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()

def test_unraisable():
    Poor()

def test_qt_warning():
    qWarning("beware")

def test_window(qtbot):
    kept.append(QWidget())

def test_timer(qapp):
    kept.append(QTimer())
    kept[-1].start(1000)

def test_qt_thread(qapp):
    kept.append(QThread())
    kept[-1].start()

def test_old_thread():
    kept[-1].quit()
    kept[-1].wait()

def test_python_thread():
    kept.append(threading.Event())
    threading.Thread(target=kept[-1].wait, daemon=True).start()
"""
FAILING = {
    "test_slot": "FAILED",
    "test_thread": "FAILED",
    "test_unraisable": "FAILED",
    "test_qt_warning": "FAILED",
    "test_window": "windows left behind",
    "test_timer": "timers left behind",
    "test_qt_thread": "threads left behind",
    "test_python_thread": "threads left running",
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What pytest says in its summary of each test of TESTS that it does not let pass."""
    place = tmp_path_factory.mktemp("tests")
    conditions = (ROOT / "tests" / "conftest.py").read_text(encoding="utf-8")
    (place / "conftest.py").write_text(conditions, encoding="utf-8")
    (place / "test_it.py").write_text(TESTS, encoding="utf-8")
    settings = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(place)]
    plugins = ["-p", "no:cacheprovider", "-p", "no:randomly"]
    command = [sys.executable, "-m", "pytest", *settings, *plugins, str(place)]
    plain = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "COLUMNS": "300"}
    done = subprocess.run(command, cwd=place, env=plain, capture_output=True, text=True)
    _, _, summary = done.stdout.partition("short test summary info")
    lines = [line for line in summary.splitlines() if "::" in line]
    return {line.split("::")[1].split()[0]: line for line in lines}


@pytest.mark.parametrize("test", FAILING)
def test_that_the_conditions_fail(outcomes: dict[str, str], test: str) -> None:
    assert FAILING[test] in outcomes[test]


def test_that_the_conditions_fail_nothing_else(outcomes: dict[str, str]) -> None:
    assert set(outcomes) == set(FAILING)


def test_that_nothing_touches_the_home_of_the_person(home_of_its_own: Path) -> None:
    assert Path.home().is_relative_to(home_of_its_own)
    assert Path(os.environ["XDG_CONFIG_HOME"]).is_relative_to(home_of_its_own)
