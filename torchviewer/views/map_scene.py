"""What moves on the map, where it is at the state's instant, in the pixels of one view."""

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from torchviewer.flight.comparison import Comparison
from torchviewer.flight.moment import Fix
from torchviewer.mission.legs import GreatCircleLeg
from torchviewer.state.mission_state import MissionState
from torchviewer.views.map_compared import name_of
from torchviewer.views.map_geometry import KM_PER_DEG, distance_km
from torchviewer.views.map_globe import MapFrame
from torchviewer.views.map_marks import (
    CRAFT_REACH_PX,
    LEAST_RING_PX,
    TORCH_REACH_PX,
    Mark,
    apart,
    covers,
    square,
)
from torchviewer.views.map_projection import FlatView
from torchviewer.views.map_sites import line_rects, sites_in_contact
from torchviewer.views.map_sun import Sun
from torchviewer.views.map_text import mark_name

ABOARD_KM = 60.0
NEAR_POLE_DEG = 88.0
ON_POLE_DEG = 89.999  # 100 m
MOST_RING_PX = 3000.0  # larger than any screen: nothing of it would be seen
KINDS = {"station": "station", "soyuz_up": "soyuz", "soyuz_down": "soyuz", "flame": "flame"}


@dataclass(frozen=True)
class Scene:
    """All marks of one instant that are in sight.

    `torch` is None where its place is not recorded, and on the far side of a globe (`behind`);
    `others` are the marks that are drawn beside it; `contacts` the ground stations that could hear
    it; `preview` is where the torch is at the instant
    that is looked at; `station_track` is the id of the station's track while it is drawn apart
    from the torch.
    """

    utc_s: float
    view: MapFrame
    sun: Sun
    torch: Mark | None
    behind: Mark | None
    others: tuple[Mark, ...]
    contacts: tuple[Mark, ...]
    preview: Mark | None
    station_track: str | None

    @property
    def is_recorded(self) -> bool:
        """Whether the torch's place is known."""
        return self.torch is not None or self.behind is not None


def scene_at(
    state: MissionState,
    view: MapFrame,
    compared: tuple[Comparison, ...] = (),
    *,
    sites: bool = False,
) -> Scene:
    """Ask the flight where everything is now, and where the orbits `compared` have it.

    `sites`: whether the ground stations are shown.
    """
    fix = _sound(state.moment.fix)
    torch = _mark("torch", "", fix, view) if fix is not None else None
    found: list[Mark] = []
    stations: dict[int, str] = {}
    for track_id, track in state.mission.tracks.items():
        if track.role not in KINDS:
            continue
        other = _sound(state.flight.fix(state.utc_s, track_id))
        if other is None:
            continue
        other = _as_it_came(state, track_id, other)
        mark = _mark(KINDS[track.role], mark_name(state, track_id), other, view)
        found.append(mark)
        if track.role == "station" and not _aboard(torch, mark):
            stations[id(mark)] = track_id
    found.sort(key=lambda mark: ("station", "flame", "soyuz").index(mark.kind))
    found += _compared(state.utc_s, fix, view, compared)
    shown = apart([m for m in (*([torch] if torch else []), *found) if _in_sight(m, view)])
    seen = torch if torch is not None and _in_sight(torch, view) else None
    return Scene(
        utc_s=state.utc_s,
        view=view,
        sun=Sun(*state.flight.sun_place(state.utc_s)),
        torch=seen,
        behind=torch if seen is None else None,
        others=tuple(mark for mark in shown if mark is not torch),
        contacts=sites_in_contact(state, fix, seen, view) if sites else (),
        preview=_preview(state, view),
        station_track=next((stations[id(m)] for m in found if id(m) in stations), None),
    )


def _as_it_came(state: MissionState, track_id: str, fix: Fix) -> Fix:
    """A fix on a pole, which has no longitude, on the meridian of the great circle that led there.

    On a flat map it stands at the end of that line then.
    """
    if abs(fix.lat_deg) < ON_POLE_DEG:
        return fix
    legs = state.mission.tracks[track_id].legs
    ways = [leg for leg in legs if isinstance(leg, GreatCircleLeg)]
    last = next((leg for leg in reversed(ways) if leg.start_utc_s <= state.utc_s), None)
    places = state.mission.places
    if last is None or abs(places[last.destination].lat_deg) < ON_POLE_DEG:
        return fix
    return replace(fix, lon_deg=places[last.origin].lon_deg)


def _compared(
    utc_s: float, real: Fix | None, view: MapFrame, compared: tuple[Comparison, ...]
) -> list[Mark]:
    marks = []
    for one in compared:
        fix = _sound(one.fix(utc_s))
        if fix is not None:
            marks.append(_mark(one.kind, name_of(one, fix, real), fix, view))
    return marks


def _preview(state: MissionState, view: MapFrame) -> Mark | None:
    if state.enquiry.preview_utc_s is None:
        return None
    fix = _sound(state.shown_moment.fix)
    mark = _mark("preview", "", fix, view) if fix is not None else None
    return mark if mark is not None and _in_sight(mark, view) else None


def _in_sight(mark: Mark, view: MapFrame) -> bool:
    return view.sees(mark.lat_deg, mark.lon_deg)


def _mark(kind: str, name: str, fix: Fix, view: MapFrame) -> Mark:
    x, y = view.place(fix.lat_deg, fix.lon_deg)
    if isinstance(view, FlatView) and abs(fix.lat_deg) > NEAR_POLE_DEG:
        # the pole is the edge of the map: stand whole on this side of it
        y = min(max(y, view.y_px(90.0) + CRAFT_REACH_PX), view.y_px(-90.0) - CRAFT_REACH_PX)
    error_px = (fix.error_km or 0.0) / KM_PER_DEG * view.px_per_deg if kind == "torch" else 0.0
    ring_px = error_px if LEAST_RING_PX < error_px < MOST_RING_PX else 0.0
    return Mark(kind, name, fix.lat_deg, fix.lon_deg, fix.alt_km, x, y, ring_px)


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


def moved_px(before: Scene, now: Scene) -> float:
    """How far the mark that moved most has gone; infinite if they are not the same marks."""
    ones, others = _all_marks(before), _all_marks(now)
    if [(one.kind, one.name) for one in ones] != [(other.kind, other.name) for other in others]:
        return math.inf
    ways = [math.hypot(a.x - b.x, a.y - b.y) for a, b in zip(ones, others, strict=True)]
    return max(ways, default=0.0)


def torch_way_px(before: Scene, now: Scene) -> float:
    """How far the torch has gone over the map; infinite if it was not or is not in sight."""
    if before.torch is None or now.torch is None:
        return math.inf
    return math.hypot(before.torch.x - now.torch.x, before.torch.y - now.torch.y)


def changed_rects(before: Scene, now: Scene) -> list[QRectF]:
    """What must be painted anew for the marks: where they were, are, and the torch's way."""
    view = now.view
    stayed = set(_all_marks(before)) & set(_all_marks(now))
    moved = [m for scene in (before, now) for m in _all_marks(scene) if m not in stayed]
    rects = [rect for mark in moved for rect in covers(view, mark)]
    for scene in (before, now):
        if scene.torch is not None and moved:
            rects += line_rects(scene.torch, scene.contacts, view)
    if before.torch and now.torch and abs(before.torch.x - now.torch.x) < view.width_px / 3:
        rects.append(square(before.torch, TORCH_REACH_PX) | square(now.torch, TORCH_REACH_PX))
    return rects


def _all_marks(scene: Scene) -> list[Mark]:
    first = [mark for mark in (scene.torch, scene.behind, scene.preview) if mark]
    return [*first, *scene.others]
