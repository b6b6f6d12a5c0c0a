"""Names on the map: which are shown, where they stand, how they are drawn."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from torchviewer.views import theme
from torchviewer.views.map_room import Room

GAP_PX = 10.5  # clear of the torch, or of the ring of a chosen place, around the dot
EDGE_PX = 4.0
DOT_PX = 2.6
DOT_ROOM_PX = 4.0
HALO_PX = 3.2
LABEL_FONT_PX = 13.0
CHIP_FONT_PX, CHIP_PAD_PX = 12.0, 8.0
CHIP_SIDES = ((1, 0), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1))
BEYOND_COUNTS = 10.0  # as much as is out of sight, to what lies on something
NOTHING = QRectF()
MOST_SIZES = 4000
MOST_DRAWN = 600
SIDES = (
    "right",
    "left",
    "above",
    "below",
    "above_right",
    "above_left",
    "below_right",
    "below_left",
)


_SIZES: dict[tuple[str, int], tuple[QFont, QSizeF]] = {}
_InkKey = tuple[str, int, int, float]


@dataclass(frozen=True)
class Wanted:
    """A name that asks for room beside its dot at (x, y); rank 1 is served first.

    `gap_px`: how far from the dot it stands; `sides`: where it may, the best first.
    """

    id: str
    x: float
    y: float
    size: QSizeF
    rank: int = 1
    gap_px: float = GAP_PX
    sides: tuple[str, ...] = SIDES


@dataclass(frozen=True)
class Placed:
    """A name that found room."""

    id: str
    x: float
    y: float
    side: str
    rect: QRectF


def lay_out(
    wanted: Iterable[Wanted],
    bounds: QRectF,
    taken: Room,
    sides: dict[str, str],
    room: Room | None = None,
    *,
    free_px: float = 0.0,
) -> list[Placed]:
    """Room for as many names as possible: inside `bounds`, clear of each other and of `taken`.

    `sides` remembers by id where each name stood; it stays there while it can. `room`: other
    words on the map; dots may touch them. Names keep clear of all words by `free_px`. What is
    placed takes its own room there. Names that find none, and names so close to one already
    placed that their dots would touch, are left out.
    """
    room = Room() if room is None else room
    shown, closed = _apart(wanted, bounds, taken)
    placed: list[Placed] = []
    for want in shown:
        side = _free_side(want, bounds, (closed, room), sides.get(want.id), free_px)
        if side is None:
            continue
        sides[want.id] = side
        one = Placed(want.id, want.x, want.y, side, rect_beside(want, side))
        placed.append(one)
        closed.take(one.rect)
    for one in placed:
        room.take(one.rect)
        room.take(dot_room(one))
    return placed


def _apart(wanted: Iterable[Wanted], bounds: QRectF, taken: Room) -> tuple[list[Wanted], Room]:
    """The names whose dots are in sight and do not touch, best rank first; what is taken then."""
    shown: list[Wanted] = []
    closed = Room((), taken)
    for want in sorted(wanted, key=lambda one: one.rank):
        dot = dot_box(want.x, want.y)
        if bounds.contains(dot) and closed.is_free(dot):
            shown.append(want)
            closed.take(dot)
    return shown, closed


def _free_side(
    want: Wanted, bounds: QRectF, rooms: tuple[Room, Room], before: str | None, free_px: float
) -> str | None:
    closed, room = rooms
    dot = dot_box(want.x, want.y)
    for side in (before, *want.sides) if before in want.sides else want.sides:
        rect = rect_beside(want, side)
        free = closed.is_free(rect, free_px, own=dot) and room.is_free(rect, free_px)
        if free and bounds.contains(rect):
            return side
    return None


def rect_beside(want: Wanted, side: str) -> QRectF:
    """Where a name lies that stands on that side of its dot."""
    width, height = want.size.width(), want.size.height()
    diagonal = "_" in side
    gap = want.gap_px * 0.5 if diagonal else want.gap_px
    left, top = want.x - width / 2, want.y - height / 2
    if side.endswith("right"):
        left = want.x + gap
    elif side.endswith("left"):
        left = want.x - gap - width
    if side.startswith("above"):
        top = want.y - gap - height
    elif side.startswith("below"):
        top = want.y + gap
    return QRectF(left, top, width, height)


def text_size(text: str, font: QFont) -> QSizeF:
    """How much room a name needs, px; measured once."""
    key = (text, id(font))  # the font is kept, so that nothing else takes its id
    if key not in _SIZES:
        if len(_SIZES) >= MOST_SIZES:
            _SIZES.clear()
        metrics = QFontMetricsF(font)
        size = QSizeF(metrics.horizontalAdvance(text), metrics.height() * 0.92)
        _SIZES[key] = (font, size)
    return _SIZES[key][1]


class LabelInk:
    """Names drawn once each, with their halo, as pictures that are cheap to put down."""

    def __init__(self) -> None:
        self._drawn: dict[_InkKey, tuple[QFont, QPixmap]] = {}

    def draw(self, painter: QPainter, text: str, rect: QRectF, font: QFont, colour: QColor) -> None:
        """Put `text` into `rect`, halo around it."""
        device = painter.device()
        ratio = device.devicePixelRatio() if device is not None else 1.0
        key = (text, id(font), colour.rgba(), ratio)  # the font is kept, and so its id
        if key not in self._drawn:
            self._keep(key, rect.size(), font, colour)
        margin = 2 * HALO_PX
        corner = QPointF(
            round((rect.x() - margin) * ratio) / ratio, round((rect.y() - margin) * ratio) / ratio
        )
        painter.drawPixmap(corner, self._drawn[key][1])

    def prepare(self, text: str, font: QFont, colour: QColor, ratio: float) -> bool:
        """Have a name drawn before it is needed; True if it was not yet."""
        key = (text, id(font), colour.rgba(), ratio)
        if key in self._drawn:
            return False
        self._keep(key, text_size(text, font), font, colour)
        return True

    def _keep(self, key: _InkKey, size: QSizeF, font: QFont, colour: QColor) -> None:
        if len(self._drawn) >= MOST_DRAWN:
            self._drawn.clear()
        text, _, _, ratio = key
        self._drawn[key] = (font, _inked(text, size, font, colour, ratio))

    def forget(self) -> None:
        self._drawn.clear()


def _inked(text: str, size: QSizeF, font: QFont, colour: QColor, ratio: float) -> QPixmap:
    margin = 2 * HALO_PX
    drawn = QPixmap(
        round((size.width() + 2 * margin) * ratio), round((size.height() + 2 * margin) * ratio)
    )
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    metrics = QFontMetricsF(font)
    baseline = margin + (size.height() - metrics.height()) / 2 + metrics.ascent()
    with QPainter(drawn) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(font)
        path = QPainterPath()
        path.addText(QPointF(margin, baseline), font, text)
        for width, alpha in ((HALO_PX * 1.9, 70), (HALO_PX, 190)):
            painter.strokePath(path, _halo_pen(width, alpha))
        painter.setPen(colour)
        painter.drawText(QPointF(margin, baseline), text)
    return drawn


def _halo_pen(width: float, alpha: int) -> QPen:
    halo = QColor("#ffffff") if theme.is_light() else QColor("#050a16")
    halo.setAlpha(alpha)
    return QPen(
        halo, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def draw_dots(painter: QPainter, places: Iterable[Placed]) -> None:
    """The dots of places."""
    light = theme.is_light()
    halo = QColor(255, 255, 255, 200) if light else QColor(5, 10, 22, 190)
    ink = theme.roles().text if light else QColor("#ffffff")
    dots = [QPointF(one.x, one.y) for one in places]
    for colour, reach in ((halo, DOT_PX + 1.6), (ink, DOT_PX)):
        pen = QPen(colour, 2 * reach, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoints(dots)


def dot_room(place: Placed) -> QRectF:
    """The dot of a place that has its name, and a little around it."""
    return _around(place.x, place.y, DOT_ROOM_PX)


def dot_box(x: float, y: float) -> QRectF:
    """Where no word may stand that is not the dot's own."""
    return _around(x, y, 2 * DOT_PX)


