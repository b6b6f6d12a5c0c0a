"""What pyproject.toml declares: the agreed dependencies, and no PySide6 that aborts."""

import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REQUIREMENTS = [Requirement(line) for line in PROJECT["dependencies"]]
AGREED = {
    *("pyside6-essentials", "pyqtgraph", "numpy", "sgp4", "qt-material", "pydantic"),
    "tzdata",
}


def allows(name: str, version: str, python: str) -> bool:
    """Whether the project lets this version of a package in on this Python."""
    environment = {"python_version": python}
    binding = [
        requirement
        for requirement in REQUIREMENTS
        if requirement.name == name
        and (requirement.marker is None or requirement.marker.evaluate(environment))
    ]
    assert binding, f"{name} is not asked for on Python {python}"
    return all(requirement.specifier.contains(version) for requirement in binding)


def test_that_the_program_depends_on_the_agreed_packages_and_no_other() -> None:
    assert {requirement.name for requirement in REQUIREMENTS} == AGREED


@pytest.mark.parametrize(
    ("version", "python", "allowed"),
    [
        # measured: 6.12.0 aborts on 3.11; 6.8.3 to 6.11.3 do not; 6.12.0 does not on 3.12
        ("6.8.3", "3.11", True),
        ("6.11.3", "3.11", True),
        ("6.12.0", "3.11", False),
        ("6.12.0", "3.12", True),
        ("6.12.0", "3.13", True),
        ("7.0.0", "3.13", False),
    ],
)
def test_that_pyside_is_one_that_does_not_abort(version: str, python: str, allowed: bool) -> None:
    assert allows("pyside6-essentials", version, python) is allowed


def test_that_the_folder_packaging_does_not_shadow_the_library_of_that_name() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
