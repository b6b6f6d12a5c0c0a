"""A picture on the whole screen."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from torchviewer.mission.lookups import pictures_in_order
from torchviewer.views.photos import PhotosView
from torchviewer.views.picture_files import PictureFile
from torchviewer.views.picture_loader import PictureLoader
from torchviewer.views.picture_pane import PicturePane
from torchviewer.views.picture_zoom import CLOSEST, Zoom

ROOM = QSizeF(800, 600)
WIDE = QSizeF(4000, 2000)


def lies_at(zoom: Zoom, x: float, y: float, whole: QSizeF = WIDE) -> tuple[float, float]:
    """The part of the picture (0 to 1) that lies under a pixel of the room."""
    place = zoom.placed(whole, ROOM)
    return (x - place.left()) / place.width(), (y - place.top()) / place.height()


# The view


def test_that_the_whole_picture_fits_and_lies_in_the_middle():
    place = Zoom().placed(WIDE, ROOM)
    assert place.getRect() == (0.0, 100.0, 800.0, 400.0)


@pytest.mark.parametrize(("x", "y"), [(400, 300), (250, 210), (600, 420)])
@pytest.mark.parametrize("factor", [1.5, 4.0, 10.0])
def test_that_what_lies_under_the_pointer_stays_there(x, y, factor):
    start = Zoom(4.0, 0.5, 0.5)
    closer = start.zoomed(factor, QPointF(x, y), WIDE, ROOM)
    assert lies_at(closer, x, y) == pytest.approx(lies_at(start, x, y), abs=1e-9)
    assert closer.closer == 4.0 * factor


def test_that_no_edge_is_empty_that_the_picture_could_fill():
    zoom = Zoom().zoomed(3.0, QPointF(0, 300), WIDE, ROOM)
    for by in (QPointF(5000, 5000), QPointF(-9000, -9000)):
        zoom = zoom.dragged(by, WIDE, ROOM)
        place = zoom.placed(WIDE, ROOM)
        assert place.left() <= 0
        assert place.right() >= 800 - 1e-6
        assert place.top() <= 0
        assert place.bottom() >= 600 - 1e-6


def test_that_a_drag_beyond_the_edge_is_not_owed_on_the_way_back():
    zoom = Zoom(3.0).dragged(QPointF(9000, 0), WIDE, ROOM)
    back = zoom.dragged(QPointF(-10, 0), WIDE, ROOM)
    assert back.placed(WIDE, ROOM).left() == pytest.approx(-10)


def test_that_zooming_out_ends_with_the_whole_and_in_ends_somewhere():
    out = Zoom(2.0, 0.1, 0.9).zoomed(0.01, QPointF(10, 10), WIDE, ROOM)
    assert out.placed(WIDE, ROOM) == Zoom().placed(WIDE, ROOM)
    assert Zoom().zoomed(1e9, QPointF(1, 1), WIDE, ROOM).closer == CLOSEST


def test_that_two_fingers_hold_what_lies_under_them():
    start = Zoom(4.0)
    before = QPointF(300, 300), QPointF(500, 300)
    now = QPointF(200, 320), QPointF(600, 320)
    pinched = start.pinched(before, now, WIDE, ROOM)
    assert pinched.closer == pytest.approx(8.0)
    for old, new in zip(before, now, strict=True):
        assert lies_at(pinched, new.x(), new.y()) == pytest.approx(
            lies_at(start, old.x(), old.y()), abs=1e-9
        )


def test_that_one_zoom_shows_the_same_part_of_pictures_of_other_sizes():
    zoom, small = Zoom(6.0, 0.3, 0.6), QSizeF(400, 200)
    assert lies_at(zoom, 100, 200) == pytest.approx(lies_at(zoom, 100, 200, small))


# One pane


@pytest.fixture
def pane(qtbot, look):
    window = QWidget()
    qtbot.addWidget(window)
    made = PicturePane(PictureLoader(window).line(0), window)
    made.resize(400, 300)
    window.resize(400, 300)
    window.show()
    return made


def striped(path, width: int, height: int) -> PictureFile:
    """Columns of single pixels, white and black in turn: only full size shows them."""
    rows = b"\x00\xff" * (width // 2) * height
    image = QImage(rows, width, height, width, QImage.Format.Format_Grayscale8)
    image.save(str(path))
    return PictureFile(path, is_drawing=False)


def test_that_zooming_comes_down_to_the_pixels_of_the_file(qtbot, pane, tmp_path):
    pane.show_file(striped(tmp_path / "a.png", 1600, 1200), "")
    qtbot.waitUntil(pane.is_sharp)
    grey = pane.grab().toImage().pixelColor(200, 150)
    assert 90 < grey.red() < 170  # four columns in one pixel of the screen
    pane.zoom_to_pixels()
    assert pane.per_pixel == pytest.approx(1.0)
    qtbot.waitUntil(pane.is_sharp)
    image = pane.grab().toImage()
    row = [image.pixelColor(x, 150).red() for x in range(180, 220)]
    assert {value < 40 or value > 215 for value in row} == {True}
    assert sum(one != other for one, other in itertools.pairwise(row)) == len(row) - 1


def test_that_only_the_part_in_view_is_decoded_when_close(qtbot, pane, tmp_path):
    pane.show_file(striped(tmp_path / "a.png", 1600, 1200), "")
    qtbot.waitUntil(pane.is_sharp)
    pane.zoom_to_pixels()
    qtbot.waitUntil(pane.is_sharp)
    _, piece = pane._piece
    # 400 x 300 in view and a fifth of that on every side
    assert piece.pixmap.width() == pytest.approx(560, abs=2)
    assert piece.pixmap.height() == pytest.approx(420, abs=2)


def test_that_closer_than_the_pixels_no_more_is_decoded_than_there_is(qtbot, pane, tmp_path):
    pane.show_file(striped(tmp_path / "a.png", 1600, 1200), "")
    qtbot.waitUntil(pane.is_sharp)
    pane.zoom_to_pixels()
    pane.zoom_by(4.0)
    qtbot.waitUntil(pane.is_sharp)
    part, piece = pane._piece
    assert piece.pixmap.width() == round(part[2] * 1600)
    assert piece.pixmap.width() == pytest.approx(560 / 4, abs=2)


def test_that_a_double_click_goes_to_the_pixels_and_back(qtbot, pane, tmp_path):
    pane.show_file(striped(tmp_path / "a.png", 1600, 1200), "")
    qtbot.waitUntil(pane.is_sharp)
    for expected in (1.0, 0.25):
        QTest.mouseDClick(pane, Qt.MouseButton.LeftButton, pos=QPoint(120, 90))
        assert pane.per_pixel == pytest.approx(expected)


def test_that_a_picture_swept_aside_makes_room_for_the_next(qtbot, pane, tmp_path):
    pane.show_file(striped(tmp_path / "a.png", 160, 120), "")
    qtbot.waitUntil(pane.is_sharp)
    steps = []
    pane.swiped.connect(steps.append)
    for start, end in ((300, 100), (100, 300)):
        QTest.mousePress(pane, Qt.MouseButton.LeftButton, pos=QPoint(start, 100))
        for part in (0.3, 0.6, 1.0):
            QTest.mouseMove(pane, QPoint(round(start + part * (end - start)), 100))
        QTest.mouseRelease(pane, Qt.MouseButton.LeftButton, pos=QPoint(end, 100))
    assert steps == [1, -1]


def test_that_a_file_that_cannot_be_shown_says_so(qtbot, pane, tmp_path):
    (tmp_path / "a.jpg").write_bytes(b"no picture")
    pane.show_file(PictureFile(tmp_path / "a.jpg", is_drawing=False), "")
    qtbot.waitUntil(pane.is_sharp)
    plain = pane.grab().toImage()
    assert plain.pixelColor(200, 60) != plain.pixelColor(5, 5)  # a plate, not the bare ground
    pane.zoom_by(2.0)
    assert pane.zoom == Zoom()


# The window


@pytest.fixture
def photos(qtbot, state):
    made = PhotosView(state)
    qtbot.addWidget(made)
    made.resize(380, 600)
    made.show()
    made.open_large()
    return made


def test_that_keys_go_on_and_take_the_clock_along(qtbot, photos, state):
    viewer, pictures = photos.viewer, pictures_in_order(state.mission)
    here = pictures.index(photos.picture)
    assert viewer.picture is photos.picture
    for key, index in ((Qt.Key.Key_N, here + 1), (Qt.Key.Key_P, here), (Qt.Key.Key_P, here - 1)):
        QTest.keyClick(viewer, key)
        assert viewer.picture is pictures[index]
        assert photos.picture is pictures[index]
        assert state.utc_s == pictures[index].taken_utc_s


def test_that_arrows_pan_what_is_zoomed_and_go_on_otherwise(qtbot, photos):
    viewer = photos.viewer
    pane, first = viewer.panes[0], viewer.picture
    qtbot.waitUntil(pane.is_sharp)
    QTest.keyClick(viewer, Qt.Key.Key_Plus)
    assert pane.zoom.closer == 1.5
    before = pane.zoom.x
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    assert pane.zoom.x > before
    assert viewer.picture is first
    QTest.keyClick(viewer, Qt.Key.Key_0)
    assert pane.zoom.is_whole
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.picture is not first


def test_that_credit_and_date_are_in_view_on_the_whole_screen(photos, state):
    slide = next(picture for picture in state.mission.pictures if picture.slide == 3)
    photos.viewer.show_picture(slide)
    note = photos.viewer.notes[0]
    assert note.isVisible()
    assert note.text().startswith("Drawing · 7 Nov 2013, 04:14 UTC")
    assert "Bill Ingalls (NASA via Getty Images)" in note.text()


def test_that_two_pictures_show_the_same_part(qtbot, photos, state):
    viewer = photos.viewer
    qtbot.waitUntil(viewer.panes[0].is_sharp)
    QTest.keyClick(viewer, Qt.Key.Key_C)
    assert viewer.comparing
    moment = state.utc_s
    other = next(p for p in state.mission.pictures if p is not viewer.picture)
    viewer.strip.picked.emit(other.id)
    assert viewer.second is other
    assert state.utc_s == moment  # comparing does not move the clock
    qtbot.waitUntil(viewer.panes[1].is_sharp)
    one, two = viewer.panes
    one.zoom_at(3.0, QPointF(50, 40))
    assert two.zoom == one.zoom != Zoom()
    two.pan_by(30, 20)
    assert one.zoom.x == pytest.approx(two.zoom.x)


def test_that_escape_leaves_one_thing_at_a_time(qtbot, photos):
    viewer = photos.viewer
    QTest.keyClick(viewer, Qt.Key.Key_C)
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    assert viewer.isVisible()
    assert not viewer.comparing
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_that_every_button_has_a_name(photos):
    names = [button.accessibleName() for button in photos.viewer.buttons.values()]
    assert all(names)
    assert len(set(names)) == len(names)


def test_that_pictures_beside_each_other_have_the_same_room_and_their_captions(
    qtbot, photos, state
):
    viewer = photos.viewer
    viewer.resize(900, 700)
    QTest.keyClick(viewer, Qt.Key.Key_C)
    by_length = sorted(state.mission.pictures, key=lambda p: len(p.caption.in_language("en")))
    for other in (by_length[0], by_length[-1]):
        viewer.compare_with(other.id)
        qtbot.waitUntil(lambda: viewer.panes[0].width() > 100)
        assert viewer.panes[0].height() == viewer.panes[1].height()
        assert viewer.captions[1].isVisible()
        assert viewer.captions[1].text() == other.caption.in_language("en")
    QTest.keyClick(viewer, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: viewer.panes[0].width() == viewer.width())


def test_that_two_taps_go_to_the_pixels_and_one_does_not(qtbot, pane, tmp_path):
    pane.show_file(striped(tmp_path / "a.png", 1600, 1200), "")
    qtbot.waitUntil(pane.is_sharp)
    finger = QTest.createTouchDevice()

    def tap(x: int, y: int) -> None:
        QTest.touchEvent(pane, finger).press(0, QPoint(x, y), pane).commit()
        QTest.touchEvent(pane, finger).release(0, QPoint(x, y), pane).commit()

    tap(100, 80)
    assert pane.zoom.is_whole
    tap(300, 200)  # elsewhere: no second one
    assert pane.zoom.is_whole
    tap(302, 203)
    assert pane.per_pixel == pytest.approx(1.0)


def test_that_two_fingers_zoom_the_picture(qtbot, pane, tmp_path):
    pane.show_file(striped(tmp_path / "a.png", 1600, 1200), "")
    qtbot.waitUntil(pane.is_sharp)
    finger = QTest.createTouchDevice()
    one, other = QPoint(150, 150), QPoint(250, 150)
    QTest.touchEvent(pane, finger).press(0, one, pane).press(1, other, pane).commit()
    for step in range(1, 6):
        wider = QPoint(10 * step, 0)
        QTest.touchEvent(pane, finger).move(0, one - wider, pane).move(
            1, other + wider, pane
        ).commit()
    assert pane.zoom.closer == pytest.approx(2.0)  # from 100 px apart to 200 px
    QTest.touchEvent(pane, finger).release(0, one - wider, pane).release(
        1, other + wider, pane
    ).commit()


def test_that_a_thumb_that_rests_does_not_zoom_the_picture_on(qtbot, pane, tmp_path):
    pane.show_file(striped(tmp_path / "a.png", 1600, 1200), "")
    qtbot.waitUntil(pane.is_sharp)
    touch = QTest.touchEvent(pane, QTest.createTouchDevice())
    touch.press(0, QPoint(150, 150), pane).press(1, QPoint(250, 150), pane).commit()
    touch.move(0, QPoint(120, 150), pane).stationary(1).commit()
    for x in range(260, 360, 10):
        touch.stationary(0).move(1, QPoint(x, 150), pane).commit()
    assert pane.zoom.closer == pytest.approx(2.3)  # from 100 px apart to 230 px
    touch.release(0, QPoint(120, 150), pane).release(1, QPoint(350, 150), pane).commit()


def test_that_a_picture_goes_along_with_a_finger_that_has_rested_on_it(qtbot, pane, tmp_path):
    pane.show_file(striped(tmp_path / "a.png", 1600, 1200), "")
    qtbot.waitUntil(pane.is_sharp)
    pane.zoom_at(4.0, QPointF(150, 150))
    pane._hands._long_timer.setInterval(0)
    before, touch = pane.zoom, QTest.touchEvent(pane, QTest.createTouchDevice())
    touch.press(0, QPoint(150, 150), pane).commit()
    QTest.qWait(5)
    touch.move(0, QPoint(110, 150), pane).commit()
    assert pane.zoom.x > before.x
    touch.release(0, QPoint(110, 150), pane).commit()
