"""Write `resources/icons`: the line icons that the program shows, in `currentColor`."""

import re
import sys
from pathlib import Path

# Ours <- Tabler's, where the names differ; all others bear Tabler's name.
OUTLINE = """
player-play player-pause player-skip-back player-skip-forward player-track-prev
player-track-next player-stop repeat search language device-desktop stack-2>layers world globe
current-location focus-2>focus plus minus zoom-in zoom-out maximize minimize arrows-maximize
arrows-minimize photo sun moon sunrise sunset map-pin map clock stopwatch calendar-event
settings help info-circle x check chevron-left chevron-right chevron-up chevron-down
arrow-back-up arrow-forward-up bookmark keyboard list adjustments external-link download copy
alert-triangle rocket satellite parachute olympic-torch>torch flame walk user users flag eye
chart-line presentation hand-finger contrast text-size route layout-rows
ruler-measure map-2 world-map>earth crosshair compass file-import table math-function stars
photo-off columns-2 telescope building-broadcast-tower>ground-station
""".split()
FILLED = ("player-play>player-play-filled", "player-pause>player-pause-filled")
MATERIAL = ("space-station",)


def main(unpacked: Path, resources: Path) -> None:
    tabler = unpacked / "tabler-icons" / "package"
    material = unpacked / "mdi-svg" / "package"
    target = resources / "icons"
    target.mkdir(parents=True, exist_ok=True)
    for folder, names in (("outline", OUTLINE), ("filled", FILLED)):
        for name in names:
            theirs, _, ours = name.partition(">")
            drawing = (tabler / "icons" / folder / f"{theirs}.svg").read_text(encoding="utf-8")
            write(target / f"{ours or theirs}.svg", plain(drawing))
    for name in MATERIAL:
        drawing = (material / "svg" / f"{name}.svg").read_text(encoding="utf-8")
        coloured = drawing.replace("<svg ", '<svg width="24" height="24" fill="currentColor" ')
        write(target / f"{name}.svg", re.sub(r' id="[^"]*"', "", coloured) + "\n")
    write(target / "LICENSE-tabler.txt", (tabler / "LICENSE").read_text(encoding="utf-8"))
    write(target / "LICENSE-material.txt", (material / "LICENSE").read_text(encoding="utf-8"))


def plain(drawing: str) -> str:
    """The drawing on few lines, without class names and without its invisible frame."""
    without_class = re.sub(r'\s+class="[^"]*"', "", drawing)
    without_frame = re.sub(r'\s*<path stroke="none" d="M0 0h24v24H0z"[^>]*/>', "", without_class)
    opening, rest = without_frame.split(">", 1)
    return " ".join(opening.split()) + ">" + rest.rstrip() + "\n"


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
