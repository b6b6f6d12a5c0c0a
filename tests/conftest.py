"""Conditions that every test runs under: a home of its own, a screen of 1920 x 1080, nothing left.

Qt warnings, exceptions in slots and Python warnings fail a test by the settings in pyproject.toml.
"""

import gc
import json
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

HOMES = ["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME"]
HOMES += ["XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"]
# the platform's own screen is 800 x 800: windows would be cut to that
SCREEN = {"name": "TEST", "x": 0, "y": 0, "width": 1920, "height": 1080, "dpr": 1}
SCREEN |= {"logicalDpi": 96, "logicalBaseDpi": 96}

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session", autouse=True)
def home_of_its_own() -> Iterator[Path]:
    """Point everything that belongs to the person to a place that goes away afterwards."""
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as home:
        for name in HOMES:
            place = Path(home, name.lower())
            place.mkdir(mode=0o700)  # Qt warns of a runtime folder that others may read
            patch.setenv(name, str(place))
        if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
            screens = Path(home, "screens.json")
            screens.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
            patch.setenv("QT_QPA_PLATFORM", f"offscreen:configfile={screens}")
        yield Path(home)


@pytest.fixture(scope="session")
def mission():
    """The mission of the torch."""
    from torchviewer import load_mission

    return load_mission()


@pytest.fixture(scope="session")
def flight(mission):
    from torchviewer.flight.flight import Flight

    return Flight(mission)


@pytest.fixture(scope="session")
def look(qapp):
    """The dark theme with the program's own fonts."""
    from torchviewer.views import theme

    theme.load_fonts()
    theme.apply(qapp, "dark")
    return qapp


@pytest.fixture
def make_album(tmp_path: Path):
    """Write an album: `make_album({"a.jpg": jpeg_bytes()}, "[[photos]] ...")` is its folder."""

    def make(files: dict[str, bytes], listed: str, name: str = "album") -> Path:
        folder = tmp_path / name
        for file, content in {**files, "photos.toml": listed.encode()}.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(content)
        return folder

    return make


@pytest.fixture(scope="session")
def jpeg_bytes():
    """The bytes of a JPEG as far as its header goes: `jpeg_bytes(6000, 4000, exif=b"")`."""

    def segment(marker: int, content: bytes) -> bytes:
        return bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2, "big") + content

    def make(width_px: int = 64, height_px: int = 40, exif: bytes = b"") -> bytes:
        frame = b"\x08" + height_px.to_bytes(2, "big") + width_px.to_bytes(2, "big")
        parts = [b"\xff\xd8", segment(0xE1, b"Exif\0\0" + exif) if exif else b""]
        parts += [segment(0xC0, frame + b"\x01\x01\x11\x00"), segment(0xDA, b"\x01\x01\0\0?\0")]
        return b"".join([*parts, b"\x55" * 300, b"\xff\xd9"])

    return make


@pytest.fixture
def let_go(qapp):
    """Let go of something over a widget, as Qt would: `let_go(widget, data)`; was it welcome?"""
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QDragEnterEvent, QDropEvent

    copy, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )

    def entering(data):
        try:
            return QDragEnterEvent(QPointF(20, 20), copy, data, left, none)
        except TypeError:  # until Qt 6.11
            return QDragEnterEvent(QPoint(20, 20), copy, data, left, none)

    def drop(widget, data) -> bool:
        enter = entering(data)
        enter.ignore()
        qapp.sendEvent(widget, enter)
        if enter.isAccepted():
            qapp.sendEvent(widget, QDropEvent(QPointF(20, 20), copy, data, left, none))
        return enter.isAccepted()

    return drop


@pytest.fixture(autouse=True)
def no_thread_stays() -> Iterator[None]:
    """Fail a test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in threading.enumerate() if thread not in before]
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def nothing_of_qt_stays(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fail a test that uses Qt and leaves windows, running timers or running threads behind."""
    if not {"qapp", "qtbot"} & set(request.fixturenames):
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QStandardPaths, QThread, QTimer
    from PySide6.QtWidgets import QApplication

    if sys.platform in ("win32", "darwin"):  # these ask the system, not the environment
        QStandardPaths.setTestModeEnabled(True)
    request.getfixturevalue("qapp")
    started = [note_starts(kind, monkeypatch) for kind in (QTimer, QThread)]
    before = set(QApplication.topLevelWidgets())
    yield
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    windows = [window for window in QApplication.topLevelWidgets() if window not in before]
    timers = [timer for timer in started[0] if is_alive(timer) and timer.isActive()]
    threads = [thread for thread in started[1] if is_alive(thread) and thread.isRunning()]
    for left, what in ((windows, "windows"), (timers, "timers"), (threads, "threads")):
        assert not left, f"{what} left behind: {left}"


def note_starts(kind: type, monkeypatch: pytest.MonkeyPatch) -> list:
    """The objects of a Qt class that Python starts from now on; weakly held."""
    import weakref

    started = weakref.WeakSet()
    start = kind.start

    def start_and_note(self, *arguments):
        started.add(self)
        return start(self, *arguments)

    monkeypatch.setattr(kind, "start", start_and_note)
    return started


def is_alive(thing: object) -> bool:
    """Whether Qt still has the object that this Python object stands for."""
    import shiboken6

    return shiboken6.isValid(thing)
