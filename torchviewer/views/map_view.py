"""The map: where the torch is, was and will be, over an Earth of day and night."""

from dataclasses import replace

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QCloseEvent, QFocusEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from torchviewer.state.mission_state import MissionState
from torchviewer.views import map_marks, map_text
from torchviewer.views.focus_frame import BY_KEYBOARD, draw_focus
from torchviewer.views.map_asks import Asks
from torchviewer.views.map_buttons import MapButtons
from torchviewer.views.map_earth import EarthLayer
from torchviewer.views.map_fade import Fade
from torchviewer.views.map_footprint import Footprint
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_hands import Hands
from torchviewer.views.map_imagery import Pictures
from torchviewer.views.map_marks import CRAFT_REACH_PX, TORCH_REACH_PX
from torchviewer.views.map_menu import map_menu
from torchviewer.views.map_moves import Moves
from torchviewer.views.map_options import USUAL, MapOptions
from torchviewer.views.map_overlay import Overlay, OverlayKey
from torchviewer.views.map_pointer import Pointer
from torchviewer.views.map_scene import Scene, changed_rects, moved_px, scene_at
from torchviewer.views.map_words import MarkWords

EARTH_EVERY_MS = 100
MARK_STEP_PX = 0.4  # below what the eye can tell at this speed


