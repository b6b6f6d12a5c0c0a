"""A flat picture of the world wrapped around the globe."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_projection import wrapped_deg
from torchviewer.views.map_wrap import draw_wrapped, pixels_of, places_in, wrapped_picture

WIDTH, HEIGHT = 1440, 720
# a step of colour is 180 / 255 = 0.7 degrees, a pixel of the picture 0.25
NEAR_DEG = 1.5


def picture(red: np.ndarray, green: np.ndarray, blue: np.ndarray) -> QImage:
    """A picture of the world from its colours, (HEIGHT, WIDTH) each, 0 to 255."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    parts = (np.broadcast_to(np.round(part), (HEIGHT, WIDTH)) for part in (red, green, blue))
    r, g, b = (part.astype(np.uint32) for part in parts)
    pixels_of(image)[:] = (255 << 24) | (r << 16) | (g << 8) | b
    return image


@pytest.fixture(scope="module")
def world() -> QImage:
    """Red runs with latitude; green and blue turn once around with longitude, without a seam."""
    lat = (90.0 - (np.arange(HEIGHT) + 0.5) * 180.0 / HEIGHT)[:, None]
    lon = np.radians((np.arange(WIDTH) + 0.5) * 360.0 / WIDTH - 180.0)[None, :]
    return picture(
        (lat + 90.0) / 180.0 * 255.0, 127.5 + 127 * np.cos(lon), 127.5 + 127 * np.sin(lon)
    )


def colours(image: QImage) -> np.ndarray:
    """The pixels of a picture, kept when it goes."""
    return pixels_of(image).copy()


def place_of(colour: int) -> tuple[float, float]:
    """The latitude and longitude that a colour of `world` stands for."""
    red, green, blue = (colour >> 16) & 255, (colour >> 8) & 255, colour & 255
    lon = float(np.degrees(np.arctan2(blue - 127.5, green - 127.5)))
    return red / 255.0 * 180.0 - 90.0, lon


@settings(max_examples=60)
@given(
    lat=st.floats(-90, 90), lon=st.floats(-180, 179), zoom=st.floats(1, 4),
    points=st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=5, max_size=30),
)  # fmt: skip
def test_that_every_pixel_shows_the_place_that_lies_there(
    world: QImage, lat: float, lon: float, zoom: float, points: list[tuple[float, float]]
) -> None:
    view = GlobeView.home(300, 240, 20.0, (lat, lon))
    view = view.zoomed(zoom, *view.middle_px)
    shown = colours(wrapped_picture(world, view, QRectF(0, 0, 300, 240), (300, 240)))
    for across, down in points:
        column, row = min(int(across * 300), 299), min(int(down * 240), 239)
        ground = view.ground(column + 0.5, row + 0.5)
        if ground is None:
            continue
        found = place_of(int(shown[row, column]))
        assert found[0] == pytest.approx(ground[0], abs=NEAR_DEG)
        if abs(ground[0]) < 88.0:  # at a pole all longitudes meet
            assert abs(wrapped_deg(found[1] - ground[1])) < NEAR_DEG


@settings(max_examples=60)
@given(lat=st.floats(-90, 90), lon=st.floats(-180, 179), zoom=st.floats(1, 60))
def test_that_cells_lie_where_the_view_says_to_a_thousandth_of_a_degree(
    lat: float, lon: float, zoom: float
) -> None:
    # 110 m; near the limb a cell sees so much of the ground that its own width is the measure
    view = GlobeView.home(90, 80, 0.0, (lat, lon))
    view = view.zoomed(zoom, *view.middle_px)
    east, south = places_in(view, (0.0, 0.0, 90.0, 80.0), 90, 80)
    for row, column in [(r, c) for r in range(1, 80, 6) for c in range(1, 90, 6)]:
        ground = view.ground(column + 0.5, row + 0.5)
        if ground is None or angle_to_eye_deg(view, *ground) > 85.0:
            continue
        found = 90.0 - float(south[row, column]) * 180.0, float(east[row, column]) * 360.0 - 180.0
        assert found[0] == pytest.approx(ground[0], abs=1e-3)
        aside_deg = wrapped_deg(found[1] - ground[1]) * math.cos(math.radians(ground[0]))
        assert aside_deg == pytest.approx(0.0, abs=1e-3)


def angle_to_eye_deg(view: GlobeView, lat_deg: float, lon_deg: float) -> float:
    """How far a place lies from the middle of the globe, by the spherical law of cosines."""
    lat, centre = math.radians(lat_deg), math.radians(view.centre_lat_deg)
    east = math.radians(lon_deg - view.centre_lon_deg)
    along = math.cos(lat) * math.cos(centre) * math.cos(east)
    return math.degrees(math.acos(min(1.0, math.sin(lat) * math.sin(centre) + along)))


