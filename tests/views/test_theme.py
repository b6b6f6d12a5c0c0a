"""Colours by role, type, and the stylesheet."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QActionGroup, QColor, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QMenu

from torchviewer.views import theme

# WCAG 2.2: 1.4.3 asks 4.5:1 for text, 1.4.11 asks 3:1 for marks; 1.4.6 asks 7:1 for text where
# contrast is enhanced, which is what the third theme is for, and marks there keep what text has to
TEXT, MARK = 4.5, 3.0
ENHANCED_TEXT, ENHANCED_MARK = 7.0, 4.5
THEMES = list(theme.ROLES)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", ["ground", "surface", "raised"])
def test_that_text_reads_on_every_ground(name, ground):
    roles = theme.ROLES[name]
    for role in ("text", "quiet"):
        assert theme.contrast(getattr(roles, role), getattr(roles, ground)) >= TEXT, role
    for role in ("torch", "orbit", "good", "sunlight", "flame", "focus"):
        assert theme.contrast(getattr(roles, role), getattr(roles, ground)) >= MARK, role


@pytest.mark.parametrize("name", THEMES)
def test_that_ink_reads_on_every_bar(name):
    roles = theme.ROLES[name]
    for role in ("station", "soyuz_up", "soyuz_down", "outside", "pad", "torch", "checked"):
        bar = getattr(roles, role)
        assert theme.contrast(theme.ink_on(bar), bar) >= TEXT, role


@pytest.mark.parametrize("ground", ["ground", "surface", "raised"])
def test_that_high_contrast_goes_beyond_the_other_themes(ground):
    roles = theme.ROLES["contrast"]
    back = getattr(roles, ground)
    assert theme.contrast(roles.text, back) >= 12.0
    # roles in which words are written: pills, the figure in charge, notices, dates
    for role in ("quiet", "torch", "orbit", "good", "sunlight", "flame"):
        assert theme.contrast(getattr(roles, role), back) >= ENHANCED_TEXT, role
    for role in ("line", "focus", "station", "soyuz_up", "soyuz_down", "outside", "pad"):
        assert theme.contrast(getattr(roles, role), back) >= ENHANCED_MARK, role


def test_that_high_contrast_stands_on_black_and_keeps_ink_readable():
    roles = theme.ROLES["contrast"]
    assert roles.ground == roles.surface == QColor("black")
    for role in ("station", "soyuz_up", "soyuz_down", "outside", "pad", "torch", "torch_deep"):
        bar = getattr(roles, role)
        assert theme.contrast(theme.ink_on(bar), bar) >= ENHANCED_TEXT, role
    assert theme.contrast(roles.on_torch, roles.torch) >= ENHANCED_TEXT
    assert theme.contrast(roles.on_checked, roles.checked) >= ENHANCED_TEXT


@pytest.mark.parametrize("name", THEMES)
def test_that_the_words_of_every_rule_of_the_stylesheet_read_on_its_ground(name):
    """A later rule for the same thing wins; what is disabled, and classes never used, may fade."""
    sheet = re.sub(r"/\*.*?\*/", "", theme.stylesheet(name), flags=re.DOTALL)
    colours: dict[str, dict[str, str]] = {}
    for selectors, rule in re.findall(r"([^{}]*)\{([^{}]*)\}", sheet):
        for selector in map(str.strip, selectors.split(",")):
            found = re.findall(r"(?m)^\s*(background-color|color):\s*(#[0-9a-f]{6})", rule)
            colours.setdefault(selector, {}).update(found)
    pairs = {
        selector: (QColor(pair["background-color"]), QColor(pair["color"]))
        for selector, pair in colours.items()
        if len(pair) == 2 and ":disabled" not in selector and "." not in selector
    }
    assert len(pairs) > 20
    least = ENHANCED_TEXT if name == "contrast" else TEXT
    assert [each for each, pair in pairs.items() if theme.contrast(*pair) < least] == []


def test_that_the_themes_follow_one_another_round_and_round(look):
    seen = []
    try:
        for _ in range(4):
            seen.append((theme.name(), theme.is_light(), theme.is_contrast()))
            theme.apply(look, theme.next_name())
    finally:
        theme.apply(look, "dark")
    dark, light, contrast = (
        ("dark", False, False),
        ("light", True, False),
        ("contrast", False, True),
    )
    assert seen == [dark, light, contrast, dark]


def test_that_lines_are_thicker_with_high_contrast_only(look):
    try:
        thick_px = []
        for name in THEMES:
            theme.apply(look, name)
            thick_px.append(theme.line_px(2.0))
    finally:
        theme.apply(look, "dark")
    assert thick_px == [2.0, 2.0, 3.0]


def test_that_a_half_faded_mark_still_stands_out_with_high_contrast(look):
    from torchviewer.views.timeline_canvas import blend, faded

    try:
        theme.apply(look, "contrast")
        roles = theme.roles()
        for role in ("torch", "flame", "orbit", "station", "sunlight", "quiet"):
            colour = getattr(roles, role)
            for alpha in (0.45, 0.5, 0.55, 0.8):
                seen = blend(roles.surface, colour, faded(colour, alpha).alphaF())
                assert theme.contrast(seen, roles.surface) >= ENHANCED_MARK, (role, alpha)
        assert faded(roles.torch, 0.07).alphaF() == pytest.approx(0.07, abs=0.01)
        theme.apply(look, "dark")
        assert faded(roles.torch, 0.5).alphaF() == pytest.approx(0.5, abs=0.01)
    finally:
        theme.apply(look, "dark")


def test_that_the_bars_of_chapters_read_and_differ_with_high_contrast(look):
    from torchviewer.views import timeline_bars

    painted = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timeline_bars, "_paint", lambda *call: painted.append(call[3]))
        try:
            theme.apply(look, "contrast")
            timeline_bars.paint_phases(None, None, [None, None])
        finally:
            theme.apply(look, "dark")
    (colours,) = painted
    one, other = colours(None, 0), colours(None, 1)
    assert one != other
    for shade in (one, other):
        assert theme.contrast(theme.ink_on(shade), shade) >= ENHANCED_TEXT


def test_that_settings_and_command_line_offer_every_theme():
    from torchviewer import cli
    from torchviewer.state import settings

    (chosen,) = [setting.choices for setting in settings.TABLE if setting.name == "theme"]
    assert list(chosen) == THEMES
    for parser in (cli._window_parser(), cli._render_parser()):
        (option,) = [a for a in parser._actions if "--theme" in a.option_strings]
        assert list(option.choices) == THEMES


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

    for name in THEMES:
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


@pytest.mark.parametrize("weight", [400, 600, 700])
@pytest.mark.parametrize("text_scale", [1.0, 1.37])
def test_that_words_are_as_wide_as_with_other_digits(look, weight, text_scale):
    """So they need not be measured anew; in every size and weight that has letters of its own."""
    words = ("{0}1.{0}° N {0}7{0}.4° E", "±{0}.9 km", "Sat {0} Nov 1{0}:0{0}:0{0}", "-{0},{0}T+{0}")
    theme.apply(look, "dark", text_scale)
    try:
        for size_px in (11, 12, 12.5, 15, 22):
            for digit in range(10):
                for form in words:
                    text = form.format(digit)
                    written_px = theme.metrics(size_px, weight).horizontalAdvance(text)
                    assert theme.width_px(text, size_px, weight) == written_px
    finally:
        theme.apply(look, "dark")


def test_that_what_was_measured_in_other_letters_is_measured_anew(look, monkeypatch):
    """A window that is measured before the program's own letters are there."""
    words = "Measured before there were letters"
    own_px, large = theme.metrics(12).horizontalAdvance(words), theme.metrics(40)
    with monkeypatch.context() as patch:
        patch.setattr(theme, "_metrics", lambda *_: large)
        theme._width_px.cache_clear()
        assert theme.width_px(words, 12) > 2 * own_px
    monkeypatch.setattr(theme, "FONT_FILES", ())  # they are here already
    theme.load_fonts()
    assert theme.width_px(words, 12) == own_px


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("checked", [False, True])
@pytest.mark.parametrize("exclusive", [False, True], ids=["tick", "one of several"])
def test_that_the_sign_of_a_chosen_entry_of_a_menu_is_seen(look, qtbot, name, checked, exclusive):
    """Empty or set, its sign keeps 3:1 (WCAG 2.2, 1.4.11) on what it lies on."""
    theme.apply(look, name)
    try:
        menu = QMenu()
        qtbot.addWidget(menu)
        action = menu.addAction("Names of places")
        action.setCheckable(True)
        if exclusive:
            QActionGroup(menu).addAction(action)
        action.setChecked(checked)
        menu.popup(QPoint(0, 0))
        menu.setActiveAction(action)
        entry = menu.actionGeometry(action)
        image = menu.grab(QRect(entry.topLeft(), QSize(36, entry.height()))).toImage()
        pixels = [image.pixelColor(x, y) for x in range(36) for y in range(image.height())]
        [(ground, _)] = Counter(pixel.name() for pixel in pixels).most_common(1)
        seen = [pixel for pixel in pixels if theme.contrast(pixel, QColor(ground)) >= MARK]
        assert len(seen) > 30
        menu.close()
    finally:
        theme.apply(look, "dark")
