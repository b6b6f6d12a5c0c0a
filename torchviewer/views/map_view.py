"""The map: where the torch is, was and will be, over an Earth of day and night."""

import math
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import (
    QCoreApplication,
    QEasingCurve,
    QElapsedTimer,
    QEvent,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    QVariantAnimation,
)
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QEventPoint,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QStyle, QWidget

from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import map_text, theme
from torchviewer.views.map_buttons import MapButtons
from torchviewer.views.map_earth import EarthLayer
from torchviewer.views.map_imagery import Pictures
from torchviewer.views.map_labels import LabelInk, text_size
from torchviewer.views.map_marks import (
    CRAFT_REACH_PX,
    TORCH_REACH_PX,
    Callout,
    Mark,
    draw_craft,
    draw_footprint,
    draw_torch,
)
from torchviewer.views.map_overlay import Overlay, OverlayKey
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_scene import Scene, scene_at

ZOOM_STEP = 1.6
WHEEL_STEP = 1.2
GLIDE_MS = 200
REST_MS = 120
EARTH_EVERY_MS = 100
MARK_STEP_PX = 0.15
FOOTPRINT_STEP_PX = 0.75
FOLLOW_INSIDE = 0.62
CLICK_REACH_PX = 10.0
CRAFT_FONT_PX = 12.0


