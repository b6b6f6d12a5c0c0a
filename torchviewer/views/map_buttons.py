"""The buttons on the map: a column at its right side, and "follow" where it has been lost."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from torchviewer.mission.errors import ResourceError
from torchviewer.views import icons, theme

SIDE_PX = 36
ICON_PX = 20
STEP_PX = 44
MARGIN_PX = 16
TAKEN_PX = SIDE_PX + 2 * MARGIN_PX  # of the map's width
THIN, NEAR_PX = 0.35, 12.0
"""How opaque a button is while the torch is behind it, or so near."""

translate = QCoreApplication.translate


class MapButton(QToolButton):
    """A round-cornered button that lies on the picture of the Earth."""

    def __init__(self, icon_name: str, parent: QWidget, *, checkable: bool = False) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._picture = QPixmap()
        self._looks: tuple[object, ...] = ()
        self._is_thin = False
        self.setCheckable(checkable)
        self.setFixedSize(SIDE_PX, SIDE_PX)
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def name(self, text: str) -> None:
        """What the button does, for the pointer and for a screen reader."""
        self.setToolTip(text)
        self.setAccessibleName(text)

    def let_through(self, torch: QPointF | None) -> None:
        """Be thin while the torch is behind this button; it stays a button."""
        around = QRectF(self.geometry()).adjusted(-NEAR_PX, -NEAR_PX, NEAR_PX, NEAR_PX)
        is_thin = torch is not None and around.contains(torch)
        if is_thin != self._is_thin:
            self._is_thin = is_thin
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The map below moves with every frame: what the button looks like is kept."""
        looks = (
            theme.name(), self.underMouse(), self.isDown(), self.isChecked(), self.hasFocus(),
            self.devicePixelRatioF(),
        )  # fmt: skip
        if looks != self._looks:
            self._looks, self._picture = looks, self._drawn()
        with QPainter(self) as painter:
            painter.setOpacity(THIN if self._is_thin and not self.underMouse() else 1.0)
            painter.drawPixmap(0, 0, self._picture)

    def _drawn(self) -> QPixmap:
        roles, ratio = theme.roles(), self.devicePixelRatioF()
        back = QColor(roles.raised)
        back.setAlpha(255 if self.underMouse() or self.isDown() else 222)
        if self.isDown():
            back = QColor(roles.line)
        ink = roles.orbit if self.isChecked() else roles.text
        edge = roles.focus if self.hasFocus() else roles.orbit if self.isChecked() else roles.line
        picture = QPixmap(round(SIDE_PX * ratio), round(SIDE_PX * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(edge, theme.line_px(2.0 if self.hasFocus() else 1.0)))
            painter.setBrush(back)
            painter.drawRoundedRect(QRectF(0, 0, SIDE_PX, SIDE_PX).adjusted(1, 1, -1, -1), 8, 8)
            try:
                drawn = icons.icon(self._icon_name, ink)
            except ResourceError:
                return picture
            corner = (SIDE_PX - ICON_PX) // 2
            drawn.paint(painter, corner, corner, ICON_PX, ICON_PX)
        return picture


class MapButtons:
    """Closer, farther, whole world, globe or flat, follow, ruler, what is shown.

    `lost` is the button that offers to follow again; it appears when a person has taken over.
    """

    def __init__(self, parent: QWidget) -> None:
        self._map = parent
        self.closer = MapButton("plus", parent)
        self.farther = MapButton("minus", parent)
        self.whole = MapButton("arrows-maximize", parent)
        self.globe = MapButton("earth", parent, checkable=True)
        self.follow = MapButton("current-location", parent, checkable=True)
        self.layers = MapButton("layers", parent)
        self.ruler = MapButton("ruler-measure", parent, checkable=True)
        self.column = (
            self.closer, self.farther, self.globe, self.follow, self.layers, self.whole, self.ruler,
        )  # fmt: skip
        self.lost = QPushButton(parent)
        self.lost.setProperty("role", "pill")
        self.lost.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.lost.setCursor(Qt.CursorShape.PointingHandCursor)
        self.lost.hide()
        self.name()

    @property
    def all(self) -> tuple[QWidget, ...]:
        """The buttons that can be seen, or would be if the map were."""
        shown = [button for button in self.column if button.isEnabled()]
        return (*shown, *(() if self.lost.isHidden() else (self.lost,)))

    def name(self) -> None:
        """Put the names in the language of the moment."""
        self.closer.name(translate("Map", "Zoom in"))
        self.farther.name(translate("Map", "Zoom out"))
        self.follow.name(translate("Map", "Follow the torch"))
        self.whole.name(translate("Map", "Whole world"))
        self.globe.name(translate("Map", "Globe or flat map"))
        self.layers.name(translate("Map", "What the map shows"))
        self.ruler.name(translate("Map", "Measure a distance"))
        self.lost.setText(translate("Map", "Follow the torch"))
        self.lost.adjustSize()

    def place(self, width_px: int, height_px: int) -> None:
        """Stand in a column at the right, as many as there is height for, the first ones first."""
        room = (height_px - MARGIN_PX) // STEP_PX
        for index, button in enumerate(self.column):
            shown = index < room
            button.setVisible(shown)
            button.setEnabled(shown)
            button.move(width_px - SIDE_PX - MARGIN_PX, MARGIN_PX + STEP_PX * index)
        self.place_lost()

    def place_lost(self) -> None:
        """As large as its words, in the middle below the statement."""
        if self.lost.size() != self.lost.sizeHint():
            self.lost.adjustSize()
        self.lost.move((self._map.width() - self.lost.width()) // 2, MARGIN_PX + STEP_PX)

    def offer_follow(self, offered: bool) -> bool:
        """Show or hide the button that brings following back; True if that changed it."""
        changed = self.lost.isHidden() == offered
        if changed:
            if self.lost.hasFocus():  # it goes away under the keyboard, which stays with the map
                self._map.setFocus()
            self.lost.setVisible(offered)
            self.place_lost()
            self.lost.raise_()
        return changed
