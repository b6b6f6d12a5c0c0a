"""Albums checked against the torch's mission: where photos belong, and every reason they do not."""

import hashlib
import os
import struct
import sys
from pathlib import Path

import pytest

from torchviewer.mission.album import Album, album_name, load_album
from torchviewer.mission.photo_check import MOST_PIXELS
from torchviewer.mission.photo_manifest import MOST_PHOTOS, why_no_name
from torchviewer.mission.records import LONGEST_TEXT
from torchviewer.mission.times import utc_s_from_iso

HEAD = 'schema = 1\ncredit = "City Museum"\nlicence = "cc-by-4.0"\n'
ONE = '[[photos]]\nfile = "a.jpg"\n'


@pytest.fixture
def album_of(mission, make_album, jpeg_bytes):
    """The album of a list, with a sound a.jpg and b.jpg beside it."""

    def load(listed: str, **files: bytes) -> Album:
        sound = {"a.jpg": jpeg_bytes(6000, 4000), "b.jpg": jpeg_bytes(400, 300)}
        return load_album(make_album(sound | files, listed), mission)

    return load


def said(album: Album) -> list[str]:
    """What is wrong with it, without the folder that the test has made."""
    return [str(problem).partition("photos.toml: ")[2] for problem in album.problems]


def test_that_a_photo_in_a_slot_has_all_that_its_owner_says(album_of) -> None:
    album = album_of(
        HEAD + ONE + 'slot = "slide_04"\ncaption = "Up."\nsource = "inv. 88"\n'
        'url = "https://museum.example/88"\npeople = ["Koichi Wakata", "wakata", "Ann Example"]\n'
        'place = "Cosmodrome"\n'
    )
    assert album.problems == ()
    [placed] = album.placed
    photo = placed.photo
    assert (placed.slot, placed.taken_utc_s, placed.event) == ("slide_04", None, None)
    assert (photo.kind, photo.width_px, photo.height_px) == ("jpeg", 6000, 4000)
    assert (photo.credit, photo.licence, photo.source) == ("City Museum", "cc-by-4.0", "inv. 88")
    assert photo.uses == {"screen", "export", "kiosk"}
    assert photo.trouble is None
    assert photo.path.is_absolute()
    assert placed.people == ("wakata",)
    assert photo.people == ("Ann Example",)
    assert placed.caption is not None
    assert placed.caption.root == {"en": "Up."}


def test_that_a_place_is_named_by_its_id_or_name(album_of, mission) -> None:
    name = mission.places["pad"].name.in_language("de")
    for words in ("pad", name, name.upper(), "iss"):  # the last is a track
        album = album_of(HEAD + ONE + f'slot = "slide_04"\nplace = "{words}"\n')
        assert album.placed[0].place in ("pad", "iss"), words


# 10:20 in Baikonur is 04:20 UTC; the core stage had separated at T+287 s (04:19:02)
def test_that_a_time_is_taken_with_its_zone_and_finds_its_event(album_of, mission) -> None:
    album = album_of(HEAD + ONE + "taken = 2013-11-07T10:20:00+06:00\n")
    [placed] = album.placed
    assert placed.taken_utc_s == utc_s_from_iso("2013-11-07T04:20:00Z")
    assert placed.precision == "min"
    event = next(event for event in mission.events if event.id == placed.event)
    assert event.start_utc_s <= placed.taken_utc_s < event.start_utc_s + 120


def test_that_an_event_alone_gives_the_time_as_finely_as_it_is_known(album_of, mission) -> None:
    [placed] = album_of(HEAD + ONE + 'event = "rollout"\n').placed
    rollout = next(event for event in mission.events if event.id == "rollout")
    assert (placed.taken_utc_s, placed.precision) == (rollout.start_utc_s, rollout.precision)


