"""The list to begin with: right as it is written, and nothing in it that nobody knows."""

import tomllib
from pathlib import Path

import pytest

from torchviewer.mission.album import load_album
from torchviewer.mission.album_template import write_template
from torchviewer.mission.errors import MissionFileError

# Exif 2.32: DateTimeOriginal 2013:11:07 10:14:15 and, in the second, OffsetTimeOriginal +06:00
TIME = b"2013:11:07 10:14:15\0"
START = b"II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x1a\0\0\0\0\0\0\0"
EXIF = START + b"\x01\0\x03\x90\x02\0\x14\0\0\0\x2c\0\0\0\0\0\0\0" + TIME
EXIF_WITH_ZONE = (
    START + b"\x02\0\x03\x90\x02\0\x14\0\0\0\x38\0\0\0\x11\x90\x02\0\x07\0\0\0\x4c\0\0\0\0\0\0\0"
    + TIME + b"+06:00\0"
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, jpeg_bytes) -> Path:
    files = {
        "b.jpg": jpeg_bytes(6000, 4000, EXIF), "a b.JPG": jpeg_bytes(60, 40, EXIF_WITH_ZONE),
        "x/c.png": jpeg_bytes(), ".hidden/d.jpg": jpeg_bytes(), "notes.txt": b"hello",
        "huge.jpg": jpeg_bytes(30_000, 30_000), "bad.jpg.": jpeg_bytes(),
    }  # fmt: skip
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_that_every_picture_is_listed_with_what_is_known_of_it(folder: Path, mission) -> None:
    path, count, odd = write_template(folder, mission)
    assert (count, odd) == (4, ("bad.jpg.",))
    text = path.read_text(encoding="utf-8")
    data = tomllib.loads(text)
    assert [photo["file"] for photo in data["photos"]] == [
        "a b.JPG",
        "b.jpg",
        "huge.jpg",
        "x/c.png",
    ]
    assert data["mission"] == mission.id
    assert set(data["photos"][0]["caption"]) == {"en", "de", "ru"}
    assert "# 6000 x 4000 px, JPEG; the camera's clock does not say in which time zone" in text
    assert "# 30000 x 30000 px, JPEG; it is too large to show: 900 megapixels" in text


def test_that_the_time_of_a_camera_is_offered_and_never_taken(folder: Path, mission) -> None:
    path, _, _ = write_template(folder, mission)
    text = path.read_text(encoding="utf-8")
    assert "# taken = 2013-11-07T10:14:15+06:00    # as the camera says" in text
    assert "# taken = 2013-11-07T10:14:15    # add the zone of the camera's clock" in text
    assert not any("taken" in photo for photo in tomllib.loads(text)["photos"])


def test_that_as_it_is_it_only_lacks_credits_and_slots(folder: Path, mission) -> None:
    path, _, _ = write_template(folder, mission)
    album = load_album(folder, mission)
    assert album.placed == ()
    assert {problem.what.partition(":")[0] for problem in album.problems} == {
        "has no credit", "belongs nowhere",
    }  # fmt: skip
    text = path.read_text(encoding="utf-8").replace('credit = ""', 'credit = "X"')
    text = text.replace('licence = ""', 'licence = "own"').replace(
        'slot = ""', 'slot = "slide_04"', 1
    )
    path.write_text(text, encoding="utf-8")
    assert [photo.file for photo in load_album(folder, mission).photos] == ["a b.JPG"]


def test_that_a_list_is_never_overwritten(folder: Path, mission) -> None:
    path, _, _ = write_template(folder, mission)
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(MissionFileError, match="is there already"):
        write_template(folder, mission)
    assert path.read_text(encoding="utf-8") == "mine"


def test_that_a_folder_without_pictures_is_told(tmp_path: Path, mission) -> None:
    with pytest.raises(MissionFileError, match="has no JPEG, PNG, WebP or TIFF picture"):
        write_template(tmp_path, mission)
    with pytest.raises(MissionFileError, match="there is no such folder"):
        write_template(tmp_path / "none", mission)


def test_that_a_list_names_every_picture_that_can_be_replaced(mission, tmp_path, jpeg_bytes):
    (tmp_path / "a.jpg").write_bytes(jpeg_bytes())
    lines = write_template(tmp_path, mission)[0].read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line.startswith("#   ")]
    assert {row[1] for row in rows} == {picture.id for picture in mission.pictures}
    [lift_off] = [row for row in rows if row[1] == "slide_04"]
    assert lift_off[2] == "2013-11-07T04:14Z"  # lift-off at 04:14:15: facts.md
