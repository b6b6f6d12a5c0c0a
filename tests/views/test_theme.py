"""Colours by role, type, and the stylesheet."""

import re

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF

from torchviewer.views import theme

# WCAG 2.2: 1.4.3 asks 4.5:1 for text, 1.4.11 asks 3:1 for marks
TEXT, MARK = 4.5, 3.0


@pytest.mark.parametrize("name", ["dark", "light"])
@pytest.mark.parametrize("ground", ["ground", "surface", "raised"])
def test_that_text_reads_on_every_ground(name, ground):
    roles = theme.ROLES[name]
    for role in ("text", "quiet"):
        assert theme.contrast(getattr(roles, role), getattr(roles, ground)) >= TEXT, role
    for role in ("torch", "orbit", "good", "sunlight", "flame", "focus"):
        assert theme.contrast(getattr(roles, role), getattr(roles, ground)) >= MARK, role


@pytest.mark.parametrize("name", ["dark", "light"])
def test_that_ink_reads_on_every_bar(name):
    roles = theme.ROLES[name]
    for role in ("station", "soyuz_up", "soyuz_down", "outside", "pad", "torch", "checked"):
        bar = getattr(roles, role)
        assert theme.contrast(theme.ink_on(bar), bar) >= TEXT, role


def test_that_black_on_white_has_the_greatest_contrast():
    # WCAG 2.2, definition of contrast ratio: 21:1
    assert theme.contrast(QColor("black"), QColor("white")) == pytest.approx(21)


def test_that_digits_have_one_width(look):
    metrics = QFontMetricsF(theme.font(19, 600))
    assert len({round(metrics.horizontalAdvance(digit), 3) for digit in "0123456789"}) == 1


def test_that_the_interface_font_is_the_shipped_one(look):
    assert QFontInfo(theme.font(14)).family().startswith("Inter")


def test_that_the_stylesheet_names_only_colours_and_icons_that_exist():
    from torchviewer.mission.resources import resource

    for name in ("dark", "light"):
        sheet = theme.stylesheet(name)
        assert "{" + "surface}" not in sheet
        assert "Roboto" not in sheet
        for icon in set(re.findall(rf"{name}icons:/([\w/-]+\.svg)", sheet)):
            assert resource(f"themes/{name}icons/{icon}").exists()


def test_that_larger_text_scales_every_size_of_the_stylesheet():
    usual = [float(px) for px in re.findall(r"font-size: ([0-9.]+)px", theme.stylesheet("dark"))]
    large = [float(px) for px in re.findall(r"font-size: ([0-9.]+)px", theme.stylesheet("dark", 2))]
    assert large == [round(px * 2) for px in usual]
    assert len(usual) > 5
