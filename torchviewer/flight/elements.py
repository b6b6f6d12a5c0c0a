"""One element set, and what every set must meet, in whatever notation it was published."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import tau
from typing import TYPE_CHECKING

from torchviewer.flight.moment import Vector
from torchviewer.flight.propagation import Propagator
from torchviewer.mission.errors import PropagationError
from torchviewer.mission.said import Said

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EARTH_RADIUS_KM = 6378.135
"""Equatorial radius of the Earth in WGS72, the constants that element sets are made with."""
MU_KM3_S2 = 398600.8
"""Gravitational parameter of the Earth in WGS72."""
SLOWEST_REV_DAY, FASTEST_REV_DAY = 0.05, 17.5
"""Mean motions that are possible: from beyond the Moon's distance down to the ground."""
LARGEST_DRAG = 10.0
"""Drag terms of published sets stay below 1 (per Earth radius); larger ones are damage."""

MOST_FAULTS = 1000
"""A file with more faults than this is read no further."""


@dataclass(frozen=True)
class MeanElements:
    """Mean elements of SGP4 at the epoch of a set, in TEME, as published.

    `node_deg`: right ascension of the ascending node; `perigee_deg`: argument of perigee;
    `bstar`: drag term, per Earth radius; `mean_motion_dot`, `mean_motion_ddot`: half of the first
    and a sixth of the second derivative (rev/day2, rev/day3), which SGP4 does not use.
    """

    inclination_deg: float
    node_deg: float
    eccentricity: float
    perigee_deg: float
    anomaly_deg: float
    mean_motion_rev_day: float
    bstar: float
    mean_motion_dot: float = 0.0
    mean_motion_ddot: float = 0.0


@dataclass(frozen=True)
class ElementSet:
    """An element set that the gate let through.

    `line_number`: where it starts in its file, 0 where the notation has no lines; `where`: the
    place in a document, e.g. "OMM 3"; `title`: the object's name, may be empty; `designator`:
    international, e.g. 1998-067A, may be empty; `lines`: the two lines, where it came as such.
    """

    catalogue_number: int
    epoch_utc_s: float
    line_number: int
    propagator: Propagator
    elements: MeanElements
    title: str = ""
    designator: str = ""
    set_number: int | None = None
    revolution: int | None = None
    lines: tuple[str, str] | None = None
    where: str = ""

    def state_teme(self, utc_s: float) -> tuple[Vector, Vector]:
        """Position (km) and velocity (km/s) in TEME; PropagationError where there is none.

        Once the satellite has come down there is none for good, whatever SGP4 says of later times.
        """
        minutes = (utc_s - self.epoch_utc_s) / 60.0
        state = self.propagator.state(minutes)
        if self.propagator.has_ended(minutes):
            raise PropagationError("it has come down before this time")
        return state

    def states_teme(
        self, utc_s: "NDArray[np.float64]"
    ) -> tuple["NDArray[np.float64]", "NDArray[np.float64]"]:
        """The same at many instants, float64 (n, 3) each; NaN: no answer."""
        r, v = self.propagator.states(utc_s)
        if utc_s.size:
            minutes = (utc_s - self.epoch_utc_s) / 60.0
            ended = minutes >= self.propagator.end_minutes(max(float(minutes.max()), 0.0))
            if minutes.min() < 0.0:
                ended |= minutes <= -self.propagator.end_minutes(float(minutes.min()))
            r[ended] = v[ended] = float("nan")
        return r, v

    @property
    def place(self) -> str:
        """Where it stands in its file, e.g. "line 12" or "OMM 3"."""
        return place_text(self.line_number, self.where)

    @property
    def mean_motion_rev_day(self) -> float:
        """Mean motion as published."""
        return self.elements.mean_motion_rev_day

    @property
    def mean_altitude_km(self) -> float:
        """Semi-major axis (Kepler's third law on the mean motion) over the equatorial radius."""
        return semi_major_axis_km(self.mean_motion_rev_day) - EARTH_RADIUS_KM


