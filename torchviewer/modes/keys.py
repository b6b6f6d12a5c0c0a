"""From a key to a command: by its meaning first, by its place on the keyboard second.

Letters and the full stop of a Latin layout are found again on Russian or Kazakh keyboards by the
key's position (US layout), so that K still plays where that key writes "л".
"""

import sys
from collections.abc import Iterable

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from torchviewer.state.commands import Command

# Keys of the US layout by position: evdev codes (Linux; X11 and Wayland report them plus 8),
# https://github.com/torvalds/linux/blob/master/include/uapi/linux/input-event-codes.h
_EVDEV = {code: letter for row, first in (("qwertyuiop", 16), ("asdfghjkl", 30), ("zxcvbnm", 44))
          for code, letter in enumerate(row, first)}  # fmt: skip
_EVDEV |= {51: ",", 52: ".", 53: "/", 26: "[", 27: "]", 43: "\\"}
LATIN_LAST = 0x024F


class KeyTable:
    """Which command of a mode a key press means."""

    def __init__(self, commands: Iterable[Command]) -> None:
        self._by_key: dict[int, Command] = {}
        for command in commands:
            for key in command.keys:
                self._by_key[_combined(key)] = command

    def command_for(self, event: QKeyEvent) -> Command | None:
        """The command of this key press, or None."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        found = self._find(event.key(), modifiers)
        if found is None and event.key() > LATIN_LAST and event.key() < Qt.Key.Key_Escape:
            place = letter_at(event.nativeScanCode())
            if place is not None:
                found = self._find(ord(place.upper()), modifiers)
        return found

    def _find(self, key: int, modifiers: Qt.KeyboardModifier) -> Command | None:
        """Shifted signs such as > are looked up without Shift, which is part of typing them."""
        plain = modifiers & ~Qt.KeyboardModifier.ShiftModifier
        for held in (modifiers, plain) if not chr(min(key, 0x10FFFF)).isalnum() else (modifiers,):
            command = self._by_key.get(QKeyCombination(held, Qt.Key(key)).toCombined())
            if command is not None:
                return command
        return None


def _combined(key: str) -> int:
    """A key in Qt's portable text as one number, modifiers included."""
    combination: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]
    return combination.toCombined()


def letter_at(scan_code: int) -> str | None:
    """What the US layout writes with the key at `scan_code`; None where that is not known."""
    if sys.platform.startswith("linux"):
        return _EVDEV.get(scan_code - 8)
    if sys.platform == "win32":
        return _EVDEV.get(scan_code)  # set-1 codes are the same for these keys
    return None