WRONG = {
    "taken = 2013-11-07T10:20:00\n": (
        "photos[0].taken (line 6, a.jpg): 2013-11-07 10:20:00 has no time zone. "
        "Write 2013-11-07T10:20:00Z for UTC"
    ),
    "taken = 2013-09-01T00:00:00Z\n": (
        "photos[0].taken (line 6, a.jpg): 2013-09-01T00:00:00Z lies outside the mission. "
    ),
    'slot = "slide_4"\n': (
        "photos[0].slot (line 6, a.jpg): the mission has no slot 'slide_4'; "
        "did you mean 'slide_04'?"
    ),
    'event = "dokcing"\n': (
        "photos[0].event (line 6, a.jpg): the mission has no event 'dokcing'; "
        "did you mean 'docking'?"
    ),
    'slot = "slide_04"\nplace = "moskow"\n': (
        "photos[0].place (line 7, a.jpg): the mission has no place 'moskow'; did you mean 'moscow'?"
    ),
    'slto = "slide_04"\n': (
        "photos[0].slto (line 6, a.jpg): unknown key `slto`; did you mean `slot`?"
    ),
    'slot = "slide_04"\nlicense = "cc0"\n': (
        "photos[0].license (line 7, a.jpg): unknown key `license`; did you mean `licence`?"
    ),
    'slot = "slide_04"\nmay_export = "yes"\n': (
        "photos[0].may_export (line 7, a.jpg): 'yes' stands where true or false is expected. "
        "Write true or false, without quotation marks"
    ),
    'slot = ""\n': (
        "photos[0].slot (line 6, a.jpg): belongs nowhere: it has neither `slot` nor `taken` nor "
        '`event`. Write slot = "..." (torchviewer photos slots lists them), '
        'taken = 2013-11-07T04:14:15Z or event = "liftoff"'
    ),
}


@pytest.mark.parametrize("lines", WRONG)
def test_that_what_is_wrong_is_told_with_its_line_and_the_other_photo_stays(
    album_of, lines: str
) -> None:
    album = album_of(HEAD + ONE + lines + '[[photos]]\nfile = "b.jpg"\nevent = "docking"\n')
    assert [placed.photo.file for placed in album.placed] == ["b.jpg"]
    [words] = said(album)
    assert words.startswith(WRONG[lines])


@pytest.mark.parametrize("credit", ["", 'credit = ""\n', 'credit = "  "\n'])
def test_that_a_photo_without_credit_is_refused(album_of, credit: str) -> None:
    album = album_of('schema = 1\nlicence = "own"\n' + ONE + 'slot = "slide_04"\n' + credit)
    assert album.placed == ()
    [problem] = album.problems
    assert problem.serious
    assert problem.what == "has no credit: nobody is named as whose photograph it is"
    assert problem.instead.startswith('Write credit = "NASA/Bill Ingalls"')


def test_that_a_photo_without_a_licence_is_shown_here_only(album_of) -> None:
    album = album_of('schema = 1\ncredit = "X"\n' + ONE + 'slot = "slide_04"\n')
    assert album.photos[0].uses == {"screen"}
    [problem] = album.problems
    assert not problem.serious
    assert "shown on this screen, but not exported and not in a kiosk" in problem.what
    assert len(album.shown_in("screen").placed) == 1
    assert album.shown_in("export").placed == album.shown_in("kiosk").placed == ()


def test_that_what_is_said_of_one_photo_comes_before_what_holds_for_all(album_of) -> None:
    album = album_of(
        HEAD + "may_kiosk = false\n" + ONE + 'slot = "slide_04"\ncredit = "Ann"\n'
        'licence = "reserved"\nmay_kiosk = true\n[[photos]]\nfile = "b.jpg"\nslot = "slide_05"\n'
    )
    first, second = album.photos
    assert (first.credit, second.credit) == ("Ann", "City Museum")
    assert (first.uses, second.uses) == ({"screen", "kiosk"}, {"screen", "export"})


def test_that_nothing_holds_where_the_head_of_the_list_is_wrong(album_of) -> None:
    """A misspelt `may_export` for all photos must not leave them without it."""
    album = album_of(HEAD + "may_exprot = false\n" + ONE + 'slot = "slide_04"\n')
    assert album.placed == ()
    assert said(album) == [
        "may_exprot (line 4): unknown key `may_exprot`; did you mean `may_export`?"
    ]


def test_that_a_slot_or_a_file_is_taken_once(album_of) -> None:
    album = album_of(
        HEAD + ONE + 'slot = "slide_04"\n[[photos]]\nfile = "b.jpg"\nslot = "slide_04"\n'
        + ONE + 'event = "docking"\n'
    )  # fmt: skip
    assert [placed.photo.file for placed in album.placed] == ["a.jpg"]
    assert [words.partition(": ")[2].partition(".")[0] for words in said(album)] == [
        "photos[0] is in the slot 'slide_04' already",
        "photos[0] is the file 'a",
    ]


