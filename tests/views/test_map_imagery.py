"""Day, night and the pictures of the Earth."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from torchviewer.flight.sun import sun_direction, sun_elevation_deg, sun_place
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_imagery import (
    TWILIGHT,
    Pictures,
    Toning,
    day_picture,
    draw_world,
    night_share,
    read_picture,
    toned,
)
from torchviewer.views.map_projection import FlatView

WORLD = FlatView(720, 360, 0.0, 0.0, 2.0)


def share_at(sun: tuple[float, float], lat_deg: float, lon_deg: float) -> float:
    shares = night_share(WORLD, *sun)
    x, y = WORLD.place(lat_deg, lon_deg)
    rows, columns = shares.shape
    return float(shares[int(y / 360 * rows), int(x / 720 * columns)])


def test_that_it_is_day_below_the_sun_and_night_opposite() -> None:
    assert share_at((-16.0, 30.0), -16.0, 30.0) == 0.0
    assert share_at((-16.0, 30.0), 16.0, -150.0) == 1.0


def test_that_the_poles_have_their_season() -> None:
    # in November the Sun is 17 degrees south: the north pole is in deep twilight
    assert share_at((-17.0, 0.0), -89.0, 100.0) == 0.0
    assert share_at((-17.0, 0.0), 89.0, 100.0) > 0.95


def test_that_night_comes_softly() -> None:
    # at the equator the Sun sinks a degree for each degree of longitude
    shares = [share_at((0.0, 0.0), 0.0, lon) for lon in range(80, 112, 4)]
    assert shares == sorted(shares)
    assert sum(0.02 < share < 0.98 for share in shares) >= 4


def test_that_shares_are_finite_wherever_the_map_looks() -> None:
    for lat in (-90.0, 0.0, 90.0):
        view = FlatView.home(400, 300).zoomed(30, 200, 150).centred(lat, 179.0)
        shares = night_share(view, 23.4, -179.9)
        assert ((shares >= 0) & (shares <= 1)).all()


START_UTC_S = 1383264000.0  # 2013-11-01T00:00:00Z
MONTH_S = 30 * 86400.0
# Sunset: the upper rim at the horizon, 34' of refraction and a radius of 16' (Explanatory
# Supplement to the Astronomical Almanac); civil, nautical and astronomical twilight end with the
# Sun's centre 6, 12 and 18 degrees below the horizon (U.S. Naval Observatory).
LIMITS_DEG = (-50 / 60, -6.0, -12.0, -18.0)
NEAR_DEG = 0.02  # of the Sun's elevation: single precision


def share_of(elevation_deg: float) -> float:
    """How much of the night the map shows where the Sun stands so high: the table's own lines."""
    sine = math.sin(math.radians(elevation_deg))
    (low, most), *_, (high, least) = sorted(TWILIGHT)
    if elevation_deg <= low or elevation_deg >= high:
        return most if elevation_deg <= low else least
    for (below, more), (above, less) in pairwise(sorted(TWILIGHT)):
        if below <= elevation_deg <= above:
            bottom, top = math.sin(math.radians(below)), math.sin(math.radians(above))
            return more + (less - more) * (sine - bottom) / (top - bottom)
    raise AssertionError(elevation_deg)


def test_that_the_bands_end_where_the_twilights_end() -> None:
    elevations = [elevation for elevation, _ in TWILIGHT]
    for limit in LIMITS_DEG:
        assert min(abs(elevation - limit) for elevation in elevations) < 0.001
    assert elevations == sorted(elevations, reverse=True)
    shares = [share for _, share in TWILIGHT]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)


@settings(max_examples=40)
@given(
    part=st.floats(0, 1), lat=st.floats(-90, 90), lon=st.floats(-180, 179), zoom=st.floats(1, 9),
    globe=st.booleans(),
)  # fmt: skip
def test_that_the_night_is_as_deep_as_the_sun_of_the_flight_is_low(
    part: float, lat: float, lon: float, zoom: float, globe: bool
) -> None:
    utc_s = START_UTC_S + part * MONTH_S
    view: MapFrame = GlobeView.home(640, 400) if globe else FlatView.home(640, 400)
    view = view.zoomed(zoom, 320, 200).centred(lat, lon)
    shares = night_share(view, *sun_place(utc_s))
    rows, columns = shares.shape
    sun = sun_direction(utc_s)
    for row in range(0, rows, 7):
        for column in range(0, columns, 9):
            at = (column + 0.5) * view.width_px / columns, (row + 0.5) * view.height_px / rows
            ground = view.ground(*at)
            if ground is None:
                assert shares[row, column] == 0.0
                continue
            elevation = sun_elevation_deg(*ground, sun)
            least, most = share_of(elevation + NEAR_DEG), share_of(elevation - NEAR_DEG)
            assert least - 1e-3 <= shares[row, column] <= most + 1e-3


