"""The first frame after a jump of the clock that leads far over the map."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from torchviewer.mission.times import parse_time
from torchviewer.views.map_picture import SERIES_MS
from torchviewer.views.map_view import MapView

SIZE = 1200, 600
FAR_S, NEAR_S = 3000.0, 10.0
"""Half the way around the Earth, and 7 pixels."""


@pytest.fixture
def world(state, show_map) -> MapView:
    """The hand-over outside; the clock has rested, and jumps are painted as on a screen."""
    world = show_map(state, *SIZE)
    world.set_following(False)
    world._layers.at_once = False
    QTest.qWait(SERIES_MS + 50)
    world.grab()
    return world


def jumped(world: MapView, seconds: float) -> QImage:
    """The first frame after a jump."""
    world._state.seek(world._state.utc_s + seconds)
    assert world._jumped.isActive()
    return world.grab().toImage()


def landed(world: MapView, qtbot) -> QImage:
    qtbot.waitUntil(lambda: not world._jumped.isActive(), timeout=2000)
    return world.grab().toImage()


def place_of(world: MapView, later_s: float) -> QPointF:
    """Where on the map the torch is so much later than the clock."""
    fix = world._state.flight.fix(world._state.utc_s + later_s)
    return QPointF(*world.view.place(fix.lat_deg, fix.lon_deg))


def is_amber(image: QImage, at: QPointF) -> bool:
    """Whether something like #ffb454 is within a pixel."""
    colours = [
        image.pixelColor(round(at.x()) + right, round(at.y()) + down)
        for right in (-1, 0, 1)
        for down in (-1, 0, 1)
    ]
    return any(c.red() > 200 and 120 < c.green() < 200 and c.blue() < 120 for c in colours)


def brightest(image: QImage, at: QPointF) -> int:
    """The most blue in the few pixels above a place."""
    return max(image.pixelColor(round(at.x()), round(at.y()) - up).blue() for up in range(8))


def whites(image: QImage, rect: QRectF) -> int:
    """How many pixels are nearly white: letters."""
    found, whole = 0, rect.toAlignedRect()
    for x in range(whole.left(), whole.right() + 1):
        for y in range(whole.top(), whole.bottom() + 1):
            found += min(image.pixelColor(x, y).getRgb()[:3]) > 200
    return found


def test_that_it_has_torch_and_way_flown_and_the_next_one_all_words(world: MapView, qtbot) -> None:
    names = world.label_rects
    first = jumped(world, FAR_S)
    assert is_amber(first, place_of(world, 0.0))
    assert all(is_amber(first, place_of(world, -300.0 * n)) for n in (1, 2, 3, 4))
    to_come = [place_of(world, 40.0 * n) for n in range(10, 50)]
    assert sum(is_amber(first, at) for at in to_come) <= 2
    assert (world.label_rects, world.tick_rects) == (names, [])
    whole = landed(world, qtbot)
    assert sum(is_amber(whole, at) for at in to_come) > 10
    times, card = world.tick_rects, world.callout_rect
    assert times
    for words in (*times, card):
        assert whites(whole, words) > 20
    assert sum(whites(first, words) for words in times) < sum(whites(whole, w) for w in times) / 4
    assert whites(first, card) < whites(whole, card) / 4


def test_that_nothing_of_the_old_instant_is_left(world: MapView) -> None:
    before, card = world.grab().toImage(), world.callout_rect
    old, circle = place_of(world, 0.0), world._layers.footprint.box
    edge = QPointF(circle.center().x(), circle.bottom())
    first = jumped(world, FAR_S)
    assert brightest(first, edge) < brightest(before, edge) - 50
    assert is_amber(before, old)
    assert not is_amber(first, old + QPointF(0.0, -6.0))
    assert whites(first, card) < whites(before, card) / 4


def test_that_the_name_of_what_stands_stays(world: MapView) -> None:
    """The burning flame is in the same town an hour later."""
    before = world.grab().toImage()
    [flame] = [one.rect for one in world._layers.words._names if "flame" in one.id.lower()]
    first = jumped(world, FAR_S)
    assert whites(first, flame) > whites(before, flame) / 2


def test_that_a_name_does_not_stay_behind(world: MapView) -> None:
    """Soyuz chases the station, which is named while they are apart."""
    world._state.seek(parse_time("liftoff", world._state.mission) + 5000.0)
    world.grab()
    QTest.qWait(SERIES_MS + 50)
    before = world.grab().toImage()
    [station] = [one.rect for one in world._layers.words._names if "Station" in one.id]
    assert whites(before, station) > 100
    assert whites(jumped(world, FAR_S), station) < 20


def test_that_after_a_short_jump_words_stay(world: MapView, qtbot) -> None:
    """They would blink with every step of the clock."""
    times = len(world.tick_rects)
    first = jumped(world, NEAR_S)
    card = QRectF(world._layers.words.callout_rect)
    assert len(world.tick_rects) == times
    whole = landed(world, qtbot)
    assert whites(first, card) > whites(whole, card) * 0.8


def test_that_of_many_jumps_each_has_its_words(world: MapView, monkeypatch) -> None:
    """While a hand drags the clock nothing comes to rest for a while."""
    monkeypatch.setattr("torchviewer.views.map_picture.SERIES_MS", 60_000)  # on a busy machine, too
    jumped(world, FAR_S)
    second = jumped(world, FAR_S)
    assert whites(second, world._layers.words.callout_rect) > 100
    assert world.tick_rects


def test_that_words_wait_for_the_whole_map_though_the_clock_plays_on(world: MapView) -> None:
    """They would stand elsewhere for a moment."""
    state, mono_s = world._state, [0.0]
    state._mono_s = lambda: mono_s[0]
    state.play()
    jumped(world, FAR_S)
    mono_s[0] += 0.1
    state.tick()
    assert world._jumped.isActive()
    assert not world._layers.words.are_placed(world._scene)
