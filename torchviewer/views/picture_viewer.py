"""Pictures on the whole screen: zoom to the pixel, pan, go on, put two beside each other."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from torchviewer.mission.lookups import pictures_in_order
from torchviewer.mission.telling import Picture
from torchviewer.state.mission_state import MissionState
from torchviewer.views.map_buttons import MARGIN_PX, SIDE_PX, STEP_PX, MapButton
from torchviewer.views.photo_grid import LEAST_ROWS_PX
from torchviewer.views.photo_strip import PhotoStrip
from torchviewer.views.photo_text import cast_text, origin_text
from torchviewer.views.picture_files import file_of
from torchviewer.views.picture_loader import Line, PictureLoader
from torchviewer.views.picture_pane import PicturePane
from torchviewer.views.scroll_page import words

translate = QCoreApplication.translate

MOST_KEPT_BYTES = 80 * 1024 * 1024
ZOOM_STEP = 1.5
PAN_PX = 80.0
LOW_PX = 640
"""In a lower window pictures are compared without their captions."""
STRIP_PART = 12  # of the height at most, for the small pictures
AHEAD = 2  # urgency of what may come next, behind the two panes


class PictureViewer(QWidget):
    """A window of its own; `show_picture` opens it, Esc closes it.

    Beside the first picture a second one can be put; both then show the same part.
    """

    #: id of the picture that a person has gone to
    gone_to = Signal(str)

    def __init__(self, state: MissionState, small: Line, parent: QWidget) -> None:
        """`small` decodes the pictures of the row to choose from."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._state = state
        self._small = small
        self._loader = PictureLoader(self, None, MOST_KEPT_BYTES)
        self._ahead: Line = self._loader.line(AHEAD)
        self._shown: list[Picture | None] = [None, None]
        self.panes = [PicturePane(self._loader.line(number), self) for number in (0, 1)]
        self.titles = [_caption("title"), _caption("title")]
        self.captions = [_caption(""), _caption("")]
        self.notes = [_caption("small"), _caption("small")]
        self.prompt = _caption("strong")
        self.strip: PhotoStrip | None = None  # made when it is asked for
        names = {
            "previous": "chevron-left",
            "next": "chevron-right",
            "closer": "plus",
            "farther": "minus",
            "whole": "photo",
            "compare": "columns-2",
            "close": "x",
        }
        self.buttons = {
            name: MapButton(icon, self, checkable=name == "compare") for name, icon in names.items()
        }
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        beside = self._beside = QGridLayout()  # rows as high as the longer words of the two
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setHorizontalSpacing(2)
        beside.setVerticalSpacing(4)
        beside.setRowStretch(0, 1)
        labels = zip(self.titles, self.captions, self.notes, strict=True)
        for column, (pane, lines) in enumerate(zip(self.panes, labels, strict=True)):
            beside.addWidget(pane, 0, column)
            for row, label in enumerate(lines, 1):
                label.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
                beside.addWidget(label, row, column)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 10)
        whole.setSpacing(6)
        whole.addLayout(beside, 1)
        self.prompt.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
        whole.addWidget(self.prompt)
        self._show_second(False)
        self.prompt.hide()

    def _connect(self) -> None:
        buttons = self.buttons
        buttons["previous"].clicked.connect(lambda: self.go_by(-1))
        buttons["next"].clicked.connect(lambda: self.go_by(+1))
        buttons["closer"].clicked.connect(lambda: self.panes[0].zoom_by(ZOOM_STEP))
        buttons["farther"].clicked.connect(lambda: self.panes[0].zoom_by(1 / ZOOM_STEP))
        buttons["whole"].clicked.connect(self.panes[0].zoom_whole)
        buttons["compare"].clicked.connect(self.choose_second)
        buttons["close"].clicked.connect(self.close)
        for pane, other in (self.panes, self.panes[::-1]):
            pane.zoom_changed.connect(other.set_zoom)
            pane.swiped.connect(self.go_by)
        self._state.language_changed.connect(self._retranslate)
        self._state.mission_changed.connect(self._start_over)

    # What is shown

    @property
    def picture(self) -> Picture | None:
        return self._shown[0]

    @property
    def second(self) -> Picture | None:
        """The picture beside the first; None: one is shown alone."""
        return self._shown[1]

    @property
    def comparing(self) -> bool:
        """Whether a second picture is shown, or asked for."""
        return self.strip is not None and not self.strip.isHidden()

    def show_picture(self, picture: Picture) -> None:
        """Open the window with this picture, whole."""
        self._set(0, picture)
        self.panes[0].zoom_whole()
        if not self.isVisible():
            self.end_comparing()
            parent = self.parentWidget()
            if parent is not None:  # on the same screen; and large where no manager makes it so
                self.setGeometry(parent.screen().geometry())
            self.showFullScreen()
        self.activateWindow()
        self.panes[0].setFocus()

    def go_by(self, step: int) -> None:
        """Show the next picture, or the one before."""
        pictures = pictures_in_order(self._state.mission)
        if self._shown[0] not in pictures:
            return
        index = pictures.index(self._shown[0]) + step
        if 0 <= index < len(pictures):
            self._set(0, pictures[index])
            self.panes[0].zoom_whole()
            self.gone_to.emit(pictures[index].id)

    def choose_second(self) -> None:
        """Ask which picture to put beside the first, or take the second one away again."""
        if self.comparing:
            self.end_comparing()
            return
        if self.strip is None:
            self.strip = PhotoStrip(self._state, self._small, self)
            self.strip.picked.connect(self.compare_with)
            self._whole.addWidget(self.strip)
            self._fit_strip(self.strip)
        self.buttons["compare"].setChecked(True)
        for widget in (self.prompt, self.strip):
            widget.show()
        if self._shown[0] is not None:
            self.strip.show_picture(self._shown[0].id)
        self.strip.setFocus()
        self._retranslate()

    def _fit_strip(self, strip: PhotoStrip) -> None:
        """A single row of small pictures, larger on a larger screen."""
        room_px = min(self.height() // STRIP_PART, LEAST_ROWS_PX - 1)
        strip.setFixedHeight(strip.high_for(self.width(), room_px))

    def _show_second(self, shown: bool) -> None:
        for column in (0, 1):
            self._beside.setColumnStretch(column, 1 if shown or column == 0 else 0)
        for part in (self.panes[1], self.titles[1], self.captions[1], self.notes[1]):
            part.setVisible(shown)

    def compare_with(self, picture_id: str) -> None:
        """Put a picture beside the first."""
        pictures = self._state.mission.pictures
        self._show_second(True)
        self.prompt.hide()
        self._set(1, next(picture for picture in pictures if picture.id == picture_id))
        if self.strip is not None:
            self.strip.show_picture(picture_id)
        self.panes[1].set_zoom(self.panes[0].zoom)

    def end_comparing(self) -> None:
        """Show one picture again."""
        self._shown[1] = None
        self.buttons["compare"].setChecked(False)
        self._show_second(False)
        for widget in (self.prompt, self.strip):
            if widget is not None:
                widget.hide()
        self.panes[0].setFocus()
        self._retranslate()

    def prepare_fully(self) -> None:
        """Decode everything now, for a picture of the program."""
        for pane, picture in zip(self.panes, self._shown, strict=True):
            if picture is not None:
                pane.load()
        if self.strip is not None:
            self.strip.prepare_fully()

    def _set(self, number: int, picture: Picture) -> None:
        mission, language = self._state.mission, self._state.language
        self._shown[number] = picture
        self.panes[number].show_file(file_of(mission, picture), picture.alt.in_language(language))
        self._say(number)
        if number == 0:
            pictures = pictures_in_order(mission)
            index = pictures.index(picture)
            size = self.panes[0].size() * self.devicePixelRatioF()
            near = pictures[max(index - 1, 0) : index + 2]
            self._ahead.want(
                file_of(mission, one).fitting(size.width(), size.height()) for one in near
            )

    def _say(self, number: int) -> None:
        picture = self._shown[number]
        if picture is not None:
            mission, language = self._state.mission, self._state.language
            parts = origin_text(mission, picture, language), cast_text(mission, picture, language)
            title = picture.title.in_language(language)
            self.titles[number].setText(title)
            self.captions[number].setText(picture.caption.in_language(language))
            self.captions[number].setHidden(self.comparing and self.height() < LOW_PX)
            self.notes[number].setText(" · ".join(part for part in parts if part))
            if number == 0:
                self.setWindowTitle(title)

    def _start_over(self) -> None:
        """The pictures are others now: what was shown may not be among them."""
        self._loader.memory.forget()
        self.close()

    # Words and places

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Photos", "Picture on the whole screen"))
        self.prompt.setText(translate("Photos", "Choose the picture to put beside this one:"))
        for number in (0, 1):
            self._say(number)
        self._name_buttons()

    def _name_buttons(self) -> None:
        names = {
            "previous": translate("Photos", "Previous picture (P)"),
            "next": translate("Photos", "Next picture (N)"),
            "closer": translate("Photos", "Closer (+)"),
            "farther": translate("Photos", "Farther (−)"),
            "whole": translate("Photos", "Whole picture (0)"),
            "compare": translate("Photos", "Show one picture (C)")
            if self.comparing
            else translate("Photos", "Compare with another picture (C)"),
            "close": translate("Photos", "Close (Esc)"),
        }
        for name, text in names.items():
            self.buttons[name].name(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.strip is not None:
            self._fit_strip(self.strip)
        left = self.width() - MARGIN_PX - SIDE_PX - STEP_PX * (len(self.buttons) - 1)
        for number, button in enumerate(self.buttons.values()):
            button.move(left + STEP_PX * number, MARGIN_PX)
            button.raise_()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.update()
        super().changeEvent(event)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zoom, pan and go on; Esc leaves what was opened last."""
        key, pane = Qt.Key(event.key()), self.panes[0]
        acts = {
            Qt.Key.Key_Plus: lambda: pane.zoom_by(ZOOM_STEP),
            Qt.Key.Key_Equal: lambda: pane.zoom_by(ZOOM_STEP),
            Qt.Key.Key_Minus: lambda: pane.zoom_by(1 / ZOOM_STEP),
            Qt.Key.Key_0: pane.zoom_whole,
            Qt.Key.Key_1: pane.zoom_to_pixels,
            Qt.Key.Key_Left: lambda: self._arrow(-1, 0),
            Qt.Key.Key_Right: lambda: self._arrow(1, 0),
            Qt.Key.Key_Up: lambda: self._arrow(0, -1),
            Qt.Key.Key_Down: lambda: self._arrow(0, 1),
            Qt.Key.Key_N: lambda: self.go_by(+1),
            Qt.Key.Key_PageDown: lambda: self.go_by(+1),
            Qt.Key.Key_P: lambda: self.go_by(-1),
            Qt.Key.Key_PageUp: lambda: self.go_by(-1),
            Qt.Key.Key_C: self.choose_second,
            Qt.Key.Key_Escape: self._leave,
        }
        plain = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        if key in acts and not event.modifiers() & ~plain:
            acts[key]()
        else:
            super().keyPressEvent(event)

    def _arrow(self, across: int, down: int) -> None:
        """Arrows pan a picture that is zoomed; else they go to the next one."""
        pane = self.panes[0]
        if not pane.zoom.is_whole:
            pane.pan_by(across * PAN_PX, down * PAN_PX)
        else:
            self.go_by(across or down)

    def _leave(self) -> None:
        if self.comparing:
            self.end_comparing()
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._loader.finish()
        super().closeEvent(event)


def _caption(role: str) -> QLabel:
    label = words(role)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
    return label
