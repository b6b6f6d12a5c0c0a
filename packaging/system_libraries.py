"""The system libraries that Qt needs on Linux: which are missing, and how to get them.

Only the standard library. What is missing is found by loading it, never by asking for packages.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO

from environment import QT_ON_SCREEN, QT_WITHOUT_SCREEN

# file to load: (needed from, Debian's names for the package that holds it, newest first)
LIBRARIES = {
    "libglib-2.0.so.0": (QT_WITHOUT_SCREEN, ("libglib2.0-0t64", "libglib2.0-0")),
    "libGL.so.1": (QT_WITHOUT_SCREEN, ("libgl1",)),
    "libEGL.so.1": (QT_WITHOUT_SCREEN, ("libegl1",)),
    "libfontconfig.so.1": (QT_WITHOUT_SCREEN, ("libfontconfig1",)),
    "libxkbcommon.so.0": (QT_WITHOUT_SCREEN, ("libxkbcommon0",)),
    "libdbus-1.so.3": (QT_WITHOUT_SCREEN, ("libdbus-1-3",)),
    "libxkbcommon-x11.so.0": (QT_ON_SCREEN, ("libxkbcommon-x11-0",)),
    "libxcb-cursor.so.0": (QT_ON_SCREEN, ("libxcb-cursor0",)),
    "libxcb-icccm.so.4": (QT_ON_SCREEN, ("libxcb-icccm4",)),
    "libxcb-keysyms.so.1": (QT_ON_SCREEN, ("libxcb-keysyms1",)),
    "libxcb-shape.so.0": (QT_ON_SCREEN, ("libxcb-shape0",)),
    "libwayland-cursor.so.0": (QT_ON_SCREEN, ("libwayland-cursor0",)),
}

# run by the environment's Python: what Qt itself says, first without and then with a screen
TRY_QT = """
import ctypes, pathlib, sys
import PySide6, PySide6.QtSvg, PySide6.QtWidgets
plugins = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
for name in sys.argv[1:]:
    for plugin in sorted(plugins.glob(name)):
        ctypes.CDLL(str(plugin))
"""
PLUGINS = {QT_WITHOUT_SCREEN: ["libqoffscreen.so"], QT_ON_SCREEN: ["libqxcb.so", "libqwayland*.so"]}


def missing(level: int) -> list[str]:
    """The libraries of LIBRARIES that this level needs and that do not load."""
    if not sys.platform.startswith("linux"):
        return []
    return [name for name, (since, _) in LIBRARIES.items() if since <= level and not loads(name)]


def loads(name: str) -> bool:
    """Whether the system's loader finds this library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def qt_complaint(python: Path, level: int) -> str:
    """What keeps this Python's Qt from working at this level; nothing if it works."""
    plugins = PLUGINS[level] if sys.platform.startswith("linux") else []
    command = [str(python), "-P", "-c", TRY_QT, *plugins]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    said = done.stderr.decode(errors="replace").strip().splitlines()
    return "" if done.returncode == 0 else (said[-1] if said else f"exit code {done.returncode}")


# ------------------------------------------------------------------ getting them


def python_venv_packages() -> tuple[str, ...]:
    """Debian's names for what lets this Python make virtual environments."""
    return (f"python3.{sys.version_info[1]}-venv", "python3-venv")


def packages_of(libraries: list[str]) -> list[tuple[str, ...]]:
    """For each library, Debian's names for its package."""
    return [LIBRARIES[name][1] for name in libraries]


def known_to_apt(names: tuple[str, ...]) -> str:
    """The first of these package names that this release has, or the last if apt knows none."""
    for name in names:
        asked = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        if asked.returncode == 0 and asked.stdout.strip():
            return name
    return names[-1]


def administrator() -> list[str] | None:
    """What to put before apt-get to install without being asked; None where that is not allowed."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    allowed = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if allowed.returncode == 0 else None


def install_with_apt(packages: list[tuple[str, ...]], before: list[str], log: IO[str]) -> bool:
    """Install packages on Debian and its kin as administrator; whether it worked."""
    apt = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]
    apt += ["-o", "DPkg::Lock::Timeout=120"]
    quietly(apt, ["update"], log)
    names = [known_to_apt(choice) for choice in packages]
    return quietly(apt, ["install", "--no-install-recommends", *names], log)


def quietly(apt: list[str], action: list[str], log: IO[str]) -> bool:
    """Run one action of apt-get with its output in the log; whether it worked."""
    nothing = subprocess.DEVNULL
    done = subprocess.run([*apt, *action], stdin=nothing, stdout=log, stderr=log, check=False)
    return done.returncode == 0


def command_for(packages: list[tuple[str, ...]], libraries: list[str]) -> str:
    """The exact command that a person types to get these packages, or these libraries."""
    if not sys.platform.startswith("linux"):
        return "the installer of Python from python.org, with all its parts"
    sudo = "" if os.geteuid() == 0 else "sudo "
    if shutil.which("apt-get"):
        names = " ".join(known_to_apt(choice) for choice in packages)
        return f"{sudo}apt-get update && {sudo}apt-get install -y {names}"
    for manager in ("dnf", "zypper"):
        if libraries and shutil.which(manager):
            wanted = " ".join(f"'{name}()(64bit)'" for name in libraries)
            return f"{sudo}{manager} install {wanted}"
    return f"your system's installer, for: {' '.join(libraries or ['python3-venv'])}"