def test_that_a_list_for_another_mission_is_left_alone(album_of) -> None:
    album = album_of('mission = "apollo-11"\n' + HEAD + ONE + 'slot = "eagle"\n')
    assert (album.placed, album.problems, album.mission_id) == ((), (), "apollo-11")


def test_that_a_caption_stays_plain_text(album_of) -> None:
    words = "<img src='file:///etc/passwd'> **x** {0}"
    album = album_of(HEAD + ONE + f'slot = "slide_04"\ncaption = "{words}"\n')
    caption = album.placed[0].caption
    assert caption is not None
    assert caption.in_language("en") == words


# U+202E turns the direction of what is read (Unicode, UAX 9, 2.2)
def test_that_words_that_cannot_be_shown_are_left_out_and_the_photo_stays(album_of) -> None:
    long = "x" * (LONGEST_TEXT + 1)
    album = album_of(
        HEAD + f'title = "\\u202Eours"\n{ONE}slot = "slide_04"\ntitle = "{long}"\n'
        'caption = { en = "Up.", de = "\\u202Ehoch" }\nalt = "\\u202Ealt"\n'
        'people = ["Ann", "\\u202Ebob", "Cid"]\n'
        '[[photos]]\nfile = "b.jpg"\nevent = "docking"\ncaption = "Docked."\n'
    )
    assert [placed.photo.file for placed in album.placed] == ["a.jpg", "b.jpg"]
    one, other = album.placed
    assert (one.title, one.alt) == (None, None)
    assert one.caption is not None
    assert one.caption.root == {"en": "Up."}
    assert one.photo.people == ("Ann", "Cid")
    assert other.caption is not None
    assert album.title.in_language("en") == "album"
    assert not any(problem.serious for problem in album.problems)
    assert said(album) == [
        "title (line 4): '\\u202eours' has the forbidden character U+202E: "
        "it is left out. Delete it",
        "photos[0].title (line 8, a.jpg): the text is too long: it is left out. "
        "Write at most 4000 characters",
        "photos[0].caption.de (line 9, a.jpg): '\\u202ehoch' has the forbidden character U+202E: "
        "it is left out. Delete it",
        "photos[0].alt (line 10, a.jpg): '\\u202ealt' has the forbidden character U+202E: "
        "it is left out. Delete it",
        "photos[0].people[1] (line 11, a.jpg): '\\u202ebob' has the forbidden character U+202E: "
        "it is left out. Delete it",
    ]
    assert [(problem.reason, *problem.parts) for problem in album.problems] == [
        ("hidden_sign", "U+202E"), ("too_long", "4000"), *[("hidden_sign", "U+202E")] * 3,
    ]  # fmt: skip
    assert [(problem.photo, problem.line) for problem in album.problems[:2]] == [
        ("", 4), ("a.jpg", 8),
    ]  # fmt: skip


@pytest.mark.parametrize("key", ["credit", "licence", "photographer", "source"])
def test_that_what_says_whose_it_is_is_never_left_out(album_of, key: str) -> None:
    """What holds for all photos of the list would take its place, and be wrong of this one."""
    album = album_of(HEAD + ONE + f'slot = "slide_04"\n{key} = "\\u202Eours"\n')
    assert album.placed == ()
    assert [(problem.reason, problem.serious) for problem in album.problems] == [
        ("hidden_sign", True)
    ]


# Files


@pytest.mark.parametrize(
    ("content", "trouble", "words"),
    [
        (b"", "damaged", "is empty"),
        (
            b"GIF89a" + b"\0" * 50,
            "unknown",
            "is no JPEG, PNG, WebP or TIFF, whatever its name says",
        ),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "unknown", "is no JPEG"),
        (b"\xff\xd8\xff\xe0", "damaged", "is damaged: it ends before its picture begins"),
    ],
)
def test_that_a_bad_file_keeps_its_place_and_says_why(
    album_of, content: bytes, trouble: str, words: str
) -> None:
    album = album_of(HEAD + ONE + 'slot = "slide_04"\n', **{"a.jpg": content})
    [photo] = album.photos
    assert (photo.trouble, photo.kind) == (trouble, "")
    assert photo.reason.startswith(words)
    [problem] = album.problems
    assert problem.serious
    assert problem.what.startswith(f"file 'a.jpg' {words}")


