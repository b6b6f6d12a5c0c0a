"""Reading and checking: the faults that people make in mission files, one by one."""

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from torchviewer.mission.errors import MissionFileError, Problem
from torchviewer.mission.mission_file import check_mission, read_mission
from torchviewer.mission.starter import write_starter
from torchviewer.mission.story import Mission
from torchviewer.mission.times import utc_s_from_iso

CheckChange = Callable[[str, str], list[Problem]]
CheckText = Callable[[str | bytes], list[Problem]]


def serious(problems: list[Problem]) -> str:
    """The only serious problem of several, as it is shown."""
    texts = [str(problem) for problem in problems if problem.serious]
    assert len(texts) == 1, texts
    return texts[0]


def test_that_the_starter_mission_is_read(starter: Mission):
    assert starter.id == "starter"
    assert starter.title.in_language("en") == "A torch flies to the station"
    assert [event.id for event in starter.events] == ["liftoff", "docking", "hatch_open"]
    assert starter.warnings == ()


def test_that_a_mission_is_read_from_its_folder_and_from_its_file(starter: Mission):
    by_file = read_mission(starter.folder / "mission.toml")
    assert by_file == read_mission(starter.folder)
    assert by_file.folder == starter.folder


def test_that_events_stand_for_their_times(starter: Mission):
    liftoff, docking, _ = (event.start_utc_s for event in starter.events)
    assert liftoff == utc_s_from_iso("2013-11-07T04:14:15.290Z")
    assert starter.epoch_utc_s == liftoff
    assert starter.start_at_utc_s == liftoff - 60
    assert starter.phases[1].start_utc_s == liftoff
    assert starter.custody[2].start_utc_s == docking
    assert starter.tracks["torch"].legs[1].start_utc_s == docking
    assert starter.stories[0].cues[1].at_utc_s == docking


def test_that_reading_tells_every_serious_problem_at_once(
    bench: Path, check_change: CheckChange, starter_text: str
):
    text = starter_text.replace('title = "Liftoff"', 'tilte = "Liftoff"')
    text = text.replace("lat = 45.92", 'lat = "45.92"').replace('place = "station"', 'place = "s"')
    (bench / "mission.toml").write_text(text, encoding="utf-8")
    with pytest.raises(MissionFileError) as caught:
        read_mission(bench)
    told = str(caught.value)
    assert "unknown key `tilte`; did you mean `title`?" in told
    assert "places.pad.lat" in told
    assert told.count("there is no place or track 's'") == 2
    assert list(caught.value.problems) == check_mission(bench)


def test_that_places_keep_their_number_when_a_record_before_them_is_damaged(
    check_text: CheckText, starter_text: str
):
    text = starter_text.replace('title = "Liftoff"', "title = 5", 1)
    text = text.replace('place = "station"', 'place = "statoin"', 1)
    told = [problem.where.partition(" ")[0] for problem in check_text(text)]
    assert told == ["events[0].title", "events[1].place"]


def test_that_a_problem_names_file_line_what_and_instead(
    bench: Path, check_change: CheckChange, starter_text: str
):
    told = check_change('precision = "ms"', 'precision = "msec"')
    line = starter_text[: starter_text.index('precision = "ms"')].count("\n") + 1
    assert told == [
        Problem(
            bench / "mission.toml",
            f"events[0].precision (line {line})",
            "'msec' is not one of the words allowed",
            "Write 'ms', 's', 'min', '5min', '15min', 'h' or 'day'",
        )
    ]


def key_lines(text: str) -> list[tuple[int, str]]:
    """Every line that begins with a key: its number from 1, the key."""
    lines = enumerate(text.splitlines(), 1)
    found = ((number, re.match(r"([a-z_0-9]+) = ", line)) for number, line in lines)
    return [(number, match[1]) for number, match in found if match and match[1] != "schema"]


def test_that_every_misspelt_key_is_named_with_its_line_and_the_right_key(
    check_text: CheckText, starter_text: str
):
    lines = starter_text.splitlines()
    for number, key in key_lines(starter_text):
        wrong = f"{key[:-1]}x{key[-1]}"
        spoilt = [*lines]
        spoilt[number - 1] = wrong + spoilt[number - 1].removeprefix(key)
        told = [str(problem) for problem in check_text("\n".join(spoilt)) if problem.serious]
        expected = f"(line {number}): unknown key `{wrong}`; did you mean `{key}`?"
        assert any(expected in text for text in told), told


