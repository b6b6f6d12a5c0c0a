"""The shelf of albums: what is kept of them, and what is never touched."""

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QStandardPaths

from torchviewer.mission.cover import lay_over
from torchviewer.mission.errors import TorchviewerError
from torchviewer.state.album_shelf import AlbumShelf, examined, looks_like_album, person_shelf
from torchviewer.state.person_folders import config_folder, data_folder
from torchviewer.state.saved_file import save_values

LIST = 'credit = "X"\nlicence = "own"\n[[photos]]\nfile = "a.jpg"\nslot = "slide_04"\n'


@pytest.fixture
def shelf(tmp_path: Path) -> AlbumShelf:
    return AlbumShelf(tmp_path / "config" / "albums.json", tmp_path / "data")


@pytest.fixture
def folder(make_album, jpeg_bytes) -> Path:
    return make_album({"a.jpg": jpeg_bytes()}, LIST, "My photos")


@pytest.fixture
def zipped(folder: Path, tmp_path: Path) -> Path:
    path = tmp_path / "Sent by post.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in folder.iterdir():
            archive.write(file, file.name)
    return path


def test_that_a_folder_is_referred_to_and_survives_the_program(shelf, folder, mission) -> None:
    added = shelf.add(folder, mission)
    assert (added.name, added.title, added.photos, added.problems) == (
        "my-photos",
        "My photos",
        1,
        (),
    )
    again = AlbumShelf(shelf._path, shelf._unpack_into)
    [album] = again.albums(mission)
    assert (album.name, album.folder) == ("my-photos", folder)
    assert shelf.add(folder / "photos.toml", mission).name == "my-photos"
    assert len(shelf.shelved) == 1


def test_that_a_changed_folder_is_read_anew(shelf, folder, mission) -> None:
    shelf.add(folder, mission)
    (folder / "photos.toml").write_text(LIST.replace("slide_04", "slide_05"), encoding="utf-8")
    assert shelf.albums(mission)[0].placed[0].slot == "slide_05"


def test_that_a_folder_that_has_gone_is_told_and_stays_on_the_shelf(shelf, folder, mission) -> None:
    shelf.add(folder, mission)
    folder.rename(folder.with_name("elsewhere"))
    [album] = shelf.albums(mission)
    assert album.placed == ()
    assert "Is its disk or stick plugged in?" in str(album.problems[0])
    folder.with_name("elsewhere").rename(folder)
    assert len(shelf.albums(mission)[0].placed) == 1


def test_that_a_zip_is_unpacked_into_the_data_of_the_person(
    shelf, zipped, mission, tmp_path
) -> None:
    added = shelf.add(zipped, mission)
    assert (added.name, added.photos) == ("sent-by-post", 1)
    zipped.unlink()
    [album] = shelf.albums(mission)
    assert album.folder.parent == (tmp_path / "data").resolve()
    assert len(album.placed) == 1


def test_that_removing_deletes_what_was_unpacked_and_nothing_else(
    shelf, folder, zipped, mission, tmp_path
) -> None:
    shelf.add(folder, mission)
    shelf.add(zipped, mission)
    assert shelf.remove("sent-by-post").is_own
    assert list((tmp_path / "data").iterdir()) == []
    assert not shelf.remove("my-photos").is_own
    assert (folder / "a.jpg").is_file()
    assert shelf.shelved == ()


def test_that_a_damaged_list_cannot_make_it_delete_a_folder_of_the_person(
    shelf, folder, mission
) -> None:
    shelf.add(folder, mission)
    whole = json.loads(shelf._path.read_text(encoding="utf-8"))
    whole["values"]["albums"][0]["is_own"] = True
    from torchviewer.state.saved_file import save_values

    save_values(shelf._path, whole["values"])
    shelf.remove("my-photos")
    assert (folder / "a.jpg").is_file()


