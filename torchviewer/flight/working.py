"""The way from an element set to a place on the map, with every number that lies on it."""

from dataclasses import dataclass
from math import degrees

from torchviewer.flight.elements import ElementSet
from torchviewer.flight.legs import OrbitPath
from torchviewer.flight.moment import Fix, Vector
from torchviewer.flight.orbit import ErrorBasis
from torchviewer.flight.trajectory import TrackPath


@dataclass(frozen=True)
class SetInUse:
    """An element set that a position is made from.

    `weight`: its part of the position, 1 when it is alone; `minutes`: since its epoch, which is
    what SGP4 is asked for.
    """

    element_set: ElementSet
    weight: float
    minutes: float


@dataclass(frozen=True)
class Working:
    """How the position at `utc_s` comes about.

    `sets`: one, or two while one gives way to the next; `r_teme_km`, `v_teme_km_s`: what SGP4
    answers, on the true equator and mean equinox of date; `sidereal_deg`: Greenwich mean sidereal
    angle at UT1, by which these axes are turned into `fix.r_itrf_km` and `fix.v_itrf_km_s`;
    `fix`: the result as shown everywhere; `error`: what its `error_km` rests on.
    """

    utc_s: float
    sets: tuple[SetInUse, ...]
    nearest: ElementSet
    r_teme_km: Vector
    v_teme_km_s: Vector
    ut1_minus_utc_s: float
    sidereal_deg: float
    fix: Fix
    error: ErrorBasis

    @property
    def age_s(self) -> float:
        """Age of the nearest set, s; negative: measured afterwards."""
        return self.utc_s - self.nearest.epoch_utc_s


def working_of(track: TrackPath, utc_s: float) -> Working | None:
    """The working of `track`; None where it does not rest on element sets, or has no position."""
    path = track.path_at(utc_s)
    fix = track.fix(utc_s)
    if not isinstance(path, OrbitPath) or fix is None:
        return None
    r, v, nearest = path.orbit.state_teme(utc_s)
    sets, last_weight = path.orbit.in_use(utc_s)
    weights = (last_weight,) if len(sets) == 1 else (1.0 - last_weight, last_weight)
    error = path.error_basis(utc_s)
    stated_km = track.stated_error_km(utc_s)
    return Working(
        utc_s=utc_s,
        sets=tuple(
            SetInUse(one, weight, (utc_s - one.epoch_utc_s) / 60.0)
            for one, weight in zip(sets, weights, strict=True)
        ),
        nearest=nearest,
        r_teme_km=r,
        v_teme_km_s=v,
        ut1_minus_utc_s=path.ut1.minus_utc_s(utc_s),
        sidereal_deg=degrees(path.sidereal_rad(utc_s)),
        fix=fix,
        error=error if stated_km is None else error.overruled(stated_km),
    )