def test_that_a_picture_is_measured_before_anything_of_it_is_decoded(album_of, jpeg_bytes) -> None:
    album = album_of(HEAD + ONE + 'slot = "slide_04"\n', **{"a.jpg": jpeg_bytes(30_000, 30_000)})
    [photo] = album.photos
    assert photo.trouble == "large"
    assert photo.reason == "is too large to show: 900 megapixels; make it at most 64"
    just = jpeg_bytes(8000, MOST_PIXELS // 8000)
    assert album_of(HEAD + ONE + 'slot = "slide_04"\n', **{"a.jpg": just}).problems == ()


def _png(width_px: int, height_px: int, bits: int) -> bytes:
    """As far as its header goes: PNG, third edition, 5.3 and 11.2.1."""
    head = struct.pack(">IIBBBBB", width_px, height_px, bits, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", b""), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(one)) + name + one + bytes(4) for name, one in chunks
    )


def _tiff(width_px: int, height_px: int, bits: int) -> bytes:
    """Three samples, whose sizes stand behind the directory: TIFF 6.0, section 2 and page 29."""
    tags = (
        struct.pack("<HHII", 256, 4, 1, width_px), struct.pack("<HHII", 257, 4, 1, height_px),
        struct.pack("<HHII", 258, 3, 3, 8 + 2 + 3 * 12 + 4),
    )  # fmt: skip
    return b"II*\0\x08\0\0\0\x03\0" + b"".join(tags) + bytes(4) + struct.pack("<3H", *[bits] * 3)


# 128 MiB hold 33.55 million pixels of 4 bytes, or 16.78 million of 8
@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.png", _png(8000, 4194, 8), ""),
        ("a.png", _png(8000, 4195, 8), "34 megapixels; make it at most 33"),
        ("a.png", _png(4096, 4096, 16), ""),
        ("a.png", _png(4096, 4097, 16), "17 megapixels; make it at most 16"),
        ("a.tif", _tiff(8000, 4194, 8), ""),
        ("a.tif", _tiff(5000, 4000, 16), "20 megapixels; make it at most 16"),
    ],
)
def test_that_what_can_only_be_decoded_whole_is_refused_where_that_takes_too_much(
    album_of, name: str, content: bytes, reason: str
) -> None:
    listed = HEAD + f'[[photos]]\nfile = "{name}"\nslot = "slide_04"\n'
    [photo] = album_of(listed, **{name: content}).photos
    assert photo.reason == (f"is too large to show: {reason}" if reason else "")


def test_that_a_cut_and_a_missing_file_are_told(album_of, jpeg_bytes) -> None:
    album = album_of(
        HEAD + ONE + 'slot = "slide_04"\n[[photos]]\nfile = "c.jpg"\nslot = "slide_05"\n',
        **{"a.jpg": jpeg_bytes()[:-100]},
    )
    assert [photo.trouble for photo in album.photos] == ["cut", "missing"]
    assert "is cut off: its end is missing. Copy it again" in said(album)[0]
    assert "file 'c.jpg' is not there" in said(album)[1]


def test_that_a_file_whose_name_says_another_kind_is_not_shown(album_of, jpeg_bytes) -> None:
    listed = HEAD + '[[photos]]\nfile = "a.png"\nslot = "slide_04"\n'
    album = album_of(listed, **{"a.png": jpeg_bytes()})
    [photo] = album.photos
    assert (photo.kind, photo.trouble) == ("jpeg", "misnamed")
    [problem] = album.problems
    assert problem.serious
    assert "holds a JPEG picture" in problem.what
    assert problem.instead == "End it in .jpg"


def test_that_a_copy_that_is_damaged_inside_is_found_by_its_sum(
    mission, make_album, jpeg_bytes
) -> None:
    """Half of all damaged JPEGs are shown without a word; only a sum finds them."""
    sound = jpeg_bytes()
    listed = HEAD + ONE + f'slot = "slide_04"\nsha256 = "{hashlib.sha256(sound).hexdigest()}"\n'
    folder = make_album({"a.jpg": sound}, listed)
    assert load_album(folder, mission, compares_sums=True).problems == ()
    (folder / "a.jpg").write_bytes(sound.replace(b"\x55" * 10, b"\x54" * 10, 1))
    [photo] = load_album(folder, mission, compares_sums=True).photos
    assert (photo.trouble, photo.reason.partition(":")[0]) == (
        "damaged", "is not the file of the list",
    )  # fmt: skip
    assert load_album(folder, mission).photos[0].trouble is None


