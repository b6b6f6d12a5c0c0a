"""Pictures decoded off the interface's thread: newest request first, bounded, ended in good order.

Every view that shows pictures has a `Line` of its own. What a line wants replaces what it wanted
before; what a worker has begun is finished and kept. Workers are threads that end when nothing is
left to do, so none waits in the background.
"""

import logging
import os
from collections import deque
from collections.abc import Callable, Iterable
from threading import Lock, Thread, current_thread

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from torchviewer.views.picture_cache import MOST_KEPT_BYTES, DiskCache, Memory, Shown
from torchviewer.views.picture_decode import Decoded, Flaw, PictureFlaw, Want, decoded

log = logging.getLogger(__name__)

LEAST_WORKERS, MOST_WORKERS = 2, 4


class _Post(QObject):
    """Carries what was decoded to the interface's thread; it outlives the loader if it must."""

    decoded = Signal(object, object)

    def __init__(self, take: Callable[[Want, Decoded | PictureFlaw], None]) -> None:
        super().__init__()
        self._take = take
        self.decoded.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def _pass_on(self, want: Want, made: Decoded | PictureFlaw) -> None:
        self._take(want, made)


class Line(QObject):
    """What one view wants to have decoded."""

    #: a Want of this line is here now: `get` has it
    arrived = Signal(object)

    def __init__(self, loader: "PictureLoader", urgency: int, parent: QObject) -> None:
        super().__init__(parent)
        self._loader = loader
        self.urgency = urgency
        self._wanted: frozenset[Want] = frozenset()

    def want(self, wants: Iterable[Want]) -> None:
        """Have these decoded, most urgent first, and nothing else that was wanted before."""
        missing = [want for want in wants if self._loader.memory.get(want) is None]
        self._wanted = frozenset(missing)
        self._loader.queue(self.urgency, missing)

    def get(self, want: Want) -> Shown | None:
        """The picture, or why there is none, if that is known already."""
        return self._loader.memory.get(want)

    def load(self, want: Want) -> Shown:
        """The picture, decoded here and now if it has to be."""
        return self._loader.memory.get(want) or self._loader.take(want, _decoded_or_flaw(want))

    def hear(self, want: Want) -> None:
        """A picture has been decoded, for this line or another."""
        if want in self._wanted:
            self._wanted -= {want}
            self.arrived.emit(want)


class _Queue:
    """What is to be decoded, by urgency; shared by all threads.

    One worker is kept free for what is most urgent (0): it waits for nothing else, and some of the
    processor stays with the interface.
    """

    def __init__(self, most_workers: int) -> None:
        self.lock = Lock()
        self.waiting: dict[int, deque[Want]] = {}
        self.running: set[Want] = set()
        self.workers: list[Thread] = []
        self.most_workers = most_workers
        self._patient: set[Thread] = set()  # those at something that is not most urgent

    def next(self) -> Want | None:
        """The most urgent picture that nobody is at yet; None: the worker that asks may go."""
        worker = current_thread()
        with self.lock:
            self._patient.discard(worker)
            for urgency in sorted(self.waiting):
                if urgency and len(self._patient) >= max(self.most_workers - 1, 1):
                    break
                line = self.waiting[urgency]
                while line:
                    want = line.popleft()
                    if want not in self.running:
                        self.running.add(want)
                        if urgency:
                            self._patient.add(worker)
                        return want
            self.workers.remove(worker)
            return None


class PictureLoader:
    """Decodes for its lines and keeps what was shown last. `cache` None: nothing on the disk."""

    def __init__(
        self,
        parent: QObject,
        cache: DiskCache | None = None,
        most_bytes: int = MOST_KEPT_BYTES,
    ) -> None:
        self.memory = Memory(most_bytes)
        self._cache = cache
        self._lines: list[Line] = []
        most_workers = min(max((os.cpu_count() or 1) - 1, LEAST_WORKERS), MOST_WORKERS)
        self._queue = _Queue(most_workers)
        self._post = _Post(self._arrive)
        self._is_starting = False
        self._parent = parent
        parent.destroyed.connect(self._end)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.finish)

    def line(self, urgency: int) -> Line:
        """A line of its own for a view; 0 is served first."""
        made = Line(self, urgency, self._parent)
        self._lines.append(made)
        return made

    def queue(self, urgency: int, wants: list[Want]) -> None:
        """Let these wait instead of what has waited with this urgency."""
        with self._queue.lock:
            self._queue.waiting[urgency] = deque(wants)
        if wants and not self._is_starting:
            self._is_starting = True
            QTimer.singleShot(0, self._post, self._start_after_frame)

    def _start_after_frame(self) -> None:
        """A worker would take the interpreter from the frame that asks, which is painted now.

        Timers of 0 ms fire once before the window is painted, those that they start after that.
        """
        QTimer.singleShot(0, self._post, self._start_workers)

    def _start_workers(self) -> None:
        """As many as there is something to do for."""
        self._is_starting = False
        queue = self._queue
        with queue.lock:
            waiting = sum(len(line) for line in queue.waiting.values())
            for _ in range(min(waiting, queue.most_workers - len(queue.workers))):
                worker = Thread(target=_work, args=(queue, self._post, self._cache), name="picture")
                queue.workers.append(worker)
                worker.start()

    def take(self, want: Want, made: Decoded | PictureFlaw) -> Shown:
        """Keep what was decoded, ready for the screen."""
        if isinstance(made, PictureFlaw):
            log.warning("picture %s cannot be shown: %s", want.path, made)
            shown = Shown(QPixmap(), (0, 0), made)
        else:
            shown = Shown(QPixmap.fromImage(made.image), made.whole_px, None)
        self.memory.put(want, shown)
        return shown

    def finish(self) -> None:
        """Drop what waits, and wait for what is being decoded."""
        with self._queue.lock:
            self._queue.waiting.clear()
            workers = list(self._queue.workers)
        for worker in workers:
            worker.join()

    def _end(self) -> None:
        """The view is gone, and its lines with it."""
        self._lines.clear()
        self.finish()
        self.memory.forget()

    def _arrive(self, want: Want, made: Decoded | PictureFlaw) -> None:
        with self._queue.lock:
            self._queue.running.discard(want)
        self.take(want, made)
        for line in self._lines:
            line.hear(want)


def _work(queue: _Queue, post: _Post, cache: DiskCache | None) -> None:
    """What a worker thread does: one picture after the other, until nothing is left."""
    while (want := queue.next()) is not None:
        post.decoded.emit(want, _from_cache_or_file(want, cache))
    if cache is not None:
        cache.trim()


def _from_cache_or_file(want: Want, cache: DiskCache | None) -> Decoded | PictureFlaw:
    if cache is None or not want.is_small or want.is_drawing:
        return _decoded_or_flaw(want)
    kept = cache.get(want)
    if kept is not None:
        return kept
    made = _decoded_or_flaw(want)
    if isinstance(made, Decoded):
        cache.put(want, made)
    return made


def _decoded_or_flaw(want: Want) -> Decoded | PictureFlaw:
    try:
        return decoded(want)
    except PictureFlaw as flaw:
        return flaw
    except Exception as error:  # a worker must never end for one picture
        log.exception("picture %s", want.path)
        return PictureFlaw(Flaw.DAMAGED, type(error).__name__)
