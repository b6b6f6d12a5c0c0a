import re
from pathlib import Path

import pytest

from torchviewer.mission.errors import MissionFileError
from torchviewer.mission.legs import OrbitLeg, PlaceLeg
from torchviewer.mission.mission_file import check_mission, read_mission
from torchviewer.mission.shape import keys_of, records_in
from torchviewer.mission.starter import write_starter
from torchviewer.mission.story import Mission


def test_that_the_starter_passes_the_check_without_a_warning(tmp_path: Path):
    write_starter(tmp_path / "a" / "new" / "folder")
    assert check_mission(tmp_path / "a" / "new" / "folder") == []


def test_that_an_empty_folder_is_filled(tmp_path: Path):
    write_starter(tmp_path)
    assert read_mission(tmp_path).id == "starter"
    assert (tmp_path / "mission.schema.json").is_file()


def test_that_nothing_is_written_where_something_is(tmp_path: Path):
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(MissionFileError, match="is not an empty folder"):
        write_starter(tmp_path)
    with pytest.raises(MissionFileError, match="is not an empty folder"):
        write_starter(tmp_path / "notes.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_that_a_place_that_cannot_be_written_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(MissionFileError, match="cannot be written"):
        write_starter(tmp_path / "file" / "below")
    with pytest.raises(MissionFileError, match="cannot be written"):
        write_starter(Path("a\0b"))


def test_that_the_starter_shows_what_a_mission_is_made_of(starter: Mission):
    legs = [leg for track in starter.tracks.values() for leg in track.legs]
    assert any(isinstance(leg, PlaceLeg) for leg in legs)
    assert any(isinstance(leg, OrbitLeg) for leg in legs)
    assert len(starter.events) == 3
    assert len(starter.pictures) == 1
    assert starter.custody
    assert starter.phases
    assert starter.lanes
    assert starter.stories
    assert len(starter.languages) == 2


def keys_below(record: type, seen: set[type]) -> set[str]:
    """Every key that a mission file can have."""
    if record in seen:
        return set()
    seen.add(record)
    keys: set[str] = set()
    for key, field in keys_of(record).items():
        keys.add(key)
        for inner in records_in(field.annotation):
            keys |= keys_below(inner, seen)
    return keys


def test_that_the_starter_teaches_every_key(starter: Mission):
    text = (starter.folder / "mission.toml").read_text(encoding="utf-8")
    keys = keys_below(Mission, set())
    assert len(keys) > 70
    assert [key for key in sorted(keys) if not re.search(rf"\b{key}\b", text)] == []
