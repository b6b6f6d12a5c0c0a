"""What hands on the map ask for, and that they always let go."""

import random
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from torchviewer.views.map_hands import FINGER_REACH_PX, LONG_PRESS_MS, MOUSE_REACH_PX, Hands

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
EVENTS = 10_000


class Told:
    """Everything that hands have told, in order."""

    def __init__(self, hands: Hands) -> None:
        self.all: list[tuple] = []
        for name in (
            "dragged", "pinched", "scrolled", "double_clicked", "picked", "hovered", "left",
            "pressed_long", "measured", "taken", "given_back",
        ):  # fmt: skip
            getattr(hands, name).connect(lambda *what, name=name: self.all.append((name, *what)))

    @property
    def names(self) -> list[str]:
        return [name for name, *_ in self.all]

    def of(self, name: str) -> list[tuple]:
        return [tuple(what) for one, *what in self.all if one == name]


@pytest.fixture
def hands(widget: QWidget) -> Hands:
    return Hands(widget)


@pytest.fixture
def told(hands: Hands) -> Told:
    return Told(hands)


@pytest.fixture(scope="module")
def screen(look):
    """A touch screen."""
    return QTest.createTouchDevice()


def mouse(widget: QWidget, kind: QEvent.Type, at: tuple[float, float], **more) -> None:
    button = more.get("button", NONE if kind == QEvent.Type.MouseMove else LEFT)
    down = more.get("down", NONE if kind == QEvent.Type.MouseButtonRelease else LEFT)
    place = QPointF(*at)
    event = QMouseEvent(kind, place, place, button, down, more.get("keys", PLAIN))
    QApplication.sendEvent(widget, event)


def press(widget: QWidget, at: tuple[float, float], **more) -> None:
    mouse(widget, QEvent.Type.MouseButtonPress, at, **more)


def move(widget: QWidget, at: tuple[float, float], **more) -> None:
    mouse(widget, QEvent.Type.MouseMove, at, **more)


def release(widget: QWidget, at: tuple[float, float], **more) -> None:
    mouse(widget, QEvent.Type.MouseButtonRelease, at, **more)


def wheel(widget: QWidget, steps: float, at: tuple[float, float] = (100, 100)) -> None:
    place, angle = QPointF(*at), QPoint(0, round(steps * 120))
    event = QWheelEvent(
        place, place, QPoint(), angle, NONE, PLAIN, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(widget, event)


def test_that_a_click_picks_and_a_drag_does_not(widget, hands, told) -> None:
    press(widget, (50, 60))
    release(widget, (51, 60))
    assert told.of("picked") == [(QPointF(51, 60), MOUSE_REACH_PX)]
    told.all.clear()
    press(widget, (50, 60))
    move(widget, (90, 80))
    move(widget, (95, 85))
    release(widget, (95, 85))
    assert "picked" not in told.names
    assert told.names.count("taken") == 1
    assert told.of("dragged") == [
        (QPointF(50, 60), QPointF(90, 80)), (QPointF(90, 80), QPointF(95, 85)),
    ]  # fmt: skip
    assert not hands.holding


def test_that_a_pointer_without_a_button_hovers(widget, told) -> None:
    move(widget, (10, 20), down=NONE)
    assert told.all == [("hovered", QPointF(10, 20))]
    QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave))
    assert told.names == ["hovered", "left"]


def test_that_other_buttons_do_nothing(widget, hands, told) -> None:
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        press(widget, (50, 60), button=button, down=button)
        release(widget, (50, 60), button=button)
    assert told.all == []
    assert not hands.holding


@pytest.mark.parametrize("by", ["shift", "mode"])
def test_that_a_drag_with_shift_or_in_ruler_mode_measures_and_moves_nothing(
    widget, hands, told, by: str
) -> None:
    hands.measuring = by == "mode"
    keys = SHIFT if by == "shift" else PLAIN
    press(widget, (50, 60), keys=keys)
    move(widget, (90, 80), keys=keys)
    move(widget, (150, 80))  # Shift may be let go on the way
    release(widget, (150, 80))
    start = QPointF(50, 60)
    assert told.of("measured") == [(start, QPointF(90, 80)), (start, QPointF(150, 80))]
    assert not {"dragged", "taken", "picked"} & set(told.names)
    assert not hands.holding
    hands.measuring = False
    press(widget, (50, 60))
    move(widget, (90, 80))
    release(widget, (90, 80))
    assert told.names.count("dragged") == 1


def test_that_a_button_let_go_elsewhere_ends_the_drag(widget, hands, told) -> None:
    """A menu or another window may take the release: the pointer then comes back without it."""
    press(widget, (50, 60))
    move(widget, (90, 80))
    told.all.clear()
    move(widget, (200, 200), down=NONE)
    assert not hands.holding
    assert "dragged" not in told.names
    assert told.of("hovered")[-1] == (QPointF(200, 200),)


