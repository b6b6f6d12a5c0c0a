"""What the map is painted from: pictures of what rests, marks that move, words beside them."""

from enum import Enum

from PySide6.QtCore import QElapsedTimer, QMarginsF, QPointF, QRectF
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QWidget

from torchviewer.state.mission_state import MissionState
from torchviewer.views import map_marks, map_text
from torchviewer.views.map_asks import draw_asks
from torchviewer.views.map_earth import EarthLayer
from torchviewer.views.map_footprint import Footprint
from torchviewer.views.map_imagery import Pictures
from torchviewer.views.map_marks import CRAFT_REACH_PX, TORCH_REACH_PX, Mark
from torchviewer.views.map_options import USUAL, MapOptions
from torchviewer.views.map_overlay import Overlay
from torchviewer.views.map_overlay_key import OverlayKey
from torchviewer.views.map_room import Room
from torchviewer.views.map_scene import Scene, changed_rects, moved_px
from torchviewer.views.map_sites import draw_heard, draw_lines
from torchviewer.views.map_words import MarkWords

EARTH_EVERY_MS = 100
NOTICE_MARGINS = QMarginsF(4.0, 4.0, 4.0, 4.0)
MARK_STEP_PX = 0.4  # below what the eye can tell at this speed
CLEAR_PX = 4.0  # between the card of a torch that rests and names


class Haste(Enum):
    """What is painted roughly for now.

    NONE: nothing. JUMPED, after a jump alone: paths and night, which follow in the next frame.
    LEAPT, after one that leads far over the map: also all words along the way, the way to come and
    the circle of visibility are not there yet. JUMPING, one of many jumps: paths. MOVING: a view
    that moves.
    """

    NONE = 0
    JUMPED = 1
    LEAPT = 2
    JUMPING = 3
    MOVING = 4


