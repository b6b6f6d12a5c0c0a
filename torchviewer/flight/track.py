"""A path through time as arrays."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

GRADES = ("", "tracked", "reconstructed", "ground")


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
