"""The words that go along with the marks: names of ships and flame, and the torch's call-out."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QWidget

from torchviewer.state.mission_state import MissionState
from torchviewer.views import map_marks, map_text, theme
from torchviewer.views.map_callout import Callout
from torchviewer.views.map_labels import LabelInk, Placed, chip_rect, draw_chip, lay_out
from torchviewer.views.map_marks import CRAFT_REACH_PX
from torchviewer.views.map_overlay import Overlay
from torchviewer.views.map_room import Room
from torchviewer.views.map_scene import Scene
from torchviewer.views.map_text import preview_text

EDGE_PX = 8
RING_PX = 10.0
FREE_PX = 3.0  # between the name of a ship and other words


class MarkWords:
    """Finds room for names and call-out, once for each scene, and draws them.

    `callout_rect` is empty where there is no call-out; `room`: what is taken and what is written,
    call-out aside; `preview_sign`: what lies over the map while an instant is looked at.
    """

    def __init__(self, state: MissionState) -> None:
        self._state = state
        self._callout = Callout()
        self._ink = LabelInk()
        self._names: list[Placed] = []
        self._named: dict[str, tuple[float, float]] = {}  # where the marks of these names are, px
        self._sides: dict[tuple[str, float], dict[str, str]] = {}  # of the names, by look
        self._scene: Scene | None = None
        self._ahead, self._ahead_rect = "", QRectF()  # beside the instant that is looked at
        self.callout_rect, self.room = QRectF(), Room()
        self.preview_sign: QWidget | None = None

    @property
    def rects(self) -> list[QRectF]:
        """Where words stand now, with their halos and the line to the torch."""
        rects = [one.rect.adjusted(-8, -8, 8, 8) for one in self._names]
        if not self._ahead_rect.isEmpty():
            rects.append(self._ahead_rect.adjusted(-2, -2, 2, 2))
        if not self.callout_rect.isEmpty():
            rects.append(self.callout_rect)
            line = self._leader_rect()
            rects += [] if line.isEmpty() else [line]
        return rects

    def _leader_rect(self) -> QRectF:
        torch = self._scene.torch if self._scene is not None else None
        if torch is None:
            return QRectF()
        line = self._callout.leader(QPointF(torch.x, torch.y), self.callout_rect)
        if line is None:
            return QRectF()
        return QRectF(line.p1(), line.p2()).normalized().adjusted(-2, -2, 2, 2)

    @property
    def callout_reach(self) -> QRectF:
        """The call-out with its line to the torch."""
        return QRectF(self.callout_rect) | self._leader_rect()

    @property
    def said(self) -> tuple[str, str]:
        """Title and line on the call-out."""
        return self._callout.words

    def are_stale(self) -> bool:
        """Whether words would say something else now."""
        return self._callout.words != self._wanted() or self._ahead != self._wanted_ahead()

    def are_placed(self, scene: Scene) -> bool:
        """Whether this is the scene that words have found room in."""
        return scene is self._scene

    def place_anew(self) -> None:
        """Look for room again, though the scene be the same."""
        self._scene = None

    def forget(self) -> None:
        self._ink.forget()
        self.place_anew()

    def place(
        self, scene: Scene, overlay: Overlay, rooms: tuple[list[QRectF], Room], ratio: float,
        *, steady: bool = False,
    ) -> None:  # fmt: skip
        """Keep clear of the `overlay`, of what is taken, and of the torch's way if possible.

        `rooms`: these two; `steady`: the call-out comes no nearer to the torch.
        """
        taken, way = rooms
        self._scene = scene
        view = scene.view
        whole = QRectF(0, 0, view.width_px, view.height_px)
        bounds = whole.adjusted(EDGE_PX, EDGE_PX, -EDGE_PX, -EDGE_PX)
        pictures = Room([mark.rect for mark in overlay.pictures.placed], overlay.room)
        self._place_names(scene, bounds, taken, pictures, overlay)
        self.room = Room([*taken, *(one.rect for one in self._names)], pictures)
        self._place_ahead(scene)
        self.callout_rect = QRectF()
        torch = scene.torch
        if torch is not None and whole.contains(QPointF(torch.x, torch.y)):
            self._callout.say(*self._wanted(), ratio, bounds.width())
            crafts = [map_marks.square(mark, CRAFT_REACH_PX) for mark in scene.others]
            at = QPointF(torch.x, torch.y)
            room = Room(crafts, self.room)
            self.callout_rect = self._callout.place(at, bounds, room, way, steady=steady)

    def _place_names(
        self, scene: Scene, bounds: QRectF, taken: list[QRectF], room: Room, overlay: Overlay
    ) -> None:
        """Names keep clear of all in `room`, and of each other.

        The name of a ship that finds no room there may stand on signs of pictures and stations;
        that of a station is left out.
        """
        ring = [] if scene.torch is None else [map_marks.square(scene.torch, RING_PX)]
        marks = (*scene.others, *scene.contacts)
        self._named = {mark.name: (mark.x, mark.y) for mark in marks if mark.name}
        ships = [map_marks.name_wanted(mark) for mark in scene.others if mark.name]
        sites = [map_marks.name_wanted(mark) for mark in scene.contacts if mark.name]
        closed, sides = Room(taken), self._sides.setdefault(theme.look(), {})
        words = Room(ring, room)
        names = lay_out(ships, bounds, closed, sides, words, free_px=FREE_PX)
        missing = {want.id for want in ships} - {one.id for one in names}
        late = [want for want in ships if want.id in missing]
        if late:
            written = Room([*ring, *(one.rect for one in names)], overlay.words_alone())
            found = lay_out(late, bounds, closed, sides, written, free_px=FREE_PX)
            names += found
            for one in found:
                words.take(one.rect)
        names += lay_out(sites, bounds, closed, sides, words)
        self._names = names

    def _place_ahead(self, scene: Scene) -> None:
        """Beside the mark of an instant that is looked at: when that is."""
        self._ahead, self._ahead_rect = self._wanted_ahead(), QRectF()
        if scene.preview is None:
            return
        whole = QRectF(0, 0, scene.view.width_px, scene.view.height_px)
        for shift in scene.view.copies(scene.preview.x, scene.preview.x)[:1]:
            at = QPointF(scene.preview.x + shift, scene.preview.y)
            if not whole.contains(at):
                return
            sign, over = self.preview_sign, QRectF()
            if sign is not None and not sign.isHidden():
                over = QRectF(sign.geometry()).adjusted(-4, -4, 4, 4)
            gap_px = 2 * CRAFT_REACH_PX
            self._ahead_rect = chip_rect(at, self._ahead, whole, gap_px, self.room, over=over)

    def _wanted_ahead(self) -> str:
        if self._state.enquiry.preview_utc_s is None:
            return ""
        return preview_text(self._state.shown_utc_s, self._state.utc_s)

    def _wanted(self) -> tuple[str, str]:
        return map_text.callout_title(self._state), map_text.callout_line(self._state)

    def prepare_next(self, ratio: float) -> bool:
        """Draw the name of one more mark that may come; False: all are drawn."""
        font, ink = map_marks.craft_font(), theme.roles().text
        mission, language = self._state.mission, self._state.language
        names = [map_text.mark_name(self._state, track) for track in mission.tracks]
        names += [mission.places[s.place].name.in_language(language) for s in mission.ground_sites]
        return any(self._ink.prepare(name, font, ink, ratio) for name in names if name)

    def draw_names(self, painter: QPainter, scene: Scene, asked: QRegion) -> None:
        """Put down the names of all marks that are where they were when room was looked for."""
        font, ink = map_marks.craft_font(), theme.roles().text
        marks = {mark.name: (mark.x, mark.y) for mark in (*scene.others, *scene.contacts)}
        for one in self._names:
            if marks.get(one.id) == self._named[one.id] and asked.intersects(
                one.rect.toAlignedRect().adjusted(-8, -8, 8, 8)
            ):
                self._ink.draw(painter, one.id, one.rect, font, ink)

    def draw_preview_time(self, painter: QPainter) -> None:
        if not self._ahead_rect.isEmpty():
            draw_chip(painter, self._ahead_rect, self._ahead)

    def draw_leader(self, painter: QPainter, at: QPointF) -> None:
        """The line to the call-out, which goes below all words: it would strike them through."""
        if not self.callout_rect.isEmpty():
            self._callout.draw_leader(painter, at, self.callout_rect)

    def draw_callout(self, painter: QPainter) -> None:
        if not self.callout_rect.isEmpty():
            self._callout.draw(painter, self.callout_rect)
