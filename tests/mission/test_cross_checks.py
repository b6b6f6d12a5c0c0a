"""Does what a mission says fit together? References, order of time, flames, files."""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from torchviewer.mission.errors import Problem
from torchviewer.mission.mission_file import check_mission

CheckChange = Callable[[str, str], list[Problem]]
CheckText = Callable[[str], list[Problem]]

LINE = re.compile(r"line (\d+)")
CUSTODY = """
[[custody]]
start = 2013-11-07T22:00:00Z
end = 2013-11-08T00:00:00Z
carrier = "{carrier}"
outside = {outside}
lit = true
role = "{role}"
title = "Flame"
sentence = "The flame burns."
"""
TRACK = """
[tracks.{name}]
title = "Another"
vehicle = "soyuz"
[[tracks.{name}.legs]]
kind = "with"
track = "{other}"
start = 2013-11-07T02:00:00Z
end = 2013-11-08T00:00:00Z
"""
CHASE = """
[tracks.chaser]
title = "Chaser"
vehicle = "soyuz"
[[tracks.chaser.legs]]
kind = "phasing"
lead = "station"
start = "liftoff"
end = "docking"
[[tracks.chaser.legs.points]]
at = "liftoff"
altitude_km = 221
behind_deg = 38.5
[[tracks.chaser.legs.points]]
at = "{at}"
behind_deg = 0
"""


def only(problems: list[Problem]) -> str:
    (problem,) = problems
    return str(problem)


REFERENCES = [
    ('subject = "torch"', "torch", "track"),
    ('place = "pad"\nstart', "pad", "place"),
    ('track = "station"\nstart', "station", "track"),
    ('vehicle = "iss"', "iss", "vehicle"),
    ('person = "tyurin"', "tyurin", "person"),
    ('carrier = "soyuz"', "soyuz", "vehicle, place or person"),
    ('holders = ["tyurin"]', "tyurin", "person or vehicle"),
    ('groups = ["flight"]', "flight", "group of events"),
    ('kind = "sunlight"\ntrack = "torch"', "torch", "track"),
    ('place = "station"', "station", "place or track"),
    ('people = ["tyurin"]', "tyurin", "person"),
    ('vehicles = ["soyuz", "torch"]', "soyuz", "vehicle"),
    ('sources = ["memory"]', "memory", "source"),
    ('event = "liftoff"', "liftoff", "event"),
    ('picture = "liftoff"', "liftoff", "picture"),
    ('about = ["soyuz", "docking"]', "docking", "place, person, vehicle, track, phase, event"),
]


@pytest.mark.parametrize(("piece", "name", "words"), REFERENCES)
def test_that_what_does_not_exist_is_named_with_the_nearest_that_does(
    check_change: CheckChange, piece, name, words
):
    assert f'"{name}"' in piece
    told = only(check_change(piece, piece.replace(f'"{name}"', f'"{name}x"', 1)))
    assert f"there is no {words}" in told
    assert f"'{name}x'; did you mean '{name}'?" in told


def test_that_every_source_that_is_named_must_exist(check_text: CheckText, starter_text: str):
    for found in re.finditer(r'sources = \["(\w+)"\]', starter_text):
        text = f"{starter_text[: found.start(1)]}nobody{starter_text[found.end(1) :]}"
        told = only(check_text(text))
        assert "there is no source 'nobody'. Add [sources.nobody] or name one that" in told


def test_that_an_unknown_event_for_a_time_is_named_with_the_nearest(check_change: CheckChange):
    told = only(check_change('epoch = "liftoff"', 'epoch = "lift_off"'))
    assert "'lift_off' is neither a time nor an event; did you mean 'liftoff'?" in told
    told = only(check_change('epoch = "liftoff"', 'epoch = "liftoff.end"'))
    assert "the event 'liftoff' has no end. Write 'liftoff'" in told


