"""The globe's arithmetic: an orthographic view of the sphere, north up, without any toolkit.

Formulas: Snyder, Map Projections: A Working Manual (USGS Professional Paper 1395), chapter 20.
"""

import math
from dataclasses import dataclass, replace
from functools import cached_property

from torchviewer.views.map_projection import NARROWEST_DEG, SMALLEST_PX, FlatView, wrapped_deg

HOME_LAT_DEG = 24.0
HOME_PART = 0.92  # of the height is filled by the whole globe
COVERED_PART = 0.7  # so much of what is covered below counts: the far south may lie behind it
EDGE_DEPTH = 1e-4  # what is less than 0.006 degrees before the limb is behind it
STEPS = 8  # a zoom is gone in so many: where the ground slips, it slips evenly
STEP_PX = 4.0  # a drag in steps of this, but no more of them
MOST_TURN = 4.0
"""A hand's way turns the globe's middle at most so many times as far.

North stays up, so what lies near the axis or the limb can be held only by turns that grow beyond
all bounds, up to half a turn for one pixel. What would take more than this slips under the hand,
the more the farther it would be: on the axis and on the limb itself nothing is turned at all.
"""
MOST_SPIN = 3.0
"""A drag may spin the globe about a pole so that the corners go so many times as far again."""
TINY = 1e-12