def test_that_the_night_only_deepens_away_from_the_sun() -> None:
    shares = night_share(FlatView(720, 360, 0.0, 0.0, 2.0), 0.0, 0.0, cell_px=1.0)
    along = shares[180, 360:]  # along the equator, from noon to midnight
    assert (np.diff(along) >= 0).all()
    assert (along[0], along[-1]) == (0.0, 1.0)
    # civil, nautical and astronomical twilight pass in this order, each of some width
    passed = [int(np.searchsorted(along, share)) for share in (0.22, 0.62, 0.88, 0.999)]
    assert passed == sorted(passed)
    assert all(other - one >= 9 for one, other in pairwise(passed))


@pytest.mark.parametrize(
    ("px_per_deg", "name"),
    [(3.0, "day_1350"), (5.3, "day_2700"), (10.7, "day_5400"), (200.0, "day_5400")],
)
def test_that_the_day_picture_suits_the_scale(px_per_deg: float, name: str) -> None:
    assert day_picture("dark", px_per_deg) == name


def test_that_toning_makes_dark_parts_darker_than_bright_ones() -> None:
    image = QImage(2, 1, QImage.Format.Format_RGB32)
    image.setPixelColor(0, 0, QColor(40, 60, 90))
    image.setPixelColor(1, 0, QColor(240, 240, 240))
    made = toned(image, Toning(deepen=0.6))
    assert made.pixelColor(0, 0).blue() < 60
    assert made.pixelColor(1, 0).blue() > 220


def test_that_a_picture_arrives_from_the_background(qtbot) -> None:
    pictures = Pictures()
    with qtbot.waitSignal(pictures.arrived) as arrival:
        pictures.fetch("day_1350")
    assert arrival.args == ["day_1350"]
    assert pictures.get("day_1350").width() == read_picture("day_1350").width()
    pictures.finish()


def test_that_a_missing_picture_is_done_without(qtbot, caplog) -> None:
    pictures = Pictures()
    pictures.load("day_9")
    assert pictures.get("day_9") is None
    assert "day_9" in caplog.text


@pytest.mark.parametrize("zoom", [20.0, 80.0])
@pytest.mark.parametrize(
    "view", [FlatView.home(600, 300), GlobeView.home(600, 300, 0.0, (0.3, 0.3))]
)
def test_that_a_picture_far_enlarged_shows_no_ridges_along_its_points(view, zoom) -> None:
    """Between two points brightness bends softly; enlarged in one step it has a corner at each."""
    world = QImage(1024, 512, QImage.Format.Format_RGB32)
    with QPainter(world) as painter:
        for x in range(0, 1024, 4):
            painter.fillRect(x, 0, 2, 512, "white")
            painter.fillRect(x + 2, 0, 2, 512, "black")
    close = view.zoomed(zoom, 300, 150)
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        draw_world(painter, world, close)
    point_px = close.px_per_deg * 360 / 1024
    step = max(round(point_px / 12), 1)
    along = [image.pixelColor(x, 150).lightness() for x in range(100, 500, step)]
    slopes = [after - before for before, after in pairwise(along)]
    bends = [abs(after - before) for before, after in pairwise(slopes)]
    assert max(along) - min(along) > 60
    assert max(bends) < 0.75 * max(map(abs, slopes))


def test_that_a_coarse_picture_of_a_moving_map_is_enlarged_in_one_step(monkeypatch) -> None:
    """To double it again and again takes a third of such a frame, and nobody sees it."""
    doubled = []
    monkeypatch.setattr(
        "torchviewer.views.map_imagery.enlarged", lambda image, _times: doubled.append(1) or image
    )
    world = QImage(512, 256, QImage.Format.Format_RGB32)
    close = FlatView.home(600, 300).zoomed(20, 300, 150)
    for cell_px, count in ((1.0, 0), (0.0, 1)):
        image = QImage(600, 300, QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            draw_world(painter, world, close, cell_px=cell_px)
        assert len(doubled) == count
