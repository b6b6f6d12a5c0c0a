"""Albums in zips: sound ones, and those that want to write elsewhere or fill the disk."""

import io
import random
import struct
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from torchviewer.mission.album import load_album
from torchviewer.mission.album_zip import MOST_MEMBERS, MOST_RATIO, is_zip, unpack
from torchviewer.mission.errors import MissionFileError

LIST = 'credit = "X"\nlicence = "own"\n[[photos]]\nfile = "a.jpg"\nslot = "slide_04"\n'

MakeZip = Callable[..., Path]


@pytest.fixture
def make_zip(tmp_path: Path) -> MakeZip:
    def make(members: dict[str, bytes], *, packed: bool = False) -> Path:
        path = tmp_path / "photos.zip"
        kind = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        with zipfile.ZipFile(path, "w", kind) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return path

    return make


def everything_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def refusal(path: Path, into: Path) -> str:
    """What is said of a zip that is refused; nothing of it may stay."""
    with pytest.raises(MissionFileError) as error:
        unpack(path, into, "en")
    assert everything_in(into) == set() if into.exists() else True
    assert not list(into.glob("*"))
    return str(error.value)


@pytest.mark.parametrize("top", ["", "My photos/"])
def test_that_what_the_list_names_is_unpacked_once_and_nothing_else(
    mission, make_zip, jpeg_bytes, tmp_path: Path, top: str
) -> None:
    listed = LIST + '[[photos]]\nfile = "x/Старт.jpg"\nslot = "slide_05"\n'
    path = make_zip(
        {
            f"{top}photos.toml": listed.encode(),
            f"{top}a.jpg": jpeg_bytes(),
            f"{top}x/Старт.jpg": jpeg_bytes(),
            f"{top}run-me.sh": b"#!/bin/sh",
            f"__MACOSX/{top}._a.jpg": b"",
            f"{top}.DS_Store": b"",
        }
    )
    assert is_zip(path)
    folder = unpack(path, tmp_path / "into", "en")
    assert everything_in(folder) == {"photos.toml", "a.jpg", "x/Старт.jpg"}
    album = load_album(folder, mission)
    assert album.problems == ()
    assert len(album.placed) == 2
    (folder / "a.jpg").write_bytes(b"mark")
    assert unpack(path, tmp_path / "into", "en") == folder
    assert (folder / "a.jpg").read_bytes() == b"mark"
    assert [child.name for child in (tmp_path / "into").iterdir()] == [folder.name]


def test_that_names_in_utf_8_that_do_not_say_so_are_understood(
    make_zip, jpeg_bytes, tmp_path: Path
) -> None:
    """As the archiver of macOS writes them: the flag of APPNOTE 4.4.4, bit 11, is not set."""
    listed = 'credit = "X"\n[[photos]]\nfile = "M\u00fcnchen.jpg"\nslot = "slide_04"\n'
    name = "Mu\u0308nchen.jpg"
    path = make_zip({"photos.toml": listed.encode(), name: jpeg_bytes()})
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        place = content.rindex(mark)
        (flags,) = struct.unpack_from("<H", content, place + offset)
        assert flags & 0x800
        struct.pack_into("<H", content, place + offset, flags & ~0x800)
    path.write_bytes(content)
    folder = unpack(path, tmp_path / "into", "en")
    assert everything_in(folder) == {"photos.toml", "M\u00fcnchen.jpg"}


@pytest.mark.parametrize(
    "name",
    [
        "../a.jpg", "/tmp/a.jpg", "x/../../a.jpg", "C:/a.jpg", "..\\a.jpg", "\\\\server\\a.jpg",
        "a\0.jpg", "x/.hidden/a.jpg", "nul", "a.jpg.", "a\u202egpj.exe", "x/" * 150 + "a.jpg",
    ],
    ids=ascii,
)  # fmt: skip
def test_that_a_zip_with_a_name_that_leads_out_is_refused_whole(
    make_zip, jpeg_bytes, tmp_path: Path, name: str
) -> None:
    stand_in = "z" * len(name.encode())
    path = make_zip({"photos.toml": LIST.encode(), "a.jpg": jpeg_bytes(), stand_in: b"evil"})
    raw = path.read_bytes().replace(stand_in.encode(), name.encode())
    path.write_bytes(raw)
    words = refusal(path, tmp_path / "into")
    assert "photos.zip: the file " in words
    assert [child.name for child in tmp_path.iterdir() if child.name != "into"] == ["photos.zip"]


def test_that_a_link_in_a_zip_is_refused(make_zip, jpeg_bytes, tmp_path: Path) -> None:
    path = make_zip({"photos.toml": LIST.encode()})
    link = zipfile.ZipInfo("a.jpg")
    link.external_attr = 0o120777 << 16  # S_IFLNK of Unix
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "'a.jpg' is a link or device" in refusal(path, tmp_path / "into")


def test_that_a_name_that_is_there_twice_is_refused(make_zip, tmp_path: Path) -> None:
    path = make_zip({"photos.toml": LIST.encode(), "a.jpg": b"1", "A.JPG": b"2"})
    assert "the file 'A.JPG' is there twice" in refusal(path, tmp_path / "into")


