"""Albums where the whole program is put together: pictures that leave it, and its start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from torchviewer import app
from torchviewer.cli import MODES
from torchviewer.state.album_shelf import person_shelf
from torchviewer.state.mission_state import MissionState
from torchviewer.state.person_folders import config_folder
from torchviewer.state.settings import Settings

LIST = """\
credit = "X"
[[photos]]
file = "a.jpg"
slot = "slide_03"
licence = "nasa"
[[photos]]
file = "b.jpg"
slot = "slide_04"
licence = "reserved"
"""


@pytest.fixture
def shelved(make_album, jpeg_bytes, mission):
    folder = make_album({"a.jpg": jpeg_bytes(), "b.jpg": jpeg_bytes()}, LIST)
    assert person_shelf().add(folder, mission).photos == 2
    yield folder
    for name in ("albums.json", "albums.json.previous"):
        (config_folder() / name).unlink(missing_ok=True)


@pytest.mark.usefixtures("shelved")
def test_that_only_photos_that_may_leave_are_in_a_picture_of_the_program(mission, capsys) -> None:
    covered = app._with_exportable_photos(mission)
    shown = {picture.id: picture.photo.file for picture in covered.pictures if picture.photo}
    assert shown == {"slide_03": "a.jpg"}
    assert capsys.readouterr().err == (
        "torchviewer: 1 of your photos may not be exported; drawings are shown instead\n"
    )


def test_that_a_damaged_list_of_albums_does_not_stop_a_picture(mission, capsys) -> None:
    path = config_folder() / "albums.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\xff\xfe{")
    try:
        assert app._with_exportable_photos(mission) is mission
    finally:
        path.unlink()
    assert capsys.readouterr().err == ""


def test_that_neither_the_window_nor_its_start_waits_for_albums(tmp_path: Path) -> None:
    """Their modules are not loaded before the first frame."""
    script = (
        "import sys, torchviewer.app; "
        "bad = [m for m in sys.modules if m.startswith(('torchviewer.mission.album', "
        "'torchviewer.mission.photo_', 'torchviewer.state.album_shelf'))]; "
        "sys.exit(str(bad) if bad else 0)"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, env=environment, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("mode", "is_public", "place"),
    [
        ("explore", False, "screen"), ("present", False, "screen"), ("kiosk", False, "kiosk"),
        ("explore", True, "kiosk"), ("present", True, "kiosk"),
    ],
)  # fmt: skip
def test_that_a_mode_or_a_public_screen_asks_for_what_may_be_shown_there(
    mode: str, is_public: bool, place: str
) -> None:
    settings = Settings(None)
    settings.put("public_screen", is_public)
    assert app.place_of_photos(mode, settings) == place


def test_that_every_mode_says_where_its_photos_are_shown() -> None:
    assert set(app.PLACES) == set(MODES)


@pytest.mark.parametrize(("mode", "seen"), [("explore", {"a.jpg", "b.jpg"}), ("kiosk", {"a.jpg"})])
@pytest.mark.usefixtures("shelved")
def test_that_a_kiosk_shows_only_photos_that_may_be_shown_there(
    qapp, mission, flight, mode: str, seen: set[str]
) -> None:
    """LIST: NASA lets its photographs be shown in public, reserved ones are not."""
    state = MissionState(mission, flight)
    app._take_albums(state, app.place_of_photos(mode, Settings(None)))
    while state.albums.busy:
        state.albums.finish()
        qapp.processEvents()
    assert {one.photo.file for one in state.mission.pictures if one.photo} == seen