class MapView(QWidget):
    """A flat map that wraps endlessly, or a globe; drag, wheel, pinch and double click move it.

    All that it shows comes from the state. Layers are kept as pictures and only what moved is
    painted anew; while the view itself moves the ground is coarse, and sharp again at rest.
    """

    #: the MapOptions are others now, by the hand of a person
    options_changed = Signal(object)

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._pictures = Pictures(self)
        self._earth = EarthLayer(self._pictures)
        self._overlay = Overlay(state)
        self._footprint = Footprint()
        self._words = MarkWords(state)
        self._asks = Asks(state)
        self._fade = Fade(self)
        self._reserved: list[QRect] = []
        self._scene: Scene | None = None
        self._due = True  # the cached layers may be out of date
        self._refined = False  # the first frame has been shown, numpy may be imported
        self._at_once = False  # pictures are decoded on the spot
        self._shows_focus = False
        self._options = USUAL
        self._since_earth = QElapsedTimer()
        self._refine_timer = QTimer(self, singleShot=True, interval=0)
        self._hands = Hands(self)
        self._moves = Moves(self, state, self._hands)
        self._pointer = Pointer(
            self, state, self._hands, self._moves, overlay=self._overlay, hidden=self._is_hidden
        )
        self._buttons = MapButtons(self)
        self._connect_facts()
        self._connect_buttons()
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
        for asked in (state.enquiry.spot_changed, state.enquiry.ruler_changed):
            asked.connect(self._repaint_marks)
        state.enquiry.preview_changed.connect(self._repaint_marks)
        self._pictures.arrived.connect(self._redraw)
        self._moves.moved.connect(self._redraw)
        self._moves.rested.connect(self._redraw)
        self._refine_timer.timeout.connect(self._refine)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._pictures.finish)

    def _connect_buttons(self) -> None:
        buttons, moves = self._buttons, self._moves
        buttons.follow.setChecked(moves.following)
        buttons.closer.clicked.connect(moves.zoom_in)
        buttons.farther.clicked.connect(moves.zoom_out)
        buttons.whole.clicked.connect(moves.zoom_home)
        buttons.follow.toggled.connect(moves.set_following)
        buttons.lost.clicked.connect(lambda: moves.set_following(True))
        buttons.globe.toggled.connect(self._choose_globe)
        buttons.layers.clicked.connect(self.ask_what_is_shown)
        buttons.ruler.toggled.connect(self.set_measuring)
        moves.following_changed.connect(self._show_following)

    # What others may ask and say

    @property
    def view(self) -> MapFrame:
        """What part of the world is shown."""
        return self._moves.view

    @property
    def following(self) -> bool:
        """Whether the map keeps the torch in view by itself."""
        return self._moves.following

    @property
    def options(self) -> MapOptions:
        """What of the map is shown, and how."""
        return self._options

    @property
    def torch_position(self) -> QPointF | None:
        """Where the torch is painted, px; None where its place is not recorded or out of sight."""
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

    @property
    def tick_rects(self) -> list[QRectF]:
        """Where the times and heights along the path stand."""
        return self._overlay.tick_rects

    def set_reserved(self, rects: list[QRect]) -> None:
        """Keep names and the call-out away from these parts of the map."""
        if rects != self._reserved:
            self._reserved = list(rects)
            self._moves.keep_free(self.height() - self._free_bottom().height())
            self._redraw()

    def set_view(self, view: MapFrame) -> None:
        """Show another part of the world, at once and sharp."""
        self._moves.set_view(view)

    def set_options(self, options: MapOptions) -> None:
        """Show the map in this way from now on."""
        if options == self._options:
            return
        turned = options.projection != self._options.projection
        if turned:
            self._fade.start_from(self.grab() if self.isVisible() and self._refined else None)
        self._options = self._overlay.options = options
        self._earth.imagery = options.imagery
        self._buttons.globe.setChecked(options.projection == "globe")
        if turned:
            self._moves.show_projection(options.projection)
        self._redraw()

    def zoom_in(self) -> None:
        self._moves.zoom_in()

    def zoom_out(self) -> None:
        self._moves.zoom_out()

    def zoom_home(self) -> None:
        """Show the whole world again."""
        self._moves.zoom_home()

    def set_following(self, following: bool) -> None:
        """Keep the torch in view from now on, or leave the map where it is."""
        self._moves.set_following(following)

    def set_measuring(self, measuring: bool) -> None:
        """Let a drag measure a distance instead of moving the map; ending it clears the ruler."""
        self._hands.measuring = measuring
        self._buttons.ruler.setChecked(measuring)
        if not measuring:
            self._hands.let_go()
            self._state.enquiry.measure(None)
            self.unsetCursor()

    def turn_projection(self) -> None:
        """From the flat map to the globe, or back."""
        self._buttons.globe.toggle()

    def ask_what_is_shown(self) -> None:
        """The menu of what the map shows, beside its button."""
        menu = map_menu(self, self._options, self._choose)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self._buttons.layers
        corner = button.mapToGlobal(QPoint(-menu.sizeHint().width() - 8, 0))
        menu.popup(corner)

    def prepare_fully(self) -> None:
        """Have everything here and drawn, so that a grab shows the final picture."""
        self._refined = self._at_once = self._moves.ready = self._due = True
        self._fit()
        self._speak()
        self._prepare()

    # Choices

    def _choose(self, options: MapOptions) -> None:
        self.set_options(options)
        self.options_changed.emit(options)

    def _choose_globe(self, globe: bool) -> None:
        if globe != (self._options.projection == "globe"):
            self._choose(replace(self._options, projection="globe" if globe else "flat"))

    def _show_following(self, following: bool) -> None:
        self._buttons.follow.setChecked(following)
        self._offer_follow()

    def _offer_follow(self) -> None:
        """Where the torch is out of sight and nothing brings it back, a button offers to."""
        self._buttons.offer_follow(not self._moves.following and self._moves.torch_is_lost)

    # The clock and the other facts

    def _follow_time(self, _utc_s: float) -> None:
        if not self.isVisible() or self._scene is None:
            self._scene, self._due = None, True
            return
        self._moves.keep_torch_in_view()
        self._offer_follow()
        before, now = self._scene, scene_at(self._state, self.view)
        if self._moves.moving or before.view != now.view:
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
        if (before.torch is None) != (now.torch is None) or before.behind != now.behind:
            self.update()
            return
        for rect in (*changed_rects(before, now), *written, *self._words.rects):
            self.update(rect.toAlignedRect().adjusted(-2, -2, 2, 2))

    def _move_footprint(self, now: Scene) -> None:
        before = QRectF(self._footprint.box)
        if self._follow_footprint(now):
            for box in (before, self._footprint.box):
                for shift in self.view.copies(box.left(), box.right()):
                    self.update(box.translated(shift, 0).toAlignedRect())

    def _follow_footprint(self, scene: Scene) -> bool:
        torch = scene.torch if self._options.footprint else None
        return self._footprint.follow(self.view, torch, self.devicePixelRatioF())

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
        self._buttons.place(self.width(), self.height())
        self._overlay.names.forget()
        self.setAccessibleName(QCoreApplication.translate("Map", "Map of the Earth"))
        self._scene = None
        self._speak()
        self._redraw()

    def _speak(self) -> None:
        """Say to a screen reader what the map shows; not before the first frame."""
        if self._refined:
            self.setAccessibleDescription(map_text.description(self._state))

    def _repaint_marks(self) -> None:
        """What lies over the layers has changed; they have not."""
        self._scene = None
        self.update()

    def _redraw(self) -> None:
        """Paint the whole map anew, layers included where they are out of date."""
        self._due = True
        self._words.place_anew()
        self._offer_follow()
        self.update()

    def _refine(self) -> None:
        """After the first frame: the large pictures, the lines, the paths."""
        self._refined = self._moves.ready = True
        self._speak()
        self._redraw()

    # Painting

    def _scene_now(self) -> Scene:
        if self._scene is None or self._scene.view != self.view:
            self._scene = scene_at(self._state, self.view)
        return self._scene

    def _prepare(self) -> None:
        """Bring the cached layers up to date where something asked for it."""
        scene = self._scene_now()
        if self._refined and self._due and not self._moves.moving:
            self._due = False
            self._refresh_layers(scene)
        self._place_words(scene)
        self._follow_footprint(scene)

    def _refresh_layers(self, scene: Scene) -> None:
        ratio = self.devicePixelRatioF()
        for name in self._earth.wanted(self.view, ratio):
            (self._pictures.load if self._at_once else self._pictures.fetch)(name)
        if self._earth.refresh(self.view, scene.sun, ratio, scene.utc_s):
            self._since_earth.start()
        for _ in range(2):  # where the names now lie, a resting torch may hide one
            self._overlay.refresh(self._overlay_key(scene), self._taken())
        self._words.place_anew()

    def _overlay_key(self, scene: Scene) -> OverlayKey:
        ratio = self.devicePixelRatioF()
        return self._overlay.key(self.view, ratio, scene.station_track, self._taken())

    def _taken(self) -> list[QRectF]:
        """What names and call-out must not cover: reserved parts and the buttons."""
        buttons = [QRectF(button.geometry()) for button in self._buttons.all]
        return [*(QRectF(rect) for rect in self._reserved), *buttons]

    def _place_words(self, scene: Scene) -> None:
        way = self._overlay.way_near(self.view) if self._refined else []
        ratio = self.devicePixelRatioF()
        self._words.place(scene, self._overlay.names.placed, self._taken(), way, ratio)

    def _is_hidden(self, at: QPointF) -> bool:
        """Whether the call-out lies over a pixel."""
        return bool(self._words.callout_rect.contains(at))

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._prepare()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter, self._scene_now())
            self._paint_marks(painter, self._scene_now())
            self._fade.draw(painter)
            if self._shows_focus:
                draw_focus(painter, self.rect())
        if not self._refined:
            self._refine_timer.start()

    def _paint_ground(self, painter: QPainter, scene: Scene) -> None:
        if not self._refined:
            self._earth.draw_plain(painter, self.view)
        elif self._moves.moving:
            self._earth.draft(painter, self.view, scene.sun, scene.utc_s)
            self._footprint.draw(painter, self.view)
            self._overlay.draw_moving(painter, self._overlay_key(scene), self._taken())
        else:
            painter.drawPixmap(0, 0, self._earth.picture)
            self._footprint.draw(painter, self.view)
            painter.drawPixmap(0, 0, self._overlay.picture)

    def _paint_marks(self, painter: QPainter, scene: Scene) -> None:
        self._asks.draw(painter, self.view)
        self._paint_others(painter, scene)
        torch = scene.torch
        if torch is None:
            if not scene.behind:
                words = map_text.not_recorded(self._state)
                map_marks.draw_notice(painter, self._free_bottom(), words)
            return
        if self._refined:
            self._overlay.draw_head(painter, self.view, scene.utc_s, (torch.x, torch.y))
        self._words.draw_callout(painter, QPointF(torch.x, torch.y))
        reach, ratio = TORCH_REACH_PX, self.devicePixelRatioF()
        if torch.ring_px:
            map_marks.draw_ring(painter, self.view, torch)
        for shift in self.view.copies(torch.x - reach, torch.x + reach):
            map_marks.draw_torch(painter, QPointF(torch.x + shift, torch.y), ratio)

    def _paint_others(self, painter: QPainter, scene: Scene) -> None:
        for mark in scene.others:
            for shift in self.view.copies(mark.x - CRAFT_REACH_PX, mark.x + CRAFT_REACH_PX):
                map_marks.draw_craft(painter, mark, QPointF(mark.x + shift, mark.y))
        self._words.draw_names(painter)
        if scene.preview is not None:
            at = QPointF(scene.preview.x, scene.preview.y)
            map_marks.draw_preview(painter, at)
            self._words.draw_preview_time(painter)

    def _free_bottom(self) -> QRectF:
        """The map above what is reserved at its lower end."""
        width, height = self.width(), self.height()
        low = [rect.top() for rect in self._reserved if rect.top() > height / 2]
        return QRectF(0, 0, width, min([height, *low]))

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
        self._moves.fit()
        self._buttons.place(self.width(), self.height())
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        looks = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in looks:
            self._earth.forget()
            self._overlay.names.forget()
            self._words.forget()
            self._asks.forget()
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
