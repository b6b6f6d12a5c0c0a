"""The ruler and the place that is asked about."""

import math
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from torchviewer.state.enquiry import Ruler, Spot
from torchviewer.state.mission_state import MissionState
from torchviewer.views.map_asks import draw_asks, polylines, ruler_text, way_of
from torchviewer.views.map_geometry import distance_km, great_circle
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_room import Room
from torchviewer.views.map_view import MapView

# Ed Williams, Aviation Formulary, worked examples: Los Angeles (33 57' N 118 24' W) to New York
# (40 38' N 73 47' W) is 0.623585 rad and begins with a course of 66 degrees; 3972.9 km on a sphere
# of 6371 km.
LAX, JFK = (33 + 57 / 60, -(118 + 24 / 60)), (40 + 38 / 60, -(73 + 47 / 60))
LATS, LONS = st.floats(-89, 89), st.floats(-180, 179)
THIN = "\u202f"
PLACES = st.tuples(LATS, LONS)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (LAX, JFK, f"3{THIN}973 km · 066°"),
        # a quarter of the way around a sphere of 6371 km: 10007.5 km; due north, east, south, west
        ((0.0, 0.0), (90.0, 0.0), f"10{THIN}008 km · 000°"),
        ((0.0, 0.0), (0.0, 90.0), f"10{THIN}008 km · 090°"),
        ((45.0, 30.0), (-45.0, 30.0), f"10{THIN}008 km · 180°"),
        # across the antimeridian: 20 degrees of 111.195 km
        ((0.0, -170.0), (0.0, 170.0), f"2{THIN}224 km · 270°"),
        # a tenth of a degree: tenths of a kilometre are shown
        ((0.0, 0.0), (0.1, 0.0), "11.1 km · 000°"),
        # to the other side of the Earth every way is half its girth: north is as good as any
        ((0.0, 0.0), (0.0, 180.0), f"20{THIN}015 km · 000°"),
        ((10.0, 20.0), (10.0, 20.0), "0.0 km · 000°"),
        # from a pole every way goes to the other, whatever longitude it was given
        ((90.0, 123.0), (45.0, 0.0), f"5{THIN}004 km · 180°"),
        ((-90.0, 20.0), (0.0, 100.0), f"10{THIN}008 km · 000°"),
    ],
)
def test_that_the_ruler_says_the_great_circle_and_where_it_leaves(
    look, start: tuple[float, float], end: tuple[float, float], words: str
) -> None:
    assert ruler_text(Ruler(start, end)) == words


def test_that_a_ruler_with_one_end_says_nothing() -> None:
    assert ruler_text(Ruler((1.0, 2.0))) == ""


@given(PLACES, PLACES)
def test_that_a_bearing_never_reads_360(start: tuple[float, float], end) -> None:
    number = int(ruler_text(Ruler(start, end)).rpartition(" ")[2].rstrip("°"))
    assert 0 <= number < 360


def views(lat: float, lon: float) -> list[MapFrame]:
    return [
        FlatView.home(900, 450).zoomed(2.0, 450, 225).centred(lat, lon),
        GlobeView.home(900, 450, 0.0, (lat, lon)),
    ]


@given(PLACES, PLACES, PLACES)
@example((0.0, 0.0), (0.0, -180.0), (0.0, 0.0))  # over a pole: along the rim of a flat map
def test_that_the_line_is_the_great_circle_on_both_kinds_of_map(
    start: tuple[float, float], end: tuple[float, float], centre: tuple[float, float]
) -> None:
    whole_km = distance_km(start, end)
    for view in views(*centre):
        for line in polylines(view, great_circle(start, end, step_deg=2.0)):
            points = [(point.x(), point.y()) for point in line]
            for x, y in points:
                ground = view.ground(x, y)
                assert ground is not None
                if abs(ground[0]) > 89.9:
                    continue
                # a place on the way lies between the ends: the two parts add up to the whole
                parts = distance_km(start, ground) + distance_km(ground, end)
                assert parts == pytest.approx(whole_km, abs=5.0)
            for (x0, _), (x1, _) in pairwise(points):
                assert abs(x1 - x0) <= (
                    view.world_px / 2 if isinstance(view, FlatView) else view.radius_px
                )


