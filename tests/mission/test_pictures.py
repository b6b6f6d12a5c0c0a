"""The drawings that come with the mission: each valid for Qt, whole, plain and our own."""

import re
import tomllib
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from torchviewer.mission.resources import resource

FOLDER = Path(str(resource("missions/sochi-torch-2013")))
DRAWINGS = sorted((FOLDER / "pictures").glob("*.svg"))
SVG = "{http://www.w3.org/2000/svg}"
# what Qt's SVG (Tiny 1.2) draws without a loss, and what we need
ELEMENTS = {"svg", "title", "desc", "defs", "g", "path", "rect", "circle", "ellipse", "stop"}
ELEMENTS |= {"linearGradient", "radialGradient"}
# marks and names that belong to others; a drawing bears none of them, not even in its words
FOREIGN = r"olymp|paralymp|\bgames\b|sochi|mascot|logo|\brings?\b|nasa|roscosmos|\besa\b|jaxa"
MOST_BYTES = 60_000
# the moments that the story needs and the slide show lacks
MOMENTS = set(
    "flame-lit relay-start north-pole state-commission ascent boosters chase docking hatch-open "
    "nine-aboard torch-out handover night-side undocking plasma parachute torch-on-steppe baikal "
    "stadium".split()
)
# the innermost tongue of a drawn flame, and the drawings in which the relay's fire burns;
# the torch that flew was never lit, so no other drawing shows one
FLAME = "#fff6dc"
BURNING = set("flame-lit relay-start north-pole baikal stadium".split())
BURNING |= {f"slide-{number}" for number in range(15, 20)}

each_drawing = pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)


def test_that_each_slot_of_the_slide_show_has_a_drawing() -> None:
    slots = {f"slide-{number:02}" for number in range(1, 20)}
    assert slots <= {path.stem for path in DRAWINGS}


def test_that_each_moment_without_a_slide_has_a_drawing() -> None:
    assert {path.stem for path in DRAWINGS if not path.stem.startswith("slide-")} == MOMENTS


def test_that_every_picture_named_by_the_mission_is_there() -> None:
    mission = tomllib.loads((FOLDER / "mission.toml").read_text(encoding="utf-8"))
    named = [picture["file"] for picture in mission["pictures"]]
    assert sorted(named) == [f"pictures/{path.name}" for path in DRAWINGS]


def test_that_a_flame_burns_only_where_the_fire_of_the_relay_was() -> None:
    burning = {path.stem for path in DRAWINGS if FLAME in path.read_text(encoding="utf-8")}
    assert burning == BURNING


def thumbnail(path: Path) -> list[int]:
    """The greys, 0 to 255, of a drawing at 24 by 15 pixels, row by row."""
    image = QImage(24, 15, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        QSvgRenderer(str(path)).render(painter)
    return [image.pixelColor(x, y).lightness() for y in range(15) for x in range(24)]


@pytest.mark.usefixtures("qapp")
def test_that_no_two_drawings_are_the_same_at_a_glance() -> None:
    greys = {path.stem: thumbnail(path) for path in DRAWINGS}
    # 6 of 255 on the average of all pixels; the two most alike differ by 15
    alike = [
        (one, other)
        for one, other in combinations(greys, 2)
        if sum(abs(a - b) for a, b in zip(greys[one], greys[other], strict=True)) < 6 * 24 * 15
    ]
    assert alike == []


# Qt's own warnings fail it too
@pytest.mark.usefixtures("qapp")
@each_drawing
def test_that_a_drawing_fills_its_frame_and_is_no_plain_field_as_a_thumbnail(path: Path) -> None:
    image = QImage(96, 60, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    renderer = QSvgRenderer(str(path))
    assert renderer.isValid()
    with QPainter(image) as painter:
        renderer.render(painter)
    corners = [(0, 0), (95, 0), (0, 59), (95, 59)]
    assert [image.pixelColor(x, y).alpha() for x, y in corners] == [255] * 4
    greys = [image.pixelColor(x, y).lightness() for x in range(0, 96, 4) for y in range(0, 60, 4)]
    # 60 of 255: a quarter of the way from black to white
    assert max(greys) - min(greys) > 60


@each_drawing
def test_that_a_drawing_is_eight_to_five_and_says_what_it_is(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    assert root.get("viewBox") == "0 0 1600 1000"
    assert (root.get("width"), root.get("height")) == ("1600", "1000")
    assert root.findtext(f"{SVG}title")
    assert (root.findtext(f"{SVG}desc") or "").startswith("Drawing. ")


@each_drawing
def test_that_a_drawing_holds_only_plain_shapes(path: Path) -> None:
    elements = list(ElementTree.parse(path).getroot().iter())
    assert {element.tag.removeprefix(SVG) for element in elements} <= ELEMENTS
    names = {name.rpartition("}")[2] for element in elements for name in element.attrib}
    assert not {"href", "style", "class", "filter", "mask", "clip-path"} & names


@each_drawing
def test_that_every_paint_is_a_colour_or_a_gradient_of_the_drawing(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    used = re.findall(r'(?:fill|stroke)="([^"]*)"', text)
    own = {f"url(#{name})" for name in re.findall(r'Gradient id="([^"]*)"', text)}
    assert [paint for paint in used if not re.fullmatch(r"none|#[0-9a-f]{3,6}", paint)] == [
        paint for paint in used if paint in own
    ]


@each_drawing
def test_that_a_drawing_is_small_and_bears_no_marks_or_names_of_others(path: Path) -> None:
    words = path.read_text(encoding="utf-8") + path.stem
    assert re.findall(FOREIGN, words, re.IGNORECASE) == []
    assert len(words) < MOST_BYTES
