"""The search for passes: many places at once over the knots of a path.

For each place and knot two numbers are kept: the height over the cone of the least elevation,
whose sign changes at rise and set, and the slope of the elevation, whose sign changes at a
culmination. So a pass between two knots is found by its culmination, however low and short.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from torchviewer.flight.earth import (
    ECCENTRICITY_SQUARED,
    EQUATORIAL_RADIUS_KM,
    MILLIMETRE_KM,
)
from torchviewer.flight.knots import Knots, Rows
from torchviewer.flight.track import Floats

CELLS = 400_000
"""Places times knots at a time: some arrays of this size fit the processor's cache and memory."""
ROUNDS = 40
SHARP_S = 1e-4

Ask = Callable[[NDArray[np.intp], Floats], Floats]


@dataclass(frozen=True)
class Found:
    """`n` passes by place and time, arrays (n,).

    `place`: which place; each time comes with the knot before it (`..._knot`); `highest_deg`: the
    elevation at culmination; `begins_before`, `ends_after`: as in Pass.
    """

    place: Rows
    rise_utc_s: Floats
    rise_knot: Rows
    culmination_utc_s: Floats
    culmination_knot: Rows
    highest_deg: Floats
    set_utc_s: Floats
    set_knot: Rows
    begins_before: NDArray[np.bool_]
    ends_after: NDArray[np.bool_]