def test_that_a_map_that_is_hidden_under_the_hand_is_let_go(widget, hands, told) -> None:
    press(widget, (50, 60))
    move(widget, (90, 80))
    assert hands.holding
    widget.hide()
    assert not hands.holding


def test_that_the_wheel_comes_closer_and_goes_away(widget, told) -> None:
    wheel(widget, 1)
    wheel(widget, -1)
    (closer, at), (farther, _) = told.of("scrolled")
    assert closer > 1 > farther
    assert closer * farther == pytest.approx(1.0)
    assert at == QPointF(100, 100)


def test_that_an_absurd_turn_of_the_wheel_is_no_trouble(widget, told) -> None:
    for steps in (1e7, -1e7):
        wheel(widget, steps)
    assert all(0 < factor < float("inf") for factor, _ in told.of("scrolled"))


def test_that_a_double_click_asks_to_come_closer(widget, told) -> None:
    press(widget, (80, 70))
    release(widget, (80, 70))
    mouse(widget, QEvent.Type.MouseButtonDblClick, (80, 70))
    release(widget, (80, 70))
    assert told.names == ["picked", "double_clicked"]


# Fingers


def test_that_a_tap_picks_with_a_wider_reach(widget, hands, told, screen) -> None:
    QTest.touchEvent(widget, screen).press(0, QPoint(60, 70), widget).commit()
    QTest.touchEvent(widget, screen).release(0, QPoint(60, 70), widget).commit()
    assert told.of("picked") == [(QPointF(60, 70), FINGER_REACH_PX)]
    assert not hands.holding


def test_that_one_finger_drags(widget, hands, told, screen) -> None:
    QTest.touchEvent(widget, screen).press(0, QPoint(60, 70), widget).commit()
    QTest.touchEvent(widget, screen).move(0, QPoint(120, 90), widget).commit()
    assert hands.holding
    QTest.touchEvent(widget, screen).release(0, QPoint(120, 90), widget).commit()
    assert told.names.count("taken") == 1
    assert told.of("dragged") == [(QPointF(60, 70), QPointF(120, 90))]
    assert "picked" not in told.names
    assert not hands.holding


def test_that_the_end_of_a_drag_is_told_once_and_that_of_a_tap_is_not(widget, told, screen) -> None:
    QTest.touchEvent(widget, screen).press(0, QPoint(60, 70), widget).commit()
    QTest.touchEvent(widget, screen).move(0, QPoint(120, 90), widget).commit()
    assert "given_back" not in told.names
    QTest.touchEvent(widget, screen).release(0, QPoint(120, 90), widget).commit()
    assert told.names[-1] == "given_back"
    press(widget, (50, 60))
    move(widget, (90, 80))
    assert told.names.count("given_back") == 1
    release(widget, (90, 80))
    assert told.names.count("given_back") == 2
    press(widget, (50, 60))
    release(widget, (50, 60))
    QTest.touchEvent(widget, screen).press(0, QPoint(60, 70), widget).commit()
    QTest.touchEvent(widget, screen).release(0, QPoint(60, 70), widget).commit()
    assert told.names.count("given_back") == 2


def test_that_a_finger_measures_in_ruler_mode(widget, hands, told, screen) -> None:
    hands.measuring = True
    QTest.touchEvent(widget, screen).press(0, QPoint(60, 70), widget).commit()
    QTest.touchEvent(widget, screen).move(0, QPoint(120, 90), widget).commit()
    QTest.touchEvent(widget, screen).move(0, QPoint(180, 90), widget).commit()
    QTest.touchEvent(widget, screen).release(0, QPoint(180, 90), widget).commit()
    assert told.of("measured")[-1] == (QPointF(60, 70), QPointF(180, 90))
    assert not {"dragged", "taken", "picked"} & set(told.names)
    assert not hands.holding


def test_that_two_fingers_pinch(widget, hands, told, screen) -> None:
    QTest.touchEvent(widget, screen).press(0, QPoint(100, 100), widget).press(
        1, QPoint(200, 100), widget
    ).commit()
    moved = QTest.touchEvent(widget, screen)
    moved.move(0, QPoint(80, 100), widget).move(1, QPoint(220, 100), widget).commit()
    assert told.names.count("taken") == 1
    before, now = told.of("pinched")[-1]
    assert sorted(one.x() for one in before) == [100, 200]
    assert sorted(one.x() for one in now) == [80, 220]
    done = QTest.touchEvent(widget, screen)
    done.release(0, QPoint(80, 100), widget).release(1, QPoint(220, 100), widget).commit()
    assert "picked" not in told.names
    assert not hands.holding


