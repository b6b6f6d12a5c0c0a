"""Sets up torchviewer with its tests, then runs them: python3 packaging/test.py [for pytest]."""

from __future__ import annotations

import os
import sys

from environment import (
    QT_WITHOUT_SCREEN,
    ROOT,
    hand_over,
    in_plain_words,
    ready,
    use_a_new_enough_python,
)

#: all tests, on as many processors as help; one module stays with one worker and its fixtures
ALL = ("-n", "auto", "--maxprocesses", "4", "--dist", "loadscope")


def run() -> None:
    """Make the tests ready and become pytest, in the checkout and without a screen."""
    use_a_new_enough_python()
    environment = ready({"test"}, QT_WITHOUT_SCREEN)
    os.chdir(ROOT)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    hand_over([str(environment.python), "-P", "-m", "pytest", *(sys.argv[1:] or ALL)])


if __name__ == "__main__":
    in_plain_words(run)
