"""Other predictions of the same flight, and how far apart two positions are.

All of them go to the map by the same way as the flight itself: only the force model, or the
element sets, are others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import dist
from typing import TYPE_CHECKING, Literal

from torchviewer.flight.earth import Ut1
from torchviewer.flight.element_files import HIDDEN_S
from torchviewer.flight.elements import ElementSet
from torchviewer.flight.flight import Flight
from torchviewer.flight.kepler import KeplerOrbit, secular_j2, two_body
from torchviewer.flight.legs import LegPath, LocalAxes, OrbitPath, TemePath, combined
from torchviewer.flight.moment import Fix
from torchviewer.flight.orbit import Orbit
from torchviewer.flight.trajectory import TrackPath
from torchviewer.mission.legs import OrbitLeg
from torchviewer.mission.story import Mission

if TYPE_CHECKING:
    from torchviewer.flight.track import TrackArrays

Prediction = Literal["two_body", "j2"]


@dataclass(frozen=True, eq=False)
class Comparison:
    """Another prediction of a flight.

    `kind`: "two_body", "j2" or "imported"; `name`: of the object; `element_set`: what it starts
    from (of imported ones the first).
    """

    kind: Literal["two_body", "j2", "imported"]
    name: str
    element_set: ElementSet
    path: TrackPath

    def fix(self, utc_s: float) -> Fix | None:
        """Where it says the satellite is; None: it says nothing of this instant."""
        return self.path.fix(utc_s)

    def track(self, start_utc_s: float, end_utc_s: float, step_s: float) -> "TrackArrays":
        """As `Flight.track`."""
        from torchviewer.flight.track import track_arrays  # noqa: PLC0415 (numpy)

        return track_arrays(self.path, start_utc_s, end_utc_s, step_s)


@dataclass(frozen=True)
class Apart:
    """How far one position is from another: straight through space, and its three parts.

    `along_km`: ahead in the direction of flight; `across_km`: to the left of it; `up_km`: away
    from the centre of the Earth. All as seen from the first of the two.
    """

    km: float
    along_km: float
    across_km: float
    up_km: float


def apart_km(one: Fix, other: Fix) -> float:
    """The straight distance between two positions, km."""
    return dist(one.r_itrf_km, other.r_itrf_km)


def apart(one: Fix, other: Fix) -> Apart:
    """Where `other` is, as seen from `one`."""
    axes = LocalAxes(one.r_itrf_km, one.v_itrf_km_s)
    way = combined(1.0, other.r_itrf_km, -1.0, one.r_itrf_km)
    up_km, along_km, across_km = axes.parts(way)
    return Apart(apart_km(one, other), along_km, across_km, up_km)


def predicted(
    flight: Flight, kind: Prediction, at_utc_s: float, track: str | None = None
) -> Comparison | None:
    """What a simpler force model makes of the element set in use at `at_utc_s`.

    "two_body": a round Earth, from the position and velocity that SGP4 gives at the epoch;
    "j2": the mean ellipse with the steady drift that the flattened Earth causes. None where the
    position does not come from element sets. As long as one set is in use, the same object comes
    back.
    """
    path = flight.orbit_path(at_utc_s, track)
    if path is None or path.state(at_utc_s) is None:
        return None
    span = flight.mission.span
    element_set = path.orbit.nearest(at_utc_s)
    return _prediction(kind, element_set, path.ut1, span.start_utc_s, span.end_utc_s)


@lru_cache(maxsize=16)
def _prediction(
    kind: Prediction, element_set: ElementSet, ut1: Ut1, start_utc_s: float, end_utc_s: float
) -> Comparison | None:
    ellipse = two_body(element_set) if kind == "two_body" else secular_j2(element_set)
    if ellipse is None:
        return None
    path = TemePath(KeplerOrbit(element_set, ellipse), ut1)
    track = _alone(path, element_set, start_utc_s, end_utc_s)
    return Comparison(kind, _name(element_set), element_set, track)


def imported(sets: Sequence[ElementSet], mission: Mission) -> list[Comparison]:
    """The orbits of imported element sets, one for each catalogue number, in the order found.

    Up to 60 days from the nearest epoch a position is given, with an error that grows with the
    age; how far the sets are from the flight is `element_files.far_from`.
    """
    by_number: dict[int, list[ElementSet]] = {}
    for one in sets:
        by_number.setdefault(one.catalogue_number, []).append(one)
    ut1 = Ut1(mission.ut1_minus_utc)
    comparisons: list[Comparison] = []
    for own in by_number.values():
        orbit = Orbit(own, oldest_s=HIDDEN_S)
        path = OrbitPath(orbit, ut1, None)
        name = next((one.title for one in own if one.title), _name(own[0]))
        span = mission.span
        track = _alone(path, own[0], span.start_utc_s, span.end_utc_s)
        comparisons.append(Comparison("imported", name, orbit.sets[0], track))
    return comparisons


def _name(element_set: ElementSet) -> str:
    return element_set.title or element_set.designator or str(element_set.catalogue_number)


def _alone(
    path: LegPath, element_set: ElementSet, start_utc_s: float, end_utc_s: float
) -> TrackPath:
    """A track of one leg, which stands in no mission file."""
    leg = OrbitLeg.model_construct(
        kind="orbit",
        elements="",
        catalogue_number=element_set.catalogue_number,
        start_utc_s=start_utc_s,
        end_utc_s=end_utc_s,
    )
    return TrackPath([leg], [path])
