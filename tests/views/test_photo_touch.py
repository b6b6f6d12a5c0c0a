"""Fingers on the photo panel and on pages of words: a tap picks, a flick scrolls and runs on."""

import pytest
from PySide6.QtCore import QElapsedTimer, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScroller

from torchviewer.mission.lookups import pictures_in_order
from torchviewer.mission.times import parse_time
from torchviewer.views.photos import PhotosView
from torchviewer.views.story_pane import StoryPane

WAY_PX, STEP_MS, PX_PER_MS = 96, 15, 0.8


@pytest.fixture(scope="module")
def finger():
    return QTest.createTouchDevice()


def tap(widget, finger, at: QPoint) -> None:
    QTest.touchEvent(widget, finger).press(0, at, widget).commit()
    QTest.touchEvent(widget, finger).release(0, at, widget).commit()


def flick(widget, finger, at: QPoint, way: QPoint) -> None:
    """A quick sweep of one finger from `at`, which may carry the widget along.

    As fast and as far on a busy machine, where it takes fewer and larger steps.
    """
    here, since, gone_px = widget.mapToGlobal(at), QElapsedTimer(), 0
    since.start()
    QTest.touchEvent(widget, finger).press(0, at, widget).commit()
    while gone_px < WAY_PX:
        QTest.qWait(STEP_MS)
        step_px = round(PX_PER_MS * since.restart())
        here, gone_px = here + way * step_px, gone_px + step_px
        QTest.touchEvent(widget, finger).move(0, widget.mapFromGlobal(here), widget).commit()
    QTest.touchEvent(widget, finger).release(0, widget.mapFromGlobal(here), widget).commit()


@pytest.mark.parametrize("size", [(461, 621), (380, 900)])
def test_that_a_finger_picks_scrolls_and_lets_run_on(qtbot, look, state, finger, size):
    """In a single row (461 x 621) and in several."""
    panel = PhotosView(state)
    qtbot.addWidget(panel)
    panel.resize(*size)
    state.seek(parse_time("eva_handover", state.mission))
    with qtbot.waitExposed(panel):
        panel.show()
    strip, pictures = panel.strip, pictures_in_order(state.mission)
    number = strip._current + 1
    tap(strip, finger, strip._slot(number).center())
    assert panel.picture is pictures[number]
    assert strip.following
    before = strip._offset_px
    way = QPoint(1, 0) if strip._grid.single else QPoint(0, 1)
    flick(strip, finger, strip.rect().center(), way)
    let_go = strip._offset_px
    assert let_go < before
    assert not strip.following
    qtbot.waitUntil(lambda: strip._offset_px < let_go)
    assert panel.picture is pictures[number]
    QScroller.scroller(strip).stop()


def test_that_a_finger_scrolls_the_story_selects_nothing_and_presses_nothing(
    qtbot, look, state, finger
):
    pane = StoryPane(state)
    qtbot.addWidget(pane)
    pane.resize(384, 495)
    state.seek(parse_time("eva_handover", state.mission))
    with qtbot.waitExposed(pane):
        pane.show()
    pane.wake(True)
    bar, label = pane.page.verticalScrollBar(), pane.open_chapter.panels[0].text
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(0)
    QTest.qWait(50)
    flick(label, finger, QPoint(100, 20), QPoint(0, -1))
    let_go = bar.value()
    assert let_go > 0
    assert not label.hasSelectedText()
    qtbot.waitUntil(lambda: bar.value() > let_go)
    QScroller.scroller(pane.page.viewport()).stop()
    assert state.utc_s == parse_time("eva_handover", state.mission)
