"""Where the pictures were taken, on the map."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import Selection
from torchviewer.views import theme
from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_options import USUAL
from torchviewer.views.map_pictures import TOGETHER_PX, WIDE_PX, PictureMark, PictureMarks
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_room import Room
from torchviewer.views.map_view import MapView

WORLD = FlatView.home(1094, 575)


@pytest.fixture
def marks(state):
    return PictureMarks(state)


@pytest.fixture
def in_contrast(look):
    """The look of high contrast with letters of a size, and the usual look again afterwards."""
    yield lambda text_scale: theme.apply(look, "contrast", text_scale)
    theme.apply(look, "dark")


def mark_of(marks, picture_id: str):
    return next((mark for mark in marks.placed if picture_id in mark.ids), None)


def test_that_a_picture_in_flight_lies_where_its_ship_was(marks, state):
    marks.lay_out(WORLD, Room(), "drawing_handover")
    mark = mark_of(marks, "drawing_handover")
    # the hand-over outside: 36.0 N 24.6 W, as the readouts and the mission's facts say
    assert (mark.x, mark.y) == pytest.approx(WORLD.place(36.0, -24.6), abs=1.0)
    assert mark.current
    assert mark.ids == ("drawing_handover",)


def test_that_a_picture_in_flight_known_to_a_quarter_of_an_hour_has_no_place(marks, state):
    carried_out = next(p for p in state.mission.pictures if p.id == "drawing_torch_out")
    assert carried_out.taken_precision == "15min"
    marks.lay_out(WORLD, Room(), carried_out.id)
    assert mark_of(marks, carried_out.id) is None


def test_that_pictures_close_together_share_a_mark(marks, state):
    marks.lay_out(WORLD, Room(), "slide_01")
    baikonur = mark_of(marks, "slide_01")
    pad = {p.id for p in state.mission.pictures if p.place in ("pad", "cosmodrome")}
    assert pad <= set(baikonur.ids)
    places = [(mark.x, mark.y) for mark in marks.placed]
    for index, (x, y) in enumerate(places):
        for other_x, other_y in places[index + 1 :]:
            assert ((x - other_x) ** 2 + (y - other_y) ** 2) ** 0.5 > TOGETHER_PX


def test_that_marks_keep_clear_of_words_and_of_each_other(marks):
    words = [QRectF(x, 60, 90, 16) for x in range(0, 1000, 120)]
    marks.lay_out(WORLD, Room(words), None)
    rects = [mark.rect for mark in marks.placed]
    assert len(rects) > 5
    for index, rect in enumerate(rects):
        assert not any(rect.intersects(other) for other in [*words, *rects[index + 1 :]])


@pytest.mark.parametrize("text_scale", [1.0, 1.5, 2.0])
def test_that_the_number_of_pictures_stands_whole_in_its_mark(marks, in_contrast, text_scale):
    in_contrast(text_scale)
    marks.lay_out(WORLD, Room(), None)
    mark = next(mark for mark in marks.placed if len(mark.ids) > 1)
    image = QImage(1094, 575, QImage.Format.Format_RGB32)
    image.fill(theme.roles().ground)
    with QPainter(image) as painter:
        marks.draw(painter)
    inside = mark.rect.adjusted(WIDE_PX + 1, 2, -3, -2).toRect()
    columns = range(inside.left(), inside.right() + 1)
    inked = [
        any(image.pixelColor(x, y).lightness() > 128 for x in columns)
        for y in range(inside.top(), inside.bottom() + 1)
    ]
    assert inked.count(True) == pytest.approx(theme.metrics(11.0, 600).capHeight(), abs=1)


def test_that_the_one_in_view_is_shown_even_where_room_is_short(marks):
    everything = [QRectF(0, 0, 1094, 575)]
    marks.lay_out(WORLD, Room(everything), "drawing_handover")
    assert [mark.ids for mark in marks.placed] == [("drawing_handover",)]


def test_that_behind_the_globe_there_is_no_mark(marks):
    marks.lay_out(GlobeView.home(1094, 575, 0.0, (0.0, 155.0)), Room(), None)
    assert mark_of(marks, "drawing_handover") is None


def test_that_a_click_goes_to_the_moment_and_through_those_that_lie_together(qtbot, state):
    world = MapView(state)
    qtbot.addWidget(world)
    world.resize(1094, 575)
    world.show()
    world.prepare_fully()
    marks = world._layers.overlay.pictures
    group = next(mark for mark in marks.placed if len(mark.ids) > 1 and not mark.current)
    for picture_id in (*group.ids, group.ids[0]):
        world._pointer._pick(QPointF(group.rect.center()), 10.0)
        picture = next(p for p in state.mission.pictures if p.id == picture_id)
        assert state.selection == Selection("picture", picture_id)
        assert state.utc_s == picture.taken_utc_s


def test_that_the_mark_in_view_follows_the_clock(qtbot, state):
    world = MapView(state)
    qtbot.addWidget(world)
    world.resize(1094, 575)
    world.show()
    for event, picture_id in (("eva_handover", "drawing_handover"), ("docking", "drawing_docking")):
        state.seek(parse_time(event, state.mission))
        world.prepare_fully()
        current = [mark for mark in world._layers.overlay.pictures.placed if mark.current]
        assert [picture_id in mark.ids for mark in current] == [True]


def test_that_another_picture_can_be_set_off_where_all_marks_stay(marks):
    marks.lay_out(WORLD, Room(), "drawing_handover")
    rects = {mark.ids: mark.rect for mark in marks.placed}
    other = next(mark.ids[-1] for mark in marks.placed if not mark.current)
    assert marks.point_out(other)
    assert {mark.ids: mark.rect for mark in marks.placed} == rects
    assert [other in mark.ids for mark in marks.placed if mark.current] == [True]
    assert marks.placed[0].current  # painted last, above the others
    assert marks.point_out("a picture without a place")
    assert not any(mark.current for mark in marks.placed)
    marks.placed = [mark for mark in marks.placed if "drawing_handover" not in mark.ids]
    assert not marks.point_out("drawing_handover")  # its own found no room: look for some


def test_that_the_name_of_the_flame_stands_on_a_mark_only_where_it_must(qtbot, state):
    world = MapView(state)
    qtbot.addWidget(world)
    world.resize(1458, 647)
    world.show()
    world.prepare_fully()
    layers = world._layers

    def rect() -> QRectF:
        layers.words.place_anew()
        layers.place(world._scene_now())
        return next(one.rect for one in layers.words._names if one.id == "The flame")

    free = rect()
    layers.overlay.pictures.placed = [PictureMark(("a",), 0.0, 0.0, free, current=False)]
    aside = rect()
    assert not aside.intersects(free)
    everywhere = PictureMark(("a",), 0.0, 0.0, QRectF(0, 0, 1458, 647), current=False)
    layers.overlay.pictures.placed = [everywhere]
    assert rect() == aside


def test_that_the_name_of_a_station_is_left_out_where_only_marks_are(qtbot, state):
    world = MapView(state)
    qtbot.addWidget(world)
    world.resize(1458, 647)
    world.show()
    state.seek(parse_time("T+00:05:00", state.mission))  # Baikonur hears the rocket
    world.prepare_fully()
    layers = world._layers

    def names() -> set[str]:
        layers.words.place_anew()
        layers.place(world._scene_now())
        return {one.id for one in layers.words._names}

    ships = {mark.name for mark in world._scene_now().others} & names()
    everywhere = PictureMark(("a",), 0.0, 0.0, QRectF(0, 0, 1458, 647), current=False)
    layers.overlay.pictures.placed = []
    assert names() > ships
    layers.overlay.pictures.placed = [everywhere]
    assert names() == ships != set()


def test_that_the_marks_can_be_put_away(qtbot, state):
    world = MapView(state)
    qtbot.addWidget(world)
    world.resize(1094, 575)
    world.show()
    world.set_options(replace(USUAL, pictures=False))
    world.prepare_fully()
    assert world._layers.overlay.pictures.placed == []
