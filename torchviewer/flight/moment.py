"""What is true at one instant: where, how fast, how well known, in whose hands."""

from dataclasses import dataclass

from torchviewer.mission.happenings import Custody, Event, Phase
from torchviewer.mission.legs import Grade

Vector = tuple[float, float, float]
State = tuple[Vector, Vector]
"""Earth-fixed position (km) and velocity relative to the turning Earth (km/s)."""


@dataclass(frozen=True)
class Fix:
    """Where something is at `utc_s`, and how well that is known.

    `r_itrf_km`, `v_itrf_km_s`: Earth-fixed position and velocity relative to the turning Earth;
    `lat_deg`, `lon_deg`, `alt_km`: WGS84 geodetic, east and north positive, longitude in
    [-180, 180); `speed_km_s`: relative to the stars; `ground_speed_km_s`: relative to the turning
    Earth; `element_epoch_utc_s`: of the element set in use (tracked only); `error_km`: expected
    error of the position.
    """

    utc_s: float
    grade: Grade
    r_itrf_km: Vector
    v_itrf_km_s: Vector
    lat_deg: float
    lon_deg: float
    alt_km: float
    speed_km_s: float
    ground_speed_km_s: float
    error_km: float | None
    element_epoch_utc_s: float | None = None

    @property
    def element_age_s(self) -> float | None:
        """How long before `utc_s` the element set was measured, s; negative: after it."""
        if self.element_epoch_utc_s is None:
            return None
        return self.utc_s - self.element_epoch_utc_s


@dataclass(frozen=True)
class Light:
    """Whether the Sun reaches a fix; `sun_elevation_deg` as seen from there.

    In orbit the horizon dips, so a craft is lit while the Sun is below its horizontal plane;
    `sunlit` answers for the craft itself, at rest on the ground for its place (Sun above 0).
    """

    sunlit: bool
    sun_elevation_deg: float


@dataclass(frozen=True)
class Moment:
    """Everything that the program says of one instant; `fix` is None: position not recorded."""

    utc_s: float
    met_s: float
    phase: Phase | None
    custody: Custody | None
    fix: Fix | None
    light: Light | None
    event: Event | None
    next_event: Event | None
