"""Where everything is put together: arguments, mission, state, window, log."""

import argparse
import logging
import os
import signal
import socket
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    QSize,
    QSocketNotifier,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from torchviewer import __version__, load_mission
from torchviewer.flight.flight import Flight
from torchviewer.mission.errors import TorchviewerError
from torchviewer.mission.photo import Use
from torchviewer.mission.records import Span
from torchviewer.mission.resources import resource
from torchviewer.mission.story import Mission
from torchviewer.mission.times import iso_utc, parse_time
from torchviewer.modes import layout
from torchviewer.modes.explorer import ExplorerWindow
from torchviewer.state.bookmarks import bookmarks_folder
from torchviewer.state.log_book import LogBook, log_folder, start_log
from torchviewer.state.mission_state import MissionState
from torchviewer.state.settings import Settings, settings_path
from torchviewer.state.ticker import Ticker
from torchviewer.views import theme
from torchviewer.views.language import interface_languages, use_language
from torchviewer.views.map_view import MapView
from torchviewer.views.photos import PhotosView
from torchviewer.views.timeline_view import TimelineView

log = logging.getLogger(__name__)

Shown = ExplorerWindow | MapView | TimelineView | PhotosView
USUAL_SIZE = (1600, 900)
WRONG_ARGUMENTS = 2
# two signals that feed each other end in RecursionError then, not in a crash of the process
RECURSION_LIMIT = 600
LEAST_PICTURE_BYTES = 50_000
PLACES: dict[str, Use] = {"explore": "screen", "present": "screen", "kiosk": "kiosk"}
"""Where photographs are shown in each mode; their owners say where each may be."""


def run(options: argparse.Namespace, mission: Mission, utc_s: float) -> int:
    """Open the window that `options` ask for; the exit code of the program."""
    sys.setrecursionlimit(RECURSION_LIMIT)
    app = _application()
    log_path = start_log(log_folder())
    settings = Settings(settings_path())
    state = _state(options.lang, settings, mission, utc_s)
    log.info("torchviewer %s starts at %s", __version__, iso_utc(state.utc_s))
    _look(app, settings, options.theme)
    window = _window(state, settings)
    state.bookmarks.keep_in(bookmarks_folder())  # what is wrong with them can be said now
    book = LogBook(lambda: _doing(state), lambda words: _tell(window, words, log_path))
    book.install()
    ticker = Ticker(state, app.primaryScreen().refreshRate())
    _open(window, options, settings)
    place = place_of_photos(options.mode, settings)
    QTimer.singleShot(0, state, lambda: _take_albums(state, place))
    if options.rate is not None:
        state.set_rate(options.rate)
    if options.pace is not None:
        state.pace.set_minutes(options.pace)
    if options.play or options.at is None:
        QTimer.singleShot(0, state, state.play)
    with _closing_on_signals(window):
        code = app.exec()
    ticker.stop()
    state.albums.finish()
    return code


def render(
    options: argparse.Namespace, mission: Mission, utc_s: float, part: Span | None = None
) -> int:
    """Paint what the window or one view would show into a file; needs no display.

    `part` is what the timeline shows, None: what it shows at `utc_s` by itself.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_platform_message)
    app = _application()
    settings = Settings(None)
    state = _state(options.lang, settings, _with_exportable_photos(mission), utc_s)
    if part is not None:
        state.set_window(part.start_utc_s, part.end_utc_s)
    _look(app, settings, options.theme)
    window = _window(state, settings)
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    views: dict[str, Shown] = {
        "window": window,
        "map": window.map,
        "timeline": window.timeline,
        "photos": window.photos,
    }
    shown = views[options.view]
    if options.projection is not None:
        window.map.set_options(replace(window.map.options, projection=options.projection))
    _at_size(window, shown, options.size)
    _aim(window.map, options.centre, options.zoom)
    path = Path(options.output)
    size = (shown.width(), shown.height())
    if options.size and options.size != size:
        least = "x".join(str(n) for n in size)
        print(f"torchviewer: too small for this view; the least is {least}", file=sys.stderr)
        return WRONG_ARGUMENTS
    if not shown.grab().save(str(path), "PNG"):
        print(f"torchviewer: cannot write {path}: is the disk full?", file=sys.stderr)
        return 1
    return 0


def place_of_photos(mode: str, settings: Settings) -> Use:
    """Where photographs are shown in a mode: in a kiosk, or on a screen that is public, only those
    whose rights allow that."""
    return "kiosk" if settings["public_screen"] else PLACES.get(mode, "screen")


def _take_albums(state: MissionState, place: Use) -> None:
    """Have the person's photographs laid over the mission."""
    from torchviewer.state.album_shelf import person_shelf  # noqa: PLC0415 (after the first frame)

    state.albums.use(person_shelf(), place)


