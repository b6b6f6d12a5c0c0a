"""Ground stations on the map, and which of them could hear the torch just now."""

import math
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from torchviewer.flight.look import look_at
from torchviewer.flight.moment import Fix
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme
from torchviewer.views.map_geometry import horizon_deg
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_marks import Mark
from torchviewer.views.map_projection import FlatView

SITE_PX, REACH_PX = 4.5, 9.0
LINE_PX = 1.5
BEND = 0.16
ROUND_DEG = 1.0  # more than the horizon of a round Earth is off that of the true one


def draw_sites(painter: QPainter, view: MapFrame, state: MissionState) -> None:
    """A small hollow triangle for each station in sight."""
    sign = _Sign(painter, filled=False)
    for site in state.mission.ground_sites:
        place = state.mission.places[site.place]
        at = view.seen_at(place.lat_deg, place.lon_deg)
        if at is None:
            continue
        x, y = at
        for shift in view.copies(x - SITE_PX, x + SITE_PX):
            sign.draw(x + shift, y)


def site_rects(view: MapFrame, state: MissionState) -> list[QRectF]:
    """What the triangles take of the map, copies included."""
    rects, side = [], 2 * SITE_PX
    for site in state.mission.ground_sites:
        place = state.mission.places[site.place]
        at = view.seen_at(place.lat_deg, place.lon_deg)
        if at is not None:
            box = QRectF(at[0] - SITE_PX, at[1] - SITE_PX, side, side)
            rects += [box.translated(s, 0) for s in view.copies(box.left(), box.right())]
    return rects


def site_at(
    view: MapFrame, state: MissionState, x_px: float, y_px: float, reach_px: float
) -> str | None:
    """The place of the station whose triangle lies nearest to a pixel; None: none is near."""
    nearest, best = None, reach_px**2
    for site in state.mission.ground_sites:
        place = state.mission.places[site.place]
        at = view.seen_at(place.lat_deg, place.lon_deg)
        if at is None:
            continue
        x, y = at
        for shift in view.copies(x - SITE_PX, x + SITE_PX):
            away = (x + shift - x_px) ** 2 + (y - y_px) ** 2
            if away <= best:
                nearest, best = site.place, away
    return nearest


def sites_in_contact(
    state: MissionState, fix: Fix | None, torch: Mark | None, view: MapFrame
) -> tuple[Mark, ...]:
    """The stations that the torch stands high enough over, as marks beside the torch's copy.

    Nothing is in contact with what is on the ground.
    """
    if fix is None or torch is None or fix.grade == "ground":
        return ()
    found = []
    below = _direction(fix.lat_deg, fix.lon_deg)
    reach = math.cos(math.radians(horizon_deg(fix.alt_km) + ROUND_DEG))
    for site in state.mission.ground_sites:
        place = state.mission.places[site.place]
        there = _direction(place.lat_deg, place.lon_deg)
        if sum(a * b for a, b in zip(below, there, strict=True)) < reach:
            continue
        look = look_at(fix.r_itrf_km, place.lat_deg, place.lon_deg)
        if look.elevation_deg < site.min_elevation_deg:
            continue
        at = view.seen_at(place.lat_deg, place.lon_deg)
        if at is None:
            continue
        x, y = at
        if isinstance(view, FlatView):
            x += view.world_px * round((torch.x - x) / view.world_px)
        name = place.name.in_language(state.language)
        found.append(Mark("site", name, place.lat_deg, place.lon_deg, 0.0, x, y))
    return tuple(found)


@lru_cache(maxsize=256)
def _direction(lat_deg: float, lon_deg: float) -> tuple[float, float, float]:
    """Where a place lies from the middle of a round Earth, a length of 1."""
    lat, lon = math.radians(lat_deg), math.radians(lon_deg)
    return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)


def line_rects(torch: Mark, contacts: tuple[Mark, ...], view: MapFrame) -> list[QRectF]:
    """What the lines between the torch and its stations paint on, copies included."""
    rects = []
    for site in contacts:
        ends = _line(QPointF(site.x, site.y), QPointF(torch.x, torch.y)).boundingRect()
        box = ends.adjusted(-SITE_PX - 2, -SITE_PX - 2, SITE_PX + 2, SITE_PX + 2)
        rects += [box.translated(shift, 0) for shift in view.copies(box.left(), box.right())]
    return rects


def draw_lines(painter: QPainter, view: MapFrame, torch: Mark, contacts: tuple[Mark, ...]) -> None:
    """A line from each station in contact to the torch; paths and words go above it."""
    ink = QColor(theme.roles().good)
    ink.setAlpha(210)
    painter.setPen(QPen(ink, theme.line_px(LINE_PX)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for site in contacts:
        for shift in view.copies(min(site.x, torch.x), max(site.x, torch.x)):
            at, end = QPointF(site.x + shift, site.y), QPointF(torch.x + shift, torch.y)
            painter.drawPath(_line(at, end))


def draw_heard(painter: QPainter, view: MapFrame, contacts: tuple[Mark, ...]) -> None:
    """A full triangle for each station in contact."""
    sign = _Sign(painter, filled=True)
    for site in contacts:
        for shift in view.copies(site.x - SITE_PX, site.x + SITE_PX):
            sign.draw(site.x + shift, site.y)


def _line(start: QPointF, end: QPointF) -> QPainterPath:
    """Bent to its right: a straight one would hide the way that came from the launch site."""
    across, down = end.x() - start.x(), end.y() - start.y()
    line = QPainterPath(start)
    middle = QPointF(start.x() + across / 2 - BEND * down, start.y() + down / 2 + BEND * across)
    line.quadTo(middle, end)
    return line


class _Sign:
    """The triangle of a station, to be put down on whole device pixels."""

    def __init__(self, painter: QPainter, *, filled: bool) -> None:
        device = painter.device()
        self._painter, self._ratio = painter, device.devicePixelRatio() if device else 1.0
        self._picture = _sign(theme.name(), filled, self._ratio)

    def draw(self, x: float, y: float) -> None:
        ratio = self._ratio
        left, top = round((x - REACH_PX) * ratio) / ratio, round((y - REACH_PX) * ratio) / ratio
        self._painter.drawPixmap(QPointF(left, top), self._picture)


@cache
def _sign(_theme_name: str, filled: bool, ratio: float) -> QPixmap:
    """A small triangle, as dishes are marked on charts."""
    side = math.ceil(2 * REACH_PX * ratio)
    picture = QPixmap(side, side)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    colour = theme.roles().good
    edge = QColor("#ffffff") if theme.is_light() else QColor("#050a16")
    at = QPointF(REACH_PX, REACH_PX)
    corners = ((0.0, -1.2), (1.1, 0.8), (-1.1, 0.8))
    shape = QPolygonF([at + QPointF(x, y) * SITE_PX for x, y in corners])
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour if filled else edge)
        for tint, width in ((edge, 3.2), (colour, 1.4)):
            painter.setPen(QPen(tint, width))
            painter.drawPolygon(shape)
    return picture