def _around(x: float, y: float, reach: float) -> QRectF:
    return QRectF(x - reach, y - reach, 2 * reach, 2 * reach)


def chip_rect(
    at: QPointF, words: str, within: QRectF, gap_px: float, room: Room, *, over: QRectF = NOTHING
) -> QRectF:
    """Where a small plate with words stands beside a point, with as little below it as can be.

    `over` would hide it: it stands above that, if there is no room beside it.
    """
    size = text_size(words, theme.font(CHIP_FONT_PX, 600))
    box = QRectF(0, 0, size.width() + 2 * CHIP_PAD_PX, size.height() + CHIP_PAD_PX)
    across, along = gap_px + box.width() / 2, gap_px + box.height() / 2
    free = within.adjusted(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
    best, least = box, math.inf
    for right, down in CHIP_SIDES:
        box.moveCenter(at + QPointF(right * across, down * along))
        seen, hidden = box & free, box & over
        lost_px = _area(box.size()) - _area(seen.size()) + _area(hidden.size())
        covered_px = room.covered_px(box) + BEYOND_COUNTS * lost_px
        if covered_px < least:
            best, least = QRectF(box), covered_px
    if best.intersects(over):
        best.moveBottom(over.top())
    best.moveLeft(max(min(best.left(), free.right() - best.width()), free.left()))
    best.moveTop(max(min(best.top(), free.bottom() - best.height()), free.top()))
    return best


def _area(size: QSizeF) -> float:
    return size.width() * size.height()


def draw_chip(painter: QPainter, box: QRectF, words: str) -> None:
    """A small plate with words, over whatever lies there."""
    back = QColor(theme.roles().ground)
    back.setAlpha(225)
    painter.setPen(QPen(theme.roles().orbit, 1.0))
    painter.setBrush(back)
    painter.drawRoundedRect(box, 6, 6)
    painter.setFont(theme.font(CHIP_FONT_PX, 600))
    painter.setPen(theme.roles().text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