@pytest.mark.parametrize(
    "values",
    [
        {}, {"albums": 3}, {"albums": [3, {}, {"name": "x"}, None]},
        {"albums": [{"name": "../x", "folder": "/x", "is_own": True}]},
        {"albums": [{"name": "x", "folder": "relative", "is_own": False}]},
    ],
)  # fmt: skip
def test_that_a_list_that_makes_no_sense_is_an_empty_shelf(shelf, values) -> None:
    from torchviewer.state.saved_file import save_values

    save_values(shelf._path, values)
    assert shelf.shelved == ()


def test_that_nothing_without_a_photo_is_shelved(shelf, make_album, mission, tmp_path) -> None:
    for listed in ("", LIST.replace('credit = "X"', ""), 'mission = "apollo-11"\n' + LIST):
        added = shelf.add(make_album({}, listed), mission)
        assert (added.name, added.photos) == ("", 0)
        assert added.problems
    assert shelf.add(tmp_path / "none", mission).photos == 0
    (tmp_path / "bad.zip").write_bytes(b"PK\3\4")
    assert shelf.add(tmp_path / "bad.zip", mission).problems
    assert shelf.shelved == ()


def test_that_two_folders_of_one_name_are_two_albums(
    shelf, make_album, jpeg_bytes, mission
) -> None:
    for name in ("x/Photos", "y/photos"):
        shelf.add(make_album({"a.jpg": jpeg_bytes()}, LIST, name), mission)
    assert [one.name for one in shelf.shelved] == ["photos", "photos-2"]


def test_that_a_name_that_is_not_there_is_told(shelf, folder, mission) -> None:
    shelf.add(folder, mission)
    with pytest.raises(TorchviewerError, match="did you mean 'my-photos'"):
        shelf.remove("my-photo")


