"""The map under keys and ruler, and its legend of other orbits."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from torchviewer.flight.comparison import apart_km, predicted
from torchviewer.state.enquiry import Ruler
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_view import MapView


@pytest.fixture
def world(state, show_map) -> MapView:
    made = show_map(state, 900, 450)
    made.clearFocus()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def rest(world: MapView) -> None:
    while not world._moves.at_rest:
        QTest.qWait(5)


@pytest.mark.parametrize(
    ("key", "east", "north"),
    [("Left", -1, 0), ("Right", 1, 0), ("Up", 0, 1), ("Down", 0, -1)],
)
def test_that_arrows_move_a_map_that_was_chosen_by_keyboard(world, key, east, north) -> None:
    world.set_view(world.view.zoomed(4, 450, 225).centred(10.0, 20.0))
    QTest.keyClick(world, getattr(Qt.Key, f"Key_{key}"))
    moved = world.view.centre_lon_deg - 20.0, world.view.centre_lat_deg - 10.0
    assert (moved[0] * east > 0) == bool(east)
    assert (moved[1] * north > 0) == bool(north)
    assert not world.following
    rest(world)


def test_that_plus_minus_and_0_zoom_it(world) -> None:
    before = world.view.px_per_deg
    QTest.keyClick(world, Qt.Key.Key_Plus)
    rest(world)
    assert world.view.px_per_deg == pytest.approx(1.6 * before)
    QTest.keyClick(world, Qt.Key.Key_Minus)
    rest(world)
    assert world.view.px_per_deg == pytest.approx(before)
    world.set_view(world.view.zoomed(5, 450, 225))
    QTest.keyClick(world, Qt.Key.Key_0)
    rest(world)
    assert world.view.shows_whole_world


def test_that_enter_asks_about_the_middle(world, state) -> None:
    world.set_view(world.view.zoomed(4, 450, 225).centred(10.0, 20.0))
    QTest.keyClick(world, Qt.Key.Key_Return)
    spot = state.enquiry.spot
    assert (spot.lat_deg, spot.lon_deg) == pytest.approx((10.0, 20.0))
    rest(world)


def test_that_keys_are_the_windows_where_the_mouse_chose_the_map(world) -> None:
    world.clearFocus()
    world.setFocus(Qt.FocusReason.MouseFocusReason)
    before = world.view
    QTest.keyClick(world, Qt.Key.Key_Left)
    assert world.view == before


@pytest.mark.parametrize("by", ["click", "drag", "finger"])
def test_that_a_hand_on_the_map_ends_the_mode_of_the_keyboard(world, by) -> None:
    world.set_view(world.view.zoomed(4, 450, 225).centred(10.0, 20.0))
    framed = world.grab().toImage().pixelColor(0, 300)
    if by == "finger":
        screen = QTest.createTouchDevice()
        QTest.touchEvent(world, screen).press(0, QPoint(300, 200), world).commit()
        QTest.touchEvent(world, screen).release(0, QPoint(300, 200), world).commit()
    else:
        QTest.mousePress(world, Qt.MouseButton.LeftButton, pos=QPoint(300, 200))
        if by == "drag":
            QTest.mouseMove(world, QPoint(340, 210))
        QTest.mouseRelease(world, Qt.MouseButton.LeftButton, pos=QPoint(340, 210))
    rest(world)
    before = world.view
    QTest.keyClick(world, Qt.Key.Key_Left)
    assert world.view == before
    assert world.grab().toImage().pixelColor(0, 300) != framed


def test_that_the_ruler_is_laid_click_by_click(world, state) -> None:
    world.set_measuring(True)
    for x, y in ((200, 200), (500, 250), (300, 100)):
        QTest.mouseClick(world, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
        ruler = state.enquiry.ruler
        if (x, y) == (500, 250):
            assert ruler == Ruler(world.view.ground(200, 200), world.view.ground(500, 250))
    assert ruler == Ruler(world.view.ground(300, 100))  # a new one
    assert state.enquiry.spot is None
    world.set_measuring(False)
    assert state.enquiry.ruler is None


def test_that_an_open_ruler_reaches_to_the_pointer(world, state) -> None:
    """Line, distance and bearing are there before the second click; after it they stay."""
    world.set_measuring(True)
    hover(world, 100, 100)
    assert state.enquiry.ruler is None
    start, here = world.view.ground(200, 200), world.view.ground
    QTest.mouseClick(world, Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    for x, y in ((300, 210), (420, 240)):
        hover(world, x, y)
        assert state.enquiry.ruler == Ruler(start, here(x, y))
    QTest.mouseClick(world, Qt.MouseButton.LeftButton, pos=QPoint(500, 250))
    laid = Ruler(start, here(500, 250))
    assert state.enquiry.ruler == laid
    hover(world, 600, 100)
    assert state.enquiry.ruler == laid
    QTest.mouseClick(world, Qt.MouseButton.LeftButton, pos=QPoint(600, 100))
    world.set_measuring(False)
    world.set_measuring(True)
    hover(world, 300, 300)
    assert state.enquiry.ruler is None  # what was given up does not come back


def hover(world, x, y) -> None:
    QTest.mouseMove(world, QPoint(x + 40, y))
    QTest.mouseMove(world, QPoint(x, y))


def test_that_the_ruler_is_laid_by_keys_alone(world, state) -> None:
    world.set_view(world.view.zoomed(4, 450, 225).centred(10.0, 20.0))
    world.set_measuring(True)
    QTest.keyClick(world, Qt.Key.Key_Return)
    start = world.view.ground(450, 225)
    assert state.enquiry.ruler == Ruler(start)
    for _ in range(3):
        QTest.keyClick(world, Qt.Key.Key_Right)
        assert state.enquiry.ruler == Ruler(start, world.view.ground(450, 225))
    QTest.keyClick(world, Qt.Key.Key_Return)
    laid = state.enquiry.ruler
    assert laid == Ruler(start, world.view.ground(450, 225))
    QTest.keyClick(world, Qt.Key.Key_Up)
    assert state.enquiry.ruler == laid
    assert state.enquiry.spot is None
    QTest.keyClick(world, Qt.Key.Key_Enter)
    assert state.enquiry.ruler == Ruler(world.view.ground(450, 225))  # a new one
    world.set_measuring(False)
    rest(world)


def test_that_the_legend_names_what_is_compared_and_how_far_off_it_is(world, state) -> None:
    assert world.legend.isHidden()
    state.enquiry.compare("two_body", shown=True)
    assert not world.legend.isHidden()
    other = predicted(state.flight, "two_body", state.utc_s).fix(state.utc_s)
    away_km = apart_km(state.moment.fix, other)
    [(_, words)] = world.legend.rows
    assert words.startswith("Two-body")
    said = float(words.replace("\u202f", "").split("·")[1].split()[0])
    assert said == pytest.approx(away_km, abs=0.5)
    state.enquiry.compare("two_body", shown=False)
    assert world.legend.isHidden()


@pytest.mark.parametrize("kind", ["two_body", "j2"])
def test_that_the_legend_looks_ahead_and_back_like_the_statement(world, state, kind) -> None:
    state.enquiry.compare(kind, shown=True)
    before = world.legend.rows
    utc_s = state.utc_s + 1800.0
    state.preview(utc_s)
    ahead = world.legend.rows
    assert ahead != before
    away_km = apart_km(state.shown_moment.fix, predicted(state.flight, kind, utc_s).fix(utc_s))
    said = float(ahead[0][1].replace("\u202f", "").split("·")[1].split()[0])
    assert said == pytest.approx(away_km, abs=0.5)
    state.preview(None)
    assert world.legend.rows == before
    state.seek(utc_s)
    assert world.legend.rows == ahead


@pytest.mark.parametrize("size", [(900, 450), (1458, 647)])
def test_that_neither_legend_nor_statement_hides_the_torch(world, state, size) -> None:
    """Wherever it is at the left edge; and they are back where they stood when it has gone."""
    world.resize(*size)
    for kind in ("two_body", "j2"):
        state.enquiry.compare(kind, shown=True)
    panels = world.legend, world.truth
    usual = [panel.geometry() for panel in panels]
    assert not usual[0].intersects(usual[1])
    fix, moved = state.moment.fix, set()
    for x, y in [(x, y) for x in range(10, 500, 35) for y in range(10, size[1] - 10, 20)]:
        view = FlatView(*size, 0.0, 0.0, 20.0)
        at_x, at_y = view.place(fix.lat_deg, fix.lon_deg)
        world.set_view(view.panned(x - at_x, y - at_y))
        at = world.torch_position.toPoint()
        for panel in panels:
            assert not panel.geometry().contains(at), (x, y)
            assert world.rect().contains(panel.geometry())
        assert not panels[0].geometry().intersects(panels[1].geometry())
        moved |= {n for n in (0, 1) if panels[n].geometry() != usual[n]}
    assert moved == {0, 1}
    world.set_view(FlatView.home(*size))
    assert [panel.geometry() for panel in panels] == usual
    for kind in ("two_body", "j2"):
        state.enquiry.compare(kind, shown=False)
