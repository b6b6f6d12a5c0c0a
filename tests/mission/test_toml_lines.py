import tomllib
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from torchviewer.mission.findings import Loc
from torchviewer.mission.story import Mission
from torchviewer.mission.toml_lines import line_of, lines_by_place

TEXT = """\
schema = 1
span = { start = 1, end = 2 }
text = \"\"\"
[[events]]
id = "no event"
\"\"\"
[[events]]
id = "a"
title = { en = "A", de = "B" }
[[events.disagreements]]
text = "first"
[[events.disagreements]]
text = "second"
[[events]]
id = "b"
list = [
  { person = "x" },  # a remark, with a comma
  { person = "y", "quoted key" = [ 1, 2 ] },
]
[events.deeper]
key.dotted = 1
[tracks.torch]
[[tracks.torch.legs]]
kind = "place"
"""


def test_that_every_key_has_its_line():
    lines = lines_by_place(TEXT)
    assert lines[("schema",)] == 1
    assert lines[("span", "end")] == 2
    assert lines[("events", 0, "title", "de")] == 9
    assert lines[("events", 0, "disagreements", 1, "text")] == 13
    assert lines[("events", 1)] == 14
    assert lines[("events", 1, "id")] == 15
    assert lines[("events", 1, "list", 0, "person")] == 17
    assert lines[("events", 1, "list", 1, "quoted key")] == 18
    assert lines[("events", 1, "deeper", "key", "dotted")] == 21
    assert lines[("tracks", "torch", "legs", 0, "kind")] == 24


def test_that_a_missing_key_has_the_line_of_its_table():
    lines = lines_by_place(TEXT)
    assert line_of(("events", 1, "title"), lines) == 14
    assert line_of(("tracks", "torch", "legs", 0, "start"), lines) == 23
    assert line_of(("home",), lines) is None


def leaf_places(data: Any, loc: Loc = ()) -> set[Loc]:
    """The place of each key whose value is no table and no list of tables."""
    if isinstance(data, dict):
        return {place for key, value in data.items() for place in leaf_places(value, (*loc, key))}
    if isinstance(data, list) and data and isinstance(data[0], dict):
        pairs = enumerate(data)
        return {place for number, item in pairs for place in leaf_places(item, (*loc, number))}
    return {loc}


def test_that_no_key_of_the_starter_is_overlooked(starter: Mission):
    text = (starter.folder / "mission.toml").read_text(encoding="utf-8")
    lines = lines_by_place(text)
    written = text.splitlines()
    places = leaf_places(tomllib.loads(text))
    assert len(places) > 150
    for place in places:
        assert str(place[-1]) in written[lines[place] - 1]


@example("a=[=,")
@given(st.text(alphabet='a.=[]{},"\n #', max_size=60))
def test_that_any_text_has_lines_inside_it(text):
    lines = lines_by_place(text)
    assert all(1 <= line <= text.count("\n") + 1 for line in lines.values())