class Layers:
    """Keeps ground, paths and words drawn, and puts them down for one scene after another.

    `taken`: what names and call-out must not cover; `free`: the map above what lies over its
    lower end; `full`: the first frame has been shown, so that everything may be drawn; `at_once`:
    pictures are decoded on the spot; `light`: a view that moves is to show only what matters most.
    """

    def __init__(self, widget: QWidget, state: MissionState) -> None:
        self._widget, self._state = widget, state
        self.pictures = Pictures(widget)
        self.earth = EarthLayer(self.pictures)
        self.overlay = Overlay(state)
        self.footprint = Footprint()
        self.words = MarkWords(state)
        self.taken: list[QRectF] = []
        self.free = QRectF()
        self.full = self.at_once = self.light = False
        self._options = USUAL
        self._since_earth = QElapsedTimer()
        self._resting: list[QRectF] = []  # ships and card of a clock that stands

    @property
    def options(self) -> MapOptions:
        return self._options

    def show(self, options: MapOptions) -> None:
        """Draw the map in this way from now on."""
        self._options = self.overlay.options = options
        self.earth.imagery = options.imagery

    def forget(self) -> None:
        """Draw everything anew next time (theme, fonts)."""
        self.earth.forget()
        self.overlay.forget_names()
        self.words.forget()
        self.footprint.forget()

    def finish(self) -> None:
        """Wait for what is being read in the background."""
        self.pictures.finish()
        self.overlay.towns.finish()

    def prepare_next(self, scene: Scene) -> bool:
        """Do a piece of what a jump would have to wait for; False: there is none left."""
        view = scene.view
        home = self._state.mission.home
        return (
            self.earth.prepare_next(view, scene.sun)
            or self.words.prepare_next(self._ratio)
            or self.overlay.prepare_next(view, self._ratio)
            or self.overlay.paths.prepare_next(home, self._options)
        )

    @property
    def _ratio(self) -> float:
        return self._widget.devicePixelRatioF()

    # What has to be drawn

    def are_stale(self, scene: Scene) -> bool:
        """Whether the pictures show something else than this scene."""
        if self.overlay.is_stale(self._key(scene)):
            return True
        return self.ground_has_rested and self.earth.is_stale(scene.sun)

    @property
    def ground_has_rested(self) -> bool:
        """Whether the Earth has not been drawn for a moment."""
        return not self._since_earth.isValid() or self._since_earth.elapsed() > EARTH_EVERY_MS

    def refresh(self, scene: Scene) -> None:
        """Bring the pictures up to date."""
        self.refresh_ground(scene)
        self._refresh_overlay(scene)

    def _refresh_overlay(self, scene: Scene) -> None:
        """Draw paths and names; while the clock stands they keep clear of ships and card."""
        stands = not self._state.playing
        self._resting = [s for m in scene.others if stands and (s := map_marks.ship_rect(m))]
        for _ in range(2):  # where the names now lie, a resting torch may hide one
            self.overlay.refresh(self._key(scene), self._closed(scene))
        self.words.place_anew()
        if stands and self.full:
            self.place(scene)
            card = self.words.callout_rect.adjusted(-CLEAR_PX, -CLEAR_PX, CLEAR_PX, CLEAR_PX)
            if not self.words.callout_rect.isEmpty() and self.overlay.names_below(card):
                self._resting.append(card)
                self.overlay.refresh(self._key(scene), self._closed(scene))
                self.words.place_anew()

    def freshen(self, scene: Scene) -> tuple[list[QRectF], bool] | None:
        """Bring one of the pictures up to date between two frames of a clock that plays.

        Where to paint anew at once, px, and whether the rest is to follow: a shadow or a path that
        has moved a little may take some frames. None: something else has changed, to be seen now.
        """
        key = self._key(scene)
        if not self.overlay.is_stale(key):
            self.refresh_ground(scene)
            return [], True
        if not self.overlay.is_behind(key):
            return None
        further = self.overlay.extend(key)
        if further is not None:
            return further, False
        before = self.words.rects
        self._refresh_overlay(scene)
        self.place(scene)
        return [*before, *self.words.rects], True

    def refresh_ground(self, scene: Scene) -> None:
        """Bring only the Earth up to date."""
        for name in self.earth.wanted(scene.view, self._ratio):
            (self.pictures.load if self.at_once else self.pictures.fetch)(name)
        if self._options.names:
            self.overlay.towns.want(scene.view, at_once=self.at_once)
        if self.earth.refresh(scene.view, scene.sun, self._ratio, scene.utc_s):
            self._since_earth.start()

    def refresh_roughly(self, scene: Scene, haste: Haste) -> None:
        """Have what is painted in a hurry: the Earth of this view, and room for the words."""
        moving = haste is Haste.MOVING
        is_there = moving or self.earth.shows(scene.view, self._ratio)
        if not is_there or (haste is Haste.JUMPING and self.ground_has_rested):
            self.refresh_ground(scene)
        if moving:  # ships and card move along
            self._resting = []
        key, taken = self._key(scene), self._closed(scene)
        if haste is Haste.LEAPT:
            self.overlay.leap(key)
        else:
            self.overlay.lay_out(key, taken, moving=moving, hasty=not moving, light=self.light)

    def place(self, scene: Scene, haste: Haste = Haste.NONE) -> bool:
        """Find room for the words of a scene, and be around its torch; True if that moved."""
        if haste is Haste.LEAPT:
            return False
        if not self.words.are_placed(scene):
            steady = self.light and haste is Haste.MOVING
            way = self.overlay.way_near(scene.view) if self.full else Room()
            rooms = self._taken(scene), way
            self.words.place(scene, self.overlay, rooms, self._ratio, steady=steady)
        return self.full and self._follow(scene, haste)

    def _follow(self, scene: Scene, haste: Haste) -> bool:
        torch = (scene.torch or scene.behind) if self._options.footprint else None
        return self.footprint.follow(scene.view, torch, self._ratio, hasty=haste is not Haste.NONE)

    def _key(self, scene: Scene) -> OverlayKey:
        taken = self._closed(scene)
        return self.overlay.key(scene.view, self._ratio, scene.station_track, taken)

    def _closed(self, scene: Scene) -> list[QRectF]:
        """What names and times along the way must not cover."""
        return [*self._taken(scene), *self._resting]

    def _taken(self, scene: Scene) -> list[QRectF]:
        """What words must not cover in this scene."""
        if scene.is_recorded:
            return self.taken
        notice = map_marks.notice_rect(self.free, map_text.not_recorded(self._state))
        return [*self.taken, notice.marginsAdded(NOTICE_MARGINS)]

    # What has moved

    def step(self, before: Scene, now: Scene) -> list[QRectF] | None:
        """Where to paint anew when one scene follows another in the same view.

        None: nowhere, nothing has moved visibly; an empty list: everywhere.
        """
        if moved_px(before, now) < MARK_STEP_PX and not self.words.are_stale():
            return None
        written, box = self.words.rects, QRectF(self.footprint.box)
        circle_moved = self.place(now)
        if (before.torch is None, before.behind is None) != (now.torch is None, now.behind is None):
            return []
        rects = [*changed_rects(before, now), *written, *self.words.rects]
        if circle_moved:
            for one in (box, self.footprint.box):
                copies = now.view.copies(one.left(), one.right())
                rects += [one.translated(shift, 0) for shift in copies]
        return rects

    # Painting

    def paint(self, painter: QPainter, scene: Scene, asked: QRegion, *, haste: Haste) -> None:
        """Put down all that touches the part that is `asked` for.

        `haste`: what is not up to date.
        """
        self._paint_ground(painter, scene, haste)
        draw_asks(painter, scene.view, self._state.enquiry, self.words.room)
        self._paint_others(painter, scene, asked)
        if scene.torch is not None:
            self._paint_torch(painter, scene, scene.torch, asked)
        elif not scene.is_recorded:
            map_marks.draw_notice(painter, self.free, map_text.not_recorded(self._state))
        if scene.preview is not None:
            self._paint_preview(painter, scene, scene.preview)

    def _paint_preview(self, painter: QPainter, scene: Scene, mark: Mark) -> None:
        for shift in scene.view.copies(mark.x, mark.x):
            map_marks.draw_preview(painter, QPointF(mark.x + shift, mark.y))
        if self.words.are_placed(scene):
            self.words.draw_preview_time(painter)

    def _paint_ground(self, painter: QPainter, scene: Scene, haste: Haste) -> None:
        if not self.full:
            self.earth.draw_plain(painter, scene.view)
            self._draw_lines(painter, scene)
        elif haste is Haste.NONE:
            painter.drawPixmap(0, 0, self.earth.picture)
            self._draw_lines(painter, scene)
            painter.drawPixmap(0, 0, self.overlay.picture)
            self.footprint.draw(painter, scene.view)
        else:
            if haste is Haste.MOVING:
                self.earth.draft(painter, scene.view, scene.sun, scene.utc_s, light=self.light)
            else:
                about = haste in (Haste.JUMPED, Haste.LEAPT)
                self.earth.draw_for(painter, scene.sun, scene.utc_s, about=about)
            if haste is not Haste.LEAPT:
                self.footprint.draw(painter, scene.view, draft=True)
            self._draw_lines(painter, scene)
            self.overlay.draw_roughly(painter)

    def _draw_lines(self, painter: QPainter, scene: Scene) -> None:
        """What leads to the torch, below paths and words."""
        if scene.torch is None:
            return
        draw_lines(painter, scene.view, scene.torch, scene.contacts)
        if self.words.are_placed(scene):
            self.words.draw_leader(painter, QPointF(scene.torch.x, scene.torch.y))

    def _paint_torch(self, painter: QPainter, scene: Scene, torch: Mark, asked: QRegion) -> None:
        view, ratio = scene.view, self._ratio
        draw_heard(painter, view, scene.contacts)
        if self.full:
            self.overlay.draw_head(painter, view, scene.utc_s, (torch.x, torch.y))
        if torch.ring_px:
            map_marks.draw_ring(painter, view, torch)
        placed = self.words.are_placed(scene)
        if placed and asked.intersects(self.words.callout_reach.toAlignedRect()):
            self.words.draw_callout(painter)
        for shift in view.copies(torch.x - TORCH_REACH_PX, torch.x + TORCH_REACH_PX):
            map_marks.draw_torch(painter, QPointF(torch.x + shift, torch.y), ratio)

    def _paint_others(self, painter: QPainter, scene: Scene, asked: QRegion) -> None:
        view = scene.view
        for mark in scene.others:
            square = map_marks.square(mark, CRAFT_REACH_PX + 2)
            for shift in view.copies(square.left(), square.right()):
                if asked.intersects(square.translated(shift, 0).toAlignedRect()):
                    map_marks.draw_craft(painter, mark, QPointF(mark.x + shift, mark.y))
        self.words.draw_names(painter, scene, asked)
