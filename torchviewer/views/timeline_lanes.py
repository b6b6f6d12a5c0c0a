"""The rows of the timeline: how high each lane is, and what all lanes need to be painted."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from torchviewer.mission.happenings import Lane
from torchviewer.state.mission_state import Selection
from torchviewer.views import theme
from torchviewer.views.timeline_scale import Scale

AXIS_PX = 34.0
FOOT_PX = 6.0
LOWEST_PX = 22.0
#: wanted and greatest height of a lane, px before text scale
_HEIGHTS_PX = {
    "custody": (32.0, 44.0),
    "phases": (30.0, 40.0),
    "events": (32.0, 44.0),
    "pictures": (32.0, 44.0),
    "sunlight": (28.0, 36.0),
    "altitude": (40.0, 220.0),
}


@dataclass(frozen=True)
class LaneRow:
    lane: Lane
    rect: QRectF


def wanted_height_px(lanes: Sequence[Lane]) -> float:
    """How high the timeline would like to be, px."""
    wanted = sum(_HEIGHTS_PX[lane.kind][0] for lane in lanes) or LOWEST_PX
    return (AXIS_PX + wanted + FOOT_PX) * theme.text_scale()


def lane_rows(lanes: Sequence[Lane], width_px: float, height_px: float) -> list[LaneRow]:
    """The lanes stacked below the axis: roomy, or squeezed, never lower than fits their text.

    Where even the lowest lanes do not fit into `height_px`, the rows go on below it.
    """
    scale = theme.text_scale()
    room = height_px / scale - AXIS_PX - FOOT_PX
    heights = _shared([_HEIGHTS_PX[lane.kind] for lane in lanes], room)
    top, rows = AXIS_PX * scale, []
    for lane, height in zip(lanes, heights, strict=True):
        rows.append(LaneRow(lane, QRectF(0.0, top, width_px, height * scale)))
        top += height * scale
    return rows


def _shared(limits: Sequence[tuple[float, float]], room: float) -> list[float]:
    """Heights that fill `room` between the lowest and the greatest allowed ones."""
    wanted = sum(limit[0] for limit in limits)
    if room >= wanted:
        spare = sum(most - normal for normal, most in limits)
        part = min(1.0, (room - wanted) / spare) if spare else 0.0
        return [normal + (most - normal) * part for normal, most in limits]
    give = sum(normal - LOWEST_PX for normal, _ in limits)
    part = min(1.0, (wanted - room) / give) if give else 0.0
    return [normal - (normal - LOWEST_PX) * part for normal, _ in limits]


class Lettering:
    """One font with its measures; widths are remembered."""

    def __init__(self, size_px: float, weight: int = 400) -> None:
        self.font: QFont = theme.font(size_px, weight)
        self._metrics = QFontMetricsF(self.font)
        self._widths: dict[str, float] = {}

    @property
    def height_px(self) -> float:
        return self._metrics.height()

    def width_px(self, text: str) -> float:
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = self._metrics.horizontalAdvance(text)
        return width

    def elided(self, text: str, width_px: float) -> str:
        """`text`, shortened with an ellipsis to `width_px`; nothing where that is too short."""
        if self.width_px(text) <= width_px:
            return text
        short = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width_px)
        return short if len(short) > 2 else ""

    def draw(self, painter: QPainter, left_px: float, middle_px: float, text: str) -> None:
        """Write `text` from `left_px`, its capitals centred about `middle_px`."""
        painter.setFont(self.font)
        painter.drawText(QPointF(left_px, round(middle_px + self._metrics.capHeight() / 2)), text)


@dataclass
class Letterings:
    """The fonts of the timeline, made anew with each change of theme."""

    normal: Lettering = field(default_factory=lambda: Lettering(13))
    strong: Lettering = field(default_factory=lambda: Lettering(13, 600))
    small: Lettering = field(default_factory=lambda: Lettering(12))
    small_strong: Lettering = field(default_factory=lambda: Lettering(12, 600))


@dataclass(frozen=True)
class Hit:
    """Something that can be pointed at: where, what, and which records it stands for."""

    rect: QRectF
    kind: Literal["event", "picture", "custody", "phase"]
    ids: tuple[str, ...]
    best: str


@dataclass(frozen=True)
class Text:
    """A label that has been placed; kept so that tests and readers can see what is written."""

    rect: QRectF
    text: str


@dataclass
class Canvas:
    """What a lane is painted with, and what it leaves behind: places to point at, and labels."""

    painter: QPainter
    scale: Scale
    letters: Letterings
    language: str
    selection: Selection | None
    hits: list[Hit] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)

    def write(
        self,
        lettering: Lettering,
        left_px: float,
        middle_px: float,
        text: str,
        colour: QColor,
    ) -> QRectF:
        """Write a label, remember it, and say where it stands."""
        self.painter.setPen(colour)
        lettering.draw(self.painter, left_px, middle_px, text)
        height = lettering.height_px
        rect = QRectF(left_px, middle_px - height / 2, lettering.width_px(text), height)
        self.texts.append(Text(rect, text))
        return rect

    def is_selected(self, kind: str, ids: Sequence[str]) -> bool:
        chosen = self.selection
        return chosen is not None and chosen.kind == kind and chosen.id in ids


def blend(one: QColor, other: QColor, part: float) -> QColor:
    """`one` with `part` (0 to 1) of `other` mixed in."""
    return QColor.fromRgbF(
        one.redF() + (other.redF() - one.redF()) * part,
        one.greenF() + (other.greenF() - one.greenF()) * part,
        one.blueF() + (other.blueF() - one.blueF()) * part,
    )


def faded(colour: QColor, alpha: float) -> QColor:
    """`colour` at an opacity of `alpha`, 0 to 1."""
    thin = QColor(colour)
    thin.setAlphaF(alpha)
    return thin


def draw_count(
    canvas: Canvas, middle: QPointF, half_px: float, count: int, *, pointed: bool, selected: bool
) -> None:
    """One mark for several: an amber pill (pointed like a diamond for events) with their number."""
    painter, colours, letters = canvas.painter, theme.roles(), canvas.letters.small_strong
    high = min(half_px, letters.height_px / 2 + 1.5)
    rect = QRectF(middle.x() - half_px, middle.y() - high, 2 * half_px, 2 * high)
    painter.setPen(colours.focus if selected else Qt.PenStyle.NoPen)
    painter.setBrush(colours.torch)
    if pointed:
        tip = high * 0.62
        painter.drawPolygon(
            [
                QPointF(rect.left(), middle.y()),
                QPointF(rect.left() + tip, rect.top()),
                QPointF(rect.right() - tip, rect.top()),
                QPointF(rect.right(), middle.y()),
                QPointF(rect.right() - tip, rect.bottom()),
                QPointF(rect.left() + tip, rect.bottom()),
            ]
        )
    else:
        painter.drawRoundedRect(rect, high, high)
    text = count_text(count)
    painter.setPen(colours.on_torch)
    letters.draw(painter, middle.x() - letters.width_px(text) / 2, middle.y(), text)


def count_text(count: int) -> str:
    return str(count) if count < 1000 else "999+"
