"""One table of commands: it feeds actions, keys, menus and the key card.

A command either names a method of MissionState (`does`), or is left to the window that shows it
(`does` is empty); every window must answer for all commands of its mode, which a test checks.
"""

# ruff: noqa: E501 - a table is read a row a line

from dataclasses import dataclass
from typing import Literal

Mode = Literal["explore", "present", "kiosk"]
Route = Literal["widget", "app"]


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark `text` for translation where it is shown; Qt's tools know this name."""
    return text


@dataclass(frozen=True)
class Command:
    """Something a person can ask for.

    `keys` in Qt's portable text; route "widget": the focused control sees the key first, "app":
    an ordinary shortcut. `menu` is where it stands, empty: only on the keyboard.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    menu: str
    does: str = ""
    route: Route = "widget"
    modes: tuple[Mode, ...] = ("explore",)
    repeats: bool = False


CLOCK = QT_TRANSLATE_NOOP("Commands", "Clock")
GO = QT_TRANSLATE_NOOP("Commands", "Go to")
VIEW = QT_TRANSLATE_NOOP("Commands", "View")
FILE = QT_TRANSLATE_NOOP("Commands", "File")
HELP = QT_TRANSLATE_NOOP("Commands", "Help")
BOOKMARKS = QT_TRANSLATE_NOOP("Commands", "Bookmarks")
MENUS = (FILE, CLOCK, GO, VIEW, BOOKMARKS, HELP)

TABLE: tuple[Command, ...] = (
    Command("open", QT_TRANSLATE_NOOP("Commands", "Open mission…"), ("Ctrl+O",), FILE, route="app"),
    Command("import_elements", QT_TRANSLATE_NOOP("Commands", "Import element sets…"), ("Ctrl+I",), FILE, route="app"),
    Command("add_photos", QT_TRANSLATE_NOOP("Commands", "Add a folder of photographs…"), (), FILE, route="app"),
    Command("add_photo_zip", QT_TRANSLATE_NOOP("Commands", "Add a zip of photographs…"), (), FILE, route="app"),
    Command("albums", QT_TRANSLATE_NOOP("Commands", "Photograph albums…"), (), FILE, route="app"),
    Command("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), FILE, route="app"),
    Command(
        "play_pause",
        QT_TRANSLATE_NOOP("Commands", "Play or pause"),
        ("Space", "K", "Media Play", "Media Pause", "Toggle Media Play/Pause"),
        CLOCK,
        "toggle",
    ),
    Command("shuttle_back", QT_TRANSLATE_NOOP("Commands", "Play backwards, faster at each press"), ("J",), CLOCK, "shuttle_back"),
    Command("shuttle_fwd", QT_TRANSLATE_NOOP("Commands", "Play forwards, faster at each press"), ("L",), CLOCK, "shuttle_forward"),
    Command("rate_up", QT_TRANSLATE_NOOP("Commands", "Faster"), (">", "]"), CLOCK, "faster"),
    Command("rate_down", QT_TRANSLATE_NOOP("Commands", "Slower"), ("<", "["), CLOCK, "slower"),
    Command("rate_real", QT_TRANSLATE_NOOP("Commands", "Real time"), ("\\",), CLOCK),
    Command("story_pace", QT_TRANSLATE_NOOP("Commands", "Story pace: slow at events, fast between"), ("S",), CLOCK),
    Command("clock_stop", QT_TRANSLATE_NOOP("Commands", "Stop, and back to where playing began"), ("Media Stop",), CLOCK, route="app"),
    Command("tick_fwd", QT_TRANSLATE_NOOP("Commands", "One second on"), (".",), CLOCK, repeats=True),
    Command("tick_back", QT_TRANSLATE_NOOP("Commands", "One second back"), (",",), CLOCK, repeats=True),
    Command("step_fwd", QT_TRANSLATE_NOOP("Commands", "Small step on"), ("Right", "Media Fast Forward"), CLOCK, repeats=True),
    Command("step_back", QT_TRANSLATE_NOOP("Commands", "Small step back"), ("Left", "Media Rewind"), CLOCK, repeats=True),
    Command("bigstep_fwd", QT_TRANSLATE_NOOP("Commands", "Ten small steps on"), ("Shift+Right",), CLOCK, repeats=True),
    Command("bigstep_back", QT_TRANSLATE_NOOP("Commands", "Ten small steps back"), ("Shift+Left",), CLOCK, repeats=True),
    Command("loop_in", QT_TRANSLATE_NOOP("Commands", "Loop starts here"), ("I",), CLOCK),
    Command("loop_out", QT_TRANSLATE_NOOP("Commands", "Loop ends here"), ("O", "Shift+I"), CLOCK),
    Command("loop", QT_TRANSLATE_NOOP("Commands", "Loop this phase, or end the loop"), ("Shift+L",), CLOCK),
    Command("next_event", QT_TRANSLATE_NOOP("Commands", "Next event"), ("PgDown", "Ctrl+Right", "Media Next", "Down"), GO, "next_event", repeats=True),
    Command("prev_event", QT_TRANSLATE_NOOP("Commands", "Previous event"), ("PgUp", "Ctrl+Left", "Media Previous", "Up"), GO, "previous_event", repeats=True),
    Command("next_item", QT_TRANSLATE_NOOP("Commands", "Next picture"), ("N",), GO, repeats=True),
    Command("prev_item", QT_TRANSLATE_NOOP("Commands", "Previous picture"), ("P",), GO, repeats=True),
    Command("hist_back", QT_TRANSLATE_NOOP("Commands", "Back to where the clock was"), ("Alt+Left",), GO, "go_back", route="app"),
    Command("hist_fwd", QT_TRANSLATE_NOOP("Commands", "Forward again"), ("Alt+Right",), GO, "go_forward", route="app"),
    Command("go_start", QT_TRANSLATE_NOOP("Commands", "Start of the flight"), ("Home",), GO, "go_start"),
    Command("go_end", QT_TRANSLATE_NOOP("Commands", "End of the flight"), ("End",), GO, "go_end"),
    Command("phase", QT_TRANSLATE_NOOP("Commands", "Phase 1 to 9"), ("1", "2", "3", "4", "5", "6", "7", "8", "9"), GO),
    Command("goto_time", QT_TRANSLATE_NOOP("Commands", "Go to a time or event…"), ("G", "Ctrl+G"), GO),
    Command("search", QT_TRANSLATE_NOOP("Commands", "Search…"), ("/", "Ctrl+F"), GO),
    Command("find_town", QT_TRANSLATE_NOOP("Commands", "Find a town…"), ("Ctrl+T",), GO, route="app"),
    Command("bookmark", QT_TRANSLATE_NOOP("Commands", "Bookmark this moment, or no more"), ("Ctrl+D",), BOOKMARKS, route="app"),
    Command("bookmarks", QT_TRANSLATE_NOOP("Commands", "All bookmarks…"), ("Ctrl+B",), BOOKMARKS, route="app"),
    Command("zoom_in", QT_TRANSLATE_NOOP("Commands", "Zoom in"), ("+", "="), VIEW, repeats=True),
    Command("zoom_out", QT_TRANSLATE_NOOP("Commands", "Zoom out"), ("-",), VIEW, repeats=True),
    Command("zoom_fit", QT_TRANSLATE_NOOP("Commands", "Whole flight"), ("0",), VIEW),
    Command("whole_relay", QT_TRANSLATE_NOOP("Commands", "Whole relay on the timeline"), ("Shift+W",), VIEW),
    Command("this_phase", QT_TRANSLATE_NOOP("Commands", "This phase on the timeline"), ("Shift+P",), VIEW),
    Command("this_event", QT_TRANSLATE_NOOP("Commands", "This event on the timeline"), ("Shift+E",), VIEW),
    Command("follow_clock", QT_TRANSLATE_NOOP("Commands", "Keep the clock in view on the timeline"), ("Shift+T",), VIEW),
    Command("timezone", QT_TRANSLATE_NOOP("Commands", "Next local time"), ("Y",), VIEW, "next_zone"),
    Command("follow", QT_TRANSLATE_NOOP("Commands", "Keep the torch in the middle of the map"), ("Shift+F",), VIEW),
    Command("globe", QT_TRANSLATE_NOOP("Commands", "Globe or flat map"), ("Shift+G",), VIEW),
    Command("map_layers", QT_TRANSLATE_NOOP("Commands", "What the map shows…"), ("Shift+M",), VIEW),
    Command("measure", QT_TRANSLATE_NOOP("Commands", "Measure a distance on the map"), ("Shift+R",), VIEW),
    Command("picture_large", QT_TRANSLATE_NOOP("Commands", "Picture on the whole screen"), ("V",), VIEW),
    Command("events", QT_TRANSLATE_NOOP("Commands", "List of events"), ("Shift+O", "Ctrl+3"), VIEW),
    Command("working", QT_TRANSLATE_NOOP("Commands", "Show the working"), ("E",), VIEW),
    Command("story", QT_TRANSLATE_NOOP("Commands", "The story in chapters"), ("Shift+S",), VIEW),
    Command("text_bigger", QT_TRANSLATE_NOOP("Commands", "Larger text"), ("Ctrl++", "Ctrl+="), VIEW, route="app"),
    Command("text_smaller", QT_TRANSLATE_NOOP("Commands", "Smaller text"), ("Ctrl+-",), VIEW, route="app"),
    Command("text_reset", QT_TRANSLATE_NOOP("Commands", "Text at 100 %"), ("Ctrl+0",), VIEW, route="app"),
    Command("theme", QT_TRANSLATE_NOOP("Commands", "Dark, light or high contrast"), ("Ctrl+Shift+D",), VIEW, route="app"),
    Command("fullscreen", QT_TRANSLATE_NOOP("Commands", "Full screen"), ("F11", "F"), VIEW),
    Command("leave_state", QT_TRANSLATE_NOOP("Commands", "Close the place, end the loop, leave full screen"), ("Esc",), VIEW),
    Command("pane_next", QT_TRANSLATE_NOOP("Commands", "Next pane"), ("F6",), VIEW, route="app"),
    Command("pane_prev", QT_TRANSLATE_NOOP("Commands", "Previous pane"), ("Shift+F6",), VIEW, route="app"),
    Command("layout_reset", QT_TRANSLATE_NOOP("Commands", "Panes as they were"), ("Ctrl+Alt+0",), VIEW, route="app"),
    Command("copy", QT_TRANSLATE_NOOP("Commands", "Copy time and position"), ("Ctrl+C",), VIEW),
    Command("help", QT_TRANSLATE_NOOP("Commands", "Keys"), ("?", "F1"), HELP, route="app"),
    Command("about", QT_TRANSLATE_NOOP("Commands", "About and credits"), (), HELP, route="app"),
)  # fmt: skip


def commands_of(mode: Mode) -> tuple[Command, ...]:
    """The commands of a mode, in the order of the table."""
    return tuple(command for command in TABLE if mode in command.modes)
