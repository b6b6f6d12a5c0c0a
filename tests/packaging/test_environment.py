"""The scripts that set torchviewer up: what they remember, repair and say."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parents[2] / "packaging"
NAMES = ("environment", "set_up", "system_libraries", "run")


class Scripts:
    """The modules of packaging/, as a script there sees them."""

    environment: ModuleType
    set_up: ModuleType
    system_libraries: ModuleType
    run: ModuleType


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> Scripts:
    monkeypatch.syspath_prepend(SCRIPTS)
    monkeypatch.setattr(sys, "argv", ["packaging/run.py"])
    found = Scripts()
    for name in NAMES:
        monkeypatch.delitem(sys.modules, name, raising=False)
    for name in NAMES:
        setattr(found, name, __import__(name))
    for name in NAMES:
        monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, name, getattr(found, name))
    return found


@pytest.fixture
def checkout(tmp_path: Path, scripts: Scripts):
    """A checkout in a path with a space, and an environment that looks complete."""
    root = tmp_path / "my checkout"
    (root / ".build").mkdir(parents=True)
    (root / "pyproject.toml").write_text("[project]\nname = 'torchviewer'\n", encoding="utf-8")
    environment = scripts.environment.Environment(root)
    environment.scripts.mkdir(parents=True)
    environment.python.touch()
    scripts.environment.Stamp({"test"}, 1).write(environment)
    return environment


# ------------------------------------------------------------------ what is remembered


def test_that_a_second_start_does_not_even_load_the_set_up(
    scripts: Scripts, checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "set_up", None)  # importing it would fail
    found = scripts.environment.ready({"test"}, 1, checkout.root)
    assert found.python == checkout.python


@pytest.mark.parametrize(("extras", "libraries"), [({"checks"}, 0), (set(), 2)])
def test_that_a_greater_wish_than_the_stamp_is_set_up(
    scripts: Scripts, checkout, monkeypatch: pytest.MonkeyPatch, extras: set[str], libraries: int
) -> None:
    wishes = []
    monkeypatch.setattr(scripts.set_up, "complete", lambda *wish: wishes.append(wish[1:]))
    scripts.environment.ready(extras, libraries, checkout.root)
    assert wishes == [(extras, libraries)]


def test_that_the_stamp_no_longer_counts_when_pyproject_changes(scripts: Scripts, checkout) -> None:
    assert scripts.environment.Stamp.read(checkout).extras == {"test"}
    with (checkout.root / "pyproject.toml").open("a", encoding="utf-8") as declared:
        declared.write("version = '2'\n")
    assert scripts.environment.Stamp.read(checkout) is None


def test_that_the_stamp_no_longer_counts_under_another_python(
    scripts: Scripts, checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.implementation, "cache_tag", "cpython-399")
    assert scripts.environment.Stamp.read(checkout) is None


def test_that_the_stamp_no_longer_counts_when_the_checkout_was_moved(
    scripts: Scripts, checkout
) -> None:
    moved = checkout.root.rename(checkout.root.with_name("elsewhere"))
    environment = scripts.environment.Environment(moved)
    assert scripts.environment.Stamp.read(environment) is None
    assert not scripts.set_up.reusable(environment)


@pytest.mark.parametrize("damage", ["", "cpython-311\n", "\x00\n" * 5])
def test_that_a_damaged_stamp_counts_as_none(scripts: Scripts, checkout, damage: str) -> None:
    checkout.stamp_path.write_text(damage, encoding="utf-8")
    assert scripts.environment.Stamp.read(checkout) is None


def test_that_an_interrupted_installation_is_not_built_upon(scripts: Scripts, checkout) -> None:
    checkout.unfinished_path.touch()
    assert not scripts.set_up.reusable(checkout)


def test_that_a_missing_library_does_not_make_the_stamp_forget_extras(
    scripts: Scripts, checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scripts.set_up, "get_system_packages", lambda log: None)
    monkeypatch.setattr(scripts.set_up, "working_level", lambda environment: (2, ""))
    scripts.set_up.complete(checkout, set(), 2)
    stamp = scripts.environment.Stamp.read(checkout)
    assert (stamp.extras, stamp.libraries) == ({"test"}, 2)


def test_that_two_starts_do_not_set_up_at_the_same_time(scripts: Scripts, checkout) -> None:
    taken = scripts.environment.taken
    with checkout.lock_path.open("a") as other:
        with scripts.environment.only_one(checkout.lock_path):
            assert not taken(other.fileno())
        assert taken(other.fileno())


# ------------------------------------------------------------------ what is said


def test_that_a_too_old_python_is_told(scripts: Scripts) -> None:
    refusal = scripts.environment.refusal_of((3, 10, 12))
    assert "Python 3.11 or newer is needed, and this is Python 3.10.12" in refusal
    assert scripts.environment.refusal_of((3, 11, 0)) == ""
    assert scripts.environment.refusal_of((4, 0, 0)) == ""


def test_that_a_failed_installation_names_reason_log_and_command(
    scripts: Scripts, checkout
) -> None:
    failing = [sys.executable, "-c", "print('ERROR: no network'); raise SystemExit(1)"]
    with (
        checkout.log_path.open("w", encoding="utf-8") as log,
        pytest.raises(scripts.environment.SetUpError) as caught,
    ):
        scripts.set_up.logged(failing, checkout, log, "packages are missing")
    said = str(caught.value)
    assert "packages are missing (ERROR: no network)" in said
    assert "set-up.log" in said
    assert said.endswith("packaging/run.py")
    assert len(said.splitlines()) == 2


@pytest.mark.parametrize("error", [OSError("disk full"), KeyboardInterrupt()])
def test_that_no_failure_ends_in_a_traceback(scripts: Scripts, error: BaseException) -> None:
    def fail() -> None:
        raise error

    with pytest.raises(SystemExit) as end:
        scripts.environment.in_plain_words(fail)
    assert end.value.code == 130 or "disk full" in end.value.code


def test_that_missing_system_libraries_are_named_with_the_command(
    scripts: Scripts, monkeypatch: pytest.MonkeyPatch
) -> None:
    libraries = scripts.system_libraries
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(libraries, "loads", lambda name: "EGL" not in name and "xcb" not in name)
    monkeypatch.setattr(libraries, "known_to_apt", lambda names: names[-1])
    monkeypatch.setattr(libraries.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(libraries.os, "geteuid", lambda: 1000, raising=False)
    assert libraries.missing(libraries.QT_WITHOUT_SCREEN) == ["libEGL.so.1"]
    assert "libxcb-cursor.so.0" in libraries.missing(libraries.QT_ON_SCREEN)
    said = scripts.set_up.qt_message("libEGL.so.1: cannot open", libraries.QT_WITHOUT_SCREEN)
    assert said.endswith("sudo apt-get update && sudo apt-get install -y libegl1")


# ------------------------------------------------------------------ run.py


@pytest.mark.parametrize(
    ("arguments", "level"),
    [
        ("", 2),
        ("--mode present --at 2013-11-09T14:34", 2),
        ("missions/mine", 2),
        ("missions/mine --at events", 2),
        ("--play check", 2),
        ("render -o torch.png", 1),
        ("selftest", 1),
        ("state --at T+1d --json", 0),
        ("check missions/mine", 0),
        ("--help", 0),
        ("render --help", 0),
        ("--version", 0),
    ],
)
def test_that_only_what_shows_a_window_asks_for_a_screen(
    scripts: Scripts, arguments: str, level: int
) -> None:
    assert scripts.run.level_for(arguments.split()) == level


def test_that_without_a_display_one_line_offers_a_picture(
    scripts: Scripts, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(SystemExit) as end:
        scripts.run.run()
    said = capsys.readouterr().err.splitlines()
    assert end.value.code == 3
    assert len(said) == 1
    assert "python3 packaging/run.py render -o torch.png" in said[0]


def test_that_a_system_without_exec_hands_the_exit_code_on(
    scripts: Scripts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(SystemExit) as end:
        scripts.environment.hand_over([sys.executable, "-c", "raise SystemExit(7)"])
    assert end.value.code == 7
