"""Small pictures in the story and in the list of a mark: photographs are shown there, too."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from torchviewer.flight.flight import Flight
from torchviewer.mission.photo import Photo
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views.cluster_model import ClusterModel
from torchviewer.views.cluster_rows import Rows
from torchviewer.views.picture_files import PictureFile
from torchviewer.views.record_card import RecordCard
from torchviewer.views.small_pictures import small_pictures
from torchviewer.views.story_pane import StoryPane

RED = QColor("#c02020")
SIZE = QSize(60, 40)
NO_USES: frozenset = frozenset()


@pytest.fixture
def red_png(tmp_path):
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(RED)
    path = tmp_path / "red.png"
    assert image.save(str(path))
    return path


@pytest.fixture
def covered(mission, red_png):
    """The mission with one photograph, laid over the drawing of the hand-over outside."""
    photo = Photo(red_png, "album", "red.png", "png", 300, 200, "X", "own", NO_USES)
    pictures = tuple(
        one.with_photo(photo) if one.id == "drawing_handover" else one for one in mission.pictures
    )
    return mission.model_copy(update={"pictures": pictures})


def middle(pixmap):
    image = pixmap.toImage()
    return image.pixelColor(image.width() // 2, image.height() // 2)


def test_that_the_story_shows_the_photograph(qtbot, look, covered):
    state = MissionState(covered, Flight(covered), mono_s=lambda: 0.0)
    state.seek(next(p for p in covered.pictures if p.id == "drawing_handover").taken_utc_s)
    pane = StoryPane(state)
    qtbot.addWidget(pane)
    pane.show()
    pane.wake(True)
    thumb = next(p for p in pane.open_chapter.panels if p.panel.picture == "drawing_handover").thumb
    qtbot.waitUntil(lambda: thumb.painted)
    assert middle(thumb._picture) == RED
    others = [p.thumb for p in pane.open_chapter.panels if p.thumb is not thumb]
    qtbot.waitUntil(lambda: all(other.painted for other in others))
    assert all(middle(other._picture) != RED for other in others)
    pane.wake(False)


def test_that_the_list_of_a_mark_shows_the_photograph_when_it_is_decoded(qtbot, look, covered):
    picture = next(one for one in covered.pictures if one.id == "drawing_handover")
    rows = Rows(ClusterModel((picture,), covered, "en", None), covered)
    qtbot.addWidget(rows)
    rows.resize(400, 60)
    rows.show()
    qtbot.waitUntil(lambda: rows.itemDelegate()._thumb(picture, 1.0) is not None)
    assert middle(rows.itemDelegate()._thumb(picture, 1.0)) == RED


def test_that_a_photograph_does_not_hold_up_who_asks_for_it(qtbot, look, red_png):
    file = PictureFile(red_png, is_drawing=False)
    with qtbot.waitSignal(small_pictures().arrived):
        assert small_pictures().get(file, SIZE, 2.0, 4) is None
    made = small_pictures().get(file, SIZE, 2.0, 4)
    assert made.size() == SIZE * 2
    assert middle(made) == RED


def test_that_one_that_cannot_be_read_is_a_plate(qtbot, look, tmp_path):
    (tmp_path / "not.png").write_bytes(b"no picture")
    file = PictureFile(tmp_path / "not.png", is_drawing=False)
    made = small_pictures().get(file, SIZE, 1.0, 4, now=True)
    assert made.size() == SIZE
    assert middle(made).alpha() == 255


# The card of what is picked out


@pytest.fixture
def card(covered, flight, qtbot):
    """The card of a state whose mission has the photograph; say what is to be picked out."""
    state = MissionState(covered, flight)
    made = RecordCard(state)
    qtbot.addWidget(made)

    def of(kind: str, key: str) -> RecordCard:
        state.select(Selection(kind, key))
        return made

    return of


@pytest.mark.usefixtures("look")
def test_that_a_card_shows_the_photograph_and_whose_it_is(card, qtbot) -> None:
    shown = card("picture", "drawing_handover")
    qtbot.waitUntil(lambda: not shown.picture.pixmap().isNull())
    assert middle(shown.picture.pixmap()) == RED
    assert not shown.origin.isHidden()
    assert shown.origin.text().startswith("Photograph · ")
    assert shown.origin.text().endswith(" · X")
    assert shown.origin.text() in shown.text()


@pytest.mark.usefixtures("look")
def test_that_the_card_of_an_event_prefers_the_photograph(mission, covered, flight, qtbot) -> None:
    """Of several pictures of one event the last is the photograph."""
    photo = next(one.photo for one in covered.pictures if one.photo)
    first, last = [one for one in mission.pictures if one.event == "liftoff"][:2]
    pictures = tuple(one.with_photo(photo) if one is last else one for one in mission.pictures)
    state = MissionState(mission.model_copy(update={"pictures": pictures}), flight)
    made = RecordCard(state)
    qtbot.addWidget(made)
    state.select(Selection("event", first.event))
    qtbot.waitUntil(lambda: not made.picture.pixmap().isNull())
    assert middle(made.picture.pixmap()) == RED
    assert made.origin.text().startswith("Photograph · ")


@pytest.mark.usefixtures("look")
def test_that_a_card_says_why_a_photograph_cannot_be_shown(covered, flight, qtbot) -> None:
    slot = next(one for one in covered.pictures if one.id == "drawing_handover")
    lost = slot.with_photo(replace(slot.photo, trouble="missing"))
    others = (one for one in covered.pictures if one.id != slot.id)
    state = MissionState(covered.model_copy(update={"pictures": (lost, *others)}), flight)
    made = RecordCard(state)
    qtbot.addWidget(made)
    state.select(Selection("picture", slot.id))
    assert made.origin.text().startswith("The file is not there. Photograph · ")
    qtbot.waitUntil(lambda: not made.picture.pixmap().isNull())  # the plate for it


@pytest.mark.usefixtures("look")
def test_that_a_drawing_needs_no_credit_on_its_card(card) -> None:
    shown = card("picture", "slide_04")
    assert not shown.picture.pixmap().isNull()
    assert shown.origin.isHidden()
