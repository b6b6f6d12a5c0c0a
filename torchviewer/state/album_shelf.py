"""The albums that a person has added: which folders they are, kept in a file beside the settings.

A folder stays where it is and is read anew each time; a zip is unpacked once into the person's
data. Folders that the settings name (`photo_folders`) lie below all others and stay until they are
taken out there. No Qt here: the command line uses the shelf, too.
"""

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import Any

from torchviewer.mission.album import Album, album_name, load_album
from torchviewer.mission.album_template import write_template
from torchviewer.mission.album_zip import is_zip, unpack
from torchviewer.mission.errors import MissionFileError, Problem, TorchviewerError
from torchviewer.mission.findings import shown
from torchviewer.mission.photo_manifest import CSV_NAME, TOML_NAME
from torchviewer.mission.records import Text
from torchviewer.mission.story import Mission
from torchviewer.mission.times import nearest
from torchviewer.mission.toml_gate import refuse
from torchviewer.state.person_folders import config_folder, data_folder
from torchviewer.state.saved_file import is_damaged, load_values, save_values

MOST_ALBUMS = 50
MOST_SETTLED = 20
EDITED = "settings.json"
"""Stands for the folders of settings that cannot be trusted."""


@dataclass(frozen=True)
class Shelved:
    """An album on the shelf; `is_own`: the program unpacked it and will throw it away.

    `is_settled`: the settings name it, so that only they can take it away.
    """

    name: str
    folder: str
    is_own: bool = False
    is_settled: bool = False


@dataclass(frozen=True)
class AddedAlbum:
    """What became of an album that was to be added; no photos: it is not on the shelf."""

    name: str
    title: str
    photos: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class BegunList:
    """A list that was written for a folder, to be filled in; `left_out`: files it cannot name."""

    path: Path
    photos: int
    left_out: tuple[str, ...]


class AlbumShelf:
    """The list of albums; each change is saved at once, whole or not at all."""

    def __init__(
        self, list_path: Path | None, unpack_into: Path, settings_path: Path | None = None
    ) -> None:
        """Read the list at `list_path`; None keeps it in memory only."""
        self._path = list_path
        self._settings_path = settings_path
        self._unpack_into = unpack_into
        self._memory: list[Shelved] = []

    @property
    def shelved(self) -> tuple[Shelved, ...]:
        """What is on the shelf now, first added first; another program may have changed it."""
        if self._path is None:
            return tuple(self._memory)
        return tuple(_sound(load_values(self._path).get("albums")))

    @property
    def settled(self) -> tuple[Shelved, ...]:
        """Those that the settings name, in their order; `folder` may be anything."""
        if self._settings_path is None:
            return ()
        if _is_edited(self._settings_path):
            return (Shelved("settings", EDITED, is_settled=True),)
        named = load_values(self._settings_path).get("photo_folders", [])
        folders = named if isinstance(named, list) else [shown(named)]
        return tuple(_settled(folders[:MOST_SETTLED]))

    @property
    def everything(self) -> tuple[Shelved, ...]:
        """All albums, each covering those before it; a folder that is named twice is there once."""
        settled = self.settled
        folders = {one.folder for one in settled}
        added = tuple(one for one in self.shelved if one.folder not in folders)
        taken = {one.name for one in added}
        return (*(replace(one, name=_free(one.name, taken)) for one in settled), *added)

    def read(self, mission: Mission) -> tuple[tuple[Shelved, Album], ...]:
        """Every album, checked against a mission; one that is not there now has no photos."""
        return tuple((one, _read(one, mission)) for one in self.everything)

    def albums(self, mission: Mission) -> tuple[Album, ...]:
        """The same without what the shelf knows of them."""
        return tuple(album for _, album in self.read(mission))

    def add(self, path: Path, mission: Mission) -> AddedAlbum:
        """Put a folder or zip on the shelf; bad content is told, never raised.

        OSError where the list cannot be saved.
        """
        path = _folder_of(path)
        was_zip = is_zip(path)
        try:
            _refuse_other_files(path)
            folder = unpack(path, self._unpack_into, mission.language) if was_zip else path
            name = self._name_for(folder.resolve(), path.stem if was_zip else path.resolve().name)
            album = load_album(folder.resolve(), mission, name, compares_sums=True)
            album = _of_this_mission(album, mission)
        except MissionFileError as error:
            return AddedAlbum("", path.name, 0, error.problems)
        title = album.title.in_language(mission.language)
        if not album.sound:
            if was_zip and not self._has(folder):
                shutil.rmtree(folder, ignore_errors=True)
            return AddedAlbum("", title, 0, album.problems)
        self._put(Shelved(name, str(folder.resolve()), was_zip))
        return AddedAlbum(name, title, album.sound, album.problems)

    def remove(self, name: str) -> Shelved:
        """Take an album off the shelf; TorchviewerError: there is none of that name.

        The person's own folder stays as it is.
        """
        names = [one.name for one in self.everything]
        if any(one.is_settled and one.name == name for one in self.everything):
            what = f"the album '{name}' is named in the settings"
            raise TorchviewerError(f"{what}: take it out of photo_folders in {self._settings_path}")
        if name not in names:
            near = nearest(name, names)
            known = (
                f"did you mean '{near}'?" if near else f"there are: {', '.join(names) or 'none'}"
            )
            raise TorchviewerError(f"no album '{name}'; {known}")
        gone = next(one for one in self.shelved if one.name == name)
        self._save([one for one in self.shelved if one.name != name])
        if gone.is_own and Path(gone.folder).is_relative_to(self._unpack_into.resolve()):
            shutil.rmtree(gone.folder, ignore_errors=True)
        return gone

    def put_on_top(self, name: str) -> None:
        """Let an album cover all others; one that is not there, or settled, stays as it is."""
        for one in self.shelved:
            if one.name == name:
                self._put(one)

    def _has(self, folder: Path) -> bool:
        return any(one.folder == str(folder.resolve()) for one in self.shelved)

    def _name_for(self, folder: Path, words: str) -> str:
        """The name that a folder has on the shelf already, or a new one like `words`."""
        shelved = self.everything
        for one in shelved:
            if one.folder == str(folder):
                return one.name
        if len(shelved) >= MOST_ALBUMS:
            what, most = f"there are {MOST_ALBUMS} albums already", (str(MOST_ALBUMS),)
            raise refuse(folder, what, "Remove one first", reason="most_albums", parts=most)
        return _free(album_name(words), {one.name for one in shelved})

    def _put(self, new: Shelved) -> None:
        """Last added is uppermost."""
        self._save([*(one for one in self.shelved if one.name != new.name), new])

    def _save(self, shelved: list[Shelved]) -> None:
        self._memory = shelved
        if self._path is not None:
            values = [
                {"name": one.name, "folder": one.folder, "is_own": one.is_own} for one in shelved
            ]
            save_values(self._path, {"albums": values})