def test_that_an_event_may_stand_for_its_end_and_with_an_offset(
    check_text: CheckText, starter_text: str
):
    text = starter_text.replace(
        "start = 2013-11-07T12:44:00Z", "start = 2013-11-07T12:44:00Z\nend = 2013-11-07T13:00:00Z"
    )
    assert check_text(text.replace('start_at = "liftoff-60"', 'start_at = "hatch_open.end"')) == []
    assert check_text(text.replace('"liftoff-60"', '"hatch_open.end + 30 s"')) == []


def test_that_a_wrong_time_of_an_event_is_told_only_once(check_change: CheckChange):
    told = only(check_change("2013-11-07T04:14:15.290Z", "2013-11-07T04:14:15.290"))
    assert "events[0].start" in told


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ('id = "docking"', 'id = "hatch_open"', "events[2].id"),
        ('id = "chase"', 'id = "ready"', "phases[1].id"),
        ('id = "pictures"', 'id = "events"', "lanes[2].id"),
    ],
)
def test_that_an_id_is_used_once_in_its_list(check_change: CheckChange, old, new, where):
    told = [problem for problem in check_change(old, new) if "too" in problem.what]
    assert only(told).partition(": ")[2].startswith(where)


def test_that_a_place_cannot_have_the_id_of_a_vehicle_or_track(
    check_text: CheckText, starter_text: str
):
    place = '[places.{}]\nname = "X"\nlat = 0\nlon = 0\nsources = ["memory"]\n'
    told = only(check_text(starter_text + place.format("soyuz")))
    assert "there is a place with the same id 'soyuz'" in told
    told = only(check_text(starter_text + place.format("station")))
    assert "there is a place with the same id 'station'" in told


@pytest.mark.parametrize("piece", ["phases", "custody"])
def test_that_overlaps_and_disorder_are_refused(check_text: CheckText, starter_text: str, piece):
    second = starter_text.index(f"[[{piece}]]", starter_text.index(f"[[{piece}]]") + 1)
    start = starter_text.index('start = "liftoff"', second)
    for wrong, reason in (
        ('start = "liftoff-60"', f"starts before {piece}[0] has ended. Write 2013-11-07T04:14:15Z"),
        ("start = 2013-11-07T01:00:00Z", f"starts before {piece}[0], which stands above it"),
    ):
        text = starter_text[:start] + wrong + starter_text[start + len('start = "liftoff"') :]
        assert f"{piece}[1].start" in only(check_text(text))
        assert reason in only(check_text(text))


def test_that_overlapping_legs_are_refused(check_change: CheckChange):
    told = only(check_change('start = "docking"', "start = 2013-11-07T04:00:00Z"))
    assert "tracks.torch.legs[1].start" in told
    assert "starts before legs[0] has ended" in told


@pytest.mark.parametrize(
    ("custody", "is_refused"),
    [
        (("pad", "false", "ground"), False),
        (("torch", "false", "ground"), False),
        (("pad", "true", "ground"), True),
        (("iss", "false", "unknown"), True),
        (("soyuz", "false", "ground"), True),
        (("torch", "false", "station"), True),
    ],
)
def test_that_a_flame_burns_only_on_the_ground(
    check_text: CheckText, starter_text: str, custody, is_refused
):
    ends_earlier = starter_text.replace(
        'end = 2013-11-08T00:00:00Z\ncarrier = "iss"', 'end = 2013-11-07T22:00:00Z\ncarrier = "iss"'
    )
    carrier, outside, role = custody
    flame = CUSTODY.format(carrier=carrier, outside=outside, role=role)
    told = check_text(ends_earlier.replace("[[lanes]]", f"{flame}[[lanes]]", 1))
    assert ["a flame cannot burn" in problem.what for problem in told] == [True] * is_refused


def test_that_tracks_cannot_lean_on_each_other_in_a_circle(
    check_text: CheckText, starter_text: str
):
    circle = TRACK.format(name="a", other="b") + TRACK.format(name="b", other="a")
    assert "the track leans on itself: a -> b -> a" in only(check_text(starter_text + circle))
    itself = TRACK.format(name="a", other="a")
    assert "the track leans on itself: a -> a" in only(check_text(starter_text + itself))
    chain = TRACK.format(name="a", other="b") + TRACK.format(name="b", other="station")
    assert check_text(starter_text + chain) == []


