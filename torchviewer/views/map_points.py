"""Whole arrays of places on either kind of map: to pixels and back, thousands at a time."""

import math

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QPainterPath, QPolygonF

from torchviewer.views.map_globe import EDGE_DEPTH, GlobeView, MapFrame
from torchviewer.views.map_paths import path_of, polygon_of
from torchviewer.views.map_projection import FlatView

Floats = NDArray[np.float64]

BEYOND_PX = 4.0
BEND_PX = 0.1  # a flat map stretches a circle: there it is up to three times this


def on_map(view: MapFrame, lat_deg: Floats, lon_deg: Floats) -> tuple[Floats, Floats]:
    """x, y (px) of places, (n,) each.

    On a flat map longitudes that run on without a jump give lines without a jump, beside one copy
    of the world; on a globe what lies on the far side is NaN.
    """
    if isinstance(view, FlatView):
        x = (lon_deg - view.left_lon_deg) * view.px_per_deg
        return x, (view.top_lat_deg - lat_deg) * view.px_per_deg
    x, y, near = _on_globe(view, lat_deg, lon_deg)
    hidden = ~(near > EDGE_DEPTH)
    x[hidden] = y[hidden] = np.nan
    return x, y


def _on_globe(view: GlobeView, lat_deg: Floats, lon_deg: Floats) -> tuple[Floats, Floats, Floats]:
    """x, y (px) and how far before the plane of the limb, in radii."""
    lat, east = np.radians(lat_deg), np.radians(lon_deg - view.centre_lon_deg)
    centre = np.radians(view.centre_lat_deg)
    sin_lat, cos_lat, cos_east = np.sin(lat), np.cos(lat), np.cos(east)
    middle_x, middle_y = view.middle_px
    x = middle_x + view.radius_px * cos_lat * np.sin(east)
    up = sin_lat * np.cos(centre) - cos_lat * np.sin(centre) * cos_east
    near = sin_lat * np.sin(centre) + cos_lat * np.cos(centre) * cos_east
    return x, middle_y - view.radius_px * up, near


def directions_of(lat_deg: Floats, lon_deg: Floats) -> NDArray[np.float32]:
    """Earth-fixed directions of length 1 to places, (3, n)."""
    lat, lon = np.radians(lat_deg), np.radians(lon_deg)
    parts = np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)
    return np.array(parts, np.float32)


def on_globe(view: GlobeView, directions: NDArray[np.float32]) -> tuple[Floats, Floats]:
    """`on_map` of `directions_of` places, (3, n), at a fraction of the time."""
    # not as a product of matrices: its library would wake other threads for that
    right, up, near = (
        a * directions[0] + b * directions[1] + c * directions[2]
        for a, b, c in np.array(view.axes, np.float32)
    )
    hidden = ~(near > EDGE_DEPTH)
    right[hidden] = up[hidden] = np.nan
    middle_x, middle_y = view.middle_px
    x: Floats = middle_x + view.radius_px * right.astype(np.float64)
    return x, middle_y - view.radius_px * up.astype(np.float64)


def path_on(view: MapFrame, lat_deg: Floats, lon_deg: Floats) -> QPainterPath:
    """A line over the map (and all its copies in view); longitudes must run on without a jump."""
    x, y = on_map(view, lat_deg, lon_deg)
    seen = np.isfinite(x)
    if not seen.any():
        return QPainterPath()
    low, high = float(np.min(x[seen])), float(np.max(x[seen]))
    shifts = view.copies(low - BEYOND_PX, high + BEYOND_PX)
    if not shifts or y[seen].max() < -BEYOND_PX or y[seen].min() > view.height_px + BEYOND_PX:
        return QPainterPath()
    starts = np.zeros(len(x) * len(shifts), bool)
    starts[:: len(x)] = True
    return path_of(np.concatenate([x + shift for shift in shifts]), np.tile(y, len(shifts)), starts)


def corners_of(radius_px: float) -> int:
    """How many corners a ring has that looks round: no side is BEND_PX off the circle."""
    return min(max(math.ceil(math.pi * math.sqrt(radius_px / (2 * BEND_PX))), 96), 720)


