"""Sets up torchviewer where need be, then starts it: python3 packaging/run.py [any arguments]."""

from __future__ import annotations

import os
import sys

from environment import (
    NO_QT,
    QT_ON_SCREEN,
    QT_WITHOUT_SCREEN,
    hand_over,
    in_plain_words,
    ready,
    same_command,
    say,
    use_a_new_enough_python,
)

WITHOUT_QT = {"state", "events", "track", "check", "new"}
WITHOUT_SCREEN = {"render", "selftest"}
ANSWERS = {"-h", "--help", "--version"}
NO_DISPLAY = 3


def level_for(arguments: list[str]) -> int:
    """What the program will need of the system for these arguments."""
    verb = arguments[0] if arguments else ""
    if verb in WITHOUT_QT or ANSWERS & set(arguments):
        return NO_QT
    return QT_WITHOUT_SCREEN if verb in WITHOUT_SCREEN else QT_ON_SCREEN


def has_display() -> bool:
    """Whether a window can open here, as far as the surroundings tell."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run() -> None:
    """Make ready what the arguments need, and become the program."""
    use_a_new_enough_python()
    arguments = sys.argv[1:]
    level = level_for(arguments)
    if level == QT_ON_SCREEN and not has_display():
        picture = f"{same_command()} render -o torch.png --size 1920x1080"
        say(f"no display here, so no window; for a picture of it type: {picture}")
        sys.exit(NO_DISPLAY)
    if level == QT_ON_SCREEN and os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        level = QT_WITHOUT_SCREEN
    environment = ready(set(), level)
    hand_over([str(environment.python), "-P", "-m", "torchviewer", *arguments])


if __name__ == "__main__":
    in_plain_words(run)
