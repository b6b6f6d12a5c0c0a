"""The table of settings."""

import pytest

from torchviewer.state.saved_file import save_values
from torchviewer.state.settings import TABLE, Settings


def test_that_every_default_is_acceptable():
    for setting in TABLE:
        assert setting.accepts(setting.default), setting.name


def test_that_a_choice_is_remembered(tmp_path):
    path = tmp_path / "settings.json"
    first = Settings(path)
    first.put("theme", "light")
    assert first.save()
    assert Settings(path)["theme"] == "light"


@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "pink"), ("theme", 3), ("text_scale", 9.0), ("text_scale", "1.5"), ("layout", []),
     ("text_scale", True), ("unknown", 1), ("photo_folders", "/srv"), ("photo_folders", [1])],
)  # fmt: skip
def test_that_a_value_out_of_range_becomes_the_default(tmp_path, name, value):
    path = tmp_path / "settings.json"
    save_values(path, {name: value})
    read = Settings(path)
    assert {s.name: read[s.name] for s in TABLE} == {s.name: s.default for s in TABLE}


def test_that_a_wrong_choice_is_refused():
    with pytest.raises(ValueError, match="pink"):
        Settings(None).put("theme", "pink")


def test_that_only_changes_are_told(qtbot):
    values = Settings(None)
    told = []
    values.changed.connect(told.append)
    values.put("theme", "dark")
    values.put("theme", "light")
    assert told == ["theme"]


def test_that_an_unwritable_place_is_survived(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    values = Settings(blocked / "settings.json")
    values.put("theme", "light")
    assert values.save() is False


def test_that_a_file_written_by_hand_needs_no_sum(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"values": {"photo_folders": ["/srv/photographs"], "public_screen": true}}')
    read = Settings(path)
    assert (read["photo_folders"], read["public_screen"]) == (["/srv/photographs"], True)
    read.put("theme", "light")
    assert read.save()
    assert Settings(path)["photo_folders"] == ["/srv/photographs"]