def flat_ring(lat_deg: float, radius_deg: float, px_per_deg: float) -> QPolygonF:
    """All places so far from one at that latitude, px from it on a flat map, x to the east.

    A ring around a pole is closed by way of the pole, a whole turn apart.
    """
    bearing = np.linspace(0.0, 2 * np.pi, corners_of(radius_deg * px_per_deg) + 1)
    lat, radius = np.radians(lat_deg), np.radians(radius_deg)
    ahead, aside = np.cos(radius), np.sin(radius) * np.cos(bearing)
    right = np.sin(radius) * np.sin(bearing)
    up = ahead * np.sin(lat) + aside * np.cos(lat)
    out = ahead * np.cos(lat) - aside * np.sin(lat)
    lats = np.degrees(np.arctan2(up, np.hypot(out, right)))
    lons = np.unwrap(np.degrees(np.arctan2(right, out)), period=360.0)
    if abs(lons[-1] - lons[0]) > 180.0:
        pole = math.copysign(90.0, lat_deg)
        lats, lons = np.append(lats, (pole, pole)), np.append(lons, (lons[-1], lons[0]))
    return polygon_of(lons * px_per_deg, (lat_deg - lats) * px_per_deg)


def circle_on(
    view: GlobeView, lat_deg: float, lon_deg: float, radius_deg: float
) -> tuple[QPolygonF, QPainterPath]:
    """All places so far from another, as a ring, and what of the ring is on the near side.

    The ring's part on the far side runs along the limb; both are empty where all of it is there.
    """
    count = corners_of(radius_deg * view.px_per_deg)
    bearing = np.linspace(0.0, 2 * np.pi, count, endpoint=False)[:, None]
    lat, lon, radius = np.radians((lat_deg, lon_deg, radius_deg))
    out = np.array((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))
    north = np.array((-np.sin(lat) * np.cos(lon), -np.sin(lat) * np.sin(lon), np.cos(lat)))
    east = np.array((-np.sin(lon), np.cos(lon), 0.0))
    aside = np.sin(radius) * (np.cos(bearing) * north + np.sin(bearing) * east)
    right, up, near = ((np.cos(radius) * out + aside) @ np.array(axis) for axis in view.axes)
    middle_x, middle_y = view.middle_px
    x, y = middle_x + view.radius_px * right, middle_y - view.radius_px * up
    hidden = near < 0.0
    if hidden.all():
        return QPolygonF(), QPainterPath()
    seen = np.where(hidden, np.nan, x)
    edge = path_of(np.append(seen, seen[0]), np.append(y, y[0]))
    away = np.maximum(np.hypot(x - middle_x, y - middle_y), 1e-9)
    stretch = np.where(hidden, view.radius_px / away, 1.0)
    x, y = middle_x + (x - middle_x) * stretch, middle_y + (y - middle_y) * stretch
    return polygon_of(x, y), edge


def sines_of_sun(
    view: MapFrame, columns: int, rows: int, sun_lat_deg: float, sun_lon_deg: float
) -> NDArray[np.float32]:
    """The sine of the Sun's elevation on a grid over the view, (rows, columns); NaN off the Earth.

    Spherical law of cosines on a flat map; on a globe the product of the two directions.
    """
    sun_lat, sun_lon = np.radians(sun_lat_deg), np.radians(sun_lon_deg)
    x = (np.arange(columns, dtype=np.float32) + 0.5) * (view.width_px / columns)
    y = (np.arange(rows, dtype=np.float32) + 0.5) * (view.height_px / rows)
    if isinstance(view, FlatView):
        lat = np.radians(np.clip(view.top_lat_deg - y / view.px_per_deg, -90, 90))[:, None]
        hour = np.radians(view.left_lon_deg + x / view.px_per_deg)[None, :] - sun_lon
        sines = np.sin(lat) * np.sin(sun_lat) + np.cos(lat) * np.cos(sun_lat) * np.cos(hour)
        return np.asarray(sines, np.float32)
    right, up, near = globe_grid(view, x, y)
    sun = np.cos(sun_lat) * np.cos(sun_lon), np.cos(sun_lat) * np.sin(sun_lon), np.sin(sun_lat)
    a, b, c = (float(np.dot(axis, sun)) for axis in view.axes)
    return np.asarray(right * a + up * b + near * c, np.float32)


def globe_grid(
    view: GlobeView, x_px: NDArray[np.float32], y_px: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Right, up, near (in radii) of the globe's surface at the pixels of a grid; NaN beside it.

    `x_px` (columns,), `y_px` (rows,); right (1, columns), up (rows, 1), near (rows, columns).
    """
    middle_x, middle_y = view.middle_px
    right = ((x_px - np.float32(middle_x)) / np.float32(view.radius_px))[None, :]
    up = ((np.float32(middle_y) - y_px) / np.float32(view.radius_px))[:, None]
    depth = np.float32(1.0) - right * right - up * up
    with np.errstate(invalid="ignore"):
        return right, up, np.sqrt(depth)