def test_that_a_line_over_the_antimeridian_is_drawn_at_both_edges() -> None:
    view = FlatView.home(720, 360).centred(0.0, 0.0)  # 2 px to a degree
    lines = polylines(view, great_circle((0.0, 170.0), (0.0, -170.0)))
    edges = sorted((round(line[0].x()), round(line[line.size() - 1].x())) for line in lines)
    assert edges == [(-20, 20), (700, 740)]


def test_that_a_line_ends_at_the_limb() -> None:
    view = GlobeView.home(400, 400, 0.0, (0.0, 0.0))
    lines = polylines(view, great_circle((0.0, 0.0), (0.0, 150.0), step_deg=2.0))
    assert len(lines) == 1
    last = lines[0][lines[0].size() - 1]
    assert 0 < view.middle_px[0] + view.radius_px - last.x() < 2.0
    assert polylines(view, great_circle((0.0, 170.0), (0.0, -170.0))) == []


def off_px(point: tuple[float, float], line: list[tuple[float, float]]) -> float:
    """How far a point is from a line of others."""
    nearest = math.inf
    for (x0, y0), (x1, y1) in pairwise(line):
        dx, dy = x1 - x0, y1 - y0
        part = ((point[0] - x0) * dx + (point[1] - y0) * dy) / (dx * dx + dy * dy or 1.0)
        part = min(max(part, 0.0), 1.0)
        nearest = min(nearest, math.dist(point, (x0 + part * dx, y0 + part * dy)))
    return nearest


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ((65.0, 10.0), (80.0, -150.0)),
        ((60.0, -100.0), (60.0, 75.0)),
        ((80.0, 0.0), (80.0, 120.0)),
        ((60.0, 0.0), (60.0, 179.0)),
        ((60.0, 0.0), (-60.0, 178.0)),
        ((0.0, 0.0), (0.0, 90.0)),
    ],
)
@pytest.mark.parametrize("px_per_deg", [3.0, 100.0, 200.0])
def test_that_the_line_leaves_the_great_circle_by_less_than_a_pixel(
    start: tuple[float, float], end: tuple[float, float], px_per_deg: float
) -> None:
    home = FlatView.home(960, 480)
    flat = replace(home, px_per_deg=px_per_deg).centred(*max(great_circle(start, end)))
    closer = GlobeView.home(960, 480, 0.0, start).zoomed(px_per_deg / 3.0, 480, 240)
    for view in (flat, closer):
        way = way_of(view, Ruler(start, end))
        assert len(way) < 300
        for line in polylines(view, way):
            points = [(point.x(), point.y()) for point in line]
            for lat, lon in great_circle(start, end, 0.05):
                x, y = view.place(lat, lon)
                if view.sees(lat, lon) and 0 <= x <= 960 and 0 <= y <= 480:
                    shifts = {-1, 0, 1} if isinstance(view, FlatView) else {0}
                    off = min(off_px((x + n * 360 * px_per_deg, y), points) for n in shifts)
                    assert off < 1.0 or is_near_limb(view, x, y)


def is_near_limb(view: MapFrame, x: float, y: float) -> bool:
    """The line ends a little before it."""
    if isinstance(view, FlatView):
        return False
    return math.dist((x, y), view.middle_px) > view.radius_px - 2.0


def test_that_between_antipodes_a_line_is_drawn(state: MissionState) -> None:
    """Over the North Pole, as the bearing of 000 says."""
    start, end = (10.0, 20.0), (-10.0, -160.0)
    state.enquiry.measure(Ruler(start, end))
    for view in (FlatView.home(900, 450), GlobeView.home(900, 450, 0.0, (60.0, 60.0))):
        image = painted(state, view)
        assert is_painted(image, *view.place(40.0, 20.0))
        assert is_painted(image, *view.place(70.0, -160.0))


