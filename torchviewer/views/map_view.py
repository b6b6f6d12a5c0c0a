"""The map: where the torch is, was and will be, over an Earth of day and night."""

import math
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from torchviewer.state.enquiry import Ruler, Spot
from torchviewer.state.mission_state import MissionState, Selection
from torchviewer.views import map_text
from torchviewer.views.focus_frame import BY_KEYBOARD, draw_focus
from torchviewer.views.map_asks import draw_cross
from torchviewer.views.map_buttons import TAKEN_PX, MapButtons
from torchviewer.views.map_following import shows_all
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_legend import Legend
from torchviewer.views.map_marks import draw_notice
from torchviewer.views.map_menu import map_menu
from torchviewer.views.map_options import MapOptions
from torchviewer.views.map_picture import MapPicture
from torchviewer.views.map_pointer import Pointer
from torchviewer.views.map_scene import Scene
from torchviewer.views.map_truth import TruthChip

TRUTH_STEP_PX = 48  # names need not move for every letter of the statement


class Cover(Protocol):
    """Something laid over the map that is thin while the torch is behind it."""

    def let_through(self, torch: QPointF | None) -> None: ...


class MapView(MapPicture):
    """A flat map that wraps endlessly, or a globe; drag, wheel, pinch and double click move it.

    All that it shows comes from the state.
    """

    #: the MapOptions are others now, by the hand of a person
    options_changed = Signal(object)

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(state, parent)
        self._shows_focus = False
        overlay = self._layers.overlay
        self._pointer = Pointer(
            self, state, self._hands, self._moves, overlay=overlay, hidden=self._is_hidden
        )
        self._buttons = MapButtons(self)
        self.truth = TruthChip(state, self)
        self.legend = Legend(state, overlay.compared, self)
        self._connect_facts()
        self._connect_buttons()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 100)
        self.setAccessibleName(QCoreApplication.translate("Map", "Map of the Earth"))

    def _connect_facts(self) -> None:
        state = self._state
        state.language_changed.connect(self._change_language)
        state.selection_changed.connect(self._show_chosen)
        state.enquiry.spot_changed.connect(self._show_spot)
        state.enquiry.ruler_changed.connect(self._take_ruler)
        state.enquiry.comparisons_changed.connect(self._redraw)  # now the legend says so
        self._moves.moved.connect(self._offer_follow)
        self._moves.moved.connect(self._move_cross)

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
        self._hands.touched.connect(self._leave_keys)
        moves.following_changed.connect(self._show_following)

    # What others may ask and say

    #: what others have laid over the map: it lets the torch through
    covers: tuple[Cover, ...] = ()
    #: whether buttons with words may appear by themselves: on a picture of the map they do not
    offers = True

    @property
    def torch_place(self) -> tuple[float, float] | None:
        """Latitude and longitude of the torch, degrees; None where that is not recorded."""
        fix = self._state.moment.fix
        return None if fix is None else (fix.lat_deg, fix.lon_deg)

    @property
    def following(self) -> bool:
        """Whether the map keeps the torch in view by itself."""
        return self._moves.following

    def set_view(self, view: MapFrame) -> None:
        """Show another part of the world, at once and sharp."""
        self._moves.set_view(view)

    def set_options(self, options: MapOptions) -> None:
        """Show the map in this way from now on."""
        if options == self.options:
            return
        turned = options.projection != self.options.projection
        if turned:
            self._fade.start_from(self.grab() if self.isVisible() and self._layers.full else None)
        self._layers.show(options)
        self._ahead.start()
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
        self.update()
        if not measuring:
            self._hands.let_go()
            self._state.enquiry.measure(None)
            self.unsetCursor()

    def _take_ruler(self, ruler: Ruler | None) -> None:
        """A ruler that was taken away is not laid again by the next drag."""
        if ruler is None:
            self.set_measuring(False)
        self._repaint_marks()

    @property
    def measuring(self) -> bool:
        """Whether the ruler is in the hand."""
        return self._hands.measuring

    def drop_question(self) -> bool:
        """Ask nothing about the place of the last click; True if that was still to be done."""
        return self._pointer.drop_question()

    def turn_measuring(self) -> None:
        """Take the ruler, or put it away."""
        self.set_measuring(not self._hands.measuring)

    def turn_projection(self) -> None:
        """From the flat map to the globe, or back."""
        self._buttons.globe.toggle()

    def ask_what_is_shown(self) -> None:
        """The menu of what the map shows, beside its button."""
        menu = map_menu(self, lambda: self.options, self._choose)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self._buttons.layers
        corner = button.mapToGlobal(QPoint(-menu.sizeHint().width() - 8, 0))
        menu.popup(corner)

    # Choices

    def _choose(self, options: MapOptions) -> None:
        self.set_options(options)
        self.options_changed.emit(options)

    def _choose_globe(self, globe: bool) -> None:
        if globe != (self.options.projection == "globe"):
            self._choose(replace(self.options, projection="globe" if globe else "flat"))

    def _show_following(self, following: bool) -> None:
        self._buttons.follow.setChecked(following)
        self._offer_follow()

    def _offer_follow(self) -> None:
        """Where a person has taken over and the torch may be lost, a button offers to follow."""
        moves, is_there = self._moves, self._state.moment.fix is not None
        at_stake = moves.torch_is_lost or not shows_all(moves.view)
        offered = self.offers and is_there and not moves.following and at_stake
        if self._buttons.offer_follow(offered):
            self._redraw()

    def _torch_moves(self) -> None:
        self._offer_follow()

    # The other facts

    def _change_language(self) -> None:
        self._buttons.name()
        self._buttons.place(self.width(), self.height())
        self._layers.overlay.forget_names()
        self.setAccessibleName(QCoreApplication.translate("Map", "Map of the Earth"))
        self._ahead.start()
        self._speak()
        self._redraw()

    def _show_spot(self, spot: Spot | None) -> None:
        """A place that is asked about is brought into sight, if nobody points at it."""
        if spot is not None and not self._pointer.points:
            self._moves.bring_into_view(spot.lat_deg, spot.lon_deg)
        self._repaint_marks()

    def _show_chosen(self, chosen: Selection | None) -> None:
        """A place that is picked out is brought into sight; events go with the clock."""
        spot = self._layers.overlay.names.choice.spot()
        if chosen is not None and chosen.kind == "place" and spot is not None:
            self._moves.bring_into_view(spot.lat_deg, spot.lon_deg)
        self._redraw()

    def _make_way(self, scene: Scene) -> bool:
        """Nothing on the map hides the torch; True where a panel moved for that."""
        at = None if scene.torch is None else QPointF(scene.torch.x, scene.torch.y)
        for button in self._buttons.column:
            button.let_through(at)
        for cover in self.covers:
            cover.let_through(at)
        foot_px = self._free_bottom().bottom()
        moved = self.truth.stand_aside(at, foot_px)
        return self.legend.stand_below(self.truth.corner, foot_px, at) or moved

    # Painting

    def _taken(self) -> list[QRectF]:
        """What names and call-out must not cover: reserved parts, the buttons, the statement."""
        others = () if self.legend.isHidden() else (self.legend,)
        taken = [QRectF(one.geometry()) for one in (*self._buttons.all, *others)]
        truth = QRectF(self.truth.geometry())
        truth.setWidth(math.ceil(truth.width() / TRUTH_STEP_PX) * TRUTH_STEP_PX)
        return [*(QRectF(rect) for rect in self._reserved), *taken, truth]

    def _is_hidden(self, at: QPointF) -> bool:
        """Whether the call-out lies over a pixel."""
        return bool(self._layers.words.callout_rect.contains(at))

    def _paint_above(self, painter: QPainter, free: QRectF) -> None:
        """How to measure, the old projection as it fades, and the frame of the keyboard."""
        if self._hands.measuring and self._state.enquiry.ruler is None:
            draw_notice(painter, free, map_text.how_to_measure())
        self._fade.draw(painter)
        if self._shows_focus:
            draw_focus(painter, self.rect())
            draw_cross(painter, self._moves.middle)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A map that was chosen by keyboard is moved by it; else keys are the window's."""
        if not (self._shows_focus and self._moves.obey(event.key(), event.modifiers())):
            super().keyPressEvent(event)

    def _move_cross(self) -> None:
        """The cross points as a mouse does: a ruler that is open reaches to it."""
        if self._shows_focus and self._hands.measuring:
            self._pointer.stretch_ruler(self._moves.middle)

    def _leave_keys(self) -> None:
        """A hand has taken the map: arrows are the window's again, and the frame goes."""
        if self._shows_focus:
            self._shows_focus = False
            self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Only a focus that came by keyboard is shown; a mouse says itself where it is."""
        self._shows_focus = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = False
        super().focusOutEvent(event)
        self.update()

    # Size

    def _fit(self) -> None:
        """Fill the widget as large as it is now."""
        self._moves.fit()
        self._fit_panels()
        self._redraw()

    def event(self, event: QEvent) -> bool:
        """The button with words learns late how large it is in other letters."""
        if event.type() == QEvent.Type.LayoutRequest:
            before = self._buttons.lost.geometry()
            self._buttons.place_lost()
            if self._buttons.lost.geometry() != before and not self._buttons.lost.isHidden():
                self._redraw()
        return super().event(event)

    def _fit_panels(self) -> None:
        self._buttons.place(self.width(), self.height())
        self.truth.fit(self.width(), TAKEN_PX)
        self.legend.fit()

    def sizeHint(self) -> QSize:
        return QSize(960, 480)
