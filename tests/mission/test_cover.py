"""Albums laid over the mission of the torch: what changes, and all that does not."""

from dataclasses import replace

import pytest

from torchviewer.mission.album import load_album
from torchviewer.mission.cover import lay_over, source_id
from torchviewer.mission.lookups import picture_at, pictures_in_order
from torchviewer.mission.photo import Photo
from torchviewer.mission.search import Search
from torchviewer.mission.times import utc_s_from_iso

HEAD = (
    'credit = "City Museum"\nlicence = "own"\ntitle = { en = "Our launch", de = "Unser Start" }\n'
)


@pytest.fixture
def album(mission, make_album, jpeg_bytes):
    listed = HEAD + (
        '[[photos]]\nfile = "a.jpg"\nslot = "slide_04"\ncaption = "<b>Up.</b>"\n'
        'photographer = "Ann Example"\n'
        '[[photos]]\nfile = "b.jpg"\ntaken = 2013-11-07T04:14:20Z\n'
        'caption = "Seen from the town."\n'
    )
    return load_album(make_album({"a.jpg": jpeg_bytes(), "b.jpg": jpeg_bytes()}, listed), mission)


def picture(mission, picture_id: str):
    return next(one for one in mission.pictures if one.id == picture_id)


def test_that_a_slot_keeps_its_own_words_where_the_owner_says_nothing(mission, album) -> None:
    before, after = picture(mission, "slide_04"), picture(lay_over(mission, album), "slide_04")
    assert isinstance(after.photo, Photo)
    assert after.photo.file == "a.jpg"
    assert after.caption.in_language("en") == "<b>Up.</b>"
    assert after.alt.in_language("en") == "<b>Up.</b>"
    assert (after.credit, after.photographer) == ("City Museum", "Ann Example")
    assert before.correction is not None
    assert after.correction is None  # it was of the caption that is not shown now
    for key in ("title", "printed", "event", "place", "taken_utc_s", "sources", "file"):
        assert getattr(after, key) == getattr(before, key), key


def test_that_the_mission_itself_stays_as_it_is(mission, album) -> None:
    pictures, sources = mission.pictures, dict(mission.sources)
    covered = lay_over(mission, album)
    assert mission.pictures is pictures
    assert mission.sources == sources
    assert all(one.photo is None for one in mission.pictures)
    assert (covered.folder, covered.languages) == (mission.folder, mission.languages)
    assert [one for one in covered.pictures if one.photo is None] == [
        one for one in mission.pictures if one.id != "slide_04"
    ]


def test_that_a_photo_with_a_time_stands_among_the_others_by_its_time(mission, album) -> None:
    covered = lay_over(mission, album)
    assert len(covered.pictures) == len(mission.pictures) + 1
    new = picture(covered, "photo:album:b.jpg")
    utc_s = utc_s_from_iso("2013-11-07T04:14:20Z")
    assert (new.taken_utc_s, new.taken_precision, new.slide) == (utc_s, "s", None)
    assert picture_at(covered, utc_s + 1) is new
    assert picture_at(covered, utc_s - 1).id == "slide_04"
    ordered = [one.taken_utc_s for one in pictures_in_order(covered)]
    assert ordered == sorted(ordered)
    # liftoff was at 04:14:15.290; nothing else had begun by 04:14:20
    assert new.event == "liftoff"
    assert new.title == next(event.title for event in mission.events if event.id == "liftoff")
    assert new.place == "pad"


def test_that_no_id_of_a_mission_file_can_be_that_of_a_photo(mission, album) -> None:
    """Ids are small letters, digits and _ (records.ID_PATTERN); these have a colon."""
    new = {one.id for one in lay_over(mission, album).pictures} - {
        one.id for one in mission.pictures
    }
    assert new == {"photo:album:b.jpg"}


def test_that_what_names_an_album_is_a_source_of_the_mission(mission, album) -> None:
    covered = lay_over(mission, album)
    assert covered.sources[source_id(album)].name.in_language("en") == "Our launch"
    assert picture(covered, "photo:album:b.jpg").sources == (source_id(album),)


def test_that_photos_are_found_by_their_words(mission, album) -> None:
    hits = Search(lay_over(mission, album), "en").find("seen from the town", 5)
    assert [hit.id for hit in hits if hit.kind == "picture"] == ["photo:album:b.jpg"]


def test_that_of_two_albums_the_later_is_seen(mission, album, make_album, jpeg_bytes) -> None:
    listed = 'credit = "Other"\nlicence = "own"\n[[photos]]\nfile = "c.jpg"\nslot = "slide_04"\n'
    other = load_album(make_album({"c.jpg": jpeg_bytes()}, listed, "other"), mission)
    assert picture(lay_over(mission, album, other), "slide_04").photo.file == "c.jpg"
    assert picture(lay_over(mission, other, album), "slide_04").photo.file == "a.jpg"
    assert (
        picture(lay_over(mission, album, other), "slide_04").caption
        == picture(mission, "slide_04").caption
    )


def test_that_only_what_may_leave_leaves(mission, make_album, jpeg_bytes) -> None:
    listed = 'credit = "X"\n' + "".join(
        f'[[photos]]\nfile = "{n}.jpg"\n{where}\nlicence = "{licence}"\n'
        for n, (where, licence) in enumerate(
            [
                ('slot = "slide_03"', "nasa"),
                ('slot = "slide_04"', "reserved"),
                ('event = "docking"', "cc-by-nd"),
            ]
        )
    )
    files = {f"{n}.jpg": jpeg_bytes() for n in range(3)}
    album = load_album(make_album(files, listed), mission)
    shown = {
        use: [
            one.photo.file for one in lay_over(mission, album.shown_in(use)).pictures if one.photo
        ]
        for use in ("screen", "export", "kiosk")
    }
    assert shown == {
        "screen": ["0.jpg", "1.jpg", "2.jpg"], "export": ["0.jpg"], "kiosk": ["0.jpg", "2.jpg"],
    }  # fmt: skip


def test_that_an_album_for_another_mission_is_left_out(mission, album) -> None:
    assert lay_over(mission, replace(album, mission_id="apollo-11")) is mission
    assert lay_over(mission, replace(album, mission_id=mission.id)) is not mission


def test_that_nothing_to_lay_over_is_the_mission_itself(mission, tmp_path) -> None:
    assert lay_over(mission) is mission
    assert lay_over(mission, load_album(tmp_path, mission)) is mission


def test_that_a_thousand_photos_are_laid_over(mission, make_album, jpeg_bytes) -> None:
    listed = 'credit = "X"\nlicence = "own"\n' + "".join(
        f'[[photos]]\nfile = "{n}.jpg"\ntaken = 2013-11-08T{n // 60:02}:{n % 60:02}:00Z\n'
        for n in range(1000)
    )
    album = load_album(make_album({f"{n}.jpg": jpeg_bytes() for n in range(1000)}, listed), mission)
    assert album.problems == ()
    assert len(lay_over(mission, album).pictures) == len(mission.pictures) + 1000


# the name of a source has 200 signs at most: records.LONGEST_NAME
def test_that_the_longest_title_of_an_album_can_be_laid_over(mission, make_album, jpeg_bytes):
    listed = f'title = "{"x" * 4000}"\ncredit = "X"\nlicence = "own"\n[[photos]]\n'
    folder = make_album({"a.jpg": jpeg_bytes()}, listed + 'file = "a.jpg"\nevent = "docking"\n')
    album = load_album(folder, mission)
    covered = lay_over(mission, album)
    assert covered.sources[source_id(album)].name.in_language("en") == "x" * 200