NUMBER = re.compile(r"^([a-z_0-9]+) = (-?[0-9.]+)$")
NO_NUMBERS = ['"{}"', '"{} km"', "true", "[{}]", "{{ km = {} }}", "nan", "inf", "-inf", "1e999"]


def test_that_only_a_finite_number_is_a_number(check_text: CheckText, starter_text: str):
    lines = starter_text.splitlines()
    tried = 0
    for number, line in enumerate(lines, 1):
        match = NUMBER.match(line)
        if not match or match[1] == "schema":
            continue
        for wrong in NO_NUMBERS:
            spoilt = [*lines]
            spoilt[number - 1] = f"{match[1]} = {wrong.format(match[2])}"
            told = serious(check_text("\n".join(spoilt)))
            assert f"{match[1]} (line {number}): " in told
            tried += 1
    assert tried > 100


def test_that_every_time_without_its_zone_is_refused_with_the_remedy(
    check_text: CheckText, starter_text: str
):
    times = list(re.finditer(r"(\d{4}-\d\d-\d\dT[0-9:.]+)Z", starter_text))
    assert len(times) > 15
    for time in times:
        naive = starter_text[: time.end() - 1] + starter_text[time.end() :]
        told = "\n".join(str(problem) for problem in check_text(naive))
        assert "has no time zone. Write 2013-11-0" in told, time[0]
        assert told.count("has no time zone") == 1


@pytest.mark.parametrize(
    ("time", "reason"),
    [
        ("2016-12-31T23:59:60Z", "a leap second is written as the next minute, second 00"),
        ("2013-11-07T24:00:00Z", "midnight is 00:00:00 of the next day"),
        ("2013-02-30T10:00:00Z", "there is no such day in the calendar"),
        ("9999-11-07T10:27:52Z", "lies outside the years 1900 to 2100"),
        ("2013-11-07", 'is a date only. Write 2013-11-07T00:00:00Z and precision = "day"'),
        ("10:27:52", "must be a date-time such as 2013-11-07T04:14:15Z, without quotes"),
        ('"2013-11-07T10:27:52Z"', "must be a date-time such as 2013-11-07T04:14:15Z, without"),
        ('"liftoff"', "must be a date-time such as 2013-11-07T04:14:15Z, without quotes"),
    ],
)
def test_that_a_time_that_is_none_is_explained(check_change: CheckChange, time, reason):
    assert reason in serious(check_change("start = 2013-11-07T10:27:52Z", f"start = {time}"))


def test_that_an_end_before_its_start_is_refused(check_change: CheckChange):
    told = check_change(
        "start = 2013-11-07T10:27:52Z",
        "start = 2013-11-07T10:27:52Z\nend = 2013-11-07T10:27:51Z",
    )
    assert "end is not after start" in serious(told)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("schema = 1", "schema = 2", "made for a newer torchviewer; this one reads schema 1"),
        ("schema = 1", "", "the key `schema` is missing. Write schema = 1 at the top"),
        ("schema = 1", "schema = true", "true is no schema; this one reads schema 1"),
        ("schema = 1", 'schema = "1"', "'1' is no schema"),
        ('"Liftoff"', '"Lift\\u202Eoff"', "forbidden character U+202E. Delete it"),
        ('"Liftoff"', '"Lift\\u0007off"', "forbidden character U+0007. Delete it"),
        ('"Liftoff"', '"Lift\0off"', "a character that may not stand in a text"),
        ('"Liftoff"', '"Lift\\ud800off"', "a backslash that starts no known sign"),
        ('"Liftoff"', "“Liftoff”", "curly quotation marks ('title = “Liftoff”'). Write straight"),
        ('"Liftoff"', "Liftoff", "a text without quotation marks"),
        ('"Liftoff"', '"Liftoff', 'opens a text with " and never closes it'),
        ('"Liftoff"', '"a" "b"', "something after the end of a value"),
        ('"Liftoff"', f'"{"a" * 4001}"', "the text is too long. Write at most 4000 characters"),
        ('"Liftoff"', '{ EN = "Liftoff" }', "Write a language code such as"),
        ("lit = false", "lit = False", "Write true or false"),
        ("weight = 2", "weight = 4", "4 is out of range. Write a number not over 3"),
        ("weight = 2", "weight = 2\nweight = 2", "names a key or table that is there already"),
        ('sources = ["elements"]', 'sources = "elements"', "stands where a list is expected"),
        ('kind = "orbit"', 'kind = "orbti"', 'Write kind = one of "place", "great_circle"'),
        ('id = "tour"', 'id = "Grand Tour"', "Write an id: small letters a-z, digits and _"),
        ("[places.pad]", "[places.pad", "line"),
    ],
)
def test_that_a_slip_of_the_pen_is_explained(check_change: CheckChange, old, new, reason):
    told = check_change(old, new)
    assert reason in "\n".join(str(problem) for problem in told if problem.serious)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_that_other_encodings_are_named_with_the_remedy(
    check_text: CheckText, starter_text: str, encoding
):
    assert "Save it as UTF-8" in serious(check_text(starter_text.encode(encoding)))