def test_that_a_sum_that_is_none_is_told(album_of) -> None:
    [words] = said(album_of(HEAD + ONE + 'slot = "slide_04"\nsha256 = "abc"\n'))
    assert "is no SHA-256 sum. Write its 64 digits" in words


# Exif 2.32: orientations 5 to 8 exchange width and height
def test_that_a_turned_picture_has_the_size_that_is_seen(album_of, jpeg_bytes) -> None:
    turned = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"
    album = album_of(
        HEAD + ONE + 'slot = "slide_04"\n', **{"a.jpg": jpeg_bytes(6000, 4000, turned)}
    )
    assert (album.photos[0].width_px, album.photos[0].height_px) == (4000, 6000)


def test_that_a_name_is_found_however_its_accents_are_stored(album_of, jpeg_bytes) -> None:
    composed, decomposed = "M\u00fcnchen.jpg", "Mu\u0308nchen.JPG"
    listed = HEAD + f'[[photos]]\nfile = "{composed}"\nslot = "slide_04"\n'
    album = album_of(listed, **{decomposed: jpeg_bytes()})
    assert album.problems == ()
    assert album.photos[0].file == composed


HOSTILE = [
    "../a.jpg", "/etc/passwd", "x/../../a.jpg", "C:/a.jpg", "C:a.jpg", "//server/share/a.jpg",
    "..\\a.jpg", "a.jpg:stream", "./a.jpg", ".hidden.jpg", "x//a.jpg", "", "x/", "NUL", "nul.jpg",
    "x/COM1.jpg", "a.jpg.", "a.jpg ", " a.jpg", "a\0.jpg", "a\n.jpg", "a\u202egpj.exe",
    "a\u200b.jpg", "a?.jpg", "a*.jpg", "a|b", "x" * 201, "\ud800.jpg", "a\u2028.jpg",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE, ids=ascii)
def test_that_no_name_leads_out_or_hides(name: str) -> None:
    assert why_no_name(name)


def test_that_ordinary_names_of_any_script_are_allowed() -> None:
    for name in ("IMG 0001 (2).JPG", "Старт/Байконур.jpg", "東京.png", "a-b_c+d,e'f.tif"):
        assert why_no_name(name) is None, name


def test_that_a_hostile_name_is_refused_in_a_list(album_of) -> None:
    for name in ("../a.jpg", "/etc/passwd", "a\\u0000.jpg"):
        album = album_of(HEAD + f'[[photos]]\nfile = "{name}"\nslot = "slide_04"\n')
        assert album.placed == ()
        assert len(album.problems) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_that_links_are_not_followed(album_of, tmp_path: Path, jpeg_bytes) -> None:
    secret = tmp_path / "secret.jpg"
    secret.write_bytes(jpeg_bytes())
    (tmp_path / "album").mkdir()
    (tmp_path / "album" / "link.jpg").symlink_to(secret)
    (tmp_path / "album" / "away").symlink_to(tmp_path)
    listed = HEAD + (
        '[[photos]]\nfile = "link.jpg"\nslot = "slide_04"\n'
        '[[photos]]\nfile = "away/secret.jpg"\nslot = "slide_05"\n'
    )
    album = album_of(listed)
    assert [(photo.trouble, photo.kind) for photo in album.photos] == [("link", "")] * 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names there")
def test_that_a_pipe_or_a_folder_is_not_waited_for(album_of, tmp_path: Path) -> None:
    (tmp_path / "album" / "x.jpg").mkdir(parents=True)
    os.mkfifo(tmp_path / "album" / "pipe.jpg")
    listed = HEAD + (
        '[[photos]]\nfile = "pipe.jpg"\nslot = "slide_04"\n'
        '[[photos]]\nfile = "x.jpg"\nslot = "slide_05"\n'
    )
    assert [photo.trouble for photo in album_of(listed).photos] == ["unreadable"] * 2


# Lists as a whole


def test_that_a_list_of_ten_thousand_is_refused_in_a_sentence(album_of) -> None:
    entry = '[[photos]]\nfile = "a{}.jpg"\nslot = "slide_04"\n'
    album = album_of(HEAD + "".join(entry.format(n) for n in range(10_000)))
    assert album.placed == ()
    assert said(album) == [
        f"lists 10000 photos, more than {MOST_PHOTOS}. Divide the album into several folders"
    ]


