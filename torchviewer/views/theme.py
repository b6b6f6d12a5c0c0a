"""How everything looks: colours by role, type, and the stylesheet of the window.

Painted views take colours and fonts from here while they paint, so that a change of theme is seen
with the next repaint; ordinary widgets take the stylesheet in `resources/themes/`, which
`packaging/build_theme.py` renders once from qt-material and the same roles.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPen
from PySide6.QtWidgets import QApplication

from torchviewer.mission.resources import resource

ThemeName = Literal["dark", "light", "contrast"]
FAMILY = "Inter"
FONT_FILES = ("Inter-Regular.ttf", "Inter-SemiBold.ttf", "Inter-Bold.ttf")
ALIKE = str.maketrans("123456789", "000000000")
"""All digits are of one width."""


@dataclass(frozen=True)
class Roles:
    """Colours by what they are for. Text keeps 4.5:1 on every ground, marks 3:1.

    With high contrast text keeps 7:1, words to be read 12:1, and marks and bars 4.5:1.
    """

    ground: QColor
    surface: QColor
    raised: QColor
    line: QColor
    text: QColor
    quiet: QColor
    torch: QColor
    torch_deep: QColor
    on_torch: QColor
    orbit: QColor
    station: QColor
    soyuz_up: QColor
    soyuz_down: QColor
    outside: QColor
    pad: QColor
    checked: QColor
    on_checked: QColor
    good: QColor
    sunlight: QColor
    flame: QColor
    focus: QColor


_DARK = Roles(
    ground=QColor("#0b1220"),
    surface=QColor("#0f1830"),
    raised=QColor("#18233d"),
    line=QColor("#24314f"),
    text=QColor("#e7edf7"),
    quiet=QColor("#93a1bd"),
    torch=QColor("#ffb454"),
    torch_deep=QColor("#ff6a1f"),
    on_torch=QColor("#0b1016"),
    orbit=QColor("#4dd0e1"),
    station=QColor("#24547f"),
    soyuz_up=QColor("#a4552a"),
    soyuz_down=QColor("#7a4a9e"),
    outside=QColor("#e8792b"),
    pad=QColor("#4a5568"),
    checked=QColor("#33486b"),
    on_checked=QColor("#ffffff"),
    good=QColor("#7fd6a3"),
    sunlight=QColor("#ffd98a"),
    flame=QColor("#ff8f5a"),
    focus=QColor("#ffffff"),
)
_LIGHT = Roles(
    ground=QColor("#f4f6fa"),
    surface=QColor("#ffffff"),
    raised=QColor("#e6ebf4"),
    line=QColor("#a9b4c8"),
    text=QColor("#0d1526"),
    quiet=QColor("#414c63"),
    torch=QColor("#9a4300"),
    torch_deep=QColor("#b83a00"),
    on_torch=QColor("#ffffff"),
    orbit=QColor("#00677a"),
    station=QColor("#24547f"),
    soyuz_up=QColor("#8c451f"),
    soyuz_down=QColor("#6a3d8d"),
    outside=QColor("#b3500a"),
    pad=QColor("#4a5568"),
    checked=QColor("#2d3f60"),
    on_checked=QColor("#ffffff"),
    good=QColor("#1f6f43"),
    sunlight=QColor("#8a6500"),
    flame=QColor("#b83a00"),
    focus=QColor("#0d1526"),
)
_CONTRAST = Roles(
    ground=QColor("#000000"),
    surface=QColor("#000000"),
    raised=QColor("#1c1f26"),
    line=QColor("#a9b3c6"),
    text=QColor("#ffffff"),
    quiet=QColor("#d3dae6"),
    torch=QColor("#ffb454"),
    torch_deep=QColor("#ff7a33"),
    on_torch=QColor("#000000"),
    orbit=QColor("#5ee6f7"),
    station=QColor("#6fb4f5"),
    soyuz_up=QColor("#f09a78"),
    soyuz_down=QColor("#cf9cff"),
    outside=QColor("#ff8f3d"),
    pad=QColor("#b3bfd4"),
    checked=QColor("#ffffff"),
    on_checked=QColor("#000000"),
    good=QColor("#7fe6ac"),
    sunlight=QColor("#ffe08a"),
    flame=QColor("#ff9a6b"),
    focus=QColor("#ffffff"),
)
ROLES: dict[ThemeName, Roles] = {"dark": _DARK, "light": _LIGHT, "contrast": _CONTRAST}
"""The themes, in the order in which one follows the other."""
THICKER = 1.5


class _Look:
    """The theme in force; one for the program, as Qt has one application."""

    name: ThemeName = "dark"
    text_scale: float = 1.0


def roles() -> Roles:
    """The colours of the theme in force."""
    return ROLES[_Look.name]


def ink_on(colour: QColor) -> QColor:
    """Near-black or white, whichever reads better on `colour` (WCAG 2 relative luminance)."""
    return _ink_on(colour.rgb())


@lru_cache(maxsize=200)
def _ink_on(rgb: int) -> QColor:
    colour, dark, white = QColor(rgb), QColor("#0b1016"), QColor("#ffffff")
    return white if contrast(white, colour) >= contrast(dark, colour) else dark


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return (
        0.2126 * linear(colour.redF())
        + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF())
    )


def name() -> ThemeName:
    return _Look.name


def is_light() -> bool:
    """Whether words are dark on a light ground; with high contrast they are not."""
    return _Look.name == "light"


def is_contrast() -> bool:
    """Whether everything has to stand out: lines thicker, nothing that matters faded."""
    return _Look.name == "contrast"


def next_name() -> ThemeName:
    """The theme that follows the one in force, round and round."""
    names = tuple(ROLES)
    return names[(names.index(_Look.name) + 1) % len(names)]


def line_px(usual_px: float) -> float:
    """How thick to draw a line that is `usual_px` thick in the other themes."""
    return usual_px * THICKER if is_contrast() else usual_px


def hair(colour: QColor, ratio: float = 1.0) -> QPen:
    """A pen of one pixel, however the painter is stretched; `ratio`: device pixels to a pixel."""
    return _hair(colour.rgba(), max(1, round(ratio)))


@lru_cache(maxsize=100)
def _hair(rgba: int, wide_px: int) -> QPen:
    pen = QPen(QColor.fromRgba(rgba), wide_px)
    pen.setCosmetic(True)
    return pen


def text_scale() -> float:
    """How much larger than usual people want to read, 1.0 to 2.0."""
    return _Look.text_scale


def look() -> tuple[ThemeName, float]:
    """The theme and the text scale in force: what is kept drawn or measured holds for one look."""
    return _Look.name, _Look.text_scale


def font(size_px: float, weight: int = 400) -> QFont:
    """The interface font at `size_px` (before text scale), with digits of one width."""
    return _font(max(1, round(size_px * _Look.text_scale)), weight)


def metrics(size_px: float, weight: int = 400) -> QFontMetrics:
    """How wide and high words are in `font(size_px, weight)`."""
    return _metrics(max(1, round(size_px * _Look.text_scale)), weight)


def width_px(words: str, size_px: float, weight: int = 400) -> int:
    """How wide words are in `font(size_px, weight)`; with other digits they are as wide."""
    return _width_px(words.translate(ALIKE), max(1, round(size_px * _Look.text_scale)), weight)


@lru_cache(maxsize=2000)  # measuring takes as long as writing, and clocks change often
def _width_px(words: str, pixels: int, weight: int) -> int:
    return _metrics(pixels, weight).horizontalAdvance(words)


@cache
def _metrics(pixels: int, weight: int) -> QFontMetrics:
    return QFontMetrics(_font(pixels, weight))


@cache
def _font(pixels: int, weight: int) -> QFont:
    """Fonts are asked for with every frame and made once; nobody changes one."""
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def load_fonts() -> None:
    """Register the fonts that ship with the program."""
    for file_name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{file_name}")))
    _width_px.cache_clear()  # what was measured before was measured in other letters


def apply(app: QApplication, theme: ThemeName, text_scale: float = 1.0) -> None:
    """Give the whole program this look."""
    _Look.name, _Look.text_scale = theme, text_scale
    app.setFont(font(14))
    app.setStyleSheet(stylesheet(theme, text_scale))


def stylesheet(theme: ThemeName, text_scale: float = 1.0) -> str:
    """The rendered stylesheet of a theme, with its font sizes scaled."""
    folder = resource(f"themes/{theme}.qss").parent
    QDir.setSearchPaths(f"{theme}icons", [str(folder / f"{theme}icons")])
    sheet = (folder / f"{theme}.qss").read_text(encoding="utf-8")
    if text_scale == 1.0:
        return sheet

    def scaled(match: re.Match[str]) -> str:
        return f"font-size: {round(float(match[1]) * text_scale)}px"

    return re.sub(r"font-size: ([0-9.]+)px", scaled, sheet)
