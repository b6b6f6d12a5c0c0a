"""The command line: stable words, exact answers, one line for every mistake."""

import csv
import json
import os
import subprocess
import sys
from contextlib import suppress

import pytest

from torchviewer import __version__
from torchviewer.cli import LEAST_PART_S, VERBS, main
from torchviewer.mission.times import parse_time
from torchviewer.state.mission_state import SHORTEST_WINDOW_S

NO_QT = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "pyqtgraph", "qt_material"):
            raise ImportError(f"{name} was asked for")
sys.meta_path.insert(0, Blocker())
from torchviewer.cli import main
sys.exit(main(sys.argv[1:]))
"""


UNRECORDED = (
    "carrier outside lit grade lat_deg lon_deg alt_km speed_km_s ground_speed_km_s sunlit below "
    "element_epoch element_age_s error_km"
).split()
MISTAKES = [
    "state",
    "state --at tomorrow",
    "state --at",
    "state --at dokcing",
    "state --at nan",
    "state --at docking --lang xx",
    "--mode party",
    "frobnicate",
    "--size big",
    "--rate 0",
    "--pace 7",
    "--pace 3 --rate 5",
    "--at 2013-11-09T15:14",
    "track --from liftoff",
    "track --from docking --to liftoff --step 1",
    "track --from liftoff --to docking --step -1",
    "render --view globe -o x.png",
    "render -o picture.jpg",
    "render -o x.png --size 99999x99999",
    "render -o x.png --view timeline --from docking",
    "render -o x.png --view timeline --to docking",
    "render -o x.png --view map --from liftoff --to docking",
    "render -o x.png --from liftoff --to docking",
    "render -o x.png --view timeline --from docking --to liftoff",
    "render -o x.png --view timeline --from docking --to docking",
    "render -o x.png --view timeline --from 2013-01-01T00:00Z --to docking",
    "render -o x.png --view timeline --from docking --to 2020-01-01T00:00Z",
    "render -o x.png --view timeline --from docking --to dokcing",
]


def state_at(capsys, time: str) -> dict:
    assert main(["state", "--at", time, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_that_the_hand_over_is_told_in_full(capsys):
    values = state_at(capsys, "eva_handover")
    # Skyfield on the same element sets: 36.012 N, 24.609 W, 418.6 km; sunlit (sunrise was at 14:44)
    assert values["utc"] == "2013-11-09T15:14:00.000Z"
    assert values["lat_deg"] == pytest.approx(36.012, abs=0.05)
    assert values["lon_deg"] == pytest.approx(-24.609, abs=0.05)
    assert values["alt_km"] == pytest.approx(418.6, abs=0.5)
    assert values["outside"] is True
    assert values["lit"] is False
    assert values["sunlit"] is True
    assert values["grade"] == "tracked"
    assert values["below"] == "North Atlantic Ocean"
    assert values["event"] == "eva_handover"
    assert 7.6 < values["speed_km_s"] < 7.7
    assert values["error_km"] > 0
    # epoch of the set 13313.62113251: 14:54:25.849, 19 min 34.151 s before
    assert values["element_epoch"] == "2013-11-09T14:54:25.849Z"
    assert values["element_age_s"] == pytest.approx(1174.151, abs=0.01)
    assert "unlit" in values["sentence"]


def test_that_nothing_is_invented_where_nothing_is_recorded(capsys):
    values = state_at(capsys, "2013-12-24T12:00Z")
    for name in UNRECORDED:
        assert values[name] is None, name
    assert "not recorded" in values["sentence"]


def test_that_time_since_launch_and_event_ids_are_understood(capsys):
    by_id = state_at(capsys, "docking")
    # docking 6 h 13 min 37 s after a liftoff at 04:14:15.290 (spacefacts.net)
    assert by_id["met_s"] == pytest.approx(6 * 3600 + 13 * 60 + 37 - 0.29, abs=0.01)
    assert state_at(capsys, "T+0d06:13:36.710")["utc"] == "2013-11-07T10:27:52.000Z"


def test_that_a_time_outside_the_mission_says_its_span(capsys):
    assert main(["state", "--at", "2020-01-01T00:00Z"]) == 2
    told = capsys.readouterr().err
    assert "2013-" in told
    assert "2014-" in told
    assert len(told.splitlines()) == 1


@pytest.mark.parametrize("words", MISTAKES)
def test_that_a_mistake_gets_one_line_and_exit_code_2(capsys, words):
    try:
        code = main(words.split())
    except SystemExit as stopped:
        code = stopped.code
    told = capsys.readouterr()
    assert code == 2
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert told.err.startswith("torchviewer")


@pytest.mark.parametrize("name", ["none/x.png", "folder.png"])
def test_that_a_picture_that_cannot_be_written_is_told_before_it_is_painted(capsys, tmp_path, name):
    (tmp_path / "folder.png").mkdir()
    assert main(["render", "-o", str(tmp_path / name)]) == 1
    assert "cannot write" in capsys.readouterr().err


def test_that_a_window_without_a_display_is_told_in_one_line(capsys, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main(["--at", "docking"]) == 3
    told = capsys.readouterr().err
    assert "render" in told
    assert len(told.splitlines()) == 1


def program(words: str, **more) -> subprocess.CompletedProcess:
    """The program as a person starts it, its output held back until the end."""
    surroundings = {key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
    surroundings |= more.pop("env", {})
    command = [sys.executable, "-m", "torchviewer", *words.split()]
    return subprocess.run(command, env=surroundings, stderr=subprocess.PIPE, text=True, **more)


@pytest.mark.parametrize("words", ["events", "state --at docking", "--help"])
def test_that_a_reader_that_leaves_early_is_no_failure_to_tell(words):
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as pipe:
        assert program(words, stdout=pipe).stderr == ""


def test_that_a_full_disk_is_told_in_one_line(capsys, monkeypatch):
    def write(_text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys.stdout, "write", write)
    assert main(["events"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert told == ["torchviewer: reading or writing failed: No space left on device"]


def test_that_every_script_can_be_printed_whatever_the_systems_encoding():
    done = program(
        "events --lang ru",
        env={"PYTHONIOENCODING": "ascii"},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    assert done.stderr == ""
    assert "Старт" in done.stdout


@pytest.mark.parametrize("mode", ["present", "kiosk"])
def test_that_a_mode_that_is_not_built_says_so_and_opens_nothing(capsys, mode):
    assert main(["--mode", mode]) == 1
    assert "not built yet" in capsys.readouterr().err
    assert main(["render", "--mode", mode, "-o", "never.png"]) == 1
    assert "not built yet" in capsys.readouterr().err


def test_that_events_are_listed_in_order_with_their_evidence(capsys):
    assert main(["events", "--json"]) == 0
    events = json.loads(capsys.readouterr().out)
    starts = [event["start"] for event in events]
    assert starts == sorted(starts)
    assert len(events) >= 53  # as many are in the list that the mission was written from
    for event in events:
        assert {"id", "start", "end", "precision", "status", "title", "place", "sources"} <= set(
            event
        )
        assert event["sources"]


def test_that_a_track_is_a_table_with_units_in_its_header(capsys, tmp_path):
    path = tmp_path / "track.csv"
    words = ["track", "--from", "2013-11-07T04:10Z", "--to", "2013-11-07T04:20Z", "--step", "60"]
    assert main([*words, "-o", str(path)]) == 0
    with path.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0])[:4] == ["utc", "lat_deg", "lon_deg", "alt_km"]
    assert len(rows) == 11
    assert rows[0]["grade"] == "ground"
    assert rows[-1]["grade"] == "reconstructed"
    assert float(rows[-1]["alt_km"]) > 150
    assert main(words) == 0
    assert capsys.readouterr().out == path.read_text()


def test_that_a_track_is_empty_where_nothing_is_recorded(capsys):
    main(["track", "--from", "2013-12-01T00:00Z", "--to", "2013-12-01T00:01Z", "--step", "60"])
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert [(row["lat_deg"], row["grade"]) for row in rows] == [("", ""), ("", "")]


def test_that_the_shipped_mission_is_good(capsys):
    from torchviewer.mission.resources import resource

    assert main(["check", str(resource("missions/sochi-torch-2013"))]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith(": good")


def test_that_a_new_mission_passes_check_and_answers(capsys, tmp_path):
    folder = tmp_path / "mine"
    assert main(["new", str(folder)]) == 0
    assert main(["check", str(folder)]) == 0
    assert main(["events", "--mission", str(folder)]) == 0
    assert main(["new", str(folder)]) == 1
    assert "empty" in capsys.readouterr().err


def test_that_check_names_the_line_of_a_leg_that_cannot_be_flown(capsys, tmp_path):
    assert main(["new", str(tmp_path / "mine")]) == 0
    path = tmp_path / "mine" / "mission.toml"
    text = path.read_text(encoding="utf-8")
    head, mark, tail = text.rpartition("\ncatalogue_number = 25544")
    path.write_text(f"{head}{mark.replace('25544', '5')}{tail}", encoding="utf-8")
    assert main(["check", str(path.parent)]) == 1
    line = head.count("\n") + 2
    assert f"legs[0].catalogue_number (line {line}): " in capsys.readouterr().out


@pytest.mark.parametrize("name", ["none", "x" * 5000])
def test_that_a_missing_mission_is_told_with_exit_code_1(capsys, tmp_path, name):
    assert main(["check", str(tmp_path / name)]) == 1
    assert "Traceback" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [["state", "--at", "docking", "--json"], ["events"], ["--version"], ["--help"], ["check", "."],
     ["track", "--from", "liftoff", "--to", "T+60", "--step", "30"], ["new", "fresh"]],
)  # fmt: skip
def test_that_a_verb_without_a_window_needs_no_qt(tmp_path, words):
    done = subprocess.run(
        [sys.executable, "-c", NO_QT, *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert done.returncode == (1 if words[0] == "check" else 0), done.stderr


def test_that_the_version_is_told(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out.strip() == f"torchviewer {__version__}"


@pytest.mark.parametrize("verb", VERBS)
def test_that_every_verb_explains_itself(capsys, verb):
    with pytest.raises(SystemExit) as stopped:
        main([verb, "--help"])
    assert stopped.value.code == 0
    assert f"torchviewer {verb}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("--centre -10,20", (-10.0, 20.0)),
        ("--centre=-10,20", (-10.0, 20.0)),
        ("--centre -10.5,-20", (-10.5, -20.0)),
        ("--centre -.5,20 --lang en", (-0.5, 20.0)),
    ],
)
def test_that_a_southern_centre_may_follow_a_blank(monkeypatch, words, expected):
    taken = []
    monkeypatch.setattr("torchviewer.app.render", lambda *args: taken.append(args) or 0)
    assert main(["render", "-o", "x.png", *words.split()]) == 0
    assert taken[0][0].centre == expected


def test_that_a_time_before_the_start_may_follow_a_blank(capsys):
    for words in (["--at", "-2h"], ["--at=-2h"]):
        assert main(["state", *words]) == 0
        # two hours before 04:13:15, where the clock begins
        assert "02:13:15" in capsys.readouterr().out


@pytest.mark.parametrize("words", ["--centre", "--centre --lang en", "--centre -95,20"])
def test_that_a_centre_that_is_none_is_told(capsys, words):
    with pytest.raises(SystemExit) as stopped:
        main(["render", "-o", "x.png", *words.split()])
    assert stopped.value.code == 2
    assert "argument --centre: " in capsys.readouterr().err


@pytest.mark.parametrize("view", ["timeline", "photos"])
@pytest.mark.parametrize("words", ["--projection globe", "--centre 45,63", "--zoom 3"])
def test_that_options_of_the_map_are_refused_where_there_is_none(monkeypatch, capsys, view, words):
    monkeypatch.setattr("torchviewer.app.render", lambda *args: 0)
    assert main(["render", "-o", "x.png", "--view", view, *words.split()]) == 2
    assert "are for the map; write --view map or window, too" in capsys.readouterr().err
    for shown in ("map", "window"):
        assert main(["render", "-o", "x.png", "--view", shown, *words.split()]) == 0


@pytest.mark.parametrize(
    "words",
    [
        ["passes", "--city", "\x1b[31mX"],
        ["state", "--at", "\x1b[31mX"],
        ["state", "--at", "9 Nov 15:14 \x1b[31m\x9bX"],
        ["state", "--at", "liftoff", "--lang", "\x1b[31mX"],
        ["state", "--at", "liftoff", "--mission", "\x1b[31mX"],
        ["find", "\x1b[31m"],
        ["check", "\x1b[31mX"],
    ],
)
def test_that_wrong_words_cannot_steer_the_terminal(capsys, words):
    with suppress(SystemExit):
        main(words)
    out, err = capsys.readouterr()
    assert "\\x1b" in out + err
    assert (out + err).replace("\n", "").isprintable()


def test_that_a_time_of_a_hundred_thousand_letters_is_not_said_again(capsys):
    assert main(["state", "--at", "x" * 100_000]) == 2
    assert len(capsys.readouterr().err) < 400


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has DISPLAY")
def test_that_a_display_that_does_not_answer_is_told(capsys, monkeypatch):
    for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", ":7777")
    assert main([]) == 3
    assert "no display" in capsys.readouterr().err


def test_that_the_part_of_the_timeline_is_handed_on(monkeypatch, mission):
    """Liftoff 04:14:15.290, docking 10:27:52 UTC on 7 November 2013 (mission.toml)."""
    taken = []
    monkeypatch.setattr("torchviewer.app.render", lambda *args: taken.append(args) or 0)
    words = "render -o x.png --view timeline --from liftoff --to docking"
    assert main(words.split()) == 0
    (_, _, _, part) = taken[0]
    assert part.length_s == pytest.approx(6 * 3600 + 13 * 60 + 37 - 0.29, abs=0.01)
    assert part.end_utc_s == parse_time("docking", mission)
    assert main(["render", "-o", "x.png"]) == 0
    assert taken[1][3] is None


def test_that_the_shortest_part_is_the_shortest_window():
    assert LEAST_PART_S == SHORTEST_WINDOW_S


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("--from docking", "write --to TIME"),
        ("--to docking", "write --from TIME"),
        ("--from docking --to liftoff", "exchange them"),
    ],
)
def test_that_a_wrong_part_says_what_to_write_instead(capsys, words, advice):
    assert main(["render", "-o", "x.png", "--view", "timeline", *words.split()]) == 2
    assert advice in capsys.readouterr().err