class Fingers:
    """Two fingers at x = 100 and 200, y = 100; one sequence knows where those that rest are."""

    def __init__(self, widget: QWidget, screen) -> None:
        self._widget, self._touch = widget, QTest.touchEvent(widget, screen)
        self.at = {0: 100, 1: 200}
        for finger, x in self.at.items():
            self._touch.press(finger, QPoint(x, 100), widget)
        self._touch.commit()

    def move(self, step: dict[int, int]) -> None:
        """Each finger that is named goes to an x; the others rest."""
        for finger in self.at:
            if finger in step:
                self.at[finger] = step[finger]
                self._touch.move(finger, QPoint(step[finger], 100), self._widget)
            else:
                self._touch.stationary(finger)
        self._touch.commit()

    def lift(self, finger: int) -> None:
        for other in self.at.keys() - {finger}:
            self._touch.stationary(other)
        self._touch.release(finger, QPoint(self.at.pop(finger), 100), self._widget)
        self._touch.commit()


ONE_BY_ONE = [{n % 2: (90 - 5 * (n // 2), 210 + 5 * (n // 2))[n % 2]} for n in range(16)]
THUMB_RESTS = [{0: 80}, *({1: x} for x in range(210, 300, 10))]


@pytest.mark.parametrize("steps", [ONE_BY_ONE, THUMB_RESTS], ids=["one by one", "thumb rests"])
def test_that_a_finger_that_does_not_move_in_an_event_stays_where_it_is(
    widget, told, screen, steps: list[dict[int, int]]
) -> None:
    """A screen may tell of each finger in its own event, or of one that rests."""
    fingers = Fingers(widget, screen)
    for step in steps:
        fingers.move(step)
    pairs = told.of("pinched")
    # each pinch goes on where the one before ended
    assert all(now == before for (_, now), (before, _) in pairwise(pairs))
    assert sorted(one.x() for one in pairs[0][0]) == [100, 200]
    assert sorted(one.x() for one in pairs[-1][1]) == sorted(fingers.at.values())
    fingers.lift(0)
    fingers.lift(1)


def test_that_a_finger_left_over_from_a_pinch_drags_from_where_it_is(
    widget, hands, told, screen
) -> None:
    fingers = Fingers(widget, screen)
    fingers.move({0: 80, 1: 220})
    told.all.clear()
    fingers.lift(1)
    assert "pinched" not in told.names
    for x in (80, 80, 95):
        fingers.move({0: x})
    ways = told.of("dragged")
    assert all(before == here for before, here in ways[:-1])
    assert ways[-1] == (QPointF(80, 100), QPointF(95, 100))
    fingers.lift(0)
    assert not hands.down


def test_that_a_finger_that_rests_after_a_drag_moves_nothing(widget, told, screen) -> None:
    QTest.touchEvent(widget, screen).press(0, QPoint(60, 70), widget).commit()
    for x in (63, 66, 90, 90, 90):  # a slow beginning is not lost
        QTest.touchEvent(widget, screen).move(0, QPoint(x, 70), widget).commit()
    gone = [(before.x(), here.x()) for before, here in told.of("dragged")]
    assert sum(here - before for before, here in gone) == 30
    QTest.touchEvent(widget, screen).release(0, QPoint(90, 70), widget).commit()


def test_that_two_fingers_that_come_down_at_once_hold_the_map(widget, hands, told, screen) -> None:
    fingers = Fingers(widget, screen)
    assert hands.down
    fingers.lift(1)
    fingers.lift(0)
    assert "picked" not in told.names
    assert not hands.down


def test_that_a_pinch_in_ruler_mode_takes_the_map(widget, hands, told, screen) -> None:
    """The second finger ends the measurement: whoever moves the map has taken it."""
    hands.measuring = True
    QTest.touchEvent(widget, screen).press(0, QPoint(100, 100), widget).commit()
    QTest.touchEvent(widget, screen).move(0, QPoint(140, 100), widget).commit()
    QTest.touchEvent(widget, screen).stationary(0).press(1, QPoint(240, 100), widget).commit()
    moved = QTest.touchEvent(widget, screen)
    moved.move(0, QPoint(120, 100), widget).move(1, QPoint(260, 100), widget).commit()
    assert "pinched" in told.names
    assert told.names.index("taken") < told.names.index("pinched")
    told.all.clear()
    QTest.touchEvent(widget, screen).stationary(0).release(1, QPoint(260, 100), widget).commit()
    QTest.touchEvent(widget, screen).move(0, QPoint(150, 100), widget).commit()
    assert "measured" not in told.names
    QTest.touchEvent(widget, screen).release(0, QPoint(150, 100), widget).commit()
    assert not hands.holding


def test_that_a_finger_that_rests_looks_ahead_until_it_is_lifted(
    widget, hands, told, screen, qtbot
) -> None:
    hands.can_look = lambda _at: True
    QTest.touchEvent(widget, screen).press(0, QPoint(60, 70), widget).commit()
    qtbot.waitUntil(lambda: "pressed_long" in told.names, timeout=LONG_PRESS_MS + 2000)
    QTest.touchEvent(widget, screen).move(0, QPoint(160, 70), widget).commit()
    assert told.of("pressed_long") == [(QPointF(60, 70),), (QPointF(160, 70),)]
    QTest.touchEvent(widget, screen).release(0, QPoint(160, 70), widget).commit()
    assert told.names[-1] == "left"
    assert not {"dragged", "picked", "taken"} & set(told.names)


def test_that_a_second_finger_ends_a_look_ahead(widget, hands, told, screen, qtbot) -> None:
    hands.can_look = lambda _at: True
    QTest.touchEvent(widget, screen).press(0, QPoint(60, 70), widget).commit()
    qtbot.waitUntil(lambda: "pressed_long" in told.names, timeout=LONG_PRESS_MS + 2000)
    QTest.touchEvent(widget, screen).stationary(0).press(1, QPoint(160, 70), widget).commit()
    assert told.names.index("left") < told.names.index("pinched")
    done = QTest.touchEvent(widget, screen)
    done.release(0, QPoint(60, 70), widget).release(1, QPoint(160, 70), widget).commit()
    assert not hands.down


# Storms


class Storm:
    """Random hands on a widget; it knows which buttons and fingers are down."""

    def __init__(self, widget: QWidget, screen, seed: int) -> None:
        self._widget, self._screen = widget, screen
        self._random = random.Random(seed)
        self._down = False
        self._fingers: set[int] = set()

    def _at(self) -> tuple[int, int]:
        width, height = self._widget.width(), self._widget.height()
        return self._random.randint(0, width - 1), self._random.randint(0, height - 1)

    def blow(self, events: int) -> None:
        for _ in range(events):
            self._random.choice((self._mouse, self._mouse, self._touch, self._other))()
        self.let_go()

    def _mouse(self) -> None:
        keys = self._random.choice((PLAIN, PLAIN, SHIFT))
        kind = self._random.choice(("press", "move", "move", "move", "release", "double"))
        if kind == "move":
            move(self._widget, self._at(), down=LEFT if self._down else NONE, keys=keys)
        elif kind == "release":
            self._down = False
            release(self._widget, self._at(), keys=keys)
        elif kind == "double":
            mouse(self._widget, QEvent.Type.MouseButtonDblClick, self._at(), keys=keys)
        else:
            self._down = True
            press(self._widget, self._at(), keys=keys)

    def _touch(self) -> None:
        sequence = QTest.touchEvent(self._widget, self._screen)
        finger = self._random.randint(0, 2)
        for other in self._fingers - {finger}:
            if self._random.random() < 0.5:
                sequence.move(other, QPoint(*self._at()), self._widget)
            else:
                sequence.stationary(other)
        if finger not in self._fingers:
            self._fingers.add(finger)
            sequence.press(finger, QPoint(*self._at()), self._widget)
        elif self._random.random() < 0.4:
            self._fingers.remove(finger)
            sequence.release(finger, QPoint(*self._at()), self._widget)
        else:
            sequence.move(finger, QPoint(*self._at()), self._widget)
        sequence.commit()

    def _other(self) -> None:
        if self._random.random() < 0.2:
            QApplication.sendEvent(self._widget, QEvent(QEvent.Type.Leave))
        else:
            wheel(self._widget, self._random.uniform(-3, 3), self._at())

    def let_go(self) -> None:
        """Every button and finger up, the pointer gone."""
        if self._fingers:
            sequence = QTest.touchEvent(self._widget, self._screen)
            for finger in self._fingers:
                sequence.release(finger, QPoint(5, 5), self._widget)
            sequence.commit()
        self._fingers.clear()
        release(self._widget, (5, 5))
        QApplication.sendEvent(self._widget, QEvent(QEvent.Type.Leave))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_that_a_storm_of_hands_leaves_nothing_held(widget, hands, told, screen, seed: int) -> None:
    Storm(widget, screen, seed).blow(EVENTS)
    assert {"dragged", "pinched", "measured", "picked", "hovered"} <= set(told.names)
    assert not hands.down
    assert not hands._long_timer.isActive()
    told.all.clear()
    move(widget, (30, 30), down=NONE)  # a pointer hovers again, nothing drags
    assert told.names == ["hovered"]
    QTest.touchEvent(widget, screen).press(0, QPoint(60, 70), widget).commit()
    QTest.touchEvent(widget, screen).release(0, QPoint(60, 70), widget).commit()
    assert told.names == ["hovered", "picked"]
