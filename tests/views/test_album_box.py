"""The box of albums: what it lists, what it says of each, what it does."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from torchviewer.state.album_shelf import AlbumShelf
from torchviewer.state.saved_file import save_values
from torchviewer.state.settings import Settings
from torchviewer.views.album_box import AlbumBox, how_to_begin
from torchviewer.views.search_rows import NOTE

LIST = (
    'title = "{title}"\ncredit = "X"\n[[photos]]\nfile = "a.jpg"\nslot = "slide_04"\n'
    'licence = "own"\n[[photos]]\nfile = "b.jpg"\nslot = "slide_05"\nlicence = "reserved"\n'
)


@pytest.fixture
def settings() -> Settings:
    return Settings(None)


@pytest.fixture
def album(make_album, jpeg_bytes):
    """A folder with two photographs: one for everybody, one for this screen only."""

    def make(title: str, more: str = "") -> Path:
        files = {"a.jpg": jpeg_bytes(), "b.jpg": jpeg_bytes()}
        return make_album(files, LIST.format(title=title) + more, title.lower())

    return make


@pytest.fixture
def shelf(tmp_path: Path) -> AlbumShelf:
    return AlbumShelf(tmp_path / "albums.json", tmp_path / "data", tmp_path / "settings.json")


@pytest.fixture
def opened(state, settings, shelf, qtbot):
    """The box over a shelf with these albums, added in this order."""

    def opening(*folders: Path) -> AlbumBox:
        for folder in folders:
            assert shelf.add(folder, state.mission).photos
        state.albums.use(shelf)
        settle(state)
        box = AlbumBox(state, settings)
        qtbot.addWidget(box)
        box.show()
        return box

    return opening


def settle(state) -> None:
    while state.albums.busy:
        state.albums.finish()
        QApplication.processEvents()


def rows(box: AlbumBox) -> list[str]:
    items = [box.list.item(row) for row in range(box.list.count())]
    return [f"{item.text()}: {item.data(NOTE)}" for item in items]


def photo_in(state, slot: str = "slide_04"):
    return next(picture.photo for picture in state.mission.pictures if picture.id == slot)


def test_that_the_uppermost_album_stands_first_and_says_what_is_shown(opened, album) -> None:
    box = opened(album("One"), album("Two", '[[photos]]\nfile = "gone.jpg"\nslot = "slide_06"\n'))
    assert rows(box) == ["Two: Photographs: 2 · problems: 1", "One: Photographs: 2"]
    said = box.report.toPlainText()
    assert "Photographs shown: 2" in said
    assert "May be exported: 1 · may be shown in public: 1" in said
    assert "gone.jpg: The file is not there." in said
    assert "Covered by" not in said
    box.list.setCurrentRow(1)
    assert "Covered by Two: 2" in box.report.toPlainText()


def test_that_an_album_is_laid_on_top(opened, album, state) -> None:
    box = opened(album("One"), album("Two"))
    assert not box.top_button.isEnabled()
    box.list.setCurrentRow(1)
    box.top_button.click()
    settle(state)
    assert [row.partition(":")[0] for row in rows(box)] == ["One", "Two"]
    assert box.list.currentRow() == 0
    assert photo_in(state).album == "one"


def test_that_an_album_is_removed_by_key_and_its_folder_stays(opened, album, state, shelf) -> None:
    folder = album("One")
    box = opened(folder)
    QTest.keyClick(box.list, Qt.Key.Key_Delete)
    settle(state)
    assert shelf.shelved == ()
    assert (folder / "a.jpg").is_file()
    assert photo_in(state) is None
    assert rows(box) == []
    said = box.answer.text().replace("\u200b", "")
    assert said == f"Removed: One. Its folder stays as it is: {folder}"
    assert not box.list.isVisible()
    assert box.report.toPlainText() == how_to_begin()
    assert not any(
        button.isEnabled() for button in (box.top_button, box.show_button, box.remove_button)
    )


def test_that_the_key_removes_nothing_while_the_report_is_read(opened, album, state, shelf):
    box = opened(album("One"))
    box.report.setFocus()
    QTest.keyClick(box.report, Qt.Key.Key_Delete)
    settle(state)
    assert len(shelf.shelved) == 1


def test_that_a_zip_is_removed_with_what_was_unpacked(opened, album, state, shelf, tmp_path):
    folder = album("One")
    with zipfile.ZipFile(tmp_path / "one.zip", "w") as archive:
        for file in folder.iterdir():
            archive.write(file, file.name)
    box = opened(tmp_path / "one.zip")
    assert "Unpacked from a zip." in box.report.toPlainText()
    unpacked = Path(shelf.shelved[0].folder)
    assert unpacked.is_dir()
    box.remove_button.click()
    settle(state)
    assert not unpacked.exists()
    assert (tmp_path / "one.zip").is_file()
    assert box.answer.text() == "Removed: One. The zip itself stays where it is."


def test_that_what_the_settings_name_can_be_neither_removed_nor_moved(
    opened, album, state, shelf, tmp_path
) -> None:
    folders = [str(album("One")), "/no/such/folder"]
    save_values(tmp_path / "settings.json", {"photo_folders": folders})
    box = opened()
    assert rows(box) == [
        "folder: Photographs: 0 · problems: 1 · from the settings",
        "One: Photographs: 2 · from the settings",
    ]
    assert "The folder is not there." in box.report.toPlainText()
    box.list.setCurrentRow(1)
    assert not box.remove_button.isEnabled()
    assert not box.top_button.isEnabled()
    QTest.keyClick(box.list, Qt.Key.Key_Delete)
    settle(state)
    assert len(shelf.everything) == 2
    assert "Named in the settings (photo_folders)." in box.report.toPlainText()


def test_that_a_public_screen_keeps_back_what_is_not_for_it(opened, album, state, settings) -> None:
    box = opened(album("One"))
    assert photo_in(state, "slide_05") is not None
    box.public.click()
    settle(state)
    assert settings["public_screen"] is True
    assert photo_in(state, "slide_05") is None
    assert photo_in(state, "slide_04") is not None
    assert "Kept back, not for public screens: 1" in box.report.toPlainText()
    box.public.click()
    settle(state)
    assert photo_in(state, "slide_05") is not None


def test_that_a_kiosk_stays_public(state, settings, shelf, album, qtbot) -> None:
    state.albums.use(shelf, "kiosk")
    box = AlbumBox(state, settings)
    qtbot.addWidget(box)
    assert box.public.isChecked()
    assert not box.public.isEnabled()
    assert settings["public_screen"] is False


def test_that_what_was_put_right_is_seen_again(opened, album, state, jpeg_bytes) -> None:
    folder = album("One", '[[photos]]\nfile = "late.jpg"\nslot = "slide_06"\n')
    box = opened(folder)
    assert rows(box) == ["One: Photographs: 2 · problems: 1"]
    (folder / "late.jpg").write_bytes(jpeg_bytes())
    QTest.keyClick(box.list, Qt.Key.Key_F5)
    assert box.answer.text() == "Looking at the photographs…"
    settle(state)
    assert box.answer.text().startswith("An album covers those below it ")
    assert rows(box) == ["One: Photographs: 3"]


def test_that_a_list_is_begun_for_a_folder_and_the_folder_is_opened(
    opened, state, tmp_path, jpeg_bytes, monkeypatch
) -> None:
    urls = []
    monkeypatch.setattr(
        "torchviewer.views.album_box.QDesktopServices.openUrl",
        lambda url: urls.append(Path(url.toLocalFile())) or True,
    )
    box = opened()
    assert box.answer.text() == "No albums yet."
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "a.jpg").write_bytes(jpeg_bytes())
    state.albums.begin_list(tmp_path / "ours")
    settle(state)
    assert (tmp_path / "ours" / "photos.toml").is_file()
    assert urls == [tmp_path / "ours"]
    assert box.answer.text().startswith("photos.toml lists 1 pictures. Open it, ")
    state.albums.begin_list(tmp_path / "ours")
    settle(state)
    assert box.answer.text() == (
        "No photographs from ours: There is a list already, photos.toml. "
        "Fill that in, or rename it."
    )


def test_that_what_becomes_of_an_added_album_is_told_and_marked(opened, album, state) -> None:
    box = opened(album("One"))
    state.albums.add(album("Two"))
    settle(state)
    assert box.answer.text() == "Photographs from Two: 2"
    assert (box.list.count(), box.list.currentRow()) == (2, 0)
    assert box.chosen is not None
    assert box.chosen[0].name == "two"


def test_that_every_control_is_named_and_reached_by_tab(opened, album, state) -> None:
    box = opened(album("One"), album("Two"))
    box.list.setCurrentRow(1)
    controls = [
        box.list, box.report, box.folder_button, box.zip_button, box.begin_button, box.top_button,
        box.show_button, box.check_button, box.remove_button, box.public, box.close_button,
    ]  # fmt: skip
    seen, widget = [], box.list
    for _ in range(40):
        seen.append(widget)
        widget = widget.nextInFocusChain()
    in_order = [one for one in seen if one in controls]
    assert in_order[: len(controls)] == controls
    for control in controls:
        assert control.accessibleName() or control.text()
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_that_what_the_command_line_added_is_seen_when_it_is_checked(
    opened, album, state, tmp_path
) -> None:
    box = opened()
    assert rows(box) == []
    other = AlbumShelf(tmp_path / "albums.json", tmp_path / "data")
    assert other.add(album("One"), state.mission).photos == 2
    box.check_button.click()
    settle(state)
    assert rows(box) == ["One: Photographs: 2"]
    assert box.list.isVisible()
    assert photo_in(state) is not None


def test_that_long_names_do_not_widen_the_box(opened, make_album, jpeg_bytes, state) -> None:
    folder = make_album({"a.jpg": jpeg_bytes()}, LIST.format(title="x" * 3000), f"d/{'y' * 150}")
    box = opened(folder)
    box.remove_button.click()
    settle(state)
    assert box.answer.text().startswith("Removed: xxx")
    assert box.minimumSizeHint().width() < box.sizeHint().width()
    state.albums.add(folder)
    settle(state)
    assert box.answer.text().startswith("Photographs from xxx")
    assert box.minimumSizeHint().width() < box.sizeHint().width()