def person_shelf() -> AlbumShelf:
    """The shelf of whoever runs the program."""
    config = config_folder()
    return AlbumShelf(config / "albums.json", data_folder() / "albums", config / "settings.json")


def looks_like_album(path: Path) -> bool:
    """Whether something that is dropped is meant as photographs: a folder, a zip or a list."""
    return path.is_dir() or path.name in (TOML_NAME, CSV_NAME) or is_zip(path)


def begin_list(folder: Path, mission: Mission) -> BegunList | AddedAlbum:
    """Write a list of a folder's pictures; an AddedAlbum with the problems where it cannot be."""
    try:
        return BegunList(*write_template(folder, mission))
    except MissionFileError as error:
        return AddedAlbum("", folder.name, 0, error.problems)


@contextmanager
def examined(path: Path, mission: Mission) -> Iterator[Album]:
    """The album of a folder or zip, only looked at; MissionFileError for a bad zip."""
    path = _folder_of(path)
    _refuse_other_files(path)
    if not is_zip(path):
        yield load_album(path, mission, compares_sums=True)
        return
    with tempfile.TemporaryDirectory(prefix="torchviewer-") as scratch:
        folder = unpack(path, Path(scratch), mission.language)
        yield load_album(folder, mission, album_name(path.stem), compares_sums=True)


def _folder_of(path: Path) -> Path:
    """The folder of a list that is named itself."""
    return path.parent if path.name in (TOML_NAME, CSV_NAME) else path


def _refuse_other_files(path: Path) -> None:
    if path.exists() and not path.is_dir() and not is_zip(path):
        what, instead = "is neither a folder nor a zip", "Give a folder with a photos.toml in it"
        raise refuse(path, what, instead, reason="no_album", parts=(path.name,))


def _of_this_mission(album: Album, mission: Mission) -> Album:
    if album.mission_id in (None, mission.id):
        return album
    what = f"the album is for the mission {album.mission_id!r}, not for {mission.id!r}"
    instead = "Open that mission, or leave out the key `mission`"
    parts = album.mission_id, mission.id
    raise refuse(album.folder, what, instead, reason="other_mission", parts=parts)


def _sound(values: Any) -> Iterator[Shelved]:
    """The entries of a saved list that can be used."""
    for value in values[:MOST_ALBUMS] if isinstance(values, list) else ():
        match value:
            case {"name": str(name), "folder": str(folder), "is_own": bool(is_own)}:
                if name == album_name(name) and Path(folder).is_absolute():
                    yield Shelved(name, folder, is_own)


def _is_edited(path: Path) -> bool:
    """Whether a person named folders in a file of the program, whose sum does not fit any more."""
    try:
        values = json.loads(path.read_bytes()).get("values")
    except (OSError, ValueError, AttributeError, RecursionError):
        return False  # what cannot be read at all is no edit
    return isinstance(values, dict) and "photo_folders" in values and is_damaged(path)


def _settled(folders: list[Any]) -> Iterator[Shelved]:
    """Albums of the folders in the settings, each with a name of its own."""
    taken: set[str] = set()
    for folder in dict.fromkeys(str(one) for one in folders):
        path = _expanded(folder)
        name = _free(album_name(path.name), taken)
        taken.add(name)
        yield Shelved(name, str(path), is_settled=True)


def _expanded(folder: str) -> Path:
    """The path that a person means, `~` being their home."""
    try:
        return Path(folder).expanduser()
    except RuntimeError:  # nobody's home
        return Path(folder)


def _free(name: str, taken: set[str]) -> str:
    """The name, or one like it that is not taken."""
    candidates = chain([name], (f"{name}-{n}" for n in count(2)))
    return next(candidate for candidate in candidates if candidate not in taken)


def _read(one: Shelved, mission: Mission) -> Album:
    """The album of a folder; of what is no folder that can be named, one with that problem."""
    path = Path(one.folder)
    if one.is_settled and one.folder == EDITED:
        what = "settings.json was changed by hand, and its sum does not fit any more"
        problem = Problem(path, "", what, "Delete sha256 in it", reason="edited_settings")
        return Album(one.name, Text({mission.language: EDITED}), path, (), (problem,))
    if one.is_settled and (not path.is_absolute() or "\0" in one.folder):
        title = Text({mission.language: shown(one.folder)})
        what = f"photo_folders in the settings has {shown(one.folder)}, which is no whole path"
        instead = 'Write such as ["/srv/photographs"]'
        problem = Problem(
            path, "", what, instead, reason="unsettled_folder", parts=(shown(one.folder),)
        )
        return Album(one.name, title, path, (), (problem,))
    return load_album(path, mission, one.name)
