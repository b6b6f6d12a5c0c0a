"""Render the stylesheets in resources/themes/ from qt-material, the roles and our own rules.

Usage: python packaging/build_theme.py     (in an environment where torchviewer is installed)

The program then needs neither qt-material's generator nor jinja2 before its first frame, and
nothing is written to the user's home.
"""

import logging
import re
import shutil
import sys
import tempfile
from dataclasses import fields
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ON_TOP = Path(__file__).with_name("theme_on_top.qss")
MORE_ON_TOP = {"contrast": Path(__file__).with_name("theme_on_top_contrast.qss")}


def main() -> None:
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "themes"
    from torchviewer.views.theme import ROLES

    for theme in ROLES:
        build(theme, target)


def build(theme: str, target: Path) -> None:
    """Write `<theme>.qss` and the icons that it names below `target`."""
    logging.disable(logging.WARNING)  # qt-material complains where Qt is not loaded; it need not be
    import qt_material

    colours = _colours(theme)
    with tempfile.TemporaryDirectory() as folder:
        theme_file = Path(folder) / f"{theme}.xml"
        theme_file.write_text(_theme_xml(colours), encoding="utf-8")
        extra = {"font_family": "Inter", "font_size": 14, "density_scale": "-1"}
        base = qt_material.build_stylesheet(
            str(theme_file), extra=extra, parent=f"{folder}/icons", export=True
        )
        base = re.sub(r"^\s*text-transform: uppercase;\n", "", base, flags=re.MULTILINE)
        base = base.replace("icon:/", f"{theme}icons:/")
        base = base.replace(f"{theme}icons:/primary/close.svg", f"{theme}icons:/quiet/close.svg")
        base = base.replace(f"{theme}icons:/primary/float.svg", f"{theme}icons:/quiet/float.svg")
        if theme not in MORE_ON_TOP:  # there what is chosen is as bright as words are elsewhere
            _colour_signs(Path(folder) / "icons", colours)
        _recolour(Path(folder) / "icons", "quiet", colours["orbit"], colours["quiet"])
        _copy_icons(base, theme, Path(folder) / "icons", target)
    sheet = base.rstrip() + "\n\n" + on_top(theme)
    target.mkdir(parents=True, exist_ok=True)
    (target / f"{theme}.qss").write_text(sheet, encoding="utf-8", newline="\n")


def on_top(theme: str) -> str:
    """Our own rules with the colours of `theme` filled in."""
    files = [ON_TOP, *([MORE_ON_TOP[theme]] if theme in MORE_ON_TOP else [])]
    texts = [file.read_text(encoding="utf-8").split("*/", 1)[1].lstrip() for file in files]
    rules = "\n".join(texts)
    for role, colour in _colours(theme).items():
        rules = rules.replace("{" + role + "}", colour)
    return rules


def _colours(theme: str) -> dict[str, str]:
    from torchviewer.views.theme import ROLES

    roles = ROLES[theme]
    colours = {field.name: getattr(roles, field.name).name() for field in fields(roles)}
    # under words that are hovered or chosen: with high contrast, lines are too bright for that
    colours["chosen"] = colours["raised" if theme == "contrast" else "line"]
    red, green, blue, _ = roles.torch.getRgb()
    colours["pill"] = f"rgba({red}, {green}, {blue}, 40)"
    red, green, blue, _ = roles.ground.getRgb()
    colours["panel"] = f"rgba({red}, {green}, {blue}, 225)"
    return colours


def _theme_xml(colours: dict[str, str]) -> str:
    values = {
        "primaryColor": colours["orbit"],
        "primaryLightColor": colours["chosen"],
        "secondaryColor": colours["surface"],
        "secondaryLightColor": colours["chosen"],
        "secondaryDarkColor": colours["surface"],
        "primaryTextColor": colours["text"],
        "secondaryTextColor": colours["text"],
    }
    lines = [f'  <color name="{name}">{value}</color>' for name, value in values.items()]
    return '<?xml version="1.0"?>\n<resources>\n' + "\n".join(lines) + "\n</resources>\n"


def _colour_signs(icons: Path, colours: dict[str, str]) -> None:
    """Ticks and arrows on what is chosen in the colour of the words beside them."""
    signs = [(sign, colours["surface"]) for sign in (icons / "primary").glob("*_invert.svg")]
    for sign, before in [*signs, (icons / "disabled/rightarrow.svg", colours["chosen"])]:
        drawing = sign.read_text(encoding="utf-8")
        sign.write_text(drawing.replace(before, colours["text"]), encoding="utf-8")


def _recolour(icons: Path, folder: str, before: str, after: str) -> None:
    """The icons of docks once more, in a colour that does not call for attention."""
    (icons / folder).mkdir()
    for name in ("close.svg", "float.svg"):
        drawing = (icons / "primary" / name).read_text(encoding="utf-8")
        (icons / folder / name).write_text(drawing.replace(before, after), encoding="utf-8")


def _copy_icons(sheet: str, theme: str, source: Path, target: Path) -> None:
    folder = target / f"{theme}icons"
    shutil.rmtree(folder, ignore_errors=True)
    for name in sorted(set(re.findall(rf"{theme}icons:/([a-z]+/[a-z_0-9-]+\.svg)", sheet))):
        if not (source / name).exists():
            continue
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / name, folder / name)


if __name__ == "__main__":
    main()
