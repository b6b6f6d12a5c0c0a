"""Write `resources/fonts`: Inter in three weights, cut down to the scripts that we show."""

import sys
from pathlib import Path

from fontTools import subset

# Latin, modifiers and combining marks, Greek, Cyrillic with Kazakh and its supplement;
# punctuation to arrows, mathematical signs, shapes; the replacement character.
SCRIPTS = (
    (0x0020, 0x007E),
    (0x00A0, 0x024F),
    (0x02B0, 0x036F),
    (0x0370, 0x03FF),
    (0x0400, 0x052F),
    (0x1E00, 0x1EFF),
    (0x2000, 0x22FF),
    (0x2300, 0x23FF),
    (0x25A0, 0x26FF),
    (0xFFFD, 0xFFFD),
)
# Steady clocks need `tnum`; the rest is what text shaping expects. Letter variants are dropped.
FEATURES = [
    *("calt", "case", "ccmp", "cpsp", "dnom", "frac", "kern", "liga", "locl", "mark", "mkmk"),
    *("numr", "ordn", "pnum", "sinf", "subs", "sups", "tnum", "zero"),
]
WEIGHTS = {"Regular": "400Regular", "SemiBold": "600SemiBold", "Bold": "700Bold"}


def main(unpacked: Path, resources: Path) -> None:
    package = unpacked / "expo-google-fonts-inter" / "package"
    target = resources / "fonts"
    target.mkdir(parents=True, exist_ok=True)
    for weight, folder in WEIGHTS.items():
        cut_down(package / folder / f"Inter_{folder}.ttf", target / f"Inter-{weight}.ttf")
    licence = (package / "LICENSE_FONT").read_text(encoding="utf-8")
    (target / "OFL.txt").write_text(licence, encoding="utf-8", newline="\n")


def cut_down(source: Path, target: Path) -> None:
    options = subset.Options(
        layout_features=FEATURES, recalc_timestamp=False, name_IDs=["*"], notdef_outline=True
    )
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    wanted = [code for first, last in SCRIPTS for code in range(first, last + 1)]
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)
    subset.save_font(font, target, options)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