def _with_exportable_photos(mission: Mission) -> Mission:
    """The mission with those of the person's photos that may leave the program."""
    from torchviewer.mission.cover import lay_over  # noqa: PLC0415 (no window needs it)
    from torchviewer.state.album_shelf import person_shelf  # noqa: PLC0415

    albums = person_shelf().albums(mission)
    exported = [album.shown_in("export") for album in albums]
    kept_back = sum(len(a.placed) - len(b.placed) for a, b in zip(albums, exported, strict=True))
    if kept_back:
        words = f"{kept_back} of your photos may not be exported; drawings are shown instead"
        print(f"torchviewer: {words}", file=sys.stderr)
    return lay_over(mission, *exported)


def _platform_message(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Pass on what Qt says, but for what a platform without a screen cannot do."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def self_test() -> int:
    """Prove that this installation works, part by part, and say so line by line."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    parts: list[tuple[str, Callable[[], object]]] = [
        ("the mission can be read", load_mission),
        ("the station is where it was at docking", _test_flight),
        ("every view can be painted", _test_painting),
    ]
    failed = 0
    for words, part in parts:
        try:
            part()
        except Exception as error:
            failed += 1
            print(f"FAILED  {words}: {type(error).__name__}: {error}")
        else:
            print(f"ok      {words}")
    print(f"torchviewer {__version__}: {len(parts) - failed} passed, {failed} failed")
    return 1 if failed else 0


def _test_flight() -> None:
    """Position at docking: 51.514 N, 13.129 E, computed with Skyfield from the same sets."""
    mission = load_mission()
    fix = Flight(mission).fix(parse_time("docking", mission))
    if fix is None or abs(fix.lat_deg - 51.514) > 0.1 or abs(fix.lon_deg - 13.129) > 0.1:
        raise TorchviewerError(f"the torch is at {fix} instead of 51.5 N 13.1 E")


def _test_painting() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "window.png"
        options = argparse.Namespace(
            lang=None, theme=None, view="window", size=None, output=path,
            projection=None, centre=None, zoom=None,
        )  # fmt: skip
        mission = load_mission()
        code = render(options, mission, parse_time("eva_handover", mission))
        if code != 0 or path.stat().st_size < LEAST_PICTURE_BYTES:
            raise TorchviewerError("the window came out empty")


# Parts


def _application() -> QApplication:
    """The one application object, with fonts; made anew only where there is none."""
    existing = QCoreApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QCoreApplication.setApplicationName("torchviewer")
    QCoreApplication.setApplicationVersion(__version__)
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(str(resource("icons/app-256.png"))))
    theme.load_fonts()
    return app


def _state(wanted: str | None, settings: Settings, mission: Mission, utc_s: float) -> MissionState:
    languages = _languages(mission.languages)
    language = wanted or settings["language"] or mission.language
    if language not in languages:
        if wanted:
            known = ", ".join(languages)
            print(f"torchviewer: no language '{wanted}'; write one of {known}", file=sys.stderr)
            sys.exit(WRONG_ARGUMENTS)
        language = mission.language
    use_language(language)
    state = MissionState(mission, Flight(mission), language=language)
    state.language_changed.connect(use_language)
    state.set_zone(settings["zone"])
    state.seek(utc_s)
    state.history.forget()  # nobody has been elsewhere yet
    if not mission.home.holds(utc_s):
        half_s = mission.home.length_s / 2
        state.set_window(utc_s - half_s, utc_s + half_s)
    return state


def _languages(mission_languages: tuple[str, ...]) -> tuple[str, ...]:
    """Languages of the interface and of the mission, English first."""
    return tuple(dict.fromkeys((*interface_languages(), *mission_languages)))


def _look(app: QApplication, settings: Settings, wanted: theme.ThemeName | None) -> None:
    """Give the program its look, and follow the settings from here on.

    A theme that is `wanted` on the command line holds for this run, until another is chosen.
    """

    def put_on(name: str) -> None:
        if name == "theme":
            theme.apply(app, settings["theme"], theme.text_scale())
        elif name == "text_scale":
            theme.apply(app, theme.name(), settings["text_scale"])

    settings.changed.connect(put_on)
    theme.apply(app, wanted or settings["theme"], settings["text_scale"])


def _window(state: MissionState, settings: Settings) -> ExplorerWindow:
    window = ExplorerWindow(state, settings, _languages(state.mission.languages))
    state.language_changed.connect(lambda code: settings.put("language", code))
    state.zone_changed.connect(lambda zone: settings.put("zone", zone))
    settings.changed.connect(lambda _name: settings.save())
    return window


def _open(window: ExplorerWindow, options: argparse.Namespace, settings: Settings) -> None:
    window.resize(*(options.size or _fitting_size(whole=options.fullscreen)))
    if settings["layout"] and options.size is None:
        layout.restore(window, settings["layout"])
    else:
        window.reset_layout()
    if options.fullscreen:
        window.setWindowState(Qt.WindowState.WindowFullScreen)
    window.show()


def _fitting_size(*, whole: bool) -> tuple[int, int]:
    """The usual size as far as the screen has room for it, or the whole screen."""
    screen = QApplication.primaryScreen().availableGeometry()
    if whole:
        return screen.width(), screen.height()
    return min(USUAL_SIZE[0], screen.width()), min(USUAL_SIZE[1], screen.height())


def _at_size(window: ExplorerWindow, shown: Shown, size: tuple[int, int] | None) -> None:
    """Lay the window out so that `shown` has `size`, with everything drawn."""
    window.resize(QSize(*(size if size and shown is window else USUAL_SIZE)))
    window.reset_layout()
    window.show()
    QApplication.processEvents()
    window.prepare_fully()
    if size and shown is not window:
        shown.setParent(None)
        shown.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        shown.resize(QSize(*size))
        shown.show()
        shown.prepare_fully()
    QApplication.processEvents()


def _aim(shown: MapView, centre: tuple[float, float] | None, zoom: float | None) -> None:
    """Turn the map to a place, else to the torch, and come closer, as far as a person could."""
    if centre is None and zoom is None:
        return
    shown.offers = False  # nobody clicks at a picture
    shown.set_following(centre is None)
    view = shown.view
    if zoom is not None:
        view = view.zoomed(zoom, view.width_px / 2, view.height_px / 2)
    centre = shown.torch_place if centre is None and not view.shows_whole_world else centre
    shown.set_view(view if centre is None else view.centred(*centre))
    shown.prepare_fully()


@contextmanager
def _closing_on_signals(window: ExplorerWindow) -> Iterator[None]:
    """Let Ctrl+C and a system that shuts down close the window properly, settings saved.

    Python alone would see such a signal only with the next event; a byte on a socket is one.
    """
    inside, outside = socket.socketpair()
    with inside, outside:
        outside.setblocking(False)
        notifier = QSocketNotifier(inside.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(window.close)
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: None)
        signal.set_wakeup_fd(outside.fileno())
        try:
            yield
        finally:
            signal.set_wakeup_fd(-1)
            notifier.setEnabled(False)


def _doing(state: MissionState) -> str:
    how = f"playing at {state.rate:g}x" if state.playing else "standing"
    return f"{how} at {iso_utc(state.utc_s)}, language {state.language}"


def _tell(window: ExplorerWindow, words: str, log_path: Path | None) -> None:
    """One sentence for the person; the log has the rest."""
    form = QCoreApplication.translate("App", "Something went wrong and was noted: {what}")
    QTimer.singleShot(0, window, lambda: window.say(form.format(what=words)))
    print(f"torchviewer: {words}; details in {log_path}", file=sys.stderr)
