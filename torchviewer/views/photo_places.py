"""Where the parts of the photo panel lie: the words below the picture, or beside it.

Everything but the words depends on the size of the panel and of the text alone, so that nothing
moves from picture to picture. Only where room is short the picture gives way to its title.
"""

from collections.abc import Callable

from PySide6.QtCore import QMargins, QRect, QSize

from torchviewer.views.photo_grid import LEAST_ROWS_PX
from torchviewer.views.photo_words import PhotoWords

GAP_PX = 8
EDGES = QMargins(14, 8, 14, 12)
SHAPE = 1.6
"""Width to height of the large picture, as the drawings are made."""
BESIDE_PX = 250
"""Width that words beside the picture need at the plain text size."""
LONGEST = 80, 92_000
"""The longest words of a picture below it, at the plain text size: px, and px times width."""
USUAL = 0.65
"""Most words are not longer than this part of the longest."""
GAIN, LEAST_PART = 1.15, 0.35
"""So many times as large a picture has to become, and so much of the width it has to have, for the
words to stand beside it."""


def longest_words(width_px: int, scale: float) -> int:
    """Height of the longest words at a width and a size of the text, px."""
    fixed, area = LONGEST
    return round(fixed * scale + area * scale * scale / max(width_px, 1))


def stands_beside(size: QSize, scale: float, row_px: int) -> bool:
    """Whether a panel is so wide that the picture is larger with the words beside it.

    `scale`: of the text. `row_px`: height of a single row of small pictures.
    """
    room = QRect(0, 0, size.width(), size.height()).marginsRemoved(EDGES)
    high = room.height() - row_px - GAP_PX
    beside = min(high * SHAPE, room.width() - BESIDE_PX * scale - GAP_PX)
    words = USUAL * longest_words(room.width(), scale)
    below = min((high - words) * SHAPE, room.width())
    return beside > max(below * GAIN, room.width() * LEAST_PART)


def placed(
    size: QSize,
    scale: float,
    strip_high: Callable[[int, int], int],
    note_high: Callable[[int], int],
    words: PhotoWords,
) -> tuple[QRect, QRect, QRect, QRect]:
    """Places of picture, words, note and strip in a panel of a size.

    `strip_high`: height of the strip for a width and the room that is left. `note_high`: height of
    the note at a width.
    """
    room = QRect(0, 0, size.width(), size.height()).marginsRemoved(EDGES)
    row_px = strip_high(room.width(), 0)
    if stands_beside(size, scale, row_px):
        most = room.height() - row_px - GAP_PX
        width = min(round(most * SHAPE), room.width() - round(BESIDE_PX * scale) - GAP_PX)
        picture = QRect(room.topLeft(), QSize(width, min(round(width / SHAPE), most)))
        text = room.adjusted(width + 2 * GAP_PX, 0, 0, 0)
        strip_px = strip_high(room.width(), max(room.height() - picture.height() - GAP_PX, 0))
    else:
        picture = QRect(room.topLeft(), QSize(room.width(), round(room.width() / SHAPE)))
        text = room
        words_px = longest_words(room.width(), scale)
        spare = room.height() - picture.height() - 2 * GAP_PX
        strip_px = strip_high(room.width(), max(spare - words_px, 0))
        if strip_px < LEAST_ROWS_PX:
            usual = min(spare - round(USUAL * words_px), LEAST_ROWS_PX - 1)
            strip_px = strip_high(room.width(), max(usual, 0))
    strip = QRect(room.left(), room.bottom() + 1 - strip_px, room.width(), strip_px)
    text.setBottom(strip.top() - GAP_PX - 1)
    note_px = note_high(text.width())
    if text.left() == room.left():
        high = text.height() - words.least_px(text.width()) - note_px - 2 * GAP_PX
        picture.setHeight(max(min(picture.height(), high), 0))
        text.setTop(picture.bottom() + 1 + GAP_PX)
    words_px = words.whole_lines_px(text.width(), text.height() - note_px - GAP_PX)
    place = QRect(text.topLeft(), QSize(text.width(), words_px))
    note = QRect(place.left(), place.bottom() + 1 + GAP_PX, text.width(), note_px)
    return picture, place, note, strip
