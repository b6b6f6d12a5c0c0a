"""The picture of the moment."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from torchviewer.mission.lookups import pictures_in_order
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import Selection
from torchviewer.views.drawing import rounded_picture
from torchviewer.views.photos import PhotosView


@pytest.fixture
def photos(qtbot, state):
    made = PhotosView(state)
    qtbot.addWidget(made)
    made.resize(380, 600)
    made.show()
    return made


def test_that_the_picture_follows_the_clock(photos, state):
    state.seek(parse_time("liftoff", state.mission) + 20)
    assert photos.picture.event == "liftoff"
    state.seek(parse_time("touchdown", state.mission) + 3600)
    assert photos.picture.event == "torch_out"


def test_that_the_words_belong_to_the_picture(photos, state):
    for picture in state.mission.pictures:
        state.select(Selection("picture", picture.id))
        state.seek(picture.taken_utc_s)
        assert photos.title.text() == photos.picture.title.in_language("en")
        assert photos.caption.text() == photos.picture.caption.in_language("en")


def test_that_a_date_known_to_the_day_has_no_hour(photos, state):
    slide = next(p for p in state.mission.pictures if p.slide == 19)
    state.select(Selection("picture", slide.id))
    state.seek(slide.taken_utc_s)
    # picture slots: slide 19 was taken on 2 November, known to the day
    assert photos.picture is slide
    assert "2 Nov 2013" in photos.note.text()
    assert ":" not in photos.note.text().split("·")[1]


def test_that_a_drawing_says_that_it_is_one_and_whose_photograph_it_stands_for(photos, state):
    slide = next(p for p in state.mission.pictures if p.slide == 3)
    state.select(Selection("picture", slide.id))
    state.seek(slide.taken_utc_s)
    assert photos.note.text().startswith("Drawing")
    assert "Bill Ingalls" in photos.note.text()
    assert not photos.correction.isHidden()


def test_that_a_click_on_a_thumbnail_takes_the_clock_there(qtbot, photos, state):
    pictures = pictures_in_order(state.mission)
    here = pictures.index(photos.picture)
    slot = photos.strip._slot(here + 1)
    qtbot.mouseClick(photos.strip, Qt.MouseButton.LeftButton, pos=slot.center())
    assert state.utc_s == pictures[here + 1].taken_utc_s
    assert photos.picture is pictures[here + 1]


def test_that_every_picture_can_be_reached_one_by_one(photos, state):
    state.seek(state.mission.span.start_utc_s)
    pictures = pictures_in_order(state.mission)
    state.select(Selection("picture", pictures[0].id))
    state.seek(pictures[0].taken_utc_s)
    seen = [photos.picture]
    for _ in pictures[1:]:
        photos.next_picture()
        seen.append(photos.picture)
    assert seen == list(pictures)


def test_that_the_panel_says_which_of_how_many(photos, state):
    assert photos.count_text.endswith(f"of {len(state.mission.pictures)}")


@pytest.mark.qt_log_ignore("Cannot read file")
def test_that_a_file_that_is_no_picture_gives_a_plate_and_a_line_in_the_log(look, tmp_path, caplog):
    for name, content in (("a.jpg", b"no"), ("b.svg", b"<svg"), ("c.png", b"")):
        path = tmp_path / name
        path.write_bytes(content)
        image = rounded_picture(path, QSize(64, 40), 1.0, 6).toImage()
        assert image.pixelColor(32, 20).alpha() == 255
        assert name in caplog.text


def test_that_a_photograph_fills_its_frame(look, tmp_path):
    path = tmp_path / "red.png"
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(path))
    shown = rounded_picture(path, QSize(64, 40), 2.0, 6).toImage()
    assert (shown.width(), shown.height()) == (128, 80)
    assert shown.pixelColor(64, 2).red() == 255
    assert shown.pixelColor(64, 77).red() == 255


def test_that_captions_are_plain_text_everywhere(photos):
    for label in photos.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_that_credit_and_date_stay_in_view_where_the_words_must_scroll(qtbot, photos, state):
    slide = next(p for p in state.mission.pictures if p.slide == 3)
    state.select(Selection("picture", slide.id))
    state.seek(slide.taken_utc_s)
    photos.resize(300, 340)
    qtbot.waitUntil(lambda: photos.words.verticalScrollBar().maximum() > 0)
    assert photos.note.height() >= photos.note.heightForWidth(photos.note.width())
    assert photos.rect().contains(photos.note.geometry())
    photos.resize(380, 900)
    qtbot.waitUntil(lambda: photos.words.verticalScrollBar().maximum() == 0)
