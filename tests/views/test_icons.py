"""The shipped icons, each drawn in the colour that is asked for."""

import importlib.util
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from torchviewer.mission.errors import ResourceError
from torchviewer.mission.resources import resource
from torchviewer.views.icons import icon, pixmap

OWN = {"app"}
ASKED = (0xFF, 0xB4, 0x54)
# of 255; what covers a part of a pixel is rounded
ALMOST_SOLID, ROUNDING = 200, 1
SHIPPED = sorted(path.stem for path in resource("icons").glob("*.svg"))
BUILDER = Path(__file__).parents[2] / "packaging" / "build_icons.py"


def test_that_the_icons_are_those_that_the_script_builds():
    spec = importlib.util.spec_from_file_location("build_icons", BUILDER)
    builder = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(builder)
    listed = [*builder.OUTLINE, *builder.FILLED, *builder.MATERIAL]
    names = [name.partition(">")[2] or name for name in listed]
    assert len(set(names)) == len(names)
    assert set(SHIPPED) - OWN == set(names)


@pytest.mark.parametrize("name", [name for name in SHIPPED if name not in OWN])
def test_that_an_icon_is_drawn_in_the_colour_asked_for_and_no_other(look, name):
    image = pixmap(name, QColor(*ASKED), 24).toImage()
    drawn = image.convertToFormat(QImage.Format.Format_ARGB32)
    seen = {drawn.pixelColor(x, y).getRgb() for x in range(24) for y in range(24)}
    solid = [colour for colour in seen if colour[3] > ALMOST_SOLID]
    assert solid
    assert all(abs(a - b) <= ROUNDING for c in solid for a, b in zip(c, ASKED, strict=False))
    assert drawn.pixelColor(0, 0).alpha() == 0


def test_that_an_icon_of_no_such_name_is_told(look):
    with pytest.raises(ResourceError, match=r"icons/no-such-icon\.svg"):
        icon("no-such-icon")
