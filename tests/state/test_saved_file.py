"""Small files that survive power cuts."""

import json
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from torchviewer.state import saved_file
from torchviewer.state.saved_file import load_values, save_atomic, save_values


def test_that_what_is_saved_is_read_again(tmp_path):
    path = tmp_path / "new" / "settings.json"
    save_values(path, {"theme": "light", "text_scale": 1.5, "layout": {"window": [1, 2]}})
    assert load_values(path) == {"theme": "light", "text_scale": 1.5, "layout": {"window": [1, 2]}}


def test_that_a_missing_file_means_no_values(tmp_path, caplog):
    assert load_values(tmp_path / "none.json") == {}
    assert not caplog.records


def test_that_a_place_that_cannot_be_looked_at_means_no_values(tmp_path, caplog):
    # a folder without leave to look inside would do too, but not for an administrator
    assert load_values(tmp_path / ("x" * 300) / "settings.json") == {}
    assert "cannot be used" in caplog.text


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_that_one_damaged_byte_brings_back_the_values_before(tmp_path, data):
    path = tmp_path / "settings.json"
    path.unlink(missing_ok=True)
    save_values(path, {"theme": "dark"})
    save_values(path, {"theme": "light"})
    content = bytearray(path.read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    path.write_bytes(content)
    # a byte may change what is only layout; then the values are still the newest
    assert load_values(path) in ({"theme": "dark"}, {"theme": "light"})


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"\0" * 300,
        b"[" * 50_000,
        b"\xff\xfe{}",
        b'{"values": 3}',
        b'{"values": {}, "sha256": 1}',
    ],
)
def test_that_a_ruined_file_is_passed_over(tmp_path, damage):
    path = tmp_path / "settings.json"
    save_values(path, {"theme": "dark"})
    save_values(path, {"theme": "light"})
    path.write_bytes(damage)
    assert load_values(path) == {"theme": "dark"}


def test_that_a_ruined_file_does_not_displace_the_sound_one_before_it(tmp_path):
    path = tmp_path / "settings.json"
    save_values(path, {"theme": "dark"})
    save_values(path, {"theme": "light"})
    path.write_bytes(b"torn")
    save_values(path, {"text_scale": 2.0})
    path.write_bytes(b"torn again")
    assert load_values(path) == {"theme": "dark"}


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_that_a_refusing_disk_leaves_the_old_file_whole(tmp_path, monkeypatch, call):
    path = tmp_path / "settings.json"
    save_values(path, {"theme": "dark"})

    def refuse(*_args, **_kwargs):
        raise OSError("no space left on device")

    if call == "fsync":
        monkeypatch.setattr(os, "fsync", refuse)
    else:
        monkeypatch.setattr(saved_file.Path, "replace", refuse)
    with pytest.raises(OSError, match="no space"):
        save_values(path, {"theme": "light"})
    monkeypatch.undo()
    assert load_values(path) == {"theme": "dark"}
    assert not list(tmp_path.glob("*.new"))


def test_that_a_short_write_is_noticed(tmp_path, monkeypatch):
    path = tmp_path / "settings.json"
    save_values(path, {"theme": "dark"})

    class ShortFile:
        def write(self, content):
            return len(content) - 1

    with pytest.raises(OSError, match="could be written"):
        saved_file._write_whole(ShortFile(), b"content")
    assert load_values(path) == {"theme": "dark"}


def test_that_the_file_is_plain_json_for_people_to_read(tmp_path):
    path = tmp_path / "settings.json"
    save_values(path, {"language": "қаз"})
    assert json.loads(path.read_text(encoding="utf-8"))["values"] == {"language": "қаз"}


def test_that_bytes_are_saved_as_they_are(tmp_path):
    save_atomic(tmp_path / "a.bin", b"\0\1\2")
    assert (tmp_path / "a.bin").read_bytes() == b"\0\1\2"
