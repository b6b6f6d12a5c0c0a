"""What the timeline's lanes are painted with: letters, marks painted once, and what they leave."""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from typing import Literal, NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap, QStaticText

from torchviewer.state.mission_state import Selection
from torchviewer.views import theme
from torchviewer.views.timeline_scale import Scale

MUTE_PART = 0.5
THIN_VEIL = 0.4
MARGIN_PX = 11.0
# of Qt's, kept since to look them up takes longer than to use them
NO_PEN = QPen(Qt.PenStyle.NoPen)
SMOOTH = QPainter.RenderHint.Antialiasing
STAMP_MARGIN_PX = 4.0
MOST_IDS = 200
MOST_STATICS = 2000
MOST_STAMPS = 500

HitKind = Literal["event", "picture", "custody", "phase", "strip", "disagreement"]


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


class Identified(Protocol):
    """A record with an id."""

    @property
    def id(self) -> str: ...


@dataclass(slots=True)
class Hit:
    """Something that can be pointed at: where, what, and the records that it stands for.

    These are `records[first:stop]`; the one named `best` speaks for them.
    """

    rect: QRectF
    kind: HitKind
    records: Sequence[Identified]
    first: int
    stop: int
    best: str

    @classmethod
    def one(cls, rect: QRectF, kind: HitKind, record: Identified) -> "Hit":
        return cls(rect, kind, (record,), 0, 1, record.id)

    @property
    def ids(self) -> tuple[str, ...]:
        """The records' ids, the first of many."""
        last = min(self.stop, self.first + MOST_IDS)
        return tuple(self.records[i].id for i in range(self.first, last))

    @property
    def count(self) -> int:
        return self.stop - self.first


@dataclass(slots=True)
class Text:
    """A label that has been placed; kept so that tests and readers can see what is written."""

    rect: QRectF
    text: str


@dataclass
class Canvas:
    """What a lane is painted with, and what it leaves behind: places to point at, and labels.

    Few frames are pointed at or read, so what many things leave is only made when somebody asks:
    that stands in the lists `later_...`.
    """

    painter: QPainter
    scale: Scale
    letters: Letterings
    language: str
    selection: Selection | None
    #: how high the axis above the lanes is, px
    axis_px: float
    hits: list[Hit] = field(default_factory=list)
    #: what can be pointed at below `hits`
    later: list[Callable[[], Iterable[Hit]]] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    later_texts: list[Callable[[], Iterable[Text]]] = field(default_factory=list)
    #: where marks are, which may reach beyond the ends of their lane
    later_marks: list[Callable[[], Iterable[QRectF]]] = field(default_factory=list)
    #: a folded lane shows its marks without words
    is_mute: bool = False

    def write(
        self,
        lettering: Lettering,
        left_px: float,
        middle_px: float,
        text: str,
        colour: QColor,
    ) -> QRectF:
        """Write a label, remember it, and say where it stands."""
        height = lettering.height_px
        rect = QRectF(left_px, middle_px - height / 2, lettering.width_px(text), height)
        if self.is_mute:
            return rect
        self.painter.setPen(colour)
        lettering.draw(self.painter, left_px, middle_px, text)
        self.texts.append(Text(rect, text))
        return rect

    def write_row(
        self,
        lettering: Lettering,
        middle_px: float,
        words: Sequence[tuple[float, str]],
        colour: QColor,
    ) -> None:
        """Write labels, each from its left end, in one row and colour, and remember them."""
        self.painter.setPen(colour)
        lettering.draw_row(self.painter, middle_px, words)
        high = lettering.height_px
        top = middle_px - high / 2
        self.later_texts.append(
            lambda: (
                Text(QRectF(left, top, lettering.width_px(text), high), text)
                for left, text in words
            )
        )

    @cached_property
    def ratio(self) -> float:
        """Device pixels to a pixel."""
        return self.painter.device().devicePixelRatioF()

    @cached_property
    def all_hits(self) -> list[Hit]:
        """What can be pointed at, topmost last; to be asked for when all is painted."""
        return [*chain.from_iterable(find() for find in self.later), *self.hits]

    @cached_property
    def all_texts(self) -> list[Text]:
        """Every label that has been written; to be asked for when all is painted."""
        return [*chain.from_iterable(find() for find in self.later_texts), *self.texts]

    def all_marks(self) -> list[QRectF]:
        """Where marks are."""
        return list(chain.from_iterable(find() for find in self.later_marks))

    def stamp(
        self,
        key: tuple[object, ...],
        half_px: tuple[float, float],
        paint: Callable[[QPainter], None],
    ) -> Stamp:
        """The mark of this key; `paint` draws it around (0, 0) within `half_px` the first time.

        A folded lane, about half as high as a mark, has a small one.
        """
        ratio, stamps = self.ratio, self.letters.stamps
        full_key = (*key, self.is_mute, ratio)
        stamp = stamps.get(full_key)
        if stamp is None:
            if len(stamps) >= MOST_STAMPS:
                stamps.clear()
            size = MUTE_PART if self.is_mute else 1.0
            stamp = stamps[full_key] = Stamp.painted(paint, half_px, size, ratio)
        return stamp

    def put_row(self, y_px: float, places_px: Sequence[float], stamps: Sequence[Stamp]) -> None:
        """Paint marks in one row, each on whole device pixels so that it stays sharp."""
        self.blit(y_px, places_px, stamps)
        ratio = self.ratio
        self.later_marks.append(lambda: _stamped(ratio, y_px, places_px, stamps))

    def blit(self, y_px: float, places_px: Sequence[float], stamps: Sequence[Stamp]) -> None:
        """Paint stamps as `put_row` does, but not as marks that are seen beyond their lane.

        In whole numbers of device pixels this takes half of the time.
        """
        put_stamps(self.painter, self.ratio, y_px, zip(places_px, stamps, strict=True))

    def put(
        self,
        x_px: float,
        y_px: float,
        key: tuple[object, ...],
        half_px: tuple[float, float],
        paint: Callable[[QPainter], None],
    ) -> None:
        """Paint one mark around a place; see `stamp` and `put_row`."""
        self.put_row(y_px, (x_px,), (self.stamp(key, half_px, paint),))

    def let_marks_stand_out(self, row: QRectF) -> None:
        """From here on marks may reach a little beyond the ends of the lane."""
        wide = QRectF(self.scale.left_px, row.top(), self.scale.width_px, row.height())
        self.painter.setClipRect(wide.adjusted(-MARGIN_PX, 0.0, MARGIN_PX, 0.0))

    def is_selected(self, kind: str, ids: Sequence[str]) -> bool:
        chosen = self.selection
        return chosen is not None and chosen.kind == kind and chosen.id in ids


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


