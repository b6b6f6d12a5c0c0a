"""The flat map's arithmetic: degrees to pixels and back, without any toolkit.

The plane is equirectangular: both axes run evenly in degrees, east is right, north is up, and it
repeats itself endlessly to the east and west.
"""

import math
from dataclasses import dataclass, replace
from functools import cached_property

HOME_LON_DEG = 11.0  # the edge then falls into the Bering Strait and cuts no land
HOME_LAT_DEG = 0.0
TRACK_LAT_DEG = 57.0  # a home view keeps the whole ground track of the station (51.6 degrees)
NARROWEST_DEG = 4.5  # 500 km across
SMALLEST_PX = 16.0


@dataclass(frozen=True)
class FlatView:
    """What part of the flat world a rectangle of pixels shows; it never shows beyond a pole.

    `centre_lat_deg`, `centre_lon_deg` lie in its middle; `px_per_deg` is its scale on both axes.
    The lowest `low_px` are covered by something else.
    """

    width_px: float
    height_px: float
    centre_lat_deg: float
    centre_lon_deg: float
    px_per_deg: float
    low_px: float = 0.0

    @classmethod
    def home(cls, width_px: float, height_px: float, low_px: float = 0.0) -> "FlatView":
        """The whole world, fitted to the width, filling the height.

        The equator lies in the middle of what is left above the lowest `low_px`: the station's
        ground track stays in sight as far as the pole allows.
        """
        view = cls(width_px, height_px, HOME_LAT_DEG, HOME_LON_DEG, 0.0, low_px)._held()
        return view.centred(HOME_LAT_DEG - low_px / 2 / view.px_per_deg, HOME_LON_DEG)

    @classmethod
    def most_covered_px(cls, width_px: float, height_px: float) -> float:
        """How much of the map's foot may be covered before `home` loses the ground track there."""
        scale = cls(width_px, height_px, 0.0, 0.0, 0.0)._held().px_per_deg
        beyond_pole = (90.0 - TRACK_LAT_DEG) * scale
        return min(beyond_pole, height_px - 2 * TRACK_LAT_DEG * scale)

    @property
    def least_px_per_deg(self) -> float:
        """The scale that shows the world once, or more often where its height leaves little room.

        The whole ground track of the station is in sight then, or the world from pole to pole.
        """
        width, height = max(self.width_px, SMALLEST_PX), max(self.height_px, SMALLEST_PX)
        free = max(height - self.low_px, SMALLEST_PX)
        return max(height / 180.0, min(width / 360.0, free / (2 * TRACK_LAT_DEG)))

    @property
    def most_px_per_deg(self) -> float:
        return max(self.width_px / NARROWEST_DEG, self.least_px_per_deg)

    @cached_property
    def left_lon_deg(self) -> float:
        """The longitude of the left edge, not wrapped."""
        return self.centre_lon_deg - self.width_px / 2 / self.px_per_deg

    @cached_property
    def top_lat_deg(self) -> float:
        return self.centre_lat_deg + self.height_px / 2 / self.px_per_deg

    @cached_property
    def world_px(self) -> float:
        """How many pixels lie between a meridian and its next copy."""
        return 360.0 * self.px_per_deg

    @property
    def shows_whole_world(self) -> bool:
        return self.px_per_deg <= self.least_px_per_deg * 1.001

    def place(self, lat_deg: float, lon_deg: float) -> tuple[float, float]:
        """x, y of a place, px; of its copies the one nearest to the middle."""
        east_deg = wrapped_deg(lon_deg - self.centre_lon_deg)
        return self.width_px / 2 + east_deg * self.px_per_deg, self.y_px(lat_deg)

    def seen_at(self, lat_deg: float, lon_deg: float) -> tuple[float, float] | None:
        """x, y of a place, px, as `place` gives them; a flat map has no far side."""
        return self.place(lat_deg, lon_deg)

    def sees(self, _lat_deg: float, _lon_deg: float) -> bool:
        """A flat map has no far side."""
        return True

    def y_px(self, lat_deg: float) -> float:
        return (self.top_lat_deg - lat_deg) * self.px_per_deg

    def ground(self, x_px: float, y_px: float) -> tuple[float, float]:
        """Latitude and longitude at a pixel, degrees; latitude is held within the poles."""
        lat_deg = self.top_lat_deg - y_px / self.px_per_deg
        lon_deg = self.left_lon_deg + x_px / self.px_per_deg
        return min(max(lat_deg, -90.0), 90.0), wrapped_deg(lon_deg)

    def copies(self, from_px: float, to_px: float) -> list[float]:
        """Every shift, px, that brings something at [from, to] into view, nearest copy first."""
        first = math.ceil(-to_px / self.world_px)
        last = math.floor((self.width_px - from_px) / self.world_px)
        if first >= last:
            return [first * self.world_px] if first == last else []
        return sorted((k * self.world_px for k in range(first, last + 1)), key=abs)

    def dragged(self, x0_px: float, y0_px: float, x1_px: float, y1_px: float) -> "FlatView":
        """The view after a hand took the map at one pixel and went to another."""
        return self.panned(x1_px - x0_px, y1_px - y0_px)

    def panned(self, dx_px: float, dy_px: float) -> "FlatView":
        """The view after the map was dragged by so many pixels."""
        return replace(
            self,
            centre_lat_deg=self.centre_lat_deg + dy_px / self.px_per_deg,
            centre_lon_deg=self.centre_lon_deg - dx_px / self.px_per_deg,
        )._held()

    def zoomed(self, factor: float, x_px: float, y_px: float) -> "FlatView":
        """The view `factor` times closer; the ground at a pixel stays there (poles permitting)."""
        scale = min(max(self.px_per_deg * factor, self.least_px_per_deg), self.most_px_per_deg)
        change = 1 / self.px_per_deg - 1 / scale
        return replace(
            self,
            centre_lat_deg=self.centre_lat_deg - (y_px - self.height_px / 2) * change,
            centre_lon_deg=self.centre_lon_deg + (x_px - self.width_px / 2) * change,
            px_per_deg=scale,
        )._held()

    def centred(self, lat_deg: float, lon_deg: float) -> "FlatView":
        return replace(self, centre_lat_deg=lat_deg, centre_lon_deg=lon_deg)._held()

    def resized(self, width_px: float, height_px: float) -> "FlatView":
        """The same middle in another rectangle; a view of the whole world stays one."""
        whole = self.shows_whole_world
        view = replace(self, width_px=width_px, height_px=height_px)
        return replace(view, px_per_deg=0.0 if whole else self.px_per_deg)._held()

    def _held(self) -> "FlatView":
        """This view within the allowed scales, its edges within the poles."""
        scale = min(max(self.px_per_deg, self.least_px_per_deg), self.most_px_per_deg)
        room_deg = max(90.0 - self.height_px / 2 / scale, 0.0)
        return replace(
            self,
            centre_lat_deg=min(max(self.centre_lat_deg, -room_deg), room_deg),
            centre_lon_deg=wrapped_deg(self.centre_lon_deg),
            px_per_deg=scale,
        )


def wrapped_deg(lon_deg: float) -> float:
    """A longitude in [-180, 180)."""
    wrapped = (lon_deg + 180.0) % 360.0 - 180.0
    return wrapped if wrapped < 180.0 else -180.0
