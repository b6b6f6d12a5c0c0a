"""The column of buttons on the map's right side."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from torchviewer.mission.errors import ResourceError
from torchviewer.views import icons, theme

SIDE_PX = 36
ICON_PX = 20
STEP_PX = 44
MARGIN_PX = 16


class MapButton(QToolButton):
    """A round-cornered button that lies on the picture of the Earth."""

    def __init__(self, icon_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setFixedSize(SIDE_PX, SIDE_PX)
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def name(self, text: str) -> None:
        """What the button does, for the pointer and for a screen reader."""
        self.setToolTip(text)
        self.setAccessibleName(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        roles = theme.roles()
        back = QColor(roles.raised)
        back.setAlpha(255 if self.underMouse() or self.isDown() else 222)
        if self.isDown():
            back = QColor(roles.line)
        ink = roles.torch if self.isChecked() else roles.text
        edge = roles.focus if self.hasFocus() else roles.line
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge, 2.0 if self.hasFocus() else 1.0))
            painter.setBrush(back)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
            try:
                drawn = icons.icon(self._icon_name, ink)
            except ResourceError:
                return
            corner = (SIDE_PX - ICON_PX) // 2
            drawn.paint(painter, corner, corner, ICON_PX, ICON_PX)


class MapButtons:
    """Closer, farther, follow the torch, whole world."""

    def __init__(self, parent: QWidget) -> None:
        self.closer = MapButton("plus", parent)
        self.farther = MapButton("minus", parent)
        self.follow = MapButton("current-location", parent)
        self.follow.setCheckable(True)
        self.whole = MapButton("world", parent)
        self.all = (self.closer, self.farther, self.follow, self.whole)
        self.name()

    def name(self) -> None:
        """Put the names in the language of the moment."""
        self.closer.name(QCoreApplication.translate("Map", "Zoom in"))
        self.farther.name(QCoreApplication.translate("Map", "Zoom out"))
        self.follow.name(QCoreApplication.translate("Map", "Follow the torch"))
        self.whole.name(QCoreApplication.translate("Map", "Whole world"))

    def place(self, width_px: int, height_px: int) -> None:
        """Stand in a column at the right; a map too low for it shows none."""
        shown = height_px >= MARGIN_PX * 2 + STEP_PX * len(self.all)
        for index, button in enumerate(self.all):
            button.setVisible(shown)
            button.setEnabled(shown)
            button.move(width_px - SIDE_PX - MARGIN_PX, MARGIN_PX + STEP_PX * index)
