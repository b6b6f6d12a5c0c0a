"""The stars behind the Earth, and how the sky turns over it."""

from dataclasses import dataclass
from functools import cache
from math import cos, radians, sin
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from torchviewer.flight.earth import J2000_UTC_DAYS, sidereal_rad
from torchviewer.mission.errors import ResourceError
from torchviewer.mission.resources import resource

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Stars:
    """`n` stars, brightest first.

    `directions`: float64 (n, 3), where they stand on the axes of J2000, length 1; their own motion
    since the year 2000 is left out (0.02 degrees in 2013 for the fastest, mostly far less).
    `magnitudes`: float64 (n,), smaller being brighter, -1.44 to 6.0; `colours`: float64 (n,),
    colour index B-V, from blue at -0.3 over white at 0 to red above 1.5.
    """

    directions: Floats
    magnitudes: Floats
    colours: Floats


@cache
def stars() -> Stars:
    """The stars that the naked eye sees, read at the first call; nobody may change the arrays.

    ResourceError if the file is missing or damaged.
    """
    path = resource("sky/stars.npz")
    try:
        with path.open("rb") as file, np.load(file) as stored:
            right_ascension, declination = np.radians(stored["places"] / 10_000.0).T
            parts = [
                np.column_stack(
                    (
                        np.cos(declination) * np.cos(right_ascension),
                        np.cos(declination) * np.sin(right_ascension),
                        np.sin(declination),
                    )
                ),
                stored["magnitudes"] / 100.0,
                stored["colours"] / 1_000.0,
            ]
    except (OSError, EOFError, ValueError, LookupError, BadZipFile) as error:
        raise ResourceError(
            f"The program's file {path} is damaged ({error}). "
            "Install torchviewer again, or restore the file in your checkout."
        ) from error
    for part in parts:
        part.flags.writeable = False
    return Stars(*parts)


def sky_to_earth(utc_s: float) -> Floats:
    """The matrix (3, 3) that turns a direction on the axes of J2000 into an Earth-fixed one.

    Precession and sidereal time; nutation and polar motion are left out, and UTC stands for UT1
    and for dynamical time: 0.01 degrees at most. Many at once: `directions @ sky_to_earth(t).T`.
    """
    angle = sidereal_rad(utc_s)
    turned: Floats = _about_z(angle) @ precession(utc_s)
    return turned


def precession(utc_s: float) -> Floats:
    """The matrix (3, 3) from the axes of J2000 to the mean equator and equinox of date.

    Lieske et al. 1977, Astron. Astrophys. 58, 1 (IAU 1976): 0.19 degrees in November 2013.
    """
    t = (utc_s / 86400.0 - J2000_UTC_DAYS) / 36525.0
    zeta = (2306.2181 + (0.30188 + 0.017998 * t) * t) * t
    z = (2306.2181 + (1.09468 + 0.018203 * t) * t) * t
    theta = (2004.3109 - (0.42665 + 0.041833 * t) * t) * t
    zeta, z, theta = (radians(arcseconds / 3600.0) for arcseconds in (zeta, z, theta))
    matrix: Floats = _about_z(-z) @ _about_y(theta) @ _about_z(-zeta)
    return matrix


def _about_z(angle: float) -> Floats:
    """Turns the axes by `angle` (rad) eastwards about the third."""
    c, s = cos(angle), sin(angle)
    return np.array(((c, s, 0.0), (-s, c, 0.0), (0.0, 0.0, 1.0)))


def _about_y(angle: float) -> Floats:
    """Turns the axes by `angle` (rad) about the second."""
    c, s = cos(angle), sin(angle)
    return np.array(((c, 0.0, -s), (0.0, 1.0, 0.0), (s, 0.0, c)))
