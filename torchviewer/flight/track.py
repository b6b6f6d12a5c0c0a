"""A path through time as arrays."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from torchviewer.flight.earth import (
    ECCENTRICITY_SQUARED,
    EQUATORIAL_RADIUS_KM,
    FLATTENING,
    J2000_UTC_DAYS,
    MILLIMETRE_KM,
    POLAR_RADIUS_KM,
    SECOND_ECCENTRICITY_SQUARED,
    TURNING_RAD_S,
    Ut1,
)
from torchviewer.flight.legs import LegPath, PlacePath, TemePath
from torchviewer.flight.trajectory import TrackPath

GRADES = ("", "tracked", "reconstructed", "ground")
CHUNK = 8192
"""Instants computed at a time: large enough for speed, small enough for the other threads."""
MOST_INSTANTS = 20_000_000

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class TrackArrays:
    """`n` instants of a path; where it is not recorded `grade` is 0 and the numbers are NaN.

    `utc_s`, `lat_deg`, `lon_deg`, `alt_km`, `speed_km_s`, `ground_speed_km_s`: float64 (n,);
    `r_itrf_km`: float64 (n, 3); `grade`: int8 (n,), index into GRADES.
    """

    utc_s: NDArray[np.float64]
    lat_deg: NDArray[np.float64]
    lon_deg: NDArray[np.float64]
    alt_km: NDArray[np.float64]
    speed_km_s: NDArray[np.float64]
    ground_speed_km_s: NDArray[np.float64]
    r_itrf_km: NDArray[np.float64]
    grade: NDArray[np.int8]


def track_arrays(
    path: TrackPath, start_utc_s: float, end_utc_s: float, step_s: float
) -> TrackArrays:
    """The path in [start, end] at every `step_s`; the same values as `path.fix`.

    Raises ValueError when `step_s` is not above 0, `end_utc_s` lies before `start_utc_s`, or the
    answer would be absurdly long.
    """
    if not step_s > 0.0:
        raise ValueError("the step must be above 0 seconds")
    if not end_utc_s >= start_utc_s:
        raise ValueError("the end lies before the start")
    count = int((end_utc_s - start_utc_s) / step_s + 1e-9) + 1
    if count > MOST_INSTANTS:
        raise ValueError(f"{count} instants are too many; take a longer step")
    utc_s: Floats = start_utc_s + step_s * np.arange(count, dtype=np.float64)
    parts = [_chunk(path, utc_s[i : i + CHUNK]) for i in range(0, count, CHUNK)]
    r, v, lat, lon, alt, grade = (np.concatenate(column) for column in zip(*parts, strict=True))
    return TrackArrays(
        utc_s=utc_s,
        lat_deg=lat,
        lon_deg=lon,
        alt_km=alt,
        speed_km_s=_lengths(_with_turning(r, v)),
        ground_speed_km_s=_lengths(v),
        r_itrf_km=r,
        grade=grade,
    )


def sunlit_samples(
    path: TrackPath, start_utc_s: float, end_utc_s: float, step_s: float
) -> tuple[list[float], list[bool]]:
    """Instants from start to end, both included, and whether the Sun reaches the path there."""
    count = int((end_utc_s - start_utc_s) / step_s) + 1
    utc_s = np.append(start_utc_s + step_s * np.arange(count), end_utc_s)
    lit: list[bool] = []
    for i in range(0, utc_s.size, CHUNK):
        part = utc_s[i : i + CHUNK]
        r, _, lat, lon, _, grade = _chunk(path, part)
        lit.extend(_sunlit(part, r, lat, lon, grade).tolist())
    return utc_s.tolist(), lit


def _chunk(
    path: TrackPath, utc_s: Floats
) -> tuple[Floats, Floats, Floats, Floats, Floats, NDArray[np.int8]]:
    """Position, velocity, latitude, longitude, altitude, grade."""
    r = np.full((utc_s.size, 3), np.nan)
    v = np.full((utc_s.size, 3), np.nan)
    grade = np.zeros(utc_s.size, np.int8)
    _fill(path, utc_s, np.arange(utc_s.size), (r, v, grade))
    grade[np.isnan(r[:, 0])] = 0
    return (r, v, *geodetic_arrays(r), grade)


def _fill(
    path: TrackPath,
    utc_s: Floats,
    rows: NDArray[np.intp],
    arrays: tuple[Floats, Floats, NDArray[np.int8]],
) -> None:
    """Write the states of `rows` into the arrays, leg by leg."""
    r, v, grade = arrays
    for start_s, end_s, leg in zip(path.starts_utc_s, path.ends_utc_s, path.paths, strict=True):
        first, last = np.searchsorted(utc_s[rows], (start_s, end_s))
        own = rows[first:last]
        if not own.size:
            continue
        if isinstance(leg, TrackPath):
            _fill(leg, utc_s, own, arrays)
            continue
        r[own], v[own] = leg_states(leg, utc_s[own])
        grade[own] = GRADES.index(leg.grade)


def leg_states(path: LegPath, utc_s: Floats) -> tuple[Floats, Floats]:
    """Earth-fixed positions and velocities of one leg; NaN: no position."""
    if isinstance(path, TemePath):
        return _teme_to_itrf(*path.orbit.states_teme(utc_s), _sidereal_rad(utc_s, path.ut1))
    if isinstance(path, PlacePath):
        return np.tile(path.r_itrf_km, (utc_s.size, 1)), np.zeros((utc_s.size, 3))
    nowhere = ((np.nan,) * 3, (np.nan,) * 3)
    states = np.array([path.state(time) or nowhere for time in utc_s.tolist()])
    return states[:, 0], states[:, 1]


def _sidereal_rad(utc_s: Floats, ut1: Ut1 | None = None) -> Floats:
    """`earth.sidereal_rad` for arrays of UTC."""
    offset: Floats | float = 0.0
    if ut1 is not None and ut1.times_utc_s:
        offset = np.interp(utc_s, ut1.times_utc_s, ut1.seconds)
    days = (utc_s + offset) / 86400.0 - J2000_UTC_DAYS
    centuries = days / 36525.0
    seconds = 67310.54841 + centuries * (
        8640184.812866 + centuries * (0.093104 - 6.2e-6 * centuries)
    )
    turns: Floats = seconds / 86400.0 + days % 1.0
    return 2.0 * np.pi * (turns % 1.0)


def _teme_to_itrf(r: Floats, v: Floats, sidereal: Floats) -> tuple[Floats, Floats]:
    """`earth.teme_to_itrf` for arrays."""
    c, s = np.cos(sidereal), np.sin(sidereal)
    x, y = c * r[:, 0] + s * r[:, 1], c * r[:, 1] - s * r[:, 0]
    vx = c * v[:, 0] + s * v[:, 1] + TURNING_RAD_S * y
    vy = c * v[:, 1] - s * v[:, 0] - TURNING_RAD_S * x
    return np.column_stack((x, y, r[:, 2])), np.column_stack((vx, vy, v[:, 2]))


def geodetic_arrays(r: Floats) -> tuple[Floats, Floats, Floats]:
    """`earth.geodetic` for positions (n, 3)."""
    x, y, z = r[:, 0], r[:, 1], r[:, 2]
    p = np.hypot(x, y)
    across, up = p * POLAR_RADIUS_KM, z * EQUATORIAL_RADIUS_KM
    for _ in range(2):
        size = np.sqrt(across * across + up * up)
        sine, cosine = up / size, across / size
        rise = z + SECOND_ECCENTRICITY_SQUARED * POLAR_RADIUS_KM * sine * sine * sine
        run = p - ECCENTRICITY_SQUARED * EQUATORIAL_RADIUS_KM * cosine * cosine * cosine
        across, up = run, rise * (1.0 - FLATTENING)
    size = np.sqrt(run * run + rise * rise)
    sine, cosine = rise / size, run / size
    altitude = p * cosine + z * sine
    altitude -= EQUATORIAL_RADIUS_KM * np.sqrt(1.0 - ECCENTRICITY_SQUARED * sine * sine)
    altitude[np.abs(altitude) < MILLIMETRE_KM] = 0.0
    longitude = np.degrees(np.arctan2(y, x))
    longitude[longitude >= 180.0] = -180.0
    return np.degrees(np.arctan2(rise, run)), longitude, altitude


def _with_turning(r: Floats, v: Floats) -> Floats:
    turning = np.zeros_like(v)
    turning[:, 0] = -TURNING_RAD_S * r[:, 1]
    turning[:, 1] = TURNING_RAD_S * r[:, 0]
    return v + turning


def _lengths(vectors: Floats) -> Floats:
    lengths: Floats = np.sqrt(np.einsum("ij,ij->i", vectors, vectors))
    return lengths


def _sunlit(
    utc_s: Floats, r: Floats, lat_deg: Floats, lon_deg: Floats, grade: NDArray[np.int8]
) -> NDArray[np.bool_]:
    """`sunlight.is_sunlit` for arrays."""
    sun = _sun_directions(utc_s)
    lat, lon = np.radians(lat_deg), np.radians(lon_deg)
    up = np.column_stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)))
    day = np.einsum("ij,ij->i", up, sun) > 0.0
    stretch = np.array((1.0, 1.0, EQUATORIAL_RADIUS_KM / POLAR_RADIUS_KM))
    place, sun = r * stretch, sun * stretch
    along = np.einsum("ij,ij->i", place, sun) / _lengths(sun)
    aside = np.einsum("ij,ij->i", place, place) - along * along
    clear = (along >= 0.0) | (aside > EQUATORIAL_RADIUS_KM**2)
    lit: NDArray[np.bool_] = np.where(grade == GRADES.index("ground"), day, clear) & (grade != 0)
    return lit


def _sun_directions(utc_s: Floats) -> Floats:
    """`sun.sun_direction` for arrays, (n, 3)."""
    days = utc_s / 86400.0 - J2000_UTC_DAYS
    anomaly = np.radians(357.528 + 0.9856003 * days)
    longitude = np.radians(
        280.460 + 0.9856474 * days + 1.915 * np.sin(anomaly) + 0.020 * np.sin(2.0 * anomaly)
    )
    obliquity = np.radians(23.439 - 0.0000004 * days)
    x, y = np.cos(longitude), np.cos(obliquity) * np.sin(longitude)
    z = np.sin(obliquity) * np.sin(longitude)
    sidereal = _sidereal_rad(utc_s)
    c, s = np.cos(sidereal), np.sin(sidereal)
    return np.column_stack((c * x + s * y, c * y - s * x, z))
