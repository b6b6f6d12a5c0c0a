"""A map that follows the torch finds it again, whatever stood in the way."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from torchviewer.mission.times import parse_time
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_view import MapView

LEFT = Qt.MouseButton.LeftButton
FAR = "2013-11-09T18:00:00Z"
AWAY = QPoint(60, 60)


@pytest.fixture(params=["flat", "globe"])
def near(request, state, qtbot) -> MapView:
    """A map that follows the torch from close by; the clock stands."""
    made = MapView(state)
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.set_options(MapOptions(projection=request.param, imagery=False))
    made.prepare_fully()
    with qtbot.waitExposed(made):
        made.show()
    made.set_view(made._moves.home().zoomed(12, 400, 200))
    made.set_following(True)
    qtbot.waitUntil(lambda: not made._moves._glide.running)
    return made


def has_torch(shown: MapView) -> bool:
    torch = shown.torch_position
    inside = torch is not None and shown.rect().contains(torch.toPoint())
    return inside and not shown._moves.torch_is_lost


def jump(shown: MapView) -> None:
    shown._state.seek(parse_time(FAR, shown._state.mission))


def test_that_a_jump_just_after_a_zoom_at_the_torch_is_followed(near, qtbot) -> None:
    near._hands.scrolled.emit(1.2, QPointF(near.torch_position))
    jump(near)
    qtbot.waitUntil(lambda: has_torch(near))
    assert near.following


def test_that_a_jump_under_a_hand_is_followed_once_it_has_gone(near, qtbot) -> None:
    QTest.mousePress(near, LEFT, pos=AWAY)
    jump(near)
    before = near.view
    QTest.qWait(400)
    assert near.view == before
    QTest.mouseRelease(near, LEFT, pos=AWAY)
    qtbot.waitUntil(lambda: has_torch(near))


@pytest.mark.parametrize("by", ["touch", "resize"])
def test_that_a_glide_after_the_torch_that_was_broken_off_is_taken_up_again(
    near, qtbot, by: str
) -> None:
    jump(near)
    qtbot.waitUntil(lambda: near._moves._glide.running)
    if by == "touch":
        near._hands.touched.emit()  # a click as well, which may ask about a place, too
    else:
        near.resize(780, 390)
    assert not near._moves._glide.running
    qtbot.waitUntil(lambda: has_torch(near))
    assert near.following


def test_that_a_jump_is_followed_while_the_clock_is_too_fast_for_a_close_map(near, qtbot) -> None:
    near._state.set_rate(3600)
    near._state.play()
    jump(near)
    qtbot.waitUntil(lambda: has_torch(near))
    near._state.pause()
    qtbot.waitUntil(lambda: has_torch(near) and near._moves.at_rest)
