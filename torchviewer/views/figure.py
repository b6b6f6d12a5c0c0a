"""A caption and a value that changes often, painted so that nothing around it moves."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from torchviewer.views import theme

LEAST_PX = 70
CAPTION_PX = 12


class Figure(QWidget):
    """Shows `caption` over `value`; as wide as the widest value expected, or seen so far.

    A label would lay out its window again with every new value; this repaints itself alone.
    """

    def __init__(
        self,
        *samples: str,
        size_px: float = 15,
        weight: int = 600,
        is_on_surface: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`samples` are the widest values expected; `set_samples` gives others.

        `is_on_surface`: what lies below is plain and has the colour of surfaces, so that nothing
        of it has to be painted again for a new value.
        """
        super().__init__(parent)
        self._samples = samples
        self._captions: tuple[str, ...] = ()
        self._size_px = size_px
        self._weight = weight
        self._caption = ""
        self._value = ""
        self._is_preview = False
        self._hint: tuple[float, QSize] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, is_on_surface)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        return self._value

    @property
    def caption(self) -> str:
        return self._caption

    def set_caption(self, caption: str) -> None:
        if caption != self._caption:
            self._caption = caption
            self.setAccessibleName(caption)
            self._measure_anew()
            self.update()

    def set_value(self, value: str) -> None:
        if value == self._value:
            return
        self._value = value
        self.setAccessibleDescription(value)
        if theme.width_px(value, self._size_px, self._weight) + 2 > self.sizeHint().width():
            self._samples = (*self._samples, value)
            self._measure_anew()
        self.update(self._value_rect())

    def set_is_preview(self, is_preview: bool) -> None:
        """Show the value as that of an instant that is only looked at."""
        if is_preview != self._is_preview:
            self._is_preview = is_preview
            self.update(self._value_rect())

    def set_samples(self, *samples: str) -> None:
        """Other widest values, e.g. in another language."""
        if samples != self._samples:
            self._samples = samples
            self._measure_anew()

    def set_captions(self, *captions: str) -> None:
        """The captions that may come to stand there: changing them then moves nothing."""
        if captions != self._captions:
            self._captions = captions
            self._measure_anew()

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        return theme.metrics(CAPTION_PX), theme.metrics(self._size_px, self._weight)

    def _measure_anew(self) -> None:
        self._hint = None
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        scale = theme.text_scale()
        if self._hint is None or self._hint[0] != scale:
            self._hint = (scale, self._measured())
        return self._hint[1]

    def _measured(self) -> QSize:
        small, large = self._metrics()
        captions = (self._caption, *self._captions)
        widths = [theme.width_px(one, self._size_px, self._weight) for one in self._samples]
        widths += [theme.width_px(caption, CAPTION_PX) for caption in captions]
        return QSize(max(widths) + 2, small.height() + large.height())

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), LEAST_PX), hint.height())

    def _caption_rect(self) -> QRect:
        return QRect(0, 0, self.width(), self._metrics()[0].height())

    def _value_rect(self) -> QRect:
        small, large = self._metrics()
        return QRect(0, small.height(), self.width(), large.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        roles, place = theme.roles(), self._value_rect()
        small, large = self._metrics()
        with QPainter(self) as painter:
            if self.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent):
                painter.fillRect(event.rect(), roles.surface)
            if event.rect().top() < place.top():
                painter.setFont(theme.font(CAPTION_PX))
                painter.setPen(roles.quiet)
                self._write(painter, small, self._caption_rect(), self._caption)
            painter.setFont(theme.font(self._size_px, self._weight))
            painter.setPen(roles.orbit if self._is_preview else roles.text)
            self._write(painter, large, place, self._value)

    def _write(self, painter: QPainter, letters: QFontMetrics, place: QRect, words: str) -> None:
        if self.width() < self.sizeHint().width():  # in full width all words fit
            words = letters.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
