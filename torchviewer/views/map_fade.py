"""One picture of the map melting into the next, where the kind of map changes."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QWidget

FADE_MS = 240


class Fade(QObject):
    """Draws what was there before over what is there now, less and less of it."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._before: QPixmap | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(FADE_MS)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(lambda _part: widget.update())
        self._animation.finished.connect(self._end)

    @property
    def running(self) -> bool:
        return self._before is not None

    def start_from(self, before: QPixmap | None) -> None:
        """Let `before` melt away; at once where nothing is to move or nothing was there."""
        self._animation.stop()
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        still = self._widget.style().styleHint(hint, None, self._widget) <= 0
        self._before = None if still else before
        if self._before is not None:
            self._animation.start()

    def draw(self, painter: QPainter) -> None:
        if self._before is not None:
            painter.save()
            painter.setOpacity(float(self._animation.currentValue()))
            painter.drawPixmap(0, 0, self._before)
            painter.restore()

    def _end(self) -> None:
        self._before = None
        self._widget.update()
