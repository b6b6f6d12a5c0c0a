"""How a map keeps the torch in view: how near the edge is too near, how close a rate lets it be."""

import math
from collections.abc import Callable
from dataclasses import replace

from torchviewer.views.map_geometry import KM_PER_DEG, distance_km
from torchviewer.views.map_globe import GlobeView, MapFrame
from torchviewer.views.map_motion import Way
from torchviewer.views.map_options import ORBIT_S
from torchviewer.views.map_projection import FlatView, wrapped_deg

INSIDE_PART = 0.62  # of the map the torch may pass before the map goes after it
WITHIN_DEG = 50.0  # of the middle of a globe: farther out everything is foreshortened
CALM_S = 1.5  # a map that the torch crosses in less would only flicker if it went after it
PACE_S = 4.0  # so long it takes across a map that has gone out for that
DIZZY_DEG_S = 480.0  # a globe that turned faster would flash with day and night
STEP_DEG = 60.0  # from the middle, before a map turns on where nothing is to glide
STEP_PART = 0.4  # of the map's width, likewise

#: latitude and longitude, degrees
Place = tuple[float, float]


def shows_all(view: MapFrame) -> bool:
    """Whether this is a flat map of all the world, where nothing can leave the view."""
    across = isinstance(view, FlatView) and view.world_px <= view.width_px * 1.001
    return across and view.shows_whole_world


def is_near_the_edge(view: MapFrame, place: Place) -> bool:
    """Whether a place is so far out in a view, or out of it, that a map that follows moves."""
    whole, globe = view.shows_whole_world, isinstance(view, GlobeView)
    centre = view.centre_lat_deg, view.centre_lon_deg
    if globe and distance_km(centre, place) / KM_PER_DEG > WITHIN_DEG:
        return True
    x, y = view.place(*place)
    wide = 1.0 if shows_all(view) or (globe and whole) else INSIDE_PART
    high = 1.0 if whole else INSIDE_PART
    across = abs(x - view.width_px / 2) > view.width_px * wide / 2
    hidden = not whole and y > view.height_px - view.low_px
    return across or hidden or abs(y - view.height_px / 2) > view.height_px * high / 2


def is_too_fast(view: MapFrame, rate: float) -> bool:
    """Whether the torch crosses a map so fast that going after it would only be a flicker."""
    if shows_all(view):
        return False
    seen_deg = view.width_px / view.px_per_deg
    if isinstance(view, GlobeView):
        seen_deg = min(seen_deg, 2 * WITHIN_DEG)
    return seen_deg < CALM_S * _deg_per_s(rate)


def turns_along(view: MapFrame, rate: float) -> bool:
    """Whether a map can have the torch in view only if it goes along with every frame."""
    return is_too_fast(view, rate) and _deg_per_s(rate) <= DIZZY_DEG_S


def scale_for(view: MapFrame, wanted_px_per_deg: float, rate: float, *, varies: bool) -> float:
    """The scale, px per degree: the wanted one, or gone out as far as a rate asks for.

    Where the rate `varies` as a story is told a map goes out to all the world at once: bit by bit
    it would pump.
    """
    wanted = replace(view, px_per_deg=wanted_px_per_deg)
    if not is_too_fast(wanted, rate):
        return wanted_px_per_deg
    least = view.least_px_per_deg
    paced = max(view.width_px / (PACE_S * _deg_per_s(rate)), least)
    return least if varies or is_too_fast(replace(view, px_per_deg=paced), rate) else paced


def middle_for(view: MapFrame, torch: Place, rate: float = 0.0) -> Place:
    """Where a map of this scale is centred to have the torch in view.

    A map that goes along with every frame keeps its latitude: it would swing with each orbit.
    """
    lat_deg, lon_deg = torch
    if isinstance(view, GlobeView):
        if is_too_fast(view, rate):
            return 0.0, lon_deg
        # towards the torch, but not so far that the poles lie on edge
        return (0.6 * lat_deg if view.shows_whole_world else lat_deg), lon_deg
    if not view.shows_whole_world:
        return torch
    home = FlatView.home(view.width_px, view.height_px, view.low_px)
    return home.centre_lat_deg, home.centre_lon_deg if shows_all(view) else lon_deg


def stepped(view: MapFrame, torch: Place, rate: float) -> MapFrame:
    """A view that goes along with the torch in few large steps, ahead of it by one of them."""
    step_deg = min(STEP_DEG, STEP_PART * view.width_px / view.px_per_deg)
    lat_deg, lon_deg = middle_for(view, torch, rate)
    if abs(wrapped_deg(lon_deg - view.centre_lon_deg)) <= step_deg:
        return view
    return view.centred(lat_deg, lon_deg + math.copysign(step_deg, rate))


def way_after(
    start: MapFrame, px_per_deg: float, torch: Callable[[], Place | None], rate: float
) -> Way:
    """Go to another scale, and to where the torch is by then; in view on the way if it was.

    What the torch is off the middle by changes evenly in pixels, not in degrees: at no scale
    does it lie outside. A torch that vanishes on the way is where it was seen last.
    """
    growth = px_per_deg / start.px_per_deg
    end = replace(start, px_per_deg=px_per_deg)
    seen = torch() or (start.centre_lat_deg, start.centre_lon_deg)
    was_north = start.centre_lat_deg - seen[0]
    was_east = wrapped_deg(start.centre_lon_deg - seen[1])
    east_deg = 0.0  # of the torch the middle of the end lies; it does not jump from 180 to -180

    def along(part: float) -> MapFrame:
        nonlocal seen, east_deg
        seen = torch() or seen
        lat_deg, lon_deg = seen
        end_lat_deg, end_lon_deg = middle_for(end, seen, rate)
        east_deg += wrapped_deg(end_lon_deg - lon_deg - east_deg)
        now = replace(start, px_per_deg=start.px_per_deg * growth**part)
        before, after = (1 - part) / growth**part, part * growth ** (1 - part)
        return now.centred(
            lat_deg + before * was_north + after * (end_lat_deg - lat_deg),
            lon_deg + before * was_east + after * east_deg,
        )

    return along


def _deg_per_s(rate: float) -> float:
    """How far the torch flies in a second of the watch."""
    return abs(rate) * 360.0 / ORBIT_S
