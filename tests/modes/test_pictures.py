"""The window looks as it did when a person last looked at it and found it good.

The stored pictures are a quarter of the size, so that a hair's breadth does not count. To store
new ones after a wanted change: TORCHVIEWER_STORE_PICTURES=1 pytest tests/modes/test_pictures.py,
then look at each before committing it.
"""

import os
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from torchviewer.mission.times import parse_time
from torchviewer.views import theme

FOLDER = Path(__file__).with_name("pictures")
SIZE = (1600, 900)
SMALL = (400, 225)
# of 255: letters are drawn a little differently by each release of Qt
MEAN_DIFFERENCE = 2.0
FAR_DIFFERENCE, FAR_PART = 48, 0.01


def pixels(image: QImage) -> np.ndarray:
    """Red, green and blue of every pixel, (rows, columns, 3)."""
    plain = image.convertToFormat(QImage.Format.Format_RGBX8888)
    flat = np.frombuffer(plain.constBits(), np.uint8)
    return flat.reshape(plain.height(), plain.width(), 4)[..., :3].astype(int)


@pytest.mark.parametrize("look_name", ["dark", "light"])
@pytest.mark.parametrize("event", ["asc_fairing", "eva_handover", "torch_out", "north_pole"])
def test_that_the_window_looks_as_it_was_approved(explorer, state, look, look_name, event):
    try:
        theme.apply(look, look_name)
        explorer.resize(*SIZE)
        explorer.reset_layout()
        state.seek(parse_time(event, state.mission))
        QApplication.processEvents()
        explorer.prepare_fully()
        QApplication.processEvents()
        smooth = Qt.TransformationMode.SmoothTransformation
        ratio = Qt.AspectRatioMode.IgnoreAspectRatio
        shown = explorer.grab().toImage().scaled(*SMALL, ratio, smooth)
    finally:
        theme.apply(look, "dark")
    path = FOLDER / f"{event}_{look_name}.png"
    if os.environ.get("TORCHVIEWER_STORE_PICTURES"):
        FOLDER.mkdir(exist_ok=True)
        shown.save(str(path))
    difference = np.abs(pixels(shown) - pixels(QImage(str(path)))).max(axis=2)
    assert difference.mean() < MEAN_DIFFERENCE
    assert (difference > FAR_DIFFERENCE).mean() < FAR_PART
