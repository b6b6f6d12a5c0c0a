"""Builds the wheel from a source distribution and tries it where no checkout helps.

python3 packaging/check_wheel.py: builds, looks inside, installs into a clean environment in a
temporary folder, and runs the program's self-test from there.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from environment import (
    NO_QT,
    ROOT,
    Environment,
    SetUpError,
    in_plain_words,
    ready,
    say,
    use_a_new_enough_python,
)

LARGEST_WHEEL_BYTES = 25_000_000
MUST_CONTAIN = (
    "torchviewer/__main__.py",
    "torchviewer/resources/missions/sochi-torch-2013/mission.toml",
    "torchviewer/resources/ATTRIBUTION.md",
)


def run() -> None:
    """Go through all steps; the first that fails ends it."""
    use_a_new_enough_python()
    builder = ready({"checks"}, NO_QT)
    with tempfile.TemporaryDirectory(prefix="torchviewer wheel ") as folder:
        place = Path(folder)
        wheel = build(builder, place / "dist")
        look_into(wheel)
        try_it(wheel, place)
    say("the wheel works outside the checkout")


def step(command: list[str], place: Path, what: str) -> None:
    """Run a command in a folder; its failure is the end."""
    surroundings = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    if subprocess.run(command, cwd=place, env=surroundings, check=False).returncode:
        raise SetUpError(f"{what} failed")


def build(builder: Environment, target: Path) -> Path:
    """A source distribution, and from that alone the wheel."""
    say("building the source distribution and the wheel")
    command = [str(builder.python), "-m", "build", "--no-isolation", "--outdir", str(target)]
    step([*command, str(ROOT)], ROOT, "building the wheel")
    (wheel,) = target.glob("*.whl")
    return wheel


def look_into(wheel: Path) -> None:
    """The wheel is small enough and has what the program needs."""
    size = wheel.stat().st_size
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    absent = [name for name in MUST_CONTAIN if name not in names]
    if absent:
        raise SetUpError(f"{wheel.name} lacks {', '.join(absent)}")
    if size > LARGEST_WHEEL_BYTES:
        raise SetUpError(
            f"{wheel.name} has {size} bytes; at most {LARGEST_WHEEL_BYTES} are allowed"
        )
    say(f"{wheel.name}: {size / 1e6:.1f} MB, {len(names)} files")


def try_it(wheel: Path, place: Path) -> None:
    """Install the wheel into a clean environment and let the program test itself there."""
    say("installing the wheel into a clean environment")
    clean = Environment(place)
    step([sys.executable, "-m", "venv", str(clean.path)], place, "making a clean environment")
    pip = [str(clean.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    step([*pip, str(wheel)], place, "installing the wheel")
    program = clean.scripts / ("torchviewer.exe" if sys.platform == "win32" else "torchviewer")
    say("running torchviewer selftest from there")
    step([str(program), "--version"], place, "torchviewer --version")
    step([str(program), "selftest"], place, "torchviewer selftest")


if __name__ == "__main__":
    in_plain_words(run)
