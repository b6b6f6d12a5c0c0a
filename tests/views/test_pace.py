"""A pane follows the clock no faster than it is read, and rests while nobody sees it."""

import pytest
from PySide6.QtCore import QObject

from torchviewer.views.pace import Pace


@pytest.fixture
def owner(qapp):
    made = QObject()
    yield made
    made.deleteLater()


def test_that_many_questions_are_answered_at_once_and_then_once_more(qtbot, owner):
    acts = []
    pace = Pace(lambda: acts.append(1), owner, least_ms=20)
    pace.wake(True)
    assert len(acts) == 1  # it has come to be seen
    for _ in range(50):
        pace.ask()
    assert len(acts) == 1
    qtbot.waitUntil(lambda: len(acts) == 2)
    qtbot.waitUntil(lambda: not pace._rest.isActive())
    assert len(acts) == 2


def test_that_a_pane_out_of_sight_does_nothing(owner):
    acts = []
    pace = Pace(lambda: acts.append(1), owner)
    pace.ask()
    pace.at_once()
    assert acts == []
    pace.wake(True)
    pace.wake(False)
    pace.ask()
    assert len(acts) == 1


def test_that_a_jump_does_not_wait(owner):
    acts = []
    pace = Pace(lambda: acts.append(1), owner)
    pace.wake(True)
    pace.at_once()
    pace.at_once()
    assert len(acts) == 3
    pace.wake(False)
