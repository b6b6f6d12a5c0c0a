"""The map: where the torch is, was and will be, over an Earth of day and night."""

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QCloseEvent, QEventPoint, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import map_marks, map_text
from torchviewer.views.focus_frame import BY_KEYBOARD, draw_focus
from torchviewer.views.map_buttons import MapButtons
from torchviewer.views.map_earth import EarthLayer
from torchviewer.views.map_footprint import Footprint
from torchviewer.views.map_hands import MOUSE_REACH_PX, Hands
from torchviewer.views.map_imagery import Pictures
from torchviewer.views.map_marks import CRAFT_REACH_PX, TORCH_REACH_PX
from torchviewer.views.map_motion import Glide, pinched, way_closer, way_to
from torchviewer.views.map_overlay import Overlay, OverlayKey
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_scene import (
    Scene,
    changed_rects,
    moved_px,
    scene_at,
)
from torchviewer.views.map_words import MarkWords

ZOOM_STEP = 1.6
REST_MS = 120
EARTH_EVERY_MS = 100
MARK_STEP_PX = 0.4  # below what the eye can tell at this speed
FOLLOW_INSIDE = 0.62


class MapView(QWidget):
    """A flat map that wraps endlessly; drag, wheel, pinch and double click move it.

    All that it shows comes from the state. Layers are kept as pictures and only what moved is
    painted anew; while the view itself moves the ground is coarse, and sharp again at rest.
    """

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._view = FlatView.home(640, 320)
        self._at_home = True  # nobody has moved the map: it may fit itself to its frame
        self._pictures = Pictures(self)
        self._earth = EarthLayer(self._pictures)
        self._overlay = Overlay(state)
        self._footprint = Footprint()
        self._words = MarkWords(state)
        self._reserved: list[QRect] = []
        self._scene: Scene | None = None
        self._due = True  # the cached layers may be out of date
        self._refined = False  # the first frame has been shown, numpy may be imported
        self._at_once = False  # pictures are decoded on the spot
        self._moving = False
        self._following = False
        self._shows_focus = False
        self._since_earth = QElapsedTimer()
        self._refine_timer = QTimer(self, singleShot=True, interval=0)
        self._rest_timer = QTimer(self, singleShot=True, interval=REST_MS)
        self._glide = Glide(self)
        self._hands = Hands(self)
        self._buttons = MapButtons(self)
        self._connect_facts()
        self._connect_hands()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 100)
        self.setAccessibleName(QCoreApplication.translate("Map", "Map of the Earth"))

    def _connect_facts(self) -> None:
        state = self._state
        state.utc_changed.connect(self._follow_time)
        state.seeked.connect(self._speak)
        state.clock_changed.connect(self._speak)
        state.clock_changed.connect(self._redraw)
        state.mission_changed.connect(self._start_over)
        state.language_changed.connect(self._change_language)
        state.selection_changed.connect(self._redraw)
        self._pictures.arrived.connect(self._redraw)
        self._refine_timer.timeout.connect(self._refine)
        self._rest_timer.timeout.connect(self._rest)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._pictures.finish)

    def _connect_hands(self) -> None:
        self._glide.moved.connect(self._move_to)
        self._hands.taken.connect(self._take_over)
        self._hands.dragged.connect(self._drag)
        self._hands.pinched.connect(self._pinch)
        self._hands.scrolled.connect(self._scroll)
        self._hands.double_clicked.connect(self._zoom_at)
        self._hands.picked.connect(self._pick)
        self._hands.hovered.connect(self._hover)
        self._buttons.closer.clicked.connect(self.zoom_in)
        self._buttons.farther.clicked.connect(self.zoom_out)
        self._buttons.whole.clicked.connect(self.zoom_home)
        self._buttons.follow.toggled.connect(self.set_following)

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
        self._place_words(self._scene_now())
        return QRectF(self._words.callout_rect)

    @property
    def label_rects(self) -> dict[str, QRectF]:
        """Where the names of places stand, by id."""
        return {one.id: QRectF(one.rect) for one in self._overlay.names.placed}

    def set_reserved(self, rects: list[QRect]) -> None:
        """Keep names and the call-out away from these parts of the map."""
        if rects != self._reserved:
            first = not self._reserved
            self._reserved = list(rects)
            if self._at_home and first:  # later the map moves only with its frame
                self._view = self._home()
            self._redraw()

    def set_view(self, view: FlatView) -> None:
        """Show another part of the world, at once and sharp."""
        self._glide.stop()
        self._view = view.resized(self.width(), self.height())
        self._at_home = self._view == self._home()
        self._moving = False
        self._redraw()

    def zoom_in(self) -> None:
        self._zoom_at(ZOOM_STEP, self._middle())

    def zoom_out(self) -> None:
        self._zoom_at(1 / ZOOM_STEP, self._middle())

    def zoom_home(self) -> None:
        """Show the whole world again."""
        self._glide.start(way_to(self._view, self._home()))

    def _home(self) -> FlatView:
        size = self._view.width_px, self._view.height_px
        return FlatView.home(*size, self._view.height_px - self._free_bottom().height())

    def set_following(self, following: bool) -> None:
        """Keep the torch in view from now on, or leave the map where it is."""
        self._following = following
        self._buttons.follow.setChecked(following)
        if following:
            self._keep_torch_in_view(centre=True)

    def prepare_fully(self) -> None:
        """Have everything here and drawn, so that a grab shows the final picture."""
        self._refined = self._at_once = self._due = True
        self._fit()
        self._speak()
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
        if moved_px(before, now) < MARK_STEP_PX and not self._words.are_stale():
            return
        written = self._words.rects
        self._scene = now
        self._place_words(now)
        self._move_footprint(now)
        if (before.torch is None) != (now.torch is None):
            self.update()
            return
        for rect in (*changed_rects(before, now), *written, *self._words.rects):
            self.update(rect.toAlignedRect().adjusted(-2, -2, 2, 2))

    def _move_footprint(self, now: Scene) -> None:
        before = QRectF(self._footprint.box)
        if self._footprint.follow(self._view, now.torch, self.devicePixelRatioF()):
            for box in (before, self._footprint.box):
                for shift in self._view.copies(box.left(), box.right()):
                    self.update(box.translated(shift, 0).toAlignedRect())

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
        self.setAccessibleName(QCoreApplication.translate("Map", "Map of the Earth"))
        self._scene = None
        self._speak()
        self._redraw()

    def _speak(self) -> None:
        """Say to a screen reader what the map shows; not before the first frame."""
        if self._refined:
            self.setAccessibleDescription(map_text.description(self._state))

    def _redraw(self) -> None:
        """Paint the whole map anew, layers included where they are out of date."""
        self._due = True
        self._words.place_anew()
        self.update()

    def _refine(self) -> None:
        """After the first frame: the large pictures, the lines, the paths."""
        self._refined = True
        self._speak()
        self._redraw()

    # Painting

    def _scene_now(self) -> Scene:
        if self._scene is None or self._scene.view != self._view:
            self._scene = scene_at(self._state, self._view)
        return self._scene

    def _prepare(self) -> None:
        """Bring the cached layers up to date where something asked for it."""
        scene = self._scene_now()
        if self._refined and self._due and not self._moving:
            self._due = False
            self._refresh_layers(scene)
        self._place_words(scene)
        self._footprint.follow(self._view, scene.torch, self.devicePixelRatioF())

    def _refresh_layers(self, scene: Scene) -> None:
        ratio = self.devicePixelRatioF()
        for name in self._earth.wanted(self._view, ratio):
            (self._pictures.load if self._at_once else self._pictures.fetch)(name)
        if self._earth.refresh(self._view, scene.sun, ratio):
            self._since_earth.start()
        for _ in range(2):  # where the names now lie, a resting torch may hide one
            self._overlay.refresh(self._overlay_key(scene), self._taken())
        self._words.place_anew()

    def _overlay_key(self, scene: Scene) -> OverlayKey:
        ratio = self.devicePixelRatioF()
        return self._overlay.key(self._view, ratio, scene.station_track, self._taken())

    def _taken(self) -> list[QRectF]:
        """What names and call-out must not cover: reserved parts and the buttons."""
        buttons = [QRectF(button.geometry()) for button in self._buttons.all if button.isEnabled()]
        return [*(QRectF(rect) for rect in self._reserved), *buttons]

    def _place_words(self, scene: Scene) -> None:
        way = self._overlay.way_near(self._view) if self._refined else []
        ratio = self.devicePixelRatioF()
        self._words.place(scene, self._overlay.names.placed, self._taken(), way, ratio)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._prepare()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, self._scene_now())
            self._paint_marks(painter, self._scene_now())
            if self._shows_focus:
                draw_focus(painter, self.rect())
        if not self._refined:
            self._refine_timer.start()

    def _paint_ground(self, painter: QPainter, scene: Scene) -> None:
        if not self._refined:
            self._earth.draw_plain(painter, self._view)
        elif self._moving:
            self._earth.draft(painter, self._view, scene.sun)
            self._footprint.draw(painter, self._view)
            self._overlay.draw_moving(painter, self._overlay_key(scene), self._taken())
        else:
            painter.drawPixmap(0, 0, self._earth.picture)
            self._footprint.draw(painter, self._view)
            painter.drawPixmap(0, 0, self._overlay.picture)

    def _paint_marks(self, painter: QPainter, scene: Scene) -> None:
        self._paint_others(painter, scene)
        torch = scene.torch
        if torch is None:
            map_marks.draw_notice(painter, self._free_bottom(), map_text.not_recorded(self._state))
            return
        if self._refined:
            self._overlay.draw_head(painter, self._view, scene.utc_s, (torch.x, torch.y))
        self._words.draw_callout(painter, QPointF(torch.x, torch.y))
        reach, ratio = TORCH_REACH_PX, self.devicePixelRatioF()
        for shift in self._view.copies(torch.x - reach, torch.x + reach):
            map_marks.draw_torch(painter, QPointF(torch.x + shift, torch.y), ratio)

    def _paint_others(self, painter: QPainter, scene: Scene) -> None:
        for mark in scene.others:
            for shift in self._view.copies(mark.x - CRAFT_REACH_PX, mark.x + CRAFT_REACH_PX):
                map_marks.draw_craft(painter, mark, QPointF(mark.x + shift, mark.y))
        self._words.draw_names(painter)

    def _free_bottom(self) -> QRectF:
        """The map above what is reserved at its lower end."""
        width, height = self._view.width_px, self._view.height_px
        low = [rect.top() for rect in self._reserved if rect.top() > height / 2]
        return QRectF(0, 0, width, min([height, *low]))

    # Moving the view

    def _move_to(self, view: FlatView) -> None:
        """Show another part of the world while a hand or a glide moves it."""
        if view != self._view:
            self._view = view
            self._at_home = self._view == self._home()
            self._moving = self.isVisible() and self._refined
            if self._moving:
                self._rest_timer.start()
            self._redraw()

    def _rest(self) -> None:
        """Nothing has moved for a moment: draw sharp."""
        if self._glide.running:
            self._rest_timer.start()
            return
        self._moving = False
        self._redraw()

    def _middle(self) -> QPointF:
        """What a zoom without a pointer keeps in place: the torch if followed, else the middle."""
        torch = self.torch_position if self._following else None
        return torch if torch is not None else QPointF(self.width() / 2, self.height() / 2)

    def _zoom_at(self, factor: float, at: QPointF) -> None:
        self._glide.start(way_closer(self._view, factor, at.x(), at.y()))

    def _scroll(self, factor: float, at: QPointF) -> None:
        self._glide.stop()
        self._move_to(self._view.zoomed(factor, at.x(), at.y()))

    def _drag(self, dx_px: float, dy_px: float) -> None:
        self._move_to(self._view.panned(dx_px, dy_px))

    def _pinch(self, one: QEventPoint, other: QEventPoint) -> None:
        self._move_to(pinched(self._view, one, other))

    def _take_over(self) -> None:
        """The person moves the map now: nothing else does."""
        self._glide.stop()
        self.set_following(False)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def _hover(self, at: QPointF) -> None:
        if self._overlay.names.at(at.x(), at.y(), MOUSE_REACH_PX) is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _pick(self, at: QPointF, reach_px: float) -> None:
        if not self._words.callout_rect.contains(at):
            place = self._overlay.names.at(at.x(), at.y(), reach_px)
            if place is not None:
                self._state.select(Selection("place", place))

    def _keep_torch_in_view(self, *, centre: bool = False) -> None:
        """Bring the torch back to the middle when it has gone near the edge."""
        fix = self._state.moment.fix
        if not self._following or self._hands.holding or self._glide.running or fix is None:
            return
        x, y = self._view.place(fix.lat_deg, fix.lon_deg)
        whole = self._view.shows_whole_world
        part = 1.0 if whole else FOLLOW_INSIDE
        outside = abs(x - self.width() / 2) > self.width() * part / 2
        outside |= abs(y - self.height() / 2) > self.height() * part / 2
        if outside or (centre and not whole):
            end = self._view.centred(fix.lat_deg, fix.lon_deg)
            if end != self._view:
                self._glide.start(way_to(self._view, end))

    # Size, looks and the end

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Only a focus that came by keyboard is shown; a mouse says itself where it is."""
        self._shows_focus = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = False
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Fill the widget as large as it is now."""
        self._glide.stop()
        self._view = self._view.resized(self.width(), self.height())
        if self._at_home:
            self._view = self._home()
        self._buttons.place(self.width(), self.height())
        self._moving = False
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        looks = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in looks:
            self._earth.forget()
            self._overlay.names.forget()
            self._words.forget()
            self._footprint.forget()
            self._redraw()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._redraw()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._pictures.finish()
        super().closeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(960, 480)
