"""Captions with values that change often, below each other, painted without a new layout."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from torchviewer.views import theme

CAPTION_PX, VALUE_PX = 12, 14
GAP_PX = 5
BETWEEN_PX = 12
CAPTION_SHARE = 0.45
"""The most of the width that captions beside their values may take."""
LEAST_CAPTION_PX = 84
"""Values of lists with shorter captions stand in one column, before text scale."""
LEAST_VALUE_PX = 150
"""A value narrower than this, before text scale, stands below its caption."""
WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

Fact = tuple[str, str]
"""Caption and value."""


@dataclass(frozen=True)
class _Places:
    """Where the caption and the value of one fact stand."""

    caption: QRect
    value: QRect

    @property
    def whole(self) -> QRect:
        return self.caption.united(self.value)

    def lower(self, by_px: int) -> "_Places":
        """The same, further down."""
        return _Places(self.caption.translated(0, by_px), self.value.translated(0, by_px))


class FactList(QWidget):
    """Facts in rows: the value beside its caption, below it where there is little room.

    Only rows whose words changed are painted again, and only a change of height asks for a new
    layout. With `keep_room` even the height stays, so that nothing below the facts moves; what is
    not needed of it is shared out between the rows.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[Fact, ...] = ()
        self._places: list[_Places] = []
        self._samples: Mapping[str, Sequence[str]] = {}
        self._kept: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def facts(self) -> tuple[Fact, ...]:
        return self._facts

    def value(self, caption: str) -> str:
        """The value with this caption; KeyError: there is none."""
        return dict(self._facts)[caption]

    def text(self) -> str:
        """All facts as lines "caption: value"."""
        return "\n".join(f"{caption}: {value}" for caption, value in self._facts)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        before, places = self._facts, self._places
        if tuple(facts) == before:
            return
        self._facts = tuple(facts)
        self._places = self._shared_out(self.width())
        if self._places != places:
            self.updateGeometry()
            self.update()
        else:
            for old, new, place in zip(before, self._facts, places, strict=True):
                if old != new:
                    self.update(place.whole)
        if QAccessible.isActive():
            self.setAccessibleDescription(self.text())

    def keep_room(self, samples: Mapping[str, Sequence[str]]) -> None:
        """Be high enough for each of these values, by their captions in order, at every width."""
        self._samples = samples
        self._kept.clear()
        self._places = self._shared_out(self.width())
        self.updateGeometry()
        self.update()

    # Room

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places if width == self.width() else self._shared_out(width)
        return max(_height(places), self._kept_px(width))

    def _kept_px(self, width: int) -> int:
        """How high the facts are with the sample of each that needs the most lines."""
        if not self._samples:
            return 0
        if width not in self._kept:
            room = self._columns(width, self._samples)[2]
            tallest = [
                (caption, max(values, key=partial(_lines_px, room)))
                for caption, values in self._samples.items()
            ]
            self._kept[width] = _height(self._placed(width, tallest))
        return self._kept[width]

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def _columns(self, width: int, captions: Iterable[str]) -> tuple[int, bool, int]:
        """The width of the widest caption, whether values stand beside it, and their room."""
        small = theme.metrics(CAPTION_PX)
        widest = max(map(small.horizontalAdvance, captions), default=0)
        left = max(widest + BETWEEN_PX, round(LEAST_CAPTION_PX * theme.text_scale()))
        beside = widest <= width * CAPTION_SHARE and (
            width - left >= LEAST_VALUE_PX * theme.text_scale()
        )
        return widest, beside, width - left if beside else width

    def _shared_out(self, width: int) -> list[_Places]:
        """The rows, with the room that is kept for more lines shared out below each."""
        places = self._placed(width, self._facts)
        spare = max(self._kept_px(width) - _height(places), 0)
        return [place.lower(spare * n // len(places)) for n, place in enumerate(places)]

    def _placed(self, width: int, facts: Sequence[Fact]) -> list[_Places]:
        small, large = theme.metrics(CAPTION_PX), theme.metrics(VALUE_PX)
        widest, beside, room = self._columns(width, (caption for caption, _ in facts))
        lower = large.ascent() - small.ascent()
        places, top = [], 0
        for caption, value in facts:
            if beside:
                head = QRect(0, top + lower, widest + 1, small.height())
                corner = (width - room, top)
            else:
                high = small.boundingRect(0, 0, width, 0, WRAPPED, caption).height()
                head = QRect(0, top, width, high)
                corner = (0, top + high)
            body = QRect(*corner, room, _lines_px(room, value))
            places.append(_Places(head, body))
            top = max(head.bottom(), body.bottom()) + 1 + GAP_PX
        return places

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._places = self._shared_out(event.size().width())
        super().resizeEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = theme.roles()
        with QPainter(self) as painter:
            for (caption, value), place in zip(self._facts, self._places, strict=True):
                if not place.whole.intersects(event.rect()):
                    continue
                painter.setFont(theme.font(CAPTION_PX))
                painter.setPen(roles.quiet)
                painter.drawText(place.caption, WRAPPED, caption)
                painter.setFont(theme.font(VALUE_PX))
                painter.setPen(roles.text)
                painter.drawText(place.value, WRAPPED, value)

    def restyle(self) -> None:
        """The look of the program has changed: measure anew."""
        self._kept.clear()
        self._places = self._shared_out(self.width())
        self.updateGeometry()
        self.update()


def _lines_px(room: int, value: str) -> int:
    """How high a value is that is wrapped at `room`, px."""
    return theme.metrics(VALUE_PX).boundingRect(0, 0, room, 0, WRAPPED, value or " ").height()


def _height(places: Sequence[_Places]) -> int:
    return places[-1].whole.bottom() + 1 if places else 0
