"""The starter mission as a place to make mistakes in."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from torchviewer.mission.errors import Problem
from torchviewer.mission.mission_file import check_mission, read_mission
from torchviewer.mission.starter import write_starter
from torchviewer.mission.story import Mission

CheckText = Callable[[str | bytes], list[Problem]]


@pytest.fixture(scope="session")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Mission:
    folder = tmp_path_factory.mktemp("starter") / "mission"
    write_starter(folder)
    return read_mission(folder)


@pytest.fixture(scope="session")
def starter_text(starter: Mission) -> str:
    """The starter's mission.toml without remarks and blank lines."""
    text = (starter.folder / "mission.toml").read_text(encoding="utf-8")
    lines = [re.sub(r"\s+#.*$", "", line) for line in text.splitlines()]
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("#"))


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the starter's files, whose mission.toml a test may spoil."""
    folder = tmp_path_factory.mktemp("bench") / "mission"
    write_starter(folder)
    (folder / "texts" / "de.toml").unlink()
    return folder


@pytest.fixture(scope="module")
def check_text(bench: Path) -> CheckText:
    """What `check_mission` says of a mission.toml with this content."""

    def check(content: str | bytes) -> list[Problem]:
        raw = content.encode("utf-8") if isinstance(content, str) else content
        (bench / "mission.toml").write_bytes(raw)
        return check_mission(bench)

    return check


@pytest.fixture(scope="module")
def check_change(check_text: CheckText, starter_text: str) -> Callable[[str, str], list[Problem]]:
    """What `check_mission` says of the starter with one piece of its text replaced."""

    def check(old: str, new: str) -> list[Problem]:
        assert old in starter_text
        return check_text(starter_text.replace(old, new, 1))

    return check