def test_that_looking_leaves_nothing_behind(zipped, mission, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    with examined(zipped, mission) as album:
        assert len(album.placed) == 1
    assert list((tmp_path / "scratch").iterdir()) == []


def test_that_folders_zips_and_lists_look_like_albums(folder, zipped) -> None:
    assert looks_like_album(folder)
    assert looks_like_album(zipped)
    assert looks_like_album(folder / "photos.toml")
    assert not looks_like_album(folder / "a.jpg")
    assert not looks_like_album(folder / "none")


@pytest.mark.usefixtures("qapp")
def test_that_the_folders_are_those_that_qt_names(monkeypatch: pytest.MonkeyPatch) -> None:
    before = QCoreApplication.applicationName()
    QCoreApplication.setApplicationName("torchviewer")
    try:
        place = QStandardPaths.StandardLocation
        QStandardPaths.setTestModeEnabled(False)
        for ours, theirs in (
            (config_folder(), place.AppConfigLocation),
            (data_folder(), place.AppLocalDataLocation),
        ):
            assert ours == Path(QStandardPaths.writableLocation(theirs))
    finally:
        QCoreApplication.setApplicationName(before)


def test_that_a_shelf_of_a_new_person_is_empty() -> None:
    assert person_shelf().shelved == ()


def test_that_only_photos_that_can_be_shown_are_counted(mission, make_album, tmp_path, jpeg_bytes):
    listed = 'credit = "X"\nlicence = "own"\n'
    for name, slot in (("a.jpg", "slide_04"), ("gone.jpg", "slide_03")):
        listed += f'[[photos]]\nfile = "{name}"\nslot = "{slot}"\n'
    shelf = AlbumShelf(tmp_path / "albums.json", tmp_path / "data")
    assert shelf.add(make_album({"a.jpg": jpeg_bytes()}, listed), mission).photos == 1
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty" / "photos.toml").write_text(listed)
    assert shelf.add(tmp_path / "empty", mission).photos == 0
    assert len(shelf.shelved) == 1


# Folders that the settings name


@pytest.fixture
def settled_shelf(tmp_path: Path):
    """A shelf whose settings name these folders."""

    def make(folders: object) -> AlbumShelf:
        save_values(tmp_path / "settings.json", {"photo_folders": folders})
        return AlbumShelf(tmp_path / "albums.json", tmp_path / "d", tmp_path / "settings.json")

    return make


def test_that_folders_of_the_settings_lie_below_what_is_added(
    settled_shelf, make_album, jpeg_bytes, mission
) -> None:
    folders = [make_album({"a.jpg": jpeg_bytes()}, LIST, name) for name in ("x", "y", "z")]
    shelf = settled_shelf([str(folders[0]), str(folders[1]), str(folders[0])])
    assert shelf.add(folders[2], mission).name == "z"
    assert [(one.name, one.is_settled) for one in shelf.everything] == [
        ("x", True), ("y", True), ("z", False),
    ]  # fmt: skip
    assert [album.sound for album in shelf.albums(mission)] == [1, 1, 1]
    covered = lay_over(mission, *shelf.albums(mission))
    photo = next(picture.photo for picture in covered.pictures if picture.photo)
    assert photo.album == "z"


def test_that_only_the_settings_take_their_folders_away(
    settled_shelf, folder, mission, tmp_path
) -> None:
    shelf = settled_shelf([str(folder)])
    with pytest.raises(TorchviewerError, match="take it out of photo_folders in "):
        shelf.remove("my-photos")
    shelf.put_on_top("my-photos")
    assert shelf.shelved == ()
    assert shelf.add(folder, mission).name == "my-photos"
    assert [(one.name, one.is_settled) for one in shelf.everything] == [("my-photos", True)]


@pytest.mark.parametrize(
    ("folders", "reasons"),
    [
        (["relative/folder"], ["unsettled_folder"]),
        (["/no/such/folder"], ["no_folder"]),
        (["/x\0y"], ["unsettled_folder"]),
        ("/srv/photographs", ["unsettled_folder"]),
        ([5, "", "~nobody-of-that-name/x"], ["unsettled_folder"] * 3),
        ({"a": 1}, ["unsettled_folder"]),
    ],
)
def test_that_a_bad_folder_in_the_settings_is_told_and_harms_nothing(
    settled_shelf, folder, mission, folders: object, reasons: list[str]
) -> None:
    shelf = settled_shelf(folders)
    shelf.add(folder, mission)
    *bad, good = shelf.albums(mission)
    assert [album.problems[0].reason for album in bad] == reasons
    assert all(album.problems[0].serious for album in bad)
    assert (good.name, good.sound) == ("my-photos", 1)


def test_that_settings_changed_by_hand_say_what_to_do(settled_shelf, folder, mission, tmp_path):
    shelf = settled_shelf([])
    path = tmp_path / "settings.json"
    whole = json.loads(path.read_text(encoding="utf-8"))
    whole["values"]["photo_folders"] = [str(folder)]
    path.write_text(json.dumps(whole), encoding="utf-8")
    [album] = shelf.albums(mission)
    assert [problem.reason for problem in album.problems] == ["edited_settings"]
    del whole["sha256"]
    path.write_text(json.dumps(whole), encoding="utf-8")
    [album] = shelf.albums(mission)
    assert (album.sound, album.problems) == (1, ())
    for content in (b"[1]", b"\xff\xfe{", b"{"):
        path.write_bytes(content)
        assert all(album.sound for album in shelf.albums(mission))  # those before, or none


def test_that_an_album_is_put_on_top(shelf, make_album, jpeg_bytes, mission) -> None:
    for name in ("x", "y"):
        shelf.add(make_album({"a.jpg": jpeg_bytes()}, LIST, name), mission)
    shelf.put_on_top("x")
    assert [one.name for one in shelf.everything] == ["y", "x"]
    shelf.put_on_top("no such")
    assert [one.name for one in shelf.everything] == ["y", "x"]


# /dev/zero: a device is opened by no look at an album
@pytest.mark.parametrize("name", ["notes.zip", "picture.jpg", "/dev/zero"])
def test_that_what_is_no_album_is_told_so(shelf, mission, tmp_path, name: str) -> None:
    path = tmp_path / name
    if not path.exists():
        path.write_text("hello")
    [problem] = shelf.add(path, mission).problems
    assert (problem.reason, problem.what) == ("no_album", "is neither a folder nor a zip")
    with pytest.raises(TorchviewerError, match="neither"), examined(path, mission):
        pass
