"""The numbers of "did you know": what the paths of a mission add up to."""

from collections.abc import Callable
from math import pi
from typing import TYPE_CHECKING

from torchviewer.flight.earth import TURNING_RAD_S
from torchviewer.flight.spot_report import ground_km
from torchviewer.mission.telling import Figure, Quantity

if TYPE_CHECKING:
    from torchviewer.flight.flight import Flight
    from torchviewer.flight.track import TrackArrays

STEP_S = 60.0
"""How closely a path is followed; an orbit turns by 4 degrees meanwhile, s."""

Key = tuple[Quantity, float, float, str | None, str | None]


class Figures:
    """Computes the figures of one flight, each once."""

    def __init__(self, flight: "Flight") -> None:
        self.flight = flight
        self._known: dict[Key, float | None] = {}
        self._arrays: dict[tuple[float, float, str | None], TrackArrays] = {}

    def value(self, figure: Figure) -> float | None:
        """The number as it is shown; None where a place that it needs is not recorded."""
        exact = self.exact(figure)
        if exact is None:
            return None
        return round(exact / figure.per / figure.round_to) * figure.round_to

    def exact(self, figure: Figure) -> float | None:
        """The number in the unit that its quantity names, before it is divided and rounded."""
        span = (figure.start_utc_s, figure.end_utc_s)
        key = (figure.of, *span, figure.track, figure.other)
        if key not in self._known:
            self._known[key] = self._computed(figure)
        return self._known[key]

    def _computed(self, figure: Figure) -> float | None:
        span = (figure.start_utc_s, figure.end_utc_s)
        if figure.of == "seconds":
            return span[1] - span[0]
        if figure.of == "apart_km":
            return self._apart_km(figure)
        path = self._path(*span, figure.track)
        if not path.grade.all():
            return None
        if figure.of in _OF_A_PATH:
            return _OF_A_PATH[figure.of](path)
        lit = self.flight.sunlight(*span, figure.track)
        if figure.of == "sunrises":
            return float(sum(begin_s > span[0] for begin_s, _ in lit))
        return 100.0 * sum(end_s - begin_s for begin_s, end_s in lit) / (span[1] - span[0])

    def _path(self, start_s: float, end_s: float, track: str | None) -> "TrackArrays":
        key = (start_s, end_s, track)
        if key not in self._arrays:
            self._arrays[key] = self.flight.track(start_s, end_s, STEP_S, track)
        return self._arrays[key]

    def _apart_km(self, figure: Figure) -> float | None:
        one = self.flight.fix(figure.start_utc_s, figure.track)
        other = self.flight.fix(figure.start_utc_s, figure.other)
        if one is None or other is None:
            return None
        return ground_km(one.lat_deg, one.lon_deg, other.lat_deg, other.lon_deg)


def _rounds(path: "TrackArrays") -> float:
    """How often the path goes about the middle of the Earth, as seen from the stars."""
    import numpy as np  # noqa: PLC0415 (late)

    turned = TURNING_RAD_S * (path.utc_s - path.utc_s[0])
    x, y, z = path.r_itrf_km.T
    cos, sin = np.cos(turned), np.sin(turned)
    r = np.stack([cos * x - sin * y, sin * x + cos * y, z], axis=1)
    across = np.linalg.norm(np.cross(r[:-1], r[1:]), axis=1)
    along = np.einsum("ij,ij->i", r[:-1], r[1:])
    return float(np.arctan2(across, along).sum() / (2.0 * pi))


def _distance_km(path: "TrackArrays") -> float:
    """The way flown, relative to the stars: the speeds summed by trapezia."""
    speed, step_s = path.speed_km_s, path.utc_s[1:] - path.utc_s[:-1]
    return float((step_s * (speed[1:] + speed[:-1])).sum() / 2.0)


_OF_A_PATH: dict[Quantity, Callable[["TrackArrays"], float]] = {
    "rounds": _rounds,
    "distance_km": _distance_km,
    "fastest_km_s": lambda path: float(path.speed_km_s.max()),
    "highest_km": lambda path: float(path.alt_km.max()),
}
