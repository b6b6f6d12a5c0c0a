"""The log book: one file of bounded size, and every exception that nobody caught.

Python errors in slots, timers, threads and destructors, and Qt's own messages, all come here. The
same fault is written a few times and then only counted, so that a fault in every frame cannot
fill a disk.
"""

import logging
import sys
import threading
import types
from collections import Counter
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QStandardPaths, QtMsgType, qInstallMessageHandler

log = logging.getLogger("torchviewer.faults")

LOG_BYTES = 500_000
SAME_FAULT_WRITTEN = 5
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def log_folder() -> Path:
    """Where this platform keeps such files of this program."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "log"


def start_log(folder: Path) -> Path | None:
    """Write the log to `folder`, two files of half a megabyte at most; None if it cannot be."""
    logging.raiseExceptions = False  # a full disk must not fill the terminal
    path = folder / "torchviewer.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return path


class LogBook:
    """Sees every uncaught exception and Qt message; `tell` gets one sentence for the person."""

    def __init__(self, doing: Callable[[], str], tell: Callable[[str], None]) -> None:
        """`doing` says in a few words what the program was about when something went wrong."""
        self._doing = doing
        self._tell = tell
        self._seen: Counter[str] = Counter()

    def install(self) -> None:
        sys.excepthook = self.caught
        threading.excepthook = lambda args: self.caught(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        sys.unraisablehook = lambda args: self.caught(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        qInstallMessageHandler(self.qt_message)

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: types.TracebackType | None
    ) -> None:
        """Log an exception with what the program was doing, and tell of it the first time."""
        if issubclass(kind, KeyboardInterrupt):
            sys.exit(130)
        name = f"{kind.__name__}: {error}"
        if not self._counted(f"{name}@{_place(trace)}"):
            return
        log.error("%s, while %s", name, self._safe_doing(), exc_info=(kind, error, trace))
        if self._seen[f"{name}@{_place(trace)}"] == 1:
            self._tell(name)

    def qt_message(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if self._counted(message):
            log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", message)

    def _counted(self, fault: str) -> bool:
        """Count a fault; True while it is still to be written."""
        self._seen[fault] += 1
        if self._seen[fault] == SAME_FAULT_WRITTEN:
            log.error("this fault is counted from here on, no longer written: %s", fault)
        return self._seen[fault] < SAME_FAULT_WRITTEN

    def _safe_doing(self) -> str:
        try:
            return self._doing()
        except Exception:
            return "(what it was doing cannot be told)"


def _place(trace: types.TracebackType | None) -> str:
    last = trace
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    return "?" if last is None else f"{last.tb_frame.f_code.co_filename}:{last.tb_lineno}"
