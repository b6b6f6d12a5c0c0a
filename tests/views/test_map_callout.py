"""Where the card beside the torch finds room."""

import pytest
from PySide6.QtCore import QPointF, QRectF

from torchviewer.mission.times import parse_time
from torchviewer.views import map_text, theme
from torchviewer.views.map_callout import GAPS_PX, PAD_PX, Callout
from torchviewer.views.map_room import Room
from torchviewer.views.map_words import MarkWords

AT = QPointF(500, 250)
WHOLE = QRectF(0, 0, 1000, 500)


@pytest.fixture
def card(look):
    card = Callout()
    card.say("Torch · Outside", "carried by Kotov", 1.0, WHOLE.width())
    return card


def all_but(free: QRectF) -> Room:
    cells = (QRectF(x, y, 10, 10) for x in range(0, 1000, 10) for y in range(0, 500, 10))
    return Room(cell for cell in cells if not cell.intersects(free))


@pytest.mark.parametrize(
    "free",
    [
        QRectF(510, 0, 490, 240), QRectF(0, 0, 490, 240), QRectF(510, 260, 490, 240),
        QRectF(0, 260, 490, 240), QRectF(400, 260, 200, 240), QRectF(400, 0, 200, 240),
    ],
)  # fmt: skip
def test_that_the_card_finds_the_only_free_side_and_stands_near(card, free):
    rect = card.place(AT, WHOLE, all_but(free), Room())
    assert free.contains(rect)
    line = card.leader(AT, rect)
    assert line is None or line.length() < GAPS_PX[1]


def test_that_the_card_stays_where_it_is_while_that_is_free(card):
    first = card.place(AT, WHOLE, all_but(QRectF(400, 260, 200, 240)), Room())
    assert card.place(AT, WHOLE, Room(), Room()) == first
    moved = QPointF(7, -3)
    assert card.place(AT + moved, WHOLE, Room(), Room()) == first.translated(moved)


def test_that_a_card_never_leaves_the_map(card):
    for x in range(0, 1001, 50):
        for y in range(0, 501, 50):
            assert WHOLE.contains(card.place(QPointF(x, y), WHOLE, Room(), Room()))


def test_that_a_steady_card_comes_no_nearer_but_covers_nothing_and_never_leaves_the_map(card):
    far = card.place(AT, WHOLE, Room([QRectF(AT.x() - 60, AT.y() - 60, 120, 120)]), Room())
    assert card.place(AT, WHOLE, Room(), Room(), steady=True) == far
    away = card.place(AT, WHOLE, Room([far]), Room(), steady=True)
    assert not away.intersects(far)
    assert card.place(AT, WHOLE, Room(), Room()) != far
    for x in range(0, 1001, 50):
        at = QPointF(x, 490)
        assert WHOLE.contains(card.place(at, WHOLE, Room(), Room(), steady=True))


def words_px(title: str, line: str) -> float:
    return max(theme.width_px(title, 12.5, 700), theme.width_px(line, 11.5))


@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_that_the_card_of_every_holder_is_as_wide_as_its_words(look, state, language):
    """In letters of double size on a map of 960 px: a window of 1280 x 720 for poor eyes."""
    state.set_language(language)
    try:
        for map_px, text_scale in ((1094, 1.0), (960, 2.0), (3040, 2.0)):
            theme.apply(look, "dark", text_scale)
            card = Callout()
            for held in state.mission.custody:
                state.seek(held.start_utc_s)
                words = map_text.callout_title(state), map_text.callout_line(state)
                card.say(*words, 1.0, map_px)
                assert card.size.width() >= words_px(*words) + 2 * PAD_PX - 1
    finally:
        theme.apply(look, "dark")


def test_that_the_card_of_long_words_is_not_wider_than_half_a_wide_map_nor_than_a_narrow_one(look):
    card = Callout()
    long = "Sotschi, Olympia, Baikonur, Kasachstan und Moskau · " * 8
    for map_px, widest_px in ((3000, 1500), (900, 450), (300, 280)):
        card.say(long, long, 1.0, map_px)
        assert widest_px - 30 < card.size.width() <= widest_px + 2 * PAD_PX


@pytest.mark.parametrize("theme_name", ["dark", "light"])
def test_that_the_line_to_the_card_strikes_through_no_word(
    look, state, show_map, monkeypatch, theme_name: str
) -> None:
    """As the engine stops the name of the landing place stands between torch and card."""
    letters = 0
    try:
        theme.apply(look, theme_name)
        shown = show_map(state, 1458, 647)
        for second in range(0, 60, 4):
            state.seek(parse_time("2013-11-07T04:23:00Z", state.mission) + second)
            shown.prepare_fully()
            line = shown._layers.words._leader_rect()
            words = next((r for r in shown.label_rects.values() if r.intersects(line)), None)
            if words is None:
                continue
            crossing = (words & line).toAlignedRect()
            seen = shown.grab(crossing).toImage()
            with monkeypatch.context() as without:
                without.setattr(MarkWords, "draw_leader", lambda *_: None)
                bare = shown.grab(crossing).toImage()
            for x in range(bare.width()):
                for y in range(bare.height()):
                    if theme.contrast(bare.pixelColor(x, y), theme.roles().text) < 1.2:
                        letters += 1
                        still = theme.contrast(seen.pixelColor(x, y), theme.roles().text)
                        assert still < 1.25, second
        assert letters > 20
    finally:
        theme.apply(look, "dark")