def test_that_thousands_of_faults_are_told_in_two_hundred(album_of) -> None:
    entry = '[[photos]]\nfile = "a{}.jpg"\nslot = "slide_04"\nfoo = 1\n'
    album = album_of(HEAD + "".join(entry.format(n) for n in range(1500)))
    assert album.placed == ()
    assert len(album.problems) == 201
    assert str(album.problems[-1]).endswith("more problems")


def test_that_a_folder_without_list_or_none_at_all_says_what_to_do(mission, tmp_path) -> None:
    [problem] = load_album(tmp_path, mission).problems
    assert problem.what == "the folder has no photos.toml"
    assert "torchviewer photos template" in problem.instead
    [problem] = load_album(tmp_path / "usb", mission).problems
    assert problem.what == "there is no such folder"


@pytest.mark.parametrize(
    "listed", ["", "schema = 2\n", "photos = 3\n", "[[photos]\n", "\0\0", "[photos]"]
)
def test_that_a_list_that_is_none_is_told(album_of, listed: str) -> None:
    album = album_of(listed)
    assert album.placed == ()
    assert album.problems


# Spreadsheets


@pytest.fixture
def table_of(mission, make_album, jpeg_bytes):
    def load(content: bytes) -> Album:
        folder = make_album({"a.jpg": jpeg_bytes(), "b.jpg": jpeg_bytes()}, "")
        (folder / "photos.toml").unlink()
        (folder / "photos.csv").write_bytes(content)
        return load_album(folder, mission)

    return load


def test_that_a_spreadsheet_says_the_same(table_of) -> None:
    rows = (
        "file;slot;taken;caption;caption_de;people;credit;licence;may_kiosk\r\n"
        'a.jpg;slide_04;;"Up; and away";Hoch;"Ann Example; wakata";City Museum;cc0;no\r\n'
        ";;;;;;;;\r\n"
        "b.jpg;;2013-11-07T10:20:00+06:00;;;;City Museum;own;\r\n"
    )
    album = table_of(b"\xef\xbb\xbf" + rows.encode())
    assert album.problems == ()
    first, second = album.placed
    assert first.caption is not None
    assert first.caption.root == {"en": "Up; and away", "de": "Hoch"}
    assert (first.people, first.photo.people) == (("wakata",), ("Ann Example",))
    assert first.photo.uses == {"screen", "export"}
    assert second.taken_utc_s == utc_s_from_iso("2013-11-07T04:20:00Z")


def test_that_a_fault_in_a_spreadsheet_is_told_with_its_line(table_of) -> None:
    rows = b'file,slot,caption,may_export\na.jpg,slide_04,"two\nlines",maybe\nb.jpg,slide_4,,\n'
    album = table_of(rows)
    words = [str(problem).partition("photos.csv: ")[2] for problem in album.problems]
    assert words[0].startswith("photos[0].may_export (line 2, a.jpg): 'maybe' stands where")
    assert any(word.startswith("photos[1].slot (line 4, b.jpg)") for word in words)
    assert any(word.startswith("photos[1].credit (line 4, b.jpg)") for word in words)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"name,slot\na.jpg,x\n", "has no column `file`"),
        (b"file,slot\na.jpg,slide_04,more\n", "has 3 cells, but the first line names 2 columns"),
        (b'file,slot\n"a.jpg,slide_04\n', "is no CSV table"),
        (b"file\n" + b"a.jpg\n" * (MOST_PHOTOS + 1), f"lists more than {MOST_PHOTOS} photos"),
        (b"", "has no column `file`"),
        ("file,credit\na.jpg,M\u00fcller\n".encode("latin-1"), "is not UTF-8 text"),
    ],
)
def test_that_a_table_that_is_none_is_told(table_of, content: bytes, words: str) -> None:
    album = table_of(content)
    assert album.placed == ()
    assert words in str(album.problems[0])


def test_that_a_name_for_an_album_is_short_and_plain() -> None:
    assert album_name("Our Photos (2013)") == "our-photos-2013"
    assert album_name("../..") == "album"
    assert album_name("Фото") == "фото"
    assert len(album_name("x y" * 100)) <= 40