def test_that_a_ruler_at_the_pole_has_its_end_where_its_line_ends(state: MissionState) -> None:
    """The edge of a flat map is all one place."""
    view = FlatView.home(900, 450)
    for ruler in (Ruler((60.0, 30.0), (90.0, -100.0)), Ruler((90.0, -100.0), (60.0, 30.0))):
        state.enquiry.measure(ruler)
        image = painted(state, view)
        x, y = view.place(90.0, 30.0)
        assert is_painted(image, x, y + 2)
        assert not is_painted(image, view.place(90.0, -100.0)[0], y + 2)


def painted(state: MissionState, view: MapFrame, room: Room | None = None) -> QImage:
    image = QImage(900, 450, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_asks(painter, view, state.enquiry, Room() if room is None else room)
    return image


def is_painted(image: QImage, x: float, y: float) -> bool:
    return image.pixelColor(round(x), round(y)).lightness() > 40


def test_that_ruler_and_spot_are_painted_where_they_are(state: MissionState) -> None:
    state.enquiry.measure(Ruler(LAX, JFK))
    state.enquiry.ask_about(Spot(10.0, -60.0))
    for view in views(20.0, -90.0):
        image = painted(state, view)
        for place in (LAX, JFK, great_circle(LAX, JFK)[20]):
            assert is_painted(image, *view.place(*place))
        x, y = view.place(10.0, -60.0)
        assert is_painted(image, x + 7, y)
        assert is_painted(image, x, y - 7)
        assert not is_painted(image, x, y + 30)


def test_that_what_lies_behind_the_globe_is_not_painted(state: MissionState) -> None:
    state.enquiry.measure(Ruler((0.0, 170.0), (10.0, -170.0)))
    state.enquiry.ask_about(Spot(5.0, 179.0))
    view = GlobeView.home(900, 450, 0.0, (0.0, 0.0))
    image = painted(state, view)
    bare = QImage(900, 450, QImage.Format.Format_RGB32)
    bare.fill(QColor("#000000"))
    assert image == bare


@pytest.mark.parametrize("at", [(0, 0), (899, 449), (450, 225), (890, 3), (5, 445)])
def test_that_the_words_of_the_ruler_stay_on_the_map(
    state: MissionState, monkeypatch: pytest.MonkeyPatch, at: tuple[float, float]
) -> None:
    view, written = FlatView.home(900, 450), []
    monkeypatch.setattr(
        "torchviewer.views.map_asks.draw_chip", lambda _painter, rect, _words: written.append(rect)
    )
    state.enquiry.measure(Ruler(JFK, view.ground(*at)))
    painted(state, view)
    assert len(written) == 1
    assert QRectF(0, 0, 900, 450).contains(written[0])


@pytest.mark.parametrize("side", ["right", "left", "above", "below"])
def test_that_the_words_of_the_ruler_keep_clear_of_other_words(
    state: MissionState, monkeypatch: pytest.MonkeyPatch, side: str
) -> None:
    """Whichever side of its end alone is free."""
    view, written = FlatView.home(900, 450), []
    monkeypatch.setattr(
        "torchviewer.views.map_asks.draw_chip", lambda _painter, rect, _words: written.append(rect)
    )
    sides = {
        "right": QRectF(455, 0, 445, 450),
        "left": QRectF(0, 0, 445, 450),
        "above": QRectF(0, 0, 900, 220),
        "below": QRectF(0, 230, 900, 220),
    }
    free = sides.pop(side)
    rows = [QRectF(x, y, 10, 10) for x in range(0, 900, 10) for y in range(0, 450, 10)]
    room = Room([rect for rect in rows if not rect.intersects(free)])
    state.enquiry.measure(Ruler(JFK, view.ground(450, 225)))
    painted(state, view, room)
    assert room.is_free(written[0])


def test_that_names_keep_clear_of_the_place_that_is_asked_about(qtbot, state: MissionState) -> None:
    world = MapView(state)
    qtbot.addWidget(world)
    world.resize(1094, 575)
    world.show()
    world.prepare_fully()
    at = next(rect for rect in world.label_rects.values() if rect.width() > 60).center()
    state.enquiry.ask_about(Spot(*world.view.ground(at.x(), at.y())))
    world.prepare_fully()
    cross = QRectF(at.x() - 10, at.y() - 10, 20, 20)
    assert not any(rect.intersects(cross) for rect in world.label_rects.values())
