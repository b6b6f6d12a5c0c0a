"""Every fault is written, told once, and cannot fill a disk."""

import logging
import sys

from PySide6.QtCore import QtMsgType

from torchviewer.state.log_book import LOG_BYTES, SAME_FAULT_WRITTEN, LogBook, start_log


def raise_and_catch(book: LogBook, message: str) -> None:
    try:
        raise RuntimeError(message)  # noqa: TRY301 - the trace is what is logged
    except RuntimeError:
        book.caught(*sys.exc_info())


def test_that_a_fault_is_logged_with_what_the_program_was_doing(caplog):
    told = []
    raise_and_catch(LogBook(lambda: "playing at 60x", told.append), "lens broken")
    assert "lens broken" in caplog.text
    assert "while playing at 60x" in caplog.text
    assert told == ["RuntimeError: lens broken"]


def test_that_a_fault_in_every_frame_is_told_once_and_written_a_few_times(caplog):
    told = []
    book = LogBook(lambda: "playing", told.append)
    for _ in range(1000):
        raise_and_catch(book, "again")
    assert told == ["RuntimeError: again"]
    assert len(caplog.records) == SAME_FAULT_WRITTEN


def test_that_a_report_that_fails_itself_still_reports(caplog):
    def broken() -> str:
        raise ZeroDivisionError

    raise_and_catch(LogBook(broken, lambda _words: None), "first fault")
    assert "first fault" in caplog.text


def test_that_qt_messages_are_logged(caplog):
    with caplog.at_level(logging.WARNING):
        LogBook(str, print).qt_message(QtMsgType.QtWarningMsg, None, "QPainter::begin: odd")
    assert "QPainter::begin: odd" in caplog.text


def test_that_the_log_stays_within_two_files_of_its_size(tmp_path, monkeypatch):
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr(root, "level", root.level)
    monkeypatch.setattr(logging, "raiseExceptions", True)
    path = start_log(tmp_path)
    for _ in range(40):
        root.error("x" * (LOG_BYTES // 10))
    root.handlers[0].close()
    files = list(tmp_path.iterdir())
    assert path in files
    assert len(files) == 2
    assert all(file.stat().st_size <= LOG_BYTES for file in files)


def test_that_a_log_that_cannot_be_written_is_done_without(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert start_log(blocked / "log") is None
