"""Albums over the mission that is open: loaded beside it, shown at once, the clock undisturbed."""

from pathlib import Path

import pytest

from torchviewer.flight.flight import Flight
from torchviewer.state.album_shelf import AlbumShelf
from torchviewer.state.mission_state import MissionState, Selection

LIST = 'credit = "X"\nlicence = "reserved"\n[[photos]]\nfile = "a.jpg"\nslot = "slide_04"\n'


@pytest.fixture
def folder(make_album, jpeg_bytes) -> Path:
    return make_album({"a.jpg": jpeg_bytes()}, LIST)


@pytest.fixture
def shelf(tmp_path: Path) -> AlbumShelf:
    return AlbumShelf(tmp_path / "albums.json", tmp_path / "data")


def settle(state: MissionState, qapp) -> None:
    while state.albums.busy:
        state.albums.finish()
        qapp.processEvents()


def photo_in(state: MissionState, slot: str = "slide_04"):
    return next(picture.photo for picture in state.mission.pictures if picture.id == slot)


def test_that_an_album_is_shown_and_the_clock_goes_on(
    state, qapp, shelf, folder, hand_clock
) -> None:
    state.albums.use(shelf)
    epoch_utc_s = state.mission.epoch_utc_s
    state.seek(epoch_utc_s)
    state.set_rate(10.0)
    state.play()
    state.select(Selection("picture", "slide_04"))
    window, told = state.window, []
    state.mission_changed.connect(told.append)
    state.albums.added.connect(told.append)
    state.albums.add(folder)
    assert photo_in(state) is None
    settle(state, qapp)
    assert photo_in(state).file == "a.jpg"
    assert [type(one).__name__ for one in told] == ["Mission", "AddedAlbum"]
    assert told[0] is state.mission
    assert (told[1].name, told[1].photos, told[1].problems) == ("album", 1, ())
    hand_clock.now_s += 2.0
    state.tick()
    assert state.utc_s == pytest.approx(epoch_utc_s + 20.0)
    assert (state.playing, state.window, state.selection) == (
        True, window, Selection("picture", "slide_04"),
    )  # fmt: skip


def test_that_what_is_on_the_shelf_comes_with_every_mission(
    state, qapp, shelf, folder, mission
) -> None:
    shelf.add(folder, mission)
    state.albums.use(shelf)
    settle(state, qapp)
    assert photo_in(state) is not None
    state.open_mission(mission, Flight(mission))
    settle(state, qapp)
    assert photo_in(state) is not None
    assert [album.name for album in state.albums.loaded] == ["album"]


def test_that_a_kiosk_shows_only_what_it_may(state, qapp, shelf, folder, mission) -> None:
    shelf.add(folder, mission)
    state.albums.use(shelf, "kiosk")
    settle(state, qapp)
    assert photo_in(state) is None
    (folder / "photos.toml").write_text(LIST.replace("reserved", "nasa"), encoding="utf-8")
    state.albums.use(shelf, "kiosk")
    settle(state, qapp)
    assert photo_in(state) is not None


def test_that_a_removed_album_leaves_the_drawing(state, qapp, shelf, folder, mission) -> None:
    shelf.add(folder, mission)
    state.albums.use(shelf)
    settle(state, qapp)
    state.albums.remove("album")
    settle(state, qapp)
    assert state.mission is mission
    assert shelf.shelved == ()


def test_that_albums_added_at_the_same_time_are_all_shown(
    state, qapp, shelf, make_album, jpeg_bytes
) -> None:
    state.albums.use(shelf)
    for number in range(3, 9):
        listed = LIST.replace("slide_04", f"slide_0{number}")
        state.albums.add(make_album({"a.jpg": jpeg_bytes()}, listed, f"album{number}"))
    settle(state, qapp)
    assert all(photo_in(state, f"slide_0{number}") is not None for number in range(3, 9))
    assert len(shelf.shelved) == 6