def search(knots: Knots, lat_deg: Floats, lon_deg: Floats, min_elevation_deg: Floats) -> Found:
    """All passes over all places; the three arrays of places are float64 (p,)."""
    share = max(1, CELLS // max(knots.utc_s.size, 1))
    found = []
    for first in range(0, lat_deg.size, share):
        part = slice(first, first + share)
        places = _Places(knots, lat_deg[part], lon_deg[part], np.radians(min_elevation_deg[part]))
        found.append((first, places.passes()))
    return Found(
        np.concatenate([first + one.place for first, one in found]),
        *(
            np.concatenate([getattr(one, name) for _, one in found])
            for name in list(Found.__dataclass_fields__)[1:]
        ),
    )


class _Places:
    """Some places under the path."""

    def __init__(self, knots: Knots, lat_deg: Floats, lon_deg: Floats, least_rad: Floats) -> None:
        self.knots = knots
        self.sines = np.sin(least_rad)
        self.up, self.place = _upward(lat_deg, lon_deg)

    def passes(self) -> Found:
        high, slope = self._at_knots()
        above, rising = high >= 0.0, slope > 0.0
        joined = self.knots.joined
        top_place, top_knot = np.nonzero(rising[:, :-1] & ~rising[:, 1:] & joined)
        top_s = self._zeros(self._slope, top_place, top_knot)
        top_high = self._height(top_place, top_knot, top_s)

        up_place, up_knot = np.nonzero(~above[:, :-1] & above[:, 1:] & joined)
        down_place, down_knot = np.nonzero(above[:, :-1] & ~above[:, 1:] & joined)
        low = ~above[top_place, top_knot] & ~above[top_place, top_knot + 1]
        short = np.flatnonzero(low & (top_high >= 0.0))
        cut_place, cut_knot = np.nonzero(above & _edges(joined, first=True))
        end_place, end_knot = np.nonzero(above & _edges(joined, first=False))

        utc_s = self.knots.utc_s
        hidden, before = top_place[short], top_knot[short]
        rises = _sorted(
            (up_place, up_knot, self._zeros(self._height, up_place, up_knot), False),
            (hidden, before, self._zeros(self._height, hidden, before, upto=top_s[short]), False),
            (cut_place, cut_knot, utc_s[cut_knot], True),
        )
        sets = _sorted(
            (down_place, down_knot, self._zeros(self._height, down_place, down_knot), False),
            (hidden, before, self._zeros(self._height, hidden, before, since=top_s[short]), False),
            (end_place, end_knot, utc_s[end_knot], True),
        )
        tops = self._tops((top_place, top_knot, top_s), rises, sets)
        return Found(rises[0], rises[2], rises[1], *tops, sets[2], sets[1], rises[3], sets[3])

    def _at_knots(self) -> tuple[Floats, Floats]:
        """Height over the cone and a number with the sign of the elevation's slope, (p, n)."""
        r, v = self.knots.r_itrf_km, self.knots.v_itrf_km_s
        up = self.up @ r.T - np.einsum("ij,ij->i", self.up, self.place)[:, None]
        square = np.einsum("ij,ij->i", r, r) - 2.0 * (self.place @ r.T)
        square += np.einsum("ij,ij->i", self.place, self.place)[:, None]
        along = np.einsum("ij,ij->i", r, v) - self.place @ v.T
        slope = (self.up @ v.T) * square - up * along
        if self.sines.any():
            up = up - np.sqrt(np.maximum(square, 0.0)) * self.sines[:, None]
        return up, slope

    def _parts(self, place: Rows, knot: Rows, utc_s: Floats) -> tuple[Floats, ...]:
        """How far up, how far away, and the changes of both (the second times the distance)."""
        r, v = self.knots.states(knot, utc_s)
        away, up = r - self.place[place], self.up[place]
        distance = np.sqrt(np.einsum("ij,ij->i", away, away))
        return (
            np.einsum("ij,ij->i", away, up),
            distance,
            np.einsum("ij,ij->i", v, up),
            np.einsum("ij,ij->i", away, v),
        )

    def _height(self, place: Rows, knot: Rows, utc_s: Floats) -> Floats:
        up, distance, _, _ = self._parts(place, knot, utc_s)
        height: Floats = up - distance * self.sines[place]
        return height

    def _slope(self, place: Rows, knot: Rows, utc_s: Floats) -> Floats:
        up, distance, climb, along = self._parts(place, knot, utc_s)
        slope: Floats = climb * distance * distance - up * along
        return slope

    def _elevation_deg(self, place: Rows, knot: Rows, utc_s: Floats) -> Floats:
        up, distance, _, _ = self._parts(place, knot, utc_s)
        away = distance >= MILLIMETRE_KM
        sine = np.where(away, up / np.where(away, distance, 1.0), 1.0)
        elevation_deg: Floats = np.degrees(np.arcsin(np.clip(sine, -1.0, 1.0)))
        return elevation_deg

    def _zeros(
        self,
        ask: Callable[[Rows, Rows, Floats], Floats],
        place: Rows,
        knot: Rows,
        since: Floats | None = None,
        upto: Floats | None = None,
    ) -> Floats:
        """Where `ask` changes its sign between a knot (or `since`) and the next (or `upto`)."""
        low = self.knots.utc_s[knot] if since is None else since
        high = self.knots.utc_s[knot + 1] if upto is None else upto
        return _zeros(lambda rows, utc_s: ask(place[rows], knot[rows], utc_s), low, high)

    def _tops(
        self,
        tops: tuple[Rows, Rows, Floats],
        rises: "_Edges",
        sets: "_Edges",
    ) -> tuple[Floats, Rows, Floats]:
        """Time, knot and elevation of the highest point of each pass."""
        count = rises[0].size
        owner = _owners(tops[0], tops[2], rises, sets)
        inside = owner >= 0
        numbers = np.arange(count)
        owner = np.concatenate((owner[inside], numbers, numbers))
        place = np.concatenate((tops[0][inside], rises[0], sets[0]))
        knot = np.concatenate((tops[1][inside], rises[1], sets[1]))
        utc_s = np.concatenate((tops[2][inside], rises[2], sets[2]))
        elevation_deg = self._elevation_deg(place, knot, utc_s)
        best = np.empty(count, np.intp)
        order = np.argsort(elevation_deg, kind="stable")
        best[owner[order]] = order  # of several, the last one stays
        return utc_s[best], knot[best], elevation_deg[best]


_Edges = tuple[Rows, Rows, Floats, NDArray[np.bool_]]
"""Place, knot, time, and whether it is a cut, by place and time."""


def _sorted(*parts: tuple[Rows, Rows, Floats, bool]) -> _Edges:
    place, knot, utc_s = (np.concatenate([part[i] for part in parts]) for i in range(3))
    cut = np.concatenate([np.full(part[0].size, part[3]) for part in parts])
    order = np.lexsort((utc_s, place))
    return place[order], knot[order], utc_s[order], cut[order]


def _owners(place: Rows, utc_s: Floats, rises: _Edges, sets: _Edges) -> Rows:
    """The pass that each instant of a place belongs to; -1: none."""
    owner = np.full(place.size, -1)
    firsts = np.searchsorted(rises[0], np.arange(place.max(initial=-1) + 2))
    for one in np.unique(place):
        rows = np.flatnonzero(place == one)
        part = slice(firsts[one], firsts[one + 1])
        number = np.searchsorted(rises[2][part], utc_s[rows], side="right") - 1
        last = np.where(number >= 0, number, 0) + firsts[one]
        held = number >= 0
        held[held] = utc_s[rows][held] <= sets[2][last[held]]
        owner[rows[held]] = last[held]
    return owner


def _edges(joined: NDArray[np.bool_], first: bool) -> NDArray[np.bool_]:
    """The first (or last) knots of the stretches that hang together."""
    apart = ~joined
    return np.append(True, apart) if first else np.append(apart, True)


def _zeros(ask: Ask, low: Floats, high: Floats) -> Floats:
    """The zero in each bracket, by false position (the Illinois way), to a tenth of a ms."""
    low, high = low.copy(), high.copy()
    rows = np.arange(low.size)
    at_low, at_high = ask(rows, low), ask(rows, high)
    middle = high.copy()
    kept = np.zeros(low.size, np.int8)  # 1: the lower end was kept the last time, -1: the upper
    for _ in range(ROUNDS):
        rows = rows[high[rows] - low[rows] > SHARP_S]
        if not rows.size:
            break
        a, b, fa, fb = low[rows], high[rows], at_low[rows], at_high[rows]
        apart = fb != fa
        guess = np.where(apart, b - fb * (b - a) / np.where(apart, fb - fa, 1.0), (a + b) / 2.0)
        guess = np.clip(guess, a, b)
        value = ask(rows, guess)
        done = np.abs(guess - middle[rows]) <= SHARP_S
        middle[rows] = guess
        lower = (value > 0.0) == (fa > 0.0)
        low[rows], at_low[rows] = np.where(lower, guess, a), np.where(lower, value, fa)
        high[rows], at_high[rows] = np.where(lower, b, guess), np.where(lower, fb, value)
        again = kept[rows]
        at_high[rows] *= np.where(lower & (again == -1), 0.5, 1.0)
        at_low[rows] *= np.where(~lower & (again == 1), 0.5, 1.0)
        kept[rows] = np.where(lower, -1, 1)
        rows = rows[~done]
    return middle


def _upward(lat_deg: Floats, lon_deg: Floats) -> tuple[Floats, Floats]:
    """`earth.up_at` and `earth.itrf_km` (on the ellipsoid) for arrays, (p, 3) each."""
    lat, lon = np.radians(lat_deg), np.radians(lon_deg)
    cosine, sine = np.cos(lat), np.sin(lat)
    up = np.column_stack((cosine * np.cos(lon), cosine * np.sin(lon), sine))
    normal_km = EQUATORIAL_RADIUS_KM / np.sqrt(1.0 - ECCENTRICITY_SQUARED * sine * sine)
    flat = np.array((1.0, 1.0, 1.0 - ECCENTRICITY_SQUARED))
    return up, up * normal_km[:, None] * flat
