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
MARGIN_PX = 11.0
#: wanted and greatest height of a lane, px before text scale
_HEIGHTS_PX = {
    "custody": (30.0, 44.0),
    "phases": (28.0, 40.0),
    "events": (28.0, 36.0),
    "pictures": (28.0, 44.0),
    "sunlight": (25.0, 36.0),
    "altitude": (34.0, 220.0),
}
_TWO_ROWS_PX = (44.0, 54.0)


@dataclass(frozen=True)
class LaneRow:
    lane: Lane
    rect: QRectF


@dataclass(frozen=True)
class Height:
    """How high a lane wants to be and may be, px before text scale; `keeps`: shrinks last."""

    wanted_px: float
    most_px: float
    keeps: bool = False


def lane_height(lane: Lane, *, is_main: bool) -> Height:
    """The height of a lane; the main event lane has a second row for labels."""
    if is_main:
        return Height(*_TWO_ROWS_PX, keeps=True)
    return Height(*_HEIGHTS_PX[lane.kind])


def wanted_height_px(heights: Sequence[Height]) -> float:
    """How high the timeline would like to be, px."""
    wanted = sum(height.wanted_px for height in heights) or LOWEST_PX
    return (AXIS_PX + wanted + FOOT_PX) * theme.text_scale()


def lane_rows(
    lanes: Sequence[Lane], heights: Sequence[Height], width_px: float, height_px: float
) -> list[LaneRow]:
    """The lanes stacked below the axis: roomy, or squeezed, never lower than fits their text."""
    scale = theme.text_scale()
    shared = _shared(heights, height_px / scale - AXIS_PX - FOOT_PX)
    top, rows = AXIS_PX * scale, []
    for lane, height in zip(lanes, shared, strict=True):
        rows.append(LaneRow(lane, QRectF(0.0, top, width_px, height * scale)))
        top += height * scale
    return rows


def _shared(heights: Sequence[Height], room: float) -> list[float]:
    """Heights that fill `room`, between the lowest and the greatest allowed ones."""
    wanted = sum(height.wanted_px for height in heights)
    if room >= wanted:
        spare = sum(height.most_px - height.wanted_px for height in heights)
        part = min(1.0, (room - wanted) / spare) if spare else 0.0
        return [h.wanted_px + (h.most_px - h.wanted_px) * part for h in heights]
    shared = [height.wanted_px for height in heights]
    for keeps in (False, True):
        gives = [h.wanted_px - LOWEST_PX if h.keeps == keeps else 0.0 for h in heights]
        part = min(1.0, max(0.0, sum(shared) - room) / sum(gives)) if sum(gives) else 0.0
        shared = [height - give * part for height, give in zip(shared, gives, strict=True)]
    return shared


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
    """The fonts of the timeline, made anew with each change of theme or language."""

    normal: Lettering = field(default_factory=lambda: Lettering(13))
    strong: Lettering = field(default_factory=lambda: Lettering(13, 600))
    small: Lettering = field(default_factory=lambda: Lettering(12))
    small_strong: Lettering = field(default_factory=lambda: Lettering(12, 600))
    #: width of the widest axis label, by language and kind
    widest: dict[tuple[str, str], float] = field(default_factory=dict)


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

    def let_marks_stand_out(self, row: QRectF) -> None:
        """From here on marks may reach a little beyond the ends of the lane."""
        wide = QRectF(self.scale.left_px, row.top(), self.scale.width_px, row.height())
        self.painter.setClipRect(wide.adjusted(-MARGIN_PX, 0.0, MARGIN_PX, 0.0))

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
