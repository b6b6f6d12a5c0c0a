"""Where the parts of the photo panel lie: the words below the picture, or beside it.

Everything but the words depends on the size of the panel and of the text alone, so that nothing
moves from picture to picture. Only where room is very short the picture gives way to its title.
"""

import math
from collections.abc import Callable

from PySide6.QtCore import QMargins, QRect, QSize

GAP_PX = 8
EDGES = QMargins(14, 8, 14, 12)
SHAPE = 1.6
"""Width to height of the large picture, as the drawings are made."""
BELOW_PX, BESIDE_PX = 200, 250
"""Height of most pictures' words below, and width that they need beside, at the plain text size."""
GAIN = 1.15
"""So many times as large a picture has to become for the words to stand beside it."""


def high_below(scale: float) -> int:
    """Height kept for words below the picture, px: larger ones also take more lines."""
    return round(BELOW_PX * math.pow(scale, 1.5))


def stands_beside(size: QSize, scale: float, row_px: int) -> bool:
    """Whether a panel is so wide that the picture is larger with the words beside it.

    `scale`: of the text. `row_px`: height of a single row of small pictures.
    """
    room = QRect(0, 0, size.width(), size.height()).marginsRemoved(EDGES)
    high = room.height() - row_px - GAP_PX
    beside = min(high * SHAPE, room.width() - BESIDE_PX * scale - GAP_PX)
    below = min((high - high_below(scale)) * SHAPE, room.width())
    return beside > max(below, 0) * GAIN


def placed(
    size: QSize,
    scale: float,
    strip_high: Callable[[int, int], int],
    note_high: Callable[[int], int],
    words_high: Callable[[int], tuple[int, int]],
) -> tuple[QRect, QRect, QRect, QRect]:
    """Places of picture, words, note and strip in a panel of a size.

    `strip_high`: height of the strip for a width and the room that is left. `note_high`, and
    `words_high` (at least, in full): heights at a width.
    """
    room = QRect(0, 0, size.width(), size.height()).marginsRemoved(EDGES)
    row_px = strip_high(room.width(), 0)
    if stands_beside(size, scale, row_px):
        most = room.height() - row_px - GAP_PX
        width = min(round(most * SHAPE), room.width() - round(BESIDE_PX * scale) - GAP_PX)
        picture = QRect(room.topLeft(), QSize(width, min(round(width / SHAPE), most)))
        text = room.adjusted(width + 2 * GAP_PX, 0, 0, 0)
        spare = room.height() - picture.height() - GAP_PX
    else:
        high = round(room.width() / SHAPE)
        spare = room.height() - high - high_below(scale) - 2 * GAP_PX
        picture = QRect(room.topLeft(), QSize(room.width(), high))
        text = room
    strip_px = strip_high(room.width(), max(spare, 0))
    strip = QRect(room.left(), room.bottom() + 1 - strip_px, room.width(), strip_px)
    text.setBottom(strip.top() - GAP_PX - 1)
    note_px = note_high(text.width())
    least, full = words_high(text.width())
    if text.left() == room.left():
        high = text.height() - least - note_px - 2 * GAP_PX
        picture.setHeight(max(min(picture.height(), high), 0))
        text.setTop(picture.bottom() + 1 + GAP_PX)
    words_px = max(min(full, text.height() - note_px - GAP_PX), 0)
    words = QRect(text.topLeft(), QSize(text.width(), words_px))
    note = QRect(words.left(), words.bottom() + 1 + GAP_PX, text.width(), note_px)
    return picture, words, note, strip
