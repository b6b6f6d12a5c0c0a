"""Bookmarks on the timeline: slim flags that stand on the axis, to be clicked.

They are painted above the still layer and the playhead, so that the flag of the present moment is
seen; what a mouse does to them is taken here before the timeline hears of it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from torchviewer.state.bookmarks import Bookmark, Marks
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.bookmark_text import bookmark_name, bookmark_note
from torchviewer.views.plain_tip import plain_tip
from torchviewer.views.timeline_hand import Zone
from torchviewer.views.timeline_lettering import NO_PEN, SMOOTH
from torchviewer.views.timeline_loop import LoopPart
from torchviewer.views.timeline_scale import Scale

translate = QCoreApplication.translate

POLE_PX = 13.0
CLOTH_PX = (8.0, 7.0)
REACH_PX = 3.0
"""How far beside a flag it still is pointed at."""
APART_PX = 4.0
"""Bookmarks that are nearer than this share a flag."""
MOST_NAMES = 8
_LEAVE = QEvent.Type.Leave
OVERVIEW_PX = (5.0, 5.0)


class Flagged(Protocol):
    """What the flags need to know of the timeline that they stand in."""

    @property
    def scale(self) -> Scale: ...
    @property
    def axis_px(self) -> float: ...

    def zone_at(self, position: QPointF) -> Zone: ...
    def loop_part_at(self, position: QPointF) -> LoopPart | None: ...


@dataclass(frozen=True)
class Flag:
    """A flag on the axis: where its pole stands, px, and the bookmarks that it is for."""

    x_px: float
    marks: Marks


class Flags(QObject):
    """The flags in view, and the mouse over them."""

    #: a Bookmark is to be given another name
    rename_asked = Signal(object)

    def __init__(self, state: MissionState, held: Flagged, owner: QWidget) -> None:
        super().__init__(owner)
        self._state = state
        self._held = held
        self._owner = owner
        self._placed: tuple[Marks, Scale, list[Flag]] | None = None
        self._looks = False
        owner.installEventFilter(self)
        state.bookmarks.changed.connect(lambda _marks: owner.update())

    @property
    def flags(self) -> list[Flag]:
        """The flags in view, from the left."""
        marks, scale = self._state.bookmarks.all, self._held.scale
        if self._placed is None or self._placed[0] is not marks or self._placed[1] != scale:
            self._placed = (marks, scale, list(_gathered(marks, scale)))
        return self._placed[2]

    def rect(self, flag: Flag) -> QRectF:
        """Where a flag can be pointed at."""
        size, reach = theme.text_scale(), REACH_PX * theme.text_scale()
        high, bottom = POLE_PX * size, self._held.axis_px
        wide = CLOTH_PX[0] * size + 2 * reach
        return QRectF(flag.x_px - reach, bottom - high - reach, wide, high + reach)

    def at(self, position: QPointF) -> Flag | None:
        """The flag at `position`; the playhead, and what else is held in the axis, goes first."""
        zone, part = self._held.zone_at(position), self._held.loop_part_at(position)
        if zone not in ("axis", "lanes") and not (zone == "loop" and part == "middle"):
            return None
        reach = (CLOTH_PX[0] + REACH_PX + 1.0) * theme.text_scale()
        beside = self._between(position.x() - reach, position.x() + reach)
        near = [flag for flag in beside if self.rect(flag).contains(position)]
        return min(near, key=lambda flag: abs(flag.x_px - position.x()), default=None)

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Those that reach into `area`."""
        if not self._state.bookmarks.all:
            return
        axis_px, wide = self._held.axis_px, (CLOTH_PX[0] + 1.0) * theme.text_scale()
        shown = self._between(area.left() - wide, area.right() + 2.0)
        if not shown or area.top() > axis_px:
            return
        painter.setRenderHint(SMOOTH)
        for flag in shown:
            draw_flag(painter, flag.x_px, axis_px, is_several=len(flag.marks) > 1)

    def _between(self, left_px: float, right_px: float) -> list[Flag]:
        """The flags whose poles stand there."""
        flags = self.flags
        first = bisect_left(flags, left_px, key=lambda flag: flag.x_px)
        return flags[first : bisect_right(flags, right_px, key=lambda flag: flag.x_px)]

    def tip(self, flag: Flag) -> str:
        """What is said of a flag: name and time, or the names of several."""
        mission, language = self._state.mission, self._state.language
        names = [bookmark_name(one, mission, language) for one in flag.marks[:MOST_NAMES]]
        if len(flag.marks) == 1:
            return f"{names[0]}\n{bookmark_note(flag.marks[0], mission, language)}"
        if len(flag.marks) > MOST_NAMES:
            more = len(flag.marks) - MOST_NAMES
            names.append(translate("Timeline", "and {count} more").format(count=more))
        return "\n".join(names)

    # The mouse

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._take_mouse(event)
        if isinstance(event, QHelpEvent):
            return event.type() == QEvent.Type.ToolTip and self._show_tip(event)
        if isinstance(event, QContextMenuEvent):
            return self._show_menu(event)
        if event.type() == _LEAVE:
            self._look_at(None)
        return False

    def _take_mouse(self, event: QMouseEvent) -> bool:
        flag = self.at(event.position())
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            if flag is None or event.button() != Qt.MouseButton.LeftButton:
                return False
            self._look_at(None)
            self._go_to(flag, event.globalPosition().toPoint())
            return True
        if event.type() != QEvent.Type.MouseMove or event.buttons():
            return False
        self._look_at(flag)
        if flag is not None:
            self._owner.setCursor(Qt.CursorShape.PointingHandCursor)
        return flag is not None

    def _go_to(self, flag: Flag, where: QPoint) -> None:
        """Take the clock to the bookmark; where there are several, ask which."""
        if len(flag.marks) == 1:
            self._state.seek(flag.marks[0].utc_s)
            return
        menu = self._menu()
        for one in flag.marks[:MOST_NAMES]:
            action = menu.addAction(self._entry(one))
            action.triggered.connect(lambda _checked=False, one=one: self._state.seek(one.utc_s))
        menu.popup(where)

    def _look_at(self, flag: Flag | None) -> None:
        """Show the moment of a flag that is pointed at; end only what was begun here."""
        if flag is not None:
            self._state.preview(flag.marks[0].utc_s)
        elif self._looks:
            self._state.preview(None)
        self._looks = flag is not None

    def _show_tip(self, event: QHelpEvent) -> bool:
        flag = self.at(QPointF(event.pos()))
        if flag is not None:
            place = self.rect(flag).toAlignedRect()
            QToolTip.showText(event.globalPos(), plain_tip(self.tip(flag)), self._owner, place)
        return flag is not None

    def _show_menu(self, event: QContextMenuEvent) -> bool:
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            return False
        flag = self.at(QPointF(event.pos()))
        if flag is not None:
            self._menu_of(flag).popup(event.globalPos())
        return flag is not None

    def _menu(self) -> QMenu:
        menu = QMenu(self._owner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _entry(self, bookmark: Bookmark) -> str:
        """The name of a bookmark for a menu, where & would underline what follows it."""
        name = bookmark_name(bookmark, self._state.mission, self._state.language)
        return name.replace("&", "&&")

    def _menu_of(self, flag: Flag) -> QMenu:
        menu = self._menu()
        is_alone = len(flag.marks) == 1
        for one in flag.marks[:MOST_NAMES]:
            self._offer(menu if is_alone else menu.addMenu(self._entry(one)), one)
        return menu

    def _offer(self, menu: QMenu, bookmark: Bookmark) -> None:
        """What can be done with a bookmark, in a menu."""
        rename = menu.addAction(translate("Bookmarks", "Rename…"))
        rename.triggered.connect(lambda: self.rename_asked.emit(bookmark))
        remove = menu.addAction(translate("Bookmarks", "Remove"))
        remove.triggered.connect(lambda: self._state.bookmarks.remove(bookmark))


def _gathered(marks: Iterable[Bookmark], scale: Scale) -> Iterable[Flag]:
    """A flag for each bookmark in view; those that are too near to each other share one."""
    held: list[Bookmark] = []
    for one in marks:
        if not scale.shows(one.utc_s):
            continue
        if held and (one.utc_s - held[0].utc_s) * scale.px_per_s >= APART_PX * theme.text_scale():
            yield Flag(scale.x_px(held[0].utc_s), tuple(held))
            held = []
        held.append(one)
    if held:
        yield Flag(scale.x_px(held[0].utc_s), tuple(held))


def draw_flag(painter: QPainter, x_px: float, axis_px: float, *, is_several: bool) -> None:
    """A pole on the axis with a swallow-tailed cloth to its right, two where it is for several."""
    size = theme.text_scale()
    wide, high = CLOTH_PX[0] * size, CLOTH_PX[1] * size
    top = axis_px - POLE_PX * size
    _draw_cloth(painter, QRectF(x_px, top, wide, high * (0.7 if is_several else 1.0)))
    if is_several:
        _draw_cloth(painter, QRectF(x_px, top + high * 0.85, wide, high * 0.7))
    painter.setPen(QPen(theme.roles().orbit, theme.line_px(1.5)))
    painter.drawLine(QPointF(x_px, top), QPointF(x_px, axis_px))


def _draw_cloth(painter: QPainter, rect: QRectF) -> None:
    roles = theme.roles()
    painter.setPen(QPen(roles.surface, 1.0))
    painter.setBrush(roles.orbit)
    notch = QPointF(rect.right() - rect.width() * 0.3, rect.center().y())
    painter.drawPolygon(
        QPolygonF([rect.topLeft(), rect.topRight(), notch, rect.bottomRight(), rect.bottomLeft()])
    )


def draw_overview_flags(painter: QPainter, xs_px: Iterable[float]) -> None:
    """Small pennants at the top of the strip of the whole mission."""
    wide, high = OVERVIEW_PX
    painter.save()
    painter.setPen(NO_PEN)
    painter.setBrush(theme.roles().orbit)
    for x in sorted({round(x) for x in xs_px}):
        corners = [QPointF(x, 1.0), QPointF(x + wide, 1.0 + high / 2), QPointF(x, 1.0 + high)]
        painter.drawPolygon(QPolygonF(corners))
        painter.fillRect(QRectF(x - 0.5, 1.0, 1.0, high + 3.0), theme.roles().orbit)
    painter.restore()
