"""What would make the parser take very long never reaches it."""

from pathlib import Path

import pytest

from torchviewer.mission import toml_text
from torchviewer.mission.errors import MissionFileError
from torchviewer.mission.mission_file import check_mission
from torchviewer.mission.toml_gate import safe_text

BOMBS = {
    "one key of 100,000 parts": "a." * 100_000 + "b = 1",
    "a key of 4,000 parts": "a . " * 4_000 + "b = 1",
    "a quoted key of 4,000 parts": '"a".' * 4_000 + "b = 1",
    "a table of 4,000 parts": f"[{'a.' * 4_000}b]",
    "30,000 keys of 10 parts": ("a." * 9 + "b = 1\n") * 30_000,
    "100,000 brackets": "a = " + "[" * 100_000,
    "100,000 brackets in lines": "a = " + "[\n" * 100_000,
    "5,000 braces": "a = " + "{a=" * 5_000,
    "a number of 5,000 digits": "a = " + "9" * 5_000,
    "a number of 5,000 hexadecimal digits": "a = 0x" + "f" * 5_000,
    "a number with underscores": "a = " + "9_" * 5_000 + "9",
    "200,000 empty tables": "schema = 1\nevents = [" + "{},\n" * 200_000 + "]",
    "100,000 tables": "".join(f"[a{number}]\n" for number in range(100_000)),
    "300,000 commas": "a = [" + "1,\n" * 300_000 + "]",
    "an endless text": 'a = """' + '\\"""\n' * 150_000,
    "another endless text": "a = '''" + "''x\n" * 200_000,
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_that_a_bomb_is_refused_before_it_is_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bomb
):
    def parsed(_text: str) -> dict[str, object]:
        pytest.fail("the bomb has reached the parser")

    monkeypatch.setattr(toml_text.tomllib, "loads", parsed)
    (tmp_path / "mission.toml").write_text(bomb[: 1024 * 1024], encoding="utf-8")
    (problem,) = check_mission(tmp_path)
    assert problem.serious
    assert problem.instead


def test_that_brackets_dots_and_quotes_in_texts_and_remarks_are_only_text(tmp_path: Path):
    text = (
        "a = 'a.b.c.d.e.f.g.h.i [[[[[[[[[[[[[[[[[[[['\n"
        'b = "\\"quoted\\" a.b.c.d.e.f.g.h"  # " [[[[[[[[[[[[[[[[[[[[ a.b.c.d.e.f.g.h\n'
        'c = """"one" and ""two"" a.b.c.d.e.f.g.h"""""\n'
        "d = ''''a' {{{{{{{{{{{{{{{{{{{{'''\n"
    )
    file = tmp_path / "mission.toml"
    file.write_text(text, encoding="utf-8")
    assert safe_text(file) == text
    assert toml_text.parsed(text, file)["c"] == '"one" and ""two"" a.b.c.d.e.f.g.h""'


def test_that_numbers_in_lists_are_not_taken_for_a_long_key(tmp_path: Path):
    file = tmp_path / "mission.toml"
    file.write_text("a = [1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5]\n", encoding="utf-8")
    assert safe_text(file).startswith("a = [1.5")


def test_that_a_refusal_names_the_line(tmp_path: Path):
    file = tmp_path / "mission.toml"
    file.write_text("a = 1\n\nb = " + "[" * 20, encoding="utf-8")
    with pytest.raises(MissionFileError, match=r"line 3: has more than 16 brackets"):
        safe_text(file)