def test_that_the_points_of_a_chase_come_in_the_order_of_time(
    check_text: CheckText, starter_text: str
):
    assert check_text(starter_text + CHASE.format(at="docking")) == []
    told = only(check_text(starter_text + CHASE.format(at="liftoff-1")))
    assert "tracks.chaser.legs[0].points[1].at" in told
    assert "is not after the point before it" in told


def test_that_the_first_view_and_the_start_lie_inside_the_span(check_change: CheckChange):
    assert "home.start" in only(
        check_change("start = 2013-11-07T03:30", "start = 2013-11-07T01:30")
    )
    assert "home.end" in only(check_change("end = 2013-11-07T14:00", "end = 2013-11-09T14:00"))
    told = only(check_change('"liftoff-60"', '"liftoff-90000"'))
    assert "start_at" in told
    assert "outside the span 2013-11-07T02:00:00Z to 2013-11-08T00:00:00Z" in told


def test_that_a_stray_event_is_a_warning_and_a_group_of_history_is_none(check_change: CheckChange):
    (warning,) = check_change("2013-11-07T12:44:00Z", "2031-11-07T12:44:00Z")
    assert "events[2].start" in warning.where
    assert "2031-11-07T12:44:00Z lies outside the mission's span" in warning.what
    assert not warning.serious
    history = 'precision = "min"\nstatus = "reported"\ngroup = "history"'
    assert (
        check_change(
            '2013-11-07T12:44:00Z\nprecision = "min"\nstatus = "reported"\ngroup = "flight"',
            f"1996-11-07T12:44:00Z\n{history}",
        )
        == []
    )


def test_that_a_cue_outside_the_span_is_a_warning(check_change: CheckChange):
    (warning,) = check_change('at = "docking"', "at = 2014-11-07T12:44:00Z")
    assert "stories[0].cues[1].at" in warning.where
    assert not warning.serious


def test_that_time_zones_must_be_known(check_change: CheckChange):
    told = only(check_change("Europe/Moscow", "Europe/Moskow"))
    assert "there is no time zone 'Europe/Moskow'; did you mean 'Europe/Moscow'?" in told
    assert "there is no time zone 'Europe'" in only(check_change("Europe/Moscow", "Europe"))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("elements/lost.tle", "file 'elements/lost.tle' is not there"),
        ("elements", "cannot be read|is not an ordinary file"),
        ("../iss.tle", "is not allowed"),
        ("elements/../../iss.tle", "leads out of the mission's folder"),
        ("/etc/passwd", "is not allowed"),
        ("C:\\\\iss.tle", "is not allowed"),
        ("C:/iss.tle", "is not allowed"),
        ("elements//iss.tle", "has an empty part"),
        ("elements/.hidden", "leads out of the mission's folder or has an empty part"),
    ],
)
def test_that_files_of_tracks_must_be_there_and_inside(check_change: CheckChange, name, reason):
    (problem,) = check_change('elements = "elements/iss.tle"', f'elements = "{name}"')
    assert problem.serious
    assert "tracks.station.legs[0].elements" in problem.where
    assert re.search(reason, problem.what)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("pictures/lost.svg", None, "is not there"),
        ("pictures/empty.svg", b"", "is empty"),
        ("pictures/text.svg", b"hello", "does not hold the kind of picture"),
        ("pictures/text.png", b"<svg", "does not hold the kind of picture"),
        ("pictures/scan.tiff", b"II*\0", "is no kind of picture known here"),
    ],
)
def test_that_a_picture_that_cannot_be_shown_is_a_warning(
    bench: Path, check_change: CheckChange, name, content, reason
):
    if content is not None:
        (bench / name).write_bytes(content)
    (problem,) = check_change("pictures/liftoff.svg", name)
    assert reason in problem.what
    assert not problem.serious


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("pictures/a.png", b"\x89PNG\r\n\x1a\n...."),
        ("pictures/a.jpg", b"\xff\xd8\xff\xe0...."),
        ("pictures/a.webp", b"RIFF....WEBPVP8 "),
        ("pictures/a.svg", b'<?xml version="1.0"?>\n<svg/>'),
    ],
)
def test_that_the_four_kinds_of_pictures_are_known(
    bench: Path, check_change: CheckChange, name, content
):
    (bench / name).write_bytes(content)
    assert check_change("pictures/liftoff.svg", name) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_that_links_do_not_lead_out_of_the_folder(
    bench: Path, check_text: CheckText, starter_text: str, tmp_path: Path
):
    (tmp_path / "secret.svg").write_text("<svg/>", encoding="utf-8")
    (bench / "pictures" / "link.svg").symlink_to(tmp_path / "secret.svg")
    (bench / "pictures" / "inner.svg").symlink_to(bench / "pictures" / "liftoff.svg")
    (problem,) = check_text(starter_text.replace("liftoff.svg", "link.svg"))
    assert problem.serious
    assert "leads out of the mission's folder" in problem.what
    assert check_text(starter_text.replace("liftoff.svg", "inner.svg")) == []


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_that_the_whole_mission_may_be_reached_through_a_link(
    check_text: CheckText, starter_text: str, bench: Path, tmp_path: Path
):
    assert check_text(starter_text) == []
    (tmp_path / "shortcut").symlink_to(bench)
    assert check_mission(tmp_path / "shortcut") == []


