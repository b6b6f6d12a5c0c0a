"""Who may import whom: the contracts hold, and each of them fails when it is broken."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINT_IMPORTS = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"
ROOMS = "A room imports its own room and the rooms below it, nothing else"
NO_QT = "The story, the flight and the export know no Qt"
NO_ORBIT = "The story knows neither numpy nor SGP4"
NO_PLOTS = "The shared model knows no plots and no theme"
NO_SIBLINGS = "Views do not know each other"
CONTRACTS = (ROOMS, NO_QT, NO_ORBIT, NO_PLOTS, NO_SIBLINGS)

# imports every module of the rooms in its arguments with the packages in the first blocked
BLOCKED_IMPORTS = """
import importlib, pkgutil, sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if any(name == away or name.startswith(away + ".") for away in sys.argv[1].split(",")):
            raise ImportError("blocked: " + name)

sys.meta_path.insert(0, Blocker())
for room in sys.argv[2:]:
    package = importlib.import_module(room)
    for module in pkgutil.walk_packages(package.__path__, room + "."):
        importlib.import_module(module.name)
"""


@pytest.fixture
def copy_of_the_rooms(tmp_path: Path) -> Path:
    """A copy of the package and its settings, free to be spoilt."""
    only_code = shutil.ignore_patterns("__pycache__", "resources")
    shutil.copytree(ROOT / "torchviewer", tmp_path / "torchviewer", ignore=only_code)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint_imports(place: Path) -> tuple[int, list[str]]:
    """Exit code and the contracts that are broken in the package in this folder."""
    command = [sys.executable, "-c", LINT_IMPORTS]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, encoding="utf-8")
    said = " ".join(done.stdout.split())
    return done.returncode, [name for name in CONTRACTS if f"{name} BROKEN" in said]


def test_that_the_rooms_keep_their_contracts(copy_of_the_rooms: Path) -> None:
    assert lint_imports(copy_of_the_rooms) == (0, [])


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("mission/spoilt.py", "import torchviewer.flight.track", ROOMS),
        ("flight/spoilt.py", "from torchviewer import state", ROOMS),
        ("views/spoilt.py", "from torchviewer import modes", ROOMS),
        ("spoilt/__init__.py", "", ROOMS),
        ("flight/spoilt.py", "from PySide6.QtCore import QObject", NO_QT),
        ("export/spoilt.py", "import pyqtgraph", NO_QT),
        ("mission/spoilt.py", "import numpy", NO_ORBIT),
        ("state/spoilt.py", "import qt_material", NO_PLOTS),
        ("views/photos.py", "import torchviewer.views.transport", NO_SIBLINGS),
    ],
)
def test_that_a_broken_contract_is_found(
    copy_of_the_rooms: Path, module: str, line: str, broken: str
) -> None:
    spoilt = copy_of_the_rooms / "torchviewer" / module
    spoilt.parent.mkdir(exist_ok=True)
    with spoilt.open("a", encoding="utf-8") as code:
        code.write(line + "\n")
    exit_code, found = lint_imports(copy_of_the_rooms)
    assert (exit_code, broken in found) == (1, True)


@pytest.mark.parametrize(
    ("blocked", "rooms"),
    [
        ("PySide6,shiboken6,pyqtgraph,qt_material", ["mission", "flight", "export"]),
        ("PySide6.QtGui,PySide6.QtWidgets,pyqtgraph,qt_material", ["state"]),
    ],
)
def test_that_rooms_import_without_the_qt_they_must_not_know(
    blocked: str, rooms: list[str]
) -> None:
    names = [f"torchviewer.{room}" for room in rooms]
    command = [sys.executable, "-c", BLOCKED_IMPORTS, blocked, *names]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_that_importing_the_package_loads_neither_qt_nor_numpy() -> None:
    code = "import sys, torchviewer; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"PySide6", "pyqtgraph", "qt_material", "numpy"} & set(done.stdout.split())
