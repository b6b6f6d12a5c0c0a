"""The frame around the picture of the moment."""

import pytest

from torchviewer.views import theme
from torchviewer.views.photos import PhotosView


@pytest.mark.parametrize("words", ["Preview: 31 of 38", "Предпросмотр: 31 из 38"])
def test_that_the_plate_of_a_preview_is_whole_in_a_narrow_panel(qtbot, look, state, words):
    """A window of 1280 x 720 with letters of double size: the panel is 320 x 335."""
    try:
        theme.apply(look, "dark", 2.0)
        panel = PhotosView(state)
        qtbot.addWidget(panel)
        panel.resize(320, 335)
        panel.show()
        panel.frame.show_file(panel.frame._file, "", words, is_preview=True)
        image = panel.frame.grab().toImage()
    finally:
        theme.apply(look, "dark")
    plate = theme.roles().orbit
    row = 8 + 4  # px from the top: in the plate, above its letters
    is_plate = [abs(image.pixelColor(x, row).hue() - plate.hue()) < 6 for x in range(image.width())]
    assert not any(is_plate[5:8])  # beside the edge of a preview
    assert is_plate.count(True) > 100