@pytest.mark.parametrize("lat", [0.0, 40.0, -75.0])
def test_that_there_is_no_seam_at_the_antimeridian(world: QImage, lat: float) -> None:
    view = GlobeView.home(400, 400, 0.0, (lat, 180.0)).zoomed(3.0, 200, 200)
    shown = colours(wrapped_picture(world, view, QRectF(0, 0, 400, 400), (400, 400)))
    row = shown[200]
    for shift in (0, 8, 16):
        steps = np.abs(np.diff(((row >> shift) & 255).astype(int)))
        assert steps.max() <= 4


def test_that_colours_mix_across_the_antimeridian_as_anywhere() -> None:
    # the first column of pixels is white: between it and the last lies 180 degrees
    lon = np.arange(WIDTH)[None, :]
    line = picture(*[np.where(lon == 0, 255.0, 0.0)] * 3)
    view = GlobeView.home(400, 400, 0.0, (0.0, 180.0)).zoomed(20.0, 200, 200)
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        draw_wrapped(painter, line, view, 1.0, 1.0)
    shown = colours(image)
    at = [round(view.place(0.0, lon_deg)[0]) for lon_deg in (180.0, -179.875, -179.75)]
    between, white, beyond = (int(shown[200, x] & 255) for x in at)
    assert white > 220
    assert between == pytest.approx(127, abs=15)
    assert beyond == pytest.approx(127, abs=15)


def test_that_a_pole_is_one_point_of_one_colour(world: QImage) -> None:
    for lat, red in ((90.0, 255), (-90.0, 0)):
        view = GlobeView.home(401, 401, 0.0, (lat, 20.0))
        shown = colours(wrapped_picture(world, view, QRectF(0, 0, 401, 401), (401, 401)))
        around = (shown[195:206, 195:206] >> 16) & 255
        assert np.abs(around.astype(int) - red).max() <= 3


def test_that_a_sharp_line_stays_where_it_is_on_the_earth() -> None:
    # an equator of one pixel's width to either side, white on black
    lat = (90.0 - (np.arange(HEIGHT) + 0.5) * 180.0 / HEIGHT)[:, None]
    line = np.where(np.abs(lat) < 0.25, 255.0, 0.0)
    view = GlobeView.home(400, 400, 0.0, (30.0, 0.0))
    shown = colours(
        wrapped_picture(picture(line, line, line), view, QRectF(0, 0, 400, 400), (400, 400))
    )
    x, y = view.place(0.0, 0.0)
    column = (shown[:, int(x)] & 255).astype(int)
    assert int(np.argmax(column)) == pytest.approx(y, abs=1.0)


@pytest.mark.parametrize("box", [QRectF(0, 0, 300, 240), QRectF(60, 50, 120, 90)])
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_that_the_globe_is_drawn_within_its_limb_and_nowhere_else(
    world: QImage, box: QRectF, ratio: float
) -> None:
    view = GlobeView.home(300, 240)
    image = QImage(round(300 * ratio), round(240 * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor("#ff00ff"))
    with QPainter(image) as painter:
        painter.setClipRect(box)
        draw_wrapped(painter, world, view, ratio)
    for x, y in ((5, 5), (295, 120), (150, 235), (150, 120), (100, 100), (61, 51)):
        colour = image.pixelColor(round((x + 0.25) * ratio), round((y + 0.25) * ratio))
        inside = view.ground(x, y) is not None and box.contains(x, y)
        assert (colour != QColor("#ff00ff")) == inside
    ground = view.ground(100.5, 100.5)
    assert ground is not None
    at = round(100.5 * ratio)
    found = place_of(image.pixel(at, at))
    assert found[0] == pytest.approx(ground[0], abs=NEAR_DEG)


def test_that_a_coarse_picture_shows_the_same_world(world: QImage) -> None:
    view = GlobeView.home(300, 240, 0.0, (20.0, 30.0))
    drawn = []
    for cell_px in (0.0, 3.0):
        image = QImage(300, 240, QImage.Format.Format_RGB32)
        image.fill(0)
        with QPainter(image) as painter:
            draw_wrapped(painter, world, view, 1.0, cell_px)
        drawn.append(colours(image))
    inner = slice(60, 180), slice(90, 210)
    for shift in (0, 8, 16):
        fine, coarse = (((one[inner] >> shift) & 255).astype(int) for one in drawn)
        assert np.abs(fine - coarse).max() <= 6


def test_that_a_picture_that_is_only_read_does_not_count_as_changed(world: QImage) -> None:
    """What is made of it is kept for as long as it is the same."""
    key = world.cacheKey()
    wrapped_picture(world, GlobeView.home(60, 40), QRectF(0, 0, 60, 40), (60, 40))
    assert world.cacheKey() == key
