"""One table of commands."""

from collections import Counter

import pytest
from PySide6.QtGui import QKeySequence

from torchviewer.state.commands import MENUS, TABLE, commands_of
from torchviewer.state.mission_state import MissionState


def test_that_ids_are_unique():
    assert max(Counter(command.id for command in TABLE).values()) == 1


@pytest.mark.parametrize("command", TABLE, ids=lambda command: command.id)
def test_that_every_key_is_one_that_qt_knows(command):
    for key in command.keys:
        sequence = QKeySequence(key)
        assert sequence.count() == 1, key
        assert sequence[0].key().value != 0x1FFFFFF, key  # Qt::Key_unknown


def test_that_no_key_is_used_twice_in_a_mode():
    used = Counter(key for command in commands_of("explore") for key in command.keys)
    assert [key for key, times in used.items() if times > 1] == []


@pytest.mark.parametrize("command", [c for c in TABLE if c.does], ids=lambda command: command.id)
def test_that_what_a_command_does_is_a_method_of_the_state(command):
    assert callable(getattr(MissionState, command.does))


def test_that_every_menu_of_the_table_exists():
    assert {command.menu for command in TABLE} == set(MENUS)
