"""A caption and a value that changes often, painted so that nothing around it moves."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from torchviewer.views import theme


class Figure(QWidget):
    """Shows `caption` over `value`; as wide as `sample`, the widest value expected.

    A label would lay out its window again with every new value; this repaints itself alone.
    """

    def __init__(
        self, sample: str, *, size_px: float = 15, weight: int = 600, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sample = sample
        self._size_px = size_px
        self._weight = weight
        self._caption = ""
        self._value = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        return self._value

    def set_caption(self, caption: str) -> None:
        if caption != self._caption:
            self._caption = caption
            self.setAccessibleName(caption)
            self.updateGeometry()
            self.update()

    def set_value(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.setAccessibleDescription(value)
            self.update()

    def set_sample(self, sample: str) -> None:
        """Another widest value, e.g. in another language."""
        if sample != self._sample:
            self._sample = sample
            self.updateGeometry()

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        return QFontMetrics(theme.font(12)), QFontMetrics(theme.font(self._size_px, self._weight))

    def sizeHint(self) -> QSize:
        small, large = self._metrics()
        width = max(small.horizontalAdvance(self._caption), large.horizontalAdvance(self._sample))
        return QSize(width + 2, small.height() + large.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        small, large = self._metrics()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        with QPainter(self) as painter:
            painter.setFont(theme.font(12))
            painter.setPen(theme.roles().quiet)
            painter.drawText(QRect(0, 0, self.width(), small.height()), left, self._caption)
            painter.setFont(theme.font(self._size_px, self._weight))
            painter.setPen(theme.roles().text)
            place = QRect(0, small.height(), self.width(), large.height())
            painter.drawText(place, left, self._shown(large))

    def _shown(self, metrics: QFontMetrics) -> str:
        """The value, shortened only where it is longer than any that was expected."""
        if len(self._value) <= len(self._sample):
            return self._value
        return metrics.elidedText(self._value, Qt.TextElideMode.ElideRight, self.width())
