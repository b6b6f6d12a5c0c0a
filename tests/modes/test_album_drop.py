"""Photographs that are let go on the window, and what it says of them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage

from torchviewer.state.album_shelf import AlbumShelf

LIST = 'credit = "X"\nlicence = "own"\n[[photos]]\nfile = "a.jpg"\nslot = "slide_04"\n'


@pytest.fixture
def album(make_album, look):
    """A folder with one photograph that can be decoded, since the strip shows it at once."""
    image, buffer = QImage(64, 40, QImage.Format.Format_RGB32), QBuffer()
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(buffer, "JPEG")
    return make_album({"a.jpg": bytes(buffer.data().data())}, LIST)


@pytest.fixture
def drop(explorer, state, qapp, tmp_path: Path):
    """Let a path go on the window, and wait for what becomes of it."""
    state.albums.use(AlbumShelf(tmp_path / "albums.json", tmp_path / "data"))

    def let_go(path: Path) -> str:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        explorer.dropEvent(QDropEvent(QPointF(9, 9), copy, mime, left, none))
        qapp.processEvents()
        while state.albums.busy:
            state.albums.finish()
            qapp.processEvents()
        return explorer.notice.text()

    return let_go


def test_that_a_folder_let_go_on_the_window_is_shown(drop, state, album) -> None:
    assert drop(album) == "Photographs from album: 1"
    assert next(one for one in state.mission.pictures if one.id == "slide_04").photo is not None


def test_that_a_folder_that_is_no_album_says_why(drop, state, mission, tmp_path) -> None:
    (tmp_path / "holidays").mkdir()
    said = drop(tmp_path / "holidays")
    assert said.startswith(
        "No photographs from holidays: The folder has no photos.toml, the list of its photographs."
    )
    assert state.mission is mission


@pytest.mark.usefixtures("drop")
def test_that_a_folder_chosen_in_the_menu_is_shown(explorer, state, qapp, album, monkeypatch):
    monkeypatch.setattr(
        "torchviewer.modes.explorer_commands.QFileDialog.getExistingDirectory",
        lambda *_: str(album),
    )
    explorer.actions_by_id["add_photos"].trigger()
    state.albums.finish()
    qapp.processEvents()
    assert explorer.notice.text() == "Photographs from album: 1"
    assert next(one for one in state.mission.pictures if one.id == "slide_04").photo is not None
