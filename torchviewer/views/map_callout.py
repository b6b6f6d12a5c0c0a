"""The small card beside the torch: what it is doing and who carries it."""

import math

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from torchviewer.views import theme
from torchviewer.views.map_room import Room

PAD_PX = 10.0
GAPS_PX = (18.0, 40.0, 72.0, 110.0, 160.0)
LEADER_FROM_PX = 30.0
LEADER_STARTS_PX = 10.0
SIDES = ((1, -1), (-1, -1), (1, 1), (-1, 1), (1, 0), (-1, 0), (0, 1), (0, -1))
"""Right and down of the torch, in the order of preference."""
WIDEST_PX = 320.0  # in letters of the usual size; on a wide map cards may be as wide as half of it


class Callout:
    """Draws the card once for its words, and finds a place for it that stays put."""

    def __init__(self) -> None:
        self._picture = QPixmap()
        self._says: tuple[str, str, tuple[object, ...]] | None = None
        self.size = QSizeF()
        self._spot: tuple[int, int] | None = None

    @property
    def words(self) -> tuple[str, str]:
        """Title and line on the card."""
        return self._says[:2] if self._says else ("", "")

    def say(self, title: str, line: str, device_pixel_ratio: float, map_px: float) -> None:
        """Make the card for these words on a map so wide, unless it is there already."""
        says = (title, line, (theme.look(), device_pixel_ratio, map_px))
        if says != self._says:
            self._says = says
            usual_px = max(WIDEST_PX * theme.text_scale(), map_px / 2)
            self._draw_card(title, line, device_pixel_ratio, min(usual_px, map_px - 2 * PAD_PX))

    def _draw_card(self, title: str, line: str, ratio: float, widest_px: float) -> None:
        bold, plain = theme.font(12.5, 700), theme.font(11.5)
        big, small = QFontMetricsF(bold), QFontMetricsF(plain)
        title = big.elidedText(title, Qt.TextElideMode.ElideRight, widest_px)
        line = small.elidedText(line, Qt.TextElideMode.ElideRight, widest_px)
        width = max(big.horizontalAdvance(title), small.horizontalAdvance(line))
        height = big.height() + (small.height() + 1 if line else 0)
        self.size = QSizeF(math.ceil(width + 2 * PAD_PX), math.ceil(height + PAD_PX * 1.3))
        self._picture = _card(self.size, ratio)
        top = PAD_PX * 0.65
        with QPainter(self._picture) as painter:
            painter.setFont(bold)
            painter.setPen(theme.roles().text)
            painter.drawText(QPointF(PAD_PX, top + big.ascent()), title)
            painter.setFont(plain)
            painter.setPen(QColor("#c3cde0") if theme.name() == "dark" else theme.roles().quiet)
            painter.drawText(QPointF(PAD_PX, top + big.height() + 1 + small.ascent()), line)

    def place(
        self, at: QPointF, bounds: QRectF, taken: Room, way: Room, *, steady: bool = False
    ) -> QRectF:
        """Where the card lies beside the torch at `at`: inside `bounds`, and steady.

        It keeps clear of `taken`, and of the torch's own `way` where it can. It stays where it is
        while that is free and no nearer spot is; with no free spot it covers as little as it can.
        `steady`: though a nearer spot be free.
        """
        spots = [(gap, side) for gap in range(len(GAPS_PX)) for side in range(len(SIDES))]
        if self._spot is not None:
            spots.insert(0 if steady else self._spot[0] * len(SIDES), self._spot)
        best, least = spots[0], math.inf
        for spot in spots:
            covered = _covered(self._at(at, *spot), bounds, taken, way)
            if covered < least:
                best, least = spot, covered
            if covered == 0:
                break
        self._spot = best
        return self._at(at, *best)

    def _at(self, at: QPointF, gap_index: int, side: int) -> QRectF:
        gap = GAPS_PX[gap_index]
        width, height = self.size.width(), self.size.height()
        right, down = SIDES[side]
        x = at.x() + right * (gap + width / 2) - width / 2
        y = at.y() + down * ((gap if right == 0 else gap * 0.5) + height / 2) - height / 2
        return QRectF(math.floor(x + 0.5), math.floor(y + 0.5), width, height)

    def leader(self, at: QPointF, rect: QRectF) -> QLineF | None:
        """The thin line from the torch to a card that stands far from it."""
        near = _nearest(rect, at)
        line = QLineF(at, near)
        if line.length() <= LEADER_FROM_PX:
            return None
        line.setP1(line.pointAt(LEADER_STARTS_PX / line.length()))
        return line

    def draw_leader(self, painter: QPainter, at: QPointF, rect: QRectF) -> None:
        line = self.leader(at, rect)
        if line is not None:
            colour = QColor(theme.roles().torch)
            colour.setAlpha(220)
            painter.setPen(QPen(colour, 1.0))
            painter.drawLine(line)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painter.drawPixmap(rect.topLeft(), self._picture)


def _covered(rect: QRectF, bounds: QRectF, taken: Room, way: Room) -> float:
    """How bad it would be to stand there: area of what is hidden, and of what sticks out."""
    covered = taken.covered_px(rect) + 0.2 * way.covered_px(rect)
    if not bounds.contains(rect):
        covered += 10 * (_area(rect) - _area(rect & bounds)) + 1
    return covered


def _card(size: QSizeF, ratio: float) -> QPixmap:
    picture = QPixmap(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    back, edge = QColor(theme.roles().ground), QColor(theme.roles().torch)
    back.setAlpha(230)
    edge.setAlpha(255 if theme.is_contrast() else 120)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, theme.line_px(1.0)))
        painter.setBrush(back)
        box = QRectF(0.5, 0.5, size.width() - 1, size.height() - 1)
        painter.drawRoundedRect(box, 7, 7)
    return picture


def _nearest(rect: QRectF, at: QPointF) -> QPointF:
    """The point of a rectangle that is nearest to another."""
    return QPointF(
        min(max(at.x(), rect.left()), rect.right()), min(max(at.y(), rect.top()), rect.bottom())
    )


def _area(rect: QRectF) -> float:
    return max(rect.width(), 0.0) * max(rect.height(), 0.0)
