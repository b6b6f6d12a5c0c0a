"""The map when letters become larger or smaller while it is shown."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from torchviewer.mission.times import parse_time
from torchviewer.views import theme
from torchviewer.views.map_options import USUAL
from torchviewer.views.map_view import MapView

SIZE_PX = 1094, 575
LOOKS = (("dark", 2.0), ("light", 2.0), ("dark", 1.0))


@pytest.fixture
def in_look(look):
    """Letters of a size in a theme, and the usual ones again afterwards."""
    yield lambda name, text_scale: theme.apply(look, name, text_scale)
    theme.apply(look, "dark")


def rested(world: MapView) -> QImage:
    """The map as it looks when all is drawn, and no button has the keyboard."""
    world.prepare_fully()
    world.setFocus()
    return world.grab().toImage()


@pytest.mark.parametrize("moment", ["T+00:05:00", "eva_handover"])
@pytest.mark.parametrize("projection", ["flat", "globe"])
def test_that_a_map_in_another_size_of_text_looks_as_one_made_in_it(
    state, show_map, in_look, projection, moment
):
    """Letters that Qt draws for the first time may differ by a shade from those that follow."""
    state.enquiry.compare("two_body", shown=True)
    state.seek(parse_time(moment, state.mission))
    options = replace(USUAL, projection=projection)
    for look in LOOKS:  # so that no letter is new
        in_look(*look)
        rested(show_map(state, *SIZE_PX, options))
    kept = show_map(state, *SIZE_PX, options)
    rested(kept)
    for look in LOOKS:
        in_look(*look)
        seen = kept.grab().toImage()
        made = show_map(state, *SIZE_PX, options)
        assert seen == rested(made)
        assert kept.legend.geometry() == made.legend.geometry()


def test_that_the_button_to_follow_again_is_as_large_as_its_words(state, show_map, in_look, qapp):
    world = show_map(state, *SIZE_PX)
    world.set_following(False)
    world.set_view(world.view.zoomed(3.0, 0.0, 0.0))
    lost = world._buttons.lost
    before = QRect(lost.geometry())
    in_look("dark", 2.0)
    qapp.processEvents()
    assert lost.isVisible()
    assert lost.size() == lost.sizeHint()
    assert lost.width() > 1.5 * before.width()
    assert abs(lost.geometry().center().x() - world.rect().center().x()) <= 1
