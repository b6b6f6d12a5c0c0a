import re
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


# Folders that other parts of the work bring; a row may name them before they are there.
BROUGHT_LATER = ("missions", "themes", "translations")
# The marks of the Games and of agencies, under the names that icon sets and drawings give them.
FORBIDDEN_MARKS = re.compile(
    r"olympics|olympic[-_ ]?(rings?|logo|symbol)|five[-_ ]rings|games[-_ ]?(logo|emblem)|mascot"
    r"|sochi[-_ ]?2014[-_ ]?(logo|emblem)|(nasa|roscosmos|esa|jaxa)[-_ ]?(logo|insignia|meatball)",
    re.IGNORECASE,
)


def shipped_files() -> set[str]:
    root = resource_root()
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def attributed_patterns() -> list[str]:
    """The paths and globs in the first column of the table of attributions."""
    text = resource("ATTRIBUTION.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return [pattern for row in rows for pattern in re.findall(r"`([^`]+)`", row)]


def matched_by(pattern: str) -> set[str]:
    root = resource_root()
    return {path.relative_to(root).as_posix() for path in root.glob(pattern) if path.is_file()}


def test_that_every_resource_has_an_attribution():
    attributed = set().union(*(matched_by(pattern) for pattern in attributed_patterns()))
    assert shipped_files() - attributed == set()


def test_that_every_attribution_has_a_resource():
    root = resource_root()
    stale = [
        pattern
        for pattern in attributed_patterns()
        if not matched_by(pattern)
        and (pattern.split("/")[0] not in BROUGHT_LATER or (root / pattern.split("/")[0]).exists())
    ]
    assert stale == []


def test_that_every_attribution_names_a_licence_and_a_credit():
    text = resource("ATTRIBUTION.md").read_text(encoding="utf-8")
    rows = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("| `")]
    assert all(len(row) == 6 and row[4].strip() and row[5].strip() for row in rows)


def test_that_no_resource_bears_the_name_of_a_protected_mark():
    assert [name for name in shipped_files() if FORBIDDEN_MARKS.search(name)] == []


def test_that_no_drawing_or_text_of_the_resources_holds_a_protected_mark():
    texts = [name for name in shipped_files() if name.endswith((".svg", ".md", ".qss"))]
    root = resource_root()
    assert texts
    assert [
        name for name in texts if FORBIDDEN_MARKS.search((root / name).read_text(encoding="utf-8"))
    ] == []


def test_that_the_resources_fit_into_the_wheel():
    # the wheel is to stay under 25 MB with everything in it
    root = resource_root()
    assert sum((root / name).stat().st_size for name in shipped_files()) < 20_000_000


@pytest.mark.parametrize("name", ["day_1350", "day_2700", "day_5400", "night_2048", "relief_4096"])
def test_that_the_maps_are_baseline_jpeg(name):
    # ITU-T T.81, table B.1: SOF0 (FFC0) opens a baseline frame, SOF2 (FFC2) a progressive one
    data = resource(f"maps/{name}.jpg").read_bytes()
    assert data.startswith(b"\xff\xd8")
    assert re.search(rb"\xff(\xc0|\xc2)\x00\x11\x08", data)[1] == b"\xc0"


@pytest.mark.parametrize("name", ["day_1350", "day_2700", "day_5400"])
def test_that_no_dark_ring_lies_around_the_south_pole(name):
    """A row of the Blue Marble at 89 S is 14 of 255 darker than its neighbours; nothing else is."""
    import numpy as np
    from PySide6.QtGui import QImage

    day = QImage(str(resource(f"maps/{name}.jpg"))).convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.asarray(day.constBits()).reshape(day.height(), day.bytesPerLine())
    ice = rows[-day.height() // 40 :, : day.width()].mean(axis=1)  # from 85.5 S on
    around = (ice[2:] + ice[:-2]) / 2
    assert np.abs(ice[1:-1] - around).max() < 2.5


@pytest.mark.parametrize("scale", ["110m", "50m", "10m"])
def test_that_no_line_of_the_maps_runs_along_the_antimeridian_or_crosses_it(scale):
    import numpy as np

    with np.load(resource(f"maps/lines_{scale}.npz")) as stored:
        for kind in ("coast", "border", "lake"):
            lines = np.split(stored[f"{kind}_points"], stored[f"{kind}_starts"][1:])
            lon_mdeg = [line[:, 0] for line in lines]
            assert min(len(line) for line in lines) > 1
            assert max(np.abs(np.diff(lon)).max() for lon in lon_mdeg) < 180_000
            assert not any(
                ((lon[1:] == lon[:-1]) & (abs(lon[1:]) == 180_000)).any() for lon in lon_mdeg
            )


@pytest.mark.parametrize("scale", ["110m", "50m", "10m"])
def test_that_no_border_divides_crimea_from_ukraine(scale):
    import numpy as np

    # the isthmus of Perekop lies about 46.1 N 33.7 E
    with np.load(resource(f"maps/lines_{scale}.npz")) as stored:
        lon, lat = stored["border_points"].T / 1000
    assert not ((lon > 33) & (lon < 35) & (lat > 45.5) & (lat < 46.4)).any()