def _stamped(
    ratio: float, y_px: float, places_px: Sequence[float], stamps: Sequence[Stamp]
) -> Iterator[QRectF]:
    """Where stamps stand, px."""
    y = round(y_px * ratio)
    for x_px, (_, wide, high) in zip(places_px, stamps, strict=True):
        left, top = round(x_px * ratio) - wide, y - high
        yield QRectF(left / ratio, top / ratio, 2 * wide / ratio, 2 * high / ratio)


def blend(one: QColor, other: QColor, part: float) -> QColor:
    """`one` with `part` (0 to 1) of `other` mixed in."""
    return _blend(one.rgba(), other.rgba(), part)


@lru_cache(maxsize=100)
def _blend(first_rgba: int, second_rgba: int, part: float) -> QColor:
    one, other = QColor.fromRgba(first_rgba), QColor.fromRgba(second_rgba)
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * part,
        one.greenF() + (other.greenF() - one.greenF()) * part,
        one.blueF() + (other.blueF() - one.blueF()) * part,
    )


def faded(colour: QColor, alpha: float) -> QColor:
    """`colour` at an opacity of `alpha`, 0 to 1.

    With high contrast all but thin veils are less faded, so that marks keep 4.5:1.
    """
    return _faded(colour.rgba(), alpha, theme.is_contrast() and alpha >= THIN_VEIL)


@lru_cache(maxsize=500)
def _faded(rgba: int, alpha: float, less: bool) -> QColor:
    thin = QColor.fromRgb(rgba)
    thin.setAlphaF(alpha**0.5 if less else alpha)
    return thin


def count_stamp(
    canvas: Canvas, half_px: float, count: int, *, pointed: bool, selected: bool
) -> Stamp:
    """One mark for several: an amber pill (pointed like a diamond for events) with their number."""
    letters = canvas.letters.small_strong
    text = "" if canvas.is_mute else count_text(count)
    high = min(half_px, letters.height_px / 2 + 1.5)

    def paint(painter: QPainter) -> None:
        _paint_pill(painter, half_px, high, pointed=pointed, selected=selected)
        painter.setPen(theme.roles().on_torch)
        letters.draw(painter, -letters.width_px(text) / 2, 0.0, text)

    return canvas.stamp(("pill", half_px, pointed, selected, text), (half_px, high), paint)


def _paint_pill(
    painter: QPainter, half_px: float, high: float, *, pointed: bool, selected: bool
) -> None:
    """A pill around (0, 0)."""
    colours, tip = theme.roles(), high * 0.62 if pointed else 0.0
    painter.setPen(QPen(colours.focus, theme.line_px(2.0)) if selected else NO_PEN)
    painter.setBrush(colours.torch)
    if not pointed:
        painter.drawRoundedRect(QRectF(-half_px, -high, 2 * half_px, 2 * high), high, high)
        return
    corners = (
        (-half_px, 0.0), (tip - half_px, -high), (half_px - tip, -high),
        (half_px, 0.0), (half_px - tip, high), (tip - half_px, high),
    )  # fmt: skip
    painter.drawPolygon([QPointF(x, y) for x, y in corners])


def count_text(count: int) -> str:
    return str(count) if count < 1000 else "999+"