def test_that_the_values_of_the_turning_earth_come_in_the_order_of_time(check_change: CheckChange):
    again = "seconds = -0.0329\n[[ut1_minus_utc]]\nat = 2013-11-07T00:00:00Z\nseconds = -0.03"
    told = only(check_change("seconds = -0.0329", again))
    assert "ut1_minus_utc[1].at" in told
    assert "is not after the one before it" in told


FACT = """
[[facts]]
id = "said"
kind = "quotation"
text = "It was a good flight."
status = "recalled"
said_by = "{person}"
sources = ["memory"]
[[facts.disagreements]]
text = "It was a short one."
sources = ["{source}"]
"""


def test_that_a_quotation_needs_its_speaker_and_its_sources(
    check_text: CheckText, starter_text: str
):
    assert check_text(starter_text + FACT.format(person="tyurin", source="memory")) == []
    told = check_text(starter_text + FACT.format(person="turin", source="memry"))
    assert [problem.where.partition(" ")[0] for problem in told] == [
        "facts[1].said_by",
        "facts[1].disagreements[0].sources[0]",
    ]


def test_that_a_chase_needs_a_track_to_follow(check_text: CheckText, starter_text: str):
    chase = CHASE.format(at="docking").replace('"station"', '"sattion"')
    told = only(check_text(starter_text + chase))
    assert "tracks.chaser.legs[0].lead" in told
    assert "there is no track 'sattion'; did you mean 'station'?" in told


def test_that_problems_come_in_the_order_of_the_file(check_text: CheckText, starter_text: str):
    text = starter_text.replace('picture = "liftoff"', 'picture = "x"')
    text = text.replace('id = "docking"', 'id = "hatch_open"').replace("lat = 45.92", "lat = 95")
    lines = [int(found) for problem in check_text(text) for found in LINE.findall(problem.where)]
    assert len(lines) > 5
    assert lines == sorted(lines)


def test_that_ground_sites_are_places_of_the_mission_and_none_comes_twice(
    check_change: CheckChange,
):
    site = '[[ground_sites]]\nplace = "pad"\n'
    assert "there is no place 'pod'; did you mean 'pad'?" in only(
        check_change(site, site.replace("pad", "pod"))
    )
    assert "ground_sites[0] is at 'pad' too" in only(check_change(site, site + "\n" + site))


@pytest.mark.parametrize("degrees", ["-1", "90"])
def test_that_a_site_hears_from_an_elevation_that_can_be(check_change: CheckChange, degrees):
    (problem,) = check_change("min_elevation_deg = 7", f"min_elevation_deg = {degrees}")
    assert "ground_sites[0].min_elevation_deg" in str(problem)
