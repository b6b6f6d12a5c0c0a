"""Where on the map that is which is picked out: its place, or where its torch or ship was then."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from torchviewer.mission.happenings import Event
from torchviewer.mission.records import PRECISION_S, Precision
from torchviewer.mission.story import Mission
from torchviewer.state.mission_state import MissionState
from torchviewer.views import theme

PLACE_RING_PX, RING_PX = 8.0, 13.0
WIDE_PX, HALO_PX = 2.2, 4.6
SURE_S = PRECISION_S["min"]
"""What is known this well, s, has a ring without gaps."""


@dataclass(frozen=True)
class ChosenSpot:
    """A point on the Earth; `place`: the id of the place that it is, empty: it was passed over.

    `words`: what is written beside it; a place has its name there. `is_sure`: false where the
    time is not known to the minute, for what flies is elsewhere a minute later.
    """

    lat_deg: float
    lon_deg: float
    place: str
    words: str
    is_sure: bool


class Choice:
    """The spot of the state's selection; found once for each, for frames ask for it."""

    def __init__(self, state: MissionState) -> None:
        self._state = state
        self._key: tuple[object, ...] = ()
        self._spot: ChosenSpot | None = None

    def spot(self) -> ChosenSpot | None:
        """None: nothing is picked out, or what is has no place, or it is not known."""
        state = self._state
        key = (state.selection, state.mission, state.language)
        if key != self._key:
            self._key, self._spot = key, chosen_spot(state)
        return self._spot


def chosen_spot(state: MissionState) -> ChosenSpot | None:
    """Where that is which is picked out."""
    chosen, mission = state.selection, state.mission
    if chosen is None:
        return None
    if chosen.kind == "place":
        return _of_place(mission, chosen.id)
    if chosen.kind == "event":
        event = next((one for one in mission.events if one.id == chosen.id), None)
        return _of_event(state, event) if event is not None else None
    if chosen.kind == "picture":
        picture = next((one for one in mission.pictures if one.id == chosen.id), None)
        if picture is not None:
            words, known = picture.title.in_language(state.language), picture.taken_precision
            return _of_place(mission, picture.place) or _passed(
                state, picture.place, picture.taken_utc_s, known, words
            )
    return None


def _of_event(state: MissionState, event: Event) -> ChosenSpot | None:
    mission = state.mission
    vehicles = [key for key, track in mission.tracks.items() if track.vehicle in event.vehicles]
    track = event.place or next(iter(vehicles), mission.subject)
    words = event.title.in_language(state.language)
    return _of_place(mission, event.place) or _passed(
        state, track, event.start_utc_s, event.precision, words
    )


def _of_place(mission: Mission, place_id: str | None) -> ChosenSpot | None:
    place = mission.places.get(place_id) if place_id else None
    if place is None or place_id is None:
        return None
    return ChosenSpot(place.lat_deg, place.lon_deg, place_id, "", is_sure=True)


def _passed(
    state: MissionState, track: str, utc_s: float, known: Precision, words: str
) -> ChosenSpot | None:
    """Where this track was; None where only the day is known of what went round the Earth in it."""
    fix = state.flight.fix(utc_s, track) if track in state.mission.tracks else None
    if fix is None or not math.isfinite(fix.lat_deg + fix.lon_deg):
        return None
    if known == "day" and fix.grade != "ground":
        return None
    is_sure = fix.grade == "ground" or PRECISION_S[known] <= SURE_S
    return ChosenSpot(fix.lat_deg, fix.lon_deg, "", words, is_sure)


def reach_of(spot: ChosenSpot) -> float:
    """How far from the spot its ring reaches, px."""
    return _radius_px(spot) + HALO_PX / 2


def _radius_px(spot: ChosenSpot) -> float:
    return PLACE_RING_PX if spot.place else RING_PX


def draw_chosen(painter: QPainter, spot: ChosenSpot, at: QPointF) -> None:
    """A strong ring; with gaps where the spot is not sure."""
    halo = QColor("#ffffff") if theme.is_light() else QColor("#050a16")
    reach = _radius_px(spot)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((halo, HALO_PX), (theme.roles().focus, WIDE_PX)):
        pen = QPen(colour, width)
        if not spot.is_sure:
            pen.setStyle(Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([6.0 / width, 4.0 / width])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawEllipse(at, reach, reach)
