"""Pages that scroll up and down, with what the program puts on them."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QWidget

from torchviewer.state.enquiry import Spot
from torchviewer.state.mission_state import Selection
from torchviewer.views import theme
from torchviewer.views.language import use_language
from torchviewer.views.record_card import RecordCard
from torchviewer.views.scroll_page import ScrollPage
from torchviewer.views.spot_card import SpotCard
from torchviewer.views.story_pane import StoryPane
from torchviewer.views.working_pane import WorkingPane

NARROWEST_PX = 320
"""So wide is the right pane of a small window."""
# long words of all kinds: an address, a name of the original, a German and a Russian title
CHOSEN = (
    Selection("source", "wikipedia_relay"),
    Selection("source", "nasa_text_nov1"),
    Selection("term", "zero_g_indicator"),
    Selection("place", "shchyolkovo"),
    Selection("event", "eva_handover"),
)


@pytest.fixture(params=["en", "de", "ru"])
def large(request, look, state):
    """A state in a language, with the largest text until the end."""
    state.language_changed.connect(use_language)
    theme.apply(look, "dark", 2.0)
    state.set_language(request.param)
    yield state
    use_language("en")
    theme.apply(look, "dark", 1.0)


@pytest.mark.parametrize("kind", [WorkingPane, SpotCard, StoryPane])
def test_that_no_pane_is_cut_at_its_side_with_the_largest_text(qtbot, large, kind):
    pane = kind(large)
    show(qtbot, pane)
    pane.wake(True)
    large.enquiry.ask_about(Spot(55.75, 37.62, "", "Europe/Moscow"))
    large.enquiry.compare("two_body", True)
    qtbot.waitUntil(lambda: all_seen(pane.page))
    pane.wake(False)


@pytest.mark.parametrize("chosen", CHOSEN)
def test_that_no_card_is_cut_at_its_side_with_the_largest_text(qtbot, large, chosen):
    card = RecordCard(large)
    show(qtbot, card)
    large.select(chosen)
    qtbot.waitUntil(lambda: all_seen(card.page))


def show(qtbot, pane: QWidget) -> None:
    qtbot.addWidget(pane)
    pane.resize(NARROWEST_PX, 400)
    pane.show()


def all_seen(page: ScrollPage) -> bool:
    """True where all parts of a page are between its sides."""
    room = page.viewport().width()
    parts = [part for part in page.content.findChildren(QWidget) if part.isVisible()]
    sides = [QRect(part.mapTo(page.content, QPoint()), part.size()) for part in parts]
    needed = page.content.minimumSizeHint().width()
    return needed <= room == page.content.width() and all(
        side.left() >= 0 and side.right() < room for side in sides
    )


@pytest.mark.parametrize("lines", [1, 100])
@pytest.mark.parametrize("dressed", ["dark", "contrast"])
def test_that_the_focus_frame_has_four_sides_and_touches_no_words(qtbot, look, dressed, lines):
    page = ScrollPage()
    qtbot.addWidget(page)
    page.column.addWidget(QLabel("\n".join(["Words"] * lines)))
    page.column.addStretch(1)
    page.resize(200, 300)
    try:
        theme.apply(look, dressed)
        page.show()
        page.activateWindow()
        page.setFocus()
        qtbot.waitUntil(page.hasFocus)
        picture = page.grab().toImage()
        frame = page._frame()
        middle, thick = frame.center(), round(theme.line_px(2))
        bright = [picture.pixelColor(*at).lightness() > 180 for at in sides_of(frame, middle)]
        assert bright == [True] * 4
        assert page.verticalScrollBar().isVisible() == (lines > 1)
        assert page.viewport().x() - thick >= 4
    finally:
        theme.apply(look, "dark")


def sides_of(frame: QRect, middle: QPoint) -> list[tuple[int, int]]:
    """A pixel within each side of a frame."""
    return [
        (frame.left(), middle.y()),
        (frame.right(), middle.y()),
        (middle.x(), frame.top()),
        (middle.x(), frame.bottom()),
    ]
