"""The path of one track: its legs in order, joined so that nothing jumps."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from math import sqrt

from torchviewer.flight.earth import geodetic, with_turning
from torchviewer.flight.joints import LONGEST_FADE_S, Correction, MendedPath, correction, gap_km
from torchviewer.flight.legs import LegPath, PhasingPath, ProfilePath
from torchviewer.flight.moment import Fix, State
from torchviewer.mission.legs import Leg

TOUCHING_S = 1e-3
"""Two legs are joined when one ends and the next begins within this, s."""


class TrackPath:
    """Where one track is, at any instant.

    `legs` and `paths` go together; a path is another TrackPath where the leg is `with` it.
    """

    def __init__(self, legs: Sequence[Leg], paths: Sequence["LegPath | TrackPath"]) -> None:
        """Legs in the order of time, without overlap.

        `open_joints` lists what does not fit: the leg before, and the distance there, km.
        """
        self.legs = list(legs)
        self.paths = list(paths)
        self.starts_utc_s = [leg.start_utc_s for leg in legs]
        self.ends_utc_s = [leg.end_utc_s for leg in legs]
        self.open_joints: list[tuple[int, float]] = []
        self._mend()

    # ---- answers

    def path_at(self, utc_s: float, ending: bool = False) -> LegPath | None:
        """The path of the leg whose range holds `utc_s`; `ending`: that ends there or later."""
        if ending:
            index = bisect_left(self.ends_utc_s, utc_s)
            inside = index < len(self.legs) and self.starts_utc_s[index] < utc_s
        else:
            index = bisect_right(self.starts_utc_s, utc_s) - 1
            inside = index >= 0 and utc_s < self.ends_utc_s[index]
        if not inside:
            return None
        path = self.paths[index]
        return path.path_at(utc_s, ending) if isinstance(path, TrackPath) else path

    def pieces(
        self, start_utc_s: float, end_utc_s: float
    ) -> Iterator[tuple[float, float, LegPath]]:
        """The parts of [start, end] and their legs, in the order of time.

        Those of a track that carries this one stand in the place of the leg that says so.
        """
        for first_s, last_s, path in zip(
            self.starts_utc_s, self.ends_utc_s, self.paths, strict=True
        ):
            begin_s, finish_s = max(first_s, start_utc_s), min(last_s, end_utc_s)
            if finish_s <= begin_s:
                continue
            if isinstance(path, TrackPath):
                yield from path.pieces(begin_s, finish_s)
            else:
                yield begin_s, finish_s, path

    def state(self, utc_s: float) -> State | None:
        """Position and velocity; at the very end of a leg that nothing follows, its last."""
        path = self.path_at(utc_s) or self.path_at(utc_s, ending=True)
        return None if path is None else path.state(utc_s)

    def fix(self, utc_s: float) -> Fix | None:
        """Where the track is; None where that is not recorded."""
        path = self.path_at(utc_s)
        state = None if path is None else path.state(utc_s)
        if path is None or state is None:
            return None
        r, v = state
        lat_deg, lon_deg, alt_km = geodetic(r)
        w = with_turning(r, v)
        return Fix(
            utc_s=utc_s,
            grade=path.grade,
            r_itrf_km=r,
            v_itrf_km_s=v,
            lat_deg=lat_deg,
            lon_deg=lon_deg,
            alt_km=alt_km,
            speed_km_s=sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]),
            ground_speed_km_s=sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]),
            error_km=self.stated_error_km(utc_s) or path.error_km(utc_s),
            element_epoch_utc_s=path.element_epoch_utc_s(utc_s),
        )

    def stated_error_km(self, utc_s: float) -> float | None:
        """What the mission says of the error of a leg `with` another track; None: nothing."""
        index = bisect_right(self.starts_utc_s, utc_s) - 1
        path = self.paths[index]
        if not isinstance(path, TrackPath):
            return None
        return self.legs[index].error_km or path.stated_error_km(utc_s)

    # ---- joints

    def _mend(self) -> None:
        corrections: list[list[Correction]] = [[] for _ in self.legs]
        for i in range(len(self.legs) - 1):
            if self.starts_utc_s[i + 1] - self.ends_utc_s[i] <= TOUCHING_S:
                self._mend_joint(i, corrections)
        for i, path in enumerate(self.paths):
            if corrections[i] and not isinstance(path, TrackPath):
                self.paths[i] = MendedPath(path, corrections[i])

    def _mend_joint(self, i: int, corrections: list[list[Correction]]) -> None:
        """The joint after leg `i`: the softer leg yields, of two equals the later one."""
        before, after = self.paths[i], self.paths[i + 1]
        joint_utc_s = self.starts_utc_s[i + 1]
        yielding = i if _softness(before) > _softness(after) else i + 1
        path, firm = (before, after) if yielding == i else (after, before)
        target = firm.state(joint_utc_s)
        made = None
        if target is not None and _softness(path) and not isinstance(path, TrackPath):
            fade_s = min(self.legs[yielding].length_s / 2.0, LONGEST_FADE_S)
            fade_s = -fade_s if yielding == i else fade_s
            in_flight = not _on_ground(firm, joint_utc_s)
            made = correction(path, joint_utc_s, fade_s, target, in_flight)
        if made is not None:
            corrections[yielding].append(made)
        else:
            distance_km = gap_km(before.state(joint_utc_s), after.state(joint_utc_s))
            self.open_joints.append((i, distance_km))


def _softness(path: LegPath | TrackPath) -> int:
    """0 never moves, 1 (a table) yields to 0, 2 (a chase) to both."""
    return 2 if isinstance(path, PhasingPath) else int(isinstance(path, ProfilePath))


def _on_ground(path: LegPath | TrackPath, utc_s: float) -> bool:
    found: LegPath | None
    if isinstance(path, TrackPath):
        found = path.path_at(utc_s) or path.path_at(utc_s, ending=True)
    else:
        found = path
    return found is not None and found.grade == "ground"
