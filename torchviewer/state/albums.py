"""The owner's photographs over the mission that is open: loaded off the interface's thread.

Part of the shared model. A slow disk or a large zip holds up nothing: the drawings are shown until
the photographs are known, and then the mission is replaced by one that has them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread, current_thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from torchviewer.mission.errors import TorchviewerError
from torchviewer.mission.photo import Use
from torchviewer.mission.story import Mission

if TYPE_CHECKING:
    from torchviewer.mission.album import Album
    from torchviewer.state.album_shelf import AddedAlbum, AlbumShelf, BegunList, Shelved

    Job = Callable[[AlbumShelf, Mission], AddedAlbum | BegunList | None]

_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True)
class _Loaded:
    """What a worker brings: the albums for `bare`, laid over it, and what its job gave back."""

    worker: Thread
    bare: Mission
    place: Use
    covered: Mission
    albums: "tuple[tuple[Shelved, Album], ...]"
    added: "AddedAlbum | BegunList | None"
    failure: str


class _Post(QObject):
    """Carries what is loaded to the interface's thread; it outlives the model if it must."""

    loaded = Signal(object)


class Albums(QObject):
    """The albums that are laid over the mission. Views read `MissionState.mission` only."""

    #: someone asked for something that may take a while: a large zip, a slow disk
    began = Signal()
    #: an AddedAlbum or BegunList, after `add` or `begin_list`: what became of it
    added = Signal(object)
    #: the tuple of problems of the albums that were on the shelf already, where there are any
    troubled = Signal(object)
    #: they were looked at again, or are shown in another place
    changed = Signal()
    #: a sentence of the system: an album could not be kept or read
    failed = Signal(str)

    def __init__(
        self,
        commit: Callable[[Callable[[], None]], None],
        cover: Callable[[Mission], None],
        parent: QObject | None = None,
    ) -> None:
        """`cover` shows another mission in the place of the one that is open, at the same time."""
        super().__init__(parent)
        self._commit = commit
        self._cover = cover
        self._bare: Mission | None = None
        self._shown: Mission | None = None
        self._loaded: tuple[tuple[Shelved, Album], ...] = ()
        self._shelf: AlbumShelf | None = None
        self._place: Use = "screen"
        self._workers: list[Thread] = []
        self._post = _Post()
        self._post.loaded.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def loaded(self) -> "tuple[Album, ...]":
        """The albums that are laid over the mission now, each covering those before it."""
        return tuple(album for _, album in self._loaded)

    @property
    def shelved(self) -> "tuple[tuple[Shelved, Album], ...]":
        """The same with what the shelf knows of each."""
        return self._loaded

    @property
    def place(self) -> Use:
        """Where the photographs are shown: only those whose rights allow it are."""
        return self._place

    @property
    def busy(self) -> bool:
        """Whether photographs are being looked for now."""
        return bool(self._workers)

    def use(self, shelf: "AlbumShelf", place: Use = "screen") -> None:
        """Lay the albums of this shelf over the mission, now and over each that is opened.

        Only those photos are shown whose rights allow it in such a `place`.
        """
        self._shelf, self._place = shelf, place
        if shelf.everything:
            self._start(None)

    def show_in(self, place: Use) -> None:
        """Show only what may be shown in such a place from now on."""
        if place != self._place:
            self._place = place
            if self._shelf is not None:
                self._start(None)

    def check_again(self) -> None:
        """Look at every album anew: its owner may have put right what was wrong."""
        self._start(None)

    def add(self, path: Path) -> None:
        """Put a folder or zip on the shelf and show its photos; `added` tells what became of it.

        RuntimeError before there is a shelf; see `use`.
        """
        self._start(lambda shelf, mission: shelf.add(path, mission))
        self.began.emit()

    def begin_list(self, folder: Path) -> None:
        """Write a list of a folder's pictures for its owner to fill in; `added` tells of it."""
        from torchviewer.state.album_shelf import begin_list  # noqa: PLC0415 (rarely needed)

        self._start(lambda _shelf, mission: begin_list(folder, mission))
        self.began.emit()

    def remove(self, name: str) -> None:
        """Take an album off the shelf and its photos off the mission."""

        def take_off(shelf: "AlbumShelf", _mission: Mission) -> None:
            shelf.remove(name)

        self._start(take_off)

    def put_on_top(self, name: str) -> None:
        """Let an album cover all others."""

        def lay(shelf: "AlbumShelf", _mission: Mission) -> None:
            shelf.put_on_top(name)

        self._start(lay)

    def take_bare(self, mission: Mission) -> Mission:
        """Note which mission is open now, without any photos; they follow when they are loaded."""
        self._bare = self._shown = mission
        self._loaded = ()
        if self._shelf is not None and self._shelf.everything:
            self._start(None)
        return mission

    def finish(self) -> None:
        """Wait for what is being loaded; it is shown when events are handled next."""
        for worker in self._workers:
            worker.join()

    def _start(self, job: "Job | None") -> None:
        if self._bare is None or self._shelf is None:
            raise RuntimeError("there is no shelf of albums yet; call use()")
        arguments = (self._shelf, self._bare, self._place, job, self._post)
        worker = Thread(target=_load, args=arguments, name="albums")
        self._workers.append(worker)
        worker.start()

    def _take(self, loaded: _Loaded) -> None:
        loaded.worker.join()
        self._workers.remove(loaded.worker)
        if loaded.bare is not self._bare or loaded.place != self._place:
            self._start(None)  # another mission was opened meanwhile, or the place is another
            if loaded.added is not None or loaded.failure:
                self._commit(lambda: self._tell(loaded))
            return
        self._commit(lambda: self._show(loaded))

    def _show(self, loaded: _Loaded) -> None:
        if not loaded.failure:
            self._loaded = loaded.albums
            if loaded.covered is not self._shown:
                self._shown = loaded.covered
                self._cover(loaded.covered)
        self._tell(loaded)
        self.changed.emit()

    def _tell(self, loaded: _Loaded) -> None:
        if loaded.failure:
            self.failed.emit(loaded.failure)
        elif loaded.added is not None:
            self.added.emit(loaded.added)
        elif problems := tuple(p for _, album in loaded.albums for p in album.problems):
            self.troubled.emit(problems)


def _load(shelf: "AlbumShelf", bare: Mission, place: Use, job: "Job | None", post: _Post) -> None:
    """What a worker does; one at a time, so that the last to be shown knows of all others."""
    from torchviewer.mission.cover import lay_over  # noqa: PLC0415 (after the first frame)

    added: AddedAlbum | BegunList | None = None
    albums: tuple[tuple[Shelved, Album], ...] = ()
    covered, failure = bare, ""
    with _ONE_AT_A_TIME:
        try:
            added = job(shelf, bare) if job is not None else None
            albums = shelf.read(bare)
            covered = lay_over(bare, *(album.shown_in(place) for _, album in albums))
        except OSError as error:
            failure = error.strerror or str(error)
        except TorchviewerError as error:
            failure = str(error)
        except Exception as error:
            failure = f"{type(error).__name__}: {error}"
            raise  # a mistake of the program: the log has the rest
        finally:
            worker = current_thread()
            post.loaded.emit(_Loaded(worker, bare, place, covered, albums, added, failure))
