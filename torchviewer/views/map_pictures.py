"""Where the pictures were taken: small quiet marks on the map, and the one in view set off."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from torchviewer.mission.lookups import pictures_in_order
from torchviewer.mission.picture_moments import picture_of
from torchviewer.mission.records import PRECISION_S
from torchviewer.mission.telling import Picture
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_room import Room

WIDE_PX, HIGH_PX = 17.0, 13.0
LENS_PX, BUMP_PX = 2.6, 2.2
AWAY_PX = 14.0  # from the place to the middle of its mark
TOGETHER_PX = 26.0
CELL_PX = TOGETHER_PX / math.sqrt(2)  # any two in one cell are together
AROUND = [(0, 0), *((i, j) for i in range(-2, 3) for j in range(-2, 3) if (i, j) != (0, 0))]
FURTHER = (1.0, 2.0, 3.0)
STEPS = ((0, -1), (0, 1), (-1, 0), (1, 0), (-1, -1), (1, -1), (-1, 1), (1, 1))
RIM_PX = 2.0
MOST_MARKS = 80  # more would hide the map
COUNT_FONT_PX = 11.0
AROUND_DIGITS_PX = 5.0  # above and below the number, together
VAGUEST_S = 60.0
"""What flies is 460 km further on after so long: a picture known less well has no place there."""
Numbers = tuple[int, ...]


@dataclass(frozen=True)
class PictureMark:
    """Pictures that lie together; the mark stands in `rect`, beside the place at (x, y)."""

    ids: tuple[str, ...]
    x: float
    y: float
    rect: QRectF
    current: bool


@dataclass(frozen=True)
class _Spot:
    """A place, degrees, and the numbers (in their order) of the pictures taken there."""

    lat_deg: float
    lon_deg: float
    numbers: tuple[int, ...]


class PictureMarks:
    """The marks of a view. `placed`: those that found room beside what else is written there."""

    def __init__(self, state: MissionState) -> None:
        self._state = state
        self._ids: list[str] = []
        self._spots: list[_Spot] | None = None
        self._taken_of: object = None
        self._flat: list[_Spot] = []  # groups of a flat map, at one scale
        self._flat_px_per_deg = 0.0
        self._drawn: dict[tuple[object, ...], QPixmap] = {}
        self.placed: list[PictureMark] = []

    def forget(self) -> None:
        self._spots = None
        self._drawn.clear()

    def current(self) -> str | None:
        """The picture in view: the one that is picked out, else that of the clock."""
        state, chosen = self._state, self._state.selection
        if chosen is not None and chosen.kind == "picture":
            return chosen.id
        picture = picture_of(state.mission, state.utc_s)
        return None if picture is None else picture.id

    def lay_out(self, view: MapFrame, room: Room, current: str | None) -> None:
        """Gather what lies together, and give each group room beside its place."""
        spots = self._known_spots()
        placed = (
            self._on_flat(view, spots) if isinstance(view, FlatView) else _on_globe(view, spots)
        )
        groups = [(x, y, [self._ids[n] for n in numbers]) for x, y, numbers in placed]
        groups.sort(key=lambda group: (current not in group[2], -len(group[2])))
        bounds, self.placed = QRectF(0, 0, view.width_px, view.height_px), []
        for x, y, ids in groups[:MOST_MARKS]:
            is_current = current in ids
            rect = _room(x, y, _size(len(ids)), room, always=is_current)
            if rect is not None and bounds.contains(rect):
                room.take(rect)
                self.placed.append(PictureMark(tuple(ids), x, y, rect, is_current))

    def point_out(self, current: str | None) -> bool:
        """Set off another picture, where all marks are; False: its own found no room."""
        if current in self._ids and not any(current in mark.ids for mark in self.placed):
            return False
        marks = [replace(mark, current=current in mark.ids) for mark in self.placed]
        self.placed = sorted(marks, key=lambda mark: not mark.current)
        return True

    def _on_flat(self, view: FlatView, spots: list[_Spot]) -> list[tuple[float, float, Numbers]]:
        """Where the groups lie, px, with all copies; they stay the same while the map only pans."""
        if self._flat_px_per_deg != view.px_per_deg:
            scale = view.px_per_deg
            points = [((s.lon_deg + 180.0) * scale, -s.lat_deg * scale) for s in spots]
            self._flat = _gathered(spots, points, view.world_px)
            self._flat_px_per_deg = scale
        found = []
        for spot in self._flat:
            x, y = view.place(spot.lat_deg, spot.lon_deg)
            shifts = view.copies(x - WIDE_PX, x + WIDE_PX)
            found += [(x + shift, y, spot.numbers) for shift in shifts]
        return found

    def draw(self, painter: QPainter) -> None:
        device = painter.device()
        ratio = device.devicePixelRatio() if device is not None else 1.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in reversed(self.placed):
            self._draw(painter, mark, ratio)

    def _draw(self, painter: QPainter, mark: PictureMark, ratio: float) -> None:
        place = QPointF(mark.x, mark.y)
        if not mark.rect.adjusted(-AWAY_PX, -AWAY_PX, AWAY_PX, AWAY_PX).contains(place):
            painter.setPen(_edge(mark.current))
            painter.drawLine(place, mark.rect.center())
        key = (len(mark.ids), mark.current, theme.look(), ratio)
        if key not in self._drawn:
            self._drawn[key] = _sign(len(mark.ids), ratio, current=mark.current)
        left, top = mark.rect.x() - RIM_PX, mark.rect.y() - RIM_PX
        corner = QPointF(round(left * ratio) / ratio, round(top * ratio) / ratio)
        painter.drawPixmap(corner, self._drawn[key])

    def at(self, x: float, y: float) -> str | None:
        """The picture whose mark lies under a pixel; of several the one after that in view."""
        for mark in self.placed:
            if mark.rect.adjusted(-3, -3, 3, 3).contains(x, y):
                current = self.current()
                after = mark.ids.index(current) + 1 if current in mark.ids else 0
                return mark.ids[after % len(mark.ids)]
        return None

    def _known_spots(self) -> list[_Spot]:
        """Every place with pictures that is known."""
        mission = self._state.mission
        if self._spots is None or self._taken_of is not mission:
            places = ((p.id, self._place(p)) for p in pictures_in_order(mission))
            known = [(name, place) for name, place in places if place is not None]
            self._ids = [name for name, _ in known]
            numbers: dict[tuple[float, float], list[int]] = {}
            for number, (_, place) in enumerate(known):
                numbers.setdefault(place, []).append(number)
            self._spots = [_Spot(*place, tuple(here)) for place, here in numbers.items()]
            self._taken_of = mission
            self._flat_px_per_deg = 0.0
        return self._spots

    def _place(self, picture: Picture) -> tuple[float, float] | None:
        mission = self._state.mission
        place = mission.places.get(picture.place)
        if place is not None:
            return place.lat_deg, place.lon_deg
        if picture.place not in mission.tracks or PRECISION_S[picture.taken_precision] > VAGUEST_S:
            return None
        fix = self._state.flight.fix(picture.taken_utc_s, picture.place)
        return None if fix is None else (fix.lat_deg, fix.lon_deg)


def _on_globe(view: GlobeView, spots: list[_Spot]) -> list[tuple[float, float, Numbers]]:
    """Where the groups on the near side lie, px."""
    import numpy as np  # noqa: PLC0415 (after the first frame)

    from torchviewer.views.map_points import on_map  # noqa: PLC0415 (numpy)

    places = np.array([(s.lat_deg, s.lon_deg) for s in spots]).reshape(-1, 2)
    x, y = on_map(view, places[:, 0], places[:, 1])
    seen = np.flatnonzero(np.isfinite(x)).tolist()
    points = [(float(x[i]), float(y[i])) for i in seen]
    groups = _gathered([spots[i] for i in seen], points, None)
    return [(*view.place(s.lat_deg, s.lon_deg), s.numbers) for s in groups]


def _gathered(
    spots: list[_Spot], points: list[tuple[float, float]], world_px: float | None
) -> list[_Spot]:
    """Spots that lie together as one, at the first of them; looked for in cells of a grid.

    `points`: where they are, px; on a flat map x comes again after `world_px`.
    """
    cells: dict[tuple[int, int], tuple[float, float, int]] = {}
    together: dict[int, list[int]] = {}
    for index, (x, y) in enumerate(points):
        turns = [0.0]
        if world_px is not None:
            turns += [world_px] if x < TOGETHER_PX else []
            turns += [-world_px] if x > world_px - TOGETHER_PX else []
        first = next(filter(None, (_first_near(cells, x + turn, y) for turn in turns)), None)
        if first is None:
            cells[int(x // CELL_PX), int(y // CELL_PX)] = (x, y, index)
            together[index] = [*spots[index].numbers]
        else:
            together[first[2]] += spots[index].numbers
    return [
        _Spot(spots[index].lat_deg, spots[index].lon_deg, tuple(sorted(numbers)))
        for index, numbers in together.items()
    ]


def _first_near(
    cells: dict[tuple[int, int], tuple[float, float, int]], x: float, y: float
) -> tuple[float, float, int] | None:
    """What lies so near that it is one with a point."""
    column, row = int(x // CELL_PX), int(y // CELL_PX)
    for i, j in AROUND:
        found = cells.get((column + i, row + j))
        if found and math.hypot(found[0] - x, found[1] - y) <= TOGETHER_PX:
            return found
    return None


def _size(number: int) -> QSizeF:
    """How large a mark is: with the number of its pictures, if there are several."""
    if number == 1:
        return QSizeF(WIDE_PX, HIGH_PX)
    metrics = theme.metrics(COUNT_FONT_PX, 600)
    wide = WIDE_PX + metrics.horizontalAdvance(str(number)) + 4
    return QSizeF(wide, max(HIGH_PX, metrics.capHeight() + AROUND_DIGITS_PX))


def _room(x: float, y: float, size: QSizeF, room: Room, *, always: bool) -> QRectF | None:
    """A free place around a point, above first; None: there is none.

    `always`: further away then, and in the last resort on what is there.
    """
    for away in FURTHER if always else FURTHER[:1]:
        for rect in _around(x, y, size, away):
            if room.is_free(rect):
                return rect
    return next(_around(x, y, size, FURTHER[0])) if always else None


def _around(x: float, y: float, size: QSizeF, away: float) -> Iterator[QRectF]:
    """Places all around; a larger mark is further off, not nearer to its place."""
    wide, high = size.width(), size.height()
    across = AWAY_PX * away + (wide - WIDE_PX) / 2
    along = AWAY_PX * away + (high - HIGH_PX) / 2
    left, top = x - wide / 2, y - high / 2
    for right, down in STEPS:
        yield QRectF(left + right * across, top + down * along, wide, high)


def _edge(current: bool) -> QPen:
    roles = theme.roles()
    return QPen(roles.orbit if current else roles.quiet, theme.line_px(1.0))


def _sign(number: int, ratio: float, *, current: bool) -> QPixmap:
    """A small camera, with the number of pictures behind it, and RIM_PX around."""
    size = _size(number)
    picture = QPixmap(
        math.ceil((size.width() + 2 * RIM_PX) * ratio),
        math.ceil((size.height() + 2 * RIM_PX) * ratio),
    )
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_camera(painter, QRectF(QPointF(RIM_PX, RIM_PX), size), number, current=current)
    return picture


def _draw_camera(painter: QPainter, rect: QRectF, number: int, *, current: bool) -> None:
    roles = theme.roles()
    ground, ink = QColor(roles.ground), QColor(roles.text)
    ground.setAlpha(255 if current or theme.is_contrast() else 190)
    if current:
        ground, ink = QColor(roles.orbit), QColor(theme.ink_on(roles.orbit))
    painter.setPen(_edge(current))
    painter.setBrush(ground)
    painter.drawRoundedRect(rect, 3.5, 3.5)
    body = QRectF(rect.left(), rect.center().y() - HIGH_PX / 2, WIDE_PX, HIGH_PX)
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = body.adjusted(3.5, 4.0, -3.5, -2.5)
    painter.drawRoundedRect(box, 1.5, 1.5)
    painter.drawLine(
        QPointF(box.center().x() - BUMP_PX, box.top() - 1.2),
        QPointF(box.center().x() + BUMP_PX, box.top() - 1.2),
    )
    painter.drawEllipse(box.center(), LENS_PX * 0.6, LENS_PX * 0.6)
    if number > 1:
        painter.setFont(theme.font(COUNT_FONT_PX, 600))
        rest = rect.adjusted(WIDE_PX - 1, 0, -3, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, str(number))
