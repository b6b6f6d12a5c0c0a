"""`torchviewer photos`: what is printed, in words and as JSON, and the exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from torchviewer.cli import main
from torchviewer.state.person_folders import config_folder

LIST = 'credit = "X"\nlicence = "own"\n[[photos]]\nfile = "a.jpg"\nslot = "slide_04"\n'


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    def one(*words: str | Path) -> tuple[int, str, str]:
        try:
            code = main(["photos", *map(str, words)])
        except SystemExit as stop:
            code = int(stop.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    (config_folder() / "albums.json").unlink(missing_ok=True)
    (config_folder() / "albums.json.previous").unlink(missing_ok=True)
    yield one
    (config_folder() / "albums.json").unlink(missing_ok=True)
    (config_folder() / "albums.json.previous").unlink(missing_ok=True)


@pytest.fixture
def folder(make_album, jpeg_bytes) -> Path:
    return make_album({"a.jpg": jpeg_bytes(6000, 4000)}, LIST)


def test_that_an_album_is_checked_added_listed_and_removed(run, folder) -> None:
    assert run("list")[:2] == (0, "no albums yet; begin with: torchviewer photos template FOLDER\n")
    assert run("check", folder) == (0, f"{folder}: 1 photo, good\n", "")
    assert run("add", folder) == (0, "album: added, 1 photo\n", "")
    code, out, _ = run("list")
    assert (code, out.split()) == (0, ["album", "1", "photo", str(folder)])
    assert run("remove", "album") == (0, f"album: removed; {folder} stays as it is\n", "")
    assert "no albums yet" in run("list")[1]


def test_that_json_says_the_same(run, folder) -> None:
    code, out, err = run("check", folder, "--json")
    assert (code, err) == (0, "")
    values = json.loads(out)
    assert values["problems"] == []
    assert values["photos"] == [
        {
            "file": "a.jpg", "slot": "slide_04", "taken": None, "precision": "min", "event": None,
            "kind": "jpeg", "size": [6000, 4000], "credit": "X", "licence": "own",
            "uses": ["export", "kiosk", "screen"], "trouble": None,
        }
    ]  # fmt: skip
    added = json.loads(run("--json", "add", folder)[1])
    assert added == {"name": "album", "title": "album", "photos": 1, "problems": []}
    [listed] = json.loads(run("list", "--json")[1])
    assert (listed["name"], listed["photos"], listed["problems"]) == ("album", 1, 0)
    gone = json.loads(run("remove", "album", "--json")[1])
    assert gone == {"name": "album", "folder": str(folder), "deleted": False}


def test_that_reasons_end_with_1(run, make_album, tmp_path) -> None:
    folder = make_album({}, LIST.replace('credit = "X"\n', ""))
    code, out, _ = run("check", folder)
    assert code == 1
    assert "photos[0].credit (line 2, a.jpg): has no credit" in out
    assert 'Write credit = "NASA/Bill Ingalls"' in out
    assert out.endswith(f"{folder}: 0 photos, 1 problem\n")
    code, out, _ = run("add", folder)
    assert code == 1
    assert out.endswith("not added, it has no photo that can be shown\n")
    assert run("remove", "nothing") == (1, "", "torchviewer: no album 'nothing'; there are: none\n")
    (tmp_path / "bad.zip").write_bytes(b"PK\3\4")
    code, out, err = run("check", tmp_path / "bad.zip")
    assert (code, out) == (1, "")
    assert "bad.zip: is no zip file, or its end is missing" in err
    problem = json.loads(run("add", folder, "--json")[1])["problems"][0]
    assert set(problem) == {"file", "where", "what", "instead", "serious"}


def test_that_a_photo_that_cannot_be_shown_is_a_reason(run, folder) -> None:
    (folder / "a.jpg").write_bytes(b"GIF89a")
    code, out, _ = run("add", folder)
    assert code == 1
    assert "is no JPEG, PNG, WebP or TIFF" in out
    assert out.endswith("not added, it has no photo that can be shown\n")
    assert "no albums yet" in run("list")[1]


def test_that_a_template_is_written_once(run, tmp_path, jpeg_bytes) -> None:
    (tmp_path / "a.jpg").write_bytes(jpeg_bytes())
    code, out, _ = run("template", tmp_path)
    assert code == 0
    assert out.startswith(f"{tmp_path / 'photos.toml'}: written, 1 photo\n")
    code, _, err = run("template", tmp_path)
    assert code == 1
    assert "is there already" in err


# the slides whose photographer works for NASA: facts.md, section 5
def test_that_the_four_photographs_of_nasa_can_be_found(run) -> None:
    code, out, _ = run("slots", "--json")
    assert code == 0
    rows = {row["slot"]: row for row in json.loads(out)}
    known = {slot: row["original"] for slot, row in rows.items() if row["original"]}
    assert set(known) == {"slide_03", "slide_04", "slide_09", "slide_10"}
    for slot, original in known.items():
        assert rows[slot]["rights"] == "nasa"
        assert rows[slot]["photographer"] == "Bill Ingalls"
        assert original["credit"] == "NASA/Bill Ingalls"
        assert original["licence"] == "nasa"
        assert original["url"] == "https://images.nasa.gov"
        assert "2013" in original["search"]
    lines = run("slots")[1].splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("slide_09"))
    assert "Bill Ingalls, NASA (distributed by AP)" in lines[at]
    assert "look in the NASA Image and Video Library, https://images.nasa.gov" in lines[at + 1]
    assert 'credit = "NASA/Bill Ingalls", licence = "nasa"' in lines[at + 3]


def test_that_the_notes_are_in_the_language_asked_for(run) -> None:
    rows = json.loads(run("slots", "--json", "--lang", "de")[1])
    note = next(row["original"]["note"] for row in rows if row["original"])
    assert "Urheberrecht" in note


def test_that_a_filled_slot_is_marked(run, folder) -> None:
    run("add", folder)
    rows = json.loads(run("slots", "--json")[1])
    assert [row["slot"] for row in rows if row["has_photo"]] == ["slide_04"]


def test_that_a_filled_slot_says_whose_the_photo_is_and_not_whose_the_old_one_was(
    run, folder
) -> None:
    run("add", folder)
    row = next(row for row in json.loads(run("slots", "--json")[1]) if row["slot"] == "slide_04")
    assert (row["credit"], row["photographer"], row["original"]) == ("X", None, None)
    assert row["photo"] == {
        "album": "album", "file": "a.jpg", "licence": "own",
        "uses": ["export", "kiosk", "screen"], "trouble": None,
    }  # fmt: skip
    listed = (folder / "photos.toml").read_text(encoding="utf-8")
    listed = listed.replace('licence = "own"', 'photographer = "Ann"\nmay_export = true')
    (folder / "photos.toml").write_text(listed, encoding="utf-8")
    lines = run("slots")[1].splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("slide_04"))
    assert lines[at].endswith("[Ann, X]")
    assert "Ingalls" not in lines[at]
    assert lines[at + 1].strip() == "album: a.jpg, no licence; for screen, export"
    (folder / "a.jpg").write_bytes(b"GIF89a")
    lines = run("slots")[1].splitlines()
    assert "not shown: it is no JPEG, PNG, WebP or TIFF" in lines[at + 2]


def test_that_a_folder_of_the_settings_is_listed_and_says_so(run, folder) -> None:
    path = config_folder() / "settings.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"values": {"photo_folders": [str(folder)]}}), encoding="utf-8")
    try:
        lines = run("list")[1].splitlines()
        assert lines[0].split() == ["album", "1", "photo", str(folder)]
        assert lines[1].strip() == "named in the settings (photo_folders)"
        [listed] = json.loads(run("list", "--json")[1])
        assert listed["from_settings"] is True
        code, _, err = run("remove", "album")
        assert code == 1
        assert err.startswith("torchviewer: the album 'album' is named in the settings: take it ")
    finally:
        path.unlink()


@pytest.mark.parametrize("words", [[], ["frobnicate"], ["add"], ["list", "extra"]])
def test_that_mistakes_end_with_2(run, words: list[str]) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith("torchviewer photos")


def test_that_the_verb_imports_neither_qt_nor_numpy(folder) -> None:
    script = (
        "import sys; from torchviewer.cli import main; "
        f"main(['photos', 'add', {str(folder)!r}]); main(['photos', 'list']); "
        "bad = [m for m in ('PySide6', 'numpy', 'sgp4') if m in sys.modules]; "
        "sys.exit(str(bad) if bad else 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    main(["photos", "remove", "album"])
