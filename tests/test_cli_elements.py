"""The verb `elements`: one row for each set, an exit code, and never a traceback."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from torchviewer.cli import main
from torchviewer.flight.element_sets import checksum
from torchviewer.mission.resources import resource

# 7 November 2013, 01:02:26; the flight ("home") lasts from 6 November 20:00 to 11 November 06:00
GOOD = """ISS (ZARYA)
1 25544U 98067A   13311.04336329  .00016480  00000-0  29120-3 0  9995
2 25544  51.6485 120.5490 0001240 118.2430 331.9460 15.49864060856860
"""
# 21 and 100 days before; the checksums follow the digits of the day (311, 290, 211)
OLD = GOOD.replace("13311.04336329", "13290.04336329").replace("9995\n", "9991\n")
ANCIENT = GOOD.replace("13311.04336329", "13211.04336329").replace("9995\n", "9994\n")
# a drag term that brings it down within nine hours, of the day of the epoch and of the day before
SINKING = GOOD.replace("29120-3 0  9995", "10000+1 0  9999")
SUNK = SINKING.replace("13311.04336329", "13310.04336329").replace("9999\n", "9998\n")
OLD_SUNK = SINKING.replace("13311.04336329", "13290.04336329").replace("9999\n", "9995\n")
DAMAGED = GOOD.replace("51.6485", "51.6486")


@pytest.fixture
def told(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Exit code and parsed answer for a file of this text."""

    def tell(text: str) -> tuple[int, dict]:
        path = tmp_path / "sets.txt"
        path.write_text(text)
        code = main(["elements", str(path), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return tell


def test_that_a_good_set_is_accepted_with_all_that_is_known_of_it(told) -> None:
    code, values = told(GOOD)
    assert code == 0
    assert (values["format"], values["accepted"], values["refused"]) == ("3LE", 1, 0)
    assert values["flight"] == {"start": "2013-11-06T20:00:00Z", "end": "2013-11-11T06:00:00Z"}
    (one,) = values["sets"]
    # -5 h 2 min and 4 d 4 h 58 min
    assert one == {
        "state": "accepted",
        "place": "line 2",
        "name": "ISS (ZARYA)",
        "catalogue_number": 25544,
        "designator": "1998-067A",
        "epoch": "2013-11-07T01:02:26.588Z",
        "age_days": [-0.21, 4.21],
        "away_days": 0.0,
        "format": "3LE",
        "reason": None,
        "instead": None,
    }


def test_that_a_set_far_from_the_flight_is_warned_of_and_no_error(told) -> None:
    code, values = told(OLD + ANCIENT)
    assert (code, values["warned"]) == (0, 2)
    reasons = [one["reason"] for one in values["sets"]]
    assert reasons[0] == (
        "the epoch lies 20.8 days before the flight, more than 14: the position may be far off"
    )
    assert reasons[1] == (
        "the epoch lies 99.8 days before the flight, more than 60: no position is shown"
    )


def test_that_a_set_that_ends_in_the_flight_is_warned_of_and_one_that_ended_refused(told) -> None:
    code, values = told(SINKING + SUNK + OLD_SUNK)
    assert code == 1
    states = [one["state"] for one in values["sets"]]
    assert states == ["warned", "refused", "refused"]
    ended = "SGP4 has no position from 2013-1{}T09:48:27Z on: its perigee lies below the ground"
    never = "no position at any time of the flight; "
    assert [(one["reason"], one["instead"]) for one in values["sets"]] == [
        (ended.format("1-07"), "Add sets of the time that is left without"),
        (never + ended.format("1-06"), "Copy the set anew from its source"),
        (never + ended.format("0-17"), "Use sets of the days of the flight"),
    ]


def test_that_a_damaged_set_is_refused_with_its_place_and_the_others_are_told(told) -> None:
    code, values = told(GOOD + DAMAGED)
    assert (code, values["accepted"], values["refused"]) == (1, 1, 1)
    bad = values["sets"][1]
    assert (bad["state"], bad["place"], bad["name"]) == ("refused", "line 6", "25544 ISS (ZARYA)")
    assert bad["reason"] == "has the checksum 0, but its columns add up to 1"
    assert bad["instead"] == "Copy the set anew from its source"
    assert bad["epoch"] is None
    assert bad["catalogue_number"] == 25544


def test_that_people_get_a_line_for_each_set_and_a_sum(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sets.txt"
    path.write_text(GOOD + OLD + DAMAGED)
    assert main(["elements", str(path)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "accepted  line 2  25544  ISS (ZARYA)  2013-11-07T01:02:26.588Z  age -0.2 to +4.2 days",
        "warned    line 5  25544  ISS (ZARYA)  2013-10-17T01:02:26.588Z  age +20.8 to +25.2 days",
        "          the epoch lies 20.8 days before the flight, more than 14: the position may be "
        "far off. Use sets of the days of the flight",
        "refused   line 9  25544 ISS (ZARYA)",
        "          has the checksum 0, but its columns add up to 1. "
        "Copy the set anew from its source",
        f"{path}: 3LE; 1 accepted, 1 warned, 1 refused",
    ]


def test_that_the_sets_of_the_shipped_mission_are_all_accepted(capsys) -> None:
    folder = resource("missions/sochi-torch-2013")
    assert main(["elements", str(folder / "elements/iss.tle"), "--mission", str(folder)]) == 0
    assert capsys.readouterr().out.endswith("TLE; 84 accepted, 0 warned, 0 refused\n")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        bytes(range(256)) * 100,
        b"\xff\xfe" + GOOD.encode("utf-16-le"),
        b"\xef\xbb\xbf" + GOOD.encode(),
        b"[" * 1_000_000,
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><ndm/>",
        b"\x1b]0;title\x07\n" * 10,
    ],
)
def test_that_a_hostile_file_is_refused_in_words(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sets.txt"
    path.write_bytes(content)
    assert main(["elements", str(path)]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    assert "refused" in out.splitlines()[0]
    assert out.replace("\n", "").isprintable()


def test_that_what_is_no_ordinary_file_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "big").open("wb") as file:
        file.truncate(1 << 30)
    for path, reason in (
        (tmp_path, "Is a directory"),
        (tmp_path / "pipe", "not an ordinary file"),
        (Path("/dev/zero"), "not an ordinary file"),
        (tmp_path / "big", "larger than 4096 KiB"),
        (tmp_path / "missing", "no such file"),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "torchviewer", "elements", str(path)],
            capture_output=True,
            text=True,
            timeout=30,
        )
        assert (done.returncode, done.stderr) == (1, "")
        assert reason in done.stdout


@pytest.mark.parametrize(
    "words", ["elements", "elements a b", "elements a --jason", "elements --json"]
)
def test_that_wrong_arguments_are_told_in_one_line(words: str, capsys) -> None:
    with pytest.raises(SystemExit) as caught:
        main(words.split())
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("torchviewer elements: ")


def test_that_sets_that_contradict_each_other_are_warned_of_and_no_error(told) -> None:
    # half a turn on: 331.9460 + 180 - 360; the digits add up to the same checksum
    turned = GOOD.replace("331.9460", "151.9460")
    code, values = told(GOOD + turned + GOOD)
    assert code == 0
    counts = [values[state] for state in ("accepted", "warned", "refused", "repeated")]
    assert counts == [0, 2, 0, 1]
    first, second, again = values["sets"]
    assert "(line 2) and the set of 2013-11-07T01:02:27Z (line 5)" in first["reason"]
    assert "have one epoch but different elements" in second["reason"]
    assert first["instead"] == "Compare both with their source and remove the wrong one"
    assert again["reason"] == "the same set as in line 2; counted once"


def test_that_check_warns_of_sets_that_contradict_each_other(tmp_path: Path, capsys) -> None:
    folder = tmp_path / "mine"
    shutil.copytree(resource("missions/starter"), folder)
    path = folder / "elements/iss.tle"
    # the set of 7 November, 11:45, half a turn on: 275.5664 - 180
    lines = path.read_text().splitlines()
    place = next(i for i, line in enumerate(lines) if "275.5664" in line)
    turned = lines[place].replace("275.5664", "095.5664")
    lines[place] = f"{turned[:68]}{checksum(turned)}"
    path.write_text("\n".join(lines))
    assert main(["check", str(folder)]) == 0
    warnings = [line for line in capsys.readouterr().out.splitlines() if "km apart" in line]
    assert len(warnings) == 2
    assert all(one.startswith(f"warning: {path}: the set of 2013-11-07T") for one in warnings)


def test_that_an_age_is_rounded_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # day 182.7875 of 2006 (1 July); the flight begins on day 310.8333 of 2013: 2683 + 1.0458 days
    path = tmp_path / "sets.txt"
    line_1 = GOOD.splitlines()[1].replace("13311.04336329", "06182.78750000")
    line_2 = GOOD.splitlines()[2]
    path.write_text(f"{line_1[:68]}{checksum(line_1)}\n{line_2}\n")
    main(["elements", str(path)])
    age, reason, _ = capsys.readouterr().out.splitlines()
    away = re.search(r"lies ([\d.]+) days", reason)
    assert away is not None
    assert f"age +{away[1]} to " in age
    main(["elements", str(path), "--json"])
    (row,) = json.loads(capsys.readouterr().out)["sets"]
    # half of a tenth, to two places; so one place more would round it up
    assert f"{row['away_days']:.2f}".endswith("5")


def test_that_no_name_is_told_and_no_folder_is_looked_into(capsys) -> None:
    assert main(["elements", ""]) == 2
    told = capsys.readouterr().err
    assert told == "torchviewer: no file is named; write e.g. torchviewer elements iss.txt\n"


def test_that_the_name_of_a_file_cannot_steer_the_terminal(tmp_path: Path, capsys) -> None:
    path = tmp_path / "bad\x1b[31m\x9bname\udcff"
    path.write_text(GOOD)
    assert main(["elements", str(path)]) == 0
    out = capsys.readouterr().out
    assert out.replace("\n", "").isprintable()
    assert r"bad\x1b[31m\x9bname\udcff: 3LE" in out


def test_that_a_missing_mission_is_an_error(tmp_path: Path, capsys) -> None:
    assert main(["elements", "x", "--mission", str(tmp_path / "none")]) == 1
    assert "none" in capsys.readouterr().err
