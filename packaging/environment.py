"""The checkout's own Python environment: made once, remembered by a stamp, repaired when half made.

Only the standard library, and only modules that load in a moment: this runs before every start.
It keeps to Python 3.7 syntax, so that an old Python gets a sentence and not a SyntaxError.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

NO_QT, QT_WITHOUT_SCREEN, QT_ON_SCREEN = 0, 1, 2
"""What an action needs of the system's libraries."""
ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
NEWER_PYTHONS = ("python3.13", "python3.12", "python3.11", "python3.14")


class SetUpError(Exception):
    """Something a person must put right: what failed, and the exact command to type."""


def say(text: str) -> None:
    """Tell the person what is going on, in one short line."""
    print(f"torchviewer: {text}", file=sys.stderr, flush=True)


def same_command() -> str:
    """What the person typed to get here, fit to be typed again."""
    return command_with("py" if sys.platform == "win32" else "python3")


def command_with(python: str) -> str:
    """This script, started with that Python, as a person types it."""
    script = sys.argv[0]
    return f'{python} "{script}"' if " " in script else f"{python} {script}"


# ------------------------------------------------------------------ which Python


def refusal_of(version: tuple[int, ...]) -> str:
    """Why this version of Python cannot be used, or nothing if it can."""
    if tuple(version[:2]) >= OLDEST_PYTHON:
        return ""
    has = ".".join(str(number) for number in version[:3])
    typed = command_with("py -3.11" if sys.platform == "win32" else "python3.11")
    return (
        f"Python 3.11 or newer is needed, and this is Python {has}.\n"
        f"Install a newer one from your system or python.org, then type: {typed}"
    )


def use_a_new_enough_python() -> None:
    """Go on under a newer Python of this machine if the running one is too old."""
    refusal = refusal_of(sys.version_info[:3])
    if not refusal:
        return
    import shutil

    found = [path for path in map(shutil.which, NEWER_PYTHONS) if path]
    newer = next(filter(runs, found), None)
    if newer is None:
        raise SetUpError(refusal)
    hand_over([newer, *sys.argv])


def runs(python: str) -> bool:
    """Whether this Python starts; a version manager may put a name in the path without one."""
    import subprocess

    tried = subprocess.run([python, "-c", ""], stderr=subprocess.DEVNULL, check=False)
    return tried.returncode == 0


# ------------------------------------------------------------------ the stamp


class Stamp:
    """What an environment was made for; written last, so that a stamp means it is complete."""

    def __init__(self, extras: set[str], libraries: int) -> None:
        self.extras = extras
        self.libraries = libraries

    @staticmethod
    def read(environment: Environment) -> Stamp | None:
        """The stamp, if the environment is complete and made by this Python for this checkout."""
        try:
            lines = environment.stamp_path.read_text(encoding="utf-8").splitlines()
            *conditions, extras, libraries = lines
            if conditions == environment.conditions() and environment.python.exists():
                return Stamp(set(extras.split()), int(libraries))
        except (OSError, ValueError):
            pass
        return None

    def write(self, environment: Environment) -> None:
        """Put the stamp down in one step."""
        lines = [*environment.conditions(), " ".join(sorted(self.extras)), str(self.libraries)]
        fresh = environment.stamp_path.with_suffix(".new")
        fresh.write_text("\n".join(lines) + "\n", encoding="utf-8")
        fresh.replace(environment.stamp_path)


class Environment:
    """The virtual environment of one checkout, and the files that tell its state."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.path = root / ".venv"
        windows = sys.platform == "win32"
        self.scripts = self.path / ("Scripts" if windows else "bin")
        self.python = self.scripts / ("python.exe" if windows else "python")
        self.stamp_path = self.path / "torchviewer.stamp"
        self.log_path = root / ".build" / "set-up.log"
        self.unfinished_path = root / ".build" / "set-up.unfinished"
        self.lock_path = root / ".build" / "set-up.lock"

    def conditions(self) -> list[str]:
        """What must still be so for the environment to be fit: Python, place, what is declared."""
        import hashlib

        declared = hashlib.sha256((self.root / "pyproject.toml").read_bytes()).hexdigest()
        return [str(sys.implementation.cache_tag), str(self.root), declared]


def ready(extras: set[str], libraries: int, root: Path = ROOT) -> Environment:
    """The environment with these extras and system libraries; made or completed where need be."""
    environment = Environment(root)
    stamp = Stamp.read(environment)
    if stamp and extras <= stamp.extras and libraries <= stamp.libraries:
        return environment
    import set_up

    environment.lock_path.parent.mkdir(exist_ok=True)
    with only_one(environment.lock_path):
        set_up.complete(environment, extras, libraries)
    return environment


@contextlib.contextmanager
def only_one(lock_path: Path) -> Iterator[None]:
    """Wait until no other start is setting up. The system frees the lock of a start that died."""
    with lock_path.open("a") as lock:
        waiting = False
        while not taken(lock.fileno()):
            if not waiting:
                say("another start is setting up; waiting for it")
            waiting = True
            time.sleep(0.2)
        yield


def taken(descriptor: int) -> bool:
    """Whether the lock is ours now."""
    try:
        if sys.platform == "win32":
            os.lseek(descriptor, 0, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


# ------------------------------------------------------------------ going on


def hand_over(command: list[str]) -> None:
    """Become this command: the same process where the system can, else a child with our end."""
    sys.stdout.flush()
    sys.stderr.flush()
    if sys.platform != "win32":
        os.execv(command[0], command)
    import subprocess

    child = subprocess.Popen(command)
    while True:
        with contextlib.suppress(KeyboardInterrupt):  # Ctrl+C reaches the child by itself
            sys.exit(child.wait())


def in_plain_words(action: Callable[[], None]) -> None:
    """Run a script's action; any failure ends in a line or two, never in a traceback."""
    try:
        action()
    except SetUpError as error:
        sys.exit(f"torchviewer: {error}")
    except OSError as error:
        sys.exit(f"torchviewer: set-up failed: {error}\nWhen that is put right: {same_command()}")
    except KeyboardInterrupt:
        sys.exit(130)