def test_that_latin_1_is_refused_with_the_line(check_text: CheckText, starter_text: str):
    text = starter_text.replace("Recalled by the writer", "Erzählt")
    line = text[: text.index("Erzählt")].count("\n") + 1
    told = serious(check_text(text.encode("latin-1")))
    assert f"line {line}: is not UTF-8 text (byte 0xE4), perhaps Latin-1" in told


def test_that_a_byte_order_mark_and_windows_line_ends_are_read(
    check_text: CheckText, starter_text: str
):
    assert check_text(starter_text.encode("utf-8-sig")) == []
    assert check_text(starter_text.replace("\n", "\r\n")) == []


def test_that_the_line_ends_of_old_macintosh_files_are_refused(
    check_text: CheckText, starter_text: str
):
    assert "Save it with the line ends of Unix" in serious(
        check_text(starter_text.replace("\n", "\r"))
    )


def test_that_a_lost_picture_does_not_stop_the_mission(bench: Path, starter_text: str):
    text = starter_text.replace("pictures/liftoff.svg", "pictures/lost.svg")
    (bench / "mission.toml").write_text(text, encoding="utf-8")
    mission = read_mission(bench)
    (warning,) = mission.warnings
    assert warning.what == "picture 'pictures/lost.svg' is not there"
    assert check_mission(bench) == [warning]


def test_that_paths_that_are_no_mission_are_refused(tmp_path: Path):
    assert "there is no such file" in serious(check_mission(tmp_path / "nothing"))
    assert "the folder has no mission.toml" in serious(check_mission(tmp_path))
    assert "cannot be read" in serious(check_mission(Path("a\0b")))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_that_pipes_and_devices_are_refused_without_waiting(tmp_path: Path):
    os.mkfifo(tmp_path / "mission.toml")
    assert "is not an ordinary file" in serious(check_mission(tmp_path))
    assert "is not an ordinary file" in serious(check_mission(Path("/dev/zero")))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_that_a_pipe_in_place_of_a_picture_stops_the_mission(tmp_path: Path):
    write_starter(tmp_path)
    (tmp_path / "pictures" / "liftoff.svg").unlink()
    os.mkfifo(tmp_path / "pictures" / "liftoff.svg")
    assert "liftoff.svg' is not an ordinary file" in serious(check_mission(tmp_path))


@pytest.mark.parametrize(
    "inside",
    [
        '<g id="a"/><use xlink:href="#a"/>',
        '<image href="/etc/passwd"/>',
        '<pattern id="a"/>',
        '<rect fill="url(file:///etc/passwd)"/>',
        '<a:use href="#b"/>',
    ],
)
def test_that_a_drawing_that_may_grow_or_reach_out_stops_the_mission(tmp_path: Path, inside: str):
    write_starter(tmp_path)
    path = tmp_path / "pictures" / "liftoff.svg"
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>', encoding="utf-8")
    assert "repeats or loads parts by reference. Save it as PNG" in serious(check_mission(tmp_path))


def test_that_a_huge_file_is_refused_by_its_size(tmp_path: Path):
    with (tmp_path / "mission.toml").open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert "is larger than 1024 KiB" in serious(check_mission(tmp_path))


def test_that_very_many_problems_are_cut_short(check_text: CheckText, starter_text: str):
    text = "".join(f"wrong_{number} = 1\n" for number in range(5000)) + starter_text
    told = check_text(text)
    assert len(told) == 201
    assert "more problems" in told[-1].what


def test_that_of_very_many_problems_the_serious_ones_are_told_first(tmp_path: Path):
    write_starter(tmp_path)
    translation = tmp_path / "texts" / "de.toml"
    translation.write_text("".join(f"wrong_{number} = 1\n" for number in range(300)), "utf-8")
    path = tmp_path / "mission.toml"
    path.write_text(f"wrong = 1\n{path.read_text('utf-8')}", "utf-8")
    told = check_mission(tmp_path)
    assert [problem.where for problem in told if problem.serious] == ["wrong (line 1)"]
    assert told[0].serious
    assert len(told) == 201
