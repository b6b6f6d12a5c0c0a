"""Sets up torchviewer where need be, then starts it: python3 packaging/run.py [any arguments]."""

from __future__ import annotations

import os
import sys

from environment import hand_over, in_plain_words, ready, same_command, say, use_a_new_enough_python

WITHOUT_QT = {"state", "events", "track", "check", "new", "passes", "elements", "find"}
WITHOUT_SCREEN = {"render", "selftest"}
ANSWERS = {"-h", "--help", "--version"}
NO_DISPLAY = 3
NO_QT, QT_WITHOUT_SCREEN, QT_ON_SCREEN = 0, 1, 2


def level_for(arguments: list[str]) -> int:
    """What the program will need of the system for these arguments."""
    said = set(arguments)
    if said & (WITHOUT_QT | ANSWERS):
        return NO_QT
    return QT_WITHOUT_SCREEN if said & WITHOUT_SCREEN else QT_ON_SCREEN


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