@dataclass(frozen=True)
class GlobeView:
    """What a rectangle of pixels shows of a globe that is seen from far away.

    `centre_lat_deg`, `centre_lon_deg` lie nearest to the eye; `px_per_deg` is the scale there.
    The lowest `low_px` are covered by something else: the globe hangs a little higher.
    """

    width_px: float
    height_px: float
    centre_lat_deg: float
    centre_lon_deg: float
    px_per_deg: float
    low_px: float = 0.0

    @classmethod
    def home(
        cls,
        width_px: float,
        height_px: float,
        low_px: float = 0.0,
        centre: tuple[float, float] = (HOME_LAT_DEG, 0.0),
    ) -> "GlobeView":
        """The whole globe, turned so that `centre` (lat, lon) is in the middle."""
        return cls(width_px, height_px, *centre, 0.0, low_px)._held()

    @cached_property
    def radius_px(self) -> float:
        return math.degrees(self.px_per_deg)

    @cached_property
    def middle_px(self) -> tuple[float, float]:
        """Where the middle of the globe is."""
        return self.width_px / 2, (self.height_px - COVERED_PART * self.low_px) / 2

    @property
    def least_px_per_deg(self) -> float:
        """The scale that shows the whole globe."""
        height = self.height_px - COVERED_PART * self.low_px
        room = max(min(self.width_px, height), SMALLEST_PX)
        return math.radians(HOME_PART * room / 2)

    @property
    def most_px_per_deg(self) -> float:
        return max(self.width_px / NARROWEST_DEG, self.least_px_per_deg)

    @property
    def shows_whole_world(self) -> bool:
        return self.px_per_deg <= self.least_px_per_deg * 1.001

    @cached_property
    def axes(self) -> tuple[tuple[float, float, float], ...]:
        """Right, up and towards the eye, as Earth-fixed directions of length 1."""
        lat, lon = math.radians(self.centre_lat_deg), math.radians(self.centre_lon_deg)
        sin_lat, cos_lat, sin_lon, cos_lon = (
            math.sin(lat),
            math.cos(lat),
            math.sin(lon),
            math.cos(lon),
        )
        return (
            (-sin_lon, cos_lon, 0.0),
            (-sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat),
            (cos_lat * cos_lon, cos_lat * sin_lon, sin_lat),
        )

    def place(self, lat_deg: float, lon_deg: float) -> tuple[float, float]:
        """x, y of a place, px; of one on the far side: where it would shine through."""
        x, y, _ = self._seen_at(lat_deg, lon_deg)
        return x, y

    def seen_at(self, lat_deg: float, lon_deg: float) -> tuple[float, float] | None:
        """x, y of a place on the near side, px; None for one on the far side."""
        x, y, near = self._seen_at(lat_deg, lon_deg)
        return (x, y) if near > EDGE_DEPTH else None

    def sees(self, lat_deg: float, lon_deg: float) -> bool:
        """Whether a place is on the near side."""
        return self._seen_at(lat_deg, lon_deg)[2] > EDGE_DEPTH

    @cached_property
    def _centre(self) -> tuple[float, float]:
        """Sine and cosine of the middle's latitude."""
        lat = math.radians(self.centre_lat_deg)
        return math.sin(lat), math.cos(lat)

    def _seen_at(self, lat_deg: float, lon_deg: float) -> tuple[float, float, float]:
        """x, y (px) and how far before the plane of the limb, in radii."""
        lat, east = math.radians(lat_deg), math.radians(lon_deg - self.centre_lon_deg)
        sin_centre, cos_centre = self._centre
        sin_lat, cos_lat = math.sin(lat), math.cos(lat)
        inward = cos_lat * math.cos(east)
        right = cos_lat * math.sin(east)
        up = sin_lat * cos_centre - inward * sin_centre
        near = sin_lat * sin_centre + inward * cos_centre
        middle_x, middle_y = self.middle_px
        return middle_x + self.radius_px * right, middle_y - self.radius_px * up, near

    def ground(self, x_px: float, y_px: float) -> tuple[float, float] | None:
        """Latitude and longitude at a pixel, degrees; None beside the globe."""
        middle_x, middle_y = self.middle_px
        right, up = (x_px - middle_x) / self.radius_px, (middle_y - y_px) / self.radius_px
        away = right * right + up * up
        if away > 1.0:
            return None
        near = math.sqrt(1.0 - away)
        x, y, z = (right * a + up * b + near * c for a, b, c in zip(*self.axes, strict=True))
        lat_deg = math.degrees(math.asin(min(max(z, -1.0), 1.0)))
        return lat_deg, wrapped_deg(math.degrees(math.atan2(y, x)))

    def copies(self, from_px: float, to_px: float) -> list[float]:
        """No shift at all if something at [from, to] is in view: there is one globe."""
        return [0.0] if to_px >= 0.0 and from_px <= self.width_px else []

    def dragged(self, x0_px: float, y0_px: float, x1_px: float, y1_px: float) -> "GlobeView":
        """The view after a hand took the globe at one pixel and went to another.

        The ground stays under the hand, except near the poles and the limb: there it slips (see
        `MOST_TURN`). The poles are the ends of the way north and south.
        """
        way_px = math.hypot(x1_px - x0_px, y1_px - y0_px)
        steps = min(max(math.ceil(way_px / STEP_PX), 1), STEPS)
        view, dx_px, dy_px = self, (x1_px - x0_px) / steps, (y1_px - y0_px) / steps
        for step in range(steps):
            from_x, from_y = x0_px + step * dx_px, y0_px + step * dy_px
            held = view.ground(from_x, from_y)
            if held is None:
                view = view.panned(dx_px, dy_px)
            else:
                view = view._turned_to(held, from_x + dx_px, from_y + dy_px, MOST_SPIN)
        return view

    def panned(self, dx_px: float, dy_px: float) -> "GlobeView":
        """The view after the globe was turned by so many pixels at its middle."""
        shrunk = max(math.cos(math.radians(self.centre_lat_deg)), 0.2)
        return self.centred(
            self.centre_lat_deg + dy_px / self.px_per_deg,
            self.centre_lon_deg - dx_px / self.px_per_deg / shrunk,
        )

    def _turned_to(
        self, place: tuple[float, float], x_px: float, y_px: float, spin: float = 1.0
    ) -> "GlobeView":
        """The view, north up, in which `place`, now in sight, lies at a pixel or nearer to it.

        Of the two views that have it there, the place before the axis or behind it, the one less
        turned is meant.
        """
        middle_x, middle_y = self.middle_px
        right, up = (x_px - middle_x) / self.radius_px, (middle_y - y_px) / self.radius_px
        was_x, was_y, near = self._seen_at(*place)
        hand = math.hypot(x_px - was_x, y_px - was_y) / self.radius_px
        lat, east = math.radians(place[0]), math.radians(place[1] - self.centre_lon_deg)
        centre = math.radians(self.centre_lat_deg)
        before = math.asin(_sine(right / math.cos(lat)))
        ways = [math.remainder(end - east, math.tau) for end in (before, math.pi - before)]
        eastward = min(ways, key=abs)
        reach = max(math.cos(centre), self._corner / spin)
        eastward *= _part(math.cos(lat) * math.cos(east) / reach)
        # up = a cos(centre) - b sin(centre) = size cos(centre + shift)
        a, b = math.sin(lat), math.cos(lat) * math.cos(east + eastward)
        size, shift = math.hypot(a, b), math.atan2(b, a)
        # the other solution lies on the far side
        level = math.acos(_sine(up / max(size, TINY)))
        northward = math.remainder(level - shift - centre, math.tau) * _part(near)
        if abs(centre + northward) > math.pi / 2:
            pole = math.copysign(math.pi / 2, centre + northward)
            northward = pole - centre
            # there the globe turns like a table, with the hand about its middle
            aim = math.atan2(right, -up if pole > 0.0 else up)
            eastward, reach = math.remainder(aim - east, math.tau), self._corner
        turn = math.hypot(northward, reach * eastward)
        part = _part(hand / max(turn, TINY))
        return self.centred(
            math.degrees(centre + part * northward),
            self.centre_lon_deg - math.degrees(part * eastward),
        )

    @property
    def _corner(self) -> float:
        """How far from the middle the farthest ground in sight appears, in radii."""
        corner_px = math.hypot(self.width_px, self.height_px + self.low_px) / 2
        return min(corner_px / self.radius_px, 1.0)

    def zoomed(self, factor: float, x_px: float, y_px: float) -> "GlobeView":
        """The view `factor` times closer; the ground at a pixel stays there as in a drag."""
        view, end = self, replace(self, px_per_deg=self.px_per_deg * factor)._held()
        growth = (end.px_per_deg / self.px_per_deg) ** (1 / STEPS)
        for step in range(1, STEPS + 1) if end != self else ():
            held = view.ground(x_px, y_px)
            scale = self.px_per_deg * growth**step if step < STEPS else end.px_per_deg
            view = replace(view, px_per_deg=scale)
            if held is not None:
                view = view._turned_to(held, x_px, y_px)
        return view

    def centred(self, lat_deg: float, lon_deg: float) -> "GlobeView":
        return replace(self, centre_lat_deg=lat_deg, centre_lon_deg=lon_deg)._held()

    def resized(self, width_px: float, height_px: float) -> "GlobeView":
        """The same middle in another rectangle; a view of the whole globe stays one."""
        whole = self.shows_whole_world
        view = replace(self, width_px=width_px, height_px=height_px)
        return replace(view, px_per_deg=0.0 if whole else self.px_per_deg)._held()

    def _held(self) -> "GlobeView":
        return replace(
            self,
            centre_lat_deg=min(max(self.centre_lat_deg, -90.0), 90.0),
            centre_lon_deg=wrapped_deg(self.centre_lon_deg),
            px_per_deg=min(max(self.px_per_deg, self.least_px_per_deg), self.most_px_per_deg),
        )


def _part(grip: float) -> float:
    """How much of a turn is made, 0 to 1; `grip`: how far it moves the ground, in radii each."""
    return min(1.0, (MOST_TURN * grip) ** 2)


def _sine(value: float) -> float:
    """The nearest number that is a sine."""
    return min(max(value, -1.0), 1.0)


MapFrame = FlatView | GlobeView
"""What part of the world a map shows, and how."""