def test_that_a_bomb_is_stopped_by_what_comes_out(
    make_zip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Zeros shrink by 1,028; the header is made to say that there are only ten."""
    path = make_zip({"photos.toml": LIST.encode(), "a.jpg": bytes(64 * 2**20)}, packed=True)
    monkeypatch.setattr("torchviewer.mission.album_zip.ALWAYS_ALLOWED_BYTES", 0)
    size = path.stat().st_size
    assert MOST_RATIO * size < 64 * 2**20
    assert f"grows to more than {MOST_RATIO} times its size" in refusal(path, tmp_path / "into")
    lying = path.read_bytes().replace(struct.pack("<I", 64 * 2**20), struct.pack("<I", 10))
    path.write_bytes(lying)
    with pytest.raises(MissionFileError):
        unpack(path, tmp_path / "into", "en")


def test_that_an_even_picture_that_shrinks_very_much_is_no_bomb(make_zip, tmp_path: Path) -> None:
    path = make_zip({"photos.toml": LIST.encode(), "a.jpg": bytes(8 * 2**20)}, packed=True)
    assert everything_in(unpack(path, tmp_path / "into", "en")) == {"photos.toml", "a.jpg"}


def test_that_one_huge_picture_is_stopped(
    make_zip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("torchviewer.mission.album_zip.MOST_FILE_BYTES", 3 * 2**20)
    noise = random.Random(1).randbytes(4 * 2**20)
    path = make_zip({"photos.toml": LIST.encode(), "a.jpg": noise})
    assert "'a.jpg' unpacks to more than 3 MiB" in refusal(path, tmp_path / "into")


def test_that_a_full_disk_is_seen_before_it_is_full(
    make_zip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = type("Usage", (), {"free": 64 * 2**20 + 100})
    monkeypatch.setattr("shutil.disk_usage", lambda _path: usage)
    path = make_zip({"photos.toml": LIST.encode(), "a.jpg": bytes(5000)})
    assert "needs more room than the disk has left" in refusal(path, tmp_path / "into")


def test_that_very_many_entries_are_refused_unread(make_zip, tmp_path: Path) -> None:
    path = make_zip({f"{n}.jpg": b"" for n in range(MOST_MEMBERS + 1)})
    assert f"has {MOST_MEMBERS + 1} files, more than {MOST_MEMBERS}" in refusal(
        path, tmp_path / "i"
    )
    end = bytearray(path.read_bytes())
    place = end.rindex(b"PK\5\6")
    struct.pack_into("<HHI", end, place + 8, 1, 1, 2**31)  # one entry in a directory of 2 GB
    path.write_bytes(end)
    assert "more than" in refusal(path, tmp_path / "i")


def test_that_a_zip_without_a_list_says_what_to_do(make_zip, jpeg_bytes, tmp_path: Path) -> None:
    path = make_zip({"a.jpg": jpeg_bytes(), "deep/er/photos.toml": LIST.encode()})
    words = refusal(path, tmp_path / "into")
    assert "the zip has no photos.toml or photos.csv. Unpack it, run: torchviewer photos" in words


@pytest.mark.parametrize(
    "content", [b"", b"PK\3\4", b"PK\3\4" + b"\0" * 100, b"PK\5\6" + b"\0" * 18]
)
def test_that_no_zip_is_no_zip(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "photos.zip"
    path.write_bytes(content)
    with pytest.raises(MissionFileError):
        unpack(path, tmp_path / "into", "en")


def test_that_a_locked_zip_is_refused(make_zip, jpeg_bytes, tmp_path: Path) -> None:
    path = make_zip({"photos.toml": LIST.encode(), "a.jpg": jpeg_bytes()})
    content = bytearray(path.read_bytes())
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        content[content.rindex(mark) + offset] |= 1  # APPNOTE 4.4.4: encrypted
    path.write_bytes(content)
    said = refusal(path, tmp_path / "into")
    assert said.endswith("photos.zip: is locked with a password. Pack it again without one")


def test_that_no_damage_writes_outside_or_is_more_than_damage(
    make_zip, jpeg_bytes, tmp_path: Path
) -> None:
    """600 zips with some bytes changed: unpacked into their folder, or refused."""
    chance = random.Random(7)
    members = {"photos.toml": LIST.encode(), "a.jpg": jpeg_bytes(), "b.txt": b"text" * 50}
    sound = make_zip(members, packed=True).read_bytes()
    path, into = tmp_path / "damaged.zip", tmp_path / "into"
    directory = sound.index(b"PK\1\2")
    for _ in range(600):
        content = bytearray(sound)
        for _ in range(chance.randint(1, 3)):
            start = directory if chance.random() < 0.6 else 0
            content[chance.randrange(start, len(content))] = chance.randrange(256)
        path.write_bytes(content)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                folder = unpack(path, into, "en")
            except MissionFileError:
                continue
        assert folder.parent == into
    assert {child.name for child in tmp_path.iterdir()} == {"photos.zip", "damaged.zip", "into"}
    assert not [child for child in into.iterdir() if child.name.startswith("new-")]


def test_that_only_what_begins_like_a_zip_is_one(tmp_path: Path) -> None:
    assert not is_zip(tmp_path)
    assert not is_zip(tmp_path / "none.zip")
    (tmp_path / "a.zip").write_bytes(b"\xff\xd8\xff")
    assert not is_zip(tmp_path / "a.zip")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a", "b")
    (tmp_path / "a.photos").write_bytes(stream.getvalue())
    assert is_zip(tmp_path / "a.photos")
