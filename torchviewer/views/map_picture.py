"""The map as it is painted, and what of it is painted anew when the clock moves."""

import math

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from torchviewer.state.mission_state import MissionState
from torchviewer.views import map_text
from torchviewer.views.map_effort import Efforts
from torchviewer.views.map_fade import Fade
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_hands import Hands
from torchviewer.views.map_layers import MARK_STEP_PX, Haste, Layers
from torchviewer.views.map_moves import Moves
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_scene import Scene, moved_px, scene_at, torch_way_px

# a ground track runs at 0.065 degrees a second, and up to 1.8 times as fast over longitudes
FASTEST_DEG_S = 0.12
BANDS = 4
"""In so many frames the whole map is painted where one frame must not take long."""
LEAP_PX = 40.0  # after a jump so far no part of the map is worth looking for alone
AHEAD_MS = 40
JUMP_MS = 60  # after the last of several jumps everything is drawn in full
LANDING_MS = 4  # after the rough frame of a jump that comes alone: the next frame is whole
SERIES_MS = 250  # jumps that follow each other sooner belong together: a hand drags the clock
LATEST_S = 0.5  # of real time: words on the map may be late by so much while the clock plays


class MapPicture(QWidget):
    """What the map shows of the state; it lies as `Moves` says, and follows the clock.

    Layers are kept as pictures and only what moved is painted anew; while the view itself moves
    the ground is coarse, and sharp again at rest.
    """

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._layers = Layers(self, state)
        self._fade = Fade(self)
        self._efforts = Efforts()
        self._reserved: list[QRect] = []
        self._scene: Scene | None = None
        self._bands: list[QRect] = []  # parts of the map that wait for their turn to be painted
        self._due = True  # the cached layers may be out of date
        self._leapt = False  # the clock has jumped
        self._is_alone = True  # and not soon after another jump
        self._is_far = False  # and what goes along with the torch is nowhere near where it was
        self._is_landing = False  # the map is about to be painted in full
        self._since_jump = QElapsedTimer()
        self._looked_utc_s = math.inf  # the last instant at which moves were looked for
        self._px_per_s = math.inf  # how fast marks moved of late, in mission time
        self._refine_timer = QTimer(self, singleShot=True, interval=0)
        self._jumped = QTimer(self, singleShot=True, interval=JUMP_MS)  # runs: the map is rough
        self._ahead = QTimer(self, interval=AHEAD_MS)  # paths are sampled where the clock may go
        self._hands = Hands(self)
        self._moves = Moves(self, state, self._hands)
        self._follow_facts()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _follow_facts(self) -> None:
        state = self._state
        state.utc_changed.connect(self._follow_time)
        state.seeked.connect(self._take_jump)
        state.clock_changed.connect(self._speak)
        state.clock_changed.connect(self._redraw)
        state.mission_changed.connect(self._start_over)
        state.enquiry.preview_changed.connect(self._repaint_marks)
        for compared in (state.enquiry.comparisons_changed, state.enquiry.imported_changed):
            compared.connect(self._redraw)
        self._layers.pictures.arrived.connect(self._redraw)
        self._layers.overlay.towns.arrived.connect(self._redraw)
        self._moves.moved.connect(self._redraw)
        self._moves.rested.connect(self._redraw)
        for rests in (state.clock_changed, self._moves.rested):
            rests.connect(self._await_jump)
        self._refine_timer.timeout.connect(self._refine)
        self._jumped.timeout.connect(self._land)
        self._ahead.timeout.connect(self._look_ahead)
        app = QApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self._layers.finish)

    # What others may ask

    @property
    def view(self) -> MapFrame:
        """What part of the world is shown."""
        return self._moves.view

    @property
    def options(self) -> MapOptions:
        """What of the map is shown, and how."""
        return self._layers.options

    @property
    def torch_position(self) -> QPointF | None:
        """Where the torch is painted, px; None where its place is not recorded or out of sight."""
        torch = self._scene_now().torch
        return None if torch is None else QPointF(torch.x, torch.y)

    @property
    def callout_rect(self) -> QRectF:
        """Where the card beside the torch lies; empty if there is none."""
        self._layers.place(self._scene_now())
        return QRectF(self._layers.words.callout_rect)

    @property
    def label_rects(self) -> dict[str, QRectF]:
        """Where the names of places stand, by id."""
        return {one.id: QRectF(one.rect) for one in self._layers.overlay.names.placed}

    @property
    def tick_rects(self) -> list[QRectF]:
        """Where the times and heights along the path stand."""
        return [QRectF(one.rect) for one in self._layers.overlay.ticks]

    @property
    def most_covered_px(self) -> float:
        """How high something may lie over the foot of the map and leave the torch in sight."""
        return FlatView.most_covered_px(self.width(), self.height())

    def set_reserved(self, rects: list[QRect]) -> None:
        """Keep names and the call-out away from these parts of the map."""
        if rects != self._reserved:
            self._reserved = list(rects)
            self._moves.keep_free(self.height() - self._free_bottom().height())
            self._redraw_for(self._scene_now())

    def set_preview_sign(self, sign: QWidget) -> None:
        """Keep the time of an instant that is looked at away from this widget over the map."""
        self._layers.words.preview_sign = sign

    def prepare_fully(self) -> None:
        """Have everything here and drawn, so that a grab shows the final picture."""
        self._layers.full = self._layers.at_once = self._moves.ready = self._due = True
        self._fit()
        self._speak()
        self._prepare()

    # The clock and the other facts

    def _follow_time(self, utc_s: float) -> None:
        if not self.isVisible() or self._scene is None:
            self._scene, self._due = None, True
            return
        if self._bands:
            self.update(self._bands.pop())
        if self._too_soon(utc_s, self._scene):
            return
        self._looked_utc_s = utc_s
        self._moves.keep_torch_in_view()
        self._torch_moves()
        before, now = self._scene, self._scene_of_now()
        way_px = moved_px(before, now)
        self._px_per_s = way_px / max(abs(now.utc_s - before.utc_s), 1e-9)
        leapt, self._leapt = self._leapt, False
        if leapt:
            self._is_far = torch_way_px(before, now) > LEAP_PX
        if (leapt and way_px > LEAP_PX) or self._make_way(now):
            self._redraw_for(now)
            return
        if self._moves.moving or before.view != now.view:
            self._scene = now
            self.update()
            return
        rects = self._layers.step(before, now)
        if rects is not None:
            self._scene = now
            for rect in rects:
                self.update(rect.toAlignedRect().adjusted(-2, -2, 2, 2))
            if not rects:
                self.update()
        if not self._bands and self._layers.are_stale(now):
            self._freshen(now)

    def _freshen(self, scene: Scene) -> None:
        """Bring the pictures up to date; while the clock plays, with no frame that takes long."""
        if self._due or not self._state.playing or self._haste is not Haste.NONE:
            self._redraw()
            return
        news = self._layers.freshen(scene)
        if news is None:
            self._redraw()
            return
        rects, rest_follows = news
        for rect in rects:
            self.update(rect.toAlignedRect().adjusted(-2, -2, 2, 2))
        if rest_follows:
            high = math.ceil(self.height() / BANDS)
            self._bands = [QRect(0, n * high, self.width(), high) for n in range(BANDS)]

    def _too_soon(self, utc_s: float, shown: Scene) -> bool:
        """Whether so little time has passed that nothing can have moved visibly.

        While the clock plays a later frame brings words, and marks that come and go; after a step
        of a clock that stands none would.
        """
        if not self._state.playing:
            return False
        passed_s = abs(utc_s - shown.utc_s)
        fastest = FASTEST_DEG_S * self.view.px_per_deg
        # what moved so fast a moment ago hardly moves faster now; what stood may set off
        likely = min(fastest, max(1.02 * self._px_per_s, fastest / 2))
        if passed_s * likely > MARK_STEP_PX:
            return False
        unseen_s = abs(utc_s - self._looked_utc_s)
        return unseen_s < LATEST_S * max(1.0, abs(self._state.rate)) and not self._moves.moving

    def _take_jump(self, _utc_s: float) -> None:
        """After a jump the map is painted roughly first, so that it is one frame like others."""
        since, self._leapt = self._since_jump, True
        self._is_alone = not since.isValid() or since.elapsed() > SERIES_MS
        since.start()
        self._is_landing = self._is_far = False
        if self.isVisible() and self._layers.full and not self._layers.at_once:
            self._jumped.start(JUMP_MS)
        else:
            self._speak()

    def _land(self) -> None:
        """After a jump: all that need not have been there with the first frame."""
        self._speak()
        self._redraw()

    def _start_over(self) -> None:
        self._layers.overlay.forget()
        self._ahead.start()
        self._redraw()

    def _speak(self) -> None:
        """Say to a screen reader what the map shows; not before the first frame."""
        if self._layers.full:
            self.setAccessibleDescription(map_text.description(self._state))

    def _repaint_marks(self) -> None:
        """What lies over the layers has changed; they have not."""
        self._scene = None
        self.update()

    def _redraw(self) -> None:
        """Paint the whole map anew, layers included where they are out of date."""
        self._redraw_for(self._scene_of_now())

    def _redraw_for(self, now: Scene) -> None:
        self._scene, self._due, self._bands = now, True, []
        self._make_way(now)
        self._layers.taken, self._layers.free = self._taken(), self._free_bottom()
        self._layers.words.place_anew()
        self.update()

    def _await_jump(self) -> None:
        """Where clock and view rest; what is made for a view that follows is soon of no use."""
        if not self._state.playing:
            self._ahead.start()

    def _torch_moves(self) -> None:
        """Room for what is offered where the torch leaves the view."""

    def _make_way(self, _scene: Scene) -> bool:
        """Nothing on the map hides the torch; True where something that is painted moved."""
        return False

    def _taken(self) -> list[QRectF]:
        """What names and call-out must not cover."""
        return [QRectF(rect) for rect in self._reserved]

    def _refine(self) -> None:
        """After the first frame: the large pictures, the lines, the paths."""
        self._layers.full = self._moves.ready = True
        self._ahead.start()
        self._speak()
        self._redraw()

    def _look_ahead(self) -> None:
        """Sample the way of the flight and draw names bit by bit: no jump has to wait for them."""
        if self._moves.moving or self._fade.running or self._jumped.isActive():
            return
        if not self._layers.full:
            return
        if not self.isVisible() or not self._layers.prepare_next(self._scene_now()):
            self._ahead.stop()

    # Painting

    def _scene_now(self) -> Scene:
        if self._scene is None or self._scene.view != self.view:
            self._scene = self._scene_of_now()
        return self._scene

    def _scene_of_now(self) -> Scene:
        compared = self._layers.overlay.compared.now()
        return scene_at(self._state, self.view, compared, sites=self.options.sites)

    @property
    def _haste(self) -> Haste:
        if self._moves.moving:
            return Haste.MOVING
        if not self._jumped.isActive():
            return Haste.NONE
        if not self._is_alone:
            return Haste.JUMPING
        return Haste.LEAPT if self._is_far else Haste.JUMPED

    def _prepare(self) -> None:
        """Bring the cached layers up to date where something asked for it."""
        scene, haste, layers = self._scene_now(), self._haste, self._layers
        if layers.full and haste is not Haste.NONE:
            layers.light = haste is Haste.MOVING and self._efforts.of(scene.view).light
            layers.refresh_roughly(scene, haste)
        elif layers.full and self._due:
            self._due = False
            layers.refresh(scene)
        layers.place(scene, haste)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._efforts.begin()
        self._prepare()
        scene, haste = self._scene_now(), self._haste
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._layers.paint(painter, scene, event.region(), haste=haste)
            self._paint_above(painter, self._layers.free)
        if not self._layers.full:
            self._refine_timer.start()
        elif haste is Haste.MOVING:
            self._efforts.end(scene.view)
        if haste in (Haste.JUMPED, Haste.LEAPT) and not self._is_landing:
            self._is_landing = True
            self._jumped.start(LANDING_MS)

    def _paint_above(self, painter: QPainter, free: QRectF) -> None:
        """Room for what lies over the layers; `free`: of the map, above what is reserved."""

    def _free_bottom(self) -> QRectF:
        """The map above what is reserved at its lower end."""
        width, height = self.width(), self.height()
        low = [rect.top() for rect in self._reserved if rect.top() > height / 2]
        return QRectF(0, 0, width, min([height, *low]))

    # Size, looks and the end

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Fill the widget as large as it is now."""
        self._moves.fit()
        self._redraw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        looks = (QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.FontChange)
        if event.type() in looks:
            self._layers.forget()
            self._ahead.start()
            self._fit_panels()
            self._redraw()

    def _fit_panels(self) -> None:
        """Room for what stands on the map and is as large as its words."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._redraw()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._layers.finish()
        super().closeEvent(event)
