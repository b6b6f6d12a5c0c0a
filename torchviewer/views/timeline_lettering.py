"""What the timeline has measured or painted once: the words of its fonts, and its marks."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QPixmap, QStaticText

from torchviewer.views import theme

# of Qt's, kept since to look them up takes longer than to use them
NO_PEN = QPen(Qt.PenStyle.NoPen)
SMOOTH = QPainter.RenderHint.Antialiasing
STAMP_MARGIN_PX = 4.0
MOST_STATICS = 2000


class Lettering:
    """One font with its measures; widths are remembered."""

    def __init__(self, size_px: float, weight: int = 400) -> None:
        self.font: QFont = theme.font(size_px, weight)
        self._metrics = QFontMetricsF(self.font)
        self.height_px = self._metrics.height()
        self._half_cap_px = self._metrics.capHeight() / 2
        self._ascent_px = self._metrics.ascent()
        self._widths: dict[str, float] = {}
        self._shortened: dict[tuple[str, int], str] = {}
        self._statics: dict[str, QStaticText] = {}

    def width_px(self, text: str) -> float:
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width

    def elided(self, text: str, width_px: float) -> str:
        """`text`, shortened with an ellipsis to `width_px`; nothing where that is too short."""
        if self.width_px(text) <= width_px:
            return text
        key = (text, int(width_px))
        short = self._shortened.get(key)
        if short is None:
            if len(self._shortened) >= MOST_STATICS:
                self._shortened.clear()
            short = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, key[1])
            short = self._shortened[key] = short if len(short) > 2 else ""
        return short

    def draw(self, painter: QPainter, left_px: float, middle_px: float, text: str) -> None:
        """Write `text` from `left_px`, its capitals centred about `middle_px`."""
        self.draw_row(painter, middle_px, ((left_px, text),))

    def draw_row(
        self, painter: QPainter, middle_px: float, words: Iterable[tuple[float, str]]
    ) -> None:
        """Write several texts, each from its own left end, in one row."""
        painter.setFont(self.font)
        known, line_px = self._statics, round(middle_px + self._half_cap_px)
        if painter.device().devicePixelRatioF() == 1.0:
            # from whole pixels, as marks do: that takes two thirds of the time
            top_px = line_px - round(self._ascent_px)
            for left_px, text in words:
                painter.drawStaticText(
                    round(left_px), top_px, known.get(text) or self._static(text)
                )
            return
        for left_px, text in words:
            place = QPointF(left_px, line_px - self._ascent_px)
            painter.drawStaticText(place, known.get(text) or self._static(text))

    def _static(self, text: str) -> QStaticText:
        if len(self._statics) >= MOST_STATICS:
            self._statics.clear()
        static = self._statics[text] = QStaticText(text)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        return static


@dataclass
class Letterings:
    """The fonts of the timeline, made anew with each change of theme or language."""

    normal: Lettering = field(default_factory=lambda: Lettering(13))
    strong: Lettering = field(default_factory=lambda: Lettering(13, 600))
    small: Lettering = field(default_factory=lambda: Lettering(12))
    tiny: Lettering = field(default_factory=lambda: Lettering(10))
    clock: Lettering = field(default_factory=lambda: Lettering(11))
    small_strong: Lettering = field(default_factory=lambda: Lettering(12, 600))
    #: width of the widest axis label, by language, clock and kind
    widest: dict[tuple[object, ...], float] = field(default_factory=dict)
    #: labels of the axis that have been worded once, by language, kind and reading
    labels: dict[tuple[object, ...], str] = field(default_factory=dict)
    #: marks that have been painted once, by what they show, their size and the screen's ratio
    stamps: dict[tuple[object, ...], "Stamp"] = field(default_factory=dict)
    #: pieces of dashed lines that have been painted once, by their look
    tiles: dict[tuple[object, ...], QPixmap] = field(default_factory=dict)


class Stamp(NamedTuple):
    """A mark that has been painted once, and half its size in device pixels."""

    pixmap: QPixmap
    half_wide: int
    half_high: int

    @classmethod
    def painted(
        cls,
        paint: Callable[[QPainter], None],
        half_px: tuple[float, float],
        size: float,
        ratio: float,
    ) -> "Stamp":
        """What `paint` draws around (0, 0) within `half_px`, at `size` times that size."""
        room = QSizeF(half_px[0] + STAMP_MARGIN_PX, half_px[1] + STAMP_MARGIN_PX)
        half = room * size * ratio
        # its middle is a whole device pixel, so that words on it stay sharp
        pixmap = QPixmap(2 * math.ceil(half.width()), 2 * math.ceil(half.height()))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(SMOOTH)
            painter.translate(pixmap.width() / ratio / 2, pixmap.height() / ratio / 2)
            painter.scale(size, size)
            paint(painter)
        pixmap.setDevicePixelRatio(1.0)  # it is put in device pixels
        return cls(pixmap, pixmap.width() // 2, pixmap.height() // 2)


def put_stamps(
    painter: QPainter, ratio: float, y_px: float, stamps: Iterable[tuple[float, Stamp]]
) -> None:
    """Paint stamps around their places in a row, on whole device pixels, `ratio` to a pixel."""
    draw, y = painter.drawPixmap, round(y_px * ratio)
    if ratio != 1.0:
        painter.save()
        painter.scale(1.0 / ratio, 1.0 / ratio)
    for x_px, (pixmap, half_wide, half_high) in stamps:
        draw(round(x_px * ratio) - half_wide, y - half_high, pixmap)
    if ratio != 1.0:
        painter.restore()


def stamped(
    ratio: float, y_px: float, places_px: Sequence[float], stamps: Sequence[Stamp]
) -> Iterator[QRectF]:
    """Where stamps stand, px."""
    y = round(y_px * ratio)
    for x_px, (_, wide, high) in zip(places_px, stamps, strict=True):
        left, top = round(x_px * ratio) - wide, y - high
        yield QRectF(left / ratio, top / ratio, 2 * wide / ratio, 2 * high / ratio)
