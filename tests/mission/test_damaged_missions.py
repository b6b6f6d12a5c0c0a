"""Whatever the bytes, a check gives problems that a person can read; never an exception."""

import random
import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from torchviewer.mission.errors import MissionFileError, Problem
from torchviewer.mission.mission_file import read_mission
from torchviewer.mission.story import Mission

CheckText = Callable[[str | bytes], list[Problem]]

PARSER_WORDS = ("pydantic", "Input should", "Value error", "validation", "Traceback", "dict")
VALUES = ["5", "-1", "0.5", "1e999", "nan", "true", '""', '"x"', '"liftoff"', "[]", "[[]]", "{}"]
VALUES += ["[{}]", "{ a = 1 }", "2013-11-07", "04:14:15", "2013-11-07T04:14:15", '"\\u202E"']
VALUES += ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59", "9" * 90, '"../../x"', "[1, 'a']"]
many = settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture])


def assert_readable(problems: list[Problem], content: str | bytes = "") -> None:
    for problem in problems:
        text = str(problem)
        assert text.isprintable(), text
        assert problem.what
        assert len(text) < 1000
        foreign = [word for word in PARSER_WORDS if word in problem.what]
        assert all(word in str(content) for word in foreign), text


@many
@given(seed=st.integers(0, 2**32), changes=st.integers(1, 4))
def test_that_damaged_lines_are_told(check_text: CheckText, starter_text: str, seed, changes):
    dice = random.Random(seed)
    lines = starter_text.splitlines()
    for _ in range(changes):
        at = dice.randrange(len(lines))
        key, is_pair, value = lines[at].partition(" = ")
        kind = dice.choice(["value", "value", "key", "drop", "double", "swap", "header"])
        if kind == "value" and is_pair:
            lines[at] = f"{key} = {dice.choice(VALUES)}"
        elif kind == "key" and is_pair:
            lines[at] = f"{dice.choice(['id', 'start', 'kind', 'legs', 'x', 'title'])} = {value}"
        elif kind == "drop":
            del lines[at]
        elif kind == "double":
            lines.insert(at, lines[at])
        elif kind == "swap":
            other = dice.randrange(len(lines))
            lines[at], lines[other] = lines[other], lines[at]
        else:
            lines.insert(
                at, dice.choice(["[events]", "[[places]]", "[[tracks.torch.legs]]", "[x]"])
            )
    assert_readable(check_text("\n".join(lines)))


@many
@given(
    cuts=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.binary(max_size=8)), max_size=4)
)
def test_that_damaged_bytes_are_told(check_text: CheckText, starter_text: str, cuts):
    content = starter_text.encode("utf-8")
    for place, length, put in cuts:
        at = int(place * len(content))
        content = content[:at] + put + content[at + length :]
    assert_readable(check_text(content), content)


@many
@given(content=st.binary(max_size=300) | st.text(max_size=300))
def test_that_bytes_that_are_no_mission_are_told(check_text: CheckText, content):
    problems = check_text(content)
    assert problems
    assert_readable(problems, content)


@many
@given(
    text=st.text(alphabet="abT[]{}=.\"'\\\n#,0159-:+_ ", max_size=120).map("schema = 1\n{}".format)
)
def test_that_text_that_looks_like_toml_is_told(check_text: CheckText, text):
    problems = check_text(text)
    assert any(problem.serious for problem in problems)
    assert_readable(problems, text)


def values(depth: int) -> st.SearchStrategy[str]:
    """TOML values of every kind, some inside each other."""
    flat = st.sampled_from(VALUES)
    if depth == 0:
        return flat
    inner = values(depth - 1)
    keys = st.sampled_from(["id", "en", "start", "kind", "legs", "points", "sources", "x"])
    tables = st.dictionaries(keys, inner, max_size=3)
    return (
        flat
        | st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | tables.map(
            lambda t: "{" + ", ".join(f"{key} = {value}" for key, value in t.items()) + "}"
        )
    )


@many
@given(
    key=st.sampled_from(["events", "places", "tracks", "custody", "stories", "span", "title", "x"]),
    value=values(3),
)
def test_that_every_table_of_another_shape_is_told(
    check_text: CheckText, starter_text: str, key, value
):
    lines = [line for line in starter_text.splitlines() if not line.startswith(f"{key} =")]
    text = "\n".join([f"{key} = {value}", *lines])
    assert_readable(check_text(text))


@pytest.mark.parametrize("value", ["5", "true", "0.5", '"x"', "[5]", "2013-11-07"])
@pytest.mark.parametrize("key", Mission.model_fields)
def test_that_a_plain_value_in_place_of_a_table_is_told(check_text: CheckText, key, value):
    problems = check_text(f"schema = 1\n{key} = {value}\n" if key != "schema" else "schema = 1")
    assert problems
    assert_readable(problems)


def test_that_what_cannot_be_read_is_refused_with_its_problems(check_text: CheckText, bench):
    problems = check_text("schema = 1\n")
    with pytest.raises(MissionFileError) as caught:
        read_mission(bench)
    assert list(caught.value.problems) == problems


@pytest.mark.parametrize("blank", ['""', '"   "', '{ en = "" }'])
def test_that_a_text_that_says_nothing_is_refused(check_text, starter_text, blank) -> None:
    spoilt = re.sub(r'(?m)^title = ".*"$', f"title = {blank}", starter_text, count=1)
    (problem,) = check_text(spoilt)
    assert problem.where.startswith("title")
    assert "empty" in problem.what
