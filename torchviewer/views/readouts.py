"""What is true of the torch now: who has it, place below, position, altitude, speed, light."""

import math

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QStyle, QStyleOption, QWidget

from torchviewer.flight.moment import Fix, Light, Moment
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.figure import Figure
from torchviewer.views.paragraph import Paragraph
from torchviewer.views.place_text import (
    altitude_text,
    certainty_text,
    degrees_text,
    is_low,
    light_text,
    position_text,
    speed_text,
)
from torchviewer.views.preview_tag import PreviewTag
from torchviewer.views.time_text import duration_text

translate = QCoreApplication.translate

NEAR_DEG = 0.2
GAP_PX = 22
EDGE_PX = 16
LINE_PX = 8  # between the sentence and the rows
MOST_GROUNDS = 4  # a sentence of one line, of two, as a preview
TOP_PX, TIGHT_PX = 11, 5  # above and below it all; where there is hardly room
THIN = 0.6  # of its ground is left while the torch is behind it
MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class Readouts(QFrame):
    """One plain sentence and rows of figures: the clock's, or those of a previewed instant.

    They are placed by hand, as their rows change while the panel is being fitted. A tag on the
    upper edge, a sibling in the same parent, names a previewed instant.
    """

    def __init__(self, state: MissionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._named: Fix | None = None
        self._light_change: tuple[float, float | None] | None = None
        self._grounds: dict[tuple[int, int, float], QPixmap] = {}
        self._least_px = 0
        self._asked: tuple[object, ...] = ()
        self._fitting = QSize()
        self._top_px = TOP_PX
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.above = Figure("North Atlantic Ocean")
        self.position = Figure("–")
        self.altitude = Figure("888 km")
        self.speed = Figure("88 888 km/h")
        self.light, self.light_alone = Figure("–"), Figure("–")
        self.sentence = Paragraph()
        self._has_room, self._is_thin = True, False
        for part in (self.sentence, *self._figures, self.light_alone):
            part.setParent(self)
        self._rows = [list(self._figures)]
        self.tag = PreviewTag(state, parent if parent is not None else self)
        self._kept_clear: tuple[QWidget, ...] = ()
        state.words_due.connect(self._follow)
        state.seeked.connect(self._forget)
        state.mission_changed.connect(self._forget)
        state.language_changed.connect(self._retranslate)
        self._retranslate()

    def sizeHint(self) -> QSize:
        """As wide as the rows of figures; as high as the sentence needs at that width."""
        return self._size(with_sentence=self._has_room)

    def _size(self, *, with_sentence: bool) -> QSize:
        width = max(_length(row) for row in self._rows) + 2 * EDGE_PX + 2
        height = self._height_of(self._rows)
        if with_sentence and self.sentence.text():
            height += self.sentence.heightForWidth(width - 2 * EDGE_PX - 2) + LINE_PX
        return QSize(width, max(height, self._least_px) if with_sentence else height)

    def _height_of(self, rows: list[list[Figure]]) -> int:
        """How high the panel is around these rows alone."""
        return (
            sum(row[0].sizeHint().height() + LINE_PX for row in rows) - LINE_PX + 2 * self._top_px
        )

    def fit(self, room: QSize, most_px: float) -> QSize:
        """The size to take within `room`: figures in more rows, no sentence where it is small.

        Rows beyond the first that would make the panel higher than `most_px` are left out; before
        that the light is told without its next change. Asked again with the same words and
        figures in the same room it answers at once.
        """
        figures = tuple(one.sizeHint().toTuple() for one in (*self._figures, self.light_alone))
        words = self.sentence.text(), self.sentence.font().key(), self._least_px
        asked = (room.toTuple(), most_px, figures, words)
        if asked != self._asked:
            self._asked, self._fitting = asked, self._fit(room, most_px)
        return self._fitting

    def _fit(self, room: QSize, most_px: float) -> QSize:
        self._top_px, rows = TOP_PX, list[list[Figure]]()
        for light in (self.light, self.light_alone):
            rows = self._rows_of([*self._figures[:-1], light], room.width())
            if self._height_of(rows) <= most_px:
                break
        while len(rows) > 1 and self._height_of(rows) > most_px:
            rows.pop()
        if self._height_of(rows) > most_px:
            self._top_px = TIGHT_PX
        self._rows = rows
        whole = self._size(with_sentence=True).height()
        self._has_room = whole <= most_px
        self._place_parts()
        return self.sizeHint().boundedTo(room)

    def _rows_of(self, figures: list[Figure], width_px: int) -> list[list[Figure]]:
        rows: list[list[Figure]] = [[]]
        for figure in figures:
            if rows[-1] and _length([*rows[-1], figure]) + 2 * EDGE_PX + 2 > width_px:
                rows.append([])
            rows[-1].append(figure)
        return rows

    def _place_parts(self) -> None:
        """Put the sentence and the figures in their places; show those that have one."""
        top = self._top_px
        says = self._has_room and bool(self.sentence.text())
        _show(self.sentence, says)
        if says:
            width = self.width() - 2 * EDGE_PX - 2
            height = self.sentence.heightForWidth(width)
            self.sentence.setGeometry(EDGE_PX + 1, top, width, height)
            top += height + LINE_PX
        right = self.width() - EDGE_PX - 1
        for row in self._rows:
            left = EDGE_PX + 1
            for figure in row:
                size = figure.sizeHint().boundedTo(QSize(right - left, self.height()))
                figure.setGeometry(QRect(QPoint(left, top), size))
                left += figure.width() + GAP_PX
            top += row[0].height() + LINE_PX
        for figure in (*self._figures, self.light_alone):
            _show(figure, any(figure in row for row in self._rows))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    @property
    def _figures(self) -> tuple[Figure, ...]:
        return (self.above, self.position, self.altitude, self.speed, self.light)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """All five; the last is the light, with when it changes if there is room for that."""
        brief = any(self.light_alone in row for row in self._rows)
        return (*self._figures[:-1], self.light_alone if brief else self.light)

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("Readouts", "Where the torch is"))
        self.altitude.set_caption(translate("Readouts", "Altitude"))
        for light in (self.light, self.light_alone):
            light.set_caption(translate("Readouts", "Light"))
        self.light_alone.set_samples(*(light_text(Light(lit, 0.0)) for lit in (True, False)))
        self.light.set_samples(
            *(
                f"{light_text(Light(lit, 0.0))} · {_change_text(lit, minutes * 60.0)}"
                for lit in (True, False)
                for minutes in (0, 58)
            )
        )
        self.position.set_samples(degrees_text(88.8, -188.8))
        self.speed.set_captions(translate("Readouts", "Speed over ground"))
        self.altitude.set_samples(translate("PlaceText", "on the ground"))
        self.above.set_samples("North Atlantic Ocean")
        self._named = None
        self._follow()

    def _forget(self) -> None:
        self._light_change = None

    @property
    def _is_preview(self) -> bool:
        return self._state.enquiry.preview_utc_s is not None

    def _look_as_preview(self) -> None:
        """A preview comes and goes with the mouse: while it lasts the panel does not shrink.

        Only for a sentence that there is no room for it does: it would be an empty strip.
        """
        self._least_px = self.height() if self._is_preview and self.isVisible() else 0
        if self.tag.follow():
            for figure in (*self._figures, self.light_alone):
                figure.set_is_preview(self._is_preview)
            self.updateGeometry()
            self.update()
        self._place_tag()

    def keep_clear(self, *others: QWidget) -> None:
        """The tag stands above these siblings where they lie on its place, the lowest first."""
        self._kept_clear = others
        for other in others:
            other.installEventFilter(self)

    def _place_tag(self) -> None:
        """The tag rides on the upper edge, above the words even where these are close to it."""
        corner = self.pos() if self.tag.parent() is not self else QPoint()
        place = QRect(self.tag.rect())
        place.moveTo(corner.x() + EDGE_PX, corner.y() + TIGHT_PX - self.tag.height())
        for other in self._kept_clear:
            if not other.isHidden() and place.intersects(other.geometry()):
                place.moveBottom(other.y() - TIGHT_PX)
        self.tag.move(place.x(), max(place.y(), 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in MOVES and watched in self._kept_clear:
            self._place_tag()
        return super().eventFilter(watched, event)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._place_tag()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, area = self._ensure_ground(), event.rect()
        ratio = ground.devicePixelRatio()
        source = QRectF(
            area.x() * ratio, area.y() * ratio, area.width() * ratio, area.height() * ratio
        )
        with QPainter(self) as painter:
            painter.setOpacity(THIN if self._is_thin else 1.0)
            painter.drawPixmap(QRectF(area), ground, source)
            painter.setOpacity(1.0)
            if self._is_preview:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(theme.roles().orbit, 1.5))
                painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 9, 9)

    def let_through(self, torch: QPointF | None) -> None:
        """Have a thin ground while the torch is behind it, as in a small window it can be."""
        is_thin = torch is not None and QRectF(self.geometry()).contains(torch)
        if is_thin != self._is_thin:
            self._is_thin = is_thin
            self.update()

    def _ensure_ground(self) -> QPixmap:
        """The panel itself as a picture: round edges are dear, and figures change often."""
        key = (self.width(), self.height(), self.devicePixelRatioF())
        if key not in self._grounds:
            if len(self._grounds) >= MOST_GROUNDS:
                self._grounds.clear()
            self._grounds[key] = self._drawn_ground(*key)
        return self._grounds[key]

    def _drawn_ground(self, width_px: int, height_px: int, ratio: float) -> QPixmap:
        ground = QPixmap(math.ceil(width_px * ratio), math.ceil(height_px * ratio))
        ground.setDevicePixelRatio(ratio)
        ground.fill(Qt.GlobalColor.transparent)
        option = QStyleOption()
        option.initFrom(self)
        with QPainter(ground) as painter:
            panel = QStyle.PrimitiveElement.PE_Widget
            self.style().drawPrimitive(panel, option, painter, self)
        return ground

    def _follow(self) -> None:
        self._look_as_preview()
        moment = self._state.shown_moment
        fix = moment.fix
        self._say_who_has_it(moment)
        on_ground = fix is not None and fix.grade == "ground"
        self.above.set_caption(
            translate("Readouts", "In") if on_ground else translate("Readouts", "Above")
        )
        self._name_below(fix)
        self.position.set_caption(certainty_text(fix))
        self.position.set_value(position_text(fix))
        self.altitude.set_value(altitude_text(fix))
        over_ground = fix is not None and is_low(fix)
        self.speed.set_caption(
            translate("Readouts", "Speed over ground")
            if over_ground
            else translate("Readouts", "Speed")
        )
        self.speed.set_value(speed_text(fix))
        self.light.set_value(self._light_line(moment))
        self.light_alone.set_value(light_text(moment.light))

    def _say_who_has_it(self, moment: Moment) -> None:
        custody = moment.custody
        words = custody.sentence.in_language(self._state.language) if custody else ""
        if words != self.sentence.text():
            self.sentence.setText(words)
            self._place_parts()
            self.updateGeometry()

    def _name_below(self, fix: Fix | None) -> None:
        """Look the place up again only where it can have changed."""
        if fix is None:
            self._named = None
            self.above.set_value(translate("Readouts", "not recorded"))
        elif self._named is None or _far(fix, self._named):
            self._named = fix
            self.above.set_value(self._state.flight.below(fix, self._state.language))

    def _light_line(self, moment: Moment) -> str:
        text = light_text(moment.light)
        if moment.fix is None or moment.light is None or moment.fix.grade == "ground":
            return text
        change = self._next_change(moment.utc_s)
        if change is None:
            return text
        return f"{text} · {_change_text(moment.light.sunlit, change - moment.utc_s)}"

    def _next_change(self, utc_s: float) -> float | None:
        """When the light changes next; asked again only after that, or after a jump."""
        known = self._light_change
        if known is None or utc_s < known[0] or (known[1] is not None and utc_s >= known[1]):
            known = (utc_s, self._state.flight.next_light_change(utc_s))
            self._light_change = known
        return known[1]

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._grounds.clear()
            for figure in self.findChildren(Figure):
                figure.updateGeometry()
        super().changeEvent(event)


def _show(part: QWidget, shown: bool) -> None:
    if part.isHidden() == shown:
        part.setVisible(shown)


def _length(figures: list[Figure]) -> int:
    """How wide a row of figures is."""
    return sum(figure.sizeHint().width() for figure in figures) + GAP_PX * (len(figures) - 1)


def _change_text(sunlit: bool, seconds: float) -> str:
    """How long until the light changes: in whole minutes, as it is not known more finely."""
    time = duration_text(seconds, 60) if seconds >= 60 else f"<{duration_text(60, 60)}"
    if sunlit:
        return translate("Readouts", "sunset in {time}").format(time=time)
    return translate("Readouts", "sunrise in {time}").format(time=time)


def _far(one: Fix, other: Fix) -> bool:
    return (
        abs(one.lat_deg - other.lat_deg) > NEAR_DEG
        or abs(one.lon_deg - other.lon_deg) > NEAR_DEG
        or one.grade != other.grade
    )
