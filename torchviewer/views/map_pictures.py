"""Where the pictures were taken: small quiet marks on the map, and the one in view set off."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from torchviewer.mission.lookups import pictures_in_order
from torchviewer.mission.picture_moments import picture_of
from torchviewer.mission.records import PRECISION_S
from torchviewer.mission.telling import Picture
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.map_globe import MapFrame

WIDE_PX, HIGH_PX = 17.0, 13.0
LENS_PX, BUMP_PX = 2.6, 2.2
AWAY_PX = 14.0  # from the place to the middle of its mark
TOGETHER_PX = 26.0
CELL_PX = TOGETHER_PX / math.sqrt(2)  # any two in one cell are together
AROUND = [(0, 0), *((i, j) for i in range(-2, 3) for j in range(-2, 3) if (i, j) != (0, 0))]
FURTHER = (1.0, 2.0, 3.0)
MOST_MARKS = 80  # more would hide the map
COUNT_FONT_PX = 11.0
VAGUEST_S = 60.0
"""What flies is 460 km further on after so long: a picture known less well has no place there."""


@dataclass(frozen=True)
class PictureMark:
    """Pictures that lie together; the mark stands in `rect`, beside the place at (x, y)."""

    ids: tuple[str, ...]
    x: float
    y: float
    rect: QRectF
    current: bool


class PictureMarks:
    """The marks of a view. `placed`: those that found room beside what else is written there."""

    def __init__(self, state: MissionState) -> None:
        self._state = state
        self._places: list[tuple[str, float, float]] | None = None
        self._taken_of: object = None
        self.placed: list[PictureMark] = []

    def forget(self) -> None:
        self._places = None

    def current(self) -> str | None:
        """The picture in view: the one that is picked out, else that of the clock."""
        state, chosen = self._state, self._state.selection
        if chosen is not None and chosen.kind == "picture":
            return chosen.id
        picture = picture_of(state.mission, state.utc_s)
        return None if picture is None else picture.id

    def lay_out(self, view: MapFrame, blocked: Iterable[QRectF], current: str | None) -> None:
        """Gather what lies together, and give each group room beside its place."""
        groups = self._groups(view)
        words, self.placed = list(blocked), []
        bounds = QRectF(0, 0, view.width_px, view.height_px)
        groups.sort(key=lambda group: (current not in group[2], -len(group[2])))
        for x, y, ids in groups[:MOST_MARKS]:
            is_current = current in ids
            rect = _room(x, y, _width(len(ids)), words, always=is_current)
            if rect is not None and bounds.contains(rect):
                words.append(rect)
                self.placed.append(PictureMark(tuple(ids), x, y, rect, is_current))

    def _groups(self, view: MapFrame) -> list[tuple[float, float, list[str]]]:
        """Pixels of the first of each group, and the ids of all; looked for in cells of a grid."""
        cells: dict[tuple[int, int], tuple[float, float, list[str]]] = {}
        for picture_id, lat_deg, lon_deg in self._known_places():
            if not view.sees(lat_deg, lon_deg):
                continue
            place_x, y = view.place(lat_deg, lon_deg)
            for shift in view.copies(place_x - WIDE_PX, place_x + WIDE_PX):
                x = place_x + shift
                column, row = int(x // CELL_PX), int(y // CELL_PX)
                for cell in ((column + i, row + j) for i, j in AROUND):
                    found = cells.get(cell)
                    if found and math.hypot(found[0] - x, found[1] - y) <= TOGETHER_PX:
                        found[2].append(picture_id)
                        break
                else:
                    cells[column, row] = (x, y, [picture_id])
        return list(cells.values())

    def draw(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in reversed(self.placed):
            _draw(painter, mark)

    def at(self, x: float, y: float) -> str | None:
        """The picture whose mark lies under a pixel; of several the one after that in view."""
        for mark in self.placed:
            if mark.rect.adjusted(-3, -3, 3, 3).contains(x, y):
                current = self.current()
                after = mark.ids.index(current) + 1 if current in mark.ids else 0
                return mark.ids[after % len(mark.ids)]
        return None

    def _known_places(self) -> list[tuple[str, float, float]]:
        """Id, latitude and longitude (degrees) of every picture whose place is known."""
        mission = self._state.mission
        if self._places is None or self._taken_of is not mission:
            places = ((p.id, self._place(p)) for p in pictures_in_order(mission))
            self._places = [(name, *place) for name, place in places if place is not None]
            self._taken_of = mission
        return self._places

    def _place(self, picture: Picture) -> tuple[float, float] | None:
        mission = self._state.mission
        place = mission.places.get(picture.place)
        if place is not None:
            return place.lat_deg, place.lon_deg
        if picture.place not in mission.tracks or PRECISION_S[picture.taken_precision] > VAGUEST_S:
            return None
        fix = self._state.flight.fix(picture.taken_utc_s, picture.place)
        return None if fix is None else (fix.lat_deg, fix.lon_deg)


def _width(number: int) -> float:
    """How wide a mark is: with the number of its pictures, if there are several."""
    if number == 1:
        return WIDE_PX
    return WIDE_PX + theme.metrics(COUNT_FONT_PX, 600).horizontalAdvance(str(number)) + 4


def _room(x: float, y: float, width: float, words: list[QRectF], *, always: bool) -> QRectF | None:
    """A free place around a point, above first; None: there is none.

    `always`: further away then, and in the last resort on what is there.
    """
    rects = [
        rect for away in (FURTHER if always else FURTHER[:1]) for rect in _around(x, y, width, away)
    ]
    free = (rect for rect in rects if not any(rect.intersects(word) for word in words))
    return next(free, rects[0] if always else None)


def _around(x: float, y: float, width: float, away: float) -> list[QRectF]:
    across = AWAY_PX * away - WIDE_PX / 2 + width / 2
    steps = ((0, -1), (0, 1), (-1, 0), (1, 0), (-1, -1), (1, -1), (-1, 1), (1, 1))
    middles = ((x + right * across, y + down * AWAY_PX * away) for right, down in steps)
    return [QRectF(at_x - width / 2, at_y - HIGH_PX / 2, width, HIGH_PX) for at_x, at_y in middles]


def _draw(painter: QPainter, mark: PictureMark) -> None:
    """A small camera, with the number of pictures behind it."""
    roles = theme.roles()
    ground, ink = QColor(roles.ground), QColor(roles.text)
    ground.setAlpha(255 if mark.current or theme.is_contrast() else 190)
    if mark.current:
        ground, ink = QColor(roles.orbit), QColor(theme.ink_on(roles.orbit))
    painter.setPen(QPen(roles.orbit if mark.current else roles.quiet, theme.line_px(1.0)))
    place = QPointF(mark.x, mark.y)
    if not mark.rect.adjusted(-AWAY_PX, -AWAY_PX, AWAY_PX, AWAY_PX).contains(place):
        painter.drawLine(place, mark.rect.center())
    painter.setBrush(ground)
    painter.drawRoundedRect(mark.rect, 3.5, 3.5)
    body = QRectF(mark.rect.left(), mark.rect.top(), WIDE_PX, HIGH_PX)
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = body.adjusted(3.5, 4.0, -3.5, -2.5)
    painter.drawRoundedRect(box, 1.5, 1.5)
    painter.drawLine(
        QPointF(box.center().x() - BUMP_PX, box.top() - 1.2),
        QPointF(box.center().x() + BUMP_PX, box.top() - 1.2),
    )
    painter.drawEllipse(box.center(), LENS_PX * 0.6, LENS_PX * 0.6)
    if len(mark.ids) > 1:
        painter.setFont(theme.font(COUNT_FONT_PX, 600))
        rest = mark.rect.adjusted(WIDE_PX - 1, 0, -3, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, str(len(mark.ids)))
