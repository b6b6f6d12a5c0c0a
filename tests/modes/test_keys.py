"""From a key to a command."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from torchviewer.modes.keys import KeyTable, letter_at
from torchviewer.state.commands import TABLE

KEYS = KeyTable(TABLE)
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(key, modifiers=NONE, scan_code=0, text=""):
    event = QKeyEvent(QEvent.Type.KeyPress, int(key), modifiers, scan_code, 0, 0, text)
    found = KEYS.command_for(event)
    return found.id if found else None


@pytest.mark.parametrize(
    ("key", "modifiers", "command"),
    [
        (Qt.Key.Key_Space, NONE, "play_pause"),
        (Qt.Key.Key_K, NONE, "play_pause"),
        (Qt.Key.Key_MediaTogglePlayPause, NONE, "play_pause"),
        (Qt.Key.Key_PageDown, NONE, "next_event"),  # what every clicker sends
        (Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier, "next_event"),
        (Qt.Key.Key_Right, NONE, "step_fwd"),
        (Qt.Key.Key_Right, SHIFT, "bigstep_fwd"),
        (Qt.Key.Key_Greater, SHIFT, "rate_up"),
        (Qt.Key.Key_Plus, SHIFT, "zoom_in"),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier, "zoom_in"),
        (Qt.Key.Key_I, NONE, "loop_in"),
        (Qt.Key.Key_O, NONE, "loop_out"),
        (Qt.Key.Key_I, SHIFT, "loop_out"),
        (Qt.Key.Key_7, NONE, "phase"),
    ],
)
def test_that_a_key_means_its_command(key, modifiers, command):
    assert press(key, modifiers) == command


@pytest.mark.parametrize("key", [Qt.Key.Key_Q, Qt.Key.Key_X, Qt.Key.Key_F7])
def test_that_other_keys_mean_nothing(key):
    assert press(key) is None


def test_that_shift_and_a_letter_is_not_the_letter():
    assert press(Qt.Key.Key_K, SHIFT) is None


@pytest.mark.parametrize(
    ("letter", "evdev_code", "command"),
    # a Russian layout writes these letters with the keys of K, J, L, N
    [("л", 37, "play_pause"), ("о", 36, "shuttle_back"), ("д", 38, "shuttle_fwd"),
     ("т", 49, "next_item"), ("ю", 52, "tick_fwd")],
)  # fmt: skip
def test_that_a_cyrillic_keyboard_plays_by_the_place_of_the_key(letter, evdev_code, command):
    scan_code = evdev_code + 8 if sys.platform.startswith("linux") else evdev_code
    assert press(ord(letter.upper()), scan_code=scan_code) == command


def test_that_an_unknown_place_is_no_letter():
    assert letter_at(5000) is None
