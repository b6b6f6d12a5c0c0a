"""Bookmarks: made, named, taken away and back, and kept through damage.

The hand-over outside was filmed at 15:14 UTC on 9 November 2013 (mission.toml, eva_handover).
"""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from torchviewer.state import bookmarks as module
from torchviewer.state.bookmarks import LONGEST_NAME, MOST, SAME_S, Bookmark, Bookmarks

HANDOVER_UTC_S = 1384010040.0


def at_once(change):
    change()


@pytest.fixture
def marks() -> Bookmarks:
    return Bookmarks(at_once)


def kept_in(folder: Path, mission_id: str = "sochi-torch-2013") -> Bookmarks:
    made = Bookmarks(at_once)
    made.take_mission(mission_id)
    made.keep_in(folder)
    return made


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "sochi-torch-2013.json"


def troubles_of(marks: Bookmarks) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    marks.troubled.connect(lambda what, path: told.append((what, path)))
    return told


def test_that_the_same_key_makes_a_bookmark_and_takes_it_away(marks):
    told = []
    marks.changed.connect(told.append)
    marks.toggle(HANDOVER_UTC_S)
    assert marks.all == (Bookmark(HANDOVER_UTC_S),)
    marks.toggle(HANDOVER_UTC_S + SAME_S * 0.9)
    assert marks.all == ()
    assert told == [(Bookmark(HANDOVER_UTC_S),), ()]


def test_that_a_second_later_is_another_moment(marks):
    marks.toggle(HANDOVER_UTC_S + 1.0)
    marks.toggle(HANDOVER_UTC_S)
    assert marks.instants == (HANDOVER_UTC_S, HANDOVER_UTC_S + 1.0)
    assert marks.at(HANDOVER_UTC_S + 0.4).utc_s == HANDOVER_UTC_S
    assert marks.at(HANDOVER_UTC_S + 0.6).utc_s == HANDOVER_UTC_S + 1.0
    assert marks.at(HANDOVER_UTC_S - 1.0) is None


def test_that_every_change_can_be_taken_back(marks):
    for step in range(3):
        marks.add(HANDOVER_UTC_S + 60.0 * step)
    marks.rename(marks.all[1], "The Sun rises")
    marks.remove(marks.all[0])
    marks.clear()
    assert marks.all == ()
    lengths = []
    while marks.can_undo:
        marks.undo()
        lengths.append([one.name for one in marks.all])
    assert lengths == [
        ["The Sun rises", ""], ["", "The Sun rises", ""], ["", "", ""], ["", ""], [""], [],
    ]  # fmt: skip
    marks.undo()
    assert marks.all == ()


def test_that_a_name_is_one_plain_line(marks):
    marks.add(HANDOVER_UTC_S, "  <b>Hand\nto\thand\x00 " + "x" * 500)
    name = marks.all[0].name
    assert name.startswith("<b>Hand to hand")
    assert len(name) <= LONGEST_NAME
    assert name.isprintable()


def test_that_there_is_an_end_to_bookmarks(marks):
    told = troubles_of(marks)
    for step in range(MOST + 1):
        marks.add(float(step))
    assert len(marks.all) == MOST
    assert told == [("full", "")]


def test_that_an_instant_must_be_one(marks):
    with pytest.raises(ValueError, match="finite"):
        marks.add(float("nan"))


# In a file


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.floats(-1e10, 1e11), st.text(max_size=40), max_size=8))
def test_that_the_file_gives_back_what_was_put_there(tmp_path_factory, wanted):
    folder = tmp_path_factory.mktemp("bookmarks")
    marks = kept_in(folder)
    for utc_s, name in wanted.items():
        marks.add(utc_s, name)
    assert kept_in(folder).all == marks.all
    assert set(marks.instants) == set(wanted)


def test_that_each_mission_has_its_own(tmp_path):
    marks = kept_in(tmp_path)
    marks.add(HANDOVER_UTC_S)
    marks.take_mission("starter")
    assert marks.all == ()
    assert not marks.can_undo
    marks.take_mission("sochi-torch-2013")
    assert marks.all == (Bookmark(HANDOVER_UTC_S),)


def test_that_two_windows_keep_each_other_s(tmp_path):
    one, other = kept_in(tmp_path), kept_in(tmp_path)
    one.add(10.0, "of one")
    other.add(20.0, "of the other")
    one.add(30.0)
    assert one.all == kept_in(tmp_path).all
    assert one.instants == (10.0, 20.0, 30.0)
    one.undo()
    assert one.instants == (10.0, 20.0)


