"""Day, night and the pictures of the Earth."""

import pytest
from PySide6.QtGui import QColor, QImage

from torchviewer.views.map_imagery import (
    Pictures,
    Toning,
    day_picture,
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
