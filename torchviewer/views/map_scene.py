"""What moves on the map, where it is at the state's instant, in the pixels of one view."""

import math
from dataclasses import dataclass

from PySide6.QtGui import QPainterPath

from torchviewer.flight.moment import Fix
from torchviewer.state.mission_state import MissionState
from torchviewer.views.map_earth import Sun
from torchviewer.views.map_geometry import distance_km
from torchviewer.views.map_marks import Mark, apart, footprint_path
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_text import mark_name

ABOARD_KM = 60.0
KINDS = {"station": "station", "soyuz_up": "soyuz", "soyuz_down": "soyuz", "flame": "flame"}


@dataclass(frozen=True)
class Scene:
    """All marks of one instant. `torch` is None where its place is not recorded.

    `others` are the marks that are drawn beside it; `station_track` is the id of the station's
    track while the torch is not aboard; `footprint` is where the torch is above the horizon.
    """

    utc_s: float
    view: FlatView
    sun: Sun
    torch: Mark | None
    torch_grade: str
    others: tuple[Mark, ...]
    station_track: str | None
    footprint: QPainterPath


def scene_at(state: MissionState, view: FlatView) -> Scene:
    """Ask the flight where everything is now."""
    fix = _sound(state.moment.fix)
    torch = _mark("torch", "", fix, view) if fix is not None else None
    found, station_track = [], None
    for track_id, track in state.mission.tracks.items():
        if track.role not in KINDS:
            continue
        other = _sound(state.flight.fix(state.utc_s, track_id))
        if other is None:
            continue
        mark = _mark(KINDS[track.role], mark_name(state, track_id), other, view)
        found.append(mark)
        if track.role == "station" and not _aboard(torch, mark):
            station_track = track_id
    found.sort(key=lambda mark: ("station", "flame", "soyuz").index(mark.kind))
    shown = apart([*([torch] if torch else []), *found])
    footprint = QPainterPath()
    if fix is not None:
        footprint = footprint_path(view, fix.lat_deg, fix.lon_deg, fix.alt_km)
    return Scene(
        state.utc_s,
        view,
        Sun(*state.flight.sun_place(state.utc_s)),
        torch,
        fix.grade if fix is not None else "",
        tuple(mark for mark in shown if mark is not torch),
        station_track,
        footprint,
    )


def _mark(kind: str, name: str, fix: Fix, view: FlatView) -> Mark:
    x, y = view.place(fix.lat_deg, fix.lon_deg)
    return Mark(kind, name, fix.lat_deg, fix.lon_deg, fix.alt_km, x, y)


def _sound(fix: Fix | None) -> Fix | None:
    """The fix, if every number that would be painted is finite."""
    if fix is None or not all(map(math.isfinite, (fix.lat_deg, fix.lon_deg, fix.alt_km))):
        return None
    return fix


def _aboard(torch: Mark | None, station: Mark) -> bool:
    if torch is None:
        return False
    apart_km = distance_km((torch.lat_deg, torch.lon_deg), (station.lat_deg, station.lon_deg))
    return math.hypot(apart_km, torch.alt_km - station.alt_km) < ABOARD_KM
