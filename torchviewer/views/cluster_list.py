"""The list that opens at a mark for several: what stands there, row by row, and a way closer."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from torchviewer.mission.happenings import Event
from torchviewer.mission.telling import Picture
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import icons, theme
from torchviewer.views.cluster_model import ClusterModel, OneOf, frame_of, start_utc_s
from torchviewer.views.cluster_rows import GO_KEYS, Rows
from torchviewer.views.event_rows import row_height
from torchviewer.views.scroll_page import words
from torchviewer.views.timeline_canvas import Hit
from torchviewer.views.timeline_glide import WindowGlide

translate = QCoreApplication.translate

WIDE_PX = 400
MOST_ROWS = 9
EDGE_PX = 8
APART_PX = 4
SLACK_PX = 4
MOST_PART = 0.75
"""Of the screen's height."""
ICON_PX = 16


class ClusterList(QFrame):
    """Opens above `mark` (in pixels of `owner`), or below it; Esc or a click elsewhere closes it.

    The row that is pointed at, or that the keyboard is on, is looked at ahead; a click or Enter
    goes there. A double click on the mark zooms as the button does.
    """

    def __init__(
        self,
        state: MissionState,
        glide: WindowGlide,
        records: Sequence[OneOf],
        *,
        owner: QWidget,
        mark: QRect,
    ) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)
        self._state = state
        self._glide = glide
        self._looks = False
        self._since_open = QElapsedTimer()
        self._mark = QRect(owner.mapToGlobal(mark.topLeft()), mark.size())
        self.model = ClusterModel(records, state.mission, state.language, self)
        self.head, self.zoom = words("strong"), QPushButton()
        self.rows = Rows(self.model, state.mission)
        self._lay_out()
        self._name()
        self.zoom.clicked.connect(self.zoom_to_these)
        self.rows.looked_at.connect(self._look)
        self.rows.chosen.connect(self._go)
        for signal in (state.mission_changed, state.language_changed):
            signal.connect(self.close)

    @classmethod
    def of_hit(
        cls, hit: Hit, state: MissionState, glide: WindowGlide, *, owner: QWidget
    ) -> "ClusterList":
        """Open the list of what a mark of `owner` stands for."""
        those = hit.records[hit.first : hit.stop]
        records = [one for one in those if isinstance(one, Event | Picture)]
        mark = hit.rect.intersected(QRectF(owner.rect())).toAlignedRect()
        made = cls(state, glide, records, owner=owner, mark=mark)
        made.open(hit.best)
        return made

    def _lay_out(self) -> None:
        top = self._top = QHBoxLayout()
        top.setContentsMargins(EDGE_PX, 0, 0, 0)
        top.setSpacing(EDGE_PX)
        self.head.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.zoom.setIconSize(QSize(1, 1) * round(ICON_PX * theme.text_scale()))
        top.addWidget(self.head, 1)
        top.addWidget(self.zoom)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(EDGE_PX, EDGE_PX, EDGE_PX, EDGE_PX)
        whole.setSpacing(EDGE_PX)
        whole.addLayout(top)
        whole.addWidget(self.rows, 1)

    def _name(self) -> None:
        """Words and icon; the list is closed before they can change."""
        is_pictures = isinstance(self.model.records[0], Picture)
        form = translate("ClusterList", "{n} events")
        if is_pictures:
            form = translate("ClusterList", "{n} pictures")
        self.head.setText(form.format(n=len(self.model.records)))
        self.setAccessibleName(self.head.text())
        self.rows.setAccessibleName(self.head.text())
        self.zoom.setText(translate("ClusterList", "Zoom to these"))
        self.zoom.setIcon(icons.icon("zoom-in", theme.roles().text))

    # Where it stands

    def open(self, record_id: str) -> None:
        """Be at the row of this record."""
        self.setGeometry(self._place())
        self.show()
        self._since_open.start()
        self.rows.setFocus(Qt.FocusReason.PopupFocusReason)
        self.rows.be_at(max(self.model.row_of(record_id), 0))

    def _place(self) -> QRect:
        """Beside the mark, wholly on its screen."""
        room = self.screen().availableGeometry()
        edges = 2 * (EDGE_PX + self.frameWidth())
        wide = max(WIDE_PX * theme.text_scale(), self.minimumSizeHint().width())
        wide = min(round(wide), room.width())
        head = max(self._top.sizeHint().height(), self._top.heightForWidth(wide - edges))
        rows = min(len(self.model.records), MOST_ROWS) * row_height()
        above, below = self._mark.top() - room.top(), room.bottom() - self._mark.bottom()
        most = min(max(above, below) - APART_PX, round(room.height() * MOST_PART))
        high = min(rows + SLACK_PX + head + EDGE_PX + edges, most)
        y = self._mark.top() - APART_PX - high
        if above - APART_PX < high:
            y = self._mark.bottom() + 1 + APART_PX
        x = self._mark.center().x() - wide // 2
        x = min(max(x, room.left()), room.right() + 1 - wide)
        return QRect(x, min(max(y, room.top()), room.bottom() + 1 - high), wide, high)

    # What is done with a row

    def _look(self, row: int) -> None:
        """Show the instant of a row everywhere, if the clock can go there; -1: no more."""
        utc_s = start_utc_s(self.model.records[row]) if row >= 0 else None
        span = self._state.mission.span
        if utc_s is not None and not span.start_utc_s <= utc_s <= span.end_utc_s:
            utc_s = None
        if self._looks or utc_s is not None:
            self._looks = utc_s is not None
            self._state.preview(utc_s)

    def _go(self, row: int) -> None:
        """Go to a record, pick it out and let its card be seen."""
        record, state = self.model.records[row], self._state
        self.close()
        span, utc_s = state.mission.span, start_utc_s(record)
        if span.start_utc_s <= utc_s <= span.end_utc_s:
            state.seek(utc_s)
        is_picture = isinstance(record, Picture)
        state.select(Selection("picture" if is_picture else "event", record.id))
        if not is_picture:  # that is seen among the pictures
            state.enquiry.ask_for_card()

    def zoom_to_these(self) -> None:
        """Show on the timeline what stands together here as far apart as it can be."""
        frame = frame_of(self.model.records, self._state.window)
        self.close()
        self._glide.show(frame)

    # Hand and keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the button presses it, as Space does; not every platform has it so."""
        if self.zoom.hasFocus() and event.key() in GO_KEYS:
            self.zoom_to_these()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Anything outside closes the list; a second click on the mark, soon after, zooms."""
        soon = not self._since_open.hasExpired(QApplication.doubleClickInterval())
        if soon and self._mark.contains(event.globalPosition().toPoint()):
            self.zoom_to_these()
        else:
            super().mousePressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._look(-1)
        super().hideEvent(event)