def test_that_trouble_is_told_and_changes_nothing(state, qapp, shelf, folder, monkeypatch) -> None:
    mission = state.mission
    shelf.add(folder, mission)
    folder.rename(folder.with_name("gone"))
    troubled, changed, failed, added = [], [], [], []
    state.albums.troubled.connect(troubled.append)
    state.albums.failed.connect(failed.append)
    state.albums.added.connect(added.append)
    state.mission_changed.connect(changed.append)
    state.albums.use(shelf)
    settle(state, qapp)
    assert "no such folder" in troubled[0][0].what
    state.albums.add(folder.with_name("nowhere"))
    settle(state, qapp)
    assert (added[0].photos, len(added[0].problems)) == (0, 1)
    state.albums.remove("no such")
    settle(state, qapp)
    assert failed == ["no album 'no such'; there are: album"]

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("torchviewer.state.album_shelf.save_values", full)
    state.albums.add(folder.with_name("gone"))
    settle(state, qapp)
    assert failed[1:] == ["No space left on device"]
    assert changed == []
    assert state.mission is mission


def test_that_without_a_shelf_nothing_is_added(state, folder) -> None:
    with pytest.raises(RuntimeError, match="use"):
        state.albums.add(folder)


def test_that_a_screen_that_becomes_public_shows_at_once_only_what_it_may(
    state, qapp, shelf, folder, mission
) -> None:
    shelf.add(folder, mission)
    state.albums.use(shelf)
    state.albums.show_in("kiosk")  # the first look is still under way
    settle(state, qapp)
    assert (state.albums.place, photo_in(state)) == ("kiosk", None)
    changes = []
    state.albums.changed.connect(lambda: changes.append(state.albums.place))
    state.albums.show_in("screen")
    settle(state, qapp)
    assert photo_in(state) is not None
    assert changes == ["screen"]


def test_that_an_album_on_top_covers_the_others(state, qapp, shelf, make_album, jpeg_bytes) -> None:
    for name in ("x", "y"):
        shelf.add(make_album({"a.jpg": jpeg_bytes()}, LIST, name), state.mission)
    state.albums.use(shelf)
    settle(state, qapp)
    assert photo_in(state).album == "y"
    state.albums.put_on_top("x")
    settle(state, qapp)
    assert photo_in(state).album == "x"
    assert [one.name for one, _ in state.albums.shelved] == ["y", "x"]


def test_that_what_was_put_right_is_seen_when_it_is_checked_again(
    state, qapp, shelf, folder, jpeg_bytes
) -> None:
    shelf.add(folder, state.mission)
    (folder / "a.jpg").unlink()
    state.albums.use(shelf)
    settle(state, qapp)
    assert photo_in(state).trouble == "missing"
    (folder / "a.jpg").write_bytes(jpeg_bytes())
    state.albums.check_again()
    settle(state, qapp)
    assert photo_in(state).trouble is None


def test_that_a_look_that_comes_late_brings_nothing_back_on_a_public_screen(
    state, qapp, shelf, folder
) -> None:
    """Workers may end in another order than they began."""
    shelf.add(folder, state.mission)
    late = []
    state.albums._post.loaded.connect(late.append)
    state.albums.use(shelf)
    settle(state, qapp)
    state.albums.show_in("kiosk")
    settle(state, qapp)
    shown = []
    state.mission_changed.connect(lambda _mission: shown.append(photo_in(state)))
    state.albums._workers.append(late[0].worker)
    state.albums._post.loaded.emit(late[0])
    settle(state, qapp)
    assert photo_in(state) is None
    assert not any(shown)


def test_that_a_mistake_of_the_program_is_told_and_nothing_waits_for_ever(
    state, qapp, shelf, folder, monkeypatch
) -> None:
    def broken(*_arguments: object) -> None:
        raise KeyError("slide_99")

    failed, logged = [], []
    state.albums.failed.connect(failed.append)
    monkeypatch.setattr("threading.excepthook", lambda mistake: logged.append(mistake.exc_value))
    monkeypatch.setattr("torchviewer.mission.cover.lay_over", broken)
    mission = state.mission
    state.albums.use(shelf)
    state.albums.add(folder)
    settle(state, qapp)
    assert failed == ["KeyError: 'slide_99'"]
    assert [repr(mistake) for mistake in logged] == ["KeyError('slide_99')"]
    assert state.mission is mission