class MapView(QWidget):
    """A flat map that wraps endlessly; drag, wheel, pinch and double click move it.

    All that it shows comes from the state. Layers are kept as pictures and only what moved is
    painted anew; while the view itself moves the ground is coarse, and sharp again at rest.
    """

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._view = FlatView.home(640, 320)
        self._pictures = Pictures(self)
        self._earth = EarthLayer(self._pictures)
        self._overlay = Overlay(state)
        self._callout = Callout()
        self._callout_rect = QRectF()
        self._ink = LabelInk()
        self._reserved: list[QRect] = []
        self._scene: Scene | None = None
        self._due = True  # the cached layers may be out of date
        self._refined = False  # the first frame has been shown, numpy may be imported
        self._at_once = False  # pictures are decoded on the spot
        self._moving = False
        self._following = False
        self._held = False
        self._press: QPointF | None = None
        self._glide: Callable[[float], FlatView] | None = None
        self._since_earth = QElapsedTimer()
        self._make_timers()
        self._buttons = MapButtons(self)
        self._connect()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMinimumSize(160, 100)
        self.setAccessibleName(QCoreApplication.translate("Map", "Map of the Earth"))

    def _make_timers(self) -> None:
        self._refine_timer = QTimer(self, singleShot=True, interval=0)
        self._refine_timer.timeout.connect(self._refine)
        self._rest_timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest_timer.timeout.connect(self._rest)
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(GLIDE_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(self._glide_on)

    def _connect(self) -> None:
        state = self._state
        state.utc_changed.connect(self._follow_time)
        state.seeked.connect(self._speak)
        state.clock_changed.connect(self._speak)
        state.mission_changed.connect(self._start_over)
        state.language_changed.connect(self._change_language)
        state.selection_changed.connect(self._redraw)
        self._pictures.arrived.connect(self._redraw)
        self._buttons.closer.clicked.connect(self.zoom_in)
        self._buttons.farther.clicked.connect(self.zoom_out)
        self._buttons.whole.clicked.connect(self.zoom_home)
        self._buttons.follow.toggled.connect(self.set_following)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._pictures.finish)

    # What others may ask and say

    @property
    def view(self) -> FlatView:
        """What part of the world is shown."""
        return self._view

    @property
    def following(self) -> bool:
        """Whether the map keeps the torch in view by itself."""
        return self._following

    @property
    def torch_position(self) -> QPointF | None:
        """Where the torch is painted, px; None where its place is not recorded."""
        torch = self._scene_now().torch
        return None if torch is None else QPointF(torch.x, torch.y)

    @property
    def callout_rect(self) -> QRectF:
        """Where the card beside the torch lies; empty if there is none."""
        return QRectF(self._callout_rect)

    @property
    def label_rects(self) -> dict[str, QRectF]:
        """Where the names of places stand, by id."""
        return {one.id: QRectF(one.rect) for one in self._overlay.names.placed}

    def set_reserved(self, rects: list[QRect]) -> None:
        """Keep names and the call-out away from these parts of the map."""
        if rects != self._reserved:
            self._reserved = list(rects)
            self._redraw()

    def set_view(self, view: FlatView) -> None:
        """Show another part of the world, at once and sharp."""
        self._stop_gliding()
        self._view = view.resized(self.width(), self.height())
        self._moving = False
        self._redraw()

    def zoom_in(self) -> None:
        self._zoom_by(ZOOM_STEP)

    def zoom_out(self) -> None:
        self._zoom_by(1 / ZOOM_STEP)

    def zoom_home(self) -> None:
        """Show the whole world again."""
        self._glide_to(FlatView.home(self.width(), self.height()))

    def set_following(self, following: bool) -> None:
        """Keep the torch in view from now on, or leave the map where it is."""
        self._following = following
        self._buttons.follow.setChecked(following)
        if following:
            self._keep_torch_in_view(centre=True)

    def prepare_fully(self) -> None:
        """Have everything here and drawn, so that a grab shows the final picture."""
        self._refined = self._at_once = True
        self._stop_gliding()
        self._moving = False
        self._due = True
        self._prepare()

    # The clock and the other facts

    def _follow_time(self, _utc_s: float) -> None:
        if not self.isVisible() or self._scene is None:
            self._scene, self._due = None, True
            return
        self._keep_torch_in_view()
        before, now = self._scene, scene_at(self._state, self._view)
        if self._moving or before.view != now.view:
            self._scene = now
            self.update()
            return
        self._move_marks(before, now)
        if self._layers_are_stale(now):
            self._redraw()

    def _move_marks(self, before: Scene, now: Scene) -> None:
        """Take over the new places of the marks and repaint where they were and are."""
        if _moved_px(before, now) < MARK_STEP_PX and not self._words_changed():
            return
        footprint_moved = _footprint_moved_px(before, now) >= FOOTPRINT_STEP_PX
        if not footprint_moved:
            now = replace(now, footprint=before.footprint)
        old_card = QRectF(self._callout_rect)
        self._scene = now
        self._place_callout(now)
        for rect in (*self._mark_rects(before, now), old_card, self._callout_rect):
            self.update(rect.toAlignedRect().adjusted(-2, -2, 2, 2))
        if old_card.isEmpty() != self._callout_rect.isEmpty():
            self.update()
        if footprint_moved:
            for scene in (before, now):
                self._update_copies(scene.footprint.boundingRect())

    def _update_copies(self, rect: QRectF) -> None:
        if not rect.isEmpty():
            for shift in self._view.copies(rect.left(), rect.right()):
                self.update(rect.translated(shift, 0).toAlignedRect().adjusted(-2, -2, 2, 2))

    def _mark_rects(self, before: Scene, now: Scene) -> list[QRectF]:
        """What the marks cover and covered; old and new place of the torch in one piece."""
        rects = []
        for scene in (before, now):
            rects += [r for mark in scene.others for r in self._rects_of(mark)]
        torches = [scene.torch for scene in (before, now) if scene.torch is not None]
        for torch in torches:
            rects += self._rects_of(torch)
        if len(torches) == 2 and abs(torches[0].x - torches[1].x) < self.width() / 3:
            rects.append(_square(torches[0], TORCH_REACH_PX) | _square(torches[1], TORCH_REACH_PX))
        return rects

    def _rects_of(self, mark: Mark) -> list[QRectF]:
        reach = TORCH_REACH_PX if mark.kind == "torch" else CRAFT_REACH_PX + 2
        rect = _square(mark, reach)
        if mark.kind != "torch" and mark.name:
            rect |= self._craft_label(mark)
        shifts = self._view.copies(rect.left(), rect.right())
        return [rect.translated(shift, 0) for shift in shifts]

    def _words_changed(self) -> bool:
        says = map_text.callout_title(self._state), map_text.callout_line(self._state)
        return self._scene is not None and self._callout.words != says

    def _layers_are_stale(self, scene: Scene) -> bool:
        if self._overlay.is_stale(self._overlay_key(scene)):
            return True
        rested = not self._since_earth.isValid() or self._since_earth.elapsed() > EARTH_EVERY_MS
        return rested and self._earth.is_stale(scene.sun)

    def _start_over(self) -> None:
        self._overlay.forget()
        self._scene = None
        self._redraw()

    def _change_language(self) -> None:
        self._buttons.name()
        self._overlay.names.forget()
        self._speak()
        self._redraw()

    def _speak(self) -> None:
        """Say to a screen reader what the map shows; not before the first frame."""
        if not self._refined:
            return
        self.setAccessibleName(QCoreApplication.translate("Map", "Map of the Earth"))
        self.setAccessibleDescription(map_text.description(self._state))

    def _redraw(self) -> None:
        """Paint the whole map anew, layers included where they are out of date."""
        self._due = True
        self.update()

    def _refine(self) -> None:
        """After the first frame: the large pictures, the lines, the paths."""
        self._refined = True
        self._speak()
        self._redraw()

    def _rest(self) -> None:
        if self._held or self._glide is not None:
            self._rest_timer.start()
            return
        self._moving = False
        self._redraw()

    # Painting

    def _scene_now(self) -> Scene:
        scene = self._scene
        if scene is None or scene.view != self._view:
            scene = self._scene = scene_at(self._state, self._view)
        return scene

    def _prepare(self) -> None:
        """Bring the cached layers up to date where something asked for it."""
        scene = self._scene_now()
        if not self._refined or self._moving or not self._due:
            self._place_callout(scene)
            return
        self._due = False
        ratio = self.devicePixelRatioF()
        for name in self._earth.wanted(self._view, ratio):
            (self._pictures.load if self._at_once else self._pictures.fetch)(name)
        if self._earth.view != self._view or self._earth.is_stale(scene.sun):
            self._since_earth.start()
        self._earth.refresh(self._view, scene.sun, ratio)
        self._overlay.refresh(self._overlay_key(scene), self._taken())
        self._place_callout(scene)

    def _overlay_key(self, scene: Scene) -> OverlayKey:
        return self._overlay.key(
            self._view, self.devicePixelRatioF(), scene.station_track, self._taken()
        )

    def _taken(self) -> list[QRectF]:
        """What names and call-out must not cover: reserved parts and the buttons."""
        buttons = [QRectF(b.geometry()) for b in self._buttons.all if not b.isHidden()]
        return [*(QRectF(rect) for rect in self._reserved), *buttons]

    def _place_callout(self, scene: Scene) -> None:
        if scene.torch is None:
            self._callout_rect = QRectF()
            return
        title, line = map_text.callout_title(self._state), map_text.callout_line(self._state)
        self._callout.say(title, line, self.devicePixelRatioF())
        labels = [one.rect for one in self._overlay.names.placed]
        dots = [QRectF(one.x - 5, one.y - 5, 10, 10) for one in self._overlay.names.placed]
        crafts = [_square(mark, CRAFT_REACH_PX) for mark in scene.others]
        bounds = QRectF(self.rect()).adjusted(8, 8, -8, -8)
        taken = [*labels, *dots, *crafts, *self._taken()]
        at = QPointF(scene.torch.x, scene.torch.y)
        if not QRectF(self.rect()).contains(at):
            self._callout_rect = QRectF()
            return
        self._callout_rect = self._callout.place(at, bounds, taken)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._prepare()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            self._paint_marks(painter, self._scene_now())
        if not self._refined:
            self._refine_timer.start()

    def _paint_ground(self, painter: QPainter) -> None:
        scene = self._scene_now()
        if not self._refined:
            self._earth.draw_plain(painter, self._view)
            return
        if self._moving:
            self._earth.draft(painter, self._view, scene.sun)
            draw_footprint(painter, self._view, scene.footprint)
            self._overlay.draw_moving(painter, self._overlay_key(scene), self._taken())
            return
        painter.drawPixmap(0, 0, self._earth.picture)
        draw_footprint(painter, self._view, scene.footprint)
        painter.drawPixmap(0, 0, self._overlay.picture)

    def _paint_marks(self, painter: QPainter, scene: Scene) -> None:
        for mark in scene.others:
            self._paint_craft(painter, mark)
        if scene.torch is None:
            self._paint_notice(painter, map_text.not_recorded())
            return
        if self._refined:
            self._paint_bridge(painter, scene, scene.torch)
        reach = TORCH_REACH_PX
        if not self._callout_rect.isEmpty():
            at = QPointF(scene.torch.x, scene.torch.y)
            self._callout.draw(painter, at, self._callout_rect)
        for shift in self._view.copies(scene.torch.x - reach, scene.torch.x + reach):
            draw_torch(painter, QPointF(scene.torch.x + shift, scene.torch.y))

    def _paint_bridge(self, painter: QPainter, scene: Scene, torch: Mark) -> None:
        from torchviewer.views.map_track import draw_bridge  # noqa: PLC0415 (numpy)

        until = self._overlay.drawn_until_utc_s
        head = (scene.utc_s, torch.lat_deg, torch.lon_deg, scene.torch_grade)
        draw_bridge(painter, self._view, self._overlay.paths.around(until), until, head)

    def _paint_craft(self, painter: QPainter, mark: Mark) -> None:
        for shift in self._view.copies(mark.x - CRAFT_REACH_PX, mark.x + CRAFT_REACH_PX):
            draw_craft(painter, mark, QPointF(mark.x + shift, mark.y))
        if mark.name:
            font = theme.font(CRAFT_FONT_PX, 600)
            self._ink.draw(painter, mark.name, self._craft_label(mark), font, theme.roles().text)

    def _craft_label(self, mark: Mark) -> QRectF:
        size = text_size(mark.name, theme.font(CRAFT_FONT_PX, 600))
        x = mark.x + CRAFT_REACH_PX
        if x + size.width() > self.width() - 8:
            x = mark.x - CRAFT_REACH_PX - size.width()
        return QRectF(QPointF(x, mark.y - size.height() / 2), size)

    def _paint_notice(self, painter: QPainter, text: str) -> None:
        """A quiet sentence at the top of the map."""
        font = theme.font(14.0, 600)
        metrics = QFontMetricsF(font)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width() - 80)
        box = QRectF(0, 20, metrics.horizontalAdvance(text) + 32, metrics.height() + 16)
        box.moveLeft((self.width() - box.width()) / 2)
        back, edge = QColor(theme.roles().ground), QColor(theme.roles().line)
        back.setAlpha(225)
        painter.setPen(QPen(edge, 1.0))
        painter.setBrush(back)
        painter.drawRoundedRect(box, 8, 8)
        painter.setFont(font)
        painter.setPen(theme.roles().text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    # Moving the view

    def _move_to(self, view: FlatView) -> None:
        """Show another part of the world while a hand or an animation moves it."""
        if view != self._view:
            self._view = view
            self._moving = self.isVisible() and self._refined
            self._rest_timer.start()
            self._redraw()

    def _zoom_by(self, factor: float) -> None:
        torch = self._scene_now().torch
        at = QPointF(self.width() / 2, self.height() / 2)
        if self._following and torch is not None:
            at = QPointF(torch.x, torch.y)
        self._zoom_at(factor, at)

    def _zoom_at(self, factor: float, at: QPointF) -> None:
        start = self._view
        self._glide_along(lambda part: start.zoomed(factor**part, at.x(), at.y()))

    def _glide_to(self, end: FlatView) -> None:
        start = self._view
        x, y = start.place(end.centre_lat_deg, end.centre_lon_deg)
        east = (x - start.width_px / 2) / start.px_per_deg
        north = end.centre_lat_deg - start.centre_lat_deg

        def along(part: float) -> FlatView:
            scale = start.px_per_deg * (end.px_per_deg / start.px_per_deg) ** part
            view = replace(start, px_per_deg=scale)
            return view.centred(
                start.centre_lat_deg + part * north, start.centre_lon_deg + part * east
            )

        self._glide_along(along)

    def _glide_along(self, way: Callable[[float], FlatView]) -> None:
        """Go a way of views, from part 0 to part 1, or jump where nothing is to move."""
        self._stop_gliding()
        hint = QStyle.StyleHint.SH_Widget_Animation_Duration
        if not self.isVisible() or self.style().styleHint(hint, None, self) <= 0:
            self._move_to(way(1.0))
            return
        self._glide = way
        self._animation.start()

    def _glide_on(self, part: float) -> None:
        if self._glide is not None:
            self._move_to(self._glide(part))
            if part >= 1.0:
                self._glide = None

    def _stop_gliding(self) -> None:
        self._glide = None
        self._animation.stop()

    def _keep_torch_in_view(self, *, centre: bool = False) -> None:
        """Bring the torch back to the middle when it has gone near the edge."""
        if not self._following or self._held or self._glide is not None:
            return
        fix = self._state.moment.fix
        if fix is None:
            return
        x, y = self._view.place(fix.lat_deg, fix.lon_deg)
        part = 1.0 if self._view.shows_whole_world else FOLLOW_INSIDE
        reach_x, reach_y = self.width() * part / 2, self.height() * part / 2
        outside = abs(x - self.width() / 2) > reach_x or abs(y - self.height() / 2) > reach_y
        if outside or (centre and not self._view.shows_whole_world):
            self._glide_to(self._view.centred(fix.lat_deg, fix.lon_deg))

    def _take_over(self) -> None:
        """The person moves the map now: nothing else does."""
        self._stop_gliding()
        self.set_following(False)

    # Hands

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stop_gliding()
        self._view = self._view.resized(self.width(), self.height())
        self._buttons.place(self.width(), self.height())
        self._moving = False
        self._redraw()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._press = event.position()
            self._held = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = event.position()
        if self._press is None:
            over = self._overlay.names.at(here.x(), here.y(), CLICK_REACH_PX) is not None
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            )
            return
        way = here - self._press
        if not self._held and way.manhattanLength() < QApplication.startDragDistance():
            return
        if not self._held:
            self._held = True
            self._take_over()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._press = here
        self._move_to(self._view.panned(way.x(), way.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._press is None:
            return
        was_held, self._held, self._press = self._held, False, None
        self.unsetCursor()
        if not was_held:
            self._pick(event.position(), CLICK_REACH_PX)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._zoom_at(2.0, event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        steps = event.angleDelta().y() / 120.0
        if steps and math.isfinite(steps):
            self._stop_gliding()
            at = event.position()
            self._move_to(self._view.zoomed(WHEEL_STEP**steps, at.x(), at.y()))
        event.accept()

    def _pick(self, at: QPointF, reach: float) -> None:
        if self._callout_rect.contains(at):
            return
        place = self._overlay.names.at(at.x(), at.y(), reach)
        if place is not None:
            self._state.select(Selection("place", place))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            return self._touch(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._redraw()
        return super().event(event)

    def _touch(self, event: QTouchEvent) -> bool:
        """One finger drags, two pinch, a tap picks."""
        points = event.points()
        kind = event.type()
        if kind in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            tapped = not self._held and len(points) == 1 and kind == QEvent.Type.TouchEnd
            self._held = False
            if tapped:
                self._pick(points[0].position(), 2 * CLICK_REACH_PX)
        elif kind == QEvent.Type.TouchUpdate and len(points) == 1:
            way = points[0].position() - points[0].lastPosition()
            gone = points[0].position() - points[0].pressPosition()
            if self._held or gone.manhattanLength() > QApplication.startDragDistance():
                self._hold()
                self._move_to(self._view.panned(way.x(), way.y()))
        elif kind == QEvent.Type.TouchUpdate and len(points) == 2:
            self._hold()
            self._move_to(_pinched(self._view, *points))
        event.accept()
        return True

    def _hold(self) -> None:
        if not self._held:
            self._held = True
            self._take_over()

    # Looks and the end

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        looks = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in looks:
            self._earth.forget()
            self._overlay.names.forget()
            self._ink.forget()
            self._redraw()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._pictures.finish()
        super().closeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(960, 480)


def _square(mark: Mark, reach: float) -> QRectF:
    return QRectF(mark.x - reach, mark.y - reach, 2 * reach, 2 * reach)


def _moved_px(before: Scene, now: Scene) -> float:
    """How far the mark that moved most has gone; infinite if they are not the same marks."""
    ones = [*([before.torch] if before.torch else []), *before.others]
    others = [*([now.torch] if now.torch else []), *now.others]
    if [(m.kind, m.name) for m in ones] != [(m.kind, m.name) for m in others]:
        return math.inf
    return max((math.hypot(a.x - b.x, a.y - b.y) for a, b in zip(ones, others, strict=True)),
               default=0.0)  # fmt: skip


def _footprint_moved_px(before: Scene, now: Scene) -> float:
    old, new = before.footprint.boundingRect(), now.footprint.boundingRect()
    corners = old.topLeft() - new.topLeft(), old.bottomRight() - new.bottomRight()
    return max(math.hypot(corner.x(), corner.y()) for corner in corners)


def _pinched(view: FlatView, one: QEventPoint, other: QEventPoint) -> FlatView:
    """The view after two fingers moved: their middle drags, their distance zooms."""
    before = (one.lastPosition() + other.lastPosition()) / 2
    now = (one.position() + other.position()) / 2
    wide_before = one.lastPosition() - other.lastPosition()
    wide_now = one.position() - other.position()
    spread = math.hypot(wide_now.x(), wide_now.y())
    spread_before = math.hypot(wide_before.x(), wide_before.y())
    view = view.panned(now.x() - before.x(), now.y() - before.y())
    if spread_before < 1.0 or spread < 1.0:
        return view
    return view.zoomed(spread / spread_before, now.x(), now.y())
