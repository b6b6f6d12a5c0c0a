"""The search for passes: many places at once over the knots of a path.

For each place and each knot near its sky two numbers are kept: the height over the cone of the
least elevation, whose sign changes at rise and set, and the slope of the elevation, whose sign
changes at a culmination. So a pass between two knots is found by its culmination, however low.
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
REACH_KM = 100.0
"""Between two knots no path rises by as much: a minute's curve at ten times gravity is 45 km."""
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
        place, knot = self._near()
        utc_s, joined = self.knots.utc_s, self.knots.joined
        parts = self._parts(place, self.knots.r_itrf_km[knot], self.knots.v_itrf_km_s[knot])
        above = self._height_of(place, *parts) >= 0.0
        rising = _slope_of(*parts) > 0.0
        goes_on = (place[1:] == place[:-1]) & (knot[1:] == knot[:-1] + 1)
        goes_on &= np.append(joined, False)[knot[:-1]]

        top = np.flatnonzero(goes_on & rising[:-1] & ~rising[1:])
        top_place, top_knot = place[top], knot[top]
        top_s = self._zeros(self._slope, top_place, top_knot)
        peeps = ~above[top] & ~above[top + 1] & (self._height(top_place, top_knot, top_s) >= 0.0)
        short_place, short_knot, short_s = top_place[peeps], top_knot[peeps], top_s[peeps]
        up = np.flatnonzero(goes_on & ~above[:-1] & above[1:])
        down = np.flatnonzero(goes_on & above[:-1] & ~above[1:])
        first = np.flatnonzero(above & np.append(True, ~joined)[knot])
        last = np.flatnonzero(above & np.append(~joined, True)[knot])

        short = self._zeros(self._height, short_place, short_knot, upto=short_s)
        rises = _sorted(
            (place[up], knot[up], self._zeros(self._height, place[up], knot[up]), False),
            (short_place, short_knot, short, False),
            (place[first], knot[first], utc_s[knot[first]], True),
        )
        short = self._zeros(self._height, short_place, short_knot, since=short_s)
        sets = _sorted(
            (place[down], knot[down], self._zeros(self._height, place[down], knot[down]), False),
            (short_place, short_knot, short, False),
            (place[last], knot[last], utc_s[knot[last]], True),
        )
        best = self._tops((top_place, top_knot, top_s), rises, sets)
        return Found(rises[0], rises[2], rises[1], *best, sets[2], sets[1], rises[3], sets[3])

    def _near(self) -> tuple[Rows, Rows]:
        """Place and knot wherever the path is up or may be up a knot before or after."""
        horizon = np.einsum("ij,ij->i", self.up, self.place) - REACH_KM
        near = self.up @ self.knots.r_itrf_km.T > horizon[:, None]
        wide = near.copy()
        wide[:, 1:] |= near[:, :-1]
        wide[:, :-1] |= near[:, 1:]
        place, knot = np.nonzero(wide)
        return place, knot

    def _parts(self, place: Rows, r: Floats, v: Floats) -> tuple[Floats, Floats, Floats, Floats]:
        """How far up, how far away, and the changes of both (the second times the distance)."""
        away, up = r - self.place[place], self.up[place]
        distance = np.sqrt(np.einsum("ij,ij->i", away, away))
        return (
            np.einsum("ij,ij->i", away, up),
            distance,
            np.einsum("ij,ij->i", v, up),
            np.einsum("ij,ij->i", away, v),
        )

    def _height_of(
        self, place: Rows, up: Floats, distance: Floats, _climb: Floats, _along: Floats
    ) -> Floats:
        """How high over the cone, km; what lies on the horizon to a millimetre is above it."""
        height: Floats = up - distance * self.sines[place] + MILLIMETRE_KM
        return height

    def _height(self, place: Rows, knot: Rows, utc_s: Floats) -> Floats:
        parts = self._parts(place, *self.knots.states(knot, utc_s))
        return self._height_of(place, *parts)

    def _slope(self, place: Rows, knot: Rows, utc_s: Floats) -> Floats:
        return _slope_of(*self._parts(place, *self.knots.states(knot, utc_s)))

    def _elevation_deg(self, place: Rows, knot: Rows, utc_s: Floats) -> Floats:
        up, distance, _, _ = self._parts(place, *self.knots.states(knot, utc_s))
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


def _slope_of(up: Floats, distance: Floats, climb: Floats, along: Floats) -> Floats:
    """A number with the sign of the elevation's slope."""
    slope: Floats = climb * distance * distance - up * along
    return slope


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
