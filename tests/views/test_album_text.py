"""What is said of albums: short, and with the reason where there is nothing to see."""

from pathlib import Path

from torchviewer.mission.errors import Problem
from torchviewer.state.album_shelf import AddedAlbum
from torchviewer.views.album_text import LONGEST_REASON, added_text, breakable, trouble_text

BAD = Problem(
    Path("/x/photos.toml"),
    "photos[0].credit (line 3, a.jpg)",
    "has no credit",
    reason="no_credit",
    photo="a.jpg",
    line=3,
)
ODD = Problem(Path("/x/photos.toml"), "photos[1].licence", "has no licence", serious=False)


def test_that_an_album_is_counted_and_its_problems_are_referred_to() -> None:
    assert (
        added_text(AddedAlbum("a", "Our {launch}", 3, (ODD,))) == "Photographs from Our {launch}: 3"
    )
    assert added_text(AddedAlbum("a", "A", 3, (BAD, ODD, BAD))) == (
        "Photographs from A: 3; problems: 2. See the menu, Photograph albums"
    )


def test_that_an_album_without_photos_says_why_in_a_line() -> None:
    said = added_text(AddedAlbum("", "A", 0, (ODD, BAD)))
    assert said == (
        "No photographs from A: a.jpg: It has no credit: nobody is named as whose photograph it "
        'is. Write the line that its owner asks for, such as credit = "NASA/Bill Ingalls".'
    )
    long = Problem(Path("/x"), "", "x" * 500)
    assert len(added_text(AddedAlbum("", "A", 0, (long,)))) < LONGEST_REASON + 40


def test_that_only_serious_trouble_is_told_at_the_start() -> None:
    assert trouble_text((ODD,)) == ""
    assert trouble_text((BAD, ODD)) == (
        "Problems with your photographs: 1. See the menu, Photograph albums"
    )


def test_that_a_title_has_room_in_a_sentence() -> None:
    said = added_text(AddedAlbum("a", "A\nlong " + "title " * 500, 3, ()))
    assert said.startswith("Photographs from A long title title ")
    assert said.endswith("…: 3")
    assert len(said) < 100


def test_that_paths_and_long_words_may_be_broken() -> None:
    said = breakable(f"/srv/{'y' * 70} ends")
    assert said.replace("\u200b", "") == f"/srv/{'y' * 70} ends"
    assert max(len(part) for part in said.replace("\u200b", " ").split()) <= 30