@dataclass(frozen=True)
class Fault:
    """Why a line or a field was refused.

    `line_number`: 0 where lines mean nothing; `where`: the place in a document, e.g. "OMM 3,
    MEAN_MOTION"; `instead`: what to write; `name`: the set's name or number, as far as known;
    `catalogue_number`: None where it cannot be read.
    """

    line_number: int
    what: str
    where: str = ""
    instead: str = ""
    name: str = ""
    catalogue_number: int | None = None

    @property
    def place(self) -> str:
        """Line and place in the document, e.g. "line 12 (OMM 1, EPOCH)"; may be empty."""
        return place_text(self.line_number, self.where)


def place_text(line_number: int, where: str) -> str:
    """A line and a place in a document, either of which may be nothing."""
    line = f"line {line_number}" if line_number else ""
    return f"{line} ({where})" if line and where else line or where


def semi_major_axis_km(mean_motion_rev_day: float) -> float:
    """Kepler's third law with the constants of WGS72."""
    n_rad_s = mean_motion_rev_day * tau / 86400.0
    return float((MU_KM3_S2 / (n_rad_s * n_rad_s)) ** (1.0 / 3.0))


def fault_of_elements(elements: MeanElements) -> tuple[str, str] | None:
    """The first attribute of `elements` that is physically impossible, and why."""
    return next(_faults_of_elements(elements), None)


def _faults_of_elements(elements: MeanElements) -> Iterator[tuple[str, str]]:
    for attribute, name, most_deg in (
        ("inclination_deg", Said("inclination"), 180.0),
        ("node_deg", Said("ascending node"), 360.0),
        ("perigee_deg", Said("argument of perigee"), 360.0),
        ("anomaly_deg", Said("mean anomaly"), 360.0),
    ):
        angle_deg = getattr(elements, attribute)
        angle = f"{angle_deg:.15g}"
        if angle_deg < 0.0:
            yield attribute, Said("the {0} is {1} degrees; 0 is the least", name, angle)
        elif not angle_deg <= most_deg:
            most = f"{most_deg:g}"
            yield attribute, Said("the {0} is {1} degrees; {2} is the most", name, angle, most)
    mean_motion, eccentricity = elements.mean_motion_rev_day, elements.eccentricity
    if not SLOWEST_REV_DAY <= mean_motion <= FASTEST_REV_DAY:
        yield (
            "mean_motion_rev_day",
            Said(
                "the mean motion is {0} revolutions a day; {1} to {2} is possible",
                f"{mean_motion:.15g}", f"{SLOWEST_REV_DAY:g}", f"{FASTEST_REV_DAY:g}",
            ),
        )  # fmt: skip
    shape = f"{eccentricity:.15g}"
    if not 0.0 <= eccentricity < 1.0:
        yield "eccentricity", Said("the eccentricity is {0}; 0 to below 1 is possible", shape)
    if semi_major_axis_km(mean_motion) * (1.0 - eccentricity) < EARTH_RADIUS_KM:
        what = Said("the eccentricity {0} puts the perigee below the ground", shape)
        yield "eccentricity", what
    if not abs(elements.bstar) <= LARGEST_DRAG:
        yield (
            "bstar",
            Said(
                "the drag term is {0} per Earth radius; {1} to {2} is possible",
                f"{elements.bstar:.9g}", f"{-LARGEST_DRAG:g}", f"{LARGEST_DRAG:g}",
            ),
        )  # fmt: skip


def started(make: Callable[[], Propagator]) -> Propagator | str:
    """The propagator, if SGP4 answers for it at the epoch; otherwise why it does not."""
    try:
        propagator = make()
        propagator.state(0.0)
    except PropagationError as error:
        return Said("SGP4 cannot use this set even at its epoch: {0}", error.args[0])
    if propagator.has_ended(0.0):
        return Said("SGP4 has the perigee of this set below the ground even at its epoch")
    return propagator
