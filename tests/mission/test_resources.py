import subprocess
import sys
from pathlib import Path

import pytest

from torchviewer.mission import resources
from torchviewer.mission.errors import ResourceError
from torchviewer.mission.resources import candidate_roots, find_root, resource, resource_root

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def fresh_root(monkeypatch):
    """A program that has not looked for its resources yet, and forgets what this test found."""
    resource_root.cache_clear()
    yield monkeypatch
    resource_root.cache_clear()


def pretend_installed_in(package: Path, monkeypatch) -> None:
    monkeypatch.setattr(resources, "__file__", str(package / "mission" / "resources.py"))


@pytest.mark.parametrize(
    ("package", "shipped"),
    [
        ("checkout/torchviewer", "checkout/resources"),
        ("site/torchviewer", "site/torchviewer/resources"),
    ],
    ids=["checkout or editable install", "wheel"],
)
def test_that_resources_are_found_in_an_unfrozen_program(tmp_path, fresh_root, package, shipped):
    (tmp_path / shipped / "maps").mkdir(parents=True)
    (tmp_path / shipped / "maps" / "day.jpg").touch()
    pretend_installed_in(tmp_path / package, fresh_root)

    assert resource_root() == tmp_path / shipped
    assert resource("maps/day.jpg") == tmp_path / shipped / "maps" / "day.jpg"


@pytest.mark.parametrize("shipped", ["torchviewer/resources", "resources"])
def test_that_resources_are_found_in_a_frozen_program(tmp_path, fresh_root, shipped):
    (tmp_path / "unpacked" / shipped / "icons").mkdir(parents=True)
    pretend_installed_in(tmp_path / "elsewhere" / "torchviewer", fresh_root)
    fresh_root.setattr(sys, "_MEIPASS", str(tmp_path / "unpacked"), raising=False)

    assert resource("icons") == tmp_path / "unpacked" / shipped / "icons"


def test_that_a_frozen_program_prefers_its_own_resources(tmp_path):
    package = tmp_path / "site" / "torchviewer"
    for root in candidate_roots(package, tmp_path / "unpacked"):
        root.mkdir(parents=True)

    found = find_root(candidate_roots(package, tmp_path / "unpacked"))

    assert found == tmp_path / "unpacked" / "torchviewer" / "resources"


def test_that_a_missing_folder_is_told_with_every_place_looked_in(tmp_path):
    candidates = candidate_roots(tmp_path / "site" / "torchviewer", tmp_path / "unpacked")

    with pytest.raises(ResourceError) as told:
        find_root(candidates)

    assert all(str(candidate) in str(told.value) for candidate in candidates)


def test_that_a_missing_file_is_told_by_name_and_with_a_remedy():
    with pytest.raises(ResourceError, match=r"`maps/no_such_map\.jpg` is missing.*Install"):
        resource("maps/no_such_map.jpg")


def test_that_a_path_out_of_the_folder_is_refused():
    with pytest.raises(ResourceError, match="not inside"):
        resource("../pyproject.toml")


def test_that_this_checkout_finds_its_own_resources():
    assert resource_root() == CHECKOUT / "resources"


def test_that_looking_up_a_resource_loads_neither_qt_nor_numpy():
    code = (
        "import sys; from torchviewer.mission.resources import resource_root; resource_root();"
        "sys.exit(any(name in sys.modules for name in ('PySide6', 'numpy', 'shiboken6')))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, check=False).returncode == 0
