"""The night over the day: tiles of day, twilight and night say the same as a mask over all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from torchviewer.flight.spot_report import SUNRISE_DEG
from torchviewer.flight.sun import sun_direction, sun_elevation_deg
from torchviewer.views import theme
from torchviewer.views.map_globe import GlobeView
from torchviewer.views.map_imagery import alpha_image, night_share
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_shade import Nights, lay_night, shade_of

VIEWS = (
    FlatView(720, 360, 0.0, 0.0, 2.0),
    FlatView(517, 251, 12.0, 170.0, 6.3),
    GlobeView(517, 401, 30.0, 40.0, 3.2),
)
MOST_APART = 3
"""Of 255: Qt rounds differently where it enlarges the mask in pieces."""


def plate(view, ratio: float, colour: str, fine: str) -> QImage:
    """A picture as large as the view, with stripes one pixel apart."""
    size = round(view.width_px * ratio), round(view.height_px * ratio)
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(colour))
    with QPainter(image) as painter:
        painter.setPen(QColor(fine))
        for x in range(0, size[0], 2):
            painter.drawLine(x, 0, x, size[1])
    image.setDevicePixelRatio(ratio)
    return image


def plainly(day: QImage, night: QImage, view, sun: tuple[float, float]) -> QImage:
    """The same by one mask over everything."""
    night, made = night.copy(), day.copy()
    with QPainter(night) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        mask = alpha_image(night_share(view, *sun))
        painter.drawImage(QRectF(0, 0, view.width_px, view.height_px), mask)
    with QPainter(made) as painter:
        painter.drawImage(QPointF(0, 0), night)
    return made


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("night_colour", ["#04081a", "#60182852"])  # opaque; of the light look
@pytest.mark.parametrize("view", VIEWS, ids=["world", "closer", "globe"])
def test_that_the_shade_by_tiles_is_that_of_the_whole_mask(view, night_colour, ratio) -> None:
    sun = (-16.8, 20.0)
    day = plate(view, ratio, "#a08060", "#c0b0a0")
    night = plate(view, ratio, night_colour, night_colour)
    expected = plainly(day, night, view, sun)
    made = day.copy()
    with QPainter(made) as painter:
        lay_night(painter, night, shade_of(view, *sun), view)
    for y in range(0, made.height(), 3):
        for x in range(0, made.width(), 3):
            one, other = made.pixelColor(x, y), expected.pixelColor(x, y)
            apart = max(abs(a - b) for a, b in zip(one.getRgb(), other.getRgb(), strict=True))
            assert apart <= MOST_APART, (x, y, one.name(), other.name())


@settings(max_examples=60)
@given(
    st.floats(-23.4, 23.4), st.floats(-180.0, 180.0), st.floats(-80.0, 80.0), st.floats(1.0, 40.0)
)
def test_that_dark_and_twilight_do_not_overlap_and_leave_only_day(
    sun_lat_deg: float, sun_lon_deg: float, centre_lat_deg: float, px_per_deg: float
) -> None:
    view = FlatView(811, 433, centre_lat_deg, 0.0, px_per_deg)
    shade = shade_of(view, sun_lat_deg, sun_lon_deg)
    assert not shade.dark.intersects(shade.twilight)
    whole = QRegion(0, 0, 811, 433)
    assert (shade.dark + shade.twilight - whole).isEmpty()
    share = night_share(view, sun_lat_deg, sun_lon_deg)
    rows, columns = share.shape
    lit = whole - shade.dark - shade.twilight
    for row in range(0, rows, 3):
        for column in range(0, columns, 3):
            at = QPointF((column + 0.5) * 811 / columns, (row + 0.5) * 433 / rows).toPoint()
            if lit.contains(at):
                assert share[row, column] == 0.0
            elif shade.dark.contains(at):
                assert share[row, column] > 0.998


@pytest.mark.parametrize("view", VIEWS[:2], ids=["world", "closer"])
def test_that_a_night_made_beforehand_lies_nearly_right(view) -> None:
    """It is that of a Sun within 3.75 degrees: a quarter of an hour, at 15 degrees an hour."""
    nights = Nights()
    assert nights.near(view, -16.6, 0.0) is None
    while nights.prepare_next(view, -16.6):
        pass
    for sun_lon_deg in range(-180, 180):
        made = nights.near(view, -17.2, float(sun_lon_deg))  # the season of the mission: 0.6 off
        suns = [shade_of(view, -16.6, n * 7.5) for n in range(48) if _near(n * 7.5, sun_lon_deg)]
        assert [one.dark for one in suns].count(made.dark) > 0
        assert any(one.mask == made.mask for one in suns)


def _near(one_deg: float, other_deg: float) -> bool:
    return abs((one_deg - other_deg + 180.0) % 360.0 - 180.0) <= 3.75


def test_that_nights_of_another_view_or_season_are_not_taken() -> None:
    nights, (view, closer, _) = Nights(), VIEWS
    while nights.prepare_next(view, -16.6):
        pass
    assert nights.near(view, -16.6, 20.0) is not None
    assert nights.near(closer, -16.6, 20.0) is None
    assert nights.near(view, 5.0, 20.0) is None
    nights.prepare_next(closer, -16.6)
    assert nights.near(view, -16.6, 20.0) is None
    assert nights.near(closer, -16.6, 0.0) is not None
    assert nights.near(closer, -16.6, 90.0) is None  # not yet


@pytest.mark.parametrize("moving", [False, True])
@pytest.mark.parametrize("projection", ["flat", "globe"])
def test_that_a_plain_map_draws_where_the_sun_rises_and_sets(
    look, state, show_map, projection: str, moving: bool
) -> None:
    """Marks keep 3:1 (WCAG 2.2, 1.4.11); day and night in high contrast are 1.2:1 alone."""
    try:
        theme.apply(look, "contrast")
        options = MapOptions(projection, names=False, sites=False, pictures=False, footprint=False)
        shown = show_map(state, 1000, 500, options)
        sun = sun_direction(state.utc_s)
        places = [
            (lat, lon)
            for lat in range(-50, 51, 10)
            for lon in range(-180, 180)
            if sun_elevation_deg(lat, lon, sun) > SUNRISE_DEG > sun_elevation_deg(lat, lon + 1, sun)
        ]
        edge = [sunset_near(lat, lon, sun) for lat, lon in places]
        if projection == "globe":
            shown.set_view(shown.view.centred(*edge[len(edge) // 2]))
            shown.prepare_fully()
        shown._moves.moving = moving
        picture = shown.grab().toImage()
        seen = [place for place in edge if shown.view.sees(*place)]
        assert len(seen) > 5
        clear = [place for place in seen if is_line(picture, shown.view.place(*place))]
        assert len(clear) >= len(seen) - 1  # one may lie on a coast
    finally:
        theme.apply(look, "dark")


def sunset_near(lat: float, lon: float, sun) -> tuple[float, float]:
    """Where on a parallel, between a longitude and the next, the Sun sets."""
    east, west = lon + 1.0, float(lon)
    for _ in range(20):
        middle = (east + west) / 2
        if sun_elevation_deg(lat, middle, sun) > SUNRISE_DEG:
            west = middle
        else:
            east = middle
    return lat, west


def is_line(picture: QImage, at: tuple[float, float]) -> bool:
    """Whether something at a pixel, or beside it, keeps 3:1 to what lies 6 pixels off."""
    x, y = round(at[0]), round(at[1])
    near = [picture.pixelColor(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
    around = [picture.pixelColor(x + dx, y) for dx in (-6, 6)]
    best = max(near, key=lambda colour: colour.lightnessF())
    return all(theme.contrast(best, other) >= 3.0 for other in around)
