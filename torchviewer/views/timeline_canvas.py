"""What the timeline's lanes are painted with, and what they leave: places, words, marks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import chain
from typing import Literal, Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from torchviewer.state.mission_state import Selection
from torchviewer.views import theme
from torchviewer.views.timeline_lettering import (
    NO_PEN,
    Lettering,
    Letterings,
    Stamp,
    put_stamps,
    stamped,
)
from torchviewer.views.timeline_scale import Scale

MUTE_PART = 0.5
THIN_VEIL = 0.4
MARGIN_PX = 11.0
MOST_IDS = 200
MOST_STAMPS = 500

HitKind = Literal["event", "picture", "custody", "phase", "strip", "disagreement"]


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
        self.later_marks.append(lambda: stamped(ratio, y_px, places_px, stamps))

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

    def selected_id(self, kind: str) -> str | None:
        """What of this kind is selected."""
        chosen = self.selection
        return chosen.id if chosen is not None and chosen.kind == kind else None


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