@pytest.mark.parametrize(
    "damage",
    [
        b"", b"\x00" * 400, b"{}", b"[1, 2]", b'{"sha256": "0", "values": {"bookmarks": []}}',
        b"{" * 5000,
    ],
)  # fmt: skip
def test_that_a_damaged_file_is_kept_and_told_and_nothing_is_lost(tmp_path, file, damage):
    marks = kept_in(tmp_path)
    marks.add(10.0, "first")
    marks.add(20.0, "second")
    file.write_bytes(damage)
    again = Bookmarks(at_once)
    told = troubles_of(again)
    again.take_mission("sochi-torch-2013")
    again.keep_in(tmp_path)
    kept = tmp_path / "sochi-torch-2013.damaged-1.json"
    assert told == [("damaged", str(kept))]
    assert kept.read_bytes() == damage
    assert again.all == (Bookmark(10.0, "first"),), "what the file before it held"
    again.add(30.0)
    assert kept.read_bytes() == damage
    assert kept_in(tmp_path).instants == (10.0, 30.0)


@pytest.mark.parametrize(
    "bad",
    [
        {"utc_s": "9 Nov", "name": ""}, {"utc_s": None, "name": ""}, {"name": "no time"},
        {"utc_s": 10.0}, 7, {"utc_s": float("inf"), "name": ""}, {"utc_s": True, "name": ""},
    ],
)  # fmt: skip
def test_that_a_bad_entry_does_not_take_the_good_ones_along(tmp_path, file, bad):
    module.save_values(file, {"bookmarks": [{"utc_s": 10.0, "name": "good"}, bad]})
    before = file.read_bytes()
    marks = Bookmarks(at_once)
    told = troubles_of(marks)
    marks.take_mission("sochi-torch-2013")
    marks.keep_in(tmp_path)
    assert marks.all == (Bookmark(10.0, "good"),)
    assert [what for what, _ in told] == ["damaged"]
    assert Path(told[0][1]).read_bytes() == before
    again = kept_in(tmp_path)
    assert again.all == marks.all


def test_that_a_second_damage_does_not_overwrite_the_first(tmp_path, file):
    for number in (1, 2):
        file.write_bytes(b"damage %d" % number)
        kept_in(tmp_path)
    assert (tmp_path / "sochi-torch-2013.damaged-1.json").read_bytes() == b"damage 1"
    assert (tmp_path / "sochi-torch-2013.damaged-2.json").read_bytes() == b"damage 2"


def test_that_a_full_disk_is_told_and_the_bookmarks_stay(tmp_path, monkeypatch):
    marks = kept_in(tmp_path)
    marks.add(10.0)
    told = troubles_of(marks)

    def refuse(_path, _values):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "save_values", refuse)
    marks.add(20.0)
    marks.add(30.0)
    assert marks.instants == (10.0, 20.0, 30.0)
    assert [what for what, _ in told] == ["unsaved", "unsaved"]
    monkeypatch.undo()
    marks.add(40.0)
    assert kept_in(tmp_path).instants == (10.0, 20.0, 30.0, 40.0)


def test_that_a_file_that_cannot_be_put_aside_is_not_overwritten(tmp_path, file, monkeypatch):
    file.write_bytes(b"damage")

    def refuse(_path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(module, "put_aside", refuse)
    marks = Bookmarks(at_once)
    told = troubles_of(marks)
    marks.take_mission("sochi-torch-2013")
    marks.keep_in(tmp_path)
    marks.add(10.0)
    assert told == [("unread", str(file))]
    assert file.read_bytes() == b"damage"
    assert marks.instants == (10.0,)


def test_that_the_file_can_be_read_by_people(tmp_path, file):
    kept_in(tmp_path).add(HANDOVER_UTC_S + 0.25, "Из рук в руки")
    text = file.read_text(encoding="utf-8")
    assert "Из рук в руки" in text
    assert json.loads(text)["values"]["bookmarks"][0]["utc_s"] == HANDOVER_UTC_S + 0.25


# In the state


def test_that_another_mission_brings_its_own(state, starter_like, tmp_path):
    state.bookmarks.keep_in(tmp_path)
    state.bookmarks.toggle(state.utc_s)
    assert len(state.bookmarks.all) == 1
    seen = []
    state.bookmarks.changed.connect(lambda marks: seen.append((state.mission.id, marks)))
    state.open_mission(*starter_like)
    assert seen == [("another", ())]


@pytest.fixture
def starter_like(mission, flight):
    """The mission under another name."""
    return mission.model_copy(update={"id": "another"}), flight


def test_that_a_bookmark_made_by_a_receiver_waits_for_its_turn(state):
    state.seeked.connect(state.bookmarks.toggle)
    seen = []
    state.bookmarks.changed.connect(lambda _marks: seen.append("bookmark"))
    state.utc_changed.connect(lambda _utc_s: seen.append("utc"))
    state.seek(HANDOVER_UTC_S)
    assert seen == ["utc", "bookmark"]
    assert state.bookmarks.instants == (HANDOVER_UTC_S,)
