"""Plain words that go on in further lines; where these end is worked out once and kept."""

import math
import unicodedata
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel

MOST_KEPT = 400


@dataclass(frozen=True)
class Lines:
    """Words in lines of a width."""

    layout: QTextLayout
    ends_px: tuple[int, ...]
    """Where the lines end, from the top; the last is the height of all."""

    @property
    def high_px(self) -> int:
        return self.ends_px[-1]


_kept: dict[tuple[str, str, int], Lines] = {}


def lines_of(text: str, font: QFont, width_px: int) -> Lines:
    """Words as they stand in lines of a width; a word that is too long goes on in the next."""
    key = (text, font.key(), width_px)
    if key not in _kept:
        if len(_kept) >= MOST_KEPT:
            _kept.clear()
        _kept[key] = _laid_out(text, font, width_px)
    return _kept[key]


def _laid_out(text: str, font: QFont, width_px: int) -> Lines:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if _runs_right_to_left(text):
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)  # the letters, too, else they are chosen anew with every painting
    leading_px, foot_px, ends_px = QFontMetricsF(font).leading(), 0.0, list[int]()
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width_px, 1))
        top_px = math.ceil(foot_px + leading_px) if ends_px else 0  # on whole pixels, as labels do
        line.setPosition(QPointF(0.0, top_px))
        foot_px = top_px + line.height()
        ends_px.append(math.ceil(foot_px))
    layout.endLayout()
    return Lines(layout, tuple(ends_px))


def _runs_right_to_left(text: str) -> bool:
    """By its first letter that has a direction, as the Unicode bidirectional algorithm has it."""
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


class Paragraph(QLabel):
    """A label of plain words, in as many lines as they take; never wider than it is made."""

    def __init__(self, role: str = "") -> None:
        super().__init__()
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if role:
            self.setProperty("role", role)

    def setText(self, text: str) -> None:
        self._text = text
        super().setText(text)

    def lines(self, width_px: int) -> Lines:
        self.ensurePolished()  # else it does not have its font yet
        return lines_of(self._text, self.font(), width_px)

    def heightForWidth(self, width_px: int) -> int:
        return self.lines(width_px).high_px

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            self.lines(self.width()).layout.draw(painter, QPointF())
