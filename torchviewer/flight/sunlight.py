"""When the Sun reaches something that moves."""

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from torchviewer.flight.moment import Fix, Light
from torchviewer.flight.sun import in_sunlight, sun_direction, sun_elevation_deg

if TYPE_CHECKING:
    from torchviewer.flight.trajectory import TrackPath

STEP_S, GROUND_STEP_S = 60.0, 600.0
"""How closely changes are looked for in flight and on the ground, s; an orbit's night lasts half an
hour, and of days on the ground only those at the rim of the polar night are shorter than a step."""
SHARP_S = 0.5
"""How sharply a change is found, s."""

LitAt = Callable[[float], bool]


def light_of(fix: Fix) -> Light:
    """Whether the Sun reaches `fix`: above the horizon on the ground, out of the shadow above."""
    sun = sun_direction(fix.utc_s)
    elevation_deg = sun_elevation_deg(fix.lat_deg, fix.lon_deg, sun)
    sunlit = elevation_deg > 0.0 if fix.grade == "ground" else in_sunlight(fix.r_itrf_km, sun)
    return Light(sunlit, elevation_deg)


def is_sunlit(fix: Fix | None) -> bool:
    """True where there is a position and the Sun reaches it."""
    return fix is not None and light_of(fix).sunlit


def lit_on(path: "TrackPath") -> LitAt:
    """`is_sunlit` of what is on `path` at an instant, s UTC, without all else that a fix tells."""

    def lit_at(utc_s: float) -> bool:
        leg = path.path_at(utc_s)
        state = None if leg is None else leg.state(utc_s)
        if leg is None or state is None:
            return False
        if leg.grade == "ground":
            return is_sunlit(path.fix(utc_s))
        return in_sunlight(state[0], sun_direction(utc_s))

    return lit_at


def next_change(path: "TrackPath", start_utc_s: float, end_utc_s: float) -> float | None:
    """The first instant after `start_utc_s` at which the light changes; None: not until the end."""
    lit_at = lit_on(path)
    before_s, lit = start_utc_s, lit_at(start_utc_s)
    for after_s in _looks(path, start_utc_s, end_utc_s):
        if lit_at(after_s) != lit:
            return _sharpened(lit_at, before_s, after_s, lit)
        before_s = after_s
    return None


def _looks(path: "TrackPath", start_utc_s: float, end_utc_s: float) -> Iterator[float]:
    """The instants at which changes are looked for, s UTC: step by step, and where legs end."""
    for begin_s, finish_s, leg in path.pieces(start_utc_s, end_utc_s):
        step_s = GROUND_STEP_S if leg.grade == "ground" else STEP_S
        at_s = begin_s
        if at_s > start_utc_s:
            yield at_s
        while at_s < finish_s:
            at_s = min(at_s + step_s, finish_s)
            yield at_s


@dataclass(frozen=True)
class _Kept:
    """The changes of light between two instants, s UTC, and whether it is light at either end."""

    start_s: float
    end_s: float
    changes_s: list[float]
    starts_lit: bool
    ends_lit: bool


class Outlook:
    """The next change of light of one track, asked for again and again as time goes on."""

    def __init__(self, path: "TrackPath", horizon_s: float) -> None:
        """`horizon_s`: how far ahead is looked."""
        self.path = path
        self.horizon_s = horizon_s
        self.since_s = self.searched_s = 0.0
        self.change_s: float | None = None
        self._kept: dict[float, _Kept] = {}

    def keep(self, start_utc_s: float, end_utc_s: float, lit: list[tuple[float, float]]) -> None:
        """Need not search where the `ranges` in sunlight between two instants are known."""
        if start_utc_s < end_utc_s:
            edges = [edge for pair in lit for edge in pair]
            changes = [edge for edge in edges if start_utc_s < edge < end_utc_s]
            ends_lit = start_utc_s in edges, end_utc_s in edges
            self._kept[start_utc_s] = _Kept(start_utc_s, end_utc_s, changes, *ends_lit)

    def _kept_after(self, utc_s: float) -> float | None:
        """The first change after `utc_s` that is kept; None: it has to be searched."""
        kept = next((one for one in self._kept.values() if one.start_s <= utc_s < one.end_s), None)
        while kept is not None:
            later = bisect_right(kept.changes_s, utc_s)
            if later < len(kept.changes_s):
                return kept.changes_s[later]
            joined = self._kept.get(kept.end_s)
            if joined is not None and joined.starts_lit != kept.ends_lit:
                return joined.start_s
            kept = joined
        return None

    def after(self, utc_s: float) -> float | None:
        """The first change after `utc_s`; None: not within the horizon."""
        kept_s = self._kept_after(utc_s)
        if kept_s is not None and kept_s < utc_s + self.horizon_s:
            return kept_s
        known_s = self.searched_s if self.change_s is None else self.change_s
        if not self.since_s <= utc_s < known_s:
            self.since_s = self.searched_s = utc_s
            self.change_s = None
        if self.change_s is None:
            end_s = utc_s + self.horizon_s
            self.change_s = next_change(self.path, self.searched_s, end_s)
            self.searched_s = end_s
        return self.change_s


def ranges(path: "TrackPath", start_utc_s: float, end_utc_s: float) -> list[tuple[float, float]]:
    """The ranges of [start, end) in sunlight; empty where the end is not after the start."""
    if end_utc_s <= start_utc_s:
        return []
    from torchviewer.flight.track import sunlit_samples  # noqa: PLC0415 (numpy)

    times, lit = sunlit_samples(path, start_utc_s, end_utc_s, STEP_S)
    lit_at = lit_on(path)
    found: list[tuple[float, float]] = []
    begin_s = start_utc_s if lit[0] else None
    for (before_s, was), (after_s, now) in pairwise(zip(times, lit, strict=True)):
        if was == now:
            continue
        change_s = _sharpened(lit_at, before_s, after_s, was)
        if now:
            begin_s = change_s
        elif begin_s is not None:
            found.append((begin_s, change_s))
            begin_s = None
    if begin_s is not None and begin_s < end_utc_s:
        found.append((begin_s, end_utc_s))
    return found


def _sharpened(lit_at: LitAt, before_s: float, after_s: float, lit_before: bool) -> float:
    """The change between two instants with different light, by halving."""
    while after_s - before_s > SHARP_S:
        middle_s = (before_s + after_s) / 2.0
        if lit_at(middle_s) == lit_before:
            before_s = middle_s
        else:
            after_s = middle_s
    return after_s
